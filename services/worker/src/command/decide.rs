//! `flagged`, `decide`: what becomes of responses that look as if no person had sent them.

use std::collections::BTreeMap;

use anyhow::Result;
use clap::{Args as Arguments, ValueEnum, builder::PossibleValuesParser};
use uuid::Uuid;
use vorrang_store::{Snapshot, note_changes};
use vorrang_survey::{
    answer::{Decision, Flags},
    id::Id,
    round::Round,
};
use vorrang_view::catalog::Args;

use super::{
    desk::{self, Desk, Place},
    office::Refusal,
    round_id,
};
use crate::rounds::{self, Versions};

/// Arguments of `decide`.
#[derive(Arguments)]
pub struct DecideArguments {
    /// Id of the round.
    #[arg(value_parser = round_id)]
    round: Id,
    /// What becomes of them.
    #[arg(value_enum)]
    verdict: Verdict,
    /// All that bear this flag, whatever was decided about them before.
    #[arg(long, value_parser = PossibleValuesParser::new(Flags::NAMES))]
    flag: Option<String>,
    /// Single ones, by their ids in the column `_id` of `export responses`.
    #[arg(value_name = "ID", required_unless_present = "flag", conflicts_with = "flag")]
    ids: Vec<Uuid>,
    #[command(flatten)]
    pub(super) place: Place,
}

/// What can be decided.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Verdict {
    /// They count like any other.
    Count,
    /// They do not count.
    LeaveOut,
}

impl Verdict {
    fn decision(self) -> Decision {
        match self {
            Self::Count => Decision::Counted,
            Self::LeaveOut => Decision::LeftOut,
        }
    }
}

/// Says how many responses are flagged, by which flag, and what was decided about them.
pub(super) async fn list(id: &Id, desk: &mut Desk<'_>) -> Result<()> {
    let mut snapshot = desk.store.snapshot().await?;
    let (_, round) = desk::current(&mut *snapshot, id).await?;
    let mut by_flags = BTreeMap::<&str, u64>::new();
    for (_, flags) in flagged(&mut *snapshot, &round).await? {
        *by_flags.entry(flags.name()).or_default() += 1;
    }
    if by_flags.is_empty() {
        return desk.office.say("flagged-none", &Args::new().with("round", id.as_str()));
    }
    for (flags, count) in by_flags {
        let args = Args::new().with("flags", flags).with("count", count);
        desk.office.say("flagged-by", &args)?;
    }
    for ((decision, day), count) in snapshot.decisions(id).await? {
        let day = day.map_or(Ok(String::new()), |day| desk.office.day(day))?;
        let args = Args::new().with("decision", decision.name()).with("count", count);
        desk.office.say("flagged-decision", &args.with("day", day))?;
    }
    Ok(())
}

/// Notes what was decided. Nothing is noted if one of them is not flagged.
pub(super) async fn decide(wish: &DecideArguments, desk: &mut Desk<'_>) -> Result<()> {
    let mut tx = desk.store.begin().await?;
    let (_, round) = desk::current(&mut *tx, &wish.round).await?;
    let flagged = flagged(&mut *tx, &round).await?;
    let chosen: Vec<Uuid> = match &wish.flag {
        Some(flag) => flagged.iter().filter(|(_, own)| own.has(flag)).map(|(id, _)| *id).collect(),
        None => wish.ids.clone(),
    };
    let args = Args::new().with("round", round.id.as_str());
    if chosen.is_empty() {
        return Err(Refusal::Message("decide-none", args).into());
    }
    if let Some(unknown) = chosen.iter().find(|id| !flagged.contains_key(id)) {
        return Err(Refusal::Message("decide-unknown", args.with("id", unknown.to_string())).into());
    }
    let (decision, today) = (wish.verdict.decision(), desk.now.to_zoned(round.zone.clone()).date());
    let mut changed = 0;
    for id in &chosen {
        changed += u32::from(tx.decide(&round.id, *id, decision, today).await?);
    }
    note_changes(&mut *tx, &round.id, changed, desk.now).await?;
    tx.commit().await?;
    let args = Args::new().with("decision", decision.name()).with("chosen", chosen.len());
    desk.office.say("decide-done", &args.with("changed", changed))
}

/// The flags of every flagged response.
async fn flagged(snapshot: &mut dyn Snapshot, round: &Round) -> Result<BTreeMap<Uuid, Flags>> {
    let (mut all, mut versions) = (BTreeMap::new(), Versions::default());
    loop {
        let last = all.last_key_value().map(|(id, _)| *id);
        let page = snapshot.flagged_responses(&round.id, last, rounds::PAGE).await?;
        if page.is_empty() {
            return Ok(all);
        }
        for stored in page {
            let version = versions.get(snapshot, &round.id, stored.version).await?;
            all.insert(stored.id, rounds::answers(&stored, version)?.flags);
        }
    }
}
