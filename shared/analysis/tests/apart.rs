//! Responses that look as if no person had sent them, through the crate's one entrance.

mod town;

use serde_json::{Value, json};
use vorrang_analysis::{
    result::{Figure, RoundResult, State},
    sample::Sample,
};
use vorrang_survey::{
    answer::{Decision, Flags, Response},
    round::Round,
};

use town::{analysed, response, round, sample};

const PARTS: [&str; 3] = ["north", "south", "west"];

/// Somebody who rates the four goals.
fn rates(round: &Round, number: usize, ratings: [&str; 4]) -> Response {
    let names = ["rate:g1", "rate:g2", "rate:g3", "rate:g4"];
    let mut values: Vec<(&str, &str)> = names.into_iter().zip(ratings).collect();
    values.push(("part", PARTS[number % 3]));
    response(round, &values, true)
}

/// Sixty people, most of whom want the first goal most and the last one least.
fn people(round: &Round) -> Vec<Response> {
    let person = |number: usize| {
        let ratings =
            if number.is_multiple_of(7) { ["3", "4", "4", "1"] } else { ["5", "4", "3", "1"] };
        rates(round, number, ratings)
    };
    (0..60).map(person).collect()
}

/// Machines that want it the other way round, about which this was decided.
fn machines(round: &Round, count: usize, decision: Decision) -> Vec<Response> {
    let machine = |number: usize| Response {
        flags: Flags { honeypot: number.is_multiple_of(2), too_soon: number % 2 == 1 },
        decision,
        ..rates(round, number, ["1", "3", "4", "5"])
    };
    (0..count).map(machine).collect()
}

fn town() -> Round {
    round(4, &["part"], str::to_owned)
}

fn result_of(round: &Round, residents: &Sample, told: &[RoundResult]) -> RoundResult {
    analysed(round, residents, &[], told).unwrap()
}

fn result(round: &Round, responses: &[&[Response]]) -> RoundResult {
    result_of(round, &sample(round, &responses.concat()), &[])
}

/// The document but for what is said of flagged responses.
fn rest(result: &RoundResult) -> Value {
    let mut document = serde_json::to_value(result).unwrap();
    document.as_object_mut().unwrap().remove("apart");
    document["provenance"].as_object_mut().unwrap().remove("apart");
    document
}

fn told(result: &RoundResult) -> Value {
    serde_json::to_value(&result.apart).unwrap()
}

fn ranks(result: &RoundResult) -> Vec<usize> {
    result.goals.iter().map(|goal| *goal.rank.value().unwrap()).collect()
}

#[test]
fn until_it_is_decided_no_figure_knows_them() {
    let round = town();
    let people = people(&round);
    let without = result(&round, &[&people]);
    let nobody = json!({ "flagged": 0, "counted": 0, "left_out": 0, "undecided": 0, "effect": { "state": "no_data" } });
    assert_eq!(told(&without), nobody);
    assert_eq!(without.provenance.apart, Figure::missing(State::NoData));
    for decision in [Decision::Open, Decision::LeftOut] {
        let machines = machines(&round, 50, decision);
        let found = result(&round, &[&people, &machines]);
        assert_eq!(rest(&found), rest(&without), "{decision:?}");
        assert_eq!((found.apart.flagged, found.apart.counted), (50, 0));
        assert_eq!(found.apart.kept(), 50);
    }
}

#[test]
fn what_is_counted_counts_like_any_other() {
    let round = town();
    let people = people(&round);
    let (open, counted) =
        (machines(&round, 6, Decision::Open), machines(&round, 30, Decision::Counted));
    let plain = |own: &Response| Response { flags: Flags::default(), ..own.clone() };
    let as_people: Vec<Response> = counted.iter().map(plain).collect();
    let found = result(&round, &[&people, &open, &counted]);
    assert_eq!(rest(&found), rest(&result(&round, &[&people, &as_people])));
    assert_eq!((found.apart.flagged, found.apart.counted, found.apart.undecided), (36, 30, 6));
}

#[test]
fn the_effect_is_the_order_that_counting_them_would_give() {
    let round = town();
    let people = people(&round);
    let without = result(&round, &[&people]);
    let mut seen = Vec::new();
    for count in [5, 25, 50, 120] {
        let kept = result(&round, &[&people, &machines(&round, count, Decision::LeftOut)]);
        let counted = result(&round, &[&people, &machines(&round, count, Decision::Counted)]);
        let (before, after) = (ranks(&without), ranks(&counted));
        let moved = before.iter().zip(&after).filter(|(before, after)| before != after).count();
        let effect = kept.apart.effect.value().unwrap();
        assert_eq!((effect.moved, effect.first_stays), (moved, after[0] == 1), "{count}");
        seen.push(effect.first_stays);
    }
    assert!(seen.contains(&true) && seen.contains(&false), "{seen:?}");
}

