//! The page that turns a round's answers into its result: weight, estimate, disclose, rank, compose.

mod apart;
mod change;
mod compose;
mod gaps;
mod level;
mod order;
mod priority;
mod quality;
mod targets;
mod told;
mod voted;
mod weigh;

use nalgebra::DMatrix;
use vorrang_survey::{passage::Passage, plan::Source, round::Round, time::Timestamp};

use crate::{
    disclose,
    estimate::{Design, Mean, Means, Reliability, Scale},
    indicator::{self, Returned},
    interval::mean_interval,
    rank::min_ranks,
    result::{
        FORMAT, Figure, GoalResult, GroupResult, GroupScore, Level, Provenance, RoundResult, Score,
        State, VERSION,
    },
    sample::{self, Sample},
    score::Scoring,
    sums::Sums,
};

use apart::Beside;
use order::Ranked;
use quality::Residents;
use told::{Returned as Counted, Told};
pub use weigh::WeighError;
use weigh::Weighted;

/// Confidence of every interval and rank set.
pub const CONFIDENCE: f64 = 0.95;

/// Everything a result depends on.
#[derive(Clone, Copy, Debug)]
pub struct RoundData<'d> {
    /// The round as it was asked.
    pub round: &'d Round,
    /// What residents answered.
    pub residents: &'d Sample,
    /// What departments returned.
    pub departments: &'d Sample,
    /// What they returned of their goals.
    pub returned: &'d [Returned],
    /// How far residents got who began on the web; empty where nobody counted.
    pub passages: &'d [Passage],
    /// What has been told before.
    pub earlier: Earlier<'d>,
    /// Instant the result speaks of.
    pub at: Timestamp,
    /// Program and version.
    pub program: &'d str,
}

/// What has been told before, and must not tell more together with what is told now.
#[derive(Clone, Copy, Debug, Default)]
pub struct Earlier<'d> {
    /// Results of this round that somebody outside has seen, the first first.
    pub told: &'d [RoundResult],
    /// What departments had returned when the last of them was made, if it is still known.
    pub departments: Option<&'d Sample>,
    /// The result of the earlier round that the plan names.
    pub round: Option<&'d RoundResult>,
}

/// Why a round has no result. An empty or a small round has one: its figures say so.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum AnalysisError {
    /// The responses cannot be weighted.
    #[error(transparent)]
    Weigh(#[from] WeighError),
    /// What so few people have answered since an earlier result could be computed from it and a further one.
    #[error("only {changed} responses have changed since an earlier result, {needed} are needed")]
    TooFew {
        /// Index of the result among [`Earlier::told`].
        told: usize,
        /// By how many the responses, or the answers to the scoring question, have become more or less.
        changed: u64,
        /// By how many they must for a further result.
        needed: u64,
    },
}

/// Computes the result of a round. The same data give the same bytes, whatever the order of the responses.
pub fn analyse(data: &RoundData<'_>) -> Result<RoundResult, AnalysisError> {
    let round = data.round;
    let minimum = round.plan.disclosure_minimum;
    let too_few = match data.residents.len() as u64 {
        0 => Some(State::NoData),
        n if n < minimum => Some(State::Suppressed),
        _ => None,
    };
    let told = Told::residents(data.earlier.told, round, data.residents);
    let weighted =
        if too_few.is_none() { Some(weigh::weigh(round, data.residents, &told)?) } else { None };
    told.enough(round, data.residents, &compared_by(round, weighted.as_ref()))?;
    let missing = too_few.unwrap_or(State::NoData);
    let residents = weighted.as_ref().map_or_else(
        || Scores::missing(round, missing),
        |w| residents_scores(round, data.residents, w, &told.compared(round)),
    );
    let then = data.earlier.departments;
    let counted = Counted::of(data.departments, then, data.earlier.told, minimum);
    let departments = match counted {
        Counted::Now(sample) | Counted::Held(sample) => departments_scores(round, sample),
        Counted::Hidden => Scores::missing(round, State::Suppressed),
    };
    let ranked = order::rank(&residents, round);
    let groups = [(Source::Responses, &residents), (Source::Returns, &departments)];
    let returned = targets::in_order(round, data.returned);
    let targets = targets::targets(round, &returned);
    let weighting = weighted
        .as_ref()
        .map_or_else(|| weigh::undescribed(round, missing), |w| weigh::describe(round, w));
    let participation = weigh::participation(round, data.residents, &told);
    let people = Residents {
        round,
        sample: data.residents,
        scores: &residents,
        weighting: &weighting,
        participation: &participation,
        told: &told,
    };
    let provenance = provenance(data, &counted, &returned);
    let beside =
        Beside { data, scores: &residents, weighted: weighted.as_ref(), digest: &provenance.apart };
    let apart = beside.apart(too_few);
    let goals = goals(round, &residents, ranked.as_ref(), weighted.as_ref(), &told);
    let score = score(round);
    let n = weighting.n.value().copied();
    let now = change::Now { round, score: &score, goals: &goals, n };
    let change = change::change(&now, data.earlier.round).into();
    Ok(RoundResult {
        format: FORMAT.into(),
        version: VERSION,
        round: round.id.to_string(),
        example: round.example,
        at: data.at.to_string(),
        provenance,
        score,
        quality: people.quality(data.passages, too_few),
        apart,
        weighting,
        participation,
        goals,
        covariance: residents.covariance(),
        order: ranked.as_ref().map(|ranked| ranked.order(round, &residents)).ok_or(missing).into(),
        groups: groups_in_plan(round, &groups, &counted),
        gaps: gaps::gaps(round, &groups).into(),
        composite: compose::compose(round, &groups).into(),
        priority: priority::priority(round, &residents, &targets).into(),
        targets,
        change,
    })
}

