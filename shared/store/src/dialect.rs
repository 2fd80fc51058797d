//! The one place where the two databases differ; everything else is written once, for both.

mod postgres;
mod sqlite;

use async_trait::async_trait;
use sqlx::{Database, Pool};
use uuid::Uuid;

use crate::{
    carry::{Gives, Runs, Takes},
    error::Error,
    migration::Script,
    responses::{NewResponse, Outcome},
    statement::Statement,
    unit::Unit,
};

pub(crate) use postgres::open as open_postgres;
pub(crate) use sqlite::open as open_sqlite;

/// One of the two databases: what both can do, and how each does what they do differently.
#[async_trait]
pub(crate) trait Dialect:
    Database
    + Runs
    + Takes<str>
    + Takes<[u8]>
    + Takes<i64>
    + Takes<Uuid>
    + Takes<Option<i64>>
    + Takes<Option<String>>
    + Takes<Option<Vec<u8>>>
    + Gives<String>
    + Gives<Vec<u8>>
    + Gives<i64>
    + Gives<Uuid>
    + Gives<Option<String>>
    + Gives<Option<Vec<u8>>>
    + Gives<Option<i64>>
{
    /// Begins a unit of work that writes.
    const BEGIN: &'static str;

    /// Begins a unit of work that only reads, and sees one moment.
    const BEGIN_SNAPSHOT: &'static str;

    /// Reads `state` of round `$1` and keeps it from changing while the unit of work lasts.
    const HOLD_ROUND: Statement;

    /// Claims a job that is due at `$2` and that nobody is at, with lease `$1` until `$3`, and returns it.
    const CLAIM_JOB: Statement;

    /// Statements of this database alone.
    const STATEMENTS: &'static [Statement];

    /// Rows a statement wrote or deleted.
    fn affected(result: &Self::QueryResult) -> u64;

    /// Whether this error code means that the same may succeed a little later.
    fn is_busy(code: &str) -> bool;

    /// Whether this error code means that a value is no value of its column, beyond what constraints say.
    fn is_unfit(code: &str) -> bool;

    /// Remembers each response once if its round is open, see
    /// [`WriteResponses::insert_responses`](crate::WriteResponses::insert_responses).
    async fn insert_responses(
        unit: &mut Unit<Self>,
        sent: &[NewResponse],
    ) -> Result<Vec<Outcome>, Error>;

    /// This database's text of a script.
    fn text(script: &Script) -> &'static str;

    /// Lets nobody else change the schema while the unit of work lasts, and waits for whoever does.
    async fn lock_schema(unit: &mut Unit<Self>) -> Result<(), Error>;
}

/// Connections to a database. On SQLite, which has one writer at a time, writers queue for one connection; on
/// PostgreSQL both are the same.
pub(crate) struct Pools<D: Dialect> {
    pub(crate) readers: Pool<D>,
    pub(crate) writers: Pool<D>,
}
