//! Jackknife and bootstrap.

use serde_json::json;
use vorrang_analysis::linear;
use vorrang_analysis::replicate::{
    Jackknife, jackknife, recalibrated, replicate_means, replicate_ranks, replicate_variance,
};
use vorrang_analysis::weighting::Method;

use super::case::{Case, Check, Found};
use super::draw;
use super::study::Study;

pub(crate) fn mean(case: &Case, check: &Check) -> Found {
    let drawn = draw::respondents(case, check)?;
    let y: Vec<Option<f64>> = case.respondents()?.numbers(&check.arg::<String>("y")?)?;
    let est = linear::mean(&drawn, &y).ok_or("no mean")?.value;
    let columns = [y];
    let (mut values, mut scales) = (Vec::new(), Vec::new());
    for Jackknife { factors, scale } in jackknife(drawn.sampling()) {
        let weights: Vec<f64> =
            drawn.weights().iter().zip(&factors).map(|(weight, factor)| weight * factor).collect();
        values.push(replicate_means(&columns, &weights)[0].ok_or("nobody left")?);
        scales.push(scale);
    }
    let centre = if check.arg("mse")? { est } else { average(&values) };
    Ok(Some(json!({
        "est": est,
        "se": replicate_variance(&values, &scales, centre).sqrt(),
        "replicates": values.len(),
    })))
}

pub(crate) fn raked_means(case: &Case, check: &Check) -> Found {
    let study = Study::read(case, &case.meta["margins"])?;
    let columns = columns(&study, check)?;
    let drawn = draw::raked(case)?;
    let est: Vec<f64> = replicate_means(&columns, drawn.weights())
        .into_iter()
        .collect::<Option<_>>()
        .ok_or("nobody answered")?;
    let (mut values, mut scales) = (Vec::new(), Vec::new());
    for Jackknife { factors, scale } in jackknife(drawn.sampling()) {
        values.push(raked(&study, &columns, &factors)?);
        scales.push(scale);
    }
    if !check.arg::<bool>("mse")? {
        return Ok(None);
    }
    let se = |goal: usize| {
        let own: Vec<f64> = values.iter().map(|values| values[goal]).collect();
        replicate_variance(&own, &scales, est[goal]).sqrt()
    };
    Ok(Some(json!({ "mean": est, "se": (0..est.len()).map(se).collect::<Vec<_>>() })))
}

pub(crate) fn bootstrap_means(case: &Case, check: &Check) -> Found {
    Ok(Some(json!({ "theta": bootstrapped(case, check)? })))
}

pub(crate) fn bootstrap_errors(case: &Case, check: &Check) -> Found {
    let values = bootstrapped(case, case.check(&check.arg::<String>("after")?)?)?;
    let scales = vec![1.0 / (values.len() as f64 - 1.0); values.len()];
    let se = |goal: usize| {
        let own: Vec<f64> = values.iter().map(|values| values[goal]).collect();
        replicate_variance(&own, &scales, average(&own)).sqrt()
    };
    let goals = values.first().map_or(0, Vec::len);
    Ok(Some(json!({ "se": (0..goals).map(se).collect::<Vec<_>>() })))
}

pub(crate) fn bootstrap_ranks(case: &Case, check: &Check) -> Found {
    let values = bootstrapped(case, case.check(&check.arg::<String>("after")?)?)?;
    let ranks = replicate_ranks(
        &values,
        &check.arg::<[f64; 3]>("probs")?,
        &check.arg::<Vec<usize>>("top_k")?,
    );
    let of = |chance: usize| ranks.quantiles.iter().map(|own| own[chance]).collect::<Vec<_>>();
    Ok(Some(json!({
        "lo": of(0),
        "median": of(1),
        "hi": of(2),
        "mean_rank": ranks.mean,
        "p_top": ranks.top,
    })))
}

/// Raked means in the reference's own replicates, a column of multiplicities each.
fn bootstrapped(case: &Case, check: &Check) -> Result<Vec<Vec<f64>>, String> {
    let study = Study::read(case, &case.meta["margins"])?;
    let columns = columns(&study, check)?;
    let drawn = case.table(&check.arg::<String>("multiplicity")?)?;
    let factor = study.table.rows as f64 / (study.table.rows as f64 - 1.0);
    let replicate = |name: &String| {
        let times: Vec<f64> = drawn
            .numbers(name)?
            .into_iter()
            .collect::<Option<_>>()
            .ok_or("missing multiplicity")?;
        raked(&study, &columns, &times.iter().map(|times| times * factor).collect::<Vec<_>>())
    };
    drawn.names.iter().map(replicate).collect()
}

fn raked(study: &Study, columns: &[Vec<Option<f64>>], factors: &[f64]) -> Result<Vec<f64>, String> {
    let weights = recalibrated(&study.grouping, factors, &study.margins, Method::Raking)
        .map_err(|error| error.to_string())?;
    let means: Option<Vec<f64>> = replicate_means(columns, &weights).into_iter().collect();
    means.ok_or_else(|| "nobody left".to_owned())
}

fn columns(study: &Study, check: &Check) -> Result<Vec<Vec<Option<f64>>>, String> {
    check.arg::<Vec<String>>("y")?.iter().map(|name| study.table.numbers(name)).collect()
}

fn average(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}
