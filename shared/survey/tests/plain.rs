//! Questions that stand for themselves: a number, a day, a mark on a scale, statements, a sentence to tick, words beside a
//! choice, a long list.

mod small;

use std::borrow::Cow;

use vorrang_survey::{
    answer::{Answer, RATED_DONT_KNOW, RawResponse, Response, read},
    decimal::Decimal,
    definition::{Part, Questionnaire},
    exchange::{Export, Exported, Map, Table, write_map},
    round::{Files, Round},
    text::Lang,
    translation::{Translation, entries, put},
};

const QUESTIONS: &str = r#"
[[page]]
id = "all"
title = { de = "Alles" }

[[page.question]]
id = "rate"
kind = "rating"
text = { de = "?" }
goals = "all"
low = { de = "wenig" }
high = { de = "viel" }

[[page.question]]
id = "part"
kind = "district"
text = { de = "?" }
choices = [{ id = "north", text = { de = "N" } }, { id = "south", text = { de = "S" } }, { id = "none", text = { de = "-" }, no_answer = true }]

[[page.question]]
id = "people"
kind = "number"
text = { de = "?" }
least = 0
most = 20

[[page.question]]
id = "change"
kind = "number"
text = { de = "?" }
decimals = 2
unit = { de = "Euro" }

[[page.question]]
id = "since"
kind = "date"
text = { de = "?" }
earliest = "1900-01-01"
latest = "2026-11-02"

[[page.question]]
id = "content"
kind = "scale"
text = { de = "?" }
scale = 7
low = { de = "gar nicht" }
high = { de = "sehr" }
dont_know = true

[[page.question]]
id = "ways"
kind = "matrix"
text = { de = "?" }
rows = [{ id = "bus", text = { de = "Bus" } }, { id = "bike", text = { de = "Rad" } }]
columns = [{ id = "no", text = { de = "-" }, no_answer = true }, { id = "often", text = { de = "oft" } }, { id = "rarely", text = { de = "selten" } }]

[[page.question]]
id = "heard"
kind = "single"
text = { de = "?" }
choices = [{ id = "mail", text = { de = "Post" } }, { id = "other", other = true, text = { de = "anders" } }, { id = "net", text = { de = "Netz" } }]

[[page.question]]
id = "speak"
kind = "multiple"
text = { de = "?" }
most = 2
choices = [{ id = "de", text = { de = "D" } }, { id = "else", other = true, text = { de = "andere" } }, { id = "nl", text = { de = "N" } }, { id = "no", no_answer = true, text = { de = "-" } }]

[[page.question]]
id = "read"
kind = "acknowledgement"
text = { de = "?" }
sentence = { de = "Ich habe das gelesen." }
"#;

fn files(questions: &str) -> Files {
    let mut files = small::files();
    files.insert("questionnaire.toml".to_owned(), questions.as_bytes().to_vec());
    files
}

fn plain() -> Questionnaire {
    Round::read(&files(QUESTIONS)).unwrap().questionnaire
}

/// Where everything there is to ask must be answered.
fn strict() -> Questionnaire {
    let kinds = ["number", "date", "scale", "matrix", "single", "acknowledgement"];
    let strict = kinds.iter().fold(QUESTIONS.to_owned(), |text, kind| {
        let kind = format!("kind = \"{kind}\"\n");
        text.replace(&kind, &format!("{kind}required = true\n"))
    });
    Round::read(&files(&strict)).unwrap().questionnaire
}

fn raw<'v>(asked: &Questionnaire, values: &[(&str, &'v str)]) -> RawResponse<'v> {
    let mut raw: RawResponse<'_> = vec![None; asked.fields().len()];
    for (name, value) in values {
        raw[asked.field(name).unwrap_or_else(|| panic!("no field {name}"))] =
            Some(Cow::Borrowed(*value));
    }
    raw
}

fn complaints_of(asked: &Questionnaire, values: &[(&str, &str)]) -> Vec<String> {
    let (_, errors) = read(asked, &raw(asked, values));
    let told = |error: vorrang_survey::answer::FieldError| {
        let args: Vec<String> = error.complaint.args().into_iter().map(|(_, arg)| arg).collect();
        let name = &asked.fields()[error.field].name;
        format!("{name} {} {}", error.complaint.code(), args.join(" ")).trim_end().to_owned()
    };
    errors.into_iter().map(told).collect()
}

