//! One line for each request, with nothing in it that leads to a person.
//!
//! Of the address only the route is logged, `/preview/{token}`, never what stood in its place; of the client nothing.

use std::sync::Arc;

use axum::{
    extract::{MatchedPath, Request, State},
    http::Method,
    middleware::Next,
    response::Response,
};
use tracing::Instrument;

use crate::state::App;

/// The id of a request: what the log calls it and what an error page shows.
#[derive(Clone)]
pub(crate) struct RequestId(pub(crate) Arc<str>);

/// Digits of an id: enough not to meet twice in a log, few enough to be read out on the telephone.
const DIGITS: usize = 12;

pub(crate) async fn layer(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let (method, route) = (method(request.method()), route(&request));
    let id = RequestId(app.random.token()[..DIGITS].into());
    // Of the level of errors, as a span of a lesser one is not there when only errors are logged.
    let span = tracing::error_span!("request", request_id = &*id.0);
    request.extensions_mut().insert(id);
    let began = app.clock.now();
    let response = next.run(request).instrument(span.clone()).await;
    let _in_span = span.enter();
    let status = response.status().as_u16();
    let took = app.clock.now().duration_since(began).as_millis();
    let duration_ms = u64::try_from(took).unwrap_or(0); // A clock that was set back tells nothing.
    // Probes come every few seconds and tell nothing by coming.
    if route.starts_with("/health/") {
        tracing::debug!(method, route, status, duration_ms, "request");
    } else {
        tracing::info!(method, route, status, duration_ms, "request");
    }
    response
}

/// A method by name; one that is none of HTTP's own is any text a client likes.
fn method(method: &Method) -> &'static str {
    const KNOWN: [&str; 9] =
        ["CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE"];
    KNOWN.into_iter().find(|known| *known == method.as_str()).unwrap_or("other")
}

/// The route as the router knows it; an address without one is any text a client likes.
fn route(request: &Request) -> String {
    request.extensions().get::<MatchedPath>().map_or("none", MatchedPath::as_str).to_owned()
}