/// A group's scores of all goals, as far as they may be shown.
pub(crate) struct Scores {
    /// Per goal its mean, or why there is none.
    pub(crate) goals: Vec<Result<Mean, State>>,
    /// Covariance of those that have one, in their order.
    pub(crate) shown_covariance: DMatrix<f64>,
    /// Degrees of freedom.
    pub(crate) df: f64,
    /// How well the covariance is known.
    pub(crate) reliability: Reliability,
    /// How many answered the scoring question.
    pub(crate) answered: Result<u64, State>,
    /// Whether nothing is left to chance: everybody asked has answered.
    pub(crate) complete_count: bool,
}

impl Scores {
    fn missing(round: &Round, state: State) -> Self {
        Self {
            goals: vec![Err(state); round.goals.len()],
            shown_covariance: DMatrix::zeros(0, 0),
            df: 0.0,
            reliability: Reliability::KNOWN,
            answered: Err(state),
            complete_count: false,
        }
    }

    /// Goals that have a score.
    pub(crate) fn shown(&self) -> Vec<usize> {
        (0..self.goals.len()).filter(|&goal| self.goals[goal].is_ok()).collect()
    }

    /// Their win shares.
    pub(crate) fn win_shares(&self) -> Vec<f64> {
        self.goals.iter().flatten().map(|mean| mean.estimate).collect()
    }

    fn covariance(&self) -> Figure<Vec<Vec<f64>>> {
        let sigma = &self.shown_covariance;
        if sigma.is_empty() {
            return Figure::missing(self.answered.err().unwrap_or(State::NoData));
        }
        Figure::Value(sigma.row_iter().map(|row| row.iter().copied().collect()).collect())
    }

    /// Takes the means as far as enough people stand behind them.
    fn disclose(
        means: &Means,
        compared: &[u64],
        hidden: &[bool],
        design: &Design<'_>,
        answered: u64,
    ) -> Self {
        let state = |goal: usize| match (hidden[goal], compared[goal]) {
            (true, _) => State::Suppressed,
            (_, 0) => State::NoData,
            _ => State::NotEstimable,
        };
        let goals: Vec<_> = (0..compared.len())
            .map(|goal| means.goals[goal].filter(|_| !hidden[goal]).ok_or_else(|| state(goal)))
            .collect();
        // The covariance has a row for each goal that has a mean, hidden or not.
        let estimable = (0..compared.len()).filter(|&goal| means.goals[goal].is_some());
        let rows: Vec<usize> = estimable
            .enumerate()
            .filter(|(_, goal)| goals[*goal].is_ok())
            .map(|(row, _)| row)
            .collect();
        let shown_covariance = means.covariance.select_rows(&rows).select_columns(&rows);
        Self {
            goals,
            shown_covariance,
            df: design.df(),
            reliability: design.reliability(),
            answered: Ok(answered),
            complete_count: false,
        }
    }
}

