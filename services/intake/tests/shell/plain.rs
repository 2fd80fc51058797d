//! Questions that stand for themselves, over HTTP, on both databases: left empty, filled in, wrong, kept, checked,
//! sent, found again and corrected.

use std::{fs, path::Path};

use serde_json::{Value, json};
use vorrang_survey::round::Files;

use crate::{
    paper::Paper,
    resident::{every_kind, open, stored},
    town::{Town, edit, on_both},
};

on_both![
    numbers_are_read_as_the_page_writes_them,
    days_are_typed_in_three_parts,
    a_mark_a_matrix_and_a_sentence_are_asked_for_where_they_are_missing,
    a_long_list_is_searched_without_a_trace,
    words_beside_a_choice_are_asked_for_with_consent,
    everything_is_checked_sent_found_again_and_corrected,
    what_is_half_typed_is_saved_for_later,
];

const ROUND: &str = "/s/plain-kinds";

/// A round with every kind of question that stands for itself.
fn plain_kinds() -> Files {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/plain-kinds");
    let mut files = every_kind();
    let questions = fs::read(folder.join("questionnaire.toml")).unwrap();
    files.insert("questionnaire.toml".to_owned(), questions);
    edit(&mut files, "round.toml", "\"every-kind\"", "\"plain-kinds\"");
    files
}

/// The first page after the rating.
async fn at_home(town: &Town) -> Paper {
    open(town, "plain-kinds", &plain_kinds()).await;
    let mut page = Paper::open(town, ROUND).await.press(town, "next").await;
    while page.value("people").is_none() {
        page = page.press(town, "next").await;
    }
    page
}

/// The page of the matrix, with the least that is asked for before it.
async fn at_ways(town: &Town) -> Paper {
    at_home(town).await.fill("people", "3").press(town, "next").await
}

/// The page of the long list.
async fn at_place(town: &Town) -> Paper {
    let mut page = at_ways(town).await;
    for row in ["ways:bus", "ways:bike", "ways:car"] {
        page.fill(row, "never");
    }
    page.press(town, "next").await
}

async fn numbers_are_read_as_the_page_writes_them(town: Town) {
    let page = at_home(&town).await;
    assert_eq!(page.attribute("[name=people]", "inputmode").as_deref(), Some("numeric"));
    assert_eq!(page.attribute("[name=rent]", "inputmode").as_deref(), Some("decimal"));
    let empty = page.press(&town, "next").await;
    assert_eq!(empty.status, 422);
    assert_eq!(
        empty.texts(".mistakes li"),
        [
            "Wie viele Menschen wohnen bei Ihnen? Hier fehlt noch eine Antwort. Wählen oder schreiben Sie eine."
        ]
    );
    assert_eq!(empty.attribute("[name=people]", "aria-invalid").as_deref(), Some("true"));
    assert_eq!(empty.attribute("[name=rent]", "aria-invalid"), None);

    let mut wrong = page;
    for (people, rent, mistakes) in [
        (
            "zwei",
            "12.5",
            [
                "Schreiben Sie eine ganze Zahl, zum Beispiel 3.",
                "Schreiben Sie eine Zahl, zum Beispiel 12,5.",
            ],
        ),
        (
            "1,5",
            "-1",
            [
                "Schreiben Sie eine ganze Zahl, zum Beispiel 3.",
                "Schreiben Sie eine Zahl, die mindestens 0 ist.",
            ],
        ),
        (
            "21",
            "1,005",
            [
                "Schreiben Sie eine Zahl von 1 bis 20.",
                "Schreiben Sie weniger Stellen hinter dem Komma. Höchstens: 2.",
            ],
        ),
    ] {
        wrong = wrong.fill("people", people).fill("rent", rent).press(&town, "next").await;
        assert_eq!(wrong.status, 422);
        assert_eq!((wrong.value("people"), wrong.value("rent")), (Some(people), Some(rent)));
        for (told, mistake) in wrong.texts(".mistakes li").iter().zip(mistakes) {
            assert!(told.ends_with(mistake), "{told} for {people}, {rent}");
        }
    }

    // What is a number in German is written as Dutch writes it; what is none stays. Both languages have a comma.
    let mut page =
        wrong.fill("people", "drei").fill("rent", "1.234,50").press(&town, "languages").await;
    page = page.press(&town, "lang:nl").await;
    assert_eq!((page.value("people"), page.value("rent")), (Some("drei"), Some("1234,5")));
    page = page.fill("people", "3").press(&town, "next").await;
    assert_eq!(page.text("h1"), "Hoe vaak gebruikt u dit?");
    assert_eq!(page.value("rent"), Some("1234,5"), "carried as it was typed");
    assert_eq!(page.press(&town, "back").await.value("rent"), Some("1234,5"));
}

