//! Tab reaches everything in the order it is written, shows where it is, and nothing lies over it.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use vorrang_tests::{
    driver::{Phone, View, key},
    walk::{Scene, walk, walk_kinds},
};

const STOP: &str = include_str!("stop.js");
const DIFFERENCE: &str = include_str!("difference.js");

/// The first stop of every page leads past what stands around it.
const FROM_THE_START: &str = "scrollTo(0, 0); document.querySelector('.skip').focus()";

/// What has the focus comes into the middle, so that a picture shows all of it.
const IN_THE_MIDDLE: &str = "document.activeElement.scrollIntoView({ block: 'center' });";

struct Tour {
    complaints: Vec<String>,
    /// Sorts of controls whose focus was compared already.
    seen: BTreeSet<String>,
}

impl Tour {
    fn through(&mut self, phone: &Phone, page: &str) {
        phone.run(FROM_THE_START, &json!([]));
        for number in 0.. {
            if number > 0 {
                phone.strike(&key::TAB.to_string());
            }
            let stop = phone.run(STOP, &json!([]));
            if stop.is_null() {
                return;
            }
            let mut complain = |what: &str| {
                self.complaints.push(format!("{page}: {what}: {}", stop["html"]));
            };
            if stop["at"] != number {
                complain(&format!("stop {number} is the {}th of what is written", stop["at"]));
                return;
            }
            if stop["covered"] == true {
                complain("something lies over it");
            }
            let sort = format!("{page} {}", stop["key"]);
            let sort = sort.split_once(", ").map_or(sort.clone(), |(_, sort)| sort.to_owned());
            if number > 0 && self.seen.insert(sort) && !is_seen(phone) {
                self.complaints.push(format!("{page}: its focus is not seen: {}", stop["html"]));
            }
            if stop["at"].as_u64().unwrap() + 1 == stop["of"].as_u64().unwrap() {
                return;
            }
        }
    }
}

/// Whether having the focus changes at least as many pixels, by three to one, as an outline has.
fn is_seen(phone: &Phone) -> bool {
    let stop: Value = phone.run(&format!("{IN_THE_MIDDLE}{STOP}"), &json!([]));
    let picture = || {
        let wish = json!({ "format": "png", "clip": stop["clip"] });
        phone.tell("Page.captureScreenshot", &wish)["data"].clone()
    };
    let focused = picture();
    phone.run("window.held = document.activeElement; held.blur()", &json!([]));
    let left = picture();
    phone.run("held.focus({ focusVisible: true, preventScroll: true })", &json!([]));
    let changed = phone.run_with_timers(DIFFERENCE, &json!([focused, left]));
    // The smallest shape with a focus, a point of 22 pixels, has an edge of 70 pixels.
    changed.as_u64().unwrap() >= 100
}

#[test]
fn the_keyboard_reaches_everything_in_order_and_shows_where_it_is() {
    let scene = Scene::shared();
    let phone = Phone::new(320, 640);
    let mut tour = Tour { complaints: Vec::new(), seen: BTreeSet::new() };
    for (lang, views) in [
        ("de", vec![View::new(320, 640), View::new(320, 200)]),
        ("ar", vec![View::new(320, 640).dark()]),
    ] {
        let mut see = |phone: &Phone, page: &str| {
            for view in &views {
                phone.look(*view);
                tour.through(phone, &format!("{page}, {lang} {view}"));
            }
        };
        walk(&phone, scene, lang, &mut see);
        walk_kinds(&phone, scene, lang, &mut see);
    }
    assert!(tour.complaints.is_empty(), "{:#?}", tour.complaints);
    assert!(tour.seen.len() > 20, "{:?}", tour.seen);
}
