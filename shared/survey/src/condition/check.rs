//! Names become questions, choices and goals; what could never hold is refused.

use std::ops::Range;

use super::{
    Condition, Number, Part, Sign, Wrong, day,
    parse::{Tree, Word, parse},
};
use crate::{
    decimal::Decimal,
    definition::{Choice, Kind, Question},
    goal::Goal,
    time::Date,
};

/// What a condition may look at.
pub(crate) struct Scope<'q> {
    /// Every question there is, in order.
    pub(crate) questions: &'q [&'q Question],
    /// The goals of the round.
    pub(crate) goals: &'q [Goal],
    /// Questions before this one are answered when the condition is asked.
    pub(crate) known: usize,
    /// Those that depend on it themselves.
    pub(crate) own: Range<usize>,
}

/// Reads a condition and checks it against the questionnaire.
pub(crate) fn check(text: &str, scope: &Scope<'_>) -> Result<Condition, Wrong> {
    scope.part(&parse(text)?).map(Condition)
}

/// Code of the fault that a word is no number.
const NO_NUMBER: &str = "condition-number";

/// The day a word spells, such as `2026-09-16`.
fn written_day(text: &str) -> Option<f64> {
    let date: Date = text.parse().ok()?;
    Some(day(date)).filter(|_| date.to_string() == text)
}

/// The number a word spells, as an answer would.
fn number(text: &str) -> Option<f64> {
    Decimal::parse(text).ok().map(Decimal::value)
}

impl Word<'_> {
    fn is(self, code: &'static str) -> Wrong {
        Wrong { code, at: self.at, value: self.text.to_owned() }
    }
}

