//! Hiding further cells beside the sensitive ones.

use super::attacker::{Moves, bounds};
use super::table::{Cells, Table};

/// Hides cells beside the sensitive ones until each of these has bounds at least `width` apart, and no more than needed.
///
/// `hidden` marks cells that are hidden anyway; `fixed` those that must be shown, because they are known from elsewhere.
/// Single cells are hidden before totals, and large before empty ones: everybody sees that an empty cell was not needed.
/// `None` if the fixed cells leave no way.
#[must_use]
pub fn protect(
    table: &Table,
    sensitive: &Cells,
    hidden: &Cells,
    fixed: &Cells,
    width: u64,
) -> Option<Cells> {
    let must = table.cells(|row, column| sensitive[(row, column)] || hidden[(row, column)]);
    if must.iter().zip(fixed).any(|(must, fixed)| *must && *fixed) {
        return None;
    }
    let mut found = must.clone();
    for cell in table.indices().filter(|&cell| sensitive[cell]) {
        while !bounds(table, &found, cell).spread(width) {
            widen(table, &mut found, fixed, cell, width)?;
        }
    }
    let mut extra: Vec<(usize, usize)> =
        table.indices().filter(|&cell| found[cell] && !must[cell]).collect();
    extra.sort_by_key(|&cell| std::cmp::Reverse(cost(table, cell)));
    for cell in extra {
        found[cell] = false;
        let safe = |cell| bounds(table, &found, cell).spread(width);
        if !table.indices().filter(|&cell| sensitive[cell]).all(safe) {
            found[cell] = true;
        }
    }
    Some(found)
}

/// Hides the cheapest cells that let a cell grow further, if possible by all that is missing to the width.
fn widen(
    table: &Table,
    hidden: &mut Cells,
    fixed: &Cells,
    cell: (usize, usize),
    width: u64,
) -> Option<()> {
    let known = hidden.clone();
    let mut moves = Moves::new(table, &known, cell);
    let grown = moves.push(width);
    let price = |cell: (usize, usize)| match (known[cell], fixed[cell]) {
        (true, _) => Some(0),
        (false, true) => None,
        (false, false) => Some(cost(table, cell)),
    };
    let path = (1..=width.saturating_sub(grown)).rev().find_map(|more| moves.path(more, price))?;
    for (cell, _) in path {
        hidden[cell] = true;
    }
    Some(())
}

/// What hiding a cell costs: a cell more than how many people it counts, an empty cell more than that, then a total, and
/// last of all the total of totals.
fn cost(table: &Table, (row, column): (usize, usize)) -> u64 {
    let count = table.count(row, column);
    let all = table.count(table.rows(), table.columns()) + 1;
    match (row == table.rows(), column == table.columns()) {
        (false, false) if count > 0 => all + count,
        (false, false) => 4 * all,
        (true, true) => 10_000 * all,
        _ => 100 * all + count,
    }
}
