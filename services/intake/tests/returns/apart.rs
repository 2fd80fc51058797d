//! What a link opens, and what it never does.

use std::time::Duration;

use vorrang_store::State;

use crate::{
    http::{get, post, request},
    person::{Person, SCHOOL, SPORT, invite, open_round, set_state, stored, submissions},
    town::{Town, edit, example, on_both},
};

on_both![
    opening_a_link_changes_nothing,
    no_department_reaches_anothers_return,
    a_new_link_takes_the_place_of_the_old_one,
    after_the_round_a_link_leads_nowhere,
    a_new_version_keeps_the_draft,
];

/// Every page of a return.
const PAGES: [&str; 8] = [
    "",
    "/score",
    "/points",
    "/goals/2026-09",
    "/goals/2026-10",
    "/check",
    "/submitted",
    "/languages",
];

async fn opening_a_link_changes_nothing(town: Town) {
    open_round(&town).await;
    let link = invite(&town, SCHOOL, "harmless").await;
    let mut person = Person::at(&town, &link).await;
    person.open("/goals/2026-09").await;
    person.fill("_measures:2026-09", "Viel.").press("save").await;
    let before = stored(&town, SCHOOL).await;
    for method in ["GET", "HEAD"] {
        for page in PAGES {
            let seen = town.send(request(method, &format!("{link}{page}"))).await;
            assert!(seen.status == 200 || seen.status == 303, "{method} {page} {}", seen.status);
            assert_eq!(seen.header("cache-control"), Some("no-store"));
            assert_eq!(seen.header("referrer-policy"), Some("same-origin"));
        }
    }
    for method in ["PUT", "DELETE", "PATCH"] {
        let seen = town.send(request(method, &format!("{link}/check"))).await;
        assert_eq!(seen.status, 405, "{method}");
    }
    assert_eq!(stored(&town, SCHOOL).await, before);
    // A form from another site is none of ours.
    let foreign = post(&format!("{link}/goals/2026-09"), "_do=save&_measures%3A2026-09=x");
    let refused = town.send(foreign.with("sec-fetch-site", "cross-site")).await;
    assert_eq!(refused.status, 403);
    assert_eq!(stored(&town, SCHOOL).await, before);
}

