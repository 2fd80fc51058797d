//! A word by which a long list of choices is narrowed. It is never carried to another page, and so never kept.

use super::{Form, Survey, journey::Step};

/// Names of what the list's page sends.
pub(crate) mod name {
    /// What is typed to be looked for.
    pub(crate) const SOUGHT: &str = "_sought";
    /// What the list on the page was narrowed by.
    pub(crate) const SHOWN: &str = "_shown";
}

/// A word by which a list is narrowed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Search {
    /// As it stands in its field.
    pub(crate) sought: String,
    /// The one the list on the page goes by.
    pub(crate) shown: String,
}

impl Search {
    pub(super) fn take(&mut self, name: &str, value: &str) {
        let place = if name == name::SOUGHT { &mut self.sought } else { &mut self.shown };
        value.trim().clone_into(place);
    }

    /// The list goes by what was typed.
    pub(super) fn start(&mut self) {
        self.shown.clone_from(&self.sought);
    }

    /// Whether something was typed that the list does not go by yet.
    fn is_new(&self) -> bool {
        !self.sought.is_empty() && self.sought != self.shown
    }
}

impl Form {
    /// Whether somebody who wants to go on rather wants to search: they have typed something new, and either pressed Enter
    /// with it or chosen nothing.
    pub(super) fn seeks(&self, survey: &Survey<'_>, enter: bool) -> bool {
        let Step::Questions(group) = self.step else { return false };
        let asked = &survey.round.questionnaire;
        let shown = self.shown(survey);
        let mut parts = survey.journey.parts(group, &shown);
        let list = parts.find(|part| asked.questions[part.question].kind.is_long());
        let open = |field: &usize| self.value(*field).is_empty();
        self.search.is_new() && list.is_some_and(|list| enter || list.fields.iter().all(open))
    }
}
