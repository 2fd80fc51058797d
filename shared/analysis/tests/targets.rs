//! From what departments return of their goals to the result document. Expected figures are worked out in comments.

mod round;

use round::{Person, ROUND, people, push, round, round_of};
use serde_json::{Value, json};
use vorrang_analysis::{
    Earlier, RoundData, analyse,
    indicator::{Measured, Returned},
    sample::Sample,
};
use vorrang_survey::{
    id::Id,
    round::Round,
    target::{Figure, GoalReturn, Indicator, Reported},
};

/// Value and year.
type Point = (f64, i16);

fn figure((value, year): Point) -> Figure {
    Figure { value: Some(value), year: Some(year) }
}

fn indicator(name: &str, baseline: Point, target: Point, actual: Point) -> Indicator {
    Indicator {
        name: name.to_owned(),
        unit: "places".to_owned(),
        baseline: figure(baseline),
        target: figure(target),
        actual: figure(actual),
    }
}

fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

fn returned(department: &str, goal: usize, indicators: &[Indicator]) -> Returned {
    let own = GoalReturn { goal, indicators: indicators.to_vec(), ..GoalReturn::default() };
    Returned::of_submissions(&id(department), vec![vec![own]]).remove(0)
}

/// The test round in which the departments answer for these goals.
fn round_where(departments: &[(&str, &str)]) -> Round {
    let rows = departments.iter().map(|(d, goals)| format!("{d},{d}@example.org,en,{goals},{d}\n"));
    let table = format!("id,email,language,goals,name:en\n{}", rows.collect::<String>());
    round_of(&[("departments.csv", &table)])
}

fn result(round: &Round, people: &[Person], returned: &[Returned]) -> Value {
    let mut residents = Sample::residents(round);
    for person in people {
        push(round, &mut residents, person);
    }
    let data = RoundData {
        round,
        residents: &residents,
        departments: &Sample::departments(round),
        returned,
        passages: &[],
        earlier: Earlier::default(),
        at: round.closes,
        program: "test 0",
    };
    serde_json::to_value(analyse(&data).unwrap()).unwrap()
}

#[track_caller]
fn close(found: &Value, expected: f64) {
    let found = found.as_f64().unwrap_or_else(|| panic!("{found} is no number"));
    assert!((found - expected).abs() < 1e-12, "{found} should be {expected}");
}

/// 410 in 2022, 600 in 2030, 465 in 2026: 55 of 190 are done. By then half, 95, was to be done, up to 505; 40 are
/// missing, and 135 in four years are 33.75 a year. Two values rise by 55 in four years, to 520 in 2030: 110 of 190.
#[test]
fn a_count_is_set_against_its_path() {
    let courses = indicator("Courses", (410.0, 2022), (600.0, 2030), (465.0, 2026));
    let found = result(&round(), &people(), &[returned("d1", 0, &[courses])]);
    let goal = &found["targets"][0];
    assert_eq!(goal["goal"], "g1");
    assert_eq!(goal["returned"], json!(["d1"]));
    assert_eq!((&goal["estimable"], &goal["furthest"]), (&json!(1), &json!(0)));
    assert_eq!(goal.get("reason"), None);
    let own = &goal["indicators"][0];
    assert_eq!((&own["name"], &own["unit"]), (&json!("Courses"), &json!("places")));
    for (key, expected) in [
        ("attainment", 55.0 / 190.0),
        ("expected", 505.0),
        ("path_ratio", 55.0 / 95.0),
        ("gap", -40.0),
        ("required_per_year", 33.75),
        ("trend_per_year", 13.75),
        ("projected", 520.0),
        ("projected_attainment", 110.0 / 190.0),
    ] {
        close(&own[key], expected);
    }
    assert_eq!((&own["standing"], &own["years"]), (&json!("behind"), &json!(2)));
    for key in ["se", "attainment_se", "path_low", "path_high"] {
        assert_eq!(own[key], Value::Null, "a count has no {key}");
    }
}

