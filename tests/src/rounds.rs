//! Rounds to try pages with, as folders of files, held around the day a test runs.

#![expect(clippy::missing_panics_doc, reason = "whatever goes wrong here ends the test")]

use std::{fs, path::Path};

use vorrang_survey::{
    round::{Files, Round},
    text::Lang,
    translation::{Translation, entries, put},
};

/// Every language with words for residents.
pub const LANGUAGES: [&str; 10] =
    ["de", "nl", "en", "de-simple", "tr", "ar", "uk", "ru", "pl", "fr"];

/// The goals that are ranked in [`long`].
const RANKED: &str = r#"["2026-01", "2026-05", "2026-09", "2026-13", "2026-17", "2026-21", "2026-25", "2026-29", "2026-33", "2026-37", "2026-02", "2026-06"]"#;

/// The example round.
#[must_use]
pub fn example() -> Files {
    let mut files = folder("../deploy/example");
    files.remove("README.md");
    for (old, new) in [
        ("2026-11-02T08:00", "2020-11-02T08:00"),
        ("2026-12-14T18:00", "2096-12-14T18:00"),
        ("\"2027-12-31\"", "\"2097-12-31\""),
        ("\"2026-12-28\"", "\"2096-12-28\""),
    ] {
        edit(&mut files, "round.toml", old, new);
    }
    files
}

/// The example with a ranking of twelve goals in place of its picks, a fifth question about the person, and points.
#[must_use]
pub fn long() -> Files {
    let mut files = example();
    let ranking = format!("kind = \"ranking\"\ngoals = {RANKED}\nplaces = 12");
    edit(&mut files, "questionnaire.toml", "kind = \"picks\"\ngoals = \"all\"\nmost = 3", &ranking);
    let mut asked = files["questionnaire.toml"].clone();
    asked.extend_from_slice(
        b"\n[[page.question]]\nid = \"home\"\nkind = \"single\"\ntext = { de = \"Wie wohnen Sie?\", nl = \"Hoe woont u?\", en = \"How do you live?\" }\n\
          choices = [\n    { id = \"rent\", text = { de = \"zur Miete\", nl = \"in een huurhuis\", en = \"I rent\" } },\n    \
          { id = \"own\", text = { de = \"im Eigentum\", nl = \"in een koophuis\", en = \"I own\" } },\n]\n\
          [[page]]\nid = \"points\"\ntitle = { de = \"Verteilen\", nl = \"Verdelen\", en = \"Sharing out\" }\n\
          [[page.question]]\nid = \"share\"\nkind = \"points\"\ngoals = [\"2026-01\", \"2026-05\", \"2026-09\"]\n\
          text = { de = \"Verteilen Sie 100 Punkte.\", nl = \"Verdeel 100 punten.\", en = \"Share out 100 points.\" }\n",
    );
    files.insert("questionnaire.toml".to_owned(), asked);
    files
}

/// The round of every kind of question about goals under an id, in these languages. Those it has no text in get the
/// German ones, with the language before each.
#[must_use]
pub fn every_kind(id: &str, languages: &[&str]) -> Files {
    in_languages(folder("../services/intake/tests/every-kind"), id, languages)
}

/// The same of every kind of question that stands for itself.
#[must_use]
pub fn plain_kinds(id: &str, languages: &[&str]) -> Files {
    let mut files = folder("../services/intake/tests/every-kind");
    files.extend(folder("../services/intake/tests/plain-kinds"));
    edit(&mut files, "round.toml", "Jede Art von Frage", "Jede Art von Frage für sich");
    edit(&mut files, "round.toml", "Elk soort vraag", "Elk soort vraag apart");
    in_languages(files, id, languages)
}

/// The same of every kind of question of which not everybody is shown the same.
#[must_use]
pub fn drawn_kinds(id: &str, languages: &[&str]) -> Files {
    let mut files = folder("../services/intake/tests/every-kind");
    files.extend(folder("../services/intake/tests/drawn-kinds"));
    edit(&mut files, "round.toml", "score = \"rate\"", "score = \"sets\"");
    edit(&mut files, "round.toml", "Jede Art von Frage", "Jede Art von Frage, gelost");
    edit(&mut files, "round.toml", "Elk soort vraag", "Elk soort vraag, geloot");
    in_languages(files, id, languages)
}

fn in_languages(mut files: Files, id: &str, languages: &[&str]) -> Files {
    for (old, new) in [
        ("2026-11-02T08:00", "2020-11-02T08:00"),
        ("2026-12-14T18:00", "2096-12-14T18:00"),
        ("\"2027-12-31\"", "\"2097-12-31\""),
        ("\"2026-12-31\"", "\"2096-12-31\""),
        ("\"every-kind\"", &format!("{id:?}")),
    ] {
        edit(&mut files, "round.toml", old, new);
    }
    for page in ["privacy", "accessibility", "imprint"] {
        for lang in ["de", "nl"] {
            let name = format!("{page}.{lang}.md");
            let text = folder("../deploy/example").remove(&name).unwrap();
            files.insert(name, text);
        }
    }
    for tag in languages.iter().filter(|tag| !["de", "nl"].contains(tag)) {
        files = translated(files, tag);
    }
    edit(
        &mut files,
        "round.toml",
        "languages = [\"de\", \"nl\"]",
        &format!("languages = {languages:?}"),
    );
    files
}

fn translated(mut files: Files, tag: &str) -> Files {
    let round = Round::read(&files).unwrap();
    let (lang, german) = (Lang::parse(tag).unwrap(), Lang::parse("de").unwrap());
    let translations = entries(&files, &round).into_iter().map(|entry| {
        let german = entry.texts.get(&german).unwrap();
        // A page keeps the mark of its heading.
        let text = match german.strip_prefix("# ") {
            Some(heading) => format!("# {tag} {heading}"),
            None => format!("{tag} {german}"),
        };
        Translation { file: entry.file, key: entry.key, text }
    });
    let changed = put(&files, &round, &lang, &translations.collect::<Vec<_>>()).unwrap();
    files.extend(changed);
    files
}

/// Replaces a text in a file of a round.
pub fn edit(files: &mut Files, name: &str, from: &str, to: &str) {
    let text = String::from_utf8(files[name].clone()).unwrap();
    assert!(text.contains(from), "{name} no longer holds {from}");
    files.insert(name.to_owned(), text.replace(from, to).into_bytes());
}

fn folder(path: &str) -> Files {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let files = fs::read_dir(folder).unwrap().map(|entry| {
        let entry = entry.unwrap();
        (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap())
    });
    files.collect()
}
