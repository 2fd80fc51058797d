//! `export`: what is in the database, as files.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::{BufWriter, Write},
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use clap::{Args as Arguments, Subcommand};
use tempfile::NamedTempFile;
use vorrang_store::{Snapshot, StoredResponse};
use vorrang_survey::{
    exchange::{Export, Exported, write_map, write_shown},
    id::Id,
    round::Round,
};
use vorrang_view::catalog::Args;

use super::{
    desk::{self, Desk, Place},
    round_id, table,
};
use crate::rounds;

/// What can be exported.
#[derive(Subcommand)]
pub enum What {
    /// Residents' answers as a table, and beside it the map by which `import responses` reads it back.
    Responses(ResponsesArguments),
}

/// Arguments of `export responses`.
#[derive(Arguments)]
pub struct ResponsesArguments {
    /// Id of the round.
    #[arg(value_parser = round_id)]
    round: Id,
    /// The table; the map is called the same with `.map.toml` in place of its ending, and so is, with `.shown.csv`, what
    /// was shown by the number drawn, where not everybody was shown the same.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    #[command(flatten)]
    place: Place,
}

impl What {
    pub(super) fn place(&self) -> &Place {
        let Self::Responses(arguments) = self;
        &arguments.place
    }
}

pub(super) async fn run(what: &What, desk: &mut Desk<'_>) -> Result<()> {
    let What::Responses(arguments) = what;
    let (out, map) = (&arguments.out, arguments.out.with_extension("map.toml"));
    let mut snapshot = desk.store.snapshot().await?;
    let (stored, round) = desk::current(&mut *snapshot, &arguments.round).await?;
    // Whole or not at all, and for its owner's eyes only.
    let folder = out.parent().filter(|folder| !folder.as_os_str().is_empty());
    let file = NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))
        .with_context(|| format!("cannot write {}", out.display()))?;
    let mut export =
        Exporting { round, version: stored.version, others: BTreeMap::new(), count: 0 };
    export.find_versions(&mut *snapshot).await?;
    let file = export.write(&mut *snapshot, BufWriter::new(file)).await?;
    let file = file.into_inner().context("cannot finish the table")?;
    file.persist(out).with_context(|| format!("cannot write {}", out.display()))?;
    fs::write(&map, write_map(&export.round.questionnaire))
        .with_context(|| format!("cannot write {}", map.display()))?;
    let goals: Vec<Id> = export.round.goals.iter().map(|goal| goal.id.clone()).collect();
    if let Some(table) = write_shown(&export.round.questionnaire, &goals)? {
        let shown = out.with_extension("shown.csv");
        fs::write(&shown, table).with_context(|| format!("cannot write {}", shown.display()))?;
    }
    let files =
        Args::new().with("table", table::file_name(out)).with("map", table::file_name(&map));
    desk.office.say("export-responses-done", &files.with("responses", export.count))
}

/// A round whose responses are being written.
struct Exporting {
    /// The current version.
    round: Round,
    version: u32,
    /// Earlier versions that were answered.
    others: BTreeMap<u32, Round>,
    count: usize,
}

impl Exporting {
    async fn find_versions(&mut self, snapshot: &mut dyn Snapshot) -> Result<()> {
        let mut answered = BTreeSet::new();
        rounds::each_stored(snapshot, &self.round.id, async |_, stored| {
            answered.insert(stored.version);
            Ok(())
        })
        .await?;
        for version in answered.into_iter().filter(|version| *version != self.version) {
            let round = rounds::version(snapshot, &self.round.id, version).await?;
            self.others.insert(version, round);
        }
        Ok(())
    }

    async fn write<W: Write>(&mut self, snapshot: &mut dyn Snapshot, out: W) -> Result<W> {
        let earlier = self.others.values().rev().map(|round| &round.questionnaire);
        let mut export = Export::begin(out, &self.round.questionnaire, earlier)?;
        let mut count = 0;
        rounds::each_stored(snapshot, &self.round.id, async |_, stored| {
            let round = self.others.get(&stored.version).unwrap_or(&self.round);
            let StoredResponse { id, day, version, .. } = stored;
            export.write(&Exported {
                id: &id.to_string(),
                day: *day,
                version: *version,
                questionnaire: &round.questionnaire,
                response: &rounds::answers(stored, round)?,
            })?;
            count += 1;
            Ok(())
        })
        .await?;
        self.count = count;
        Ok(export.finish()?)
    }
}
