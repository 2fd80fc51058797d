//! Scores of several groups put together.

use nalgebra::DMatrix;
use serde_json::json;
use vorrang_analysis::composite::{self, Group, composite, field_factors};
use vorrang_analysis::rank::min_ranks;

use super::case::{Check, Found};

pub(crate) fn scores(check: &Check) -> Found {
    let fields: Vec<usize> = check.arg("field")?;
    let fields: Vec<usize> = fields.into_iter().map(|field| field - 1).collect();
    let factors = field_factors(&fields, &check.arg::<Vec<f64>>("field_weight")?);
    let mut groups = groups(check, "score")?;
    for (group, rows) in groups.iter_mut().zip(check.arg::<Vec<Vec<Vec<f64>>>>("vcov")?) {
        group.covariance =
            DMatrix::from_fn(rows.len(), rows.len(), |row, column| rows[row][column]);
    }
    let goals = factors.len();
    let plain = composite(&groups, goals);
    let groups: Vec<Group> = groups.iter().map(|group| group.multiplied(&factors)).collect();
    let found = composite(&groups, goals);
    let row = |row: usize| (0..goals).map(|column| found.covariance[(row, column)]).collect();
    Ok(Some(json!({
        "group_only": plain.scores,
        "composite": found.scores,
        "se": found.covariance.diagonal().iter().map(|variance| variance.sqrt()).collect::<Vec<_>>(),
        "vcov": (0..goals).map(row).collect::<Vec<Vec<f64>>>(),
        "rank": min_ranks(&found.scores),
    })))
}

pub(crate) fn flips(check: &Check) -> Found {
    let groups = groups(check, "score_times_field")?;
    let flips = composite::flips(&groups, groups.first().map_or(0, |group| group.scores.len()));
    Ok(Some(json!({
        "a": flips.iter().map(|flip| flip.better + 1).collect::<Vec<_>>(),
        "b": flips.iter().map(|flip| flip.worse + 1).collect::<Vec<_>>(),
        "k": flips.iter().map(|flip| flip.group + 1).collect::<Vec<_>>(),
        "omega_flip": flips.iter().map(|flip| flip.weight).collect::<Vec<_>>(),
    })))
}

fn groups(check: &Check, scores: &str) -> Result<Vec<Group>, String> {
    let weights: Vec<f64> = check.arg("group_weight")?;
    let scores: Vec<Vec<f64>> = check.arg(scores)?;
    let group = |(weight, scores): (f64, Vec<f64>)| Group {
        weight,
        covariance: DMatrix::zeros(scores.len(), scores.len()),
        scores,
    };
    Ok(weights.into_iter().zip(scores).map(group).collect())
}
