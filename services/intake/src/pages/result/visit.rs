//! A result as one reader sees it.

use axum::{
    extract::{FromRequestParts, RawPathParams},
    http::{HeaderMap, request::Parts},
    response::{IntoResponse, IntoResponseParts, Response},
};
use vorrang_store::{StoredResult, TokenHash};
use vorrang_view::Locale;

use crate::{
    error::Error,
    etag,
    reader::Reader,
    results::Results,
    round::{self, Asked},
    state::App,
};

/// A result, or that there is none to read yet, found by an address.
pub(crate) struct Found {
    /// The round.
    pub(crate) asked: Asked,
    /// What is known of the round's results.
    pub(super) results: Results,
    /// The result the address leads to.
    pub(super) shown: Option<StoredResult>,
    /// The page's address, with a slash at the end.
    pub(super) path: String,
    /// Whether the address is a secret link.
    pub(super) by_link: bool,
}

/// A result as one reader sees it.
pub(super) struct Visit {
    pub(super) app: App,
    pub(super) found: Found,
    pub(super) locale: Locale,
}

impl FromRequestParts<App> for Visit {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let path = RawPathParams::from_request_parts(parts, app).await;
        let path = path.map_err(|_| Error::NotFound)?;
        let part = |name| path.iter().find(|(key, _)| *key == name).map(|(_, value)| value);
        let found = match (part("round"), part("token")) {
            (Some(id), _) => released(app, id).await?,
            (_, Some(token)) => linked(app, token).await?,
            _ => None,
        };
        let found = found.ok_or(Error::NotFound)?;
        let locale =
            Reader::of(&parts.uri, &parts.headers).language(&found.asked.edition.languages);
        Ok(Self { app: app.clone(), found, locale })
    }
}

/// The result a path of ours leads to, if it leads to one or to where there will be one.
pub(crate) async fn at(app: &App, path: &str) -> Result<Option<Found>, Error> {
    let parts: Vec<&str> = path.split('/').skip(1).collect();
    match parts[..] {
        ["s", id, "result", ..] => released(app, id).await,
        ["result", token, ..] => linked(app, token).await,
        _ => Ok(None),
    }
}

/// What everybody may read of a round.
async fn released(app: &App, id: &str) -> Result<Option<Found>, Error> {
    let Some(asked) = round::published(app, id).await? else { return Ok(None) };
    let results = Results::of(app, &asked.stored.id).await?;
    let (shown, path) = (results.released().cloned(), format!("{}/result/", asked.base));
    Ok(Some(Found { asked, results, shown, path, by_link: false }))
}

/// The result whose secret link this is.
async fn linked(app: &App, token: &str) -> Result<Option<Found>, Error> {
    let linked = app.store.snapshot().await?.result_by_token(TokenHash::of(token)).await?;
    let Some(linked) = linked else { return Ok(None) };
    let Some(asked) = round::published(app, linked.round.as_str()).await? else { return Ok(None) };
    let results = Results::of(app, &linked.round).await?;
    let (shown, path) = (results.numbered(linked.number).cloned(), format!("/result/{token}/"));
    Ok(Some(Found { asked, results, shown, path, by_link: true }))
}

impl Visit {
    /// A result or a file of it. What is released is the same for everybody; behind a secret link nothing is kept.
    pub(super) fn answer(
        &self,
        asking: &HeaderMap,
        about: impl IntoResponseParts,
        content: Vec<u8>,
    ) -> Response {
        if self.found.by_link {
            return (about, content).into_response();
        }
        etag::public(asking, about, content)
    }
}
