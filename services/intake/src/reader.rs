//! Who reads, as far as we ask: in which language.

use std::convert::Infallible;

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, Uri, header::ACCEPT_LANGUAGE, request::Parts},
};
use vorrang_view::{Locale, negotiate};

/// The language a reader wishes for: by `?lang=nl` in the address, else by the browser's `Accept-Language`.
///
/// A form keeps the reader's choice by carrying it in the address it is sent to; then its error pages speak it too.
#[derive(Clone, Debug, Default)]
pub(crate) struct Reader {
    wish: Option<Locale>,
    accepts: String,
}

impl Reader {
    pub(crate) fn of(uri: &Uri, headers: &HeaderMap) -> Self {
        let query = uri.query().unwrap_or_default();
        let wish = query.split('&').find_map(|pair| pair.strip_prefix("lang="));
        let accepts = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        Self {
            wish: wish.and_then(|tag| Locale::parse(tag).ok()),
            accepts: accepts.unwrap_or_default().to_owned(),
        }
    }

    /// Which of the offered languages the reader gets: the wish if it is offered, else what the browser prefers, else
    /// the first.
    pub(crate) fn language(&self, offered: &[Locale]) -> Locale {
        match &self.wish {
            Some(wish) if offered.contains(wish) => wish.clone(),
            _ => negotiate(&self.accepts, offered),
        }
    }
}

impl<S: Sync> FromRequestParts<S> for Reader {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::of(&parts.uri, &parts.headers))
    }
}
