//! Numbers between people and documents: typed as their language writes them, kept as decimals with a point.

use vorrang_view::{
    FormatError, Locale,
    format::{number, parse_number},
};

use crate::error::Error;

impl From<FormatError> for Error {
    fn from(error: FormatError) -> Self {
        Self::Internal(error.to_string())
    }
}

/// Stands for a value that cannot be read: no number in any language, so that the rule of its field complains of it.
pub(crate) const UNREADABLE: &str = "?";

/// What was typed, as a decimal.
pub(crate) fn decimal(text: &str, locale: &Locale) -> String {
    parse_number(locale, text).map_or(UNREADABLE.to_owned(), |value| value.to_string())
}

/// A decimal as this language writes it. What is none stays as it is.
pub(crate) fn written(value: &str, locale: &Locale) -> Result<String, FormatError> {
    value.parse().map_or_else(|_| Ok(value.to_owned()), |value| told(value, locale))
}

/// What was typed in one language, in another.
pub(crate) fn translated(
    text: &str,
    from: &Locale,
    to: &Locale,
    write: impl Fn(&str, &Locale) -> Result<String, FormatError>,
) -> Result<String, FormatError> {
    match decimal(text, from) {
        value if value == UNREADABLE => Ok(text.to_owned()),
        value => write(&value, to),
    }
}

/// A value with all its decimals.
pub(crate) fn told(value: f64, locale: &Locale) -> Result<String, FormatError> {
    number(locale, value, decimals(&value.to_string()))
}

/// How many digits stand behind a decimal's point.
pub(crate) fn decimals(value: &str) -> u8 {
    let behind = value.split_once('.').map_or(0, |(_, behind)| behind.len());
    u8::try_from(behind).unwrap_or(u8::MAX)
}
