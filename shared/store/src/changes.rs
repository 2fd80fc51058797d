//! What answers that change entail.

use vorrang_survey::{id::Id, round::State, time::Timestamp};

use crate::{Error, Job, Tx};

/// Notes that so many answers of a round were added or taken back other than by its open form. If it is closed, a result
/// it has is no longer that of its answers, mails that would tell of it wait, and a further one is asked for.
///
/// Whether it is closed is read after the count was written: from then on nobody else can close it before this unit of
/// work ends, and an analysis asked for by a closing just before is of an earlier count.
pub async fn note_changes(
    tx: &mut dyn Tx,
    round: &Id,
    amount: u32,
    now: Timestamp,
) -> Result<(), Error> {
    let counted = tx.count_changes(round, amount).await?;
    let state = tx.round(round).await?.map(|stored| stored.state);
    let (Some(changes), Some(State::Closed | State::Reported)) = (counted, state) else {
        return Ok(());
    };
    if amount > 0 {
        tx.mark_stale(round, now).await?;
        tx.enqueue(&Job::Analyse { round: round.clone(), changes }, now).await?;
    }
    Ok(())
}
