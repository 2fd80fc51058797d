//! A fresh database and a folder for each test, and two doors to the commands: the program itself, and the library with
//! a clock that a test can set.

use std::{
    fs,
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    path::{Path, PathBuf},
    process::Command,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
};

use clap::Parser;
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection};
use tempfile::TempDir;
use vorrang_runtime::{clock, random};
use vorrang_store::{Snapshot, State, Store, Tx};
use vorrang_survey::{answer::Response, id::Id, round::Round, time::Timestamp};
use vorrang_worker::{
    Arguments,
    command::{Outcome, Surroundings},
    post::{Memory, Post},
    queue::Logged,
};

/// Declares tests that run on both databases.
macro_rules! on_both {
    ($($name:ident),+ $(,)?) => {
        mod sqlite {
            $(
                #[test]
                fn $name() {
                    crate::harness::on_sqlite(super::$name);
                }
            )+
        }

        mod postgres {
            $(
                #[test]
                fn $name() {
                    crate::harness::on_postgres(super::$name);
                }
            )+
        }
    };
}

pub(crate) use on_both;

/// The round of the example.
pub(crate) const ROUND: &str = "auenried-2026";

/// Where a test works.
pub(crate) struct Place {
    pub(crate) database: String,
    folder: TempDir,
}

/// What a command ended with and said.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Said {
    /// It went well and said all of these.
    #[track_caller]
    pub(crate) fn done(self, words: &[&str]) -> Self {
        self.ended(0, words)
    }

    /// It refused, and said all of these.
    #[track_caller]
    pub(crate) fn refused(self, words: &[&str]) -> Self {
        self.ended(1, words)
    }

    #[track_caller]
    fn ended(self, code: i32, words: &[&str]) -> Self {
        assert_eq!(self.code, code, "{self:#?}");
        for word in words {
            assert!(self.out.contains(word), "{word:?} was not said: {self:#?}");
        }
        self
    }
}

impl Place {
    /// A file or folder of the test's own.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file, and gives its path as an argument.
    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        fs::write(self.path(name), content).unwrap();
        self.argument(name)
    }

    pub(crate) fn argument(&self, name: &str) -> String {
        self.path(name).to_str().unwrap().to_owned()
    }

    /// Another place, with an empty database in a file.
    pub(crate) fn another() -> Self {
        let folder = TempDir::new().unwrap();
        Self { database: sqlite(&folder), folder }
    }

    /// A copy of the example, as `name`, whose closing time is far away.
    pub(crate) fn example(&self, name: &str) -> String {
        let (from, to) = (example(), self.path(name));
        fs::create_dir_all(&to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let entry = entry.unwrap();
            fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
        self.change(name, "round.toml", "2026-12-14T18:00", "2999-12-14T18:00");
        self.change(name, "round.toml", "2027-12-31", "3000-12-31");
        self.change(name, "round.toml", "2026-12-28", "2999-12-28");
        self.argument(name)
    }

    /// Changes a file of a folder.
    pub(crate) fn change(&self, folder: &str, file: &str, old: &str, new: &str) {
        let path = self.path(folder).join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(old), "{file} does not hold {old:?}");
        fs::write(path, text.replace(old, new)).unwrap();
    }

    /// Runs the program on this place's database.
    pub(crate) fn run(&self, command: &[&str]) -> Said {
        let arguments = [command, &["--database", &self.database]].concat();
        self.program(&arguments, &[])
    }

    /// Runs the program with these arguments and variables alone.
    pub(crate) fn program(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Said {
        let output = Command::new(env!("CARGO_BIN_EXE_vorrang-worker"))
            .args(arguments)
            .current_dir(self.folder.path())
            .env_clear()
            .envs(variables.iter().copied())
            .output()
            .unwrap();
        Said {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Runs a command through the library at a moment of the test's choice.
    pub(crate) fn run_at(&self, now: &str, command: &[&str]) -> Said {
        let program = ["vorrang-worker"].into_iter();
        let words = program.chain(command.iter().copied()).chain(["--database", &self.database]);
        library(now, words, None)
    }

    /// Has a worker do what is due at a moment of the test's choice; its mails go into `post`.
    pub(crate) fn work_at(&self, now: &str, post: &Arc<Memory>) -> Said {
        let settings = format!(
            "[database]\naddress = \"{}\"\n[intake]\npublic_url = \"https://survey.example.org\"\n",
            self.database
        );
        let settings = self.write("vorrang.toml", settings);
        let words = ["vorrang-worker", "once", "--settings", &settings];
        library(now, words.into_iter(), Some(Arc::clone(post) as Arc<dyn Post>))
    }

    /// Migrates, imports the example and opens it.
    pub(crate) fn open_round(&self) {
        let folder = self.example("round");
        self.run(&["migrate"]).done(&[]);
        self.run(&["import", "round", &folder]).done(&["auenried-2026", "draft"]);
        self.run(&["open", ROUND]).done(&["is open"]);
    }

    /// Behind the commands' back: writes.
    pub(crate) fn writing<T>(&self, work: impl AsyncFnOnce(&mut dyn Tx) -> T) -> T {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let store = Store::open(&self.database.parse().unwrap(), 2).await.unwrap();
            let mut tx = store.begin().await.unwrap();
            let result = work(&mut *tx).await;
            tx.commit().await.unwrap();
            store.close().await;
            result
        })
    }

    /// Behind the commands' back: moves the round.
    pub(crate) fn set_state(&self, from: State, to: State) {
        let moved = self.writing(async |tx| tx.set_state(&round(), from, to, moment()).await);
        assert!(moved.unwrap());
    }

    /// The round's responses with their versions, in the order of their texts.
    pub(crate) fn responses(&self) -> Vec<(u32, Response)> {
        self.writing(async |tx| {
            let mut responses = Vec::new();
            for stored in tx.responses(&round(), None, 10_000).await.unwrap() {
                let round = definition(tx, stored.version).await.questionnaire;
                let response = Response::from_document(&round, &stored.content).unwrap();
                responses.push((stored.content, stored.version, response));
            }
            responses.sort_by(|one, other| one.0.cmp(&other.0));
            responses.into_iter().map(|(_, version, response)| (version, response)).collect()
        })
    }
}

