//! Case files: what to compute from which table, and what must come out.

use std::collections::HashMap;
use std::error::Error;
use std::path::{Path, PathBuf};

use super::order;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// A figure, or `None` where the crate has none of that kind, or why it could not be had.
pub(crate) type Found = Result<Option<Value>, String>;

/// A file with checks of one kind.
pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) meta: Value,
    /// Names of its tables.
    pub(crate) data: Vec<String>,
    /// Each check, or what is wrong with it.
    pub(crate) checks: Vec<Result<Check, String>>,
    /// The categories of each margin in the order of the file, which the reference keeps.
    pub(crate) category_order: HashMap<String, Vec<String>>,
    folder: PathBuf,
}

#[derive(Deserialize)]
struct File {
    case: String,
    #[serde(default)]
    meta: Value,
    data: Option<Vec<DataFile>>,
    checks: Vec<Value>,
}

#[derive(Deserialize)]
struct DataFile {
    file: String,
}

#[derive(Deserialize)]
pub(crate) struct Check {
    pub(crate) id: String,
    pub(crate) stat: String,
    #[serde(default)]
    pub(crate) args: Value,
    #[serde(default)]
    expect: Value,
    tol: Option<Limits>,
}

/// How far a figure may be off; what is not said is the rule.
#[derive(Default, Deserialize)]
struct Limits {
    rel: Option<f64>,
    abs: Option<f64>,
    #[serde(default)]
    skip: Value,
}

struct Tolerance {
    rel: f64,
    abs: f64,
}

/// A standard error below this share of its estimate is the rounding of 0: of what the margins fix.
const ROUNDING: f64 = 1e-12;

impl Case {
    /// All case files of a folder in the order of their names, or what is wrong with them.
    pub(crate) fn read_all(folder: &Path) -> Result<Vec<Result<Self, String>>, String> {
        let named = |error: std::io::Error| format!("{}: {error}", folder.display());
        let mut files = Vec::new();
        for entry in std::fs::read_dir(folder).map_err(named)? {
            files.push(entry.map_err(named)?.path());
        }
        files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
        files.sort();
        Ok(files.iter().map(|file| Self::read(folder, file)).collect())
    }

    fn read(folder: &Path, path: &Path) -> Result<Self, String> {
        let named = |error: &dyn Error| format!("{}: {error}", path.display());
        let text = std::fs::read_to_string(path).map_err(|error| named(&error))?;
        let file: File = serde_json::from_str(&text).map_err(|error| named(&error))?;
        let check = |value: Value| {
            let id = value["id"].as_str().unwrap_or("without id").to_owned();
            serde_json::from_value(value).map_err(|error| format!("{id}: {error}"))
        };
        Ok(Self {
            name: file.case,
            meta: file.meta,
            data: file.data.unwrap_or_default().into_iter().map(|data| data.file).collect(),
            checks: file.checks.into_iter().map(check).collect(),
            category_order: order::of_categories(&text),
            folder: folder.to_owned(),
        })
    }

    /// The check a later one builds on.
    pub(crate) fn check(&self, id: &str) -> Result<&Check, String> {
        let found = self.checks.iter().flatten().find(|check| check.id == id);
        found.ok_or_else(|| format!("no check {id}"))
    }

    /// The case's first table: one row per respondent.
    pub(crate) fn respondents(&self) -> Result<Table, String> {
        self.table(self.data.first().ok_or("no table")?)
    }

    pub(crate) fn table(&self, file: &str) -> Result<Table, String> {
        Table::read(&self.folder.join(file)).map_err(|error| format!("{file}: {error}"))
    }
}

impl Check {
    /// An argument; a list of one may be written without brackets.
    pub(crate) fn arg<T: DeserializeOwned>(&self, name: &str) -> Result<T, String> {
        let value = self.args.get(name).cloned().unwrap_or(Value::Null);
        let one = Value::Array(vec![value.clone()]);
        serde_json::from_value(value)
            .or_else(|error| serde_json::from_value(one).map_err(|_| error))
            .map_err(|error| format!("argument {name}: {error}"))
    }

    /// Whether everything expected was found, within the tolerance.
    pub(crate) fn compare(&self, found: &Value) -> Result<(), String> {
        let limits = self.tol.as_ref();
        let rel = limits.and_then(|limits| limits.rel).unwrap_or(1e-9);
        let abs = limits.and_then(|limits| limits.abs).unwrap_or(1e-12);
        let tolerance = Tolerance { rel, abs };
        let mut compared = 0;
        for (key, expected) in self.expect.as_object().ok_or("expects no object")? {
            if !limits.is_some_and(|limits| limits.skips(key)) {
                let found = found.get(key).ok_or_else(|| format!("{key} was not computed"))?;
                if !self.is_rounding(key, expected, found) {
                    tolerance.compare(key, expected, found)?;
                }
                compared += 1;
            }
        }
        if compared > 0 { Ok(()) } else { Err("expects nothing".to_owned()) }
    }

