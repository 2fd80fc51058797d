//! Answers were withdrawn.

use axum::{http::StatusCode, response::Response};
use serde::Serialize;
use vorrang_view::{Locale, Page};

use super::super::{said::Said, start::Contact, visit::Visit};
use crate::{error::Error, frame::Frame};

/// That answers were withdrawn, and what that means.
#[derive(Debug, Serialize)]
struct WithdrawnPage {
    frame: Frame,
    survey: Said,
    contact: Contact,
}

impl Visit {
    pub(super) fn withdrawn(&self) -> Result<Response, Error> {
        let round = &self.asked.edition.round;
        let page = WithdrawnPage {
            frame: self.frame(&self.asked.base),
            survey: Said::of(&round.title, &self.lang),
            contact: Contact::of(&round.contact, &self.lang),
        };
        self.show(StatusCode::OK, &page).map(super::super::thanks::forgotten)
    }
}

impl Page for WithdrawnPage {
    const TEMPLATE: &'static str = "survey/withdrawn.html";

    fn lang(&self) -> &Locale {
        self.frame.lang()
    }
}
