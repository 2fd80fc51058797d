//! Sets, pairs, orders and parts: what was drawn, and answers to it.

use std::borrow::Cow;

use vorrang_survey::{
    answer::{Answer, RawResponse, Response, Verdict, read},
    definition::Questionnaire,
    exchange::{Export, Exported, Map, Table, write_map, write_shown},
    fault::Fault,
    id::Id,
    round::Round,
};

mod small;

const QUESTIONS: &str = r#"
[[page]]
id = "goals"
title = { de = "Goals" }

[[page.question]]
id = "sets"
kind = "best-worst"
text = { de = "Which matters most, which least?" }
goals = "all"
size = 3
sets = 2

[[page.question]]
id = "two"
kind = "pairs"
text = { de = "Which of both?" }
goals = "all"
pairs = 3

[[page.question]]
id = "part"
kind = "rating"
text = { de = "How important?" }
goals = "all"
ask = 2
low = { de = "not" }
high = { de = "very" }

[[page.question]]
id = "order"
kind = "ranking"
text = { de = "In which order?" }
goals = "all"
places = 2
ask = 3
order = "random"
"#;

/// A round with these questions, or what is wrong with them.
fn round(questions: &str, score: &str) -> Result<Round, Vec<Fault>> {
    let mut files = small::files();
    files.insert("questionnaire.toml".to_owned(), questions.as_bytes().to_vec());
    files.insert("margins.csv".to_owned(), b"attribute,value,population\n".to_vec());
    let plan = String::from_utf8(files["round.toml"].clone()).unwrap();
    let plan = plan.replace("score = \"rate\"", &format!("score = \"{score}\""));
    let plan = plan.replace("margins = [\"part\"]", "margins = []");
    files.insert("round.toml".to_owned(), plan.into_bytes());
    Round::read(&files)
}

fn drawn() -> Round {
    round(QUESTIONS, "sets").unwrap()
}

fn field(asked: &Questionnaire, name: &str) -> usize {
    asked.field(name).unwrap_or_else(|| panic!("no field {name}"))
}

fn answers(
    asked: &Questionnaire,
    values: &[(&str, String)],
) -> (Response, Vec<(String, &'static str)>) {
    let mut raw: RawResponse<'_> = vec![None; asked.fields().len()];
    for (name, value) in values {
        raw[field(asked, name)] = Some(Cow::Borrowed(value));
    }
    let (response, errors) = read(asked, &raw);
    let errors = errors.into_iter();
    let told =
        errors.map(|error| (asked.fields()[error.field].name.clone(), error.complaint.code()));
    (response, told.collect())
}

/// The id of what a number shows of a question.
fn id(asked: &Questionnaire, question: &str, number: u32, set: usize, position: usize) -> String {
    let question = asked.question(question).unwrap();
    let place = asked.design(question).unwrap().set(number, set)[position];
    asked.goal_id(question, place).to_owned()
}

#[test]
fn answers_are_read_against_what_was_shown() {
    let round = drawn();
    let asked = &round.questionnaire;
    let set = |position| id(asked, "sets", 5, 1, position);
    let (response, errors) = answers(
        asked,
        &[
            ("sets:_shown", "5".to_owned()),
            ("sets:2:best", set(0)),
            ("sets:2:worst", set(2)),
            ("two:_shown", "7".to_owned()),
            ("two:1", id(asked, "two", 7, 0, 1)),
            ("two:3", "?".to_owned()),
            ("part:_shown", "4".to_owned()),
        ],
    );
    assert_eq!(errors, []);
    let places = asked.design(0).unwrap().set(5, 1);
    assert_eq!(
        response.answers[0],
        Some(Answer::BestWorst(vec![None, Some((places[0], places[2]))]))
    );
    let pair = asked.design(1).unwrap().set(7, 0)[1];
    let said = vec![Verdict::Goal(pair), Verdict::Open, Verdict::Undecided];
    assert_eq!(response.answers[1], Some(Answer::Pairs(said)));
    // What was shown is known, though nothing was said of it.
    assert_eq!((response.answers[2].is_none(), response.shown.get(&2)), (true, Some(&4)));

    let document = response.to_document(asked);
    assert_eq!(Response::from_document(asked, &document), Ok(response.clone()));
    let mut other = response.clone();
    other.shown.insert(2, 5);
    let codes = |response: &Response| {
        let mut codes = Vec::new();
        response.write_codes(&mut codes);
        codes
    };
    assert_ne!(codes(&response), codes(&other));
}

/// Values by field, the field complained about, and the complaint's code.
type Case<'c> = (Vec<(&'c str, String)>, &'c str, &'c str);

