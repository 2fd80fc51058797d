//! Responses that look as if no person had sent them.

use serde::{Deserialize, Serialize};

use super::Figure;

/// Flagged responses, by what the office has decided. But for those it counts, no other figure knows them.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Apart {
    /// All of them.
    pub flagged: u64,
    /// Counted like any other.
    pub counted: u64,
    /// Left out.
    pub left_out: u64,
    /// Not decided about, and out of the figures until then.
    pub undecided: u64,
    /// What would be different if those kept apart, left out or undecided, were counted too.
    pub effect: Figure<Effect>,
}

impl Apart {
    /// Those that are kept apart.
    #[must_use]
    pub fn kept(&self) -> u64 {
        self.left_out + self.undecided
    }
}

/// The order with those kept apart, against the order without them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Effect {
    /// Goals that would have another rank.
    pub moved: usize,
    /// Whether the same goals would be first.
    pub first_stays: bool,
}
