//! Responses as a table in canonical form, and the map that reads it back: UTF-8 without mark, commas, CR LF, quoted as
//! in RFC 4180.
//!
//! A column for each input field, but for rankings, which have a column with the place of each goal. What is missing
//! is told by one code for each reason. No id begins with a hyphen, and a text or a number that does gets an apostrophe,
//! so that a code is never taken for an answer.

use std::{borrow::Cow, collections::BTreeMap, io};

use super::defused;
use crate::{
    answer::{Answer, FAST, RATED_DONT_KNOW, Response},
    definition::{Choice, Kind, Part, Questionnaire},
    time::Date,
};

/// "No answer", "don't know": the person said so.
const DECLINED: &str = "-1";
/// Shown and left empty.
const SKIPPED: &str = "-2";
/// Not shown: a sensitive question without consent, one whose condition did not hold, or one that this version did not
/// have.
const NOT_SHOWN: &str = "-3";
/// A goal without a place in a ranking that was given.
const NOT_PLACED: &str = "-4";

/// Columns that are no question's. No id begins with `_`.
const ID: &str = "_id";
const DAY: &str = "_day";
const VERSION: &str = "_version";
const CONSENT: &str = "_consent";
const PACE: &str = "_pace";

/// A response with what is known about it.
#[derive(Clone, Copy, Debug)]
pub struct Exported<'r> {
    /// Its id.
    pub id: &'r str,
    /// The day it came in.
    pub day: Date,
    /// The version of the questionnaire it answers.
    pub version: u32,
    /// That version.
    pub questionnaire: &'r Questionnaire,
    /// The answers.
    pub response: &'r Response,
}

/// A table being written.
pub struct Export<W: io::Write> {
    out: csv::Writer<W>,
    columns: Vec<String>,
}

impl<W: io::Write> Export<W> {
    /// Writes the header: the columns of the current version, then what only earlier ones have.
    pub fn begin<'q>(
        out: W,
        current: &'q Questionnaire,
        earlier: impl IntoIterator<Item = &'q Questionnaire>,
    ) -> io::Result<Self> {
        let mut columns = [ID, DAY, VERSION, CONSENT, PACE].map(str::to_owned).to_vec();
        for questionnaire in std::iter::once(current).chain(earlier) {
            let own = columns_of(questionnaire).map(|column| column.name);
            let new: Vec<_> = own.filter(|name| !columns.contains(name)).collect();
            columns.extend(new);
        }
        let mut out = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
        out.write_record(&columns)?;
        Ok(Self { out, columns })
    }

    /// Writes one response.
    pub fn write(&mut self, exported: &Exported<'_>) -> io::Result<()> {
        let Exported { questionnaire, response, .. } = exported;
        let version = exported.version.to_string();
        let day = exported.day.to_string();
        let consent = response.consent.as_ref().map_or("", |lang| lang.as_str());
        let own = columns_of(questionnaire)
            .map(|column| (column.cell(questionnaire, response), column.name))
            .map(|(cell, name)| (name, cell));
        let cells: BTreeMap<String, Cow<'_, str>> = own.collect();
        for column in &self.columns {
            let cell = match column.as_str() {
                ID => exported.id,
                DAY => &day,
                VERSION => &version,
                CONSENT => consent,
                PACE if response.fast => FAST,
                PACE => "",
                name => cells.get(name).map_or(NOT_SHOWN, AsRef::as_ref),
            };
            self.out.write_field(cell)?;
        }
        Ok(self.out.write_record(None::<&[u8]>)?)
    }

    /// Writes what is still held back, and gives back where it was written to.
    pub fn finish(self) -> io::Result<W> {
        self.out.into_inner().map_err(csv::IntoInnerError::into_error)
    }
}

/// A column of a questionnaire.
struct Column {
    name: String,
    question: usize,
    part: Part,
}

/// Every column, question by question.
fn columns_of(questionnaire: &Questionnaire) -> impl Iterator<Item = Column> {
    (0..questionnaire.questions.len()).flat_map(|question| {
        let asked = &questionnaire.questions[question];
        let columns: Vec<Column> = match &asked.kind {
            Kind::Ranking { goals, .. } => (0..goals.len())
                .map(|goal| {
                    let name = format!("{}:{}", asked.id, questionnaire.goal_id(question, goal));
                    Column { name, question, part: Part::Goal(goal) }
                })
                .collect(),
            _ => questionnaire.fields()[questionnaire.fields_of(question)]
                .iter()
                .map(|field| Column { name: field.name.clone(), question, part: field.part })
                .collect(),
        };
        columns
    })
}

