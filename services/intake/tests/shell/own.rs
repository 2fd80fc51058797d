//! A person finds their own answers again by the code of the receipt, on both databases.

use std::fs;

use serde_json::Value;
use vorrang_survey::id::Id;

use crate::{
    http::{get, post},
    paper::Paper,
    resident::{ROUND, at_check, at_field, every_kind, open, set_state, stored},
    town::{Town, WITHDRAWALS, on_both},
};
use vorrang_store::State;

on_both![
    the_code_is_shown_once_and_stands_in_no_address,
    answers_are_seen_corrected_and_saved,
    answers_are_withdrawn_for_good,
    a_code_that_leads_nowhere_gets_one_answer,
    a_code_still_withdraws_after_the_end,
    what_is_saved_is_gone_on_with_later,
    what_is_saved_can_be_deleted,
];

/// Sends the least that is asked for, and gives the code of the receipt.
async fn answered(town: &Town) -> String {
    let receipt = at_check(town, ROUND).await.press(town, "send").await;
    receipt.texts(".code span").concat()
}

/// The answers this code leads to.
async fn found(town: &Town, code: &str) -> Paper {
    let mut page = Paper::open(town, &format!("{ROUND}/code")).await;
    page.fill("code", code).press(town, "open").await
}

async fn the_code_is_shown_once_and_stands_in_no_address(town: Town) {
    open(&town, "every-kind", &every_kind()).await;
    let check = at_check(&town, ROUND).await;
    let sent = town.send(check.request("send")).await;
    let to = sent.header("location").unwrap().to_owned();
    let cookie = sent.header("set-cookie").unwrap().to_owned();
    for wanted in ["Path=/s/every-kind/thanks;", "HttpOnly", "SameSite=Strict", "Secure"] {
        assert!(cookie.contains(wanted), "{cookie}");
    }
    let (pair, _) = cookie.split_once(';').unwrap();
    let receipt = Paper::of(&to, town.send(get(&to).with("cookie", pair)).await);
    let groups = receipt.texts(".code span");
    assert_eq!((groups.len(), groups.concat().len()), (8, 32));
    assert!(!to.contains(&groups.concat()) && pair.ends_with(&groups.concat()));
    assert_eq!(receipt.answer.header("clear-site-data"), Some("\"cache\""));
    assert!(receipt.answer.header("set-cookie").unwrap().contains("receipt=; "));
    assert!(receipt.answer.header("set-cookie").unwrap().contains("Max-Age=0;"));

    // Afterwards the page is there, and the code is not.
    let again = Paper::open(&town, &to).await;
    assert_eq!(again.texts(".code span"), [""; 0]);
    // The same form once more is the same answer, with the same code.
    let twice = town.send(check.request("send")).await;
    assert_eq!(twice.header("set-cookie"), Some(&*cookie));
    assert_eq!(stored(&town, "every-kind").await.len(), 1);

    let file = receipt.request("file");
    let file = town.send(file).await;
    assert_eq!(file.header("content-disposition"), Some("attachment; filename=\"every-kind.txt\""));
    assert_eq!(file.body.trim_end(), groups.join(" "));
}

