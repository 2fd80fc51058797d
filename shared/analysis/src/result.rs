//! The versioned result document: what is stored, shown, mailed and checked. Its schema stands in `RESULT.md` beside
//! this crate.

mod apart;
mod change;
mod gaps;
mod quality;
mod targets;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

pub use self::{
    apart::{Apart, Effect},
    change::{Change, GoalChange, Incomparable, Measure, Shift},
    gaps::{GroupGap, GroupGaps},
    quality::{
        BreakOff, Coverage, GoalReplies, Left, LeftAt, Marked, Quality, QuestionReplies, Replies,
        SmallCategory, Without,
    },
    targets::{GoalTargets, IndicatorResult, Priority, PriorityGoal, Reason},
};

/// What the document calls its format.
pub const FORMAT: &str = "vorrang-result";

/// Version of the document's format; raised with every change that a reader could notice.
pub const VERSION: u32 = 1;

/// Why a figure has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// The data do not determine it.
    NotEstimable,
    /// Too few people stand behind it, or it would let such a figure be computed.
    Suppressed,
    /// Nobody answered.
    NoData,
    /// The plan does not ask for it.
    NotPlanned,
}

/// A value, or `{"state": …}`.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(untagged)]
pub enum Figure<T> {
    /// The value.
    Value(T),
    /// Why there is none.
    Missing {
        /// The reason.
        state: State,
    },
}

impl<T> Figure<T> {
    /// A figure without a value.
    #[must_use]
    pub fn missing(state: State) -> Self {
        Self::Missing { state }
    }

    /// The value, if there is one.
    #[must_use]
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Missing { .. } => None,
        }
    }

    /// The reason there is no value.
    #[must_use]
    pub fn state(&self) -> Option<State> {
        match self {
            Self::Value(_) => None,
            Self::Missing { state } => Some(*state),
        }
    }
}

impl<T> From<Option<T>> for Figure<T> {
    /// What could not be computed is "not estimable".
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::missing(State::NotEstimable), Self::Value)
    }
}

impl<T> From<Result<T, State>> for Figure<T> {
    fn from(value: Result<T, State>) -> Self {
        value.map_or_else(Self::missing, Self::Value)
    }
}

/// The result of a round.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct RoundResult {
    /// [`FORMAT`].
    pub format: Cow<'static, str>,
    /// [`VERSION`].
    pub version: u32,
    /// Id of the round.
    pub round: String,
    /// Whether the round is an example.
    pub example: bool,
    /// Instant the result speaks of, RFC 3339 in UTC.
    pub at: String,
    /// What it was computed from, and by what.
    pub provenance: Provenance,
    /// The question that ranks the goals.
    pub score: Score,
    /// How the responses were weighted.
    pub weighting: Weighting,
    /// Who answered, against the population.
    pub participation: Vec<Attribute>,
    /// How good the answers are, as far as that can be seen from them.
    pub quality: Quality,
    /// What looks as if no person had sent it.
    pub apart: Apart,
    /// The residents' primary score, in the order of the round's goals.
    pub goals: Vec<GoalResult>,
    /// Covariance matrix of the win shares that have a value, in the order of `goals`.
    pub covariance: Figure<Vec<Vec<f64>>>,
    /// What can be said about the whole order.
    pub order: Figure<Order>,
    /// The stakeholder groups side by side.
    pub groups: Vec<GroupResult>,
    /// How far residents and departments are apart.
    pub gaps: Figure<GroupGaps>,
    /// Their composite.
    pub composite: Figure<Composite>,
    /// How far each goal has come, in the order of the round's goals; empty where no department is asked.
    pub targets: Vec<GoalTargets>,
    /// What residents want against how far it has come.
    pub priority: Figure<Priority>,
    /// What has changed since an earlier round.
    pub change: Figure<Change>,
}

/// Why a text is no result document.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// It is not JSON, or something in it is missing or of another kind.
    #[error("this is no result document: {0}")]
    Syntax(#[from] serde_json::Error),
    /// It is of another format, or of another version of it.
    #[error(
        "this is version {version} of {format}, and only version {VERSION} of {FORMAT} can be read"
    )]
    Version {
        /// What it calls its format.
        format: String,
        /// And the version of that.
        version: u32,
    },
}

