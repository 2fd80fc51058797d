//! The page of consent, before the first sensitive question (Art. 9(2)(a) GDPR).

use axum::response::Response;
use serde::Serialize;
use vorrang_view::{Locale, Page};

use super::{
    problem::Problem,
    said::Said,
    sheet::Sheet,
    visit::{Visit, status},
};
use crate::{
    error::Error,
    form::{Form, Survey, walk::Remarks},
    frame::Frame,
};

/// The page of consent.
#[derive(Debug, Serialize)]
struct ConsentPage {
    frame: Frame,
    sheet: Sheet,
    /// The sentence agreed to.
    text: Said,
    /// On which ground the questions are asked.
    ground: Said,
    /// The questions that are asked only after a yes.
    questions: Vec<Protected>,
    /// Whether the person has ticked the box: never before they did.
    agrees: bool,
    /// Whether they have agreed before, and so may have answered such questions.
    given: bool,
    problems: Vec<Problem>,
}

/// A question that is asked only after a yes.
#[derive(Debug, Serialize)]
struct Protected {
    text: Said,
    /// Whether it is asked in any case, and only words of one's own are not.
    words: bool,
}

impl Visit {
    pub(super) fn consent(
        &self,
        survey: &Survey<'_>,
        form: &Form,
        remarks: &Remarks,
    ) -> Result<Response, Error> {
        let Some(consent) = &survey.round.consent else { return Err(Error::NotFound) };
        let text = Said::of(&consent.text, &self.lang);
        let missing = remarks.consent_missing.then(|| {
            Problem::plain("agree", "agree-error", Said::plain(""), "survey-consent-missing")
        });
        let (asked, shown) = (&survey.round.questionnaire, form.shown(survey));
        let protected = (0..asked.questions.len()).filter(|&index| shown.asks_after_consent(index));
        let page = ConsentPage {
            frame: self.frame(&self.asked.base),
            sheet: self.sheet(survey, form, &[]),
            text,
            ground: Said::of(&consent.ground, &self.lang),
            questions: protected
                .map(|index| &asked.questions[index])
                .map(|question| Protected {
                    text: Said::of(&question.text, &self.lang),
                    words: !question.sensitive,
                })
                .collect(),
            given: form.sensitive(),
            agrees: form.sensitive() && missing.is_none(),
            problems: missing.into_iter().collect(),
        };
        self.show(status(&page.problems), &page)
    }
}

impl Page for ConsentPage {
    const TEMPLATE: &'static str = "survey/consent.html";

    fn lang(&self) -> &Locale {
        self.frame.lang()
    }
}
