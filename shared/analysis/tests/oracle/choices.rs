//! Votes between two goals at a time.

use serde_json::json;
use vorrang_analysis::choice::{Optimality, Pairwise};

use super::case::{Case, Check, Found};
use super::preferences::{orders, rows, weights};

pub(crate) fn pairwise(case: &Case, check: &Check) -> Found {
    let votes = votes(case, check)?;
    Ok(Some(json!({ "prefer": rows(&votes.prefer), "tie": rows(&votes.tie) })))
}

pub(crate) fn borda(case: &Case, check: &Check) -> Found {
    let score = votes(case, check)?.borda();
    Ok(Some(json!({ "rank": vorrang_analysis::rank::min_ranks(&score), "score": score })))
}

pub(crate) fn copeland(case: &Case, check: &Check) -> Found {
    Ok(Some(json!({ "score": votes(case, check)?.copeland() })))
}

pub(crate) fn schulze(case: &Case, check: &Check) -> Found {
    if check.arg::<String>("strength")? != "winning votes" {
        return Ok(None);
    }
    let found = votes(case, check)?.schulze();
    Ok(Some(json!({ "path_strength": rows(&found.strength), "wins": found.wins })))
}

pub(crate) fn kemeny(case: &Case, check: &Check) -> Found {
    let found = votes(case, check)?.kemeny();
    let orders = match found.optimality {
        Optimality::Proven { orders } => Some(orders),
        Optimality::Bound { .. } => None,
    };
    Ok(Some(json!({
        "cost": found.cost,
        "optimal_orders": orders,
        "order": found.order.iter().map(|goal| goal + 1).collect::<Vec<_>>(),
    })))
}

/// Ranked goals stand above unranked ones, and those tie.
fn votes(case: &Case, check: &Check) -> Result<Pairwise, String> {
    let table = case.respondents()?;
    let (goals, orders) = orders(&table)?;
    let levels = |order: &Vec<usize>| {
        let mut levels = vec![1; goals];
        for (&goal, level) in order.iter().rev().zip(2..) {
            levels[goal] = level;
        }
        levels
    };
    let levels: Vec<Vec<u8>> = orders.iter().map(levels).collect();
    let people = weights(&table, check)?.into_iter().zip(levels.iter().map(Vec::as_slice));
    Ok(Pairwise::of(goals, people))
}
