//! Entries in, a return and every complaint and every gap out.

use std::{borrow::Cow, ops::RangeInclusive};

use super::{
    Blank, DepartmentReturn, Entries, Figure, GoalReturn, Indicator, LARGEST, LONGEST_MEASURES,
    LONGEST_NAME, LONGEST_UNIT, MOST_INDICATORS, Part, Section, Slot, YEARS,
};
use crate::{
    answer::{self, Answer, RawResponse},
    definition::{self, Questionnaire},
    document::has_control_character,
};

/// A complaint about one input field.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldError {
    /// Index of the input field.
    pub field: usize,
    /// What is wrong: code and values of the message `fault-CODE`.
    pub complaint: Complaint,
}

/// What is wrong with an entry.
#[derive(Clone, Debug, PartialEq)]
pub enum Complaint {
    /// What may be wrong with any answer.
    Answer(answer::Complaint),
    /// No number.
    NotNumber,
    /// A number too far from zero.
    TooLarge,
    /// No year, or not one of these.
    Year {
        /// First year allowed.
        low: i16,
        /// Last year allowed.
        high: i16,
    },
    /// The target's year is not after the baseline's.
    TargetYear {
        /// The baseline's year.
        baseline: i16,
    },
    /// The target is where the way began.
    NoWay,
    /// "Nothing can be measured" beside an indicator.
    DespiteIndicator,
}

impl Complaint {
    /// Code of the catalogue message.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Answer(complaint) => complaint.code(),
            Self::NotNumber => "return-not-number",
            Self::TooLarge => "return-too-large",
            Self::Year { .. } => "return-year",
            Self::TargetYear { .. } => "return-target-year",
            Self::NoWay => "return-no-way",
            Self::DespiteIndicator => "return-despite-indicator",
        }
    }

    /// Values of the message.
    #[must_use]
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Answer(complaint) => complaint.args(),
            Self::Year { low, high } => {
                vec![("low", low.to_string()), ("high", high.to_string())]
            }
            Self::TargetYear { baseline } => vec![("baseline", baseline.to_string())],
            _ => Vec::new(),
        }
    }
}

/// Something that may still be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Index of the input field where it would stand; of several the first.
    pub field: usize,
    /// What is missing.
    pub missing: Missing,
}

/// What a return has no word on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The answer to the scoring question.
    Score,
    /// The rating of so many goals.
    Ratings(usize),
    /// Points over its own goals.
    Points,
    /// A goal's indicator, or that there is none.
    Indicator,
    /// A part of an indicator that was begun.
    Part(Part),
    /// Why nothing can be measured.
    Reason,
    /// What is done for a goal.
    Measures,
}

/// How far a section is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nothing stands there.
    Empty,
    /// Something does, but something is missing or wrong.
    Begun,
    /// Nothing is missing, nothing is wrong.
    Ready,
}

impl State {
    /// The state in names of messages.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Begun => "begun",
            Self::Ready => "ready",
        }
    }
}

/// What came of reading a return.
#[derive(Clone, Debug)]
pub struct Reading {
    /// What could be read; what is wrong is left out.
    pub answers: DepartmentReturn,
    /// Everything that must be put right, in the order of the form.
    pub errors: Vec<FieldError>,
    /// Everything still open, in the order of the form; fields that are wrong are not open.
    pub gaps: Vec<Gap>,
}

impl Reading {
    /// How far a section is.
    #[must_use]
    pub fn state(&self, blank: &Blank<'_>, entries: &Entries, section: Section) -> State {
        let here = |field: usize| blank.inputs()[field].slot.section() == section;
        if entries.section(blank, section).is_empty() {
            State::Empty
        } else if self.errors.iter().any(|error| here(error.field))
            || self.gaps.iter().any(|gap| here(gap.field))
        {
            State::Begun
        } else {
            State::Ready
        }
    }
}

