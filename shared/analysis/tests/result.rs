//! From a round and its responses to the result document, through the crate's one entrance.

mod round;

use round::{Person, ROUND, people, push, round, round_of};
use serde_json::{Value, json};
use vorrang_analysis::{AnalysisError, RoundData, WeighError, analyse, sample::Sample};
use vorrang_survey::round::Round;

fn try_result(
    round: &Round,
    people: &[Person],
    departments: &[[u8; 4]],
) -> Result<Value, AnalysisError> {
    let (mut residents, mut returned) = (Sample::residents(round), Sample::departments(round));
    for person in people {
        push(round, &mut residents, person);
    }
    for ratings in departments {
        push(round, &mut returned, &("", *ratings));
    }
    let data = RoundData {
        round,
        residents: &residents,
        departments: &returned,
        returned: &[],
        passages: &[],
        at: round.closes,
        program: "test 0",
    };
    Ok(serde_json::to_value(analyse(&data)?).unwrap())
}

fn result(people: &[Person], departments: &[[u8; 4]]) -> Value {
    try_result(&round(), people, departments).unwrap()
}

#[test]
fn the_order_of_rows_never_changes_a_byte() {
    let people = people();
    let mut shuffled = people.clone();
    shuffled.reverse();
    shuffled.rotate_left(7);
    let one = serde_json::to_string(&result(&people, &[])).unwrap();
    assert_eq!(one, serde_json::to_string(&result(&shuffled, &[])).unwrap());
    let mut other = people;
    other[0].1 = [1, 5, 1, 1];
    assert_ne!(one, serde_json::to_string(&result(&other, &[])).unwrap());
}

#[test]
fn weights_meet_the_margin_and_the_order_is_told_with_its_doubt() {
    let found = result(&people(), &[]);
    assert_eq!(found["weighting"]["method"], "raking");
    assert_eq!(found["weighting"]["n"], 40);
    assert!(found["weighting"]["max_margin_error"].as_f64().unwrap() < 1e-12);
    // 30 of 40 in the north, which has 600 of 1000 people: Kish's n_eff by hand.
    let (north, south) = (20.0_f64, 40.0_f64);
    let by_hand =
        (30.0 * north + 10.0 * south).powi(2) / (30.0 * north * north + 10.0 * south * south);
    assert!((found["weighting"]["n_eff"].as_f64().unwrap() / by_hand - 1.0).abs() < 1e-12);
    let first = &found["goals"][0];
    assert_eq!(
        (&first["rank"], &first["rank_low"], &first["rank_high"]),
        (&json!(1), &json!(1), &json!(1))
    );
    assert_eq!(found["order"]["ahead"], json!(["g1"]));
    assert_eq!(first["level"]["mean"].as_f64().map(|mean| mean > 4.0), Some(true));
    assert_eq!(found["composite"], json!({ "state": "no_data" }), "no department has answered");
}

#[test]
fn who_left_the_margin_open_is_unknown_with_its_own_share() {
    let mut people = people();
    people.extend([("", [5, 4, 3, 2]); 10]);
    let found = result(&people, &[]);
    let categories = found["participation"][0]["categories"].as_array().unwrap();
    assert_eq!(categories.len(), 3);
    assert_eq!(categories[2]["value"], Value::Null);
    assert_eq!(categories[2]["n"], 10);
    assert!(found["weighting"]["max_margin_error"].as_f64().unwrap() < 1e-12);
}

#[test]
fn few_people_stay_hidden_and_cannot_be_computed() {
    let mut people = people();
    people.extend([("", [5, 4, 3, 2]); 2]);
    let found = result(&people, &[]);
    let states: Vec<bool> = found["participation"][0]["categories"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| c["n"].is_object())
        .collect();
    assert_eq!(
        states,
        [false, true, true],
        "two unknown people hide the smallest other category with them"
    );

    for person in people.iter_mut().skip(3) {
        person.1[3] = 0; // Only three people compared the last goal.
    }
    let found = result(&people, &[]);
    let hidden: Vec<bool> =
        found["goals"].as_array().unwrap().iter().map(|g| g["win_share"].is_object()).collect();
    assert_eq!(
        hidden.iter().filter(|hidden| **hidden).count(),
        2,
        "one hidden win share could be computed"
    );
    assert!(hidden[3]);
    assert_eq!(found["covariance"].as_array().unwrap().len(), 2);
    assert_eq!(found["goals"][3]["n"], json!({ "state": "suppressed" }));
    assert_eq!(found["goals"][3]["level"]["mean"], json!({ "state": "suppressed" }));

    let found = result(&people[..4], &[]);
    assert_eq!(
        found["provenance"]["responses"],
        json!({ "state": "suppressed" }),
        "four responses could be guessed"
    );
    assert_eq!(found["weighting"]["n"], json!({ "state": "suppressed" }));
    assert!(
        found["goals"]
            .as_array()
            .unwrap()
            .iter()
            .all(|goal| goal["win_share"]["state"] == "suppressed")
    );
    assert_eq!(result(&[], &[])["goals"][0]["win_share"], json!({ "state": "no_data" }));
}

