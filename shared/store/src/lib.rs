//! What is remembered, on SQLite or PostgreSQL: the only room that knows SQL.
//!
//! [`Store::open`] takes an [`Address`] and hands out units of work: a [`Snapshot`] that only reads and sees one
//! moment, or a [`Tx`] that writes and is kept as a whole by [`Tx::commit`], or not at all. Residents' responses are
//! written down by one [`Writer`], which keeps all that wait together.
//!
//! - one file for each thing that is remembered, its contract, its SQL and its one implementation side by side:
//!   [`ReadRounds`] and [`WriteRounds`], [`ReadResponses`] and [`WriteResponses`], [`ReadReturns`] and
//!   [`WriteReturns`], [`ReadDeletions`] and [`WriteDeletions`], [`ReadJobs`] and [`WriteJobs`], [`ReadResults`] and
//!   [`WriteResults`], [`ReadMails`] and [`WriteMails`], [`ReadPassages`] and [`WritePassages`],
//!   [`ReadResponseDrafts`] and [`WriteResponseDrafts`];
//! - [`note_changes`] is what several of them do together when answers change;
//! - `dialect` is the only place where the two databases differ, `carry` says what both must be able to do;
//! - `migration` holds the schema, `migrations/` its scripts.
//!
//! To remember one more thing: a script under the same name in both folders of `migrations/`, a file like `rounds`
//! with its two traits, their names in [`Snapshot`] and [`Tx`], its `STATEMENTS` in the list below, and a contract test
//! that runs on both databases.

#![expect(clippy::doc_markdown, reason = "SQLite and PostgreSQL are names, not code")]

mod address;
mod carry;
mod changes;
mod deletions;
mod dialect;
mod error;
mod jobs;
mod mails;
mod migration;
mod passages;
mod response_drafts;
mod responses;
mod results;
mod returns;
mod rounds;
mod statement;
mod token;
mod unit;
mod writer;

use std::{pin::Pin, sync::Arc};

use async_trait::async_trait;

pub use address::{Address, AddressError};
pub use changes::note_changes;
pub use deletions::{Deleted, Deletion, Keep, ReadDeletions, WriteDeletions};
pub use error::{Conflict, Error};
pub use jobs::{Claim, Job, JobState, ReadJobs, StoredJob, WriteJobs};
pub use mails::{MailKind, MailState, NewMail, ReadMails, StoredMail, WriteMails};
pub use passages::{DayPassage, ReadPassages, WritePassages};
pub use response_drafts::{DraftId, ReadResponseDrafts, WriteResponseDrafts};
pub use responses::{
    ImportReport, ImportedResponse, NewResponse, NoReceipt, Outcome, ReadResponses, Receipt,
    StoredResponse, WriteResponses,
};
pub use results::{NewResult, ReadResults, ResultPage, ResultTable, StoredResult, WriteResults};
pub use returns::{
    Draft, NewReturn, ReadReturns, Return, ReturnImport, Saved, Source, Submission, WriteReturns,
};
pub use rounds::{Imported, NewVersion, ReadRounds, StoredRound, StoredVersion, WriteRounds};
pub use token::TokenHash;
pub use unit::{Snapshot, Tx};
pub use vorrang_survey::round::State;
pub use writer::{Drain, Limits, Refusal, Writer};

use dialect::{Dialect, Pools};
use statement::{Statement, statements};
use unit::Unit;

statements! {
    READY = "SELECT id FROM round LIMIT 1";
}

/// Every statement that is the same on both databases.
const LISTS: &[&[Statement]] = &[
    STATEMENTS,
    migration::STATEMENTS,
    rounds::STATEMENTS,
    responses::STATEMENTS,
    returns::STATEMENTS,
    deletions::STATEMENTS,
    jobs::STATEMENTS,
    results::STATEMENTS,
    mails::STATEMENTS,
    passages::STATEMENTS,
    response_drafts::STATEMENTS,
];

/// A database. Cheap to clone; all clones share its connections.
#[derive(Clone)]
pub struct Store {
    database: Arc<dyn Database>,
}

