//! Questions of which not everybody is shown the same, over HTTP, on both databases: drawn once, kept through every page,
//! checked, sent, found again, corrected, and never what somebody else drew.

use std::{collections::BTreeSet, fs, path::Path};

use serde_json::Value;
use vorrang_survey::round::{Files, Round};

use crate::{
    paper::Paper,
    resident::{at_field, every_kind, open, stored},
    town::{Town, edit, on_both},
};

on_both![
    what_was_drawn_stays_from_the_first_page_to_the_last,
    a_set_asks_for_two_different_goals,
    a_forged_number_is_drawn_again,
    a_part_of_the_goals_is_all_one_person_is_asked_about,
    what_is_wrong_with_a_whole_question_is_said_whatever_was_drawn,
    what_is_sensitive_is_drawn_after_consent,
    answers_are_corrected_as_they_were_shown,
];

const ROUND: &str = "/s/drawn-kinds";

/// A round with every kind of question that is drawn.
pub(crate) fn drawn_kinds() -> Files {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/drawn-kinds");
    let mut files = every_kind();
    let questions = fs::read(folder.join("questionnaire.toml")).unwrap();
    files.insert("questionnaire.toml".to_owned(), questions);
    edit(&mut files, "round.toml", "\"every-kind\"", "\"drawn-kinds\"");
    edit(&mut files, "round.toml", "score = \"rate\"", "score = \"sets\"");
    files
}

async fn begun(town: &Town) -> Paper {
    open(town, "drawn-kinds", &drawn_kinds()).await;
    at_field(town, ROUND, "sets:1:best").await
}

/// The goals of the set on a page, by id, in the order shown.
fn goals(page: &Paper) -> Vec<String> {
    let round = Round::read(&drawn_kinds()).unwrap();
    let id = |name: &String| {
        let goal = round
            .goals
            .iter()
            .find(|goal| goal.name.langs().any(|lang| goal.name.get(lang) == Some(name)));
        goal.unwrap_or_else(|| panic!("no goal {name}")).id.to_string()
    };
    page.texts(".set tbody tr:not(.apart) th, .cards li:not(.apart):not(.apart + li) label")
        .iter()
        .map(id)
        .collect()
}

/// What a goal is called.
fn name(id: &str) -> String {
    let names = ["Eins", "Zwei", "Drei", "Vier", "Fünf", "Sechs", "Sieben"];
    format!("Ziel {}", names[id[1..].parse::<usize>().unwrap() - 1])
}

/// Presses "next" until a field is there.
async fn on_to(town: &Town, mut page: Paper, field: &str) -> Paper {
    for _ in 0..30 {
        if page.names().contains(field)
            && page.attribute(&format!("[name='{field}']:not([type=hidden])"), "id").is_some()
        {
            return page;
        }
        page = page.press(town, "next").await;
    }
    panic!("no page asks for {field}");
}

async fn what_was_drawn_stays_from_the_first_page_to_the_last(town: Town) {
    let mut page = begun(&town).await;
    assert_eq!(page.text(".set legend"), "Vergleich 1 von 3");
    assert_eq!(page.texts(".set thead th"), ["am wichtigsten", "am wenigsten wichtig"]);
    let first = goals(&page);
    assert_eq!(first.len(), 4);
    let number = page.value("sets:_shown").unwrap().to_owned();
    // Another language, and back again: the same goals in the same order.
    let dutch = page.send(&town, "lang:nl").await;
    assert_eq!(goals(&dutch), first);
    page.fill("sets:1:best", &first[0]).fill("sets:1:worst", &first[3]);
    let second = page.press(&town, "next").await;
    assert_eq!(second.text(".set legend"), "Vergleich 2 von 3");
    let back = second.press(&town, "back").await;
    assert_eq!((goals(&back), back.value("sets:_shown")), (first.clone(), Some(&*number)));
    assert_eq!(back.value("sets:1:worst"), Some(&*first[3]));

    let mut pair = on_to(&town, second, "two:1").await;
    assert_eq!(pair.text(".set legend"), "Vergleich 1 von 2");
    let two = goals(&pair);
    assert_eq!(two.len(), 2);
    pair.fill("two:1", &two[1]);
    let pair = pair.press(&town, "next").await.fill("two:2", "?").press(&town, "next").await;
    let check = on_to(&town, pair, "_agree").await.press(&town, "decline").await;
    let check = check.press(&town, "next").await;
    let told = check.texts(".answers dd:not(.change)");
    let set =
        format!("{}: am wichtigsten{}: am wenigsten wichtig", name(&first[0]), name(&first[3]));
    assert_eq!(told[0].split_whitespace().collect::<Vec<_>>().join(" "), set);
    assert_eq!(
        (told[3].trim(), told[4].trim()),
        (&*name(&two[1]), "Ich kann mich nicht entscheiden")
    );
    check.press(&town, "send").await;

    let kept = stored(&town, "drawn-kinds").await;
    let content: Value = serde_json::from_str(&kept[0].content).unwrap();
    assert_eq!(content["sets:_shown"], *number);
    assert_eq!(
        (&content["sets:1:best"], &content["two:2"]),
        (&first[0].as_str().into(), &"?".into())
    );
    assert_eq!(content.get("sets:2:best"), None);
}

