//! Residents answer, over HTTP, on both databases.

use std::{fs, path::Path, time::Duration};

use serde_json::json;
use vorrang_store::{State, StoredResponse};
use vorrang_survey::{id::Id, passage::Passage, round::Files};

use crate::{
    http::get,
    paper::Paper,
    town::{Town, edit, example, on_both},
};

on_both![
    a_resident_answers_in_german,
    a_resident_answers_in_dutch,
    without_consent_nothing_sensitive_is_asked_or_kept,
    very_fast_answers_are_told_apart_without_a_time,
    a_form_sent_twice_is_one_response,
    answers_go_to_the_version_they_were_given_to,
    where_people_leave_is_counted_once_for_each_form,
];

/// A round with one question of every kind.
pub(crate) fn every_kind() -> Files {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/every-kind");
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    entries
        .map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap()))
        .collect()
}

pub(crate) async fn open(town: &Town, id: &str, files: &Files) {
    town.import(id, files).await;
    set_state(town, id, State::Draft, State::Open).await;
}

pub(crate) async fn set_state(town: &Town, id: &str, from: State, to: State) {
    let mut unit = town.store.begin().await.unwrap();
    let id = Id::parse(id).unwrap();
    assert!(unit.set_state(&id, from, to, crate::town::a_day_in_november()).await.unwrap());
    unit.commit().await.unwrap();
}

pub(crate) async fn stored(town: &Town, id: &str) -> Vec<StoredResponse> {
    let mut snapshot = town.store.snapshot().await.unwrap();
    snapshot.responses(&Id::parse(id).unwrap(), None, 1000).await.unwrap()
}

/// The address of the round of every kind.
pub(crate) const ROUND: &str = "/s/every-kind";

/// Begins and goes on to the first page with this field, without answering.
pub(crate) async fn at_field(town: &Town, address: &str, field: &str) -> Paper {
    let mut page = Paper::open(town, address).await.press(town, "next").await;
    for _ in 0..20 {
        if page.attribute(&format!("[name='{field}']:not([type=hidden])"), "name").is_some() {
            return page;
        }
        page = page.press(town, "next").await;
    }
    panic!("no page has {field}");
}

/// Goes on to the check with the least that is asked for.
pub(crate) async fn at_check(town: &Town, address: &str) -> Paper {
    let mut page = at_field(town, address, "_agree").await.press(town, "decline").await;
    page.fill("part", "north");
    page.press(town, "next").await
}

