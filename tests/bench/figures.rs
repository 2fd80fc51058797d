//! What `vorrang-worker analyse` computes from a table, by the same public entrances, and what it has no command for:
//! replicates, and tallies that are kept.

use std::{fs, num::NonZeroUsize, path::Path, thread};

use anyhow::{Context, Result};
use vorrang_analysis::{
    Earlier, RoundData, analyse,
    rank::min_ranks,
    replicate::replicate_ranks,
    sample::{Sample, Tallies},
    weighting::Method,
};
use vorrang_survey::{
    answer::Response,
    exchange::{Map, Table},
    round::{Files, Round},
};

/// The round of the bench and the map to its tables.
pub(crate) struct Bench {
    /// The files of its folder.
    pub(crate) files: Files,
    pub(crate) round: Round,
    map: Map,
}

impl Bench {
    /// From the folder this file lies in.
    pub(crate) fn read(folder: &Path) -> Result<Self> {
        let mut files = Files::new();
        for file in fs::read_dir(folder.join("round"))? {
            let path = file?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            files.insert(name, fs::read(&path)?);
        }
        let round = Round::read(&files).ok().context("the bench's round is not in order")?;
        let map = fs::read_to_string(folder.join("map.toml"))?;
        let map = Map::read("map.toml", &map, &round.questionnaire);
        Ok(Self { files, round, map: map.ok().context("the bench's map is not in order")? })
    }

    /// The residents of a table, whose rows must be in order.
    pub(crate) fn sample(&self, table: &Path) -> Result<Sample> {
        let bytes = fs::read(table).with_context(|| format!("cannot read {}", table.display()))?;
        let shards = self.shards(
            &bytes,
            || Sample::residents(&self.round),
            |sample, response| {
                sample.push(&self.round, response);
            },
        )?;
        drop(bytes);
        let mut sample = Sample::residents(&self.round);
        for shard in shards {
            sample.merge(shard);
        }
        Ok(sample)
    }

    /// A table read on all processors.
    pub(crate) fn shards<T: Send>(
        &self,
        table: &[u8],
        start: impl Fn() -> T + Sync,
        push: impl Fn(&mut T, &Response) + Sync,
    ) -> Result<Vec<T>> {
        let table = Table::open("table", table, &self.round.questionnaire, &self.map);
        let table = table.ok().context("the table does not fit the map")?;
        let processors = thread::available_parallelism().map_or(1, NonZeroUsize::get);
        table.in_shards(processors, start, push).context("a row is not in order")
    }

    /// The result document, and the ranks of the goals in so many replicates.
    pub(crate) fn figures(&self, table: &Path, replicates: u64) -> Result<String> {
        let (round, residents) = (&self.round, &self.sample(table)?);
        let departments = &Sample::departments(round);
        let (at, program) = (round.closes, "bench");
        let (returned, passages) = (&[], &[]);
        let earlier = Earlier::default();
        let data =
            RoundData { round, residents, departments, returned, passages, earlier, at, program };
        let result = analyse(&data)?;
        let mut document = serde_json::to_string(&result)?;
        if replicates > 0 {
            document.push_str(&self.replicated(residents, replicates)?);
        }
        Ok(document)
    }

    /// Percentiles of each goal's rank by its mean mark.
    fn replicated(&self, sample: &Sample, count: u64) -> Result<String> {
        let margin = |margin: &vorrang_survey::margin::Margin| {
            margin.totals.iter().flatten().map(|&total| total as f64).collect()
        };
        let margins: Vec<Vec<f64>> = self.round.margins.iter().map(margin).collect();
        let seed = self.round.plan.seed;
        let made = sample.coded().bootstrap(&margins, Method::Raking, seed, count)?;
        let values: Vec<Vec<f64>> =
            made.values.into_iter().map(|row| row.into_iter().flatten().collect()).collect();
        let ranks = replicate_ranks(&values, &[0.025, 0.975], &[5]);
        let first = values.first().map(|values| min_ranks(values));
        Ok(format!("{first:?} {:?}", ranks.quantiles))
    }

    /// Tallies of a table with those of another one added and taken away again so many times over.
    pub(crate) fn kept(&self, table: &Path, change: &Path, times: u32) -> Result<Tallies> {
        let mut kept = self.sample(table)?.tallies();
        for _ in 0..times {
            kept.merge(&self.sample(change)?.tallies());
            kept.withdraw(&self.sample(change)?.tallies());
        }
        Ok(kept)
    }
}
