//! The page of a result and of how far it is, on both databases. What the worker does is done here behind the service's
//! back.

use std::time::Duration;

use uuid::Uuid;
use vorrang_runtime::clock::Clock;
use vorrang_store::{Claim, Job, NewResult, ResultPage, ResultTable, State, TokenHash};
use vorrang_survey::{id::Id, time::Timestamp};

use crate::{
    http::{Answer, get},
    town::{Town, on_both},
};

on_both![
    until_there_is_a_result_the_page_says_how_far_it_is,
    a_result_is_public_once_it_is_released_and_not_before,
    whoever_has_the_link_reads_a_result_at_once,
    a_released_result_that_is_stale_says_so_above_its_figures,
    behind_a_link_a_newer_result_is_told_of,
    a_result_is_read_in_its_own_languages,
    an_address_that_leads_to_no_result_is_no_page,
    a_released_page_is_sent_once,
    tables_and_document_are_files_to_save,
    no_file_of_an_unreleased_result_is_public,
    pages_of_a_round_that_has_ended_lead_to_its_result,
];

const PAGE: &str = "/s/town/result/";
const TOKEN: &str = "00112233445566778899aabbccddeeff";

fn page(language: &str) -> ResultPage {
    ResultPage {
        language: language.to_owned(),
        title: format!("Finding <{language}>"),
        body: format!("<article class=\"report\"><h1>Figures in {language}</h1></article>"),
    }
}

fn table(changes: u32) -> Vec<u8> {
    format!("goal,n\r\n2026-01,{changes}\r\n").into_bytes()
}

/// Keeps a result of the answers after so many changes; it is read in these languages.
async fn keep(town: &Town, token: &str, changes: u32, languages: &[&str]) -> u32 {
    let pages: Vec<ResultPage> = languages.iter().map(|language| page(language)).collect();
    let result = NewResult {
        round: &round(),
        version: 1,
        changes,
        document: "{\"schema\":1}",
        token: TokenHash::of(token),
        mails: 1,
        pages: &pages,
        tables: &[ResultTable { name: "goals.csv".to_owned(), content: table(changes) }],
    };
    let mut unit = town.store.begin().await.unwrap();
    let number = unit.keep_result(result, town.now()).await.unwrap();
    unit.commit().await.unwrap();
    number
}

fn round() -> Id {
    Id::parse("town").unwrap()
}

async fn release(town: &Town, number: u32) {
    let mut unit = town.store.begin().await.unwrap();
    assert!(unit.release(&round(), number, town.now()).await.unwrap());
    unit.commit().await.unwrap();
}

/// As if answers on paper had come late.
async fn change(town: &Town, amount: u32) -> u32 {
    let mut unit = town.store.begin().await.unwrap();
    let changes = unit.count_changes(&round(), amount).await.unwrap().unwrap();
    unit.mark_stale(&round(), town.now()).await.unwrap();
    unit.commit().await.unwrap();
    changes
}

async fn ask_for_analysis(town: &Town, changes: u32) {
    let mut unit = town.store.begin().await.unwrap();
    let job = Job::Analyse { round: round(), changes };
    assert!(unit.enqueue(&job, town.now()).await.unwrap());
    unit.commit().await.unwrap();
}

/// A worker begins, for half an hour at most.
async fn begin_analysis(town: &Town) -> Claim {
    let mut unit = town.store.begin().await.unwrap();
    let until = town.now() + Duration::from_mins(30);
    let claim = unit.claim(Uuid::from_u128(7), town.now(), until).await.unwrap().unwrap();
    unit.commit().await.unwrap();
    claim
}

async fn give_up(town: &Town, claim: &Claim) {
    let mut unit = town.store.begin().await.unwrap();
    assert!(unit.give_up(claim, "no answers from borough hiltrup").await.unwrap());
    unit.commit().await.unwrap();
}

async fn finish(town: &Town, claim: &Claim) {
    let mut unit = town.store.begin().await.unwrap();
    assert!(unit.finish(claim).await.unwrap());
    unit.commit().await.unwrap();
}

impl Town {
    fn now(&self) -> Timestamp {
        self.clock.now()
    }

    async fn shows(&self, path: &str) -> Answer {
        let answer = self.send(get(path)).await;
        assert_eq!(answer.status, 200, "{path}: {answer:?}");
        answer
    }
}

