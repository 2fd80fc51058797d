//! A question as a page shows it.

use serde::Serialize;

use super::{problem::Problem, ranking::Ranking, said::Said};

/// A question with what has been answered so far.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Question {
    /// Stem of its elements' ids, `q3`.
    pub(super) id: String,
    pub(super) text: Said,
    pub(super) hint: Option<Said>,
    /// Whether it asks again when left empty.
    pub(super) required: bool,
    /// Ids of what describes it: hint and error.
    pub(super) described: Option<String>,
    /// What is wrong with it as a whole.
    pub(super) problem: Option<Problem>,
    pub(crate) body: Body,
}

/// What there is to fill in.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(crate) enum Body {
    /// Radio buttons.
    Single { options: Vec<Opt> },
    /// Checkboxes.
    Multiple { options: Vec<Opt>, most: Option<usize> },
    /// Points on a rail, goal by goal.
    Rating { low: Said, high: Said, scale: u8, rows: Vec<Rated> },
    /// Places, filled by buttons.
    Ranking(Ranking),
    /// Checkboxes by field of action.
    Picks { topics: Vec<Topic>, most: usize, chosen: usize },
    /// A number for each goal.
    Points { rows: Vec<Row>, total: u8, sum: Option<u32> },
    /// Lines to write on.
    Text { field: Row, longest: usize },
}

/// A radio button or a checkbox.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Opt {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) value: String,
    /// `None` stands for "no answer", in the catalogue's words.
    pub(super) text: Option<Said>,
    pub(super) on: bool,
    /// Whether it stands apart from the others, after a rule.
    pub(super) apart: bool,
}

/// Options under a heading.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Topic {
    pub(super) name: Said,
    pub(super) options: Vec<Opt>,
}

/// A goal with its points on the rail.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Rated {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) text: Said,
    pub(super) description: Option<Said>,
    pub(super) points: Vec<Opt>,
    pub(super) dont_know: Opt,
    pub(super) problem: Option<Problem>,
}

/// A field to type in.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Row {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) text: Said,
    pub(super) value: String,
    pub(super) problem: Option<Problem>,
}
