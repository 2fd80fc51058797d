//! The pages of the shell, on both databases.

use std::{fs, time::Duration};

use tempfile::TempDir;
use vorrang_store::State;

use crate::{
    http::{get, post},
    town::{Town, edit, example, on_both},
};

on_both![
    the_start_page_lists_what_is_open_and_what_came_of_the_rest,
    texts_of_the_town_are_shown_in_the_readers_language,
    a_draft_is_seen_by_its_secret_link_only,
    readiness_asks_the_database,
];

async fn the_start_page_lists_what_is_open_and_what_came_of_the_rest(town: Town) {
    town.send(get("/")).await.shows("Zurzeit läuft keine Befragung.");
    for (id, state) in [
        ("draft", State::Draft),
        ("open", State::Open),
        ("closed", State::Closed),
        ("reported", State::Reported),
    ] {
        town.round(id, state).await;
    }
    let home = town.send(get("/?lang=en")).await;
    home.shows("<html lang=\"en\" dir=\"ltr\">");
    home.shows("href=\"/s/open?lang=en\"");
    home.shows("Living together in Auenried: what comes first?");
    home.shows("14\u{a0}December\u{a0}2026");
    home.shows("After that you will find the result on this page.");
    let (open, ended) = home.body.split_once("<h2>Surveys that have ended</h2>").unwrap();
    assert!(!open.contains("/s/closed") && !open.contains("/s/reported"), "{open}");
    for (href, far) in [
        ("/s/closed/result/?lang=en", "The result has not been calculated yet."),
        ("/s/reported/result/?lang=en", "The result has not been published yet."),
    ] {
        let (_, entry) = ended.split_once(href).unwrap();
        assert!(entry.split("</li>").next().unwrap().contains(far), "{far}: {entry}");
    }
    home.hides("/s/draft");
    // The round ends when it was said to end, whether or not anybody has closed it yet.
    town.clock.advance(Duration::from_hours(24 * 34 + 5));
    let home = town.send(get("/")).await;
    home.hides("href=\"/s/open?");
    home.shows("href=\"/s/open/result/?lang=de\"");
}

async fn texts_of_the_town_are_shown_in_the_readers_language(town: Town) {
    let mut files = example("texts");
    edit(&mut files, "imprint.de.md", "# Impressum", "# Impressum <script>alert(1)</script>");
    files.remove("privacy.de.md");
    files.remove("privacy.nl.md");
    files.remove("privacy.en.md");
    town.import("texts", &files).await;
    assert_eq!(town.send(get("/s/texts/imprint")).await.status, 404);
    let id = vorrang_survey::id::Id::parse("texts").unwrap();
    let mut unit = town.store.begin().await.unwrap();
    let now = crate::town::a_day_in_november();
    assert!(unit.set_state(&id, State::Draft, State::Open, now).await.unwrap());
    unit.commit().await.unwrap();

    let imprint = town.send(get("/s/texts/imprint")).await;
    imprint.shows("<title>Impressum");
    imprint.shows("Stadt Auenried");
    imprint.shows("href=\"/s/texts/accessibility?lang=de\"");
    imprint.shows("href=\"/language?lang=de&amp;page=/s/texts/imprint\"");
    imprint.hides("<script>");
    imprint.hides("/s/texts/privacy");
    town.send(get("/s/texts/imprint?lang=en")).await.shows("<html lang=\"en\"");
    let dutch = get("/s/texts/imprint").with("accept-language", "nl-BE, en;q=0.5");
    town.send(dutch).await.shows("<html lang=\"nl\"");
    assert_eq!(town.send(get("/s/texts/privacy")).await.status, 404);
    assert_eq!(town.send(get("/s/nowhere/imprint")).await.status, 404);
    town.round("over", State::Reported).await;
    assert_eq!(town.send(get("/s/over/privacy")).await.status, 200);
}

async fn a_draft_is_seen_by_its_secret_link_only(town: Town) {
    town.round("coming", State::Draft).await;
    let token = "0123456789abcdef0123456789abcdef";
    assert_eq!(town.send(get(&format!("/preview/{token}"))).await.status, 404);
    town.set_preview("coming", token).await;
    let page = town.send(get(&format!("/preview/{token}/imprint"))).await;
    page.shows("<strong class=\"mark\">Entwurf</strong>");
    page.shows(&format!("href=\"/preview/{token}/privacy?lang=de\""));
    let start = town.send(get(&format!("/preview/{token}"))).await;
    assert_eq!(start.status, 200, "{start:?}");
    start.shows("Entwurf");
    for refused in ["/s/coming", "/s/coming/imprint", "/preview/0123456789abcdef", "/preview/"] {
        assert_eq!(town.send(get(refused)).await.status, 404, "{refused}");
    }
    town.set_preview("coming", "another").await;
    assert_eq!(town.send(get(&format!("/preview/{token}"))).await.status, 404);
}