/// A number that is to fall, 80 to 40 in ten years: 62 after five is 2 short of 60, the path ratio 18 / 20.
#[test]
fn falling_is_rising_from_the_other_side() {
    let falling = indicator("Days", (80.0, 2020), (40.0, 2030), (62.0, 2025));
    let rising = indicator("Days", (40.0, 2020), (80.0, 2030), (58.0, 2025));
    let found = |own| {
        result(&round(), &people(), &[returned("d1", 0, &[own])])["targets"][0]["indicators"][0]
            .clone()
    };
    let (falling, rising) = (found(falling), found(rising));
    for key in ["attainment", "path_ratio", "gap", "standing", "projected_attainment"] {
        assert_eq!(falling[key], rising[key], "{key}");
    }
    close(&falling["path_ratio"], 0.9);
    close(&falling["gap"], -2.0);
    close(&falling["required_per_year"], -4.4);
}

/// Expected 505; 1.96 times 10 either side of 490 reaches from 470.4 to 509.6, past the path, and 480 does not.
#[test]
fn an_estimate_close_to_its_path_is_not_told_apart() {
    let estimate = |actual| {
        let own = indicator("Share", (410.0, 2022), (600.0, 2030), (actual, 2026));
        let mut returned = returned("d1", 0, &[own]);
        returned.indicators[0].standard_error = Some(10.0);
        result(&round(), &people(), &[returned])["targets"][0]["indicators"][0].clone()
    };
    let near = estimate(490.0);
    assert_eq!(near["standing"], "not_distinguishable");
    let reach = 1.959_963_984_540_054 * 10.0;
    close(&near["path_low"], (80.0 - reach) / 95.0);
    close(&near["path_high"], (80.0 + reach) / 95.0);
    close(&near["attainment_se"], 10.0 / 190.0);
    assert_eq!(estimate(480.0)["standing"], "behind");
    assert_eq!(estimate(530.0)["standing"], "on_track");
}

/// 0.1 + 0.4 / 2 is 0.30000000000000004 as doubles are added: 0.3 is on the path all the same.
#[test]
fn a_rounding_error_puts_nobody_behind() {
    let own = indicator("Share", (0.1, 2022), (0.5, 2030), (0.3, 2026));
    let found = result(&round(), &people(), &[returned("d1", 0, &[own])]);
    assert_eq!(found["targets"][0]["indicators"][0]["standing"], "on_track");
}

/// Nothing is expected beyond the target: 540 in 2032 is 130 of 190, and no time is left.
#[test]
fn after_its_year_the_target_itself_is_the_measure() {
    let own = indicator("Courses", (410.0, 2022), (600.0, 2030), (540.0, 2032));
    let found = result(&round(), &people(), &[returned("d1", 0, &[own])]);
    let own = &found["targets"][0]["indicators"][0];
    close(&own["expected"], 600.0);
    close(&own["path_ratio"], 130.0 / 190.0);
    assert_eq!(own["required_per_year"], json!({ "state": "not_estimable" }));
}

/// 400, 410, 450, 440 in 2022 to 2025: the slope is (-1.5 * -25 + -0.5 * -15 + 0.5 * 25 + 1.5 * 15) / 5 = 16, and the line
/// at 2030 is 425 + 16 * 6.5 = 529. The second value of 2024 replaces the first; other names and units do not count.
#[test]
fn the_trend_goes_through_every_year_that_was_returned() {
    let year = |actual| indicator("Courses", (400.0, 2022), (600.0, 2030), actual);
    let submissions: Vec<Vec<GoalReturn>> =
        [(410.0, 2023), (999.0, 2024), (450.0, 2024), (440.0, 2025)]
            .into_iter()
            .map(|actual| {
                let other = Indicator { unit: "hours".to_owned(), ..year((7.0, actual.1)) };
                let more = indicator("Teachers", (1.0, 2022), (9.0, 2030), actual);
                let indicators = vec![year(actual), other, more];
                vec![GoalReturn { indicators, ..GoalReturn::default() }]
            })
            .collect();
    let returned = Returned::of_submissions(&id("d1"), submissions);
    let found = result(&round(), &people(), &returned);
    let own = &found["targets"][0]["indicators"][0];
    assert_eq!(own["years"], 4);
    close(&own["trend_per_year"], 16.0);
    close(&own["projected"], 529.0);
    assert_eq!(found["targets"][0]["indicators"].as_array().unwrap().len(), 3);
}

