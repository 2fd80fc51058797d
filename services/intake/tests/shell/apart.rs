//! Whoever looks as if no person had sent the answers gets the same pages as everybody, on both databases.

use serde_json::Value;
use vorrang_runtime::clock::Clock;
use vorrang_store::StoredResponse;
use vorrang_survey::{answer::Decision, id::Id};

use crate::{
    paper::Paper,
    resident::{ROUND, at_check, every_kind, open, stored},
    town::{Town, on_both},
};

on_both![
    a_field_nobody_sees_tells_machines,
    a_filled_trap_is_not_forgotten_on_the_way,
    who_is_quicker_than_fingers_is_a_machine,
    a_flag_outlives_a_correction_and_goes_with_the_answers,
];

/// What is stored, with the flags of each response and what was decided.
async fn flagged(town: &Town) -> Vec<(String, Option<Decision>)> {
    let flags = |own: &StoredResponse| {
        let content: Value = serde_json::from_str(&own.content).unwrap();
        content["_flags"].as_str().unwrap_or_default().to_owned()
    };
    let all = stored(town, "every-kind").await;
    all.iter().map(|own| (flags(own), own.decision)).collect()
}

fn waiting(flags: &str) -> (String, Option<Decision>) {
    (flags.to_owned(), Some(Decision::Open))
}

/// A receipt without the code on it.
fn without_code(receipt: &Paper) -> String {
    let code = receipt.texts(".code span");
    assert_eq!(code.concat().len(), 32);
    let carried = receipt.answer.body.replace(&code.concat(), "");
    code.iter().fold(carried, |body, group| body.replacen(group, "", 1))
}

async fn a_field_nobody_sees_tells_machines(town: Town) {
    open(&town, "every-kind", &every_kind()).await;
    let trap = "[name='_website']:not([type=hidden])";
    let start = Paper::open(&town, ROUND).await;
    let mut check = at_check(&town, ROUND).await;
    for page in [&start, &check] {
        assert_eq!(page.attribute(trap, "tabindex").as_deref(), Some("-1"));
        assert_eq!(page.attribute(trap, "autocomplete").as_deref(), Some("off"));
        assert_eq!(page.attribute(&format!(".hidden {trap}"), "value"), None);
        assert_eq!(page.text("[aria-hidden=true] label"), "Lassen Sie dieses Feld leer.");
    }
    let person = check.press(&town, "send").await;
    assert_eq!(flagged(&town).await, [(String::new(), None)]);
    check = at_check(&town, ROUND).await;
    let machine = check.fill("_website", "https://example.org").press(&town, "send").await;
    assert_eq!(without_code(&machine), without_code(&person));
    assert!(flagged(&town).await.contains(&waiting("honeypot")));
}

async fn a_filled_trap_is_not_forgotten_on_the_way(town: Town) {
    open(&town, "every-kind", &every_kind()).await;
    let mut page = Paper::open(&town, ROUND).await;
    page = page.fill("_website", "x").press(&town, "next").await;
    page = page.press(&town, "next").await.press(&town, "back").await.press(&town, "next").await;
    // Saved and gone on with, it is still there.
    let saved = page.press(&town, "save").await;
    let code = saved.texts(".code span").concat();
    let mut enter = Paper::open(&town, &format!("{ROUND}/code")).await;
    page = enter.fill("code", &code).press(&town, "open").await;
    while page.attribute("#agree", "id").is_none() {
        page = page.press(&town, "next").await;
    }
    page = page.press(&town, "decline").await;
    page = page.fill("part", "north").press(&town, "next").await;
    page.press(&town, "send").await;
    assert_eq!(flagged(&town).await, [waiting("honeypot")]);
}

async fn who_is_quicker_than_fingers_is_a_machine(town: Town) {
    open(&town, "every-kind", &every_kind()).await;
    // Ten pages and a field: 5.2 seconds, of which whole seconds may hide one.
    let begun = |now: i64, seconds: i64| (now - seconds).to_string();
    let mut soon = 0;
    for (seconds, too_soon) in [(0, 1), (4, 1), (5, 0), (600, 0)] {
        let check = at_check(&town, ROUND).await;
        let now = town.clock.now().as_second();
        let sent = check.forged("_begun", &begun(now, seconds));
        assert_eq!(town.send(sent).await.status, 303);
        soon += too_soon;
        let found = flagged(&town).await.into_iter().filter(|own| *own == waiting("too-soon"));
        assert_eq!(found.count(), soon, "{seconds}");
    }
    // A form that came by the start says when that was.
    town.send(at_check(&town, ROUND).await.forged("_begun", "")).await;
    assert_eq!(flagged(&town).await.iter().filter(|own| own.1.is_some()).count(), 3);
    let id = Id::parse("every-kind").unwrap();
    let decisions = town.store.snapshot().await.unwrap().decisions(&id).await.unwrap();
    assert_eq!(decisions.into_iter().collect::<Vec<_>>(), [((Decision::Open, None), 3)]);
}

async fn a_flag_outlives_a_correction_and_goes_with_the_answers(town: Town) {
    open(&town, "every-kind", &every_kind()).await;
    let mut check = at_check(&town, ROUND).await;
    let receipt = check.fill("_website", "x").press(&town, "send").await;
    let code = receipt.texts(".code span").concat();
    let (id, own) = (Id::parse("every-kind").unwrap(), stored(&town, "every-kind").await.remove(0));
    let mut unit = town.store.begin().await.unwrap();
    let day = "2026-11-10".parse().unwrap();
    assert!(unit.decide(&id, own.id, Decision::Counted, day).await.unwrap());
    unit.commit().await.unwrap();
    let found = async || {
        let mut enter = Paper::open(&town, &format!("{ROUND}/code")).await;
        enter.fill("code", &code).press(&town, "open").await
    };

    // Nothing tells the person, and no page carries it.
    let seen = found().await;
    let file = town.send(seen.request("download")).await;
    let mut page = seen.press(&town, "correct").await;
    assert!(!file.body.contains("honeypot") && page.value("_website") == Some(""));
    page = page.press(&town, "change:q6").await.fill("part", "south").press(&town, "next").await;
    assert_eq!(page.press(&town, "send").await.texts(".code span").concat(), code);
    // The office decided about other answers.
    assert_eq!(flagged(&town).await, [waiting("honeypot")]);
    assert!(stored(&town, "every-kind").await[0].content.contains("south"));

    found().await.fill("sure", "1").press(&town, "withdraw").await;
    assert_eq!(flagged(&town).await, []);
}
