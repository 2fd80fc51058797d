//! Indicators as a table, one row for each indicator, or for each of its values where a trend is wanted.

use super::{Blank, Complaint, Entries, GoalReturn, LARGEST, Part, Slot, read, read::is_decimal};
use crate::{
    document::Place,
    fault::{Fault, Faults},
    id::Id,
    round::Round,
    sheet::{Columns, NONE, Row, Sheet},
};

/// A row of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Reported {
    /// The department.
    pub department: Id,
    /// What it says about one of its goals: an indicator at most.
    pub goal: GoalReturn,
    /// Standard error of the actual value, above 0, if it is an estimate.
    pub standard_error: Option<f64>,
}

impl Reported {
    /// What tells a row from all others of its table: department, goal, and the indicator's name, unit and year.
    #[must_use]
    pub fn key(&self) -> impl Ord {
        let own = self.goal.indicators.first();
        let named = own.map(|own| (&own.name, &own.unit, own.actual.year));
        (&self.department, self.goal.goal, named)
    }
}

/// Name of the column that holds a part of an indicator.
const fn column(part: Part) -> &'static str {
    match part {
        Part::Name => "name",
        Part::Unit => "unit",
        Part::BaselineValue => "baseline",
        Part::BaselineYear => "baseline_year",
        Part::TargetValue => "target",
        Part::TargetYear => "target_year",
        Part::ActualValue => "actual",
        Part::ActualYear => "actual_year",
    }
}

const REQUIRED: [&str; 10] = [
    "department",
    "goal",
    "name",
    "unit",
    "baseline",
    "baseline_year",
    "target",
    "target_year",
    "actual",
    "actual_year",
];

/// Reads the table. Cells of an indicator may be empty, as fields of a return may; a row is read by the same rules.
///
/// # Errors
/// Everything wrong with it, by line.
pub fn read_table(round: &Round, file: &str, source: &str) -> Result<Vec<Reported>, Vec<Fault>> {
    let faults = Faults::default();
    let source = source.strip_prefix('\u{feff}').unwrap_or(source).replace("\r\n", "\n");
    let place = Place { file, source: &source, faults: &faults };
    let optional = &["standard_error", "no_indicator"];
    let sheet = Sheet::read(place, &[], Columns { fixed: &REQUIRED, optional, ..NONE });
    let (mut wrong, mut rows) = (Vec::new(), Vec::new());
    for row in sheet.rows() {
        let Some(own) = reported(round, &row, file, &mut wrong) else { continue };
        if rows.iter().any(|other: &Reported| other.key() == own.key()) {
            row.fault("indicator-twice", &[]);
        }
        rows.push(own);
    }
    wrong.extend(faults.sorted());
    wrong.sort();
    if wrong.is_empty() { Ok(rows) } else { Err(wrong) }
}

/// A row as a return of a single indicator.
fn reported(round: &Round, row: &Row<'_>, file: &str, wrong: &mut Vec<Fault>) -> Option<Reported> {
    let (department, goal) = (row.id("department"), row.id("goal"));
    let department = department?.value;
    let Some(blank) = Blank::of(round, &department) else {
        row.fault("department-unknown", &[("value", department.as_str())]);
        return None;
    };
    let id = goal?.value;
    let own = |&goal: &usize| round.goals[goal].id == id;
    let Some(goal) = blank.department.goals.iter().position(own) else {
        let args = [("department", department.as_str()), ("value", id.as_str())];
        row.fault("goal-not-own", &args);
        return None;
    };
    let cell = |slot, column| (blank.name(slot).to_owned(), row.cell(column).to_owned());
    let indicator = |part| Slot::Indicator { goal, row: 0, part };
    let parts = Part::ALL.map(|part| cell(indicator(part), column(part)));
    let none = cell(Slot::NoIndicator(goal), "no_indicator");
    let entries = Entries::take(&blank, parts.into_iter().chain([none]));
    let mut reading = read(&blank, &entries);
    for error in reading.errors {
        let column = match blank.inputs()[error.field].slot {
            Slot::Indicator { part, .. } => column(part),
            _ => "no_indicator",
        };
        wrong.push(fault(file, row.line, column, &error.complaint));
    }
    Some(Reported {
        department,
        goal: reading.answers.goals.swap_remove(goal),
        standard_error: standard_error(row),
    })
}

fn fault(file: &str, line: u32, column: &str, complaint: &Complaint) -> Fault {
    let code = match complaint {
        // A form takes numbers as its language writes them, a table takes them with a point.
        Complaint::NotNumber => "indicator-not-number",
        other => other.code(),
    };
    Fault {
        file: file.to_owned(),
        line: Some(line),
        column: Some(column.to_owned()),
        code,
        args: complaint.args(),
    }
}

fn standard_error(row: &Row<'_>) -> Option<f64> {
    let cell = row.cell("standard_error");
    let value = cell.parse::<f64>().ok().filter(|_| is_decimal(cell));
    let value = value.filter(|value| *value > 0.0 && *value <= LARGEST);
    if value.is_none() && !cell.is_empty() {
        row.fault("indicator-error", &[("value", cell)]);
    }
    value
}