impl RoundResult {
    /// Reads a result document.
    pub fn read(document: &str) -> Result<Self, ReadError> {
        /// What every version has.
        #[derive(Deserialize)]
        struct Kind {
            format: String,
            version: u32,
        }
        let Kind { format, version } = serde_json::from_str(document)?;
        if format != FORMAT || version != VERSION {
            return Err(ReadError::Version { format, version });
        }
        Ok(serde_json::from_str(document)?)
    }

    /// The residents' group, if the plan has groups.
    pub(crate) fn group(&self, source: vorrang_survey::plan::Source) -> Option<&GroupResult> {
        self.groups.iter().find(|group| group.source == source)
    }
}

/// What a result was computed from. The same provenance gives the same bytes.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Provenance {
    /// Program and version.
    pub program: String,
    /// SHA-256 of the round's files, the plan among them.
    pub definition: String,
    /// Hash of the responses, the same whatever their order, see [`Sample::digest`](crate::sample::Sample::digest).
    pub responses: Figure<String>,
    /// The same over those that are kept apart.
    pub apart: Figure<String>,
    /// The same over the returns.
    pub returns: Figure<String>,
    /// SHA-256 over what departments returned of their goals.
    pub targets: Figure<String>,
    /// Seed of the draws.
    pub seed: u64,
    /// Number of draws.
    pub draws: usize,
}

/// The question that ranks the goals.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Score {
    /// Id of the question.
    pub question: String,
    /// Its kind: rating, ranking, picks, points, best-worst or pairs.
    pub kind: Cow<'static, str>,
    /// For a rating the highest mark, otherwise absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scale: Option<u8>,
    /// For a rating the lowest mark counted as "important", otherwise absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high: Option<u8>,
    /// For a ranking its places, for picks how many were allowed, for points how many were given, for best-worst how many
    /// sets, for pairs how many; otherwise absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub most: Option<usize>,
    /// Goals of a set, or how many of the goals one person was asked about.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub size: Option<usize>,
    /// k of "among the top k".
    pub top: usize,
    /// Fewest people behind any figure.
    pub disclosure_minimum: u64,
}

/// How the responses were weighted.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Weighting {
    /// `raking`, `logit` (with bounds), or `none` (no margins).
    pub method: Cow<'static, str>,
    /// Bounds of a weight against its start value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bounds: Option<(f64, f64)>,
    /// Responses.
    pub n: Figure<u64>,
    /// Effective sample size, (sum w)^2 / sum w^2 (Kish 1965).
    pub n_eff: Figure<f64>,
    /// Design effect of weighting, n / `n_eff` (Kish 1965).
    pub deff: Figure<f64>,
    /// Largest |weighted margin / target - 1|.
    pub max_margin_error: Figure<f64>,
    /// Smallest weight against the mean weight.
    pub lowest: Figure<f64>,
    /// Largest weight against the mean weight.
    pub highest: Figure<f64>,
    /// People in the population, where known.
    pub population: Option<u64>,
}

/// One margin: who answered against the population.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Attribute {
    /// Id of the question.
    pub attribute: String,
    /// Its categories; the last is `unknown` if anybody left the question open.
    pub categories: Vec<Category>,
}

/// One category of a margin.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Category {
    /// Id of the choice; `None` for "unknown".
    pub value: Option<String>,
    /// Responses.
    pub n: Figure<u64>,
    /// Share of the responses, 0..1.
    pub share: Figure<f64>,
    /// People in the population; `None` for "unknown".
    pub population: Option<u64>,
    /// Share of the population, 0..1; `None` for "unknown".
    pub population_share: Option<f64>,
}