impl Column {
    fn cell<'r>(&self, questionnaire: &'r Questionnaire, response: &'r Response) -> Cow<'r, str> {
        let asked = &questionnaire.questions[self.question];
        if self.part == Part::Words {
            return match response.written.get(&self.question) {
                Some(words) => defused(words),
                None if response.consent.is_none() => Cow::Borrowed(NOT_SHOWN),
                None => Cow::Borrowed(SKIPPED),
            };
        }
        let Some(answer) = response.answers.get(self.question).and_then(Option::as_ref) else {
            let hidden = (asked.sensitive && response.consent.is_none())
                || !questionnaire.shows(self.question, &response.answers);
            return Cow::Borrowed(if hidden { NOT_SHOWN } else { SKIPPED });
        };
        match (answer, self.part) {
            (Answer::Choice(choice), _) => one(&asked.kind, *choice),
            (Answer::Choices(chosen), Part::Choice(choice)) => several(&asked.kind, chosen, choice),
            (Answer::Picks(picked), Part::Goal(goal)) => flag(picked.contains(&goal)),
            (Answer::Ratings(ratings), Part::Goal(goal)) => match ratings.get(goal) {
                None | Some(0) => Cow::Borrowed(SKIPPED),
                Some(&RATED_DONT_KNOW) => Cow::Borrowed(DECLINED),
                Some(rating) => Cow::Owned(rating.to_string()),
            },
            (Answer::Points(points), Part::Goal(goal)) => {
                points.get(goal).map_or(Cow::Borrowed(SKIPPED), |own| Cow::Owned(own.to_string()))
            }
            (Answer::Ranking(ranking), Part::Goal(goal)) => {
                let place = ranking.iter().position(|ranked| *ranked == goal);
                place.map_or(Cow::Borrowed(NOT_PLACED), |place| Cow::Owned((place + 1).to_string()))
            }
            (Answer::Text(text), _) => defused(text),
            // A number below zero would look like a code.
            (Answer::Number(number), _) => Cow::Owned(defused(&number.to_string()).into_owned()),
            (Answer::Date(date), _) => Cow::Owned(date.to_string()),
            (Answer::Scale(RATED_DONT_KNOW), _) => Cow::Borrowed(DECLINED),
            (Answer::Scale(mark), _) => Cow::Owned(mark.to_string()),
            (Answer::Matrix(chosen), Part::Row(row)) => match (&asked.kind, chosen.get(row)) {
                (Kind::Matrix(matrix), Some(Some(column))) => {
                    of_choice(matrix.columns.get(*column))
                }
                _ => Cow::Borrowed(SKIPPED),
            },
            (Answer::Acknowledged, _) => flag(true),
            // A response answers each question in the question's own kind.
            _ => Cow::Borrowed(SKIPPED),
        }
    }
}

fn flag(set: bool) -> Cow<'static, str> {
    Cow::Borrowed(if set { "1" } else { "0" })
}

fn one(kind: &Kind, choice: usize) -> Cow<'_, str> {
    of_choice(kind.choices().and_then(|choices| choices.get(choice)))
}

fn of_choice(choice: Option<&Choice>) -> Cow<'_, str> {
    match choice {
        Some(choice) if choice.no_answer => Cow::Borrowed(DECLINED),
        Some(choice) => Cow::Borrowed(choice.id.as_str()),
        None => Cow::Borrowed(SKIPPED),
    }
}

/// Whoever chose "no answer" has said nothing of the other choices.
fn several(kind: &Kind, chosen: &[usize], choice: usize) -> Cow<'static, str> {
    let choices = kind.choices().unwrap_or_default();
    let declined = chosen.iter().any(|&own| choices.get(own).is_some_and(|own| own.no_answer));
    if declined && !chosen.contains(&choice) {
        Cow::Borrowed(DECLINED)
    } else {
        flag(chosen.contains(&choice))
    }
}

/// The `map.toml` by which [`Table`](super::Table) reads the responses to this questionnaire back.
#[must_use]
pub fn write_map(questionnaire: &Questionnaire) -> String {
    // Ids are letters, digits and a few signs; between quotes they need no care.
    let mut lines = vec![
        format!("id = \"{ID}\""),
        format!("consent = \"{CONSENT}\""),
        format!("pace = \"{PACE}\""),
        "encoding = \"utf-8\"".to_owned(),
        "delimiter = \",\"".to_owned(),
        "apostrophe = true".to_owned(),
        format!("missing = [\"{SKIPPED}\", \"{NOT_SHOWN}\", \"{NOT_PLACED}\"]"),
        format!("declined = [\"{DECLINED}\"]"),
    ];
    let mut last = None;
    for Column { name, question, part } in columns_of(questionnaire) {
        let id = &questionnaire.questions[question].id;
        if part == Part::Words {
            continue;
        }
        let part = name.split_once(':').map(|(_, part)| part);
        if last.replace(question) != Some(question) {
            let words = columns_of(questionnaire)
                .find(|column| column.question == question && column.part == Part::Words);
            let named = words.map(|words| format!("words = \"{}\"", words.name));
            lines.push(String::new());
            if part.is_none() || named.is_some() {
                lines.push(format!("[question.\"{id}\"]"));
                lines.extend(named);
            }
            if part.is_some() {
                lines.push(format!("[question.\"{id}\".columns]"));
            }
        }
        lines.push(match part {
            Some(part) => format!("\"{part}\" = \"{name}\""),
            None => format!("column = \"{name}\""),
        });
    }
    lines.push(String::new());
    lines.join("\n")
}
