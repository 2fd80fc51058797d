//! A round's answers by chance at one date or two, what its results tell of them, and what an attacker makes of it.

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha12Rng;
use serde_json::Value;
use vorrang_survey::{answer::Response, round::Round};

use super::program::Program;
use crate::town::{self, response};

const GOALS: usize = 12;

/// When people take part: at both dates, until the first alone, since then alone.
const CLASSES: [[bool; 2]; 3] = [[true, true], [true, false], [false, true]];

/// What happens between the two dates at which a result is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Between {
    /// There is one date only.
    OneDate,
    /// People come.
    Come,
    /// People go.
    Go,
    /// Both.
    ComeAndGo,
}

/// How the second result is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Memory {
    /// Beside the first.
    House,
    /// As if it were the first.
    EachDateAlone,
}

/// Numbers of the unknowns that stand for those of each class who did something.
type People = [Option<usize>; 3];

/// People by what they did with each question; unknowns are numbered in the order in which they are named.
pub(crate) struct Case {
    between: Between,
    responses: Vec<(usize, Response)>,
    /// What was published at each date, if anything was.
    found: [Option<Value>; 2],
    equations: Vec<(Vec<usize>, u64)>,
    counts: Vec<u64>,
    /// Sums that must not be found: what people said, and who was not asked. That somebody said nothing is no answer.
    secrets: Vec<Vec<usize>>,
    /// Those among them that no interval narrower than the minimum may hold: people of the categories of margins.
    categories: Vec<Vec<usize>>,
}

/// What the attacker found.
#[derive(Default, Debug)]
pub(crate) struct Found {
    pub(crate) small: usize,
    pub(crate) recovered: usize,
    /// Of the categories of margins, those found in an interval narrower than the minimum.
    pub(crate) narrowed: usize,
    /// Win shares and levels of two dates whose difference is that of too few people.
    pub(crate) means: usize,
}

impl Case {
    /// `None` where nobody of a category answered, and so nothing was published.
    pub(crate) fn generate(seed: u64, between: Between, memory: Memory) -> Option<Self> {
        let margins: &[&str] = match (between, seed % 3) {
            (Between::OneDate, _) | (_, 0) => &["part", "born"],
            (_, 1) => &["part"],
            _ => &[],
        };
        let round = town::round(GOALS, margins, str::to_owned);
        let mut chance = ChaCha12Rng::seed_from_u64(seed);
        let people = chance.random_range(8..70);
        let rare = chance.random_range(3..30);
        let few = |chance: &mut ChaCha12Rng| {
            chance.random_range(
                0..match seed % 3 {
                    0 => 4,
                    1 => 12,
                    _ => 40,
                },
            )
        };
        let (gone, come) = match between {
            Between::OneDate => (0, 0),
            Between::Come => (0, few(&mut chance)),
            Between::Go => (few(&mut chance), 0),
            Between::ComeAndGo => (few(&mut chance), few(&mut chance)),
        };
        let classes = [vec![0; people], vec![1; gone], vec![2; come]].concat();
        let mut person = |class| (class, person(&round, &mut chance, rare));
        let responses: Vec<_> = classes.into_iter().map(&mut person).collect();
        let mut case = Self {
            between,
            responses,
            found: [None, None],
            equations: Vec::new(),
            counts: Vec::new(),
            secrets: Vec::new(),
            categories: Vec::new(),
        };
        case.publish(&round, memory)?;
        for date in 0..2 {
            if let Some(found) = case.found[date].clone() {
                let all = case.until(date).len() as u64;
                case.shown(date, &[], &found["weighting"]["n"], all);
            }
        }
        let not_asked = case.unknown(|own| own.consent.is_none());
        case.secret(&not_asked, false);
        case.marks();
        for id in ["part", "born", "speak", "again"] {
            case.question(&round, margins, id, not_asked);
        }
        for goal in 0..GOALS {
            case.goal(&round, margins.len(), goal);
        }
        Some(case)
    }

