//! A survey of a town, from the answers to the result document, and whether its rank sets hold the true ranks.

use rand::RngExt;
use rand_chacha::{ChaCha12Rng, rand_core::SeedableRng};
use vorrang_analysis::{
    Earlier, RoundData, analyse,
    rank::Span,
    result::{GoalResult, RoundResult},
    sample::Sample,
};
use vorrang_survey::{
    answer::{Answer, Response},
    round::{Files, Round},
};

use super::{
    population::{AGES, DISTRICTS, Part, Population},
    scenario::Scenario,
};

/// One in so many marks is left out.
const LEFT_OUT: f64 = 0.05;

/// A town that is asked again and again.
pub(crate) struct Town {
    round: Round,
    population: Population,
    /// Share of each part among those who answer.
    answering: Vec<f64>,
    answers: usize,
    truth: Vec<Span>,
}

/// What one survey's rank sets hold.
pub(crate) struct Held {
    /// Per goal, whether its marginal set holds its true ranks.
    pub(crate) marginal: Vec<bool>,
    /// Whether all simultaneous sets hold theirs.
    pub(crate) simultaneous: bool,
    /// Whether the goals that may be among the first hold all that are.
    pub(crate) first: bool,
    /// Ranks in the marginal sets, together.
    pub(crate) ranks: usize,
    /// Effective share of the answers.
    pub(crate) effective: f64,
}

impl Town {
    /// With `margins`, answers are weighted to age and district.
    pub(crate) fn new(scenario: &Scenario, draws: usize, margins: bool) -> Self {
        let population = Population::new(scenario);
        let ready = |part: &Part| scenario.ready.0[part.age] * scenario.ready.1[part.district];
        let answering = |part: &Part| AGES[part.age] * DISTRICTS[part.district] * ready(part);
        let sum: f64 = population.parts.iter().map(answering).sum();
        Self {
            round: round(scenario.wanted.len(), draws, margins),
            answering: population.parts.iter().map(|part| answering(part) / sum).collect(),
            answers: scenario.answers,
            truth: population.true_ranks(),
            population,
        }
    }

    /// Asks until nobody's category is empty, for then there is no result; tells how often that took another turn.
    pub(crate) fn ask(&self, survey: u64) -> (Held, u64) {
        let mut turns = 0;
        loop {
            let mut key = [0; 32];
            key[..8].copy_from_slice(&survey.to_le_bytes());
            key[8..16].copy_from_slice(&u64::to_le_bytes(turns));
            let mut chance = ChaCha12Rng::from_seed(key);
            if let Some(result) = self.result(&mut chance) {
                return (self.held(&result), turns);
            }
            turns += 1;
        }
    }

    fn result(&self, chance: &mut ChaCha12Rng) -> Option<RoundResult> {
        let mut residents = Sample::residents(&self.round);
        for _ in 0..self.answers {
            residents.push(&self.round, &self.response(chance));
        }
        let data = RoundData {
            round: &self.round,
            residents: &residents,
            departments: &Sample::departments(&self.round),
            returned: &[],
            passages: &[],
            earlier: Earlier::default(),
            at: self.round.closes,
            program: "test 0",
        };
        analyse(&data).ok()
    }

    /// Somebody who answers, drawn by chance.
    fn response(&self, chance: &mut ChaCha12Rng) -> Response {
        let mut left = chance.random_range(0.0..1.0);
        let last = self.answering.len() - 1;
        let drawn = self.answering.iter().position(|share| {
            left -= share;
            left < 0.0
        });
        let part = &self.population.parts[drawn.unwrap_or(last)];
        let person = &part.people[chance.random_range(0..part.people.len())];
        let mut mark = |&mark: &u8| if chance.random_bool(LEFT_OUT) { 0 } else { mark };
        let marks = person.iter().map(&mut mark).collect();
        let answers =
            [Answer::Ratings(marks), Answer::Choice(part.age), Answer::Choice(part.district)];
        Response { answers: answers.map(Some).to_vec(), ..Response::default() }
    }

    fn held(&self, result: &RoundResult) -> Held {
        let order = result.order.value().expect("every goal has answers");
        let name = |goal: usize| &self.round.goals[goal].id;
        let own = |goal: &GoalResult| Span {
            low: *goal.rank_low.value().expect("a set"),
            high: *goal.rank_high.value().expect("a set"),
        };
        let marginal: Vec<Span> = result.goals.iter().map(own).collect();
        let together = order.sets.iter().all(|set| {
            let goal = (0..self.truth.len()).find(|&goal| name(goal).to_string() == set.goal);
            holds(Span { low: set.low, high: set.high }, self.truth[goal.expect("its id")])
        });
        let top = self.round.plan.top;
        let may_be = |goal: usize| order.may_be_top.contains(&name(goal).to_string());
        Held {
            simultaneous: together,
            first: (0..self.truth.len()).all(|goal| self.truth[goal].low > top || may_be(goal)),
            ranks: marginal.iter().map(|span| span.high + 1 - span.low).sum(),
            marginal: marginal
                .iter()
                .zip(&self.truth)
                .map(|(set, truth)| holds(*set, *truth))
                .collect(),
            effective: result.weighting.n_eff.value().expect("weights") / self.answers as f64,
        }
    }
}

fn holds(set: Span, truth: Span) -> bool {
    set.low <= truth.low && truth.high <= set.high
}

/// A round of residents alone.
fn round(goals: usize, draws: usize, margins: bool) -> Round {
    let plan = include_str!("../round/round.toml");
    let (plan, _) = plan.rsplit_once("[[plan.group]]").expect("two groups");
    let plan = plan.replace("weight = 0.75", "weight = 1");
    let plan = plan.replace("draws = 2000", &format!("draws = {draws}"));
    let plan = plan.replace("top = 1", "top = 3");
    let asked = if margins { r#"["age", "part"]"# } else { "[]" };
    let plan = plan.replace(r#"["part"]"#, asked);
    let rows = (1..=goals).map(|goal| format!("g{goal},f,Goal {goal}\n"));
    let files: Files = [
        ("round.toml", plan),
        ("questionnaire.toml", include_str!("questionnaire.toml").to_owned()),
        ("fields.csv", "id,name:en\nf,Field\n".to_owned()),
        ("goals.csv", format!("id,field,name:en\n{}", rows.collect::<String>())),
        ("departments.csv", "id,email,language,goals,name:en\n".to_owned()),
        ("steering.csv", "email,language,name\n".to_owned()),
        ("margins.csv", totals(margins)),
    ]
    .into_iter()
    .map(|(name, text)| (name.to_owned(), text.into_bytes()))
    .collect();
    Round::read(&files).expect("the test round is in order")
}

fn totals(margins: bool) -> String {
    let rows = ["young", "middle", "old"].iter().zip(AGES).map(|(id, share)| ("age", id, share));
    let parts = ["north", "south"].iter().zip(DISTRICTS).map(|(id, share)| ("part", id, share));
    let rows = rows.chain(parts).filter(|_| margins);
    rows.fold("attribute,value,population\n".to_owned(), |table, (margin, id, share)| {
        format!("{table}{margin},{id},{}\n", (share * 20_000.0).round())
    })
}
