//! What others may keep if they ask each time whether it is still the same: a tag tells (RFC 9110, section 8.8.3).

use axum::{
    http::{
        HeaderMap, StatusCode,
        header::{CACHE_CONTROL, ETAG, IF_NONE_MATCH},
    },
    response::{IntoResponse, IntoResponseParts, Response},
};
use sha2::{Digest, Sha256};

/// The tag of these bytes, in its quotes.
pub(crate) fn tag(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let number = digest.iter().take(8).fold(0, |number, byte| (number << 8) | u64::from(*byte));
    format!("\"{number:016x}\"")
}

/// Whether whoever asks has it already. A proxy that compresses what it passes on makes the tag a weak one.
pub(crate) fn is_known(asking: &HeaderMap, tag: &str) -> bool {
    let known = asking.get(IF_NONE_MATCH).and_then(|tags| tags.to_str().ok());
    known.is_some_and(|tags| {
        tags.split(',').any(|known| known.trim().trim_start_matches("W/") == tag)
    })
}

/// Content that is the same for everybody, under the headers that say what it is.
pub(crate) fn public(
    asking: &HeaderMap,
    about: impl IntoResponseParts,
    content: Vec<u8>,
) -> Response {
    let tag = tag(&content);
    let known = is_known(asking, &tag);
    let kept = [(ETAG, tag.as_str()), (CACHE_CONTROL, "public, no-cache")];
    if known {
        return (StatusCode::NOT_MODIFIED, kept, about, ()).into_response();
    }
    (kept, about, content).into_response()
}

#[cfg(test)]
mod tests {
    use super::{HeaderMap, IF_NONE_MATCH, is_known};

    #[test]
    fn a_tag_is_known_in_a_list_and_as_a_weak_one() {
        let known = |tags: &'static str| {
            let asking = [(IF_NONE_MATCH, tags.parse().unwrap())];
            is_known(&HeaderMap::from_iter(asking), "\"2a\"")
        };
        assert!(known("\"2a\"") && known("\"1\", \"2a\"") && known("W/\"2a\""));
        assert!(!known("\"2\"") && !known("2a"));
        assert!(!is_known(&HeaderMap::new(), "\"2a\""));
    }
}
