//! A round's answers by chance, the replies and marks its result tells of, and what an attacker makes of them.

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha12Rng;
use serde_json::Value;
use vorrang_survey::{answer::Response, round::Round};

use super::program::Program;
use crate::town::{self, response};

const GOALS: usize = 12;

/// People by what they did with each question; unknowns are numbered in the order in which they are named.
#[derive(Default)]
pub(crate) struct Case {
    equations: Vec<(Vec<usize>, u64)>,
    counts: Vec<u64>,
    /// Unknowns that must not be found: what people said, and who was not asked. That somebody said nothing is no answer.
    secrets: Vec<usize>,
    /// Those among them that no interval narrower than the minimum may hold: people of the categories of margins.
    categories: Vec<usize>,
}

/// What the attacker found.
#[derive(Default, Debug)]
pub(crate) struct Found {
    pub(crate) small: usize,
    pub(crate) recovered: usize,
    /// Of the categories of margins, those found in an interval narrower than the minimum.
    pub(crate) narrowed: usize,
}

impl Case {
    /// `None` where nobody of a category answered, and so nothing was published.
    pub(crate) fn generate(seed: u64) -> Option<Self> {
        let round = town::round(GOALS, &["part", "born"], str::to_owned);
        let mut chance = ChaCha12Rng::seed_from_u64(seed);
        let people = chance.random_range(8..70);
        let rare = chance.random_range(3..30);
        let responses: Vec<_> = (0..people).map(|_| person(&round, &mut chance, rare)).collect();
        let found = town::result(&round, &responses)?;
        let mut case = Self::default();
        let people = responses.len() as u64;
        let without = responses.iter().filter(|own| own.consent.is_none()).count() as u64;
        let not_asked = case.unknown(without, true);
        case.marks(&found["quality"]["responses"], people, &responses);
        for id in ["part", "born", "speak", "again"] {
            case.question(&round, &found, id, &responses, not_asked);
        }
        for goal in 0..GOALS {
            case.goal(&round, &found, goal, &responses);
        }
        Some(case)
    }

    fn unknown(&mut self, count: u64, secret: bool) -> usize {
        self.counts.push(count);
        let unknown = self.counts.len() - 1;
        self.secrets.extend(secret.then_some(unknown));
        unknown
    }

    /// Takes down a published figure about a sum of unknowns, if it has a value.
    fn shown(&mut self, unknowns: &[usize], figure: &Value) {
        if let Some(value) = figure.as_u64() {
            let truth: u64 = unknowns.iter().map(|&unknown| self.counts[unknown]).sum();
            assert_eq!(value, truth, "a published figure is true");
            self.equations.push((unknowns.to_vec(), value));
        }
    }

    fn marks(&mut self, found: &Value, people: u64, responses: &[Response]) {
        let same = |own: &Response| {
            let ratings = ratings(own);
            (0..GOALS).all(|goal| ratings[goal] == ratings[0] && (1..=5).contains(&ratings[0]))
        };
        let straight = responses.iter().filter(|own| same(own)).count() as u64;
        let copied = |row: &usize| {
            let own = &responses[*row];
            let marked = ratings(own).iter().filter(|mark| (1..=5).contains(*mark)).count();
            let known = &responses[..*row];
            marked >= 10 && !same(own) && known.iter().any(|other| other.answers == own.answers)
        };
        let copies = (0..responses.len()).filter(copied).count() as u64;
        let marks =
            [straight, copies, people - straight - copies].map(|count| self.unknown(count, true));
        self.equations.push((marks.to_vec(), people));
        for (mark, key) in marks.iter().zip(["straight_lined", "copies", "others"]) {
            self.shown(&[*mark], &found[key]);
        }
    }

    fn question(
        &mut self,
        round: &Round,
        found: &Value,
        id: &str,
        responses: &[Response],
        not_asked: usize,
    ) {
        let asked = round.questionnaire.question(id).unwrap();
        let question = &round.questionnaire.questions[asked];
        let choices = question.kind.choices().unwrap();
        let no_answer = choices.iter().position(|choice| choice.no_answer);
        let said = |own: &Response| match own.answers[asked].as_ref()? {
            vorrang_survey::answer::Answer::Choice(choice) => Some(*choice),
            vorrang_survey::answer::Answer::Choices(chosen) => chosen.first().copied(),
            other => panic!("{other:?}"),
        };
        let margin = found["participation"].as_array().unwrap().iter();
        let margin = margin.clone().find(|attribute| attribute["attribute"] == id);
        let count = |wanted: Option<usize>| {
            responses.iter().filter(|own| said(own) == wanted).count() as u64
        };
        // Of a question that is no margin nobody tells who chose what.
        let known: Vec<usize> = (0..choices.len()).filter(|&c| Some(c) != no_answer).collect();
        let answered: Vec<usize> = if margin.is_some() {
            known.iter().map(|&choice| self.unknown(count(Some(choice)), true)).collect()
        } else {
            let all = known.iter().map(|&choice| count(Some(choice))).sum();
            vec![self.unknown(all, true)]
        };
        self.categories.extend(answered.iter().filter(|_| margin.is_some()));
        let declined = no_answer.map(|choice| self.unknown(count(Some(choice)), true));
        let hidden = question.sensitive.then_some(not_asked);
        let skipped = count(None) - hidden.map_or(0, |hidden| self.counts[hidden]);
        let skipped = self.unknown(skipped, false);
        let open: Vec<usize> = [Some(skipped), hidden].into_iter().flatten().collect();
        let all: Vec<usize> =
            answered.iter().copied().chain(declined).chain(open.iter().copied()).collect();
        self.equations.push((all.clone(), responses.len() as u64));
        let told = find(&found["quality"]["questions"], "question", id);
        self.shown(&answered, &told["answered"]);
        self.shown(&declined.into_iter().collect::<Vec<_>>(), &told["declined"]);
        let with_asked = told["asked"].is_u64();
        self.shown(if with_asked { &open[..1] } else { &open }, &told["open"]);
        self.shown(
            &all.into_iter().filter(|own| Some(*own) != hidden).collect::<Vec<_>>(),
            &told["asked"],
        );
        let unknown: Vec<usize> = declined.into_iter().chain(open).collect();
        for category in margin.into_iter().flat_map(|own| own["categories"].as_array().unwrap()) {
            let place =
                known.iter().position(|&choice| category["value"] == choices[choice].id.as_str());
            match place {
                Some(place) => self.shown(&[answered[place]], &category["n"]),
                None => self.shown(&unknown, &category["n"]),
            }
        }
    }

