//! Rounds and their responses, as the database recalls them.

use std::collections::{BTreeMap, btree_map::Entry};

use anyhow::{Context, Result, anyhow};
use vorrang_store::{Keep, Snapshot, StoredResponse};
use vorrang_survey::{answer::Response, fault::Fault, id::Id, round::Round};

/// Responses read at a time.
pub(crate) const PAGE: u32 = 1000;

/// One version of a round.
pub(crate) async fn version(snapshot: &mut dyn Snapshot, id: &Id, number: u32) -> Result<Round> {
    let stored = snapshot.version(id, number).await?;
    let stored = stored.with_context(|| format!("round {id} has no version {number}"))?;
    Round::read(&stored.files).map_err(|faults| {
        let first = faults.first().map_or_else(String::new, spelled);
        anyhow!("version {number} of round {id} was in order once and is not any more: {first}")
    })
}

fn spelled(fault: &Fault) -> String {
    format!("{}, line {}: {}", fault.file, fault.line.unwrap_or(0), fault.code)
}

/// The versions of a round, each read once.
#[derive(Default)]
pub(crate) struct Versions(BTreeMap<u32, Round>);

impl Versions {
    /// One of them that was read before.
    pub(crate) fn known(&self, number: u32) -> Option<&Round> {
        self.0.get(&number)
    }

    /// One of them.
    pub(crate) async fn get(
        &mut self,
        snapshot: &mut dyn Snapshot,
        id: &Id,
        number: u32,
    ) -> Result<&Round> {
        match self.0.entry(number) {
            Entry::Occupied(known) => Ok(known.into_mut()),
            Entry::Vacant(new) => Ok(new.insert(version(snapshot, id, number).await?)),
        }
    }
}

/// Hands over every stored response of a round, by id.
pub(crate) async fn each_stored(
    snapshot: &mut dyn Snapshot,
    id: &Id,
    mut take: impl AsyncFnMut(&mut dyn Snapshot, &StoredResponse) -> Result<()>,
) -> Result<()> {
    each_page(snapshot, id, async |snapshot, page| {
        for stored in page {
            take(snapshot, stored).await?;
        }
        Ok(())
    })
    .await
}

/// The same, many at a time.
pub(crate) async fn each_page(
    snapshot: &mut dyn Snapshot,
    id: &Id,
    mut take: impl AsyncFnMut(&mut dyn Snapshot, &[StoredResponse]) -> Result<()>,
) -> Result<()> {
    let mut last = None;
    loop {
        let page = snapshot.responses(id, last, PAGE).await?;
        take(snapshot, &page).await?;
        match page.last() {
            Some(stored) => last = Some(stored.id),
            None => return Ok(()),
        }
    }
}

/// The answers of a stored response.
pub(crate) fn answers(stored: &StoredResponse, round: &Round) -> Result<Response> {
    let read = Response::from_document(&round.questionnaire, &stored.content);
    // Neither the id nor the answers belong into a message.
    let mut response = read.with_context(|| {
        format!("a response to version {} of round {}", stored.version, round.id)
    })?;
    response.decision = stored.decision.unwrap_or_default();
    Ok(response)
}

/// How long a round's data are kept.
pub(crate) fn keep(round: &Round) -> Keep {
    let retention = &round.retention;
    Keep { answers_until: retention.answers_until, drafts_until: retention.drafts_until }
}
