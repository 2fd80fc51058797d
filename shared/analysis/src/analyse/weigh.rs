//! From the sample to weights that meet the round's margins, and what there is to say about both.

use vorrang_survey::{margin::Margin, round::Round};

use crate::{
    analyse::told::Told,
    disclose::hidden_counts_since,
    result::{Attribute, Category, Figure, State, Weighting},
    sample::Sample,
    tally::CellTally,
    weighting::{Bounds, Calibration, CalibrationError, Cell, Method, calibrate, kish},
};

/// Why the responses cannot be weighted. Each says what the office can do.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum WeighError {
    /// Nobody of a category of the population answered.
    #[error("nobody answered in category {value} of {attribute}: merge categories")]
    EmptyCategory {
        /// Id of the question.
        attribute: String,
        /// Id of the choice.
        value: String,
    },
    /// Bounds keep a category from its total.
    #[error(
        "category {value} of {attribute} cannot reach its total within the bounds: widen them or merge categories"
    )]
    UnmetCategory {
        /// Id of the question.
        attribute: String,
        /// Id of the choice.
        value: String,
    },
    /// Margins contradict each other among those who answered.
    #[error("the margins cannot be met together: merge categories")]
    Unmet,
}

/// The weighted sample.
pub(crate) struct Weighted {
    pub(crate) cells: Vec<Cell>,
    pub(crate) tallies: Vec<CellTally>,
    pub(crate) calibration: Calibration,
    pub(crate) secret: Secret,
}

/// Weights the sample to the round's margins.
pub(crate) fn weigh(
    round: &Round,
    sample: &Sample,
    told: &Told<'_>,
) -> Result<Weighted, WeighError> {
    let (mut cells, tallies): (Vec<Cell>, Vec<CellTally>) =
        sample.cells().into_iter().map(|own| (own.cell, own.tally)).unzip();
    if let Some(population) = round.population() {
        for cell in &mut cells {
            cell.base_weight = population as f64 / sample.len() as f64;
        }
    }
    let targets: Vec<Vec<f64>> = round
        .margins
        .iter()
        .enumerate()
        .map(|(index, margin)| targets(sample, index, margin))
        .collect();
    let method = match round.plan.bounds {
        Some((low, high)) => Method::Logit(Bounds::new(low, high).map_err(|_| WeighError::Unmet)?),
        None => Method::Raking,
    };
    let calibration =
        calibrate(&cells, &targets, method).map_err(|error| in_words(round, &error))?;
    Ok(Weighted { cells, tallies, calibration, secret: Secret::of(round, sample, told) })
}

/// Population totals of a margin's categories. If anybody left the question open, "unknown" is one more category: its
/// target is its own share of the sample, and the totals of the others are scaled to the rest.
fn targets(sample: &Sample, index: usize, margin: &Margin) -> Vec<f64> {
    let known: Vec<f64> = margin.totals.iter().flatten().map(|&total| total as f64).collect();
    let unknown = sample.category_counts(index, known.len()).pop().unwrap_or(0);
    if unknown == 0 {
        return known;
    }
    let share = unknown as f64 / sample.len() as f64;
    let mut targets: Vec<f64> = known.iter().map(|total| total * (1.0 - share)).collect();
    targets.push(margin.population() as f64 * share);
    targets
}

/// Names the category an error is about.
fn in_words(round: &Round, error: &CalibrationError) -> WeighError {
    let name = |margin: usize, level: usize| {
        let question = &round.questionnaire.questions[round.margins[margin].question];
        let choice = question.kind.choices().and_then(|choices| choices.get(level));
        (
            question.id.to_string(),
            choice.map_or_else(|| "unknown".to_owned(), |choice| choice.id.to_string()),
        )
    };
    match *error {
        CalibrationError::EmptyCategory { margin, level }
        | CalibrationError::UnusableTotal { margin, level } => {
            let (attribute, value) = name(margin, level);
            WeighError::EmptyCategory { attribute, value }
        }
        CalibrationError::UnmetCategory { margin, level, .. } => {
            let (attribute, value) = name(margin, level);
            WeighError::UnmetCategory { attribute, value }
        }
        _ => WeighError::Unmet,
    }
}

/// What the weights are like, as far as that does not tell a hidden count.
pub(crate) fn describe(round: &Round, weighted: &Weighted) -> Weighting {
    let weights = &weighted.calibration.weights;
    let spread = kish(&weighted.cells, weights);
    let mean = spread.map(|spread| spread.sum_w / spread.n as f64);
    let against_mean = |extreme: Option<f64>| extreme.zip(mean).map(|(w, mean)| w / mean);
    let secret = weighted.secret;
    Weighting {
        n: spread.map(|spread| spread.n).into(),
        n_eff: secret.sum(spread.map(|spread| spread.n_eff)),
        deff: secret.sum(spread.map(|spread| spread.deff)),
        max_margin_error: Figure::Value(weighted.calibration.max_margin_error),
        lowest: secret.single(against_mean(weights.iter().copied().reduce(f64::min))),
        highest: secret.single(against_mean(weights.iter().copied().reduce(f64::max))),
        ..undescribed(round, State::NoData)
    }
}

