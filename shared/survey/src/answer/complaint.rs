//! What may be wrong with an answer to a question that stands for itself.

use crate::{decimal::Decimal, time::Date};

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
