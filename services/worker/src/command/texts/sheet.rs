//! The table that goes to translators: a row for each text, with the languages in its header.

use std::{
    fs::File,
    io::Read,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use vorrang_survey::{
    exchange::{self, Cells},
    fault::Fault,
    text::Lang,
    time::Timestamp,
};

use super::{package, spreadsheet};
use crate::command::table::file_name;

/// The columns before those of the languages.
const NAMES: [&str; 2] = ["file", "key"];

/// A table's file, by what its name ends in.
#[derive(Clone, Debug)]
pub(super) enum Form {
    /// Text with commas.
    Csv(PathBuf),
    /// A spreadsheet.
    Xlsx(PathBuf),
}

/// The file's form.
pub(super) fn form(path: &str) -> Result<Form, &'static str> {
    match Path::new(path).extension().and_then(|kind| kind.to_str()) {
        Some("csv") => Ok(Form::Csv(path.into())),
        Some("xlsx") => Ok(Form::Xlsx(path.into())),
        _ => Err("a table for translators ends in .xlsx or .csv"),
    }
}

impl Form {
    pub(super) fn path(&self) -> &Path {
        let (Self::Csv(path) | Self::Xlsx(path)) = self;
        path
    }

    /// What is in the file; of a spreadsheet no more than shows that it is too large.
    pub(super) fn load(&self) -> Result<Vec<u8>> {
        let most = match self {
            Self::Csv(_) => u64::MAX,
            Self::Xlsx(_) => package::LARGEST as u64 + 1,
        };
        let cannot = || format!("cannot read {}", self.path().display());
        let mut bytes = Vec::new();
        let file = File::open(self.path()).with_context(cannot)?;
        file.take(most).read_to_end(&mut bytes).with_context(cannot)?;
        Ok(bytes)
    }
}

/// A table for translators.
pub(super) struct Sheet {
    pub(super) source: Lang,
    pub(super) target: Lang,
    pub(super) rows: Vec<Row>,
}

/// A text of the round.
pub(super) struct Row {
    pub(super) file: String,
    pub(super) key: String,
    pub(super) source: String,
    pub(super) target: String,
}

impl Sheet {
    /// The table as bytes.
    pub(super) fn write(&self, form: &Form, title: &str, now: Timestamp) -> Result<Vec<u8>> {
        let header = [
            NAMES[0].to_owned(),
            NAMES[1].to_owned(),
            format!("source:{}", self.source),
            format!("target:{}", self.target),
        ];
        let row = |row: &Row| [&row.file, &row.key, &row.source, &row.target].map(Clone::clone);
        let rows: Vec<[String; 4]> =
            [header].into_iter().chain(self.rows.iter().map(row)).collect();
        match form {
            Form::Csv(_) => Ok(exchange::write_cells(&rows)?),
            Form::Xlsx(_) => spreadsheet::write(&rows, &self.target, title, now),
        }
    }

    /// Reads a table, and on which line each of its rows stands.
    pub(super) fn read(form: &Form, bytes: &[u8]) -> Result<(Self, Vec<u32>), Vec<Fault>> {
        let name = file_name(form.path());
        let cells = match form {
            Form::Csv(_) => exchange::read_cells(&name, bytes)?,
            Form::Xlsx(_) => spreadsheet::read(&name, bytes)?,
        };
        let mut cells = cells.into_iter();
        let columns = || vec![fault(&name, 1, "text-columns", "")];
        let header = cells.next().ok_or_else(columns)?;
        let (source, target) = languages(&header).ok_or_else(columns)?;
        let (lines, rows) = cells.map(|cells| (cells.line, row(cells))).unzip();
        Ok((Self { source, target, rows }, lines))
    }
}

/// The languages that a header names.
fn languages(header: &Cells) -> Option<(Lang, Lang)> {
    let cell = |column: usize| header.texts.get(column).map(|text| text.trim());
    let named = (0..2).all(|column| cell(column) == Some(NAMES[column]));
    let language = |column, stem| Lang::parse(cell(column)?.strip_prefix(stem)?);
    let (source, target) = (language(2, "source:")?, language(3, "target:")?);
    (named && source != target).then_some((source, target))
}

fn row(cells: Cells) -> Row {
    let mut texts = cells.texts.into_iter();
    let mut next = || texts.next().unwrap_or_default();
    Row { file: next(), key: next(), source: next(), target: next() }
}

/// What is wrong with a row.
pub(super) fn fault(table: &str, line: u32, code: &'static str, key: &str) -> Fault {
    let args = vec![("key", key.to_owned())];
    Fault { file: table.to_owned(), line: Some(line), column: None, code, args }
}
