//! A round is compared with the earlier one that its plan names.

use std::{fmt::Write, sync::Arc};

use serde_json::{Value, json};
use vorrang_survey::id::Id;
use vorrang_worker::post::Memory;

use crate::{
    harness::{Place, ROUND, on_both},
    people::{BOROUGHS, HEAD, MAP, history},
};

on_both!(a_round_is_compared_with_the_one_its_plan_names, without_an_earlier_result_that_is_said);

/// The first goal has this mark from nine of ten people.
fn answers(mark: u8) -> String {
    let mut table = HEAD.to_owned();
    for person in 0..240 {
        let group = history(person);
        let first = if person % 10 == 7 { 3 } else { mark };
        let second = 2 + person % 3;
        writeln!(table, "{person},de,{},{group},{first},{second}", BOROUGHS[person % 6]).unwrap();
    }
    table
}

/// The example's round under another id: its goals are those that the example's continue.
fn earlier(place: &Place) -> String {
    let folder = place.example("earlier");
    for file in ["goals.csv", "departments.csv", "questionnaire.toml"] {
        let path = place.path("earlier").join(file);
        let text = std::fs::read_to_string(&path).unwrap();
        // Of a new goal there is no earlier one: under an id of its own it is dropped.
        std::fs::write(path, text.replace(",2021-", ",2016-").replace("2026-", "2021-")).unwrap();
    }
    place.change("earlier", "round.toml", "auenried-2026", "auenried-2021");
    folder
}

fn closed(place: &Place, folder: &str, round: &str, mark: u8) {
    place.run(&["import", "round", folder]).done(&[]);
    place.run(&["open", round]).done(&[]);
    // What is 2026-11 now was 2021-08 then.
    let then = MAP.replace("2026-11", "2021-08").replace("2026-12", "2021-12");
    let map = if round == ROUND { MAP.to_owned() } else { then };
    let (table, map) = (place.write("answers.csv", answers(mark)), place.write("map.toml", map));
    place
        .run(&["import", "responses", "--round", round, "--table", &table, "--map", &map])
        .done(&["240 responses"]);
    place.run(&["close", round]).done(&[]);
}

fn named(place: &Place) -> String {
    let folder = place.example("round");
    place.change("round", "round.toml", "[plan]\n", "[plan]\nearlier = \"auenried-2021\"\n");
    folder
}

fn document(place: &Place, round: &str) -> Value {
    let round = Id::parse(round).unwrap();
    let text = place.writing(async |tx| tx.result_document(&round, 1).await.unwrap().unwrap());
    serde_json::from_str(&text).unwrap()
}

const NOW: &str = "2999-12-20T08:00:00Z";

fn a_round_is_compared_with_the_one_its_plan_names(place: &Place) {
    let post = Arc::new(Memory::default());
    place.run(&["migrate"]).done(&[]);
    closed(place, &earlier(place), "auenried-2021", 5);
    place.work_at(NOW, &post).done(&[]);
    closed(place, &named(place), ROUND, 2);
    place.work_at(NOW, &post).done(&[]);
    let found = document(place, ROUND);
    let change = &found["change"];
    assert_eq!((&change["earlier"], &change["by"]), (&json!("auenried-2021"), &json!("mean")));
    let down = &change["down"];
    assert_eq!(down, &json!(["2026-11"]), "{change:#}");
    let own = change["goals"].as_array().unwrap().iter().find(|own| own["goal"] == "2026-11");
    let own = own.unwrap();
    assert!(
        own["mean"]["difference"].as_f64().unwrap() < -2.0
            && own["mean"]["p"].as_f64() < Some(1e-6)
    );
    // The letter says it in a sentence, the page with its figures, the table with all of them.
    let letters = post.kept();
    let letter = letters.last().unwrap();
    let said = String::from_utf8_lossy(&letter.message);
    assert!(said.contains("change.csv"), "{said}");
    let (page, table) = place.writing(async |tx| {
        let page = tx.result_page(&crate::harness::round(), 1, "en").await.unwrap().unwrap();
        (page.body, tx.result_table(&crate::harness::round(), 1, "change.csv").await.unwrap())
    });
    assert!(page.contains("id=\"change-table\"") && page.contains("Less important than then"));
    let table = String::from_utf8(table.unwrap().content).unwrap();
    assert!(table.starts_with("goal,continues,win_share_before,"), "{table}");
    // In files the earlier result is given as one.
    let earlier = place.write("earlier.json", document(place, "auenried-2021").to_string());
    let files = (place.argument("round"), place.argument("out"), place.argument("answers.csv"));
    let map = place.argument("map.toml");
    let command = ["analyse", "--round", &files.0, "--responses", &files.2, "--map", &map];
    let more = ["--out", &files.1, "--earlier", &earlier];
    place.program(&[&command[..], &more].concat(), &[]).done(&[]);
    let text = std::fs::read_to_string(place.path("out").join("result.json")).unwrap();
    let in_files: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(in_files["change"]["down"], json!(["2026-11"]));
    let said = std::fs::read_to_string(place.path("out").join("report.de.txt")).unwrap();
    assert!(said.contains("weniger wichtig als damals"), "{said}");
    let wrong = place.write("wrong.json", in_files.to_string());
    let more = ["--out", &files.1, "--earlier", &wrong];
    let said = place.program(&[&command[..], &more].concat(), &[]);
    assert!(said.code == 2 && said.err.contains("not of auenried-2021"), "{said:?}");
    let plain = place.example("plain");
    let command = ["analyse", "--round", &plain, "--responses", &files.2, "--map", &map];
    let more = ["--out", &files.1, "--earlier", &earlier];
    place.program(&[&command[..], &more].concat(), &[]).refused(&["names no earlier one"]);
}

fn without_an_earlier_result_that_is_said(place: &Place) {
    place.run(&["migrate"]).done(&[]);
    closed(place, &named(place), ROUND, 5);
    place.run(&["rank", ROUND, "--out", &place.argument("out")]).done(&[]);
    let text = std::fs::read_to_string(place.path("out").join("result.json")).unwrap();
    let found: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(found["change"], json!({ "state": "no_data" }));
    let report = std::fs::read_to_string(place.path("out").join("report.en.txt")).unwrap();
    assert!(report.contains("What has changed is not known"), "{report}");
    assert!(!place.path("out").join("change.csv").exists());
}
