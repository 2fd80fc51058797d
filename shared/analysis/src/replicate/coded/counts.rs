//! How often each row is drawn.

use rand_chacha::rand_core::Rng;

use crate::chance::{Purpose, generator};

/// Counts of one draw of n - 1 out of n rows, with replacement.
///
/// In bytes, for they are met in no order and must be near. None comes to 256: that has a probability of less than
/// n / 256!, which is 1 in 10^490 for as many people as there are.
pub(super) fn counts(seed: u64, replicate: u64, attempt: u64, rows: u64) -> Vec<u8> {
    let mut generator = generator(seed, Purpose::Bootstrap { stratum: 0, attempt }, replicate);
    let mut counts = vec![0_u8; usize::try_from(rows).unwrap_or(usize::MAX)];
    for _ in 0..rows.saturating_sub(1).max(1) {
        let place = (u128::from(generator.next_u64()) * u128::from(rows)) >> 64;
        // Below the number of rows.
        let count = &mut counts[usize::try_from(place).unwrap_or_default()];
        *count = count.saturating_add(1);
    }
    counts
}
