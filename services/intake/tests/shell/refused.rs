//! What is not taken: wrong values, forged ones, answers outside of the round's time, and more than fit.

use std::time::Duration;

use vorrang_store::State;

use crate::{
    http::{get, post},
    paper::Paper,
    resident::{ROUND, at_check, at_field, every_kind, open, set_state, stored},
    town::Town,
};

#[tokio::test]
async fn wrong_values_come_back_with_everything_kept() {
    let town = Town::on_sqlite("").await;
    open(&town, "every-kind", &every_kind()).await;
    let mut page = at_field(&town, ROUND, "share:g1").await;
    page.fill("rate:g5", "3")
        .fill("share:g1", "zehn")
        .fill("share:g2", "7,5")
        .fill("share:g3", "\"<i>");
    let wrong = page.press(&town, "next").await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.text("title").starts_with("Fehler: Verteilen Sie 100 Punkte."));
    assert_eq!(wrong.text(".mistakes h2"), "Verbessern Sie 3 Antworten");
    for (name, value) in
        [("share:g1", "zehn"), ("share:g2", "7,5"), ("share:g3", "\"<i>"), ("rate:g5", "3")]
    {
        assert_eq!(wrong.value(name), Some(value));
    }
    // The summary has the focus and says what the field says; its links lead to the wrong fields.
    assert!(wrong.attribute(".mistakes[tabindex='-1']", "autofocus").is_some());
    assert_eq!(wrong.texts(".mistakes li"), wrong.texts(".mistake"));
    assert_eq!(
        wrong.texts(".mistake")[0],
        "Ziel Eins: Schreiben Sie eine ganze Zahl, zum Beispiel 3."
    );
    let first = wrong.attribute(".mistakes a", "href").unwrap();
    assert_eq!(wrong.attribute(&first, "name").as_deref(), Some("share:g1"));
    assert_eq!(wrong.attribute(&first, "aria-invalid").as_deref(), Some("true"));
    let described = wrong.attribute(&first, "aria-describedby").unwrap();
    assert!(wrong.text(&format!("#{described}")).starts_with("Ziel Eins"));

    // A sum that does not come out is one mistake, and it names the difference.
    let mut page = wrong;
    let sums =
        [("30", "Verteilen Sie noch 70."), ("120", "Schreiben Sie eine ganze Zahl von 0 bis 100.")];
    for (points, says) in sums {
        page = page
            .fill("share:g1", points)
            .clear("share:g2")
            .clear("share:g3")
            .press(&town, "next")
            .await;
        assert_eq!(page.texts(".mistake").len(), 1);
        assert!(page.text(".mistake").ends_with(says), "{}", page.text(".mistake"));
    }
    page = page.fill("share:g1", "80").fill("share:g2", "40").press(&town, "next").await;
    assert!(page.text(".mistake").ends_with("Nehmen Sie 20 weg."));
    assert_eq!(page.text(".sum b"), "120 von 100");
    page = page.press(&town, "count").await;
    assert!(page.status == 200 && page.texts(".mistakes").is_empty());
}

#[tokio::test]
async fn every_kind_of_question_says_what_is_wrong() {
    let town = Town::on_sqlite("").await;
    open(&town, "every-kind", &every_kind()).await;
    let mut page = at_field(&town, ROUND, "pick:g1").await;
    page = page
        .fill("pick:g2", "1")
        .fill("pick:g3", "1")
        .fill("pick:g4", "1")
        .press(&town, "next")
        .await;
    assert_eq!(
        page.text(".mistake"),
        "Welche zwei? Sie haben 3 gewählt. Es dürfen höchstens 2 sein. Wählen Sie 1 davon ab."
    );
    let first = page.attribute(".mistakes a", "href").unwrap();
    assert_eq!(page.attribute(&first, "name").as_deref(), Some("pick:g2"));
    page = page.clear("pick:g4").press(&town, "next").await.press(&town, "next").await;
    page = page.fill("_agree", "1").press(&town, "agree").await;
    page = page.fill("speak:de", "1").fill("speak:none", "1").press(&town, "next").await;
    assert_eq!(page.texts(".mistake").len(), 2);
    assert_eq!(
        page.text(".mistake"),
        "Wo wohnen Sie? Hier fehlt noch eine Antwort. Wählen oder schreiben Sie eine."
    );
    page = page.fill("part", "south").clear("speak:none").press(&town, "next").await;
    page = page.fill("say", "Das ist sehr viel zu lang.").press(&town, "next").await;
    assert_eq!(
        page.text(".mistake"),
        "Was noch? Dieser Text ist zu lang. Kürzen Sie ihn auf höchstens 20 Zeichen."
    );
    assert_eq!(page.value("say"), Some("Das ist sehr viel zu lang."));
    page = page.fill("say", "\n Zeile\r\nZeile ").press(&town, "next").await;
    assert_eq!(page.text("h1"), "Prüfen Sie Ihre Antworten");
}

