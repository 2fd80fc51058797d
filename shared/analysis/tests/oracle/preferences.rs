//! Rankings, pairs, best-worst sets and judgements.

use nalgebra::DMatrix;
use serde_json::{Value, json};
use vorrang_analysis::agreement::mid_ranks;
use vorrang_analysis::preference::ahp::{
    Judgements, RANDOM_INDEX, geometric_mean_priorities, mean_priorities,
};
use vorrang_analysis::preference::best_worst::{self, BestWorst, IndividualMean};
use vorrang_analysis::preference::bradley_terry::{Pair, Side, Undecided, bradley_terry, wins};
use vorrang_analysis::preference::plackett_luce::{Ranking, plackett_luce};
use vorrang_analysis::preference::{Ballot, Worths, standard_errors};

use super::case::{Case, Check, Found, Table};

pub(crate) fn rankings(case: &Case, check: &Check) -> Found {
    let table = case.respondents()?;
    let (items, orders) = orders(&table)?;
    let choice = |ranked: Vec<usize>| {
        let below = (0..items).filter(|item| !ranked.contains(item)).collect();
        Ranking { ranked, below }
    };
    let ballots = ballots(&table, check, orders.into_iter().map(choice))?;
    let reference = reference(check)?;
    let found = plackett_luce(items, reference, &ballots).map_err(|error| error.to_string())?;
    Ok(Some(figures(&found, reference)))
}

pub(crate) fn pairs(case: &Case, check: &Check) -> Found {
    let table = case.respondents()?;
    let (left, right) = (indices(&table, "left")?, indices(&table, "right")?);
    let items = left.iter().chain(&right).max().map_or(0, |last| last + 1);
    let choice = |row: usize| match table.column("choice")?[row].as_str() {
        "left" => Ok(Some(Side::Left)),
        "right" => Ok(Some(Side::Right)),
        "" => Ok(None),
        other => Err(format!("neither left nor right: {other}")),
    };
    let pair = |row| Ok(Pair { left: left[row], right: right[row], choice: choice(row)? });
    let pairs: Vec<Pair> = (0..table.rows).map(pair).collect::<Result<_, String>>()?;
    let undecided = match check.arg::<String>("undecided")?.as_str() {
        "half" => Undecided::Half,
        "drop" => Undecided::Dropped,
        _ => return Ok(None),
    };
    let ballots = ballots(&table, check, pairs.into_iter())?;
    let reference = reference(check)?;
    let found = bradley_terry(items, reference, &ballots, undecided);
    let found = found.map_err(|error| error.to_string())?;
    let mut figures = figures(&found, reference);
    figures["wins"] = rows(&wins(items, &ballots, undecided));
    Ok(Some(figures))
}

pub(crate) fn counts(case: &Case, check: &Check) -> Found {
    let (items, sets) = sets(case, check)?;
    let counts = best_worst::counts(items, &sets);
    Ok(Some(json!({
        "best": counts.iter().map(|counts| counts.best).collect::<Vec<_>>(),
        "worst": counts.iter().map(|counts| counts.worst).collect::<Vec<_>>(),
        "shown": counts.iter().map(|counts| counts.shown).collect::<Vec<_>>(),
        "bw": counts.iter().map(best_worst::Counts::difference).collect::<Vec<_>>(),
        "std_bw": counts.iter().map(best_worst::Counts::score).collect::<Vec<_>>(),
        "sqrt_ratio": counts.iter().map(best_worst::Counts::root_ratio).collect::<Vec<_>>(),
        "std_sqrt": best_worst::relative_root_ratios(&counts),
    })))
}

pub(crate) fn maxdiff(case: &Case, check: &Check) -> Found {
    let (items, sets) = sets(case, check)?;
    let reference = reference(check)?;
    let found = best_worst::maxdiff(items, reference, &sets).map_err(|error| error.to_string())?;
    Ok(Some(figures(&found, reference)))
}

pub(crate) fn individual_means(case: &Case, check: &Check) -> Found {
    let means = individual(case, check)?;
    let of = |figure: fn(IndividualMean) -> f64| {
        means.iter().map(|mean| mean.map(figure)).collect::<Vec<_>>()
    };
    Ok(Some(json!({ "mean": of(|mean| mean.mean), "se": of(|mean| mean.standard_error) })))
}

