//! Responses written as a table, and read back by the map beside it.

mod small;

use std::borrow::Cow;

use vorrang_survey::{
    answer::{Decision, Flags, RawResponse, Response, read},
    definition::Questionnaire,
    exchange::{Export, Exported, Map, Table, write_map},
    round::{Files, Round},
    text::Lang,
};

fn response(questionnaire: &Questionnaire, values: &[(&str, &str)]) -> Response {
    let mut raw: RawResponse<'_> = vec![None; questionnaire.fields().len()];
    for (name, value) in values {
        raw[questionnaire.field(name).expect("a field")] = Some(Cow::Borrowed(value));
    }
    let (response, errors) = read(questionnaire, &raw);
    assert!(errors.iter().all(|error| error.complaint.code() == "answer-required"), "{errors:?}");
    response
}

fn agreed(mut response: Response) -> Response {
    response.consent = Lang::parse("de");
    response
}

/// Every kind of question, answered, skipped, declined, in part; and texts that look like formulas and like codes.
fn responses(questionnaire: &Questionnaire) -> Vec<Response> {
    let with = |values: &[(&str, &str)]| response(questionnaire, values);
    let mut all = vec![
        with(&[]),
        with(&[("rate:g1", "5"), ("rate:g2", "?"), ("part", "north")]),
        with(&[("rank:1", "g4"), ("rank:2", "g1"), ("part", "none"), ("pick:g3", "1")]),
        agreed(with(&[("share:g1", "100"), ("speak:no", "1")])),
        agreed(with(&[("speak:de", "1"), ("speak:tr", "1"), ("say", "a\"\n,b")])),
    ];
    all[1].fast = true;
    all[1].flags = Flags { honeypot: true, too_soon: true };
    all[2].flags = Flags { honeypot: false, too_soon: true };
    all[2].decision = Decision::LeftOut;
    for text in ["=1+1", "-1", "-2", "'", "'=1", "+49", "@a", "\u{ff1d}1", "NA", "a;b"] {
        all.push(agreed(with(&[("say", text)])));
    }
    all
}

fn export(current: &Questionnaire, rows: &[(u32, &Questionnaire, &Response)]) -> String {
    let earlier = rows.iter().map(|(_, questionnaire, _)| *questionnaire);
    let mut export = Export::begin(Vec::new(), current, earlier).unwrap();
    for (number, (version, questionnaire, response)) in rows.iter().enumerate() {
        let id = format!("r{number}");
        let day = "2026-11-02".parse().unwrap();
        let version = *version;
        export.write(&Exported { id: &id, day, version, questionnaire, response }).unwrap();
    }
    String::from_utf8(export.finish().unwrap()).unwrap()
}

#[test]
fn what_is_written_reads_back_to_the_same_responses() {
    let questionnaire = small::round().questionnaire;
    let responses = responses(&questionnaire);
    let rows: Vec<_> = responses.iter().map(|response| (1, &questionnaire, response)).collect();
    let table = export(&questionnaire, &rows);
    let map = Map::read("map.toml", &write_map(&questionnaire), &questionnaire).unwrap();
    let table = Table::open("t.csv", table.as_bytes(), &questionnaire, &map).unwrap();
    let found: Vec<_> = table.map(|entry| entry.unwrap()).collect();
    assert_eq!(found.iter().map(|entry| entry.response.clone()).collect::<Vec<_>>(), responses);
    assert_eq!(found[3].id, "r3");
}

#[test]
fn a_table_tells_why_an_answer_is_missing() {
    let questionnaire = small::round().questionnaire;
    let responses = responses(&questionnaire);
    let rows: Vec<_> =
        responses[..6].iter().map(|response| (1, &questionnaire, response)).collect();
    let table = export(&questionnaire, &rows);
    let expected = [
        "_id,_day,_version,_consent,_pace,_flags,_decision,rate:g1,rate:g2,rate:g3,rate:g4,rank:g1,rank:g2,rank:g3,rank:g4,\
         pick:g1,pick:g2,pick:g3,share:g1,share:g2,part,speak:de,speak:nl,speak:tr,speak:no,say",
        "r0,2026-11-02,1,,,,,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-3,-3,-3,-3,-3",
        "r1,2026-11-02,1,,fast,honeypot too-soon,,5,-1,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,north,-3,-3,-3,-3,-3",
        "r2,2026-11-02,1,,,too-soon,left_out,-2,-2,-2,-2,2,-4,-4,1,0,0,1,-2,-2,-1,-3,-3,-3,-3,-3",
        "r3,2026-11-02,1,de,,,,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,100,0,-2,-1,-1,-1,1,-2",
        "r4,2026-11-02,1,de,,,,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,1,0,1,0,\"a\"\"\n,b\"",
        "r5,2026-11-02,1,de,,,,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,'=1+1",
        "",
    ];
    assert_eq!(table.split("\r\n").collect::<Vec<_>>(), expected);
}

/// The small round before a choice and a question were added, and while it still had another.
fn earlier() -> Questionnaire {
    let mut files: Files = small::files();
    let questions = files.get_mut("questionnaire.toml").unwrap();
    let text = String::from_utf8(questions.clone()).unwrap();
    let text = text.replace("id = \"say\"", "id = \"said\"");
    *questions = text.replace("{ id = \"tr\", text = { de = \"T\" } }, ", "").into_bytes();
    Round::read(&files).unwrap().questionnaire
}

#[test]
fn each_version_fills_its_own_columns() {
    let (current, earlier) = (small::round().questionnaire, earlier());
    let old = agreed(response(&earlier, &[("said", "hm"), ("speak:nl", "1"), ("rank:1", "g2")]));
    let new = agreed(response(&current, &[("say", "ja"), ("speak:tr", "1")]));
    let table = export(&current, &[(1, &earlier, &old), (2, &current, &new)]);
    let columns = |line: &str| -> Vec<String> { line.split(',').map(str::to_owned).collect() };
    let lines: Vec<_> = table.lines().map(columns).collect();
    let cell = |row: usize, name: &str| {
        lines[row][lines[0].iter().position(|column| column == name).unwrap()].as_str()
    };
    assert_eq!(lines[0].last().unwrap(), "said");
    assert_eq!((cell(1, "_version"), cell(2, "_version")), ("1", "2"));
    assert_eq!((cell(1, "said"), cell(2, "said")), ("hm", "-3"));
    assert_eq!((cell(1, "say"), cell(2, "say")), ("-3", "ja"));
    assert_eq!((cell(1, "speak:tr"), cell(2, "speak:tr")), ("-3", "1"));
    assert_eq!((cell(1, "rank:g2"), cell(2, "rank:g2")), ("1", "-2"));
}
