//! A running service with a database, a clock and a log of its own.

use std::{
    fs,
    net::SocketAddr,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, SqliteConnection};
use tempfile::TempDir;
use tokio::{task::JoinHandle, time::timeout};
use vorrang_intake::{Server, Surroundings};
use vorrang_runtime::{clock::Fixed, config::Config, random::Seeded, shutdown::Stop};
use vorrang_store::{NewVersion, State, Store, TokenHash};
use vorrang_survey::{
    id::Id,
    round::{Files, Round},
    time::Timestamp,
};

use crate::{
    http::{Answer, Request},
    logs,
};

/// Declares tests that run on both databases; `with` may come first, and settings.
macro_rules! on_both {
    ($($name:ident),+ $(,)?) => {
        crate::town::on_both![with ""; $($name),+];
    };
    (with $settings:expr; $($name:ident),+ $(,)?) => {
        mod sqlite {
            $(
                #[tokio::test]
                async fn $name() {
                    super::$name(crate::town::Town::on_sqlite($settings).await).await;
                }
            )+
        }

        mod postgres {
            $(
                #[tokio::test]
                async fn $name() {
                    super::$name(crate::town::Town::on_postgres($settings).await).await;
                }
            )+
        }
    };
}

pub(crate) use on_both;

/// Dropped, it tells the service to stop; [`Town::close`] waits for that.
pub(crate) struct Town {
    pub(crate) address: SocketAddr,
    pub(crate) clock: Arc<Fixed>,
    pub(crate) stop: Stop,
    pub(crate) store: Store,
    pub(crate) running: Option<JoinHandle<()>>,
    database: String,
    pub(crate) folder: TempDir,
}

/// The file in the town's folder that notes withdrawals.
pub(crate) const WITHDRAWALS: &str = "withdrawals.txt";

/// A day on which the example round may be open.
pub(crate) fn a_day_in_november() -> Timestamp {
    "2026-11-10T12:00:00Z".parse().unwrap()
}

impl Town {
    /// On SQLite; `settings` are lines for `[intake]`.
    pub(crate) async fn on_sqlite(settings: &str) -> Self {
        let folder = TempDir::new().unwrap();
        let address = format!("sqlite:{}", folder.path().join("town.db").display());
        Self::start(&address, settings, folder).await
    }

    /// On a new database of the test server, which goes with the server.
    pub(crate) async fn on_postgres(settings: &str) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("intake_{}_{number}", std::process::id());
        let server = server();
        let mut admin = PgConnection::connect(&server).await.unwrap();
        admin.execute(AssertSqlSafe(format!("CREATE DATABASE {name}"))).await.unwrap();
        let (prefix, _) = server.rsplit_once('/').unwrap();
        Self::start(&format!("{prefix}/{name}"), settings, TempDir::new().unwrap()).await
    }

    async fn start(database: &str, settings: &str, folder: TempDir) -> Self {
        logs::listen();
        let beside = format!(
            "receipt_key_file = \"{}\"\nwithdrawals_file = \"{}\"\n{settings}",
            folder.path().join("receipt.key").display(),
            folder.path().join(WITHDRAWALS).display(),
        );
        let config = config(database, &beside);
        let store = Store::open(&config.database.address, 4).await.unwrap();
        let (clock, stop) = (Arc::new(Fixed::at(a_day_in_november())), Stop::new());
        let surroundings = Surroundings {
            clock: Arc::clone(&clock) as _,
            random: Arc::new(Seeded::new(1)),
            stop: stop.clone(),
        };
        let server = Box::pin(Server::start(config, surroundings)).await.unwrap();
        let address = server.addresses().unwrap()[0];
        let running = Some(tokio::spawn(server.run()));
        let database = database.to_owned();
        Self { address, clock, stop, store, running, database, folder }
    }

    pub(crate) async fn send(&self, request: Request) -> Answer {
        request.send(self.address).await
    }

    /// Imports the example round under an id of its own and moves it to a state.
    pub(crate) async fn round(&self, id: &str, state: State) {
        let files = example(id);
        self.import(id, &files).await;
        let (id, now) = (Id::parse(id).unwrap(), a_day_in_november());
        let mut unit = self.store.begin().await.unwrap();
        let states = [State::Draft, State::Open, State::Closed, State::Reported];
        for step in states.windows(2).take_while(|step| step[1] <= state) {
            assert!(unit.set_state(&id, step[0], step[1], now).await.unwrap());
        }
        unit.commit().await.unwrap();
    }

    pub(crate) async fn import(&self, id: &str, files: &Files) {
        let round = Round::read(files).unwrap();
        let folder = NewVersion {
            round: &Id::parse(id).unwrap(),
            hash: &round.hash,
            files,
            opens: round.opens,
            closes: round.closes,
        };
        let mut unit = self.store.begin().await.unwrap();
        unit.import_version(folder, a_day_in_november()).await.unwrap();
        unit.commit().await.unwrap();
    }

    /// Takes the rounds away from under the service.
    pub(crate) async fn ruin(&self) {
        let rename = "ALTER TABLE round RENAME TO gone";
        if self.database.starts_with("sqlite:") {
            let mut connection = SqliteConnection::connect(&self.database).await.unwrap();
            connection.execute(rename).await.unwrap();
        } else {
            let mut connection = PgConnection::connect(&self.database).await.unwrap();
            connection.execute(rename).await.unwrap();
        }
    }

    pub(crate) async fn set_preview(&self, id: &str, token: &str) {
        let mut unit = self.store.begin().await.unwrap();
        let set = unit.set_preview(&Id::parse(id).unwrap(), TokenHash::of(token)).await;
        assert!(set.unwrap());
        unit.commit().await.unwrap();
    }

    /// Stops the service and waits until it has ended.
    pub(crate) async fn close(mut self) {
        self.stop.cancel();
        let running = self.running.take().unwrap();
        timeout(Duration::from_secs(20), running).await.expect("the service ends").unwrap();
    }
}

impl Drop for Town {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}

/// Settings for tests: nobody waits, nobody is counted, unless a test says otherwise.
pub(crate) fn config(database: &str, settings: &str) -> Config {
    let text = format!(
        "[database]\naddress = {database:?}\nconnections = 4\n\
         [intake]\npublic_url = \"https://{}\"\nlisten = [\"127.0.0.1:0\"]\n{settings}",
        crate::http::HOST
    );
    let notice = ("VORRANG_INTAKE_NOTICE_SECONDS".to_owned(), "0".to_owned());
    let ours = (!settings.contains("notice_seconds")).then_some(notice);
    Config::read("test.toml", &text, ours).unwrap()
}

/// The example round's folder, under another id.
pub(crate) fn example(id: &str) -> Files {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../deploy/example");
    let mut files = Files::new();
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        if name != "README.md" {
            files.insert(name, fs::read(entry.path()).unwrap());
        }
    }
    edit(&mut files, "round.toml", "auenried-2026", id);
    files
}

/// Replaces a text in a file.
pub(crate) fn edit(files: &mut Files, name: &str, from: &str, to: &str) {
    let text = String::from_utf8(files[name].clone()).unwrap();
    assert!(text.contains(from), "{from}");
    files.insert(name.to_owned(), text.replace(from, to).into_bytes());
}

#[expect(
    clippy::disallowed_methods,
    reason = "where the test server is, is known only to whoever started it"
)]
fn server() -> String {
    std::env::var("VORRANG_TEST_POSTGRES").expect(
        "VORRANG_TEST_POSTGRES is not set: use tests/run.sh, or eval \"$(tests/postgres.sh start DIR)\" first",
    )
}
