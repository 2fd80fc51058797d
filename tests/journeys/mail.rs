//! From the pages to the post: residents answer, departments return, the round closes, and a real mail server, OpenSMTPD,
//! takes the invitations and the result, which Python's parser reads without a complaint.

#![expect(clippy::doc_markdown, reason = "OpenSMTPD is a name, not code")]

use std::{
    collections::BTreeSet,
    fs,
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

use vorrang_tests::{
    people::{Chance, Department, Resident, Visit},
    town::{BOTH, Kept, ROUND, Town},
};

use crate::round::TURNOUT;

/// OpenSMTPD on a port of its own, with a folder that gets every mail.
struct MailServer {
    process: Child,
    port: u16,
    mails: PathBuf,
    _folder: tempfile::TempDir,
}

impl MailServer {
    fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (conf, mails) = (folder.path().join("smtpd.conf"), folder.path().join("mails"));
        fs::create_dir(&mails).unwrap();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let lines = format!(
            "table everybody {{ \"@\" = nobody }}\nlisten on 127.0.0.1 port {port}\n\
             action \"keep\" maildir \"{}\" virtual <everybody>\nmatch from any for any action \"keep\"\n",
            mails.display()
        );
        fs::write(&conf, lines).unwrap();
        // It delivers as somebody who may do nothing else.
        let open = format!("chmod 711 {0} && chown nobody {0}/mails", folder.path().display());
        assert!(Command::new("sh").args(["-c", &open]).status().unwrap().success());
        let started =
            Command::new("smtpd").arg("-d").arg("-f").arg(&conf).stderr(Stdio::null()).spawn();
        let process = started.expect("smtpd is missing: tests/run.sh installs it");
        let server = Self { process, port, mails, _folder: folder };
        for _ in 0..100 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return server;
            }
            thread::sleep(Duration::from_millis(100));
        }
        panic!("OpenSMTPD does not listen");
    }

    /// Waits until so many mails have been delivered.
    fn await_mails(&self, wanted: usize) {
        for _ in 0..100 {
            if fs::read_dir(self.mails.join("new")).is_ok_and(|mails| mails.count() == wanted) {
                return;
            }
            thread::sleep(Duration::from_millis(100));
        }
        panic!("{wanted} mails never came");
    }

    /// What the parser says of the mails: recipient, subject, link.
    fn read(&self, wanted: usize) -> Vec<[String; 3]> {
        self.await_mails(wanted);
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("journeys/mails.py");
        let folder = self.mails.join("new");
        let read =
            Command::new("python3").arg(script).arg(&folder).arg(wanted.to_string()).output();
        let read = read.expect("python3 is missing: tests/run.sh installs it");
        assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
        fs::remove_dir_all(folder).unwrap();
        let said = String::from_utf8(read.stdout).unwrap();
        let fields = |line: &str| line.splitn(3, '\t').map(str::to_owned).collect::<Vec<_>>();
        said.lines().map(|line| fields(line).try_into().unwrap()).collect()
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        let _ = Command::new("kill").arg(self.process.id().to_string()).status();
        let _ = self.process.wait();
    }
}

fn walk(kept: Kept) {
    let server = MailServer::start();
    let town = Town::open(kept);
    town.settle(&format!("[mail]\ntransport = \"smtp://127.0.0.1:{}\"\n", server.port));
    town.office(&["invite", ROUND]);
    town.office(&["once"]);
    let invitations = server.read(15);
    let addresses: BTreeSet<&str> = invitations.iter().map(|[to, ..]| to.as_str()).collect();
    assert_eq!(addresses.len(), 15, "{kept:?}: each department has its own");
    let browser = town.browser();
    for (number, [_, _, link]) in (0..).zip(&invitations[3..]) {
        let path = link.strip_prefix(&town.url).unwrap();
        Department { chance: Chance::of(8, number) }.visit(&browser, path).unwrap();
    }
    let mut sent = 0;
    for person in 0.. {
        let mut resident =
            Resident { chance: Chance::of(7, person), favoured: TURNOUT, skips: 0.06, leaves: 0.1 };
        sent += u32::from(resident.visit(&browser, &format!("/s/{ROUND}")).unwrap() == Visit::Sent);
        if sent == 80 {
            break;
        }
    }
    town.office(&["remind", ROUND]);
    town.office(&["once"]);
    let late: BTreeSet<String> = invitations[..3].iter().map(|[to, ..]| to.clone()).collect();
    let reminders = server.read(3);
    let reminded: BTreeSet<String> = reminders.iter().map(|[to, ..]| to.clone()).collect();
    assert_eq!(reminded, late, "{kept:?}: only those with open returns");
    for [_, _, link] in invitations[..3].iter().chain(&reminders) {
        let page = browser.open(link.strip_prefix(&town.url).unwrap()).unwrap();
        assert_eq!(page.status, 200, "{kept:?}: both links lead to the return");
    }
    town.office(&["close", ROUND]);
    town.office(&["once"]);
    let reports = server.read(6);
    for [_, _, link] in &reports {
        let page = browser.open(link.strip_prefix(&town.url).unwrap()).unwrap();
        assert_eq!(page.status, 200, "{kept:?}: {link}");
    }
    let public = format!("/s/{ROUND}/result/?lang=en");
    let before = browser.open(&public).unwrap();
    town.office(&["release", ROUND]);
    let after = browser.open(&public).unwrap();
    assert_ne!(before.text("h1"), after.text("h1"));
    assert!(after.source.contains("goals.csv") && !before.source.contains("goals.csv"));
    let said = town.office(&["outbox", ROUND]);
    assert!(said.contains("24 mails: 24 sent"), "{said}");
}

/// One after the other: there is one OpenSMTPD on a machine.
#[test]
fn a_round_is_told_by_mail() {
    for kept in BOTH {
        walk(kept);
    }
}
