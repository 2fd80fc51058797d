//! Figures: decimals, counts, shares.

use icu::decimal::DecimalFormatter;
use icu::decimal::input::{Decimal, SignDisplay};
use icu::decimal::options::GroupingStrategy;
use icu::plurals::{PluralCategory, PluralRules};

use super::{FormatError, tables};
use crate::locale::{Direction, Locale};

/// How many digits a figure shows.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Digits {
    /// At least so many after the mark, filled with zeros.
    pub(crate) least: u8,
    /// At most so many after the mark; without it, all there are.
    pub(crate) most: Option<u8>,
    /// Whether thousands are set apart.
    pub(crate) grouped: bool,
}

impl Digits {
    /// As many as the number has.
    pub(crate) const ALL: Self = Self { least: 0, most: None, grouped: true };

    fn exactly(decimals: u8) -> Self {
        Self { least: decimals, most: Some(decimals), grouped: true }
    }
}

/// A figure with exactly so many digits after the mark: `1.234,5` in German.
pub fn number(locale: &Locale, value: f64, decimals: u8) -> Result<String, FormatError> {
    decimal(locale, value, Digits::exactly(decimals))
}

/// As [`number`], without marks between thousands, for a figure that may be a year: `1234,5` in German.
pub fn ungrouped(locale: &Locale, value: f64, decimals: u8) -> Result<String, FormatError> {
    decimal(locale, value, Digits { grouped: false, ..Digits::exactly(decimals) })
}

/// A count: `1.234` in German.
pub fn integer(locale: &Locale, value: i64) -> Result<String, FormatError> {
    write(locale, Decimal::from(value), Digits::exactly(0))
}

/// A share from 0 to 1 as percent, with exactly so many digits after the mark: `12,5 %` in German.
pub fn percent(locale: &Locale, share: f64, decimals: u8) -> Result<String, FormatError> {
    // Shifting the mark in the decimal keeps 0.285 at 28.5; a product of floats would make it 28.499999999999996.
    let mut hundredths = exact(share)?;
    hundredths.multiply_pow10(2);
    let figure = write(locale, hundredths, Digits::exactly(decimals))?;
    Ok(with_percent_sign(locale, &figure))
}

/// A figure with as many digits as asked for.
pub(crate) fn decimal(locale: &Locale, value: f64, digits: Digits) -> Result<String, FormatError> {
    write(locale, exact(value)?, digits)
}

/// The plural form that goes with the figure as it is printed.
pub(crate) fn plural(
    locale: &Locale,
    value: f64,
    digits: Digits,
) -> Result<PluralCategory, FormatError> {
    let rules = PluralRules::try_new_cardinal(locale.conventions().into())
        .map_err(|error| tables(&error))?;
    Ok(rules.category_for(&shaped(exact(value)?, digits)))
}

/// The shortest decimal that reads back as this number.
fn exact(value: f64) -> Result<Decimal, FormatError> {
    if !value.is_finite() {
        return Err(FormatError::NotFinite(value));
    }
    Decimal::try_from_str(&value.to_string()).map_err(|error| tables(&error))
}

/// The figure with the digits it is to show.
fn shaped(mut figure: Decimal, digits: Digits) -> Decimal {
    if let Some(most) = digits.most {
        round(&mut figure, most);
    }
    figure.trim_start();
    figure.trim_end();
    figure.pad_end(-i16::from(digits.least));
    // What rounds to nothing is nothing: "-0,0" would claim a direction.
    figure.apply_sign_display(SignDisplay::Negative);
    figure
}

/// Half away from zero. A first dropped digit of 5 or more is at least half, whatever follows it.
fn round(figure: &mut Decimal, decimals: u8) {
    let last = -i16::from(decimals);
    if figure.digit_at(last - 1) >= 5 {
        figure.expand(last);
    } else {
        figure.trunc(last);
    }
}

