//! Values of indicators between people and documents: typed as their language writes them, kept as decimals.

use vorrang_survey::target::{Blank, Entries, Slot};
use vorrang_view::{FormatError, Locale};

pub(super) use crate::figure::told;
use crate::figure::{decimal, translated, written};

/// What was typed, with its values as decimals.
pub(super) fn read(blank: &Blank<'_>, typed: &Entries, locale: &Locale) -> Entries {
    Entries::take(
        blank,
        typed.iter().map(|(name, text)| {
            let value = if is_value(blank, name) { decimal(text, locale) } else { text.to_owned() };
            (name.to_owned(), value)
        }),
    )
}

/// Entries as this language writes them. A value that is none stays as it is.
pub(super) fn write(
    blank: &Blank<'_>,
    entries: &Entries,
    locale: &Locale,
) -> Result<Entries, FormatError> {
    let pairs = entries.iter().map(|(name, value)| {
        let text = if is_value(blank, name) { written(value, locale)? } else { value.to_owned() };
        Ok((name.to_owned(), text))
    });
    Ok(Entries::take(blank, pairs.collect::<Result<Vec<_>, FormatError>>()?))
}

/// What was typed in one language, in another.
pub(super) fn translate(
    blank: &Blank<'_>,
    typed: &Entries,
    from: &Locale,
    to: &Locale,
) -> Result<Entries, FormatError> {
    let pairs = typed.iter().map(|(name, text)| {
        let is_value = is_value(blank, name);
        let text = if is_value { translated(text, from, to, written)? } else { text.to_owned() };
        Ok((name.to_owned(), text))
    });
    Ok(Entries::take(blank, pairs.collect::<Result<Vec<_>, FormatError>>()?))
}

fn is_value(blank: &Blank<'_>, name: &str) -> bool {
    let slot = blank.input(name).map(|input| blank.inputs()[input].slot);
    matches!(slot, Some(Slot::Indicator { part, .. }) if part.is_value())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use vorrang_survey::{
        id::Id,
        round::{REQUIRED_FILES, Round},
    };

    use super::{Blank, Entries, Locale, read, translate, write};

    const VALUE: &str = "_indicator:g1:1:target";

    fn with(run: impl FnOnce(&Blank<'_>, &dyn Fn(&str) -> Entries)) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/every-kind");
        let file = |name: &str| (name.to_owned(), std::fs::read(folder.join(name)).unwrap());
        let round = Round::read(&REQUIRED_FILES.map(file).into_iter().collect()).unwrap();
        let blank = Blank::of(&round, &Id::parse("office").unwrap()).unwrap();
        run(&blank, &|text| Entries::take(&blank, [(VALUE.to_owned(), text.to_owned())]));
    }

    fn locale(tag: &str) -> Locale {
        Locale::parse(tag).unwrap()
    }

    #[test]
    fn values_are_read_and_written_as_the_language_does() {
        with(|blank, typed| {
            for (tag, text, decimal, written) in [
                ("de", "1.234,5", "1234.5", "1.234,5"),
                ("de", "12,50", "12.5", "12,5"),
                ("nl", "1 234,5", "1234.5", "1.234,5"),
                ("en", "1,234.5", "1234.5", "1,234.5"),
                ("en", "-0.25", "-0.25", "-0.25"),
            ] {
                let entries = read(blank, &typed(text), &locale(tag));
                assert_eq!(entries.get(VALUE), decimal, "{tag} {text}");
                assert_eq!(write(blank, &entries, &locale(tag)).unwrap().get(VALUE), written);
            }
        });
    }

    #[test]
    fn what_cannot_be_read_is_no_number_in_any_language() {
        with(|blank, typed| {
            for (tag, text) in [("de", "12.5"), ("nl", "12.5"), ("en", "12,5"), ("de", "zwölf")] {
                assert_eq!(read(blank, &typed(text), &locale(tag)).get(VALUE), "?", "{tag} {text}");
            }
        });
    }

    #[test]
    fn another_language_keeps_the_value_and_what_is_none() {
        with(|blank, typed| {
            let told = |text| {
                let told = translate(blank, &typed(text), &locale("de"), &locale("en"));
                told.unwrap().get(VALUE).to_owned()
            };
            assert_eq!(told("1.234,5"), "1,234.5");
            assert_eq!(told("12.5"), "12.5");
            assert_eq!(told("zwölf"), "zwölf");
        });
    }
}
