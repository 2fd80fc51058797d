//! What a field is called, and what is wrong with what stands in it.

use std::collections::BTreeMap;

use serde::Serialize;
use vorrang_survey::{
    answer,
    definition::Kind,
    target::{Blank, Complaint, FieldError, Slot},
};
use vorrang_view::Args;

use super::visit::Visit;
use crate::{error::Error, pages::survey::said::Said};

/// A sentence of the error summary, and the same sentence at the field: what `sentence` of `survey/parts.html` says.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Problem {
    /// Where the summary's link leads.
    pub(super) target: String,
    /// Element that holds the sentence at the field.
    pub(super) id: String,
    /// Name of the field.
    label: Said,
    /// Always set: the label is the name of a thing, not a question.
    goal: bool,
    /// Key of the words.
    key: String,
    args: BTreeMap<&'static str, Value>,
}

/// A value of a message. Years are texts, as they have no thousands.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
enum Value {
    Number(f64),
    Text(String),
}

impl Problem {
    /// The problem in words.
    pub(super) fn of(
        visit: &Visit,
        blank: &Blank<'_>,
        rows: usize,
        error: &FieldError,
    ) -> Result<Self, Error> {
        let slot = blank.inputs()[error.field].slot;
        let whole =
            matches!(error.complaint, Complaint::Answer(answer::Complaint::WrongSum { .. }));
        let label = if whole { Said::plain("") } else { label(visit, blank, rows, slot)? };
        let (key, args) = words(&error.complaint);
        let id = if whole { "sum-error".to_owned() } else { format!("f{}-error", error.field) };
        Ok(Self { target: element(blank, error.field), id, label, goal: true, key, args })
    }
}

/// Id of the element in which a field is filled in.
pub(super) fn element(blank: &Blank<'_>, field: usize) -> String {
    let Slot::Score(asked) = blank.inputs()[field].slot else { return format!("f{field}") };
    let question = blank.round.plan.score;
    match blank.round.questionnaire.questions[question].kind {
        Kind::Rating { .. } | Kind::BestWorst { .. } | Kind::Pairs { .. } => format!("f{asked}-0"),
        Kind::Ranking { .. } => format!("q{question}"),
        _ => format!("f{asked}"),
    }
}

/// What a field is called; `rows` is how many indicators its page shows.
pub(super) fn label(
    visit: &Visit,
    blank: &Blank<'_>,
    rows: usize,
    slot: Slot,
) -> Result<Said, Error> {
    let plain = |key: &str| Ok(Said::plain(&visit.say(key, &Args::new())?));
    let set = |number: usize, of: usize| {
        let args = Args::new().with("number", number).with("of", of);
        Ok(Said::plain(&visit.say("survey-set", &args)?))
    };
    let round = blank.round;
    match slot {
        Slot::Score(field) => {
            let question = round.plan.score;
            let place = field - round.questionnaire.fields_of(question).start;
            match &round.questionnaire.questions[question].kind {
                Kind::Ranking { .. } => {
                    let args = Args::new().with("place", place + 1);
                    Ok(Said::plain(&visit.say("returns-place", &args)?))
                }
                Kind::BestWorst { sets, .. } => set(place / 2 + 1, *sets),
                Kind::Pairs { pairs, .. } => set(place + 1, *pairs),
                kind => {
                    let goal = kind.goals().and_then(|goals| goals.get(place));
                    Ok(goal.map_or(Said::plain(""), |&goal| {
                        Said::of(&round.goals[goal].name, &visit.lang)
                    }))
                }
            }
        }
        Slot::Points(goal) => {
            let goal = blank.department.goals[goal];
            Ok(Said::of(&round.goals[goal].name, &visit.lang))
        }
        Slot::Indicator { part, row, .. } => {
            let part = visit.say(&format!("returns-part-{}", part.name()), &Args::new())?;
            if rows < 2 {
                return Ok(Said::plain(&part));
            }
            let args = Args::new().with("at", row + 1).with("part", part);
            Ok(Said::plain(&visit.say("returns-part-of", &args)?))
        }
        Slot::NoIndicator(_) => plain("returns-no-indicator-short"),
        Slot::Measures(_) => plain("returns-measures"),
    }
}

/// The message: that of the complaint or, where points do not add up, one that also says by how much.
fn words(complaint: &Complaint) -> (String, BTreeMap<&'static str, Value>) {
    if let Complaint::Answer(answer::Complaint::WrongSum { sum, total }) = complaint {
        let (sum, total) = (f64::from(*sum), f64::from(*total));
        let key = if sum < total { "survey-points-missing" } else { "survey-points-over" };
        let args = [("sum", sum), ("total", total), ("difference", (total - sum).abs())];
        return (key.to_owned(), args.map(|(name, n)| (name, Value::Number(n))).into());
    }
    let years = matches!(complaint, Complaint::Year { .. } | Complaint::TargetYear { .. });
    let value = |text: String| match text.parse() {
        Ok(number) if !years => Value::Number(number),
        _ => Value::Text(text),
    };
    let args = complaint.args().into_iter().map(|(name, text)| (name, value(text)));
    (format!("fault-{}", complaint.code()), args.collect())
}
