//! The languages to choose from: links to the first page, or in the middle of a part buttons that keep what was typed.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde::Serialize;
use vorrang_survey::target::Blank;
use vorrang_view::{Locale, Page};

use super::{Opened, sitting::Sitting, visit::Visit};
use crate::{
    error::Error,
    frame::Frame,
    pages::survey::{
        said::Said,
        sheet::{Language, languages},
    },
};

/// The languages to choose from.
#[derive(Debug, Serialize)]
pub(crate) struct LanguagesPage {
    frame: Frame,
    department: Said,
    languages: Vec<Language>,
    /// Where links lead.
    overview: String,
    /// Where the form is sent, and what it carries; `None` where nothing was typed.
    form: Option<Carrying>,
}

#[derive(Debug, Serialize)]
struct Carrying {
    action: String,
    carried: Vec<(String, String)>,
}

/// `GET /d/{token}/languages`
pub(super) async fn get(visit: Opened) -> Result<Response, Error> {
    let visit = match visit {
        Ok(visit) => visit,
        Err(gone) => return Ok(gone.into_response()),
    };
    let edition = visit.edition();
    let blank = visit.blank(&edition)?;
    visit.languages(&blank, None)
}

/// The languages, with everything typed in hidden fields.
pub(super) fn choose(
    visit: &Visit,
    blank: &Blank<'_>,
    sitting: &Sitting,
) -> Result<Response, Error> {
    let mut carried = sitting.carried();
    let typed = sitting.typed.iter().map(|(name, value)| (name.to_owned(), value.to_owned()));
    carried.extend(typed);
    let action = visit.part(blank, sitting.section);
    visit.languages(blank, Some(Carrying { action, carried }))
}

impl Visit {
    fn languages(&self, blank: &Blank<'_>, form: Option<Carrying>) -> Result<Response, Error> {
        let offered = &self.languages;
        self.page(
            StatusCode::OK,
            &LanguagesPage {
                frame: self.frame(),
                department: Said::of(&blank.department.name, &self.lang),
                languages: languages(&self.app.catalog, offered, &self.locale)?,
                overview: self.base.clone(),
                form,
            },
        )
    }
}

impl Page for LanguagesPage {
    const TEMPLATE: &'static str = "returns/languages.html";

    fn lang(&self) -> &Locale {
        self.frame.lang()
    }
}
