//! Hostile input through every form: no fault of ours, nothing carried out or shown as anything but text, and the other
//! answers still there.

mod evils;

use vorrang_store::TokenHash;
use vorrang_survey::{answer::Response, id::Id, round::Round};

use self::evils::{Body, bodies, values};
use crate::{
    http::{Answer, get, post},
    paper::Paper,
    resident::{ROUND, at_check, at_field, every_kind, open, stored},
    town::{Town, edit, on_both},
};

/// Nobody is told to wait.
const BUSY: &str = "requests_per_minute = 1000000\nrequests_at_once = 1000000\n";

on_both![
    with super::BUSY;
    forms_of_residents_take_anything,
    the_form_of_codes_takes_anything,
    forms_of_departments_take_anything,
    addresses_take_anything,
];

/// A form in somebody's hands, as they might send it, and what is wicked about it.
struct Form {
    paper: Paper,
    /// Fields that are filled with evil, one at a time.
    fields: Vec<String>,
    button: &'static str,
    /// An answer that has nothing to do with it.
    keeps: (&'static str, &'static str),
}

impl Form {
    fn new(paper: Paper, button: &'static str) -> Self {
        let fields = paper.names().into_iter().filter(|name| name != "_do").collect();
        Self { paper, fields, button, keeps: ("_version", "1") }
    }

    fn keeping(self, name: &'static str, value: &'static str) -> Self {
        Self { keeps: (name, value), ..self }
    }
}

/// Sends every evil through a form; how many those were.
async fn attack(town: &Town, form: &Form) -> usize {
    let mut sent = 0;
    for field in &form.fields {
        for evil in values() {
            let mut pairs = form.paper.pairs(form.button);
            pairs.retain(|(name, _)| name != field);
            pairs.push((field.clone(), evil.clone()));
            sent += 1;
            // A key of its own, or the answer would be that the form has arrived already.
            if field != "_key" && pairs.iter().any(|(name, _)| name == "_key") {
                pairs.retain(|(name, _)| name != "_key");
                pairs.push(("_key".to_owned(), format!("{:032x}", sent + 7 * field.len())));
            }
            let body = evils::encoded(&pairs);
            let answer = town.send(post(form.paper.action(), body)).await;
            judge(&answer, &format!("{field} = {evil:?} at {}", form.paper.action()), &evil);
            if *field != form.keeps.0 {
                keeps(&answer, form, &format!("{field} = {evil:?}"));
            }
        }
    }
    let pairs = form.paper.pairs(form.button);
    for Body { name, bytes, status } in bodies(&pairs, &form.fields[0]) {
        let answer = town.send(post(form.paper.action(), bytes)).await;
        judge(&answer, &format!("{name} at {}", form.paper.action()), "");
        if let Some(status) = status {
            assert_eq!(answer.status, status, "{name} at {}", form.paper.action());
        }
        sent += 1;
    }
    sent
}

/// What holds for every answer to anything.
#[track_caller]
fn judge(answer: &Answer, what: &str, evil: &str) {
    assert!(answer.status < 500 && answer.status != 429, "{what}: {answer:?}");
    for name in ["location", "set-cookie", "content-disposition"] {
        let value = answer.header(name).unwrap_or_default();
        assert!(!value.contains("evil") && !value.contains('<'), "{what}: {name}: {value}");
    }
    assert_eq!(answer.header("x-evil"), None, "{what}");
    assert!(!answer.body.contains("1337"), "{what}: something was worked out");
    // Evil texts with a tag in them name it so; written as text it has no angle before it.
    for tag in ["<evil", "<script>", "<img", "</textarea><", "</title><"] {
        assert!(!evil.contains(tag) || !answer.body.contains(tag), "{what}: {tag} is in the page");
    }
    let page = answer.header("content-type").is_some_and(|kind| kind.starts_with("text/html"));
    if page && answer.status != 303 {
        let paper = Paper::read("/", answer.clone());
        let said = !paper.text("h1").is_empty();
        assert!(said, "{what}: no heading");
        if answer.status == 422 {
            let told = [".mistakes a", ".mistake", ".problem", ".note"]
                .map(|css| paper.texts(css).concat());
            assert!(!told.concat().is_empty(), "{what}: no message: {}", answer.body);
        }
    }
}

/// A page of the form still carries what else was answered.
#[track_caller]
fn keeps(answer: &Answer, form: &Form, what: &str) {
    let (name, value) = form.keeps;
    if !matches!(answer.status, 200 | 422) {
        return;
    }
    let paper = Paper::read("/", answer.clone());
    if paper.value("_step").is_some() {
        assert_eq!(paper.value(name), Some(value), "{what}: an answer is lost");
    }
}

