//! Points over a department's own goals.

use axum::response::Response;
use serde::Serialize;
use vorrang_survey::target::{Blank, POINTS, Slot};
use vorrang_view::{Locale, Page};

use super::{
    problem::Problem,
    side::Side,
    sitting::{Marks, Sheet, Sitting},
    visit::Visit,
};
use crate::{error::Error, frame::Frame, pages::survey::said::Said};

/// Points over a department's own goals.
#[derive(Debug, Serialize)]
pub(crate) struct PointsPage {
    frame: Frame,
    side: Side,
    sheet: Sheet,
    problems: Vec<Problem>,
    question: Shares,
}

/// What `points` of `survey/question.html` takes.
#[derive(Debug, Serialize)]
struct Shares {
    id: &'static str,
    /// Ids of what describes it: hint and error.
    described: &'static str,
    /// The points do not add up.
    problem: Option<Problem>,
    body: Body,
}

#[derive(Debug, Serialize)]
struct Body {
    rows: Vec<Share>,
    total: u8,
    /// What has been given out so far; `None` while nothing has, or something is no number.
    sum: Option<u32>,
}

/// A goal and its points.
#[derive(Debug, Serialize)]
struct Share {
    id: String,
    name: String,
    text: Said,
    value: String,
    problem: Option<Problem>,
}

/// The page of points.
pub(super) fn page(
    visit: &Visit,
    blank: &Blank<'_>,
    sitting: &Sitting,
    marks: &Marks,
) -> Result<Response, Error> {
    let problems = visit.problems(blank, sitting.rows, &marks.errors)?;
    let rows = rows(visit, blank, sitting, &problems);
    let problem = problems.iter().find(|problem| problem.id == "sum-error").cloned();
    let question = Shares {
        id: "points",
        described: if problem.is_some() { "points-hint sum-error" } else { "points-hint" },
        problem,
        body: Body { total: POINTS, sum: sum(&rows), rows },
    };
    visit.page(
        marks.status(),
        &PointsPage {
            frame: visit.frame(),
            side: visit.side_of(blank, sitting.section)?,
            sheet: visit.sheet(blank, sitting, marks)?,
            problems,
            question,
        },
    )
}

fn rows(visit: &Visit, blank: &Blank<'_>, sitting: &Sitting, problems: &[Problem]) -> Vec<Share> {
    let own = blank.inputs().iter().enumerate().filter_map(|(field, input)| match input.slot {
        Slot::Points(goal) => Some((field, input, blank.department.goals[goal])),
        _ => None,
    });
    own.map(|(field, input, goal)| Share {
        id: format!("f{field}"),
        name: input.name.clone(),
        text: Said::of(&blank.round.goals[goal].name, &visit.lang),
        value: sitting.typed.get(&input.name).to_owned(),
        problem: problems.iter().find(|problem| problem.id == format!("f{field}-error")).cloned(),
    })
    .collect()
}

fn sum(rows: &[Share]) -> Option<u32> {
    let typed: Vec<&str> =
        rows.iter().map(|row| row.value.as_str()).filter(|value| !value.is_empty()).collect();
    let numbers = typed.iter().map(|value| value.parse::<u16>().ok().map(u32::from));
    numbers.sum::<Option<u32>>().filter(|_| !typed.is_empty())
}

impl Page for PointsPage {
    const TEMPLATE: &'static str = "returns/points.html";

    fn lang(&self) -> &Locale {
        self.frame.lang()
    }
}
