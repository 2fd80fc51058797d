//! Days of the Gregorian calendar; the hour is nobody's business on a page.

use icu::calendar::{Date, Gregorian};
use icu::datetime::FixedCalendarDateTimeFormatter;
use icu::datetime::fieldsets::YMD;
use icu::datetime::options::YearStyle;

use super::{FormatError, tables};
use crate::locale::Locale;

/// A day in full: `14. Dezember 2026` in German, `14 December 2026` in English, with no-break spaces.
pub fn date(locale: &Locale, year: i32, month: u8, day: u8) -> Result<String, FormatError> {
    write(locale, YMD::long(), year, month, day)
}

/// A day in figures, always with all four digits of the year: `14.12.2026` in German.
pub fn date_short(locale: &Locale, year: i32, month: u8, day: u8) -> Result<String, FormatError> {
    write(locale, YMD::short().with_year_style(YearStyle::Full), year, month, day)
}

fn write(
    locale: &Locale,
    fields: YMD,
    year: i32,
    month: u8,
    day: u8,
) -> Result<String, FormatError> {
    let date = Date::try_new_gregorian(year, month, day).map_err(|_| FormatError::NoSuchDay {
        year,
        month,
        day,
    })?;
    let formatter = FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(
        locale.conventions().into(),
        fields,
    )
    .map_err(|error| tables(&error))?;
    Ok(formatter.format(&date).to_string().replace(' ', "\u{a0}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn long(tag: &str) -> String {
        date(&Locale::parse(tag).unwrap(), 2026, 12, 14).unwrap()
    }

    fn short(tag: &str) -> String {
        date_short(&Locale::parse(tag).unwrap(), 2026, 2, 4).unwrap()
    }

    #[test]
    fn a_day_in_full_does_not_break() {
        for (tag, expected) in [
            ("de", "14.\u{a0}Dezember\u{a0}2026"),
            ("de-simple", "14.\u{a0}Dezember\u{a0}2026"),
            ("nl", "14\u{a0}december\u{a0}2026"),
            ("en", "14\u{a0}December\u{a0}2026"),
            ("en-US", "December\u{a0}14,\u{a0}2026"),
            ("uk", "14\u{a0}грудня\u{a0}2026\u{202f}р."),
            ("ar", "14\u{a0}ديسمبر\u{a0}2026"),
            ("ar-u-nu-arab", "١٤\u{a0}ديسمبر\u{a0}٢٠٢٦"),
        ] {
            assert_eq!(long(tag), expected, "{tag}");
        }
    }

    #[test]
    fn a_persian_reader_sees_the_same_year_as_everybody() {
        for tag in ["fa", "fa-u-ca-persian", "th"] {
            assert!(long(tag).contains("2026"), "{}", long(tag));
        }
    }

    #[test]
    fn a_day_in_figures_has_a_whole_year() {
        for (tag, expected) in [
            ("de", "04.02.2026"),
            ("nl", "04-02-2026"),
            ("en", "04/02/2026"),
            ("en-US", "2/4/2026"),
            ("tr", "4.02.2026"),
        ] {
            assert_eq!(short(tag), expected, "{tag}");
        }
    }

    #[test]
    fn a_day_that_never_was_is_an_error() {
        let de = Locale::parse("de").unwrap();
        for (year, month, day) in
            [(2026, 2, 29), (2026, 13, 1), (2026, 0, 1), (2026, 4, 31), (2026, 4, 0)]
        {
            assert_eq!(
                date(&de, year, month, day),
                Err(FormatError::NoSuchDay { year, month, day })
            );
        }
        assert!(date(&de, 2028, 2, 29).is_ok());
    }
}
