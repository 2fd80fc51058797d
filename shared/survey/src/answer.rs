//! Raw fields in, a response and every complaint out.

mod codes;
mod complaint;
mod conditions;
mod drawn;
mod flag;
mod plain;
mod stored;

use std::{borrow::Cow, collections::BTreeMap};

use sha2::{Digest, Sha256};

pub(crate) use self::conditions::{drop_hidden, given_unasked, is_valid};
pub use self::{
    complaint::{Complaint, DateComplaint, DayPart, FieldError, NumberComplaint},
    drawn::Verdict,
    flag::{Decision, Flags},
    plain::LONGEST_WORDS,
    stored::DocumentError,
};
use crate::{
    decimal::Decimal,
    definition::{Choice, Kind, Part, Questionnaire},
    text::Lang,
    time::Date,
};

/// What a form or a table sends for "don't know" of a rated goal or on a scale, and for "cannot decide" of a pair. No scale
/// point and no id is spelled like it.
pub const DONT_KNOW: &str = "?";

/// A rating that says "don't know".
pub const RATED_DONT_KNOW: u8 = u8::MAX;

/// How documents and tables call a response that was sent very fast.
pub(crate) const FAST: &str = "fast";

/// Raw values by input field, as in [`Questionnaire::fields`]; `None` where nothing was sent.
pub type RawResponse<'r> = Vec<Option<Cow<'r, str>>>;

/// The answer to one question, in codes: choices and goals by their place in the question's own list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A choice.
    Choice(usize),
    /// Choices, ascending.
    Choices(Vec<usize>),
    /// For each goal its rating, 0 for none, [`RATED_DONT_KNOW`] for "don't know".
    Ratings(Vec<u8>),
    /// Goals, the most wanted first.
    Ranking(Vec<usize>),
    /// Picked goals, ascending.
    Picks(Vec<usize>),
    /// For each goal its points.
    Points(Vec<u8>),
    /// For each set the most and the least wanted goal.
    BestWorst(Vec<Option<(usize, usize)>>),
    /// For each pair what was said.
    Pairs(Vec<Verdict>),
    /// A text.
    Text(String),
    /// A number.
    Number(Decimal),
    /// A day.
    Date(Date),
    /// A mark on a scale, or [`RATED_DONT_KNOW`].
    Scale(u8),
    /// For each statement the column chosen.
    Matrix(Vec<Option<usize>>),
    /// The sentence is ticked.
    Acknowledged,
}

/// One person's answers, by question; `None` where the question was skipped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Response {
    /// Answers by index of the question.
    pub answers: Vec<Option<Answer>>,
    /// By index of the question, the words of one's own beside the choice that asks for them.
    pub written: BTreeMap<usize, String>,
    /// By index of the question, the number that tells what the person was shown of it.
    pub shown: BTreeMap<usize, u32>,
    /// The language of the sentence by which the person agreed to be asked sensitive questions, if they did so in the
    /// form. Together with the version answered it names the very words (Art. 7(1) GDPR).
    pub consent: Option<Lang>,
    /// Whether it was sent sooner after the start than anybody can have read what it answers. A class and no time; of
    /// answers that did not come by the form nobody knows.
    pub fast: bool,
    /// Signs that no person sent it; none of answers that did not come by the form, unless their table says so.
    pub flags: Flags,
    /// What the office has decided, if there are any. It stands beside the document, not in it.
    pub decision: Decision,
}

/// Reads a response. What cannot be read is left out of it and complained about, every field at once; what was not asked,
/// given the other answers, is left out without a word.
#[must_use]
pub fn read(questionnaire: &Questionnaire, raw: &RawResponse<'_>) -> (Response, Vec<FieldError>) {
    let mut reading = Reading::new(questionnaire, raw);
    let answers =
        (0..questionnaire.questions.len()).map(|question| reading.question(question)).collect();
    let Reading { written, shown, mut errors, .. } = reading;
    let mut response = Response { answers, written, shown, ..Response::default() };
    conditions::settle(questionnaire, &mut response, &mut errors);
    (response, errors)
}

/// One answer with what stands beside it.
#[derive(Debug, Default)]
pub(crate) struct Single {
    pub(crate) answer: Option<Answer>,
    pub(crate) written: Option<String>,
    pub(crate) shown: Option<u32>,
}

