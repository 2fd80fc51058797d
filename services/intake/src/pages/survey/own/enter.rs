//! Where a code is typed in.

use axum::{http::StatusCode, response::Response};
use serde::Serialize;
use vorrang_view::{Locale, Page};

use super::super::{said::Said, start::Contact, visit::Visit};
use crate::{error::Error, frame::Frame};

/// Where a code is typed in.
#[derive(Debug, Serialize)]
struct EnterPage {
    frame: Frame,
    survey: Said,
    /// Where the form is sent.
    action: String,
    /// What was typed.
    typed: String,
    wrong: Option<Wrong>,
    contact: Contact,
}

/// What is wrong with what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Wrong {
    /// Nothing was typed.
    Empty,
    /// It is no code.
    Malformed,
    /// It leads to nothing.
    Unknown,
}

impl Visit {
    pub(super) fn enter(&self, typed: &str, wrong: Option<Wrong>) -> Result<Response, Error> {
        let round = &self.asked.edition.round;
        let status = wrong.map_or(StatusCode::OK, |_| StatusCode::UNPROCESSABLE_ENTITY);
        self.show(
            status,
            &EnterPage {
                frame: self.frame(&format!("{}/code", self.asked.base)),
                survey: Said::of(&round.title, &self.lang),
                action: self.code_address(),
                typed: typed.to_owned(),
                wrong,
                contact: Contact::of(&round.contact, &self.lang),
            },
        )
    }
}

impl Page for EnterPage {
    const TEMPLATE: &'static str = "survey/enter.html";

    fn lang(&self) -> &Locale {
        self.frame.lang()
    }
}