async fn forms_of_residents_take_anything(town: Town) {
    let files = every_kind();
    open(&town, "every-kind", &files).await;
    let mut forms = Vec::new();
    for (field, button) in [
        ("rate:g1", "next"),
        ("rate:g1", "languages"),
        ("pick:g1", "next"),
        ("share:g1", "next"),
        ("share:g1", "save"),
        ("share:g1", "count"),
        ("_agree", "agree"),
    ] {
        let mut paper = at_field(&town, ROUND, field).await;
        // One answer before, one behind.
        paper.fill("rate:g7", "4").fill("age", "old");
        let mut form = Form::new(paper, button).keeping("rate:g7", "4");
        form.fields.push(field.to_owned());
        form.fields.dedup();
        forms.push(form);
    }
    let mut ranking = at_field(&town, ROUND, "rate:g1").await;
    for _ in 0..3 {
        ranking = ranking.press(&town, "next").await;
    }
    ranking.fill("rank:1", "g1").fill("rate:g7", "4");
    forms.push(Form::new(ranking, "add:1:2").keeping("rate:g7", "4"));
    let mut agreed = at_field(&town, ROUND, "_agree").await;
    let mut about = agreed.fill("_agree", "1").press(&town, "agree").await;
    about.fill("part", "north").fill("age", "old").fill("speak:de", "1").fill("rate:g7", "4");
    let mut words = about.press(&town, "next").await;
    forms.push(Form::new(about, "next").keeping("rate:g7", "4"));
    words.fill("say", "Grün");
    let check = words.press(&town, "next").await;
    forms.push(Form::new(words, "next").keeping("rate:g7", "4"));
    forms.push(Form::new(check, "send").keeping("rate:g7", "4"));
    let mut sent = 0;
    for form in &forms {
        sent += attack(&town, form).await;
    }
    assert!(sent > 500, "{sent} hostile forms");
    // Whatever got through is an answer like any other.
    let round = Round::read(&files).unwrap();
    let kept = stored(&town, "every-kind").await;
    assert!(!kept.is_empty());
    for own in kept {
        Response::from_document(&round.questionnaire, &own.content).unwrap();
    }
    assert_eq!(at_check(&town, ROUND).await.press(&town, "send").await.status, 200);
}

async fn the_form_of_codes_takes_anything(town: Town) {
    open(&town, "every-kind", &every_kind()).await;
    let receipt = at_check(&town, ROUND).await.press(&town, "send").await;
    let code = receipt.texts(".code span").concat();
    for button in ["open", "download", "correct", "withdraw", "file", "discard"] {
        let mut paper = Paper::open(&town, &format!("{ROUND}/code")).await;
        paper.fill("code", &code);
        let mut form = Form::new(paper, button);
        form.fields = ["code", "_do"].map(str::to_owned).into();
        attack(&town, &form).await;
    }
    assert_eq!(stored(&town, "every-kind").await.len(), 1, "nobody was sure");
}

const TOKEN: &str = "a-token-of-the-school-and-of-nobody-else";

async fn forms_of_departments_take_anything(town: Town) {
    town.round("targets", vorrang_store::State::Open).await;
    let (round, department) =
        (Id::parse("targets").unwrap(), Id::parse("adult-education").unwrap());
    let mut unit = town.store.begin().await.unwrap();
    unit.set_link(&round, &department, TokenHash::of(TOKEN)).await.unwrap();
    unit.commit().await.unwrap();
    let goal = "2026-09";
    for (page, fields, button) in [
        (
            "score",
            vec!["goals:2026-01".to_owned(), "goals:2026-40".to_owned(), "_do".to_owned()],
            "next",
        ),
        ("points", vec![format!("_points:{goal}"), "_seen".to_owned()], "next"),
        (
            "goals/2026-09",
            vec![
                format!("_indicator:{goal}:1:name"),
                format!("_indicator:{goal}:1:baseline"),
                format!("_indicator:{goal}:1:target_year"),
                format!("_measures:{goal}"),
                format!("_no-indicator:{goal}"),
                "_seen".to_owned(),
                "_rows".to_owned(),
            ],
            "save",
        ),
        ("check", vec!["_do".to_owned(), "_seen".to_owned()], "submit"),
    ] {
        let address = format!("/d/{TOKEN}/{page}?lang=de");
        // Pages of departments keep to rules of their own.
        let paper = Paper::read(&address, town.send(get(&address)).await);
        assert_eq!(paper.status, 200, "{page}");
        let form = Form { fields, ..Form::new(paper, button) };
        attack(&town, &form).await;
        let page = town.send(get(&address)).await;
        judge(&page, "afterwards", "<evil<script><img</textarea><</title><");
        assert_eq!(page.status, 200, "what was kept can be shown");
    }
}

async fn addresses_take_anything(town: Town) {
    open(&town, "every-kind", &every_kind()).await;
    for evil in values() {
        let escaped = evils::escaped(&evil);
        for address in [
            format!("/{escaped}"),
            format!("/s/{escaped}"),
            format!("/s/every-kind/{escaped}"),
            format!("/s/every-kind?lang={escaped}"),
            format!("/s/every-kind/thanks?on={escaped}&lang={escaped}"),
            format!("/preview/{escaped}"),
            format!("/result/{escaped}"),
            format!("/d/{escaped}"),
            format!("/d/{escaped}/goals/{escaped}?checking={escaped}"),
            format!("/language?round={escaped}&to={escaped}&lang={escaped}"),
        ] {
            if address.len() > 8_000 {
                continue; // Refused with its head, long before any page.
            }
            judge(&town.send(get(&address)).await, &address, &evil);
            judge(&town.send(post(&address, format!("a={escaped}"))).await, &address, &evil);
        }
        let spoken: String = evil.chars().filter(|c| matches!(c, ' '..='~')).take(2_000).collect();
        let asked = get(ROUND).with("accept-language", &spoken).with("cookie", &spoken);
        judge(&town.send(asked).await, &spoken, &evil);
    }
}

#[tokio::test]
async fn what_an_author_writes_is_text_too() {
    let town = Town::on_sqlite(BUSY).await;
    let mut files = every_kind();
    for evil in ["<evil>", "{{ 7 * 191 }}", "{ $name }", "\u{202e}verkehrt", "${7*191}"] {
        edit(&mut files, "questionnaire.toml", "Wo wohnen Sie?", &format!("{evil} Wo wohnen Sie?"));
        edit(&mut files, "goals.csv", "Ziel Eins", &format!("{evil} Ziel Eins"));
    }
    open(&town, "every-kind", &files).await;
    for field in ["rate:g1", "pick:g1", "share:g1", "_agree"] {
        let page = at_field(&town, ROUND, field).await;
        judge(&page.answer, field, "<evil>");
    }
    judge(&at_check(&town, ROUND).await.answer, "check", "<evil>");
}
