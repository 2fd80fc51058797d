//! What was answered, as a table, and back.

use std::fs;

use uuid::Uuid;
use vorrang_store::{NewResponse, Outcome, Receipt};
use vorrang_survey::{
    answer::{Response, read},
    text::Lang,
};

use crate::harness::{Place, ROUND, definition, on_both, round};

on_both!(
    an_export_reads_back_to_the_same_responses,
    an_export_adds_nothing_to_its_own_round,
    an_export_tells_versions_apart,
);

/// A form as a resident sends it: what was answered, and the language of the consent.
type Form = (&'static [(&'static str, &'static str)], Option<&'static str>);

const FORMS: &[Form] = &[
    (&[], None),
    (&[("goals:2026-01", "5"), ("goals:2026-02", "?"), ("borough", "no_answer")], None),
    (&[("top:2026-03", "1"), ("top:2026-40", "1"), ("age_group", "16-29")], None),
    (&[("migration", "no_answer"), ("languages:ar", "1"), ("comment", "-2")], Some("de")),
    (&[("comment", "=HYPERLINK(\"https://example.org\")\n'und, so; weiter'")], Some("nl")),
    (&[("comment", "'"), ("languages:other", "1"), ("languages:de", "1")], Some("en")),
];

/// Sends the forms as the intake would.
fn answer(place: &Place, version: u32, forms: &[Form]) {
    place.writing(async |tx| {
        let questionnaire = definition(tx, version).await.questionnaire;
        let mut sent = Vec::new();
        for (number, (values, consent)) in (1_u128..).zip(forms) {
            let mut raw = vec![None; questionnaire.fields().len()];
            for (name, value) in *values {
                raw[questionnaire.field(name).unwrap()] = Some((*value).into());
            }
            let (mut response, errors) = read(&questionnaire, &raw);
            assert!(errors.is_empty(), "{errors:?}");
            response.consent = consent.and_then(Lang::parse);
            // Random enough: only exports read them, in this order.
            let id =
                Uuid::from_u128(0x4000_8000_0000_0000_0000 + u128::from(version) * 1000 + number);
            sent.push(NewResponse {
                round: round(),
                version,
                id,
                day: "2026-11-02".parse().unwrap(),
                content: response.to_document(&questionnaire),
                key: id,
                receipt: Receipt([u8::try_from(number).unwrap(); 32]),
                flagged: response.flags.any(),
            });
        }
        let outcomes = tx.insert_responses(&sent).await.unwrap();
        assert!(outcomes.iter().all(|outcome| *outcome == Outcome::Stored));
    });
}

fn import<'a>(table: &'a str, map: &'a str) -> Vec<&'a str> {
    vec!["import", "responses", "--round", ROUND, "--table", table, "--map", map]
}

fn export(place: &Place) -> (String, String) {
    let out = place.argument("out.csv");
    place.run(&["export", "responses", ROUND, "--out", &out]).done(&["out.csv", "out.map.toml"]);
    (out, place.argument("out.map.toml"))
}

fn without_versions(responses: Vec<(u32, Response)>) -> Vec<Response> {
    responses.into_iter().map(|(_, response)| response).collect()
}

fn an_export_reads_back_to_the_same_responses(place: &Place) {
    place.open_round();
    answer(place, 1, FORMS);
    let (table, map) = export(place);
    let elsewhere = Place::another();
    elsewhere.open_round();
    elsewhere
        .run(&import(&table, &map))
        .done(&["out.csv was read as UTF-8, separated by commas", "6 responses were imported."]);
    let found = without_versions(elsewhere.responses());
    assert_eq!(found.len(), FORMS.len());
    assert_eq!(found, without_versions(place.responses()));

    // And once more, from there.
    let (table, map) = export(&elsewhere);
    let third = Place::another();
    third.open_round();
    third.run(&import(&table, &map)).done(&["6 responses were imported."]);
    assert_eq!(without_versions(third.responses()), found);
}

fn an_export_adds_nothing_to_its_own_round(place: &Place) {
    place.open_round();
    answer(place, 1, FORMS);
    let (table, map) = export(place);
    let said = place.run(&import(&table, &map));
    said.done(&["No response is new. 6 responses were there already."]);
    let text = fs::read_to_string(&table).unwrap();
    assert!(text.contains(",no_answer,") || text.contains("16-29"), "{text}");
    let changed = place.write("changed.csv", text.replace("16-29", "30-44"));
    place.run(&import(&changed, &map)).refused(&["changed.csv, line 4", "with other answers"]);
    assert_eq!(place.responses().len(), FORMS.len());
}

fn an_export_tells_versions_apart(place: &Place) {
    place.open_round();
    answer(place, 1, &FORMS[1..2]);
    place.change("round", "questionnaire.toml", "id = \"age_group\"", "id = \"age\"");
    place.run(&["import", "round", &place.argument("round")]).done(&["version 2"]);
    answer(place, 2, &[(&[("age", "16-29")], None)]);
    let (table, _) = export(place);
    let text = fs::read_to_string(table).unwrap();
    let lines: Vec<Vec<_>> = text.lines().map(|line| line.split(',').collect()).collect();
    let column = |name: &str| lines[0].iter().position(|column| *column == name).unwrap();
    let cells = |name: &str| [lines[1][column(name)], lines[2][column(name)]];
    assert_eq!(cells("_version"), ["1", "2"]);
    assert_eq!(cells("age"), ["-3", "16-29"]);
    assert_eq!(cells("age_group"), ["-2", "-3"]);
    assert_eq!(cells("migration"), ["-3", "-3"]);
    assert_eq!(cells("borough"), ["-1", "-2"]);
    assert_eq!(cells("_day"), ["2026-11-02", "2026-11-02"]);
    assert!(column("age_group") > column("age"), "an earlier version's columns come last");
}
