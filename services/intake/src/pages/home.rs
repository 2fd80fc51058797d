//! The start page: which rounds take answers now.

use axum::{extract::State, response::IntoResponse};
use serde::Serialize;
use vorrang_view::{Locale, Page};

use crate::{
    error::Error,
    frame::{Frame, addressed},
    reader::Reader,
    round::{self, Asked},
    state::App,
};

/// The start page.
#[derive(Serialize)]
pub(crate) struct Home {
    frame: Frame,
    rounds: Vec<Entry>,
}

/// A round in the list.
#[derive(Serialize)]
struct Entry {
    href: String,
    title: String,
    town: String,
    /// The language of title and town, if it is not the page's.
    lang: Option<String>,
    example: bool,
    last_day: String,
}

/// `GET /`
pub(crate) async fn get(
    State(app): State<App>,
    reader: Reader,
) -> Result<impl IntoResponse, Error> {
    let lang = reader.language(&app.languages);
    let rounds = round::open_rounds(&app).await?;
    let rounds = rounds.iter().map(|asked| Entry::of(asked, &lang)).collect();
    app.page(&Home { frame: Frame::plain(&lang, "/"), rounds })
}

impl Entry {
    fn of(asked: &Asked, lang: &Locale) -> Self {
        let round = &asked.edition.round;
        let written = asked.edition.language(lang);
        Self {
            href: addressed(&asked.base, lang),
            title: round::text(&round.title, &written),
            town: round::text(&round.town, &written),
            lang: (written != *lang).then(|| written.to_string()),
            example: round.example,
            last_day: asked.edition.last_day().to_string(),
        }
    }
}

impl Page for Home {
    const TEMPLATE: &'static str = "home.html";

    fn lang(&self) -> &Locale {
        self.frame.lang()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::templates::renders;

    #[test]
    fn it_renders_with_and_without_rounds() {
        let entry = |example: bool| Entry {
            href: "/s/example".into(),
            title: "Title".into(),
            town: "Town".into(),
            lang: example.then(|| "de".into()),
            example,
            last_day: "2026-12-14".into(),
        };
        renders(|lang| Home { frame: Frame::plain(lang, "/"), rounds: vec![] });
        renders(|lang| Home {
            frame: Frame::plain(lang, "/"),
            rounds: vec![entry(false), entry(true)],
        });
    }
}
