//! What the time asks for: rounds close at their instant, and what may not be kept goes on its day. Whatever came due
//! while no worker ran is asked for once, when one runs again.

use anyhow::Result;
use vorrang_store::{Job, StoredRound, Tx};
use vorrang_survey::{
    round::{Round, State},
    time::{Date, Timestamp},
};

use crate::queue::Worker;

/// Moves rounds on and asks for jobs. Any number of workers may do so at once: a round closes once, and a job is asked
/// for once.
pub(crate) async fn ask(worker: &Worker) -> Result<()> {
    let now = worker.clock.now();
    for (stored, round) in due(worker, now).await? {
        let mut tx = worker.store.begin().await?;
        if stored.state.at(stored.closes, now) != stored.state {
            close(&mut *tx, &stored, now).await?;
        }
        if let Some(day) = tidy_day(&round, now) {
            tx.enqueue(&Job::Tidy { round: stored.id.clone(), day }, now).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

/// Rounds for which there is something to do. Looked for without taking the database from those who write.
async fn due(worker: &Worker, now: Timestamp) -> Result<Vec<(StoredRound, std::sync::Arc<Round>)>> {
    let mut snapshot = worker.store.snapshot().await?;
    let mut found = Vec::new();
    for stored in snapshot.rounds().await? {
        let round = worker.known.round(&mut *snapshot, &stored.id, stored.version).await?;
        let closes = stored.state.at(stored.closes, now) != stored.state;
        let tidy = match tidy_day(&round, now) {
            Some(day) => {
                let job = Job::Tidy { round: stored.id.clone(), day };
                !snapshot.was_asked(&job).await?
            }
            None => false,
        };
        if closes || tidy {
            found.push((stored, round));
        }
    }
    Ok(found)
}

/// Closes a round and asks for its analysis, both or neither. `false` if it is not open any more.
pub(crate) async fn close(tx: &mut dyn Tx, stored: &StoredRound, now: Timestamp) -> Result<bool> {
    if !tx.set_state(&stored.id, State::Open, State::Closed, now).await? {
        return Ok(false);
    }
    let job = Job::Analyse { round: stored.id.clone(), changes: stored.changes };
    tx.enqueue(&job, now).await?;
    Ok(true)
}

/// Today on the round's calendar, if something of it may not be kept any longer.
fn tidy_day(round: &Round, now: Timestamp) -> Option<Date> {
    let today = now.to_zoned(round.zone.clone()).date();
    let first = round.retention.answers_until.min(round.retention.drafts_until);
    (today > first).then_some(today)
}
