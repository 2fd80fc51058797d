//! How the answers came about: what was left open, and responses that look as if little thought went into them.
//!
//! Counted in whole numbers while responses are pushed, so that their order changes nothing. Nothing here takes an answer
//! away: all count, and the result says what stands out. Straight lines: Krosnick 1991 (Applied Cognitive Psychology 5);
//! answers faster than reading: Zhang and Conrad 2014 (Survey Research Methods 8); copies: Kuriakose and Robbins 2016
//! (Statistical Journal of the IAOS 32). There is no fixture; `tests/quality.rs` works the figures out.

use vorrang_survey::{
    answer::{Answer, RATED_DONT_KNOW, Response, Verdict},
    definition::{Kind, Question},
    round::Round,
};

use crate::{score, shards};

/// Goals that must have a mark, a place or points of their own before two equal responses are called copies. People who
/// pick three goals often pick the same three.
pub const COPIED_FROM: usize = 10;

/// A category with a smaller share of the population would better be merged with another one (Battaglia, Izrael, Hoaglin
/// and Frankel 2009, Survey Practice 2).
pub const SMALL_SHARE: f64 = 0.05;

/// So would one with fewer respondents: its weight hangs on few people.
pub const SMALL_NUMBER: u64 = 30;

/// How people replied to a question, or to one goal of a rating.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Replies {
    /// Gave an answer.
    pub answered: u64,
    /// Said "no answer" or "don't know".
    pub declined: u64,
    /// Were asked and said nothing.
    pub skipped: u64,
    /// Were not asked: a sensitive question without consent, one whose condition did not hold, or a version of the round
    /// that did not have it.
    pub not_asked: u64,
    /// Were not asked because the lot fell on other goals.
    pub not_drawn: u64,
}

/// What stands out about a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// Nothing.
    Plain,
    /// Sent sooner than anybody can have read what it answers.
    Fast,
    /// The same answers as another response, which is counted as what it is besides.
    Copy,
    /// Every goal the same mark.
    StraightLined,
}

/// What one person did with a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reply {
    Answered,
    Declined,
    Skipped,
}

/// Who did not answer a question, or each goal of a rating: all others did.
#[derive(Clone, Debug)]
struct Silent {
    declined: Vec<u64>,
    skipped: Vec<u64>,
    not_asked: Vec<u64>,
    not_drawn: Vec<u64>,
}

impl Silent {
    /// Nobody, for so many parts.
    fn new(parts: usize) -> Self {
        let nobody = vec![0; parts];
        let [declined, skipped, not_asked, not_drawn] = std::array::from_fn(|_| nobody.clone());
        Self { declined, skipped, not_asked, not_drawn }
    }

    fn merge(&mut self, other: &Self) {
        let Self { declined, skipped, not_asked, not_drawn } = self;
        let others = [&other.declined, &other.skipped, &other.not_asked, &other.not_drawn];
        for (own, other) in [declined, skipped, not_asked, not_drawn].into_iter().zip(others) {
            own.iter_mut().zip(other).for_each(|(own, other)| *own += other);
        }
    }

    fn replies(&self, people: u64) -> Vec<Replies> {
        let reply = |part: usize| {
            let (declined, skipped) = (self.declined[part], self.skipped[part]);
            let (not_asked, not_drawn) = (self.not_asked[part], self.not_drawn[part]);
            let answered = people - declined - skipped - not_asked - not_drawn;
            Replies { answered, declined, skipped, not_asked, not_drawn }
        };
        (0..self.declined.len()).map(reply).collect()
    }
}

/// Counts the responses of a round.
#[derive(Clone, Debug)]
pub struct Tally {
    /// Per question, who did not answer.
    silent: Vec<Silent>,
    full: u64,
    partly: u64,
    /// Per response what stands out about it alone.
    marks: Vec<Mark>,
    /// Per response the beginning of its digest, or 0 where others may answer the same by chance.
    patterns: Vec<u64>,
}

impl Tally {
    /// Of nobody.
    pub(crate) fn new(round: &Round) -> Self {
        let parts = |kind: &Kind| match kind {
            Kind::Rating { goals, .. } => goals.len(),
            _ => 1,
        };
        let questions = round.questionnaire.questions.iter();
        Self {
            silent: questions.map(|question| Silent::new(parts(&question.kind))).collect(),
            full: 0,
            partly: 0,
            marks: Vec::new(),
            patterns: Vec::new(),
        }
    }

