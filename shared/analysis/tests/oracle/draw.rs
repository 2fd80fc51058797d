//! How a case's respondents were drawn, and the weights a check asks for.

use nalgebra::DMatrix;
use serde_json::Value;
use vorrang_analysis::respondents::Respondents;
use vorrang_analysis::sampling::{LonelyUnit, Sampling, Stage};
use vorrang_analysis::weighting::Method;

use super::case::{Case, Check, Table};
use super::study::{Study, codes};
use super::weights;

/// The respondents with the weights a check's name stands for: `cal/METHOD/…` those of `cal/METHOD/weights`,
/// any other the base weights.
pub(crate) fn respondents(case: &Case, check: &Check) -> Result<Respondents, String> {
    let table = case.respondents()?;
    let sampling = sampling(&table, &case.meta["design"])?;
    let Some(before) = calibration_of(check) else {
        let weights = base_weights(&table, &case.meta["design"], &sampling)?;
        return Ok(Respondents::weighted(sampling, weights));
    };
    let before = case.check(&before)?;
    let study = Study::read(case, &before.args["margins"])?;
    let method = weights::method(before, &study)?.ok_or("no such method")?;
    let calibration = study.calibrate(method)?;
    Ok(Respondents::calibrated(sampling, study.grouping, &calibration))
}

/// The respondents raked to the case's margins.
pub(crate) fn raked(case: &Case) -> Result<Respondents, String> {
    let study = Study::read(case, &case.meta["margins"])?;
    let sampling = sampling(&study.table, &case.meta["design"])?;
    let calibration = study.calibrate(Method::Raking)?;
    Ok(Respondents::calibrated(sampling, study.grouping, &calibration))
}

fn calibration_of(check: &Check) -> Option<String> {
    let mut parts = check.id.split('/');
    (parts.next() == Some("cal"))
        .then(|| parts.next())?
        .map(|method| format!("cal/{method}/weights"))
}

/// Strata, clusters, stages and populations as the case describes them.
pub(crate) fn sampling(table: &Table, design: &Value) -> Result<Sampling, String> {
    let names = |key: &str| -> Vec<&str> {
        design[key].as_array().into_iter().flatten().filter_map(Value::as_str).collect()
    };
    let mut units: Vec<Vec<usize>> = names("ids")
        .into_iter()
        .map(|name| Ok(codes(table.column(name)?)))
        .collect::<Result<_, String>>()?;
    if units.is_empty() {
        units.push((0..table.rows).collect());
    }
    let mut populations = Vec::new();
    for name in names("fpc") {
        let population: Option<Vec<f64>> = table.numbers(name)?.into_iter().collect();
        populations.push(Some(population.ok_or("missing population")?));
    }
    populations.resize(units.len(), None);
    let stages: Vec<Stage> = units
        .into_iter()
        .zip(populations)
        .map(|(units, population)| Stage { units, population })
        .collect();
    let strata = strata(table, design)?;
    Sampling::new(&strata, &stages, LonelyUnit::Refuse).map_err(|error| error.to_string())
}

pub(crate) fn strata(table: &Table, design: &Value) -> Result<Vec<usize>, String> {
    let strata = design["strata"].as_str();
    strata.map_or(Ok(vec![0; table.rows]), |name| Ok(codes(table.column(name)?)))
}

/// The column of weights, or what the draw makes of them.
pub(crate) fn base_weights(
    table: &Table,
    design: &Value,
    sampling: &Sampling,
) -> Result<Vec<f64>, String> {
    let Some(name) = design["weights"].as_str() else {
        return Ok(sampling.weights().unwrap_or_else(|| vec![1.0; table.rows]));
    };
    let weights: Option<Vec<f64>> = table.numbers(name)?.into_iter().collect();
    weights.ok_or_else(|| "missing weight".to_owned())
}

/// A category and the rows it applies to.
pub(crate) struct Level {
    pub(crate) name: String,
    pub(crate) rows: Vec<bool>,
}

/// The categories of a column: in the order of the margins the weights meet, otherwise sorted, as numbers if
/// they all are.
pub(crate) fn levels(case: &Case, check: &Check, name: &str) -> Result<Vec<Level>, String> {
    let table = case.respondents()?;
    let column = table.column(name)?;
    let mut names: Vec<String> = column.iter().filter(|value| !value.is_empty()).cloned().collect();
    names.sort_unstable();
    names.dedup();
    if names.iter().all(|name| name.parse::<f64>().is_ok()) {
        names.sort_by(|a, b| a.parse::<f64>().unwrap().total_cmp(&b.parse().unwrap()));
    }
    let calibrated = calibration_of(check).is_some() || case.meta.get("margins").is_some();
    if let Some(order) = case.category_order.get(name).filter(|_| calibrated) {
        names.sort_by_key(|name| order.iter().position(|other| other == name));
    }
    let level =
        |name: String| Level { rows: column.iter().map(|value| *value == name).collect(), name };
    Ok(names.into_iter().map(level).collect())
}

/// Index of each row's category, `None` where it is missing.
pub(crate) fn codes_of(levels: &[Level]) -> Vec<Option<usize>> {
    let rows = levels.first().map_or(0, |level| level.rows.len());
    (0..rows).map(|row| levels.iter().position(|level| level.rows[row])).collect()
}

pub(crate) fn rows(matrix: &DMatrix<f64>) -> Vec<Vec<f64>> {
    matrix.row_iter().map(|row| row.iter().copied().collect()).collect()
}
