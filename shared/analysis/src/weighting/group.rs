//! Rows gathered into cells.

use std::collections::BTreeMap;

use super::Cell;

/// Rows that share stratum, categories and base weight, gathered into cells in the order of these.
#[derive(Clone, Debug)]
pub struct Grouping {
    cells: Vec<Cell>,
    cell_of_row: Vec<usize>,
}

impl Grouping {
    /// Groups rows by stratum, by category of each margin, and by base weight.
    #[must_use]
    pub fn of(strata: &[usize], levels: &[Vec<u16>], base_weights: &[f64]) -> Self {
        let key = |row: usize| (strata[row], &levels[row], base_weights[row].to_bits());
        let mut rows: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for row in 0..strata.len() {
            rows.entry(key(row)).or_default().push(row);
        }
        let mut cell_of_row = vec![0; strata.len()];
        for (cell, &row) in rows
            .values()
            .enumerate()
            .flat_map(|(cell, rows)| rows.iter().map(move |row| (cell, row)))
        {
            cell_of_row[row] = cell;
        }
        let cell = |((stratum, levels, bits), rows): (_, Vec<usize>)| {
            let levels: &Vec<u16> = levels;
            let (count, base_weight) = (rows.len() as u64, f64::from_bits(bits));
            Cell { stratum, levels: levels.clone(), count, base_weight }
        };
        Self { cells: rows.into_iter().map(cell).collect(), cell_of_row }
    }

    /// The cells.
    #[must_use]
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// The cell of each row.
    #[must_use]
    pub fn cell_of_row(&self) -> &[usize] {
        &self.cell_of_row
    }

    /// One value per row from one per cell.
    #[must_use]
    pub fn by_row(&self, values: &[f64]) -> Vec<f64> {
        self.cell_of_row.iter().map(|&cell| values[cell]).collect()
    }
}
