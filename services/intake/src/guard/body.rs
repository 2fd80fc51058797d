//! What a form may bring: as much as ours do, in the time that takes.

use axum::{
    body::{Body, Bytes},
    extract::{Request, State},
    http::{HeaderMap, Method, header::CONTENT_TYPE},
    middleware::Next,
    response::Response,
};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use hyper::body::Body as _;
use tokio::time::timeout;
use vorrang_runtime::config;

use crate::{error::Error, state::App};

const FORM: &str = "application/x-www-form-urlencoded";

/// Reads the body as a whole, within its limits, and hands it on; then waits for the answer, within its own.
pub(crate) async fn layer(
    State(app): State<App>,
    request: Request,
    next: Next,
) -> Result<Response, Error> {
    let limits = &app.settings;
    let request = match *request.method() {
        Method::GET | Method::HEAD => request,
        _ => read(request, limits).await?,
    };
    let answer = timeout(limits.answer_time, next.run(request)).await;
    answer.map_err(|_| Error::Overloaded("no answer in time".to_owned()))
}

async fn read(request: Request, limits: &config::Intake) -> Result<Request, Error> {
    let (head, body) = request.into_parts();
    let arrived = timeout(limits.body_time, whole(body, limits.body_bytes)).await;
    let body = arrived.map_err(|_| Error::TooSlow)??;
    if !body.is_empty() {
        check(&head.headers, &body, limits)?;
    }
    Ok(Request::from_parts(head, Body::from(body)))
}

async fn whole(body: Body, most: usize) -> Result<Bytes, Error> {
    if body.size_hint().lower() > most as u64 {
        return Err(Error::TooLarge("body"));
    }
    match Limited::new(body, most).collect().await {
        Ok(collected) => Ok(collected.to_bytes()),
        Err(error) if error.is::<LengthLimitError>() => Err(Error::TooLarge("body")),
        Err(_) => Err(Error::Unreadable("the body broke off")),
    }
}

fn check(headers: &HeaderMap, body: &[u8], limits: &config::Intake) -> Result<(), Error> {
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    if !kind.eq_ignore_ascii_case(FORM) {
        return Err(Error::NotAForm);
    }
    let fields = || body.split(|byte| *byte == b'&');
    if fields().count() > limits.form_fields {
        return Err(Error::TooLarge("fields"));
    }
    if fields().any(|field| decoded_length(field) > limits.field_bytes) {
        return Err(Error::TooLarge("field"));
    }
    Ok(())
}

/// Bytes of a field once `%C3%A4` is `ä`.
fn decoded_length(field: &[u8]) -> usize {
    let escaped = field.split(|byte| *byte == b'%').count() - 1;
    field.len().saturating_sub(2 * escaped)
}