fn write(locale: &Locale, figure: Decimal, digits: Digits) -> Result<String, FormatError> {
    let grouping = if digits.grouped { GroupingStrategy::Auto } else { GroupingStrategy::Never };
    let formatter = DecimalFormatter::try_new(locale.conventions().into(), grouping.into())
        .map_err(|error| tables(&error))?;
    Ok(formatter.format_to_string(&shaped(figure, digits)))
}

/// Sets the percent sign as CLDR 48 has it (percent patterns and the symbol `percentSign`).
///
/// Those tables are still marked unstable in the crate that carries them, hence the languages by name. All languages
/// written from the right get the marks that CLDR has for Arabic, since the others' digits are Western here as well.
fn with_percent_sign(locale: &Locale, figure: &str) -> String {
    if locale.direction() == Direction::Rtl {
        return match locale.digits().as_deref() {
            Some("arab" | "arabext") => format!("{figure}٪\u{61c}"),
            _ => format!("{figure}\u{200e}%\u{200e}"),
        };
    }
    match locale.without_wishes().to_string().as_str() {
        "de-CH" | "de-LI" | "fr-CH" => return format!("{figure}%"),
        _ => {}
    }
    match locale.base().to_string().as_str() {
        "be" | "br" | "ca" | "cs" | "da" | "de" | "dsb" | "es" | "fi" | "fo" | "fr" | "gl"
        | "hr" | "hsb" | "lb" | "lt" | "mk" | "nb" | "nds" | "nn" | "no" | "ro" | "ru" | "sk"
        | "sl" | "sv" => format!("{figure}\u{a0}%"),
        "ku" | "tr" => format!("%{figure}"),
        "eu" => format!("%\u{a0}{figure}"),
        _ => format!("{figure}%"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locale(tag: &str) -> Locale {
        Locale::parse(tag).unwrap()
    }

    #[test]
    fn figures_stand_as_the_language_writes_them() {
        for (tag, value, decimals, expected) in [
            ("de", 12.5, 1, "12,5"),
            ("de", 1234.5, 1, "1.234,5"),
            ("de-simple", 1234.5, 1, "1.234,5"),
            ("nl", 1_234_567.891, 2, "1.234.567,89"),
            ("en", 1234.5, 1, "1,234.5"),
            ("fr", 12345.0, 0, "12\u{202f}345"),
            ("de-CH", 1234.5, 1, "1'234.5"),
            ("pl", 1234.0, 0, "1234"),
            ("ar", 1234.5, 1, "1,234.5"),
            ("ar-u-nu-arab", 1234.5, 1, "١٬٢٣٤٫٥"),
            ("fa", 12.5, 1, "12.5"),
            ("de", 3.0, 2, "3,00"),
            ("de", -12.5, 1, "-12,5"),
        ] {
            assert_eq!(number(&locale(tag), value, decimals).unwrap(), expected, "{tag} {value}");
        }
    }

    #[test]
    fn half_goes_away_from_zero_and_is_read_from_the_shortest_decimal() {
        let en = locale("en");
        for (value, decimals, expected) in [
            (0.05, 1, "0.1"),
            (0.25, 1, "0.3"),
            (0.35, 1, "0.4"),
            (2.675, 2, "2.68"),
            (1.005, 2, "1.01"),
            (-0.05, 1, "-0.1"),
            (2.5, 0, "3"),
            (3.5, 0, "4"),
            (0.5, 0, "1"),
            (0.499_999_999_999_999_9, 0, "0"),
            (0.049, 1, "0.0"),
            (-0.04, 1, "0.0"),
            (-0.0, 0, "0"),
            (9.995, 2, "10.00"),
            (99.95, 1, "100.0"),
            (0.1 + 0.2, 15, "0.300000000000000"),
            (5e-324, 3, "0.000"),
            (1e21, 0, "1,000,000,000,000,000,000,000"),
        ] {
            assert_eq!(number(&en, value, decimals).unwrap(), expected, "{value} at {decimals}");
        }
    }

    #[test]
    fn no_finite_number_and_no_precision_is_too_much() {
        for value in [f64::MAX, f64::MIN_POSITIVE, f64::MIN, f64::EPSILON] {
            let text = number(&locale("de"), value, u8::MAX).unwrap();
            assert_eq!(text.rsplit(',').next().unwrap().len(), 255, "{value}");
        }
        assert_eq!(integer(&locale("de"), i64::MIN).unwrap(), "-9.223.372.036.854.775.808");
    }

    #[test]
    fn what_is_no_figure_is_an_error() {
        for value in [f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(number(&locale("de"), value, 1), Err(FormatError::NotFinite(value)));
        }
        assert!(matches!(percent(&locale("de"), f64::NAN, 1), Err(FormatError::NotFinite(_))));
    }

    #[test]
    fn counts_have_no_decimals() {
        assert_eq!(integer(&locale("de"), 1234).unwrap(), "1.234");
        assert_eq!(integer(&locale("en"), -7).unwrap(), "-7");
    }

    #[test]
    fn shares_become_percent_with_the_space_the_language_sets() {
        for (tag, share, decimals, expected) in [
            ("de", 0.125, 1, "12,5\u{a0}%"),
            ("de-simple", 0.125, 0, "13\u{a0}%"),
            ("nl", 0.125, 1, "12,5%"),
            ("en", 0.125, 1, "12.5%"),
            ("fr", 0.125, 1, "12,5\u{a0}%"),
            ("fr-CH", 0.125, 1, "12,5%"),
            ("tr", 0.125, 1, "%12,5"),
            ("ar", 0.125, 1, "12.5\u{200e}%\u{200e}"),
            ("ar-u-nu-arab", 0.125, 1, "١٢٫٥٪\u{61c}"),
            ("de", 1.0, 0, "100\u{a0}%"),
            ("de", 0.0, 0, "0\u{a0}%"),
            ("de", 0.05, 0, "5\u{a0}%"),
            // As a product of floats this would be 28.499999999999996.
            ("en", 0.285, 0, "29%"),
            ("en", 0.005, 0, "1%"),
        ] {
            assert_eq!(percent(&locale(tag), share, decimals).unwrap(), expected, "{tag} {share}");
        }
    }

    #[test]
    fn decimals_asked_for_loosely_keep_what_there_is() {
        let loose = |least, most| Digits { least, most, grouped: true };
        let de = locale("de");
        assert_eq!(decimal(&de, 12.5, loose(0, None)).unwrap(), "12,5");
        assert_eq!(decimal(&de, 12.0, loose(0, None)).unwrap(), "12");
        assert_eq!(decimal(&de, 12.0, loose(1, Some(3))).unwrap(), "12,0");
        assert_eq!(decimal(&de, 0.999, loose(0, Some(2))).unwrap(), "1");
        let year = Digits { least: 0, most: None, grouped: false };
        assert_eq!(decimal(&de, 2026.0, year).unwrap(), "2026");
    }

    #[test]
    fn the_plural_is_that_of_the_printed_figure() {
        let whole = Digits { least: 0, most: Some(0), grouped: true };
        let tenths = Digits { least: 1, most: Some(1), grouped: true };
        for (tag, value, digits, expected) in [
            ("de", 1.0, Digits::ALL, PluralCategory::One),
            ("de", 1.04, whole, PluralCategory::One),
            ("de", 1.5, whole, PluralCategory::Other),
            // "1.0 points" in English: a visible zero is no longer one.
            ("en", 1.0, tenths, PluralCategory::Other),
            ("ar", 103.0, Digits::ALL, PluralCategory::Few),
            ("ar", 111.0, Digits::ALL, PluralCategory::Many),
            ("ar", 202.0, Digits::ALL, PluralCategory::Other),
        ] {
            assert_eq!(plural(&locale(tag), value, digits).unwrap(), expected, "{tag} {value}");
        }
    }
}
