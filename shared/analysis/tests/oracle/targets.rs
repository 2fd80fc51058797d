//! Indicators on the way to their targets.

use serde_json::json;
use vorrang_analysis::target::{NotEstimable, Target, Trend};

use super::case::{Case, Check, Found, Table};

/// A target, its value now, and the values so far.
struct Indicator {
    target: Target,
    actual: f64,
    trend: Result<Trend, NotEstimable>,
}

pub(crate) fn attainment(case: &Case, check: &Check) -> Found {
    let now: f64 = check.arg("now")?;
    let indicators = indicators(case, now)?;
    let of = |figure: &dyn Fn(&Indicator) -> Result<f64, NotEstimable>| {
        indicators.iter().map(|indicator| figure(indicator).ok()).collect::<Vec<_>>()
    };
    let projected = |i: &Indicator| i.trend.map(|trend| trend.at(i.target.end));
    Ok(Some(json!({
        "actual": of(&|i| Ok(i.actual)),
        "attainment": of(&|i| i.target.attainment(i.actual)),
        "expected": of(&|i| i.target.expected(now)),
        "path_ratio": of(&|i| i.target.path_ratio(now, i.actual)),
        "gap_to_path": of(&|i| i.target.gap(now, i.actual)),
        "required_per_year": of(&|i| i.target.required_per_year(now, i.actual)),
        "trend_per_year": of(&|i| i.trend.map(|trend| trend.per_year)),
        "projected_at_t1": of(&projected),
        "projected_attainment": of(&|i| i.target.attainment(projected(i)?)),
    })))
}

/// The table with a baseline and the one with a year, whatever their order.
fn indicators(case: &Case, now: f64) -> Result<Vec<Indicator>, String> {
    let tables: Vec<Table> =
        case.data.iter().map(|file| case.table(file)).collect::<Result<_, _>>()?;
    let having = |name: &str| {
        let found = tables.iter().find(|table| table.column(name).is_ok());
        found.ok_or_else(|| format!("no table with {name}"))
    };
    let (targets, series) = (having("baseline")?, having("year")?);
    let ends = ["baseline", "target", "t0", "t1"].map(|name| numbers(targets, name));
    let [baselines, goals, starts, finishes] = ends;
    let (baselines, goals, starts, finishes) = (baselines?, goals?, starts?, finishes?);
    let (years, values) = (numbers(series, "year")?, numbers(series, "value")?);
    let owners = series.column("indicator")?;
    let indicator = |(row, name): (usize, &String)| {
        let points: Vec<(f64, f64)> = (0..series.rows)
            .filter(|&other| owners[other] == *name)
            .map(|other| (years[other], values[other]))
            .collect();
        let latest = points.iter().find(|(year, _)| (year - now).abs() < 1e-9);
        Ok(Indicator {
            target: Target {
                baseline: baselines[row],
                target: goals[row],
                start: starts[row],
                end: finishes[row],
            },
            actual: latest.ok_or("no value now")?.1,
            trend: Trend::of(&points),
        })
    };
    targets.column("indicator")?.iter().enumerate().map(indicator).collect()
}

fn numbers(table: &Table, name: &str) -> Result<Vec<f64>, String> {
    let numbers = table.numbers(name)?.into_iter().collect::<Option<_>>();
    numbers.ok_or_else(|| format!("{name}: a number is missing"))
}
