//! The receipt.

use axum::{
    http::{HeaderName, HeaderValue, StatusCode},
    response::Response,
};
use serde::Serialize;
use vorrang_view::{Locale, Page};

use super::{
    flash::Arrived,
    said::Said,
    start::Contact,
    visit::{Visit, day_in},
};
use crate::{codes::Code, error::Error, frame::Frame};

/// Whoever comes back to a page on a shared telephone finds nothing of who was there before.
const CLEAR_SITE_DATA: HeaderName = HeaderName::from_static("clear-site-data");

/// The receipt: that the answers have arrived, on which day, and what happens next.
#[derive(Debug, Serialize)]
struct ThanksPage {
    frame: Frame,
    survey: Said,
    /// The day they arrived, `2026-11-22`; never the hour.
    day: String,
    /// Whether they came in place of others.
    changed: bool,
    /// Last day of the survey.
    last_day: String,
    /// Last day the answers are kept.
    kept_until: String,
    contact: Contact,
    /// Whether this was a preview, and nothing was kept.
    preview: bool,
    /// The code to find the answers again; shown once.
    code: Option<Shown>,
    /// Where a code leads on.
    action: String,
    /// This page without the code.
    hidden: String,
}

/// A code as it is shown.
#[derive(Debug, Serialize)]
pub(super) struct Shown {
    whole: String,
    groups: Vec<String>,
}

impl Shown {
    pub(super) fn of(code: Code) -> Self {
        Self { whole: code.to_string(), groups: code.groups() }
    }
}

/// Has the browser forget pages with answers.
pub(super) fn forgotten(mut response: Response) -> Response {
    response.headers_mut().insert(CLEAR_SITE_DATA, HeaderValue::from_static("\"cache\""));
    response
}

impl Visit {
    /// The receipt of answers, with their code if it has not been shown yet.
    pub(super) fn thanks(&self, arrived: Arrived, code: Option<Code>) -> Result<Response, Error> {
        let round = &self.asked.edition.round;
        let page = ThanksPage {
            frame: self.frame(&format!("{}/thanks", self.asked.base)),
            survey: Said::of(&round.title, &self.lang),
            day: arrived.day.to_string(),
            changed: arrived.changed,
            last_day: day_in(round, round.closes).to_string(),
            kept_until: round.retention.answers_until.to_string(),
            contact: Contact::of(&round.contact, &self.lang),
            preview: self.asked.preview,
            code: code.map(Shown::of),
            action: self.code_address(),
            hidden: self.thanks_address(arrived),
        };
        let mut response = forgotten(self.show(StatusCode::OK, &page)?);
        if code.is_some() {
            self.set_code(&mut response, None);
        }
        Ok(response)
    }
}

impl Page for ThanksPage {
    const TEMPLATE: &'static str = "survey/thanks.html";

    fn lang(&self) -> &Locale {
        self.frame.lang()
    }
}
