//! A round from its opening to its ranking, on both databases.

use std::fs;

use serde_json::Value;
use vorrang_tests::{
    people::{Chance, Department, Resident, Visit},
    town::{BOTH, Kept, ROUND, Town},
};

/// Turnout that is skewed but leaves no category empty.
pub(crate) const TURNOUT: &[(&str, f64)] =
    &[("mitte", 2.0), ("german_none", 3.0), ("no_answer", 0.2)];

fn round(kept: Kept) -> Value {
    let town = Town::open(kept);
    let browser = town.browser();
    let mut sent = 0;
    for person in 0.. {
        let mut resident =
            Resident { chance: Chance::of(7, person), favoured: TURNOUT, skips: 0.06, leaves: 0.1 };
        sent += u32::from(resident.visit(&browser, &format!("/s/{ROUND}")).unwrap() == Visit::Sent);
        if sent == 80 {
            break;
        }
    }
    let links = town.invite();
    assert_eq!(links.len(), 15, "every department has a link");
    for (number, path) in (0..).zip(&links[3..]) {
        Department { chance: Chance::of(8, number) }.visit(&browser, path).unwrap();
    }
    let said = town.office(&["status", ROUND]);
    assert!(said.contains("80") && said.contains('3'), "{said}");
    town.office(&["close", ROUND]);
    let page = browser.open(&format!("/s/{ROUND}")).unwrap();
    assert!(page.form().is_err(), "a closed round asks nothing");
    let out = town.file("result");
    town.office(&["rank", ROUND, "--out", out.to_str().unwrap()]);
    for lang in ["de", "nl", "en"] {
        assert!(
            fs::read_to_string(out.join(format!("report.{lang}.html")))
                .unwrap()
                .contains("</html>")
        );
    }
    serde_json::from_slice(&fs::read(out.join("result.json")).unwrap()).unwrap()
}

/// The same people give the same result to the byte, whichever database remembers them.
#[test]
fn residents_and_departments_answer_and_the_office_ranks() {
    let [one, two] = BOTH.map(round);
    assert_eq!(one["weighting"]["n"], 80);
    assert_eq!(
        (&one["groups"][1]["n"], &one["groups"][1]["of"]),
        (&Value::from(12), &Value::from(15))
    );
    assert!(one["composite"]["goals"][0]["score"].is_number());
    for key in ["goals", "targets", "priority"] {
        assert_eq!(one[key], two[key], "{key}");
    }
    assert_eq!(one["provenance"]["responses"], two["provenance"]["responses"]);
    assert_eq!(one["provenance"]["returns"], two["provenance"]["returns"]);
    assert_eq!(one["provenance"]["targets"], two["provenance"]["targets"]);
    on_their_way(&one);
}

/// Departments said: 120 in 2022, 400 in 2030. By 2026 half of that, 140, was to be done.
fn on_their_way(result: &Value) {
    let returned = result["targets"].as_array().unwrap();
    let returned: Vec<_> = returned.iter().filter(|goal| goal["furthest"].is_number()).collect();
    assert!(returned.len() > 20, "twelve departments report on their goals: {}", returned.len());
    for own in returned.iter().flat_map(|goal| goal["indicators"].as_array().unwrap()) {
        let expected = (own["actual"].as_f64().unwrap() - 120.0) / 140.0;
        assert!((own["path_ratio"].as_f64().unwrap() - expected).abs() < 1e-12, "{own}");
        let standing = if expected < 1.0 { "behind" } else { "on_track" };
        assert_eq!(own["standing"], standing, "{own}");
    }
}
