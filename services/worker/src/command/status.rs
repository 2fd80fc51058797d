//! `status`: where rounds stand.

use anyhow::Result;
use clap::Args as Arguments;
use vorrang_store::{JobState, Return, Snapshot, StoredRound};
use vorrang_survey::{answer::Decision, id::Id, round::Round};
use vorrang_view::catalog::Args;

use super::{
    desk::{self, Desk, Place},
    round_id,
};
use crate::rounds;

/// Arguments of `status`.
#[derive(Arguments)]
pub struct StatusArguments {
    /// Id of a round, to hear more of it.
    #[arg(value_parser = round_id)]
    round: Option<Id>,
    #[command(flatten)]
    pub(super) place: Place,
}

pub(super) async fn run(wish: &StatusArguments, desk: &mut Desk<'_>) -> Result<()> {
    let mut snapshot = desk.store.snapshot().await?;
    if let Some(id) = &wish.round {
        let (stored, round) = desk::current(&mut *snapshot, id).await?;
        say_round(&stored, &round, desk)?;
        say_responses(&mut *snapshot, &round, desk).await?;
        say_returns(&mut *snapshot, &round, desk).await?;
        say_results(&mut *snapshot, (&stored, &round), desk).await?;
        return say_given_up(&mut *snapshot, &round, desk).await;
    }
    let all = snapshot.rounds().await?;
    for stored in &all {
        let round = rounds::version(&mut *snapshot, &stored.id, stored.version).await?;
        say_round(stored, &round, desk)?;
    }
    if all.is_empty() { desk.office.say("status-none", &Args::new()) } else { Ok(()) }
}

fn say_round(stored: &StoredRound, round: &Round, desk: &mut Desk<'_>) -> Result<()> {
    let state = stored.state.at(stored.closes, desk.now);
    let args = Args::new()
        .with("round", stored.id.as_str())
        .with("state", state.name())
        .with("version", stored.version)
        .with("opens", desk.office.time(stored.opens, &round.zone)?)
        .with("closes", desk.office.time(stored.closes, &round.zone)?);
    desk.office.say("status-round", &args)
}

async fn say_responses(
    snapshot: &mut dyn Snapshot,
    round: &Round,
    desk: &mut Desk<'_>,
) -> Result<()> {
    let days = snapshot.responses_per_day(&round.id).await?;
    let all = days.values().sum::<u64>();
    desk.office.say("status-responses", &Args::new().with("count", all))?;
    for (day, count) in days {
        let args = Args::new().with("day", desk.office.day(day)?).with("count", count);
        desk.office.say("status-day", &args)?;
    }
    let decisions = snapshot.decisions(&round.id).await?;
    let flagged = decisions.values().sum::<u64>();
    if flagged == 0 {
        return Ok(());
    }
    let open = decisions.get(&(Decision::Open, None)).copied().unwrap_or_default();
    let args = Args::new().with("flagged", flagged).with("open", open);
    desk.office.say("status-flagged", &args.with("round", round.id.as_str()))
}

async fn say_returns(
    snapshot: &mut dyn Snapshot,
    round: &Round,
    desk: &mut Desk<'_>,
) -> Result<()> {
    let returns = snapshot.returns(&round.id).await?;
    let of = |id: &Id| returns.iter().find(|own| own.department == *id);
    let open: Vec<_> = (round.departments.iter().map(|department| &department.id))
        .map(|id| (id, standing(of(id))))
        .filter_map(|(id, standing)| Some((id, standing?)))
        .collect();
    let args = Args::new().with("open", open.len()).with("all", round.departments.len());
    desk.office.say("status-returns", &args)?;
    for (department, standing) in open {
        let args = Args::new().with("department", department.as_str()).with("standing", standing);
        desk.office.say("status-return", &args)?;
    }
    Ok(())
}

/// Every result of the round, and the analysis that is on its way.
async fn say_results(
    snapshot: &mut dyn Snapshot,
    (stored, round): (&StoredRound, &Round),
    desk: &mut Desk<'_>,
) -> Result<()> {
    for result in snapshot.results(&round.id).await? {
        let time = |instant| desk.office.time(instant, &round.zone);
        let standing = match (result.stale_at, result.released_at) {
            (Some(_), _) => "stale",
            (None, Some(_)) => "released",
            (None, None) => "made",
        };
        let args = Args::new()
            .with("result", result.number)
            .with("made", time(result.made_at)?)
            .with("standing", standing)
            .with("since", result.stale_at.or(result.released_at).map_or(Ok(String::new()), time)?);
        desk.office.say("status-result", &args)?;
        let uncounted = stored.changes.saturating_sub(result.changes);
        if result.stale_at.is_none() && uncounted > 0 {
            desk.office.say("status-uncounted", &Args::new().with("changes", uncounted))?;
        }
    }
    let analysis = snapshot.last_analysis(&round.id).await?;
    let Some(job) = analysis.filter(|job| job.state == JobState::Waiting) else { return Ok(()) };
    let since = job.running_since(desk.now);
    let at = desk.office.time(since.unwrap_or(job.due), &round.zone)?;
    let key = match (since, &job.fault) {
        (Some(_), _) => "status-analysis-running",
        (None, None) => "status-analysis-waiting",
        (None, Some(_)) => "status-analysis-put-off",
    };
    let fault = job.fault.unwrap_or_default();
    desk.office.say(key, &Args::new().with("at", at).with("fault", fault))
}

async fn say_given_up(
    snapshot: &mut dyn Snapshot,
    round: &Round,
    desk: &mut Desk<'_>,
) -> Result<()> {
    for job in snapshot.given_up(&round.id).await? {
        let args = Args::new()
            .with("round", round.id.as_str())
            .with("job", job.job.kind())
            .with("fault", job.fault.unwrap_or_default());
        desk.office.say("status-given-up", &args)?;
    }
    Ok(())
}

/// How far an open return has come, as the catalogue calls it; `None` if it was submitted.
fn standing(own: Option<&Return>) -> Option<&'static str> {
    match own {
        Some(Return { submitted: Some(_), .. }) => None,
        Some(Return { draft: Some(_), .. }) => Some("draft"),
        Some(Return { linked: true, .. }) => Some("linked"),
        _ => Some("not-linked"),
    }
}
