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

impl Question {
    /// Whether it has a list to search.
    pub(super) fn finds(&self) -> bool {
        matches!(self.body, Body::District(District { finder: Some(_), .. }))
    }
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
    /// Sets of goals, each with radio buttons for the most and the least wanted.
    Sets { sets: Vec<Set> },
    /// Radio buttons for two goals.
    Pairs { pairs: Vec<Pair> },
    /// Lines to write on.
    Text { field: Row, longest: usize },
    /// A field for a number.
    Number { field: Row, unit: Option<Said>, keys: Keys },
    /// Three fields for a day.
    Date { parts: [DayInput; 3] },
    /// Points on a rail.
    Scale(Scale),
    /// Radio buttons for each statement.
    Matrix(Matrix),
    /// Radio buttons of a long list.
    District(District),
    /// A box beside a sentence.
    Acknowledgement { tick: Opt },
}

/// The keys a telephone offers for a number, as `inputmode` calls them.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Keys {
    /// Figures.
    Numeric,
    /// Figures and a decimal mark.
    Decimal,
    /// All.
    Text,
}

/// A part of a day.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct DayInput {
    pub(super) id: String,
    pub(super) name: String,
    /// `day`, `month` or `year`.
    pub(super) part: &'static str,
    pub(super) value: String,
    pub(super) wrong: bool,
}

/// Points on a rail.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Scale {
    pub(super) low: Said,
    pub(super) high: Said,
    pub(super) highest: u8,
    pub(super) points: Vec<Opt>,
    /// "Don't know", or a way to answer nothing.
    pub(super) apart: Option<Opt>,
}

/// Statements that share one list of choices.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Matrix {
    /// `None` stands for "no answer", in the catalogue's words.
    pub(super) columns: Vec<Option<Said>>,
    pub(super) rows: Vec<Statement>,
}

/// A statement with its choices.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Statement {
    pub(super) id: String,
    pub(super) text: Said,
    pub(super) options: Vec<Opt>,
    pub(super) problem: Option<Problem>,
}

/// A set of goals.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Set {
    pub(super) id: String,
    /// Which set it is, from 1.
    pub(super) number: usize,
    pub(super) of: usize,
    pub(super) rows: Vec<Candidate>,
    pub(super) problem: Option<Problem>,
    /// The column in which nothing is chosen: of both the first.
    pub(super) empty: Option<&'static str>,
}

/// A goal of a set.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Candidate {
    pub(super) id: String,
    /// `None` stands for "no answer", in the catalogue's words.
    pub(super) text: Option<Said>,
    pub(super) best: Opt,
    pub(super) worst: Opt,
    /// Whether it is chosen as both.
    pub(super) twice: bool,
}

/// Two goals to choose between.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Pair {
    pub(super) id: String,
    /// Which pair it is, from 1.
    pub(super) number: usize,
    pub(super) of: usize,
    pub(super) options: Vec<Opt>,
    /// "Cannot decide".
    pub(super) undecided: Opt,
    /// A way to answer nothing, unless an answer is asked for.
    pub(super) none: Option<Opt>,
    pub(super) problem: Option<Problem>,
}

/// A long list of choices.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct District {
    pub(super) letters: Vec<Letter>,
    /// Stands last, after a rule.
    pub(super) apart: Vec<Opt>,
    /// Where the list is narrowed, if it is long enough.
    pub(super) finder: Option<Finder>,
}

/// Choices under the letter they begin with.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Letter {
    pub(super) letter: Option<String>,
    pub(super) options: Vec<Opt>,
}

/// Where a list is narrowed.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Finder {
    /// What is typed.
    pub(super) sought: String,
    /// What the list goes by.
    pub(super) shown: String,
    /// How many choices that finds; `None` if the list is whole.
    pub(super) hits: Option<usize>,
    /// Whether it was asked for with this very page.
    pub(super) just_now: bool,
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
    /// Where words of one's own are written.
    pub(super) words: Option<Row>,
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
