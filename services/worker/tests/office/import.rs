//! Tables of answers into the database.

use vorrang_store::{Source, State};
use vorrang_survey::{
    answer::Answer,
    id::Id,
    target::{Blank, DepartmentReturn},
};

use crate::harness::{Place, ROUND, definition, on_both, round};

on_both!(
    a_table_is_imported_once,
    other_answers_under_the_same_id_are_refused,
    a_table_with_faults_adds_nothing,
    tables_come_when_the_round_takes_them,
    departments_return_by_table_too,
    answers_keep_the_version_they_answered,
);

const MAP: &str = r#"
id = "nr"
consent = "agreed"
[question.goals.columns]
2026-01 = "first"
2026-02 = "second"
[question.borough]
column = "borough"
[question.comment]
column = "comment"
"#;

/// As an office in Germany saves it: Windows-1252, semicolons, CR LF.
const TABLE: &[u8] = b"nr;agreed;first;second;borough;comment\r\n\
    1;de;5;4;mitte;\"Mehr Pl\xe4tze; und gr\xf6\xdfere\"\r\n\
    2;;1;;nord;\r\n\
    3;;;;;\r\n";

fn import<'a>(table: &'a str, map: &'a str) -> Vec<&'a str> {
    vec!["import", "responses", "--round", ROUND, "--table", table, "--map", map]
}

fn a_table_is_imported_once(place: &Place) {
    place.open_round();
    let (table, map) = (place.write("answers.csv", TABLE), place.write("map.toml", MAP));
    let spelled = "answers.csv was read as windows-1252, separated by semicolons";
    place.run(&import(&table, &map)).done(&[spelled, "3 responses were imported."]);
    let said = place.run(&import(&table, &map));
    said.done(&[spelled, "No response is new. 3 responses were there already."]);
    let responses = place.responses();
    assert_eq!(responses.len(), 3);
    let comments: Vec<_> = responses
        .iter()
        .filter_map(|(_, response)| match response.answers.get(2)?.as_ref()? {
            Answer::Text(text) => Some((text.as_str(), response.consent.as_ref()?.as_str())),
            _ => None,
        })
        .collect();
    assert_eq!(comments, [("Mehr Pl\u{e4}tze; und gr\u{f6}\u{df}ere", "de")]);
    place.run(&["status", ROUND]).done(&["3 responses\n", ": 3\n"]);
}

fn other_answers_under_the_same_id_are_refused(place: &Place) {
    place.open_round();
    let (table, map) = (place.write("answers.csv", TABLE), place.write("map.toml", MAP));
    place.run(&import(&table, &map)).done(&[]);
    let changed = "nr,agreed,first,second,borough,comment\n4,,2,,,\n2,,5,,nord,\n1,,5,4,west,\n";
    let changed = place.write("changed.csv", changed);
    place.run(&import(&changed, &map)).refused(&[
        "changed.csv was read as UTF-8, separated by commas",
        "changed.csv, line 3: The response “2” is already there, with other answers",
        "changed.csv, line 4: The response “1”",
        "Nothing was imported",
    ]);
    assert_eq!(place.responses().len(), 3);
    let skip = [&import(&changed, &map)[..], &["--skip-invalid"]].concat();
    place.run(&skip).done(&["2 lines were left out", "1 response was imported."]);
    assert_eq!(place.responses().len(), 4);
}

fn a_table_with_faults_adds_nothing(place: &Place) {
    place.open_round();
    let map = place.write("map.toml", MAP);
    let wrong = "nr;agreed;first;second;borough;comment\n1;;5;;mitte;\n2;;6;;nowhere;\n";
    let table = place.write("wrong.csv", wrong);
    place.run(&import(&table, &map)).refused(&[
        "wrong.csv, line 3, column “first”",
        "wrong.csv, line 3, column “borough”",
        "Nothing was imported",
    ]);
    assert_eq!(place.responses().len(), 0);
    let skip = [&import(&table, &map)[..], &["--skip-invalid"]].concat();
    place.run(&skip).done(&["1 line was left out", "1 response was imported."]);

    let unclear =
        place.write("unclear.csv", b"nr;agreed;first;second;borough;comment\n9;;;;;gr\x9a\xa7er\n");
    place.run(&import(&unclear, &map)).refused(&["unclear.csv: It is not clear", "encoding ="]);
    let told = place.write("told.toml", format!("encoding = \"macintosh\"\n{MAP}"));
    place.run(&import(&unclear, &told)).done(&["read as macintosh", "1 response was imported."]);
    let bad = place.write("bad.toml", MAP.replace("2026-01", "2026-99"));
    place.run(&import(&table, &bad)).refused(&["bad.toml, line 5"]);
    let said = place.run(&import("missing.csv", &map));
    assert!(said.code == 2 && said.err.contains("missing.csv"), "{said:?}");
}

