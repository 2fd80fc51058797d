//! What the result tells of how good the answers are, through the crate's one entrance.

mod town;

use serde_json::{Value, json};
use vorrang_analysis::sample::Sample;
use vorrang_survey::{
    answer::Response,
    id::Id,
    passage::{Passage, Stage},
    round::Round,
};

use town::{analysed, response, round, sample};

const BOTH: [&str; 2] = ["part", "born"];

fn result(round: &Round, responses: &[Response]) -> Option<Value> {
    result_of(round, &sample(round, responses))
}

fn result_of(round: &Round, residents: &Sample) -> Option<Value> {
    result_with(round, residents, &[])
}

/// The same, with how far people got.
fn result_with(round: &Round, residents: &Sample, passages: &[Passage]) -> Option<Value> {
    let found = analysed(round, residents, passages, &[]);
    found.map(|result| serde_json::to_value(result).unwrap())
}

fn suppressed() -> Value {
    json!({ "state": "suppressed" })
}

/// Ratings of all goals by a number, which tells people apart.
fn ratings(goals: usize, number: usize) -> Vec<(String, String)> {
    let rating =
        |goal: usize| 1 + (number / 5_usize.pow(u32::try_from(goal % 6).unwrap()) + goal) % 5;
    (0..goals).map(|goal| (format!("rate:g{}", goal + 1), rating(goal).to_string())).collect()
}

fn with<'v>(
    ratings: &'v [(String, String)],
    more: &[(&'v str, &'v str)],
) -> Vec<(&'v str, &'v str)> {
    let ratings = ratings.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    ratings.chain(more.iter().copied()).collect()
}

const PARTS: [&str; 3] = ["north", "south", "west"];
const BORN: [&str; 3] = ["here", "near", "far"];

/// People who answer everything but words, each in their own way.
fn people(round: &Round, count: usize) -> Vec<Response> {
    let goals = round.goals.len();
    let person = |number: usize| {
        let own = ratings(goals, number);
        let more = [("part", PARTS[number % 3]), ("born", BORN[number / 3 % 3]), ("speak:de", "1")];
        response(round, &with(&own, &more), true)
    };
    (0..count).map(person).collect()
}

/// A person of part `north` and born `here` who rates as told.
fn rates(round: &Round, rating: impl Fn(usize) -> &'static str) -> Response {
    let names: Vec<String> = (1..=round.goals.len()).map(|goal| format!("rate:g{goal}")).collect();
    let mut values: Vec<(&str, &str)> = vec![("part", "north"), ("born", "here")];
    values.extend(names.iter().enumerate().map(|(goal, name)| (name.as_str(), rating(goal))));
    response(round, &values, true)
}

fn question<'v>(found: &'v Value, id: &str) -> &'v Value {
    let questions = found["quality"]["questions"].as_array().unwrap();
    questions.iter().find(|question| question["question"] == id).unwrap()
}

#[test]
fn every_response_is_counted_once_under_what_stands_out() {
    let round = round(12, &BOTH, str::to_owned);
    let mut responses = people(&round, 40);
    responses.extend((0..6).map(|_| rates(&round, |_| "4"))); // straight, and equal besides
    let twin = |goal: usize| ["5", "2"][goal % 2];
    responses.extend((0..7).map(|_| rates(&round, twin))); // one of them is the first
    // Six marks are half of the goals, five are not; ten are enough to be a copy, nine are not.
    responses.push(rates(&round, |goal| if goal < 6 { "3" } else { "" }));
    responses.push(rates(&round, |goal| if goal < 5 { "3" } else { "" }));
    responses.extend((0..2).map(|_| rates(&round, |goal| if goal < 9 { twin(goal) } else { "" })));
    let found = result(&round, &responses).unwrap();
    let marked = &found["quality"]["responses"];
    assert_eq!(
        *marked,
        json!({
            "straight_lined": 7, "straight_lined_from": 6,
            "copies": 6, "copies_from": 10,
            "fast": { "state": "no_data" },
            "others": 40 + 1 + 3,
        })
    );
    let (full, partly) = (&found["quality"]["full"], &found["quality"]["partly"]);
    assert_eq!((full, partly), (&suppressed(), &suppressed()), "four left goals open");
}

/// Of equal responses one stays, and it is the one that nothing else stands out about.
#[test]
fn fast_ones_are_counted_if_nothing_else_stands_out() {
    let round = round(12, &BOTH, str::to_owned);
    let mut responses = people(&round, 40);
    for response in &mut responses[..8] {
        response.fast = true;
    }
    responses.extend((0..6).map(|_| rates(&round, |_| "4")));
    responses.extend((0..7).map(|_| rates(&round, |goal| ["5", "2"][goal % 2])));
    for fast in [41, 46, 48, 49, 50, 51, 52] {
        responses[fast].fast = true;
    }
    for turn in 0..3 {
        responses.rotate_left(11 * turn);
        let found = result(&round, &responses).unwrap();
        let marked = &found["quality"]["responses"];
        let counts = ["straight_lined", "copies", "fast", "others"].map(|key| marked[key].clone());
        assert_eq!(counts, [json!(6), json!(6), json!(8), json!(33)]);
    }
}

