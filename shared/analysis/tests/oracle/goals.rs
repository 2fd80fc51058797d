//! Means, shares and win shares of goals.

use nalgebra::DMatrix;
use serde_json::{Value, json};
use vorrang_analysis::estimate::{Mean, Means, Scale};
use vorrang_analysis::interval::{ShareInterval, share_interval};
use vorrang_analysis::rank::min_ranks;
use vorrang_analysis::score::Scoring;
use vorrang_analysis::sums::{Counter, Sums};
use vorrang_analysis::tally::{CellCounter, CellTally};

use super::case::{Case, Check, Found};
use super::study::{Study, is_simple};

/// One respondent's values, 0 for a goal not answered.
type Levels = Vec<u8>;

pub(crate) fn means(case: &Case, check: &Check) -> Found {
    let Some(study) = study(case)? else {
        return Ok(None);
    };
    let design = study.design(&check.arg::<String>("weights")?)?;
    let tallies = tallies(&study, &ratings(&study, &check.arg::<Vec<String>>("y")?)?, u8::MAX);
    let goals = tallies.first().map_or(0, |tally| tally.levels.len());
    let of_goal =
        |goal: usize| tallies.iter().map(|tally| tally.levels[goal].level()).collect::<Vec<Sums>>();
    let means: Vec<Option<Mean>> =
        (0..goals).map(|goal| design.means(&of_goal(goal), Scale::WHOLE).goals[0]).collect();
    Ok(Some(json!({
        "mean": estimates(&means),
        "se": errors(&means),
        "n": respondents(&means),
        "n_eff": means.iter().map(|mean| mean.map(|mean| mean.n_eff)).collect::<Vec<_>>(),
        "df": design.df(),
        "rank": ranks(&means),
    })))
}

pub(crate) fn covariance(case: &Case, check: &Check) -> Found {
    let Some(study) = study(case)? else {
        return Ok(None);
    };
    let design = study.design(&check.arg::<String>("weights")?)?;
    let ratings = ratings(&study, &check.arg::<Vec<String>>("y")?)?;
    let means = design
        .means(&sums(&study, &ratings.into_iter().map(answered).collect::<Vec<_>>()), Scale::WHOLE);
    Ok(Some(json!({ "vcov": square(&means) })))
}

pub(crate) fn top_box(case: &Case, check: &Check) -> Found {
    let Some(study) = study(case)? else {
        return Ok(None);
    };
    let design = study.design("raked")?;
    let tallies =
        tallies(&study, &ratings(&study, &check.arg::<Vec<String>>("y")?)?, check.arg("at_least")?);
    let goals = tallies.first().map_or(0, |tally| tally.levels.len());
    let of_goal =
        |goal: usize| tallies.iter().map(|tally| tally.levels[goal].share()).collect::<Vec<Sums>>();
    let means: Vec<Option<Mean>> =
        (0..goals).map(|goal| design.means(&of_goal(goal), Scale::WHOLE).goals[0]).collect();
    // The reference has no interval where all or nobody said yes.
    let wilson = |mean: &Option<Mean>| {
        let mean = (*mean)?;
        match share_interval(mean.estimate, mean.variance, mean.n_eff, design.df(), 0.95)? {
            ShareInterval::Wilson(interval) => Some(interval),
            ShareInterval::ClopperPearson(_) => None,
        }
    };
    let intervals: Vec<_> = means.iter().map(wilson).collect();
    Ok(Some(json!({
        "p": estimates(&means),
        "se": errors(&means),
        "ci_lo": intervals.iter().map(|interval| interval.map(|interval| interval.low)).collect::<Vec<_>>(),
        "ci_hi": intervals.iter().map(|interval| interval.map(|interval| interval.high)).collect::<Vec<_>>(),
    })))
}

pub(crate) fn picks(case: &Case, check: &Check) -> Found {
    let Some(study) = study(case)? else {
        return Ok(None);
    };
    let (columns, items): (Vec<String>, Vec<String>) = (check.arg("picks")?, check.arg("items")?);
    let worth: fn(usize, usize) -> i16 = match check.arg::<String>("score")?.as_str() {
        "incl" => |_, _| 1,
        "borda321" => |place, picks| i16::try_from(picks - place).expect("few picks"),
        _ => return Ok(None),
    };
    let mut rows = Vec::new();
    for places in places(&study, &columns, &items)? {
        let picked = places.iter().any(Option::is_some);
        let value = |place: &Option<usize>| place.map_or(0, |place| worth(place, columns.len()));
        rows.push(places.iter().map(|place| picked.then(|| value(place))).collect());
    }
    let means = study.design("raked")?.means(&sums(&study, &rows), Scale::WHOLE);
    Ok(Some(json!({ "mean": estimates(&means.goals), "se": errors(&means.goals) })))
}

pub(crate) fn points(case: &Case, check: &Check) -> Found {
    let Some(study) = study(case)? else {
        return Ok(None);
    };
    let rows = study.table.rows_of::<i16>(&check.arg::<Vec<String>>("items")?)?;
    let complete =
        |row: Vec<Option<i16>>| if row.contains(&None) { vec![None; row.len()] } else { row };
    let rows: Vec<_> = rows.into_iter().map(complete).collect();
    let means = study.design("raked")?.means(&sums(&study, &rows), Scale::WHOLE);
    Ok(Some(json!({
        "mean": estimates(&means.goals),
        "se": errors(&means.goals),
        "vcov": square(&means),
        "sum": means.goals.iter().flatten().map(|mean| mean.estimate).sum::<f64>(),
    })))
}

