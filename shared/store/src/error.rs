//! What can go wrong with a database, as kinds a caller can act on.

use sqlx::error::{DatabaseError, ErrorKind};

use crate::dialect::Dialect;

/// Why something could not be remembered or recalled. "There is no such thing" is no error but `None`.
///
/// The text is what the database said of the statement, without its "detail", which quotes whole rows: a row may hold
/// somebody's answers, and errors are logged.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The schema does not allow it. Trying again changes nothing.
    #[error("the database refused a row ({0:?}): {1}")]
    Conflict(Conflict, String),
    /// The database is occupied, starting, switching over or out of reach. Trying again later may help.
    #[error("the database is not available: {0}")]
    Busy(String),
    /// A statement of this unit of work failed before, so none of it is kept.
    #[error("a unit of work with a failed statement cannot be kept")]
    Spoiled,
    /// Anything else: a defect, a full disk, a schema of another program.
    #[error("the database failed: {0}")]
    Broken(String),
}

/// Which rule of the schema a row would have broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conflict {
    /// There is one already.
    Taken,
    /// It belongs to something that is not there, such as an unknown version of a round.
    Orphan,
    /// A value that is no such value.
    Unfit,
}

impl Error {
    /// Whether the same may succeed a little later.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        matches!(self, Self::Busy(_))
    }

    pub(crate) fn of<D: Dialect>(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::Database(refusal) => Self::refused::<D>(&*refusal),
            sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed => {
                Self::Busy(error.to_string())
            }
            _ => Self::Broken(error.to_string()),
        }
    }

    fn refused<D: Dialect>(refusal: &dyn DatabaseError) -> Self {
        let code = refusal.code().unwrap_or_default();
        let said = format!("{} (code {code})", refusal.message());
        match refusal.kind() {
            ErrorKind::UniqueViolation => Self::Conflict(Conflict::Taken, said),
            ErrorKind::ForeignKeyViolation => Self::Conflict(Conflict::Orphan, said),
            ErrorKind::NotNullViolation | ErrorKind::CheckViolation => {
                Self::Conflict(Conflict::Unfit, said)
            }
            _ if D::is_unfit(&code) => Self::Conflict(Conflict::Unfit, said),
            _ if D::is_busy(&code) => Self::Busy(said),
            _ => Self::Broken(said),
        }
    }

    /// A stored value that the program cannot have written.
    pub(crate) fn unreadable(column: &str) -> Self {
        Self::Broken(format!("the value in {column} is unreadable"))
    }
}
