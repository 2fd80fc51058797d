//! The result as a person reads it: a page, the same as plain text, drawings, and tables to reckon with.
//!
//! `words` chooses what may be said, [`page`](self::page) gathers what is shown, `chart` places what is drawn; the
//! sentences stand in the catalogues (`report.ftl`) and the markup in the templates. No figure is made here but the
//! difference between two sides that is shown beside them.

mod chart;
mod fold;
mod page;
#[cfg(test)]
mod sample;
mod sides;
mod tables;
#[cfg(test)]
mod tests;
mod together;
mod words;

use anyhow::Result;
use serde::Serialize;
use vorrang_analysis::result::RoundResult;
use vorrang_survey::{round::Round, text::Lang};
use vorrang_view::{Engine, Locale, Page};

use self::page::Contents;
pub(crate) use self::tables::tables;

/// The templates of the report, for [`Engine::new`].
pub(crate) const TEMPLATES: &[(&str, &str)] = &[
    ("report/dots.svg", include_str!("../templates/report/dots.svg")),
    ("report/doubt.txt", include_str!("../templates/report/doubt.txt")),
    ("report/gaps.svg", include_str!("../templates/report/gaps.svg")),
    ("report/headline.txt", include_str!("../templates/report/headline.txt")),
    ("report/parts.html", include_str!("../templates/report/parts.html")),
    ("report/parts.txt", include_str!("../templates/report/parts.txt")),
    ("report/report.html", include_str!("../templates/report/report.html")),
    ("report/report.txt", include_str!("../templates/report/report.txt")),
];

/// Where a report leads.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Links {
    /// The stylesheet.
    pub(crate) stylesheet: String,
    /// The same report in the other languages.
    pub(crate) languages: Vec<OtherLanguage>,
    /// Result document and tables.
    pub(crate) files: Vec<File>,
}

/// The report in another language.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct OtherLanguage {
    /// BCP 47 tag.
    pub(crate) lang: String,
    /// What the language calls itself.
    pub(crate) name: String,
    /// Its page.
    pub(crate) href: String,
}

/// A file with figures.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct File {
    /// As it is called.
    pub(crate) name: String,
    /// Where it is.
    pub(crate) href: String,
}

/// A result in one language.
#[derive(Clone, Debug)]
pub(crate) struct Report {
    /// The page.
    pub(crate) html: String,
    /// The same content as plain text, lines of at most 78 characters that end in a line feed.
    pub(crate) text: String,
}

/// Renders a result in one of its round's languages.
///
/// Fails if the result belongs to another round, or a template or a word is broken: never with a hole in the page.
pub(crate) fn render(
    engine: &Engine,
    round: &Round,
    result: &RoundResult,
    lang: &Lang,
    links: &Links,
) -> Result<Report> {
    let mut contents = Contents::new(round, result, lang, links)?;
    contents.said = Said {
        headline: engine.render(&Headline(&contents))?,
        doubt: engine.render(&Doubt(&contents))?,
    };
    Ok(Report {
        html: engine.render(&WebPage(&contents))?,
        text: fold::fold(&engine.render(&PlainText(&contents))?),
    })
}

/// The finding and its doubt in words of the reader's language, each on one line.
#[derive(Debug, Default, Serialize)]
struct Said {
    headline: String,
    doubt: String,
}

/// A form the contents take.
macro_rules! forms {
    ($($(#[$doc:meta])* $name:ident = $template:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Serialize)]
        #[serde(transparent)]
        struct $name<'c>(&'c Contents<'c>);

        impl Page for $name<'_> {
            const TEMPLATE: &'static str = $template;

            fn lang(&self) -> &Locale {
                &self.0.locale
            }
        }
    )*};
}

forms! {
    /// The finding.
    Headline = "report/headline.txt";
    /// What is certain about it and what is not.
    Doubt = "report/doubt.txt";
    /// The page.
    WebPage = "report/report.html";
    /// The plain text, its lines as long as they come.
    PlainText = "report/report.txt";
}
