//! Results for tests: the example round with invented figures, made so that every branch of a page is taken.

mod quality;
mod targets;

use std::{fs, path::Path};

use vorrang_analysis::result::{
    Attribute, Category, Composite, CompositeScore, FORMAT, Figure, Flip, GoalResult, GroupGap,
    GroupGaps, GroupResult, GroupScore, Level, Order, Priority, Provenance, RankSet, RoundResult,
    Score, State, VERSION, Weighting,
};
use vorrang_survey::{
    plan::Source,
    round::{Files, Round},
};

use super::{Links, OtherLanguage};

/// The example round, and a table's worth of answers as they might have come out.
pub(crate) fn round() -> Round {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../deploy/example");
    let entries = fs::read_dir(folder).unwrap().map(Result::unwrap);
    let files: Files = entries
        .map(|file| (file.file_name().into_string().unwrap(), fs::read(file.path()).unwrap()))
        .collect();
    Round::read(&files).unwrap()
}

/// The round with its first `goals` goals only.
pub(crate) fn short_round(goals: usize) -> Round {
    let mut round = round();
    round.goals.truncate(goals);
    round
}

pub(crate) fn links() -> Links {
    Links {
        stylesheet: "vorrang.css".into(),
        languages: vec![OtherLanguage {
            lang: "nl".into(),
            name: "Nederlands".into(),
            href: "report.nl.html".into(),
        }],
    }
}

fn value<T>(value: T) -> Figure<T> {
    Figure::Value(value)
}

/// Win shares in steps, with a wide step after the first `ahead` goals and after every ninth.
fn shares(goals: usize, ahead: usize) -> Vec<f64> {
    let step = |place: usize| {
        if place == ahead {
            9.0
        } else if place.is_multiple_of(9) {
            5.0
        } else {
            0.45
        }
    };
    let fall: Vec<f64> = (0..goals)
        .scan(0.0, |sum, place| {
            Some((place > 0).then(|| *sum += step(place)).map_or(0.0, |()| *sum))
        })
        .collect();
    let middle = fall.iter().sum::<f64>() / goals as f64;
    // Stepping through the goals by 7 mixes their order and comes by each of them once.
    let mut shares = vec![0.0; goals];
    for (place, fall) in fall.iter().enumerate() {
        shares[place * 7 % goals] = 50.0 + middle - fall;
    }
    shares
}

const SE: f64 = 1.1;

/// Lowest and highest place of a goal if a difference is sure beyond `limit` standard errors.
fn places(shares: &[f64], goal: usize, limit: f64) -> (usize, usize) {
    let sure = limit * SE * 2.0_f64.sqrt();
    let better = shares.iter().filter(|share| *share - shares[goal] > sure).count();
    let worse = shares.iter().filter(|share| shares[goal] - *share > sure).count();
    (better + 1, shares.len() - worse)
}

fn ranks(shares: &[f64]) -> Vec<usize> {
    shares.iter().map(|own| 1 + shares.iter().filter(|share| *share > own).count()).collect()
}

/// Tier of each goal: chains of overlapping places.
fn tiers(shares: &[f64]) -> Vec<usize> {
    let ranks = ranks(shares);
    let mut tiers = vec![0; shares.len()];
    let (mut tier, mut reach) = (0, 0);
    for rank in 1..=shares.len() {
        let goal = ranks.iter().position(|own| *own == rank).unwrap();
        let (low, high) = places(shares, goal, 1.96);
        if low > reach {
            tier += 1;
        }
        reach = reach.max(high);
        tiers[goal] = tier;
    }
    tiers
}

fn goal(round: &Round, shares: &[f64], index: usize) -> GoalResult {
    let (share, (rank_low, rank_high)) = (shares[index], places(shares, index, 1.96));
    let high = (share / 100.0 + 0.18).min(0.97);
    GoalResult {
        goal: round.goals[index].id.to_string(),
        field: round.fields[round.goals[index].field].id.to_string(),
        n: value(1100 + index as u64),
        n_eff: value(801.25 + index as f64),
        win_share: value(share),
        se: value(SE),
        ci_low: value(share - 1.96 * SE),
        ci_high: value(share + 1.96 * SE),
        rank: value(ranks(shares)[index]),
        rank_low: value(rank_low),
        rank_high: value(rank_high),
        tier: value(tiers(shares)[index]),
        p_top: value(if rank_high <= 5 {
            1.0
        } else {
            (6.0 / rank_low as f64 - 1.0).clamp(0.0, 0.99)
        }),
        mean_rank: value(f64::midpoint(rank_low as f64, rank_high as f64)),
        level: Some(Level {
            n: value(1150),
            mean: value(1.0 + 4.0 * high),
            mean_se: value(0.04),
            share_high: value(high),
            share_high_se: value(0.012),
            share_high_low: value(high - 0.02),
            share_high_high: value(high + 0.02),
        }),
    }
}