#[test]
fn of_few_only_their_number_is_told() {
    let round = town();
    let people = people(&round);
    let few = result(&round, &[&people, &machines(&round, 4, Decision::Open)]);
    let expected = json!({ "flagged": 4, "counted": 0, "left_out": 0, "undecided": 4, "effect": { "state": "suppressed" } });
    assert_eq!(told(&few), expected);
    assert_eq!(few.provenance.apart, Figure::missing(State::Suppressed));
    // Those that count are among all others, and no company for those that do not.
    let counted = machines(&round, 20, Decision::Counted);
    let few = result(&round, &[&people, &counted, &machines(&round, 4, Decision::Open)]);
    assert_eq!(few.apart.effect, Figure::missing(State::Suppressed));
    // Beside few people nothing is said of machines but how many there are.
    let alone = result(&round, &[&people[..3], &machines(&round, 40, Decision::Open)]);
    assert_eq!(alone.apart.flagged, 40);
    assert_eq!(alone.apart.effect, Figure::missing(State::Suppressed));
}

/// Many are kept apart, but few of them rate the last goal.
#[test]
fn what_few_of_them_say_of_a_goal_changes_no_effect() {
    let round = town();
    let people = people(&round);
    let effect = |mark: &str| {
        let mut machines = machines(&round, 200, Decision::Open);
        for (number, machine) in machines.iter_mut().enumerate() {
            let last = if number < 4 { mark } else { "" };
            machine.answers = rates(&round, number, ["4", "3", "5", last]).answers;
        }
        *result(&round, &[&people, &machines]).apart.effect.value().unwrap()
    };
    assert_eq!(effect("1"), effect("5"));
    assert!(effect("1").moved > 0);
}

#[test]
fn the_order_of_rows_and_shards_changes_no_byte() {
    let round = town();
    let mut all = people(&round);
    for decision in [Decision::Open, Decision::LeftOut, Decision::Counted] {
        all.extend(machines(&round, 9, decision));
    }
    let bytes = |sample: &Sample| serde_json::to_string(&result_of(&round, sample, &[])).unwrap();
    let one = bytes(&sample(&round, &all));
    let mut shuffled = all.clone();
    shuffled.reverse();
    shuffled.rotate_left(11);
    assert_eq!(one, bytes(&sample(&round, &shuffled)));
    // Some shards have nobody who counts, and some nobody who does not.
    for shard in [1, 8, 40] {
        let mut merged = Sample::residents(&round);
        for part in shuffled.chunks(shard) {
            merged.merge(sample(&round, part));
        }
        assert_eq!(one, bytes(&merged), "{shard}");
    }
}

#[test]
fn an_effect_that_was_told_is_not_told_of_a_few_more() {
    let round = town();
    let people = people(&round);
    let with = |count, told: &[RoundResult]| {
        let all = [&people[..], &machines(&round, count, Decision::Open)].concat();
        result_of(&round, &sample(&round, &all), told)
    };
    let first = with(30, &[]);
    assert!(first.apart.effect.value().is_some());
    let told = [first];
    assert!(with(30, &told).apart.effect.value().is_some(), "the same tell no more");
    for count in [26, 29, 31, 34] {
        let found = with(count, &told);
        assert_eq!(found.apart.effect, Figure::missing(State::Suppressed), "{count}");
        assert_eq!(found.apart.undecided, count as u64);
    }
    assert!(with(35, &told).apart.effect.value().is_some());
    assert!(with(25, &told).apart.effect.value().is_some());
    // As many, but others.
    let mut others = machines(&round, 30, Decision::Open);
    others[0].answers = rates(&round, 0, ["2", "2", "4", "5"]).answers;
    let all = [&people[..], &others].concat();
    let found = result_of(&round, &sample(&round, &all), &told);
    assert_eq!(found.apart.effect, Figure::missing(State::Suppressed));
    // Only what was decided about them is new.
    let decided = [&people[..], &machines(&round, 30, Decision::LeftOut)].concat();
    let found = result_of(&round, &sample(&round, &decided), &told);
    assert_eq!((found.apart.left_out, found.apart.effect), (30, told[0].apart.effect.clone()));
}
