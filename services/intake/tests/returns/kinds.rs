//! The scoring question in each of its kinds.

use std::path::Path;

use vorrang_store::State;
use vorrang_survey::round::{Files, REQUIRED_FILES};

use crate::{
    person::{Person, ROUND, invite, set_state, stored, submissions},
    town::{Town, edit, on_both},
};

on_both![rating, ranking, picks, points, sets, pairs, all_goals_of_a_drawn_rating];

async fn begin<'t>(town: &'t Town, score: &str) -> Person<'t> {
    let mut files = every_kind();
    edit(
        &mut files,
        "questionnaire.toml",
        r#"goals = ["g1", "g2", "g3", "g4"]"#,
        r#"goals = "all""#,
    );
    edit(&mut files, "questionnaire.toml", r#"goals = ["g1", "g2", "g3"]"#, r#"goals = "all""#);
    begin_with(town, score, files).await
}

fn every_kind() -> Files {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/every-kind");
    let file = |name: &str| (name.to_owned(), std::fs::read(folder.join(name)).unwrap());
    REQUIRED_FILES.map(file).into_iter().collect()
}

/// The same with the questions of which not everybody is shown the same.
async fn begin_drawn<'t>(town: &'t Town, score: &str) -> Person<'t> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/drawn-kinds/questionnaire.toml");
    let mut files = every_kind();
    files.insert("questionnaire.toml".to_owned(), std::fs::read(path).unwrap());
    begin_with(town, score, files).await
}

async fn begin_with<'t>(town: &'t Town, score: &str, mut files: Files) -> Person<'t> {
    edit(&mut files, "round.toml", "id = \"every-kind\"", &format!("id = \"{ROUND}\""));
    edit(&mut files, "round.toml", "score = \"rate\"", &format!("score = \"{score}\""));
    town.import(ROUND, &files).await;
    set_state(town, State::Draft, State::Open).await;
    let link = invite(town, "office", "kinds").await;
    let mut person = Person::at(town, &link).await;
    person.open("/score").await;
    assert_eq!(person.page.status, 200);
    person
}

async fn submitted(town: &Town, mut person: Person<'_>) -> String {
    person.open("/check").await;
    person.press("").await.shows("Ihre Meldung ist abgegeben");
    submissions(town, "office").await.remove(0).content
}

async fn rating(town: Town) {
    let mut person = begin(&town, "rate").await;
    person.fill("rate:g1", "5").fill("rate:g7", "?").press("next").await;
    person.open("/check").await.shows("Ziele sind noch ohne Antwort");
    person.open("/score").await;
    assert_eq!((person.value("rate:g1"), person.value("rate:g2")), ("5", ""));
    assert_eq!(submitted(&town, person).await, r#"{"rate:g1":"5","rate:g7":"?"}"#);
}

async fn ranking(town: Town) {
    let mut person = begin(&town, "rank").await;
    // Seven goals, three places; question 1 of the questionnaire.
    person.press("add:1:6").await.shows("Ziel Sieben");
    person.press("add:1:0").await;
    person.press("up:1:1").await;
    assert_eq!((person.value("rank:1"), person.value("rank:2")), ("g1", "g7"));
    person.fill("_goal:1", "6").fill("_place:1", "0").press("put:1").await;
    assert_eq!((person.value("rank:1"), person.value("rank:2")), ("g7", "g1"));
    person.press("down:1:0").await;
    // A move is no save.
    assert_eq!(stored(&town, "office").await.revision, 0);
    person.press("next").await;
    person.open("/score").await;
    assert_eq!((person.value("rank:1"), person.value("rank:2")), ("g1", "g7"));
    let strange = person.send("add:0:1").await;
    assert_eq!(strange.status, 400);
    assert_eq!(submitted(&town, person).await, r#"{"rank:1":"g1","rank:2":"g7"}"#);
}

async fn picks(town: Town) {
    let mut person = begin(&town, "pick").await;
    person.fill("pick:g1", "1").fill("pick:g2", "1").fill("pick:g3", "1");
    person.press("next").await;
    assert_eq!(person.page.status, 422);
    assert_eq!(person.value("pick:g3"), "1");
    person.fill("pick:g3", "").press("next").await;
    assert_eq!(submitted(&town, person).await, r#"{"pick:g1":"1","pick:g2":"1"}"#);
}

async fn points(town: Town) {
    let mut person = begin(&town, "share").await;
    person.fill("share:g1", "60").press("count").await;
    person.page.shows("60 von 100");
    assert_eq!(stored(&town, "office").await.revision, 0);
    person.press("next").await;
    assert_eq!(person.page.status, 422);
    person.page.shows("Verteilen Sie noch 40.");
    person.fill("share:g2", "40").press("next").await;
    let content = submitted(&town, person).await;
    assert!(content.starts_with(r#"{"share:g1":"60","share:g2":"40","share:g3":"0""#), "{content}");
}

async fn sets(town: Town) {
    let mut person = begin_drawn(&town, "sets").await;
    let goals = |page: &str| -> Vec<String> {
        let inputs = page.split("name=\"sets:2:best\" value=\"").skip(1);
        inputs.map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
    };
    let shown = goals(&person.page.body);
    assert_eq!(shown.len(), 5, "four goals and a way to answer nothing: {shown:?}");
    person.page.shows("Vergleich 3 von 3");
    person.fill("sets:2:best", &shown[1]).press("next").await;
    assert_eq!(person.page.status, 422);
    person.page.shows("Vergleich 2 von 3: Wählen Sie beides");
    person.fill("sets:2:worst", &shown[0]).press("next").await;
    person.open("/score").await;
    assert_eq!(
        (person.value("sets:2:best"), goals(&person.page.body)),
        (&*shown[1], shown.clone())
    );
    person.open("/check").await.shows("Vergleiche beantwortet: 1");
    let content = submitted(&town, person).await;
    assert_eq!(
        content,
        format!(r#"{{"sets:2:best":"{}","sets:2:worst":"{}"}}"#, shown[1], shown[0])
    );
}

async fn pairs(town: Town) {
    let mut person = begin_drawn(&town, "two").await;
    person.page.shows("Vergleich 2 von 2");
    let goal = |page: &str| {
        let first = page.split("name=\"two:1\" value=\"").nth(1).unwrap();
        first.split('"').next().unwrap().to_owned()
    };
    let shown = goal(&person.page.body);
    person.fill("two:1", &shown).fill("two:2", "g99").press("next").await;
    assert_eq!(person.page.status, 422);
    person.page.shows("Vergleich 2 von 2:");
    person.fill("two:2", "?").press("next").await;
    person.open("/score").await;
    assert_eq!((person.value("two:1"), person.value("two:2")), (&*shown, "?"));
    assert_eq!(goal(&person.page.body), shown);
    person.open("/check").await.shows("Vergleiche beantwortet: 2");
    person.page.shows("Ich kann mich nicht entscheiden");
    assert_eq!(submitted(&town, person).await, format!(r#"{{"two:1":"{shown}","two:2":"?"}}"#));
}

/// Departments are few: each is asked about all goals, in the folder's order.
async fn all_goals_of_a_drawn_rating(town: Town) {
    let mut person = begin_drawn(&town, "part").await;
    let at = |name: &str| person.page.body.find(&format!("name=\"part:{name}\"")).unwrap();
    assert!((1..7).all(|goal| at(&format!("g{goal}")) < at(&format!("g{}", goal + 1))));
    person.fill("part:g1", "5").fill("part:g7", "2").press("next").await;
    assert_eq!(submitted(&town, person).await, r#"{"part:g1":"5","part:g7":"2"}"#);
}
