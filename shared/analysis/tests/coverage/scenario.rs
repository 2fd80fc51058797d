//! What a town may be like, and who of it answers.

/// A town, and a survey of it.
pub(crate) struct Scenario {
    pub(crate) name: &'static str,
    /// People who answer.
    pub(crate) answers: usize,
    /// How much each goal is wanted, in standard deviations of a feeling.
    pub(crate) wanted: Vec<f64>,
    /// How far the youngest want the goals of even number more and the oldest less, and those of odd number the other way.
    pub(crate) divided: f64,
    /// How readily people answer, by age and by district.
    pub(crate) ready: ([f64; 3], [f64; 2]),
}

/// Some answer a little more readily than others.
const MILD: ([f64; 3], [f64; 2]) = ([0.8, 1.0, 1.2], [1.0, 0.8]);

/// Few of the young and of the south answer.
const SKEWED: ([f64; 3], [f64; 2]) = ([0.12, 0.5, 1.0], [1.0, 0.3]);

impl Scenario {
    pub(crate) fn wanted_by(&self, age: usize, goal: usize) -> f64 {
        let side = [1.0, 0.0, -1.0][age] * if goal.is_multiple_of(2) { 1.0 } else { -1.0 };
        self.wanted[goal] + self.divided * side
    }

    fn new(name: &'static str, answers: usize, wanted: Vec<f64>) -> Self {
        Self { name, answers, wanted, divided: 0.2, ready: MILD }
    }

    fn equal(name: &'static str, answers: usize, goals: usize) -> Self {
        Self { divided: 0.0, ..Self::new(name, answers, vec![0.0; goals]) }
    }

    /// Few of the young and of the south answer, who want other things than the rest.
    pub(crate) fn skewed(name: &'static str, answers: usize) -> Self {
        Self { divided: 0.7, ready: SKEWED, ..Self::new(name, answers, near_ties()) }
    }

    /// All goals fare exactly alike.
    pub(crate) fn is_equal(&self) -> bool {
        self.divided == 0.0 && self.wanted.iter().all(|&wanted| wanted == 0.0)
    }
}

/// Three bunches, in each of which neighbours are within half a standard error at 600 answers or fare exactly alike.
fn near_ties() -> Vec<f64> {
    vec![0.44, 0.40, 0.40, 0.06, 0.04, 0.02, -0.36, -0.38]
}

/// Neighbours several standard errors apart.
fn wide_gaps() -> Vec<f64> {
    (0..8).map(|goal| -0.4 * f64::from(goal)).collect()
}

/// Forty goals in eight bunches.
fn bunches() -> Vec<f64> {
    (0..40).map(|goal| -0.15 * f64::from(goal / 5) - 0.02 * f64::from(goal % 5)).collect()
}

/// The towns of the study.
pub(crate) fn scenarios() -> Vec<Scenario> {
    let unheard = |own| Scenario { ready: SKEWED, ..own };
    vec![
        Scenario::equal("equal goals", 600, 8),
        Scenario::new("near ties", 600, near_ties()),
        Scenario::new("wide gaps", 600, wide_gaps()),
        Scenario::skewed("skewed weights", 600),
        unheard(Scenario::equal("skewed weights, equal goals", 600, 8)),
        Scenario::new("40 goals", 600, bunches()),
        Scenario::equal("n = 50, equal goals", 50, 8),
        Scenario::new("n = 50, near ties", 50, near_ties()),
        Scenario::new("n = 50, wide gaps", 50, wide_gaps()),
        Scenario::skewed("n = 50, skewed weights", 50),
        unheard(Scenario::equal("n = 50, skewed weights, equal goals", 50, 8)),
    ]
}
