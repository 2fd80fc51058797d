//! Answers from tables as offices have them.

mod small;

use vorrang_survey::{
    answer::{Answer, Decision},
    exchange::{Entry, Map, Table},
    fault::{CODES, Fault},
    text::Lang,
};

const MAP: &str = r#"
id = "nr"
missing = ["NA", "-9"]
declined = ["weiss nicht"]
[question.rate]
columns = { g1 = "a", g2 = "b" }
recode = { "7" = 5, "1" = "2", "2" = "3" }
[question.rank]
columns = ["first", "second"]
recode = { x = "g1", y = "g2" }
[question.pick]
columns = ["p1", "p2"]
[question.part]
column = "part"
recode = { ">100000" = "north" }
"#;

fn read(map: &str, table: &[u8]) -> Vec<Result<Entry, Vec<Fault>>> {
    let questionnaire = small::round().questionnaire;
    let map = Map::read("map.toml", map, &questionnaire).expect("a map in order");
    let table = Table::open("t.csv", table, &questionnaire, &map);
    match table {
        Ok(table) => table.collect(),
        Err(faults) => vec![Err(faults)],
    }
}

fn codes(found: &[Result<Entry, Vec<Fault>>]) -> Vec<String> {
    let faults = found.iter().filter_map(|entry| entry.as_ref().err()).flatten();
    faults
        .inspect(|fault| assert!(CODES.contains(&fault.code), "{} has no message", fault.code))
        .map(|f| {
            format!("{} {} {}", f.line.unwrap_or(0), f.column.as_deref().unwrap_or("-"), f.code)
        })
        .collect()
}

#[test]
fn recoding_happens_once_and_unmapped_columns_are_left_alone() {
    let table = "\u{feff}\"\";nr;a;b;first;second;p1;p2;part;other\n\
                 x;1;7;weiss nicht;x;y;g3;g1;>100000;;\n";
    assert_eq!(codes(&read(MAP, table.as_bytes())), ["2 - row-length"]);
    let table = "\u{feff}\"\";nr;a;b;first;second;p1;p2;part\nx;1;7;weiss nicht;x;y;g3;g1;>100000\n;2;1;NA;;;;;south\n";
    let found = read(MAP, table.as_bytes());
    let answers = |i: usize| found[i].as_ref().unwrap().response.answers.clone();
    assert_eq!(answers(0)[0], Some(Answer::Ratings(vec![5, 255, 0, 0])));
    assert_eq!(answers(0)[1], Some(Answer::Ranking(vec![0, 1])));
    assert_eq!(answers(0)[2], Some(Answer::Picks(vec![0, 2])));
    assert_eq!(answers(0)[4], Some(Answer::Choice(0)));
    assert_eq!(answers(1)[0], Some(Answer::Ratings(vec![2, 0, 0, 0])), "1 becomes 2 and stays 2");
    assert_eq!(answers(1)[1], None);
}

#[test]
fn every_refused_line_is_told_with_line_column_and_reason() {
    let table = "nr,a,b,first,second,p1,p2,part\n\
                 1,9,,,,,,north\n1,,,,,,,north\n,,,,,,,north\n4,,,x,x,,,north\n5,,,,y,,,north\n6,,,,,g1,g1,north\n\
                 7,,,,,g9,,north\n8,,,,,,,east\n9,,,,,,,\n10,,,\n";
    assert_eq!(
        codes(&read(MAP, table.as_bytes())),
        [
            "2 a answer-out-of-range",
            "3 nr response-id-duplicate",
            "4 nr response-id-missing",
            "5 second answer-duplicate-goal",
            "6 second answer-gap",
            "7 p2 answer-twice",
            "8 p1 answer-unknown",
            "9 part answer-unknown",
            "11 - row-length",
        ]
    );
    let twice = "nr,a,b,first,second,p1,p2,part\n1,5,,,,,,north\n1,5,,,,,,north\n";
    assert_eq!(codes(&read(MAP, twice.as_bytes())), ["3 nr response-id-duplicate"]);
}

