//! `analyse`: from tables to a report, without any database.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};
use clap::Args as Arguments;
use vorrang_analysis::{indicator::Returned, result::RoundResult, sample::Sample};
use vorrang_survey::{
    exchange::{Entry, Map},
    id::Id,
    round::Round,
    time::Timestamp,
};
use vorrang_view::{
    catalog::{Args, Catalog},
    locale::Locale,
};

use super::{
    office::{Office, Refusal},
    output, promise, table,
};
use crate::{
    folder,
    gather::{self, Gathered},
};

/// Arguments of `analyse`.
#[derive(Arguments)]
pub struct AnalyseArguments {
    /// The round's folder.
    #[arg(long)]
    round: PathBuf,
    /// Table of the residents' answers.
    #[arg(long)]
    responses: PathBuf,
    /// Which column of it is which question.
    #[arg(long)]
    map: PathBuf,
    /// Table of the departments' returns.
    #[arg(long, requires = "returns_map")]
    returns: Option<PathBuf>,
    /// Which column of it is which question.
    #[arg(long, requires = "returns")]
    returns_map: Option<PathBuf>,
    /// Table of the departments' indicators, one row for each.
    #[arg(long)]
    targets: Option<PathBuf>,
    /// A result.json of this round that has been published already; once for each of them, the first first. What would
    /// be learnt about few people by comparing is left out.
    #[arg(long, value_name = "FILE")]
    published: Vec<PathBuf>,
    /// The result.json of the earlier round that the plan names.
    #[arg(long, value_name = "FILE")]
    earlier: Option<PathBuf>,
    /// Instant the result speaks of, such as 2026-12-14T18:00:00+01:00. Default: the round's closing.
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
    /// Where the result goes; made if it is not there.
    #[arg(long)]
    out: PathBuf,
    /// Leave refused lines out instead of refusing the table.
    #[arg(long)]
    skip_invalid: bool,
    /// Language of the messages.
    #[arg(long, default_value = "en")]
    pub(super) language: Locale,
}

pub(super) fn run(arguments: &AnalyseArguments, office: &mut Office<'_>) -> Result<()> {
    let round = Round::read(&folder::read(&arguments.round)?).and_then(Round::complete);
    let round = round.map_err(Refusal::Faults)?;
    promise::keep_report(&round)?;
    let at = instant(arguments.at.as_deref(), round.closes)?;
    let mut gathered = Gathered::nothing(&round);
    let map = table::read_map(&round, &arguments.map, false)?;
    let refused =
        table::sample(office, &round, &arguments.responses, &map, &mut gathered.residents)?;
    table::settle(office, &refused, arguments.skip_invalid, "analyse-refused")?;
    if let (Some(returns), Some(map)) = (&arguments.returns, &arguments.returns_map) {
        let map = table::read_map(&round, map, true)?;
        let push = |entry: Entry| returned(&round, &mut gathered.departments, &entry);
        take(office, &round, returns, &map, arguments.skip_invalid, push)?;
    }
    if let Some(targets) = &arguments.targets {
        gathered.returned = Returned::of_rows(table::read_targets(&round, targets)?);
    }
    for path in &arguments.published {
        gathered.earlier.told.push(document(path, &round.id)?);
    }
    if let Some(path) = &arguments.earlier {
        let named = round.plan.earlier.as_ref();
        let named =
            named.ok_or_else(|| Refusal::Message("analyse-earlier-unplanned", Args::new()))?;
        gathered.earlier.round = Some(document(path, named)?);
    }
    conclude(office, &round, &gathered, at, &arguments.out)
}

/// Analyses what was gathered and writes everything that comes of it.
pub(super) fn conclude(
    office: &mut Office<'_>,
    round: &Round,
    gathered: &Gathered,
    at: Timestamp,
    out: &Path,
) -> Result<()> {
    let result = gathered.analyse(round, at).map_err(|error| {
        let (key, args) = gather::explained(&error);
        Refusal::Message(key, args)
    })?;
    let written = output::write(out, Catalog::built_in(), round, &result)?;
    let args = Args::new().with("files", written).with("responses", gathered.residents.len());
    office.say("analyse-done", &args)
}

/// A result document of a round, from a file.
fn document(path: &Path, round: &Id) -> Result<RoundResult> {
    let text =
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let result = RoundResult::read(&text).with_context(|| path.display().to_string())?;
    ensure!(
        result.round == round.as_str(),
        "{} is a result of round {}, not of {round}",
        path.display(),
        result.round
    );
    Ok(result)
}

/// The instant asked for, else the end of the round.
pub(super) fn instant(at: Option<&str>, end: Timestamp) -> Result<Timestamp> {
    let Some(at) = at else { return Ok(end) };
    at.parse()
        .with_context(|| format!("--at {at}: write an instant such as 2026-12-14T18:00:00+01:00"))
}

/// Adds a department's return.
fn returned(round: &Round, sample: &mut Sample, entry: &Entry) -> Result<(), &'static str> {
    if !round.departments.iter().any(|department| department.id.as_str() == entry.id) {
        return Err("department-unknown");
    }
    sample.push(round, &entry.response);
    Ok(())
}

/// Takes a table: as a whole, or what is left of it when refused lines may be skipped.
fn take(
    office: &mut Office<'_>,
    round: &Round,
    path: &Path,
    map: &Map,
    skip_invalid: bool,
    push: impl FnMut(Entry) -> Result<(), &'static str>,
) -> Result<()> {
    let refused = table::read(office, round, path, map, push)?;
    table::settle(office, &refused, skip_invalid, "analyse-refused")
}