fn complaints(values: &[(&str, &str)]) -> Vec<String> {
    complaints_of(&plain(), values)
}

fn answered(question: &str, values: &[(&str, &str)]) -> Option<Answer> {
    let asked = plain();
    let (response, errors) = read(&asked, &raw(&asked, values));
    assert_eq!(errors, []);
    response.answers[asked.question(question).unwrap()].clone()
}

fn number(text: &str) -> Answer {
    Answer::Number(Decimal::parse(text).unwrap())
}

#[test]
fn right_answers_are_codes() {
    assert_eq!(answered("people", &[("people", " 007 ")]), Some(number("7")));
    assert_eq!(answered("people", &[("people", "20.0")]), Some(number("20")));
    assert_eq!(answered("change", &[("change", "-12.50")]), Some(number("-12.5")));
    let day = |text: &str| Some(Answer::Date(text.parse().unwrap()));
    assert_eq!(answered("since", &[("since", "1980-03-31")]), day("1980-03-31"));
    assert_eq!(answered("since", &[("since", "2024-2-29")]), day("2024-02-29"));
    assert_eq!(answered("content", &[("content", "7")]), Some(Answer::Scale(7)));
    assert_eq!(answered("content", &[("content", "?")]), Some(Answer::Scale(RATED_DONT_KNOW)));
    // "No answer" stands last though the file has it first.
    assert_eq!(answered("ways", &[("ways:bike", "no")]), Some(Answer::Matrix(vec![None, Some(2)])));
    assert_eq!(answered("part", &[("part", "south")]), Some(Answer::Choice(1)));
    assert_eq!(answered("read", &[("read", "1")]), Some(Answer::Acknowledged));
    for question in ["people", "since", "content", "ways", "heard", "speak", "read"] {
        assert_eq!(answered(question, &[("read", "0"), ("people", " ")]), None, "{question}");
    }
}

#[test]
fn wrong_answers_are_complained_about_where_they_are() {
    for (value, complaint) in [
        ("x", "answer-not-number"),
        ("1.5", "answer-not-number"),
        ("-1", "answer-number-between 0 20"),
        ("21", "answer-number-between 0 20"),
        ("99999999999999999999", "answer-number-between 0 20"),
    ] {
        assert_eq!(complaints(&[("people", value)]), [format!("people {complaint}")], "{value}");
    }
    for (value, complaint) in [
        ("1,5", "answer-not-decimal"),
        ("?", "answer-not-decimal"),
        ("1.005", "answer-too-fine 2"),
        ("1000000000", "answer-number-between -999999999.999999 999999999.999999"),
    ] {
        assert_eq!(complaints(&[("change", value)]), [format!("change {complaint}")], "{value}");
    }
    for (value, complaint) in [
        ("1980-3-", "answer-day-missing"),
        ("--31", "answer-month-missing"),
        ("-3-31", "answer-year-missing"),
        ("1980", "answer-day-missing"),
        ("1980-three-31", "answer-not-date"),
        ("80-3-31", "answer-year-short"),
        ("19800-3-31", "answer-year-short"),
        ("1980-13-31", "answer-no-month"),
        ("1980-0-31", "answer-no-month"),
        ("2025-2-30", "answer-no-day"),
        ("2025-2-29", "answer-no-day"),
        ("2025-2-999", "answer-no-day"),
        ("1899-12-31", "answer-too-early 1900-01-01"),
        ("2026-11-03", "answer-too-late 2026-11-02"),
    ] {
        assert_eq!(complaints(&[("since", value)]), [format!("since {complaint}")], "{value}");
    }
    assert_eq!(complaints(&[("content", "8")]), ["content answer-out-of-range 1 7"]);
    assert_eq!(complaints(&[("ways:bus", "never")]), ["ways:bus answer-unknown"]);
    assert_eq!(complaints(&[("read", "yes")]), ["read answer-not-flag"]);
}

