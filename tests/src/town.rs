//! A town with its own database, settings and running intake, by the programs built beside the test.

#![expect(clippy::missing_panics_doc, reason = "whatever goes wrong here ends the test")]

use std::{
    fs,
    io::{BufRead, BufReader},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus, Stdio},
    sync::atomic::{AtomicU32, Ordering},
};

use vorrang_survey::round::Files;

use crate::{browser::Browser, rounds};

/// Which database a town keeps.
#[derive(Clone, Copy, Debug)]
pub enum Kept {
    /// In one file.
    Sqlite,
    /// On the test server.
    Postgres,
}

/// Both databases.
pub const BOTH: [Kept; 2] = [Kept::Sqlite, Kept::Postgres];

/// Settings under which nobody is asked to wait.
pub const UNLIMITED: &str = "requests_per_minute = 1000000\nrequests_at_once = 100000\n";

/// Id of the example round.
pub const ROUND: &str = "auenried-2026";

/// A running town; its intake ends with it.
pub struct Town {
    folder: tempfile::TempDir,
    /// Where the intake answers.
    pub url: String,
    /// Address of its database.
    pub database: String,
    intake: Child,
}

impl Town {
    /// A town whose example round is open.
    #[must_use]
    pub fn open(kept: Kept) -> Self {
        let town = Self::empty(kept, UNLIMITED);
        town.import(&rounds::example());
        town.office(&["open", ROUND]);
        town
    }

    /// A town that asks nothing yet. `settings` are lines for `[intake]`.
    #[must_use]
    pub fn empty(kept: Kept, settings: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let url = format!("http://127.0.0.1:{port}");
        let address = address(kept, folder.path());
        let settings = format!(
            "[database]\naddress = \"{address}\"\n\n[intake]\npublic_url = \"{url}\"\nlisten = [\"127.0.0.1:{port}\"]\n\
             receipt_key_file = \"{}\"\nwithdrawals_file = \"{}\"\n{settings}",
            folder.path().join("receipt.key").display(),
            folder.path().join("withdrawals.txt").display(),
        );
        fs::write(folder.path().join("vorrang.toml"), settings).unwrap();
        office(folder.path(), &["migrate"]);
        let intake = start(folder.path());
        Self { folder, url, database: address, intake }
    }

    /// Takes a round's folder in, as a draft.
    pub fn import(&self, files: &Files) {
        let folder = self.file("round");
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir(&folder).unwrap();
        for (name, bytes) in files {
            fs::write(folder.join(name), bytes).unwrap();
        }
        self.office(&["import", "round", folder.to_str().unwrap()]);
    }

    /// Runs a command of the office and gives what it said.
    #[expect(clippy::must_use_candidate, reason = "most commands are given for what they do")]
    pub fn office(&self, arguments: &[&str]) -> String {
        office(self.folder.path(), arguments)
    }

    /// Adds settings, for programs that are started from now on.
    pub fn settle(&self, settings: &str) {
        let path = self.file("vorrang.toml");
        let text = fs::read_to_string(&path).unwrap();
        fs::write(path, format!("{text}\n{settings}")).unwrap();
    }

    /// Has a worker do what is due until it is killed at a step.
    #[must_use]
    pub fn doomed(&self, step: &str) -> ExitStatus {
        let settings = self.file("vorrang.toml");
        run("vorrang-doomed").args(["--step", step, "--settings"]).arg(settings).status().unwrap()
    }

    /// Paths of the departments' returns.
    #[must_use]
    pub fn invite(&self) -> Vec<String> {
        let said = self.office(&["invite", ROUND, "--print"]);
        let links = said.lines().filter_map(|line| line.split(&self.url).nth(1));
        links.map(|path| path.trim().to_owned()).collect()
    }

    /// Ends the intake, makes a copy of the database and starts the intake again.
    pub fn back_up(&mut self) -> String {
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

    /// Ends the intake in order and starts it again.
    pub fn restart(&mut self) {
        self.stop();
        self.intake = start(self.folder.path());
    }

    /// Goes on with a copy of the database.
    pub fn restore(&mut self, copy: String) {
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

    /// Ends the intake and takes the folder away once this process has ended, however it does: what is shared until then
    /// is never dropped. The keeper waits for that as long as its input is open.
    #[must_use]
    pub fn keeper(&self) -> Child {
        let keep = "cat; kill \"$0\"; while kill -0 \"$0\"; do sleep 0.1; done; rm -r \"$1\"";
        Command::new("sh")
            .args(["-c", keep, &self.intake.id().to_string()])
            .arg(self.folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap()
    }

    /// A browser without script, as plain as they come.
    #[must_use]
    pub fn browser(&self) -> Browser {
        Browser::new(&self.url)
    }

    /// A file of the town's own.
    #[must_use]
    pub fn file(&self, name: &str) -> PathBuf {
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
