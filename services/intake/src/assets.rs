//! What pages load: the stylesheet, the script and the town's logo. Made ready at the start, packed once and for all.
//!
//! They are the same for everybody. Pages are never packed: they repeat what was typed beside what is secret, and their
//! length would tell about it.

use std::{collections::BTreeMap, io::Write};

use axum::{
    body::Bytes,
    extract::{Path, RawQuery, State},
    http::{
        HeaderMap, StatusCode,
        header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, VARY},
    },
    response::{IntoResponse, Response},
};
use flate2::{Compression, write::GzEncoder};
use serde::Serialize;
use vorrang_view::{SCRIPT, STYLESHEET};

use crate::{error::Error, etag, look::Look, state::App};

/// The route of what pages load.
pub(crate) const PATH: &str = "/assets/{file}";

/// What pages load, by name.
pub(crate) struct Assets(Vec<Asset>);

struct Asset {
    name: &'static str,
    kind: &'static str,
    tag: String,
    whole: Bytes,
    /// As gzip, if that is shorter.
    packed: Option<Bytes>,
}

/// What templates know of the look.
#[derive(Serialize)]
pub(crate) struct Shown {
    stylesheet: String,
    script: String,
    logo: Option<Logo>,
    /// The town's name by language, for pages of no round.
    names: BTreeMap<String, String>,
}

/// The logo in a template.
#[derive(Serialize)]
struct Logo {
    address: String,
    width: u32,
    height: u32,
}

impl Assets {
    /// Makes everything ready, and says where templates find it: an address changes with what lies there, so that what a
    /// browser kept under it is always right.
    pub(crate) fn new(look: Look) -> (Self, Shown) {
        let sheet = [STYLESHEET, &look.colours].concat();
        let sheet = Asset::new("vorrang.css", "text/css; charset=utf-8", sheet.into());
        let script = Asset::new("vorrang.js", "text/javascript; charset=utf-8", SCRIPT.into());
        let mut shown = Shown {
            stylesheet: sheet.address(),
            script: script.address(),
            logo: None,
            names: look.names,
        };
        let mut all = vec![sheet, script];
        if let Some(logo) = look.logo {
            let asset = Asset::new("logo.png", "image/png", logo.bytes.into());
            let (width, height) = (logo.width, logo.height);
            shown.logo = Some(Logo { address: asset.address(), width, height });
            all.push(asset);
        }
        (Self(all), shown)
    }
}

impl Asset {
    fn new(name: &'static str, kind: &'static str, whole: Bytes) -> Self {
        let packed = packed(&whole).filter(|packed| packed.len() < whole.len());
        Self { name, kind, tag: etag::tag(&whole), whole, packed }
    }

    fn version(&self) -> &str {
        self.tag.trim_matches('"')
    }

    fn address(&self) -> String {
        format!("/assets/{}?{}", self.name, self.version())
    }
}

fn packed(bytes: &[u8]) -> Option<Bytes> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).ok()?;
    encoder.finish().ok().map(Bytes::from)
}

/// `GET /assets/vorrang.css` and the like.
pub(crate) async fn get(
    State(app): State<App>,
    Path(file): Path<String>,
    RawQuery(version): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let asset = app.assets.0.iter().find(|asset| asset.name == file).ok_or(Error::NotFound)?;
    let keep = match version {
        Some(version) if asset.version() == version => "public, max-age=31536000, immutable",
        _ => "public, no-cache",
    };
    let packed = asset.packed.as_ref().filter(|_| takes_gzip(&headers));
    // The same thing in two forms has two tags (RFC 9110, section 8.8.3).
    let tag = match packed {
        Some(_) => format!("\"{}-gzip\"", asset.version()),
        None => asset.tag.clone(),
    };
    let about = [(ETAG, tag.as_str()), (CACHE_CONTROL, keep), (VARY, "accept-encoding")];
    if etag::is_known(&headers, &tag) {
        return Ok((StatusCode::NOT_MODIFIED, about).into_response());
    }
    let kind = [(CONTENT_TYPE, asset.kind)];
    Ok(match packed {
        Some(packed) => (about, kind, [(CONTENT_ENCODING, "gzip")], packed.clone()).into_response(),
        None => (about, kind, asset.whole.clone()).into_response(),
    })
}

/// Whether whoever asks can unpack gzip, and does not refuse it (RFC 9110, section 12.5.3).
fn takes_gzip(headers: &HeaderMap) -> bool {
    let taken = headers.get_all(ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    let mut codings = taken.flat_map(|value| value.split(','));
    codings.any(|coding| {
        let (name, weight) = coding.split_once(';').unwrap_or((coding, ""));
        let weight: String = weight.split_whitespace().collect();
        name.trim().eq_ignore_ascii_case("gzip")
            && !matches!(weight.as_str(), "q=0" | "q=0." | "q=0.0" | "q=0.00" | "q=0.000")
    })
}

#[cfg(test)]
mod tests {
    use super::{ACCEPT_ENCODING, HeaderMap, takes_gzip};

    #[test]
    fn gzip_is_for_whoever_takes_it() {
        let takes = |value: &'static str| {
            takes_gzip(&HeaderMap::from_iter([(ACCEPT_ENCODING, value.parse().unwrap())]))
        };
        assert!(takes("gzip") && takes("deflate, GZIP;q=0.5, br") && takes("br;q=0,gzip"));
        assert!(!takes("br") && !takes("gzip; q=0") && !takes("identity, x-gzip"));
        assert!(!takes_gzip(&HeaderMap::new()));
    }
}
