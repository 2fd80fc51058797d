//! The result as a person reads it: a page, the same as plain text, drawings, and tables to reckon with.
//!
//! `words` chooses what may be said, `page` gathers what is shown, `chart` places what is drawn; the
//! sentences stand in the catalogues (`report.ftl`) and the markup in the templates. No figure is made here but the
//! difference between two sides that is shown beside them.

mod change;
mod chart;
mod fold;
mod page;
mod picture;
mod priority;
mod quality;
#[cfg(test)]
pub(crate) mod sample;
mod sides;
mod tables;
#[cfg(test)]
pub(crate) mod tests;
mod together;
mod words;

use anyhow::Result;
use serde::Serialize;
use vorrang_analysis::result::RoundResult;
use vorrang_survey::{round::Round, text::Lang, time::Timestamp};
use vorrang_view::{Catalog, Engine, Locale, Page, Part};

pub(crate) use self::{
    fold::fold,
    page::{Contact, Contents},
    picture::dot_plot,
    tables::{Table, tables},
    words::{Name, Names},
};

/// The templates of the report, for [`Engine::new`].
pub(crate) const TEMPLATES: &[(&str, &str)] = &[
    ("report/body.html", include_str!("../templates/report/body.html")),
    ("report/change.html", include_str!("../templates/report/change.html")),
    ("report/change.txt", include_str!("../templates/report/change.txt")),
    ("report/dots.svg", include_str!("../templates/report/dots.svg")),
    ("report/doubt.txt", include_str!("../templates/report/doubt.txt")),
    ("report/gaps.svg", include_str!("../templates/report/gaps.svg")),
    ("report/headline.txt", include_str!("../templates/report/headline.txt")),
    ("report/parts.html", include_str!("../templates/report/parts.html")),
    ("report/parts.txt", include_str!("../templates/report/parts.txt")),
    ("report/priority.html", include_str!("../templates/report/priority.html")),
    ("report/priority.txt", include_str!("../templates/report/priority.txt")),
    ("report/quadrant.svg", include_str!("../templates/report/quadrant.svg")),
    ("report/quality.html", include_str!("../templates/report/quality.html")),
    ("report/quality.txt", include_str!("../templates/report/quality.txt")),
    ("report/report.html", include_str!("../templates/report/report.html")),
    ("report/report.txt", include_str!("../templates/report/report.txt")),
];

/// Name of the result document's file.
pub(crate) const DOCUMENT: &str = "result.json";

/// The result document as it is kept: indented, so that a person can read it, and ending in a line feed.
pub(crate) fn document(result: &RoundResult) -> Result<String> {
    Ok(serde_json::to_string_pretty(result)? + "\n")
}

/// Which of the results that a round had so far, where results are counted.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Version {
    /// From 1.
    pub(crate) number: u32,
    /// When it was made.
    pub(crate) made: Timestamp,
}

/// What reports are made from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Basis<'r> {
    /// The round.
    pub(crate) round: &'r Round,
    /// Its result.
    pub(crate) result: &'r RoundResult,
    /// Which of its results that is.
    pub(crate) version: Option<Version>,
    /// Names of the files with the result's figures.
    pub(crate) files: &'r [String],
}

/// Where a page leads.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Links {
    /// The stylesheet.
    pub(crate) stylesheet: String,
    /// The same report in the other languages.
    pub(crate) languages: Vec<OtherLanguage>,
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

/// A result in one language.
#[derive(Clone, Debug)]
pub(crate) struct Report {
    /// The finding.
    pub(crate) title: String,
    /// What stands in `main` of a page, whoever puts the page around it. Links to files are their bare names.
    pub(crate) body: String,
    /// A page of its own around the body.
    pub(crate) html: String,
    /// The same content as plain text, lines of at most 78 characters that end in a line feed.
    pub(crate) text: String,
}

/// The languages of a round in which a result can be told. A round opens with at least one.
pub(crate) fn languages<'r>(
    round: &'r Round,
    catalog: &'r Catalog,
) -> impl Iterator<Item = &'r Lang> {
    let told = |lang: &&Lang| {
        Locale::parse(lang.as_str()).is_ok_and(|locale| catalog.has(&locale, Part::Report))
    };
    round.languages.iter().filter(told)
}

/// Renders a result in one of its round's languages.
///
/// Fails if the result belongs to another round, or a template or a word is broken: never with a hole in the page.
pub(crate) fn render(
    engine: &Engine,
    basis: &Basis<'_>,
    lang: &Lang,
    links: &Links,
) -> Result<Report> {
    let contents = contents(engine, basis, lang)?;
    let body = engine.render(&Body(&contents))?;
    let html = engine.render(&WebPage { contents: &contents, body: &body, links })?;
    let text = fold(&engine.render(&PlainText(&contents))?);
    Ok(Report { title: contents.said.headline, body, html, text })
}

/// What a result holds in one of its round's languages, with its finding in words.
pub(crate) fn contents<'r>(
    engine: &Engine,
    basis: &Basis<'r>,
    lang: &'r Lang,
) -> Result<Contents<'r>> {
    let mut contents = Contents::new(basis, lang)?;
    contents.said = Said {
        headline: engine.render(&Headline(&contents))?,
        doubt: engine.render(&Doubt(&contents))?,
    };
    Ok(contents)
}

/// A page around a body.
#[derive(Serialize)]
struct WebPage<'c> {
    #[serde(flatten)]
    contents: &'c Contents<'c>,
    body: &'c str,
    links: &'c Links,
}

impl Page for WebPage<'_> {
    const TEMPLATE: &'static str = "report/report.html";

    fn lang(&self) -> &Locale {
        &self.contents.locale
    }
}

/// The finding and its doubt in words of the reader's language, each on one line.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Said {
    pub(crate) headline: String,
    pub(crate) doubt: String,
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
    /// What the page holds.
    Body = "report/body.html";
    /// The plain text, its lines as long as they come.
    PlainText = "report/report.txt";
}
