//! The notice before the first question (Art. 13 GDPR).

use axum::{http::StatusCode, response::Response};
use serde::Serialize;
use vorrang_survey::{round::Round, text::Lang};
use vorrang_view::{Locale, Page};

use super::{said::Said, sheet::Sheet, start::Contact, visit::Visit};
use crate::{
    error::Error,
    form::{Form, Survey},
    frame::Frame,
};

/// The notice.
#[derive(Debug, Serialize)]
struct NoticePage {
    frame: Frame,
    sheet: Sheet,
    sections: Vec<Section>,
    contact: Contact,
}

/// A part of the notice; its heading is the message `survey-notice-KEY`.
#[derive(Debug, Serialize)]
struct Section {
    key: &'static str,
    text: Said,
}

/// The parts of a round's notice.
fn sections(round: &Round, lang: &Lang) -> Vec<Section> {
    let notice = &round.notice;
    let parts = [
        ("who", &notice.who),
        ("why", &notice.why),
        ("ground", &notice.legal_ground),
        ("recipients", &notice.recipients),
        ("retention", &round.retention.text),
        ("rights", &notice.rights),
        ("complaint", &notice.complaint),
    ];
    parts.into_iter().map(|(key, texts)| Section { key, text: Said::of(texts, lang) }).collect()
}

impl Visit {
    pub(super) fn notice(&self, survey: &Survey<'_>, form: &Form) -> Result<Response, Error> {
        self.show(
            StatusCode::OK,
            &NoticePage {
                frame: self.frame(&self.asked.base),
                sheet: self.sheet(survey, form, &[]),
                sections: sections(survey.round, &self.lang),
                contact: Contact::of(&survey.round.contact, &self.lang),
            },
        )
    }
}

impl Page for NoticePage {
    const TEMPLATE: &'static str = "survey/notice.html";

    fn lang(&self) -> &Locale {
        self.frame.lang()
    }
}
