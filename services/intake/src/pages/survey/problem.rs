//! What is wrong with a value, where it stands and how it is said.

use std::collections::BTreeMap;

use serde::Serialize;
use vorrang_survey::{
    answer::{Complaint, DateComplaint, DayPart, FieldError, NumberComplaint},
    definition::{InputField, Kind, Part, Questionnaire},
};

use super::said::Said;
use crate::form::{Form, typed::written};

/// A sentence of the error summary, and the same sentence at the field.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Problem {
    /// Where the summary's link leads: the first wrong input.
    pub(crate) target: String,
    /// Element that holds the sentence at the field.
    pub(crate) id: String,
    /// What the sentence is about: a question or, if only one of its goals is concerned, that goal.
    label: Said,
    /// Whether the label is a goal, or a name like one, rather than a sentence.
    goal: bool,
    /// Key of the words.
    key: String,
    /// What the words speak of.
    args: BTreeMap<&'static str, Value>,
    /// A day they speak of, `2026-12-14`.
    day: Option<String>,
    /// The author's words in place of ours, where a constraint of theirs is not met.
    own: Option<Said>,
    /// The set or pair it is about, which is named in place of the label.
    set: Option<Counted>,
}

/// A set or pair by its number, from 1.
#[derive(Clone, Copy, Debug, Serialize)]
pub(super) struct Counted {
    number: usize,
    of: usize,
}

impl Counted {
    /// The set or pair that an input field is a part of.
    pub(super) fn of(kind: &Kind, part: Part) -> Option<Self> {
        match (kind, part) {
            (Kind::BestWorst { sets, .. }, Part::Best(set) | Part::Worst(set)) => {
                Some(Self { number: set + 1, of: *sets })
            }
            (Kind::Pairs { pairs, .. }, Part::Pair(pair)) => {
                Some(Self { number: pair + 1, of: *pairs })
            }
            _ => None,
        }
    }
}

/// A value of a message: numbers as numbers, so that the catalogue can count by them.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
enum Value {
    Number(f64),
    Text(String),
}

impl Problem {
    /// A sentence about a whole page, from the catalogue.
    pub(crate) fn plain(target: &str, id: &str, label: Said, key: &str) -> Self {
        Self {
            target: target.to_owned(),
            id: id.to_owned(),
            label,
            goal: false,
            key: key.to_owned(),
            args: BTreeMap::new(),
            day: None,
            own: None,
            set: None,
        }
    }

    /// What is wrong with a value of a question.
    pub(crate) fn of(
        asked: &Questionnaire,
        form: &Form,
        error: &FieldError,
        label: impl Fn(usize, Option<usize>) -> Said,
    ) -> Self {
        let question = asked.fields()[error.field].question;
        let (key, args) = words(asked, form, question, &error.complaint);
        let (id, goal) = if concerns_one_field(asked, error) {
            // Words, sets and pairs have no name but the question's.
            let place = match asked.fields()[error.field].part {
                Part::Goal(place) | Part::Row(place) => Some(place),
                _ => None,
            };
            (format!("f{}-error", error.field), place)
        } else {
            (format!("q{question}-error"), None)
        };
        let target = target(asked, form, error);
        let day = match error.complaint {
            Complaint::Date(
                DateComplaint::Early { earliest: day } | DateComplaint::Late { latest: day },
            ) => Some(day.to_string()),
            _ => None,
        };
        let label = label(question, goal);
        // What does not end like a sentence is set off as a name is.
        let named = goal.is_some() || label.text().ends_with(char::is_alphanumeric);
        let InputField { part, .. } = asked.fields()[error.field];
        let set = Counted::of(&asked.questions[question].kind, part)
            .filter(|_| concerns_one_field(asked, error));
        Self { target, id, label, goal: named, key, args, day, own: None, set }
    }

    /// The same in the author's words.
    pub(super) fn in_words(self, own: Said) -> Self {
        Self { own: Some(own), ..self }
    }
}

/// Whether a complaint is about the field of one goal, statement, set or pair, or of words beside a choice, rather than about
/// the question as a whole.
pub(super) fn concerns_one_field(asked: &Questionnaire, error: &FieldError) -> bool {
    let InputField { question, part, .. } = asked.fields()[error.field];
    let fields = matches!(
        asked.questions[question].kind,
        Kind::Rating { .. }
            | Kind::Points { .. }
            | Kind::Matrix(_)
            | Kind::BestWorst { .. }
            | Kind::Pairs { .. }
    );
    (fields || part == Part::Words) && !error.complaint.is_of_whole()
}