impl Scope<'_> {
    fn part(&self, tree: &Tree<'_>) -> Result<Part, Wrong> {
        let all = |parts: &[Tree<'_>]| -> Result<Vec<Part>, Wrong> {
            parts.iter().map(|part| self.part(part)).collect()
        };
        Ok(match tree {
            Tree::All(parts) => Part::All(all(parts)?),
            Tree::Any(parts) => Part::Any(all(parts)?),
            Tree::Not(part) => Part::Not(Box::new(self.part(part)?)),
            Tree::Answered(name) => {
                let question = self.question(*name, name.text)?;
                let declines = choices(self.kind(question)).iter().position(|own| own.no_answer);
                Part::Answered { question, declines }
            }
            Tree::Chosen(name, choice) => {
                let question = self.question(*name, name.text)?;
                Part::Chosen { question, choice: self.chosen(*name, question, *choice)? }
            }
            Tree::Compared(left, sign, right) => self.compared(*left, *sign, *right)?,
        })
    }

    fn kind(&self, question: usize) -> &Kind {
        &self.questions[question].kind
    }

    /// The question of this id, if its answer is there to be looked at.
    fn question(&self, word: Word<'_>, id: &str) -> Result<usize, Wrong> {
        let named = |question: &&Question| question.id.as_str() == id;
        let question = self.questions.iter().position(named);
        match question.ok_or_else(|| word.is("condition-question"))? {
            question if question < self.known => Ok(question),
            question if self.own.contains(&question) => Err(word.is("condition-itself")),
            _ => Err(word.is("condition-later")),
        }
    }

    /// What can be chosen in a question of several choices, of picks, or of places.
    fn chosen(&self, name: Word<'_>, question: usize, choice: Word<'_>) -> Result<usize, Wrong> {
        match self.kind(question) {
            Kind::Multiple { choices, .. } => {
                choices.iter().position(|own| own.id.as_str() == choice.text)
            }
            Kind::Picks { .. } | Kind::Ranking { .. } => self.goal(question, choice.text),
            _ => return Err(name.is("condition-chosen")),
        }
        .ok_or_else(|| choice.is("condition-choice"))
    }

    fn goal(&self, question: usize, id: &str) -> Option<usize> {
        let goals = self.kind(question).goals()?;
        goals.iter().position(|&goal| self.goals[goal].id.as_str() == id)
    }

    fn compared(&self, left: Word<'_>, sign: Sign, right: Word<'_>) -> Result<Part, Wrong> {
        let (name, part) =
            left.text.split_once(':').map_or((left.text, None), |(name, part)| (name, Some(part)));
        let question = self.question(left, name)?;
        let (choices, row) = match (self.kind(question), part) {
            (Kind::Single { choices, .. }, None) => (choices, None),
            (Kind::Matrix(matrix), Some(part)) => {
                let row = matrix.rows.iter().position(|row| row.id.as_str() == part);
                (&matrix.columns, Some(row.ok_or_else(|| left.is("condition-choice"))?))
            }
            (Kind::Number(_) | Kind::Scale(_) | Kind::Date(_), None) | (_, Some(_)) => {
                return self.numbers(left, sign, right);
            }
            _ => return Err(left.is("condition-compared")),
        };
        if !matches!(sign, Sign::Equal | Sign::Unequal) {
            return Err(left.is("condition-order"));
        }
        let choice = choices.iter().position(|choice| choice.id.as_str() == right.text);
        let choice = choice.ok_or_else(|| right.is("condition-choice"))?;
        Ok(Part::Is { question, row, choice, other: sign == Sign::Unequal })
    }

    fn numbers(&self, left: Word<'_>, sign: Sign, right: Word<'_>) -> Result<Part, Wrong> {
        let (given, range) = self.given(left)?;
        let (written, unlike) = if range.days {
            (written_day(right.text), right.is("condition-day"))
        } else {
            (number(right.text), right.is(NO_NUMBER))
        };
        let (other, can_be) = match written {
            Some(written) => (Number::Written(written), can_be(sign, &range, written)),
            None => match self.given(right) {
                // With itself every number compares in one way only.
                Ok((other, own)) if own.days == range.days => (other, other != given),
                Err(wrong) if wrong.code != NO_NUMBER => return Err(wrong),
                _ => return Err(unlike),
            },
        };
        if !can_be {
            return Err(right.is("condition-never"));
        }
        Ok(Part::Compared { left: given, sign, right: other })
    }

    /// What was given to a goal, or to a question alone, and which numbers that can be.
    fn given(&self, word: Word<'_>) -> Result<(Number, Numbers), Wrong> {
        let Some((question, goal)) = word.text.split_once(':') else {
            let known = self.questions.iter().any(|own| own.id.as_str() == word.text);
            if !known {
                return Err(word.is(NO_NUMBER));
            }
            let question = self.question(word, word.text)?;
            let range = match self.kind(question) {
                Kind::Number(own) => Numbers {
                    low: own.least.unwrap_or(Decimal::MIN).value(),
                    high: own.most.unwrap_or(Decimal::MAX).value(),
                    whole: own.decimals == 0,
                    days: false,
                },
                Kind::Date(own) => Numbers {
                    low: day(own.earliest.unwrap_or(Date::MIN)),
                    high: day(own.latest.unwrap_or(Date::MAX)),
                    whole: true,
                    days: true,
                },
                Kind::Scale(own) => Numbers::whole(1.0, own.points.into()),
                _ => return Err(word.is(NO_NUMBER)),
            };
            return Ok((Number::Alone { question }, range));
        };
        let question = self.question(word, question)?;
        let range = match self.kind(question) {
            Kind::Rating { scale, .. } => Numbers::whole(1.0, (*scale).into()),
            Kind::Points { total, .. } => Numbers::whole(0.0, (*total).into()),
            Kind::Ranking { places, .. } => Numbers::whole(1.0, *places as f64),
            _ => return Err(word.is("condition-compared")),
        };
        let goal = self.goal(question, goal).ok_or_else(|| word.is("condition-choice"))?;
        Ok((Number::Given { question, goal }, range))
    }
}

/// The choices of a question, or what a matrix offers in each of its rows.
fn choices(kind: &Kind) -> &[Choice] {
    match kind {
        Kind::Matrix(matrix) => &matrix.columns,
        _ => kind.choices().unwrap_or_default(),
    }
}

/// Which numbers there can be.
struct Numbers {
    low: f64,
    high: f64,
    whole: bool,
    /// Whether they stand for days.
    days: bool,
}

impl Numbers {
    fn whole(low: f64, high: f64) -> Self {
        Self { low, high, whole: true, days: false }
    }
}

/// Whether one of these numbers can compare so; of `!=`, whether it can do otherwise.
fn can_be(sign: Sign, range: &Numbers, written: f64) -> bool {
    match sign {
        Sign::Equal | Sign::Unequal => {
            (range.low..=range.high).contains(&written) && (!range.whole || written.fract() == 0.0)
        }
        Sign::Less => range.low < written,
        Sign::AtMost => range.low <= written,
        Sign::More => range.high > written,
        Sign::AtLeast => range.high >= written,
    }
}