pub(crate) fn win_share(case: &Case, check: &Check) -> Found {
    let Some(study) = study(case)? else {
        return Ok(None);
    };
    let items: Vec<String> = check.arg("items")?;
    let levels = match check.arg::<String>("format")?.as_str() {
        "ratings" => ratings(&study, &items)?,
        "picks" => ranking_levels(&study, &items)?,
        "points" => points_levels(&study, &items)?,
        _ => return Ok(None),
    };
    let tallies = tallies(&study, &levels, u8::MAX);
    let scores: Vec<Sums> = tallies.into_iter().map(|tally| tally.scores).collect();
    let means = study.design(&check.arg::<String>("weights")?)?.means(&scores, Scale::POINTS);
    Ok(Some(json!({
        "score": estimates(&means.goals),
        "se": errors(&means.goals),
        "vcov": square(&means),
        "rank": ranks(&means.goals),
        "n": respondents(&means.goals),
    })))
}

fn study(case: &Case) -> Result<Option<Study>, String> {
    if is_simple(case) { Study::read(case, &case.meta["margins"]).map(Some) } else { Ok(None) }
}

fn ratings(study: &Study, items: &[String]) -> Result<Vec<Levels>, String> {
    let rows = study.table.rows_of::<u8>(items)?;
    Ok(rows
        .into_iter()
        .map(|row| row.into_iter().map(Option::unwrap_or_default).collect())
        .collect())
}

/// The first pick stands highest, goals not picked lowest; nothing without any pick.
fn ranking_levels(study: &Study, items: &[String]) -> Result<Vec<Levels>, String> {
    let is_pick = |name: &&String| {
        let number = name.strip_prefix("pick").unwrap_or_default();
        !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
    };
    let columns: Vec<String> = study.table.names.iter().filter(is_pick).cloned().collect();
    let level = |place: &Option<usize>| {
        place.map_or(1, |place| u8::try_from(columns.len() + 1 - place).expect("few"))
    };
    let levels = |places: Vec<Option<usize>>| {
        let ranked = places.iter().any(Option::is_some);
        places.iter().map(|place| if ranked { level(place) } else { 0 }).collect()
    };
    Ok(places(study, &columns, items)?.into_iter().map(levels).collect())
}

fn points_levels(study: &Study, items: &[String]) -> Result<Vec<Levels>, String> {
    let rows = study.table.rows_of::<u8>(items)?;
    Ok(rows
        .into_iter()
        .map(|row| row.into_iter().map(|points| points.map_or(0, |points| points + 1)).collect())
        .collect())
}

/// Per row and item, which column of picks names it, from 0.
fn places(
    study: &Study,
    columns: &[String],
    items: &[String],
) -> Result<Vec<Vec<Option<usize>>>, String> {
    let picks: Vec<&[String]> =
        columns.iter().map(|name| study.table.column(name)).collect::<Result<_, _>>()?;
    let place = |row: usize, item: &String| picks.iter().position(|column| column[row] == *item);
    Ok((0..study.table.rows)
        .map(|row| items.iter().map(|item| place(row, item)).collect())
        .collect())
}

fn answered(levels: Levels) -> Vec<Option<i16>> {
    levels.into_iter().map(|level| (level > 0).then(|| level.into())).collect()
}

fn tallies(study: &Study, levels: &[Levels], threshold: u8) -> Vec<CellTally> {
    let mut counter =
        CellCounter::new(levels.first().map_or(0, Vec::len), threshold, Scoring::Order);
    let mut tally = |rows: &Vec<usize>| {
        for &row in rows {
            counter.push(&levels[row]);
        }
        counter.take()
    };
    study.rows_of_cells().iter().map(&mut tally).collect()
}

fn sums(study: &Study, rows: &[Vec<Option<i16>>]) -> Vec<Sums> {
    let mut counter = Counter::new(rows.first().map_or(0, Vec::len), |_| 1);
    let mut sum = |cell: &Vec<usize>| {
        for &row in cell {
            let values: Vec<i16> =
                rows[row].iter().map(|value| value.unwrap_or_default()).collect();
            let answered: Vec<bool> = rows[row].iter().map(Option::is_some).collect();
            counter.push(0, &values, &answered);
        }
        counter.take()
    };
    study.rows_of_cells().iter().map(&mut sum).collect()
}

fn estimates(means: &[Option<Mean>]) -> Vec<Option<f64>> {
    means.iter().map(|mean| mean.map(|mean| mean.estimate)).collect()
}

fn errors(means: &[Option<Mean>]) -> Vec<Option<f64>> {
    means.iter().map(|mean| mean.map(|mean| mean.standard_error())).collect()
}

fn respondents(means: &[Option<Mean>]) -> Vec<Option<u64>> {
    means.iter().map(|mean| mean.map(|mean| mean.respondents)).collect()
}

/// Ranks, where every goal has an estimate.
fn ranks(means: &[Option<Mean>]) -> Option<Vec<usize>> {
    Some(min_ranks(&estimates(means).into_iter().collect::<Option<Vec<f64>>>()?))
}

/// The covariance with a row for every goal, empty for those without an estimate.
fn square(means: &Means) -> Value {
    let kept: Vec<usize> =
        (0..means.goals.len()).filter(|&goal| means.goals[goal].is_some()).collect();
    let mut rows = vec![vec![Value::Null; means.goals.len()]; means.goals.len()];
    let covariance: &DMatrix<f64> = &means.covariance;
    for (row, &first) in kept.iter().enumerate() {
        for (column, &second) in kept.iter().enumerate() {
            rows[first][second] = json!(covariance[(row, column)]);
        }
    }
    json!(rows)
}
