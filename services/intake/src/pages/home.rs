//! The start page: which rounds take answers now, and what came of those that have ended.

use std::cmp::Reverse;

use axum::{extract::State, response::IntoResponse};
use serde::Serialize;
use vorrang_view::{Locale, Page};

use crate::{
    error::Error,
    frame::{Frame, addressed},
    pages::result::Outlook,
    reader::Reader,
    round::{self, Asked},
    state::App,
};

/// The start page.
#[derive(Serialize)]
pub(crate) struct Home {
    frame: Frame,
    /// Those that take answers.
    rounds: Vec<Entry>,
    /// Those that have ended, the last first.
    ended: Vec<Ended>,
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

/// A round that has ended, with its result.
#[derive(Serialize)]
struct Ended {
    round: Entry,
    result: Outlook,
}

/// `GET /`
pub(crate) async fn get(
    State(app): State<App>,
    reader: Reader,
) -> Result<impl IntoResponse, Error> {
    let lang = reader.language(&app.languages);
    let (now, all) = (app.clock.now(), round::all_published(&app).await?);
    let (open, mut over): (Vec<Asked>, Vec<Asked>) =
        all.into_iter().partition(|asked| asked.takes_answers(now));
    over.sort_by_key(|asked| Reverse(asked.stored.closes));
    let mut ended = Vec::new();
    for asked in &over {
        let result = Outlook::of(&app, asked, &lang).await?;
        ended.push(Ended { round: Entry::of(asked, &lang), result });
    }
    let rounds = open.iter().map(|asked| Entry::of(asked, &lang)).collect();
    app.page(&Home { frame: Frame::plain(&lang, "/"), rounds, ended })
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
        let ended = || {
            let samples = Outlook::samples().into_iter();
            samples.map(|result| Ended { round: entry(true), result }).collect()
        };
        let home = |lang: &Locale, rounds, ended| {
            let frame = Frame::plain(lang, "/");
            Home { frame, rounds, ended }
        };
        renders(|lang| home(lang, vec![], vec![]));
        renders(|lang| home(lang, vec![entry(false), entry(true)], ended()));
    }
}
