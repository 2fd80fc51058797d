//! Errors on their way out: logged once, and a page in the reader's words in their place.

use std::sync::Arc;

use axum::{
    extract::{Request, State},
    http::{
        HeaderValue, StatusCode,
        header::{CONTENT_LENGTH, CONTENT_TYPE, RETRY_AFTER},
    },
    middleware::Next,
    response::{IntoResponse, Response},
};
use serde::Serialize;
use vorrang_view::{Locale, Page};

use super::log::RequestId;
use crate::{
    error::{Error, Fault},
    frame::Frame,
    reader::Reader,
    state::App,
};

/// The page in place of an error.
#[derive(Serialize)]
pub(crate) struct ErrorPage {
    frame: Frame,
    /// Part of the message's key.
    what: &'static str,
    /// The request's id, where asking the office may help.
    reference: Option<String>,
}

impl Page for ErrorPage {
    const TEMPLATE: &'static str = "error.html";

    fn lang(&self) -> &Locale {
        self.frame.lang()
    }
}

fn words(error: &Error) -> &'static str {
    match error {
        Error::NotFound => "not-found",
        Error::MethodNotAllowed => "method",
        Error::Unreadable(_) | Error::NotAForm => "unreadable",
        Error::CrossSite => "cross-site",
        Error::WrongHost => "wrong-host",
        Error::TooLarge(_) => "too-large",
        Error::TooSlow => "too-slow",
        Error::TooMany { .. } => "too-many",
        Error::Overloaded(_) => "overloaded",
        Error::Internal(_) => "internal",
    }
}

pub(crate) async fn layer(State(app): State<App>, request: Request, next: Next) -> Response {
    let reader = Reader::of(request.uri(), request.headers());
    let id = request.extensions().get::<RequestId>().map(|id| Arc::clone(&id.0));
    let response = next.run(request).await;
    match fault(&response) {
        Some(error) => {
            log(&error);
            answer(&app, &reader, id, &error, response)
        }
        None => response,
    }
}

/// The error behind a response: one of ours, or a bare status of the router's, whose text is not for readers.
fn fault(response: &Response) -> Option<Arc<Error>> {
    if let Some(fault) = response.extensions().get::<Fault>() {
        return Some(Arc::clone(&fault.0));
    }
    let (status, kind) = (response.status(), response.headers().get(CONTENT_TYPE));
    let bare = kind.is_none_or(|kind| kind.as_bytes().starts_with(b"text/plain"));
    let failed = status.is_client_error() || status.is_server_error();
    (failed && bare).then(|| Arc::new(of_status(status)))
}

fn of_status(status: StatusCode) -> Error {
    match status {
        StatusCode::NOT_FOUND => Error::NotFound,
        StatusCode::METHOD_NOT_ALLOWED => Error::MethodNotAllowed,
        StatusCode::PAYLOAD_TOO_LARGE => Error::TooLarge("body"),
        StatusCode::UNSUPPORTED_MEDIA_TYPE => Error::NotAForm,
        status if status.is_client_error() => Error::Unreadable("refused before it was handled"),
        status => Error::Internal(format!("an answer with status {status}")),
    }
}

/// The one place where errors are logged. What a client did wrong is worth a line only to whoever looks for it.
fn log(error: &Error) {
    match error {
        Error::Internal(_) => tracing::error!(cause = %error, "request failed"),
        Error::Overloaded(_) => tracing::warn!(cause = %error, "request not served"),
        _ => tracing::debug!(cause = %error, "request refused"),
    }
}

fn answer(
    app: &App,
    reader: &Reader,
    id: Option<Arc<str>>,
    error: &Error,
    bare: Response,
) -> Response {
    let lang = reader.language(&app.languages);
    let ours = matches!(error, Error::Internal(_));
    let page = ErrorPage {
        frame: Frame::plain(&lang, "/"),
        what: words(error),
        reference: id.filter(|_| ours).map(|id| id.to_string()),
    };
    let body = match app.page(&page) {
        Ok(html) => html.into_response(),
        // Then the status has to be enough.
        Err(broken) => {
            tracing::error!(cause = %broken, "error page failed");
            ().into_response()
        }
    };
    with_head_of(bare, error, body)
}

/// The body under the bare response's status and headers, such as the `Allow` of a 405.
fn with_head_of(bare: Response, error: &Error, body: Response) -> Response {
    let (mut head, _) = bare.into_parts();
    head.status = error.status();
    head.headers.remove(CONTENT_LENGTH);
    match body.headers().get(CONTENT_TYPE) {
        Some(kind) => head.headers.insert(CONTENT_TYPE, kind.clone()),
        None => head.headers.remove(CONTENT_TYPE),
    };
    if let Some(wait) = error.retry_after() {
        // A wait of less than a second is one all the same: zero would say "at once".
        head.headers.insert(RETRY_AFTER, HeaderValue::from(wait.as_secs().max(1)));
    }
    Response::from_parts(head, body.into_body())
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::templates::renders;

    #[test]
    fn there_are_words_for_every_error() {
        let wait = Duration::ZERO;
        let errors = [
            Error::NotFound,
            Error::MethodNotAllowed,
            Error::Unreadable(""),
            Error::CrossSite,
            Error::WrongHost,
            Error::TooLarge(""),
            Error::TooSlow,
            Error::NotAForm,
            Error::TooMany { retry_after: wait },
            Error::Overloaded(String::new()),
            Error::Internal(String::new()),
        ];
        for error in errors {
            renders(|lang| {
                let frame = Frame::plain(lang, "/");
                let reference = Some("0123456789ab".into());
                ErrorPage { frame, what: words(&error), reference }
            });
        }
    }
}
