//! Replies to each question.
//!
//! How many left something open follows from counts that are shown anyway, as `n` of a goal and its effective size. What
//! is kept from being computed is why: how many said "don't know", were not asked, or belong to a hidden category of a margin.

use std::collections::BTreeSet;

use vorrang_survey::definition::{Kind, Question};

use super::Residents;
use crate::{
    quality,
    result::{Figure, GoalReplies, QuestionReplies, Replies, State},
};

/// Replies to a question, or to a goal of a rating.
struct Item {
    counts: quality::Replies,
    can_decline: bool,
    elsewhere: Elsewhere,
}

/// What the rest of the result tells of how many answered.
#[derive(Clone, Copy, PartialEq)]
enum Elsewhere {
    /// Nothing.
    Nothing,
    /// The very number.
    Shown,
    /// It is hidden there.
    Hidden,
}

impl Residents<'_> {
    /// Replies to each question; to the scoring question only if it is a rating.
    pub(super) fn replies(&self, missing: Option<State>) -> Vec<QuestionReplies> {
        let questions = &self.round.questionnaire.questions;
        let is_rating = |question: &Question| matches!(question.kind, Kind::Rating { .. });
        let told = (0..questions.len()).filter(|&question| {
            question != self.round.plan.score || is_rating(&questions[question])
        });
        let items: Vec<(usize, Vec<Item>)> =
            told.map(|question| (question, self.items(question))).collect();
        let with_asked = self.asked_may_show(items.iter().flat_map(|(_, items)| items));
        let question = |(question, items): (usize, Vec<Item>)| {
            let mut replies = items.iter().map(|item| self.reply(item, with_asked, missing));
            let own = &questions[question];
            let (whole, goals) = if is_rating(own) {
                let goals = own.kind.goals().unwrap_or_default().iter();
                let goal = |&goal: &usize| self.round.goals[goal].id.to_string();
                let goals = goals.map(goal).zip(replies);
                (None, goals.map(|(goal, replies)| GoalReplies { goal, replies }).collect())
            } else {
                (replies.next(), Vec::new())
            };
            QuestionReplies { question: own.id.to_string(), replies: whole, goals }
        };
        items.into_iter().map(question).collect()
    }

    fn items(&self, question: usize) -> Vec<Item> {
        let kind = &self.round.questionnaire.questions[question].kind;
        let can_decline = match kind.choices() {
            Some(choices) => choices.iter().any(|choice| choice.no_answer),
            None => matches!(kind, Kind::Rating { .. }),
        };
        let counts = self.sample.quality().replies(question).iter().enumerate();
        let item = |(part, &counts): (usize, &quality::Replies)| Item {
            counts,
            can_decline,
            elsewhere: self.elsewhere(question, part, counts.answered),
        };
        counts.map(item).collect()
    }

    /// A goal's level tells how many rated it, and a margin how many are "unknown".
    fn elsewhere(&self, question: usize, part: usize, answered: u64) -> Elsewhere {
        let minimum = self.round.plan.disclosure_minimum;
        let goals = self.round.questionnaire.questions[question].kind.goals().unwrap_or_default();
        if question == self.round.plan.score {
            let few = (1..minimum).contains(&answered);
            let hidden = few || matches!(self.scores.goals[goals[part]], Err(State::Suppressed));
            return if hidden { Elsewhere::Hidden } else { Elsewhere::Shown };
        }
        let margin = self.round.margins.iter().position(|margin| margin.question == question);
        let Some(margin) = margin.and_then(|margin| self.participation.get(margin)) else {
            return Elsewhere::Nothing;
        };
        let unknown = margin.categories.iter().find(|category| category.value.is_none());
        match unknown.map(|unknown| &unknown.n) {
            Some(Figure::Missing { .. }) => Elsewhere::Hidden,
            _ => Elsewhere::Shown,
        }
    }

    /// Whether it may be told how many were asked. Whoever gave no consent is missing in every sensitive question, so
    /// their number is told for all questions or for none.
    fn asked_may_show<'i>(&self, items: impl Iterator<Item = &'i Item>) -> bool {
        let enough = |people: u64| people == 0 || people >= self.round.plan.disclosure_minimum;
        let mut numbers = BTreeSet::from([0, self.sample.len() as u64]);
        let mut tells_nothing_else = true;
        for item in items.filter(|item| item.counts.not_asked > 0) {
            numbers.insert(item.counts.not_asked);
            tells_nothing_else &= match item.elsewhere {
                Elsewhere::Nothing => true,
                Elsewhere::Shown => enough(item.counts.declined + item.counts.skipped),
                Elsewhere::Hidden => false,
            };
        }
        let numbers: Vec<u64> = numbers.into_iter().collect();
        tells_nothing_else && numbers.windows(2).all(|pair| enough(pair[1] - pair[0]))
    }

    fn reply(&self, item: &Item, with_asked: bool, missing: Option<State>) -> Replies {
        let Item { counts, can_decline, elsewhere } = *item;
        let hidden_with_open = if with_asked { 0 } else { counts.not_asked };
        let open = Some(counts.skipped + hidden_with_open);
        let declined = can_decline.then_some(counts.declined);
        let suppressed =
            missing.or(Some(State::Suppressed).filter(|_| elsewhere == Elsewhere::Hidden));
        let (answered, [declined, open]) = if elsewhere == Elsewhere::Nothing {
            let [answered, declined, open] =
                self.tell([Some(counts.answered), declined, open], missing);
            (answered, [declined, open])
        } else {
            let answered = suppressed.map_or(Figure::Value(counts.answered), Figure::missing);
            (answered, self.tell([declined, open], suppressed))
        };
        let asked = match missing {
            Some(state) => Figure::missing(state),
            None if hidden_with_open > 0 => Figure::missing(State::Suppressed),
            None => Figure::Value(self.sample.len() as u64 - counts.not_asked),
        };
        Replies { asked, answered, declined, open }
    }
}
