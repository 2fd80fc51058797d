//! What may be wrong with an answer.

use crate::{decimal::Decimal, time::Date};

/// A complaint about one input field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// Index of the input field.
    pub field: usize,
    /// What is wrong: code and values of the message `fault-CODE`.
    pub complaint: Complaint,
}

/// What is wrong with a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Complaint {
    /// No such choice or goal.
    Unknown,
    /// Not a whole number.
    NotNumber,
    /// Outside the allowed numbers.
    OutOfRange {
        /// Lowest allowed.
        low: u8,
        /// Highest allowed.
        high: u8,
    },
    /// The goal has a place already.
    DuplicateGoal,
    /// A place, a goal or a choice is given twice in a table's row.
    Twice,
    /// A place is left free above it.
    Gap,
    /// More than `most` chosen.
    TooMany {
        /// How many may be chosen.
        most: usize,
    },
    /// Points do not add up.
    WrongSum {
        /// What they add up to.
        sum: u32,
        /// What they should.
        total: u8,
    },
    /// More than `longest` characters.
    TooLong {
        /// How many may be.
        longest: usize,
    },
    /// Left empty though asked for.
    Required,
    /// Neither chosen nor not: a checkbox holds `1` or `0`.
    NotFlag,
    /// Control characters in a text.
    ControlCharacter,
    /// "No answer" beside other choices.
    NoAnswerWithOthers,
    /// Not the number asked for.
    Number(NumberComplaint),
    /// Not the day asked for.
    Date(DateComplaint),
    /// A statement without a choice though asked for.
    RowMissing,
    /// Not ticked though asked for.
    NotAcknowledged,
    /// Words of one's own beside a choice that does not ask for them.
    WordsBesideAnother,
    /// A goal that the person was not shown.
    NotDrawn,
    /// Sets or pairs of which it is not said what the person was shown.
    ShownMissing,
    /// The same goal is the most and the least wanted.
    SameGoal,
    /// Only one of both was said of a set.
    HalfSet,
    /// Not what the question's constraint allows; its text says what is.
    NotValid,
}

impl Complaint {
    /// Code of the catalogue message.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unknown => "answer-unknown",
            Self::NotNumber => "answer-not-number",
            Self::OutOfRange { .. } => "answer-out-of-range",
            Self::DuplicateGoal => "answer-duplicate-goal",
            Self::Twice => "answer-twice",
            Self::Gap => "answer-gap",
            Self::TooMany { .. } => "answer-too-many",
            Self::WrongSum { .. } => "answer-wrong-sum",
            Self::TooLong { .. } => "answer-too-long",
            Self::Required => "answer-required",
            Self::NotFlag => "answer-not-flag",
            Self::ControlCharacter => "answer-control-character",
            Self::NoAnswerWithOthers => "answer-no-answer-with-others",
            Self::Number(complaint) => complaint.code(),
            Self::Date(complaint) => complaint.code(),
            Self::RowMissing => "answer-row-missing",
            Self::NotAcknowledged => "answer-not-acknowledged",
            Self::WordsBesideAnother => "answer-words-beside-another",
            Self::NotDrawn => "answer-not-drawn",
            Self::ShownMissing => "answer-shown-missing",
            Self::SameGoal => "answer-same-goal",
            Self::HalfSet => "answer-half-set",
            Self::NotValid => "answer-not-valid",
        }
    }

    /// Whether something was left open that a form asks for. A table or a stored response may leave it open: nobody can be
    /// asked again.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self, Self::Required | Self::RowMissing | Self::NotAcknowledged)
    }

    /// Whether it is about a question as a whole; the field it is about is only the question's first.
    #[must_use]
    pub fn is_of_whole(&self) -> bool {
        matches!(
            self,
            Self::Required | Self::NotValid | Self::WrongSum { .. } | Self::TooMany { .. }
        )
    }

    /// Values of the message.
    #[must_use]
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::OutOfRange { low, high } => {
                vec![("low", low.to_string()), ("high", high.to_string())]
            }
            Self::TooMany { most } => vec![("most", most.to_string())],
            Self::WrongSum { sum, total } => vec![
                ("sum", sum.to_string()),
                ("total", total.to_string()),
                ("missing", (i64::from(*total) - i64::from(*sum)).to_string()),
            ],
            Self::TooLong { longest } => vec![("longest", longest.to_string())],
            Self::Number(complaint) => complaint.args(),
            Self::Date(complaint) => complaint.args(),
            _ => Vec::new(),
        }
    }
}

