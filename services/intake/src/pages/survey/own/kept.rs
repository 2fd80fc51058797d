//! The answers a code leads to.

use std::collections::BTreeMap;

use axum::{http::StatusCode, response::Response};
use serde::Serialize;
use vorrang_survey::id::Id;
use vorrang_view::{Locale, Page};

use super::{
    super::{
        asking::Asking,
        check::Line,
        said::Said,
        visit::{Visit, day_in},
    },
    Found,
};
use crate::{
    error::Error,
    form::{Form, Survey, walk::Remarks},
    frame::Frame,
};

/// The answers a code leads to, and what can be done with them.
#[derive(Debug, Serialize)]
struct KeptPage {
    frame: Frame,
    survey: Said,
    /// Where the forms are sent.
    action: String,
    code: String,
    /// The day they arrived.
    day: String,
    rows: Vec<Line>,
    /// Last day on which they can be corrected; `None` if that is over.
    correct_until: Option<String>,
    /// Last day they are kept.
    kept_until: String,
    /// Whether they were to be withdrawn, but the box was not ticked.
    unsure: bool,
}

/// The answers in a form that programs read.
#[derive(Serialize)]
struct Document<'f> {
    round: &'f Id,
    /// The version of the round they were given to.
    version: u32,
    /// The day they arrived.
    day: String,
    /// The language in which sensitive questions were agreed to, if they were.
    consent: Option<&'f str>,
    /// By name of the input field.
    answers: BTreeMap<&'f str, String>,
}

impl Visit {
    /// The page of the answers; `unsure` if they were to be withdrawn, but the box was not ticked.
    pub(super) fn kept(&self, found: &Found, unsure: bool) -> Result<Response, Error> {
        let round = &found.edition.round;
        let survey = Survey::new(round, found.edition.version);
        let form = Form::of_response(&survey, &found.response, found.code, &self.locale)?;
        let remarks = Remarks::default();
        let asking = Asking { survey: &survey, form: &form, remarks: &remarks, lang: &self.lang };
        let current = &self.asked.edition.round;
        let page = KeptPage {
            frame: self.frame(&format!("{}/code", self.asked.base)),
            survey: Said::of(&round.title, &self.lang),
            action: self.code_address(),
            code: found.code.to_string(),
            day: found.day.to_string(),
            rows: asking.lines(&form.answers(&survey)),
            correct_until: self
                .takes_answers()
                .then(|| day_in(current, current.closes).to_string()),
            kept_until: current.retention.answers_until.to_string(),
            unsure,
        };
        let status = if unsure { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
        self.show(status, &page)
    }
}

impl Found {
    pub(super) fn to_json(&self, round: &Id) -> String {
        let asked = &self.edition.round.questionnaire;
        let fields = asked.fields().iter().map(|field| field.name.as_str());
        let raw = self.response.raw(asked).into_iter();
        let answers = fields.zip(raw).filter_map(|(name, value)| Some((name, value?.into_owned())));
        let document = Document {
            round,
            version: self.edition.version,
            day: self.day.to_string(),
            consent: self.response.consent.as_ref().map(vorrang_survey::text::Lang::as_str),
            answers: answers.collect(),
        };
        // Texts and numbers are always JSON.
        serde_json::to_string_pretty(&document).expect("texts are JSON") + "\n"
    }
}

impl Page for KeptPage {
    const TEMPLATE: &'static str = "survey/kept.html";

    fn lang(&self) -> &Locale {
        self.frame.lang()
    }
}
