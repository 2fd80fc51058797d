//! A round's result: for everybody once the office has released it, and at once for whoever has the secret link to it.
//!
//! The page is read from the store as the worker wrote it down, together with the mails that tell of it, so that the
//! public reads what the steering group has read. Only what stands around it is made here: the frame, and a bar where
//! the figures are not the last word. As long as there is nothing to read, the page says how far it is.

mod awaited;
mod file;
mod outlook;
mod shown;
mod visit;

use axum::{
    Router,
    http::HeaderMap,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};

use self::visit::Visit;
pub(crate) use self::{outlook::Outlook, visit::at};
use crate::{error::Error, frame::addressed, state::App};

/// The addresses of a result and of its files below this path.
pub(crate) fn routes(path: &str) -> Router<App> {
    Router::new()
        .route(path, get(enter))
        .route(&format!("{path}/"), get(show))
        .route(&format!("{path}/{{file}}"), get(file::get))
}

/// To the address with a slash at its end, below which the page finds its files.
async fn enter(visit: Visit) -> Redirect {
    Redirect::to(&addressed(&visit.found.path, &visit.locale))
}

async fn show(visit: Visit, asking: HeaderMap) -> Result<Response, Error> {
    match &visit.found.shown {
        Some(result) => visit.show(result, &asking).await,
        None => visit.awaited().map(IntoResponse::into_response),
    }
}