async fn a_set_asks_for_two_different_goals(town: Town) {
    let mut page = begun(&town).await;
    let shown = goals(&page);
    for (best, worst, told) in [
        (&*shown[1], "", "Wählen Sie beides"),
        ("", &*shown[1], "Wählen Sie beides"),
        (&*shown[1], &*shown[1], "Dasselbe Ziel"),
    ] {
        page.fill("sets:1:best", best).fill("sets:1:worst", worst);
        let wrong = page.press(&town, "next").await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.text(".mistakes li").contains(told), "{}", wrong.text(".mistakes li"));
        assert!(wrong.text(".set .mistake").contains(told));
        let target = wrong.attribute(".mistakes a", "href").unwrap();
        assert!(wrong.attribute(&target, "name").unwrap().starts_with("sets:1:"));
        // In the row of a goal chosen twice, else in the column where nothing is.
        let red = wrong.texts(".set [aria-invalid]").len();
        if best == worst {
            assert_eq!((red, wrong.attribute(&target, "value").as_deref()), (2, Some(best)));
            assert!(wrong.text(".set tbody .note + tr th").contains(&name(best)), "{best}");
        } else {
            assert_eq!(red, 5, "four goals and a way to answer nothing");
        }
        assert_eq!(wrong.value("sets:1:best").unwrap_or_default(), best);
        page = wrong;
    }
    // Nothing at all is an answer too: who took a mark back goes on.
    page.fill("sets:1:best", "").fill("sets:1:worst", "");
    assert_eq!(page.press(&town, "next").await.text(".set legend"), "Vergleich 2 von 3");
}

async fn a_forged_number_is_drawn_again(town: Town) {
    let mut page = begun(&town).await;
    let shown = goals(&page);
    page.fill("sets:1:best", &shown[0]).fill("sets:1:worst", &shown[1]);
    for forged in ["999999", "-1", "", "zwei", "1e3"] {
        let answer = town.send(page.forged("sets:_shown", forged)).await;
        let again = Paper::of(ROUND, answer);
        let number: u32 = again.value("sets:_shown").unwrap().parse().unwrap();
        assert!(number < 7 * 32, "{number}");
        assert_eq!(
            again.text(".set legend"),
            "Vergleich 2 von 3",
            "what was said of another set is gone"
        );
        assert_eq!(again.value("sets:1:best"), None);
    }
    // A goal that the set does not have is told, not taken.
    let absent = ["g1", "g2", "g3", "g4", "g5", "g6", "g7"]
        .into_iter()
        .find(|id| !shown.contains(&(*id).to_owned()));
    let answer = Paper::read(ROUND, town.send(page.forged("sets:1:best", absent.unwrap())).await);
    assert!(answer.text(".mistakes li").contains("stand hier nicht zur Wahl"));
}

async fn a_part_of_the_goals_is_all_one_person_is_asked_about(town: Town) {
    let page = begun(&town).await;
    let mut page =
        on_to(&town, page, "two:1").await.press(&town, "next").await.press(&town, "next").await;
    assert_eq!(page.text(".hint"), "Denken Sie an die nächsten fünf Jahre.");
    let mut rated = BTreeSet::new();
    for part in 0..2 {
        let names: Vec<String> =
            page.names().into_iter().filter(|name| name.starts_with("part:g")).collect();
        let here: Vec<_> = names.into_iter().filter(|name| !rated.contains(name)).collect();
        assert_eq!(here.len(), 3, "a page of three of the six, {part}");
        for name in &here {
            page.fill(name, "4");
        }
        rated.extend(here);
        page = page.press(&town, "next").await;
    }
    let open = page.texts(".open .goal");
    assert_eq!(open.len(), 4, "{open:?}");
    // Nor does a goal get a place that was not drawn, by whatever button, or by the lists.
    assert_eq!(page.texts("[name='_goal:3'] option").len(), 4);
    let (mut placed, mut put) = (BTreeSet::new(), BTreeSet::new());
    for goal in 0..7 {
        let added = page.send(&town, &format!("add:3:{goal}")).await;
        placed.extend(added.value("order:1").map(str::to_owned));
        page.fill("_goal:3", &goal.to_string()).fill("_place:3", "0");
        put.extend(page.send(&town, "put:3").await.value("order:1").map(str::to_owned));
    }
    assert_eq!((placed.len(), &put), (4, &placed), "{placed:?}");
    let page = on_to(&town, page, "_agree").await;
    // A rating of a goal that was not drawn is dropped: no page of ours asked for it.
    let mut other =
        (1..=7).map(|goal| format!("part:g{goal}")).filter(|name| !rated.contains(name));
    let other = other.next().unwrap();
    let forged = Paper::read(ROUND, town.send(page.forged(&other, "5")).await);
    assert_eq!(forged.value(&other), None);
    let page = page.press(&town, "decline").await.press(&town, "next").await;
    page.press(&town, "send").await;
    let kept = stored(&town, "drawn-kinds").await;
    let content: Value = serde_json::from_str(&kept[0].content).unwrap();
    let given: BTreeSet<String> = content
        .as_object()
        .unwrap()
        .keys()
        .filter(|name| name.starts_with("part:g"))
        .cloned()
        .collect();
    assert_eq!(given, rated);
}

