//! axe on every page and state, in every language, at three widths, light and dark. The town keeps a server's database, as
//! that of the other tests of pages keeps a file. It takes minutes:
//!
//!     cargo test --workspace --locked --profile try --test matrix -- --nocapture

use std::thread;

use vorrang_tests::{
    axe::Axe,
    driver::{Phone, View},
    rounds::LANGUAGES,
    town::Kept,
    walk::{Scene, walk, walk_kinds},
};

const VIEWS: [View; 3] = [View::new(320, 640), View::new(360, 740), View::new(1280, 800)];

fn look(scene: &Scene, languages: &[&str]) -> Axe {
    let phone = Phone::new(320, 640);
    let mut axe = Axe::fetched();
    for lang in languages {
        for scripts in [false, true] {
            phone.let_scripts(scripts);
            let mut see = |phone: &Phone, page: &str| {
                for view in VIEWS.into_iter().flat_map(|view| [view, view.dark()]) {
                    phone.look(view);
                    axe.look(phone, &format!("{page} ({lang}, {view}, scripts {scripts})"));
                }
            };
            walk(&phone, scene, lang, &mut see);
            walk_kinds(&phone, scene, lang, &mut see);
        }
        println!("{lang}: {} looks", axe.looked());
    }
    axe
}

#[test]
fn axe_finds_nothing_however_a_page_is_looked_at() {
    let scene = Scene::new(Kept::Postgres, &LANGUAGES);
    let (one, two) = LANGUAGES.split_at(LANGUAGES.len() / 2);
    let mut found = thread::scope(|scope| {
        let both = [one, two].map(|half| scope.spawn(|| look(&scene, half)));
        both.map(|half| half.join().unwrap())
    });
    for axe in &found {
        axe.finds_nothing();
    }
    let [one, two] = &mut found;
    one.joined(two).needs_every_decision();
}
