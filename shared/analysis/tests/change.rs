//! Change since an earlier round, through the crate's one entrance.

mod round;

use round::{Person, ROUND, people, push, round, round_of};
use serde_json::{Value, json};
use vorrang_analysis::{
    Earlier, RoundData,
    adjust::{Adjustment, adjust},
    analyse,
    result::RoundResult,
    sample::Sample,
};
use vorrang_survey::round::Round;

const CONTINUED: &str =
    "id,field,continues,name:en\ng1,f,g1,One\ng2,f,g2,Two\ng3,f,g3,Three\ng4,f,g4,Four\n";

/// The round of the other tests, `now`, which names the round `then`.
fn now(changes: &[(&str, &str)]) -> Round {
    let plan = ROUND.replace("id = \"test\"", "id = \"now\"");
    let plan = plan.replace("[plan]\n", "[plan]\nearlier = \"then\"\n");
    assert!(plan.contains("id = \"now\"") && plan.contains("earlier"));
    round_of(&[&[("round.toml", plan.as_str()), ("goals.csv", CONTINUED)], changes].concat())
}

fn then(changes: &[(&str, &str)]) -> Round {
    let plan = ROUND.replace("id = \"test\"", "id = \"then\"");
    round_of(&[&[("round.toml", plan.as_str())], changes].concat())
}

fn result<const N: usize>(
    round: &Round,
    people: &[Person<N>],
    earlier: Option<&RoundResult>,
) -> RoundResult {
    let mut residents = Sample::residents(round);
    for person in people {
        push(round, &mut residents, person);
    }
    analyse(&RoundData {
        round,
        residents: &residents,
        departments: &Sample::departments(round),
        returned: &[],
        passages: &[],
        earlier: Earlier { round: earlier, ..Earlier::default() },
        at: round.closes,
        program: "test 0",
    })
    .unwrap()
}

/// Then most put the first goal first; now most put it last, and all else is as it was.
fn turned() -> Vec<Person> {
    let turn = |(part, [_, b, c, d]): Person| (part, [1, b, c, d]);
    people().into_iter().chain(people()).map(turn).collect()
}

fn change(found: &RoundResult) -> Value {
    serde_json::to_value(&found.change).unwrap()
}

#[test]
fn continued_goals_are_compared_and_tested_together() {
    let before = result(&then(&[]), &people(), None);
    let after = result(&now(&[]), &turned(), Some(&before));
    let found = change(&after);
    assert_eq!((&found["earlier"], &found["by"]), (&json!("then"), &json!("mean")));
    assert_eq!((&found["new"], &found["dropped"]), (&json!([]), &json!([])));
    assert_eq!((&found["up"], &found["down"]), (&json!([]), &json!(["g1"])));
    for (key, se, value) in [
        ("win_share", |own: &Value| own["se"].clone(), "/win_share"),
        ("mean", |own: &Value| own["level"]["mean_se"].clone(), "/level/mean"),
    ] as [(&str, fn(&Value) -> Value, &str); 2]
    {
        let goals = |found: &RoundResult| serde_json::to_value(&found.goals).unwrap();
        let (then, now) = (goals(&before), goals(&after));
        let mut chances = Vec::new();
        for goal in 0..4 {
            let own = &found["goals"][goal][key];
            let number = |value: &Value| value.as_f64().unwrap();
            let (a, b) = (
                number(then[goal].pointer(value).unwrap()),
                number(now[goal].pointer(value).unwrap()),
            );
            assert_eq!((number(&own["before"]), number(&own["now"])), (a, b));
            assert!((number(&own["difference"]) - (b - a)).abs() < 1e-12);
            // Welch's interval by hand: 40 people then, 80 now.
            let (va, vb) = (number(&se(&then[goal])).powi(2), number(&se(&now[goal])).powi(2));
            let df = (va + vb).powi(2) / (va * va / 39.0 + vb * vb / 79.0);
            let half = vorrang_analysis::interval::mean_interval(0.0, (va + vb).sqrt(), df, 0.95);
            assert!((number(&own["high"]) - (b - a) - half.unwrap().high).abs() < 1e-9);
            chances.push(number(&own["p"]));
        }
        // The same marks then and now tell of no change, and Holm's p values are in order.
        assert!(chances[0] < 1e-6, "{chances:?}");
        if key == "mean" {
            assert!(chances[1..].iter().all(|p| *p > 0.5), "{chances:?}");
            let once =
                adjust(&chances.iter().copied().map(Some).collect::<Vec<_>>(), Adjustment::Holm);
            assert!(once.iter().zip(&chances).all(|(twice, own)| twice.unwrap() >= *own));
        }
    }
}

