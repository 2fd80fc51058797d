//! Deletes what may not be kept any longer.

use std::time::Duration;

use vorrang_store::Claim;
use vorrang_survey::{id::Id, time::Date};

use super::{Trouble, finish};
use crate::{queue::Worker, rounds};

/// How long a job that was done is remembered, for whoever asks what has happened.
const REMEMBERED: Duration = Duration::from_hours(30 * 24);

/// Deletes what of a round may not be kept on a day of its calendar, and forgets jobs done long ago.
pub(super) async fn run(worker: &Worker, claim: &Claim, id: &Id, day: Date) -> Result<(), Trouble> {
    let now = worker.clock.now();
    let mut tx = worker.store.begin().await?;
    if let Some(stored) = tx.round(id).await? {
        let round = worker.known.round(&mut *tx, id, stored.version).await?;
        for deletion in tx.tidy(id, rounds::keep(&round), day, now).await? {
            let (kind, amount) = (deletion.kind.name(), deletion.amount);
            tracing::info!(round = id.as_str(), kind, amount, "deleted");
        }
        let before = now.saturating_sub(REMEMBERED).map_err(anyhow::Error::from)?;
        tx.forget_done(id, before).await?;
    }
    finish(tx, claim).await
}
