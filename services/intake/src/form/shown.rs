//! Which questions are asked of somebody: by their consent and by what they answered before.

use vorrang_survey::{condition::Condition, definition::Question};

use super::{Consent, Form, Survey, journey::Step};

/// Which questions are asked, by index, and which consent is asked for.
#[derive(Debug)]
pub(crate) struct Shown {
    questions: Vec<bool>,
    after_consent: Vec<bool>,
    places: Vec<Option<Vec<usize>>>,
}

impl Shown {
    /// Whether a question is asked.
    pub(crate) fn asks(&self, question: usize) -> bool {
        self.questions.get(question).copied().unwrap_or(false)
    }

    /// The places of a question's list that are shown, in the order shown; `None` where everybody is shown the same.
    pub(crate) fn places(&self, question: usize) -> Option<&[usize]> {
        self.places.get(question).and_then(Option::as_deref)
    }

    /// Whether a question is a sensitive one that may come up after a yes.
    pub(crate) fn asks_after_consent(&self, question: usize) -> bool {
        self.after_consent.get(question).copied().unwrap_or(false)
    }

    /// Whether consent is asked for.
    pub(crate) fn asks_consent(&self) -> bool {
        self.after_consent.contains(&true)
    }
}

impl Form {
    /// What is asked, given all there is in the form.
    pub(crate) fn shown(&self, survey: &Survey<'_>) -> Shown {
        self.open(survey, usize::MAX, self.sensitive())
    }

    /// What is asked or may be, as far as that is settled before the step the form is at. As long as nobody declined,
    /// the way is as long as it may become: steps may fall away, but none is added.
    pub(crate) fn possible(&self, survey: &Survey<'_>) -> Shown {
        let group = match self.step {
            Step::Start | Step::Notice => 0,
            Step::Consent => survey.journey.consent_before().unwrap_or(0),
            Step::Questions(group) => group,
            Step::Check => usize::MAX,
        };
        self.open(survey, group, self.consent != Consent::Declined)
    }

    /// What is asked, and what cannot be told before this group.
    fn open(&self, survey: &Survey<'_>, group: usize, sensitive: bool) -> Shown {
        let asked = &survey.round.questionnaire;
        let depends = asked.questions.iter().any(|question| question.shown_if.is_some());
        let answers = if depends { self.answers(survey).0.answers } else { Vec::new() };
        let open = |question: usize, group: usize| match &asked.questions[question].shown_if {
            Some(condition) => condition.holds(&answers) || !settled(survey, condition, group),
            None => true,
        };
        let allowed = |question: &Question| sensitive || !question.sensitive;
        let before = survey.journey.consent_before().unwrap_or(0);
        let may_be = |question: usize| asked.asks_sensitive(question) && open(question, before);
        let all = 0..asked.questions.len();
        Shown {
            questions: all
                .clone()
                .map(|question| allowed(&asked.questions[question]) && open(question, group))
                .collect(),
            after_consent: all.clone().map(may_be).collect(),
            places: all.map(|question| self.places(asked, question)).collect(),
        }
    }

    /// Takes out what is not asked, given the rest.
    pub(super) fn drop_hidden(&mut self, survey: &Survey<'_>) {
        let shown = self.shown(survey);
        for (value, field) in self.values.iter_mut().zip(survey.round.questionnaire.fields()) {
            if !shown.asks(field.question) {
                *value = None;
            }
        }
    }

    /// The next step with an empty question that what stands on this one may have brought up, or on which consent for
    /// one is still to be asked.
    pub(super) fn brought_up(&self, survey: &Survey<'_>) -> Option<Step> {
        let Step::Questions(here) = self.step else { return None };
        let asked = &survey.round.questionnaire;
        let looks_at = |question: usize| {
            let condition = asked.questions[question].shown_if.as_ref();
            condition.map(Condition::questions).unwrap_or_default()
        };
        let own: Vec<usize> = survey.journey.questions(here).collect();
        // Beside those that look at this step, those that look at the same as this one: one press brought up both.
        let mut near: Vec<usize> = own.iter().flat_map(|&question| looks_at(question)).collect();
        near.extend(own);
        let shown = self.shown(survey);
        let brought_up = |step: &Step| match *step {
            Step::Consent => self.consent == Consent::Open,
            Step::Questions(group) => survey.journey.parts(group, &shown).any(|part| {
                let empty = part.fields.iter().all(|&field| self.value(field).is_empty());
                empty && looks_at(part.question).iter().any(|question| near.contains(question))
            }),
            _ => false,
        };
        let steps = survey.journey.taken(&shown).into_iter();
        steps.skip_while(|step| *step != self.step).skip(1).find(brought_up)
    }
}

/// Whether everything a condition looks at is asked before a group.
fn settled(survey: &Survey<'_>, condition: &Condition, group: usize) -> bool {
    let asked = condition.questions();
    asked.into_iter().all(|question| survey.journey.last(question).is_some_and(|own| own < group))
}
