//! Tables of two attributes, and tests whether groups differ.

use serde_json::{Value, json};
use vorrang_analysis::adjust::{Adjustment, adjust};
use vorrang_analysis::comparison::{self, Gap, RankScore, rank_scores};
use vorrang_analysis::table::{Categories, Crosstab, Independence};

use super::case::{Case, Check, Found};
use super::draw::{self, Level};

pub(crate) fn table(case: &Case, check: &Check) -> Found {
    let drawn = draw::respondents(case, check)?;
    let (rows, columns) = (attribute(case, check, "rows")?, attribute(case, check, "cols")?);
    let (row_codes, column_codes) = (draw::codes_of(&rows), draw::codes_of(&columns));
    let table =
        Crosstab::of(&drawn, categories(&row_codes, &rows), categories(&column_codes, &columns));
    Ok(Some(json!({
        "row_levels": names(&rows),
        "col_levels": names(&columns),
        "sum_w": table.sums(),
    })))
}

pub(crate) fn independence(case: &Case, check: &Check) -> Found {
    let drawn = draw::respondents(case, check)?;
    let (rows, columns) = (attribute(case, check, "rows")?, attribute(case, check, "cols")?);
    let (row_codes, column_codes) = (draw::codes_of(&rows), draw::codes_of(&columns));
    let table =
        Crosstab::of(&drawn, categories(&row_codes, &rows), categories(&column_codes, &columns));
    Ok(tested(check, &table)?.map(described))
}

/// An attribute against the answers at or above a mark, written as `g01>=4`.
pub(crate) fn independence_of_answers(case: &Case, check: &Check) -> Found {
    let drawn = draw::raked(case)?;
    let rows = attribute(case, check, "rows")?;
    let answers: String = check.arg("cols")?;
    let (name, mark) = answers.split_once(">=").ok_or("no mark")?;
    let mark: f64 = mark.parse().map_err(|_| "no number")?;
    let values: Vec<Option<f64>> = case.respondents()?.numbers(name)?;
    let codes: Vec<Option<usize>> =
        values.iter().map(|value| value.map(|value| usize::from(value >= mark))).collect();
    let row_codes = draw::codes_of(&rows);
    let columns = Categories { codes: &codes, count: 2 };
    let table = Crosstab::of(&drawn, categories(&row_codes, &rows), columns);
    Ok(tested(check, &table)?.map(described))
}

pub(crate) fn gap(case: &Case, check: &Check) -> Found {
    let y: Vec<Option<f64>> = case.respondents()?.numbers(&check.arg::<String>("y")?)?;
    let groups = draw::codes_of(&attribute(case, check, "group")?);
    let gap = comparison::gap(&draw::respondents(case, check)?, &y, &groups);
    let gap = gap.ok_or("no difference")?;
    let mut found = differing(&gap);
    found["ci95"] = json!(gap.interval(0.95).map(|interval| [interval.low, interval.high]));
    Ok(Some(found))
}

pub(crate) fn rank_gap(case: &Case, check: &Check) -> Found {
    let Some(score) = rank_score(check)? else {
        return Ok(None);
    };
    let drawn = draw::respondents(case, check)?;
    let (y, groups) = ranked(case, check)?;
    let scores = rank_scores(&drawn, &y, score);
    let gap = comparison::gap(&drawn, &scores, &draw::codes_of(&groups)).ok_or("no difference")?;
    Ok(Some(differing(&gap)))
}

pub(crate) fn rank_test(case: &Case, check: &Check) -> Found {
    let Some(score) = rank_score(check)? else {
        return Ok(None);
    };
    let drawn = draw::respondents(case, check)?;
    let (y, groups) = ranked(case, check)?;
    let scores = rank_scores(&drawn, &y, score);
    let test = comparison::group_test(&drawn, &scores, &draw::codes_of(&groups), groups.len());
    let test = test.ok_or("no test")?;
    Ok(Some(json!({
        "chisq": test.chi_square,
        "ndf": test.df,
        "ddf": test.denominator_df,
        "p": test.p,
    })))
}

