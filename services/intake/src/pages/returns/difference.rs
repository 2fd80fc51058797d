//! Two people at one part: what one typed beside what the other has saved meanwhile.

use serde::Serialize;
use vorrang_survey::{
    answer::DONT_KNOW,
    definition::Kind,
    target::{Blank, Entries, Input, Slot},
};
use vorrang_view::Args;

use super::{problem, sitting::Sitting, visit::Visit};
use crate::{error::Error, pages::survey::said::Said};

/// A field in which both differ. `None` stands for nothing.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Difference {
    /// Element in which the field is filled in.
    pub(super) target: String,
    pub(super) label: Said,
    pub(super) typed: Option<Said>,
    pub(super) saved: Option<Said>,
}

/// Every field in which what stands on the page differs from what is saved; both as the reader's language writes them.
pub(super) fn differences(
    visit: &Visit,
    blank: &Blank<'_>,
    sitting: &Sitting,
    saved: &Entries,
) -> Result<Vec<Difference>, Error> {
    let typed = &sitting.typed;
    let inputs = blank.inputs().iter().enumerate();
    inputs
        .filter(|(_, input)| typed.get(&input.name) != saved.get(&input.name))
        .map(|(field, input)| {
            let told = |entries: &Entries| told(visit, blank, input, entries.get(&input.name));
            Ok(Difference {
                target: problem::element(blank, field),
                label: problem::label(visit, blank, sitting.rows, input.slot)?,
                typed: told(typed)?,
                saved: told(saved)?,
            })
        })
        .collect()
}

/// An entry in words.
fn told(
    visit: &Visit,
    blank: &Blank<'_>,
    input: &Input,
    text: &str,
) -> Result<Option<Said>, Error> {
    let words = |key| visit.say(key, &Args::new()).map(|words| Some(Said::plain(&words)));
    let kind = &blank.round.questionnaire.questions[blank.round.plan.score].kind;
    match (input.slot, kind) {
        _ if text.is_empty() => Ok(None),
        (Slot::Score(_), Kind::Rating { .. }) if text == DONT_KNOW => words("survey-dont-know"),
        (Slot::Score(_), Kind::Pairs { .. }) if text == DONT_KNOW => words("survey-undecided"),
        (Slot::Score(_), Kind::Picks { .. }) | (Slot::NoIndicator(_), _) => words("returns-ticked"),
        (Slot::Score(_), Kind::Ranking { .. } | Kind::BestWorst { .. } | Kind::Pairs { .. }) => {
            let goal = blank.round.goals.iter().find(|goal| goal.id.as_str() == text);
            Ok(goal.map(|goal| Said::of(&goal.name, &visit.lang)))
        }
        _ => Ok(Some(Said::plain(text))),
    }
}
