//! A worker killed at any step, or beside another one, ends in the same place: one result, and each mail sent.

use std::{collections::BTreeMap, os::unix::process::ExitStatusExt, thread, time::Duration};

use serde_json::Value;
use vorrang_store::{MailState, Store};
use vorrang_survey::id::Id;
use vorrang_tests::{
    people::{Chance, Resident, Visit},
    sink::Sink,
    town::{BOTH, Kept, ROUND, Town},
};
use vorrang_worker::queue::Step;

use crate::round::TURNOUT;

/// Everything a round leaves behind that must not hang on who was killed when.
#[derive(Debug, PartialEq)]
struct End {
    results: Vec<Value>,
    mails: Vec<(String, MailState)>,
    waiting: u64,
}

/// A round that was answered and closed, so that a worker has everything to do.
fn closed(kept: Kept, sink: &Sink) -> Town {
    let town = Town::open(kept);
    town.settle(&format!(
        "[worker]\nlease_seconds = 1\n[mail]\ntransport = \"smtp://127.0.0.1:{}\"\n",
        sink.port()
    ));
    let (browser, mut sent) = (town.browser(), 0);
    for person in 0.. {
        let chance = Chance::of(7, person);
        let mut resident = Resident { chance, favoured: TURNOUT, skips: 0.06, leaves: 0.1 };
        sent += u32::from(resident.visit(&browser, &format!("/s/{ROUND}")).unwrap() == Visit::Sent);
        if sent == 80 {
            break;
        }
    }
    town.office(&["close", ROUND]);
    town
}

fn end(town: &Town) -> End {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let round = Id::parse(ROUND).unwrap();
    runtime.block_on(async {
        let store = Store::open(&town.database.parse().unwrap(), 2).await.unwrap();
        let mut snapshot = store.snapshot().await.unwrap();
        let mut results = Vec::new();
        for result in snapshot.results(&round).await.unwrap() {
            let document = snapshot.result_document(&round, result.number).await.unwrap();
            let mut document: Value = serde_json::from_str(&document.unwrap()).unwrap();
            // It speaks of the moment its town closed the round.
            document.as_object_mut().unwrap().remove("at");
            results.push(document);
        }
        let mails = snapshot.mails(&round).await.unwrap();
        let mut mails: Vec<_> =
            mails.into_iter().map(|mail| (mail.recipient, mail.state)).collect();
        mails.sort_by(|one, other| one.0.cmp(&other.0));
        End { results, mails, waiting: snapshot.jobs_waiting().await.unwrap() }
    })
}

fn undisturbed(kept: Kept) -> (End, BTreeMap<String, usize>) {
    let sink = Sink::start().unwrap();
    let town = closed(kept, &sink);
    town.office(&["once"]);
    let end = end(&town);
    assert_eq!(end.results.len(), 1);
    assert_eq!((end.mails.len(), end.waiting), (6, 0));
    assert!(end.mails.iter().all(|(_, state)| *state == MailState::Sent), "{end:?}");
    assert!(sink.counts().values().all(|count| *count == 1), "{:?}", sink.counts());
    (end, sink.counts())
}

/// Kills a worker at a step, lets another do the rest, and tells how often each address got its mail.
fn killed(kept: Kept, step: Step, expected: &End) -> BTreeMap<String, usize> {
    let sink = Sink::start().unwrap();
    let town = closed(kept, &sink);
    let status = town.doomed(step.name());
    assert_eq!(status.signal(), Some(9), "{kept:?}, {}: {status}", step.name());
    // The lease of the dead has to run out.
    thread::sleep(Duration::from_millis(1100));
    town.office(&["once"]);
    assert_eq!(end(&town), *expected, "{kept:?}, {}", step.name());
    let mut copies: BTreeMap<String, Vec<Vec<u8>>> = BTreeMap::new();
    for mail in sink.taken() {
        copies.entry(mail.recipient).or_default().push(mail.message);
    }
    for (recipient, copies) in &copies {
        let same = copies.iter().all(|copy| *copy == copies[0]);
        assert!(same, "{kept:?}, {}: {recipient} got two different mails", step.name());
    }
    sink.counts()
}

#[test]
fn a_worker_killed_at_any_step_leaves_nothing_undone_and_nothing_done_twice() {
    for kept in BOTH {
        let (expected, once_each) = undisturbed(kept);
        for step in Step::ALL {
            let counts = killed(kept, step, &expected);
            let twice = counts.values().filter(|count| **count == 2).count();
            println!("{kept:?}\t{}\t{} mails, {twice} twice", step.name(), counts.len());
            if step == Step::Accept {
                // Taken, but not noted as taken: it goes out again, with the same Message-ID.
                assert_eq!(counts.keys().collect::<Vec<_>>(), once_each.keys().collect::<Vec<_>>());
                assert_eq!(twice, 1);
            } else {
                assert_eq!(counts, once_each, "{kept:?}, {}", step.name());
            }
        }
    }
}

#[test]
fn two_workers_do_each_job_once() {
    for kept in BOTH {
        let (expected, once_each) = undisturbed(kept);
        let sink = Sink::start().unwrap();
        let town = closed(kept, &sink);
        thread::scope(|scope| {
            for _ in 0..2 {
                scope.spawn(|| town.office(&["once"]));
            }
        });
        // One may have ended while the other was at the last job.
        town.office(&["once"]);
        assert_eq!(end(&town), expected, "{kept:?}");
        assert_eq!(sink.counts(), once_each, "{kept:?}");
    }
}
