//! What answers that change entail.

use vorrang_survey::{round::State, time::Timestamp};

use crate::{Error, Job, StoredRound, Tx};

/// Notes that so many answers of a round were added or taken back other than by its open form. If it is closed, a result
/// it has is no longer that of its answers, mails that would tell of it wait, and a further one is asked for.
pub async fn note_changes(
    tx: &mut dyn Tx,
    stored: &StoredRound,
    amount: u32,
    now: Timestamp,
) -> Result<(), Error> {
    let round = &stored.id;
    let counted = tx.count_changes(round, amount).await?;
    let (Some(changes), State::Closed | State::Reported) = (counted, stored.state) else {
        return Ok(());
    };
    if amount > 0 {
        tx.mark_stale(round, now).await?;
        tx.enqueue(&Job::Analyse { round: round.clone(), changes }, now).await?;
    }
    Ok(())
}