async fn a_resident_answers_in_german(town: Town) {
    open(&town, "every-kind", &every_kind()).await;
    let start = Paper::open(&town, ROUND).await;
    assert_eq!(start.text("h1"), "Jede Art von Frage");
    assert_eq!(start.texts(".particulars dd")[1], "14.\u{a0}Dezember\u{a0}2026");
    let notice = start.press(&town, "next").await;
    let about: Vec<String> = notice.texts(".notice p");
    for told in [
        "Das Amt fragt.",
        "Damit geprüft werden kann.",
        "Die Satzung.",
        "Nur das Amt.",
        "Ein Jahr.",
        "Alle Rechte.",
        "Bei der Aufsicht.",
    ] {
        assert!(about.contains(&told.to_owned()), "{told}");
    }

    let mut page = notice.press(&town, "next").await;
    assert_eq!(page.text(".step"), "Schritt 1 von 10 · Wohnen, Teil 1 von 2");
    assert_eq!(page.texts("legend"), ["Ziel Eins", "Ziel Zwei", "Ziel Drei"]);
    town.clock.advance(Duration::from_mins(5));
    page = page.fill("rate:g1", "5").fill("rate:g2", "?").press(&town, "next").await;
    page = page.fill("rate:g4", "1").press(&town, "next").await;
    page = page.press(&town, "next").await;
    page = page.press(&town, "add:1:2").await.press(&town, "add:1:0").await;
    assert_eq!(page.text(".status"), "Ziel Eins: Platz 2 von 3");
    page = page.press(&town, "up:1:1").await;
    assert_eq!(page.attribute("[autofocus]", "value").as_deref(), Some("down:1:0"));
    page = page.press(&town, "next").await;
    page = page.fill("pick:g7", "1").press(&town, "next").await;
    page = page.fill("share:g1", "60").fill("share:g3", "40").press(&town, "next").await;
    assert_eq!(page.attribute("#agree", "checked"), None, "nobody ticks it but the person");
    page = page.fill("_agree", "1").press(&town, "agree").await;
    page.fill("part", "south").fill("age", "old").fill("speak:de", "1").fill("speak:tr", "1");
    page =
        page.press(&town, "next").await.fill("say", "Mehr <b>Grün</b>!").press(&town, "next").await;

    assert_eq!(page.text("h1"), "Prüfen Sie Ihre Antworten");
    let answers = page.texts(".answers dd:not(.change)").join(" | ");
    for given in [
        "1 von 3 Zielen bewertet, 1\u{a0}„weiß nicht“",
        "Ziel Eins: 5",
        "Ziel EinsZiel Drei",
        "2 Ziele ohne Platz",
        "Ziel Sieben",
        "Ziel Eins: 60",
        "Süd",
        "DeutschTürkisch",
        "Mehr <b>Grün</b>!",
        "Ja, ich stimme zu",
    ] {
        assert!(answers.contains(given), "{given} is not in {answers}");
    }
    let changes = page.texts(".answers .change");
    assert!(changes.contains(&"Ändern: Wie alt sind Sie?".to_owned()), "{changes:?}");

    let receipt = page.press(&town, "send").await;
    assert_eq!(receipt.address, "/s/every-kind/thanks?lang=de&on=2026-11-10");
    assert_eq!(receipt.text("h1"), "Danke. Ihre Antworten sind angekommen.");
    let day = receipt.text(".small");
    assert!(
        day.contains("10.\u{a0}November\u{a0}2026") && !day.contains(':'),
        "a day without an hour"
    );
    receipt.answer.shows("10.\u{a0}November\u{a0}2026");
    receipt.answer.shows("14.12.2026");
    receipt.answer.shows("office@example.org");
    assert_eq!(receipt.answer.header("clear-site-data"), Some("\"cache\""));
    assert_eq!(receipt.answer.header("cache-control"), Some("no-store"));

    let [response] = &stored(&town, "every-kind").await[..] else { panic!("not one response") };
    assert_eq!((response.version, response.day.to_string().as_str()), (1, "2026-11-10"));
    assert_eq!(response.id.get_version_num(), 4);
    let content: serde_json::Value = serde_json::from_str(&response.content).unwrap();
    assert_eq!(
        content,
        json!({
            "_consent": "de", "age": "old", "part": "south", "pick:g7": "1", "rank:1": "g1", "rank:2": "g3",
            "rate:g1": "5", "rate:g2": "?", "rate:g4": "1", "say": "Mehr <b>Grün</b>!", "share:g1": "60", "share:g2": "0",
            "share:g3": "40", "speak:de": "1", "speak:tr": "1",
        })
    );
}