#[test]
fn a_category_without_anybody_is_named() {
    let people: Vec<Person> = people().into_iter().filter(|(part, _)| *part == "north").collect();
    let error = try_result(&round(), &people, &[]).unwrap_err();
    let expected = WeighError::EmptyCategory { attribute: "part".into(), value: "south".into() };
    assert_eq!(error, AnalysisError::Weigh(expected));
    let narrow = ROUND.replace("margins =", "bounds = [0.99, 1.01]\nmargins =");
    let narrow = round_of(&[("round.toml", &narrow)]);
    let error = try_result(&narrow, &round::people(), &[]).unwrap_err();
    assert!(matches!(error, AnalysisError::Weigh(WeighError::UnmetCategory { .. })), "{error:?}");
}

#[test]
fn departments_are_a_census_and_the_composite_weighs_both_groups() {
    let returns = [[1, 5, 4, 3], [2, 5, 3, 4], [1, 4, 5, 3], [2, 5, 4, 3], [1, 5, 4, 2]];
    let found = result(&people(), &returns);
    let (residents, departments) = (&found["groups"][0], &found["groups"][1]);
    assert_eq!(
        (&departments["n"], &departments["of"], &departments["complete_count"]),
        (&json!(5), &json!(6), &json!(false))
    );
    // By hand: the first goal is last for five departments and wins nothing; the finite population leaves 1/6 of s²/n.
    assert_eq!(departments["goals"][0]["win_share"], 0.0);
    for goal in 0..4 {
        let share = |group: &Value| group["goals"][goal]["win_share"].as_f64().unwrap();
        let score = found["composite"]["goals"][goal]["score"].as_f64().unwrap();
        assert!((score - (0.75 * share(residents) + 0.25 * share(departments))).abs() < 1e-12);
    }
    let complete = result(
        &people(),
        &[returns[0], returns[1], returns[2], returns[3], returns[4], returns[0]],
    );
    assert_eq!(complete["groups"][1]["complete_count"], true);
    assert_eq!(complete["groups"][1]["goals"][1]["se"], 0.0);
    let few = result(&people(), &returns[..4]);
    assert_eq!(few["groups"][1]["n"], json!({ "state": "suppressed" }));
    assert_eq!(few["composite"], json!({ "state": "suppressed" }));
}

#[test]
fn a_flip_is_where_two_goals_tie() {
    let returns = [[1, 5, 4, 3], [2, 5, 3, 4], [1, 4, 5, 3], [2, 5, 4, 3], [1, 5, 4, 2]];
    let found = result(&people(), &returns);
    let share = |group: usize, goal: &str| {
        let goals = found["groups"][group]["goals"].as_array().unwrap();
        goals.iter().find(|score| score["goal"] == goal).unwrap()["win_share"].as_f64().unwrap()
    };
    let flips = found["composite"]["flips"].as_array().unwrap();
    assert!(!flips.is_empty());
    for flip in flips {
        let (weight, above, below) = (
            flip["weight"].as_f64().unwrap(),
            flip["above"].as_str().unwrap(),
            flip["below"].as_str().unwrap(),
        );
        let group = usize::from(flip["group"] != "residents");
        let at = |goal| weight * share(group, goal) + (1.0 - weight) * share(1 - group, goal);
        assert!((at(above) - at(below)).abs() < 1e-9, "{flip}");
    }
}

#[test]
fn groups_are_told_apart_for_all_goals_together() {
    let returns = [[1, 5, 4, 3], [2, 5, 3, 4], [1, 4, 5, 3], [2, 5, 4, 3], [1, 5, 4, 2]];
    let found = result(&people(), &returns);
    let gaps = &found["gaps"];
    assert_eq!((&gaps["first"], &gaps["second"]), (&json!("residents"), &json!("departments")));
    let number = |value: &Value| value.as_f64().unwrap();
    for goal in 0..4 {
        let own = &gaps["goals"][goal];
        let score = |group: usize, key: &str| number(&found["groups"][group]["goals"][goal][key]);
        assert_eq!(own["goal"], found["goals"][goal]["goal"]);
        let difference = score(0, "win_share") - score(1, "win_share");
        assert!((number(&own["difference"]) - difference).abs() < 1e-12);
        assert!((number(&own["se"]) - score(0, "se").hypot(score(1, "se"))).abs() < 1e-12);
    }
    // Residents want the first goal most and departments least.
    assert!(number(&gaps["goals"][0]["p"]) < 1e-6, "{gaps}");
    let alike = [[5, 3, 2, 1], [4, 5, 3, 2], [5, 3, 2, 1], [5, 3, 3, 3], [4, 5, 2, 1]];
    let alike = result(&people(), &alike);
    for gap in alike["gaps"]["goals"].as_array().unwrap() {
        assert!(number(&gap["p"]) > 0.05, "{gap}");
    }

    let few = result(&people(), &returns[..4]);
    for key in ["difference", "se", "p"] {
        assert_eq!(few["gaps"]["goals"][0][key], json!({ "state": "suppressed" }));
    }
    let (alone, _) = ROUND.rsplit_once("[[plan.group]]").unwrap();
    let alone = alone.replace("weight = 0.75", "weight = 1");
    let alone = try_result(&round_of(&[("round.toml", &alone)]), &people(), &[]).unwrap();
    assert_eq!(alone["gaps"], json!({ "state": "not_planned" }));
}