#[test]
fn what_cannot_have_been_answered_is_refused() {
    let round = drawn();
    let asked = &round.questionnaire;
    let shown: Vec<String> = (0..3).map(|position| id(asked, "sets", 0, 0, position)).collect();
    let hidden = round.goals.iter().find(|goal| !shown.contains(&goal.id.to_string())).unwrap();
    let part = asked.design(2).unwrap().places(0);
    let unseen = (0..4).find(|place| !part.contains(place)).unwrap();
    let unseen = format!("part:{}", asked.goal_id(2, unseen));
    let order = asked.design(3).unwrap().places(0);
    let unranked = (0..4).find(|place| !order.contains(place)).unwrap();
    let unranked = asked.goal_id(3, unranked).to_owned();
    let number = |question: &'static str| (question, "0".to_owned());
    let best = |value: &str| ("sets:1:best", value.to_owned());
    let worst = |value: &str| ("sets:1:worst", value.to_owned());
    let s = "sets:_shown";
    let cases: Vec<Case<'_>> = vec![
        (vec![number(s), best(&shown[0]), worst(&shown[0])], "sets:1:worst", "answer-same-goal"),
        (vec![number(s), best(&shown[0])], "sets:1:worst", "answer-half-set"),
        (vec![number(s), worst(&shown[0])], "sets:1:best", "answer-half-set"),
        (
            vec![number(s), best(hidden.id.as_str()), worst(&shown[0])],
            "sets:1:best",
            "answer-not-drawn",
        ),
        (vec![number(s), best("nobody"), worst(&shown[0])], "sets:1:best", "answer-unknown"),
        (vec![best(&shown[0]), worst(&shown[1])], "sets:1:best", "answer-shown-missing"),
        (vec![(s, "999999".to_owned())], s, "answer-unknown"),
        (vec![(s, "-1".to_owned())], s, "answer-unknown"),
        (vec![number("two:_shown"), ("two:2", "nobody".to_owned())], "two:2", "answer-unknown"),
        (vec![number("part:_shown"), (&unseen, "3".to_owned())], &unseen, "answer-not-drawn"),
        (vec![number("order:_shown"), ("order:1", unranked)], "order:1", "answer-not-drawn"),
    ];
    for (values, name, code) in cases {
        let (_, errors) = answers(asked, &values);
        assert_eq!(errors, [(name.to_owned(), code)], "{values:?}");
    }
    // Of whom it is not known what they were shown, that may be everything.
    let (response, errors) = answers(asked, &[(unseen.as_str(), "3".to_owned())]);
    assert!(errors.is_empty() && response.answers[2].is_some());
}