/// Reads a return.
#[must_use]
pub fn read(blank: &Blank<'_>, entries: &Entries) -> Reading {
    let mut reader = Reader { blank, entries, errors: Vec::new(), gaps: Vec::new() };
    let score = reader.score();
    let points = reader.points();
    let goals = (0..blank.department.goals.len()).map(|goal| reader.goal(goal)).collect();
    let Reader { mut errors, mut gaps, .. } = reader;
    errors.sort_by_key(|error| error.field);
    gaps.sort_by_key(|gap| gap.field);
    gaps.retain(|gap| errors.iter().all(|error| error.field != gap.field));
    Reading { answers: DepartmentReturn { score, points, goals }, errors, gaps }
}

struct Reader<'r> {
    blank: &'r Blank<'r>,
    entries: &'r Entries,
    errors: Vec<FieldError>,
    gaps: Vec<Gap>,
}

impl<'r> Reader<'r> {
    fn value(&self, slot: Slot) -> &'r str {
        self.entries.get(self.blank.name(slot))
    }

    fn complain(&mut self, slot: Slot, complaint: Complaint) {
        let field = self.blank.slot(slot);
        self.errors.extend(field.map(|field| FieldError { field, complaint }));
    }

    fn miss(&mut self, slot: Slot, missing: Missing) {
        let field = self.blank.slot(slot);
        self.gaps.extend(field.map(|field| Gap { field, missing }));
    }

    fn score(&mut self) -> Option<Answer> {
        let questionnaire = &self.blank.round.questionnaire;
        let question = self.blank.round.plan.score;
        let first = Slot::Score(questionnaire.fields_of(question).start);
        let answer = self.question(questionnaire, question, Slot::Score);
        let unrated = match &answer {
            Some(Answer::Ratings(ratings)) => ratings.iter().map(|&r| usize::from(r == 0)).sum(),
            _ => 0,
        };
        if unrated > 0 {
            self.miss(first, Missing::Ratings(unrated));
        } else if answer.is_none() && self.errors.is_empty() {
            self.miss(first, Missing::Score);
        }
        answer
    }

    fn points(&mut self) -> Option<Vec<u8>> {
        let questionnaire = self.blank.points.as_ref()?;
        let before = self.errors.len();
        match self.question(questionnaire, 0, Slot::Points) {
            Some(Answer::Points(points)) => return Some(points),
            _ if self.errors.len() == before => self.miss(Slot::Points(0), Missing::Points),
            _ => {}
        }
        None
    }

    /// A question answered by the rule of its kind; leaving it out is a gap, never an error.
    fn question(
        &mut self,
        questionnaire: &Questionnaire,
        question: usize,
        slot: impl Fn(usize) -> Slot,
    ) -> Option<Answer> {
        let mut raw: RawResponse<'_> = vec![None; questionnaire.fields().len()];
        for field in questionnaire.fields_of(question) {
            raw[field] = match questionnaire.fields()[field].part {
                definition::Part::Shown => {
                    self.blank.shown().map(|own| Cow::Owned(own.to_string()))
                }
                _ => Some(Cow::Borrowed(self.value(slot(field)))),
            };
        }
        let (mut response, errors) = answer::read(questionnaire, &raw);
        for error in errors {
            let ours = questionnaire.fields()[error.field].question == question;
            if ours && !error.complaint.is_open() {
                self.complain(slot(error.field), Complaint::Answer(error.complaint));
            }
        }
        response.answers.swap_remove(question)
    }

    fn goal(&mut self, goal: usize) -> GoalReturn {
        let indicators: Vec<Indicator> =
            (0..MOST_INDICATORS).filter_map(|row| self.indicator(goal, row)).collect();
        let no_indicator = self.no_indicator(goal, !indicators.is_empty());
        let measures = self.text(Slot::Measures(goal), LONGEST_MEASURES, true);
        if measures.is_empty() {
            let missing = if no_indicator { Missing::Reason } else { Missing::Measures };
            self.miss(Slot::Measures(goal), missing);
        }
        if indicators.is_empty() && !no_indicator {
            let first = Slot::Indicator { goal, row: 0, part: Part::Name };
            self.miss(first, Missing::Indicator);
        }
        GoalReturn { goal: self.blank.department.goals[goal], indicators, no_indicator, measures }
    }

    fn no_indicator(&mut self, goal: usize, indicators: bool) -> bool {
        let slot = Slot::NoIndicator(goal);
        match self.value(slot) {
            "" | "0" => false,
            "1" if indicators => {
                self.complain(slot, Complaint::DespiteIndicator);
                false
            }
            "1" => true,
            _ => {
                self.complain(slot, Complaint::Answer(answer::Complaint::NotFlag));
                false
            }
        }
    }

    fn indicator(&mut self, goal: usize, row: usize) -> Option<Indicator> {
        let slot = |part| Slot::Indicator { goal, row, part };
        if Part::ALL.iter().all(|&part| self.value(slot(part)).is_empty()) {
            return None;
        }
        for part in Part::ALL {
            if self.value(slot(part)).is_empty() {
                self.miss(slot(part), Missing::Part(part));
            }
        }
        let mut indicator = Indicator {
            name: self.text(slot(Part::Name), LONGEST_NAME, false),
            unit: self.text(slot(Part::Unit), LONGEST_UNIT, false),
            ..Indicator::default()
        };
        indicator.baseline =
            self.figure(slot(Part::BaselineValue), slot(Part::BaselineYear), YEARS);
        indicator.target = self.figure(slot(Part::TargetValue), slot(Part::TargetYear), YEARS);
        let since = indicator.baseline.year.unwrap_or(*YEARS.start());
        // Nobody knows a value of a year that is still to come; a round's answers are of the year it closes in.
        let closes = self.blank.round.closes.to_zoned(self.blank.round.zone.clone()).year();
        let known = since..=closes.max(since);
        indicator.actual = self.figure(slot(Part::ActualValue), slot(Part::ActualYear), known);
        self.way(&mut indicator, slot);
        Some(indicator)
    }

    /// A target is reached later than the way begins, and elsewhere.
    fn way(&mut self, indicator: &mut Indicator, slot: impl Fn(Part) -> Slot) {
        let (baseline, target) = (indicator.baseline, &mut indicator.target);
        if let (Some(from), Some(to)) = (baseline.year, target.year)
            && to <= from
        {
            self.complain(slot(Part::TargetYear), Complaint::TargetYear { baseline: from });
            target.year = None;
        }
        if target.value.is_some() && target.value == baseline.value {
            self.complain(slot(Part::TargetValue), Complaint::NoWay);
            target.value = None;
        }
    }

    fn figure(&mut self, value: Slot, year: Slot, years: RangeInclusive<i16>) -> Figure {
        Figure { value: self.decimal(value), year: self.year(year, years) }
    }

    fn decimal(&mut self, slot: Slot) -> Option<f64> {
        let text = self.value(slot);
        if text.is_empty() {
            return None;
        }
        let value = text.parse::<f64>().ok().filter(|_| is_decimal(text));
        match value {
            None => self.complain(slot, Complaint::NotNumber),
            Some(value) if value.abs() > LARGEST => self.complain(slot, Complaint::TooLarge),
            Some(value) => return Some(value + 0.0), // "-0" is nothing but 0.
        }
        None
    }

    fn year(&mut self, slot: Slot, years: RangeInclusive<i16>) -> Option<i16> {
        let text = self.value(slot);
        if text.is_empty() {
            return None;
        }
        let digits = text.bytes().all(|b| b.is_ascii_digit());
        let year = text.parse().ok().filter(|year| digits && years.contains(year));
        if year.is_none() {
            let (low, high) = years.into_inner();
            self.complain(slot, Complaint::Year { low, high });
        }
        year
    }

    fn text(&mut self, slot: Slot, longest: usize, lines: bool) -> String {
        let text = self.value(slot);
        let broken =
            if lines { has_control_character(text) } else { text.contains(char::is_control) };
        let complaint = if broken {
            answer::Complaint::ControlCharacter
        } else if text.chars().count() > longest {
            answer::Complaint::TooLong { longest }
        } else {
            return text.to_owned();
        };
        self.complain(slot, Complaint::Answer(complaint));
        String::new()
    }
}

/// Digits, perhaps with a minus sign before them and a point between them.
pub(super) fn is_decimal(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    unsigned.split_once('.').map_or(digits(unsigned), |(whole, rest)| digits(whole) && digits(rest))
}
