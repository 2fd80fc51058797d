//! Moves in a ranking: every press of a button is one move, and the page comes back with it made.

use vorrang_survey::definition::{Kind, Part, Questionnaire};

use super::{
    Form,
    action::{Move, Turn},
};

/// Names of the lists to choose a goal and its place from; that of the question follows.
pub(crate) mod name {
    /// The goal, by its place in the question's list.
    pub(crate) const GOAL: &str = "_goal";
    /// The place, from 0.
    pub(crate) const PLACE: &str = "_place";
}

/// What a move did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Moved {
    /// Index of the question.
    pub(crate) question: usize,
    /// The goal that was moved, by its place in the question's list.
    pub(crate) goal: usize,
    /// The place it has now, from 0; `None` if it was taken out.
    pub(crate) place: Option<usize>,
    /// How it came there.
    pub(crate) turn: Turn,
}

impl Form {
    /// The goals of a ranking in order, by their places in the question's list. What is no goal, or stands twice, is
    /// left out.
    pub(crate) fn ranked(&self, asked: &Questionnaire, question: usize) -> Vec<usize> {
        let goals = asked.questions[question].kind.goals().map_or(0, <[usize]>::len);
        let mut ranked = Vec::new();
        for field in place_fields(asked, question) {
            let value = self.value(field).trim();
            let goal = (0..goals).find(|&goal| asked.goal_id(question, goal) == value);
            ranked.extend(goal.filter(|goal| !ranked.contains(goal)));
        }
        ranked
    }

    /// Makes a move. One that cannot be made changes nothing: its button was on a page since overtaken.
    pub(super) fn rank(&mut self, asked: &Questionnaire, step: Move) -> Option<Moved> {
        let Move { question, turn } = step;
        let Kind::Ranking { goals, places } = &asked.questions.get(question)?.kind else {
            return None;
        };
        let part = asked.part(question, self.number(asked, question));
        if let (Some(part), Turn::Add(goal) | Turn::Put { goal, .. }) = (part, turn)
            && !part.contains(&goal)
        {
            return None;
        }
        let mut ranked = self.ranked(asked, question);
        let (goal, place) = match turn {
            Turn::Add(goal) if goal < goals.len() && ranked.len() < *places => {
                if ranked.contains(&goal) {
                    return None;
                }
                ranked.push(goal);
                (goal, Some(ranked.len() - 1))
            }
            Turn::Up(place) if place > 0 && place < ranked.len() => {
                ranked.swap(place, place - 1);
                (ranked[place - 1], Some(place - 1))
            }
            Turn::Down(place) if place + 1 < ranked.len() => {
                ranked.swap(place, place + 1);
                (ranked[place + 1], Some(place + 1))
            }
            Turn::Remove(place) if place < ranked.len() => (ranked.remove(place), None),
            Turn::Put { goal, place } if goal < goals.len() && place < *places => {
                ranked.retain(|&own| own != goal);
                if ranked.len() == *places {
                    return None;
                }
                let place = place.min(ranked.len());
                ranked.insert(place, goal);
                (goal, Some(place))
            }
            _ => return None,
        };
        for (index, field) in place_fields(asked, question).enumerate() {
            let goal = ranked.get(index);
            self.values[field] = goal.map(|&goal| asked.goal_id(question, goal).to_owned());
        }
        Some(Moved { question, goal, place, turn })
    }
}

/// The input fields of a ranking's places.
fn place_fields(asked: &Questionnaire, question: usize) -> impl Iterator<Item = usize> {
    let is_place = |&field: &usize| matches!(asked.fields()[field].part, Part::Place(_));
    asked.fields_of(question).filter(is_place)
}