/// Gaps between two named groups, goal by goal, with raked weights.
pub(crate) fn gaps(case: &Case, check: &Check) -> Found {
    let drawn = draw::raked(case)?;
    let table = case.respondents()?;
    let levels: Vec<String> = check.arg("levels")?;
    let column = table.column(&check.arg::<String>("group")?)?;
    let groups: Vec<Option<usize>> =
        column.iter().map(|value| levels.iter().position(|level| level == value)).collect();
    let gap = |name: &String| Ok(comparison::gap(&drawn, &table.numbers(name)?, &groups));
    let gaps: Vec<Option<Gap>> =
        check.arg::<Vec<String>>("y")?.iter().map(gap).collect::<Result<_, String>>()?;
    let of = |figure: fn(Gap) -> f64| gaps.iter().map(|gap| gap.map(figure)).collect::<Vec<_>>();
    let p = of(|gap| gap.p);
    Ok(Some(json!({
        "diff": of(|gap| gap.difference.value),
        "t": of(|gap| gap.t),
        "df": of(|gap| gap.df),
        "p": p,
        "p_holm": adjust(&p, Adjustment::Holm),
        "p_bh": adjust(&p, Adjustment::BenjaminiHochberg),
    })))
}

pub(crate) fn adjusted(check: &Check) -> Found {
    let adjustment = match check.arg::<String>("method")?.as_str() {
        "holm" => Adjustment::Holm,
        "BH" | "fdr" => Adjustment::BenjaminiHochberg,
        "BY" => Adjustment::BenjaminiYekutieli,
        "hochberg" => Adjustment::Hochberg,
        "bonferroni" => Adjustment::Bonferroni,
        _ => return Ok(None),
    };
    Ok(Some(json!({ "p_adj": adjust(&check.arg::<Vec<Option<f64>>>("p")?, adjustment) })))
}

fn attribute(case: &Case, check: &Check, argument: &str) -> Result<Vec<Level>, String> {
    draw::levels(case, check, &check.arg::<String>(argument)?)
}

fn names(levels: &[Level]) -> Vec<&String> {
    levels.iter().map(|level| &level.name).collect()
}

fn categories<'a>(codes: &'a [Option<usize>], levels: &[Level]) -> Categories<'a> {
    Categories { codes, count: levels.len() }
}

fn tested(check: &Check, table: &Crosstab<'_>) -> Result<Option<Independence>, String> {
    let test = match check.arg::<String>("statistic")?.as_str() {
        "F" => table.rao_scott(),
        "Chisq" => table.rao_scott_first_order(),
        "Wald" => table.wald(),
        "adjWald" => table.adjusted_wald(),
        _ => return Ok(None),
    };
    test.ok_or_else(|| "not estimable".to_owned()).map(Some)
}

fn described(test: Independence) -> Value {
    let df: Vec<f64> = [Some(test.df), test.denominator_df].into_iter().flatten().collect();
    json!({ "statistic": test.statistic, "df": df, "p": test.p })
}

fn differing(gap: &Gap) -> Value {
    json!({ "diff": gap.difference.value, "t": gap.t, "df": gap.df, "p": gap.p })
}

fn rank_score(check: &Check) -> Result<Option<RankScore>, String> {
    Ok(match check.arg::<String>("test")?.as_str() {
        "wilcoxon" | "KruskalWallis" => Some(RankScore::Wilcoxon),
        "vanderWaerden" => Some(RankScore::VanDerWaerden),
        "median" => Some(RankScore::Median),
        _ => None,
    })
}

/// The values to rank, of those who belong to a group.
fn ranked(case: &Case, check: &Check) -> Result<(Vec<Option<f64>>, Vec<Level>), String> {
    let y: Vec<Option<f64>> = case.respondents()?.numbers(&check.arg::<String>("y")?)?;
    let groups = attribute(case, check, "group")?;
    let grouped = |row: usize| groups.iter().any(|level| level.rows[row]);
    Ok((vorrang_analysis::linear::within(&y, grouped), groups))
}
