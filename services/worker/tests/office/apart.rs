//! Responses that look as if no person had sent them wait for the office's decision.

use std::{fmt::Write, fs, sync::Arc};

use serde_json::Value;
use vorrang_worker::post::Memory;

use crate::{
    harness::{Place, ROUND, on_both, round},
    people::{self, BOROUGHS, history},
};

on_both!(
    the_office_decides_and_the_result_follows,
    only_what_is_flagged_can_be_decided_about,
    a_table_of_answers_brings_their_decisions_along,
);

/// Takes in machines that want the second goal most: of three, one filled in the hidden field.
fn import_machines(place: &Place, now: &str, count: usize) {
    let mut table = "nr,agreed,borough,migration,first,second,flags\n".to_owned();
    for machine in 0..count {
        let (borough, history) = (BOROUGHS[machine % 6], history(machine));
        let flags = if machine.is_multiple_of(3) { "honeypot" } else { "too-soon" };
        writeln!(table, "m{machine},de,{borough},{history},1,5,{flags}").unwrap();
    }
    let table = place.write("machines.csv", table);
    let map = format!("flags = \"flags\"\n{}", people::MAP.trim_start());
    let map = place.write("machines.map.toml", map);
    let command = ["import", "responses", "--round", ROUND, "--table", &table, "--map", &map];
    place.run_at(now, &command).done(&[]);
}

/// The open example with 240 people and 300 machines.
fn beset(place: &Place) {
    let folder = place.example("round");
    place.change("round", "round.toml", "2999-12-14T18:00", "2026-12-14T18:00");
    place.run(&["migrate"]).done(&[]);
    place.run(&["import", "round", &folder]).done(&[]);
    place.run_at("2026-11-02T08:00:00Z", &["open", ROUND]).done(&[]);
    people::import(place, "2026-11-03T08:00:00Z", 0, 240, &BOROUGHS, &[]);
    import_machines(place, "2026-11-04T08:00:00Z", 300);
}

/// Another place with the same round, where nothing is flagged.
fn people_only() -> Place {
    let place = Place::another();
    place.open_round();
    people::import(&place, "2026-11-03T08:00:00Z", 0, 12, &BOROUGHS, &[]);
    place
}

fn document(place: &Place, number: u32) -> Value {
    let text = place.writing(async |tx| tx.result_document(&round(), number).await.unwrap());
    serde_json::from_str(&text.unwrap()).unwrap()
}

/// How many are flagged, counted, left out and undecided.
fn apart(document: &Value) -> [u64; 4] {
    ["flagged", "counted", "left_out", "undecided"]
        .map(|key| document["apart"][key].as_u64().unwrap())
}

fn the_office_decides_and_the_result_follows(place: &Place) {
    beset(place);
    let now = "2026-12-14T17:00:00Z";
    let post = Arc::new(Memory::default());
    place.work_at(now, &post).done(&[]);
    let first = document(place, 1);
    assert_eq!((first["weighting"]["n"].as_u64(), apart(&first)), (Some(240), [300, 0, 0, 300]));
    assert_eq!(first["apart"]["effect"]["first_stays"], false, "{}", first["apart"]);
    place.run(&["status", ROUND]).done(&["sent them: 300.", "300 wait for your decision"]);
    place.run(&["flagged", ROUND]).done(&["nobody sees: 100", "the pages: 200", "kept apart: 300"]);

    // Left out, the figures stay, but what the result says of those kept apart is out of date.
    let decide = |now: &str, what: &[&str]| place.run_at(now, &[&["decide", ROUND], what].concat());
    let later = "2026-12-15T08:00:00Z";
    decide(later, &["leave-out", "--flag", "honeypot"])
        .done(&["Decided: 100 responses are left out. For 100 this is new."]);
    place.run_at(later, &["release", ROUND]).refused(&["result 1 is out of date"]);
    place.work_at("2026-12-15T08:01:00Z", &post).done(&[]);
    let second = document(place, 2);
    assert_eq!(apart(&second), [300, 0, 100, 200]);
    assert_eq!(second["goals"], first["goals"]);
    assert_eq!(second["apart"]["effect"], first["apart"]["effect"]);

    // Counted, they are in every figure of the next result.
    decide("2026-12-16T08:00:00Z", &["count", "--flag", "too-soon"])
        .done(&["Decided: 200 responses count. For 200 this is new."]);
    place.run(&["status", ROUND]).done(&["Result 2", "out of date", "All of them are decided"]);
    place.work_at("2026-12-16T08:01:00Z", &post).done(&[]);
    let third = document(place, 3);
    assert_eq!((third["weighting"]["n"].as_u64(), apart(&third)), (Some(440), [300, 200, 100, 0]));
    assert_ne!(third["goals"], first["goals"]);
    place.run(&["flagged", ROUND]).done(&[
        "Counted, as decided on 16/12/2026: 200",
        "Left out, as decided on 15/12/2026: 100",
    ]);

    // What is decided once more as it was changes nothing; with another mind it does.
    decide("2026-12-17T08:00:00Z", &["count", "--flag", "too-soon"]).done(&["It was so before."]);
    place.run_at("2026-12-17T08:00:00Z", &["release", ROUND]).done(&["Result 3", "public now"]);
    decide("2026-12-18T08:00:00Z", &["leave-out", "--flag", "too-soon"]).done(&["For 200 this"]);
    place.work_at("2026-12-18T08:01:00Z", &post).done(&[]);
    assert_eq!(apart(&document(place, 4)), [300, 0, 300, 0]);
}

