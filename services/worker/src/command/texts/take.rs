//! Holds what came back from translators against the round's texts.

use std::collections::BTreeSet;

use vorrang_survey::{
    fault::Fault,
    goal::is_email,
    translation::{Entry, Translation, is_clean, plain},
};

use super::sheet::{Row, Sheet, fault};

/// The translations of a table, or everything that is wrong with its rows. A row without a translation is none.
pub(super) fn take(
    table: &str,
    sheet: &Sheet,
    lines: &[u32],
    entries: &[Entry],
) -> Result<Vec<Translation>, Vec<Fault>> {
    let (mut translations, mut faults) = (Vec::new(), Vec::new());
    let mut seen = BTreeSet::new();
    for (row, line) in sheet.rows.iter().zip(lines) {
        let key = row.key.trim();
        let code = if seen.insert((row.file.trim(), key)) {
            wrong(row, sheet, entries)
        } else {
            Some("text-twice")
        };
        match code {
            Some(code) => faults.push(fault(table, *line, code, key)),
            None if row.target.trim().is_empty() => {}
            None => {
                let lost = addresses(&row.source).find(|address| !row.target.contains(address));
                faults.extend(lost.map(|address| {
                    let mut fault = fault(table, *line, "text-address", key);
                    fault.args.push(("value", address.to_owned()));
                    fault
                }));
                translations.push(Translation {
                    file: row.file.trim().to_owned(),
                    key: key.to_owned(),
                    text: row.target.clone(),
                });
            }
        }
    }
    if faults.is_empty() { Ok(translations) } else { Err(faults) }
}

/// The code of what is wrong with a row, if anything is.
fn wrong(row: &Row, sheet: &Sheet, entries: &[Entry]) -> Option<&'static str> {
    let own = |entry: &&Entry| entry.file == row.file.trim() && entry.key == row.key.trim();
    let Some(entry) = entries.iter().find(own) else { return Some("text-unknown") };
    if plain(&row.source) != entry.texts.show(&sheet.source) {
        return Some("text-changed");
    }
    (!is_clean(&row.target)).then_some("control-character")
}

/// The mail addresses in a text. They are the one part of it that is the same in every language; a wrong one would lead
/// people's questions to strangers.
fn addresses(text: &str) -> impl Iterator<Item = &str> {
    let around = |c: char| c.is_whitespace() || "<>()[],;:\"„“”«»".contains(c);
    text.split(around)
        .map(|word| word.trim_end_matches(['.', '!', '?']))
        .filter(|word| is_email(word))
}
