//! Random numbers that depend on nothing but the plan's seed.

use rand_chacha::ChaCha12Rng;
use rand_chacha::rand_core::SeedableRng;

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
