//! Questions that depend on others: in a form, in a table, in what is stored and exported.

mod small;

use std::borrow::Cow;

use vorrang_survey::{
    answer::{Answer, RawResponse, Response, read},
    definition::Questionnaire,
    exchange::{Export, Exported, Map, Table, write_map},
    fault::Fault,
    round::{Files, Round},
};

/// Puts lines into the question with this id.
fn with(files: &mut Files, question: &str, lines: &str) {
    let text = String::from_utf8(files["questionnaire.toml"].clone()).unwrap();
    let id = format!("id = \"{question}\"\n");
    assert_eq!(text.matches(&id).count(), 1, "{question}");
    let text = text.replace(&id, &format!("{id}{lines}\n"));
    files.insert("questionnaire.toml".to_owned(), text.into_bytes());
}

/// Points only for those who picked g1, languages only in the south, words only of those who were asked for languages
/// and gave one; points that give g1 at least as many as g2.
fn depending() -> Files {
    let mut files = small::files();
    with(
        &mut files,
        "share",
        "shown_if = \"chosen(pick, g1)\"\nvalid_if = \"share:g1 >= share:g2\"\nvalid_text = { de = \"Zuerst Eins.\" }",
    );
    with(&mut files, "speak", "shown_if = \"part = south\"");
    with(&mut files, "say", "shown_if = \"answered(speak)\"");
    files
}

fn round() -> Round {
    Round::read(&depending()).unwrap()
}

fn raw<'r>(questionnaire: &Questionnaire, values: &[(&str, &'r str)]) -> RawResponse<'r> {
    let mut raw: RawResponse<'r> = vec![None; questionnaire.fields().len()];
    for (name, value) in values {
        raw[questionnaire.field(name).expect("a field")] = Some(Cow::Borrowed(*value));
    }
    raw
}

fn told(questionnaire: &Questionnaire, values: &[(&str, &str)]) -> (Response, Vec<String>) {
    let (response, errors) = read(questionnaire, &raw(questionnaire, values));
    let name = |field: usize| questionnaire.fields()[field].name.as_str();
    let errors =
        errors.iter().map(|error| format!("{} {}", name(error.field), error.complaint.code()));
    (response, errors.collect())
}

#[test]
fn answers_that_were_not_asked_for_are_left_out_whatever_they_are() {
    let asked = round().questionnaire;
    let values = [("part", "north"), ("share:g1", "many"), ("speak:de", "1"), ("say", "too long")];
    let (response, errors) = told(&asked, &values);
    assert_eq!(errors, [""; 0], "what was not asked cannot be wrong");
    assert_eq!(response.answers.iter().flatten().count(), 1);
    // One step brings up the next.
    let (response, errors) =
        told(&asked, &[("part", "south"), ("speak:de", "1"), ("say", "ja"), ("pick:g2", "1")]);
    assert_eq!(errors, [""; 0]);
    assert_eq!(response.answers[6], Some(Answer::Text("ja".to_owned())));
    let (response, _) = told(&asked, &[("part", "south"), ("speak:no", "1"), ("say", "ja")]);
    assert_eq!(response.answers[6], None, "who declines has not answered");
    // Without consent languages are not carried: then nothing depends on them.
    let (response, _) = told(&asked, &[("part", "south"), ("say", "ja")]);
    assert_eq!(response.answers[6], None);
}

#[test]
fn required_is_what_is_asked() {
    let mut files = depending();
    with(&mut files, "share", "required = true");
    let asked = Round::read(&files).unwrap().questionnaire;
    assert_eq!(told(&asked, &[("part", "north")]).1, [""; 0]);
    let picked = told(&asked, &[("part", "north"), ("pick:g1", "1")]);
    assert_eq!(picked.1, ["share:g1 answer-required"]);
}

#[test]
fn what_a_constraint_does_not_allow_is_complained_about() {
    let asked = round().questionnaire;
    let points = |one, two| {
        told(&asked, &[("part", "north"), ("pick:g1", "1"), ("share:g1", one), ("share:g2", two)])
    };
    let (response, errors) = points("40", "60");
    assert_eq!(errors, ["share:g1 answer-not-valid"]);
    assert_eq!(response.answers[3], None);
    assert_eq!(points("60", "40").1, [""; 0]);
    assert_eq!(points("60", "60").1, ["share:g1 answer-wrong-sum"], "one complaint is enough");
    assert_eq!(points("", "").1, [""; 0], "what is left open is no wrong answer");
}

