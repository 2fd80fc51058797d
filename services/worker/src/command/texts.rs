//! `texts`: a round's texts to translators and back, without any database.

#[cfg(test)]
mod mutated;
mod package;
mod sheet;
mod spreadsheet;
mod take;

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use clap::{Args as Arguments, Subcommand};
use tempfile::NamedTempFile;
use vorrang_survey::{
    round::Round,
    text::Lang,
    time::Timestamp,
    translation::{self, Entry},
};
use vorrang_view::{catalog::Args, locale::Locale};

use self::sheet::{Form, Row, Sheet};
use super::{
    office::{Office, Refusal},
    table::file_name,
};
use crate::folder;

/// What can be done with a round's texts.
#[derive(Subcommand)]
pub enum Texts {
    /// Write every text of a round's folder into a table for translators, beside what there is in their language.
    Export(ExportArguments),
    /// Put the translations of such a table into the folder. Files it does not concern stay as they are, to the byte.
    Import(ImportArguments),
}

/// Arguments of `texts export`.
#[derive(Arguments)]
pub struct ExportArguments {
    /// The round's folder.
    folder: PathBuf,
    /// Language to translate into.
    #[arg(long, value_name = "LANG", value_parser = lang)]
    target: Lang,
    /// Language to translate from. Default: the first that the round promises.
    #[arg(long, value_name = "LANG", value_parser = lang)]
    source: Option<Lang>,
    /// The table, .xlsx or .csv.
    #[arg(long, value_name = "FILE", value_parser = sheet::form)]
    out: Form,
    /// Language of the messages.
    #[arg(long, default_value = "en")]
    language: Locale,
}

/// Arguments of `texts import`.
#[derive(Arguments)]
pub struct ImportArguments {
    /// The round's folder.
    folder: PathBuf,
    /// The table, .xlsx or .csv, as `texts export` wrote it and translators filled it in.
    #[arg(long, value_name = "FILE", value_parser = sheet::form)]
    table: Form,
    /// Language of the messages.
    #[arg(long, default_value = "en")]
    language: Locale,
}

impl Texts {
    pub(super) fn language(&self) -> &Locale {
        match self {
            Self::Export(arguments) => &arguments.language,
            Self::Import(arguments) => &arguments.language,
        }
    }
}

pub(super) fn run(what: &Texts, now: Timestamp, office: &mut Office<'_>) -> Result<()> {
    match what {
        Texts::Export(arguments) => export(arguments, now, office),
        Texts::Import(arguments) => import(arguments, office),
    }
}

fn export(arguments: &ExportArguments, now: Timestamp, office: &mut Office<'_>) -> Result<()> {
    let files = folder::read(&arguments.folder)?;
    let round = Round::read(&files).map_err(Refusal::Faults)?;
    let source = arguments.source.as_ref().or(round.languages.first());
    let source = source.context("a round has a language")?.clone();
    let entries = translation::entries(&files, &round);
    let open = entries.iter().filter(|entry| !entry.texts.has(&arguments.target)).count();
    let sheet = Sheet {
        rows: entries.iter().map(|entry| row(entry, &source, &arguments.target)).collect(),
        source,
        target: arguments.target.clone(),
    };
    let path = arguments.out.path();
    let title = format!("{} {} – {}", round.id, sheet.source, sheet.target);
    fs::write(path, sheet.write(&arguments.out, &title, now)?)
        .with_context(|| format!("cannot write {}", path.display()))?;
    let args = Args::new().with("table", file_name(path)).with("texts", entries.len());
    office.say("texts-exported", &args.with("open", open))
}

fn row(entry: &Entry, source: &Lang, target: &Lang) -> Row {
    Row {
        file: entry.file.clone(),
        key: entry.key.clone(),
        source: entry.texts.show(source).to_owned(),
        target: entry.texts.get(target).unwrap_or_default().to_owned(),
    }
}

fn import(arguments: &ImportArguments, office: &mut Office<'_>) -> Result<()> {
    let files = folder::read(&arguments.folder)?;
    let round = Round::read(&files).map_err(Refusal::Faults)?;
    let path = arguments.table.path();
    let bytes = arguments.table.load()?;
    let (sheet, lines) = Sheet::read(&arguments.table, &bytes).map_err(Refusal::Faults)?;
    let entries = translation::entries(&files, &round);
    let taken = take::take(&file_name(path), &sheet, &lines, &entries);
    let translations = taken.map_err(Refusal::Faults)?;
    let changed = translation::put(&files, &round, &sheet.target, &translations)?;
    for (name, bytes) in &changed {
        replace(&arguments.folder.join(name), bytes)?;
        office.print(name)?;
    }
    let has = |entry: &&Entry| {
        let own =
            |given: &&translation::Translation| given.file == entry.file && given.key == entry.key;
        entry.texts.has(&sheet.target) || translations.iter().any(|given| own(&given))
    };
    let open = entries.len() - entries.iter().filter(has).count();
    let args = Args::new().with("files", changed.len()).with("open", open);
    office.say("texts-imported", &args.with("language", sheet.target.as_str()))
}

/// Writes a file whole or not at all, for whom it could be read before.
fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    let cannot = || format!("cannot write {}", path.display());
    let Ok(before) = fs::metadata(path) else { return fs::write(path, bytes).with_context(cannot) };
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = NamedTempFile::new_in(folder).with_context(cannot)?;
    file.write_all(bytes).with_context(cannot)?;
    fs::set_permissions(file.path(), before.permissions()).with_context(cannot)?;
    file.persist(path).with_context(cannot)?;
    Ok(())
}

fn lang(text: &str) -> Result<Lang, &'static str> {
    Lang::parse(text).ok_or("this is no language tag, such as uk or de-simple")
}
