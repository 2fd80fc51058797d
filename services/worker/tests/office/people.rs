//! Residents who answer the example by a table: most put its first goal before the second.

use std::fmt::Write;

use crate::harness::{Place, ROUND};

/// How the table is read.
pub(crate) const MAP: &str = r#"
id = "nr"
consent = "agreed"
[question.goals.columns]
2026-11 = "first"
2026-12 = "second"
[question.borough]
column = "borough"
[question.migration]
column = "migration"
"#;

/// The table's head.
pub(crate) const HEAD: &str = "nr,agreed,borough,migration,first,second\n";

pub(crate) const BOROUGHS: [&str; 6] = ["hiltrup", "mitte", "nord", "ost", "suedost", "west"];

/// A person's migration history, so that people of every borough have each.
pub(crate) fn history(person: usize) -> &'static str {
    const GROUPS: [&str; 4] = ["german_none", "foreign", "german_personal", "german_inherited"];
    GROUPS[[0, 1, 0, 2, 0, 3, 0, 1, 0, 0][person / 6 % 10]]
}

/// Takes in people from these boroughs, one after the other, the first of them number `from`.
pub(crate) fn import(
    place: &Place,
    now: &str,
    from: usize,
    people: usize,
    boroughs: &[&str],
    more: &[&str],
) {
    let mut table = HEAD.to_owned();
    for person in from..from + people {
        let (borough, history) = (boroughs[person % boroughs.len()], history(person));
        let (first, second) = if person % 10 == 7 { (2, 4) } else { (5, 3) };
        writeln!(table, "{person},de,{borough},{history},{first},{second}").unwrap();
    }
    let table = place.write(&format!("answers-{from}.csv"), table);
    let map = place.write("map.toml", MAP);
    let command = ["import", "responses", "--round", ROUND, "--table", &table, "--map", &map];
    place.run_at(now, &[&command, more].concat()).done(&[]);
}
