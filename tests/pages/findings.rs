//! axe finds nothing: German and Arabic wide, narrow, light and dark, and the other languages once each. `matrix` looks at
//! everything in every way.

use std::thread;

use vorrang_tests::{
    axe::Axe,
    driver::{Phone, View},
    rounds::LANGUAGES,
    walk::{Scene, walk, walk_kinds},
};

const NARROW: View = View::new(320, 640);
const WIDE: View = View::new(1280, 800);

fn look(scene: &Scene, tours: &[(&str, &[View])]) -> Axe {
    let phone = Phone::new(320, 640);
    let mut axe = Axe::fetched();
    for (lang, views) in tours {
        let mut see = |phone: &Phone, page: &str| {
            for view in *views {
                phone.look(*view);
                let name = format!("{page} ({lang}, {view})");
                if view.dark && views.contains(&View { dark: false, ..*view }) {
                    axe.look_at_colours(phone, &name);
                } else {
                    axe.look(phone, &name);
                }
            }
        };
        walk(&phone, scene, lang, &mut see);
        walk_kinds(&phone, scene, lang, &mut see);
    }
    axe
}

#[test]
fn axe_finds_nothing_on_any_page() {
    let scene = Scene::shared();
    let full: &[View] = &[NARROW, NARROW.dark(), WIDE, WIDE.dark()];
    let (narrow, wide): (&[View], &[View]) = (&[NARROW.dark()], &[WIDE]);
    let others = LANGUAGES.into_iter().filter(|lang| !["de", "ar"].contains(lang));
    let others: Vec<(&str, &[View])> = others.zip([narrow, wide].into_iter().cycle()).collect();
    let (arabic, others) = (("ar", full), others.split_at(1));
    let halves = [[&[("de", full)], others.0].concat(), [&[arabic], others.1].concat()];
    let found = thread::scope(|scope| {
        let both = halves.each_ref().map(|tours| scope.spawn(|| look(scene, tours)));
        both.map(|half| half.join().unwrap())
    });
    println!("{} looks", found.iter().map(Axe::looked).sum::<usize>());
    for axe in &found {
        axe.finds_nothing();
    }
}