    /// Adds a response with its level of every goal and its digest. `known` tells of an input field whether the version
    /// that was answered had it.
    pub(crate) fn push(
        &mut self,
        round: &Round,
        response: &Response,
        levels: &[u8],
        digest: &[u8; 32],
        known: impl Fn(usize) -> bool,
    ) {
        let score = &round.questionnaire.questions[round.plan.score];
        for (question, silent) in self.silent.iter_mut().enumerate() {
            count(silent, round, question, response, &known);
        }
        if score::compared(levels) > 1 {
            let answer = response.answers.get(round.plan.score).and_then(Option::as_ref);
            let part = part(round, round.plan.score, response);
            let counted = if full(&score.kind, answer, part.as_deref()) {
                &mut self.full
            } else {
                &mut self.partly
            };
            *counted += 1;
        }
        let straight = straight_lined(score, levels);
        self.marks.push(match (straight, response.fast) {
            (true, _) => Mark::StraightLined,
            (false, true) => Mark::Fast,
            (false, false) => Mark::Plain,
        });
        let telling = !straight && own_levels(&score.kind, levels) >= COPIED_FROM;
        let [a, b, c, d, e, f, g, h, ..] = *digest;
        self.patterns.push(if telling { u64::from_le_bytes([a, b, c, d, e, f, g, h]) } else { 0 });
    }

    /// Adds the tally of other responses of the same round.
    pub(crate) fn merge(&mut self, other: Self) {
        self.silent.iter_mut().zip(&other.silent).for_each(|(own, other)| own.merge(other));
        self.full += other.full;
        self.partly += other.partly;
        self.marks.extend(other.marks);
        self.patterns.extend(other.patterns);
    }

    /// Replies to a question; for a rating those to each of its goals, in the question's order.
    #[must_use]
    pub fn replies(&self, question: usize) -> Vec<Replies> {
        self.silent[question].replies(self.marks.len() as u64)
    }

    /// How many answered the scoring question to its end, and how many compared at least two goals but not all.
    #[must_use]
    pub fn full_and_partly(&self) -> (u64, u64) {
        (self.full, self.partly)
    }

    /// What stands out about each response, in the order they were pushed. Of several equal ones all but one are copies.
    ///
    /// Two of a million responses that differ are taken for equal with a probability of 3 in 100 million.
    #[must_use]
    pub fn marks(&self) -> Vec<Mark> {
        let mut marks = self.marks.clone();
        let telling = self.patterns.iter().copied().filter(|&pattern| pattern != 0);
        if shards::sorted(telling.collect()).windows(2).all(|pair| pair[0] != pair[1]) {
            return marks;
        }
        let mut rows: Vec<usize> =
            (0..marks.len()).filter(|&row| self.patterns[row] != 0).collect();
        // By mark too, so that it does not depend on the order of rows which one stays.
        rows.sort_unstable_by_key(|&row| (self.patterns[row], self.marks[row]));
        for pair in rows.windows(2).filter(|pair| self.patterns[pair[0]] == self.patterns[pair[1]])
        {
            marks[pair[1]] = Mark::Copy;
        }
        marks
    }
}

/// Fewest goals with a mark that make a straight line: half of them, and at least three. `None` where no two goals can
/// be given the same, or goals are too few.
#[must_use]
pub fn straight_from(question: &Question) -> Option<usize> {
    let (Kind::Rating { goals, .. } | Kind::Points { goals, .. }) = &question.kind else {
        return None;
    };
    let asked = question.drawn.ask.unwrap_or(goals.len());
    Some(asked.div_ceil(2).max(3)).filter(|&least| least <= asked)
}

/// Whether responses to this question can say enough for equal ones to be called copies.
#[must_use]
pub fn copies_can_be_told(question: &Question) -> bool {
    let most = match &question.kind {
        Kind::Rating { goals, .. } | Kind::Points { goals, .. } => {
            question.drawn.ask.unwrap_or(goals.len())
        }
        Kind::Ranking { places, .. } => *places,
        Kind::Picks { most, .. } => *most,
        _ => 0,
    };
    most >= COPIED_FROM
}

fn straight_lined(question: &Question, levels: &[u8]) -> bool {
    let mut compared = levels.iter().filter(|&&level| level > 0);
    let Some((first, least)) = compared.next().zip(straight_from(question)) else { return false };
    compared.all(|level| level == first) && score::compared(levels) >= least
}

/// Goals with a mark, a place, a pick or points of their own.
fn own_levels(kind: &Kind, levels: &[u8]) -> usize {
    // In all other kinds level 1 is that of the goals nothing was said about.
    let unsaid = u8::from(!matches!(kind, Kind::Rating { .. }));
    levels.iter().filter(|&&level| level > unsaid).count()
}

