//! The whole return before it is submitted: what must be put right, what is still open, and what it says.

use axum::{
    extract::Form as Body,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use serde::Serialize;
use vorrang_store::Saved;
use vorrang_survey::target::{Blank, Gap, Missing, Reading, Slot, read};
use vorrang_view::{Locale, Page};

use super::{
    Opened, Pairs,
    content::Told,
    gone::Gone,
    name,
    problem::{Problem, element, label},
    side::{PartLine, Side},
    visit::Visit,
};
use crate::{error::Error, frame::Frame, pages::survey::said::Said};

/// The whole return before it is submitted.
#[derive(Debug, Serialize)]
pub(crate) struct CheckPage {
    frame: Frame,
    side: Side,
    /// Where the form is sent.
    action: String,
    /// The revision that is checked.
    revision: u32,
    /// Whether somebody has changed something since the page was opened on which this was pressed.
    stale: bool,
    /// Whether anything stands in the form at all.
    empty: bool,
    /// Whether anything was changed since the return was last submitted.
    changed: bool,
    errors: Vec<Wrong>,
    open: Vec<Open>,
    told: Vec<Told>,
}

/// Something to put right, and where.
#[derive(Debug, Serialize)]
struct Wrong {
    href: String,
    part: PartLine,
    problem: Problem,
}

/// A part with something open.
#[derive(Debug, Serialize)]
struct Open {
    part: PartLine,
    gaps: Vec<Lack>,
}

/// Something open, and where.
#[derive(Debug, Serialize)]
struct Lack {
    href: String,
    /// Part of the key of the words.
    key: &'static str,
    count: usize,
    /// The field, where the words name it.
    label: Said,
}

/// `GET /d/{token}/check`
pub(super) async fn get(visit: Opened) -> Result<Response, Error> {
    match visit {
        Ok(visit) => visit.check(StatusCode::OK, false),
        Err(gone) => Ok(gone.into_response()),
    }
}

/// `POST /d/{token}/check`: submits what was checked.
pub(super) async fn post(visit: Opened, Body(pairs): Body<Pairs>) -> Result<Response, Error> {
    let visit = match visit {
        Ok(visit) => visit,
        Err(gone) => return Ok(gone.into_response()),
    };
    let revision = pairs.iter().find(|(name, _)| name == name::REVISION);
    let revision = revision.and_then(|(_, revision)| revision.parse().ok());
    visit.submit(revision.ok_or(Error::Unreadable("no revision"))?).await
}

impl Visit {
    /// Submits the return as it was at this revision.
    async fn submit(mut self, revision: u32) -> Result<Response, Error> {
        let edition = self.edition();
        let blank = self.blank(&edition)?;
        let seen = self.address("/submitted");
        if self.kept.draft.is_none() && self.kept.submitted.is_some() {
            // Nothing was changed since, or this is the second of two clicks.
            return Ok(Redirect::to(&seen).into_response());
        }
        let entries = self.entries(&blank)?;
        let reading = read(&blank, &entries);
        if entries.is_empty() || !reading.errors.is_empty() {
            return self.check(StatusCode::UNPROCESSABLE_ENTITY, false);
        }
        let content = reading.answers.to_document(&blank);
        let mut unit = self.app.store.begin().await?;
        let now = self.app.clock.now();
        let saved = unit.submit(self.content(&content), revision, now).await?;
        unit.commit().await?;
        match saved {
            Some(Saved::Done(_)) => Ok(Redirect::to(&seen).into_response()),
            Some(Saved::Stale(now)) => {
                self.kept = now;
                self.check(StatusCode::CONFLICT, true)
            }
            Some(Saved::RoundNotOpen) | None => {
                Ok(Gone::new(&self.app, &self.locale).into_response())
            }
        }
    }

    fn check(&self, status: StatusCode, stale: bool) -> Result<Response, Error> {
        let edition = self.edition();
        let blank = self.blank(&edition)?;
        let entries = self.entries(&blank)?;
        let reading = read(&blank, &entries);
        let side = self.side(&blank, &entries, &reading, None);
        self.page(
            status,
            &CheckPage {
                frame: self.frame(),
                action: side.check.clone(),
                revision: self.kept.revision,
                stale,
                empty: entries.is_empty(),
                changed: self.kept.draft.is_some(),
                errors: self.wrong(&blank, &side, &reading)?,
                open: self.open(&blank, &side, &reading)?,
                told: self.told(&blank, &reading)?,
                side,
            },
        )
    }

    fn wrong(
        &self,
        blank: &Blank<'_>,
        side: &Side,
        reading: &Reading,
    ) -> Result<Vec<Wrong>, Error> {
        let wrong = reading.errors.iter().map(|error| {
            let part = part_of(blank, side, error.field);
            let rows = indicators(blank, reading, error.field);
            let problem = Problem::of(self, blank, rows, error)?;
            let href = format!("{}&checking=1#{}", part.href, problem.target);
            Ok(Wrong { href, part: part.clone(), problem })
        });
        wrong.collect()
    }

    fn open(&self, blank: &Blank<'_>, side: &Side, reading: &Reading) -> Result<Vec<Open>, Error> {
        let mut open: Vec<Open> = Vec::new();
        for gap in &reading.gaps {
            let part = part_of(blank, side, gap.field);
            let lack = self.lack(blank, part, reading, gap)?;
            match open.last_mut().filter(|last| last.part.href == part.href) {
                Some(last) => last.gaps.push(lack),
                None => open.push(Open { part: part.clone(), gaps: vec![lack] }),
            }
        }
        Ok(open)
    }

    fn lack(
        &self,
        blank: &Blank<'_>,
        part: &PartLine,
        reading: &Reading,
        gap: &Gap,
    ) -> Result<Lack, Error> {
        let (key, count) = match gap.missing {
            Missing::Score => ("score", 0),
            Missing::Ratings(count) => ("ratings", count),
            Missing::Points => ("points", 0),
            Missing::Indicator => ("indicator", 0),
            Missing::Part(_) => ("part", 0),
            Missing::Reason => ("reason", 0),
            Missing::Measures => ("measures", 0),
        };
        let rows = indicators(blank, reading, gap.field);
        Ok(Lack {
            href: format!("{}&checking=1#{}", part.href, element(blank, gap.field)),
            key,
            count,
            label: label(self, blank, rows, blank.inputs()[gap.field].slot)?,
        })
    }
}

/// The line of the part a field is in.
fn part_of<'s>(blank: &Blank<'_>, side: &'s Side, field: usize) -> &'s PartLine {
    let section = blank.inputs()[field].slot.section();
    let place = blank.sections().iter().position(|known| *known == section);
    // Every field is in one of the sections, and each of these has its line.
    &side.parts[place.unwrap_or_default()]
}

/// How many indicators the goal of a field has.
fn indicators(blank: &Blank<'_>, reading: &Reading, field: usize) -> usize {
    match blank.inputs()[field].slot {
        Slot::Indicator { goal, .. } => reading.answers.goals[goal].indicators.len(),
        _ => 0,
    }
}

impl Page for CheckPage {
    const TEMPLATE: &'static str = "returns/check.html";

    fn lang(&self) -> &Locale {
        self.frame.lang()
    }
}