fn order(round: &Round, shares: &[f64], ahead: usize) -> Order {
    let by_rank = |rank: usize| ranks(shares).iter().position(|own| *own == rank).unwrap();
    let id = |goal: usize| round.goals[goal].id.to_string();
    let sets = (1..=shares.len()).map(by_rank).map(|goal| {
        let (low, high) = places(shares, goal, 3.3);
        RankSet { goal: id(goal), low, high }
    });
    let sets: Vec<RankSet> = sets.collect();
    Order {
        ahead: (1..=ahead).map(by_rank).map(id).collect(),
        may_be_top: sets.iter().filter(|set| set.low <= 5).map(|set| set.goal.clone()).collect(),
        sets,
    }
}

/// Every goal has every figure; the first `ahead` are surely ahead.
pub(crate) fn result(round: &Round, ahead: usize) -> RoundResult {
    let shares = shares(round.goals.len(), ahead);
    let goals: Vec<GoalResult> =
        (0..shares.len()).map(|index| goal(round, &shares, index)).collect();
    let covariance = (0..shares.len())
        .map(|a| (0..shares.len()).map(|b| if a == b { SE * SE } else { -0.01 }).collect());
    let targets = targets::targets(round);
    RoundResult {
        format: FORMAT.into(),
        version: VERSION,
        round: round.id.to_string(),
        example: true,
        at: "2026-12-14T17:00:00Z".into(),
        provenance: Provenance {
            program: "vorrang 0.1.0".into(),
            definition: "5f0c".repeat(16),
            responses: Figure::Value("a81e".repeat(16)),
            apart: Figure::Value("3c27".repeat(16)),
            returns: Figure::missing(State::NoData),
            targets: Figure::missing(State::NoData),
            seed: 20_261_102,
            draws: 10_000,
        },
        score: Score {
            question: "goals".into(),
            kind: "rating".into(),
            scale: Some(5),
            high: Some(4),
            size: None,
            most: None,
            top: 5,
            disclosure_minimum: 5,
        },
        weighting: Weighting {
            method: "logit".into(),
            bounds: Some((0.2, 5.0)),
            n: value(1284),
            n_eff: value(967.3),
            deff: value(1.327),
            max_margin_error: value(2.2e-13),
            lowest: value(0.41),
            highest: value(3.87),
            population: Some(312_169),
        },
        participation: participation(round),
        quality: quality::quality(round),
        apart: quality::apart(),
        covariance: value(covariance.collect()),
        order: value(order(round, &shares, ahead)),
        gaps: value(gaps(&groups(round, &shares))),
        groups: groups(round, &shares),
        composite: value(composite(round, &shares)),
        priority: value(targets::priority(&goals, &targets)),
        change: Figure::missing(State::NotPlanned),
        targets,
        goals,
    }
}

fn participation(round: &Round) -> Vec<Attribute> {
    let attribute = |margin: &vorrang_survey::margin::Margin| {
        let question = &round.questionnaire.questions[margin.question];
        let choices = question.kind.choices().unwrap().iter().zip(&margin.totals);
        let known = choices.filter_map(|(choice, people)| Some((choice, (*people)?))).enumerate();
        let mut categories: Vec<Category> = known
            .map(|(index, (choice, people))| Category {
                value: Some(choice.id.to_string()),
                n: if index < 2 {
                    Figure::missing(State::Suppressed)
                } else {
                    value(120 + 70 * index as u64)
                },
                share: if index < 2 {
                    Figure::missing(State::Suppressed)
                } else {
                    value(0.09 + 0.055 * index as f64)
                },
                population: Some(people),
                population_share: Some(people as f64 / margin.population() as f64),
            })
            .collect();
        categories.push(Category {
            value: None,
            n: value(84),
            share: value(0.0654),
            population: None,
            population_share: None,
        });
        Attribute { attribute: question.id.to_string(), categories }
    };
    round.margins.iter().map(attribute).collect()
}