    fn goal(&mut self, round: &Round, found: &Value, goal: usize, responses: &[Response]) {
        let count = |wanted: fn(u8) -> bool| {
            responses.iter().filter(|own| wanted(ratings(own)[goal])).count() as u64
        };
        let rated = self.unknown(count(|mark| (1..=5).contains(&mark)), false);
        let declined = self.unknown(count(|mark| mark == u8::MAX), true);
        let skipped = self.unknown(count(|mark| mark == 0), false);
        self.equations.push((vec![rated, declined, skipped], responses.len() as u64));
        let id = round.goals[goal].id.as_str();
        let told = find(&found["quality"]["questions"][0]["goals"], "goal", id);
        for (unknown, key) in [(rated, "answered"), (declined, "declined"), (skipped, "open")] {
            self.shown(&[unknown], &told[key]);
        }
        self.shown(&[rated], &find(&found["goals"], "goal", id)["level"]["n"]);
    }

    /// Adds what the attacker finds of the small secrets.
    pub(crate) fn attack(&self, minimum: u64, found: &mut Found) {
        let mut program = Program::new(self.counts.len(), &self.equations);
        for &unknown in &self.secrets {
            if (1..minimum).contains(&self.counts[unknown]) {
                let (low, high) = program.range(&[unknown]);
                let narrow = high - low < minimum as f64 - 1e-6;
                found.small += 1;
                found.recovered += usize::from(high - low < 1e-6);
                found.narrowed += usize::from(narrow && self.categories.contains(&unknown));
            }
        }
    }

    /// Figures that were shown.
    pub(crate) fn shown_figures(&self) -> usize {
        self.equations.len()
    }
}

fn find<'v>(list: &'v Value, key: &str, id: &str) -> &'v Value {
    list.as_array().unwrap().iter().find(|own| own[key] == id).unwrap()
}

fn ratings(own: &Response) -> Vec<u8> {
    match own.answers[0].as_ref() {
        Some(vorrang_survey::answer::Answer::Ratings(ratings)) => ratings.clone(),
        _ => vec![0; GOALS],
    }
}

/// An input field and its value.
type Field = (&'static str, &'static str);

/// A person; the larger `rare`, the less often anything unusual happens.
fn person(round: &Round, chance: &mut ChaCha12Rng, rare: u32) -> Response {
    let seldom = |chance: &mut ChaCha12Rng| chance.random_range(0..rare) == 0;
    let straight = seldom(chance);
    let typical = seldom(chance);
    let names: Vec<String> = (1..=GOALS).map(|goal| format!("rate:g{goal}")).collect();
    let mut values: Vec<(&str, &str)> = Vec::new();
    for (goal, name) in names.iter().enumerate() {
        let mark = ["1", "2", "3", "4", "5"][chance.random_range(0..5)];
        match (straight, typical) {
            (true, _) => values.push((name, "4")),
            (_, true) => values.push((name, ["5", "2"][goal % 2])),
            _ if seldom(chance) => {}
            _ if seldom(chance) => values.push((name, "?")),
            _ => values.push((name, mark)),
        }
    }
    let consent = !seldom(chance);
    let pick = |chance: &mut ChaCha12Rng, choices: &[Field], no: Field| {
        let most = if chance.random_range(0..3) == 0 { choices.len() } else { 2 };
        let choice = choices[chance.random_range(0..most)];
        let said = if seldom(chance) { no } else { choice };
        (!seldom(chance)).then_some(said)
    };
    let part = [("part", "north"), ("part", "south"), ("part", "west")];
    values.extend(pick(chance, &part, ("part", "no")));
    if consent {
        let born = [("born", "here"), ("born", "near"), ("born", "far")];
        values.extend(pick(chance, &born, ("born", "no")));
        let speak = [("speak:de", "1"), ("speak:nl", "1")];
        values.extend(pick(chance, &speak, ("speak:no", "1")));
    }
    let again = [("again", "yes"), ("again", "never")];
    values.extend(pick(chance, &again, ("again", "yes")));
    response(round, &values, consent)
}
