//! The page of languages, `/language?page=/s/ID/privacy`: which there are, and back to the page in one of them.

use axum::{
    extract::{Query, State},
    response::IntoResponse,
};
use serde::{Deserialize, Serialize};
use vorrang_view::{Locale, Page};

use crate::{
    error::Error,
    frame::{Frame, addressed},
    pages::result,
    reader::Reader,
    round::{self, Asked},
    state::App,
};

/// The page of languages.
#[derive(Serialize)]
pub(crate) struct Languages {
    frame: Frame,
    choices: Vec<Choice>,
}

/// A language to choose.
#[derive(Serialize)]
struct Choice {
    lang: String,
    dir: String,
    /// Its name in itself.
    name: String,
    href: String,
    current: bool,
}

/// Which page is to be shown in another language.
#[derive(Deserialize)]
pub(crate) struct Wish {
    page: Option<String>,
}

/// `GET /language`
pub(crate) async fn get(
    State(app): State<App>,
    reader: Reader,
    Query(wish): Query<Wish>,
) -> Result<impl IntoResponse, Error> {
    let page = wish.page.filter(|page| is_ours(page)).unwrap_or_else(|| "/".to_owned());
    let (frame, offered) = match offered(&app, &page).await? {
        Some((asked, offered)) => {
            (Frame::of_round(&asked, &reader.language(&offered), &page), offered)
        }
        None => (Frame::plain(&reader.language(&app.languages), &page), app.languages.to_vec()),
    };
    let choices = offered.iter().map(|choice| {
        Ok(Choice {
            lang: choice.to_string(),
            dir: choice.direction().to_string(),
            name: app.catalog.own_name(choice)?,
            href: addressed(&page, choice),
            current: choice == frame.lang(),
        })
    });
    let choices = choices.collect::<Result<_, Error>>()?;
    app.page(&Languages { frame, choices })
}

/// The languages in which the pages of a round can be read, and the round.
async fn offered(app: &App, page: &str) -> Result<Option<(Asked, Vec<Locale>)>, Error> {
    let asked = match result::at(app, page).await? {
        Some(found) => Some(found.asked),
        None => round::at(app, page).await?,
    };
    Ok(asked.map(|asked| {
        let languages = asked.edition.languages.clone();
        (asked, languages)
    }))
}

/// Whether this is the path of a page of ours and of nobody else's: `//example.org` would lead away.
fn is_ours(page: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '_' | '.');
    page.starts_with('/') && !page.starts_with("//") && page.chars().all(plain)
}

impl Page for Languages {
    const TEMPLATE: &'static str = "language.html";

    fn lang(&self) -> &Locale {
        self.frame.lang()
    }
}

#[cfg(test)]
mod tests {
    use super::is_ours;

    #[test]
    fn only_paths_of_ours_are_led_back_to() {
        assert!(is_ours("/") && is_ours("/s/auenried-2026/privacy"));
        for foreign in
            ["", "//example.org", "https://example.org", "/\\example.org", "/a?b", "/a\"b"]
        {
            assert!(!is_ours(foreign), "{foreign}");
        }
    }
}