    fn publish(&mut self, round: &Round, memory: Memory) -> Option<()> {
        let first = town::analysed(round, &town::sample(round, &self.until(0)), &[], &[])?;
        self.found[0] = Some(serde_json::to_value(&first).unwrap());
        if self.between != Between::OneDate {
            let told = if memory == Memory::House { vec![first] } else { Vec::new() };
            let second = town::analysed(round, &town::sample(round, &self.until(1)), &[], &told);
            self.found[1] = second.map(|found| serde_json::to_value(found).unwrap());
        }
        Some(())
    }

    /// Those who take part at a date.
    fn until(&self, date: usize) -> Vec<Response> {
        let own = |(class, own): &(usize, Response)| CLASSES[*class][date].then(|| own.clone());
        self.responses.iter().filter_map(own).collect()
    }

    /// Whether there is anybody of a class, which everybody knows.
    fn has(&self, class: usize) -> bool {
        match self.between {
            Between::OneDate => class == 0,
            Between::Come => class != 1,
            Between::Go => class != 2,
            Between::ComeAndGo => true,
        }
    }

    /// Names those for whom something holds.
    fn unknown(&mut self, holds: impl Fn(&Response) -> bool) -> People {
        [0, 1, 2].map(|class| {
            let own = self.responses.iter().filter(|(own, person)| *own == class && holds(person));
            let count = own.count() as u64;
            self.has(class).then(|| {
                self.counts.push(count);
                self.counts.len() - 1
            })
        })
    }

    /// How many they are at each date, and how many came or went, is not to be found.
    fn secret(&mut self, people: &People, category: bool) {
        for classes in [vec![0, 1], vec![0, 2], vec![1], vec![2]] {
            let sum: Vec<usize> = classes.iter().filter_map(|&class| people[class]).collect();
            self.categories.extend(category.then(|| sum.clone()));
            self.secrets.push(sum);
        }
    }

    fn sum(people: &[People], date: usize) -> Vec<usize> {
        let classes = (0..3).filter(|&class| CLASSES[class][date]);
        classes.flat_map(|class| people.iter().filter_map(move |own| own[class])).collect()
    }

    /// What all of these come to is what all people come to, in each class.
    fn whole(&mut self, people: &[People]) {
        for class in 0..3 {
            let sum: Vec<usize> = people.iter().filter_map(|own| own[class]).collect();
            let all = self.responses.iter().filter(|(own, _)| *own == class).count() as u64;
            // Of those who came and went the attacker knows the difference alone.
            if class == 0 && self.between == Between::OneDate {
                self.equations.push((sum, all));
            }
        }
        for date in 0..2 {
            if self.found[date].as_ref().is_some_and(|found| found["weighting"]["n"].is_u64()) {
                let all = self.until(date).len() as u64;
                self.equations.push((Self::sum(people, date), all));
            }
        }
    }

    /// Takes down a published figure about a sum of unknowns, if it has a value.
    fn shown(&mut self, date: usize, people: &[People], figure: &Value, truth: u64) {
        if let Some(value) = figure.as_u64() {
            assert_eq!(value, truth, "a published figure is true");
            if !people.is_empty() {
                self.equations.push((Self::sum(people, date), value));
            }
        }
    }

    /// The same of what these people are at each date; `figure` finds it in a result.
    fn told(&mut self, people: &[People], figure: impl Fn(&Value) -> Value) {
        for date in 0..2 {
            let Some(found) = &self.found[date] else { continue };
            let figure = figure(found);
            let truth = Self::sum(people, date).iter().map(|&unknown| self.counts[unknown]).sum();
            self.shown(date, people, &figure, truth);
        }
    }

