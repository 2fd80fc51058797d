//! Decimal numbers as people type them, kept to the last digit.

use std::fmt;

/// Most digits behind the point.
pub const MOST_DECIMALS: u8 = 6;

/// Parts of one.
const ONE: i64 = 1_000_000;

/// A decimal number of at most nine digits before the point and six behind it: as many as a floating-point number carries
/// without a loss.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal(i64);

/// Why a text is no such number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalError {
    /// Not digits with a point between them, perhaps with a minus sign before them.
    Form,
    /// More digits than there is room for before the point.
    TooLarge,
    /// More digits than there is room for behind the point.
    TooFine,
}

impl Decimal {
    /// The largest.
    pub const MAX: Self = Self(1_000_000_000 * ONE - 1);
    /// The lowest.
    pub const MIN: Self = Self(-Self::MAX.0);

    /// Reads `-1234.5`.
    ///
    /// # Errors
    /// Why it is none.
    pub fn parse(text: &str) -> Result<Self, DecimalError> {
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (whole, behind) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !digits(whole) || !digits(behind) {
            return Err(DecimalError::Form);
        }
        let behind = behind.trim_end_matches('0');
        if behind.len() > usize::from(MOST_DECIMALS) {
            return Err(DecimalError::TooFine);
        }
        let parts = format!("{behind:0<6}").parse().unwrap_or(0); // Six digits at most.
        let ones: i64 = whole.parse().map_err(|_| DecimalError::TooLarge)?;
        let number = ones.checked_mul(ONE).and_then(|number| number.checked_add(parts));
        let number = number.filter(|&number| number <= Self::MAX.0);
        let number = number.ok_or(DecimalError::TooLarge)?;
        Ok(Self(if text.starts_with('-') { -number } else { number }))
    }

    /// How many digits it has behind the point.
    #[must_use]
    pub fn decimals(self) -> u8 {
        let shown = self.to_string();
        let behind = shown.split_once('.').map_or(0, |(_, behind)| behind.len());
        u8::try_from(behind).unwrap_or(MOST_DECIMALS)
    }

    /// The nearest floating-point number.
    #[must_use]
    pub fn value(self) -> f64 {
        self.0 as f64 / ONE as f64
    }

    /// Whether it is below zero.
    #[must_use]
    pub fn is_negative(self) -> bool {
        self.0 < 0
    }
}

/// With a point, without zeros that say nothing: `12.5`.
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.is_negative() { "-" } else { "" };
        let (whole, parts) = (self.0.abs() / ONE, self.0.abs() % ONE);
        let behind = format!("{parts:06}");
        match behind.trim_end_matches('0') {
            "" => write!(f, "{sign}{whole}"),
            behind => write!(f, "{sign}{whole}.{behind}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Decimal, DecimalError};

    #[test]
    fn a_number_is_kept_to_the_last_digit() {
        for (text, shown) in [
            ("0", "0"),
            ("-0", "0"),
            ("007", "7"),
            ("12.50", "12.5"),
            ("-0.05", "-0.05"),
            ("999999999.999999", "999999999.999999"),
        ] {
            let number = Decimal::parse(text).unwrap();
            assert_eq!(number.to_string(), shown, "{text}");
            assert_eq!(Decimal::parse(shown), Ok(number));
            assert_eq!(number.value().to_string(), shown, "no floating-point number loses it");
        }
        assert_eq!(Decimal::parse("1.250000").unwrap().decimals(), 2);
        assert!(Decimal::parse("-2").unwrap() < Decimal::parse("-1.5").unwrap());
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in ["", "-", ".5", "5.", "1,5", "1e5", "+1", " 1", "1.2.3", "NaN"] {
            assert_eq!(Decimal::parse(text), Err(DecimalError::Form), "{text}");
        }
        for text in ["1000000000", "99999999999999999999", "9999999999999999"] {
            assert_eq!(Decimal::parse(text), Err(DecimalError::TooLarge), "{text}");
        }
        assert_eq!(Decimal::parse("0.1234567"), Err(DecimalError::TooFine));
    }
}
