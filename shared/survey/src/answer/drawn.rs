//! Answers to what was drawn for a person: sets, pairs, parts of a list.

use super::{Answer, Complaint, DONT_KNOW, Reading};
use crate::definition::{InputField, Part};

/// What somebody said of a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing.
    Open,
    /// That they cannot decide.
    Undecided,
    /// This goal, by its place in the question's list, is the more wanted.
    Goal(usize),
}

impl Reading<'_> {
    /// Takes note of the number drawn.
    pub(super) fn number_drawn(&mut self, question: usize) {
        let design = self.questionnaire.design(question);
        let field = self.questionnaire.field_of(question, Part::Shown);
        let Some((design, field)) = design.zip(field) else { return };
        let value = self.value(field);
        if value.is_empty() {
            return;
        }
        match value.parse().ok().filter(|&number| number < design.numbers()) {
            Some(number) => drop(self.shown.insert(question, number)),
            None => self.complain(field, Complaint::Unknown),
        }
    }

    /// The places of a set or pair; `None`, complained about where something was said of it, if nobody knows what it was.
    fn set(&mut self, question: usize, set: usize, said: Option<usize>) -> Option<Vec<usize>> {
        let number = self.shown.get(&question).copied();
        let design = self.questionnaire.design(question)?;
        if let (None, Some(field)) = (number, said) {
            self.complain(field, Complaint::ShownMissing);
        }
        number.map(|number| design.set(number, set))
    }

    /// The goal of a set that a field names, or the complaint that it names none of them.
    fn goal_of_set(&mut self, question: usize, field: usize, set: &[usize]) -> Option<usize> {
        let value = self.value(field);
        let named = |&goal: &usize| self.questionnaire.goal_id(question, goal) == value;
        let goal = set.iter().copied().find(named);
        if goal.is_none() && !value.is_empty() {
            let goals = self.questionnaire.questions[question].kind.goals().unwrap_or_default();
            let known = (0..goals.len()).any(|goal| named(&goal));
            self.complain(field, if known { Complaint::NotDrawn } else { Complaint::Unknown });
        }
        goal
    }

    pub(super) fn best_worst(&mut self, question: usize, sets: usize) -> Option<Answer> {
        let first = self.questionnaire.fields_of(question).start;
        let mut said = vec![None; sets];
        for (set, said) in said.iter_mut().enumerate() {
            let (best, worst) = (first + 2 * set, first + 2 * set + 1);
            let given = [best, worst].into_iter().find(|&field| !self.value(field).is_empty());
            let Some(shown) = self.set(question, set, given) else { continue };
            let before = self.errors.len();
            let both = (
                self.goal_of_set(question, best, &shown),
                self.goal_of_set(question, worst, &shown),
            );
            match both {
                (Some(one), Some(other)) if one == other => {
                    self.complain(worst, Complaint::SameGoal);
                }
                (Some(best), Some(worst)) => *said = Some((best, worst)),
                (Some(_), None) if self.errors.len() == before => {
                    self.complain(worst, Complaint::HalfSet);
                }
                (None, Some(_)) if self.errors.len() == before => {
                    self.complain(best, Complaint::HalfSet);
                }
                _ => {}
            }
        }
        said.iter().any(Option::is_some).then_some(Answer::BestWorst(said))
    }

    pub(super) fn pairs(&mut self, question: usize, pairs: usize) -> Option<Answer> {
        let first = self.questionnaire.fields_of(question).start;
        let mut said = vec![Verdict::Open; pairs];
        for (pair, said) in said.iter_mut().enumerate() {
            let field = first + pair;
            let value = self.value(field);
            let given = Some(field).filter(|_| !value.is_empty());
            let Some(shown) = self.set(question, pair, given) else { continue };
            *said = match value {
                DONT_KNOW => Verdict::Undecided,
                _ => self.goal_of_set(question, field, &shown).map_or(Verdict::Open, Verdict::Goal),
            };
        }
        said.iter().any(|said| *said != Verdict::Open).then_some(Answer::Pairs(said))
    }

    /// The answer, if it speaks of no goal that was not shown; complained about where it does.
    pub(super) fn only_drawn(&mut self, question: usize, answer: Option<Answer>) -> Option<Answer> {
        let answer = answer?;
        let shown = self.questionnaire.part(question, self.shown.get(&question).copied());
        let Some(shown) = shown else { return Some(answer) };
        let hidden = |goal: usize| !shown.contains(&goal);
        let beyond = self.questionnaire.fields_of(question).find(|&field| {
            let InputField { part, .. } = self.questionnaire.fields()[field];
            match (part, &answer) {
                (Part::Goal(goal), _) => hidden(goal) && !self.value(field).is_empty(),
                (Part::Place(place), Answer::Ranking(ranking)) => {
                    ranking.get(place).is_some_and(|&goal| hidden(goal))
                }
                _ => false,
            }
        });
        match beyond {
            Some(field) => self.complain(field, Complaint::NotDrawn),
            None => return Some(answer),
        }
        None
    }
}