#[test]
fn what_is_required_is_asked_for_where_it_is_missing() {
    let asked = strict();
    assert_eq!(
        complaints_of(&asked, &[]),
        [
            "people answer-required",
            "change answer-required",
            "since answer-required",
            "content answer-required",
            "ways:bus answer-row-missing",
            "ways:bike answer-row-missing",
            "heard answer-required",
            "read answer-not-acknowledged",
        ]
    );
    let half = complaints_of(&asked, &[("ways:bus", "often"), ("ways:bike", "x"), ("read", "0")]);
    assert!(half.contains(&"ways:bike answer-unknown".to_owned()), "{half:?}");
    assert!(!half.iter().any(|told| told.contains("row-missing")), "{half:?}");
    // What nobody can be asked for again may be missing.
    let document = r#"{"ways:bus":"often"}"#;
    assert!(Response::from_document(&asked, document).is_ok());
}

#[test]
fn only_a_scale_that_offers_it_knows_dont_know() {
    let text = QUESTIONS.replace("dont_know = true", "");
    let asked = Round::read(&files(&text)).unwrap().questionnaire;
    assert_eq!(complaints_of(&asked, &[("content", "?")]), ["content answer-not-number"]);
}

#[test]
fn words_stand_beside_the_choice_that_asks_for_them() {
    let asked = plain();
    let heard = asked.question("heard").unwrap();
    let speak = asked.question("speak").unwrap();
    let given = |values: &[(&str, &str)]| read(&asked, &raw(&asked, values)).0;
    // Whoever writes and chooses nothing else means that choice.
    for values in [
        &[("heard:other:words", " vom\r\nNachbarn ")][..],
        &[("heard", "other"), ("heard:other:words", "vom\nNachbarn")],
    ] {
        let response = given(values);
        assert_eq!(response.answers[heard], Some(Answer::Choice(1)));
        assert_eq!(response.written[&heard], "vom\nNachbarn");
    }
    assert_eq!(given(&[("heard", "other")]).written.len(), 0);
    // Beside another choice the words contradict it; nothing is dropped in silence.
    assert_eq!(
        complaints(&[("heard", "mail"), ("heard:other:words", "x")]),
        ["heard:other:words answer-words-beside-another"]
    );
    let one_more = given(&[("speak:de", "1"), ("speak:else:words", "Sorbisch")]);
    assert_eq!(one_more.answers[speak], Some(Answer::Choices(vec![0, 1])));
    assert_eq!(one_more.written[&speak], "Sorbisch");
    let words = ("speak:else:words", "Sorbisch");
    assert_eq!(
        complaints(&[("speak:de", "1"), ("speak:nl", "1"), words]),
        ["speak:de answer-too-many 2"]
    );
    assert_eq!(complaints(&[("speak:no", "1"), words]), ["speak:no answer-no-answer-with-others"]);
    let long = "x".repeat(201);
    assert_eq!(
        complaints(&[("heard:other:words", &long)]),
        ["heard:other:words answer-too-long 200"]
    );
    assert_eq!(
        complaints(&[("heard:other:words", "a\u{7}")]),
        ["heard:other:words answer-control-character"]
    );
}

#[test]
fn of_a_question_for_everybody_only_the_words_are_sensitive() {
    let asked = plain();
    let sensitive: Vec<&str> = (0..asked.fields().len())
        .filter(|&field| asked.is_sensitive(field))
        .map(|field| asked.fields()[field].name.as_str())
        .collect();
    assert_eq!(sensitive, ["heard:other:words", "speak:else:words"]);
    assert!(asked.asks_sensitive(asked.question("heard").unwrap()));
    assert!(!asked.questions[asked.question("heard").unwrap()].sensitive);
    assert_eq!(asked.fields()[asked.field("speak:else:words").unwrap()].part, Part::Words);
}

const ALL: [(&str, &str); 12] = [
    ("part", "north"),
    ("people", "3"),
    ("change", "-12.5"),
    ("since", "1980-03-31"),
    ("content", "?"),
    ("ways:bus", "often"),
    ("ways:bike", "no"),
    ("heard", "other"),
    ("heard:other:words", "=vom Nachbarn"),
    ("speak:de", "1"),
    ("speak:else", "1"),
    ("read", "1"),
];