/// The rows of a table say the same in any order: 400, 430, 460 rise by 30 a year, with the first as baseline.
#[test]
fn rows_of_one_indicator_are_its_values_of_several_years() {
    let row = |name: &str, actual: Point, standard_error| Reported {
        department: id("d1"),
        goal: GoalReturn {
            indicators: vec![indicator(name, (400.0, 2022), (600.0, 2030), actual)],
            ..GoalReturn::default()
        },
        standard_error,
    };
    let mut rows = vec![
        row("Teachers", (440.0, 2025), None),
        row("Courses", (460.0, 2024), Some(9.0)),
        row("Courses", (430.0, 2023), None),
    ];
    let found = result(&round(), &people(), &Returned::of_rows(rows.clone()));
    let own = &found["targets"][0]["indicators"];
    assert_eq!(own.as_array().unwrap().len(), 2);
    assert_eq!((&own[0]["name"], &own[0]["actual"]), (&json!("Courses"), &json!(460.0)));
    assert_eq!((&own[0]["years"], &own[0]["se"]), (&json!(3), &json!(9.0)));
    close(&own[0]["trend_per_year"], 30.0);
    rows.reverse();
    let again = result(&round(), &people(), &Returned::of_rows(rows));
    assert_eq!(found.to_string(), again.to_string());
}

#[test]
fn why_there_is_no_figure_is_said() {
    let full = indicator("Courses", (410.0, 2022), (600.0, 2030), (465.0, 2026));
    let without = |change: fn(&mut Indicator)| {
        let mut own = full.clone();
        change(&mut own);
        let found = result(&round(), &people(), &[returned("d1", 0, &[own])]);
        let goal = &found["targets"][0];
        let own = &goal["indicators"][0];
        assert_eq!(own["path_ratio"], json!({ "state": "not_estimable" }));
        assert_eq!(own["standing"], json!({ "state": "not_estimable" }));
        assert_eq!(goal["furthest"], json!({ "state": "not_estimable" }));
        assert_eq!((&goal["reason"], &goal["estimable"]), (&own["reason"], &json!(0)));
        own["reason"].clone()
    };
    assert_eq!(without(|own| own.baseline.value = None), "no_baseline");
    assert_eq!(without(|own| own.target.value = None), "no_target");
    assert_eq!(without(|own| own.actual.value = None), "no_actual");
    assert_eq!(without(|own| own.target.year = None), "no_year");
    assert_eq!(without(|own| own.target.value = own.baseline.value), "no_distance");
    assert_eq!(without(|own| own.target.year = own.baseline.year), "no_time");
    assert_eq!(without(|own| own.actual.year = own.baseline.year), "at_start");

    let round = round_where(&[("d1", "g1 g2"), ("d2", "g3")]);
    let nothing = GoalReturn { goal: 1, no_indicator: true, ..GoalReturn::default() };
    let silent = GoalReturn::default();
    let returned = Returned::of_submissions(&id("d1"), vec![vec![silent, nothing]]);
    let found = result(&round, &people(), &returned);
    let said: Vec<(Value, Value)> = found["targets"]
        .as_array()
        .unwrap()
        .iter()
        .map(|goal| (goal["reason"].clone(), goal["furthest"]["state"].clone()))
        .collect();
    let expected = [
        ("no_indicator", "not_estimable"),
        ("not_measurable", "not_estimable"),
        ("not_returned", "no_data"),
        ("no_department", "not_planned"),
    ];
    assert_eq!(said, expected.map(|(reason, state)| (json!(reason), json!(state))));
    assert_eq!(found["targets"][0]["departments"], json!(["d1"]));
}

#[test]
fn a_goal_is_as_far_as_what_is_surely_furthest_behind() {
    let round = round_where(&[("d1", "g1"), ("d2", "g1")]);
    let way = |name: &str, actual| indicator(name, (0.0, 2020), (100.0, 2030), (actual, 2025));
    let mut unsure = returned("d1", 0, &[way("Asked", 30.0), way("Ahead", 70.0)]);
    unsure.indicators[0].standard_error = Some(20.0);
    let counted = returned("d2", 0, &[way("Counted", 40.0), way("Nearly", 48.0)]);
    let found = result(&round, &people(), &[counted.clone(), unsure.clone()]);
    let goal = &found["targets"][0];
    assert_eq!(goal["furthest"], 2, "0.6 with doubt, 1.4, 0.8, 0.96");
    assert_eq!(goal["indicators"][2]["name"], "Counted");
    let found = result(&round, &people(), &[unsure]);
    assert_eq!(found["targets"][0]["furthest"], 0, "nothing is surely behind");
}

