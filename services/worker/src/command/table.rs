//! A table of answers on disk, and the map to it.

use std::{collections::BTreeSet, fs, num::NonZeroUsize, path::Path, thread};

use anyhow::{Context, Result};
use vorrang_analysis::sample::Sample;
use vorrang_survey::{
    answer::Response,
    exchange::{Entry, Map, Table},
    fault::Fault,
    round::Round,
    target::{self, Reported},
};
use vorrang_view::catalog::Args;

use super::office::{Office, Refusal};

/// Reads a map. Returns are told apart by department, so theirs needs an id column.
pub(super) fn read_map(round: &Round, path: &Path, needs_id: bool) -> Result<Map> {
    let name = file_name(path);
    let source =
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let faults = match Map::read(&name, &source, &round.questionnaire) {
        Ok(map) if map.has_id() || !needs_id => return Ok(map),
        Ok(_) => vec![Fault {
            file: name,
            line: None,
            column: None,
            code: "key-missing",
            args: vec![("key", "id".to_owned())],
        }],
        Err(faults) => faults,
    };
    Err(Refusal::Faults(faults).into())
}

/// Hands each response of a table to `push`, which may refuse it with a fault's code. Says how the table was read, and
/// returns what is wrong with its lines.
pub(super) fn read(
    office: &mut Office<'_>,
    round: &Round,
    path: &Path,
    map: &Map,
    push: impl FnMut(Entry) -> Result<(), &'static str>,
) -> Result<Vec<Fault>> {
    let bytes = bytes(path)?;
    let mut table = open(office, round, path, map, &bytes)?;
    let refused = read_rows(&mut table, path, push);
    say_unasked(office, &table, path)?;
    Ok(refused)
}

/// Adds the responses of a table to a sample, on all processors if every line is in order. Says how the table was read, and
/// returns what is wrong with its lines.
pub(super) fn sample(
    office: &mut Office<'_>,
    round: &Round,
    path: &Path,
    map: &Map,
    sample: &mut Sample,
) -> Result<Vec<Fault>> {
    let shards = {
        let bytes = bytes(path)?;
        let mut table = open(office, round, path, map, &bytes)?;
        let start = || Sample::residents(round);
        let processors = thread::available_parallelism().map_or(1, NonZeroUsize::get);
        let push = |sample: &mut Sample, response: &Response| sample.push(round, response);
        let Some(shards) = table.in_shards(processors, start, push) else {
            let refused = read_rows(&mut table, path, |entry| {
                sample.push(round, &entry.response);
                Ok(())
            });
            say_unasked(office, &table, path)?;
            return Ok(refused);
        };
        say_unasked(office, &table, path)?;
        shards
    };
    for shard in shards {
        sample.merge(shard);
    }
    Ok(Vec::new())
}

fn bytes(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

fn open<'t>(
    office: &mut Office<'_>,
    round: &'t Round,
    path: &Path,
    map: &'t Map,
    bytes: &'t [u8],
) -> Result<Table<'t>> {
    let name = file_name(path);
    let table = Table::open(&name, bytes, &round.questionnaire, map).map_err(Refusal::Faults)?;
    let (encoding, delimiter) = table.spelling();
    let spelling =
        Args::new().with("encoding", encoding.name()).with("delimiter", delimiter.name());
    office.say("table-spelling", &spelling.with("table", name.as_str()))?;
    Ok(table)
}

/// Says how many answers were left out as they were not asked for, if any were.
fn say_unasked(office: &mut Office<'_>, table: &Table<'_>, path: &Path) -> Result<()> {
    match table.unasked() {
        0 => Ok(()),
        answers => {
            let args = Args::new().with("answers", answers);
            office.say("table-unasked", &args.with("table", file_name(path).as_str()))
        }
    }
}

fn read_rows(
    table: &mut Table<'_>,
    path: &Path,
    mut push: impl FnMut(Entry) -> Result<(), &'static str>,
) -> Vec<Fault> {
    let name = file_name(path);
    let mut refused = Vec::new();
    for row in table {
        match row {
            Err(faults) => refused.extend(faults),
            Ok(entry) => {
                let (line, id) = (entry.line, entry.id.clone());
                refused.extend(push(entry).err().map(|code| fault(&name, line, code, &id)));
            }
        }
    }
    refused
}

/// Reads a table of indicators.
pub(super) fn read_targets(round: &Round, path: &Path) -> Result<Vec<Reported>> {
    let source =
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(target::read_table(round, &file_name(path), &source).map_err(Refusal::Faults)?)
}

/// Reports refused lines; refuses all of the table, with this message, unless they may be left out.
pub(super) fn settle(
    office: &mut Office<'_>,
    refused: &[Fault],
    skip_invalid: bool,
    refusal: &'static str,
) -> Result<()> {
    if refused.is_empty() {
        return Ok(());
    }
    office.report(refused)?;
    if !skip_invalid {
        return Err(Refusal::Message(refusal, Args::new()).into());
    }
    let lines: BTreeSet<_> = refused.iter().map(|fault| fault.line).collect();
    office.say("table-skipped", &Args::new().with("lines", lines.len()))
}

/// What is wrong with the response or return of this id.
pub(super) fn fault(table: &str, line: u32, code: &'static str, id: &str) -> Fault {
    let args = vec![("value", id.to_owned())];
    Fault { file: table.to_owned(), line: Some(line), column: None, code, args }
}

/// The file's name without its folder, as messages call it.
pub(super) fn file_name(path: &Path) -> String {
    path.file_name()
        .map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}