impl Store {
    /// Connects, with at most so many connections (on SQLite: for reading, besides one for writing). An SQLite file that
    /// is not there is created, for its owner alone; its folder must be there.
    pub async fn open(address: &Address, connections: u32) -> Result<Self, Error> {
        Ok(Self { database: open(address, connections).await? })
    }

    /// Brings the schema up to date. Any number of processes may do so at the same time.
    pub async fn migrate(&self) -> Result<(), Error> {
        self.database.migrate().await
    }

    /// Whether the database answers and has our tables.
    pub async fn ready(&self) -> Result<(), Error> {
        self.database.ready().await
    }

    /// Has the database read every statement of this program, without running any: whether its schema is the one this
    /// program needs. Returns how many there are.
    pub async fn check_statements(&self) -> Result<usize, Error> {
        self.database.check_statements().await
    }

    /// Begins a unit of work that writes. On SQLite there is one at a time: do in it only what must be done together.
    pub async fn begin(&self) -> Result<Box<dyn Tx>, Error> {
        self.database.begin().await
    }

    /// Begins to read, and sees one moment until dropped.
    pub async fn snapshot(&self) -> Result<Box<dyn Snapshot>, Error> {
        self.database.snapshot().await
    }

    /// Closes every connection once it is given back; nothing can be begun any more.
    pub async fn close(&self) {
        self.database.close().await;
    }
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Store")
    }
}

type Opening<'a> = Pin<Box<dyn Future<Output = Result<Arc<dyn Database>, Error>> + Send + 'a>>;

/// A function that gives a box, and so code of this crate. Were it `async`, all that both databases do would be compiled once
/// more in every program that awaits it, which takes half a minute each.
fn open(address: &Address, connections: u32) -> Opening<'_> {
    Box::pin(async move {
        Ok(match &address.0 {
            address::Kind::Sqlite(path) => {
                Arc::new(dialect::open_sqlite(path, connections).await?) as Arc<dyn Database>
            }
            address::Kind::Postgres(options) => {
                Arc::new(dialect::open_postgres((**options).clone(), connections).await?)
            }
        })
    })
}

/// What [`Store`] promises, for whichever database was chosen.
#[async_trait]
trait Database: Send + Sync {
    async fn migrate(&self) -> Result<(), Error>;
    async fn ready(&self) -> Result<(), Error>;
    async fn check_statements(&self) -> Result<usize, Error>;
    async fn begin(&self) -> Result<Box<dyn Tx>, Error>;
    async fn snapshot(&self) -> Result<Box<dyn Snapshot>, Error>;
    async fn close(&self);
}

#[async_trait]
impl<D: Dialect> Database for Pools<D> {
    async fn migrate(&self) -> Result<(), Error> {
        let mut unit = Unit::begin(&self.writers, D::BEGIN).await?;
        migration::migrate(&mut unit).await?;
        Box::new(unit).commit().await
    }

    async fn ready(&self) -> Result<(), Error> {
        let mut unit = Unit::begin(&self.readers, D::BEGIN_SNAPSHOT).await?;
        unit.call(READY).rows().await.map(drop)
    }

    async fn check_statements(&self) -> Result<usize, Error> {
        let mut unit = Unit::begin(&self.writers, D::BEGIN).await?;
        let mut count = 0;
        for list in LISTS.iter().chain([&D::STATEMENTS]) {
            for statement in *list {
                unit.prepare(*statement).await?;
                count += 1;
            }
        }
        Ok(count)
    }

    async fn begin(&self) -> Result<Box<dyn Tx>, Error> {
        Ok(Box::new(Unit::begin(&self.writers, D::BEGIN).await?))
    }

    async fn snapshot(&self) -> Result<Box<dyn Snapshot>, Error> {
        let unit = Unit::begin(&self.readers, D::BEGIN_SNAPSHOT).await?;
        Ok(Box::new(unit))
    }

    async fn close(&self) {
        self.readers.close().await;
        self.writers.close().await;
    }
}
