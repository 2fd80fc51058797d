//! What is written down about a request: enough to find a fault, nothing that leads to a person.

use std::{
    io::Write,
    sync::{Arc, Mutex, OnceLock},
};

use serde_json::Value;
use tracing::level_filters::LevelFilter;
use vorrang_runtime::{clock::Fixed, config::Logs, telemetry};
use vorrang_store::State;

use crate::{
    http::{get, post, request},
    town::{Town, a_day_in_november},
};

/// Everything all tests of this program have logged.
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

static LINES: OnceLock<Lines> = OnceLock::new();

/// Collects all lines, those for finding faults included.
pub(crate) fn listen() {
    LINES.get_or_init(|| {
        let lines = Lines::default();
        let (out, clock) = (lines.clone(), Fixed::at(a_day_in_november()));
        let logs = Logs { level: LevelFilter::DEBUG };
        let subscriber = telemetry::subscriber(&logs, Arc::new(clock), move || out.clone());
        tracing::subscriber::set_global_default(subscriber).unwrap();
        lines
    });
}

pub(crate) fn logged() -> String {
    let bytes = LINES.get().unwrap().0.lock().unwrap().clone();
    String::from_utf8(bytes).unwrap()
}

#[tokio::test]
async fn neither_address_nor_browser_nor_answer_nor_token_is_logged() {
    let settings = "trusted_proxies = [\"127.0.0.1\"]\nbody_bytes = 2048\n";
    let town = Town::on_sqlite(settings).await;
    town.round("quiet", State::Draft).await;
    town.set_preview("quiet", "secret-token-of-the-preview").await;
    let as_person = |request: crate::http::Request| {
        request
            .with("x-forwarded-for", "198.51.100.77")
            .with("user-agent", "Telltale/7.7")
            .with("referer", "https://survey.example.org/came-from")
            .with("cookie", "told=a-cookie")
            .with("accept-language", "nl-telltale")
    };
    for (request, status) in [
        (get("/"), 200),
        (get("/preview/secret-token-of-the-preview/privacy"), 200),
        (get("/no-such-page?said=in-the-query"), 404),
        (get("/s/%0A%7B%22level%22:%22ERROR%22%7D"), 404),
        (post("/", "said=in-the-body"), 405),
        (post("/preview/secret-token-of-the-preview", "said=in-the-body"), 400),
        (post("/", "said=in-the-body").with("sec-fetch-site", "cross-site"), 403),
        (post("/", vec![b'x'; 4096]), 413),
        (get("/").with("host", "host-of-a-stranger"), 421),
        (request("BREW", "/"), 405),
    ] {
        let answer = town.send(as_person(request)).await;
        assert_eq!(answer.status, status, "{answer:?}");
    }
    town.close().await;

    let log = logged();
    for told in [
        "198.51.100",
        "127.0.0.1",
        "Telltale",
        "telltale",
        "came-from",
        "a-cookie",
        "secret-token",
        "in-the-query",
        "in-the-body",
        "no-such-page",
        "host-of-a-stranger",
        "BREW",
    ] {
        assert!(!log.contains(told), "{told:?} is in the log");
    }
}

#[tokio::test]
async fn each_request_is_one_line_with_route_status_and_id() {
    let town = Town::on_sqlite("").await;
    town.round("lined", State::Open).await;
    assert_eq!(town.send(get("/s/lined/imprint")).await.status, 200);
    town.close().await;
    let lines = logged();
    let lines = lines.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let ours: Vec<Value> = lines.filter(|line| line["route"] == "/s/{round}/imprint").collect();
    let [line] = ours.as_slice() else { panic!("{ours:?}") };
    assert_eq!((&line["message"], &line["method"]), (&"request".into(), &"GET".into()));
    assert_eq!((&line["status"], &line["duration_ms"]), (&200.into(), &0.into()));
    assert_eq!(line["span"]["request_id"].as_str().map(str::len), Some(12));
    assert_eq!(line["timestamp"], "2026-11-10T12:00:00.000000Z");
}
