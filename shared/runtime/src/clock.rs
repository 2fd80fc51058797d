//! What time it is.

use std::sync::Mutex;
use std::time::{Duration, SystemTime};

use vorrang_survey::time::Timestamp;

/// Tells the time. Passed to whoever needs it, so that a test can decide what time it is.
pub trait Clock: Send + Sync {
    /// This instant.
    fn now(&self) -> Timestamp;
}

/// The machine's clock, for a program's `main` only.
#[derive(Clone, Copy, Debug, Default)]
pub struct System;

impl Clock for System {
    #[expect(clippy::disallowed_methods, reason = "here the time enters, and nowhere else")]
    fn now(&self) -> Timestamp {
        // Years before -9999 or after 9999 are no machine's time.
        Timestamp::try_from(SystemTime::now()).expect("the machine's clock shows a usable time")
    }
}

/// A clock that stands still until it is moved, and only ever moves forward.
#[derive(Debug)]
pub struct Fixed(Mutex<Timestamp>);

impl Fixed {
    /// A clock that shows `start`.
    #[must_use]
    pub fn at(start: Timestamp) -> Self {
        Self(Mutex::new(start))
    }

    /// Moves the clock forward; at the end of time it stays there.
    pub fn advance(&self, by: Duration) {
        let mut now = self.lock();
        *now = now.saturating_add(by).unwrap_or(Timestamp::MAX);
    }

    /// Moves the clock to a later instant; an earlier one changes nothing.
    pub fn advance_to(&self, instant: Timestamp) {
        let mut now = self.lock();
        *now = instant.max(*now);
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Timestamp> {
        // A thread that panicked while it held the lock has left a whole timestamp behind.
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

impl Clock for Fixed {
    fn now(&self) -> Timestamp {
        *self.lock()
    }
}

#[cfg(test)]
mod tests {
    use super::{Clock, Duration, Fixed, System, Timestamp};

    #[test]
    fn a_fixed_clock_moves_forward_only() {
        let clock = Fixed::at(Timestamp::UNIX_EPOCH);
        clock.advance(Duration::from_secs(90));
        assert_eq!(clock.now().as_second(), 90);
        clock.advance_to(Timestamp::UNIX_EPOCH);
        assert_eq!(clock.now().as_second(), 90);
        clock.advance(Duration::MAX);
        assert_eq!(clock.now(), Timestamp::MAX);
    }

    #[test]
    fn the_machine_shows_a_time_of_this_century() {
        assert!(System.now() > "2024-01-01T00:00:00Z".parse::<Timestamp>().unwrap());
    }
}
