//! Names found by a part of them, as people type it: whatever its case, its accents and its marks.

use icu::normalizer::DecomposingNormalizerBorrowed;
use icu::properties::{CodePointMapData, props::GeneralCategory};

/// Whether a name holds what was typed. Somebody without an ü on the keyboard types `Munster` or `Muenster` and means
/// `Münster`; signs that are neither letters nor digits do not count.
#[must_use]
pub fn mentions(name: &str, typed: &str) -> bool {
    let typed = [folded(typed), folded(&spelled_out(typed))];
    let names = [folded(name), folded(&spelled_out(name))];
    let pairs = names.iter().flat_map(|name| typed.iter().map(move |typed| (name, typed)));
    !typed[0].is_empty() && { pairs }.any(|(name, typed)| name.contains(typed.as_str()))
}

/// The letter under which a name stands in a list: its first, without accent, as a capital. Of a digit the digit.
#[must_use]
pub fn initial(name: &str) -> Option<String> {
    let first = decomposed(name).chars().find(|c| c.is_alphanumeric())?;
    Some(first.to_uppercase().collect())
}

/// Letters and digits alone, small, each as its base.
fn folded(text: &str) -> String {
    let base = decomposed(&text.to_lowercase());
    let marks = CodePointMapData::<GeneralCategory>::new();
    let counts = |c: &char| {
        c.is_alphanumeric() && *c != TATWEEL && marks.get(*c) != GeneralCategory::NonspacingMark
    };
    base.chars().filter(counts).fold(String::new(), |mut folded, c| {
        match c {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' => folded.push('d'),
            'ı' => folded.push('i'),
            'ة' => folded.push('ه'),
            'ى' => folded.push('ي'),
            _ => folded.push(c),
        }
        folded
    })
}

/// Stretches a word in Arabic script, and is no letter.
const TATWEEL: char = '\u{640}';

/// Umlauts as they are spelled where there are none.
fn spelled_out(text: &str) -> String {
    text.to_lowercase().replace('ä', "ae").replace('ö', "oe").replace('ü', "ue")
}

fn decomposed(text: &str) -> String {
    DecomposingNormalizerBorrowed::new_nfkd().normalize(text).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{initial, mentions};

    #[test]
    fn a_name_is_found_by_a_part_however_it_is_typed() {
        for (name, typed) in [
            ("Münster-Süd", "munster"),
            ("Münster-Süd", "MUENSTER"),
            ("Münster-Süd", "ster su"),
            ("Muenster", "Münster"),
            ("Groß Reken", "gross"),
            ("St. Mauritz", "st mau"),
            ("Łódź", "lodz"),
            ("Kadıköy", "kadikoy"),
            ("İzmir", "izmir"),
            ("الأحمدية", "احمديه"),
            ("مُحَافَظَة", "محافظة"),
        ] {
            assert!(mentions(name, typed), "{name} {typed}");
        }
        for (name, typed) in [("Mitte", "nord"), ("Mitte", ""), ("Mitte", " - "), ("Ost", "west")] {
            assert!(!mentions(name, typed), "{name} {typed}");
        }
    }

    #[test]
    fn a_name_stands_under_its_first_letter() {
        for (name, letter) in [
            ("Überwasser", "U"),
            ("„Am Hof“", "A"),
            ("łęg", "Ł"),
            ("3. Bezirk", "3"),
            ("العين", "ا"),
        ] {
            assert_eq!(initial(name).as_deref(), Some(letter), "{name}");
        }
        assert_eq!(initial(" – "), None);
    }
}
