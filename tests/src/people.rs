//! People drawn from a seed, who fill whatever form they are shown. Their opinions are invented.

use anyhow::{Context, Result, bail};
use rand_chacha::{
    ChaCha12Rng,
    rand_core::{Rng, SeedableRng},
};

use crate::browser::{Browser, Form, Page};

/// How many steps a form may have before something is wrong.
const MOST_STEPS: usize = 200;

/// Chance by person, from a seed: the same person answers alike whatever others do.
pub struct Chance(ChaCha12Rng);

impl Chance {
    /// The chance of one person.
    #[must_use]
    pub fn of(seed: u64, person: u64) -> Self {
        let mut generator = ChaCha12Rng::seed_from_u64(seed);
        generator.set_stream(person);
        Self(generator)
    }

    /// A number from 0 up to, but without, 1.
    pub fn share(&mut self) -> f64 {
        // 53 bits, as many as a double holds below 1.
        (self.0.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Whether something of this probability happens.
    pub fn happens(&mut self, probability: f64) -> bool {
        self.share() < probability
    }

    /// Index of one of the weights.
    pub fn pick(&mut self, weights: &[f64]) -> usize {
        let mut left = self.share() * weights.iter().sum::<f64>();
        for (index, weight) in weights.iter().enumerate() {
            left -= weight;
            if left < 0.0 {
                return index;
            }
        }
        weights.len() - 1
    }

    /// Roughly normal around 0 with standard deviation 1 (Irwin and Hall's sum of twelve).
    pub fn spread(&mut self) -> f64 {
        (0..12).map(|_| self.share()).sum::<f64>() - 6.0
    }
}

/// What became of a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visit {
    /// The answers were sent.
    Sent,
    /// The person left before the end.
    Left,
}

/// A resident who visits the form at `path`.
///
/// Turnout is skewed on purpose: `favoured` names values of single choices more likely to be given, with their weight.
pub struct Resident<'p> {
    /// Their chance.
    pub chance: Chance,
    /// Weight of values in single choices, 1 for those not named.
    pub favoured: &'p [(&'p str, f64)],
    /// Share of ratings left open.
    pub skips: f64,
    /// Probability of leaving before the end.
    pub leaves: f64,
}

impl Resident<'_> {
    /// Fills the form to its end, or leaves it somewhere on the way.
    pub fn visit(&mut self, browser: &Browser, path: &str) -> Result<Visit> {
        let leaves_after = if self.chance.happens(self.leaves) {
            self.chance.pick(&[1.0; 12])
        } else {
            MOST_STEPS
        };
        let mut page = browser.open(path)?;
        for step in 0..MOST_STEPS {
            if step == leaves_after {
                return Ok(Visit::Left);
            }
            let mut form = page.form()?;
            self.fill(&mut form);
            let send = form.button("send");
            if send.is_some() {
                self.take_time(&mut form);
            }
            let agree = form.button("agree").filter(|_| self.chance.happens(0.9));
            let decline = form.button("decline").filter(|_| agree.is_none());
            if agree.is_some() {
                form.set("_agree", "1");
            }
            let button = send.clone().or(agree).or(decline).or_else(|| form.button("next"));
            page = browser.press(&form, &button.context("a form has a button that leads on")?)?;
            if !(200..300).contains(&page.status) {
                bail!(
                    "{} answered {}: {}",
                    page.path,
                    page.status,
                    page.text("h1").unwrap_or_default()
                );
            }
            if send.is_some() {
                return Ok(Visit::Sent);
            }
        }
        bail!("{path} never comes to an end")
    }

    /// A played town answers in no time, as only machines do. So that it does not look it, its people began some minutes
    /// ago, and one in thirty hurries.
    fn take_time(&mut self, form: &mut Form) {
        let seconds =
            if self.chance.happens(1.0 / 30.0) { 60 } else { 240 + self.chance.pick(&[1.0; 600]) };
        form.begin_earlier(seconds as u64);
    }

    fn fill(&mut self, form: &mut Form) {
        let mut names: Vec<String> = Vec::new();
        for input in &form.inputs {
            if !input.name.starts_with('_') && !names.contains(&input.name) {
                names.push(input.name.clone());
            }
        }
        let boxes = names.len();
        for (index, name) in names.into_iter().enumerate() {
            let own: Vec<_> =
                form.inputs.iter().filter(|input| input.name == name).cloned().collect();
            let values: Vec<&str> = own.iter().map(|input| input.value.as_str()).collect();
            let answer = match own[0].kind.as_str() {
                "radio" if name.contains(':') => self.rating(&name, &values),
                "radio" => Some(self.choice(&values)),
                // Two or three of many.
                "checkbox" => {
                    self.chance.happens(2.0 / boxes.max(3) as f64).then(|| "1".to_owned())
                }
                "textarea" if index == 0 && self.chance.happens(0.1) => {
                    Some("Thank you for asking.".to_owned())
                }
                _ => None,
            };
            if let Some(answer) = answer {
                form.set(&name, &answer);
            }
        }
        Self::keep_within(form);
    }

    /// Takes back boxes beyond the third, for a question may take no more.
    fn keep_within(form: &mut Form) {
        let ticked: Vec<String> = form.ticked();
        for name in ticked.into_iter().skip(2) {
            form.clear(&name);
        }
    }

    fn choice(&mut self, values: &[&str]) -> String {
        let weight = |value: &&str| {
            self.favoured.iter().find(|(own, _)| own == value).map_or(1.0, |(_, weight)| *weight)
        };
        let weights: Vec<f64> = values.iter().map(weight).collect();
        values[self.chance.pick(&weights)].to_owned()
    }

    /// A rating around what most people think of the goal, which follows from its name alone.
    fn rating(&mut self, name: &str, values: &[&str]) -> Option<String> {
        if self.chance.happens(self.skips) {
            return None;
        }
        let marks: Vec<&&str> = values.iter().filter(|value| value.parse::<u8>().is_ok()).collect();
        if marks.len() < values.len() && self.chance.happens(0.04) {
            return values
                .iter()
                .find(|value| value.parse::<u8>().is_err())
                .map(|value| (*value).to_owned());
        }
        let (opinion, top) = (opinion(name), marks.len() as f64 - 1.0);
        let place = (opinion * top + self.chance.spread() * 0.9).round().clamp(0.0, top);
        // A rounded number between 0 and the number of marks.
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "clamped to the marks just above"
        )]
        let place = place as usize;
        marks.get(place).map(|mark| (**mark).to_owned())
    }
}

