//! What a person pressed, and chose with it.

use vorrang_view::Locale;

use super::{
    find,
    journey::{Journey, Step},
    ranking,
};

/// What a person pressed: the value of a submit button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// On to the next step.
    Next,
    /// To the step before.
    Back,
    /// To the languages to choose from.
    Languages,
    /// On in this language.
    Language(Locale),
    /// Yes to sensitive questions.
    Agree,
    /// No to sensitive questions.
    Decline,
    /// The same page again, with its sum.
    Count,
    /// A move in a ranking.
    Rank(Move),
    /// To a step whose answers are to change, and then back to the check.
    Change(Step),
    /// The same page again, its list narrowed by what was typed.
    Search,
    /// The same page again, with its whole list.
    All,
    /// Enter on a page with a list to search.
    Enter,
    /// The answers are complete.
    Send,
    /// To go on later.
    Save,
}

/// A move in the ranking of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Move {
    /// Index of the question.
    pub(crate) question: usize,
    /// Which move.
    pub(crate) turn: Turn,
}

/// A goal is its place in the question's own list, a place counts from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Turn {
    /// The goal gets the next place.
    Add(usize),
    /// The goal on this place goes one up.
    Up(usize),
    /// The goal on this place goes one down.
    Down(usize),
    /// The goal on this place is taken out.
    Remove(usize),
    /// The goal goes straight to a place; those from there on go one down.
    Put {
        /// The goal.
        goal: usize,
        /// The place it is to have.
        place: usize,
    },
}

impl Action {
    /// The action a button's value stands for, on a page that sent these fields.
    pub(crate) fn parse(
        value: &str,
        journey: &Journey,
        pairs: &[(String, String)],
    ) -> Option<Self> {
        Some(match value.split_once(':') {
            None => match value {
                "next" => Self::Next,
                "back" => Self::Back,
                "languages" => Self::Languages,
                "agree" => Self::Agree,
                "decline" => Self::Decline,
                "count" => Self::Count,
                "search" => Self::Search,
                "all" => Self::All,
                "enter" => Self::Enter,
                "send" => Self::Send,
                "save" => Self::Save,
                _ => return None,
            },
            Some(("lang", tag)) => Self::Language(Locale::parse(tag).ok()?),
            Some(("change", step)) => Self::Change(journey.step(step)?),
            Some(("put", question)) => {
                let chosen = |list| find(pairs, &format!("{list}:{question}"))?.parse().ok();
                let goal = chosen(ranking::name::GOAL)?;
                let turn = Turn::Put { goal, place: chosen(ranking::name::PLACE)? };
                Self::Rank(Move { question: question.parse().ok()?, turn })
            }
            Some((turn, place)) => {
                let (question, at) = place.split_once(':')?;
                let at = at.parse().ok()?;
                let turn = match turn {
                    "add" => Turn::Add(at),
                    "up" => Turn::Up(at),
                    "down" => Turn::Down(at),
                    "remove" => Turn::Remove(at),
                    _ => return None,
                };
                Self::Rank(Move { question: question.parse().ok()?, turn })
            }
        })
    }
}
