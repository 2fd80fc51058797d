//! Conditions: texts of the author's that say when a question is asked, or which answers go together.
//!
//! ```text
//! condition  = all { "or" all }
//! all        = part { "and" part }
//! part       = "not" part | "(" condition ")" | "answered" "(" question ")"
//!            | "chosen" "(" question "," choice ")" | subject sign value
//! sign       = "=" | "!=" | "<" | "<=" | ">" | ">="
//! subject    = question | question ":" goal | question ":" statement
//! value      = choice | number | day | question | question ":" goal
//! ```
//!
//! `parse` makes a tree of the text, `check` a [`Condition`] of the tree, in which every name is one that is there
//! and no comparison is idle. Both stop at limits of length, depth and parts. A condition has no loop and calls nothing:
//! to evaluate it, each part is looked at once at most, so that it needs no limit of time.
//!
//! What was not answered, was declined or not asked has no value, and nothing compares with it: `age = young` and
//! `age != young` both fail, and `not` turns either around.

mod check;
mod parse;
#[cfg(test)]
mod tests;

use std::{cmp::Ordering, collections::BTreeSet};

pub(crate) use self::check::{Scope, check};
pub use self::parse::{DEEPEST, LONGEST, MOST};
use crate::{
    answer::{Answer, RATED_DONT_KNOW},
    time::Date,
};

/// A condition in which every name is one of its questionnaire.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition(Part);

/// A part of a condition. Questions are indices into the questionnaire, choices and goals places in the question's list.
#[derive(Clone, Debug, PartialEq)]
enum Part {
    All(Vec<Part>),
    Any(Vec<Part>),
    Not(Box<Part>),
    /// `declines` is the choice that means "no answer".
    Answered {
        question: usize,
        declines: Option<usize>,
    },
    /// A choice, a pick or a place in a ranking was given.
    Chosen {
        question: usize,
        choice: usize,
    },
    /// A single choice question, or a statement of a matrix, has this answer, or another.
    Is {
        question: usize,
        row: Option<usize>,
        choice: usize,
        other: bool,
    },
    Compared {
        left: Number,
        sign: Sign,
        right: Number,
    },
}

/// A number: written down, what somebody gave a goal, or what they gave a question that asks for a number, a mark or a day.
/// Days count as [`day`] has it.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Number {
    Written(f64),
    /// Its mark, its points or its place.
    Given {
        question: usize,
        goal: usize,
    },
    /// The number or day typed or the mark chosen.
    Alone {
        question: usize,
    },
}

/// How two values are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    Equal,
    Unequal,
    Less,
    AtMost,
    More,
    AtLeast,
}

/// Why a text is no condition: the code of the fault, where in the text, and what stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Wrong {
    /// Code of the fault.
    pub(crate) code: &'static str,
    /// The character, counted from 1.
    pub(crate) at: usize,
    /// What stands there, or the limit.
    pub(crate) value: String,
}

impl Condition {
    /// Whether it holds for these answers, by index of the question; what lies beyond them counts as not answered.
    #[must_use]
    pub fn holds(&self, answers: &[Option<Answer>]) -> bool {
        self.0.holds(answers)
    }

    /// The questions it looks at.
    #[must_use]
    pub fn questions(&self) -> BTreeSet<usize> {
        let mut questions = BTreeSet::new();
        self.0.collect(&mut questions);
        questions
    }

    /// Holds where both do.
    pub(crate) fn and(self, other: Self) -> Self {
        Self(Part::All(vec![self.0, other.0]))
    }
}

