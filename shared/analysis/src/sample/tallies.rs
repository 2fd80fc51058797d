//! Tallies that are kept while answers come and go.

use std::collections::{BTreeMap, btree_map::Entry};

use super::CellSample;
use crate::{tally::CellTally, weighting::Cell};

/// The tallies of a sample, by the categories of its cells. Shards, days and withdrawals may come in any order: the same
/// people have the same tallies, to the last bit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tallies(BTreeMap<Vec<u16>, CellTally>);

impl Tallies {
    /// Adds those of other people.
    pub fn merge(&mut self, other: &Self) {
        for (categories, tally) in &other.0 {
            match self.0.entry(categories.clone()) {
                Entry::Occupied(own) => own.into_mut().merge(tally),
                Entry::Vacant(new) => drop(new.insert(tally.clone())),
            }
        }
    }

    /// Takes those of some of these people away.
    pub fn withdraw(&mut self, other: &Self) {
        for (categories, tally) in &other.0 {
            let Entry::Occupied(mut own) = self.0.entry(categories.clone()) else { continue };
            own.get_mut().withdraw(tally);
            if own.get().respondents == 0 {
                own.remove(); // As if there had never been such a cell.
            }
        }
    }

    /// The cells in the order of their categories, with base weight 1.
    #[must_use]
    pub fn into_cells(self) -> Vec<CellSample> {
        let cell = |(levels, tally): (Vec<u16>, CellTally)| {
            let cell = Cell { stratum: 0, levels, count: tally.respondents, base_weight: 1.0 };
            CellSample { cell, tally }
        };
        self.0.into_iter().map(cell).collect()
    }
}

impl FromIterator<(Vec<u16>, CellTally)> for Tallies {
    fn from_iter<I: IntoIterator<Item = (Vec<u16>, CellTally)>>(cells: I) -> Self {
        Self(cells.into_iter().collect())
    }
}