/// Reads the answer to one question, as [`read`] does but for conditions.
pub(crate) fn read_question(
    questionnaire: &Questionnaire,
    raw: &RawResponse<'_>,
    question: usize,
) -> (Single, Vec<FieldError>) {
    let mut reading = Reading::new(questionnaire, raw);
    let answer = reading.question(question);
    let (written, shown) = (reading.written.remove(&question), reading.shown.remove(&question));
    (Single { answer, written, shown }, reading.errors)
}

struct Reading<'r> {
    questionnaire: &'r Questionnaire,
    raw: &'r RawResponse<'r>,
    written: BTreeMap<usize, String>,
    shown: BTreeMap<usize, u32>,
    errors: Vec<FieldError>,
}

impl<'r> Reading<'r> {
    fn new(questionnaire: &'r Questionnaire, raw: &'r RawResponse<'r>) -> Self {
        let (written, shown) = (BTreeMap::new(), BTreeMap::new());
        Self { questionnaire, raw, written, shown, errors: Vec::new() }
    }

    fn value(&self, field: usize) -> &'r str {
        self.raw.get(field).and_then(Option::as_deref).unwrap_or("").trim()
    }

    fn complain(&mut self, field: usize, complaint: Complaint) {
        self.errors.push(FieldError { field, complaint });
    }

    fn question(&mut self, question: usize) -> Option<Answer> {
        let asked = &self.questionnaire.questions[question];
        let first = self.questionnaire.fields_of(question).start;
        let before = self.errors.len();
        self.number_drawn(question);
        let answer = match &asked.kind {
            Kind::Single { choices, .. } => match asked.kind.other() {
                Some(other) => self.single_or_words(question, first, choices, other),
                None => self.single(first, choices),
            },
            Kind::Multiple { choices, most } => match asked.kind.other() {
                Some(other) => self.multiple_or_words(question, first, (choices, *most), other),
                None => self.multiple(first, choices, *most),
            },
            Kind::Rating { goals, scale, .. } => self.rating(first, goals.len(), *scale),
            Kind::Ranking { goals, places } => self.ranking(first, question, goals.len(), *places),
            Kind::Picks { goals, most } => self.picks(first, goals.len(), *most),
            Kind::Points { goals, total } => self.points(first, goals.len(), *total),
            Kind::BestWorst { sets, .. } => self.best_worst(question, *sets),
            Kind::Pairs { pairs, .. } => self.pairs(question, *pairs),
            Kind::Text { longest } => self.text(first, *longest),
            Kind::Number(number) => self.number(first, number),
            Kind::Date(day) => self.day(first, day),
            Kind::Scale(scale) => self.scale(first, scale),
            Kind::Matrix(matrix) => self.matrix(first, matrix, asked.required),
            Kind::Acknowledgement { .. } => self.acknowledgement(first, asked.required),
        };
        if asked.required && answer.is_none() && self.errors.len() == before {
            self.complain(first, Complaint::Required);
        }
        self.only_drawn(question, answer)
    }

    fn single(&mut self, field: usize, choices: &[Choice]) -> Option<Answer> {
        let value = self.value(field);
        if value.is_empty() {
            return None;
        }
        let choice = choices.iter().position(|choice| choice.id.as_str() == value);
        if choice.is_none() {
            self.complain(field, Complaint::Unknown);
        }
        choice.map(Answer::Choice)
    }

    fn flags(&mut self, first: usize, count: usize) -> Vec<usize> {
        let mut set = Vec::new();
        for index in 0..count {
            match self.value(first + index) {
                "1" => set.push(index),
                "" | "0" => {}
                _ => self.complain(first + index, Complaint::NotFlag),
            }
        }
        set
    }

    fn multiple(&mut self, first: usize, choices: &[Choice], most: usize) -> Option<Answer> {
        let chosen = self.flags(first, choices.len());
        self.chosen(first, choices, most, chosen)
    }

    fn chosen(
        &mut self,
        first: usize,
        choices: &[Choice],
        most: usize,
        chosen: Vec<usize>,
    ) -> Option<Answer> {
        let no_answer = chosen.iter().find(|&&choice| choices[choice].no_answer).copied();
        if let Some(no_answer) = no_answer.filter(|_| chosen.len() > 1) {
            self.complain(first + no_answer, Complaint::NoAnswerWithOthers);
        } else if chosen.len() > most {
            self.complain(first, Complaint::TooMany { most });
        } else if !chosen.is_empty() {
            return Some(Answer::Choices(chosen));
        }
        None
    }

    /// A whole number from `low` to `high`.
    fn whole(&mut self, field: usize, low: u8, high: u8) -> Option<u8> {
        let value = self.value(field);
        if value.is_empty() || !value.bytes().all(|b| b.is_ascii_digit()) {
            self.complain(field, Complaint::NotNumber);
            return None;
        }
        let number = value.parse().ok().filter(|number| (low..=high).contains(number));
        if number.is_none() {
            self.complain(field, Complaint::OutOfRange { low, high });
        }
        number
    }

    fn rating(&mut self, first: usize, goals: usize, scale: u8) -> Option<Answer> {
        let mut ratings = vec![0; goals];
        for (goal, rating) in ratings.iter_mut().enumerate() {
            *rating = match self.value(first + goal) {
                "" => 0,
                DONT_KNOW => RATED_DONT_KNOW,
                _ => self.whole(first + goal, 1, scale).unwrap_or(0),
            };
        }
        ratings.iter().any(|&rating| rating > 0).then_some(Answer::Ratings(ratings))
    }

    fn ranking(
        &mut self,
        first: usize,
        question: usize,
        goals: usize,
        places: usize,
    ) -> Option<Answer> {
        let mut ranking = Vec::new();
        let mut free = None;
        for place in 0..places {
            let field = first + place;
            if self.value(field).is_empty() {
                free.get_or_insert(place);
                continue;
            }
            match self.goal_of(question, field, goals) {
                None => self.complain(field, Complaint::Unknown),
                Some(goal) if ranking.contains(&goal) => {
                    self.complain(field, Complaint::DuplicateGoal);
                }
                Some(_) if free.is_some() => self.complain(field, Complaint::Gap),
                Some(goal) => ranking.push(goal),
            }
        }
        (!ranking.is_empty()).then_some(Answer::Ranking(ranking))
    }

    /// The goal a place's value names, by its place in the question's list.
    fn goal_of(&self, question: usize, field: usize, goals: usize) -> Option<usize> {
        let value = self.value(field);
        (0..goals).find(|&goal| self.questionnaire.goal_id(question, goal) == value)
    }

    fn picks(&mut self, first: usize, goals: usize, most: usize) -> Option<Answer> {
        let picked = self.flags(first, goals);
        if picked.len() > most {
            self.complain(first, Complaint::TooMany { most });
            return None;
        }
        (!picked.is_empty()).then_some(Answer::Picks(picked))
    }

    fn points(&mut self, first: usize, goals: usize, total: u8) -> Option<Answer> {
        let before = self.errors.len();
        let mut points = vec![0; goals];
        for (goal, share) in points.iter_mut().enumerate() {
            if !self.value(first + goal).is_empty() {
                *share = self.whole(first + goal, 0, total).unwrap_or(0);
            }
        }
        let sum: u32 = points.iter().map(|&share| u32::from(share)).sum();
        let untouched = (0..goals).all(|goal| self.value(first + goal).is_empty());
        if untouched || self.errors.len() > before {
            return None;
        }
        if sum != u32::from(total) {
            self.complain(first, Complaint::WrongSum { sum, total });
            return None;
        }
        Some(Answer::Points(points))
    }

    fn text(&mut self, field: usize, longest: usize) -> Option<Answer> {
        let text = self.value(field);
        // Browsers send line ends as CR LF; a carriage return is no content.
        let text = text.replace("\r\n", "\n");
        if crate::document::has_control_character(&text) {
            self.complain(field, Complaint::ControlCharacter);
        } else if text.chars().count() > longest {
            self.complain(field, Complaint::TooLong { longest });
        } else if !text.is_empty() {
            return Some(Answer::Text(text));
        }
        None
    }
}