const MAP: &str = r#"
id = "nr"
[question.pick]
columns = ["p"]
[question.share]
columns = { g1 = "s1", g2 = "s2" }
[question.part]
column = "part"
[question.say]
column = "say"
"#;

#[test]
fn a_table_counts_what_it_leaves_out() {
    let asked = round().questionnaire;
    let map = Map::read("map.toml", MAP, &asked).unwrap();
    let rows = [
        "nr,p,s1,s2,part,say",
        "1,g1,60,40,north,",
        "2,g2,60,40,north,",
        "3,g2,0,0,north,ja",
        "4,g2,,,south,ja",
        "5,,,,,",
    ];
    let table = rows.join("\n");
    let mut table_by_row = Table::open("t.csv", table.as_bytes(), &asked, &map).unwrap();
    let by_row: Vec<Response> =
        table_by_row.by_ref().map(|entry| entry.unwrap().response).collect();
    assert_eq!(by_row[0].answers[3], Some(Answer::Points(vec![60, 40])));
    assert!(by_row[1..].iter().all(|response| response.answers[3].is_none()));
    assert_eq!(table_by_row.unasked(), 4, "points of 2 and 3, words of 3 and 4");
    for shards in [1, 3] {
        // Points of nought add up to nothing: row by row nobody minds, as they were not asked for.
        let table = table.replace("3,g2,0,0", "3,g2,50,50");
        let table = Table::open("t.csv", table.as_bytes(), &asked, &map).unwrap();
        let push = |all: &mut Vec<Response>, response: &Response| all.push(response.clone());
        let found = table.in_shards(shards, Vec::new, push).unwrap().concat();
        assert_eq!((&found, table.unasked()), (&by_row, 4));
    }
    let wrong = table.replace("1,g1,60,40", "1,g1,40,60");
    let mut rows = Table::open("t.csv", wrong.as_bytes(), &asked, &map).unwrap();
    let push = |all: &mut Vec<Response>, response: &Response| all.push(response.clone());
    assert!(rows.in_shards(2, Vec::new, push).is_none());
    assert_eq!(rows.unasked(), 0, "nothing was read");
    let faults = rows.next().unwrap().unwrap_err();
    let found: Vec<_> = faults.iter().map(|f| (f.line, f.column.as_deref(), f.code)).collect();
    assert_eq!(found, [(Some(2), Some("s1"), "answer-not-valid")]);
}

#[test]
fn not_asked_is_another_thing_than_left_open_and_comes_back() {
    let asked = round().questionnaire;
    let map = Map::read("map.toml", &write_map(&asked), &asked).unwrap();
    let agreed = |mut response: Response| {
        response.consent = vorrang_survey::text::Lang::parse("de");
        response
    };
    let responses = [
        agreed(told(&asked, &[("part", "north"), ("pick:g2", "1")]).0),
        agreed(told(&asked, &[("part", "south"), ("pick:g1", "1"), ("speak:de", "1")]).0),
    ];
    let mut export = Export::begin(Vec::new(), &asked, []).unwrap();
    for (id, response) in ["a", "b"].into_iter().zip(&responses) {
        let day = "2026-11-02".parse().unwrap();
        export.write(&Exported { id, day, version: 1, questionnaire: &asked, response }).unwrap();
    }
    let text = String::from_utf8(export.finish().unwrap()).unwrap();
    let cell = |row: usize, column: &str| {
        let mut lines = text.lines();
        let place = lines.next().unwrap().split(',').position(|name| name == column).unwrap();
        lines.nth(row).unwrap().split(',').nth(place).unwrap()
    };
    let cells = |row| ["share:g1", "speak:de", "say"].map(|column| cell(row, column));
    assert_eq!(cells(0), ["-3", "-3", "-3"]);
    assert_eq!(cells(1), ["-2", "1", "-2"]);
    let table = Table::open("t.csv", text.as_bytes(), &asked, &map).unwrap();
    let back: Vec<Response> = table.map(|entry| entry.unwrap().response).collect();
    assert_eq!(back, responses);
}

#[test]
fn what_is_stored_holds_nothing_that_was_not_asked() {
    let plain = small::round().questionnaire;
    let asked = round().questionnaire;
    let values = [("part", "north"), ("pick:g2", "1"), ("share:g1", "60"), ("share:g2", "40")];
    let (before, _) = told(&plain, &values);
    assert!(before.to_document(&plain).contains("share"));
    // As the version that has the condition would have asked.
    let carried = before.carried(&plain, &asked);
    assert_eq!(carried.to_document(&asked), r#"{"part":"north","pick:g2":"1"}"#);
    let document = before.to_document(&plain);
    let read = Response::from_document(&asked, &document).unwrap();
    assert_eq!(read, carried);
}

fn faults(files: &Files) -> Vec<Fault> {
    Round::read(files).expect_err("a fault")
}

fn value<'f>(fault: &'f Fault, name: &str) -> &'f str {
    fault.args.iter().find(|(own, _)| *own == name).map_or("", |(_, value)| value)
}