/// Residents' scores, weighted. `earlier` tells how many had compared each goal wherever that was told.
fn residents_scores(
    round: &Round,
    sample: &Sample,
    weighted: &Weighted,
    earlier: &[Vec<Option<u64>>],
) -> Scores {
    // One stratum without finite population correction: nobody drew these people.
    let Ok(design) = Design::calibrated(&weighted.cells, &weighted.calibration, &[0.0]) else {
        return Scores::missing(round, State::NotEstimable);
    };
    let sums: Vec<&Sums> = weighted.tallies.iter().map(|tally| &tally.scores).collect();
    let means = means(&design, sample, &sums);
    let compared = compared(&sums);
    let minimum = round.plan.disclosure_minimum;
    let hidden = disclose::hidden_goals_since(&compared, earlier, minimum);
    Scores::disclose(&means, &compared, &hidden, &design, sample.answered())
}

/// Win shares of all goals. `sums` are those of the sample's cells.
fn means(design: &Design<'_>, sample: &Sample, sums: &[&Sums]) -> Means {
    let means = design.means(sums, Scale::POINTS);
    if sample.scoring() == Scoring::Worth {
        voted::means(design, &sample.votes(), &means)
    } else {
        means
    }
}

/// How many people compared each goal of the round; nobody, if they were too few to be weighted.
fn compared_by(round: &Round, weighted: Option<&Weighted>) -> Vec<u64> {
    let tallies = weighted.map_or(&[][..], |weighted| &weighted.tallies);
    let people = |goal| tallies.iter().map(|tally| tally.scores.answered(goal)).sum::<i128>();
    (0..round.goals.len()).map(|goal| u64::try_from(people(goal)).unwrap_or(u64::MAX)).collect()
}

/// How many people compared each goal with another.
fn compared(sums: &[&Sums]) -> Vec<u64> {
    let goals = sums.first().map_or(0, |sums| sums.goals());
    let people = |goal| sums.iter().map(|sums| sums.answered(goal)).sum::<i128>();
    (0..goals).map(|goal| u64::try_from(people(goal)).unwrap_or(u64::MAX)).collect()
}

/// Departments' scores: a census of the departments asked, each counting alike.
fn departments_scores(round: &Round, sample: &Sample) -> Scores {
    let (asked, answered) = (round.departments.len() as u64, sample.answered());
    let minimum = round.plan.disclosure_minimum;
    if answered == 0 {
        return Scores::missing(round, State::NoData);
    }
    if answered < minimum {
        return Scores::missing(round, State::Suppressed);
    }
    let (cells, tallies): (Vec<_>, Vec<_>) =
        sample.cells().into_iter().map(|own| (own.cell, own.tally)).unzip();
    let fraction = (answered as f64 / asked as f64).min(1.0);
    let Ok(design) = Design::weighted(&cells, &[fraction]) else {
        return Scores::missing(round, State::NotEstimable);
    };
    let sums: Vec<&Sums> = tallies.iter().map(|tally| &tally.scores).collect();
    let compared = compared(&sums);
    let means = means(&design, sample, &sums);
    let hidden = disclose::hidden_goals(&compared, minimum);
    let scores = Scores::disclose(&means, &compared, &hidden, &design, answered);
    Scores { complete_count: answered >= asked, ..scores }
}

fn provenance(data: &RoundData<'_>, counted: &Counted<'_>, returned: &[&Returned]) -> Provenance {
    let minimum = data.round.plan.disclosure_minimum;
    Provenance {
        program: data.program.to_owned(),
        definition: data.round.hash.clone(),
        responses: fingerprint(data.residents, minimum),
        apart: data
            .residents
            .apart()
            .kept()
            .map_or(Figure::missing(State::NoData), |kept| fingerprint(kept, minimum)),
        returns: match counted {
            Counted::Now(sample) | Counted::Held(sample) => fingerprint(sample, minimum),
            Counted::Hidden => Figure::missing(State::Suppressed),
        },
        targets: match returned {
            [] => Figure::missing(State::NoData),
            returned => Figure::Value(indicator::digest(returned, data.round)),
        },
        seed: data.round.plan.seed,
        draws: data.round.plan.draws,
    }
}

/// The hash of a few responses could be found by trying all that are possible.
fn fingerprint(sample: &Sample, minimum: u64) -> Figure<String> {
    match sample.len() as u64 {
        0 => Figure::missing(State::NoData),
        n if n < minimum => Figure::missing(State::Suppressed),
        _ => Figure::Value(sample.digest()),
    }
}

