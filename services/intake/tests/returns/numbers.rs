//! Numbers as people type them, and what is said when they cannot be read.

use crate::{
    http::get,
    person::{Person, SCHOOL, invite, open_round, stored},
    town::{Town, on_both},
};

on_both![
    a_number_that_cannot_be_read_is_kept_and_asked_back,
    every_mistake_is_named_at_its_field_and_in_the_summary,
    each_language_reads_and_writes_numbers_its_own_way,
    a_change_of_language_keeps_what_was_typed,
    indicators_are_added_one_by_one,
];

const TARGET: &str = "_indicator:2026-09:1:target";

async fn a_number_that_cannot_be_read_is_kept_and_asked_back(town: Town) {
    open_round(&town).await;
    let link = invite(&town, SCHOOL, "numbers").await;
    let mut person = Person::at(&town, &link).await;
    for typed in ["12.5", "zwölf", "1.23,4", "12 %"] {
        for button in ["save", "next"] {
            person.open("/goals/2026-09").await;
            person.fill(TARGET, typed).fill("_measures:2026-09", "Das bleibt.");
            person.press(button).await;
            assert_eq!(person.page.status, 422, "{typed}");
            assert_eq!(person.value(TARGET), typed);
            assert_eq!(person.value("_measures:2026-09"), "Das bleibt.");
            person.page.shows("<title>Fehler: Deutschkurse");
            let sentence = "Schreiben Sie eine Zahl, zum Beispiel 12,5 oder 1.234,5.";
            assert_eq!(person.page.body.matches(sentence).count(), 2, "{}", person.page.body);
            person.page.shows("aria-invalid=\"true\"");
            person.page.shows("Hier ist etwas noch nicht gespeichert");
        }
    }
    assert_eq!(stored(&town, SCHOOL).await.revision, 0);
}

async fn every_mistake_is_named_at_its_field_and_in_the_summary(town: Town) {
    open_round(&town).await;
    let link = invite(&town, SCHOOL, "mistakes").await;
    let mut person = Person::at(&town, &link).await;
    person.open("/goals/2026-09").await;
    for (field, value) in [
        ("baseline", "410"),
        ("baseline-year", "26"),
        ("target", "410,0"),
        ("target-year", "2130"),
        ("actual-year", "2027"),
    ] {
        person.fill(&format!("_indicator:2026-09:1:{field}"), value);
    }
    person.press("next").await;
    assert_eq!(person.page.status, 422);
    person.page.shows("Verbessern Sie 4 Antworten");
    for sentence in [
        "Schreiben Sie ein Jahr von 1900 bis 2100, mit vier Ziffern.",
        "Der Zielwert ist gleich dem Ausgangswert. Ändern Sie einen der beiden.",
        "Schreiben Sie ein Jahr von 1900 bis 2026, mit vier Ziffern.",
    ] {
        assert!(
            person.page.body.matches(sentence).count() >= 2,
            "{sentence} in {}",
            person.page.body
        );
    }
    assert_eq!(stored(&town, SCHOOL).await.revision, 0);
    // A draft may hold all this until somebody knows better; the check tells.
    person.press("save").await;
    assert_eq!(person.page.status, 200);
    assert_eq!(person.value("_indicator:2026-09:1:target-year"), "2130");
    person.open("/check").await.shows("Verbessern Sie 4 Antworten");
}

async fn each_language_reads_and_writes_numbers_its_own_way(town: Town) {
    open_round(&town).await;
    let link = invite(&town, SCHOOL, "languages").await;
    let mut person = Person::at(&town, &link).await;
    for (lang, typed, written) in [
        ("de", "1.234,50", "1.234,5"),
        ("nl", "1234,75", "1.234,75"),
        ("en", "1,234.25", "1,234.25"),
    ] {
        person.visit(&format!("{link}/goals/2026-09?lang={lang}")).await;
        person.fill(TARGET, typed).press("save").await;
        assert_eq!(person.page.status, 200, "{lang}");
        person.page.shows(&format!("<html lang=\"{lang}\""));
        assert_eq!(person.value(TARGET), written);
    }
    let draft = stored(&town, SCHOOL).await.draft.unwrap();
    assert_eq!(draft.content, format!("{{\"{TARGET}\":\"1234.25\"}}"));
    person.visit(&format!("{link}/goals/2026-09?lang=de")).await;
    assert_eq!(person.value(TARGET), "1.234,25");
    // Every page there is, in every language.
    for lang in ["de", "nl", "en"] {
        for page in ["", "/score", "/points", "/goals/2026-10", "/check", "/languages"] {
            let seen = town.send(get(&format!("{link}{page}?lang={lang}"))).await;
            assert_eq!(seen.status, 200, "{page} {lang}");
            seen.shows(&format!("<html lang=\"{lang}\""));
        }
    }
}

async fn a_change_of_language_keeps_what_was_typed(town: Town) {
    open_round(&town).await;
    let link = invite(&town, SCHOOL, "switch").await;
    let mut person = Person::at(&town, &link).await;
    person.open("/goals/2026-09").await;
    person.fill(TARGET, "1.234,5").fill("_indicator:2026-09:1:actual", "zwölf");
    person.fill("_indicator:2026-09:1:name", "Plätze & \"mehr\"");
    person.press("languages").await.shows("value=\"lang:nl\"");
    person.press("lang:en").await;
    assert_eq!(person.page.status, 200);
    person.page.shows("<html lang=\"en\"");
    assert_eq!(person.value(TARGET), "1,234.5");
    assert_eq!(person.value("_indicator:2026-09:1:actual"), "zwölf");
    assert_eq!(person.value("_indicator:2026-09:1:name"), "Plätze & \"mehr\"");
    assert_eq!(stored(&town, SCHOOL).await.revision, 0);
    // From here on it is read as English.
    person.fill("_indicator:2026-09:1:actual", "1,000.5").press("save").await;
    person.page.shows("<html lang=\"en\"");
    let draft = stored(&town, SCHOOL).await.draft.unwrap();
    assert!(draft.content.contains(r#""_indicator:2026-09:1:actual":"1000.5""#), "{draft:?}");
}

async fn indicators_are_added_one_by_one(town: Town) {
    open_round(&town).await;
    let link = invite(&town, SCHOOL, "rows").await;
    let mut person = Person::at(&town, &link).await;
    person.open("/goals/2026-09").await;
    person.page.hides("_indicator:2026-09:2:name");
    person.fill("_indicator:2026-09:1:name", "eins");
    for _ in 0..4 {
        person.press("more").await;
    }
    assert_eq!(person.value("_indicator:2026-09:1:name"), "eins");
    person.page.hides("value=\"more\"");
    person.page.hides("_indicator:2026-09:6:name");
    person.fill("_indicator:2026-09:5:name", "fünf").press("save").await;
    // Rows nobody filled in are not kept.
    assert_eq!(person.value("_indicator:2026-09:2:name"), "fünf");
    person.page.hides("_indicator:2026-09:3:name");
    person.page.shows("Kennwert 2");
}