impl Response {
    /// The response as raw values, which [`read`] reads back to the same response.
    #[must_use]
    pub fn raw(&self, questionnaire: &Questionnaire) -> RawResponse<'static> {
        let mut raw: RawResponse<'static> = vec![None; questionnaire.fields().len()];
        for (question, answer) in self.answers.iter().enumerate() {
            let part = questionnaire.part(question, self.shown.get(&question).copied());
            let drawn = |goal| part.as_ref().is_none_or(|part| part.contains(&goal));
            for field in questionnaire.fields_of(question) {
                let part = questionnaire.fields()[field].part;
                let value = match part {
                    Part::Words => self.written.get(&question).cloned(),
                    Part::Shown => self.shown.get(&question).map(ToString::to_string),
                    Part::Goal(goal) if !drawn(goal) => None,
                    _ => answer
                        .as_ref()
                        .and_then(|answer| raw_value(questionnaire, question, part, answer)),
                };
                raw[field] = value.map(Cow::Owned);
            }
        }
        raw
    }

    /// SHA-256 of the answers: the same for the same answers, whatever the response's id or place in a file, and however
    /// they were given.
    #[must_use]
    pub fn digest(&self, questionnaire: &Questionnaire) -> [u8; 32] {
        let mut hasher = Sha256::new();
        for (field, value) in questionnaire.fields().iter().zip(self.raw(questionnaire)) {
            if let Some(value) = value {
                hasher.update(&field.name);
                hasher.update([0]); // Neither a name nor a value holds a NUL, so no two responses spell alike.
                hasher.update(value.as_bytes());
                hasher.update([0]);
            }
        }
        hasher.finalize().into()
    }
}