/// A department that fills its return.
pub struct Department {
    /// Its chance.
    pub chance: Chance,
}

impl Department {
    /// Fills the return at `path` part by part, and sends it.
    pub fn visit(&mut self, browser: &Browser, path: &str) -> Result<()> {
        let mut page = browser.open(&format!("{path}/score"))?;
        for _ in 0..MOST_STEPS {
            let mut form = page.form()?;
            let next = form.button("next");
            if next.is_some() {
                self.fill(&mut form);
            }
            let last = next.is_none();
            let button = next.or_else(|| form.button(""));
            page = browser.press(&form, &button.context("a return has a button that leads on")?)?;
            if page.status != 200 || complains(&page) {
                bail!(
                    "{} answered {}: {}",
                    page.path,
                    page.status,
                    page.text(".mistakes").unwrap_or_default()
                );
            }
            if last {
                return Ok(());
            }
        }
        bail!("{path} never comes to an end")
    }

    fn fill(&mut self, form: &mut Form) {
        let mut names: Vec<String> = form.inputs.iter().map(|input| input.name.clone()).collect();
        names.dedup();
        let shares = names.iter().filter(|name| name.starts_with("_points:")).count();
        for (index, name) in names.iter().enumerate() {
            let answer = match name.rsplit(':').next().unwrap_or_default() {
                _ if name.starts_with("_points:") => Some(share_of_hundred(index, shares)),
                _ if name.starts_with("_measures:") => Some("As planned.".to_owned()),
                "name" if name.starts_with("_indicator:") => Some("Places a year".to_owned()),
                "unit" => Some("places".to_owned()),
                "baseline" => Some("120".to_owned()),
                "baseline-year" => Some("2022".to_owned()),
                "target" => Some("400".to_owned()),
                "target-year" => Some("2030".to_owned()),
                "actual" => Some((120 + self.chance.pick(&[1.0; 30]) * 10).to_string()),
                "actual-year" => Some("2026".to_owned()),
                _ if name.starts_with('_') => None,
                _ => self.rating(form, name),
            };
            if let Some(answer) = answer {
                form.set(name, &answer);
            }
        }
    }

    fn rating(&mut self, form: &Form, name: &str) -> Option<String> {
        let marks: Vec<&str> = form
            .inputs
            .iter()
            .filter(|input| input.name == name)
            .map(|input| input.value.as_str())
            .collect();
        let marks: Vec<&str> =
            marks.into_iter().filter(|mark| mark.parse::<u8>().is_ok()).collect();
        let wish = 0.6 * opinion(name) + 0.4 * self.chance.share();
        let weights: Vec<f64> =
            (0..marks.len()).map(|mark| closeness(wish, mark, marks.len())).collect();
        (!marks.is_empty()).then(|| marks[self.chance.pick(&weights)].to_owned())
    }
}

/// How close a mark is to a wish between 0 and 1.
fn closeness(wish: f64, mark: usize, marks: usize) -> f64 {
    let place = mark as f64 / (marks.max(2) - 1) as f64;
    (-20.0 * (wish - place).powi(2)).exp()
}

/// Equal whole shares of a hundred; the first has the rest.
fn share_of_hundred(index: usize, shares: usize) -> String {
    let each = 100 / shares.max(1);
    (if index == 0 { 100 - each * (shares - 1) } else { each }).to_string()
}

/// What most people think of a goal, from 0.3 to 0.95, by a hash of its name (FNV-1a, then mixed, for names differ in
/// their last letter alone).
#[must_use]
pub fn opinion(name: &str) -> f64 {
    let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let mixed = (hash ^ (hash >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93);
    let mixed = (mixed ^ (mixed >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93);
    0.3 + 0.65 * ((mixed >> 11) as f64 / (1_u64 << 53) as f64)
}

/// Whether a page says that it went wrong.
#[must_use]
pub fn complains(page: &Page) -> bool {
    page.source.contains("class=\"mistakes\"")
}
