//! `rank`: from the answers in the database to a report.

use std::path::PathBuf;

use anyhow::Result;
use clap::Args as Arguments;
use vorrang_survey::id::Id;

use super::{
    analyse,
    desk::{self, Desk, Place},
    round_id,
};
use crate::gather::Gathered;

/// Arguments of `rank`.
#[derive(Arguments)]
pub struct RankArguments {
    /// Id of the round.
    #[arg(value_parser = round_id)]
    round: Id,
    /// Where the result goes; made if it is not there.
    #[arg(long)]
    out: PathBuf,
    /// Instant the result speaks of, such as 2026-12-14T18:00:00+01:00. Default: the round's closing.
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
    #[command(flatten)]
    pub(super) place: Place,
}

pub(super) async fn run(wish: &RankArguments, desk: &mut Desk<'_>) -> Result<()> {
    // One snapshot: answers that come in meanwhile are in the next result, not half in this one.
    let mut snapshot = desk.store.snapshot().await?;
    let (stored, round) = desk::current(&mut *snapshot, &wish.round).await?;
    let at = analyse::instant(wish.at.as_deref(), stored.end())?;
    let gathered = Gathered::of(&mut *snapshot, &round).await?;
    analyse::conclude(&mut desk.office, &round, &gathered, at, &wish.out)
}