    fn marks(&mut self) {
        let same = |own: &Response| {
            let ratings = ratings(own);
            (0..GOALS).all(|goal| ratings[goal] == ratings[0] && (1..=5).contains(&ratings[0]))
        };
        let straight = self.unknown(same);
        self.secret(&straight, false);
        self.told(&[straight], |found| found["quality"]["responses"]["straight_lined"].clone());
        if self.has(1) {
            // Whoever goes may leave a copy behind that is none any more.
            return;
        }
        let people: Vec<Response> = self.responses.iter().map(|(_, own)| own.clone()).collect();
        let copied = |row: usize| {
            let own = &people[row];
            let marked = ratings(own).iter().filter(|mark| (1..=5).contains(*mark)).count();
            let known = &people[..row];
            marked >= 10 && !same(own) && known.iter().any(|other| other.answers == own.answers)
        };
        let copies: Vec<bool> = (0..people.len()).map(copied).collect();
        let mut by_row = |wanted: &dyn Fn(usize) -> bool| {
            let rows: Vec<usize> = (0..people.len()).filter(|&row| wanted(row)).collect();
            [0, 1, 2].map(|class| {
                let own = rows.iter().filter(|&&row| self.responses[row].0 == class).count();
                self.has(class).then(|| {
                    self.counts.push(own as u64);
                    self.counts.len() - 1
                })
            })
        };
        let copied = by_row(&|row| copies[row]);
        let others = by_row(&|row| !copies[row] && !same(&people[row]));
        for (people, key) in [(copied, "copies"), (others, "others")] {
            self.secret(&people, false);
            self.told(&[people], |found| found["quality"]["responses"][key].clone());
        }
        self.whole(&[straight, copied, others]);
    }

    fn question(&mut self, round: &Round, margins: &[&str], id: &str, not_asked: People) {
        let asked = round.questionnaire.question(id).unwrap();
        let question = &round.questionnaire.questions[asked];
        let choices = question.kind.choices().unwrap();
        let no_answer = choices.iter().position(|choice| choice.no_answer);
        let said = |own: &Response| match own.answers[asked].as_ref()? {
            vorrang_survey::answer::Answer::Choice(choice) => Some(*choice),
            vorrang_survey::answer::Answer::Choices(chosen) => chosen.first().copied(),
            other => panic!("{other:?}"),
        };
        let is_margin = margins.contains(&id);
        // Of a question that is no margin nobody tells who chose what.
        let known: Vec<usize> = (0..choices.len()).filter(|&c| Some(c) != no_answer).collect();
        let answered: Vec<People> = if is_margin {
            known.iter().map(|&choice| self.unknown(|own| said(own) == Some(choice))).collect()
        } else {
            vec![self.unknown(|own| said(own).is_some_and(|choice| Some(choice) != no_answer))]
        };
        let declined = no_answer.map(|choice| self.unknown(|own| said(own) == Some(choice)));
        for people in &answered {
            self.secret(people, is_margin);
        }
        if let Some(declined) = &declined {
            self.secret(declined, false);
        }
        let hidden = question.sensitive.then_some(not_asked);
        let skipped = self
            .unknown(|own| said(own).is_none() && !(question.sensitive && own.consent.is_none()));
        let open: Vec<People> = [Some(skipped), hidden].into_iter().flatten().collect();
        let with_asked: Vec<People> =
            answered.iter().copied().chain(declined).chain([skipped]).collect();
        let all: Vec<People> = with_asked.iter().copied().chain(hidden).collect();
        self.whole(&all);
        let own = |found: &Value| find(&found["quality"]["questions"], "question", id).clone();
        self.told(&answered, |found| own(found)["answered"].clone());
        self.told(&declined.into_iter().collect::<Vec<_>>(), |found| {
            own(found)["declined"].clone()
        });
        self.told(&with_asked, |found| own(found)["asked"].clone());
        let asked_told = |found: &Value| own(found)["asked"].is_u64();
        let when = |wanted: bool, found: &Value| {
            if asked_told(found) == wanted { own(found)["open"].clone() } else { Value::Null }
        };
        self.told(&open[..1], |found| when(true, found));
        self.told(&open, |found| when(false, found));
        if !is_margin {
            return;
        }
        let category = |found: &Value, value: Option<&str>| {
            let margin = find(&found["participation"], "attribute", id);
            let categories = margin["categories"].as_array().unwrap();
            let own = categories.iter().find(|own| own["value"].as_str() == value);
            own.map_or(Value::Null, |own| own["n"].clone())
        };
        for (people, &choice) in answered.iter().zip(&known) {
            self.told(&[*people], |found| category(found, Some(choices[choice].id.as_str())));
        }
        let unknown: Vec<People> = declined.into_iter().chain(open).collect();
        self.told(&unknown, |found| category(found, None));
    }

