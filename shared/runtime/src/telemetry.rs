//! Logs: one JSON object per line, in UTC, without anything of a person.
//!
//! What is written from outside is a field's value and escaped there, so no input can forge a line. A panic is a line
//! as well; it says where, and not what, as what was at hand may be somebody's answer.

use std::{panic, sync::Arc};

use tracing::{Subscriber, level_filters::LevelFilter};
use tracing_subscriber::{
    Layer, Registry,
    filter::Targets,
    fmt::{self, MakeWriter, format::Writer, time::FormatTime},
    layer::SubscriberExt,
};

use crate::{clock::Clock, config::Logs};

/// Sends the process's log to standard output from here on, and panics with it.
///
/// # Errors
/// The process has a log already.
pub fn start(
    logs: &Logs,
    clock: Arc<dyn Clock>,
) -> Result<(), tracing::subscriber::SetGlobalDefaultError> {
    tracing::subscriber::set_global_default(subscriber(logs, clock, std::io::stdout))?;
    log_panics();
    Ok(())
}

/// Makes every panic of the process a line of the log, and nothing else.
pub fn log_panics() {
    panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "panic");
    }));
}

/// A log that goes to `out`.
pub fn subscriber<W>(logs: &Logs, clock: Arc<dyn Clock>, out: W) -> impl Subscriber + Send + Sync
where
    W: for<'w> MakeWriter<'w> + Send + Sync + 'static,
{
    let lines = fmt::layer()
        .json()
        .flatten_event(true)
        .with_span_list(false)
        .with_timer(ClockTime(clock))
        .with_writer(out);
    Registry::default().with(lines.with_filter(lines_kept(logs.level)))
}

/// Ours from the level that was set, others' when something is wrong.
fn lines_kept(level: LevelFilter) -> Targets {
    Targets::new().with_target("vorrang", level).with_default(level.min(LevelFilter::WARN))
}

struct ClockTime(Arc<dyn Clock>);

impl FormatTime for ClockTime {
    fn format_time(&self, out: &mut Writer<'_>) -> std::fmt::Result {
        write!(out, "{:.6}", self.0.now())
    }
}

#[cfg(test)]
mod tests {
    use std::{
        io::Write,
        sync::{Arc, Mutex},
    };

    use serde_json::Value;
    use tracing::level_filters::LevelFilter;

    use super::subscriber;
    use crate::{clock::Fixed, config::Logs};

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

    fn lines(level: LevelFilter, log: impl FnOnce()) -> Vec<Value> {
        let page = Page::default();
        let out = page.clone();
        let clock = Fixed::at("2026-11-02T07:00:00Z".parse().unwrap());
        let subscriber = subscriber(&Logs { level }, Arc::new(clock), move || out.clone());
        tracing::subscriber::with_default(subscriber, log);
        let text = String::from_utf8(page.0.lock().unwrap().clone()).unwrap();
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    #[test]
    fn a_line_is_an_object_with_time_level_and_the_requests_id() {
        let lines = lines(LevelFilter::INFO, || {
            let request = tracing::info_span!("request", request_id = "a1");
            request.in_scope(|| tracing::info!(status = 200, "answered"));
        });
        let [line] = lines.as_slice() else { panic!("{lines:?}") };
        assert_eq!(line["timestamp"], "2026-11-02T07:00:00.000000Z");
        assert_eq!(line["level"], "INFO");
        assert_eq!(line["message"], "answered");
        assert_eq!(line["status"], 200);
        assert_eq!(line["span"]["request_id"], "a1");
    }

    #[test]
    fn input_cannot_forge_a_line() {
        let lines = lines(LevelFilter::INFO, || {
            tracing::info!(said = "x\n{\"level\":\"ERROR\"}\r\u{1b}[31m\u{2028}", "heard");
        });
        let [line] = lines.as_slice() else { panic!("{lines:?}") };
        assert_eq!(line["level"], "INFO");
        assert_eq!(line["said"], "x\n{\"level\":\"ERROR\"}\r\u{1b}[31m\u{2028}");
    }

    #[test]
    fn the_level_is_for_our_own_lines() {
        let log = || {
            tracing::debug!("ours");
            tracing::debug!(target: "sqlx::query", "theirs");
            tracing::warn!(target: "sqlx::query", "theirs, and wrong");
        };
        assert_eq!(lines(LevelFilter::DEBUG, log).len(), 2);
        assert_eq!(lines(LevelFilter::INFO, log).len(), 1);
        assert_eq!(lines(LevelFilter::ERROR, log).len(), 0);
    }
}
