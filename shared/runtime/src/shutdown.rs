//! The wish to stop.

use std::io;

use tokio::signal::unix::{SignalKind, signal};
pub use tokio_util::sync::CancellationToken as Stop;

/// A wish that is uttered by SIGTERM (an init system) or SIGINT (somebody at the keyboard).
///
/// # Errors
/// The system does not let the process listen to signals.
pub fn on_signal() -> io::Result<Stop> {
    let (mut terminate, mut interrupt) =
        (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    let stop = Stop::new();
    let told = stop.clone();
    tokio::spawn(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        told.cancel();
    });
    Ok(stop)
}
