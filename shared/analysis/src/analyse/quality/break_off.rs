//! Where residents left the questionnaire who began it.

use vorrang_survey::{
    id::Id,
    passage::{Passage, Stage},
    round::Round,
};

use super::Residents;
use crate::{
    disclose::hidden_counts,
    result::{BreakOff, Figure, Left, LeftAt, State},
};

impl Residents<'_> {
    /// Of those who began, who left where. Those who left at all are told as a whole only if they are enough, and then the
    /// stages are counts with a known total.
    pub(super) fn break_off(&self, passages: &[Passage]) -> Result<BreakOff, State> {
        let minimum = self.round.plan.disclosure_minimum;
        let stages = in_order(self.round, passages);
        let counts: Vec<u64> = stages.iter().map(|(_, left)| *left).collect();
        let (gone, sent): (u64, u64) = (counts.iter().sum(), sent(passages));
        if passages.is_empty() {
            return Err(State::NoData);
        }
        if gone + sent < minimum || (1..minimum).contains(&gone) {
            return Err(State::Suppressed);
        }
        let told = stages.into_iter().zip(hidden_counts(&counts, minimum));
        let left = told.map(|((stage, left), hidden)| Left {
            at: stage.map_or(LeftAt::Elsewhere, |stage| at(&stage)),
            n: if hidden { Figure::missing(State::Suppressed) } else { Figure::Value(left) },
        });
        Ok(BreakOff { begun: gone + sent, sent, left: left.collect() })
    }
}

/// Forms that were sent.
fn sent(passages: &[Passage]) -> u64 {
    passages.iter().filter(|own| own.stage == Stage::Check).map(|own| own.passed).sum()
}

/// How many left at each stage, in the order of the questionnaire; last, where there are any, those at stages that it
/// no longer has.
fn in_order(round: &Round, passages: &[Passage]) -> Vec<(Option<Stage>, u64)> {
    let known = |own: &&Passage| place(round, &own.stage).is_some();
    let mut stages: Vec<&Passage> = passages.iter().filter(known).collect();
    stages.sort_by_key(|own| place(round, &own.stage));
    let mut counts: Vec<(Option<Stage>, u64)> =
        stages.into_iter().map(|own| (Some(own.stage.clone()), own.left())).collect();
    let elsewhere: u64 = passages.iter().filter(|own| !known(own)).map(Passage::left).sum();
    if elsewhere > 0 {
        counts.push((None, elsewhere));
    }
    counts
}

/// Where a stage stands: by question, then what comes before it, then the place of the field of action among the question's
/// goals, then its part.
type Place = (usize, bool, usize, usize);

fn place(round: &Round, stage: &Stage) -> Option<Place> {
    let asked = &round.questionnaire;
    match stage {
        Stage::Notice => Some((0, false, 0, 0)),
        Stage::Consent => {
            let mut questions = 0..asked.questions.len();
            let sensitive = questions.find(|&question| asked.asks_sensitive(question))?;
            Some((stage_of(round, sensitive), false, 1, 0))
        }
        Stage::Questions { question, topic } => {
            let question = asked.question(question.as_str())?;
            let (field, part) = match topic {
                Some((field, part)) => (first_goal(round, question, field)?, *part),
                None => (0, 0),
            };
            Some((question, true, field, part))
        }
        Stage::Check => Some((asked.questions.len(), true, 0, 0)),
    }
}

/// The question that stands first where a sensitive question is asked: questions that do not stand alone are asked
/// together with those before them on their page.
fn stage_of(round: &Round, question: usize) -> usize {
    let asked = &round.questionnaire;
    let alone = |question: usize| asked.questions[question].kind.stands_alone();
    let page = asked.pages.iter().find(|page| page.questions.contains(&question));
    let before = page.into_iter().flat_map(|page| &page.questions);
    let before: Vec<usize> = before.copied().take_while(|own| *own != question).collect();
    if alone(question) {
        return question;
    }
    before.into_iter().rev().take_while(|own| !alone(*own)).last().unwrap_or(question)
}

fn first_goal(round: &Round, question: usize, field: &Id) -> Option<usize> {
    let goals = round.questionnaire.questions[question].kind.goals()?;
    goals.iter().position(|&goal| round.fields[round.goals[goal].field].id == *field)
}

fn at(stage: &Stage) -> LeftAt {
    match stage {
        Stage::Notice => LeftAt::Notice,
        Stage::Consent => LeftAt::Consent,
        Stage::Check => LeftAt::Check,
        Stage::Questions { question, topic } => LeftAt::Questions {
            question: question.to_string(),
            field: topic.as_ref().map(|(field, _)| field.to_string()),
            part: topic.as_ref().map(|(_, part)| *part),
        },
    }
}
