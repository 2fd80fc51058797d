//! Numbers as people type them.

use super::{number, side};
use crate::locale::Locale;

/// Why a text is not taken as a number.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NumberError {
    /// There is no digit.
    #[error("there is no number")]
    Empty,
    /// This character has no place in a number.
    #[error("'{0}' has no place in a number")]
    Character(char),
    /// A point or comma that sets thousands apart in this language, or means nothing in it, may be meant as the decimal
    /// mark: `1234.5` in German. Whoever guesses is wrong by a factor of ten or a thousand, so it is asked back.
    #[error("it is unclear whether '{0}' is meant as the decimal mark")]
    Ambiguous(char),
    /// A mark stands where none can stand: `1.23,4`, `5,`, `1.2.3`.
    #[error("the marks do not part the digits as a number has them")]
    Misplaced,
    /// More than a floating-point number holds.
    #[error("the number is too large")]
    TooLarge,
}

/// Reads a number as the language writes it: `12,5` and `1.234,5` in German and Dutch, `1,234.5` in English.
///
/// Accepted everywhere: spaces and no-break spaces between thousands, Arabic and Persian digits with their own marks, a
/// hyphen or a minus sign in front. Thousands are set apart throughout or not at all, in threes, by one kind of mark.
pub fn parse_number(locale: &Locale, text: &str) -> Result<f64, NumberError> {
    let marks = Marks::of(locale);
    let typed: String = text.chars().filter(|c| !side::is_mark(*c)).collect();
    let (negative, unsigned) = match typed.trim().strip_prefix(['-', '−']) {
        Some(rest) => (true, rest),
        None => (false, typed.trim()),
    };
    let plain = unsigned.chars().map(|c| marks.plain(c)).collect::<Result<String, _>>()?;
    if !plain.contains(|c: char| c.is_ascii_digit()) {
        return Err(NumberError::Empty);
    }
    let (whole, fraction) = match plain.split_once(DECIMAL) {
        Some((whole, fraction)) => (thousands(whole).ok_or(NumberError::Misplaced)?, fraction),
        None => (thousands(&plain).ok_or_else(|| marks.doubt(&plain))?, "0"),
    };
    if !only_digits(fraction) {
        return Err(NumberError::Misplaced);
    }
    match format!("{whole}.{fraction}").parse::<f64>() {
        Ok(value) if value.is_finite() => Ok(if negative && value > 0.0 { -value } else { value }),
        _ => Err(NumberError::TooLarge),
    }
}

/// The marks of any language, once told apart: decimal, thousands by the language's own mark, thousands by space.
const DECIMAL: char = '.';
const OWN_GROUP: char = ',';
const SPACE: char = ' ';

/// The two marks of one language.
struct Marks {
    decimal: char,
    group: char,
}

impl Marks {
    /// Found by writing a number that has both, so that reading and writing cannot part ways.
    fn of(locale: &Locale) -> Self {
        let written = number(&locale.without_wishes(), 1_234_567.5, 1).unwrap_or_default();
        let mut marks = written.chars().filter(|c| !c.is_ascii_digit());
        let group = marks.next().unwrap_or(OWN_GROUP);
        Self { group, decimal: marks.next_back().unwrap_or(DECIMAL) }
    }

    /// A character as a Western digit or one of the three marks.
    fn plain(&self, c: char) -> Result<char, NumberError> {
        match c {
            '0'..='9' => Ok(c),
            '٠'..='٩' => digit(c, '٠'),
            '۰'..='۹' => digit(c, '۰'),
            '٫' => Ok(DECIMAL),
            '٬' => Ok(OWN_GROUP),
            ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' => Ok(SPACE),
            '\'' | '’' if matches!(self.group, '\'' | '’') => Ok(OWN_GROUP),
            _ if c == self.decimal => Ok(DECIMAL),
            _ if c == self.group => Ok(OWN_GROUP),
            '.' | ',' => Err(NumberError::Ambiguous(c)),
            _ => Err(NumberError::Character(c)),
        }
    }

    /// What to say about digits whose marks do not set thousands apart: a single mark may be meant as the decimal one.
    fn doubt(&self, plain: &str) -> NumberError {
        match plain.split_once(OWN_GROUP) {
            Some((left, right)) if only_digits(left) && only_digits(right) => {
                NumberError::Ambiguous(self.group)
            }
            _ => NumberError::Misplaced,
        }
    }
}

/// The Western digit that stands as far from its zero.
fn digit(c: char, zero: char) -> Result<char, NumberError> {
    let distance = u32::from(c).wrapping_sub(u32::from(zero));
    char::from_digit(distance, 10).ok_or(NumberError::Character(c))
}

/// The digits before the decimal mark without their marks, if these stand in threes and are of one kind.
fn thousands(whole: &str) -> Option<String> {
    if only_digits(whole) {
        return Some(whole.to_owned());
    }
    let mark = if whole.contains(OWN_GROUP) { OWN_GROUP } else { SPACE };
    let groups: Vec<&str> = whole.split(mark).collect();
    let (first, others) = groups.split_first()?;
    // "0.123" is no thousand in any language.
    let begins = only_digits(first) && first.len() <= 3 && !first.starts_with('0');
    let goes_on = others.iter().all(|group| only_digits(group) && group.len() == 3);
    (begins && goes_on).then(|| groups.concat())
}