async fn until_there_is_a_result_the_page_says_how_far_it_is(town: Town) {
    town.round("town", State::Open).await;
    let open = town.shows(PAGE).await;
    open.shows("<h1>Das Ergebnis kommt nach dem ");
    open.shows("14.\u{a0}Dezember\u{a0}2026");
    open.shows("<a href=\"/s/town?lang=de\">Zur Befragung</a>");

    town.clock.advance(Duration::from_hours(24 * 34 + 5));
    let ended = town.shows(PAGE).await;
    ended.shows("<h1>Das Ergebnis ist noch nicht berechnet</h1>");
    ended.shows("<a href=\"/s/town/result/?lang=de\">Seite neu laden</a>");

    ask_for_analysis(&town, 0).await;
    town.shows(PAGE).await.shows("Das Ergebnis ist noch nicht berechnet");
    let claim = begin_analysis(&town).await;
    let running = town.shows(PAGE).await;
    running.shows("<h1>Das Ergebnis wird berechnet</h1>");
    running.shows("Wird berechnet seit \u{2068}18:00\u{2069} Uhr.");
    running.shows("<a href=\"/s/town/result/?lang=de\">Seite neu laden</a>");
    town.clock.advance(Duration::from_mins(30));
    // Whoever was at it is gone, and nobody has taken over yet.
    town.shows(PAGE).await.shows("Das Ergebnis ist noch nicht berechnet");

    give_up(&town, &claim).await;
    let failed = town.shows(PAGE).await;
    failed.shows("<h1>Das Ergebnis konnte nicht berechnet werden</h1>");
    failed.shows("Das Befragungsbüro weiß Bescheid.");
    failed.shows("mailto:survey-office@example.org");
    failed.hides("hiltrup");
    assert_eq!(failed.header("cache-control"), Some("no-store"));
}

async fn a_result_is_public_once_it_is_released_and_not_before(town: Town) {
    town.round("town", State::Reported).await;
    let number = keep(&town, TOKEN, 0, &["de", "nl", "en"]).await;
    let made = town.shows(PAGE).await;
    made.shows("<h1>Das Ergebnis ist noch nicht veröffentlicht</h1>");
    made.hides("Figures");
    made.hides("Finding");

    release(&town, number).await;
    let released = town.shows(PAGE).await;
    released.shows("<title>Finding &lt;de&gt; – Stadt Auenried</title>");
    released.shows("<article class=\"report\"><h1>Figures in de</h1></article>");
    for hidden in ["class=\"stale\"", "unreleased", "style=", "<style", "<script>", TOKEN] {
        released.hides(hidden);
    }
    let policy = released.header("content-security-policy").unwrap();
    assert!(policy.contains("style-src 'self'") && !policy.contains("unsafe"), "{policy}");
    let entered = town.send(get("/s/town/result")).await;
    assert_eq!(entered.header("location"), Some("/s/town/result/?lang=de"), "{entered:?}");
}

async fn whoever_has_the_link_reads_a_result_at_once(town: Town) {
    town.round("town", State::Reported).await;
    let number = keep(&town, TOKEN, 0, &["de", "nl", "en"]).await;
    let page = town.shows(&format!("/result/{TOKEN}/")).await;
    page.shows("<h1>Figures in de</h1>");
    page.shows("Dieses Ergebnis ist noch nicht veröffentlicht.");
    page.hides("class=\"stale\"");
    assert_eq!(page.header("cache-control"), Some("no-store"));
    assert_eq!(page.header("etag"), None);
    let entered = town.send(get(&format!("/result/{TOKEN}?lang=nl"))).await;
    let location = format!("/result/{TOKEN}/?lang=nl");
    assert_eq!(entered.header("location"), Some(location.as_str()), "{entered:?}");

    release(&town, number).await;
    let released = town.shows(&format!("/result/{TOKEN}/")).await;
    released.shows("<h1>Figures in de</h1>");
    released.hides("noch nicht veröffentlicht");
    assert_eq!(released.header("cache-control"), Some("no-store"));
}

