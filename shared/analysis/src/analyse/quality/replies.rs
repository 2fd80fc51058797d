//! Replies to each question.
//!
//! How many left something open follows from counts that are shown anyway, as `n` of a goal and its effective size. What
//! is kept from being computed is why: how many said "don't know", were not asked, or belong to a hidden category of a margin.

use std::collections::BTreeSet;

use vorrang_survey::definition::{Kind, Question};

use super::Residents;
use crate::{
    analyse::told::{count, people},
    quality,
    result::{Figure, GoalReplies, QuestionReplies, Replies, RoundResult, State},
};

/// Replies to a question, or to a goal of a rating.
struct Item<'r> {
    /// Ids of the question and, of a rating, of the goal.
    asked: (&'r str, Option<&'r str>),
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

impl<'r> Residents<'r> {
    /// Replies to each question; to the scoring question only if it is a rating.
    pub(super) fn replies(&self, missing: Option<State>) -> Vec<QuestionReplies> {
        let questions = &self.round.questionnaire.questions;
        let is_rating = |question: &Question| matches!(question.kind, Kind::Rating { .. });
        let told = (0..questions.len()).filter(|&question| {
            question != self.round.plan.score || is_rating(&questions[question])
        });
        let items: Vec<(usize, Vec<Item<'r>>)> =
            told.map(|question| (question, self.items(question))).collect();
        let all: Vec<&Item<'_>> = items.iter().flat_map(|(_, items)| items).collect();
        let with_asked = self.asked_may_show(&all);
        let question = |(question, items): (usize, Vec<Item<'_>>)| {
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

    fn items(&self, question: usize) -> Vec<Item<'r>> {
        let asked = &self.round.questionnaire.questions[question];
        let kind = &asked.kind;
        let goal = |part: usize| match kind {
            Kind::Rating { goals, .. } => Some(self.round.goals[goals[part]].id.as_str()),
            _ => None,
        };
        let can_decline = match kind {
            Kind::Rating { .. } => true,
            Kind::Scale(scale) => scale.dont_know,
            Kind::Matrix(matrix) => matrix.columns.iter().any(|column| column.no_answer),
            _ => kind.choices().unwrap_or_default().iter().any(|choice| choice.no_answer),
        };
        let counts = self.sample.quality().replies(question).into_iter().enumerate();
        let item = |(part, counts): (usize, quality::Replies)| Item {
            asked: (asked.id.as_str(), goal(part)),
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
            let goal = self.round.goals[goals[part]].id.as_str();
            let few = (1..minimum).contains(&answered)
                || self.told.few_rated(goal, answered, self.sample.len() as u64);
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
    fn asked_may_show(&self, items: &[&Item<'_>]) -> bool {
        let all = self.sample.len() as u64;
        let now = items.iter().map(|item| {
            let counts = item.counts;
            (counts.not_asked, Some(counts.declined + counts.skipped), item.elsewhere)
        });
        // Those who came since an earlier result are asked about as if they were all.
        let since = |told: &RoundResult| {
            let grown = items.iter().map(|item| {
                let counts = item.counts;
                let then = Then::of(told, item);
                // By lot or not, that is all that was told then.
                let not_asked = match counts.not_asked {
                    0 => 0,
                    own => (own + counts.not_drawn).abs_diff(then.not_asked()?),
                };
                let silent =
                    then.silent().map(|then| (counts.declined + counts.skipped).abs_diff(then));
                Some((not_asked, silent, item.elsewhere))
            });
            let grown: Option<Vec<_>> = grown.collect();
            let new = people(told).map_or(all, |then| all.abs_diff(then));
            grown.is_some_and(|grown| self.tells_few(new, grown.into_iter()))
        };
        self.tells_few(all, now) && self.told.results().all(since)
    }

    /// Whether none of so many people can be told from how many of them were not asked, and of those asked said nothing.
    fn tells_few(
        &self,
        people: u64,
        items: impl Iterator<Item = (u64, Option<u64>, Elsewhere)>,
    ) -> bool {
        let enough = |people: u64| people == 0 || people >= self.round.plan.disclosure_minimum;
        let mut numbers = BTreeSet::from([0, people]);
        let mut tells_nothing_else = true;
        for (not_asked, silent, elsewhere) in items.filter(|(not_asked, ..)| *not_asked > 0) {
            numbers.insert(not_asked);
            tells_nothing_else &= match elsewhere {
                Elsewhere::Nothing => true,
                Elsewhere::Shown => silent.is_some_and(enough),
                Elsewhere::Hidden => false,
            };
        }
        let numbers: Vec<u64> = numbers.into_iter().collect();
        tells_nothing_else && numbers.windows(2).all(|pair| enough(pair[1] - pair[0]))
    }

    fn reply(&self, item: &Item<'_>, with_asked: bool, missing: Option<State>) -> Replies {
        let Item { counts, can_decline, elsewhere, .. } = *item;
        // How many the lot left out tells of nobody.
        let with_asked = with_asked || (counts.not_asked == 0 && counts.not_drawn > 0);
        let hidden_with_open = if with_asked { 0 } else { counts.not_asked + counts.not_drawn };
        let open = Some(counts.skipped + hidden_with_open);
        let declined = can_decline.then_some(counts.declined);
        let suppressed =
            missing.or(Some(State::Suppressed).filter(|_| elsewhere == Elsewhere::Hidden));
        let (answered, [declined, open]) = if elsewhere == Elsewhere::Nothing {
            let counts = [Some(counts.answered), declined, open];
            let [answered, declined, open] = self.tell(counts, missing, |told| {
                let then = Then::of(told, item);
                let counts = [then.answered(), then.declined(), then.open(with_asked)];
                (counts, then.all(with_asked))
            });
            (answered, [declined, open])
        } else {
            let answered = suppressed.map_or(Figure::Value(counts.answered), Figure::missing);
            let rest = self.tell([declined, open], suppressed, |told| {
                let then = Then::of(told, item);
                let all = then.all(with_asked).zip(then.answered());
                let counts = [then.declined(), then.open(with_asked)];
                (counts, all.and_then(|(all, answered)| all.checked_sub(answered)))
            });
            (answered, rest)
        };
        let asked = match missing {
            Some(state) => Figure::missing(state),
            None if hidden_with_open > 0 => Figure::missing(State::Suppressed),
            None => {
                let all = self.sample.len() as u64;
                Figure::Value(all - counts.not_asked - counts.not_drawn)
            }
        };
        Replies { asked, answered, declined, open }
    }
}

/// What an earlier result told of the replies to an item; nothing, if it does not know it.
struct Then<'t> {
    people: Option<u64>,
    replies: Option<&'t Replies>,
}

impl<'t> Then<'t> {
    fn of(told: &'t RoundResult, item: &Item<'_>) -> Self {
        let (question, goal) = item.asked;
        let own = told.quality.questions.iter().find(|own| own.question == question);
        let replies = own.and_then(|own| match goal {
            None => own.replies.as_ref(),
            Some(goal) => own.goals.iter().find(|own| own.goal == goal).map(|own| &own.replies),
        });
        Self { people: people(told), replies }
    }

    fn answered(&self) -> Option<u64> {
        count(&self.replies?.answered)
    }

    fn declined(&self) -> Option<u64> {
        count(&self.replies?.declined)
    }

    fn not_asked(&self) -> Option<u64> {
        self.people?.checked_sub(count(&self.replies?.asked)?)
    }

    /// Those who were asked and gave no answer.
    fn silent(&self) -> Option<u64> {
        count(&self.replies?.asked)?.checked_sub(self.answered()?)
    }

    /// Left open; if it is not told how many were asked, together with those who were not. Where it was not told then,
    /// they were among them.
    fn open(&self, with_asked: bool) -> Option<u64> {
        let not_asked = if with_asked { 0 } else { self.not_asked().unwrap_or(0) };
        Some(count(&self.replies?.open)? + not_asked)
    }

    /// All who are counted in one of the replies.
    fn all(&self, with_asked: bool) -> Option<u64> {
        if with_asked { count(&self.replies?.asked) } else { self.people }
    }
}
