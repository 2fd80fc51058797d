//! For which host a request is: other names may be an attacker's, put into a link or a cache.

use axum::{
    extract::{Request, State},
    http::{header::HOST, uri::Authority},
    middleware::Next,
    response::Response,
};
use vorrang_runtime::config::host_of;

use crate::{error::Error, state::App};

pub(crate) async fn layer(
    State(app): State<App>,
    request: Request,
    next: Next,
) -> Result<Response, Error> {
    // A proxy may ask for the whole address, which then counts instead of the header (RFC 9112, section 3.2.2).
    let asked = request.uri().authority().map(Authority::as_str);
    let header = || request.headers().get(HOST).and_then(|host| host.to_str().ok());
    let host = asked.or_else(header).map(|host| host_of(host).to_ascii_lowercase());
    match host {
        Some(host) if app.settings.hosts.contains(&host) => Ok(next.run(request).await),
        _ => Err(Error::WrongHost),
    }
}
