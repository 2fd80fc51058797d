//! A town with its own database, settings and running intake.

use std::{
    fs,
    io::{BufRead, BufReader},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus, Stdio},
    sync::atomic::{AtomicU32, Ordering},
};

use vorrang_tests::browser::Browser;

/// Which database a town keeps.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Kept {
    Sqlite,
    Postgres,
}

pub(crate) const BOTH: [Kept; 2] = [Kept::Sqlite, Kept::Postgres];

/// Id of the example round.
pub(crate) const ROUND: &str = "auenried-2026";

/// A running town; its intake ends with it.
pub(crate) struct Town {
    folder: tempfile::TempDir,
    /// Where the intake answers.
    pub(crate) url: String,
    /// Address of its database.
    pub(crate) database: String,
    intake: Child,
}

impl Town {
    /// A town whose example round is open.
    pub(crate) fn open(kept: Kept) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let url = format!("http://127.0.0.1:{port}");
        let address = address(kept, folder.path());
        let settings = format!(
            "[database]\naddress = \"{address}\"\n\n[intake]\npublic_url = \"{url}\"\nlisten = [\"127.0.0.1:{port}\"]\n\
             requests_per_minute = 1000000\nrequests_at_once = 100000\nreceipt_key_file = \"{}\"\nwithdrawals_file = \"{}\"\n",
            folder.path().join("receipt.key").display(),
            folder.path().join("withdrawals.txt").display(),
        );
        fs::write(folder.path().join("vorrang.toml"), settings).unwrap();
        let example = example(folder.path());
        let office = |arguments: &[&str]| office(folder.path(), arguments);
        office(&["migrate"]);
        office(&["import", "round", example.to_str().unwrap()]);
        office(&["open", ROUND]);
        let intake = start(folder.path());
        Self { folder, url, database: address, intake }
    }

    /// Runs a command of the office and gives what it said.
    pub(crate) fn office(&self, arguments: &[&str]) -> String {
        office(self.folder.path(), arguments)
    }

    /// Adds settings, for programs that are started from now on.
    pub(crate) fn settle(&self, settings: &str) {
        let path = self.file("vorrang.toml");
        let text = fs::read_to_string(&path).unwrap();
        fs::write(path, format!("{text}\n{settings}")).unwrap();
    }

    /// Has a worker do what is due until it is killed at a step.
    pub(crate) fn doomed(&self, step: &str) -> ExitStatus {
        let settings = self.file("vorrang.toml");
        run("vorrang-doomed").args(["--step", step, "--settings"]).arg(settings).status().unwrap()
    }

    /// Paths of the departments' returns.
    pub(crate) fn invite(&self) -> Vec<String> {
        let said = self.office(&["invite", ROUND, "--print"]);
        let links = said.lines().filter_map(|line| line.split(&self.url).nth(1));
        links.map(|path| path.trim().to_owned()).collect()
    }

    /// Ends the intake, makes a copy of the database and starts the intake again.
    pub(crate) fn back_up(&mut self) -> String {
        self.stop();
        let copy = match self.database.strip_prefix("sqlite:") {
            Some(file) => {
                let copy = format!("{file}.copy");
                // Whoever ended in order left nothing in the log beside the file.
                fs::copy(file, &copy).unwrap();
                format!("sqlite:{copy}")
            }
            None => fresh_database(Some(&self.database)),
        };
        self.intake = start(self.folder.path());
        copy
    }

    /// Goes on with a copy of the database.
    pub(crate) fn restore(&mut self, copy: String) {
        self.stop();
        let path = self.file("vorrang.toml");
        let text = fs::read_to_string(&path).unwrap().replace(&self.database, &copy);
        fs::write(path, text).unwrap();
        self.database = copy;
    }

    /// Ends the intake in order.
    fn stop(&mut self) {
        let id = self.intake.id().to_string();
        assert!(Command::new("kill").arg(id).status().unwrap().success());
        assert!(self.intake.wait().unwrap().success());
    }

    pub(crate) fn browser(&self) -> Browser {
        Browser::new(&self.url)
    }

    /// A file of the town's own.
    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

