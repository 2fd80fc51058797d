//! Instants, dates and a round's local times. Nothing here asks what time it is.

pub use jiff::{Timestamp, civil::Date, tz::TimeZone};

/// Why a local time is no instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LocalTimeError {
    /// Not of the form `2026-11-02T08:00`.
    Invalid,
    /// Skipped when the clocks go forward.
    Skipped,
    /// There twice, as the clocks go back.
    Twice,
}

/// The instant of `text` (`2026-11-02T08:00`) on the clocks of `zone`.
///
/// # Errors
/// A time that is not on those clocks exactly once, see [`LocalTimeError`]; nothing is guessed.
pub fn local_time(text: &str, zone: &TimeZone) -> Result<Timestamp, LocalTimeError> {
    use jiff::tz::AmbiguousOffset;
    // Seconds and fractions would parse, but a round opens on a minute.
    if text.len() != "2026-11-02T08:00".len() || text.as_bytes().get(10) != Some(&b'T') {
        return Err(LocalTimeError::Invalid);
    }
    let civil: jiff::civil::DateTime = text.parse().map_err(|_| LocalTimeError::Invalid)?;
    let moment = zone.to_ambiguous_timestamp(civil);
    match moment.offset() {
        AmbiguousOffset::Unambiguous { .. } => {
            moment.unambiguous().map_err(|_| LocalTimeError::Invalid)
        }
        AmbiguousOffset::Gap { .. } => Err(LocalTimeError::Skipped),
        AmbiguousOffset::Fold { .. } => Err(LocalTimeError::Twice),
    }
}

/// The time zone with this IANA name, from the tables built into the program.
#[must_use]
pub fn zone(name: &str) -> Option<TimeZone> {
    // `get` also takes POSIX-like spellings such as "Etc/Unknown"; a round needs a real place.
    TimeZone::get(name).ok().filter(|zone| !zone.is_unknown())
}

#[cfg(test)]
mod tests {
    use super::{LocalTimeError, local_time, zone};

    #[test]
    fn summer_time_is_never_guessed() {
        let berlin = zone("Europe/Berlin").unwrap();
        assert_eq!(
            local_time("2026-11-02T08:00", &berlin).unwrap().to_string(),
            "2026-11-02T07:00:00Z"
        );
        assert_eq!(local_time("2026-03-29T02:30", &berlin), Err(LocalTimeError::Skipped));
        assert_eq!(local_time("2026-10-25T02:30", &berlin), Err(LocalTimeError::Twice));
        for bad in [
            "2026-02-30T08:00",
            "2026-11-02",
            "2026-11-02T25:00",
            "2026-11-02 08:00",
            "2026-11-02T08:00Z",
        ] {
            assert_eq!(local_time(bad, &berlin), Err(LocalTimeError::Invalid), "{bad}");
        }
        assert!(zone("Europe/Munster").is_none());
    }
}