/// The goals of a question that a person was asked about, by their places in its list; `None` if that is all.
fn part(round: &Round, question: usize, response: &Response) -> Option<Vec<usize>> {
    round.questionnaire.part(question, response.shown.get(&question).copied())
}

fn is_in(part: Option<&[usize]>, goal: usize) -> bool {
    part.is_none_or(|part| part.contains(&goal))
}

/// Whether nothing of the scoring question was left open. Fewer picks than allowed are an answer.
fn full(kind: &Kind, answer: Option<&Answer>, part: Option<&[usize]>) -> bool {
    match (kind, answer) {
        (_, Some(Answer::Ratings(ratings))) => {
            ratings.iter().enumerate().all(|(goal, &rating)| rating > 0 || !is_in(part, goal))
        }
        (_, Some(Answer::BestWorst(sets))) => sets.iter().all(Option::is_some),
        (_, Some(Answer::Pairs(pairs))) => !pairs.contains(&Verdict::Open),
        (Kind::Ranking { places, .. }, Some(Answer::Ranking(ranking))) => ranking.len() == *places,
        _ => answer.is_some(),
    }
}

fn count(
    silent: &mut Silent,
    round: &Round,
    question: usize,
    response: &Response,
    known: impl Fn(usize) -> bool,
) {
    let questionnaire = &round.questionnaire;
    let asked = &questionnaire.questions[question];
    let drawn = part(round, question, response);
    let answer = response.answers.get(question).and_then(Option::as_ref);
    // A table may hold answers to sensitive questions without the consent that was given on paper.
    let withheld = asked.sensitive && response.consent.is_none() && answer.is_none();
    let hidden = withheld || !questionnaire.shows(question, &response.answers);
    let first = questionnaire.fields_of(question).start;
    let is_rating = matches!(asked.kind, Kind::Rating { .. });
    if let (true, None, Some(Answer::Ratings(ratings))) = (is_rating, &drawn, answer) {
        return count_marks(silent, ratings, |goal| known(first + goal));
    }
    for part in 0..silent.declined.len() {
        let reply = match answer {
            Some(Answer::Ratings(ratings)) => rated(ratings.get(part).copied()),
            _ => replied(&asked.kind, answer),
        };
        let counted = match reply {
            Reply::Answered => continue,
            Reply::Declined => &mut silent.declined,
            Reply::Skipped if hidden || !known(first + part) => &mut silent.not_asked,
            Reply::Skipped if is_rating && !is_in(drawn.as_deref(), part) => &mut silent.not_drawn,
            Reply::Skipped => &mut silent.skipped,
        };
        counted[part] += 1;
    }
}

fn rated(rating: Option<u8>) -> Reply {
    match rating {
        None | Some(0) => Reply::Skipped,
        Some(RATED_DONT_KNOW) => Reply::Declined,
        Some(_) => Reply::Answered,
    }
}

/// Without a branch on the marks: which goals a person leaves out no processor can foresee.
fn count_marks(silent: &mut Silent, ratings: &[u8], known: impl Fn(usize) -> bool) {
    let Silent { declined, skipped, not_asked, .. } = silent;
    let counts = declined.iter_mut().zip(skipped).zip(not_asked).zip(ratings).enumerate();
    for (goal, (((declined, skipped), not_asked), &rating)) in counts {
        *declined += u64::from(rating == RATED_DONT_KNOW);
        let unknown = rating == 0 && !known(goal);
        *not_asked += u64::from(unknown);
        *skipped += u64::from(rating == 0) - u64::from(unknown);
    }
}

fn replied(kind: &Kind, answer: Option<&Answer>) -> Reply {
    let choices = kind.choices().unwrap_or_default();
    let declines = |choice: &usize| choices.get(*choice).is_some_and(|choice| choice.no_answer);
    let declined_rows = |chosen: &[Option<usize>]| {
        let Kind::Matrix(matrix) = kind else { return false };
        let mut given = chosen.iter().flatten().filter_map(|&column| matrix.columns.get(column));
        given.all(|column| column.no_answer)
    };
    match answer {
        None => Reply::Skipped,
        Some(Answer::Scale(RATED_DONT_KNOW)) => Reply::Declined,
        Some(Answer::Matrix(chosen)) if declined_rows(chosen) => Reply::Declined,
        Some(Answer::Choice(choice)) if declines(choice) => Reply::Declined,
        Some(Answer::Choices(chosen)) if chosen.iter().any(declines) => Reply::Declined,
        Some(_) => Reply::Answered,
    }
}