#[test]
fn the_order_of_returns_never_changes_a_byte() {
    let round = round_where(&[("d2", "g1 g2"), ("d1", "g1 g3")]);
    let way = |actual| indicator("Places", (0.0, 2020), (100.0, 2030), (actual, 2025));
    let mut all = vec![
        returned("d1", 0, &[way(40.0), way(20.0)]),
        returned("d1", 2, &[way(70.0)]),
        returned("d2", 0, &[way(60.0)]),
        returned("d2", 1, &[]),
    ];
    let bytes = |returned: &[Returned]| result(&round, &people(), returned).to_string();
    let one = bytes(&all);
    all.reverse();
    assert_eq!(one, bytes(&all));
    all.swap(1, 2);
    assert_eq!(one, bytes(&all));
    all[0].indicators.push(Measured {
        indicator: way(1.0),
        standard_error: None,
        earlier: Vec::new(),
    });
    assert_ne!(one, bytes(&all));
}

/// Nearly everybody puts the first goal before the second and both before the others. The first is at 80 % of its path,
/// the second at 40 %, the third has not begun.
#[test]
fn wanted_and_behind_is_what_is_sure() {
    let round = round_where(&[("d1", "g1 g2 g3 g4")]);
    let way = |actual| [indicator("Places", (0.0, 2020), (100.0, 2030), (actual, 2025))];
    let all = [
        returned("d1", 0, &way(40.0)),
        returned("d1", 1, &way(20.0)),
        returned("d1", 2, &way(0.0)),
        returned("d1", 3, &way(80.0)),
    ];
    let found = result(&round, &people(), &all);
    let priority = &found["priority"];
    assert_eq!(priority["behind"], json!(["g2", "g1"]));
    for (goal, ratio) in [0.8, 0.4, 0.0, 1.6].into_iter().enumerate() {
        let own = &priority["goals"][goal];
        close(&own["path_ratio"], ratio);
        for key in ["win_share", "ci_low", "ci_high"] {
            assert_eq!(own[key], found["goals"][goal][key], "{key}");
        }
    }
    assert_eq!(priority["goals"][3]["standing"], "on_track");

    // Every other person puts the first goal first, and every other last: nobody can say on which side of 50 it is.
    let torn: Vec<Person> = (0..40)
        .map(|turn| {
            let part = if turn % 4 < 2 { "south" } else { "north" };
            (part, if turn % 2 == 0 { [1, 5, 3, 2] } else { [5, 1, 3, 2] })
        })
        .collect();
    let found = result(&round, &torn, &all);
    assert_eq!(found["priority"]["behind"], json!(["g3"]), "the third goal wins 2 of 3, always");
    assert_eq!(found["priority"]["goals"][2]["p_neutral"], 0.0);
    assert!(found["priority"]["goals"][0]["p_neutral"].as_f64().unwrap() > 0.05);
}

#[test]
fn where_nobody_answers_or_no_department_is_asked_there_is_no_priority() {
    let own = indicator("Places", (0.0, 2020), (100.0, 2030), (40.0, 2025));
    let found = result(&round(), &people()[..4], &[returned("d1", 0, &[own])]);
    let goal = &found["priority"]["goals"][0];
    assert_eq!(goal["win_share"], json!({ "state": "suppressed" }));
    assert_eq!(goal["p_neutral"], json!({ "state": "suppressed" }));
    close(&goal["path_ratio"], 0.8);
    assert_eq!(found["priority"]["behind"], json!([]));

    let found = result(&round_where(&[("d1", "g1")]), &people(), &[]);
    assert_eq!(found["priority"]["goals"][0]["path_ratio"], json!({ "state": "no_data" }));
    assert_eq!(found["provenance"]["targets"], json!({ "state": "no_data" }));

    let (alone, _) = ROUND.rsplit_once("[[plan.group]]").unwrap();
    let alone = alone.replace("weight = 0.75", "weight = 1");
    let nobody = "id,email,language,goals,name:en\n";
    let round = round_of(&[("round.toml", &alone), ("departments.csv", nobody)]);
    let found = result(&round, &people(), &[]);
    assert_eq!(found["targets"], json!([]));
    assert_eq!(found["priority"], json!({ "state": "not_planned" }));
}
