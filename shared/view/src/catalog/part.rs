//! The parts a language may have words for.

use std::fmt;

/// Who reads some of the words. A language has all words of a part or is not offered there; which parts it has, its
/// message `catalogue-parts` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// What people read who are asked.
    Residents,
    /// The result in words.
    Report,
    /// What departments, the steering group and the survey office read.
    Administration,
}

impl Part {
    /// Every part.
    pub const ALL: [Self; 3] = [Self::Residents, Self::Report, Self::Administration];

    /// Stable name, as in `catalogue-parts`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Residents => "residents",
            Self::Report => "report",
            Self::Administration => "administration",
        }
    }

    /// The part that a file of the house belongs to, by its name.
    pub(super) fn of_file(name: &str) -> Option<Self> {
        match name {
            "answer" | "common" | "intake" | "result" | "shell" => Some(Self::Residents),
            "quality" | "report" => Some(Self::Report),
            "fault" | "mail" | "office" | "returns" => Some(Self::Administration),
            _ => None,
        }
    }

    /// Whether a list of names, with spaces between them, holds this one's.
    pub(super) fn is_in(self, names: &str) -> bool {
        names.split_whitespace().any(|name| name == self.name())
    }
}

impl fmt::Display for Part {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}
