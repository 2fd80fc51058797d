//! Answers: documents, tables, conditions.

use std::{borrow::Cow, cell::Cell};

use vorrang_survey::{
    answer::{RawResponse, Response, read},
    exchange::{Map, Table, decode, read_cells, write_map},
    fault::Fault,
    id::Id,
    round::Round,
    target::{self, Blank, DepartmentReturn, Entries},
};
use vorrang_tests::mutations::Mutations;

use crate::{are_told, folder, mutated, round};

mutated![
    documents,
    values,
    tables,
    maps,
    cells,
    conditions,
    documents_of_departments,
    tables_of_indicators,
];

const DOCUMENT: &str = r#"{"_consent":"de","_flags":"honeypot too-soon","_pace":"fast","age":"old","part":"south","pick:g7":"1","rank:1":"g1","rank:2":"g3","rate:g1":"5","rate:g2":"?","say":"Gr\u00fcn <b>","share:g1":"60","share:g2":"0","share:g3":"40","speak:de":"1"}"#;

fn documents(count: usize) {
    let asked = round().questionnaire;
    let mut mutations = Mutations::new(1);
    let words =
        ["rate:g1", "\"_pace\":", "\"_flags\":", "\"_consent\":\"", "null", "[1]", "\"say\":\""];
    let mut taken = 0;
    for _ in 0..count {
        let input = mutations.text(&[DOCUMENT, r#"{"part":"north"}"#], &words);
        let Ok(response) = Response::from_document(&asked, &input) else { continue };
        taken += 1;
        let written = response.to_document(&asked);
        assert_eq!(Response::from_document(&asked, &written), Ok(response), "{input}");
    }
    assert!(taken > count / 100, "only {taken} of {count} were taken: the mutations tell nothing");
}

/// The fields of a form, whatever stands in them.
fn values(count: usize) {
    let asked = round().questionnaire;
    let mut mutations = Mutations::new(2);
    let seeds = ["5", "?", "g1", "1", "north", "100", "40", "Mehr Gr\u{fc}n\r\n", "none", "1,5"];
    for _ in 0..count {
        let mut raw: RawResponse<'_> = vec![None; asked.fields().len()];
        for _ in 0..5 {
            let field = mutations.below(raw.len());
            raw[field] = Some(Cow::Owned(mutations.text(&seeds, &["g2", "south", "60"])));
        }
        let (response, errors) = read(&asked, &raw);
        assert!(errors.iter().all(|error| error.field < raw.len()));
        let (again, _) = read(&asked, &response.raw(&asked));
        assert_eq!(again, response, "{raw:?}");
    }
}

const TABLE: &str = "_id,_day,_version,_consent,_pace,_flags,_decision,rate:g1,rate:g2,rate:g3,rate:g4,rate:g5,rate:g6,rate:g7,rank:g1,rank:g2,rank:g3,rank:g4,pick:g1,pick:g2,pick:g3,pick:g4,pick:g5,pick:g6,pick:g7,share:g1,share:g2,share:g3,part,age,speak:de,speak:nl,speak:tr,speak:none,say\r\n\
    a,2026-11-02,1,de,fast,honeypot,counted,5,-1,-2,1,2,3,4,1,2,-4,-4,1,0,0,0,0,0,1,60,0,40,north,old,1,0,0,0,\"Gr\u{fc}n, \"\"viel\"\"\"\r\n\
    b,2026-11-03,1,,,,,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,south,-2,-3,-3,-3,-3,-3\r\n";

/// Row by row and in shards, in whatever encoding and with whatever delimiter.
fn tables(count: usize) {
    let asked = round().questionnaire;
    let text = write_map(&asked);
    let told = Map::read("map.toml", &text, &asked).unwrap();
    let plain = text.replace("encoding = \"utf-8\"\n", "").replace("delimiter = \",\"\n", "");
    let guessed = Map::read("map.toml", &plain, &asked).unwrap();
    let latin: Vec<u8> = TABLE.chars().map(|c| u8::try_from(c).unwrap()).collect();
    let wide: Vec<u8> = TABLE.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let semicolons = TABLE.replace(", ", " ").replace(',', ";");
    let seeds: [&[u8]; 4] = [TABLE.as_bytes(), &latin, &wide, semicolons.as_bytes()];
    let words = [
        "rate:g1", "north", "-1", "-4", "fast", "too-soon", "left_out", "\n\"", "\",\"", ";", "\t",
        "''",
    ];
    let mut mutations = Mutations::new(3);
    let mut read = 0;
    for turn in 0..count {
        let input = mutations.of(&seeds, &words);
        let map = if turn % 2 == 0 { &told } else { &guessed };
        let open = || Table::open("t.csv", &input, &asked, map);
        let table = match open() {
            Ok(table) => table,
            Err(faults) => {
                are_told(&faults, &input);
                continue;
            }
        };
        let mut rows = Vec::new();
        let refused = Cell::new(false);
        for row in table {
            match row {
                Ok(entry) => rows.push(entry.response),
                Err(faults) => {
                    are_told(&faults, &input);
                    refused.set(true);
                }
            }
        }
        let push = |all: &mut Vec<Response>, response: &Response| all.push(response.clone());
        let table = open().unwrap();
        let unasked = table.unasked();
        if let Some(shards) = table.in_shards(3, Vec::new, push) {
            assert!(!refused.get(), "shards take what rows refuse: {input:?}");
            assert_eq!(shards.concat(), rows, "{:?}", String::from_utf8_lossy(&input));
            read += 1;
        }
        assert_eq!(unasked, 0);
    }
    assert!(read > count / 100, "only {read} of {count} were read");
}

fn maps(count: usize) {
    let asked = round().questionnaire;
    let text = write_map(&asked);
    let words =
        ["[question.rate]", "columns", "recode", "= {", "\"utf-16le\"", "\"tab\"", "missing"];
    let mut mutations = Mutations::new(4);
    for _ in 0..count {
        let input = mutations.text(&[&text], &words);
        if let Err(faults) = Map::read("map.toml", &input, &asked) {
            are_told(&faults, input.as_bytes());
        }
    }
}

/// Tables of texts, and whatever has to be decoded.
fn cells(count: usize) {
    let seeds: [&[u8]; 3] = [
        "id;name:de;name:nl\ng1;\"Sch\u{f6}ne;\nStadt\";Mooie stad\n".as_bytes(),
        b"id,name:de\r\ng1,Gr\xfcn\r\n",
        b"\xff\xfei\0d\0,\0n\0\n\0a\0,\0b\0",
    ];
    let mut mutations = Mutations::new(5);
    for _ in 0..count {
        let input = mutations.of(&seeds, &["name:de", "\"", "\"\n\"", ";", ","]);
        let _ = decode(&input, None);
        if let Err(faults) = read_cells("t.csv", &input) {
            are_told(&faults, &input);
        }
    }
}

/// The folder with a condition of its last question.
fn with_condition(text: &str) -> Result<Round, Vec<Fault>> {
    let mut files = folder();
    let questions = String::from_utf8(files["questionnaire.toml"].clone()).unwrap();
    // As TOML spells any text in one line.
    let spelled: Vec<String> = text.chars().map(|c| format!("\\U{:08X}", u32::from(c))).collect();
    let spelled = spelled.concat();
    let id = "id = \"say\"\n";
    let questions = questions.replace(id, &format!("{id}shown_if = \"{spelled}\"\n"));
    files.insert("questionnaire.toml".to_owned(), questions.into_bytes());
    Round::read(&files)
}

fn conditions(count: usize) {
    let asked = round().questionnaire;
    let last = asked.question("say").unwrap();
    let seeds = [
        "part = north and (age != old or rate:g1 >= 4)",
        "not answered(speak) or chosen(speak, tr)",
        "share:g1 <= share:g2 and rank:g1 = 1 and not (chosen(pick, g7))",
        "((((part=south))))",
        "not not not age = young",
    ];
    let words = [
        "and",
        " or ",
        "not ",
        "(",
        ")",
        "answered(",
        "chosen(",
        "rate:g1",
        "<=",
        "!=",
        "=",
        "part",
        "north",
        "g2",
        ",",
        "99",
        "-0.5",
        "say",
        "speak",
    ];
    let answers = [DOCUMENT, r#"{"part":"north"}"#, "{}"]
        .map(|document| Response::from_document(&asked, document).unwrap().answers);
    let mut mutations = Mutations::new(6);
    let mut held = [0; 2];
    for _ in 0..count {
        let input = mutations.text(&seeds, &words);
        match with_condition(&input) {
            Ok(round) => {
                for answers in &answers {
                    held[usize::from(round.questionnaire.shows(last, answers))] += 1;
                }
                let condition = round.questionnaire.questions[last].shown_if.as_ref().unwrap();
                assert!(condition.questions().iter().all(|&own| own < last), "{input}");
            }
            Err(faults) => {
                are_told(&faults, input.as_bytes());
                let end = input.trim().chars().count() + 1;
                let at = |fault: &Fault| fault.args.iter().find(|(name, _)| *name == "at").cloned();
                for (_, at) in faults.iter().filter_map(at) {
                    assert!((1..=end).contains(&at.parse().unwrap()), "{input}: {at}");
                }
            }
        }
    }
    assert!(held.iter().all(|&held| held > count / 100), "{held:?} of {count}");
}

fn documents_of_departments(count: usize) {
    let round = round();
    let department: Id = round.departments[0].id.clone();
    let blank = Blank::of(&round, &department).unwrap();
    let goal = &round.goals[round.departments[0].goals[0]].id;
    let seed = format!(
        "{{\"_indicator:{goal}:1:name\":\"Pl\u{e4}tze\",\"_indicator:{goal}:1:baseline\":\"12.5\",\"_indicator:{goal}:1:baseline_year\":\"2020\",\"_measures:{goal}\":\"Bauen\",\"rate:{goal}\":\"5\"}}"
    );
    let words = ["_measures:", "1e400", "-1", "2020", "NaN", "\"_points:"];
    let mut mutations = Mutations::new(7);
    for _ in 0..count {
        let input = mutations.text(&[&seed, "{}"], &words);
        if let Ok(entries) = Entries::from_document(&blank, &input) {
            let reading = target::read(&blank, &entries);
            assert!(reading.errors.iter().all(|error| error.field < blank.inputs().len()));
        }
        if let Ok(read) = DepartmentReturn::from_document(&blank, &input) {
            let written = read.to_document(&blank);
            assert_eq!(
                DepartmentReturn::from_document(&blank, &written).ok(),
                Some(read),
                "{input}"
            );
        }
    }
}

fn tables_of_indicators(count: usize) {
    let round = round();
    let department = &round.departments[0];
    let goal = &round.goals[department.goals[0]].id;
    let seed = format!(
        "department,goal,name,unit,baseline,baseline_year,target,target_year,actual,actual_year,standard_error,no_indicator\n\
         {0},{goal},Pl\u{e4}tze,Stück,12.5,2020,20,2030,15,2026,0.5,\n{0},{goal},Pl\u{e4}tze,Stück,12.5,2020,20,2030,14,2025,0.5,\n",
        department.id
    );
    let words = ["1e400", "-1", "NaN", "inf", "32768", "\n", "no_indicator", "1"];
    let mut mutations = Mutations::new(8);
    for _ in 0..count {
        let input = mutations.text(&[&seed, &seed.replace(',', ";")], &words);
        if let Err(faults) = target::read_table(&round, "t.csv", &input) {
            are_told(&faults, input.as_bytes());
        }
    }
}
