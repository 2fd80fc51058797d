//! Respondents of a case grouped into cells, with their base weights and strata.

use serde_json::Value;
use vorrang_analysis::estimate::Design;
use vorrang_analysis::weighting::{Calibration, Cell, Grouping, Method, calibrate};

use super::case::{Case, Table};
use super::draw;

pub(crate) struct Study {
    pub(crate) table: Table,
    pub(crate) grouping: Grouping,
    /// Population totals, in the order of the cells' levels.
    pub(crate) margins: Vec<Vec<f64>>,
    strata: usize,
}

impl Study {
    /// Groups the rows by stratum, category of each margin, and base weight.
    pub(crate) fn read(case: &Case, margins: &Value) -> Result<Self, String> {
        let table = case.respondents()?;
        let design = &case.meta["design"];
        let weights = draw::base_weights(&table, design, &draw::sampling(&table, design)?)?;
        let strata = draw::strata(&table, design)?;
        let mut levels = vec![Vec::new(); table.rows];
        let mut totals = Vec::new();
        for (name, margin) in margins.as_object().into_iter().flatten() {
            let margin = margin.as_object().ok_or("margin is no object")?;
            let names: Vec<&String> = margin.keys().collect();
            for (levels, value) in levels.iter_mut().zip(table.column(name)?) {
                let level =
                    names.iter().position(|name| *name == value).ok_or("category without total")?;
                levels.push(u16::try_from(level).expect("few categories"));
            }
            let total = |total: &serde_json::Value| total.as_f64().ok_or("a total is no number");
            totals.push(margin.values().map(total).collect::<Result<_, _>>()?);
        }
        let grouping = Grouping::of(&strata, &levels, &weights);
        let strata = strata.iter().max().map_or(0, |last| last + 1);
        Ok(Self { table, grouping, margins: totals, strata })
    }

    pub(crate) fn cells(&self) -> &[Cell] {
        self.grouping.cells()
    }

    /// What base weights have to be multiplied by to add up to the population.
    pub(crate) fn scale(&self) -> f64 {
        let sum: f64 = self.cells().iter().map(|cell| cell.count as f64 * cell.base_weight).sum();
        self.margins.first().map_or(1.0, |margin| margin.iter().sum::<f64>() / sum)
    }

    pub(crate) fn calibrate(&self, method: Method) -> Result<Calibration, String> {
        calibrate(self.cells(), &self.margins, method).map_err(|error| error.to_string())
    }

    /// The design with the weights a check names, `base` or `raked`.
    pub(crate) fn design(&self, weights: &str) -> Result<Design<'_>, String> {
        let fractions = vec![0.0; self.strata];
        let design = match weights {
            "base" => Design::weighted(self.cells(), &fractions),
            "raked" => {
                Design::calibrated(self.cells(), &self.calibrate(Method::Raking)?, &fractions)
            }
            other => return Err(format!("unknown weights {other}")),
        };
        design.map_err(|error| error.to_string())
    }

    /// Row indices of each cell.
    pub(crate) fn rows_of_cells(&self) -> Vec<Vec<usize>> {
        let mut rows = vec![Vec::new(); self.cells().len()];
        for (row, &cell) in self.grouping.cell_of_row().iter().enumerate() {
            rows[cell].push(row);
        }
        rows
    }
}

/// Whether respondents were sampled one by one and without a finite population correction.
pub(crate) fn is_simple(case: &Case) -> bool {
    let none = |key: &str| case.meta["design"][key].as_array().is_none_or(Vec::is_empty);
    none("ids") && none("fpc")
}

/// Index of each value among the sorted different values.
pub(crate) fn codes<T: Ord>(values: &[T]) -> Vec<usize> {
    let mut distinct: Vec<&T> = values.iter().collect();
    distinct.sort_unstable();
    distinct.dedup();
    values.iter().map(|value| distinct.partition_point(|other| *other < value)).collect()
}