async fn a_released_result_that_is_stale_says_so_above_its_figures(town: Town) {
    town.round("town", State::Reported).await;
    let first = keep(&town, TOKEN, 0, &["de", "en"]).await;
    release(&town, first).await;
    town.clock.advance(Duration::from_hours(24));
    let changes = change(&town, 3).await;
    let stale = town.shows(PAGE).await;
    let (bar, figures) = stale.body.split_once("<article").unwrap();
    assert!(bar.contains("class=\"stale\"") && figures.contains("Figures in de"), "{stale:?}");
    stale.shows("10.\u{a0}November\u{a0}2026");
    stale.shows("Seitdem \u{2068}3\u{2069} neue oder gelöschte Antworten.");
    stale.shows("Das neue Ergebnis ist noch nicht berechnet.");

    ask_for_analysis(&town, changes).await;
    let claim = begin_analysis(&town).await;
    let running = town.shows(PAGE).await;
    running.shows("Das neue Ergebnis wird berechnet seit \u{2068}13:00\u{2069} Uhr.");
    running.shows("<a href=\"/s/town/result/?lang=de\">Seite neu laden</a>");

    let second = keep(&town, "second", changes, &["de", "en"]).await;
    finish(&town, &claim).await;
    let made = town.shows(&format!("{PAGE}?lang=en")).await;
    made.shows("\u{2068}3\u{2069} new or deleted answers since.");
    made.shows("has been calculated, but not published yet");
    release(&town, second).await;
    town.shows(PAGE).await.hides("class=\"stale\"");

    let changes = change(&town, 1).await;
    ask_for_analysis(&town, changes).await;
    let claim = begin_analysis(&town).await;
    give_up(&town, &claim).await;
    let failed = town.shows(PAGE).await;
    failed.shows("11.\u{a0}November\u{a0}2026");
    failed.shows("Seitdem \u{2068}1\u{2069} neue oder gelöschte Antwort.");
    failed.shows("Das neue Ergebnis konnte nicht berechnet werden.");
    failed.shows("Figures in de");
    failed.hides("hiltrup");
}

async fn behind_a_link_a_newer_result_is_told_of(town: Town) {
    town.round("town", State::Reported).await;
    keep(&town, TOKEN, 0, &["de"]).await;
    let changes = change(&town, 2).await;
    let linked = format!("/result/{TOKEN}/");
    town.shows(&linked).await.shows("Das neue Ergebnis ist noch nicht berechnet.");
    town.clock.advance(Duration::from_hours(48));
    let second = keep(&town, "second", changes, &["de"]).await;
    let old = town.shows(&linked).await;
    old.shows("Seitdem \u{2068}2\u{2069} neue oder gelöschte Antworten.");
    old.shows("Es gibt ein neueres Ergebnis vom ");
    old.shows("12.\u{a0}November\u{a0}2026");
    old.shows("Den Link dazu finden Sie in einer neueren Nachricht.");
    old.hides("href=\"/s/town/result/");
    old.shows("Figures in de");
    town.shows("/result/second/").await.hides("class=\"stale\"");

    release(&town, second).await;
    let old = town.shows(&linked).await;
    old.shows("<a href=\"/s/town/result/?lang=de\">Neueres Ergebnis ansehen</a>");
}

async fn a_result_is_read_in_its_own_languages(town: Town) {
    town.round("town", State::Reported).await;
    let number = keep(&town, TOKEN, 0, &["nl", "en"]).await;
    release(&town, number).await;
    for path in [PAGE.to_owned(), format!("/result/{TOKEN}/")] {
        town.shows(&format!("{path}?lang=en")).await.shows("Figures in en");
        // Around a result that is not there in the reader's language, the page still is.
        let strange = town.shows(&format!("{path}?lang=de")).await;
        strange.shows("<html lang=\"de\"");
        strange.shows("Hier steht es in dieser Sprache: \u{2068}Nederlands\u{2069}.");
        strange.shows("<div lang=\"nl\" dir=\"ltr\">");
        strange.shows("Figures in nl");
        strange.shows(&format!("href=\"/language?lang=de&amp;page={path}\""));
        let languages = town.shows(&format!("/language?lang=en&page={path}")).await;
        languages.shows("<html lang=\"en\"");
        languages.shows(&format!("href=\"{path}?lang=nl\""));
        languages.shows("City of Auenried");
        languages.shows("Deutsch");
    }
    let english = get(PAGE).with("accept-language", "en");
    let page = town.send(english).await;
    page.shows("Figures in en");
    page.hides("<div lang=");
    assert_eq!(page.header("vary"), Some("accept-language"));
}

async fn an_address_that_leads_to_no_result_is_no_page(town: Town) {
    town.round("draft", State::Draft).await;
    town.set_preview("draft", "preview").await;
    town.round("town", State::Reported).await;
    keep(&town, TOKEN, 0, &["de"]).await;
    for nothing in [
        "/s/draft/result/",
        "/s/draft/result",
        "/s/nowhere/result/",
        "/preview/preview/result/",
        "/result/00112233445566778899aabbccddeefe/",
        "/result/00112233445566778899aabbccddeefe",
        "/result/town/",
        "/result/",
        "/result",
    ] {
        let answer = town.send(get(nothing)).await;
        assert_eq!(answer.status, 404, "{nothing}: {answer:?}");
    }
}