async fn a_resident_answers_in_dutch(town: Town) {
    open(&town, "every-kind", &every_kind()).await;
    let asks = get(ROUND).with("accept-language", "nl-BE, de;q=0.5");
    let start = Paper::of(ROUND, town.send(asks).await);
    let mut page = start.press(&town, "next").await.press(&town, "next").await;
    assert_eq!(page.attribute("html", "lang").as_deref(), Some("nl"));
    assert_eq!(page.text(".step"), "Stap 1 van 10 · Wonen, deel 1 van 2");

    // In the middle of the way somebody tries German and comes back; the page and what is typed stay.
    page = page.fill("rate:g3", "4").press(&town, "languages").await;
    assert_eq!(page.texts(".languages button"), ["Deutsch", "Nederlands"]);
    page = page.press(&town, "lang:de").await;
    assert_eq!(
        (page.text("html [id$=-text]").as_str(), page.value("rate:g3")),
        ("Wie wichtig?", Some("4"))
    );
    page = page.press(&town, "languages").await.press(&town, "lang:nl").await;
    assert_eq!((page.text("h1").as_str(), page.value("rate:g3")), ("Hoe belangrijk?", Some("4")));
    page = page.press(&town, "next").await.press(&town, "back").await;
    assert_eq!(page.value("rate:g3"), Some("4"));

    for _ in 0..6 {
        page = page.press(&town, "next").await;
    }
    page = page.fill("_agree", "1").press(&town, "agree").await;
    page = page.fill("part", "north").press(&town, "next").await.press(&town, "next").await;
    assert_eq!(page.text("h1"), "Controleer uw antwoorden");
    // A change leads back to the check.
    page = page.press(&town, "change:q0").await.fill("rate:g3", "2").press(&town, "next").await;
    assert_eq!(page.text("h1"), "Controleer uw antwoorden");
    let receipt = page.press(&town, "send").await;
    assert_eq!(receipt.text("h1"), "Dank u wel. Uw antwoorden zijn aangekomen.");
    let responses = stored(&town, "every-kind").await;
    assert_eq!(responses[0].content, r#"{"_consent":"nl","part":"north","rate:g3":"2"}"#);
}

async fn without_consent_nothing_sensitive_is_asked_or_kept(town: Town) {
    open(&town, "every-kind", &every_kind()).await;
    let mut page = at_field(&town, ROUND, "_agree").await;
    page.fill("speak:tr", "1").fill("say", "geheim");
    let none = page.press(&town, "agree").await;
    assert_eq!(none.status, 422, "a yes without the tick is none");
    page = none.press(&town, "decline").await;
    page.answer.hides("speak:");
    page.fill("part", "north").fill("say", "geheim");
    page = page.press(&town, "next").await;
    assert_eq!(page.text("h1"), "Prüfen Sie Ihre Antworten");
    page.answer.hides("geheim");
    page.answer.shows("Nein, ohne diese Fragen");
    // Somebody who writes a yes of their own into the form gives none, for it names no text.
    page.fill("_consent", "de 0123").fill("say", "geheim");
    page.press(&town, "send").await;
    let responses = stored(&town, "every-kind").await;
    assert_eq!(responses[0].content, r#"{"part":"north"}"#);
}

/// Rates all seven goals, picks one and goes to the check, all within so many seconds.
async fn rates_and_picks(town: &Town, seconds: u64) -> Paper {
    let mut page =
        Paper::open(town, ROUND).await.press(town, "next").await.press(town, "next").await;
    town.clock.advance(Duration::from_secs(seconds));
    for goals in [&["g1", "g2", "g3"][..], &["g4", "g5", "g6"], &["g7"]] {
        for goal in goals {
            page.fill(&format!("rate:{goal}"), "3");
        }
        page = page.press(town, "next").await;
    }
    page = page.press(town, "next").await.fill("pick:g7", "1").press(town, "next").await;
    page = page.press(town, "next").await.press(town, "decline").await;
    page.fill("part", "north").press(town, "next").await
}

async fn very_fast_answers_are_told_apart_without_a_time(town: Town) {
    open(&town, "every-kind", &every_kind()).await;
    let answers = r#""part":"north","pick:g7":"1","rate:g1":"3","rate:g2":"3","rate:g3":"3","rate:g4":"3","rate:g5":"3","rate:g6":"3","rate:g7":"3"}"#;
    // 7 marks of 6 seconds, 34 to pick and 8 to say where: 84, of which a third are 28. Ten go by with pressing.
    for (seconds, pace) in [(17, r#""_pace":"fast","#), (18, "")] {
        let check = rates_and_picks(&town, seconds).await;
        check.answer.hides("fast");
        check.press(&town, "send").await;
        let expected = format!("{{{pace}{answers}");
        let stored = stored(&town, "every-kind").await;
        assert!(stored.iter().any(|own| own.content == expected), "{seconds}: {stored:?}");
    }
    // Whoever changes the form changes their own class and nothing else.
    for begun in ["", "never", "-9223372036854775808", "9223372036854775807"] {
        let check = rates_and_picks(&town, 0).await;
        assert_eq!(town.send(check.forged("_begun", begun)).await.status, 303, "{begun}");
    }
    let slow = stored(&town, "every-kind").await;
    assert_eq!(slow.iter().filter(|own| !own.content.contains("_pace")).count(), 5);
}

async fn a_form_sent_twice_is_one_response(town: Town) {
    open(&town, "every-kind", &every_kind()).await;
    let mut check = at_check(&town, ROUND).await;
    let (one, two) = tokio::join!(check.press(&town, "send"), check.press(&town, "send"));
    assert_eq!(
        (one.address.as_str(), one.answer.body == two.answer.body),
        (two.address.as_str(), true)
    );
    // A reply that was lost, and a second tab with other answers: what came first counts.
    check.press(&town, "send").await;
    let other = check.fill("age", "old").press(&town, "send").await;
    assert_eq!(other.text("h1"), "Danke. Ihre Antworten sind angekommen.");
    // Pages the browser still has show no answers any more, and closing the round makes nobody late who was not.
    let back = check.press(&town, "change:q6").await;
    assert_eq!(back.text("h1"), "Danke. Ihre Antworten sind angekommen.");
    set_state(&town, "every-kind", State::Open, State::Closed).await;
    assert_eq!(
        check.press(&town, "send").await.text("h1"),
        "Danke. Ihre Antworten sind angekommen."
    );
    set_state(&town, "every-kind", State::Closed, State::Open).await;
    let responses = stored(&town, "every-kind").await;
    assert_eq!((responses.len(), responses[0].content.as_str()), (1, r#"{"part":"north"}"#));
    // Whoever begins again sends another response.
    at_check(&town, ROUND).await.press(&town, "send").await;
    assert_eq!(stored(&town, "every-kind").await.len(), 2);
}

/// A machine that runs other tests beside may be slow to get round to one of so many.
const PATIENT: &str = "header_seconds = 60\nbody_seconds = 60\nanswer_seconds = 60\n";

#[tokio::test(flavor = "multi_thread")]
async fn many_at_once_are_exactly_as_many_on_sqlite() {
    many_at_once(Town::on_sqlite(PATIENT).await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn many_at_once_are_exactly_as_many_on_postgres() {
    many_at_once(Town::on_postgres(PATIENT).await).await;
}

async fn many_at_once(town: Town) {
    open(&town, "every-kind", &every_kind()).await;
    let check = at_check(&town, ROUND).await;
    let mut sending = tokio::task::JoinSet::new();
    // Two hundred people, of whom every fifth presses twice.
    for person in (0..200).chain((0..200).step_by(5)) {
        let key = format!("{person:032x}");
        sending.spawn(check.forged("_key", &key).send(town.address));
    }
    // Without the button a form goes on, and from the check that is to be sent.
    while let Some(answer) = sending.join_next().await {
        assert_eq!(answer.unwrap().status, 303);
    }
    assert_eq!(stored(&town, "every-kind").await.len(), 200);
}

async fn answers_go_to_the_version_they_were_given_to(town: Town) {
    let mut files = every_kind();
    open(&town, "every-kind", &files).await;
    let check = at_check(&town, ROUND).await;
    edit(&mut files, "questionnaire.toml", "id = \"part\"", "id = \"quarter\"");
    edit(&mut files, "questionnaire.toml", "Wo wohnen Sie?", "In welchem Viertel?");
    town.import("every-kind", &files).await;
    // The form goes on in the version it was begun in.
    let page = check.press(&town, "change:q6").await;
    assert!(page.texts("h2").contains(&"Wo wohnen Sie?".to_owned()));
    page.press(&town, "next").await.press(&town, "send").await;
    let [response] = &stored(&town, "every-kind").await[..] else { panic!("not one response") };
    assert_eq!((response.version, response.content.as_str()), (1, r#"{"part":"north"}"#));
    let fresh = at_field(&town, ROUND, "_agree").await.press(&town, "decline").await;
    assert!(fresh.texts("h2").contains(&"In welchem Viertel?".to_owned()));
}

#[tokio::test]
async fn a_preview_keeps_nothing() {
    let town = Town::on_sqlite("").await;
    town.import("every-kind", &every_kind()).await;
    town.set_preview("every-kind", "0123456789abcdef0123456789abcdef").await;
    let check = at_check(&town, "/preview/0123456789abcdef0123456789abcdef").await;
    let receipt = check.press(&town, "send").await;
    receipt.answer.shows("Gespeichert wurde nichts.");
    assert!(stored(&town, "every-kind").await.is_empty());
}

#[tokio::test]
async fn the_browsers_own_back_works_until_something_sensitive_may_be_on_a_page() {
    let town = Town::on_sqlite("").await;
    open(&town, "every-kind", &every_kind()).await;
    let kept = |page: &Paper| page.answer.header("cache-control") == Some("private, no-cache");
    let mut page = Paper::open(&town, ROUND).await.press(&town, "next").await;
    while page.texts("#agree").is_empty() {
        assert!(kept(&page), "{}", page.text("h1"));
        page = page.press(&town, "next").await;
    }
    assert!(kept(&page));
    for (tick, button) in [("_agree", "agree"), ("part", "decline")] {
        let mut after = page.fill(tick, "1").press(&town, button).await;
        assert_eq!(after.answer.header("cache-control"), Some("no-store"));
        after = after.fill("part", "north").press(&town, "next").await;
        assert_eq!(after.answer.header("cache-control"), Some("no-store"));
    }
}

#[tokio::test]
async fn a_receipt_is_of_a_day_that_was() {
    let town = Town::on_sqlite("").await;
    open(&town, "every-kind", &every_kind()).await;
    for query in ["", "?on=2026-11-11", "?on=yesterday", "?on=2026-02-30"] {
        let sent = town.send(get(&format!("{ROUND}/thanks{query}"))).await;
        assert_eq!(
            (sent.status, sent.header("location")),
            (303, Some("/s/every-kind?lang=de")),
            "{query}"
        );
    }
}

#[tokio::test]
async fn the_example_asks_all_forty_goals_five_at_most_a_page() {
    let town = Town::on_sqlite("").await;
    open(&town, "example", &example("example")).await;
    for lang in ["de", "nl", "en"] {
        let address = format!("/s/example?lang={lang}");
        let mut page = Paper::open(&town, &address).await.press(&town, "next").await;
        let (mut goals, mut titles) = (0, Vec::new());
        while page.texts("#agree").is_empty() {
            page = page.press(&town, "next").await;
            goals += page.texts(".rated").len();
            assert!(page.texts(".rated").len() <= 5);
            titles.push(page.text("title"));
        }
        assert_eq!((goals, page.texts(".mistakes").len()), (40, 0));
        titles.sort();
        titles.dedup();
        assert_eq!(titles.len(), 12, "every step has a title of its own");
    }
}

async fn where_people_leave_is_counted_once_for_each_form(mut town: Town) {
    open(&town, "every-kind", &every_kind()).await;
    // One reads the start only, one leaves at the second page of questions, one goes back and forth and sends.
    Paper::open(&town, ROUND).await;
    let gone = Paper::open(&town, ROUND).await.press(&town, "next").await;
    gone.press(&town, "next").await.press(&town, "next").await;
    let mut page = Paper::open(&town, ROUND).await;
    for action in ["next", "next", "back", "back", "next", "next", "next"] {
        page = page.press(&town, action).await;
    }
    at_check(&town, ROUND).await.press(&town, "send").await;
    // What was counted is written down at the latest when the service ends.
    town.stop.cancel();
    town.running.take().unwrap().await.unwrap();

    let id = Id::parse("every-kind").unwrap();
    let passages = town.store.snapshot().await.unwrap().passages(&id).await.unwrap();
    let told = |own: &Passage| format!("{} {} {}", own.stage, own.reached, own.passed);
    let mut told: Vec<String> = passages.iter().map(told).collect();
    told.sort();
    assert_eq!(
        told,
        [
            "_check 1 1",
            "_consent 1 1",
            "_notice 3 3",
            "part 1 1",
            "pick 1 1",
            "rank 1 1",
            "rate/home/1 3 3",
            "rate/home/2 3 1",
            "rate/work/1 1 1",
            "share 1 1",
        ]
    );
}
