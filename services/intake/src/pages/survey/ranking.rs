//! A ranking as a page shows it: places above, open goals below, and every goal a button; between them two lists, to put a
//! goal straight to a place.

use serde::Serialize;
use vorrang_survey::definition::Kind;

use super::{asking::Asking, said::Said};
use crate::form::action::Turn;

/// A ranking.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Ranking {
    /// Index of the question, for the buttons' values.
    pub(super) question: usize,
    /// How many places there are to give.
    pub(super) places: usize,
    /// Goals with a place.
    pub(super) ranked: Vec<Ranked>,
    /// Goals without.
    pub(super) open: Vec<Open>,
    /// What can be put where at once.
    pub(super) put: Put,
}

/// A goal and a place to choose from lists.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Put {
    /// Goals that can be put somewhere, in the order shown.
    pub(super) goals: Vec<Choice>,
    /// Places a goal can be put to, from 0.
    pub(super) places: usize,
    /// The place that is chosen unless somebody chooses another.
    pub(super) next: usize,
    /// Whether the move just made was made by these lists, so that they have the focus.
    pub(super) focus: bool,
}

/// A goal to choose.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Choice {
    pub(super) text: Said,
    /// The goal's place in the question's list.
    pub(super) goal: usize,
    /// Whether it is chosen unless somebody chooses another.
    pub(super) next: bool,
}

/// A goal with a place.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Ranked {
    pub(super) text: Said,
    /// Place from 0, for the buttons' values.
    pub(super) place: usize,
    /// Which of its buttons has the focus after the move just made.
    pub(super) focus: Option<&'static str>,
}

/// A goal without a place.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Open {
    pub(super) text: Said,
    /// The goal's place in the question's list, for the button's value.
    pub(super) goal: usize,
    /// Whether it has the focus after the move just made.
    pub(super) focus: bool,
}

/// The move just made, in words.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Status {
    pub(super) text: Said,
    /// The place from 1, or `None` if the goal was taken out.
    pub(super) place: Option<usize>,
    pub(super) places: usize,
}

impl Asking<'_> {
    pub(super) fn ranking(&self, question: usize, places: usize) -> Ranking {
        let asked = &self.survey.round.questionnaire;
        let ranked = self.form.ranked(asked, question);
        let goals = asked.questions[question].kind.goals().map_or(0, <[usize]>::len);
        let moved = self.remarks.moved.filter(|moved| moved.question == question);
        let by_lists = moved.is_some_and(|moved| matches!(moved.turn, Turn::Put { .. }));
        let focus = |place| {
            moved.filter(|_| !by_lists).filter(|moved| moved.place == Some(place)).map(|moved| {
                match moved.turn {
                    Turn::Up(_) if place > 0 => "up",
                    Turn::Down(_) if place + 1 < ranked.len() => "down",
                    // At either end the way back, if there is any: the goal's own button would take it out.
                    Turn::Up(_) if ranked.len() > 1 => "down",
                    Turn::Down(_) if ranked.len() > 1 => "up",
                    _ => "name",
                }
            })
        };
        let shown =
            |(place, &goal)| Ranked { text: self.goal(question, goal), place, focus: focus(place) };
        let order = self.form.places(asked, question).unwrap_or_else(|| (0..goals).collect());
        let put = self.put(question, places, &ranked, &order, by_lists);
        let open = order.into_iter().filter(|goal| !ranked.contains(goal)).map(|goal| Open {
            text: self.goal(question, goal),
            goal,
            focus: moved.is_some_and(|moved| moved.goal == goal),
        });
        Ranking {
            question,
            places,
            ranked: ranked.iter().enumerate().map(shown).collect(),
            open: open.collect(),
            put,
        }
    }

    /// As long as there is room every goal can be put somewhere, then only those that have a place.
    fn put(
        &self,
        question: usize,
        places: usize,
        ranked: &[usize],
        shown: &[usize],
        focus: bool,
    ) -> Put {
        let room = ranked.len() < places.min(shown.len());
        let shown = || shown.iter().copied();
        let open = shown().find(|goal| !ranked.contains(goal)).filter(|_| room);
        let movable = shown().filter(|goal| room || ranked.contains(goal));
        let choice =
            |goal| Choice { text: self.goal(question, goal), goal, next: open == Some(goal) };
        Put {
            goals: movable.map(choice).collect(),
            places: ranked.len() + usize::from(room),
            next: if room { ranked.len() } else { 0 },
            focus,
        }
    }

    /// The move just made in a ranking of this page.
    pub(crate) fn status(&self) -> Option<Status> {
        let moved = self.remarks.moved?;
        let Kind::Ranking { places, .. } =
            self.survey.round.questionnaire.questions[moved.question].kind
        else {
            return None;
        };
        Some(Status {
            text: self.goal(moved.question, moved.goal),
            place: moved.place.map(|place| place + 1),
            places,
        })
    }
}
