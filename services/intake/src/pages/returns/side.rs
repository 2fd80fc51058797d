//! What every page of a return says beside its own matter: whose return it is, until when, how far each part is.

use serde::Serialize;
use vorrang_survey::target::{Blank, Entries, Reading, Section};

use super::visit::Visit;
use crate::{pages::survey::said::Said, round::Moment};

/// What every page of a return says beside its own matter.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Side {
    pub(super) department: Said,
    pub(super) survey: Said,
    /// Addresses.
    pub(super) overview: String,
    pub(super) check: String,
    pub(super) languages: String,
    pub(super) see: String,
    /// When the round closes, and how many days away that is.
    pub(super) until: Moment,
    pub(super) days: i64,
    /// When the draft was saved, if there is one.
    pub(super) saved: Option<Moment>,
    /// When the return was last submitted.
    pub(super) submitted: Option<Moment>,
    pub(super) parts: Vec<PartLine>,
}

/// A part and how far it is.
#[derive(Clone, Debug, Serialize)]
pub(super) struct PartLine {
    pub(super) kind: &'static str,
    /// The question or the goal; points have a name of ours.
    pub(super) name: Option<Said>,
    pub(super) href: String,
    pub(super) state: &'static str,
    /// Whether the page is about it.
    pub(super) current: bool,
}

impl Visit {
    /// `current` is the part the page is about, if it is about one.
    pub(super) fn side(
        &self,
        blank: &Blank<'_>,
        entries: &Entries,
        reading: &Reading,
        current: Option<Section>,
    ) -> Side {
        let line = |section| PartLine {
            kind: kind(section),
            name: self.name(blank, section),
            href: self.part(blank, section),
            state: reading.state(blank, entries, section).name(),
            current: current == Some(section),
        };
        let round = blank.round;
        let day =
            |instant: vorrang_survey::time::Timestamp| instant.to_zoned(round.zone.clone()).date();
        // Dates of one calendar can always be told apart in days.
        let days =
            day(round.closes).since(day(self.app.clock.now())).map_or(0, |span| span.get_days());
        Side {
            department: Said::of(&blank.department.name, &self.lang),
            survey: Said::of(&round.title, &self.lang),
            overview: self.address(""),
            check: self.address("/check"),
            languages: self.address("/languages"),
            see: self.address("/submitted"),
            until: self.moment(round.closes),
            days: i64::from(days),
            saved: self.kept.draft.as_ref().map(|draft| self.moment(draft.saved_at)),
            submitted: self.kept.submitted.as_ref().map(|last| self.moment(last.submitted_at)),
            parts: blank.sections().into_iter().map(line).collect(),
        }
    }

    /// The author's name of a part.
    pub(super) fn name(&self, blank: &Blank<'_>, section: Section) -> Option<Said> {
        let round = blank.round;
        match section {
            Section::Score => {
                let question = &round.questionnaire.questions[round.plan.score];
                Some(Said::of(&question.text, &self.lang))
            }
            Section::Points => None,
            Section::Goal(goal) => {
                let goal = blank.department.goals[goal];
                Some(Said::of(&round.goals[goal].name, &self.lang))
            }
        }
    }
}

pub(super) fn kind(section: Section) -> &'static str {
    match section {
        Section::Score => "score",
        Section::Points => "points",
        Section::Goal(_) => "goal",
    }
}
