//! Who may import whom. Arrows point one way; a crate that is not in the table has no
//! place in the house.

use std::collections::BTreeSet;

use crate::hold;
use crate::workspace::{Member, members};

/// One of our crates, by its name without `vorrang-`.
struct Room {
    name: &'static str,
    /// Which of our crates its manifest may name. As each room keeps to its own list, what it
    /// reaches is held too.
    may_import: &'static [&'static str],
    /// Outside crates, each with its family (`sqlx` is `sqlx-core` too), that may not be built in
    /// at any depth.
    never_sees: &'static [&'static str],
}

/// Rooms may stand here before they are built.
const ROOMS: [Room; 8] = [
    row("survey", &[], PURE),
    row("analysis", &["survey"], PURE),
    row("store", &["survey"], &["axum", "lettre", "statrs", "fluent", "minijinja"]),
    row("view", &[], &["tokio", "sqlx", "axum", "lettre", "statrs"]),
    row("runtime", &["survey", "store"], &["axum", "lettre", "statrs", "fluent", "minijinja"]),
    row("intake", &["survey", "store", "view", "runtime"], &["lettre", "statrs"]),
    row("worker", &["survey", "analysis", "store", "view", "runtime"], &["axum"]),
    row("tests", &["survey", "analysis", "store", "view", "runtime", "intake", "worker"], &[]),
];

/// No database, no network, no clock, no words.
const PURE: &[&str] =
    &["tokio", "sqlx", "axum", "lettre", "chrono", "time", "fluent", "icu", "minijinja"];

/// Outside crates that only these rooms name in their manifests. A room may reach one through
/// another room: the services reach SQL through the store, and must not speak it themselves.
const HOMES: [(&str, &[&str]); 8] = [
    ("axum", &["intake"]),
    ("calamine", &["worker"]),
    ("csv", &["survey", "worker", "tests"]),
    ("lettre", &["worker"]),
    ("rust_xlsxwriter", &["worker"]),
    ("sqlx", &["store"]),
    ("statrs", &["analysis"]),
    ("zip", &["worker"]),
];

const fn row(
    name: &'static str,
    may_import: &'static [&'static str],
    never_sees: &'static [&'static str],
) -> Room {
    Room { name, may_import, never_sees }
}

#[test]
fn every_crate_is_a_room_of_the_table() {
    let names = members().into_iter().map(|member| member.name);
    let strangers: Vec<String> = names.filter(|name| room(name).is_none()).collect();
    hold("crates without a row in the table of rooms:", &strangers);
}

#[test]
fn rooms_import_only_the_rooms_they_may() {
    hold(
        "rooms that import a room they may not:",
        &in_every_room(|member, room| {
            let ours = member.imports.iter().filter_map(|name| short(name));
            let foreign = ours.filter(|name| !room.may_import.contains(name));
            foreign.map(|name| format!("{} imports {name}", room.name)).collect()
        }),
    );
}

#[test]
fn rooms_never_reach_what_they_must_not_see() {
    hold(
        "rooms that reach a crate they must not see:",
        &in_every_room(|member, room| {
            let seen = room.never_sees.iter().flat_map(|family| kin(&member.reach, family));
            seen.map(|name| format!("{} reaches {name}", room.name)).collect()
        }),
    );
}

#[test]
fn outside_crates_are_named_only_at_home() {
    hold(
        "crates named outside their home:",
        &in_every_room(|member, room| {
            let abroad = HOMES.iter().filter(|(_, homes)| !homes.contains(&room.name));
            let named = abroad.flat_map(|(family, _)| kin(&member.imports, family));
            named.map(|name| format!("{} names {name}", room.name)).collect()
        }),
    );
}

fn short(name: &str) -> Option<&str> {
    name.strip_prefix("vorrang-")
}

fn room(name: &str) -> Option<&'static Room> {
    let short = short(name)?;
    ROOMS.iter().find(|room| room.name == short)
}

fn in_every_room(breaches: impl Fn(&Member, &Room) -> Vec<String>) -> Vec<String> {
    let members = members();
    let rooms = members.iter().filter_map(|member| Some((member, room(&member.name)?)));
    rooms.flat_map(|(member, room)| breaches(member, room)).collect()
}

/// The crates of a family: its head, and those whose names go on after it with a hyphen.
fn kin<'a>(crates: &'a BTreeSet<String>, family: &str) -> impl Iterator<Item = &'a String> {
    crates.iter().filter(move |name| {
        let rest = name.strip_prefix(family);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', '_']))
    })
}