async fn days_are_typed_in_three_parts(town: Town) {
    let mut page = at_home(&town).await;
    let labels = page.texts(".day label");
    assert_eq!(labels, ["Tag", "Monat", "Jahr"]);
    page.fill("people", "1");
    for (day, month, year, wrong, mistake) in [
        ("31", "", "1980", "month", "Hier fehlt der Monat. Ergänzen Sie ihn."),
        ("", "3", "", "day", "Hier fehlt der Tag. Ergänzen Sie ihn."),
        (
            "30",
            "2",
            "1980",
            "day",
            "Diesen Tag gibt es im Kalender nicht. Prüfen Sie Tag, Monat und Jahr.",
        ),
        (
            "3",
            "13",
            "1980",
            "month",
            "Diesen Monat gibt es nicht. Schreiben Sie eine Zahl von 1 bis 12.",
        ),
        (
            "3",
            "März",
            "1980",
            "month",
            "Schreiben Sie Tag, Monat und Jahr in Ziffern, zum Beispiel 31 3 1980.",
        ),
        ("3", "3", "80", "year", "Schreiben Sie das Jahr mit vier Ziffern, zum Beispiel 1980."),
        (
            "3",
            "11",
            "2026",
            "day",
            "Schreiben Sie den 2.\u{a0}November\u{a0}2026 oder einen früheren Tag.",
        ),
        (
            "31",
            "12",
            "1899",
            "day",
            "Schreiben Sie den 1.\u{a0}Januar\u{a0}1900 oder einen späteren Tag.",
        ),
    ] {
        page.fill("since:day", day).fill("since:month", month).fill("since:year", year);
        page = page.press(&town, "next").await;
        assert_eq!(page.status, 422, "{day} {month} {year}");
        let told = page.text(".mistakes li");
        assert!(told.ends_with(mistake), "{told} for {day} {month} {year}");
        let link = page.attribute(".mistakes a", "href").unwrap();
        assert!(link.ends_with(wrong), "{link}");
        assert_eq!(
            page.attribute(&format!("{link}[aria-invalid=true]"), "name"),
            Some(format!("since:{wrong}"))
        );
        let kept = ["day", "month", "year"]
            .map(|part| page.value(&format!("since:{part}")).unwrap().to_owned());
        assert_eq!(kept, [day, month, year]);
    }
    // A point after the day, a nought before the month; a hyphen is shown as it was meant.
    page = page.fill("since:day", "3-4").press(&town, "next").await;
    assert_eq!((page.status, page.value("since:day")), (422, Some("3\u{2013}4")));
    page.fill("since:day", "3.").fill("since:month", "03").fill("since:year", "1980");
    page = page.press(&town, "next").await;
    assert_eq!((page.status, page.value("since")), (200, Some("1980-03-3.")));
    let back = page.press(&town, "back").await;
    assert_eq!(back.value("since:day"), Some("3."));
}

