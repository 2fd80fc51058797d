//! How good the answers of the example might have been.

use vorrang_analysis::result::{
    Apart, BreakOff, Coverage, Effect, Figure, GoalReplies, Left, LeftAt, Marked, Quality,
    QuestionReplies, Replies, SmallCategory, State, Without,
};
use vorrang_survey::{definition::Kind, round::Round};

use super::value;

pub(super) fn quality(round: &Round) -> Quality {
    Quality {
        full: value(930),
        partly: value(277),
        responses: Marked {
            straight_lined: value(23),
            straight_lined_from: Some(20),
            copies: Figure::missing(State::Suppressed),
            copies_from: Some(10),
            fast: value(31),
            others: Figure::missing(State::Suppressed),
        },
        without: value(Without { moved: 4, furthest: 2, top_stay: 5 }),
        questions: questions(round),
        break_off: value(break_off(round)),
        coverage: coverage(round),
        weight_ratio: value(0.106),
    }
}

pub(super) fn apart() -> Apart {
    let effect = value(Effect { moved: 3, first_stays: true });
    Apart { flagged: 47, counted: 4, left_out: 12, undecided: 31, effect }
}

pub(super) fn nobody_apart() -> Apart {
    let effect = Figure::missing(State::NoData);
    Apart { flagged: 0, counted: 0, left_out: 0, undecided: 0, effect }
}

fn questions(round: &Round) -> Vec<QuestionReplies> {
    let mut all = Vec::new();
    for question in &round.questionnaire.questions {
        let replies = |open: u64, declined: Figure<u64>| Replies {
            asked: if question.sensitive {
                Figure::missing(State::Suppressed)
            } else {
                value(1284)
            },
            answered: value(1200 - open),
            declined,
            open: value(open),
        };
        let (whole, goals) = match &question.kind {
            Kind::Rating { .. } => {
                let goal = |(index, goal): (usize, &vorrang_survey::goal::Goal)| GoalReplies {
                    goal: goal.id.to_string(),
                    replies: replies(61, value(20 + index as u64 * 7 % 40)),
                };
                (None, round.goals.iter().enumerate().map(goal).collect())
            }
            Kind::Single { .. } => (Some(replies(40, value(44))), Vec::new()),
            _ => (Some(replies(700, Figure::missing(State::NotPlanned))), Vec::new()),
        };
        all.push(QuestionReplies { question: question.id.to_string(), replies: whole, goals });
    }
    all
}

fn break_off(round: &Round) -> BreakOff {
    let question = round.questionnaire.questions[round.plan.score].id.to_string();
    let topic = |part| LeftAt::Questions {
        question: question.clone(),
        field: Some(round.fields[0].id.to_string()),
        part: Some(part),
    };
    let whole = LeftAt::Questions { question: question.clone(), field: None, part: None };
    let left = |at, n| Left { at, n };
    BreakOff {
        begun: 1431,
        sent: 1284,
        left: vec![
            left(LeftAt::Notice, value(40)),
            left(topic(1), value(31)),
            left(topic(2), value(12)),
            left(whole, value(0)),
            left(LeftAt::Consent, Figure::missing(State::Suppressed)),
            left(LeftAt::Check, Figure::missing(State::Suppressed)),
            left(LeftAt::Elsewhere, value(7)),
        ],
    }
}

fn coverage(round: &Round) -> Vec<Coverage> {
    let attribute = |margin: &vorrang_survey::margin::Margin| {
        let question = &round.questionnaire.questions[margin.question];
        let choices = question.kind.choices().unwrap().iter().filter(|choice| !choice.no_answer);
        let categories = choices.enumerate().map(|(index, choice)| SmallCategory {
            value: choice.id.to_string(),
            small: match index {
                0 => value(true),
                1 => Figure::missing(State::Suppressed),
                _ => value(false),
            },
        });
        Coverage { attribute: question.id.to_string(), categories: categories.collect() }
    };
    round.margins.iter().map(attribute).collect()
}

/// Nothing can be told, for this reason.
pub(super) fn without(mut quality: Quality, state: State) -> Quality {
    let marked = &mut quality.responses;
    for figure in [
        &mut quality.full,
        &mut quality.partly,
        &mut marked.straight_lined,
        &mut marked.copies,
        &mut marked.fast,
        &mut marked.others,
    ] {
        *figure = Figure::missing(state);
    }
    quality.without = Figure::missing(state);
    quality.weight_ratio = Figure::missing(state);
    quality.break_off = Figure::missing(state);
    quality
}

/// Of a question that rates nothing and a plan without margins.
pub(super) fn plain(mut quality: Quality) -> Quality {
    quality.partly = Figure::missing(State::NotPlanned);
    quality.responses = Marked {
        straight_lined: Figure::missing(State::NotPlanned),
        straight_lined_from: None,
        copies: Figure::missing(State::NotPlanned),
        copies_from: None,
        fast: Figure::missing(State::NoData),
        others: value(1284),
    };
    quality.without = value(Without { moved: 0, furthest: 0, top_stay: 5 });
    quality.break_off = Figure::missing(State::NoData);
    quality.questions.retain(|own| own.goals.is_empty());
    quality.coverage.clear();
    quality
}