    /// Whether both are the standard error of what the margins fix: 0 but for rounding, which nobody can agree with.
    fn is_rounding(&self, key: &str, expected: &Value, found: &Value) -> bool {
        let of = if key == "se" { "est" } else { key.strip_suffix("_se").unwrap_or_default() };
        let Some(estimate) = self.expect.get(of).and_then(Value::as_f64) else {
            return false;
        };
        let is_small =
            |error: &Value| error.as_f64().is_some_and(|error| error <= ROUNDING * estimate.abs());
        is_small(expected) && is_small(found)
    }
}

impl Limits {
    /// `skip` is a key or a list of them.
    fn skips(&self, key: &str) -> bool {
        let keys = self.skip.as_array().map_or(std::slice::from_ref(&self.skip), Vec::as_slice);
        keys.iter().any(|own| own == key)
    }
}

impl Tolerance {
    fn compare(&self, path: &str, expected: &Value, found: &Value) -> Result<(), String> {
        match (expected, found) {
            (Value::Array(expected), Value::Array(found)) if expected.len() == found.len() => {
                let mut pairs = expected.iter().zip(found).enumerate();
                pairs
                    .try_for_each(|(index, (e, f))| self.compare(&format!("{path}[{index}]"), e, f))
            }
            // A list of one may be written without brackets.
            (Value::Number(_) | Value::Null, Value::Array(found)) if found.len() == 1 => {
                self.compare(path, expected, &found[0])
            }
            (Value::Number(e), Value::Number(f)) if self.meets(e.as_f64(), f.as_f64()) => Ok(()),
            (Value::Null, Value::Null) => Ok(()),
            (Value::Bool(e), Value::Bool(f)) if e == f => Ok(()),
            (Value::String(e), Value::String(f)) if e == f => Ok(()),
            _ => Err(format!("{path} should be {expected}, is {found}")),
        }
    }

    fn meets(&self, expected: Option<f64>, found: Option<f64>) -> bool {
        let (Some(expected), Some(found)) = (expected, found) else {
            return false;
        };
        (found - expected).abs() <= self.abs.max(self.rel * expected.abs())
    }
}

/// A table by column, cells as they stand; an empty cell is missing.
pub(crate) struct Table {
    pub(crate) rows: usize,
    pub(crate) columns: HashMap<String, Vec<String>>,
    /// Column names in the order of the file.
    pub(crate) names: Vec<String>,
}

impl Table {
    fn read(path: &Path) -> csv::Result<Self> {
        let mut reader = csv::Reader::from_path(path)?;
        let names: Vec<String> = reader.headers()?.iter().map(str::to_owned).collect();
        let mut columns = vec![Vec::new(); names.len()];
        for record in reader.records() {
            for (column, field) in columns.iter_mut().zip(&record?) {
                column.push(field.to_owned());
            }
        }
        let rows = columns.first().map_or(0, Vec::len);
        Ok(Self { rows, columns: names.iter().cloned().zip(columns).collect(), names })
    }

    pub(crate) fn column(&self, name: &str) -> Result<&[String], String> {
        self.columns.get(name).map(Vec::as_slice).ok_or_else(|| format!("no column {name}"))
    }

    /// A column of numbers, `None` where a cell is empty.
    pub(crate) fn numbers<T: std::str::FromStr>(
        &self,
        name: &str,
    ) -> Result<Vec<Option<T>>, String> {
        let number = |cell: &String| match cell.as_str() {
            "" => Ok(None),
            text => text.parse().map(Some).map_err(|_| format!("{name}: {text} is no such number")),
        };
        self.column(name)?.iter().map(number).collect()
    }

    /// Several columns of numbers, row by row.
    pub(crate) fn rows_of<T: std::str::FromStr + Copy>(
        &self,
        names: &[String],
    ) -> Result<Vec<Vec<Option<T>>>, String> {
        let columns: Vec<Vec<Option<T>>> =
            names.iter().map(|name| self.numbers(name)).collect::<Result<_, _>>()?;
        Ok((0..self.rows).map(|row| columns.iter().map(|column| column[row]).collect()).collect())
    }
}
