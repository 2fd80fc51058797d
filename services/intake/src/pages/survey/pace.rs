//! How long answering takes: about, to promise it at the start, and whether somebody took much less.

use vorrang_survey::{
    answer::{Answer, Response, Verdict},
    definition::{Kind, Questionnaire},
};

/// About how many minutes it takes: a rough promise, so that nobody begins in vain. Counts seconds for each thing to
/// read and decide, the page before the questions and the check after them.
pub(super) fn minutes(asked: &Questionnaire) -> usize {
    let questions: usize = asked
        .questions
        .iter()
        .map(|question| {
            let (own, goals) =
                (seconds(&question.kind), question.kind.goals().map_or(1, <[_]>::len));
            question.drawn.ask.map_or(own, |ask| own * ask / goals)
        })
        .sum();
    (60 + questions).div_ceil(60)
}

fn seconds(kind: &Kind) -> usize {
    match kind {
        Kind::Single { .. } | Kind::Scale(_) | Kind::Acknowledgement { .. } => 8,
        Kind::Multiple { choices, .. } => 8 + choices.len(),
        Kind::Rating { goals, .. } => SECONDS_PER_MARK * goals.len(),
        Kind::Picks { goals, .. } => 20 + 2 * goals.len(),
        Kind::Ranking { goals, places } => 20 + 2 * goals.len() + 5 * places,
        Kind::Points { goals, .. } => 30 + 5 * goals.len(),
        Kind::BestWorst { size, sets, .. } => sets * (4 + 2 * size),
        Kind::Pairs { pairs, .. } => SECONDS_PER_MARK * pairs,
        Kind::Text { .. } => 45,
        Kind::Number(_) | Kind::Date(_) => 10,
        Kind::Matrix(matrix) => SECONDS_PER_MARK * matrix.rows.len(),
    }
}

const SECONDS_PER_MARK: usize = 6;

/// Of fewer seconds' worth of answers it is not told how fast they were: a few are soon given.
const TELLING: usize = 60;

/// How much faster than expected is too fast to have read it.
const TIMES_AS_FAST: usize = 3;

/// Whether answers were sent within a third of the seconds they take to read and give. Only what was answered counts,
/// for whoever skips is quick in earnest, and of words not how long they are. Seconds that nobody can have taken, from a
/// form somebody changed, tell nothing.
pub(super) fn is_fast(asked: &Questionnaire, response: &Response, taken: Option<i64>) -> bool {
    let expected: usize = asked
        .questions
        .iter()
        .zip(&response.answers)
        .map(|(question, answer)| match (&question.kind, answer) {
            (_, None) | (Kind::Text { .. }, _) => 0,
            (_, Some(Answer::Ratings(ratings))) => {
                SECONDS_PER_MARK * ratings.iter().filter(|&&rating| rating > 0).count()
            }
            (Kind::BestWorst { size, .. }, Some(Answer::BestWorst(sets))) => {
                (4 + 2 * size) * sets.iter().flatten().count()
            }
            (_, Some(Answer::Pairs(pairs))) => {
                SECONDS_PER_MARK * pairs.iter().filter(|own| **own != Verdict::Open).count()
            }
            (_, Some(Answer::Matrix(chosen))) => SECONDS_PER_MARK * chosen.iter().flatten().count(),
            (kind, _) => seconds(kind),
        })
        .sum();
    let taken = taken.and_then(|taken| usize::try_from(taken).ok());
    expected >= TELLING && taken.is_some_and(|taken| taken.saturating_mul(TIMES_AS_FAST) < expected)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use vorrang_survey::{
        answer::{Answer, Response},
        round::{REQUIRED_FILES, Round},
    };

    use super::is_fast;

    #[test]
    fn only_what_was_answered_takes_time() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/every-kind");
        let file = |name: &str| (name.to_owned(), std::fs::read(folder.join(name)).unwrap());
        let round = Round::read(&REQUIRED_FILES.map(file).into_iter().collect()).unwrap();
        let asked = &round.questionnaire;
        let mut response = Response { answers: vec![None; 8], ..Response::default() };
        let fast = |response: &Response, taken| is_fast(asked, response, taken);
        response.answers[0] = Some(Answer::Ratings(vec![3, 3, 3, 3, 3, 3, 0]));
        assert!(!fast(&response, Some(0)), "36 seconds' worth of answers tell nothing");
        response.answers[2] = Some(Answer::Picks(vec![1]));
        // 6 marks, and 20 + 7 * 2 seconds to pick: 70, of which a third are 23.
        assert!(fast(&response, Some(23)) && !fast(&response, Some(24)));
        assert!(!fast(&response, None) && !fast(&response, Some(-1)));
        response.answers[7] = Some(Answer::Text("No.".to_owned()));
        assert!(!fast(&response, Some(24)), "words may be few");
    }
}
