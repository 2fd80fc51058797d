//! The letter that tells the steering group a result.

use anyhow::Result;
use serde::Serialize;
use vorrang_analysis::result::RoundResult;
use vorrang_survey::{goal::Department, round::Round};
use vorrang_view::{Engine, Locale};

use super::{
    Attachment, Cover, Letter, Picture,
    words::{Worded, words},
};
use crate::report::{self, Basis, Contents, Name, Names, Version};

/// Content id of the picture.
const PICTURE: &str = "goals";

/// Most goals in a table of the HTML, which some programs cut off above 102 KB. The text holds all.
const MOST_ROWS: usize = 40;

/// What there is to tell.
#[derive(Clone, Copy, Debug)]
pub(crate) struct News<'n> {
    /// The round.
    pub(crate) round: &'n Round,
    /// Its result.
    pub(crate) result: &'n RoundResult,
    /// Which of its results that is.
    pub(crate) version: Version,
    /// Address of the page with the result.
    pub(crate) link: &'n str,
    /// To how many addresses this is told.
    pub(crate) recipients: usize,
    /// Why the recipient is told, if not as a member of the steering group.
    pub(crate) reason: Option<&'n str>,
    /// Departments that have not returned anything.
    pub(crate) missing: &'n [&'n Department],
}

/// The result for one recipient, with its tables.
///
/// Fails if the result belongs to another round, or a template or a word is broken.
pub(crate) fn report(engine: &Engine, cover: &Cover, news: &News<'_>) -> Result<Letter> {
    let tables = report::tables(news.round, news.result)?;
    let files: Vec<String> = tables.iter().map(|table| table.name.clone()).collect();
    let basis = Basis {
        round: news.round,
        result: news.result,
        version: Some(news.version),
        files: &files,
    };
    let contents = report::contents(engine, &basis, &cover.lang)?;
    let picture = report::dot_plot(engine, &contents)?;
    let names = Names { round: news.round, lang: &cover.lang };
    let missing = news.missing.iter().map(|department| names.of(&department.name));
    let told = Told {
        contents: &contents,
        link: news.link,
        recipients: news.recipients,
        reason: news.reason,
        missing_departments: missing.collect(),
        tiers_in_short: contents.tiers_in_short(),
        most_rows: MOST_ROWS,
        picture: picture.is_some().then_some(PICTURE),
    };
    let words = words(engine, &told)?;
    let parts =
        ["report", news.round.id.as_str(), &news.version.number.to_string(), &cover.to.address];
    let mut letter = Letter::new(&cover.of(news.round), &news.round.zone, &parts, words)?;
    let pictured = |png| Picture { id: PICTURE.into(), name: format!("{PICTURE}.png"), png };
    letter.pictures = picture.map(pictured).into_iter().collect();
    letter.attachments = tables.into_iter().map(attached).collect();
    Ok(letter)
}

fn attached(table: report::Table) -> Attachment {
    Attachment { name: table.name, kind: "text/csv; charset=utf-8".into(), bytes: table.bytes }
}

/// Everything the templates are given.
#[derive(Serialize)]
struct Told<'n> {
    #[serde(flatten)]
    contents: &'n Contents<'n>,
    link: &'n str,
    recipients: usize,
    reason: Option<&'n str>,
    missing_departments: Vec<Name<'n>>,
    /// How many tiers are told goal by goal, with bars.
    tiers_in_short: usize,
    /// Most goals in a table of the HTML.
    most_rows: usize,
    /// Content id of the picture, if there is one.
    picture: Option<&'static str>,
}

impl Worded for Told<'_> {
    const SUBJECT: &'static str = "mail/report-subject.txt";
    const TEXT: &'static str = "mail/report.txt";
    const HTML: &'static str = "mail/report.html";

    fn lang(&self) -> &Locale {
        &self.contents.locale
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use vorrang_view::Catalog;

    use super::*;
    use crate::{
        letter::{Mailbox, engine},
        report::{sample, tests::seen},
    };

    #[test]
    fn what_is_wanted_and_behind_has_its_place_after_the_goals() {
        let round = sample::short_round(12);
        let result = sample::result(&round, 3);
        let engine = engine(&Arc::new(Catalog::built_in())).unwrap();
        let own = || Mailbox { name: String::new(), address: "role@example.org".to_owned() };
        let cover = Cover {
            from: own(),
            reply_to: own(),
            to: own(),
            lang: round.languages[0].clone(),
            date: round.closes,
        };
        let news = News {
            round: &round,
            result: &result,
            version: Version { number: 1, made: round.closes },
            link: "https://survey.example.org/",
            recipients: 1,
            reason: None,
            missing: &[],
        };
        let letter = report(&engine, &cover, &news).unwrap();
        for words in [seen(&letter.html), letter.text] {
            let at = |part: &str| words.find(part).unwrap_or_else(|| panic!("{part} in {words}"));
            assert!(at("Gruppe 1: zuerst") < at("Wichtig und hinter dem Plan"));
            assert!(at("Wichtig und hinter dem Plan") < at("% des Plans)"));
            assert!(at("% des Plans)") < at("Wer geantwortet hat"));
        }
    }
}