fn score(round: &Round) -> Score {
    let question = &round.questionnaire.questions[round.plan.score];
    Score {
        question: question.id.to_string(),
        kind: question.kind.name().into(),
        scale: sample::scale(round),
        high: sample::high(round),
        most: sample::most(round),
        size: sample::size(round),
        top: round.plan.top,
        disclosure_minimum: round.plan.disclosure_minimum,
    }
}

fn goals(
    round: &Round,
    scores: &Scores,
    ranked: Option<&Ranked>,
    weighted: Option<&Weighted>,
    told: &Told<'_>,
) -> Vec<GoalResult> {
    let levels = weighted
        .filter(|_| sample::high(round).is_some())
        .map(|weighted| level::levels(round, scores, weighted, told));
    let shown = scores.shown();
    (0..round.goals.len())
        .map(|goal| {
            let place = shown.iter().position(|&other| other == goal);
            let level = levels.as_ref().map(|levels| levels[goal].clone());
            let own = goal_result(round, scores, goal, ranked.zip(place), level);
            let n_eff = own.n_eff.value().copied();
            match weighted.filter(|_| n_eff.is_some()) {
                Some(weighted) => GoalResult { n_eff: weighted.secret.sum(n_eff), ..own },
                None => own,
            }
        })
        .collect()
}

fn goal_result(
    round: &Round,
    scores: &Scores,
    goal: usize,
    ranked: Option<(&Ranked, usize)>,
    level: Option<Level>,
) -> GoalResult {
    let mean = scores.goals[goal];
    let interval = mean.ok().and_then(|mean| {
        mean_interval(mean.estimate, mean.standard_error(), scores.df, CONFIDENCE)
    });
    let state = mean.err().unwrap_or(State::NotEstimable);
    let of = |value: Option<f64>| value.ok_or(state).into();
    let place = |value: Option<usize>| value.ok_or(state).into();
    GoalResult {
        goal: round.goals[goal].id.to_string(),
        field: round.fields[round.goals[goal].field].id.to_string(),
        n: mean.map(|mean| mean.respondents).into(),
        n_eff: of(mean.ok().map(|mean| mean.n_eff)),
        win_share: of(mean.ok().map(|mean| mean.estimate)),
        se: of(mean.ok().map(|mean| mean.standard_error())),
        ci_low: of(interval.map(|interval| interval.low)),
        ci_high: of(interval.map(|interval| interval.high)),
        rank: place(ranked.map(|(ranked, i)| ranked.sets.rank[i])),
        rank_low: place(ranked.map(|(ranked, i)| ranked.sets.marginal[i].low)),
        rank_high: place(ranked.map(|(ranked, i)| ranked.sets.marginal[i].high)),
        tier: place(ranked.map(|(ranked, i)| ranked.tiers[i])),
        p_top: of(ranked.map(|(ranked, i)| ranked.chances.top[i][0])),
        mean_rank: of(ranked.map(|(ranked, i)| ranked.chances.mean_rank[i])),
        level,
    }
}

/// The plan's groups with their scores.
fn groups_in_plan(
    round: &Round,
    scores: &[(Source, &Scores)],
    counted: &Counted<'_>,
) -> Vec<GroupResult> {
    let mut groups = Vec::new();
    for group in &round.plan.groups {
        let own =
            scores.iter().find(|(source, _)| *source == group.source).map(|(_, scores)| *scores);
        groups.extend(own.map(|own| GroupResult {
            group: group.id.to_string(),
            source: group.source,
            weight: group.weight,
            n: own.answered.into(),
            of: (group.source == Source::Returns).then_some(round.departments.len() as u64),
            complete_count: own.complete_count,
            held: group.source == Source::Returns && matches!(counted, Counted::Held(_)),
            goals: group_scores(round, own),
        }));
    }
    groups
}

fn group_scores(round: &Round, scores: &Scores) -> Vec<GroupScore> {
    let ranks = min_ranks(&scores.win_shares());
    let mut ranks = ranks.into_iter();
    let goal = |(goal, mean): (usize, &Result<Mean, State>)| GroupScore {
        goal: round.goals[goal].id.to_string(),
        win_share: mean.map(|mean| mean.estimate).into(),
        se: mean.map(|mean| mean.standard_error()).into(),
        rank: mean.and_then(|_| ranks.next().ok_or(State::NotEstimable)).into(),
    };
    scores.goals.iter().enumerate().map(goal).collect()
}
