//! Stable ids: what answers point to, and so never changes.

use std::fmt;

/// Longest id, in characters.
const LONGEST: usize = 64;

/// An id of a round, page, question, choice, goal, field of action, department or group.
///
/// 1 to 64 ASCII letters, digits, `-`, `_`, `.`, beginning with a letter or digit. Never read as a number: `D07`
/// and `18-29` are ids.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(transparent)]
pub struct Id(String);

impl Id {
    /// The id, if `text` is one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let ok = text.len() <= LONGEST
            && text.starts_with(|c: char| c.is_ascii_alphanumeric())
            && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'));
        ok.then(|| Self(text.to_owned()))
    }

    /// The id as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::borrow::Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::Id;

    #[test]
    fn ids_are_plain() {
        for good in ["D07", "18-29", "2021-03", "a", "s12.b_c"] {
            assert!(Id::parse(good).is_some(), "{good}");
        }
        for bad in ["", "-a", "ä", "a b", "a:b", ">100000", &"x".repeat(65)] {
            assert!(Id::parse(bad).is_none(), "{bad}");
        }
    }
}
