//! What a department returns: its answer to the question that ranks the goals, points over its own goals, and for each
//! of them how far it has come.
//!
//! - [`Blank`] is the empty form, with every input field by name; [`Entries`] is what stands in the fields, right or
//!   wrong, and so also what is kept of a draft;
//! - [`read`] turns entries into a [`DepartmentReturn`], every complaint, and every gap. A complaint must be solved
//!   before a return can be submitted, a gap may stay;
//! - [`read_table`] takes indicators from a table, row by row, by the same rules.

mod blank;
mod entries;
mod read;
mod table;

pub use self::{
    blank::{Blank, Input, Part, Section, Slot},
    entries::Entries,
    read::{Complaint, FieldError, Gap, Missing, Reading, State, read},
    table::{Reported, read_table},
};
use crate::{
    answer::{Answer, DocumentError, Response},
    round::Round,
};

/// Most indicators of one goal.
pub const MOST_INDICATORS: usize = 5;

/// Points over a department's own goals add up to this.
pub const POINTS: u8 = 100;

/// Years a value may be of.
pub const YEARS: std::ops::RangeInclusive<i16> = 1900..=2100;

/// Largest value of an indicator, either side of zero. Far beyond what a town counts, and far below the numbers between
/// which an `f64` leaves gaps.
pub const LARGEST: f64 = 999_999_999_999.0;

/// Longest name of an indicator, in characters.
pub const LONGEST_NAME: usize = 120;

/// Longest unit of an indicator, in characters.
pub const LONGEST_UNIT: usize = 40;

/// Longest text about measures, in characters.
pub const LONGEST_MEASURES: usize = 2000;

/// A department's return.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DepartmentReturn {
    /// The answer to the plan's scoring question.
    pub score: Option<Answer>,
    /// Points for each of its own goals, in its own order, which add up to [`POINTS`].
    pub points: Option<Vec<u8>>,
    /// Its own goals, in its own order.
    pub goals: Vec<GoalReturn>,
}

/// What a department returns about one of its goals.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GoalReturn {
    /// Index of the goal among the round's.
    pub goal: usize,
    /// Its indicators, at most [`MOST_INDICATORS`].
    pub indicators: Vec<Indicator>,
    /// Whether the department says that nothing can be measured here; `measures` then tells why.
    pub no_indicator: bool,
    /// What is done for the goal; empty if nothing was said.
    pub measures: String,
}

impl GoalReturn {
    /// The same about this goal in another version of the round. `None` if that does not have it.
    #[must_use]
    pub fn carried(self, from: &Round, to: &Round) -> Option<Self> {
        let id = &from.goals[self.goal].id;
        let goal = to.goals.iter().position(|goal| goal.id == *id)?;
        Some(Self { goal, ..self })
    }
}

/// What a goal is measured by. What was not said is empty or `None`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Indicator {
    /// What is counted or measured.
    pub name: String,
    /// In which unit.
    pub unit: String,
    /// Where the way began.
    pub baseline: Figure,
    /// Where it leads.
    pub target: Figure,
    /// How far it has come.
    pub actual: Figure,
}

/// A value of an indicator and its year.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figure {
    /// The value, in the indicator's unit.
    pub value: Option<f64>,
    /// Of this year.
    pub year: Option<i16>,
}

impl DepartmentReturn {
    /// The answer to the scoring question as a response that holds nothing else.
    #[must_use]
    pub fn response(&self, blank: &Blank<'_>) -> Response {
        let mut answers = vec![None; blank.round.questionnaire.questions.len()];
        let score = blank.round.plan.score;
        answers[score].clone_from(&self.score);
        let shown = blank.shown().map(|number| (score, number)).into_iter().collect();
        Response { answers, shown, ..Response::default() }
    }

    /// The return as text: the same text for the same return. Holds only what was said.
    #[must_use]
    pub fn to_document(&self, blank: &Blank<'_>) -> String {
        Entries::of_return(blank, self).to_document()
    }

    /// The return that [`DepartmentReturn::to_document`] wrote for the same department of the same round.
    pub fn from_document(blank: &Blank<'_>, document: &str) -> Result<Self, DocumentError> {
        let entries = Entries::all_of_document(blank, document)?;
        let reading = read(blank, &entries);
        match reading.errors.first() {
            None => Ok(reading.answers),
            Some(error) => Err(DocumentError::Value {
                field: blank.inputs()[error.field].name.clone(),
                code: error.complaint.code(),
            }),
        }
    }
}
