//! The first page of a return: until when, and how far each part is.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde::Serialize;
use vorrang_survey::target::read;
use vorrang_view::{Locale, Page};

use super::{Opened, side::Side};
use crate::{error::Error, frame::Frame, pages::survey::start::Contact};

/// The first page of a return.
#[derive(Debug, Serialize)]
pub(crate) struct OverviewPage {
    frame: Frame,
    side: Side,
    contact: Contact,
}

/// `GET /d/{token}`
pub(super) async fn get(visit: Opened) -> Result<Response, Error> {
    let visit = match visit {
        Ok(visit) => visit,
        Err(gone) => return Ok(gone.into_response()),
    };
    let edition = visit.edition();
    let blank = visit.blank(&edition)?;
    let entries = visit.entries(&blank)?;
    visit.page(
        StatusCode::OK,
        &OverviewPage {
            frame: visit.frame(),
            side: visit.side(&blank, &entries, &read(&blank, &entries), None),
            contact: Contact::of(&edition.round.contact, &visit.lang),
        },
    )
}

impl Page for OverviewPage {
    const TEMPLATE: &'static str = "returns/overview.html";

    fn lang(&self) -> &Locale {
        self.frame.lang()
    }
}
