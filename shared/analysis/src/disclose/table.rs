//! Tables of two dimensions and the cells that must not be told.

use nalgebra::DMatrix;

/// Marks cells of a [`Table`], the totals among them.
pub type Cells = DMatrix<bool>;

/// Counts of people with the totals of rows and columns; rows are groups of people, columns what they said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// One row and one column more than there are groups and answers: the last ones are the totals.
    counts: DMatrix<u64>,
}

/// What must not be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Fewer people than this are too few. A hidden count is safe if an attacker finds it in no interval narrower.
    pub minimum: u64,
    /// Whether it must stay hidden that all people of a group said the same.
    pub all_alike: bool,
}

impl Table {
    /// From counts without totals, one row per group. `None` for rows of different length, or without any cell.
    #[must_use]
    pub fn new(rows: &[Vec<u64>]) -> Option<Self> {
        let columns = rows.first()?.len();
        if columns == 0 || rows.iter().any(|row| row.len() != columns) {
            return None;
        }
        let mut counts = DMatrix::zeros(rows.len() + 1, columns + 1);
        for (row, own) in rows.iter().enumerate() {
            for (column, &count) in own.iter().enumerate() {
                counts[(row, column)] = count;
                counts[(row, columns)] += count;
                counts[(rows.len(), column)] += count;
                counts[(rows.len(), columns)] += count;
            }
        }
        Some(Self { counts })
    }

    /// Groups of people; this is also the index of the row of totals.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.counts.nrows() - 1
    }

    /// Answers; this is also the index of the column of totals.
    #[must_use]
    pub fn columns(&self) -> usize {
        self.counts.ncols() - 1
    }

    /// Count of a cell or a total.
    #[must_use]
    pub fn count(&self, row: usize, column: usize) -> u64 {
        self.counts[(row, column)]
    }

    /// All cells, totals included, marked or not.
    #[must_use]
    pub fn cells(&self, mark: impl FnMut(usize, usize) -> bool) -> Cells {
        DMatrix::from_fn(self.counts.nrows(), self.counts.ncols(), mark)
    }

    /// Indices of all cells, totals included, row by row.
    pub(super) fn indices(&self) -> impl Iterator<Item = (usize, usize)> + use<> {
        let columns = self.counts.ncols();
        (0..self.counts.nrows()).flat_map(move |row| (0..columns).map(move |column| (row, column)))
    }

    /// Whether exactly one of row and column is that of the totals. Such a cell is a sum of others and has the opposite
    /// sign: with it all rows and all columns, those of the totals too, sum to 0.
    pub(super) fn is_total(&self, (row, column): (usize, usize)) -> bool {
        (row == self.rows()) != (column == self.columns())
    }

    /// The people who came since an earlier table; `None` if it has another shape, or a count that was larger.
    pub(super) fn since(&self, earlier: &Self) -> Option<Self> {
        let same = self.counts.shape() == earlier.counts.shape();
        let grown = same && self.counts.iter().zip(&earlier.counts).all(|(now, then)| now >= then);
        grown.then(|| Self { counts: &self.counts - &earlier.counts })
    }
}

/// The cells, totals among them, that must not be told: those of 1 to `minimum - 1` people, and, if the rules say so, the
/// answer that all people of a group gave.
#[must_use]
pub fn sensitive(table: &Table, rules: Rules) -> Cells {
    let alike = |row: usize, column: usize| {
        let own = table.count(row, column);
        own > 0 && own == table.count(row, table.columns())
    };
    table.cells(|row, column| {
        let inner = row < table.rows() && column < table.columns();
        (1..rules.minimum).contains(&table.count(row, column))
            || rules.all_alike && inner && alike(row, column)
    })
}
