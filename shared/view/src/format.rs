//! Numbers, shares, dates, ranges and lists as a language writes them, after CLDR.
//!
//! **Rounding.** A figure is rounded half away from zero, and what counts as half is read from the shortest decimal that
//! names the same `f64`: 0.05 becomes 0.1 and 2.675 becomes 2.68, as on paper. Sums are built from unrounded values by
//! whoever adds them; nothing here rounds twice.

mod date;
mod find;
mod list;
mod number;
mod read;
mod side;

pub use date::{date, date_short};
pub use find::{initial, mentions};
pub use list::{collate, list, range};
pub(crate) use number::{Digits, decimal, plural};
pub use number::{integer, number, percent, ungrouped};
pub use read::{NumberError, parse_number};
pub(crate) use side::isolated;
pub use side::plain;

/// Why a value could not be written.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum FormatError {
    /// Neither infinity nor "not a number" is a figure; whoever has one must say in words what is the matter.
    #[error("{0} is not a figure")]
    NotFinite(f64),
    /// The calendar has no such day.
    #[error("there is no day {year:04}-{month:02}-{day:02}")]
    NoSuchDay {
        /// Year of the Gregorian calendar.
        year: i32,
        /// Month, 1 to 12 if it were right.
        month: u8,
        /// Day of the month, 1 to 31 if it were right.
        day: u8,
    },
    /// The tables of languages do not hold what was asked for.
    #[error("language tables: {0}")]
    Tables(String),
}

/// The tables' own errors have no public common type, only words.
fn tables(error: &impl ToString) -> FormatError {
    FormatError::Tables(error.to_string())
}