/// Element id of the first wrong input.
fn target(asked: &Questionnaire, form: &Form, error: &FieldError) -> String {
    let InputField { question, part, .. } = asked.fields()[error.field];
    let kind = &asked.questions[question].kind;
    match kind {
        _ if part == Part::Words => format!("f{}", error.field),
        _ if kind.is_long() => format!("q{question}-sought"),
        Kind::Date(_) => {
            let part = match error.complaint {
                Complaint::Date(complaint) => complaint.part(),
                _ => DayPart::Day,
            };
            format!("f{}-{}", error.field, part.name())
        }
        Kind::Single { .. }
        | Kind::Rating { .. }
        | Kind::Scale(_)
        | Kind::Matrix(_)
        | Kind::Pairs { .. } => format!("f{}-0", error.field),
        Kind::BestWorst { .. } => format!("f{}-{}", error.field, chosen(asked, form, error.field)),
        Kind::Ranking { .. } => format!("q{question}"),
        Kind::Multiple { .. } | Kind::Picks { .. } => {
            let ticked = asked.fields_of(question).find(|&field| !form.value(field).is_empty());
            format!("f{}", ticked.unwrap_or(error.field))
        }
        Kind::Points { .. }
        | Kind::Text { .. }
        | Kind::Number(_)
        | Kind::Acknowledgement { .. } => format!("f{}", error.field),
    }
}

/// The message: that of the complaint, or one that also says by how much.
fn words(
    asked: &Questionnaire,
    form: &Form,
    question: usize,
    complaint: &Complaint,
) -> (String, BTreeMap<&'static str, Value>) {
    let number = |n: i64| Value::Number(n as f64);
    match complaint {
        Complaint::TooMany { most } => {
            let fields = asked.fields_of(question);
            let chosen = fields.filter(|&field| form.value(field) == "1").count();
            let args =
                [("most", *most), ("chosen", chosen), ("extra", chosen.saturating_sub(*most))];
            let args = args.map(|(name, n)| (name, Value::Number(n as f64)));
            ("survey-too-many".to_owned(), args.into())
        }
        Complaint::WrongSum { sum, total } => {
            let (sum, total) = (i64::from(*sum), i64::from(*total));
            let key = if sum < total { "survey-points-missing" } else { "survey-points-over" };
            let args = [
                ("sum", number(sum)),
                ("total", number(total)),
                ("difference", number((total - sum).abs())),
            ];
            (key.to_owned(), args.into())
        }
        // A table has its own words for how numbers and days are spelled.
        Complaint::Number(NumberComplaint::Form) => {
            ("survey-not-decimal".to_owned(), BTreeMap::new())
        }
        Complaint::Number(complaint @ NumberComplaint::Outside { .. }) => {
            // A bound may be a year, and is written as the answer is.
            let bound = |text: String| written(&text, &form.lang).unwrap_or(text);
            let args = complaint.args().into_iter();
            let args = args.map(|(name, text)| (name, Value::Text(bound(text))));
            (format!("fault-{}", complaint.code()), args.collect())
        }
        Complaint::Date(DateComplaint::Form(_)) => ("survey-not-date".to_owned(), BTreeMap::new()),
        _ => {
            let value = |text: String| text.parse().map_or(Value::Text(text), Value::Number);
            let args = complaint.args().into_iter().map(|(name, text)| (name, value(text)));
            (format!("fault-{}", complaint.code()), args.collect())
        }
    }
}

/// Which of the goals shown in a set is chosen in a field; the first if none is.
fn chosen(asked: &Questionnaire, form: &Form, field: usize) -> usize {
    let InputField { question, part, .. } = asked.fields()[field];
    let (Part::Best(set) | Part::Worst(set)) = part else { return 0 };
    let design = asked.design(question).zip(form.number(asked, question));
    let shown = design.map(|(design, number)| design.set(number, set)).unwrap_or_default();
    let is_chosen = |&goal: &usize| asked.goal_id(question, goal) == form.value(field);
    shown.iter().position(is_chosen).unwrap_or(0)
}
