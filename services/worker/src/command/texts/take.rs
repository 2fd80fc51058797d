//! Holds what came back from translators against the round's texts.

use std::collections::BTreeSet;

use vorrang_survey::{
    fault::Fault,
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
        let code = if seen.insert((row.file.trim(), row.key.trim())) {
            wrong(row, sheet, entries)
        } else {
            Some("text-twice")
        };
        match code {
            Some(code) => faults.push(fault(table, *line, code, row.key.trim())),
            None if row.target.trim().is_empty() => {}
            None => translations.push(Translation {
                file: row.file.trim().to_owned(),
                key: row.key.trim().to_owned(),
                text: row.target.clone(),
            }),
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
