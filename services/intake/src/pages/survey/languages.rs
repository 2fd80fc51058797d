//! The languages to choose from, in the middle of the form.

use axum::{http::StatusCode, response::Response};
use serde::Serialize;
use vorrang_view::{Locale, Page};

use super::{
    sheet::{self, Language, Sheet},
    visit::Visit,
};
use crate::{
    error::Error,
    form::{Form, Survey},
    frame::Frame,
};

/// The languages to choose from. Each is a button, so that everything typed comes along.
#[derive(Debug, Serialize)]
struct LanguagesPage {
    frame: Frame,
    sheet: Sheet,
    languages: Vec<Language>,
}

impl Visit {
    pub(super) fn languages(&self, survey: &Survey<'_>, form: &Form) -> Result<Response, Error> {
        let offered = &self.asked.edition.languages;
        self.show(
            StatusCode::OK,
            &LanguagesPage {
                frame: self.frame(&self.asked.base),
                sheet: self.sheet(survey, form, &[]),
                languages: sheet::languages(&self.app.catalog, offered, &self.locale)?,
            },
        )
    }
}

impl Page for LanguagesPage {
    const TEMPLATE: &'static str = "survey/languages.html";

    fn lang(&self) -> &Locale {
        self.frame.lang()
    }
}