async fn a_mark_a_matrix_and_a_sentence_are_asked_for_where_they_are_missing(town: Town) {
    let mut home = at_home(&town).await;
    assert_eq!(home.texts(".is-scale .dont-know"), ["weiß nicht"]);
    home.fill("people", "1");
    let forged = Paper::of(ROUND, town.send(home.forged("content", "9")).await);
    assert!(
        forged.text(".is-scale .mistake").ends_with("Schreiben Sie eine ganze Zahl von 1 bis 5.")
    );
    let mut page = home.fill("content", "4").press(&town, "next").await;

    assert_eq!(page.texts(".heads p").len(), 5);
    let name = page.attribute("[name='ways:bike'][value=weekly]", "aria-labelledby").unwrap();
    let words: String = name.split(' ').map(|id| page.text(&format!("#{id}"))).collect();
    assert_eq!(words, "Fahrrad oder Lastenrad, auch geliehenjede Woche");
    page = page.fill("ways:bus", "daily").press(&town, "next").await;
    assert_eq!(page.status, 422);
    assert_eq!(
        page.texts(".mistakes li"),
        [
            "Fahrrad oder Lastenrad, auch geliehen: Hier fehlt noch eine Antwort. Wählen Sie eine.",
            "Auto: Hier fehlt noch eine Antwort. Wählen Sie eine.",
        ]
    );
    assert_eq!(page.value("ways:bus"), Some("daily"));
    assert_eq!(page.texts(".statement.wrong legend").len(), 2);
    page = page.fill("ways:bike", "unsaid").fill("ways:car", "never").press(&town, "next").await;
    page = page.press(&town, "next").await.press(&town, "decline").await;
    let unread = page.press(&town, "next").await;
    assert_eq!(
        unread.texts(".mistakes li"),
        ["Bevor Sie absenden: Kreuzen Sie den Satz an. Nur dann geht es weiter."]
    );
    let check = page.fill("read", "1").press(&town, "next").await;
    assert_eq!(check.text("h1"), "Prüfen Sie Ihre Antworten");
}

async fn a_long_list_is_searched_without_a_trace(town: Town) {
    let mut page = at_place(&town).await;
    let names = page.texts(".options label");
    assert_eq!(names[..3], ["Aaseestadt", "Amelsbüren", "Angelmodde"]);
    assert_eq!(names[12..], ["St. Mauritz", "Überwasser", "Zoo", "Das möchte ich nicht sagen"]);
    assert_eq!(page.texts("h2.topic").join(""), "ABCGHKMSUZ");

    page = page.fill("place", "zoo").fill("_sought", " HILTRUP ").press(&town, "search").await;
    let found = ["Hiltrup-Mitte", "Hiltrup-Ost", "Zoo", "Das möchte ich nicht sagen"];
    assert_eq!(page.texts(".options label"), found, "the chosen one stays");
    assert_eq!((page.value("place"), page.value("_sought")), (Some("zoo"), Some("HILTRUP")));
    assert_eq!(page.text(".status"), "Gefunden für „HILTRUP“: 2");
    assert_eq!(page.attribute("[autofocus]", "role").as_deref(), Some("status"));
    // Enter with a new word searches, though something is chosen; the same word again leads on.
    let amelsbueren = page.fill("_sought", "amelsbur").send(&town, "enter").await;
    assert_eq!(amelsbueren.texts(".options label")[0], "Amelsbüren");
    let on = amelsbueren.send(&town, "enter").await;
    assert_eq!(on.attribute("#agree", "id").as_deref(), Some("agree"));
    assert_eq!(
        (on.value("place"), on.value("_sought"), on.value("_shown")),
        (Some("zoo"), None, None)
    );

    let mut again = on.press(&town, "back").await;
    assert_eq!(again.texts(".options label").len(), 16, "whole again");
    again = again.fill("_sought", "xyz").press(&town, "search").await;
    let none = "Für „xyz“ haben wir nichts gefunden. Suchen Sie mit weniger Buchstaben. Oder zeigen Sie alle.";
    assert_eq!(again.text(".status"), none);
    assert_eq!(again.texts(".options label"), ["Zoo", "Das möchte ich nicht sagen"]);
    again = again.press(&town, "all").await;
    assert_eq!((again.texts(".options label").len(), again.value("_sought")), (16, Some("")));

    // Whoever typed and chose nothing is shown what that finds, once.
    let unsure = again.clear("place").fill("_sought", "sankt").press(&town, "next").await;
    assert_eq!(unsure.texts(".status").len(), 1);
    let on = unsure.press(&town, "next").await;
    assert_eq!(on.attribute("#agree", "id").as_deref(), Some("agree"));

    let saved = again.fill("_sought", "mauritz").press(&town, "save").await;
    let mut enter = Paper::open(&town, &format!("{ROUND}/code")).await;
    let code = saved.texts(".code span").concat();
    let later = enter.fill("code", &code).press(&town, "open").await;
    assert_eq!((later.text("h1").as_str(), later.value("_sought")), ("Wo wohnen Sie?", Some("")));
}

