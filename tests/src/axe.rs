//! What axe finds on a page: nothing may be wrong, and what it cannot tell is decided by people, once and in writing.

#![expect(clippy::missing_panics_doc, reason = "whatever goes wrong here ends the test")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use serde_json::{Value, json};

use crate::driver::Phone;

/// Runs it on the page and returns what it found.
const RUN: &str = include_str!("axe/run.js");

/// What axe left undecided, and what people decided.
const DECIDED: &str = include_str!("axe/decided.csv");

/// What somebody decided of what axe cannot tell.
struct Decision {
    /// Part of the page's name.
    page: String,
    rule: String,
    /// Part of the element's selector.
    at: String,
    /// Part of what axe says.
    says: String,
    used: bool,
}

/// axe, and what it found so far.
pub struct Axe {
    source: String,
    decisions: Vec<Decision>,
    wrong: BTreeMap<String, BTreeSet<String>>,
    looked: usize,
}

impl Axe {
    /// axe as `tests/axe.sh` fetched it.
    #[must_use]
    pub fn fetched() -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/axe/axe.min.js");
        let source = fs::read_to_string(&path).expect("axe is missing: tests/axe.sh fetches it");
        let mut table = csv::Reader::from_reader(DECIDED.as_bytes());
        let decisions = table.records().map(|record| {
            let record = record.unwrap();
            assert!(record[4].len() > 20, "a decision has a reason: {record:?}");
            let [page, rule, at, says] = [0, 1, 2, 3].map(|column| record[column].to_owned());
            Decision { page, rule, at, says, used: false }
        });
        Self { source, decisions: decisions.collect(), wrong: BTreeMap::new(), looked: 0 }
    }

    /// Looks at the page as it is. `name` says which page this is, and how it is looked at.
    pub fn look(&mut self, phone: &Phone, name: &str) {
        let rules = self.run(phone, name, false);
        assert!(rules.contains(&json!("target-size")), "the size of targets was not looked at");
    }

    /// Looks at a page again of which nothing but the colours has changed since.
    pub fn look_at_colours(&mut self, phone: &Phone, name: &str) {
        let rules = self.run(phone, name, true);
        assert!(rules.contains(&json!("color-contrast")), "contrast was not looked at");
    }

    /// Notes what it finds and gives the rules it went by.
    fn run(&mut self, phone: &Phone, name: &str, colours: bool) -> Vec<Value> {
        if phone.run("return typeof axe", &json!([])) == "undefined" {
            phone.run(&self.source, &json!([]));
        }
        // A bar that stays at the edge of the window lies over nothing at the end of the page.
        phone.run("scrollTo(0, document.body.scrollHeight)", &json!([]));
        let found = phone.run_with_timers(RUN, &json!([colours]));
        self.looked += 1;
        for one in found["violations"].as_array().unwrap() {
            self.note(name, "violates", one);
        }
        for one in found["incomplete"].as_array().unwrap() {
            let text = |key: &str| one[key].as_str().unwrap_or_default();
            let decided = self.decisions.iter_mut();
            let mut decided = decided.filter(|own| {
                name.starts_with(&own.page)
                    && text("rule") == own.rule
                    && text("at").contains(&own.at)
                    && text("why").contains(&own.says)
            });
            match decided.next() {
                Some(decision) => decision.used = true,
                None => self.note(name, "is undecided on", one),
            }
        }
        found["rules"].as_array().unwrap().clone()
    }

    fn note(&mut self, name: &str, how: &str, one: &Value) {
        let text = |key: &str| one[key].as_str().unwrap_or_default().to_owned();
        let what = format!("{how} {}: {} ({})", text("rule"), text("at"), text("why"));
        self.wrong.entry(what).or_default().insert(name.to_owned());
    }

    /// Pages looked at.
    #[must_use]
    pub fn looked(&self) -> usize {
        self.looked
    }

    /// Nothing was wrong, and nothing undecided.
    pub fn finds_nothing(&self) {
        let told = self.wrong.iter().map(|(what, pages)| {
            let some: Vec<&str> = pages.iter().take(3).map(String::as_str).collect();
            format!("{what}\n    on {} pages, such as {}", pages.len(), some.join(", "))
        });
        let told: Vec<String> = told.collect();
        assert!(told.is_empty(), "{} findings:\n{}", told.len(), told.join("\n"));
    }

    /// Both together, where two looked at different pages.
    #[must_use]
    pub fn joined(&mut self, other: &Self) -> &Self {
        for (own, other) in self.decisions.iter_mut().zip(&other.decisions) {
            own.used |= other.used;
        }
        self
    }

    /// Every decision still decides something.
    pub fn needs_every_decision(&self) {
        let idle = self.decisions.iter().filter(|decision| !decision.used);
        let idle: Vec<String> =
            idle.map(|own| format!("{} {} {}", own.page, own.rule, own.says)).collect();
        assert!(idle.is_empty(), "decided, but no longer asked: {idle:?}");
    }
}
