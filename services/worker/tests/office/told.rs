//! Two results of a round are told so that nobody learns from their difference what few people answered.

use std::sync::Arc;

use serde_json::{Value, json};
use vorrang_worker::post::{Failure, Memory};

use crate::{
    harness::{Place, ROUND, on_both, round},
    people::{self, BOROUGHS},
};

on_both!(
    few_that_come_late_wait_for_others,
    counts_that_would_tell_few_are_hidden_in_the_second_result,
    mails_of_a_result_that_stands_go_on,
    a_result_that_nobody_has_seen_binds_nobody,
);

/// Whoever comes after the first is late.
fn import(place: &Place, now: &str, from: usize, count: usize, boroughs: &[&str]) {
    let late = ["--new-result"];
    let more = if from > 0 { &late[..] } else { &[] };
    people::import(place, now, from, count, boroughs, more);
}

/// The example with 240 answers, closed, before its worker comes.
fn closed(place: &Place) -> Arc<Memory> {
    let folder = place.example("round");
    place.change("round", "round.toml", "2999-12-14T18:00", "2026-12-14T18:00");
    place.run(&["migrate"]).done(&[]);
    place.run(&["import", "round", &folder]).done(&[]);
    place.run_at("2026-11-02T08:00:00Z", &["open", ROUND]).done(&[]);
    import(place, "2026-11-03T08:00:00Z", 0, 240, &BOROUGHS);
    Arc::new(Memory::default())
}

const CLOSING: &str = "2026-12-14T17:00:00Z";

fn document(place: &Place, number: u32) -> Option<Value> {
    let text = place.writing(async |tx| tx.result_document(&round(), number).await.unwrap());
    text.map(|text| serde_json::from_str(&text).unwrap())
}

fn few_that_come_late_wait_for_others(place: &Place) {
    let post = closed(place);
    place.work_at(CLOSING, &post).done(&["7 jobs were done."]);
    import(place, "2026-12-15T08:00:00Z", 300, 3, &BOROUGHS);
    place.run_at("2026-12-15T08:00:01Z", &["release", ROUND]).refused(&["result 1 is out of date"]);
    place.work_at("2026-12-15T08:01:00Z", &post).done(&["1 job was done."]);
    assert_eq!(document(place, 2), None);
    let status = place.run(&["status", ROUND]);
    status.done(&["Result 1", "not released yet", "It stands. 3 changes since then"]);
    let rank = ["rank", ROUND, "--out", &place.argument("result")];
    place.run(&rank).refused(&["changed by 3 only", "needs 5"]);
    place.run_at("2026-12-15T09:00:00Z", &["release", ROUND]).done(&["Result 1", "public now"]);
    // With those that come after them they are enough.
    import(place, "2026-12-16T08:00:00Z", 400, 60, &BOROUGHS);
    place.work_at("2026-12-16T08:01:00Z", &post).done(&["7 jobs were done."]);
    assert_eq!(document(place, 2).unwrap()["weighting"]["n"], 303);
    let status = place.run(&["status", ROUND]);
    assert!(!status.done(&["Result 2"]).out.contains("It stands"));
    place.run_at("2026-12-16T09:00:00Z", &["release", ROUND]).done(&["Result 2", "public now"]);
}

fn counts_that_would_tell_few_are_hidden_in_the_second_result(place: &Place) {
    let post = closed(place);
    place.work_at(CLOSING, &post).done(&[]);
    // Of 40 from the first three boroughs, and two from another.
    import(place, "2026-12-15T08:00:00Z", 600, 40, &BOROUGHS[..3]);
    import(place, "2026-12-15T08:00:00Z", 700, 2, &BOROUGHS[3..4]);
    place.work_at("2026-12-15T08:01:00Z", &post).done(&[]);
    let (first, second) = (document(place, 1).unwrap(), document(place, 2).unwrap());
    let margin = |found: &Value| {
        let all = found["participation"].as_array().unwrap().clone();
        let own = all.into_iter().find(|own| own["attribute"] == "borough").unwrap();
        own["categories"].as_array().unwrap().clone()
    };
    let (mut hidden, mut told) = (0, 0);
    for (then, now) in margin(&first).iter().zip(margin(&second)) {
        assert_eq!((&then["value"], &then["n"]), (&now["value"], &json!(40)));
        match now["n"].as_u64() {
            None => hidden += 1,
            Some(now) => {
                assert!(now == 40 || now >= 45, "{now}");
                told += 1;
            }
        }
    }
    assert!(hidden > 1 && told > 0, "{second:#}");
    assert_eq!(second["weighting"]["n"], 282);
    assert_eq!(second["weighting"]["lowest"], json!({ "state": "suppressed" }));
    // A table in a file is held against a published document in the same way.
    let files = (place.argument("round"), place.argument("out"));
    let (table, map) = (place.argument("answers-0.csv"), place.argument("map.toml"));
    let published = place.write("result.json", first.to_string());
    let command = ["analyse", "--round", &files.0, "--responses", &table, "--map", &map];
    let rest = ["--out", &files.1, "--published", &published];
    place.program(&[&command[..], &rest].concat(), &[]).done(&["240 responses were analysed"]);
    let all = std::fs::read_to_string(&table).unwrap();
    let fewer: Vec<&str> = all.lines().take(239).collect();
    let fewer = place.write("fewer.csv", fewer.join("\n"));
    let command = ["analyse", "--round", &files.0, "--responses", &fewer, "--map", &map];
    place.program(&[&command[..], &rest].concat(), &[]).refused(&["changed by 2 only", "needs 5"]);
}

/// Mails about a result wait while it is decided whether there is a further one.
fn mails_of_a_result_that_stands_go_on(place: &Place) {
    let post = closed(place);
    post.fail((0..4).map(|_| Failure::NotNow("451 later".to_owned())));
    place.work_at(CLOSING, &post).done(&["3 jobs were done. 4 were put off"]);
    import(place, "2026-12-14T17:00:10Z", 300, 3, &BOROUGHS);
    place.work_at("2026-12-14T17:00:20Z", &post).done(&["1 job was done."]);
    assert_eq!(document(place, 2), None);
    place.work_at("2026-12-14T17:10:00Z", &post).done(&["4 jobs were done."]);
    assert_eq!(post.kept().len(), 6);
    place.run(&["outbox", ROUND]).done(&["6 mails: 6 sent", "Report 1: 6 of 6 sent"]);
}

fn a_result_that_nobody_has_seen_binds_nobody(place: &Place) {
    let folder = place.example("round");
    place.write("round/steering.csv", "email,language,name\n");
    place.run(&["migrate"]).done(&[]);
    place.run(&["import", "round", &folder]).done(&[]);
    place.run(&["open", ROUND]).done(&[]);
    import(place, "2026-11-03T08:00:00Z", 0, 240, &BOROUGHS);
    place.run(&["close", ROUND]).done(&[]);
    let post = Arc::new(Memory::default());
    let (first, second) = ("2999-12-15T08:00:00Z", "2999-12-16T08:00:00Z");
    place.work_at(first, &post).done(&["1 job was done."]);
    import(place, first, 300, 3, &BOROUGHS);
    place.work_at(first, &post).done(&["1 job was done."]);
    assert_eq!(document(place, 2).unwrap()["weighting"]["n"], 243);
    // Once it is public, it does.
    place.run(&["release", ROUND]).done(&["Result 2", "public now"]);
    import(place, second, 400, 3, &BOROUGHS);
    place.work_at(second, &post).done(&["1 job was done."]);
    assert_eq!(document(place, 3), None);
}