fn only_what_is_flagged_can_be_decided_about(place: &Place) {
    beset(place);
    let ids = |flagged: bool| {
        place.writing(async |tx| {
            let all = tx.responses(&round(), None, 1000).await.unwrap();
            let own = all.into_iter().filter(|own| own.decision.is_some() == flagged);
            own.map(|own| own.id.to_string()).collect::<Vec<_>>()
        })
    };
    let (machines, people) = (ids(true), ids(false));
    let decide = |ids: &[&str]| place.run(&[&["decide", ROUND, "count"], ids].concat());
    let unknown = "00000000-0000-4000-8000-000000000000";
    for other in [unknown, &people[0]] {
        decide(&[&machines[0], other]).refused(&[other, "Nothing was decided."]);
    }
    place.run(&["flagged", ROUND]).done(&["kept apart: 300"]);
    decide(&[&machines[0], &machines[1]]).done(&["2 responses count. For 2 this is new."]);
    place.run(&["flagged", ROUND]).done(&["kept apart: 298", ": 2"]);
    // Neither a flag nor an id, or both, or no such flag, is no decision.
    for wrong in [&[][..], &["--flag", "bot"], &["--flag", "honeypot", &machines[0]]] {
        let said = decide(wrong);
        assert_eq!(said.code, 2, "{said:?}");
    }
    let calm = people_only();
    calm.run(&["decide", ROUND, "count", "--flag", "honeypot"]).refused(&["bears this flag"]);
    calm.run(&["flagged", ROUND]).done(&["is flagged."]);
    assert!(!calm.run(&["status", ROUND]).out.contains("flagged"));
    place.run(&["decide", "nowhere", "count", "--flag", "honeypot"]).refused(&["no round"]);
}

/// File mode knows of a table what the database knows, to the last byte.
fn a_table_of_answers_brings_their_decisions_along(place: &Place) {
    beset(place);
    place.run(&["decide", ROUND, "leave-out", "--flag", "honeypot"]).done(&[]);
    place.run(&["decide", ROUND, "count", "--flag", "too-soon"]).done(&[]);
    let (table, map) = (place.argument("out.csv"), place.argument("out.map.toml"));
    place.run(&["export", "responses", ROUND, "--out", &table]).done(&["540"]);
    let text = fs::read_to_string(&table).unwrap();
    assert_eq!(text.matches(",honeypot,left_out,").count(), 100);
    assert_eq!(text.matches(",too-soon,counted,").count(), 200);
    let (folder, file) = (place.argument("round"), place.argument("file"));
    let analyse = ["analyse", "--round", &folder, "--responses", &table, "--map", &map];
    place.program(&[&analyse[..], &["--out", &file]].concat(), &[]).done(&["440 responses"]);
    let ranked = place.argument("ranked");
    place.run(&["rank", ROUND, "--out", &ranked]).done(&["440 responses"]);
    let read = |folder: &str| fs::read_to_string(format!("{folder}/result.json")).unwrap();
    assert_eq!(read(&file), read(&ranked));
    assert_eq!(apart(&serde_json::from_str(&read(&file)).unwrap()), [300, 200, 100, 0]);
    let report = fs::read_to_string(format!("{file}/report.en.html")).unwrap();
    assert!(report.contains("look as if no person had sent them"), "{report}");

    let elsewhere = Place::another();
    elsewhere.open_round();
    let command = ["import", "responses", "--round", ROUND, "--table", &table, "--map", &map];
    elsewhere.run(&command).done(&["540 responses were imported."]);
    elsewhere.run(&["flagged", ROUND]).done(&["nobody sees: 100", "the pages: 200"]);
    elsewhere.run(&["status", ROUND]).done(&["All of them are decided about."]);
}
