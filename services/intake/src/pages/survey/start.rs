//! The first page: what it is about, how long it takes, until when.

use axum::{http::StatusCode, response::Response};
use serde::Serialize;
use vorrang_survey::{round, text::Lang};
use vorrang_view::{Locale, Page};

use super::{
    pace,
    said::Said,
    sheet::{Language, Sheet, languages},
    visit::{Visit, day_in},
};
use crate::{
    error::Error,
    form::{Form, Survey},
    frame::Frame,
};

/// The first page.
#[derive(Debug, Serialize)]
struct StartPage {
    frame: Frame,
    sheet: Sheet,
    /// Year of the survey, as text: years have no thousands.
    year: String,
    lead: Said,
    minutes: usize,
    /// Last day, `2026-12-14`.
    last_day: String,
    languages: Vec<Language>,
    /// Whether something was answered already, so that a language is chosen by a button that keeps it.
    begun: bool,
    contact: Contact,
    /// Where a code leads back to answers.
    code: String,
}

/// Whom to ask.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Contact {
    pub(super) name: Said,
    pub(super) email: String,
    pub(super) phone: String,
    /// How to take part without a computer.
    pub(super) paper: Said,
}

impl Contact {
    pub(crate) fn of(contact: &round::Contact, lang: &Lang) -> Self {
        Self {
            name: Said::of(&contact.name, lang),
            email: contact.email.clone(),
            phone: contact.phone.clone(),
            paper: Said::of(&contact.paper, lang),
        }
    }
}

impl Visit {
    pub(super) fn start(&self, survey: &Survey<'_>, form: &Form) -> Result<Response, Error> {
        let round = survey.round;
        let offered = &self.asked.edition.languages;
        self.show(
            StatusCode::OK,
            &StartPage {
                frame: self.frame(&self.asked.base),
                sheet: self.sheet(survey, form, &[]),
                year: day_in(round, round.opens).year().to_string(),
                lead: Said::of(&round.notice.why, &self.lang),
                minutes: pace::minutes(&round.questionnaire),
                last_day: day_in(round, round.closes).to_string(),
                languages: languages(&self.app.catalog, offered, &self.locale)?,
                begun: form.key.is_some(),
                contact: Contact::of(&round.contact, &self.lang),
                code: self.code_address(),
            },
        )
    }
}

impl Page for StartPage {
    const TEMPLATE: &'static str = "survey/start.html";

    fn lang(&self) -> &Locale {
        self.frame.lang()
    }
}
