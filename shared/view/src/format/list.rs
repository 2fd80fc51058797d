//! Several things at once: lists, ranges, and the order of names.

use icu::collator::CollatorBorrowed;
use icu::collator::options::CollatorOptions;
use icu::list::ListFormatter;
use icu::list::options::ListFormatterOptions;

use super::{FormatError, side, tables};
use crate::locale::{Direction, Locale};

/// A list in a sentence: `A, B und C` in German.
///
/// In a language written from the right each item is isolated, so that a street in Latin letters keeps its place.
pub fn list<S: AsRef<str>>(locale: &Locale, items: &[S]) -> Result<String, FormatError> {
    let formatter =
        ListFormatter::try_new_and(locale.conventions().into(), ListFormatterOptions::default());
    let items = items.iter().map(|item| match locale.direction() {
        Direction::Ltr => item.as_ref().to_owned(),
        Direction::Rtl => side::isolated(item.as_ref()),
    });
    Ok(formatter.map_err(|error| tables(&error))?.format_to_string(items))
}

/// From one written figure to another with an en dash, `2–4`; a single figure where both ends read the same.
///
/// In a language written from the right the range is isolated as left-to-right; without, `2–4` is shown as `4–2`.
#[must_use]
pub fn range(locale: &Locale, low: &str, high: &str) -> String {
    if low == high {
        return low.to_owned();
    }
    match locale.direction() {
        Direction::Ltr => format!("{low}–{high}"),
        Direction::Rtl => side::left_to_right(&format!("{low}–{high}")),
    }
}

/// Sorts things by their names in the order of the language; equal names keep their order.
pub fn collate<T>(
    locale: &Locale,
    things: &mut [T],
    name: impl Fn(&T) -> &str,
) -> Result<(), FormatError> {
    let collator =
        CollatorBorrowed::try_new(locale.conventions().into(), CollatorOptions::default())
            .map_err(|error| tables(&error))?;
    things.sort_by(|a, b| collator.compare(name(a), name(b)));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locale(tag: &str) -> Locale {
        Locale::parse(tag).unwrap()
    }

    #[test]
    fn a_list_ends_with_the_languages_own_and() {
        for (tag, expected) in [
            ("de", "A, B und C"),
            ("de-simple", "A, B und C"),
            ("nl", "A, B en C"),
            ("en", "A, B and C"),
            ("en-US", "A, B, and C"),
        ] {
            assert_eq!(list(&locale(tag), &["A", "B", "C"]).unwrap(), expected, "{tag}");
        }
    }

    #[test]
    fn short_lists_are_lists_too() {
        let de = locale("de");
        assert_eq!(list(&de, &["A".to_owned(), "B".to_owned()]).unwrap(), "A und B");
        assert_eq!(list(&de, &["A"]).unwrap(), "A");
        assert_eq!(list::<&str>(&de, &[]).unwrap(), "");
    }

    #[test]
    fn items_of_a_right_to_left_list_are_isolated() {
        assert_eq!(
            list(&locale("ar"), &["Kita", "Bus"]).unwrap(),
            "\u{2068}Kita\u{2069} و\u{2068}Bus\u{2069}"
        );
    }

    #[test]
    fn a_range_reads_from_low_to_high_on_both_sides() {
        assert_eq!(range(&locale("de"), "3,98", "4,44"), "3,98–4,44");
        assert_eq!(range(&locale("ar"), "3.98", "4.44"), "\u{2066}3.98–4.44\u{2069}");
        assert_eq!(range(&locale("de"), "2", "2"), "2");
        assert_eq!(range(&locale("ar"), "2", "2"), "2");
    }

    #[test]
    fn names_are_sorted_as_the_language_sorts_them() {
        for (tag, expected) in [
            ("de", ["Anna", "Ärzte", "Bus", "über", "Zoo"]),
            ("de-simple", ["Anna", "Ärzte", "Bus", "über", "Zoo"]),
            ("sv", ["Anna", "Bus", "über", "Zoo", "Ärzte"]),
        ] {
            let mut names = ["Zoo", "Bus", "über", "Ärzte", "Anna"];
            collate(&locale(tag), &mut names, |name| name).unwrap();
            assert_eq!(names, expected, "{tag}");
        }
    }

    #[test]
    fn things_with_one_name_keep_their_order() {
        let mut goals = [(1, "Bus".to_owned()), (2, "Bus".to_owned()), (3, "Bad".to_owned())];
        collate(&locale("nl"), &mut goals, |goal| &goal.1).unwrap();
        assert_eq!(goals.map(|goal| goal.0), [3, 1, 2]);
    }
}
