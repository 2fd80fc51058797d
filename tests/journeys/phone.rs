//! The whole form on a phone: 360 pixels wide, no script, in German and in Dutch.

use vorrang_tests::{
    driver::Phone,
    town::{Kept, ROUND, Town},
};

/// Words that tell which language a page is in, and a typing mistake made on purpose.
struct Words {
    lang: &'static str,
    error: &'static str,
    thanks: &'static str,
}

const GERMAN: Words = Words { lang: "de", error: "Fehler", thanks: "Danke" };
const DUTCH: Words = Words { lang: "nl", error: "Fout", thanks: "Dank" };

fn press(phone: &Phone, action: &str) {
    phone.press(&phone.one(&format!(
        "#survey button[value='{action}']:not(.hidden), button[form='survey'][value='{action}']:not(.hidden)")));
}

/// What holds on every page of the form.
fn is_calm(phone: &Phone, words: &Words) {
    assert!(phone.fits(), "{} scrolls sideways", phone.title());
    assert_eq!(phone.attribute(&phone.one("html"), "lang"), words.lang);
    assert_eq!(phone.all("h1").len(), 1, "{}", phone.title());
    assert!(phone.all("script:not([src^='/assets/']), [style], img[src^='http']").is_empty());
}

fn journey(town: &Town, words: &Words) {
    let phone = Phone::new(360, 740);
    phone.open(&format!("{}/s/{ROUND}?lang={}", town.url, words.lang));
    is_calm(&phone, words);
    press(&phone, "next");
    is_calm(&phone, words);
    press(&phone, "next");
    rate_everything(&phone, words);
    too_many_picks(&phone, words);
    agree_and_tell(&phone, words);
    change_and_send(&phone, words);
}

fn rate_everything(phone: &Phone, words: &Words) {
    while !phone.all("input[type='radio'][name^='goals:']").is_empty() {
        is_calm(phone, words);
        for mark in phone.all("input[type='radio'][name^='goals:'][value='4']") {
            phone.click(&mark);
        }
        press(phone, "next");
    }
}

/// A fourth pick is an error that keeps what was chosen and says what to do.
fn too_many_picks(phone: &Phone, words: &Words) {
    is_calm(phone, words);
    for pick in phone.all("input[type='checkbox'][name^='top:']").iter().take(4) {
        phone.click(pick);
    }
    press(phone, "next");
    is_calm(phone, words);
    assert!(phone.title().starts_with(words.error), "{}", phone.title());
    assert!(!phone.all(".mistakes a").is_empty());
    assert_eq!(
        phone.all("input[type='checkbox'][name^='top:']:checked").len(),
        4,
        "nothing chosen is lost"
    );
    phone.click(&phone.one("input[type='checkbox'][name^='top:']:checked"));
    press(phone, "next");
}

/// Consent is a box nobody ticked before, and comes before the first sensitive question.
fn agree_and_tell(phone: &Phone, words: &Words) {
    is_calm(phone, words);
    let agree = phone.one("#agree");
    assert_eq!(phone.property(&agree, "checked"), false);
    phone.click(&agree);
    press(phone, "agree");
    is_calm(phone, words);
    phone.type_into(&phone.one("textarea"), "Mehr Bänke am Kanal.");
    press(phone, "next");
    is_calm(phone, words);
    for answer in ["borough'][value='mitte", "migration'][value='foreign"] {
        phone.click(&phone.one(&format!("input[type='radio'][name='{answer}']")));
    }
    press(phone, "next");
}

/// The check lists every answer; whoever changes one comes back to it.
fn change_and_send(phone: &Phone, words: &Words) {
    is_calm(phone, words);
    let changes = phone.all("button[value^='change:']");
    assert!(changes.len() >= 10);
    phone.press(changes.last().unwrap());
    is_calm(phone, words);
    assert_eq!(
        phone.property(&phone.one("input[type='radio'][name='borough'][value='mitte']"), "checked"),
        true
    );
    phone.click(&phone.one("input[type='radio'][name='borough'][value='west']"));
    press(phone, "next");
    press(phone, "send");
    is_calm(phone, words);
    assert!(
        phone.text(&phone.one("h1")).starts_with(words.thanks),
        "{}",
        phone.text(&phone.one("h1"))
    );
    assert!(!phone.address().contains("mitte"), "no answer stands in an address");
}

#[test]
fn the_form_is_finished_on_a_phone_without_script() {
    let town = Town::open(Kept::Sqlite);
    for words in [GERMAN, DUTCH] {
        journey(&town, &words);
    }
    let said = town.office(&["status", ROUND]);
    assert!(said.contains('2'), "{said}");
}