#[test]
fn few_that_stand_out_are_hidden_with_others() {
    let round = round(12, &BOTH, str::to_owned);
    let mut responses = people(&round, 40);
    responses.extend((0..3).map(|_| rates(&round, |_| "4")));
    let found = result(&round, &responses).unwrap();
    let marked = &found["quality"]["responses"];
    assert_eq!((&marked["straight_lined"], &marked["others"]), (&suppressed(), &suppressed()));
    assert_eq!(found["quality"]["without"], suppressed());
    let none = result(&round, &people(&round, 40)).unwrap();
    assert_eq!(none["quality"]["responses"]["straight_lined"], 0);
    assert_eq!(none["quality"]["without"]["moved"], 0);
}

/// Without weights, responses with equal marks for all goals change no rank: they stand at 50 everywhere.
#[test]
fn straight_lines_change_no_rank_and_copies_may() {
    let round = round(12, &[], str::to_owned);
    let mut responses = people(&round, 40);
    responses.extend((0..25).map(|_| rates(&round, |_| "5")));
    let found = result(&round, &responses).unwrap();
    assert_eq!(found["quality"]["without"]["moved"], 0);
    let last = |goal: usize| if goal == 11 { "5" } else { "1" };
    responses.extend((0..60).map(|_| rates(&round, last)));
    let found = result(&round, &responses).unwrap();
    assert_eq!(found["goals"][11]["rank"], 1);
    let without = &found["quality"]["without"];
    assert!(without["moved"].as_u64().unwrap() > 1 && without["furthest"].as_u64().unwrap() > 3);
    assert_eq!(without["top_stay"], 0);
}

#[test]
fn why_an_answer_is_missing_is_told() {
    let round = round(4, &BOTH, str::to_owned);
    let mut responses = people(&round, 40);
    let open = [("rate:g1", "5"), ("rate:g2", "?"), ("rate:g3", "1")];
    let open_and = |more: &[(&'static str, &'static str)]| -> Vec<(&str, &str)> {
        [&open[..], &[("part", "north")], more].concat()
    };
    responses.extend((0..8).map(|_| response(&round, &open_and(&[]), false)));
    let declines = [("born", "no"), ("speak:no", "1")];
    responses.extend((0..9).map(|_| response(&round, &open_and(&declines), true)));
    responses.extend((0..7).map(|_| response(&round, &open_and(&[("say", "hm")]), true)));
    let found = result(&round, &responses).unwrap();
    let rating = &question(&found, "rate")["goals"];
    assert_eq!(
        rating[1],
        json!({ "goal": "g2", "asked": 64, "answered": 40, "declined": 24, "open": 0 })
    );
    assert_eq!(
        rating[3],
        json!({ "goal": "g4", "asked": 64, "answered": 40, "declined": 0, "open": 24 })
    );
    let none = json!({ "state": "not_planned" });
    let replies = |id: &str| {
        let own = question(&found, id);
        ["asked", "answered", "declined", "open"].map(|key| own[key].clone())
    };
    assert_eq!(replies("born"), [json!(56), json!(40), json!(9), json!(7)]);
    assert_eq!(replies("speak"), [json!(56), json!(40), json!(9), json!(7)]);
    assert_eq!(replies("say"), [json!(56), json!(7), none.clone(), json!(49)]);
    assert_eq!(replies("again"), [json!(64), json!(0), none, json!(64)]);
    assert_eq!((&found["quality"]["full"], &found["quality"]["partly"]), (&json!(40), &json!(24)));
}

/// A question that a person's version did not have was not asked, and is not open.
#[test]
fn an_earlier_version_is_not_held_against_anybody() {
    let (now, before) = (
        round(4, &BOTH, str::to_owned),
        round(4, &BOTH, |text| text.replace("id = \"say\"", "id = \"told\"")),
    );
    let mut sample = Sample::residents(&now);
    for response in people(&now, 30) {
        sample.push(&now, &response);
    }
    for response in people(&before, 10) {
        sample.push_carried(&now, &before.questionnaire, &response);
    }
    let found = result_of(&now, &sample).unwrap();
    assert_eq!(
        (&question(&found, "say")["asked"], &question(&found, "say")["open"]),
        (&json!(30), &json!(30))
    );
    assert_eq!(question(&found, "speak")["asked"], 40);
}

