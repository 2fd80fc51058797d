//! Tables beside those that have been published already.

use super::protect::protect;
use super::table::{Cells, Rules, Table, sensitive};

/// A table and what of it is hidden. Kept with the round: later tables are checked against it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    /// All counts, hidden ones too.
    pub table: Table,
    /// The cells and totals that are not shown.
    pub hidden: Cells,
}

/// Why a table must not be published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// So few people are in it, or have come since the earlier table, that even the total would have to be hidden.
    #[error("too few people, or too few since the earlier table")]
    TooFew,
    /// It has another shape than the earlier table, or a count that was larger there.
    #[error("the table does not continue the earlier one")]
    NotContinued,
    /// Its totals are not those of the row it details.
    #[error("the table does not add up to the row it details")]
    NotDetail,
    /// The row it details is not shown in full.
    #[error("the row it details is partly hidden")]
    HiddenRow,
    /// What is known from elsewhere leaves no way to protect the sensitive cells.
    #[error("the sensitive cells cannot be protected")]
    Unprotectable,
}

/// Whether what was published of a whole and of a part, or now and earlier, differs by some people, but too few: then one
/// of the two must not be published.
#[must_use]
pub const fn differs_by_few(whole: u64, part: u64, minimum: u64) -> bool {
    let difference = whole.abs_diff(part);
    difference > 0 && difference < minimum
}

/// Decides what of a table may be shown.
///
/// `earlier` is what was last published of the same table, with the answers until then. What was hidden stays hidden, and
/// the people who came since are treated as a table of their own. Then nothing is learnt from the two tables together:
/// the hidden counts are those of the earlier table plus those of the new people, and neither limits the other.
///
/// `whole` is a published table of the same date and one of its rows, which this table details: all of that row must be
/// shown, and so must be the totals of the answers here. Then neither table limits what is hidden in the other.
pub fn release(
    table: Table,
    rules: Rules,
    earlier: Option<&Release>,
    whole: Option<(&Release, usize)>,
) -> Result<Release, Refused> {
    let new = match earlier {
        Some(earlier) => table.since(&earlier.table).ok_or(Refused::NotContinued)?,
        None => table.clone(),
    };
    let hidden = earlier.map_or_else(|| table.cells(|_, _| false), |last| last.hidden.clone());
    if let Some((whole, row)) = whole {
        details(&table, whole, row)?;
    }
    let last = table.rows();
    let fixed = table.cells(|row, _| whole.is_some() && row == last);
    let hidden = protect(&new, &sensitive(&new, rules), &hidden, &fixed, rules.minimum)
        .ok_or(Refused::Unprotectable)?;
    if hidden[(table.rows(), table.columns())] {
        return Err(Refused::TooFew);
    }
    Ok(Release { table, hidden })
}

/// Whether the table's totals are a row of the whole, and that row is shown.
fn details(table: &Table, whole: &Release, row: usize) -> Result<(), Refused> {
    let columns = table.columns();
    let adds_up = columns == whole.table.columns()
        && row < whole.table.rows()
        && (0..=columns)
            .all(|column| table.count(table.rows(), column) == whole.table.count(row, column));
    if !adds_up {
        return Err(Refused::NotDetail);
    }
    let shown = (0..=columns).all(|column| !whole.hidden[(row, column)]);
    if shown { Ok(()) } else { Err(Refused::HiddenRow) }
}