pub(crate) fn win_share(case: &Case, check: &Check) -> Found {
    let means = individual(case, check)?;
    let of = |figure: fn(IndividualMean) -> f64| {
        means.iter().map(|mean| mean.map(figure)).collect::<Vec<_>>()
    };
    Ok(Some(json!({ "score": of(|mean| mean.win_share().0), "se": of(|mean| mean.win_share().1) })))
}

pub(crate) fn judgements(case: &Case, check: &Check) -> Found {
    let random_index: Vec<f64> = check.arg("RI")?;
    let people = judged(&case.respondents()?)?;
    let eigen: Vec<_> = people.iter().map(Judgements::eigen).collect();
    Ok(Some(json!({
        "priority_ev": eigen.iter().map(|eigen| &eigen.priorities).collect::<Vec<_>>(),
        "lambda_max": eigen.iter().map(|eigen| eigen.lambda).collect::<Vec<_>>(),
        "cr": eigen.iter().map(|eigen| eigen.consistency_ratio(&random_index)).collect::<Vec<_>>(),
        "priority_gm": people.iter().map(Judgements::geometric).collect::<Vec<_>>(),
        "gci": people.iter().map(Judgements::geometric_consistency).collect::<Vec<_>>(),
    })))
}

pub(crate) fn judged_together(case: &Case, check: &Check) -> Found {
    let table = case.respondents()?;
    let people = judged(&table)?;
    let weights = weights(&table, check)?;
    let weighted: Vec<(f64, Judgements)> = weights.iter().copied().zip(people.clone()).collect();
    let together = Judgements::together(&weighted).ok_or("nothing to put together")?;
    let eigen = together.eigen();
    let priorities = |of: fn(&Judgements) -> Vec<f64>| -> Vec<(f64, Vec<f64>)> {
        weights.iter().copied().zip(people.iter().map(of)).collect()
    };
    Ok(Some(json!({
        "aij_ev": eigen.priorities,
        "aij_cr": eigen.consistency_ratio(&RANDOM_INDEX),
        "aij_gm": together.geometric(),
        "aip_arith_ev": mean_priorities(&priorities(|own| own.eigen().priorities)),
        "aip_geo_gm": geometric_mean_priorities(&priorities(Judgements::geometric)),
        "rank_aij": descending(&eigen.priorities),
    })))
}

/// Columns r1, r2, …: the number of items, and each row's items from the best on, from 0.
pub(crate) fn orders(table: &Table) -> Result<(usize, Vec<Vec<usize>>), String> {
    let places = numbered(table, "r");
    let cells = table.rows_of::<usize>(&places)?;
    let order = |cells: Vec<Option<usize>>| -> Option<Vec<usize>> {
        cells.into_iter().flatten().map(|item| item.checked_sub(1)).collect()
    };
    let orders = cells.into_iter().map(order).collect::<Option<_>>().ok_or("items start at 1")?;
    Ok((places.len(), orders))
}

/// The column of weights a check names, or 1 for each row.
pub(crate) fn weights(table: &Table, check: &Check) -> Result<Vec<f64>, String> {
    match check.arg::<Option<String>>("weights")? {
        None => Ok(vec![1.0; table.rows]),
        Some(name) => {
            let weights = table.numbers(&name)?.into_iter().collect::<Option<_>>();
            weights.ok_or_else(|| "missing weight".to_owned())
        }
    }
}

/// Ranks, 1 for the largest; equal values share the mean of their ranks.
pub(crate) fn descending(values: &[f64]) -> Vec<f64> {
    mid_ranks(&values.iter().map(|value| -value).collect::<Vec<_>>())
}

pub(crate) fn rows(matrix: &DMatrix<f64>) -> Value {
    json!(matrix.row_iter().map(|row| row.iter().copied().collect()).collect::<Vec<Vec<f64>>>())
}