/// What is wrong with a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberComplaint {
    /// Not digits with a point between them.
    Form,
    /// More digits behind the point than the question has.
    TooFine {
        /// How many there may be.
        decimals: u8,
    },
    /// Below the lowest or above the highest; of these what there is.
    Outside {
        /// The lowest allowed.
        least: Option<Decimal>,
        /// The highest allowed.
        most: Option<Decimal>,
    },
}

impl NumberComplaint {
    /// Code of the catalogue message.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Form => "answer-not-decimal",
            Self::TooFine { .. } => "answer-too-fine",
            Self::Outside { least: Some(_), most: Some(_) } => "answer-number-between",
            Self::Outside { least: Some(_), .. } => "answer-number-least",
            Self::Outside { .. } => "answer-number-most",
        }
    }

    /// Values of the message.
    #[must_use]
    pub fn args(self) -> Vec<(&'static str, String)> {
        match self {
            Self::Form => Vec::new(),
            Self::TooFine { decimals } => vec![("decimals", decimals.to_string())],
            Self::Outside { least, most } => {
                let bounds = [("least", least), ("most", most)].into_iter();
                bounds.filter_map(|(name, bound)| Some((name, bound?.to_string()))).collect()
            }
        }
    }
}

/// A part of a day as it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayPart {
    /// The day of the month.
    Day,
    /// The month.
    Month,
    /// The year.
    Year,
}

impl DayPart {
    /// All three, in the order in which a day is typed.
    pub const ALL: [Self; 3] = [Self::Day, Self::Month, Self::Year];

    /// The part as names of fields and of messages call it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::Year => "year",
        }
    }
}

/// What is wrong with a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateComplaint {
    /// Not digits.
    Form(DayPart),
    /// A part is missing; of several the first.
    Incomplete(DayPart),
    /// A year without its century.
    ShortYear,
    /// No calendar has it, such as 30 February: the day of that month, or the month itself.
    Impossible(DayPart),
    /// Before the first day allowed.
    Early {
        /// The first day allowed.
        earliest: Date,
    },
    /// After the last day allowed.
    Late {
        /// The last day allowed.
        latest: Date,
    },
}

impl DateComplaint {
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Form(_) => "answer-not-date",
            Self::Incomplete(DayPart::Day) => "answer-day-missing",
            Self::Incomplete(DayPart::Month) => "answer-month-missing",
            Self::Incomplete(DayPart::Year) => "answer-year-missing",
            Self::ShortYear => "answer-year-short",
            Self::Impossible(DayPart::Month) => "answer-no-month",
            Self::Impossible(_) => "answer-no-day",
            Self::Early { .. } => "answer-too-early",
            Self::Late { .. } => "answer-too-late",
        }
    }

    pub(super) fn args(self) -> Vec<(&'static str, String)> {
        match self {
            Self::Early { earliest: day } | Self::Late { latest: day } => {
                vec![("day", day.to_string())]
            }
            _ => Vec::new(),
        }
    }

    /// Whether it is about the day as a whole, and no part is more wrong than another.
    #[must_use]
    pub fn is_whole(self) -> bool {
        matches!(self, Self::Early { .. } | Self::Late { .. } | Self::Impossible(DayPart::Day))
    }

    /// The part that is to be put right first.
    #[must_use]
    pub fn part(self) -> DayPart {
        match self {
            Self::Form(part) | Self::Incomplete(part) | Self::Impossible(part) => part,
            Self::ShortYear => DayPart::Year,
            Self::Early { .. } | Self::Late { .. } => DayPart::Day,
        }
    }
}
