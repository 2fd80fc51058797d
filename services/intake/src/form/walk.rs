//! From one step to the next.

use vorrang_survey::{
    answer::{FieldError, Response},
    text::Lang,
};

use super::{Consent, Form, Survey, action::Action, journey::Step, ranking::Moved, search::Search};

/// What comes of a pressed button.
#[derive(Debug, PartialEq)]
pub(crate) enum Outcome {
    /// The form's step is shown.
    Show(Remarks),
    /// The languages to choose from are shown, and the form's step afterwards.
    Languages,
    /// The answers are complete and in order.
    Send(Response),
    /// What there is is kept, to go on later.
    Save,
}

/// What a page says about the values on it.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Remarks {
    /// What is wrong with them, in the order of the page.
    pub(crate) errors: Vec<FieldError>,
    /// Whether the box of the page of consent should have been ticked.
    pub(crate) consent_missing: bool,
    /// The move just made in a ranking.
    pub(crate) moved: Option<Moved>,
    /// Whether a list was just narrowed.
    pub(crate) searched: bool,
}

impl Form {
    /// Does what the pressed button says. `lang` is the language of the page on which it was pressed.
    pub(crate) fn walk(&mut self, survey: &Survey<'_>, action: &Action, lang: &Lang) -> Outcome {
        let here = self.step;
        let outcome = self.act(survey, action, lang);
        if self.step != here {
            self.search = Search::default();
        }
        outcome
    }

    fn act(&mut self, survey: &Survey<'_>, action: &Action, lang: &Lang) -> Outcome {
        match *action {
            Action::Languages => return Outcome::Languages,
            Action::Save => return Outcome::Save,
            Action::Back if self.checking => self.check(),
            Action::Back => self.step = self.neighbour(survey, false),
            Action::Rank(step) => {
                let moved = self.rank(&survey.round.questionnaire, step);
                return Outcome::Show(Remarks { moved, ..Remarks::default() });
            }
            Action::Change(step) if self.takes(survey, step) => {
                (self.step, self.checking) = (step, true);
            }
            Action::Search => return self.narrow(),
            Action::Enter if self.seeks(survey, true) => return self.narrow(),
            Action::Next if self.seeks(survey, false) => return self.narrow(),
            Action::All => self.search = Search::default(),
            Action::Language(_) | Action::Count | Action::Change(_) => {}
            Action::Decline => self.decline(survey),
            Action::Agree => return self.agree(survey, lang),
            Action::Send => return self.send(survey),
            Action::Next | Action::Enter => match self.step {
                Step::Consent => return self.agree(survey, lang),
                Step::Check => return self.send(survey),
                _ => return self.next(survey),
            },
        }
        Outcome::Show(Remarks::default())
    }

    fn narrow(&mut self) -> Outcome {
        self.search.start();
        Outcome::Show(Remarks { searched: true, ..Remarks::default() })
    }

    /// Whether a step is on this form's way.
    pub(super) fn takes(&self, survey: &Survey<'_>, step: Step) -> bool {
        survey.journey.taken(&self.shown(survey)).contains(&step)
    }

    fn check(&mut self) {
        (self.step, self.checking) = (Step::Check, false);
    }

    /// On, if what stands on this page is in order. From a change one returns to the check, past what it brought up.
    fn next(&mut self, survey: &Survey<'_>) -> Outcome {
        let errors = self.errors_of(survey, self.step);
        if errors.is_empty() && self.checking {
            match self.brought_up(survey) {
                Some(step) => self.step = step,
                None => self.check(),
            }
        } else if errors.is_empty() {
            self.step = self.neighbour(survey, true);
        }
        Outcome::Show(Remarks { errors, ..Remarks::default() })
    }

    fn agree(&mut self, survey: &Survey<'_>, lang: &Lang) -> Outcome {
        if !self.agrees {
            return Outcome::Show(Remarks { consent_missing: true, ..Remarks::default() });
        }
        // Whoever agreed before has seen the questions; for anybody else the way leads through them.
        let seen = self.sensitive() && self.checking;
        self.consent = Consent::Given(lang.clone());
        if seen {
            self.check();
        } else {
            self.checking = false;
            self.step = self.neighbour(survey, true);
        }
        Outcome::Show(Remarks::default())
    }

    fn decline(&mut self, survey: &Survey<'_>) {
        self.consent = Consent::Declined;
        self.agrees = false;
        self.drop_sensitive(survey);
        if self.checking {
            self.check();
        } else {
            self.step = self.neighbour(survey, true);
        }
    }

    /// The answers, or the first step with something to put right.
    fn send(&mut self, survey: &Survey<'_>) -> Outcome {
        let steps = survey.journey.taken(&self.shown(survey));
        for step in steps {
            let errors = self.errors_of(survey, step);
            if !errors.is_empty() {
                (self.step, self.checking) = (step, true);
                return Outcome::Show(Remarks { errors, ..Remarks::default() });
            }
        }
        self.step = Step::Check;
        let (response, _) = self.answers(survey);
        Outcome::Send(response)
    }

    /// The nearest step that is taken, after or before this one; this one, if it is the last.
    fn neighbour(&self, survey: &Survey<'_>, forward: bool) -> Step {
        let mut all = survey.journey.all();
        if !forward {
            all.reverse();
        }
        let taken = survey.journey.taken(&self.shown(survey));
        let mut beyond = all.into_iter().skip_while(|step| *step != self.step).skip(1);
        beyond.find(|step| taken.contains(step)).unwrap_or(self.step)
    }

    /// What is wrong on a step.
    fn errors_of(&self, survey: &Survey<'_>, step: Step) -> Vec<FieldError> {
        let Step::Questions(group) = step else { return Vec::new() };
        let (_, errors) = self.answers(survey);
        let mut found = Vec::new();
        let shown = self.shown(survey);
        for part in survey.journey.parts(group, &shown) {
            found.extend(errors.iter().filter_map(|error| {
                let field = survey.concerned(group, &part, error)?;
                Some(FieldError { field, complaint: error.complaint.clone() })
            }));
        }
        found
    }
}