async fn no_department_reaches_anothers_return(town: Town) {
    open_round(&town).await;
    let school = invite(&town, SCHOOL, "of-the-school").await;
    let sport = invite(&town, SPORT, "of-the-sport").await;
    let mut theirs = Person::at(&town, &sport).await;
    theirs.open("/goals/2026-34").await;
    theirs.fill("_measures:2026-34", "Nur für uns.").press("save").await;
    let before = stored(&town, SPORT).await;

    // By a goal in the address.
    let seen = town.send(get(&format!("{school}/goals/2026-34"))).await;
    assert_eq!(seen.status, 404);
    seen.hides("Nur für uns.");
    let body = "_do=save&_seen=&_measures%3A2026-34=fremd";
    assert_eq!(town.send(post(&format!("{school}/goals/2026-34"), body)).await.status, 404);
    for strange in ["2026-99", "..", "2026-34%2F..%2F2026-09", "%00"] {
        let seen = town.send(get(&format!("{school}/goals/{strange}"))).await;
        assert_eq!(seen.status, 404, "{strange}");
    }
    // By fields of the form.
    let mut ours = Person::at(&town, &school).await;
    ours.open("/goals/2026-09").await;
    for (name, value) in [
        ("_measures:2026-34", "fremd"),
        ("_measures:2026-10", "anderer Teil"),
        ("department", SPORT),
        ("_department", SPORT),
        ("token", "of-the-sport"),
        ("status", "submitted"),
        ("_revision", "99"),
        ("goals:2026-34", "5"),
    ] {
        ours.send_too(name, value);
    }
    ours.fill("_measures:2026-09", "unser").press("save").await;
    assert_eq!(ours.page.status, 200);
    let draft = stored(&town, SCHOOL).await.draft.unwrap();
    assert_eq!(draft.content, r#"{"_measures:2026-09":"unser"}"#);
    assert_eq!(stored(&town, SPORT).await, before);
    for page in PAGES {
        town.send(get(&format!("{school}{page}"))).await.hides("Nur für uns.");
    }
    // By submitting.
    ours.open("/check").await;
    ours.send_too("department", SPORT).press("").await.shows("Ihre Meldung ist abgegeben");
    assert_eq!(submissions(&town, SPORT).await, []);
    assert_eq!(stored(&town, SPORT).await, before);
}

async fn a_new_link_takes_the_place_of_the_old_one(town: Town) {
    open_round(&town).await;
    let old = invite(&town, SCHOOL, "old").await;
    let mut person = Person::at(&town, &old).await;
    person.open("/goals/2026-09").await;
    person.fill("_measures:2026-09", "Viel.").press("save").await;
    let new = invite(&town, SCHOOL, "new").await;
    assert_eq!(town.send(get(&old)).await.status, 404);
    let mut person = Person::at(&town, &new).await;
    person.open("/goals/2026-09").await;
    assert_eq!(person.value("_measures:2026-09"), "Viel.");
    // Neither the hash nor any other spelling opens it.
    for token in ["NEW", "new%20", "", "new/"] {
        assert_eq!(town.send(get(&format!("/d/{token}"))).await.status, 404, "{token}");
    }
}

async fn after_the_round_a_link_leads_nowhere(town: Town) {
    open_round(&town).await;
    let link = invite(&town, SCHOOL, "late").await;
    let unknown = town.send(get("/d/unknown?lang=de")).await;
    assert_eq!(unknown.status, 404);
    unknown.shows("Dieser Link führt zu keiner Meldung");
    let mut person = Person::at(&town, &link).await;
    person.open("/goals/2026-09").await;
    person.fill("_measures:2026-09", "Noch <schnell>.");
    // The round ends when it was said to end, whether or not anybody has closed it yet.
    town.clock.advance(Duration::from_hours(24 * 34 + 5));
    let late = person.send("save").await;
    assert_eq!(late.status, 404);
    late.shows("Noch &lt;schnell&gt;.");
    late.shows("Es ist nicht gespeichert.");
    for page in PAGES {
        let seen = town.send(get(&format!("{link}{page}?lang=de"))).await;
        assert_eq!((seen.status, &seen.body), (404, &unknown.body), "{page}");
    }
    assert_eq!(town.send(post(&format!("{link}/check"), "_revision=0")).await.status, 404);
    set_state(&town, State::Open, State::Closed).await;
    assert_eq!(town.send(get(&link)).await.status, 404);
    let kept = stored(&town, SCHOOL).await;
    assert_eq!((kept.revision, kept.draft, kept.submitted), (0, None, None));
}

async fn a_new_version_keeps_the_draft(town: Town) {
    open_round(&town).await;
    let link = invite(&town, SCHOOL, "versions").await;
    let mut person = Person::at(&town, &link).await;
    person.open("/goals/2026-09").await;
    person.fill("_measures:2026-09", "Eins.").press("save").await;
    person.open("/goals/2026-10").await;
    person.fill("_measures:2026-10", "Zwei.").press("save").await;
    person.open("/check").await;
    person.press("").await;
    person.open("/goals/2026-09").await;
    person.fill("_measures:2026-09", "Eins, neu.").press("save").await;
    // A goal is given to somebody else.
    let mut files = example(crate::person::ROUND);
    edit(&mut files, "departments.csv", "2026-09 2026-10", "2026-09");
    town.import(crate::person::ROUND, &files).await;
    person.open("").await;
    person.page.hides("/goals/2026-10");
    // Whoever has one goal has no points to give.
    person.page.hides("/points");
    assert_eq!(town.send(get(&format!("{link}/points"))).await.status, 404);
    person.open("/goals/2026-09").await;
    assert_eq!(person.value("_measures:2026-09"), "Eins, neu.");
    // What was submitted is shown as it was asked.
    person.open("/submitted").await.shows("Zwei.");
    person.open("/check").await.shows("Eins, neu.");
    person.press("").await;
    let sent = submissions(&town, SCHOOL).await;
    assert_eq!((sent[0].version, sent[1].version), (1, 2));
    assert_eq!(sent[1].content, r#"{"_measures:2026-09":"Eins, neu."}"#);
}
