//! Residents and departments side by side.

use anyhow::{Context, Result};
use serde::Serialize;
use vorrang_analysis::result::{Figure, GroupGap, GroupResult, GroupScore, RoundResult};
use vorrang_survey::plan::Source;
use vorrang_view::Locale;

use super::{
    chart::gaps::GapPlot,
    page::Tier,
    words::{Name, Names},
};

/// Differences drawn.
const DRAWN: usize = 6;

/// Largest chance of error of a difference that is called certain.
const CERTAIN: f64 = 0.05;

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
    let Some(gaps) = result.gaps.value() else {
        return Ok(None);
    };
    let goals = tiers.iter().flat_map(|tier| &tier.goals);
    let rows = goals
        .map(|goal| {
            let of = |side| score(side, &goal.figures.goal);
            let gap = gaps.goals.iter().find(|gap| gap.goal == goal.figures.goal);
            let gap = gap.with_context(|| format!("no gap of goal {}", goal.figures.goal))?;
            Ok(row(goal.name, of(residents)?, of(departments)?, gap))
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
    gap: &GroupGap,
) -> Row<'r> {
    let sure = gap.p.value().is_some_and(|p| *p <= CERTAIN);
    let gap = gap.difference.value().map(|difference| difference.abs());
    Row { name, residents, departments, gap, sure }
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