fn only_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(tag: &str, text: &str) -> Result<f64, NumberError> {
        parse_number(&Locale::parse(tag).unwrap(), text)
    }

    #[test]
    fn numbers_are_read_as_the_language_writes_them() {
        for (tag, text, expected) in [
            ("de", "12,5", 12.5),
            ("de", "1.234,5", 1234.5),
            ("de", "1.234", 1234.0),
            ("de", "1234", 1234.0),
            ("de", "1234,5", 1234.5),
            ("de", "1.234.567", 1_234_567.0),
            ("de-simple", "12,5", 12.5),
            ("nl", "1.234,5", 1234.5),
            ("en", "12.5", 12.5),
            ("en", "1,234.5", 1234.5),
            ("en", "1,234", 1234.0),
            ("de-CH", "1’234.5", 1234.5),
            ("de-CH", "1'234.5", 1234.5),
            ("de", "007", 7.0),
            ("de", "0,05", 0.05),
            ("de", " 12,5\u{a0}", 12.5),
        ] {
            assert_eq!(read(tag, text), Ok(expected), "{tag} {text}");
        }
    }

    #[test]
    fn spaces_set_thousands_apart_everywhere() {
        for tag in ["fr", "nl", "pl", "uk", "ru", "de", "tr"] {
            for space in [' ', '\u{a0}', '\u{202f}', '\u{2009}'] {
                assert_eq!(
                    read(tag, &format!("1{space}234{space}567,5")),
                    Ok(1_234_567.5),
                    "{tag} {space:?}"
                );
            }
        }
        assert_eq!(read("en", "1 234.5"), Ok(1234.5));
    }

    #[test]
    fn arabic_and_persian_digits_are_digits() {
        for (tag, text, expected) in [
            ("ar", "١٢٫٥", 12.5),
            ("ar", "١٬٢٣٤٫٥", 1234.5),
            ("ar", "12.5", 12.5),
            ("ar-u-nu-arab", "12.5", 12.5),
            ("fa", "۱۲٫۵", 12.5),
            ("fa", "۱٬۲۳۴", 1234.0),
            ("de", "١٢,5", 12.5),
            ("ar", "\u{200e}-12.5", -12.5),
            ("ar-u-nu-arab", "\u{61c}-١٢٫٥", -12.5),
        ] {
            assert_eq!(read(tag, text), Ok(expected), "{tag} {text}");
        }
    }

    #[test]
    fn both_minus_signs_are_read() {
        assert_eq!(read("de", "-12,5"), Ok(-12.5));
        assert_eq!(read("de", "−12,5"), Ok(-12.5));
        assert!(read("de", "-0").unwrap().is_sign_positive());
        assert_eq!(read("de", "--5"), Err(NumberError::Character('-')));
        assert_eq!(read("de", "5-"), Err(NumberError::Character('-')));
    }

    #[test]
    fn what_may_be_a_decimal_mark_is_asked_back() {
        for (tag, text, mark) in [
            ("de", "1234.5", '.'),
            ("de", "12.5", '.'),
            ("de", "0.123", '.'),
            ("nl", "1.23", '.'),
            ("en", "12,5", ','),
            ("en", "1,2345", ','),
            ("fr", "12.5", '.'),
            ("fr", "1.234", '.'),
            ("de-CH", "12,5", ','),
        ] {
            assert_eq!(read(tag, text), Err(NumberError::Ambiguous(mark)), "{tag} {text}");
        }
    }

    #[test]
    fn misplaced_marks_are_refused() {
        for text in [
            "1.23,4",
            "1.234.56",
            "12.3456.789",
            "5,",
            ",5",
            "1,2,3",
            "1 234.567",
            "1 23",
            ".5",
            "1..234",
            "1,234 5",
            "- 5",
        ] {
            assert_eq!(read("de", text), Err(NumberError::Misplaced), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in ["", " ", "-", ",", "\u{200e}"] {
            assert_eq!(read("de", text), Err(NumberError::Empty), "{text:?}");
        }
        for (text, c) in [
            ("12 %", '%'),
            ("1e5", 'e'),
            ("NaN", 'N'),
            ("inf", 'i'),
            ("+5", '+'),
            ("１２", '１'),
            ("1\n2", '\n'),
        ] {
            assert_eq!(read("de", text), Err(NumberError::Character(c)), "{text:?}");
        }
        assert_eq!(read("de", &"9".repeat(400)), Err(NumberError::TooLarge));
    }

    #[test]
    fn what_is_written_can_be_read() {
        for tag in [
            "de",
            "nl",
            "en",
            "fr",
            "pl",
            "uk",
            "ru",
            "tr",
            "ar",
            "ar-u-nu-arab",
            "fa-u-nu-arabext",
            "de-CH",
            "de-AT",
        ] {
            let locale = Locale::parse(tag).unwrap();
            for value in [0.0, 0.5, 12.25, 999.0, 1000.0, -1234.5, 1_234_567.75, -0.25] {
                let text = number(&locale, value, 2).unwrap();
                assert_eq!(parse_number(&locale, &text), Ok(value), "{tag} {text}");
            }
        }
    }
}
