//! A round's texts as translators get them, and their translations put back into the files of its folder.
//!
//! A text is named by its file and a key: `page[rate].question[goals].hint` in a TOML file, `2026-01.name` in a sheet, the
//! page's own name for a page. Keys are made of ids, so that a text keeps its name when an author moves it.

mod edit;
mod markdown;
mod sheet;
mod toml;

use self::edit::Source;
use crate::{
    document::has_control_character,
    round::{Files, Round},
    text::{Lang, Texts},
};

/// A text of a round's folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its file. Of a page, that in the language promised first.
    pub file: String,
    /// Its name in that file.
    pub key: String,
    /// The text, trimmed, with plain line ends.
    pub texts: Texts,
}

/// A text to be put into a round's folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    /// File of the entry.
    pub file: String,
    /// Key of the entry.
    pub key: String,
    /// The text in the new language.
    pub text: String,
}

/// A text could not be put into its file in a way that reading gives back.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}: the text '{key}' cannot be written there; write it by hand")]
pub struct PutError {
    /// File of the entry.
    pub file: String,
    /// Key of the entry.
    pub key: String,
}

/// Every text of a folder that was read as this round, in the order of its files.
#[must_use]
pub fn entries(files: &Files, round: &Round) -> Vec<Entry> {
    let languages = &round.languages;
    let mut found = Vec::new();
    for name in ["round.toml", "questionnaire.toml"] {
        let spots = Source::of(files, name).map(|source| toml::spots(source.text(), languages));
        found.extend(spots.into_iter().flatten().map(|spot| spot.entry(name, languages)));
    }
    for name in ["fields.csv", "goals.csv", "departments.csv"] {
        if let Some(source) = Source::of(files, name) {
            found.extend(sheet::entries(source.text(), name, languages));
        }
    }
    found.extend(markdown::entries(files, languages));
    found
}

/// The files that change when the translations are put in, each as it is then. Of everything else, not a byte changes.
///
/// # Errors
/// A text that would not be read back as it was given; nothing is to be written then.
pub fn put(
    files: &Files,
    round: &Round,
    lang: &Lang,
    translations: &[Translation],
) -> Result<Files, PutError> {
    let before = entries(files, round);
    let mut changed = Files::new();
    for translation in translations {
        let known = |entry: &&Entry| entry.file == translation.file && entry.key == translation.key;
        let error = || PutError { file: translation.file.clone(), key: translation.key.clone() };
        let entry = before.iter().find(known).ok_or_else(error)?;
        let text = plain(&translation.text);
        if text.is_empty() || !is_clean(&text) {
            return Err(error());
        }
        if entry.texts.get(lang) == Some(text.as_str()) {
            continue;
        }
        let mut now = files.clone();
        now.extend(changed.clone());
        let (name, bytes) = put_one(&now, round, lang, translation).ok_or_else(error)?;
        changed.insert(name, bytes);
    }
    check(files, round, lang, translations, &changed)?;
    Ok(changed)
}

fn put_one(
    files: &Files,
    round: &Round,
    lang: &Lang,
    translation: &Translation,
) -> Option<(String, Vec<u8>)> {
    let Translation { file, key, text } = translation;
    let text = plain(text);
    if markdown::is_page(file) {
        return Some((
            format!("{key}.{lang}.md"),
            markdown::written(files, file, key, lang, &text),
        ));
    }
    let mut source = Source::of(files, file)?;
    let edits = if file.strip_suffix(".csv").is_some() {
        sheet::edits(source.text(), key, lang, &text)?
    } else {
        let spots = toml::spots(source.text(), &round.languages);
        let spot = spots.into_iter().find(|spot| spot.key == *key)?;
        vec![spot.edit(source.text(), lang, &text)]
    };
    source.apply(edits);
    Some((file.clone(), source.into_bytes()))
}

/// Reads everything back: the translations are there, and every other text is as it was.
fn check(
    files: &Files,
    round: &Round,
    lang: &Lang,
    translations: &[Translation],
    changed: &Files,
) -> Result<(), PutError> {
    let mut now = files.clone();
    now.extend(changed.clone());
    let after = entries(&now, round);
    let mut expected = entries(files, round);
    for translation in translations {
        let own =
            |entry: &&mut Entry| entry.file == translation.file && entry.key == translation.key;
        if let Some(entry) = expected.iter_mut().find(own) {
            entry.texts.insert(lang.clone(), plain(&translation.text));
        }
    }
    let wrong = expected.iter().find(|entry| !after.contains(entry));
    match wrong {
        Some(Entry { file, key, .. }) => Err(PutError { file: file.clone(), key: key.clone() }),
        None => Ok(()),
    }
}

/// Whether a text may stand in a round's folder.
#[must_use]
pub fn is_clean(text: &str) -> bool {
    !has_control_character(&plain(text))
}

/// The text as reading gives it: trimmed, with plain line ends. Two texts that differ in nothing else are the same.
#[must_use]
pub fn plain(text: &str) -> String {
    text.replace("\r\n", "\n").trim().to_owned()
}