/// Runs a command through the library.
pub(crate) fn library<'w>(
    now: &str,
    words: impl Iterator<Item = &'w str>,
    post: Option<Arc<dyn Post>>,
) -> Said {
    let mut out = Vec::new();
    let done = Arguments::try_parse_from(words).unwrap().command.run(Surroundings {
        clock: Arc::new(clock::Fixed::at(now.parse().unwrap())),
        random: Arc::new(random::System),
        variables: Vec::new(),
        out: &mut out,
        post,
        watch: Arc::new(Logged),
    });
    let out = String::from_utf8(out).unwrap();
    match done {
        Ok(outcome) => {
            Said { code: i32::from(outcome == Outcome::Refused), out, err: String::new() }
        }
        Err(error) => Said { code: 2, out, err: format!("{error:#}") },
    }
}

pub(crate) async fn definition(snapshot: &mut (impl Snapshot + ?Sized), version: u32) -> Round {
    let stored = snapshot.version(&round(), version).await.unwrap().unwrap();
    Round::read(&stored.files).unwrap()
}

pub(crate) fn round() -> Id {
    Id::parse(ROUND).unwrap()
}

fn moment() -> Timestamp {
    Timestamp::from_second(1_795_000_000).unwrap()
}

pub(crate) fn example() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../deploy/example")
}

fn sqlite(folder: &TempDir) -> String {
    format!("sqlite:{}", folder.path().join("vorrang.db").display())
}

pub(crate) fn on_sqlite(test: fn(&Place)) {
    test(&Place::another());
}

pub(crate) fn on_postgres(test: fn(&Place)) {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let name = format!("office_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let server = server();
    administer(&server, format!("CREATE DATABASE {name}"));
    let (prefix, _) = server.rsplit_once('/').unwrap();
    let place = Place { database: format!("{prefix}/{name}"), folder: TempDir::new().unwrap() };
    let outcome = catch_unwind(AssertUnwindSafe(|| test(&place)));
    administer(&server, format!("DROP DATABASE {name} WITH (FORCE)"));
    if let Err(failure) = outcome {
        resume_unwind(failure);
    }
}

fn administer(server: &str, statement: String) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let mut connection = PgConnection::connect(server).await.unwrap();
        connection.execute(AssertSqlSafe(statement)).await.unwrap();
    });
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
