//! What happens when somebody chooses: nothing by itself, and nothing that cannot be taken back.

use serde_json::json;
use vorrang_tests::{
    driver::{Phone, View},
    rounds::LANGUAGES,
    town::{Kept, ROUND, Town},
    walk::{Scene, button, kinds, walk},
};

/// Without the marks around inserted words.
fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

fn press(phone: &Phone, action: &str) {
    phone.press(&phone.one(&button(action)));
}

/// From the start to the first page of the form with an element of this kind.
fn open_at(phone: &Phone, scene: &Scene, lang: &str, css: &str) {
    phone.open(&format!("{}/s/open?lang={lang}", scene.town.url));
    press(phone, "next");
    for _ in 0..30 {
        press(phone, if phone.all("#agree").is_empty() { "next" } else { "decline" });
        if !phone.all(css).is_empty() {
            return;
        }
    }
    panic!("no page has {css}");
}

#[test]
fn choosing_never_sends_jumps_or_opens_anything() {
    let scene = Scene::shared();
    let phone = Phone::new(360, 740);
    phone.let_scripts(true);
    let mut pages = 0;
    walk(&phone, scene, "de", |phone, page| {
        let choices = phone.all("#survey input[type=radio], #survey input[type=checkbox]");
        if choices.is_empty() || page.contains(',') || page == "consent ticked" {
            return;
        }
        pages += 1;
        phone.run("window.stays = true", &json!([]));
        for choice in choices {
            phone.click(&choice);
        }
        let stays = phone.run("return window.stays === true && document.querySelectorAll('dialog[open]').length === 0", &json!([]));
        assert_eq!(stays, true, "{page}");
        phone.run("document.getElementById('survey').reset()", &json!([]));
    });
    assert!(pages >= 4, "{pages}");
}

/// What goes one up keeps the focus on the button it went up by, and a status says where it is now.
#[test]
fn a_goal_that_moves_keeps_the_focus_and_says_its_place() {
    let scene = Scene::shared();
    let phone = Phone::new(360, 740);
    for scripts in [false, true] {
        phone.let_scripts(scripts);
        open_at(&phone, scene, "de", ".ranked");
        for _ in 0..3 {
            phone.press(&phone.one(".open button.goal"));
        }
        let name = phone.text(&phone.one(".ranked li:nth-child(3) .goal span + span"));
        let name = name.lines().next().unwrap().to_owned();
        phone.press(&phone.one(".ranked li:nth-child(3) .up"));
        let focused = plain(&phone.name(&phone.focused()));
        assert!(focused.starts_with(&name), "{focused}");
        let said = phone.text(&phone.one("[role=status]"));
        assert_eq!(plain(&said), format!("{name}: Platz 2 von 3"));
        // At the top there is no button up any more: the focus goes to the goal's button down.
        phone.press(&phone.one(".ranked li:nth-child(2) .up"));
        assert!(plain(&phone.name(&phone.focused())).contains(&name));
        press(&phone, "next");
        assert!(phone.all(".mistakes").is_empty(), "a ranking may stop anywhere");
    }
}

#[test]
fn the_browsers_own_way_back_shows_the_earlier_answer() {
    let scene = Scene::shared();
    let phone = Phone::new(360, 740);
    open_at(&phone, scene, "de", ".is-rating");
    phone.click(&phone.one("input[type=radio][value='4']"));
    press(&phone, "next");
    phone.back();
    let chosen = "input[type=radio][value='4']:checked";
    assert_eq!(phone.all(chosen).len(), 1, "{}", phone.address());
    press(&phone, "next");
    press(&phone, "back");
    assert_eq!(phone.all(chosen).len(), 1, "the form's own way back shows it too");
}

/// There is no session that could run out: whatever became of the service meanwhile, the page holds all there is.
#[test]
fn a_page_that_waited_for_long_leads_on_from_where_it_was() {
    let mut town = Town::open(Kept::Sqlite);
    let phone = Phone::new(360, 740);
    phone.open(&format!("{}/s/{ROUND}?lang=de", town.url));
    press(&phone, "next");
    press(&phone, "next");
    let step = phone.text(&phone.one(".step"));
    phone.click(&phone.one("input[type=radio][value='4']"));
    town.restart();
    press(&phone, "next");
    assert_ne!(phone.text(&phone.one(".step")), step);
    press(&phone, "back");
    assert_eq!(phone.text(&phone.one(".step")), step);
    assert_eq!(phone.all("input[type=radio][value='4']:checked").len(), 1);
}

#[test]
fn another_language_keeps_the_page_and_what_was_answered() {
    let scene = Scene::shared();
    let phone = Phone::new(360, 740);
    open_at(&phone, scene, "de", ".is-rating");
    let name = phone.attribute(&phone.one(".is-rating input"), "name");
    phone.click(&phone.one("input[type=radio][value='4']"));
    for lang in LANGUAGES {
        press(&phone, "languages");
        let named = phone.all(".languages [lang] bdi");
        assert_eq!(named.len(), LANGUAGES.len());
        assert!(phone.all(".languages img, .languages svg").is_empty(), "languages have no flags");
        press(&phone, &format!("lang:{lang}"));
        assert_eq!(phone.attribute(&phone.one("html"), "lang"), lang);
        assert_eq!(phone.attribute(&phone.one(".is-rating input"), "name"), name);
        assert_eq!(phone.all("input[type=radio][value='4']:checked").len(), 1, "{lang}");
    }
}

/// A mistake is a sentence, a bar and a thicker edge, also where colours are the reader's own.
#[test]
fn mistakes_and_choices_are_seen_without_colour() {
    let scene = Scene::shared();
    let phone = Phone::new(360, 740);
    phone.look(View::new(360, 740).forced());
    walk(&phone, scene, "de", |phone, page| {
        phone.look(View::new(360, 740).forced());
        if phone.all(".mistakes").is_empty() {
            return;
        }
        let unseen = phone.run(
            "return [...document.querySelectorAll('.mistakes, .mistake')].filter(e => !e.checkVisibility() || !e.innerText.trim()).length
               + [...document.querySelectorAll('.wrong')].filter(e => parseFloat(getComputedStyle(e, '::before').borderInlineStartWidth) < 5).length",
            &json!([]),
        );
        assert_eq!(unseen, 0, "{page}");
        // What was chosen or typed stands there as it was.
        if page.ends_with(", wrong") && kinds(phone).contains("points") {
            let kept = phone.property(&phone.one(".share input"), "value");
            assert!(kept.as_str().unwrap().starts_with("xx"), "{kept}");
        }
    });
}
