//! SQLite: one file, one writer at a time, every commit flushed.

use std::{collections::BTreeMap, fs::OpenOptions, path::Path, time::Duration};

use async_trait::async_trait;
use sqlx::{
    Pool, Sqlite,
    sqlite::{
        SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteQueryResult,
        SqliteSynchronous,
    },
};
use vorrang_survey::id::Id;

use super::{Dialect, Pools};
use crate::{
    ReadResponses, State, WriteRounds,
    error::Error,
    jobs::claim,
    migration::Script,
    responses::{Addition, NewResponse, Outcome, undecided},
    statement::{Statement, statements},
    unit::Unit,
};

/// How long a writer waits for those before it, in this process or another.
const PATIENCE: Duration = Duration::from_secs(10);

/// How often to try to open a new file, and the pause between.
const OPEN_TRIES: u32 = 200;
const OPEN_PAUSE: Duration = Duration::from_millis(50);

statements! {
    CLAIM = claim!("");
    /// Units of work that write begin with the write lock, so nobody else can change it anyway.
    HOLD = "SELECT state FROM round WHERE id = $1";
    ADD_KEY = "INSERT INTO response_key (round, key) VALUES ($1, $2) ON CONFLICT (round, key) DO NOTHING";
}

/// Opens the file, which is created for its owner alone if it is not there.
pub(crate) async fn open(path: &Path, connections: u32) -> Result<Pools<Sqlite>, Error> {
    create(path).map_err(|error| Error::Broken(format!("{}: {error}", path.display())))?;
    let options = SqliteConnectOptions::new()
        .filename(path)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(PATIENCE)
        // What is deleted is overwritten, not only unlinked.
        .pragma("secure_delete", "ON");
    let writers = connect(&options).await?;
    let readers = SqlitePoolOptions::new()
        .acquire_timeout(PATIENCE)
        .max_connections(connections)
        .connect_lazy_with(options.pragma("query_only", "ON"));
    Ok(Pools { readers, writers })
}

/// The one connection that writes. Turning a new file into one with a write-ahead log takes the file for oneself, and
/// of several who start at once SQLite refuses all but one without waiting.
async fn connect(options: &SqliteConnectOptions) -> Result<Pool<Sqlite>, Error> {
    let pool = || SqlitePoolOptions::new().acquire_timeout(PATIENCE).max_connections(1);
    for _ in 0..OPEN_TRIES {
        match pool().connect_with(options.clone()).await.map_err(Error::of::<Sqlite>) {
            Err(error) if error.is_busy() => tokio::time::sleep(OPEN_PAUSE).await,
            done => return done,
        }
    }
    Err(Error::Busy("somebody else is opening the file".to_owned()))
}

fn create(path: &Path) -> std::io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop)
}

/// Remembers one response.
async fn insert_response(
    unit: &mut Unit<Sqlite>,
    sent: &NewResponse,
    open: bool,
) -> Result<Outcome, Error> {
    if !open {
        let known = unit.was_sent(&sent.round, sent.key).await?;
        return Ok(if known { Outcome::AlreadyThere } else { Outcome::RoundNotOpen });
    }
    let call = unit.call(ADD_KEY).with_id(&sent.round).with(&sent.key);
    if call.run().await? == 0 {
        return Ok(Outcome::AlreadyThere);
    }
    let NewResponse { ref round, id, version, day, ref content, receipt, flagged, .. } = *sent;
    let (receipt, decision) = (Some(receipt), undecided(flagged));
    let new = Addition { round, id, version, day, content, receipt, decision };
    unit.add_response(&new).await?;
    Ok(Outcome::Stored)
}

#[async_trait]
impl Dialect for Sqlite {
    /// With the write lock from the start: of two units that read first and write then, one would have to fail.
    const BEGIN: &'static str = "BEGIN IMMEDIATE";
    const BEGIN_SNAPSHOT: &'static str = "BEGIN";
    const HOLD_ROUND: Statement = HOLD;
    const CLAIM_JOB: Statement = CLAIM;
    const STATEMENTS: &'static [Statement] = STATEMENTS;

    fn affected(result: &SqliteQueryResult) -> u64 {
        result.rows_affected()
    }

    fn is_busy(code: &str) -> bool {
        // The low byte of an extended code is its kind: SQLITE_BUSY and SQLITE_LOCKED.
        code.parse::<i32>().is_ok_and(|code| matches!(code & 0xff, 5 | 6))
    }

    fn is_unfit(_code: &str) -> bool {
        false
    }

    async fn insert_responses(
        unit: &mut Unit<Sqlite>,
        sent: &[NewResponse],
    ) -> Result<Vec<Outcome>, Error> {
        let mut open: BTreeMap<&Id, bool> = BTreeMap::new();
        let mut outcomes = Vec::with_capacity(sent.len());
        for response in sent {
            if !open.contains_key(&response.round) {
                let state = unit.hold(&response.round).await?;
                open.insert(&response.round, state == Some(State::Open));
            }
            let open = open[&response.round];
            outcomes.push(insert_response(unit, response, open).await?);
        }
        Ok(outcomes)
    }

    fn text(script: &Script) -> &'static str {
        script.sqlite
    }

    async fn lock_schema(_unit: &mut Unit<Sqlite>) -> Result<(), Error> {
        // Units of work that write have the only write lock from their beginning.
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use sqlx::Executor;

    use super::*;

    /// A commit is on disk when it is told, references hold, and readers cannot write.
    #[tokio::test]
    async fn every_connection_is_set_up() {
        let folder = tempfile::tempdir().unwrap();
        let pools = open(&folder.path().join("store.db"), 2).await.unwrap();
        let settings = [
            ("PRAGMA journal_mode", "wal"),
            ("PRAGMA synchronous", "2"),
            ("PRAGMA foreign_keys", "1"),
            ("PRAGMA secure_delete", "1"),
            ("PRAGMA busy_timeout", "10000"),
        ];
        for pool in [&pools.writers, &pools.readers] {
            for (pragma, expected) in settings {
                let row = pool.fetch_one(pragma).await.unwrap();
                let value = sqlx::Row::try_get_unchecked::<String, _>(&row, 0).unwrap();
                assert_eq!(value, expected, "{pragma}");
            }
        }
        let table = "CREATE TABLE something (id INTEGER)";
        pools.readers.execute(table).await.unwrap_err();
        pools.writers.execute(table).await.unwrap();
    }
}