/// Departments want what residents want, but less what residents want most.
fn wanted_by_departments(shares: &[f64]) -> Vec<f64> {
    let swing = |(index, share): (usize, &f64)| share + ((index * 13 % 11) as f64 - 5.0) * 2.3;
    shares.iter().enumerate().map(swing).collect()
}

fn groups(round: &Round, shares: &[f64]) -> Vec<GroupResult> {
    let scores = |shares: &[f64], se: f64| {
        let ids = round.goals.iter().zip(shares).zip(ranks(shares));
        let score = ids.map(|((goal, share), rank)| GroupScore {
            goal: goal.id.to_string(),
            win_share: value(*share),
            se: value(se),
            rank: value(rank),
        });
        score.collect()
    };
    vec![
        GroupResult {
            group: "residents".into(),
            source: Source::Responses,
            weight: 0.7,
            n: value(1207),
            of: None,
            complete_count: false,
            held: false,
            goals: scores(shares, SE),
        },
        GroupResult {
            group: "departments".into(),
            source: Source::Returns,
            weight: 0.3,
            n: value(10),
            of: Some(12),
            complete_count: false,
            held: false,
            goals: scores(&wanted_by_departments(shares), 2.4),
        },
    ]
}

/// Differences of more than 3.3 standard errors are sure.
fn gaps(groups: &[GroupResult]) -> GroupGaps {
    let se = 2.64;
    let gap = |(first, second): (&GroupScore, &GroupScore)| {
        let both = [&first.win_share, &second.win_share].map(|share| share.value());
        let of = |figure: &dyn Fn(f64) -> f64| match both {
            [Some(a), Some(b)] => value(figure(a - b)),
            _ => first.win_share.clone(),
        };
        GroupGap {
            goal: first.goal.clone(),
            difference: of(&|difference| difference),
            se: of(&|_| se),
            p: of(&|difference: f64| if difference.abs() > 3.3 * se { 0.01 } else { 0.4 }),
        }
    };
    let goals = groups[0].goals.iter().zip(&groups[1].goals).map(gap).collect();
    GroupGaps { first: groups[0].group.clone(), second: groups[1].group.clone(), goals }
}

fn composite(round: &Round, shares: &[f64]) -> Composite {
    let both = shares.iter().zip(wanted_by_departments(shares));
    let scores: Vec<f64> =
        both.map(|(residents, departments)| 0.7 * residents + 0.3 * departments).collect();
    let goals = round.goals.iter().enumerate().map(|(index, goal)| CompositeScore {
        goal: goal.id.to_string(),
        score: value(scores[index]),
        se: value(1.05),
        rank: value(ranks(&scores)[index]),
        rank_low: value(places(&scores, index, 1.96).0),
        rank_high: value(places(&scores, index, 1.96).1),
        top_share: value((5.6 / ranks(&scores)[index] as f64).min(1.0)),
    });
    let flip = |above: usize, group: &str, weight: f64, decided: f64| Flip {
        above: round.goals[above].id.to_string(),
        below: round.goals[above + 1].id.to_string(),
        group: group.into(),
        weight,
        distance: (weight - decided).abs(),
    };
    let flips = (0..7.min(round.goals.len() - 1)).flat_map(|pair| {
        let weight = 0.62 - 0.05 * pair as f64;
        [flip(pair, "residents", weight, 0.7), flip(pair, "departments", 1.0 - weight, 0.3)]
    });
    Composite { goals: goals.collect(), flips: flips.collect() }
}

/// The two axes once more, after figures of either have changed.
pub(super) fn priority(result: &RoundResult) -> Figure<Priority> {
    value(targets::priority(&result.goals, &result.targets))
}