async fn answers_are_seen_corrected_and_saved(town: Town) {
    open(&town, "every-kind", &every_kind()).await;
    let mut page = at_field(&town, ROUND, "rate:g1").await;
    page = page.fill("rate:g1", "5").press(&town, "next").await;
    while page.attribute("#agree", "id").is_none() {
        page = page.press(&town, "next").await;
    }
    page = page.fill("_agree", "1").press(&town, "agree").await;
    page.fill("part", "south").fill("speak:de", "1");
    while page.attribute("button[value=send]", "value").is_none() {
        page = page.press(&town, "next").await;
    }
    let code = page.press(&town, "send").await.texts(".code span").concat();

    // However it is written down, and whatever letter is taken for a digit.
    let spaced = format!(" {} {}", code[..16].to_uppercase(), &code[16..]);
    let spaced = spaced.replace('0', "O").replace('1', "l");
    let seen = found(&town, &spaced).await;
    assert_eq!(seen.status, 200);
    let answers = seen.texts(".answers dd").join(" | ");
    assert!(answers.contains("Ziel Eins: 5") && answers.contains("Süd"), "{answers}");

    let file = town.send(seen.request("download")).await;
    let file: Value = serde_json::from_str(&file.body).unwrap();
    assert_eq!(file["answers"]["rate:g1"], "5");
    assert_eq!(file["answers"]["part"], "south");
    assert_eq!((&file["round"], &file["consent"]), (&"every-kind".into(), &"de".into()));

    let check = seen.press(&town, "correct").await;
    assert_eq!(check.text("h1"), "Prüfen Sie Ihre Antworten");
    assert!(check.text("h1 + .hint").contains("Bis dahin gilt, was Sie zuletzt abgeschickt haben"));
    let consent = check.press(&town, "change:consent").await;
    assert!(consent.text(".two + .hint").contains("löschen wir Ihre Antworten darauf"));
    let mut first = check.press(&town, "change:q0").await;
    assert_eq!(first.value("rate:g1"), Some("5"));
    let receipt = first.fill("rate:g1", "2").press(&town, "next").await.press(&town, "send").await;
    assert_eq!(receipt.texts(".code span").concat(), code, "the code stays");
    assert_eq!(receipt.text("h1"), "Danke. Ihre Änderungen sind angekommen.");
    assert_eq!(receipt.text(".lead"), "Ihr Code ist derselbe geblieben.");
    let kept = stored(&town, "every-kind").await;
    assert_eq!(kept.len(), 1, "a correction is no second answer");
    assert!(kept[0].content.contains("\"rate:g1\":\"2\""), "{}", kept[0].content);
    assert!(kept[0].content.contains("\"_consent\":\"de\""), "{}", kept[0].content);
}

async fn answers_are_withdrawn_for_good(town: Town) {
    open(&town, "every-kind", &every_kind()).await;
    let code = answered(&town).await;
    answered(&town).await;
    let seen = found(&town, &code).await;
    // One tick and one press, as for consent.
    let mut unsure = seen.press(&town, "withdraw").await;
    assert_eq!(unsure.status, 422);
    assert_eq!(unsure.attribute("#sure", "aria-invalid").as_deref(), Some("true"));
    assert_eq!(stored(&town, "every-kind").await.len(), 2);
    let gone = unsure.fill("sure", "1").press(&town, "withdraw").await;
    assert_eq!(gone.text("h1"), "Ihre Antworten sind gelöscht.");
    assert_eq!(gone.answer.header("clear-site-data"), Some("\"cache\""));
    assert_eq!(stored(&town, "every-kind").await.len(), 1);
    assert_eq!(found(&town, &code).await.status, 422);

    let noted = fs::read_to_string(town.folder.path().join(WITHDRAWALS)).unwrap();
    let (day, receipt) = noted.trim_end().split_once(' ').unwrap();
    assert_eq!((day, receipt.len()), ("2026-11-10", 64));
    assert!(!noted.contains(&code), "a code is written nowhere");
}

async fn a_code_that_leads_nowhere_gets_one_answer(town: Town) {
    open(&town, "every-kind", &every_kind()).await;
    open(&town, "other", &every_kind()).await;
    let code = answered(&town).await;
    let mut pages = Vec::new();
    for (round, code) in [("every-kind", "0".repeat(32)), ("other", code)] {
        for action in ["open", "download", "correct", "withdraw"] {
            let form = format!("code={code}&sure=1&_do={action}");
            let answer = town.send(post(&format!("/s/{round}/code?lang=de"), form)).await;
            assert_eq!(answer.status, 422, "{action}");
            answer.shows("Dieser Code führt zu keinen Antworten.");
            pages.push(answer.body.replace(&code, "").replace(round, ""));
        }
    }
    pages.dedup();
    assert_eq!(pages.len(), 1);
    assert_eq!(stored(&town, "every-kind").await.len(), 1);
    for (typed, said) in
        [("", "Geben Sie Ihren Code ein."), ("7f3a", "Geben Sie alle 32 Zeichen ein")]
    {
        let wrong = found(&town, typed).await;
        assert_eq!((wrong.status, wrong.value("code")), (422, Some(typed)));
        assert!(wrong.text(".mistakes a").starts_with(said));
        assert_eq!(wrong.text(".mistakes a"), wrong.text(".mistake"));
    }
}

