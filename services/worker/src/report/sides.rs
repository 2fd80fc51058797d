//! Residents and departments side by side.

use anyhow::{Context, Result};
use serde::Serialize;
use vorrang_analysis::result::{Figure, GroupResult, GroupScore, RoundResult};
use vorrang_survey::plan::Source;
use vorrang_view::Locale;

use super::{
    chart::gaps::GapPlot,
    page::Tier,
    words::{Name, Names},
};

/// Differences drawn.
const DRAWN: usize = 6;

/// Both sides, goal by goal.
#[derive(Serialize)]
pub(super) struct Sides<'r> {
    residents: Side<'r>,
    departments: Side<'r>,
    /// In the order of the tiers.
    rows: Vec<Row<'r>>,
    /// The largest differences; none if one side has no figures.
    largest: Option<Largest<'r>>,
}

/// One side.
#[derive(Serialize)]
struct Side<'r> {
    name: Name<'r>,
    n: &'r Figure<u64>,
    of: Option<u64>,
    complete: bool,
}

/// A goal on both sides.
#[derive(Serialize)]
pub(super) struct Row<'r> {
    pub(super) name: Name<'r>,
    residents: &'r GroupScore,
    departments: &'r GroupScore,
    /// Unsigned; `None` where one side has no figure.
    gap: Option<f64>,
    sure: bool,
}

/// The largest differences, drawn.
#[derive(Serialize)]
struct Largest<'r> {
    first: Name<'r>,
    sure: bool,
    drawn: usize,
    wide: GapPlot,
    narrow: GapPlot,
}

/// A difference to be drawn.
pub(super) struct Gap<'r> {
    pub(super) name: &'r str,
    pub(super) residents: f64,
    pub(super) departments: f64,
    pub(super) sure: bool,
}

/// Both sides, if the plan has both.
pub(super) fn compare<'r>(
    result: &'r RoundResult,
    tiers: &[Tier<'r>],
    names: Names<'r>,
    locale: &Locale,
) -> Result<Option<Sides<'r>>> {
    let side = |source| result.groups.iter().find(|group| group.source == source);
    let (Some(residents), Some(departments)) = (side(Source::Responses), side(Source::Returns))
    else {
        return Ok(None);
    };
    let limit = limit(result.goals.len());
    let goals = tiers.iter().flat_map(|tier| &tier.goals);
    let rows = goals
        .map(|goal| {
            let of = |side| score(side, &goal.figures.goal);
            Ok(row(goal.name, of(residents)?, of(departments)?, limit))
        })
        .collect::<Result<Vec<_>>>()?;
    Ok(Some(Sides {
        largest: largest(&rows, locale),
        residents: described(residents, names)?,
        departments: described(departments, names)?,
        rows,
    }))
}

fn described<'r>(group: &'r GroupResult, names: Names<'r>) -> Result<Side<'r>> {
    Ok(Side {
        name: names.group(&group.group)?,
        n: &group.n,
        of: group.of,
        complete: group.complete_count,
    })
}

fn score<'r>(group: &'r GroupResult, goal: &str) -> Result<&'r GroupScore> {
    let found = group.goals.iter().find(|score| score.goal == goal);
    found.with_context(|| format!("group {} has no score of goal {goal}", group.group))
}

fn row<'r>(
    name: Name<'r>,
    residents: &'r GroupScore,
    departments: &'r GroupScore,
    limit: f64,
) -> Row<'r> {
    let both = residents.win_share.value().zip(departments.win_share.value());
    let gap = both.map(|(a, b)| (a - b).abs());
    let errors = residents.se.value().zip(departments.se.value());
    let sure = gap.zip(errors).is_some_and(|(gap, (a, b))| gap > limit * a.hypot(*b));
    Row { name, residents, departments, gap, sure }
}

/// How many standard errors a difference takes to be sure while `goals` differences are looked at together: each may
/// err in 0.05 / `goals` of all cases (Bonferroni), and a normal tail beyond z is smaller than `phi(z) / z`
/// (Gordon 1941).
fn limit(goals: usize) -> f64 {
    let allowed = 0.05 / goals.max(1) as f64;
    let tails = |z: f64| 2.0 * (-z * z / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt() / z;
    let steps = (150..).map(|step| f64::from(step) / 100.0);
    steps.into_iter().find(|&z| tails(z) <= allowed).unwrap_or(f64::INFINITY)
}

fn largest<'r>(rows: &[Row<'r>], locale: &Locale) -> Option<Largest<'r>> {
    let mut rows: Vec<&Row<'r>> = rows.iter().filter(|row| row.gap.is_some()).collect();
    rows.sort_by(|a, b| b.gap.unwrap_or(0.0).total_cmp(&a.gap.unwrap_or(0.0)));
    rows.truncate(DRAWN);
    let first = rows.first()?;
    let gaps: Vec<Gap<'r>> = rows.iter().filter_map(|row| gap(row)).collect();
    Some(Largest {
        first: first.name,
        sure: first.sure,
        drawn: gaps.len(),
        wide: GapPlot::wide(&gaps, locale),
        narrow: GapPlot::narrow(&gaps, locale),
    })
}

fn gap<'r>(row: &Row<'r>) -> Option<Gap<'r>> {
    Some(Gap {
        name: row.name.text,
        residents: *row.residents.win_share.value()?,
        departments: *row.departments.win_share.value()?,
        sure: row.sure,
    })
}

#[cfg(test)]
mod tests {
    use super::limit;

    /// The exact two-sided quantiles are 2.24, 2.87, 2.96, 3.23, 3.72.
    #[test]
    fn the_limit_is_a_little_above_the_exact_quantile() {
        for (goals, exact) in [(2, 2.2414), (12, 2.8653), (16, 2.9550), (40, 3.2272), (250, 3.7190)]
        {
            assert!((exact..exact + 0.1).contains(&limit(goals)), "{goals}: {}", limit(goals));
        }
    }
}