/// What weights would tell about counts that are hidden.
///
/// A weight is a category's share of the population over its share of the sample: a single weight tells the count of
/// its category. With one margin the sum of all squared weights does too, for it holds no other unknown. With more
/// margins the weights depend on how these meet, which is nowhere published.
#[derive(Clone, Copy)]
pub(crate) struct Secret {
    single: bool,
    sum: bool,
}

impl Secret {
    fn of(round: &Round, sample: &Sample, told: &Told<'_>) -> Self {
        let hides = |(index, margin): (usize, &Margin)| {
            counts(round, sample, told, (index, margin)).1.contains(&true)
        };
        let single = round.margins.iter().enumerate().any(hides);
        Self { single, sum: single && round.margins.len() == 1 }
    }

    fn single(self, weight: Option<f64>) -> Figure<f64> {
        if self.single { Figure::missing(State::Suppressed) } else { weight.into() }
    }

    /// A figure that depends on the people through the squares of their weights alone, such as an effective size.
    pub(crate) fn sum(self, figure: Option<f64>) -> Figure<f64> {
        if self.sum { Figure::missing(State::Suppressed) } else { figure.into() }
    }
}

/// The same for a sample that nothing can be said about.
pub(crate) fn undescribed(round: &Round, state: State) -> Weighting {
    let method = match (&round.margins[..], round.plan.bounds) {
        ([], _) => "none",
        (_, Some(_)) => "logit",
        (_, None) => "raking",
    };
    Weighting {
        method: method.into(),
        bounds: round.plan.bounds.filter(|_| !round.margins.is_empty()),
        n: Figure::missing(state),
        n_eff: Figure::missing(state),
        deff: Figure::missing(state),
        max_margin_error: Figure::missing(state),
        lowest: Figure::missing(state),
        highest: Figure::missing(state),
        population: round.population(),
    }
}

/// Who answered, against the population, without any count that could point to a few people.
pub(crate) fn participation(round: &Round, sample: &Sample, told: &Told<'_>) -> Vec<Attribute> {
    round
        .margins
        .iter()
        .enumerate()
        .map(|numbered| attribute(round, sample, told, numbered))
        .collect()
}

/// People of each category of a margin, the last "unknown" if there are any, and which of these counts are hidden.
fn counts(
    round: &Round,
    sample: &Sample,
    told: &Told<'_>,
    (index, margin): (usize, &Margin),
) -> (Vec<u64>, Vec<bool>) {
    let question = &round.questionnaire.questions[margin.question];
    let choices = question.kind.choices().unwrap_or_default();
    let mut counts = sample.category_counts(index, margin.totals.iter().flatten().count());
    if counts.last() == Some(&0) {
        counts.pop();
    }
    let known = margin.totals.iter().flatten().count();
    let value =
        |level: usize| choices.get(level).filter(|_| level < known).map(|own| own.id.as_str());
    let values: Vec<Option<&str>> = (0..counts.len()).map(value).collect();
    let told = told.categories(question.id.as_str(), &values);
    let hidden = hidden_counts_since(&counts, &told, round.plan.disclosure_minimum);
    (counts, hidden)
}

fn attribute(
    round: &Round,
    sample: &Sample,
    told: &Told<'_>,
    (index, margin): (usize, &Margin),
) -> Attribute {
    let question = &round.questionnaire.questions[margin.question];
    let choices = question.kind.choices().unwrap_or_default();
    let population: Vec<u64> = margin.totals.iter().flatten().copied().collect();
    let (counts, hidden) = counts(round, sample, told, (index, margin));
    let people = margin.population() as f64;
    let category = |(level, (&count, &hidden)): (usize, (&u64, &bool))| {
        let show = |value: f64| {
            if hidden { Figure::missing(State::Suppressed) } else { Figure::Value(value) }
        };
        Category {
            value: population
                .get(level)
                .and_then(|_| choices.get(level))
                .map(|choice| choice.id.to_string()),
            n: if hidden { Figure::missing(State::Suppressed) } else { Figure::Value(count) },
            share: show(count as f64 / sample.len().max(1) as f64),
            population: population.get(level).copied(),
            population_share: population.get(level).map(|&total| total as f64 / people),
        }
    };
    let categories = counts.iter().zip(&hidden).enumerate().map(category).collect();
    Attribute { attribute: question.id.to_string(), categories }
}
