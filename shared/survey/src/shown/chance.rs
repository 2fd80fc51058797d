//! Chance that is the same for the same names: what is drawn from it is part of a folder, not of a machine.

use sha2::{Digest, Sha256};

use crate::id::Id;

/// A stream of numbers: SHA-256 of the names and of a counter.
pub(super) struct Chance {
    names: Sha256,
    counter: u64,
}

impl Chance {
    /// The stream of these names.
    pub(super) fn new(names: &[&Id]) -> Self {
        let mut hasher = Sha256::new();
        for name in names {
            hasher.update(name.as_str());
            hasher.update([0]); // No id holds a NUL, so no two lists of names spell alike.
        }
        Self { names: hasher, counter: 0 }
    }

    /// `size` of so many items, in random order: the first of a shuffle (Durstenfeld 1964, CACM 7:420).
    pub(super) fn shuffled(&mut self, items: usize, size: usize) -> Vec<usize> {
        let mut all: Vec<usize> = (0..items).collect();
        for place in 0..size.min(items) {
            let other = place + self.below(items - place);
            all.swap(place, other);
        }
        all.truncate(size);
        all
    }

    /// A number below `bound`. Some come up more often than others by less than one part in 2^50.
    fn below(&mut self, bound: usize) -> usize {
        let mut hasher = self.names.clone();
        hasher.update(self.counter.to_le_bytes());
        self.counter += 1;
        let [a, b, c, d, e, f, g, h, ..] = <[u8; 32]>::from(hasher.finalize());
        let drawn = u64::from_le_bytes([a, b, c, d, e, f, g, h]);
        let scaled = (u128::from(drawn) * bound as u128) >> 64;
        usize::try_from(scaled).unwrap_or(0) // Below `bound`.
    }
}