/// Everything answered, and everything left out in turn.
fn responses(asked: &Questionnaire) -> Vec<Response> {
    let all = (0..=ALL.len()).map(|left_out| {
        let mut values = ALL.to_vec();
        if left_out < ALL.len() {
            values.remove(left_out);
        }
        let (mut response, errors) = read(asked, &raw(asked, &values));
        assert_eq!(errors, []);
        response.consent = Lang::parse("de");
        response
    });
    let mut all: Vec<Response> = all.collect();
    all.push(Response { answers: vec![None; asked.questions.len()], ..Response::default() });
    all
}

#[test]
fn a_response_comes_back_from_its_values_its_text_and_its_codes() {
    let asked = plain();
    let mut seen = Vec::new();
    for response in responses(&asked) {
        let (again, errors) = read(&asked, &response.raw(&asked));
        assert_eq!((&again.answers, &again.written), (&response.answers, &response.written));
        assert_eq!(errors, []);
        let document = response.to_document(&asked);
        assert_eq!(Response::from_document(&asked, &document), Ok(response.clone()));
        assert_eq!(response.carried(&asked, &asked), response);
        let mut codes = Vec::new();
        response.write_codes(&mut codes);
        seen.push((codes, response.digest(&asked)));
    }
    let told = seen.len();
    seen.sort();
    // Words alone say which choice is meant, so that leaving it out is the same answer.
    seen.dedup();
    assert_eq!(seen.len(), told - 1);
    let document = responses(&asked)[ALL.len()].to_document(&asked);
    assert!(document.contains(r#""since":"1980-03-31""#), "{document}");
    assert!(document.contains(r#""change":"-12.5""#), "{document}");
}

#[test]
fn another_questionnaire_takes_what_it_asks() {
    let (asked, other) = (plain(), small::round().questionnaire);
    let carried = responses(&asked)[ALL.len()].carried(&asked, &other);
    let given: Vec<usize> = (0..7).filter(|&index| carried.answers[index].is_some()).collect();
    assert_eq!(given, [other.question("part").unwrap(), other.question("speak").unwrap()]);
    assert!(carried.written.is_empty());
}

fn export(asked: &Questionnaire, responses: &[Response]) -> String {
    let mut export = Export::begin(Vec::new(), asked, []).unwrap();
    for (number, response) in responses.iter().enumerate() {
        let (id, day) = (format!("r{number}"), "2026-11-02".parse().unwrap());
        let questionnaire = asked;
        export.write(&Exported { id: &id, day, version: 1, questionnaire, response }).unwrap();
    }
    String::from_utf8(export.finish().unwrap()).unwrap()
}

/// Every response of a table, row by row and in shards.
fn both(asked: &Questionnaire, map: &str, table: &str) -> [Option<Vec<Response>>; 2] {
    let map = Map::read("map.toml", map, asked).unwrap();
    let open = || Table::open("t.csv", table.as_bytes(), asked, &map).unwrap();
    let by_row = open().map(|row| row.ok().map(|entry| entry.response)).collect();
    let push = |all: &mut Vec<Response>, response: &Response| all.push(response.clone());
    [by_row, open().in_shards(3, Vec::new, push).map(|shards| shards.concat())]
}

#[test]
fn a_table_gives_the_same_responses_back() {
    let asked = plain();
    // Often enough that cells are known by heart, and words must not stay from one row to the next.
    let all: Vec<Response> = (0..3).flat_map(|_| responses(&asked).into_iter().rev()).collect();
    let table = export(&asked, &all);
    let lines: Vec<&str> = table.split("\r\n").collect();
    assert_eq!(
        lines[0],
        "_id,_day,_version,_consent,_pace,_flags,_decision,rate:g1,rate:g2,rate:g3,rate:g4,part,people,change,since,content,\
         ways:bus,ways:bike,heard,heard:other:words,speak:de,speak:else,speak:nl,speak:no,speak:else:words,read"
    );
    assert_eq!(
        lines[1],
        "r0,2026-11-02,1,,,,,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-3,-2,-2,-2,-2,-3,-2"
    );
    assert_eq!(
        lines[2],
        "r1,2026-11-02,1,de,,,,-2,-2,-2,-2,north,3,'-12.5,1980-03-31,-1,often,-1,other,'=vom Nachbarn,\
         1,1,0,0,-2,1"
    );
    let map = write_map(&asked);
    assert_eq!(both(&asked, &map, &table), [Some(all.clone()), Some(all.clone())]);
    let backwards: Vec<Response> = all.into_iter().rev().collect();
    let table = export(&asked, &backwards);
    assert_eq!(both(&asked, &map, &table), [Some(backwards.clone()), Some(backwards)]);
}

#[test]
fn an_offices_table_is_read_by_the_same_rules() {
    let asked = plain();
    let map = r#"
declined = ["k. A."]
[question.people]
column = "people"
recode = { "keine" = "0" }
[question.since]
column = "since"
[question.content]
column = "content"
recode = { "ja" = "7" }
[question.ways]
columns = { bus = "bus" }
recode = { "oft" = "often" }
[question.heard]
column = "heard"
words = "how"
[question.speak]
columns = ["one", "two"]
words = "what"
"#;
    let header = "people,since,content,bus,heard,how,one,two,what\n";
    let good =
        format!("{header}keine,1980-3-31,ja,oft,,Nachbarn,de,,k. A.\n,,k. A.,k. A.,mail,,,,\n");
    let [by_row, in_shards] = both(&asked, map, &good);
    assert_eq!(by_row, in_shards);
    let [first, second] = &by_row.unwrap()[..] else { panic!("two rows") };
    assert_eq!(first.answers[2..4], [Some(number("0")), None]);
    assert_eq!(
        first.answers[5..8],
        [
            Some(Answer::Scale(7)),
            Some(Answer::Matrix(vec![Some(0), None])),
            Some(Answer::Choice(1)),
        ]
    );
    assert_eq!(first.written.values().collect::<Vec<_>>(), ["Nachbarn"]);
    assert_eq!(
        second.answers[5..7],
        [Some(Answer::Scale(RATED_DONT_KNOW)), Some(Answer::Matrix(vec![Some(2), None])),]
    );
    for (row, place) in [
        ("21,,,,,,,,", "people answer-number-between"),
        (",2025-2-30,,,,,,,", "since answer-no-day"),
        (",,8,,,,,,", "content answer-out-of-range"),
        (",,,nie,,,,,", "bus answer-unknown"),
        (",,,,mail,Nachbarn,,,", "how answer-words-beside-another"),
        (",,,,,,other,,", "one answer-unknown"),
    ] {
        let table = format!("{header}{row}\n");
        assert_eq!(both(&asked, map, &table), [None, None], "{row}");
        let map = Map::read("map.toml", map, &asked).unwrap();
        let mut table = Table::open("t.csv", table.as_bytes(), &asked, &map).unwrap();
        let faults = table.next().unwrap().unwrap_err();
        let told = format!("{} {}", faults[0].column.as_deref().unwrap_or("-"), faults[0].code);
        assert_eq!(told, place);
    }
}

#[test]
fn a_map_names_only_what_there_is() {
    let map = "[question.ways]\ncolumns = { bus = \"a\", train = \"b\" }\nrecode = { x = \"never\" }\n\
               [question.part]\ncolumn = \"p\"\nwords = \"q\"\n[question.people]\ncolumn = \"n\"\nrecode = { x = \"1\" }\n";
    let faults = Map::read("map.toml", map, &plain()).unwrap_err();
    let told: Vec<_> = faults.iter().map(|f| format!("{} {}", f.line.unwrap(), f.code)).collect();
    assert_eq!(told, ["2 answer-unknown", "3 answer-unknown", "6 key-unknown"]);
    let list = "[question.ways]\ncolumns = [\"a\", \"b\"]\n";
    assert_eq!(Map::read("map.toml", list, &plain()).unwrap_err()[0].code, "columns-shape");
}

#[test]
fn a_question_that_makes_no_sense_is_refused() {
    for (from, to, code) in [
        ("least = 0", "least = 21", "bounds-crossed"),
        ("least = 0", "least = \"0\"", "wrong-type"),
        ("least = 0", "least = 1e3", "wrong-type"),
        ("decimals = 2", "decimals = 7", "out-of-range"),
        ("\"1900-01-01\"", "\"2027-01-01\"", "bounds-crossed"),
        ("\"1900-01-01\"", "\"1.1.1900\"", "date-invalid"),
        ("scale = 7", "scale = 11", "out-of-range"),
        (", { id = \"bike\", text = { de = \"Rad\" } }", "", "matrix-rows"),
        (", { id = \"rarely\", text = { de = \"selten\" } }", "", "matrix-columns"),
        ("id = \"bike\"", "id = \"bus\"", "id-duplicate"),
        ("id = \"rarely\"", "id = \"often\"", "id-duplicate"),
        ("{ id = \"mail\", text", "{ id = \"mail\", other = true, text", "other-twice"),
        (
            "{ id = \"no\", no_answer = true, text = { de = \"-\" } }]",
            "{ id = \"no\", no_answer = true, other = true, text = { de = \"-\" } }]",
            "other-twice",
        ),
        ("{ id = \"north\", text", "{ id = \"north\", other = true, text", "key-unknown"),
        ("kind = \"district\"", "kind = \"district\"\norder = \"random\"", "order-unknown"),
        ("sentence = { de = \"Ich habe das gelesen.\" }", "", "key-missing"),
        ("kind = \"scale\"", "kind = \"slider\"", "kind-unknown"),
    ] {
        assert!(QUESTIONS.contains(from), "{from}");
        let faults = Round::read(&files(&QUESTIONS.replacen(from, to, 1))).unwrap_err();
        assert_eq!(faults[0].code, code, "{to}");
    }
    let mut unasked = files(QUESTIONS);
    let round = String::from_utf8(unasked["round.toml"].clone()).unwrap();
    let consent = "[consent]\ntext = { de = \"Ja\" }\nground = { de = \"Art. 9\" }\n";
    unasked.insert("round.toml".to_owned(), round.replace(consent, "").into_bytes());
    let faults = Round::read(&unasked).unwrap_err();
    let codes: Vec<&str> = faults.iter().map(|fault| fault.code).collect();
    assert_eq!(codes, ["consent-missing"; 2], "words need consent");
}

#[test]
fn a_district_is_a_margin_like_any_single_choice() {
    let round = Round::read(&files(QUESTIONS)).unwrap();
    assert_eq!(round.margins[0].question, round.questionnaire.question("part").unwrap());
    let kind = &round.questionnaire.questions[round.margins[0].question].kind;
    assert_eq!((kind.name(), kind.is_long(), kind.stands_alone()), ("district", false, false));
    let thirteen: Vec<String> =
        (1..=12).map(|n| format!("{{ id = \"d{n}\", text = {{ de = \"D{n}\" }} }}, ")).collect();
    let choices = "choices = [{ id = \"north\"";
    let long = QUESTIONS.replacen(
        choices,
        &format!("choices = [{}{{ id = \"north\"", thirteen.concat()),
        1,
    );
    let faults = Round::read(&files(&long)).unwrap_err();
    assert!(faults.iter().all(|fault| fault.code == "margin-value-missing"), "{faults:?}");
    assert_eq!(faults.len(), 12, "each choice has its people");
}

#[test]
fn translators_get_every_text() {
    let files = files(QUESTIONS);
    let (round, dutch) = (Round::read(&files).unwrap(), Lang::parse("nl").unwrap());
    let all = entries(&files, &round);
    for key in [
        "question[change].unit",
        "question[content].low",
        "question[ways].rows[bike].text",
        "question[ways].columns[often].text",
        "question[heard].choices[other].text",
        "question[read].sentence",
    ] {
        let known = all.iter().any(|entry| entry.key.ends_with(key));
        assert!(known, "{key}");
    }
    let translated = |entry: vorrang_survey::translation::Entry| Translation {
        text: format!("nl {}", entry.key),
        file: entry.file,
        key: entry.key,
    };
    let translations: Vec<Translation> = all.into_iter().map(translated).collect();
    let mut dutch_too = files.clone();
    dutch_too.extend(put(&files, &round, &dutch, &translations).unwrap());
    let read = Round::read(&dutch_too).unwrap();
    let sentence = entries(&dutch_too, &read).into_iter().find(|e| e.key.ends_with("sentence"));
    assert!(sentence.unwrap().texts.get(&dutch).is_some_and(|text| text.starts_with("nl ")));
}
