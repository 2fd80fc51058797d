//! Secret links, remembered by their hash only.

use std::fmt;

use sha2::{Digest, Sha256};

/// SHA-256 of a secret token. Whoever reads the database cannot follow the link.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct TokenHash(pub(crate) [u8; 32]);

impl TokenHash {
    /// The hash of a token. A plain hash is enough, as tokens are random and long, unlike passwords.
    #[must_use]
    pub fn of(token: &str) -> Self {
        Self(Sha256::digest(token).into())
    }
}

impl fmt::Debug for TokenHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TokenHash(…)")
    }
}
