//! What people and their browsers write: numbers, wishes for a language.

use vorrang_tests::mutations::Mutations;
use vorrang_view::{Locale, format::parse_number, negotiate};

use crate::mutated;

mutated![numbers, wishes];

fn numbers(count: usize) {
    let locales = ["de", "nl", "en", "fr", "ar", "tr", "pl"].map(|tag| Locale::parse(tag).unwrap());
    let seeds = [
        "1.234,5",
        "1,234.5",
        "1 234,5",
        "\u{2212}12",
        "\u{661}\u{662}\u{66b}\u{665}",
        "1\u{202f}234\u{a0}567",
        "0,5",
        "-0",
        "1'234",
    ];
    let words = [
        ".",
        ",",
        "\u{a0}",
        "\u{202f}",
        "\u{66b}",
        "\u{66c}",
        "'",
        "\u{2019}",
        "e5",
        "\u{200f}",
        "999999999",
    ];
    let mut mutations = Mutations::new(30);
    let mut read = 0;
    for turn in 0..count {
        let input = mutations.text(&seeds, &words);
        if let Ok(number) = parse_number(&locales[turn % locales.len()], &input) {
            assert!(number.is_finite(), "{input}");
            read += 1;
        }
    }
    assert!(read > count / 50, "only {read} of {count} were read");
}

fn wishes(count: usize) {
    let offered = ["de", "nl", "en", "de-simple", "ar"].map(|tag| Locale::parse(tag).unwrap());
    let seeds = [
        "nl-BE, de;q=0.5",
        "*",
        "de-AT;q=0.9,en-GB;q=0.8,*;q=0.1",
        "ar-Arab-EG-u-nu-latn",
        "und;q=0",
        "zh-Hant-HK",
    ];
    let words = [";q=", ";q=1e99", ";q=-1", ",", "-x-", "-u-nu-arab", "*", "NaN", "de"];
    let mut mutations = Mutations::new(31);
    for _ in 0..count {
        let input = mutations.text(&seeds, &words);
        assert!(offered.contains(&negotiate(&input, &offered)), "{input}");
        if let Ok(locale) = Locale::parse(&input) {
            assert_eq!(Locale::parse(&locale.to_string()).as_ref(), Ok(&locale), "{input}");
        }
    }
}