impl Part {
    fn holds(&self, answers: &[Option<Answer>]) -> bool {
        let answer = |question: usize| answers.get(question).and_then(Option::as_ref);
        match self {
            Self::All(parts) => parts.iter().all(|part| part.holds(answers)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(answers)),
            Self::Not(part) => !part.holds(answers),
            Self::Answered { question, declines } => {
                answer(*question).is_some_and(|answer| says_something(answer, *declines))
            }
            Self::Chosen { question, choice } => match answer(*question) {
                Some(Answer::Choices(chosen) | Answer::Picks(chosen) | Answer::Ranking(chosen)) => {
                    chosen.contains(choice)
                }
                _ => false,
            },
            Self::Is { question, row, choice, other } => {
                let own = match (answer(*question), row) {
                    (Some(Answer::Choice(own)), None) => Some(*own),
                    (Some(Answer::Matrix(rows)), Some(row)) => rows.get(*row).copied().flatten(),
                    _ => None,
                };
                own.is_some_and(|own| (own == *choice) != *other)
            }
            Self::Compared { left, sign, right } => {
                let both = left.of(answers).zip(right.of(answers));
                let order = both.and_then(|(left, right)| left.partial_cmp(&right));
                order.is_some_and(|order| sign.allows(order))
            }
        }
    }

    fn collect(&self, questions: &mut BTreeSet<usize>) {
        match self {
            Self::All(parts) | Self::Any(parts) => {
                for part in parts {
                    part.collect(questions);
                }
            }
            Self::Not(part) => part.collect(questions),
            Self::Answered { question, .. }
            | Self::Chosen { question, .. }
            | Self::Is { question, .. } => drop(questions.insert(*question)),
            Self::Compared { left, right, .. } => {
                for number in [left, right] {
                    if let Number::Given { question, .. } | Number::Alone { question } = number {
                        questions.insert(*question);
                    }
                }
            }
        }
    }
}

/// Whether an answer is more than "no answer" or "don't know" throughout.
fn says_something(answer: &Answer, declines: Option<usize>) -> bool {
    match answer {
        Answer::Choice(choice) => Some(*choice) != declines,
        Answer::Choices(chosen) => chosen.iter().any(|choice| Some(*choice) != declines),
        Answer::Ratings(ratings) => ratings.iter().any(|&rating| is_mark(rating)),
        Answer::Scale(mark) => is_mark(*mark),
        Answer::Matrix(rows) => rows.iter().flatten().any(|column| Some(*column) != declines),
        _ => true,
    }
}

fn is_mark(rating: u8) -> bool {
    rating > 0 && rating != RATED_DONT_KNOW
}

impl Number {
    fn of(self, answers: &[Option<Answer>]) -> Option<f64> {
        let answer = |question: usize| answers.get(question).and_then(Option::as_ref);
        let (question, goal) = match self {
            Self::Written(number) => return Some(number),
            Self::Given { question, goal } => (question, goal),
            Self::Alone { question } => {
                return match answer(question)? {
                    Answer::Number(number) => Some(number.value()),
                    Answer::Scale(mark) => Some(*mark).filter(|&mark| is_mark(mark)).map(f64::from),
                    Answer::Date(date) => Some(day(*date)),
                    _ => None,
                };
            }
        };
        match answer(question)? {
            Answer::Ratings(ratings) => {
                ratings.get(goal).copied().filter(|&rating| is_mark(rating)).map(f64::from)
            }
            Answer::Points(points) => points.get(goal).copied().map(f64::from),
            Answer::Ranking(ranking) => {
                ranking.iter().position(|&own| own == goal).map(|place| (place + 1) as f64)
            }
            _ => None,
        }
    }
}

/// A day as a number that is larger the later it is: its digits.
fn day(date: Date) -> f64 {
    f64::from(
        i32::from(date.year()) * 10_000 + i32::from(date.month()) * 100 + i32::from(date.day()),
    )
}

impl Sign {
    fn allows(self, order: Ordering) -> bool {
        match self {
            Self::Equal => order.is_eq(),
            Self::Unequal => order.is_ne(),
            Self::Less => order.is_lt(),
            Self::AtMost => order.is_le(),
            Self::More => order.is_gt(),
            Self::AtLeast => order.is_ge(),
        }
    }
}
