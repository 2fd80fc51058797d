//! `import responses`: residents' answers from a table, each once.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use uuid::Uuid;
use vorrang_store::{ImportReport, ImportedResponse, Snapshot, note_changes};
use vorrang_survey::{answer::Response, exchange::Entry, fault::Fault, round::Round};
use vorrang_view::catalog::Args;

use super::TableArguments;
use crate::{
    command::{
        desk::{self, Desk},
        table,
    },
    rounds::{self, Versions},
};

pub(super) async fn import(arguments: &TableArguments, desk: &mut Desk<'_>) -> Result<()> {
    let mut tx = desk.store.begin().await?;
    // Held, so that the round stays where it is while its answers change.
    tx.hold(&arguments.round).await?;
    let (stored, round) = desk::current(&mut *tx, &arguments.round).await?;
    arguments.allow(stored.state)?;
    let map = table::read_map(&round, &arguments.map, false)?;
    let mut entries = Vec::new();
    let mut refused = table::read(&mut desk.office, &round, &arguments.table, &map, |entry| {
        entries.push(entry);
        Ok(())
    })?;
    let lines: BTreeMap<_, _> =
        entries.iter().map(|entry| (entry.id.clone(), entry.line)).collect();
    let (mut report, entries) = set_own_aside(&mut *tx, &round, entries).await?;
    let responses: Vec<_> =
        entries.into_iter().map(|entry| new(entry, stored.version, &round, desk)).collect();
    let imported = tx.import_responses(&round.id, &responses).await?;
    report.added += imported.added;
    report.skipped += imported.skipped;
    report.conflicts.extend(imported.conflicts);
    refused.extend(conflicts(&report, &lines, arguments));
    refused.sort();
    arguments.settle(&mut desk.office, &refused)?;
    note_changes(&mut *tx, &stored.id, u32::try_from(report.added)?, desk.now).await?;
    tx.commit().await?;
    let args = Args::new().with("added", report.added).with("skipped", report.skipped);
    desk.office.say("import-responses-done", &args)
}

fn new(entry: Entry, version: u32, round: &Round, desk: &Desk<'_>) -> ImportedResponse {
    let Response { flags, decision, .. } = entry.response;
    ImportedResponse {
        digest: entry.response.digest(&round.questionnaire),
        content: entry.response.to_document(&round.questionnaire),
        external_id: entry.id,
        version,
        id: desk.random.uuid(),
        day: desk.now.to_zoned(round.zone.clone()).date(),
        decision: flags.any().then_some(decision),
    }
}

/// Sets aside the entries that name one of the round's own responses, as a table does that was exported from this very
/// round: they are there already, and would otherwise be counted twice.
async fn set_own_aside(
    snapshot: &mut dyn Snapshot,
    round: &Round,
    entries: Vec<Entry>,
) -> Result<(ImportReport, Vec<Entry>)> {
    let mut digests = BTreeMap::new();
    let named: BTreeSet<Uuid> = entries.iter().filter_map(|entry| entry.id.parse().ok()).collect();
    if named.is_empty() {
        return Ok((ImportReport::default(), entries));
    }
    let mut versions = Versions::default();
    rounds::each_stored(snapshot, &round.id, async |snapshot, stored| {
        if named.contains(&stored.id) {
            let version = versions.get(snapshot, &round.id, stored.version).await?;
            let response = rounds::answers(stored, version)?;
            digests.insert(stored.id, response.digest(&version.questionnaire));
        }
        Ok(())
    })
    .await?;
    let mut report = ImportReport::default();
    let mut others = Vec::new();
    for entry in entries {
        match entry.id.parse().ok().and_then(|id: Uuid| digests.get(&id)) {
            None => others.push(entry),
            Some(digest) if *digest == entry.response.digest(&round.questionnaire) => {
                report.skipped += 1;
            }
            Some(_) => report.conflicts.push(entry.id),
        }
    }
    Ok((report, others))
}

/// The lines whose responses were imported before with other answers.
fn conflicts<'c>(
    report: &'c ImportReport,
    lines: &'c BTreeMap<String, u32>,
    arguments: &TableArguments,
) -> impl Iterator<Item = Fault> + 'c {
    let name = table::file_name(&arguments.table);
    let fault = move |id: &String| {
        let line = lines.get(id).copied().unwrap_or_default();
        table::fault(&name, line, "response-known", id)
    };
    report.conflicts.iter().map(fault)
}
