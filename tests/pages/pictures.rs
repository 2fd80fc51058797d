//! Pictures of every page and state, narrow and wide, for people to look at:
//!
//!     cargo test --workspace --locked --profile try --test pictures
//!
//! They lie in `target/pictures`, by language and width.

use std::{fs, path::Path, process::Command};

use serde_json::json;
use vorrang_tests::{
    driver::{Phone, View},
    town::Kept,
    walk::{Scene, walk, walk_kinds},
};

const VIEWS: [View; 3] = [View::new(360, 740), View::new(360, 740).dark(), View::new(1280, 800)];

#[test]
fn every_page_is_drawn() {
    let languages = ["de", "nl", "ar", "uk"];
    let scene = Scene::new(Kept::Sqlite, &languages);
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/pictures");
    let _ = fs::remove_dir_all(&place);
    let phone = Phone::new(360, 740);
    for lang in languages {
        let mut number = 0;
        let mut draw = |phone: &Phone, page: &str| {
            number += 1;
            for view in VIEWS {
                phone.look(view);
                phone.run("scrollTo(0, 0)", &json!([]));
                let folder = place.join(format!("{lang}/{view}").replace(' ', "-"));
                fs::create_dir_all(&folder).unwrap();
                let name = format!("{number:02} {page}.png").replace([',', '/'], "");
                let picture = folder.join(name.replace(' ', "-"));
                fs::write(picture.with_extension("base64"), phone.picture(true)).unwrap();
            }
        };
        walk(&phone, &scene, lang, &mut draw);
        walk_kinds(&phone, &scene, lang, &mut draw);
    }
    let decode = "for f in $(find \"$0\" -name '*.base64'); do base64 -d \"$f\" >\"${f%.base64}.png\"; rm \"$f\"; done";
    assert!(Command::new("bash").args(["-c", decode]).arg(&place).status().unwrap().success());
}
