//! Rounds: folders, and translations put into them.

use vorrang_survey::{
    id::Id,
    round::Round,
    text::Lang,
    time::{local_time, zone},
    translation::{self, Translation},
};
use vorrang_tests::mutations::Mutations;

use crate::{are_told, folder, mutated};

mutated![rounds, translations, ids_and_times];

fn rounds(count: usize) {
    let files = folder();
    let names: Vec<&String> = files.keys().collect();
    let words = [
        "[[page]]",
        "[page.question]",
        "kind = \"rating\"",
        "goals = \"all\"",
        "shown_if = \"",
        "{ de = \"",
        "no_answer = true",
        "-99999999999999999999",
        "0x7fffffffffffffff",
        "nan",
        "2026-13-32",
        "''''",
        "[[",
        "\u{feff}",
        "name:de",
    ];
    let mut mutations = Mutations::new(20);
    let mut read = 0;
    for _ in 0..count {
        let name = names[mutations.below(names.len())];
        let input = mutations.of(&[&files[name]], &words);
        let mut changed = files.clone();
        changed.insert(name.clone(), input.clone());
        match Round::read(&changed) {
            Ok(round) => {
                read += 1;
                assert!(round.plan.score < round.questionnaire.questions.len());
            }
            Err(faults) => are_told(&faults, &input),
        }
    }
    assert!(read > count / 50, "only {read} of {count} were read");
}

/// Whatever a translator writes comes back as they wrote it, or is refused; nothing else in the files changes.
fn translations(count: usize) {
    let files = folder();
    let round = Round::read(&files).unwrap();
    let entries = translation::entries(&files, &round);
    let lang = Lang::parse("uk").unwrap();
    let seeds =
        ["\u{417}\u{435}\u{43b}\u{435}\u{43d}\u{43e}", "a \"b\" 'c'", "a\nb\n\nc", "x, y; z"];
    let mut mutations = Mutations::new(21);
    for _ in 0..count {
        let entry = &entries[mutations.below(entries.len())];
        let text = mutations.text(&seeds, &["\"\"\"", "'''", "\\", "\\n", "#", "}", "="]);
        let put =
            [Translation { file: entry.file.clone(), key: entry.key.clone(), text: text.clone() }];
        let Ok(changed) = translation::put(&files, &round, &lang, &put) else { continue };
        let mut now = files.clone();
        now.extend(changed);
        let Ok(read) = Round::read(&now) else { panic!("{text:?} breaks {}", entry.key) };
        let after = translation::entries(&now, &read);
        let own = after.iter().find(|own| own.file == entry.file && own.key == entry.key).unwrap();
        assert_eq!(own.texts.get(&lang), Some(translation::plain(&text).as_str()), "{text:?}");
    }
}

fn ids_and_times(count: usize) {
    let berlin = zone("Europe/Berlin").unwrap();
    let seeds = [
        "2026-11-02T08:00",
        "2026-12-14",
        "Europe/Berlin",
        "part",
        "de-simple",
        "2026-10-25T02:30",
    ];
    let mut mutations = Mutations::new(22);
    for _ in 0..count {
        let input = mutations.text(&seeds, &["-", "T", ":", "99", "Z", "+01:00", "x-"]);
        let _ = (local_time(&input, &berlin), zone(&input));
        if let Some(id) = Id::parse(&input) {
            assert_eq!(id.as_str(), input);
        }
        if let Some(lang) = Lang::parse(&input) {
            assert_eq!(Lang::parse(lang.as_str()), Some(lang), "{input}");
        }
    }
}
