//! From a round and its responses to the result document, through the crate's one entrance.

mod round;

use round::{Person, ROUND, people, push, round, round_of};
use serde_json::{Value, json};
use vorrang_analysis::{
    AnalysisError, Earlier, RoundData, WeighError, analyse,
    result::RoundResult,
    sample::{Sample, Tallies},
};
use vorrang_survey::round::Round;

fn try_result(
    round: &Round,
    people: &[Person],
    departments: &[[u8; 4]],
) -> Result<Value, AnalysisError> {
    let found = result_beside(round, people, departments, Earlier::default())?;
    Ok(serde_json::to_value(found).unwrap())
}

fn returns(round: &Round, departments: &[[u8; 4]]) -> Sample {
    let mut returned = Sample::departments(round);
    for ratings in departments {
        push(round, &mut returned, &("", *ratings));
    }
    returned
}

/// The result beside what was told earlier.
fn result_beside(
    round: &Round,
    people: &[Person],
    departments: &[[u8; 4]],
    earlier: Earlier<'_>,
) -> Result<RoundResult, AnalysisError> {
    let mut residents = Sample::residents(round);
    for person in people {
        push(round, &mut residents, person);
    }
    analyse(&RoundData {
        round,
        residents: &residents,
        departments: &returns(round, departments),
        returned: &[],
        passages: &[],
        earlier,
        at: round.closes,
        program: "test 0",
    })
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

/// The result of people who were pushed into so many samples, put together from the last to the first.
fn result_of_shards(people: &[Person], shards: usize) -> String {
    let round = round();
    let mut samples = vec![Sample::residents(&round); shards];
    for (index, person) in people.iter().enumerate() {
        push(&round, &mut samples[index % shards], person);
    }
    let mut residents = Sample::residents(&round);
    for sample in samples.into_iter().rev() {
        residents.merge(sample);
    }
    let departments = Sample::departments(&round);
    let data = RoundData {
        round: &round,
        residents: &residents,
        departments: &departments,
        returned: &[],
        passages: &[],
        earlier: Earlier::default(),
        at: round.closes,
        program: "test 0",
    };
    serde_json::to_string(&analyse(&data).unwrap()).unwrap()
}

#[test]
fn shards_put_together_are_one_sample() {
    let mut people = people();
    people.extend_from_slice(&people.clone()); // Copies are found across shards too.
    people.push(("", [0, 5, 5, 0]));
    let one = result_of_shards(&people, 1);
    for shards in [2, 3, 100] {
        assert_eq!(one, result_of_shards(&people, shards), "{shards} shards");
    }
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
fn tallies_that_are_kept_are_those_of_one_run() {
    let round = round();
    let people: Vec<Person> = people().into_iter().cycle().take(500).collect();
    let sample = |people: &mut dyn Iterator<Item = &Person>| {
        let mut sample = Sample::residents(&round);
        for person in people {
            push(&round, &mut sample, person);
        }
        sample.tallies()
    };
    let whole = sample(&mut people.iter());
    let mut kept = Tallies::default();
    for shard in (0..100).rev() {
        kept.merge(&sample(&mut people.iter().skip(shard).step_by(100)));
    }
    assert_eq!(kept, whole);
    // All of the south withdraw, and some of the north.
    let gone = |person: &&Person| person.0 == "south" || person.1[3] == 2;
    kept.withdraw(&sample(&mut people.iter().filter(gone)));
    assert_eq!(kept, sample(&mut people.iter().filter(|person| !gone(person))));
}

/// A second result needs as many people more or less as the minimum, and twice as many while a goal would lose its place.
#[test]
fn too_few_people_since_a_result_make_no_further_one() {
    let (round, before) = (round(), people());
    let first = [result_beside(&round, &before, &[], Earlier::default()).unwrap()];
    let earlier = Earlier { told: &first, ..Earlier::default() };
    let beside = |people: &[Person]| result_beside(&round, people, &[], earlier);
    let with = |more: &[Person]| beside(&[&before, more].concat());
    let too_few = |changed, needed| AnalysisError::TooFew { told: 0, changed, needed };
    let person = ("north", [5, 4, 3, 2]);
    assert!(beside(&before).is_ok(), "the same answers tell the same");
    assert_eq!(with(&[person; 4]).unwrap_err(), too_few(4, 5));
    assert_eq!(beside(&before[..36]).unwrap_err(), too_few(4, 5));
    let exchanged = [&before[1..], &[person]].concat();
    assert_eq!(beside(&exchanged).unwrap_err(), too_few(0, 5));
    assert!(with(&[person; 5]).is_ok() && beside(&before[5..]).is_ok());
    let silent = ("north", [0, 0, 0, 0]);
    assert_eq!(with(&[silent; 9]).unwrap_err(), too_few(0, 5));
    // Only three of them compare the last goal.
    let shy = ("south", [5, 4, 3, 0]);
    let some = |others: usize| [vec![person; 3], vec![shy; others]].concat();
    assert_eq!(with(&some(6)).unwrap_err(), too_few(9, 10));
    let found = with(&some(7)).unwrap();
    let shown: Vec<bool> = found.goals.iter().map(|own| own.win_share.value().is_some()).collect();
    assert_eq!(shown.iter().filter(|shown| **shown).count(), 2, "nor does it stand alone");
    assert!(!shown[3]);
}

#[test]
fn counts_that_have_moved_by_few_are_hidden_with_others() {
    let (round, before) = (round(), people());
    let first = [result_beside(&round, &before, &[], Earlier::default()).unwrap()];
    let earlier = Earlier { told: &first, ..Earlier::default() };
    let more = [vec![("north", [5, 4, 3, 2]); 8], vec![("south", [4, 5, 2, 1]); 2]].concat();
    let found = result_beside(&round, &[before.clone(), more].concat(), &[], earlier).unwrap();
    let hidden: Vec<bool> =
        found.participation[0].categories.iter().map(|own| own.n.value().is_none()).collect();
    assert_eq!(hidden, [true, true]);
    assert_eq!(found.weighting.n.value(), Some(&50));
    assert!(found.weighting.highest.value().is_none(), "a weight would tell the count");
    assert!(found.goals[0].win_share.value().is_some());
    // What was hidden once stays hidden.
    let told = [first[0].clone(), found];
    let earlier = Earlier { told: &told, ..Earlier::default() };
    let many = [vec![("north", [5, 4, 3, 2]); 20], vec![("south", [4, 5, 2, 1]); 20]].concat();
    let last = result_beside(&round, &[before, many].concat(), &[], earlier).unwrap();
    assert!(last.participation[0].categories.iter().all(|own| own.n.value().is_none()));
}

/// One department's answer would be the difference; so those told before stand, as long as they are known.
#[test]
fn few_departments_that_answer_later_are_held_back() {
    let round = round();
    let all = [[1, 5, 4, 3], [2, 5, 3, 4], [1, 4, 5, 3], [2, 5, 4, 3], [1, 5, 4, 2], [5, 4, 1, 1]];
    let five = returns(&round, &all[..5]);
    let first = [result_beside(&round, &people(), &all[..5], Earlier::default()).unwrap()];
    let more = [people(), vec![("north", [5, 4, 3, 2]); 9]].concat();
    let beside = |departments| {
        let earlier = Earlier { told: &first, departments, round: None };
        result_beside(&round, &more, &all, earlier).unwrap()
    };
    let held = beside(Some(&five));
    let (now, then) = (&held.groups[1], &first[0].groups[1]);
    assert_eq!((now.n.value(), now.held, then.held), (Some(&5), true, false));
    let shares = |own: &RoundResult| {
        let goals = own.groups[1].goals.iter();
        goals.map(|goal| goal.win_share.value().copied()).collect::<Vec<_>>()
    };
    assert_eq!(shares(&held), shares(&first[0]));
    assert_eq!(held.provenance.returns, first[0].provenance.returns);
    assert!(held.composite.value().is_some() && held.weighting.n.value() == Some(&49));
    for unknown in [None, Some(&returns(&round, &all[1..]))] {
        let hidden = beside(unknown);
        assert_eq!(
            serde_json::to_value(&hidden.groups[1].n).unwrap(),
            json!({ "state": "suppressed" })
        );
        assert!(hidden.composite.value().is_none());
    }
}

#[test]
fn a_document_is_read_as_it_was_written() {
    let written =
        result_beside(&round(), &people(), &[[1, 5, 4, 3]; 6], Earlier::default()).unwrap();
    let text = serde_json::to_string(&written).unwrap();
    let read = RoundResult::read(&text).unwrap();
    let as_json: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(serde_json::to_value(&read).unwrap(), as_json);
    let newer = text.replace("\"version\":1", "\"version\":2");
    let error = RoundResult::read(&newer).unwrap_err().to_string();
    assert!(error.contains("version 2 of vorrang-result"), "{error}");
    assert!(RoundResult::read("{}").is_err());
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
