//! `migrate`, `tidy`: what an installation needs from time to time.

use anyhow::Result;
use vorrang_view::catalog::Args;

use super::desk::Desk;
use crate::rounds;

pub(super) async fn migrate(desk: &mut Desk<'_>) -> Result<()> {
    desk.store.migrate().await?;
    desk.office.say("migrate-done", &Args::new())
}

/// Deletes in every round what its current version does not let be kept on this day, on the round's own calendar. An
/// open round's dates are never put off, see `import round`, so each person's answers go when they were told.
pub(super) async fn tidy(desk: &mut Desk<'_>) -> Result<()> {
    let mut tx = desk.store.begin().await?;
    let mut said = Vec::new();
    for stored in tx.rounds().await? {
        let round = rounds::version(&mut *tx, &stored.id, stored.version).await?;
        let today = desk.now.to_zoned(round.zone.clone()).date();
        for deletion in tx.tidy(&stored.id, rounds::keep(&round), today, desk.now).await? {
            said.push((stored.id.clone(), deletion));
        }
    }
    tx.commit().await?;
    for (round, deletion) in &said {
        let args = Args::new()
            .with("round", round.as_str())
            .with("kind", deletion.kind.name())
            .with("amount", deletion.amount);
        desk.office.say("tidy-deleted", &args)?;
    }
    if said.is_empty() { desk.office.say("tidy-nothing", &Args::new()) } else { Ok(()) }
}