async fn a_released_page_is_sent_once(town: Town) {
    town.round("town", State::Reported).await;
    let number = keep(&town, TOKEN, 0, &["de", "nl"]).await;
    release(&town, number).await;
    let page = town.shows(PAGE).await;
    assert_eq!(page.header("cache-control"), Some("public, no-cache"));
    let tag = page.header("etag").unwrap();
    let again = |path| get(path).with("if-none-match", tag);
    let same = town.send(again(PAGE)).await;
    assert_eq!((same.status, same.body.as_str()), (304, ""));
    assert_eq!(same.header("vary"), Some("accept-language"));
    assert_eq!(town.send(again("/s/town/result/?lang=nl")).await.status, 200);
    change(&town, 1).await;
    assert_eq!(town.send(again(PAGE)).await.status, 200);
}

async fn tables_and_document_are_files_to_save(town: Town) {
    town.round("town", State::Reported).await;
    let number = keep(&town, TOKEN, 4, &["de"]).await;
    release(&town, number).await;
    let linked = format!("/result/{TOKEN}/");
    for (path, kept) in [(PAGE, "public, no-cache"), (&*linked, "no-store")] {
        for (file, kind, content) in [
            ("goals.csv", "text/csv; charset=utf-8", "goal,n\r\n2026-01,4\r\n"),
            ("result.json", "application/json; charset=utf-8", "{\"schema\":1}"),
        ] {
            let answer = town.shows(&format!("{path}{file}")).await;
            assert_eq!(answer.body, content);
            assert_eq!(answer.header("content-type"), Some(kind));
            let disposition = format!("attachment; filename=\"town-1-{file}\"");
            assert_eq!(answer.header("content-disposition"), Some(disposition.as_str()));
            assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
            assert_eq!(answer.header("cache-control"), Some(kept));
            assert_eq!(answer.header("etag").is_some(), kept != "no-store");
        }
        for nothing in ["groups.csv", "goals", "GOALS.CSV", "%22", "..%2fgoals.csv", "a/goals.csv"]
        {
            let answer = town.send(get(&format!("{path}{nothing}"))).await;
            assert_eq!(answer.status, 404, "{nothing}: {answer:?}");
        }
    }
    let tag = town.shows(&format!("{PAGE}goals.csv")).await;
    let again = get(&format!("{PAGE}goals.csv"));
    let again = again.with("if-none-match", tag.header("etag").unwrap());
    assert_eq!(town.send(again).await.status, 304);
}

async fn no_file_of_an_unreleased_result_is_public(town: Town) {
    town.round("town", State::Reported).await;
    let files = ["goals.csv", "result.json"];
    let first = keep(&town, TOKEN, 0, &["de"]).await;
    for file in files {
        assert_eq!(town.send(get(&format!("{PAGE}{file}"))).await.status, 404, "{file}");
        town.shows(&format!("/result/{TOKEN}/{file}")).await;
        assert_eq!(town.send(get(&format!("/result/wrong/{file}"))).await.status, 404, "{file}");
    }
    release(&town, first).await;
    let changes = change(&town, 5).await;
    keep(&town, "second", changes, &["de"]).await;
    // Of the second there is nothing to read but by its link.
    town.shows(&format!("{PAGE}goals.csv")).await.shows("2026-01,0\r\n");
    town.shows("/result/second/goals.csv").await.shows("2026-01,5\r\n");
    town.shows(&format!("/result/{TOKEN}/goals.csv")).await.shows("2026-01,0\r\n");
}

async fn pages_of_a_round_that_has_ended_lead_to_its_result(town: Town) {
    town.round("town", State::Reported).await;
    let closed = town.shows("/s/town").await;
    closed.shows("Das Ergebnis ist noch nicht veröffentlicht.");
    closed.shows("<a href=\"/s/town/result/?lang=de\">Mehr zum Ergebnis</a>");

    let number = keep(&town, TOKEN, 0, &["de"]).await;
    release(&town, number).await;
    let closed = town.shows("/s/town").await;
    closed.shows("Ergebnis vom ");
    closed.shows("<a href=\"/s/town/result/?lang=de\">Ergebnis ansehen</a>");
    let home = town.shows("/?lang=en").await;
    home.shows("Surveys that have ended");
    home.shows("<a href=\"/s/town/result/?lang=en\">");
    home.shows("Result of \u{2068}10\u{a0}November\u{a0}2026\u{2069}");
    home.hides(TOKEN);
}