#[test]
fn headers_are_checked_and_never_guessed() {
    assert_eq!(
        codes(&read(MAP, b"nr,a,a,b,first,second,p1,part\n")),
        ["1 - column-duplicate", "1 - column-missing"]
    );
    assert_eq!(codes(&read(MAP, b"nr,a;b\n")), ["1 - delimiter-unclear"]);
    assert_eq!(codes(&read(MAP, b"nr,a\x81\n")), ["0 - encoding-unclear"]);
    let tabs = MAP.replacen("id =", "delimiter = \"tab\"\nid =", 1);
    assert_eq!(
        codes(&read(&tabs, b"nr\ta\tb\tfirst\tsecond\tp1\tp2\tpart\n1\t7\t\t\t\t\t\tnorth\n")),
        [] as [&str; 0]
    );
}

/// A table with an umlaut and a sharp s, in the encodings of the map's words; `read` says what it took.
#[test]
fn a_table_is_read_in_the_encoding_and_with_the_delimiter_it_has() {
    let questionnaire = small::round().questionnaire;
    let map = |told: &str| {
        let text =
            format!("{told}[question.say]\ncolumn = \"say\"\n[question.part]\ncolumn = \"part\"\n");
        Map::read("map.toml", &text, &questionnaire).unwrap()
    };
    let text =
        |delimiter: &str| format!("say{delimiter}part\r\n\"gr\u{fc}\u{df}\"{delimiter}north\r\n");
    let latin = |text: &str| text.chars().map(|c| u8::try_from(c).unwrap()).collect::<Vec<_>>();
    let utf_16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
    for (told, table, expected) in [
        ("", text(",").into_bytes(), ("UTF-8", "comma")),
        ("", format!("\u{feff}{}", text(";")).into_bytes(), ("UTF-8", "semicolon")),
        ("", latin(&text(";")), ("windows-1252", "semicolon")),
        ("encoding = \"ISO-8859-15\"\n", latin(&text("\t")), ("ISO-8859-15", "tab")),
        ("", utf_16(&format!("\u{feff}{}", text("\t"))), ("UTF-16LE", "tab")),
        ("", utf_16(&text("\t")), ("UTF-16LE", "tab")),
    ] {
        let map = map(told);
        let mut table = Table::open("t.csv", &table, &questionnaire, &map).unwrap();
        let (encoding, delimiter) = table.spelling();
        assert_eq!((encoding.name(), delimiter.name()), expected);
        let entry = table.next().unwrap().unwrap();
        assert_eq!(entry.response.answers[6], Some(Answer::Text("gr\u{fc}\u{df}".into())));
    }
    let refused = |told: &str, table: &[u8]| {
        let map = map(told);
        let faults = Table::open("t.csv", table, &questionnaire, &map).err().unwrap();
        faults.into_iter().map(|fault| fault.code).collect::<Vec<_>>()
    };
    assert_eq!(refused("", b"say;part\ngr\x9a\xa7;north\n"), ["encoding-unclear"]);
    assert_eq!(refused("encoding = \"utf-8\"\n", &latin(&text(","))), ["encoding-wrong"]);
}

#[test]
fn no_answer_in_any_column_of_a_question_declines_it_once() {
    let map = "declined = [\"-1\"]\n[question.speak.columns]\nde = \"a\"\nnl = \"b\"\n[question.part]\ncolumn = \"part\"\n\
               [question.pick]\ncolumns = [\"c\"]\n";
    let found = read(map, b"a,b,c,part\n-1,-1,-1,-1\n1,-1,,north\n");
    let answers = &found[0].as_ref().unwrap().response.answers;
    assert_eq!(answers[5], Some(Answer::Choices(vec![3])));
    assert_eq!(answers[4], Some(Answer::Choice(2)));
    assert_eq!(answers[2], None);
    assert_eq!(codes(&found[1..]), ["3 a answer-no-answer-with-others"]);
}

#[test]
fn a_very_fast_response_is_told_by_a_word() {
    let map = "pace = \"p\"\nmissing = [\"-2\"]\n[question.part]\ncolumn = \"part\"\n";
    let found = read(map, b"p,part\nfast,north\n,north\n-2,north\n12 s,north\n");
    let fast = |i: usize| found[i].as_ref().unwrap().response.fast;
    assert_eq!((fast(0), fast(1), fast(2)), (true, false, false));
    assert_eq!(codes(&found[3..]), ["5 p pace-invalid"]);
    assert_eq!(codes(&read(map, b"part\nnorth\n")), ["1 - column-missing"]);
}

