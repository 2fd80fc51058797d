//! Questions that depend on others, over HTTP, on both databases: on, back, checked, corrected, saved.

use vorrang_survey::round::Files;

use crate::{
    paper::Paper,
    resident::{ROUND, at_field, every_kind, open, stored},
    town::{Town, edit, on_both},
};

on_both![
    a_step_on_which_nothing_is_asked_is_passed_over_on_and_back,
    an_answer_that_does_not_go_is_told_in_the_authors_words,
    a_change_at_the_check_leads_past_what_it_brings_up,
    what_is_not_asked_any_more_is_corrected_away,
    a_draft_keeps_nothing_that_is_not_asked,
];

/// Points for those who picked goal 1, of which goal 1 gets most; the age in the south, on the page where one says so.
fn depending() -> Files {
    let mut files = every_kind();
    let mut with = |question: &str, lines: &str| {
        let id = format!("id = \"{question}\"\n");
        edit(&mut files, "questionnaire.toml", &id, &format!("{id}{lines}\n"));
    };
    with(
        "share",
        "shown_if = \"chosen(pick, g1)\"\nvalid_if = \"share:g1 >= share:g2\"\n\
         valid_text = { de = \"Geben Sie Ziel Eins am <meisten>.\", nl = \"Geef doel één het meest.\" }",
    );
    with("age", "shown_if = \"part = south\"\nrequired = true");
    files
}

async fn at_picks(town: &Town) -> Paper {
    open(town, "every-kind", &depending()).await;
    at_field(town, ROUND, "pick:g1").await
}

/// From the picks to the points, which goal 1 brings up.
async fn at_points(town: &Town) -> Paper {
    let mut page = at_picks(town).await;
    let page = page.fill("pick:g1", "1").press(town, "next").await;
    assert!(asks(&page, "share:g1"));
    page
}

fn asks(page: &Paper, field: &str) -> bool {
    page.attribute(&format!("[name='{field}']:not([type=hidden])"), "name").is_some()
}

/// From the picks on to the check, in the north and without sensitive questions.
async fn on_to_check(town: &Town, mut page: Paper) -> Paper {
    page.fill("part", "north");
    while !asks(&page, "_agree") {
        page = page.press(town, "next").await;
    }
    let page = page.press(town, "decline").await;
    assert_eq!(page.text("h1"), "Prüfen Sie Ihre Antworten");
    page
}

async fn a_step_on_which_nothing_is_asked_is_passed_over_on_and_back(town: Town) {
    let mut page = at_points(&town).await;
    page.fill("share:g1", "70").fill("share:g2", "30");
    page = page.press(&town, "back").await;
    page.clear("pick:g1");
    page = page.fill("pick:g2", "1").press(&town, "next").await;
    assert!(asks(&page, "part"), "points are passed over");
    let mut page = page.press(&town, "back").await;
    assert!(asks(&page, "pick:g1"), "on the way back, too");
    // What stood there is there again once it is asked again.
    page.clear("pick:g2");
    page = page.fill("pick:g1", "1").press(&town, "next").await;
    assert_eq!((page.value("share:g1"), page.value("share:g2")), (Some("70"), Some("30")));
    // The age waits on a step of its own, as it depends on the page before.
    let mut page = page.press(&town, "next").await;
    assert!(asks(&page, "part") && !asks(&page, "age"));
    page = page.fill("part", "south").press(&town, "next").await;
    page = page.press(&town, "decline").await;
    assert!(asks(&page, "age") && !asks(&page, "speak:de"));
    let missing = page.press(&town, "next").await;
    assert_eq!(missing.status, 422, "it is required where it is asked");
    let page = page.press(&town, "back").await;
    page.press(&town, "back").await.answer.shows("name=\"part\"");
}

async fn an_answer_that_does_not_go_is_told_in_the_authors_words(town: Town) {
    let mut page = at_points(&town).await;
    page.fill("share:g1", "30").fill("share:g2", "70");
    let wrong = page.press(&town, "next").await;
    assert_eq!(wrong.status, 422);
    assert_eq!(
        wrong.text(".mistake"),
        "Verteilen Sie 100 Punkte. Geben Sie Ziel Eins am <meisten>."
    );
    assert_eq!(wrong.text(".mistakes a"), wrong.text(".mistake"));
    assert_eq!((wrong.value("share:g1"), wrong.value("share:g2")), (Some("30"), Some("70")));
    let dutch = wrong.press(&town, "languages").await.press(&town, "lang:nl").await;
    let wrong = dutch.press(&town, "next").await;
    assert!(wrong.text(".mistake").ends_with("Geef doel één het meest."));
}

async fn a_change_at_the_check_leads_past_what_it_brings_up(town: Town) {
    let page = at_picks(&town).await;
    let check = on_to_check(&town, page).await;
    let asked = check.texts(".answers dt").join(" | ");
    assert!(!asked.contains("Wie alt") && !asked.contains("Verteilen"), "{asked}");
    let mut page = check.press(&town, "change:q6").await;
    page = page.fill("part", "south").press(&town, "next").await;
    assert!(asks(&page, "age"), "the change brought this up");
    page = page.fill("age", "old").press(&town, "next").await;
    assert_eq!(page.text("h1"), "Prüfen Sie Ihre Antworten");
    assert!(page.texts(".answers dt").join(" | ").contains("Wie alt"));
    // And away again: it is neither shown nor sent.
    let mut page = page.press(&town, "change:q6").await;
    page = page.fill("part", "north").press(&town, "next").await;
    assert_eq!(page.text("h1"), "Prüfen Sie Ihre Antworten");
    page.press(&town, "send").await;
    assert_eq!(stored(&town, "every-kind").await[0].content, r#"{"part":"north"}"#);
}

async fn what_is_not_asked_any_more_is_corrected_away(town: Town) {
    let mut page = at_points(&town).await;
    page.fill("share:g1", "100");
    let code =
        on_to_check(&town, page).await.press(&town, "send").await.texts(".code span").concat();
    let [before] = &stored(&town, "every-kind").await[..] else { panic!("not one response") };
    assert!(before.content.contains(r#""share:g1":"100""#), "{}", before.content);
    let mut page = Paper::open(&town, &format!("{ROUND}/code")).await;
    page = page.fill("code", &code).press(&town, "open").await;
    page = page.press(&town, "correct").await.press(&town, "change:q4").await;
    page.clear("pick:g1");
    page = page.fill("pick:g2", "1").press(&town, "next").await;
    assert!(!page.texts(".answers dt").join(" | ").contains("Verteilen"));
    page.press(&town, "send").await;
    let [after] = &stored(&town, "every-kind").await[..] else { panic!("not one response") };
    assert_eq!(after.content, r#"{"part":"north","pick:g2":"1"}"#);
}

async fn a_draft_keeps_nothing_that_is_not_asked(town: Town) {
    let mut page = at_points(&town).await;
    page = page.fill("share:g1", "100").press(&town, "back").await;
    page.clear("pick:g1");
    let code = page.press(&town, "save").await.texts(".code span").concat();
    let mut page = Paper::open(&town, &format!("{ROUND}/code")).await;
    page = page.fill("code", &code).press(&town, "open").await;
    assert!(asks(&page, "pick:g1"));
    page = page.fill("pick:g1", "1").press(&town, "next").await;
    assert!(asks(&page, "share:g1"));
    assert_eq!(page.value("share:g1"), Some(""));
}
