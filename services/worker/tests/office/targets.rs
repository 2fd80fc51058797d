//! What departments submit of their goals, as the ranking reads it.

use std::fmt::Write;

use serde_json::{Value, json};
use vorrang_store::{NewReturn, Saved, TokenHash};
use vorrang_survey::{
    id::Id,
    target::{Blank, DepartmentReturn, Entries},
};

use crate::{
    harness::{Place, ROUND, definition, on_both, round},
    people::{BOROUGHS, history},
};

on_both!(
    every_submission_counts_for_the_trend_and_the_last_for_the_rest,
    without_returns_the_report_says_what_is_missing,
);

const MAP: &str = r#"
id = "nr"
consent = "agreed"
[question.goals.columns]
2026-11 = "first"
2026-12 = "second"
2026-21 = "third"
[question.borough]
column = "borough"
[question.migration]
column = "migration"
"#;

/// Nearly everybody puts the first goal before the second and both before the third.
fn answers() -> String {
    let mut table = "nr,agreed,borough,migration,first,second,third\n".to_owned();
    for person in 0..120 {
        let group = history(person);
        let borough = BOROUGHS[person % 6];
        let (first, second) = if person % 10 == 7 { (2, 4) } else { (5, 3) };
        writeln!(table, "{person},de,{borough},{group},{first},{second},1").unwrap();
    }
    table
}

/// The department's way: 120 in 2022, 400 in 2030.
fn submit(place: &Place, goal: &str, actual: f64, year: i16) {
    let schools = Id::parse("schools").unwrap();
    let saved = place.writing(async |tx| {
        let definition = definition(tx, 1).await;
        let blank = Blank::of(&definition, &schools).unwrap();
        let entries = [
            ("name", "Places a year".to_owned()),
            ("unit", "places".to_owned()),
            ("baseline", "120".to_owned()),
            ("baseline-year", "2022".to_owned()),
            ("target", "400".to_owned()),
            ("target-year", "2030".to_owned()),
            ("actual", actual.to_string()),
            ("actual-year", year.to_string()),
        ]
        .map(|(part, value)| (format!("_indicator:{goal}:1:{part}"), value));
        let content = Entries::take(&blank, entries).to_document();
        assert!(DepartmentReturn::from_document(&blank, &content).is_ok(), "{content}");
        let own = tx.return_of(&round(), &schools).await.unwrap();
        if own.is_none() {
            tx.set_link(&round(), &schools, TokenHash::of("link")).await.unwrap();
        }
        let revision = own.map_or(0, |own| own.revision);
        let (round, department) = (&round(), &schools);
        let new = NewReturn { round, department, version: 1, content: &content };
        let now = "2026-11-20T12:00:00Z".parse().unwrap();
        tx.submit(new, revision, now).await.unwrap()
    });
    assert!(matches!(saved, Some(Saved::Done(_))), "{saved:?}");
}

fn rank(place: &Place) -> Value {
    place.run(&["rank", ROUND, "--out", &place.argument("result")]).done(&[]);
    let file = std::fs::read(place.path("result").join("result.json")).unwrap();
    serde_json::from_slice(&file).unwrap()
}

fn page(place: &Place, name: &str) -> String {
    std::fs::read_to_string(place.path("result").join(name)).unwrap()
}

fn targets<'r>(result: &'r Value, goal: &str) -> &'r Value {
    let all = result["targets"].as_array().unwrap();
    all.iter().find(|own| own["goal"] == goal).unwrap()
}

fn every_submission_counts_for_the_trend_and_the_last_for_the_rest(place: &Place) {
    place.open_round();
    let (table, map) = (place.write("answers.csv", answers()), place.write("map.toml", MAP));
    place
        .run(&["import", "responses", "--round", ROUND, "--table", &table, "--map", &map])
        .done(&["120 responses were imported."]);
    submit(place, "2026-11", 150.0, 2024);
    submit(place, "2026-11", 180.0, 2026);
    let result = rank(place);
    let goal = targets(&result, "2026-11");
    assert_eq!(goal["returned"], json!(["schools"]));
    let own = &goal["indicators"][0];
    // 60 of 140 by 2026; 120, 150 and 180 in even steps rise by 15 a year, to 240 in 2030.
    for (key, expected) in [
        ("path_ratio", 60.0 / 140.0),
        ("gap", -80.0),
        ("required_per_year", 55.0),
        ("trend_per_year", 15.0),
        ("projected", 240.0),
    ] {
        let found = own[key].as_f64().unwrap();
        assert!((found - expected).abs() < 1e-12, "{key}: {found}");
    }
    assert_eq!((&own["years"], &own["standing"]), (&json!(3), &json!("behind")));
    assert_eq!(result["priority"]["behind"], json!(["2026-11"]));
    let english = page(place, "report.en.html");
    assert!(english.contains("One important goal is behind schedule"));
    assert!(english.contains(">43%<") && english.contains("id=\"quadrant-wide-title\""));
    let german = page(place, "report.de.txt");
    assert!(german.contains("43\u{a0}% des Plans"), "{german}");
    assert!(page(place, "targets.csv").contains("2026-11,schools,Places a year,places,true,120,"));
    assert!(page(place, "priority.csv").contains("behind,true,"));
    assert_eq!(targets(&result, "2026-12")["reason"], "no_indicator", "nothing was said of it");
    assert_eq!(targets(&result, "2026-01")["reason"], "not_returned");
}

fn without_returns_the_report_says_what_is_missing(place: &Place) {
    place.open_round();
    let result = rank(place);
    assert_eq!(result["priority"]["behind"], json!([]));
    assert_eq!(result["priority"]["goals"][0]["path_ratio"], json!({ "state": "no_data" }));
    let english = page(place, "report.en.txt");
    assert!(english.contains("How far the goals have come is not known yet"));
    assert!(english.contains("The department has not reported yet"));
    assert!(!place.path("result").join("targets.csv").exists());
}
