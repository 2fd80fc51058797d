//! The stylesheet, which is part of the program.

use std::sync::LazyLock;

use axum::{
    extract::RawQuery,
    http::{
        HeaderMap, StatusCode,
        header::{CACHE_CONTROL, CONTENT_TYPE, ETAG},
    },
    response::{IntoResponse, Response},
};
use vorrang_view::STYLESHEET;

use crate::etag;

/// The sheet's route.
pub(crate) const PATH: &str = "/assets/vorrang.css";

static TAG: LazyLock<String> = LazyLock::new(|| etag::tag(STYLESHEET.as_bytes()));

static ADDRESS: LazyLock<String> = LazyLock::new(|| format!("{PATH}?{}", TAG.trim_matches('"')));

/// Where pages find the sheet: the address changes with the sheet, so what a browser kept under it is always right.
pub(crate) fn stylesheet() -> &'static str {
    &ADDRESS
}

/// `GET /assets/vorrang.css`
pub(crate) async fn get(RawQuery(version): RawQuery, headers: HeaderMap) -> Response {
    let keep = match version {
        Some(version) if TAG.trim_matches('"') == version => "public, max-age=31536000, immutable",
        _ => "public, no-cache",
    };
    let about = [(ETAG, TAG.as_str()), (CACHE_CONTROL, keep)];
    if etag::is_known(&headers, &TAG) {
        return (StatusCode::NOT_MODIFIED, about).into_response();
    }
    (about, [(CONTENT_TYPE, "text/css; charset=utf-8")], STYLESHEET).into_response()
}