async fn words_beside_a_choice_are_asked_for_with_consent(town: Town) {
    let consent = at_place(&town).await.press(&town, "next").await;
    let protected = consent.texts(".plain li");
    assert_eq!(
        protected[0],
        "Woher kennen Sie diese Befragung? Hier geht es nur um Ihre eigenen Worte."
    );
    assert_eq!(protected.len(), 2);

    let mut without = consent.press(&town, "decline").await;
    assert_eq!(without.texts(".words").len(), 0);
    without.fill("heard", "other").fill("heard:other:words", "vom Nachbarn").fill("read", "1");
    let check = without.press(&town, "next").await;
    assert_eq!(check.value("heard"), Some("other"), "the choice is anybody's");
    assert_eq!(check.value("heard:other:words"), None, "the words are not");

    let mut with = check.press(&town, "change:consent").await;
    with = with.fill("_agree", "1").press(&town, "agree").await;
    assert_eq!(with.texts(".words label"), ["Was genau? Das ist freiwillig."; 2]);
    // Written beside another choice: nothing is dropped, and the person says what is meant.
    with = with
        .fill("heard", "mail")
        .fill("heard:other:words", "vom Nachbarn")
        .press(&town, "next")
        .await;
    assert_eq!(with.status, 422);
    assert!(with.text(".mistakes li").contains("Sie haben etwas aufgeschrieben"));
    assert_eq!(with.value("heard:other:words"), Some("vom Nachbarn"));
    let target = with.attribute(".mistakes a", "href").unwrap();
    assert_eq!(with.attribute(&target, "name").as_deref(), Some("heard:other:words"));
    // Written beside nothing: that choice is meant.
    with = with
        .clear("heard")
        .fill("speak:else:words", "Sorbisch")
        .fill("read", "1")
        .press(&town, "next")
        .await;
    let answers = with.texts(".answers dd:not(.change)").join(" | ");
    assert!(answers.contains("anderswoher vom Nachbarn | eine andere Sorbisch"), "{answers}");
    let back = with.press(&town, "back").await;
    assert_eq!((back.value("heard"), back.value("speak:else")), (Some("other"), Some("1")));
}

async fn everything_is_checked_sent_found_again_and_corrected(town: Town) {
    let mut page = at_home(&town).await;
    page.fill("people", "3").fill("rent", "1.234,50").fill("content", "?");
    page.fill("since:day", "31").fill("since:month", "3").fill("since:year", "1980");
    page = page.press(&town, "next").await;
    page = page
        .fill("ways:bus", "daily")
        .fill("ways:bike", "unsaid")
        .fill("ways:car", "never")
        .press(&town, "next")
        .await;
    page = page.fill("place", "st-mauritz").press(&town, "next").await;
    page = page.fill("_agree", "1").press(&town, "agree").await;
    page.fill("heard", "other")
        .fill("heard:other:words", "=vom Nachbarn")
        .fill("speak:nl", "1")
        .fill("read", "1");
    let check = page.press(&town, "next").await;
    let answers = check.texts(".answers dd:not(.change)").join(" | ");
    let given = "3 Menschen | 1234,5 Euro | 31.\u{a0}März\u{a0}1980 | weiß nicht | \
                 Bus und Bahn: fast jeden Tag Fahrrad oder Lastenrad, auch geliehen: keine Angabe Auto: nie | \
                 St. Mauritz | Ja, ich stimme zu | anderswoher =vom Nachbarn | Niederländisch | Ich wohne in diesem Ort.";
    let plain = |text: &str| text.split_whitespace().collect::<String>();
    assert!(plain(&answers).ends_with(&plain(given)), "{answers}");

    let receipt = check.press(&town, "send").await;
    let code = receipt.texts(".code span").concat();
    let kept = stored(&town, "plain-kinds").await;
    let content: Value = serde_json::from_str(&kept[0].content).unwrap();
    let expected = json!({
        "_consent": "de", "_pace": "fast", "people": "3", "rent": "1234.5", "since": "1980-03-31", "content": "?",
        "ways:bus": "daily", "ways:bike": "unsaid", "ways:car": "never", "place": "st-mauritz", "heard": "other",
        "heard:other:words": "=vom Nachbarn", "speak:nl": "1", "read": "1",
    });
    let without_pace = |mut value: Value| {
        value.as_object_mut().unwrap().remove("_pace");
        value
    };
    assert_eq!(without_pace(content), without_pace(expected));

    let mut enter = Paper::open(&town, &format!("{ROUND}/code?lang=nl")).await;
    let seen = enter.fill("code", &code).press(&town, "open").await;
    let told = seen.texts(".answers dd").join(" | ");
    assert!(told.contains("1234,5 euro") && told.contains("31\u{a0}maart\u{a0}1980"), "{told}");
    let file = town.send(seen.request("download")).await;
    let file: Value = serde_json::from_str(&file.body).unwrap();
    assert_eq!(
        (&file["answers"]["rent"], &file["answers"]["since"]),
        (&"1234.5".into(), &"1980-03-31".into())
    );

    let check = seen.press(&town, "correct").await;
    let mut home = check.press(&town, "change:q3").await;
    assert_eq!((home.value("rent"), home.value("since:month")), (Some("1234,5"), Some("03")));
    home.fill("rent", "1.300").fill("since:day", "").fill("since:month", "").fill("since:year", "");
    home.press(&town, "next").await.press(&town, "send").await;
    let kept = stored(&town, "plain-kinds").await;
    assert_eq!(kept.len(), 1);
    let content: Value = serde_json::from_str(&kept[0].content).unwrap();
    assert_eq!((&content["rent"], &content["since"]), (&"1300".into(), &Value::Null));
    assert_eq!(content["heard:other:words"], "=vom Nachbarn");
}