#[tokio::test]
async fn a_choice_can_be_taken_back() {
    let town = Town::on_sqlite("").await;
    open(&town, "every-kind", &every_kind()).await;
    let mut page = at_field(&town, ROUND, "_agree").await.press(&town, "decline").await;
    assert_eq!(
        page.texts(".apart label"),
        ["Ich möchte das nicht sagen"],
        "a required question has no way out"
    );
    page = page.fill("part", "north").fill("age", "old").press(&town, "next").await;
    page = page.press(&town, "change:q6").await;
    assert_eq!(page.value("age"), Some("old"));
    page = page.fill("age", "").press(&town, "next").await;
    page.press(&town, "send").await;
    assert_eq!(stored(&town, "every-kind").await[0].content, r#"{"part":"north"}"#);
}

#[tokio::test]
async fn what_no_page_of_ours_sends_is_refused() {
    let town = Town::on_sqlite("form_fields = 20000\n").await;
    open(&town, "every-kind", &every_kind()).await;
    let check = at_check(&town, ROUND).await;
    for (name, value, status) in [
        ("_version", "0", 400),
        ("_version", "2", 400),
        ("_version", "x", 400),
        ("_step", "q99", 400),
        ("_step", "q7", 400),
        ("part", "nowhere", 422),
        ("rank:1", "g9", 422),
        ("pick:g1", "yes", 422),
        ("rate:g1", "6", 422),
    ] {
        assert_eq!(town.send(check.forged(name, value)).await.status, status, "{name}={value}");
    }
    for action in ["", "jump", "change:q99", "add:1"] {
        assert_eq!(town.send(check.forged("_do", action)).await.status, 400, "{action}");
    }
    let many = (0..10_000).map(|n| format!("x{n}=1")).collect::<Vec<_>>().join("&");
    assert_eq!(town.send(post(ROUND, many)).await.status, 413);
    assert!(stored(&town, "every-kind").await.is_empty());
    // A key of one's own is as good as any, and without one the form is sent all the same.
    assert_eq!(town.send(check.forged("_key", "nonsense")).await.status, 303);
}

#[tokio::test]
async fn a_round_that_takes_no_answers_says_so() {
    let town = Town::on_sqlite("").await;
    open(&town, "every-kind", &every_kind()).await;
    let check = at_check(&town, ROUND).await;
    set_state(&town, "every-kind", State::Open, State::Closed).await;
    for (lang, words) in
        [("de", "Diese Befragung ist beendet"), ("nl", "Deze enquête is afgelopen")]
    {
        let closed = Paper::open(&town, &format!("{ROUND}?lang={lang}")).await;
        assert_eq!((closed.status, closed.text("h1").as_str()), (200, words));
        // It was closed before the day it was to end.
        assert!(closed.text(".lead").contains("10"), "{}", closed.text(".lead"));
    }
    let late = check.press(&town, "send").await;
    assert_eq!((late.status, late.text("h1").as_str()), (409, "Ihre Antworten kamen zu spät"));
    late.answer.shows("Wir haben sie nicht gespeichert.");
    assert!(stored(&town, "every-kind").await.is_empty());
    assert_eq!(town.send(get("/s/nowhere")).await.status, 404);
    assert_eq!(town.send(post("/s/nowhere", "_step=start")).await.status, 404);
}

#[tokio::test]
async fn after_the_promised_end_nothing_is_taken_even_if_nobody_closed_the_round() {
    let town = Town::on_sqlite("").await;
    open(&town, "every-kind", &every_kind()).await;
    let check = at_check(&town, ROUND).await;
    town.clock.advance(Duration::from_hours(24 * 35));
    assert_eq!(check.press(&town, "send").await.status, 409);
    assert!(stored(&town, "every-kind").await.is_empty());
}

#[tokio::test]
async fn when_too_much_waits_the_answers_stay_on_the_page() {
    let town = Town::on_sqlite("waiting = 1\n").await;
    open(&town, "every-kind", &every_kind()).await;
    let mut checks = Vec::new();
    for _ in 0..6 {
        checks.push(at_check(&town, ROUND).await);
    }
    // Somebody else holds the database, so the writer waits, and behind it there is room for one.
    let held = town.store.begin().await.unwrap();
    let mut sending = tokio::task::JoinSet::new();
    for check in &checks {
        sending.spawn(check.request("send").send(town.address));
    }
    let refused = sending.join_next().await.unwrap().unwrap();
    assert_eq!((refused.status, refused.header("retry-after")), (503, Some("5")));
    drop(held);
    let page = Paper::of(ROUND, refused);
    assert_eq!(
        (page.text(".mistakes h2").as_str(), page.value("part")),
        ("Gerade antworten sehr viele", Some("north"))
    );
    while let Some(answer) = sending.join_next().await {
        assert!(matches!(answer.unwrap().status, 303 | 503));
    }
    let receipt = page.press(&town, "send").await;
    assert_eq!(receipt.text("h1"), "Danke. Ihre Antworten sind angekommen.");
    // Whoever was refused and tries again sends one response.
    for check in &checks {
        check.press(&town, "send").await;
    }
    assert_eq!(stored(&town, "every-kind").await.len(), 6);
}
