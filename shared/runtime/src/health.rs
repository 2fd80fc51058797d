//! What a process tells whoever watches over it.

/// Whether a process can do its work now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Health {
    /// It can.
    Ready,
    /// It was asked to stop and takes nothing new.
    Stopping,
    /// Its database does not answer.
    DatabaseUnavailable,
}

impl Health {
    /// Whether it can.
    #[must_use]
    pub fn is_ready(self) -> bool {
        self == Self::Ready
    }

    /// The word for it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::Stopping => "stopping",
            Self::DatabaseUnavailable => "database unavailable",
        }
    }
}
