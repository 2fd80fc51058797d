//! What stands around every page: masthead and footer, `templates/layout.html`.

use serde::Serialize;
use vorrang_survey::round::PAGE_STEMS;
use vorrang_view::Locale;

use crate::round::{self, Asked};

/// Values of `layout.html`. A page holds one in its field `frame`, gives [`Frame::lang`] as its language, and begins its
/// template with `{% extends "layout.html" %}`.
///
/// Blocks to fill: `title` (without the town's name) and `content`, and where needed `back` (above the content, inside
/// `main`) and `language` (the masthead's link to the page of languages, for pages on which it must be a button).
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Frame {
    #[serde(skip)]
    lang: Locale,
    /// The town's name, if the page is about a round.
    town: Option<String>,
    /// Where the masthead's name leads.
    home: String,
    /// The word beside the name, `draft` or `example`, if any.
    mark: Option<&'static str>,
    /// The page of languages.
    languages: String,
    /// The footer's links.
    links: Vec<Link>,
}

/// A link of the footer.
#[derive(Clone, Debug, Serialize)]
struct Link {
    page: &'static str,
    href: String,
}

impl Frame {
    /// The frame of a page of a round. `path` is the page's own address, to come back to from the page of languages.
    pub(crate) fn of_round(asked: &Asked, lang: &Locale, path: &str) -> Self {
        let round = &asked.edition.round;
        Self {
            town: Some(round::text(&round.town, lang)),
            home: addressed(&asked.base, lang),
            mark: if asked.preview { Some("draft") } else { round.example.then_some("example") },
            links: links(asked, lang),
            ..Self::plain(lang, path)
        }
    }

    /// The same around content that bears the mark itself.
    pub(crate) fn unmarked(self) -> Self {
        Self { mark: None, ..self }
    }

    /// The frame of a page of no round.
    pub(crate) fn plain(lang: &Locale, path: &str) -> Self {
        Self {
            lang: lang.clone(),
            town: None,
            home: addressed("/", lang),
            mark: None,
            languages: format!("/language?lang={lang}&page={path}"),
            links: Vec::new(),
        }
    }

    /// The language of the page.
    pub(crate) fn lang(&self) -> &Locale {
        &self.lang
    }
}

/// The language of content that is not in its page's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Foreign {
    lang: String,
    /// The side it starts from.
    dir: String,
}

impl Foreign {
    /// The language of content, unless it is the page's.
    pub(crate) fn of(content: &Locale, page: &Locale) -> Option<Self> {
        (content != page)
            .then(|| Self { lang: content.to_string(), dir: content.direction().to_string() })
    }
}

/// An address that keeps the reader's language.
pub(crate) fn addressed(path: &str, lang: &Locale) -> String {
    format!("{path}?lang={lang}")
}

/// The pages a town wrote for this round.
fn links(asked: &Asked, lang: &Locale) -> Vec<Link> {
    let there = PAGE_STEMS.into_iter().filter(|stem| asked.edition.page(stem, lang).is_some());
    there
        .map(|page| Link { page, href: addressed(&format!("{}/{page}", asked.base), lang) })
        .collect()
}
