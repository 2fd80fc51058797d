//! Random numbers that depend on nothing but the plan's seed.

use rand_chacha::ChaCha12Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// What the numbers are for. Each purpose has numbers of its own, whatever else is drawn.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Purpose {
    Ranks,
    GroupWeights,
    /// The people of one stratum, drawn for the so-maniest time.
    Bootstrap {
        stratum: u64,
        attempt: u64,
    },
}

impl Purpose {
    /// What the generator's key holds beside the seed.
    fn key(self) -> (u8, u64, u64) {
        match self {
            Self::Ranks => (0, 0, 0),
            Self::GroupWeights => (1, 0, 0),
            Self::Bootstrap { stratum, attempt } => (2, stratum, attempt),
        }
    }
}

/// The generator of one block of draws. Blocks do not depend on each other, so it does not matter which
/// thread draws which, nor in what order.
pub(crate) fn generator(seed: u64, purpose: Purpose, block: u64) -> ChaCha12Rng {
    let mut key = [0; 32];
    key[..8].copy_from_slice(&seed.to_le_bytes());
    let (tag, part, attempt) = purpose.key();
    key[8] = tag;
    key[9..17].copy_from_slice(&part.to_le_bytes());
    key[17..25].copy_from_slice(&attempt.to_le_bytes());
    let mut generator = ChaCha12Rng::from_seed(key);
    generator.set_stream(block);
    generator
}

/// A number below `count`, which is above 0, each as likely as the other (Lemire 2019, ACM Transactions on Modeling and
/// Computer Simulation 29). It takes 32 random bits, seldom more.
pub(crate) fn below(generator: &mut ChaCha12Rng, count: u32) -> u32 {
    let mut draw = || u64::from(generator.next_u32()) * u64::from(count);
    let halves = |product: u64| (product >> 32, product & u64::from(u32::MAX));
    let (mut number, mut rest) = halves(draw());
    if rest < count.into() {
        let surplus = u64::from(count.wrapping_neg() % count);
        while rest < surplus {
            (number, rest) = halves(draw());
        }
    }
    u32::try_from(number).unwrap_or_default() // Below `count`.
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Of 2^32 numbers so many, left as they come, would make every third twice as likely.
    #[test]
    fn numbers_below_a_large_count_are_equally_likely() {
        let mut generator = generator(5, Purpose::Ranks, 0);
        let (count, draws) = (3 << 30, 30_000);
        let thirds = (0..draws).filter(|_| below(&mut generator, count).is_multiple_of(3)).count();
        assert!((thirds as f64 - 10_000.0).abs() < 4.0 * 82.0, "{thirds} of {draws}");
        assert!((0..1000).all(|_| below(&mut generator, 7) < 7));
    }
}
