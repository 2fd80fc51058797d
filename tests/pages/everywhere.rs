//! What holds for every page in every state: nothing is lost when it is narrow, spaced out, enlarged or turned, everything
//! is in order and large enough, mistakes are said well, and nothing moves.

use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use vorrang_tests::{
    driver::{Phone, View},
    walk::{Scene, walk, walk_kinds},
};

const PAGE: &str = include_str!("page.js");
const STRETCHED: &str = include_str!("stretched.js");

/// Spacing as a reader may set it (WCAG 2.2, 1.4.12).
const SPACE: &str = "for (const e of document.querySelectorAll('body *')) {
    e.style.setProperty('line-height', '1.5', 'important');
    e.style.setProperty('letter-spacing', '0.12em', 'important');
    e.style.setProperty('word-spacing', '0.16em', 'important');
    if (e.tagName === 'P') e.style.setProperty('margin-block-end', '2em', 'important');
}";
const ENLARGE: &str = "document.documentElement.style.fontSize = '200%'";
const AS_BEFORE: &str =
    "for (const e of document.querySelectorAll('[style]')) e.removeAttribute('style')";

#[derive(Default)]
struct Notes(BTreeMap<String, BTreeSet<String>>);

impl Notes {
    fn take(&mut self, page: &str, found: &Value) {
        for one in found.as_array().unwrap() {
            let one = one.as_str().unwrap().to_owned();
            self.0.entry(one).or_default().insert(page.to_owned());
        }
    }

    fn are_none(&self) {
        let told = self.0.iter().map(|(what, pages)| format!("{what}\n    on {pages:?}"));
        let told: Vec<String> = told.collect();
        assert!(told.is_empty(), "{} findings:\n{}", told.len(), told.join("\n"));
    }
}

fn hold(notes: &mut Notes, phone: &Phone, page: &str) {
    for view in [View::new(320, 640), View::new(1280, 800)] {
        phone.look(view);
        notes.take(&format!("{page}, {view}"), &phone.run(PAGE, &json!([])));
    }
    let mut stretched = |how: &str, view: View, change: &str| {
        phone.look(view);
        phone.run(change, &json!([]));
        notes.take(&format!("{page}, {how}"), &phone.run(STRETCHED, &json!([])));
        phone.run(AS_BEFORE, &json!([]));
    };
    stretched("spaced out", View::new(320, 640), SPACE);
    stretched("in letters twice as large", View::new(640, 800), ENLARGE);
    stretched("turned on its side", View::new(640, 320), "");
    // A window of 1280 by 800 pixels at four times its size.
    stretched("four times as large", View::new(320, 200), "");
    phone.look(View::new(360, 740));
}

#[test]
fn every_page_holds_its_promises_from_both_sides() {
    let scene = Scene::shared();
    let mut notes = Notes::default();
    let phone = Phone::new(360, 740);
    for lang in ["de", "ar"] {
        let mut see = |phone: &Phone, page: &str| {
            hold(&mut notes, phone, &format!("{page} ({lang})"));
        };
        walk(&phone, scene, lang, &mut see);
        walk_kinds(&phone, scene, lang, &mut see);
    }
    notes.are_none();
}