async fn a_code_still_withdraws_after_the_end(town: Town) {
    open(&town, "every-kind", &every_kind()).await;
    let code = answered(&town).await;
    answered(&town).await;
    set_state(&town, "every-kind", State::Open, State::Closed).await;
    let mut seen = found(&town, &code).await;
    assert!(seen.attribute("button[value=correct]", "value").is_none());
    let late = town.send(seen.request("correct")).await;
    late.shows("Diese Befragung ist beendet");
    seen.fill("sure", "1").press(&town, "withdraw").await;
    assert_eq!(stored(&town, "every-kind").await.len(), 1);
    // What was made of the answers until then is made anew.
    let id = Id::parse("every-kind").unwrap();
    let mut snapshot = town.store.snapshot().await.unwrap();
    assert_eq!(snapshot.round(&id).await.unwrap().unwrap().changes, 1);
    assert_eq!(snapshot.jobs_waiting().await.unwrap(), 1);
}

/// Goes to the page of points with a text that is no number, and saves.
async fn saved(town: &Town) -> Paper {
    let mut page = at_field(town, ROUND, "share:g1").await;
    page.fill("share:g1", "ganz viele").press(town, "save").await
}

async fn what_is_saved_is_gone_on_with_later(town: Town) {
    open(&town, "every-kind", &every_kind()).await;
    let page = saved(&town).await;
    assert_eq!((page.status, &*page.text("h1")), (200, "Ihr Code zum Weitermachen"));
    let code = page.texts(".code span").concat();
    assert_eq!(code.len(), 32);
    assert!(!page.address.contains(&code));
    assert!(page.attribute("svg.qr path", "d").unwrap().starts_with("M0 0h1v1h-1z"));
    assert_eq!(page.answer.header("cache-control"), Some("no-store"));
    assert_eq!(stored(&town, "every-kind").await.len(), 0, "a draft is no answer");

    // On another device: the same page, with what was typed, and no word on what is wrong with it.
    let mut again = found(&town, &code).await;
    assert_eq!(again.value("share:g1"), Some("ganz viele"));
    assert!(again.texts(".mistakes").is_empty());
    let wrong = again.press(&town, "next").await;
    assert_eq!(wrong.status, 422);
    again.fill("share:g1", "").press(&town, "next").await;
    // Saved once more with another answer, it is the same draft with the same code.
    let more = again.fill("share:g1", "7").press(&town, "save").await;
    assert_eq!(more.texts(".code span").concat(), code);
    let mut last = found(&town, &code).await;
    assert_eq!(last.value("share:g1"), Some("7"));
    let mut page = last.fill("share:g1", "").press(&town, "next").await;
    page = page.press(&town, "decline").await;
    let page = page.fill("part", "north").press(&town, "next").await;
    let receipt = page.press(&town, "send").await;
    assert_eq!(receipt.texts(".code span").concat(), code, "one code from first to last");
    let seen = found(&town, &code).await;
    assert_eq!(seen.text("h1"), "Ihre Antworten", "the draft is gone, the answers are there");
}

async fn what_is_saved_can_be_deleted(town: Town) {
    open(&town, "every-kind", &every_kind()).await;
    let page = saved(&town).await;
    let code = page.texts(".code span").concat();
    let gone = page.press(&town, "discard").await;
    assert_eq!(gone.text("h1"), "Ihre Antworten sind gelöscht.");
    assert_eq!(found(&town, &code).await.status, 422);
}

/// Not even whoever reads the disk reads what was saved.
#[tokio::test]
async fn what_is_saved_is_sealed() {
    let mut town = Town::on_sqlite("").await;
    open(&town, "every-kind", &every_kind()).await;
    let code = saved(&town).await.texts(".code span").concat();
    town.stop.cancel();
    town.running.take().unwrap().await.unwrap();
    for entry in fs::read_dir(town.folder.path()).unwrap() {
        let bytes = fs::read(entry.unwrap().path()).unwrap();
        for secret in ["ganz viele", &code] {
            assert!(!bytes.windows(secret.len()).any(|part| part == secret.as_bytes()), "{secret}");
        }
    }
}
