//! The program itself: its settings, its log, its signals, its exit code.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Output, Stdio},
};

use serde_json::Value;
use tempfile::TempDir;

use crate::http::get;

fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vorrang-intake"));
    // Of the surroundings only what a test gives.
    command.env_clear().args(arguments);
    command
}

fn settings(folder: &Path) -> String {
    let path = folder.join("vorrang.toml");
    let database = format!("sqlite:{}", folder.join("town.db").display());
    let text = format!(
        "[database]\naddress = {database:?}\n[intake]\npublic_url = \"https://survey.example.org\"\n\
         listen = [\"127.0.0.1:0\"]\nnotice_seconds = 0\nreceipt_key_file = \"{}\"\nwithdrawals_file = \"{}\"\n",
        folder.join("receipt.key").display(),
        folder.join("withdrawals.txt").display()
    );
    fs::write(&path, text).unwrap();
    path.display().to_string()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn settings_are_checked_and_faults_named() {
    let folder = TempDir::new().unwrap();
    let path = settings(folder.path());
    let check = ["check-config", "--settings", &path];
    let good = program(&check).output().unwrap();
    assert!(good.status.success(), "{}", said(&good));

    let typo = program(&check).env("VORRANG_INTAKE_LISTEM", "x").output().unwrap();
    assert_eq!(typo.status.code(), Some(1));
    assert!(said(&typo).contains("VORRANG_INTAKE_LISTEM: there is no such setting"));

    let tongue = program(&check).env("VORRANG_INTAKE_LANGUAGES", "de,xx").output().unwrap();
    assert_eq!(tongue.status.code(), Some(1));
    assert!(said(&tongue).contains("no words in language xx"), "{}", said(&tongue));

    let nowhere = program(&["check-config", "--settings", "/nowhere.toml"]).output().unwrap();
    assert!(said(&nowhere).contains("/nowhere.toml"));
}

#[tokio::test]
async fn the_program_serves_until_it_is_told_to_stop() {
    let folder = TempDir::new().unwrap();
    let path = settings(folder.path());
    let mut running =
        program(&["run", "--settings", &path]).stdout(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(running.stdout.take().unwrap()).lines();
    let mut next = || serde_json::from_str::<Value>(&lines.next().unwrap().unwrap()).unwrap();
    let listening = next();
    assert_eq!(listening["message"], "listening");
    let address = listening["address"].as_str().unwrap().parse().unwrap();
    assert_eq!(get("/").send(address).await.status, 200);
    assert_eq!(next()["route"], "/");

    let signal = Command::new("kill").args(["-TERM", &running.id().to_string()]).status();
    assert!(signal.unwrap().success());
    assert_eq!(running.wait().unwrap().code(), Some(0));
    assert_eq!([&next()["message"], &next()["message"]], ["stopping", "stopped"]);
}
