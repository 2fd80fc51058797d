//! Where people left the questionnaire stands in the result.

use serde_json::{Value, json};
use vorrang_store::DayPassage;
use vorrang_survey::passage::{Passage, Stage};

use crate::{
    harness::{Place, ROUND, on_both, round},
    people::{self, BOROUGHS},
};

on_both!(the_result_tells_where_people_left);

fn the_result_tells_where_people_left(place: &Place) {
    place.open_round();
    people::import(place, "2026-11-10T12:00:00Z", 0, 120, &BOROUGHS, &[]);
    let on = |day: &str, stage, reached, passed| DayPassage {
        round: round(),
        day: day.parse().unwrap(),
        passage: Passage { stage, reached, passed },
    };
    let counted = [
        on("2026-11-10", Stage::Notice, 40, 30),
        on("2026-11-11", Stage::Notice, 20, 10),
        on("2026-11-11", Stage::Check, 40, 33),
    ];
    place.writing(async |tx| tx.add_passages(&counted).await.unwrap());
    place.run(&["rank", ROUND, "--out", &place.argument("result")]).done(&[]);
    let page = |name: &str| std::fs::read_to_string(place.path("result").join(name)).unwrap();
    let result: Value = serde_json::from_str(&page("result.json")).unwrap();
    let left = [json!({ "at": "notice", "n": 20 }), json!({ "at": "check", "n": 7 })];
    let expected = json!({ "begun": 60, "sent": 33, "left": left });
    assert_eq!(result["quality"]["break_off"], expected);
    let report = page("report.en.html");
    assert!(report.contains("Where people stopped") && report.contains("Check your answers"));
    assert!(page("quality.csv").contains("left,,check,7"), "{}", page("quality.csv"));
}
