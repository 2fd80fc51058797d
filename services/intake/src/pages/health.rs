//! For whoever watches over the process: `/health/live` and `/health/ready`.
//!
//! There is no third address for "started": the service listens only once its database is migrated, its templates are
//! read and its addresses are bound.

use axum::{extract::State, http::StatusCode, response::IntoResponse};
use vorrang_runtime::health::Health;

use crate::state::App;

/// `GET /health/live`: the process answers. The database is not asked, as restarting us would not mend it.
pub(crate) async fn live() -> &'static str {
    "live"
}

/// `GET /health/ready`: whether requests are welcome now.
pub(crate) async fn ready(State(app): State<App>) -> impl IntoResponse {
    let health = health(&app).await;
    let status = if health.is_ready() { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (status, health.as_str())
}

async fn health(app: &App) -> Health {
    if app.stop.is_cancelled() {
        return Health::Stopping;
    }
    match app.store.ready().await {
        Ok(()) => Health::Ready,
        Err(error) => {
            tracing::warn!(cause = %error, "not ready");
            Health::DatabaseUnavailable
        }
    }
}
