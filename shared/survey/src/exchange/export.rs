//! Responses as a table in canonical form, and the map that reads it back: UTF-8 without mark, commas, CR LF, quoted as
//! in RFC 4180.
//!
//! A column for each input field, but for rankings, which have a column with the place of each goal. What is missing
//! is told by one code for each reason. No id begins with a hyphen, and a text or a number that does gets an apostrophe,
//! so that a code is never taken for an answer.

use std::{borrow::Cow, collections::BTreeMap, io};

use super::defused;
use crate::{
    answer::{Answer, Decision, FAST, RATED_DONT_KNOW, Response, Verdict},
    definition::{Choice, Kind, Part, Questionnaire},
    time::Date,
};

/// "No answer", "don't know": the person said so.
const DECLINED: &str = "-1";
/// Shown and left empty.
const SKIPPED: &str = "-2";
/// Not shown: a sensitive question without consent, one whose condition did not hold, a goal that was not drawn, or what
/// this version did not have.
const NOT_SHOWN: &str = "-3";
/// A goal without a place in a ranking that was given.
const NOT_PLACED: &str = "-4";

/// Columns that are no question's. No id begins with `_`.
const ID: &str = "_id";
const DAY: &str = "_day";
const VERSION: &str = "_version";
const CONSENT: &str = "_consent";
const PACE: &str = "_pace";
const FLAGS: &str = "_flags";
const DECISION: &str = "_decision";

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
pub struct Export<'q, W: io::Write> {
    out: csv::Writer<W>,
    current: &'q Questionnaire,
    columns: Vec<String>,
}

impl<'q, W: io::Write> Export<'q, W> {
    /// Writes the header: the columns of the current version, then what only earlier ones have.
    pub fn begin(
        out: W,
        current: &'q Questionnaire,
        earlier: impl IntoIterator<Item = &'q Questionnaire>,
    ) -> io::Result<Self> {
        let own = [ID, DAY, VERSION, CONSENT, PACE, FLAGS, DECISION];
        let mut columns = own.map(str::to_owned).to_vec();
        for questionnaire in std::iter::once(current).chain(earlier) {
            let own = columns_of(questionnaire).map(|column| column.name);
            let new: Vec<_> = own.filter(|name| !columns.contains(name)).collect();
            columns.extend(new);
        }
        let mut out = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
        out.write_record(&columns)?;
        Ok(Self { out, current, columns })
    }

    /// Writes one response.
    pub fn write(&mut self, exported: &Exported<'_>) -> io::Result<()> {
        let Exported { questionnaire, response, .. } = exported;
        let version = exported.version.to_string();
        let day = exported.day.to_string();
        let consent = response.consent.as_ref().map_or("", |lang| lang.as_str());
        let own = columns_of(questionnaire)
            .map(|column| {
                let alike = column.is_drawn_alike(questionnaire, self.current);
                let cell = if alike {
                    column.cell(questionnaire, response)
                } else {
                    Cow::Borrowed(NOT_SHOWN)
                };
                (cell, column.name)
            })
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
                FLAGS => response.flags.name(),
                DECISION if response.decision == Decision::Open => "",
                DECISION => response.decision.name(),
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
                .chain(questionnaire.field_of(question, Part::Shown).map(|field| {
                    let name = questionnaire.fields()[field].name.clone();
                    Column { name, question, part: Part::Shown }
                }))
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
    /// Whether the current version draws from the same as the one that was answered, so that the number means the same in
    /// both. Where it does not, the answers count no more, and so are not told.
    fn is_drawn_alike(&self, answered: &Questionnaire, current: &Questionnaire) -> bool {
        let drawn =
            matches!(self.part, Part::Shown | Part::Best(_) | Part::Worst(_) | Part::Pair(_));
        let own = current.question(answered.questions[self.question].id.as_str());
        !drawn || own.and_then(|own| current.design(own)) == answered.design(self.question)
    }

    fn cell<'r>(&self, questionnaire: &'r Questionnaire, response: &'r Response) -> Cow<'r, str> {
        let asked = &questionnaire.questions[self.question];
        if self.part == Part::Words {
            return match response.written.get(&self.question) {
                Some(words) => defused(words),
                None if response.consent.is_none() => Cow::Borrowed(NOT_SHOWN),
                None => Cow::Borrowed(SKIPPED),
            };
        }
        let number = response.shown.get(&self.question).copied();
        if self.part == Part::Shown {
            return number.map_or(Cow::Borrowed(NOT_SHOWN), |own| Cow::Owned(own.to_string()));
        }
        if let Part::Goal(goal) = self.part
            && let Some(part) = questionnaire.part(self.question, number)
            && !part.contains(&goal)
        {
            return Cow::Borrowed(NOT_SHOWN);
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
            (Answer::BestWorst(sets), Part::Best(set) | Part::Worst(set)) => {
                let said = sets.get(set).copied().flatten();
                let own = said.map(|(best, worst)| match self.part {
                    Part::Best(_) => best,
                    _ => worst,
                });
                let goal = |goal| questionnaire.goal_id(self.question, goal);
                Cow::Borrowed(own.map_or(SKIPPED, goal))
            }
            (Answer::Pairs(pairs), Part::Pair(pair)) => match pairs.get(pair) {
                Some(Verdict::Goal(goal)) => {
                    Cow::Borrowed(questionnaire.goal_id(self.question, *goal))
                }
                Some(Verdict::Undecided) => Cow::Borrowed(DECLINED),
                Some(Verdict::Open) | None => Cow::Borrowed(SKIPPED),
            },
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
        format!("flags = \"{FLAGS}\""),
        format!("decision = \"{DECISION}\""),
        "encoding = \"utf-8\"".to_owned(),
        "delimiter = \",\"".to_owned(),
        "apostrophe = true".to_owned(),
        format!("missing = [\"{SKIPPED}\", \"{NOT_SHOWN}\", \"{NOT_PLACED}\"]"),
        format!("declined = [\"{DECLINED}\"]"),
    ];
    let mut last = None;
    for Column { name, question, part } in columns_of(questionnaire) {
        let id = &questionnaire.questions[question].id;
        if matches!(part, Part::Words | Part::Shown) {
            continue;
        }
        let part = name.split_once(':').map(|(_, part)| part);
        if last.replace(question) != Some(question) {
            let beside = [("words", Part::Words), ("shown", Part::Shown)];
            let named: Vec<String> = beside
                .into_iter()
                .filter_map(|(key, part)| {
                    let field = questionnaire.field_of(question, part)?;
                    Some(format!("{key} = \"{}\"", questionnaire.fields()[field].name))
                })
                .collect();
            lines.push(String::new());
            if part.is_none() || !named.is_empty() {
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