#[test]
fn small_categories_are_named_and_hidden_ones_keep_their_secret() {
    let round = round(4, &["part"], str::to_owned);
    let of = |part: &'static str, count: usize| -> Vec<Response> {
        let person = move |number| (ratings(4, number), [("part", part)]);
        let people = (0..count).map(person);
        people.map(|(own, more)| response(&round, &with(&own, &more), false)).collect()
    };
    let found = result(&round, &[of("north", 40), of("south", 29), of("west", 30)].concat());
    let found = found.unwrap();
    let small = |found: &Value| {
        let categories = found["quality"]["coverage"][0]["categories"].as_array().unwrap();
        categories.iter().map(|category| category["small"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(small(&found), [json!(false), json!(true), json!(false)]);
    let (lowest, highest) = (&found["weighting"]["lowest"], &found["weighting"]["highest"]);
    let ratio = lowest.as_f64().unwrap() / highest.as_f64().unwrap();
    assert_eq!(found["quality"]["weight_ratio"], ratio);
    let found =
        result(&round, &[of("north", 40), of("south", 31), of("west", 3)].concat()).unwrap();
    assert_eq!(small(&found), [json!(false), suppressed(), suppressed()]);
    assert_eq!(found["quality"]["weight_ratio"], suppressed());
}

#[test]
fn nothing_is_told_of_few_people_or_of_nobody() {
    let round = round(4, &BOTH, str::to_owned);
    for (count, state) in [(4, "suppressed"), (0, "no_data")] {
        let found = result(&round, &people(&round, count)).unwrap();
        let state = json!({ "state": state });
        let quality = &found["quality"];
        for key in ["full", "partly", "without", "weight_ratio"] {
            assert_eq!(quality[key], state, "{key}");
        }
        assert_eq!(quality["responses"]["others"], state);
        assert_eq!(question(&found, "rate")["goals"][0]["answered"], state);
        assert_eq!(question(&found, "born")["asked"], state);
    }
}

#[test]
fn the_order_of_rows_changes_nothing() {
    let round = round(12, &BOTH, str::to_owned);
    let mut responses = people(&round, 40);
    responses.extend((0..8).map(|_| rates(&round, |goal| ["5", "2"][goal % 2])));
    let one = result(&round, &responses).unwrap();
    responses.reverse();
    responses.rotate_left(11);
    assert_eq!(one, result(&round, &responses).unwrap());
}

fn questions(question: &str, topic: Option<(&str, usize)>) -> Stage {
    let id = |id| Id::parse(id).unwrap();
    Stage::Questions { question: id(question), topic: topic.map(|(field, part)| (id(field), part)) }
}

fn break_off(passages: &[(Stage, u64, u64)]) -> Value {
    let round = round(3, &BOTH, str::to_owned);
    let passages: Vec<Passage> = passages
        .iter()
        .map(|(stage, reached, passed)| Passage {
            stage: stage.clone(),
            reached: *reached,
            passed: *passed,
        })
        .collect();
    let mut sample = Sample::residents(&round);
    for person in &people(&round, 40) {
        sample.push(&round, person);
    }
    result_with(&round, &sample, &passages).unwrap()["quality"]["break_off"].clone()
}

#[test]
fn who_left_where_is_told_in_the_order_of_the_questionnaire() {
    let found = break_off(&[
        (Stage::Check, 50, 40),
        (Stage::Consent, 60, 55),
        (questions("gone", None), 20, 10),
        (questions("part", None), 55, 50),
        (questions("rate", Some(("f", 2))), 70, 60),
        (questions("rate", Some(("f", 1))), 90, 70),
        (Stage::Notice, 100, 90),
    ]);
    assert_eq!(
        found,
        json!({ "begun": 110, "sent": 40, "left": [
            { "at": "notice", "n": 10 },
            { "at": "questions", "question": "rate", "field": "f", "part": 1, "n": 20 },
            { "at": "questions", "question": "rate", "field": "f", "part": 2, "n": 10 },
            { "at": "consent", "n": 5 },
            { "at": "questions", "question": "part", "n": 5 },
            { "at": "check", "n": 10 },
            { "at": "elsewhere", "n": 10 },
        ] })
    );
}

#[test]
fn a_page_passed_twice_leaves_nobody_who_was_not_there() {
    let found = break_off(&[(Stage::Notice, 50, 52), (Stage::Check, 52, 40)]);
    assert_eq!(found["left"][0]["n"], 0);
    assert_eq!(found["begun"], 52);
}

#[test]
fn nobody_learns_where_a_few_left() {
    let few = break_off(&[(Stage::Notice, 44, 43), (Stage::Check, 43, 40)]);
    assert_eq!(few, suppressed(), "four in all");
    let part = questions("part", None);
    let one = break_off(&[(Stage::Notice, 62, 60), (part, 60, 50), (Stage::Check, 50, 40)]);
    let hidden: Vec<bool> =
        one["left"].as_array().unwrap().iter().map(|own| own["n"] == suppressed()).collect();
    assert_eq!(hidden, [true, true, false], "the one hidden alone could be computed");
    assert_eq!(break_off(&[]), json!({ "state": "no_data" }));
}
