//! One goal: its indicators with baseline, target and actual value, and what is done for it.

use axum::response::Response;
use serde::Serialize;
use vorrang_survey::target::{
    Blank, Indicator, LONGEST_MEASURES, MOST_INDICATORS, Part, Slot, read,
};
use vorrang_view::{Locale, Page};

use super::{
    figure,
    problem::Problem,
    side::Side,
    sitting::{Marks, Sheet, Sitting},
    visit::Visit,
};
use crate::{error::Error, frame::Frame, pages::survey::said::Said};

/// One goal.
#[derive(Debug, Serialize)]
pub(crate) struct GoalPage {
    frame: Frame,
    side: Side,
    sheet: Sheet,
    problems: Vec<Problem>,
    /// Name of the field of action.
    field: Said,
    /// Its number among the department's goals, from 1, and how many these are.
    at: usize,
    total: usize,
    name: Said,
    description: Option<Said>,
    rows: Vec<Row>,
    /// Whether there is room for one more indicator.
    more: bool,
    no_indicator: Input,
    measures: Input,
    longest: usize,
}

/// An indicator.
#[derive(Debug, Serialize)]
struct Row {
    at: usize,
    name: Input,
    unit: Input,
    figures: Vec<Figure>,
    /// How far it has come, if that can be told.
    way: Option<Way>,
    /// Whether it was just added.
    focus: bool,
}

/// A value and its year.
#[derive(Debug, Serialize)]
struct Figure {
    /// Part of the key of its name.
    kind: &'static str,
    value: Input,
    year: Input,
}

/// An input field.
#[derive(Debug, Serialize)]
struct Input {
    id: String,
    name: String,
    value: String,
    problem: Option<Problem>,
}

/// How far an indicator has come: a share of the way from its baseline to its target.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Way {
    share: f64,
    from: String,
    to: String,
}

impl Way {
    /// `None` unless all three values are known.
    pub(super) fn of(indicator: &Indicator, locale: &Locale) -> Result<Option<Self>, Error> {
        let Indicator { baseline, target, actual, .. } = indicator;
        let (Some(from), Some(to), Some(now)) = (baseline.value, target.value, actual.value) else {
            return Ok(None);
        };
        // No target is where its baseline is: those are left out when a return is read.
        let share = (now - from) / (to - from);
        Ok(Some(Self { share, from: figure::told(from, locale)?, to: figure::told(to, locale)? }))
    }
}

/// The page of a goal, given its place in the department's list.
pub(super) fn page(
    visit: &Visit,
    blank: &Blank<'_>,
    sitting: &Sitting,
    marks: &Marks,
    goal: usize,
) -> Result<Response, Error> {
    let own = &blank.round.goals[blank.department.goals[goal]];
    let fields =
        Fields { blank, sitting, problems: visit.problems(blank, sitting.rows, &marks.errors)? };
    visit.page(
        marks.status(),
        &GoalPage {
            frame: visit.frame(),
            side: visit.side_of(blank, sitting.section)?,
            sheet: visit.sheet(blank, sitting, marks)?,
            field: Said::of(&blank.round.fields[own.field].name, &visit.lang),
            at: goal + 1,
            total: blank.department.goals.len(),
            name: Said::of(&own.name, &visit.lang),
            description: Said::optional(&own.description, &visit.lang),
            rows: fields.rows(visit, goal, marks.added)?,
            more: sitting.rows < MOST_INDICATORS,
            no_indicator: fields.input(Slot::NoIndicator(goal)),
            measures: fields.input(Slot::Measures(goal)),
            longest: LONGEST_MEASURES,
            problems: fields.problems,
        },
    )
}

/// Makes fields out of what stands in them.
struct Fields<'a> {
    blank: &'a Blank<'a>,
    sitting: &'a Sitting,
    problems: Vec<Problem>,
}

impl Fields<'_> {
    fn input(&self, slot: Slot) -> Input {
        // A slot of an own goal, within the rows there are, is on the form.
        let field = self.blank.slot(slot).unwrap_or_default();
        let name = &self.blank.inputs()[field].name;
        let id = format!("f{field}");
        let wrong = self.problems.iter().find(|problem| problem.target == id);
        Input {
            name: name.clone(),
            value: self.sitting.typed.get(name).to_owned(),
            problem: wrong.cloned(),
            id,
        }
    }

    fn rows(&self, visit: &Visit, goal: usize, added: bool) -> Result<Vec<Row>, Error> {
        let here = figure::read(self.blank, &self.sitting.typed, &visit.locale);
        let known = &read(self.blank, &here).answers.goals[goal].indicators;
        let shown = self.sitting.rows;
        let row = |row| {
            let input = |part| self.input(Slot::Indicator { goal, row, part });
            let figure =
                |kind, value, year| Figure { kind, value: input(value), year: input(year) };
            let way = known.get(row).map(|indicator| Way::of(indicator, &visit.locale));
            Ok(Row {
                at: row + 1,
                name: input(Part::Name),
                unit: input(Part::Unit),
                figures: vec![
                    figure("baseline", Part::BaselineValue, Part::BaselineYear),
                    figure("target", Part::TargetValue, Part::TargetYear),
                    figure("actual", Part::ActualValue, Part::ActualYear),
                ],
                way: way.transpose()?.flatten(),
                focus: added && row + 1 == shown,
            })
        };
        (0..shown).map(row).collect()
    }
}

impl Page for GoalPage {
    const TEMPLATE: &'static str = "returns/goal.html";

    fn lang(&self) -> &Locale {
        self.frame.lang()
    }
}
