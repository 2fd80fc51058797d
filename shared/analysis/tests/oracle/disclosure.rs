//! Disclosure control.

use serde_json::json;
use vorrang_analysis::disclose::rounding::{controlled, is_controlled, nearest};
use vorrang_analysis::disclose::{
    Cells, Contributions, Rules, Table, bounds, differs_by_few, sensitive,
};

use super::case::{Check, Found};

pub(crate) fn attacker(check: &Check) -> Found {
    let table = table(check)?;
    let hidden: Vec<(usize, usize)> = check.arg("suppressed")?;
    let rules = Rules { minimum: check.arg("min_cell")?, all_alike: false };
    let mask = table.cells(|row, column| hidden.contains(&(row, column)));
    let small = sensitive(&table, rules);
    let inner = |cells: &Cells| -> Vec<(usize, usize)> {
        let all = (0..table.rows()).flat_map(|row| (0..table.columns()).map(move |c| (row, c)));
        all.filter(|&cell| cells[cell]).collect()
    };
    let found: Vec<_> = hidden.iter().map(|&cell| (cell, bounds(&table, &mask, cell))).collect();
    let exact = |(cell, bounds): &&((usize, usize), vorrang_analysis::disclose::Bounds)| {
        small[*cell] && !bounds.spread(1)
    };
    Ok(Some(json!({
        "primary": inner(&small),
        "bounds": found.iter().map(|((row, column), bounds)| json!([row, column, bounds.low, bounds.high])).collect::<Vec<_>>(),
        "exactly_disclosed": found.iter().filter(exact).map(|(cell, _)| cell).collect::<Vec<_>>(),
    })))
}

pub(crate) fn dominance(check: &Check) -> Found {
    let found = Contributions::new(check.arg("contributions")?).ok_or("amounts below 0")?;
    let (n, k): (usize, f64) = (check.arg("n")?, check.arg("k")?);
    Ok(Some(json!({
        "total": found.total(),
        "share_n": found.share_of_largest(n),
        "nk_sensitive": found.is_dominated(n, k),
        "p_remainder": found.remainder(),
        "p_sensitive": found.is_estimable(check.arg("p")?),
    })))
}

pub(crate) fn differencing(check: &Check) -> Found {
    let (whole, part): (u64, u64) = (check.arg("n_whole")?, check.arg("n_part")?);
    Ok(Some(json!({
        "difference": whole.abs_diff(part),
        "blocked": differs_by_few(whole, part, check.arg("min_cell")?),
    })))
}

/// The sums that a rounding has to be held against, and that the crate's own rounding passes.
pub(crate) fn rounding(check: &Check) -> Found {
    let (table, base) = (table(check)?, check.arg("base")?);
    if !is_controlled(&table, &controlled(&table, base), base) {
        return Err("the rounding is not controlled".to_owned());
    }
    let (rows, columns) = (table.rows(), table.columns());
    let near = |row| (0..columns).map(|column| nearest(table.count(row, column), base)).collect();
    Ok(Some(json!({
        "row_sums": (0..rows).map(|row| table.count(row, columns)).collect::<Vec<_>>(),
        "col_sums": (0..columns).map(|column| table.count(rows, column)).collect::<Vec<_>>(),
        "nearest": (0..rows).map(near).collect::<Vec<Vec<u64>>>(),
        "total": table.count(rows, columns),
    })))
}

fn table(check: &Check) -> Result<Table, String> {
    Table::new(&check.arg::<Vec<Vec<u64>>>("counts")?).ok_or_else(|| "no table".to_owned())
}
