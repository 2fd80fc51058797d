//! Every route.

use axum::{
    Router,
    middleware::{from_fn, from_fn_with_state},
    response::IntoResponse,
    routing::get,
};
use tower_http::{catch_panic::CatchPanicLayer, csrf::CsrfLayer};

use crate::{
    assets,
    error::Error,
    guard::{body, fault, headers, host, log, rate},
    pages::{health, home, language, result, returns, survey, text},
    state::App,
};

/// The service as one function from request to response.
pub(crate) fn router(app: App) -> Router {
    guarded(pages(), app)
}

fn pages() -> Router<App> {
    Router::new()
        .route("/", get(home::get))
        .route("/language", get(language::get))
        .route(assets::PATH, get(assets::get))
        .nest("/s/{round}", round().merge(result::routes("/result")))
        .nest("/preview/{token}", round())
        .merge(result::routes("/result/{token}"))
        .merge(returns::routes())
        .fallback(|| async { Error::NotFound })
}

/// The pages of one round. `round::Asked` tells which, and whether anything is kept.
fn round() -> Router<App> {
    survey::routes().merge(text::routes())
}

/// Outside of most guards: whoever watches over the process asks often, and by any name.
fn probes() -> Router<App> {
    Router::new()
        .route("/health/live", get(health::live))
        .route("/health/ready", get(health::ready))
}

/// Pages behind their guards, the innermost first; `guard` says what each is for.
fn guarded(pages: Router<App>, app: App) -> Router {
    pages
        .layer(from_fn_with_state(app.clone(), body::layer))
        .layer(CsrfLayer::new().with_rejection_response(|_| Error::CrossSite.into_response()))
        .layer(from_fn_with_state(app.clone(), rate::layer))
        .layer(from_fn_with_state(app.clone(), host::layer))
        .layer(CatchPanicLayer::custom(|_| Error::Internal("panic".to_owned()).into_response()))
        .layer(from_fn_with_state(app.clone(), fault::layer))
        .merge(probes())
        .layer(from_fn(headers::layer))
        .layer(from_fn_with_state(app.clone(), log::layer))
        .with_state(app)
}

#[cfg(test)]
mod tests {
    use std::{
        io::Write,
        sync::{Arc, Mutex},
        time::Duration,
    };

    use axum::{
        body::{Body, to_bytes},
        http::{Request, StatusCode, header::RETRY_AFTER},
        response::Response,
    };
    use hyper::service::Service;
    use hyper_util::service::TowerToHyperService;
    use tempfile::TempDir;
    use tracing::{instrument::WithSubscriber, level_filters::LevelFilter};
    use vorrang_runtime::{
        clock::Fixed,
        config::{Config, Logs},
        random::Seeded,
        shutdown::Stop,
        telemetry,
    };
    use vorrang_store::{Limits, Store, Writer};
    use vorrang_survey::time::Timestamp;

    use super::*;

    async fn broken() -> &'static str {
        panic!("somebody's answer")
    }

    async fn endless() {
        tokio::time::sleep(Duration::from_hours(1)).await;
    }

    async fn talkative() -> (StatusCode, &'static str) {
        (StatusCode::BAD_REQUEST, "somebody's answer has no column")
    }

    /// Pages as they should not be, behind the guards.
    async fn service(folder: &TempDir) -> Router {
        let database = format!("sqlite:{}", folder.path().join("town.db").display());
        let text = format!(
            "[database]\naddress = {database:?}\n[intake]\npublic_url = \"https://survey.example.org\"\nanswer_seconds = 1\n\
             receipt_key_file = \"{}\"\nwithdrawals_file = \"{}\"\n",
            folder.path().join("receipt.key").display(),
            folder.path().join("withdrawals.txt").display(),
        );
        let config = Config::read("test.toml", &text, []).unwrap();
        let store = Store::open(&config.database.address, 1).await.unwrap();
        let (writer, _) = Writer::start(store.clone(), Limits::default());
        let surroundings = crate::Surroundings {
            clock: Arc::new(Fixed::at(Timestamp::UNIX_EPOCH)),
            random: Arc::new(Seeded::new(1)),
            stop: Stop::new(),
        };
        let pages = Router::new()
            .route("/broken", get(broken))
            .route("/endless", get(endless))
            .route("/talkative", get(talkative))
            .route("/whole", get(async || "whole"));
        guarded(pages, crate::app(store, writer, config.intake, surroundings).unwrap())
    }

    async fn ask(service: &Router, path: &str) -> (Response, String) {
        let request = Request::get(path)
            .header("host", "survey.example.org")
            .header("accept-language", "en")
            .body(Body::empty());
        let answer = TowerToHyperService::new(service.clone()).call(request.unwrap()).await;
        let (head, body) = answer.unwrap().into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap();
        (Response::from_parts(head, Body::empty()), String::from_utf8(body.into()).unwrap())
    }

    #[tokio::test]
    async fn a_panic_is_a_page_and_the_service_goes_on() {
        let folder = TempDir::new().unwrap();
        let service = service(&folder).await;
        for _ in 0..2 {
            let (head, body) = ask(&service, "/broken").await;
            assert_eq!(head.status(), StatusCode::INTERNAL_SERVER_ERROR);
            assert!(head.headers().contains_key("content-security-policy"));
            assert!(body.contains("This is not your fault.") && body.contains("<code>"), "{body}");
            assert!(!body.contains("somebody"), "{body}");
        }
        assert_eq!(ask(&service, "/whole").await.1, "whole");
    }

    #[derive(Clone, Default)]
    struct Lines(Arc<Mutex<Vec<u8>>>);

    impl Write for Lines {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    #[tokio::test]
    async fn the_reference_shown_is_in_the_log_however_little_is_logged() {
        let (folder, lines) = (TempDir::new().unwrap(), Lines::default());
        let (out, clock) = (lines.clone(), Arc::new(Fixed::at(Timestamp::UNIX_EPOCH)));
        let logs = Logs { level: LevelFilter::ERROR };
        let subscriber = telemetry::subscriber(&logs, clock, move || out.clone());
        let service = service(&folder).await;
        let (_, body) = ask(&service, "/broken").with_subscriber(subscriber).await;
        let (_, shown) = body.split_once("<code>").unwrap();
        let logged = String::from_utf8(lines.0.lock().unwrap().clone()).unwrap();
        let line: serde_json::Value = serde_json::from_str(&logged).unwrap();
        assert_eq!(line["message"], "request failed");
        assert!(shown.starts_with(line["span"]["request_id"].as_str().unwrap()), "{line}");
    }

    #[tokio::test]
    async fn a_page_without_end_is_given_up() {
        let folder = TempDir::new().unwrap();
        let (head, body) = ask(&service(&folder).await, "/endless").await;
        assert_eq!(head.status(), StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(head.headers()[RETRY_AFTER], "5");
        assert!(body.contains("A lot is going on"), "{body}");
    }

    #[tokio::test]
    async fn what_a_refusal_says_of_the_inside_is_not_shown() {
        let folder = TempDir::new().unwrap();
        let (head, body) = ask(&service(&folder).await, "/talkative").await;
        assert_eq!(head.status(), StatusCode::BAD_REQUEST);
        assert!(body.contains("We could not read this") && !body.contains("somebody"), "{body}");
    }
}
