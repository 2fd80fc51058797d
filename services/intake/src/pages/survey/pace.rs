//! How long answering takes: about, to promise it at the start, and whether somebody took much less, or less than
//! anybody can.

use vorrang_survey::{
    answer::{Answer, Flags, Response, Verdict},
    definition::{Kind, Questionnaire},
};

use crate::form::{Form, Kept, Survey};

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

/// Tenths of a second that a page takes at least: its successor has to come, be seen and be pressed. To see something and
/// press a key takes a quarter of a second (Card, Moran and Newell 1983, The Psychology of Human-Computer Interaction); the
/// other quarter is for the way there and back.
const TENTHS_PER_PAGE: usize = 5;

/// Tenths of a second that an input field takes at least: one key, pressed by a good typist (the same).
const TENTHS_PER_FIELD: usize = 2;

/// Signs that no person sent a form. Whoever corrects answers starts in the middle, so their time tells nothing.
pub(super) fn flags(survey: &Survey<'_>, form: &Form, taken: Option<i64>) -> Flags {
    // The time begins when the start is left.
    let pages = survey.journey.taken(&form.shown(survey)).len().saturating_sub(1);
    let too_soon = form.kept != Kept::Response
        && is_too_soon(pages, form.filled(&survey.round.questionnaire), taken);
    Flags { honeypot: form.trapped, too_soon }
}

/// Whether a form was sent sooner than anybody can press through so many pages and fill in so many fields, or does not
/// say when it was begun, as every form does that came by the start. Seconds below zero tell nothing: a clock was set.
fn is_too_soon(pages: usize, fields: usize, taken: Option<i64>) -> bool {
    let least = pages * TENTHS_PER_PAGE + fields * TENTHS_PER_FIELD;
    let Some(taken) = taken else { return true };
    // Both ends are whole seconds, so that up to one may be missing.
    usize::try_from(taken).is_ok_and(|taken| taken.saturating_add(1).saturating_mul(10) < least)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use vorrang_survey::{
        answer::{Answer, Response},
        round::{REQUIRED_FILES, Round},
    };

    use super::{is_fast, is_too_soon};

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

    #[test]
    fn nobody_is_quicker_than_their_fingers() {
        // Twelve pages take six seconds, twenty fields four.
        assert!(is_too_soon(12, 20, Some(8)) && !is_too_soon(12, 20, Some(9)));
        assert!(is_too_soon(12, 0, Some(4)) && !is_too_soon(12, 0, Some(5)));
        // Of two pages any time may be that of a person.
        assert!(!is_too_soon(2, 0, Some(0)));
        // Every form that came by the start says when it was begun; a clock may have been set back since.
        assert!(is_too_soon(2, 0, None) && !is_too_soon(12, 20, Some(-1)));
        assert!(!is_too_soon(12, 20, Some(i64::MAX)));
    }
}