fn raw_value(
    questionnaire: &Questionnaire,
    question: usize,
    part: Part,
    answer: &Answer,
) -> Option<String> {
    let flag = |set: bool| set.then(|| "1".to_owned());
    match (answer, part) {
        (Answer::Choice(choice), Part::Whole) => {
            let choices = questionnaire.questions[question].kind.choices()?;
            choices.get(*choice).map(|choice| choice.id.to_string())
        }
        (Answer::Choices(chosen), Part::Choice(choice)) => flag(chosen.contains(&choice)),
        (Answer::Picks(picked), Part::Goal(goal)) => flag(picked.contains(&goal)),
        (Answer::Ratings(ratings), Part::Goal(goal)) => match ratings.get(goal)? {
            0 => None,
            &RATED_DONT_KNOW => Some(DONT_KNOW.to_owned()),
            rating => Some(rating.to_string()),
        },
        (Answer::Points(points), Part::Goal(goal)) => points.get(goal).map(ToString::to_string),
        (Answer::Ranking(ranking), Part::Place(place)) => {
            ranking.get(place).map(|&goal| questionnaire.goal_id(question, goal).to_owned())
        }
        (Answer::BestWorst(sets), Part::Best(set)) => {
            let (best, _) = (*sets.get(set)?)?;
            Some(questionnaire.goal_id(question, best).to_owned())
        }
        (Answer::BestWorst(sets), Part::Worst(set)) => {
            let (_, worst) = (*sets.get(set)?)?;
            Some(questionnaire.goal_id(question, worst).to_owned())
        }
        (Answer::Pairs(pairs), Part::Pair(pair)) => match *pairs.get(pair)? {
            Verdict::Open => None,
            Verdict::Undecided => Some(DONT_KNOW.to_owned()),
            Verdict::Goal(goal) => Some(questionnaire.goal_id(question, goal).to_owned()),
        },
        (Answer::Text(text), Part::Whole) => Some(text.clone()),
        (Answer::Number(number), Part::Whole) => Some(number.to_string()),
        (Answer::Date(date), Part::Whole) => Some(date.to_string()),
        (Answer::Scale(RATED_DONT_KNOW), Part::Whole) => Some(DONT_KNOW.to_owned()),
        (Answer::Scale(mark), Part::Whole) => Some(mark.to_string()),
        (Answer::Matrix(chosen), Part::Row(row)) => {
            let Kind::Matrix(matrix) = &questionnaire.questions[question].kind else { return None };
            let column = matrix.columns.get((*chosen.get(row)?)?);
            column.map(|column| column.id.to_string())
        }
        (Answer::Acknowledged, Part::Whole) => flag(true),
        _ => None,
    }
}
