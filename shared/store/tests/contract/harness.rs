//! A fresh database for each test, and what tests put into it.

use std::{
    panic::resume_unwind,
    sync::atomic::{AtomicU32, Ordering},
};

use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, Row, SqliteConnection};
use tempfile::TempDir;
use uuid::Uuid;
use vorrang_store::{
    Address, Imported, NewResponse, NewVersion, Receipt, State, Store, StoredResponse,
};
use vorrang_survey::{
    id::Id,
    round::Files,
    time::{Date, Timestamp},
};

/// Declares tests that run on both databases.
macro_rules! contract {
    ($($name:ident),+ $(,)?) => {
        mod sqlite {
            $(
                #[tokio::test(flavor = "multi_thread", worker_threads = 4)]
                async fn $name() {
                    crate::harness::on_sqlite(super::$name).await;
                }
            )+
        }

        mod postgres {
            $(
                #[tokio::test(flavor = "multi_thread", worker_threads = 4)]
                async fn $name() {
                    crate::harness::on_postgres(super::$name).await;
                }
            )+
        }
    };
}

pub(crate) use contract;

/// A database of a test's own.
pub(crate) struct Place {
    address: String,
    /// The file, on SQLite.
    pub(crate) folder: Option<TempDir>,
}

impl Place {
    pub(crate) fn address(&self) -> Address {
        self.address.parse().unwrap()
    }

    /// A store, with the schema in place.
    pub(crate) async fn store(&self) -> Store {
        let store = Store::open(&self.address(), 8).await.unwrap();
        store.migrate().await.unwrap();
        store
    }

    /// Behind the store's back: runs SQL text.
    pub(crate) async fn run(&self, sql: &str) {
        let sql = AssertSqlSafe(sql.to_owned());
        if self.folder.is_some() {
            let mut connection = SqliteConnection::connect(&self.address).await.unwrap();
            connection.execute(sql).await.unwrap();
        } else {
            let mut connection = PgConnection::connect(&self.address).await.unwrap();
            connection.execute(sql).await.unwrap();
        }
    }

    /// Behind the store's back: the first column, as text, of what a query returns.
    pub(crate) async fn texts(&self, sql: &str) -> Vec<String> {
        let sql = AssertSqlSafe(sql.to_owned());
        if self.folder.is_some() {
            let mut connection = SqliteConnection::connect(&self.address).await.unwrap();
            let rows = connection.fetch_all(sql).await.unwrap();
            rows.iter().map(|row| row.get(0)).collect()
        } else {
            let mut connection = PgConnection::connect(&self.address).await.unwrap();
            let rows = connection.fetch_all(sql).await.unwrap();
            rows.iter().map(|row| row.get(0)).collect()
        }
    }
}

pub(crate) async fn on_sqlite<F>(test: impl FnOnce(Place) -> F)
where
    F: Future<Output = ()> + Send + 'static,
{
    let folder = TempDir::new().unwrap();
    let address = format!("sqlite:{}", folder.path().join("store.db").display());
    let folder = Some(folder);
    test(Place { address, folder }).await;
}

pub(crate) async fn on_postgres<F>(test: impl FnOnce(Place) -> F)
where
    F: Future<Output = ()> + Send + 'static,
{
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let name = format!("contract_{}_{number}", std::process::id());
    let server = server();
    let mut admin = PgConnection::connect(&server).await.unwrap();
    let run = async |admin: &mut PgConnection, sql: String| {
        admin.execute(AssertSqlSafe(sql)).await.unwrap();
    };
    run(&mut admin, format!("CREATE DATABASE {name}")).await;
    let (prefix, _) = server.rsplit_once('/').unwrap();
    let place = Place { address: format!("{prefix}/{name}"), folder: None };
    let outcome = tokio::spawn(test(place)).await;
    run(&mut admin, format!("DROP DATABASE {name} WITH (FORCE)")).await;
    if let Err(failure) = outcome {
        resume_unwind(failure.into_panic());
    }
}

/// The server that tests may make databases on.
#[expect(
    clippy::disallowed_methods,
    reason = "where the test server is, is known only to whoever started it"
)]
fn server() -> String {
    std::env::var("VORRANG_TEST_POSTGRES").expect(
        "VORRANG_TEST_POSTGRES is not set: use tests/run.sh, or eval \"$(tests/postgres.sh start DIR)\" first",
    )
}

pub(crate) fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

/// So many seconds after some beginning.
pub(crate) fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_790_000_000 + seconds).unwrap()
}

pub(crate) fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// Ids without order, the same in each run.
pub(crate) fn uuid(number: u64) -> Uuid {
    let mix = |seed: u64| {
        let mixed = (seed ^ (seed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb)
    };
    let (high, low) = (mix(number + 1), mix(number.wrapping_mul(3) + 7));
    Uuid::from_u64_pair(high, low)
}

pub(crate) fn files(page: &str) -> Files {
    let file = |name: &str, text: &str| (name.to_owned(), text.as_bytes().to_vec());
    Files::from([file("round.toml", "id = \"r\""), file("imprint.de.md", page)])
}

/// Imports a folder of a round.
pub(crate) async fn import(store: &Store, round: &Id, files: &Files) -> Imported {
    let folder = NewVersion { round, hash: "hash", files, opens: at(0), closes: at(1000) };
    let mut unit = store.begin().await.unwrap();
    let imported = unit.import_version(folder, at(0)).await.unwrap();
    unit.commit().await.unwrap();
    imported
}

/// Moves a round, which must be in the first state.
pub(crate) async fn set_state(store: &Store, round: &Id, from: State, to: State) {
    let mut unit = store.begin().await.unwrap();
    assert!(unit.set_state(round, from, to, at(1)).await.unwrap());
    unit.commit().await.unwrap();
}

/// A round `r` that takes answers.
pub(crate) async fn open_round(store: &Store) -> Id {
    let round = id("r");
    import(store, &round, &files("")).await;
    set_state(store, &round, State::Draft, State::Open).await;
    round
}

/// A response to version 1 of round `r`, with an id and a key of these numbers.
pub(crate) fn response(id_number: u64, key_number: u64) -> NewResponse {
    NewResponse {
        round: id("r"),
        version: 1,
        id: uuid(id_number),
        day: day("2026-11-02"),
        content: format!("answer {key_number}"),
        key: uuid(1_000_000 + key_number),
        receipt: receipt(key_number),
        flagged: false,
    }
}

/// A receipt of this number.
pub(crate) fn receipt(number: u64) -> Receipt {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&number.to_be_bytes());
    Receipt(bytes)
}

/// Every response of round `r`.
pub(crate) async fn stored(store: &Store) -> Vec<StoredResponse> {
    let mut snapshot = store.snapshot().await.unwrap();
    snapshot.responses(&id("r"), None, 1_000_000).await.unwrap()
}
