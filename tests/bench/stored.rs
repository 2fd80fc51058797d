//! A round in a database.

use std::path::Path;

use anyhow::{Result, ensure};
use vorrang_runtime::random::{Random, System};
use vorrang_store::{Address, Imported, NewResponse, NewVersion, Outcome, Receipt, State, Store};
use vorrang_survey::time::{Date, Timestamp};

use crate::figures::Bench;

/// Responses written or read at a time.
const PAGE: u32 = 1000;

/// Fills an empty database with the answers of a table.
pub(crate) async fn fill(bench: &Bench, address: &Address, table: &Path) -> Result<()> {
    let store = Store::open(address, 4).await?;
    store.migrate().await?;
    let round = &bench.round;
    let (opens, closes) = (Timestamp::constant(0, 0), Timestamp::constant(4_102_444_800, 0));
    let mut unit = store.begin().await?;
    let version =
        NewVersion { round: &round.id, hash: &round.hash, files: &bench.files, opens, closes };
    let imported = unit.import_version(version, opens).await?;
    ensure!(matches!(imported, Imported::New(_)), "{address} is not empty");
    unit.set_state(&round.id, State::Draft, State::Open, opens).await?;
    unit.commit().await?;
    let bytes = std::fs::read(table)?;
    let contents = bench.shards(&bytes, Vec::new, |contents: &mut Vec<String>, response| {
        contents.push(response.to_document(&round.questionnaire));
    })?;
    let random: &dyn Random = &System;
    for page in contents.concat().chunks(PAGE as usize) {
        let receipt = || {
            let mut receipt = [0; 32];
            receipt[..16].copy_from_slice(random.uuid().as_bytes());
            Receipt(receipt)
        };
        let new = |content: &String| NewResponse {
            round: round.id.clone(),
            version: 1,
            id: random.uuid(),
            day: Date::constant(2026, 11, 2),
            content: content.clone(),
            key: random.uuid(),
            receipt: receipt(),
            flagged: false,
        };
        let page: Vec<NewResponse> = page.iter().map(new).collect();
        let mut unit = store.begin().await?;
        let outcomes = unit.insert_responses(&page).await?;
        ensure!(outcomes.iter().all(|outcome| *outcome == Outcome::Stored), "not all were stored");
        unit.commit().await?;
    }
    Ok(())
}

/// Reads all responses of the round, as an analysis does, and does nothing with them.
pub(crate) async fn rows(bench: &Bench, address: &Address) -> Result<usize> {
    let store = Store::open(address, 4).await?;
    let mut snapshot = store.snapshot().await?;
    let (mut last, mut bytes) = (None, 0);
    loop {
        let page = snapshot.responses(&bench.round.id, last, PAGE).await?;
        bytes += page.iter().map(|stored| stored.content.len()).sum::<usize>();
        match page.last() {
            Some(stored) => last = Some(stored.id),
            None => return Ok(bytes),
        }
    }
}
