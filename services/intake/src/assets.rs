//! The stylesheet, which is part of the program.

use std::sync::LazyLock;

use axum::{
    extract::RawQuery,
    http::{
        HeaderMap, StatusCode,
        header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH},
    },
    response::{IntoResponse, Response},
};
use sha2::{Digest, Sha256};
use vorrang_view::STYLESHEET;

/// The sheet's route.
pub(crate) const PATH: &str = "/assets/vorrang.css";

static HASH: LazyLock<u64> = LazyLock::new(|| {
    let digest = Sha256::digest(STYLESHEET);
    digest.iter().take(8).fold(0, |number, byte| (number << 8) | u64::from(*byte))
});

static ADDRESS: LazyLock<String> = LazyLock::new(|| format!("{PATH}?{:016x}", *HASH));

/// Where pages find the sheet: the address changes with the sheet, so what a browser kept under it is always right.
pub(crate) fn stylesheet() -> &'static str {
    &ADDRESS
}

/// `GET /assets/vorrang.css`
pub(crate) async fn get(RawQuery(version): RawQuery, headers: HeaderMap) -> Response {
    let tag = format!("\"{:016x}\"", *HASH);
    let keep = match version {
        Some(version) if tag.trim_matches('"') == version => "public, max-age=31536000, immutable",
        _ => "public, no-cache",
    };
    let about = [(ETAG, tag.as_str()), (CACHE_CONTROL, keep)];
    let known = headers.get(IF_NONE_MATCH).and_then(|tags| tags.to_str().ok());
    if known.is_some_and(|tags| tags.split(',').any(|known| known.trim() == tag)) {
        return (StatusCode::NOT_MODIFIED, about).into_response();
    }
    (about, [(CONTENT_TYPE, "text/css; charset=utf-8")], STYLESHEET).into_response()
}