/// A goal's primary score.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct GoalResult {
    /// Id of the goal.
    pub goal: String,
    /// Id of its field of action.
    pub field: String,
    /// People who compared this goal with another.
    pub n: Figure<u64>,
    /// Effective sample size among them (Kish).
    pub n_eff: Figure<f64>,
    /// Win share, 0..100.
    pub win_share: Figure<f64>,
    /// Its standard error, linearised after calibration.
    pub se: Figure<f64>,
    /// Lower end of the 95 % interval.
    pub ci_low: Figure<f64>,
    /// Upper end.
    pub ci_high: Figure<f64>,
    /// Rank among the goals that have a score, 1 for the most wanted.
    pub rank: Figure<usize>,
    /// Lowest rank of the marginal 95 % rank set.
    pub rank_low: Figure<usize>,
    /// Highest rank of it.
    pub rank_high: Figure<usize>,
    /// Tier: goals whose marginal rank sets overlap in a chain, from 1.
    pub tier: Figure<usize>,
    /// Probability of being among the top k.
    pub p_top: Figure<f64>,
    /// Mean rank over the draws.
    pub mean_rank: Figure<f64>,
    /// Absolute level beside the relative score, for ratings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
}

/// Absolute level of a rated goal.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Level {
    /// People who rated it.
    pub n: Figure<u64>,
    /// Mean rating.
    pub mean: Figure<f64>,
    /// Its standard error.
    pub mean_se: Figure<f64>,
    /// Share who rated it `high` or more, 0..1.
    pub share_high: Figure<f64>,
    /// Its standard error.
    pub share_high_se: Figure<f64>,
    /// Lower end of the Wilson interval.
    pub share_high_low: Figure<f64>,
    /// Upper end.
    pub share_high_high: Figure<f64>,
}

/// What holds for the whole order at once: simultaneous 95 % rank sets.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Order {
    /// For each goal that has a score its id and simultaneous rank set, by rank.
    pub sets: Vec<RankSet>,
    /// Goals surely ahead of all others taken together: the first chain of overlapping simultaneous sets, by rank.
    /// All goals, if none is surely ahead.
    pub ahead: Vec<String>,
    /// Goals that may be among the top k (tau-best), by rank.
    pub may_be_top: Vec<String>,
}

/// A goal's rank set.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct RankSet {
    /// Id of the goal.
    pub goal: String,
    /// Lowest rank.
    pub low: usize,
    /// Highest rank.
    pub high: usize,
}

/// A stakeholder group.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct GroupResult {
    /// Id of the group.
    pub group: String,
    /// `responses` or `returns`.
    pub source: vorrang_survey::plan::Source,
    /// Weight in the composite.
    pub weight: f64,
    /// How many answered the scoring question.
    pub n: Figure<u64>,
    /// How many were asked; for returns the departments.
    pub of: Option<u64>,
    /// Whether everybody asked has answered, so that no uncertainty from sampling remains.
    pub complete_count: bool,
    /// Whether these are the answers behind an earlier result: too few have changed since to be told.
    pub held: bool,
    /// Scores in the order of the round's goals.
    pub goals: Vec<GroupScore>,
}

/// A group's score of a goal.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct GroupScore {
    /// Id of the goal.
    pub goal: String,
    /// Win share, 0..100.
    pub win_share: Figure<f64>,
    /// Standard error; 0 for a complete count.
    pub se: Figure<f64>,
    /// Rank within the group.
    pub rank: Figure<usize>,
}

/// The composite of the groups.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Composite {
    /// Scores in the order of the round's goals.
    pub goals: Vec<CompositeScore>,
    /// At which weight of a group two neighbours in the composite's order change places.
    pub flips: Vec<Flip>,
}

/// A goal's composite score.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct CompositeScore {
    /// Id of the goal.
    pub goal: String,
    /// Weighted mean of the groups' win shares.
    pub score: Figure<f64>,
    /// Standard error.
    pub se: Figure<f64>,
    /// Rank.
    pub rank: Figure<usize>,
    /// Lowest rank of the marginal 95 % rank set.
    pub rank_low: Figure<usize>,
    /// Highest rank of it.
    pub rank_high: Figure<usize>,
    /// Share of draws of the group weights around the decided ones that keep the goal among the top k.
    pub top_share: Figure<f64>,
}

/// Where two goals change places.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Flip {
    /// The goal ahead now.
    pub above: String,
    /// The goal behind it.
    pub below: String,
    /// Group whose weight is moved, the others keeping their proportions.
    pub group: String,
    /// Weight at which they tie, 0..1.
    pub weight: f64,
    /// How far that is from the decided weight.
    pub distance: f64,
}