/// Takes the figures away from some goals: two suppressed, one not estimable, one nobody answered.
pub(crate) fn with_gaps(mut result: RoundResult) -> RoundResult {
    let states = [State::Suppressed, State::Suppressed, State::NotEstimable, State::NoData];
    let last = result.goals.len();
    for (goal, state) in result.goals[last - 4..].iter_mut().zip(states) {
        let gone = || Figure::missing(state);
        *goal = GoalResult {
            goal: goal.goal.clone(),
            field: goal.field.clone(),
            n: Figure::missing(state),
            n_eff: gone(),
            win_share: gone(),
            se: gone(),
            ci_low: gone(),
            ci_high: gone(),
            rank: Figure::missing(state),
            rank_low: Figure::missing(state),
            rank_high: Figure::missing(state),
            tier: Figure::missing(state),
            p_top: gone(),
            mean_rank: gone(),
            level: None,
        };
    }
    for goal in &mut result.goals[..last - 4] {
        for place in [&mut goal.rank, &mut goal.rank_low, &mut goal.rank_high] {
            *place = place.value().map_or(Figure::missing(State::NotEstimable), |place| {
                value((*place).min(last - 4))
            });
        }
    }
    if let Figure::Value(covariance) = &mut result.covariance {
        covariance.truncate(last - 4);
        for row in covariance.iter_mut() {
            row.truncate(last - 4);
        }
    }
    if let Figure::Value(composite) = &mut result.composite {
        for (goal, state) in composite.goals[last - 4..].iter_mut().zip(states) {
            goal.score = Figure::missing(state);
            for place in [&mut goal.rank, &mut goal.rank_low, &mut goal.rank_high] {
                *place = Figure::missing(state);
            }
            goal.top_share = Figure::missing(state);
        }
    }
    if let Some(level) = &mut result.goals[0].level {
        level.share_high = Figure::missing(State::Suppressed);
    }
    result.priority = priority(&result);
    for group in &mut result.groups {
        for (score, state) in group.goals[last - 4..].iter_mut().zip(states) {
            score.win_share = Figure::missing(state);
        }
    }
    result.gaps = value(gaps(&result.groups));
    result
}

/// The result without any order, for this reason.
pub(crate) fn without_order(round: &Round, state: State) -> RoundResult {
    let mut result = result(round, 1);
    result.order = Figure::missing(state);
    for goal in &mut result.goals {
        for figure in [
            &mut goal.win_share,
            &mut goal.ci_low,
            &mut goal.ci_high,
            &mut goal.p_top,
            &mut goal.n_eff,
        ] {
            *figure = Figure::missing(state);
        }
        for figure in [&mut goal.rank, &mut goal.rank_low, &mut goal.rank_high, &mut goal.tier] {
            *figure = Figure::missing(state);
        }
        goal.level = None;
    }
    for score in result.groups.iter_mut().flat_map(|group| &mut group.goals) {
        score.win_share = Figure::missing(state);
    }
    result.gaps = value(gaps(&result.groups));
    result.priority = priority(&result);
    result.groups[1].n = Figure::missing(state);
    result.covariance = Figure::missing(state);
    result.composite = Figure::missing(state);
    result.weighting.n = Figure::missing(state);
    result.quality = quality::without(result.quality, state);
    result.apart.effect = Figure::missing(state);
    result
}

/// No margins, no groups, and a question that rates nothing.
pub(crate) fn plain(round: &Round, kind: &'static str) -> RoundResult {
    let mut result = result(round, 2);
    result.score = Score { kind: kind.into(), scale: None, high: None, ..result.score };
    result.weighting.method = "none".into();
    result.weighting.bounds = None;
    result.weighting.population = None;
    result.participation.clear();
    result.quality = quality::plain(result.quality);
    result.apart = quality::nobody_apart();
    result.groups.clear();
    result.gaps = Figure::missing(State::NotPlanned);
    result.composite = Figure::missing(State::NotPlanned);
    result.targets.clear();
    result.priority = Figure::missing(State::NotPlanned);
    for goal in &mut result.goals {
        goal.level = None;
    }
    result.example = false;
    result
}

/// What a test renders: what it shows, the round and its result.
pub(crate) fn cases() -> Vec<(&'static str, Round, RoundResult)> {
    let (forty, twelve) = (round(), short_round(12));
    let mut alone = result(&twelve, 1);
    alone.groups[1].complete_count = true;
    let mut calm = result(&twelve, 7);
    if let Figure::Value(composite) = &mut calm.composite {
        composite.flips.clear();
    }
    calm.weighting.method = "raking".into();
    let two = short_round(2);
    vec![
        ("forty", forty.clone(), with_gaps(result(&forty, 3))),
        ("open", forty.clone(), result(&forty, 40)),
        ("alone", twelve.clone(), with_gaps(alone)),
        ("seven", twelve.clone(), calm),
        ("eight", twelve.clone(), result(&twelve, 8)),
        ("suppressed", twelve.clone(), without_order(&twelve, State::Suppressed)),
        ("no-data", twelve.clone(), without_order(&twelve, State::NoData)),
        ("not-estimable", twelve.clone(), without_order(&twelve, State::NotEstimable)),
        ("ranking", twelve.clone(), plain(&twelve, "ranking")),
        ("two", two.clone(), result(&two, 1)),
    ]
}
