//! Two hundred people send at the same moment, and a fifth of them twice.

use std::{sync::Barrier, thread};

use vorrang_tests::{
    browser::{Browser, Form},
    people::Chance,
    town::{BOTH, ROUND, Town},
};

const PEOPLE: usize = 200;

/// A form filled to its last button. Everybody says something different.
fn filled(browser: &Browser, person: u64) -> Form {
    let mut chance = Chance::of(3, person);
    let mut page = browser.open(&format!("/s/{ROUND}")).unwrap();
    for _ in 0..100 {
        let mut form = page.form().unwrap();
        if form.button("send").is_some() {
            return form;
        }
        let ratings: Vec<_> =
            form.inputs.iter().filter(|input| input.name.starts_with("goals:")).cloned().collect();
        for input in ratings.iter().filter(|input| input.value == "1") {
            form.set(&input.name, &(1 + chance.pick(&[1.0; 5])).to_string());
        }
        let on = form.button("decline").or_else(|| form.button("next")).unwrap();
        page = browser.press(&form, &on).unwrap();
        assert_eq!(page.status, 200);
    }
    panic!("the form never ends");
}

#[test]
fn a_crowd_that_presses_twice_is_counted_once() {
    for kept in BOTH {
        let town = Town::open(kept);
        let forms: Vec<Form> = {
            let browser = town.browser();
            (0..PEOPLE as u64).map(|person| filled(&browser, person)).collect()
        };
        let together = Barrier::new(PEOPLE);
        thread::scope(|scope| {
            for (person, form) in forms.iter().enumerate() {
                let (town, together) = (&town, &together);
                scope.spawn(move || {
                    let (browser, send) = (town.browser(), form.button("send").unwrap());
                    together.wait();
                    let times = if person % 5 == 0 { 2 } else { 1 };
                    for _ in 0..times {
                        let page = browser.press(form, &send).unwrap();
                        assert_eq!(
                            page.status,
                            200,
                            "{kept:?}: {}",
                            page.text("h1").unwrap_or_default()
                        );
                    }
                });
            }
        });
        assert_eq!(rows(&town), PEOPLE, "{kept:?}");
    }
}

/// Rows of the exported table; those of different people, for no two rate forty goals alike.
fn rows(town: &Town) -> usize {
    let out = town.file("responses.csv");
    town.office(&["export", "responses", ROUND, "--out", out.to_str().unwrap()]);
    let table = std::fs::read_to_string(out).unwrap();
    let answers = table.lines().skip(1).map(|row| row.split_once(',').unwrap().1);
    answers.collect::<std::collections::BTreeSet<_>>().len()
}
