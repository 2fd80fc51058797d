//! What stands between the cells of a table.

use std::collections::BTreeSet;

use super::holds;

/// A character that separates cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Delimiter {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// A tab.
    Tab,
}

impl Delimiter {
    const ALL: [Self; 3] = [Self::Comma, Self::Semicolon, Self::Tab];

    /// The character.
    #[must_use]
    pub fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }

    /// Its name, by which catalogues select.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Comma => "comma",
            Self::Semicolon => "semicolon",
            Self::Tab => "tab",
        }
    }

    /// The delimiter that `map.toml` spells so.
    pub(super) fn spelled(word: &str) -> Option<Self> {
        match word {
            "," => Some(Self::Comma),
            ";" => Some(Self::Semicolon),
            "tab" => Some(Self::Tab),
            _ => None,
        }
    }

    /// The one that the header row of a table holds outside quotes; a comma if it holds none; `None` if it holds
    /// several, because a guess could silently shift every answer by a column.
    #[must_use]
    pub fn of_header(table: &[u8]) -> Option<Self> {
        let mut quoted = false;
        let mut found = BTreeSet::new();
        for &byte in table {
            match byte {
                b'"' => quoted = !quoted,
                b'\n' | b'\r' if !quoted => break,
                _ if !quoted => found.extend(Self::ALL.into_iter().find(|one| one.byte() == byte)),
                _ => {}
            }
        }
        match found.len() {
            0 => Some(Self::Comma),
            1 => found.pop_first(),
            _ => None,
        }
    }
}

/// Line on which a quote opens that never closes, and so swallows every row after it.
pub(crate) fn unclosed_quote(table: &[u8]) -> Option<u32> {
    if !holds(table, b'"') {
        return None; // A million rows without a quote are soon searched for one.
    }
    let (mut line, mut open) = (1, None);
    for &byte in table {
        match byte {
            b'"' => open = if open.is_some() { None } else { Some(line) },
            b'\n' => line += 1,
            _ => {}
        }
    }
    open
}
