//! How often each row is drawn.

use crate::chance::{Purpose, below, generator};

/// Counts of one draw of n - 1 out of n rows, with replacement.
///
/// In bytes, for they are met in no order and must be near. None comes to 256: that has a probability of less than
/// n / 256!, which is 1 in 10^490 for as many people as there are.
pub(super) fn counts(seed: u64, replicate: u64, attempt: u64, rows: u64) -> Vec<u8> {
    let mut generator = generator(seed, Purpose::Bootstrap { stratum: 0, attempt }, replicate);
    let mut counts = vec![0_u8; usize::try_from(rows).unwrap_or(usize::MAX)];
    let units = u32::try_from(rows).unwrap_or(u32::MAX); // A sample has no more.
    for _ in 0..rows.saturating_sub(1).max(1) {
        let count = &mut counts[below(&mut generator, units) as usize];
        *count = count.saturating_add(1);
    }
    counts
}
