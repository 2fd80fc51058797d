//! Agreement between raters and between lists.

use serde_json::json;
use vorrang_analysis::agreement::{
    Metric, concordance, kendall, krippendorff_alpha, rank_biased_overlap, spearman, top_overlap,
    weighted_mid_ranks, weighted_spearman,
};

use super::case::{Case, Check, Found, Table};

pub(crate) fn kendall_w(case: &Case, check: &Check) -> Found {
    let found = complete(case, check)?.and_then(|ratings| concordance(&ratings));
    Ok(Some(json!({
        "w_uncorrected": found.map(|found| found.uncorrected),
        "w": found.map(|found| found.w),
        "chisq": found.map(|found| found.chi2),
        "df": found.map(|found| found.df),
        "p": found.map(|found| found.p),
        "mean_spearman": found.map(|found| found.mean_spearman),
    })))
}

pub(crate) fn krippendorff(case: &Case, check: &Check) -> Found {
    let metric = match check.arg::<String>("metric")?.as_str() {
        "nominal" => Metric::Nominal,
        "ordinal" => Metric::Ordinal,
        "interval" => Metric::Interval,
        _ => return Ok(None),
    };
    let table = case.table(&check.arg::<String>("file")?)?;
    Ok(Some(json!({ "alpha": krippendorff_alpha(&ratings(&table)?, metric) })))
}

pub(crate) fn tau(check: &Check) -> Found {
    let (x, y) = lists(check)?;
    let found = kendall(&x, &y);
    Ok(Some(json!({
        "tau_b": found.map(|found| found.tau_b),
        "n": x.len(),
        "z": found.map(|found| found.z),
        "p": found.map(|found| found.p),
    })))
}

pub(crate) fn rho(check: &Check) -> Found {
    let (x, y) = lists(check)?;
    let found = spearman(&x, &y);
    Ok(Some(json!({ "rho": found.map(|found| found.rho), "p": found.map(|found| found.p) })))
}

pub(crate) fn weighted_rho(check: &Check) -> Found {
    let ((x, y), weights) = (lists(check)?, check.arg::<Vec<f64>>("weight")?);
    Ok(Some(json!({
        "rho": weighted_spearman(&x, &y, &weights),
        "ranks_x": weighted_mid_ranks(&x, &weights),
    })))
}

pub(crate) fn top(check: &Check) -> Found {
    let ((x, y), depths) = (lists(check)?, check.arg::<Vec<usize>>("k")?);
    let overlap = depths.into_iter().map(|k| top_overlap(&x, &y, k));
    Ok(Some(json!({ "overlap": overlap.collect::<Vec<_>>() })))
}

pub(crate) fn biased_overlap(check: &Check) -> Found {
    let (x, y) = lists(check)?;
    Ok(Some(json!({ "rbo": rank_biased_overlap(&x, &y, check.arg("p")?) })))
}

/// Two lists; what is missing is not a number.
fn lists(check: &Check) -> Result<(Vec<f64>, Vec<f64>), String> {
    let list = |name| {
        let values = check.arg::<Vec<Option<f64>>>(name)?;
        Ok::<_, String>(values.into_iter().map(|value| value.unwrap_or(f64::NAN)).collect())
    };
    Ok((list("x")?, list("y")?))
}

/// A row of ratings per rater: all columns but the rater's name and weight.
fn ratings(table: &Table) -> Result<Vec<Vec<Option<f64>>>, String> {
    let others = ["department", "id", "weight"];
    let items: Vec<String> =
        table.names.iter().filter(|name| !others.contains(&name.as_str())).cloned().collect();
    table.rows_of(&items)
}

/// The ratings, if nobody left an item out.
fn complete(case: &Case, check: &Check) -> Result<Option<Vec<Vec<f64>>>, String> {
    let rows = ratings(&case.table(&check.arg::<String>("file")?)?)?;
    Ok(rows.into_iter().map(|row| row.into_iter().collect()).collect())
}
