//! Ids and tokens that nobody can guess.

use std::sync::{Mutex, PoisonError};

use rand::Rng;
use rand_chacha::{ChaCha12Rng, rand_core::SeedableRng};
use uuid::{Builder, Uuid};

/// Gives random bits. Passed to whoever needs them, so that a test gets the same ones each time.
pub trait Random: Send + Sync {
    /// 128 bits.
    fn bits(&self) -> u128;
}

impl dyn Random + '_ {
    /// A random id (version 4, RFC 9562); it tells nothing of time or order.
    #[must_use]
    pub fn uuid(&self) -> Uuid {
        Builder::from_random_bytes(self.bits().to_be_bytes()).into_uuid()
    }

    /// A secret of 128 bits as 32 lower-case hexadecimal digits, fit for an address.
    #[must_use]
    pub fn token(&self) -> String {
        format!("{:032x}", self.bits())
    }
}

/// The operating system's generator, for a program's `main` only.
#[derive(Clone, Copy, Debug, Default)]
pub struct System;

impl Random for System {
    fn bits(&self) -> u128 {
        let mut bytes = [0; 16];
        // Supported systems refuse only before their generator is seeded; without secrets there is nothing to serve.
        getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
        u128::from_be_bytes(bytes)
    }
}

/// A generator that gives the same bits for the same seed.
#[derive(Debug)]
pub struct Seeded(Mutex<ChaCha12Rng>);

impl Seeded {
    /// The generator of this seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(Mutex::new(ChaCha12Rng::seed_from_u64(seed)))
    }
}

impl Random for Seeded {
    fn bits(&self) -> u128 {
        let mut generator = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut bytes = [0; 16];
        generator.fill_bytes(&mut bytes);
        u128::from_be_bytes(bytes)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Random, Seeded, System};

    #[test]
    fn a_seed_gives_the_same_tokens_and_the_system_never_does() {
        let tokens = |random: &dyn Random| -> BTreeSet<String> {
            (0..100).map(|_| random.token()).collect()
        };
        assert_eq!(tokens(&Seeded::new(7)), tokens(&Seeded::new(7)));
        assert!(tokens(&Seeded::new(7)).is_disjoint(&tokens(&Seeded::new(8))));
        assert!(tokens(&System).is_disjoint(&tokens(&System)));
        assert_eq!(tokens(&System).len(), 100);
    }

    #[test]
    fn ids_are_random_ones_and_tokens_have_all_their_digits() {
        struct Small;
        impl Random for Small {
            fn bits(&self) -> u128 {
                7
            }
        }
        let random: &dyn Random = &Small;
        assert_eq!(random.token(), format!("{:0>32}", 7));
        assert_eq!(random.uuid().get_version_num(), 4);
    }
}
