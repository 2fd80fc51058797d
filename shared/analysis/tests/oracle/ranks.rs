//! Rank confidence sets on the reference's own draws.

use nalgebra::DMatrix;
use serde_json::json;
use vorrang_analysis::draws::Draws;
use vorrang_analysis::estimate::Reliability;
use vorrang_analysis::rank::{Ends, Procedure, Span, may_be_among_best, rank_chances, rank_sets};

use super::case::{Case, Check, Found};

pub(crate) fn sets(case: &Case, check: &Check) -> Found {
    let ends = match check.arg::<String>("cstype")?.as_str() {
        "two-sided" => Ends::Both,
        "lower" => Ends::Low,
        "upper" => Ends::High,
        _ => return Ok(None),
    };
    let procedure = Procedure { ends, stepdown: check.arg("stepdown")?, ..Procedure::default() };
    let theta: Vec<f64> = check.arg("x")?;
    let sets =
        rank_sets(&theta, &sigma(check)?, &draws(case, check)?, check.arg("coverage")?, procedure);
    let lows = |spans: &[Span]| spans.iter().map(|span| span.low).collect::<Vec<_>>();
    let highs = |spans: &[Span]| spans.iter().map(|span| span.high).collect::<Vec<_>>();
    Ok(Some(json!({
        "rank": sets.rank,
        "sim_lo": lows(&sets.simultaneous),
        "sim_hi": highs(&sets.simultaneous),
        "marg_lo": lows(&sets.marginal),
        "marg_hi": highs(&sets.marginal),
    })))
}

pub(crate) fn best(case: &Case, check: &Check) -> Found {
    if !check.arg::<bool>("stepdown")? {
        return Ok(None);
    }
    let theta: Vec<f64> = check.arg("x")?;
    let (coverage, tau) = (check.arg("coverage")?, check.arg("tau")?);
    let best = may_be_among_best(
        &theta,
        &sigma(check)?,
        &draws(case, check)?,
        coverage,
        Reliability::KNOWN,
        tau,
    );
    Ok(Some(json!({ "in_set": best.into_iter().map(u8::from).collect::<Vec<_>>() })))
}

pub(crate) fn chances(case: &Case, check: &Check) -> Found {
    let theta: Vec<f64> = check.arg("x")?;
    let chances = rank_chances(&theta, &draws(case, check)?, &check.arg::<Vec<usize>>("top_k")?);
    Ok(Some(json!({ "p": chances.top, "mean_rank": chances.mean_rank })))
}

fn sigma(check: &Check) -> Result<DMatrix<f64>, String> {
    let rows: Vec<Vec<f64>> = check.arg("Sigma")?;
    Ok(DMatrix::from_fn(rows.len(), rows.len(), |row, column| rows[row][column]))
}

/// The table of draws, one column per goal in the order of the file.
fn draws(case: &Case, check: &Check) -> Result<Draws, String> {
    let table = case.table(&check.arg::<String>("draws")?)?;
    let column = |name: &String| {
        table.numbers(name)?.into_iter().collect::<Option<_>>().ok_or("missing draw".to_owned())
    };
    Ok(Draws::from_columns(table.names.iter().map(column).collect::<Result<_, _>>()?))
}