fn tables_come_when_the_round_takes_them(place: &Place) {
    let folder = place.example("round");
    place.run(&["migrate"]).done(&[]);
    place.run(&["import", "round", &folder]).done(&[]);
    let (table, map) = (place.write("answers.csv", TABLE), place.write("map.toml", MAP));
    let import = import(&table, &map);
    place.run(&import).refused(&["still a draft"]);
    place.run(&["open", ROUND]).done(&[]);
    place.run(&["close", ROUND]).done(&[]);
    place.run(&import).done(&["3 responses were imported."]);
    place.set_state(State::Closed, State::Reported);
    place.run(&import).refused(&["already has its result", "--new-result"]);
    let late = place.write("late.csv", "nr,agreed,first,second,borough,comment\n7,,2,,,\n");
    let late =
        ["import", "responses", "--round", ROUND, "--table", &late, "--map", &map, "--new-result"];
    place.run(&late).done(&["1 response was imported."]);
    assert_eq!(place.responses().len(), 4);
    let mut elsewhere = late.to_vec();
    elsewhere[3] = "nowhere";
    place.run(&elsewhere).refused(&["no round “nowhere”"]);
}

fn departments_return_by_table_too(place: &Place) {
    place.open_round();
    let map = place.write(
        "map.toml",
        "id = \"department\"\n[question.goals.columns]\n2026-01 = \"a\"\n2026-02 = \"b\"\n",
    );
    let table = place.write("returns.csv", "department\ta\tb\nschools\t5\t1\nsport\t2\t\n");
    let import = ["import", "returns", "--round", ROUND, "--table", &table, "--map", &map];
    place.run(&import).done(&["separated by tabs", "2 returns were imported."]);
    place.run(&import).done(&["No return is new. 2 returns were there already."]);
    let said =
        place.run(&["status", ROUND]).done(&["Open returns: 13 of 15", "culture: has no link"]);
    assert!(!said.out.contains("schools"), "{said:?}");

    let wrong = "department,a,b\nschools,1,1\nnobody,1,1\nculture,,\npress,3,\n";
    let wrong = place.write("wrong.csv", wrong);
    let import = ["import", "returns", "--round", ROUND, "--table", &wrong, "--map", &map];
    place.run(&import).refused(&[
        "wrong.csv, line 2: The department “schools” has already sent in other answers",
        "wrong.csv, line 3: “nobody” is the id of no department",
        "wrong.csv, line 4: In this row the department “culture”",
    ]);
    place.run(&["status", ROUND]).done(&["Open returns: 13 of 15"]);
    place.run(&[&import[..], &["--skip-invalid"]].concat()).done(&["1 return was imported."]);

    let (stored, definition) = place.writing(async |tx| {
        let schools = Id::parse("schools").unwrap();
        let stored = tx.return_of(&round(), &schools).await.unwrap().unwrap();
        (stored, definition(tx, 1).await)
    });
    let submitted = stored.submitted.unwrap();
    let blank = Blank::of(&definition, &stored.department).unwrap();
    let returned = DepartmentReturn::from_document(&blank, &submitted.content).unwrap();
    let Some(Answer::Ratings(ratings)) = returned.score else { panic!("{returned:?}") };
    assert_eq!((submitted.source, &ratings[..3]), (Source::Office, &[5, 1, 0][..]));

    let nameless = place.write("nameless.toml", "[question.goals.columns]\n2026-01 = \"a\"\n");
    let import = ["import", "returns", "--round", ROUND, "--table", &table, "--map", &nameless];
    place.run(&import).refused(&["nameless.toml: The key “id” is missing"]);
}

fn answers_keep_the_version_they_answered(place: &Place) {
    place.open_round();
    let map = place.write("map.toml", MAP);
    let table = |name: &str, row: &str| {
        place.write(name, format!("nr,agreed,first,second,borough,comment\n{row}\n"))
    };
    place.run(&import(&table("one.csv", "1,,5,,,"), &map)).done(&[]);
    place.change("round", "questionnaire.toml", "most = 3", "most = 4");
    place.run(&["import", "round", &place.argument("round")]).done(&["version 2"]);
    place.run(&import(&table("two.csv", "2,,4,,,"), &map)).done(&[]);
    place.run(&import(&table("one.csv", "1,,5,,,"), &map)).done(&["1 response was there already"]);
    let versions = place.responses().into_iter().map(|(version, _)| version);
    let mut versions: Vec<_> = versions.collect();
    versions.sort_unstable();
    assert_eq!(versions, [1, 2]);
}