    fn goal(&mut self, round: &Round, margins: usize, goal: usize) {
        let id = round.goals[goal].id.as_str();
        let mark = |own: &Response| ratings(own)[goal];
        let high = self.unknown(|own| (4..=5).contains(&mark(own)));
        let low = self.unknown(|own| (1..=3).contains(&mark(own)));
        let declined = self.unknown(|own| mark(own) == u8::MAX);
        let skipped = self.unknown(|own| mark(own) == 0);
        for people in [&high, &low, &declined] {
            self.secret(people, false);
        }
        self.whole(&[high, low, declined, skipped]);
        let own =
            |found: &Value| find(&found["quality"]["questions"][0]["goals"], "goal", id).clone();
        let rated = [high, low];
        let level = |found: &Value| find(&found["goals"], "goal", id)["level"].clone();
        self.told(&rated, |found| own(found)["answered"].clone());
        self.told(&[declined], |found| own(found)["declined"].clone());
        self.told(&[skipped], |found| own(found)["open"].clone());
        self.told(&rated, |found| level(found)["n"].clone());
        if margins == 0 {
            // Where all weigh alike, a share and the people behind it tell how many they are.
            self.told(&[high], |found| {
                let level = level(found);
                let share = level["share_high"].as_f64();
                let whole = share.zip(level["n"].as_u64()).and_then(|(share, n)| {
                    (0..=n).find(|&count| (count as f64 - share * n as f64).abs() < 0.5)
                });
                whole.map_or(Value::Null, Value::from)
            });
        }
    }

    /// Adds what the attacker finds of the small secrets.
    pub(crate) fn attack(&self, minimum: u64, found: &mut Found) {
        let mut program = Program::new(self.counts.len(), &self.equations);
        let narrow = |(low, high): (f64, f64)| high - low < minimum as f64 - 1e-6;
        for secret in &self.secrets {
            let count: u64 = secret.iter().map(|&unknown| self.counts[unknown]).sum();
            if (1..minimum).contains(&count) {
                let range = program.range(secret);
                found.small += 1;
                found.recovered += usize::from(range.1 - range.0 < 1e-6);
                found.narrowed += usize::from(narrow(range) && self.categories.contains(secret));
            }
        }
        found.means += self.means_of_few(minimum);
    }

    /// Goals whose win share or level was told at both dates, of people of whom too few are others.
    fn means_of_few(&self, minimum: u64) -> usize {
        let [Some(first), Some(second)] = &self.found else { return 0 };
        if first["provenance"]["responses"] == second["provenance"]["responses"] {
            return 0;
        }
        let goals = |found: &Value| found["goals"].as_array().unwrap().clone();
        let both: Vec<_> = goals(first).into_iter().zip(goals(second)).collect();
        let few = |of: &dyn Fn(&Value) -> Value, mean: &str| {
            let shown = |(first, second): &&(Value, Value)| {
                let (then, now) = (of(first), of(second));
                let told = then[mean].is_f64() && now[mean].is_f64();
                let changed = then["n"].as_u64().zip(now["n"].as_u64());
                told && changed.is_some_and(|(then, now)| then.abs_diff(now) < minimum)
            };
            both.iter().filter(shown).count()
        };
        few(&|goal| goal.clone(), "win_share") + few(&|goal| goal["level"].clone(), "mean")
    }

    /// Whether the second date has a result.
    pub(crate) fn was_told_twice(&self) -> bool {
        self.found[1].is_some()
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
