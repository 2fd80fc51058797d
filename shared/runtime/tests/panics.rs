//! A panic is a line of the log. In a program of its own, as it takes the process's panic hook.

use std::{
    io::Write,
    panic::catch_unwind,
    sync::{Arc, Mutex},
};

use tracing::level_filters::LevelFilter;
use vorrang_runtime::{clock::Fixed, config::Logs, telemetry};

#[derive(Clone, Default)]
struct Page(Arc<Mutex<Vec<u8>>>);

impl Write for Page {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_panic_says_where_and_not_what() {
    let page = Page::default();
    let (out, clock) = (page.clone(), Fixed::at("2026-11-02T07:00:00Z".parse().unwrap()));
    let logs = Logs { level: LevelFilter::INFO };
    let subscriber = telemetry::subscriber(&logs, Arc::new(clock), move || out.clone());
    telemetry::log_panics();
    tracing::subscriber::with_default(subscriber, || {
        let request = tracing::error_span!("request", request_id = "a1");
        request.in_scope(|| catch_unwind(|| panic!("somebody's answer")).unwrap_err());
    });
    // The test's own failures are told as usual.
    drop(std::panic::take_hook());

    let text = String::from_utf8(page.0.lock().unwrap().clone()).unwrap();
    let line: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!((&line["level"], &line["message"]), (&"ERROR".into(), &"panic".into()));
    assert_eq!(line["span"]["request_id"], "a1");
    assert!(line["place"].as_str().unwrap().contains("panics.rs:"), "{line}");
    assert!(!text.contains("somebody"), "{text}");
}