/// The first goal of the list has the field such complaints are about, and the lot may leave it out.
async fn what_is_wrong_with_a_whole_question_is_said_whatever_was_drawn(town: Town) {
    open(&town, "drawn-kinds", &drawn_kinds()).await;
    let mut without_the_first = false;
    while !without_the_first {
        let mut page = at_field(&town, ROUND, "sets:1:best").await;
        while !page.names().iter().any(|name| name.starts_with("share:g")) {
            page = page.press(&town, "next").await;
        }
        let shown: Vec<String> =
            page.names().into_iter().filter(|name| name.starts_with("share:g")).collect();
        without_the_first = !shown.contains(&"share:g1".to_owned());
        page.fill(&shown[0], "70").fill(&shown[1], "50");
        let mut wrong = page.press(&town, "next").await;
        assert_eq!(wrong.status, 422, "{shown:?}");
        assert!(wrong.text(".mistakes li").contains("120"), "{shown:?}");
        assert_eq!(wrong.value(&shown[0]), Some("70"));
        // Whoever changes it at the end and turns back finds it named there.
        wrong.fill(&shown[0], "60").fill(&shown[1], "40");
        let right = wrong.press(&town, "next").await;
        let check = on_to(&town, right, "_agree").await.press(&town, "decline").await;
        let check = check.press(&town, "next").await;
        let changes = check.texts(".change button");
        let ours = changes.iter().position(|change| change.contains("Wie viel für jedes?"));
        let row = format!(".answers > div:nth-child({})", ours.unwrap() + 1);
        let step = check.attribute(&format!("{row} .change button"), "value").unwrap();
        let mut changed = check.press(&town, &step).await;
        changed.fill(&shown[0], "70");
        let check = changed.press(&town, "back").await;
        let given = check.text(&format!("{row} dd:not(.change)"));
        assert!(given.contains("Hier stimmt noch etwas nicht"), "{given}");
    }
}

async fn what_is_sensitive_is_drawn_after_consent(town: Town) {
    let page = begun(&town).await;
    assert_eq!(page.value("speak:_shown"), None);
    assert!(page.value("heard:_shown").is_some());
    let mut page = on_to(&town, page, "_agree").await;
    page = page.fill("_agree", "1").press(&town, "agree").await;
    assert!(page.value("speak:_shown").is_some());
    let choices = page.texts(".is-single .options li > label");
    assert_eq!(choices[3..], ["anderswoher", "keine Angabe"], "these stand last for everybody");
    let check = page.press(&town, "next").await;
    let declined = check.press(&town, "change:consent").await.press(&town, "decline").await;
    assert_eq!(declined.value("speak:_shown"), None, "without consent nothing of it is carried");
    declined.press(&town, "send").await;
    let kept = stored(&town, "drawn-kinds").await;
    assert!(!kept[0].content.contains("speak"), "{}", kept[0].content);
}

async fn answers_are_corrected_as_they_were_shown(town: Town) {
    let mut page = begun(&town).await;
    let first = goals(&page);
    page.fill("sets:1:best", &first[0]).fill("sets:1:worst", &first[3]);
    let saved = page.press(&town, "save").await;
    let code = saved.texts(".code span").concat();
    let mut enter = Paper::open(&town, &format!("{ROUND}/code")).await;
    let page = enter.fill("code", &code).press(&town, "open").await;
    assert_eq!(goals(&page), first, "what was saved shows the same later");
    let page = on_to(&town, page, "_agree").await.press(&town, "decline").await;
    let receipt = page.press(&town, "next").await.press(&town, "send").await;
    let code = receipt.texts(".code span").concat();
    let mut enter = Paper::open(&town, &format!("{ROUND}/code")).await;
    let seen = enter.fill("code", &code).press(&town, "open").await;
    let check = seen.press(&town, "correct").await;
    let mut set = check.press(&town, "change:q0").await;
    assert_eq!((goals(&set), set.value("sets:1:best")), (first.clone(), Some(&*first[0])));
    set.fill("sets:1:best", &first[1]);
    set.press(&town, "next").await.press(&town, "send").await;
    let kept = stored(&town, "drawn-kinds").await;
    let content: Value = serde_json::from_str(&kept[0].content).unwrap();
    assert_eq!((kept.len(), &content["sets:1:best"]), (1, &first[1].as_str().into()));
}