async fn what_is_half_typed_is_saved_for_later(town: Town) {
    let mut page = at_home(&town).await;
    page.fill("people", "drei").fill("rent", "1.234,5").fill("since:year", "1980");
    let saved = page.press(&town, "save").await;
    let code = saved.texts(".code span").concat();
    let mut enter = Paper::open(&town, &format!("{ROUND}/code?lang=nl")).await;
    let mut later = enter.fill("code", &code).press(&town, "open").await;
    assert_eq!(later.attribute("html", "lang").as_deref(), Some("nl"));
    let values = ["people", "rent", "since:day", "since:year"].map(|name| later.value(name));
    assert_eq!(values, [Some("drei"), Some("1234,5"), Some(""), Some("1980")]);
    let on = later.fill("people", "3").fill("since:year", "").press(&town, "next").await;
    assert_eq!(on.text("h1"), "Hoe vaak gebruikt u dit?");
}

/// Without a choice for it, whatever is not required has a way to answer nothing.
#[tokio::test]
async fn nobody_has_to_keep_a_mark_they_made() {
    let town = Town::on_sqlite("").await;
    let mut files = plain_kinds();
    edit(&mut files, "questionnaire.toml", "dont_know = true\n", "");
    edit(
        &mut files,
        "questionnaire.toml",
        "kind = \"matrix\"\nrequired = true",
        "kind = \"matrix\"",
    );
    let unsaid = "    { id = \"unsaid\", no_answer = true, text = { de = \"keine Angabe\", nl = \"geen antwoord\" } },\n";
    edit(&mut files, "questionnaire.toml", unsaid, "");
    open(&town, "plain-kinds", &files).await;
    let mut page = Paper::open(&town, ROUND).await.press(&town, "next").await;
    while page.value("people").is_none() {
        page = page.press(&town, "next").await;
    }
    assert_eq!(page.texts(".is-scale .dont-know"), ["Ich möchte das nicht sagen"]);
    page = page.fill("people", "1").fill("content", "2").press(&town, "next").await;
    assert_eq!(page.texts(".heads p")[4], "Ich möchte das nicht sagen");
    page = page.press(&town, "back").await.fill("content", "").press(&town, "next").await;
    assert_eq!(page.value("content"), None);
    page = page.fill("ways:bus", "").press(&town, "next").await;
    assert_eq!((page.status, page.value("ways:bus")), (200, None));
}
