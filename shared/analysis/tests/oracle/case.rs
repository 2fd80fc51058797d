//! Case files: what to compute from which table, and what must come out.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::order;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// A figure, or `None` where the crate has none of that kind, or why it could not be had.
pub(crate) type Found = Result<Option<Value>, String>;

#[derive(Deserialize)]
pub(crate) struct Case {
    #[serde(rename = "case")]
    pub(crate) name: String,
    #[serde(default)]
    pub(crate) meta: Value,
    #[serde(default)]
    pub(crate) data: Vec<DataFile>,
    pub(crate) checks: Vec<Check>,
    /// The categories of each margin in the order of the file, which the reference keeps.
    #[serde(skip)]
    pub(crate) category_order: HashMap<String, Vec<String>>,
    #[serde(skip)]
    folder: PathBuf,
}

#[derive(Deserialize)]
pub(crate) struct DataFile {
    pub(crate) file: String,
}

#[derive(Deserialize)]
pub(crate) struct Check {
    pub(crate) id: String,
    pub(crate) stat: String,
    pub(crate) args: Value,
    pub(crate) expect: Value,
    tol: Tolerance,
}

#[derive(Deserialize)]
struct Tolerance {
    rel: f64,
    abs: f64,
    skip: Option<String>,
}

impl Case {
    pub(crate) fn read_all(folder: &Path) -> Vec<Self> {
        let entries = std::fs::read_dir(folder)
            .unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        let mut files: Vec<PathBuf> =
            entries.map(|entry| entry.expect("folder is readable").path()).collect();
        files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
        files.sort();
        files.iter().map(|file| Self::read(folder, file)).collect()
    }

    fn read(folder: &Path, file: &Path) -> Self {
        let text = std::fs::read_to_string(file)
            .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let case = serde_json::from_str(&text)
            .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        Self { folder: folder.to_owned(), category_order: order::of_categories(&text), ..case }
    }

    /// The check a later one builds on.
    pub(crate) fn check(&self, id: &str) -> Result<&Check, String> {
        self.checks.iter().find(|check| check.id == id).ok_or_else(|| format!("no check {id}"))
    }

    /// The case's first table: one row per respondent.
    pub(crate) fn respondents(&self) -> Result<Table, String> {
        self.table(&self.data.first().ok_or("no table")?.file)
    }

    pub(crate) fn table(&self, file: &str) -> Result<Table, String> {
        Table::read(&self.folder.join(file)).map_err(|error| format!("{file}: {error}"))
    }
}

impl Check {
    pub(crate) fn arg<T: DeserializeOwned>(&self, name: &str) -> Result<T, String> {
        let value = self.args.get(name).cloned().unwrap_or(Value::Null);
        serde_json::from_value(value).map_err(|error| format!("argument {name}: {error}"))
    }

    /// Whether everything expected was found, within the tolerance.
    pub(crate) fn compare(&self, found: &Value) -> Result<(), String> {
        for (key, expected) in self.expect.as_object().ok_or("expects no object")? {
            if self.tol.skip.as_ref() != Some(key) {
                let found = found.get(key).ok_or_else(|| format!("{key} was not computed"))?;
                self.tol.compare(key, expected, found)?;
            }
        }
        Ok(())
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