#[test]
fn flags_and_decisions_are_told_by_words() {
    let map =
        "flags = \"f\"\ndecision = \"d\"\nmissing = [\"-2\"]\n[question.part]\ncolumn = \"part\"\n";
    let table = b"f,d,part\nhoneypot,,north\nhoneypot too-soon,counted,north\n-2,-2,north\nbot,,north\n,yes,north\n";
    let found = read(map, table);
    let told = |i: usize| {
        let response = &found[i].as_ref().unwrap().response;
        (response.flags.name(), response.decision)
    };
    assert_eq!(told(0), ("honeypot", Decision::Open));
    assert_eq!(told(1), ("honeypot too-soon", Decision::Counted));
    assert_eq!(told(2), ("", Decision::Open));
    assert_eq!(codes(&found[3..]), ["5 f flags-invalid", "6 d decision-invalid"]);
}

#[test]
fn consent_is_the_language_it_was_given_in() {
    let map = "consent = \"agreed\"\nmissing = [\"-2\"]\n[question.part]\ncolumn = \"part\"\n";
    let found = read(map, b"agreed,part\nde,north\n,north\n-2,north\nyes!,north\n");
    let consent = |i: usize| found[i].as_ref().unwrap().response.consent.clone();
    assert_eq!(consent(0), Lang::parse("de"));
    assert_eq!((consent(1), consent(2)), (None, None));
    assert_eq!(codes(&found[3..]), ["5 agreed language-invalid"]);
    assert_eq!(codes(&read(map, b"part\nnorth\n")), ["1 - column-missing"]);
}

#[test]
fn lines_are_counted_as_people_see_them() {
    let map = "[question.say]\ncolumn = \"say\"\n[question.part]\ncolumn = \"part\"\n";
    let rows = ["say,part", "x,east", "", "\"a\nb\",north", "x,east"];
    for (end, expected) in [("\n", ["2", "6"]), ("\r\n", ["2", "6"]), ("\r", ["2", "6"])] {
        let found = codes(&read(map, rows.join(end).as_bytes()));
        let expected = expected.map(|line| format!("{line} part answer-unknown"));
        assert_eq!(found, expected, "{end:?}");
    }
}

#[test]
fn without_an_id_column_hash_and_row_tell_rows_apart() {
    let map = "[question.part]\ncolumn = \"part\"\n";
    let ids = |table: &[u8]| -> Vec<String> {
        read(map, table).into_iter().map(|entry| entry.unwrap().id).collect()
    };
    let found = ids(b"part\nnorth\nnorth\n");
    assert_ne!(found[0], found[1]);
    assert_eq!(found, ids(b"part\nnorth\nnorth\n"));
    assert_ne!(found[0], ids(b"part\nnorth\nsouth\n")[0]);
}

#[test]
fn a_ranking_may_stand_as_the_place_of_each_goal() {
    let map = "[question.rank]\ncolumns = { g1 = \"a\", g2 = \"b\" }\n[question.part]\ncolumn = \"part\"\n";
    let found = read(map, b"a,b,part\n2,1,north\n1,1,north\n4,1,north\n");
    assert_eq!(found[0].as_ref().unwrap().response.answers[1], Some(Answer::Ranking(vec![1, 0])));
    assert_eq!(codes(&found), ["3 b answer-twice", "4 a answer-out-of-range"]);
}

#[test]
fn a_map_is_checked_too() {
    let questionnaire = small::round().questionnaire;
    let map = "missing = 3\nextra = 1\nencoding = \"latin\"\ndelimiter = \"|\"\napostrophe = 1\n[question.none]\ncolumn = \"x\"\n[question.rate]\ncolumns = [\"a\"]\n\
               [question.rank]\ncolumns = [\"a\", \"b\", \"c\", \"d\"]\n[question.part]\n[question.pick]\ncolumns = { g4 = \"a\" }\n";
    let faults = Map::read("map.toml", map, &questionnaire).unwrap_err();
    let found: Vec<_> = faults.iter().map(|f| format!("{} {}", f.line.unwrap(), f.code)).collect();
    assert_eq!(
        found,
        [
            "1 wrong-type",
            "2 key-unknown",
            "3 encoding-unknown",
            "4 delimiter-unknown",
            "5 wrong-type",
            "6 question-unknown",
            "9 columns-shape",
            "11 columns-too-many",
            "12 key-missing",
            "14 answer-unknown",
        ]
    );
}
