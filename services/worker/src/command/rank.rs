//! `rank`: from the answers in the database to a report.

use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Args as Arguments;
use vorrang_analysis::{indicator::Returned, sample::Sample};
use vorrang_store::{Snapshot, Submission};
use vorrang_survey::{
    answer::Response,
    id::Id,
    round::Round,
    target::{Blank, DepartmentReturn, GoalReturn},
};

use super::{
    analyse::{self, Gathered},
    desk::{Desk, Place},
    round_id,
    rounds::{self, Versions},
};

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
    let (_, round) = rounds::current(&mut *snapshot, &wish.round).await?;
    let at = analyse::instant(wish.at.as_deref(), &round)?;
    let gathered = gather(&mut *snapshot, &round).await?;
    analyse::conclude(&mut desk.office, &round, &gathered, at, &wish.out)
}

/// Everything that was answered in a round, as one snapshot sees it.
pub(crate) async fn gather(snapshot: &mut dyn Snapshot, round: &Round) -> Result<Gathered> {
    let mut versions = Versions::default();
    let residents = residents(snapshot, round, &mut versions).await?;
    let (departments, returned) = departments(snapshot, round, &mut versions).await?;
    Ok(Gathered { residents, departments, returned })
}

/// Everybody who answered, whichever version they answered.
async fn residents(
    snapshot: &mut dyn Snapshot,
    round: &Round,
    versions: &mut Versions,
) -> Result<Sample> {
    let mut sample = Sample::residents(round);
    rounds::each_stored(snapshot, &round.id, async |snapshot, stored| {
        let answered = versions.get(snapshot, &round.id, stored.version).await?;
        let response = rounds::answers(stored, answered)?;
        sample.push_carried(round, &answered.questionnaire, &response);
        Ok(())
    })
    .await?;
    Ok(sample)
}

/// Every department that sent its return, and what it said of its goals.
async fn departments(
    snapshot: &mut dyn Snapshot,
    round: &Round,
    versions: &mut Versions,
) -> Result<(Sample, Vec<Returned>)> {
    let (mut sample, mut returned) = (Sample::departments(round), Vec::new());
    for own in snapshot.returns(&round.id).await? {
        if own.submitted.is_none() {
            continue;
        }
        let (mut last, mut goals) = (None, Vec::new());
        for sent in snapshot.submissions(&round.id, &own.department).await? {
            let answered = versions.get(snapshot, &round.id, sent.version).await?;
            let (response, said) = answers(round, answered, &own.department, &sent)?;
            last = Some(response);
            goals.push(said);
        }
        if let Some(response) = last {
            sample.push(round, &response);
        }
        returned.extend(Returned::of_submissions(&own.department, goals));
    }
    Ok((sample, returned))
}

/// A submission as an answer to the current version: to the scoring question, and about its goals.
fn answers(
    round: &Round,
    answered: &Round,
    department: &Id,
    sent: &Submission,
) -> Result<(Response, Vec<GoalReturn>)> {
    let blank = Blank::of(answered, department);
    let blank = blank
        .with_context(|| format!("version {} has no department {department}", sent.version))?;
    let read = DepartmentReturn::from_document(&blank, &sent.content);
    let read =
        read.with_context(|| format!("the return of {department} to version {}", sent.version))?;
    let response = read.response(&blank).carried(&answered.questionnaire, &round.questionnaire);
    let goals = read.goals.into_iter().filter_map(|goal| goal.carried(answered, round)).collect();
    Ok((response, goals))
}
