//! Several people at one return.

use crate::{
    person::{Person, SCHOOL, invite, open_round, stored, submissions},
    town::{Town, on_both},
};

on_both![
    who_saves_second_sees_both_values_and_loses_none,
    a_page_whose_memory_was_changed_overwrites_nothing,
    other_parts_are_nobodys_conflict,
    the_same_from_two_people_is_no_conflict,
    what_was_changed_after_the_check_is_checked_again,
];

const TARGET: &str = "_indicator:2026-09:1:target";

async fn who_saves_second_sees_both_values_and_loses_none(town: Town) {
    open_round(&town).await;
    let link = invite(&town, SCHOOL, "both").await;
    let mut first = Person::at(&town, &link).await;
    let mut second = Person::at(&town, &link).await;
    first.open("/goals/2026-09").await;
    second.open("/goals/2026-09").await;
    first.fill(TARGET, "600,5").fill("_measures:2026-09", "Das Erste.").press("save").await;
    second.fill(TARGET, "650,5").fill("_indicator:2026-09:1:unit", "Plätze");
    let page = second.press("next").await;
    assert_eq!(page.status, 409);
    page.shows("Jemand hat inzwischen etwas anderes gespeichert");
    // Theirs is kept on the page, the other's stands beside it, and the store is as it was.
    page.shows("600,5");
    page.shows("Das Erste.");
    assert_eq!(second.value(TARGET), "650,5");
    assert_eq!(second.value("_indicator:2026-09:1:unit"), "Plätze");
    // What they did not touch shows what is saved, so that nobody types it again.
    assert_eq!(second.value("_measures:2026-09"), "Das Erste.");
    let draft = stored(&town, SCHOOL).await.draft.unwrap();
    assert!(draft.content.contains("600.5") && !draft.content.contains("650.5"));
    // Having seen both, they decide.
    second.fill("_measures:2026-09", "Das Erste. Das Zweite.").press("save").await;
    assert_eq!(second.page.status, 200);
    let draft = stored(&town, SCHOOL).await.draft.unwrap();
    assert!(draft.content.contains("650.5") && draft.content.contains("Das Erste. Das Zweite."));
    // And now it is the first who would overwrite.
    first.open("/goals/2026-09").await;
    assert_eq!(first.value(TARGET), "650,5");
}

async fn a_page_whose_memory_was_changed_overwrites_nothing(town: Town) {
    open_round(&town).await;
    let link = invite(&town, SCHOOL, "memory").await;
    let mut person = Person::at(&town, &link).await;
    person.open("/goals/2026-09").await;
    person.fill(TARGET, "600").press("save").await;
    for seen in ["", "{", "{}", "{\"_measures:2026-10\":\"x\"}"] {
        person.fill(TARGET, "650").send_too("_seen", seen).press("save").await;
        assert_eq!(person.page.status, 409, "{seen}");
        person.open("/goals/2026-09").await;
        assert_eq!(person.value(TARGET), "600");
    }
}

async fn other_parts_are_nobodys_conflict(town: Town) {
    open_round(&town).await;
    let link = invite(&town, SCHOOL, "parts").await;
    let mut first = Person::at(&town, &link).await;
    let mut second = Person::at(&town, &link).await;
    first.open("/goals/2026-09").await;
    second.open("/goals/2026-10").await;
    first.fill("_measures:2026-09", "Eins.");
    second.fill("_measures:2026-10", "Zwei.");
    let (one, two) = tokio::join!(first.send("save"), second.send("save"));
    assert_eq!((one.status, two.status), (303, 303));
    let draft = stored(&town, SCHOOL).await.draft.unwrap();
    assert_eq!(draft.content, r#"{"_measures:2026-09":"Eins.","_measures:2026-10":"Zwei."}"#);
}

async fn the_same_from_two_people_is_no_conflict(town: Town) {
    open_round(&town).await;
    let link = invite(&town, SCHOOL, "same").await;
    let mut first = Person::at(&town, &link).await;
    let mut second = Person::at(&town, &link).await;
    first.open("/points").await;
    second.open("/points").await;
    for person in [&mut first, &mut second] {
        person.fill("_points:2026-09", "40").fill("_points:2026-10", "60");
    }
    first.press("save").await;
    second.press("save").await;
    assert_eq!(second.page.status, 200);
    assert_eq!(stored(&town, SCHOOL).await.revision, 1);
}

async fn what_was_changed_after_the_check_is_checked_again(town: Town) {
    open_round(&town).await;
    let link = invite(&town, SCHOOL, "checked").await;
    let mut first = Person::at(&town, &link).await;
    first.open("/goals/2026-09").await;
    first.fill("_measures:2026-09", "Eins.").press("save").await;
    first.open("/check").await;
    let mut second = Person::at(&town, &link).await;
    second.open("/goals/2026-10").await;
    second.fill("_measures:2026-10", "Zwei.").press("save").await;
    let page = first.press("").await;
    assert_eq!(page.status, 409);
    page.shows("Jemand hat inzwischen etwas geändert");
    page.shows("Zwei.");
    assert_eq!(submissions(&town, SCHOOL).await, []);
    first.press("").await.shows("Ihre Meldung ist abgegeben");
    let sent = submissions(&town, SCHOOL).await;
    assert!(sent.len() == 1 && sent[0].content.contains("Zwei."));
}
