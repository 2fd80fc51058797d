//! A round that takes no answers now.

use axum::{http::StatusCode, response::Response};
use serde::Serialize;
use vorrang_view::{Locale, Page};

use super::{
    said::Said,
    start::Contact,
    visit::{Visit, day_in},
};
use crate::{error::Error, frame::Frame, pages::result::Outlook};

/// A round that takes no answers now.
#[derive(Debug, Serialize)]
struct ClosedPage {
    frame: Frame,
    survey: Said,
    /// Last day of the survey.
    last_day: String,
    /// Whether answers were on their way, and came too late.
    sent: bool,
    result: Outlook,
    contact: Contact,
    /// Where a code leads back to answers.
    code: String,
}

impl Visit {
    /// The page of a round that takes no answers; `sent` if some were on their way.
    pub(super) async fn closed(&self, sent: bool) -> Result<Response, Error> {
        let (round, stored) = (&self.asked.edition.round, &self.asked.stored);
        let status = if sent { StatusCode::CONFLICT } else { StatusCode::OK };
        let result = Outlook::of(&self.app, &self.asked, &self.locale).await?;
        self.show(
            status,
            &ClosedPage {
                frame: self.frame(&self.asked.base),
                survey: Said::of(&round.title, &self.lang),
                last_day: day_in(round, stored.end()).to_string(),
                sent,
                result,
                contact: Contact::of(&round.contact, &self.lang),
                code: self.code_address(),
            },
        )
    }
}

impl Page for ClosedPage {
    const TEMPLATE: &'static str = "survey/closed.html";

    fn lang(&self) -> &Locale {
        self.frame.lang()
    }
}