/// All that the checks of a model may ask for. Errors are those of the items beside the reference.
fn figures(found: &Worths, reference: usize) -> Value {
    let others = |mut values: Vec<f64>| {
        values.remove(reference);
        values
    };
    let model = found.model_covariance.clone().remove_row(reference).remove_column(reference);
    json!({
        "log_worth": found.log_worth,
        "log_ability": found.log_worth,
        "coef": found.log_worth,
        "worth": found.shares(),
        "share": found.shares(),
        "win_score": found.win_shares(),
        "rank": descending(&found.log_worth),
        "loglik": found.log_likelihood,
        "se": others(standard_errors(&found.model_covariance)),
        "se_model": others(standard_errors(&found.model_covariance)),
        "se_robust": others(standard_errors(&found.robust_covariance)),
        "vcov": rows(&model),
    })
}

fn reference(check: &Check) -> Result<usize, String> {
    check.arg::<usize>("ref")?.checked_sub(1).ok_or_else(|| "items start at 1".to_owned())
}

/// One ballot per row, clustered by the column `id`.
fn ballots<C>(
    table: &Table,
    check: &Check,
    choices: impl Iterator<Item = C>,
) -> Result<Vec<Ballot<C>>, String> {
    let ids = table.column("id")?;
    let respondent = |row: usize| ids.iter().position(|id| *id == ids[row]).unwrap_or(row);
    let ballot = |(row, (choice, weight))| Ballot { respondent: respondent(row), weight, choice };
    Ok(choices.zip(weights(table, check)?).enumerate().map(ballot).collect())
}

fn sets(case: &Case, check: &Check) -> Result<(usize, Vec<Ballot<BestWorst>>), String> {
    let table = case.respondents()?;
    let columns: Vec<Vec<usize>> = numbered(&table, "item")
        .iter()
        .map(|name| indices(&table, name))
        .collect::<Result<_, _>>()?;
    let (best, worst) = (indices(&table, "best")?, indices(&table, "worst")?);
    let items = columns.iter().flatten().max().map_or(0, |last| last + 1);
    let set = |row: usize| BestWorst {
        shown: columns.iter().map(|column| column[row]).collect(),
        best: best[row],
        worst: worst[row],
    };
    Ok((items, ballots(&table, check, (0..table.rows).map(set))?))
}

fn individual(case: &Case, check: &Check) -> Result<Vec<Option<IndividualMean>>, String> {
    let (items, sets) = sets(case, check)?;
    Ok(best_worst::individual_means(items, &sets))
}

/// Columns `cI_J`: v > 0 for "I is v times J", v < 0 for "J is -v times I".
fn judged(table: &Table) -> Result<Vec<Judgements>, String> {
    let pair = |name: &String| {
        let (first, second) = name.strip_prefix('c')?.split_once('_')?;
        let index = |text: &str| text.parse::<usize>().ok()?.checked_sub(1);
        Some((name.clone(), index(first)?, index(second)?))
    };
    let pairs: Vec<(String, usize, usize)> = table.names.iter().filter_map(pair).collect();
    let items = pairs.iter().map(|&(_, first, second)| first.max(second) + 1).max().unwrap_or(0);
    let names: Vec<String> = pairs.iter().map(|(name, ..)| name.clone()).collect();
    let person = |values: Vec<Option<f64>>| {
        let times = |value: f64| if value < 0.0 { -1.0 / value } else { value };
        let entries = pairs.iter().zip(values);
        let entries: Vec<_> = entries
            .map(|(&(_, first, second), value)| Some((first, second, times(value?))))
            .collect::<Option<_>>()?;
        Judgements::new(items, &entries)
    };
    let people = table.rows_of::<f64>(&names)?.into_iter().map(person).collect::<Option<_>>();
    people.ok_or_else(|| "a judgement is missing".to_owned())
}

/// Columns whose name is the prefix and a number, by that number.
fn numbered(table: &Table, prefix: &str) -> Vec<String> {
    let number = |name: &&String| name.strip_prefix(prefix)?.parse::<usize>().ok();
    let mut names: Vec<&String> =
        table.names.iter().filter(|name| number(name).is_some()).collect();
    names.sort_by_key(number);
    names.into_iter().cloned().collect()
}

/// A column of items, numbered from 1 in the table and from 0 here.
fn indices(table: &Table, name: &str) -> Result<Vec<usize>, String> {
    let index = |item: Option<usize>| item.and_then(|item| item.checked_sub(1));
    let indices = table.numbers(name)?.into_iter().map(index).collect::<Option<_>>();
    indices.ok_or_else(|| format!("{name}: an item is missing"))
}
