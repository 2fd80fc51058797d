//! A result's figures as files: its tables, and the document that everything about it is made from.

use axum::{
    extract::Path,
    http::{
        HeaderMap,
        header::{CONTENT_DISPOSITION, CONTENT_TYPE},
    },
    response::Response,
};
use serde::Deserialize;
use vorrang_store::StoredResult;

use super::visit::Visit;
use crate::error::Error;

/// Name of the document, beside the tables'.
const DOCUMENT: &str = "result.json";

/// The file an address names.
#[derive(Deserialize)]
pub(super) struct Named {
    file: String,
}

/// `GET /s/{round}/result/{file}` and `GET /result/{token}/{file}`
pub(super) async fn get(
    visit: Visit,
    Path(Named { file }): Path<Named>,
    asking: HeaderMap,
) -> Result<Response, Error> {
    let result = visit.found.shown.as_ref().filter(|_| is_plain(&file)).ok_or(Error::NotFound)?;
    let (kind, content) = read(&visit, result, &file).await?.ok_or(Error::NotFound)?;
    // Of two results on one desk nobody should take one for the other.
    let saved_as = format!("{}-{}-{file}", result.round, result.number);
    let disposition = format!("attachment; filename=\"{saved_as}\"");
    let about = [(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, disposition)];
    Ok(visit.answer(&asking, about, content))
}

/// Whether a name can stand in a header as it is (RFC 6266, section 4.3); our own tables have no others.
fn is_plain(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'))
}

/// Type and bytes of a file.
async fn read(
    visit: &Visit,
    result: &StoredResult,
    file: &str,
) -> Result<Option<(&'static str, Vec<u8>)>, Error> {
    let mut snapshot = visit.app.store.snapshot().await?;
    if file == DOCUMENT {
        let document = snapshot.result_document(&result.round, result.number).await?;
        return Ok(document.map(|text| ("application/json; charset=utf-8", text.into_bytes())));
    }
    let table = snapshot.result_table(&result.round, result.number, file).await?;
    Ok(table.map(|table| ("text/csv; charset=utf-8", table.content)))
}
