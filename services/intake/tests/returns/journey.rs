//! From the link to the submitted return and its correction.

use std::time::Duration;

use vorrang_store::Source;

use crate::{
    person::{Person, SCHOOL, invite, open_round, stored, submissions},
    town::{Town, on_both},
};

on_both![
    a_return_is_begun_left_taken_up_submitted_seen_and_corrected,
    a_return_with_gaps_may_be_submitted_and_one_with_mistakes_may_not,
    two_clicks_are_one_submission,
    an_empty_return_is_not_submitted,
];

async fn a_return_is_begun_left_taken_up_submitted_seen_and_corrected(town: Town) {
    open_round(&town).await;
    let link = invite(&town, SCHOOL, "a-secret-of-the-school").await;
    let mut person = Person::at(&town, &link).await;
    person.page.shows("Volkshochschule");
    person.page.shows("Abgabe bis 14.\u{a0}Dezember\u{a0}2026");
    person.page.shows("noch 34 Tage, bis 18:00 Uhr");
    assert_eq!(person.page.body.matches("noch leer").count(), 4);

    // One goal, half filled in, and left.
    person.open("/goals/2026-09").await;
    person.page.shows("Deutschkurse mit Kinderbetreuung");
    person.page.shows("Sprachbildung");
    person.fill("_indicator:2026-09:1:name", "Plätze in Kursen");
    person.fill("_indicator:2026-09:1:baseline", "1.234,5");
    person.press("save").await;
    assert_eq!(person.page.status, 200);
    person.page.shows("Entwurf gespeichert am 10.11.2026, 13:00 Uhr");
    assert_eq!(stored(&town, SCHOOL).await.submitted, None);

    // The next day somebody takes it up.
    town.clock.advance(Duration::from_hours(24));
    let mut person = Person::at(&town, &link).await;
    assert_eq!(person.page.body.matches("noch leer").count(), 3);
    person.page.shows("begonnen");
    person.open("/goals/2026-09").await;
    assert_eq!(person.value("_indicator:2026-09:1:name"), "Plätze in Kursen");
    assert_eq!(person.value("_indicator:2026-09:1:baseline"), "1.234,5");
    for (field, value) in [
        ("unit", "Plätze"),
        ("baseline-year", "2022"),
        ("target", "2.000"),
        ("target-year", "2030"),
        ("actual", "1 500"),
        ("actual-year", "2026"),
    ] {
        person.fill(&format!("_indicator:2026-09:1:{field}"), value);
    }
    person.fill("_measures:2026-09", "Zwei neue Kurse.\r\nUnd <b>mehr</b>.");
    person.press("next").await;
    // On to the next goal, the last one.
    person.page.shows("<h1>Deutschkurse am Abend und am Wochenende");
    person.fill("_no-indicator:2026-10", "1");
    person.fill("_measures:2026-10", "Niemand zählt es.");
    person.press("next").await;
    person.page.shows("Prüfen Sie Ihre Meldung");

    person.open("/points").await;
    person.fill("_points:2026-09", "70").fill("_points:2026-10", "30").press("check").await;
    person.page.shows("Prüfen Sie Ihre Meldung");
    person.page.shows("<b class=\"figure\">70</b>");
    person.open("/score").await;
    for goal in 1..=40 {
        person.fill(&format!("goals:2026-{goal:02}"), if goal == 7 { "?" } else { "4" });
    }
    person.press("next").await;
    person.page.shows("<h1 id=\"points-text\">100 Punkte für Ihre Ziele");

    // Everything once more, and off it goes.
    person.open("/check").await;
    person.page.hides("Noch offen");
    for told in [
        "40 von 40 Zielen beantwortet",
        "Plätze in Kursen",
        "<b>1.234,5</b>",
        "Erreicht: 35\u{a0}% des Weges von 1.234,5 auf 2.000 Plätze",
        "Zwei neue Kurse.\nUnd &lt;b&gt;mehr&lt;/b&gt;.",
        "lässt sich nicht in Zahlen messen",
    ] {
        person.page.shows(told);
    }
    person.press("").await;
    person.page.shows("Ihre Meldung ist abgegeben");
    person.page.shows("Abgegeben am 11.\u{a0}November\u{a0}2026, 13:00 Uhr");
    person.page.shows("Plätze in Kursen");
    let sent = submissions(&town, SCHOOL).await;
    assert_eq!((sent.len(), sent[0].source), (1, Source::Department));
    assert!(sent[0].content.contains(r#""_indicator:2026-09:1:baseline":"1234.5""#));

    // Corrected, but that counts only once it is submitted again.
    person.open("/goals/2026-09").await;
    person.fill("_indicator:2026-09:1:actual", "1.600").press("save").await;
    person.open("").await.shows("Das zählt erst, wenn Sie noch einmal abgeben.");
    person.open("/submitted").await.shows("<b>1.500</b>");
    assert_eq!(submissions(&town, SCHOOL).await.len(), 1);
    person.open("/check").await.shows("Geänderte Meldung abgeben");
    person.press("").await.shows("<b>1.600</b>");
    let sent = submissions(&town, SCHOOL).await;
    assert_eq!((sent.len(), sent[1].number), (2, 2));
    // Nothing more to submit.
    person.open("/check").await.shows("Seit der Abgabe ist nichts geändert.");
    person.page.hides("<form");
}

async fn a_return_with_gaps_may_be_submitted_and_one_with_mistakes_may_not(town: Town) {
    open_round(&town).await;
    let link = invite(&town, SCHOOL, "gaps").await;
    let mut person = Person::at(&town, &link).await;
    person.open("/points").await;
    person.fill("_points:2026-09", "60").press("save").await;
    assert_eq!(person.page.status, 200);
    // A draft may be half done; nobody is told off for coming back to it.
    person.page.hides("survey-mistakes");
    person.page.hides("class=\"mistakes\"");
    person.page.shows("60 von 100");
    assert_eq!(person.value("_points:2026-09"), "60");

    person.open("/check").await.shows("<title>Fehler: Prüfen Sie Ihre Meldung – Volkshochschule");
    person.page.shows("Verteilt sind 60 von 100 Punkten.");
    person.page.shows("Noch offen");
    person.page.shows("Die Frage ist noch nicht beantwortet");
    person.page.hides("Meldung abgeben</button>");
    // Whoever sends it all the same gets the same page.
    let revision = stored(&town, SCHOOL).await.revision;
    let body = format!("_revision={revision}");
    let refused = town.send(crate::http::post(&format!("{link}/check"), body)).await;
    assert_eq!(refused.status, 422);
    assert_eq!(submissions(&town, SCHOOL).await, []);

    // From the mistake to its field, and back to the check.
    person.visit(&format!("{link}/points?lang=de&checking=1")).await;
    person.page.shows("<title>Fehler: 100 Punkte für Ihre Ziele");
    person.fill("_points:2026-10", "40").press("next").await;
    person.page.shows("Prüfen Sie Ihre Meldung");
    person.page.shows("Noch offen");
    person.press("").await.shows("Ihre Meldung ist abgegeben");
    person.page.shows("Noch kein Kennwert.");
    assert_eq!(submissions(&town, SCHOOL).await.len(), 1);
}

async fn two_clicks_are_one_submission(town: Town) {
    open_round(&town).await;
    let link = invite(&town, SCHOOL, "clicks").await;
    let mut person = Person::at(&town, &link).await;
    person.open("/goals/2026-09").await;
    person.fill("_measures:2026-09", "Viel.");
    let (first, second) = tokio::join!(person.send("save"), person.send("save"));
    assert_eq!((first.status, second.status), (303, 303));
    person.open("/check").await;
    let (first, second) = tokio::join!(person.send(""), person.send(""));
    assert_eq!((first.status, second.status), (303, 303));
    assert_eq!(person.send("").await.status, 303);
    assert_eq!(submissions(&town, SCHOOL).await.len(), 1);
}

async fn an_empty_return_is_not_submitted(town: Town) {
    open_round(&town).await;
    let link = invite(&town, SCHOOL, "empty").await;
    let mut person = Person::at(&town, &link).await;
    person.open("/check").await.shows("Noch ist nichts eingetragen.");
    let refused = town.send(crate::http::post(&format!("{link}/check"), "_revision=0")).await;
    assert_eq!(refused.status, 422);
    assert_eq!(submissions(&town, SCHOOL).await, []);
    // Nothing submitted, nothing to see.
    person.open("/submitted").await;
    assert_eq!(person.page.status, 303);
}
