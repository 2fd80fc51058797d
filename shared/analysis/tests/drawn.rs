//! Scores of sets and of parts of the goals, against their definitions worked out person by person.

mod town;

use rand::RngExt;
use rand::SeedableRng;
use rand_chacha::ChaCha12Rng;
use serde_json::{Value, json};
use vorrang_analysis::preference::{
    Ballot, Worths,
    bradley_terry::{Pair, Side, Undecided, bradley_terry},
};
use vorrang_survey::{answer::Response, round::Round};

use town::{analysed, response, round, sample};

const GOALS: usize = 7;

/// The town's round with another question in place of its rating.
fn with_question(question: &str) -> Round {
    with_margins(question, &[])
}

fn with_margins(question: &str, margins: &[&str]) -> Round {
    round(GOALS, margins, |text| {
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

const PAIRS: &str =
    "id = \"rate\"\nkind = \"pairs\"\ntext = { en = \"Which?\" }\ngoals = \"all\"\npairs = 5";

/// A person's part of the town, and what was said of each pair that was answered.
type Voter = (&'static str, Vec<Pair>);

/// Lower numbers are wanted more, more so in the north, but not by everybody, and some cannot decide.
fn voters(round: &Round, people: usize) -> (Vec<Voter>, Vec<Response>) {
    let mut chance = ChaCha12Rng::seed_from_u64(11);
    let design = round.questionnaire.design(0).unwrap();
    let mut voters = Vec::new();
    let mut responses = Vec::new();
    for _ in 0..people {
        let part = ["north", "north", "south", "west"][chance.random_range(0..4)];
        let number = chance.random_range(0..design.numbers());
        let mut values = vec![("rate:_shown".to_owned(), number.to_string())];
        values.push(("part".to_owned(), part.to_owned()));
        let mut said = Vec::new();
        for pair in 0..design.sets() {
            let places = design.set(number, pair);
            let (left, right) = (places[0], places[1]);
            let bias = if part == "north" { 2.0 } else { 1.0 };
            let lead = (right as f64 - left as f64) / 4.0 * bias + chance.random_range(-2.0..2.0);
            let choice = match lead {
                _ if chance.random_bool(0.1) => continue, // Left open.
                lead if lead.abs() < 0.2 => None,
                lead if lead > 0.0 => Some(Side::Left),
                _ => Some(Side::Right),
            };
            let value = match choice {
                None => "?".to_owned(),
                Some(Side::Left) => id(left),
                Some(Side::Right) => id(right),
            };
            values.push((format!("rate:{}", pair + 1), value));
            said.push(Pair { left, right, choice });
        }
        let values: Vec<_> = values.iter().map(|(name, value)| (&**name, &**value)).collect();
        responses.push(response(round, &values, false));
        voters.push((part, said));
    }
    (voters, responses)
}

/// The model of the same votes, with weights that give each part its people.
fn fitted(voters: &[Voter], parts: &[(&str, f64)]) -> Worths {
    let weight = |part: &str| {
        let people = voters.iter().filter(|(own, _)| *own == part).count() as f64;
        parts.iter().find(|(own, _)| *own == part).map_or(1.0, |(_, all)| all / people)
    };
    let ballots = voters.iter().enumerate().flat_map(|(respondent, (part, said))| {
        let weight = weight(part);
        said.iter().map(move |&choice| Ballot { respondent, weight, choice })
    });
    bradley_terry(GOALS, 0, &ballots.collect::<Vec<_>>(), Undecided::Half).unwrap()
}

#[test]
fn pairs_score_what_the_model_fits_to_all_votes() {
    let round = with_question(PAIRS);
    let (voters, mut responses) = voters(&round, 400);
    let found = document(&round, &responses);
    let worths = fitted(&voters, &[]);
    let n = voters.iter().filter(|(_, said)| !said.is_empty()).count() as f64;
    let covariance = worths.win_share_covariance() * (n / (n - 1.0));
    for (goal, share) in worths.win_shares().into_iter().enumerate() {
        let own = &found["goals"][goal];
        let compared = voters
            .iter()
            .filter(|(_, said)| said.iter().any(|pair| pair.left == goal || pair.right == goal));
        assert_eq!(own["n"], json!(compared.count()));
        assert!((own["win_share"].as_f64().unwrap() - share).abs() < 1e-7, "{own}");
        let se = covariance[(goal, goal)].sqrt();
        assert!((own["se"].as_f64().unwrap() / se - 1.0).abs() < 1e-6, "{own}: {se}");
        for other in 0..GOALS {
            let told = found["covariance"][goal][other].as_f64().unwrap();
            assert!((told - covariance[(goal, other)]).abs() < 1e-5, "{goal} and {other}");
        }
    }
    let score = &found["score"];
    assert_eq!((&score["kind"], &score["most"]), (&json!("pairs"), &json!(5)));
    assert_eq!(found["goals"][0]["rank"], json!(1));
    responses.reverse();
    let again = document(&round, &responses);
    assert_eq!((&found["goals"], &found["covariance"]), (&again["goals"], &again["covariance"]));
}

#[test]
fn pairs_are_weighted_to_the_margins_and_their_error_follows() {
    let round = with_margins(PAIRS, &["part"]);
    let parts = [("north", 500.0), ("south", 300.0), ("west", 200.0)];
    let (voters, responses) = voters(&round, 300);
    let found = document(&round, &responses);
    let shares = fitted(&voters, &parts).win_shares();
    // Everybody left out once: what no formula was needed for (Tukey 1958, Annals of Mathematical Statistics 29).
    let mut squares = [0.0; GOALS];
    for out in 0..voters.len() {
        let mut others = voters.clone();
        others.remove(out);
        let without = fitted(&others, &parts).win_shares();
        for (sum, (with, without)) in squares.iter_mut().zip(shares.iter().zip(&without)) {
            *sum += (with - without).powi(2);
        }
    }
    for (goal, (share, squares)) in shares.into_iter().zip(squares).enumerate() {
        let own = &found["goals"][goal];
        assert!((own["win_share"].as_f64().unwrap() - share).abs() < 1e-7, "{own}: {share}");
        let se = squares.sqrt();
        assert!((own["se"].as_f64().unwrap() / se - 1.0).abs() < 0.03, "{own}: {se}");
    }
}

#[test]
fn a_goal_that_never_loses_leaves_pairs_without_an_order() {
    let round = with_question(PAIRS);
    let design = round.questionnaire.design(0).unwrap();
    let one = |number: u32| {
        let mut values = vec![("rate:_shown".to_owned(), number.to_string())];
        for pair in 0..design.sets() {
            let best = design.set(number, pair).into_iter().min().unwrap();
            values.push((format!("rate:{}", pair + 1), id(best)));
        }
        let values: Vec<_> = values.iter().map(|(name, value)| (&**name, &**value)).collect();
        response(&round, &values, false)
    };
    let found = document(&round, &(0..50).map(one).collect::<Vec<_>>());
    assert_eq!(found["goals"][0]["win_share"], json!({ "state": "not_estimable" }));
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
