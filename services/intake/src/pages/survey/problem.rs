//! What is wrong with a value, where it stands and how it is said.

use std::collections::BTreeMap;

use serde::Serialize;
use vorrang_survey::{
    answer::{Complaint, FieldError},
    definition::{Kind, Questionnaire},
};

use super::said::Said;
use crate::form::Form;

/// A sentence of the error summary, and the same sentence at the field.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Problem {
    /// Where the summary's link leads: the first wrong input.
    pub(crate) target: String,
    /// Element that holds the sentence at the field.
    pub(crate) id: String,
    /// What the sentence is about: a question or, if only one of its goals is concerned, that goal.
    label: Said,
    /// Whether the label is a goal.
    goal: bool,
    /// Key of the words.
    key: String,
    /// What the words speak of.
    args: BTreeMap<&'static str, Value>,
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
        let single = concerns_one_goal(&asked.questions[question].kind, &error.complaint);
        let (id, goal) = if single {
            let place = error.field - asked.fields_of(question).start;
            (format!("f{}-error", error.field), Some(place))
        } else {
            (format!("q{question}-error"), None)
        };
        let target = target(asked, form, error);
        Self { target, id, label: label(question, goal), goal: goal.is_some(), key, args }
    }
}

/// Whether a complaint is about one goal's field rather than about the question as a whole.
pub(super) fn concerns_one_goal(kind: &Kind, complaint: &Complaint) -> bool {
    matches!(kind, Kind::Rating { .. } | Kind::Points { .. })
        && !matches!(complaint, Complaint::WrongSum { .. } | Complaint::Required)
}

/// Element id of the first wrong input.
fn target(asked: &Questionnaire, form: &Form, error: &FieldError) -> String {
    let question = asked.fields()[error.field].question;
    match asked.questions[question].kind {
        Kind::Single { .. } | Kind::Rating { .. } => format!("f{}-0", error.field),
        Kind::Ranking { .. } => format!("q{question}"),
        Kind::Multiple { .. } | Kind::Picks { .. } => {
            let ticked = asked.fields_of(question).find(|&field| !form.value(field).is_empty());
            format!("f{}", ticked.unwrap_or(error.field))
        }
        Kind::Points { .. } | Kind::Text { .. } => format!("f{}", error.field),
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
        _ => {
            let value = |text: String| text.parse().map_or(Value::Text(text), Value::Number);
            let args = complaint.args().into_iter().map(|(name, text)| (name, value(text)));
            (format!("fault-{}", complaint.code()), args.collect())
        }
    }
}
