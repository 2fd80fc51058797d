//! What each format of question says of each goal, reduced to one byte.

use vorrang_survey::{
    answer::{Answer, RATED_DONT_KNOW, Response},
    definition::{Kind, Questionnaire},
    round::Round,
};

use crate::score::{Scoring, net_level};

/// The lowest mark that counts as "important": 4 of 5, and on other scales the upper two fifths.
#[must_use]
pub fn high(round: &Round) -> Option<u8> {
    scale(round).map(|scale| scale - (scale * 2 / 5).max(1) + 1)
}

/// The highest mark of the scoring question, if it is a rating.
#[must_use]
pub fn scale(round: &Round) -> Option<u8> {
    match round.questionnaire.questions[round.plan.score].kind {
        Kind::Rating { scale, .. } => Some(scale),
        _ => None,
    }
}

/// Places of a ranking, picks allowed, points to give, sets or pairs, if that is the scoring question.
#[must_use]
pub fn most(round: &Round) -> Option<usize> {
    match round.questionnaire.questions[round.plan.score].kind {
        Kind::Ranking { places, .. } => Some(places),
        Kind::Picks { most, .. } => Some(most),
        Kind::Points { total, .. } => Some(total.into()),
        Kind::BestWorst { sets, .. } => Some(sets),
        Kind::Pairs { pairs, .. } => Some(pairs),
        _ => None,
    }
}

/// Goals of a set, if that is the scoring question, or how many of the goals one person is asked about.
#[must_use]
pub fn size(round: &Round) -> Option<usize> {
    let question = &round.questionnaire.questions[round.plan.score];
    match question.kind {
        Kind::BestWorst { size, .. } => Some(size),
        _ => question.drawn.ask,
    }
}

/// How the levels of the scoring question become scores.
pub(super) fn scoring(round: &Round) -> Scoring {
    match round.questionnaire.questions[round.plan.score].kind {
        Kind::BestWorst { .. } => Scoring::Net,
        Kind::Pairs { .. } => Scoring::Worth,
        _ => Scoring::Order,
    }
}

/// Writes the level of every goal of the round: 0 where it was not compared, otherwise the higher the more wanted, but of
/// sets as [`net_level`] has it. Of pairs the votes tell which goals were compared.
pub(super) fn set(row: &mut [u8], asked: &Questionnaire, question: usize, response: &Response) {
    row.fill(0);
    let goals = asked.questions[question].kind.goals().unwrap_or_default();
    let number = response.shown.get(&question).copied();
    let answer = response.answers.get(question).and_then(Option::as_ref);
    match answer {
        Some(Answer::Ratings(ratings)) => {
            for (&goal, &rating) in goals.iter().zip(ratings) {
                row[goal] = if rating == RATED_DONT_KNOW { 0 } else { rating };
            }
        }
        Some(Answer::Points(points)) => {
            for (&goal, &share) in goals.iter().zip(points) {
                row[goal] = share + 1;
            }
        }
        Some(Answer::Picks(picked)) => {
            row.fill(1);
            for &pick in picked {
                row[goals[pick]] = 2;
            }
        }
        Some(Answer::Ranking(ranking)) => {
            row.fill(1); // Goals without a place tie at the bottom.
            for (place, &ranked) in ranking.iter().rev().enumerate() {
                row[goals[ranked]] = u8::try_from(place + 2).unwrap_or(u8::MAX);
            }
        }
        Some(Answer::BestWorst(sets)) => {
            if let Some((design, number)) = asked.design(question).zip(number) {
                set_nets(row, goals, sets, &design.places(number), design.size());
            }
        }
        _ => return,
    }
    // Who was not shown a goal has not compared it.
    if let Some(part) = asked.part(question, number) {
        let hidden = goals.iter().enumerate().filter(|(place, _)| !part.contains(place));
        hidden.for_each(|(_, &goal)| row[goal] = 0);
    }
}

/// Writes how often each goal was the most and the least wanted where it was shown, in sets of `size` of the places `shown`.
fn set_nets(
    row: &mut [u8],
    goals: &[usize],
    sets: &[Option<(usize, usize)>],
    shown: &[usize],
    size: usize,
) {
    let mut counts = vec![(0, 0_i16); goals.len()];
    let answered = shown.chunks(size.max(1)).zip(sets);
    for (places, (best, worst)) in answered.filter_map(|(places, said)| Some((places, (*said)?))) {
        for &place in places {
            counts[place].0 += 1;
        }
        counts[best].1 += 1;
        counts[worst].1 -= 1;
    }
    for (&goal, (times, net)) in goals.iter().zip(counts) {
        row[goal] = net_level(times, net);
    }
}
