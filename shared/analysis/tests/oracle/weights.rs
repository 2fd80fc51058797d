//! Calibrated and trimmed weights, and their spread.

use serde_json::json;
use vorrang_analysis::weighting::{self, Bounds, Method};

use super::case::{Case, Check, Found};
use super::study::Study;

pub(crate) fn calibrate(case: &Case, check: &Check) -> Found {
    let Some((study, weights)) = calibrated(case, check)? else {
        return Ok(None);
    };
    let ratios =
        || study.cells().iter().zip(&weights).map(|(cell, weight)| weight / cell.base_weight);
    Ok(Some(json!({
        "weights": study.grouping.by_row(&weights),
        "g_min": ratios().fold(f64::INFINITY, f64::min),
        "g_max": ratios().fold(f64::NEG_INFINITY, f64::max),
        "kish_n_eff": weighting::kish(study.cells(), &weights).map(|kish| kish.n_eff),
    })))
}

pub(crate) fn kish(case: &Case, check: &Check) -> Found {
    let Some((study, weights)) = weights_before(case, check)? else {
        return Ok(None);
    };
    let kish = weighting::kish(study.cells(), &weights).ok_or("no weights")?;
    let mean = kish.sum_w / kish.n as f64;
    Ok(Some(json!({
        "n": kish.n,
        "sum_w": kish.sum_w,
        "deff_w": kish.deff,
        "n_eff": kish.n_eff,
        "min_over_mean": weights.iter().copied().fold(f64::INFINITY, f64::min) / mean,
        "max_over_mean": weights.iter().copied().fold(f64::NEG_INFINITY, f64::max) / mean,
    })))
}

pub(crate) fn trim(case: &Case, check: &Check) -> Found {
    let Some((study, weights)) = weights_before(case, check)? else {
        return Ok(None);
    };
    let trim = if check.arg("strict")? { weighting::trim_strictly } else { weighting::trim };
    let trimmed =
        trim(study.cells(), &weights, check.arg("upper")?).ok_or("nobody left to lift")?;
    let kish = weighting::kish(study.cells(), &trimmed).ok_or("no weights")?;
    Ok(Some(json!({
        "sum": kish.sum_w,
        "max": trimmed.iter().copied().fold(f64::NEG_INFINITY, f64::max),
        "kish_n_eff": kish.n_eff,
        "weights": study.grouping.by_row(&trimmed),
    })))
}

/// The weights of the check this one builds on, or the base weights.
fn weights_before(case: &Case, check: &Check) -> Result<Option<(Study, Vec<f64>)>, String> {
    if let Some(before) = check.arg::<Option<String>>("after").ok().flatten() {
        return calibrated(case, case.check(&before)?);
    }
    let study = Study::read(case, &json!({}))?;
    let weights = study.cells().iter().map(|cell| cell.base_weight).collect();
    Ok(Some((study, weights)))
}

fn calibrated(case: &Case, check: &Check) -> Result<Option<(Study, Vec<f64>)>, String> {
    let study = Study::read(case, &check.args["margins"])?;
    let Some(method) = method(check, &study)? else {
        return Ok(None);
    };
    let weights = study.calibrate(method)?.weights;
    Ok(Some((study, weights)))
}

/// The method a check names, `None` if there is none of that name.
pub(crate) fn method(check: &Check, study: &Study) -> Result<Option<Method>, String> {
    let bounds = || {
        // The reference bounds weights against base weights as they are, the crate against scaled ones.
        let [lowest, highest] = check.arg::<[f64; 2]>("bounds")?.map(|bound| bound / study.scale());
        Bounds::new(lowest, highest).map_err(|error| error.to_string())
    };
    Ok(Some(match check.arg::<String>("method")?.as_str() {
        "raking" | "rake_ipf" => Method::Raking,
        "linear" => Method::Linear,
        "logit" => Method::Logit(bounds()?),
        "linear_bounded" => Method::LinearBounded(bounds()?),
        _ => return Ok(None),
    }))
}
