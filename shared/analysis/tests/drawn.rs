//! Scores of sets and of parts of the goals, against their definitions worked out person by person.

mod town;

use rand::RngExt;
use rand::SeedableRng;
use rand_chacha::ChaCha12Rng;
use serde_json::{Value, json};
use vorrang_survey::{answer::Response, round::Round};

use town::{analysed, response, round, sample};

const GOALS: usize = 7;

/// The town's round with another question in place of its rating.
fn with_question(question: &str) -> Round {
    round(GOALS, &[], |text| {
        let (begin, rest) = text.split_once("[[page.question]]").unwrap();
        let (_, others) = rest.split_once("[[page.question]]").unwrap();
        format!("{begin}[[page.question]]\n{question}\n\n[[page.question]]{others}")
    })
}

fn document(round: &Round, responses: &[Response]) -> Value {
    let result = analysed(round, &sample(round, responses), &[], &[]).unwrap();
    serde_json::to_value(result).unwrap()
}

/// The places of each set that this number shows.
fn sets(round: &Round, number: u32) -> Vec<Vec<usize>> {
    let design = round.questionnaire.design(0).unwrap();
    (0..design.sets()).map(|set| design.set(number, set)).collect()
}

fn id(goal: usize) -> String {
    format!("g{}", goal + 1)
}

/// The mean of what was worked out for each goal, and over how many.
fn means(scores: &[Vec<Option<f64>>]) -> Vec<(f64, usize)> {
    let of = |goal: usize| {
        let own: Vec<f64> = scores.iter().filter_map(|person| person[goal]).collect();
        (own.iter().sum::<f64>() / own.len() as f64, own.len())
    };
    (0..GOALS).map(of).collect()
}

#[track_caller]
fn compare(found: &Value, scores: &[Vec<Option<f64>>]) {
    for (goal, (mean, n)) in means(scores).into_iter().enumerate() {
        let own = &found["goals"][goal];
        let share = own["win_share"].as_f64().unwrap_or_else(|| panic!("{own}"));
        assert!((share - mean).abs() < 1e-9, "goal {goal}: {share} instead of {mean}");
        assert_eq!(own["n"], json!(n), "goal {goal}");
    }
}

#[test]
fn a_set_scores_best_less_worst_over_shown() {
    let round = with_question(
        "id = \"rate\"\nkind = \"best-worst\"\ntext = { en = \"Which?\" }\ngoals = \"all\"\nsize = 3\nsets = 4",
    );
    let mut chance = ChaCha12Rng::seed_from_u64(5);
    let mut scores = Vec::new();
    let mut responses = Vec::new();
    for _ in 0..400 {
        let number = chance.random_range(0..round.questionnaire.design(0).unwrap().numbers());
        let mut values = vec![("rate:_shown".to_owned(), number.to_string())];
        let (mut net, mut shown) = ([0.0; GOALS], [0.0; GOALS]);
        for (set, places) in sets(&round, number).into_iter().enumerate() {
            if chance.random_bool(0.2) {
                continue; // Left open, so what it showed tells nothing.
            }
            // Lower numbers are wanted more, but not by everybody.
            let mut order = places.clone();
            order.sort_by_key(|&place| place * 3 + chance.random_range(0..9));
            net[order[0]] += 1.0;
            net[order[2]] -= 1.0;
            for &place in &places {
                shown[place] += 1.0;
            }
            values.push((format!("rate:{}:best", set + 1), id(order[0])));
            values.push((format!("rate:{}:worst", set + 1), id(order[2])));
        }
        let score =
            |goal: usize| (shown[goal] > 0.0).then(|| 50.0 * (1.0 + net[goal] / shown[goal]));
        scores.push((0..GOALS).map(score).collect());
        let values: Vec<_> = values.iter().map(|(name, value)| (&**name, &**value)).collect();
        responses.push(response(&round, &values, false));
    }
    let found = document(&round, &responses);
    compare(&found, &scores);
    let score = &found["score"];
    assert_eq!(
        (&score["kind"], &score["most"], &score["size"]),
        (&json!("best-worst"), &json!(4), &json!(3))
    );
    // The order of the respondents changes nothing.
    responses.reverse();
    let again = document(&round, &responses);
    assert_eq!(found["goals"], again["goals"]);
    assert_eq!(found["provenance"]["responses"], again["provenance"]["responses"]);
}

#[test]
fn goals_that_were_not_drawn_are_not_compared_and_count_as_not_asked() {
    let question =
        "id = \"rate\"\nkind = \"KIND\"\ntext = { en = \"How?\" }\ngoals = \"all\"\nask = 4\nMORE";
    let kinds = [
        ("rating", "low = { en = \"not\" }\nhigh = { en = \"very\" }"),
        ("ranking", "places = 2\norder = \"random\""),
        ("picks", "most = 2"),
        ("points", "total = 10"),
    ];
    for (kind, more) in kinds {
        let round = with_question(&question.replace("KIND", kind).replace("MORE", more));
        let mut chance = ChaCha12Rng::seed_from_u64(9);
        let (mut scores, mut responses, mut asked) = (Vec::new(), Vec::new(), [0; GOALS]);
        for _ in 0..300 {
            let design = round.questionnaire.design(0).unwrap();
            let number = chance.random_range(0..design.numbers());
            let places = design.places(number);
            assert_eq!(places.len(), 4);
            for &place in &places {
                asked[place] += 1;
            }
            let mut values = vec![("rate:_shown".to_owned(), number.to_string())];
            let mut levels = [0_i32; GOALS];
            match kind {
                "rating" => {
                    for &place in &places {
                        levels[place] = chance.random_range(1..=5);
                        values.push((format!("rate:{}", id(place)), levels[place].to_string()));
                    }
                }
                "ranking" => {
                    for &place in &places {
                        levels[place] = 1;
                    }
                    let best = places[chance.random_range(0..4)];
                    levels[best] = 2;
                    values.push(("rate:1".to_owned(), id(best)));
                }
                "picks" => {
                    for &place in &places {
                        levels[place] = 1;
                    }
                    let pick = places[chance.random_range(0..4)];
                    levels[pick] = 2;
                    values.push((format!("rate:{}", id(pick)), "1".to_owned()));
                }
                _ => {
                    for &place in &places {
                        levels[place] = 1;
                    }
                    levels[places[0]] = 8;
                    levels[places[1]] = 4;
                    values.push((format!("rate:{}", id(places[0])), "7".to_owned()));
                    values.push((format!("rate:{}", id(places[1])), "3".to_owned()));
                }
            }
            let score = |goal: usize| {
                let others = levels.iter().filter(|&&level| level > 0);
                let balance: i32 = others.map(|&level| (levels[goal] - level).signum()).sum();
                (levels[goal] > 0).then(|| 50.0 + 50.0 * f64::from(balance) / 3.0)
            };
            scores.push((0..GOALS).map(score).collect());
            let values: Vec<_> = values.iter().map(|(name, value)| (&**name, &**value)).collect();
            responses.push(response(&round, &values, false));
        }
        let found = document(&round, &responses);
        compare(&found, &scores);
        assert_eq!(found["score"]["size"], json!(4), "{kind}");
        if kind == "rating" {
            let quality = &found["quality"]["questions"][0]["goals"];
            for (goal, asked) in asked.into_iter().enumerate() {
                let own = &quality[goal];
                let counts = (&own["answered"], &own["open"], &own["asked"]);
                assert_eq!(counts, (&json!(asked), &json!(0), &json!(asked)), "{own}");
            }
            assert_eq!(
                found["quality"]["full"],
                json!(300),
                "who answered all they were asked is whole"
            );
        }
    }
}