#[test]
fn faults_of_all_conditions_are_told_at_once_each_with_its_place() {
    let mut files = small::files();
    with(&mut files, "rank", "shown_if = \"rate:g1 >= 9\"");
    with(&mut files, "pick", "shown_if = \"part = north\"");
    with(&mut files, "share", "shown_if = \"share:g1 > 5\"");
    with(&mut files, "speak", "valid_if = \"part = north\"\nvalid_text = { de = \"So.\" }");
    with(&mut files, "say", "valid_text = { de = \"So.\" }");
    let found: Vec<_> = faults(&files)
        .iter()
        .map(|fault| {
            assert_eq!(fault.file, "questionnaire.toml");
            (fault.line.unwrap(), fault.code, value(fault, "at").to_owned())
        })
        .collect();
    let at = |line, code, at: &str| (line, code, at.to_owned());
    assert_eq!(
        found,
        [
            at(16, "condition-never", "12"),
            at(24, "condition-later", "1"),
            at(32, "condition-itself", "1"),
            at(46, "condition-not-own", ""),
            at(54, "key-missing", ""),
        ]
    );
}

#[test]
fn in_circles_there_is_always_one_that_comes_too_late() {
    let mut files = small::files();
    with(&mut files, "pick", "shown_if = \"answered(share)\"");
    with(&mut files, "share", "shown_if = \"answered(pick)\"");
    let codes: Vec<_> = faults(&files).iter().map(|fault| fault.code).collect();
    assert_eq!(codes, ["condition-later"]);
}

#[test]
fn a_page_depends_on_earlier_pages_only() {
    let mut files = small::files();
    let page =
        "[[page]]\nid = \"more\"\ntitle = { de = \"Mehr\" }\nshown_if = \"part = south\"\n\n";
    let text = String::from_utf8(files["questionnaire.toml"].clone()).unwrap();
    let at = text.find("[[page.question]]\nid = \"speak\"").unwrap();
    let split = |page: &str| {
        let text = format!("{}{page}{}", &text[..at], &text[at..]);
        text.into_bytes()
    };
    files.insert("questionnaire.toml".to_owned(), split(page));
    let asked = Round::read(&files).unwrap().questionnaire;
    let (response, _) = told(&asked, &[("part", "north"), ("speak:de", "1"), ("say", "ja")]);
    assert_eq!(response.answers.iter().flatten().count(), 1);
    for (condition, code) in
        [("answered(say)", "condition-itself"), ("answered(speak)", "condition-itself")]
    {
        files.insert(
            "questionnaire.toml".to_owned(),
            split(&page.replace("part = south", condition)),
        );
        assert_eq!(faults(&files)[0].code, code, "{condition}");
    }
}

#[test]
fn what_the_plan_needs_is_asked_of_everybody() {
    let mut files = small::files();
    with(&mut files, "part", "shown_if = \"answered(rank)\"");
    assert_eq!(faults(&files)[0].code, "condition-planned");
    let mut files = small::files();
    let valid = "valid_if = \"rate:g1 >= 1\"\nvalid_text = { de = \"So.\" }";
    with(&mut files, "rate", valid);
    let found = faults(&files);
    assert_eq!((found[0].file.as_str(), found[0].code), ("round.toml", "condition-planned"));
    let mut files = small::files();
    with(&mut files, "part", "valid_if = \"part != south\"\nvalid_text = { de = \"So.\" }");
    assert!(Round::read(&files).is_ok());
}

#[test]
fn a_question_with_a_fault_of_its_own_makes_no_second_one() {
    let mut files = small::files();
    with(&mut files, "share", "shown_if = \"answered(pick)\"");
    let text = String::from_utf8(files["questionnaire.toml"].clone()).unwrap();
    let text = text.replace("kind = \"picks\"", "kind = \"pix\"");
    files.insert("questionnaire.toml".to_owned(), text.into_bytes());
    let codes: Vec<_> = faults(&files).iter().map(|fault| fault.code).collect();
    assert_eq!(codes, ["kind-unknown"]);
}