#[test]
fn a_table_brings_it_all_back_and_says_what_was_shown() {
    let round = drawn();
    let asked = &round.questionnaire;
    let part = asked.design(2).unwrap().places(9);
    let rated = format!("part:{}", asked.goal_id(2, part[0]));
    let order = asked.goal_id(3, asked.design(3).unwrap().places(2)[1]).to_owned();
    let (response, errors) = answers(
        asked,
        &[
            ("sets:_shown", "3".to_owned()),
            ("sets:1:best", id(asked, "sets", 3, 0, 0)),
            ("sets:1:worst", id(asked, "sets", 3, 0, 1)),
            ("two:_shown", "1".to_owned()),
            ("two:2", "?".to_owned()),
            ("part:_shown", "9".to_owned()),
            (&rated, "4".to_owned()),
            ("order:_shown", "2".to_owned()),
            ("order:1", order),
        ],
    );
    assert_eq!(errors, []);
    let mut export = Export::begin(Vec::new(), asked, []).unwrap();
    let day = "2026-11-02".parse().unwrap();
    let exported =
        Exported { id: "r1", day, version: 1, questionnaire: asked, response: &response };
    export.write(&exported).unwrap();
    let table = export.finish().unwrap();
    let text = String::from_utf8(table.clone()).unwrap();
    let mut lines = text.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let (header, row) = (lines.next().unwrap(), lines.next().unwrap());
    let cell = |name: &str| row[header.iter().position(|own| *own == name).unwrap()];
    let hidden = (0..4).filter(|place| !part.contains(place));
    for place in hidden {
        assert_eq!(cell(&format!("part:{}", asked.goal_id(2, place))), "-3");
    }
    assert_eq!((cell("two:2"), cell("two:1"), cell("sets:2:best")), ("-1", "-2", "-2"));
    assert_eq!(cell("order:_shown"), "2");

    let map = Map::read("map.toml", &write_map(asked), asked).unwrap();
    let mut read = Table::open("answers.csv", &table, asked, &map).unwrap();
    assert_eq!(read.next().unwrap().unwrap().response, response);
    let found = Table::open("answers.csv", &table, asked, &map).unwrap().in_shards(
        2,
        Vec::new,
        |found: &mut Vec<Response>, response| found.push(response.clone()),
    );
    assert_eq!(found.unwrap().concat(), [response]);

    let goals: Vec<Id> = small::round().goals.iter().map(|goal| goal.id.clone()).collect();
    let shown = String::from_utf8(write_shown(asked, &goals).unwrap().unwrap()).unwrap();
    let line = format!("sets,3,1,1,{}", id(asked, "sets", 3, 0, 0));
    assert!(shown.lines().any(|own| own == line), "{line}");
    let numbers: u32 = (0..4).map(|question| asked.design(question).unwrap().numbers()).sum();
    let first = |line: &&str| line.split(',').skip(2).take(2).eq(["1", "1"]);
    assert_eq!(shown.lines().filter(first).count(), numbers as usize);
}

#[test]
fn another_list_makes_another_question_of_what_was_drawn() {
    let (before, after) =
        (drawn(), round(&QUESTIONS.replace("sets = 2", "sets = 3"), "sets").unwrap());
    let (from, to) = (&before.questionnaire, &after.questionnaire);
    let (response, _) = answers(
        from,
        &[
            ("sets:_shown", "3".to_owned()),
            ("sets:1:best", id(from, "sets", 3, 0, 0)),
            ("sets:1:worst", id(from, "sets", 3, 0, 1)),
            ("two:_shown", "1".to_owned()),
            ("two:1", "?".to_owned()),
        ],
    );
    let carried = response.carried(from, to);
    assert_eq!((carried.answers[0].clone(), carried.shown.get(&0)), (None, None));
    assert_eq!((&carried.answers[1], carried.shown.get(&1)), (&response.answers[1], Some(&1)));
}

#[test]
fn what_cannot_be_drawn_is_refused_with_its_line() {
    let code = |from: &str, to: &str| {
        assert!(QUESTIONS.contains(from), "{from}");
        let faults = round(&QUESTIONS.replacen(from, to, 1), "sets").unwrap_err();
        assert!(faults[0].line.is_some(), "{faults:?}");
        faults[0].code
    };
    assert_eq!(code("size = 3", "size = 2"), "out-of-range");
    assert_eq!(code("size = 3", "size = 6"), "out-of-range");
    assert_eq!(code("sets = 2", "sets = 14"), "out-of-range");
    assert_eq!(code("pairs = 3", "pairs = 7"), "out-of-range");
    assert_eq!(code("ask = 2", "ask = 1"), "out-of-range");
    assert_eq!(code("ask = 3", "ask = 1"), "out-of-range");
    assert_eq!(code("order = \"random\"", "order = \"any\""), "shuffle-unknown");
    assert_eq!(code("sets = 2", "sets = 2\norder = \"random\""), "key-unknown");
    assert_eq!(code("goals = \"all\"\nsize", "goals = [\"g1\", \"g2\"]\nsize"), "sets-goals");
}