#[test]
fn where_lists_differ_levels_are_compared_and_win_shares_are_not() {
    let before = result(&then(&[]), &people(), None);
    let list = "id,field,continues,name:en\na,f,g2,A\nb,f,,B\nc,f,g1,C\nd,f,g9,D\n";
    let round = now(&[
        ("goals.csv", list),
        ("departments.csv", "id,email,language,goals,name:en\nd,d@example.org,en,a,D\n"),
    ]);
    let after = result(&round, &people(), Some(&before));
    let found = change(&after);
    assert_eq!((&found["no_win_shares"], &found["by"]), (&json!("other_list"), &json!("mean")));
    assert_eq!((&found["new"], &found["dropped"]), (&json!(["b"]), &json!(["g3", "g4"])));
    let goals = found["goals"].as_array().unwrap();
    let pairs: Vec<_> = goals.iter().map(|own| (&own["goal"], &own["continues"])).collect();
    assert_eq!(
        pairs,
        [(&json!("a"), &json!("g2")), (&json!("c"), &json!("g1")), (&json!("d"), &json!("g9"))]
    );
    assert_eq!(goals[0].get("win_share"), None);
    assert!(goals[0]["mean"]["p"].is_f64());
    assert_eq!(goals[2]["mean"]["difference"], json!({ "state": "no_data" }), "there was no g9");
    assert!(goals[2]["mean"]["now"].is_f64());
}

#[test]
fn another_question_or_scale_is_not_compared() {
    let questions = round::files().remove("questionnaire.toml").unwrap();
    let questions = String::from_utf8(questions).unwrap();
    let scale = questions.replace("goals = \"all\"", "goals = \"all\"\nscale = 7");
    let before = result(&then(&[("questionnaire.toml", &scale)]), &people(), None);
    let found = change(&result(&now(&[]), &people(), Some(&before)));
    assert_eq!(
        (&found["no_levels"], &found["no_win_shares"]),
        (&json!("other_scale"), &json!("other_scale"))
    );
    assert_eq!((&found["by"], &found["up"]), (&Value::Null, &json!([])));
    assert_eq!(found["goals"][0], json!({ "goal": "g1", "continues": "g1" }));
    let mut picks = before;
    picks.score.kind = "picks".into();
    let found = change(&result(&now(&[]), &people(), Some(&picks)));
    assert_eq!(found["no_win_shares"], "other_kind");
}

#[test]
fn what_is_hidden_or_missing_stays_so() {
    let state = |found: &RoundResult| change(found)["state"].clone();
    let before = result(&then(&[]), &people(), None);
    assert_eq!(state(&result(&round(), &people(), Some(&before))), "not_planned");
    assert_eq!(state(&result(&now(&[]), &people(), None)), "no_data");
    let other = RoundResult { round: "other".into(), ..before.clone() };
    assert_eq!(state(&result(&now(&[]), &people(), Some(&other))), "no_data");
    let few = result(&then(&[]), &people()[..4], None);
    let found = change(&result(&now(&[]), &people(), Some(&few)));
    let own = &found["goals"][0]["mean"];
    assert_eq!(
        (&own["before"], &own["p"]),
        (&json!({ "state": "suppressed" }), &own["difference"])
    );
    assert_eq!(own["p"], json!({ "state": "suppressed" }));
    assert!(own["now"].is_f64());
}
