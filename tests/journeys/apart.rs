//! Machines answer like everybody, and count only once the office has decided so, on both databases.

use std::fs;

use serde_json::Value;
use vorrang_tests::{
    browser::{Browser, Form},
    people::{Chance, Resident, Visit},
    rounds,
    town::{BOTH, Kept, ROUND, Town, UNLIMITED},
};

use crate::round::TURNOUT;

/// Fills in whatever it finds, as machines do, and gives the heading of the page it ends on.
fn machine(browser: &Browser) -> String {
    let mut page = browser.open(&format!("/s/{ROUND}")).unwrap();
    loop {
        let mut form = page.form().unwrap();
        fill(&mut form);
        let send = form.button("send");
        let on = send.clone().or(form.button("decline")).or(form.button("next")).unwrap();
        page = browser.press(&form, &on).unwrap();
        if send.is_some() {
            assert_eq!(page.status, 200);
            return page.text("h1").unwrap();
        }
    }
}

fn fill(form: &mut Form) {
    for input in form.inputs.clone() {
        match input.kind.as_str() {
            "text" => form.set(&input.name, "https://example.org"),
            "radio" if input.value == "1" || !input.name.contains(':') => {
                form.set(&input.name, &input.value);
            }
            _ => {}
        }
    }
}

fn ranked(town: &Town) -> Value {
    let out = town.file("result");
    town.office(&["rank", ROUND, "--out", out.to_str().unwrap()]);
    serde_json::from_slice(&fs::read(out.join("result.json")).unwrap()).unwrap()
}

fn machines_count_once_it_is_decided(kept: Kept) {
    let town = Town::empty(kept, UNLIMITED);
    let mut files = rounds::example();
    // A result that nobody was told of binds nobody.
    files.insert("steering.csv".to_owned(), b"email,language,name\n".to_vec());
    town.import(&files);
    town.office(&["open", ROUND]);
    let browser = town.browser();
    for person in 0..80 {
        let chance = Chance::of(7, person);
        let mut person = Resident { chance, favoured: TURNOUT, skips: 0.06, leaves: 0.0 };
        assert_eq!(person.visit(&browser, &format!("/s/{ROUND}")).unwrap(), Visit::Sent);
    }
    let headings: Vec<String> = (0..9).map(|_| machine(&browser)).collect();
    assert!(headings.iter().all(|heading| *heading == headings[0]));
    town.office(&["close", ROUND]);
    town.office(&["once"]);
    let first = ranked(&town);
    assert_eq!((&first["weighting"]["n"], &first["apart"]["undecided"]), (&80.into(), &9.into()));
    assert!(first["apart"]["effect"]["moved"].is_number(), "{}", first["apart"]);
    let said = town.office(&["flagged", ROUND]);
    assert!(said.contains("Both of these: 9"), "{said}");
    assert!(town.office(&["status", ROUND]).contains("9 wait for your decision"));

    town.office(&["decide", ROUND, "count", "--flag", "honeypot"]);
    let said = town.office(&["status", ROUND]);
    assert!(said.contains("Result 1") && said.contains("out of date"), "{said}");
    town.office(&["once"]);
    let said = town.office(&["status", ROUND]);
    assert!(said.contains("Result 2") && said.contains("All of them are decided about"), "{said}");
    let second = ranked(&town);
    assert_eq!((&second["weighting"]["n"], &second["apart"]["counted"]), (&89.into(), &9.into()));
    assert_ne!(first["goals"], second["goals"]);
}

#[test]
fn machines_count_only_once_it_is_decided() {
    for kept in BOTH {
        machines_count_once_it_is_decided(kept);
    }
}