async fn readiness_asks_the_database(town: Town) {
    let ready = town.send(get("/health/ready")).await;
    assert_eq!((ready.status, ready.body.as_str()), (200, "ready"));
    town.ruin().await;
    let ruined = town.send(get("/health/ready")).await;
    assert_eq!((ruined.status, ruined.body.as_str()), (503, "database unavailable"));
    let live = town.send(get("/health/live")).await;
    assert_eq!((live.status, live.body.as_str()), (200, "live"));
}

#[tokio::test]
async fn the_page_of_languages_leads_back_and_never_away() {
    let town = Town::on_sqlite("").await;
    town.round("here", State::Open).await;
    let page = town.send(get("/language?lang=nl&page=/s/here/privacy")).await;
    page.shows("<a href=\"/s/here/privacy?lang=en\" lang=\"en\" hreflang=\"en\" dir=\"ltr\">");
    page.shows("aria-current=\"true\"><bdi>Nederlands</bdi>");
    page.shows("Gemeente Auenried");
    for strange in ["//evil.example.com", "https://evil.example.com", "/%22%3E%3Cscript%3E"] {
        let page = town.send(get(&format!("/language?page={strange}"))).await;
        page.shows("href=\"/?lang=en\"");
        page.hides("evil");
        page.hides("<script>");
    }
}

#[tokio::test]
async fn the_stylesheet_may_be_kept_for_as_long_as_it_is_the_same() {
    let town = Town::on_sqlite("").await;
    let home = town.send(get("/")).await;
    let (_, rest) = home.body.split_once("rel=\"stylesheet\" href=\"").unwrap();
    let (address, _) = rest.split_once('"').unwrap();
    let sheet = town.send(get(address)).await;
    sheet.shows("--act");
    assert_eq!(sheet.header("cache-control"), Some("public, max-age=31536000, immutable"));
    let unnamed = town.send(get("/assets/vorrang.css?0")).await;
    assert_eq!(unnamed.header("cache-control"), Some("public, no-cache"));
}

#[tokio::test]
async fn errors_speak_the_readers_language_and_say_nothing_of_the_inside() {
    let town = Town::on_sqlite("").await;
    town.send(get("/nothing?lang=nl")).await.shows("Deze pagina bestaat niet");
    let english = get("/nothing").with("accept-language", "en-GB");
    town.send(english).await.shows("This page does not exist");
    let refused = town.send(post("/", "a=b")).await;
    refused.shows("So lässt sich diese Seite nicht öffnen");
    refused.hides("405");

    // A round whose folder this program cannot read.
    let folder = vorrang_store::NewVersion {
        round: &vorrang_survey::id::Id::parse("broken").unwrap(),
        hash: "",
        files: &vorrang_survey::round::Files::new(),
        opens: crate::town::a_day_in_november(),
        closes: crate::town::a_day_in_november(),
    };
    let mut unit = town.store.begin().await.unwrap();
    unit.import_version(folder, crate::town::a_day_in_november()).await.unwrap();
    let id = folder.round;
    let now = crate::town::a_day_in_november();
    assert!(unit.set_state(id, State::Draft, State::Open, now).await.unwrap());
    unit.commit().await.unwrap();
    let failed = town.send(get("/s/broken/privacy")).await;
    assert_eq!(failed.status, 500);
    failed.shows("Das liegt nicht an Ihnen.");
    failed.hides("file-missing");
    let (_, rest) = failed.body.split_once("<code>").unwrap();
    let (reference, _) = rest.split_once("</code>").unwrap();
    assert_eq!(reference.len(), 12);
    assert!(crate::logs::logged().lines().any(|line| {
        line.contains(reference) && line.contains("file-missing") && line.contains("ERROR")
    }));
}

#[tokio::test]
async fn a_town_lays_its_own_templates_and_words_over_ours() {
    let folder = TempDir::new().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write("locales/de/town.ftl", "home-none = Wir fragen bald wieder.\n");
    write(
        "templates/home.html",
        "{% extends \"layout.html\" %}{% block content %}<h1>Eigenes</h1>{{ t(\"home-none\") }}{% endblock %}",
    );
    let settings = format!("overlay = {:?}\n", folder.path());
    let town = Town::on_sqlite(&settings).await;
    let home = town.send(get("/")).await;
    home.shows("<h1>Eigenes</h1>Wir fragen bald wieder.");

    write("templates/home.html", "{% block %}");
    let config = crate::town::config("sqlite:/nowhere", &settings);
    let broken = vorrang_intake::check(&config).unwrap_err();
    assert!(format!("{broken:#}").contains("home.html"), "{broken:#}");
}
