//! Why a request got no answer of its own.
//!
//! A handler returns [`Error`]; on its way out the guard in `guard::fault` logs it once, with the request's id,
//! and puts a page in the reader's words in its place. The page shows the id and nothing of the cause.

use std::{sync::Arc, time::Duration};

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use vorrang_store::Refusal;
use vorrang_view::{MessageError, RenderError};

/// Why a request got no answer of its own.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// There is no such page, round or link; also when there is one that the asker may not know of.
    #[error("nothing is there")]
    NotFound,
    /// The page is there, but not for this method.
    #[error("the method is not allowed")]
    MethodNotAllowed,
    /// The request makes no sense, and no form of ours can have sent it.
    #[error("the request cannot be read: {0}")]
    Unreadable(&'static str),
    /// The form came from another site.
    #[error("the form came from another site")]
    CrossSite,
    /// The request is for a host that is not ours.
    #[error("the host is not in the list")]
    WrongHost,
    /// The body is longer, or has more or longer fields, than any form of ours.
    #[error("the body is too large: {0}")]
    TooLarge(&'static str),
    /// The body did not arrive in time.
    #[error("the body did not arrive in time")]
    TooSlow,
    /// The body is no form.
    #[error("the body is no form")]
    NotAForm,
    /// Too many requests from one place.
    #[error("too many requests from one place")]
    TooMany {
        /// When the next one is welcome.
        retry_after: Duration,
    },
    /// The service has more to do than it can, or was asked to stop. Nothing was kept.
    #[error("overloaded: {0}")]
    Overloaded(String),
    /// A defect, or something outside that failed. The text is for the log only and must hold nothing of a person.
    #[error("{0}")]
    Internal(String),
}

impl Error {
    /// The status it is answered with.
    pub(crate) fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::Unreadable(_) => StatusCode::BAD_REQUEST,
            Self::CrossSite => StatusCode::FORBIDDEN,
            Self::WrongHost => StatusCode::MISDIRECTED_REQUEST,
            Self::TooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::NotAForm => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Overloaded(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// After how long the same may succeed, if time alone helps.
    pub(crate) fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::TooMany { retry_after } => Some(*retry_after),
            Self::Overloaded(_) => Some(Duration::from_secs(5)),
            _ => None,
        }
    }
}

impl From<vorrang_store::Error> for Error {
    fn from(error: vorrang_store::Error) -> Self {
        if error.is_busy() {
            Self::Overloaded(error.to_string())
        } else {
            Self::Internal(error.to_string())
        }
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Overloaded => Self::Overloaded(refusal.to_string()),
            Refusal::Failed(error) => error.into(),
        }
    }
}

impl From<RenderError> for Error {
    fn from(error: RenderError) -> Self {
        Self::Internal(error.to_string())
    }
}

impl From<MessageError> for Error {
    fn from(error: MessageError) -> Self {
        Self::Internal(error.to_string())
    }
}

/// An error on its way out, as an extension of the response.
#[derive(Clone)]
pub(crate) struct Fault(pub(crate) Arc<Error>);

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(Fault(Arc::new(self)));
        response
    }
}