impl Drop for Town {
    fn drop(&mut self) {
        let _ = self.intake.kill();
        let _ = self.intake.wait();
    }
}

/// A program built beside this test. It would refuse a variable of the tests as a setting it does not know.
fn run(name: &str) -> Command {
    let mut command = Command::new(program(name));
    command
        .env_remove("VORRANG_TEST_POSTGRES")
        .env_remove("VORRANG_SHARED")
        .env_remove("VORRANG_ORACLE");
    command
}

fn program(name: &str) -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let built = test.parent().and_then(Path::parent).unwrap().join(name);
    assert!(
        built.exists(),
        "{} is missing: test the whole workspace with one profile",
        built.display()
    );
    built
}

fn office(folder: &Path, arguments: &[&str]) -> String {
    let settings = folder.join("vorrang.toml");
    let output =
        run("vorrang-worker").args(arguments).arg("--settings").arg(settings).output().unwrap();
    let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    assert!(output.status.success(), "{arguments:?}: {said}");
    said
}

/// Starts the intake and waits until it says that it listens.
fn start(folder: &Path) -> Child {
    let mut intake = run("vorrang-intake")
        .arg("run")
        .arg("--settings")
        .arg(folder.join("vorrang.toml"))
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut log = BufReader::new(intake.stdout.take().unwrap());
    let mut line = String::new();
    while !line.contains("listening") {
        line.clear();
        assert!(log.read_line(&mut line).unwrap() > 0, "the intake ended before it listened");
    }
    // Whoever never reads the rest would stop the service once the pipe is full.
    std::thread::spawn(move || std::io::copy(&mut log, &mut std::io::sink()));
    intake
}

/// The example round, held around the day this test runs.
fn example(folder: &Path) -> PathBuf {
    let (from, to) =
        (Path::new(env!("CARGO_MANIFEST_DIR")).join("../deploy/example"), folder.join("round"));
    fs::create_dir(&to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
    let path = to.join("round.toml");
    let years =
        [("2026-11-02T08:00", "2020-11-02T08:00"), ("2026-12-14T18:00", "2096-12-14T18:00")];
    let days = [("\"2027-12-31\"", "\"2097-12-31\""), ("\"2026-12-28\"", "\"2096-12-28\"")];
    let text =
        years.iter().chain(&days).fold(fs::read_to_string(&path).unwrap(), |text, (old, new)| {
            assert!(text.contains(old), "the example no longer holds {old}");
            text.replace(old, new)
        });
    fs::write(path, text).unwrap();
    to
}

fn address(kept: Kept, folder: &Path) -> String {
    match kept {
        Kept::Sqlite => format!("sqlite:{}", folder.join("vorrang.db").display()),
        Kept::Postgres => fresh_database(None),
    }
}

/// A database of this town's own on the test server; with all that is in another one, if need be.
fn fresh_database(like: Option<&str>) -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    #[expect(clippy::disallowed_methods, reason = "where the test server is, is known only to whoever started it")]
    let server = std::env::var("VORRANG_TEST_POSTGRES").expect(
        "VORRANG_TEST_POSTGRES is not set: use tests/run.sh, or eval \"$(tests/postgres.sh start DIR)\" first",
    );
    let (base, _) = server.rsplit_once('/').unwrap();
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let name = format!("journey_{}_{number}", std::process::id());
    let like = like.and_then(|like| like.rsplit('/').next()).unwrap_or("template1");
    let psql = Command::new("psql")
        .args([&server, "-qc", &format!("CREATE DATABASE {name} TEMPLATE {like}")])
        .output()
        .unwrap();
    assert!(psql.status.success(), "{}", String::from_utf8_lossy(&psql.stderr));
    format!("{base}/{name}")
}
