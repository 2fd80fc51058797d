//! Whoever sits at the command line: what they are told, in their language.

use std::{fmt, io::Write};

use anyhow::Result;
use vorrang_survey::{
    fault::Fault,
    time::{Date, TimeZone, Timestamp},
};
use vorrang_view::{
    catalog::{Args, Catalog},
    format,
    locale::Locale,
};

use super::{Outcome, words};

/// Says things.
pub(super) struct Office<'o> {
    catalog: Catalog,
    lang: &'o Locale,
    out: &'o mut dyn Write,
}

/// What a command was given is not in order. Said to the office rather than reported as a failure.
#[derive(Debug)]
pub(super) enum Refusal {
    /// A message of the catalogue.
    Message(&'static str, Args),
    /// Faults in a file.
    Faults(Vec<Fault>),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Message(key, _) => f.write_str(key),
            Self::Faults(faults) => write!(f, "{} faults", faults.len()),
        }
    }
}

impl std::error::Error for Refusal {}

impl<'o> Office<'o> {
    pub(super) fn new(lang: &'o Locale, out: &'o mut dyn Write) -> Self {
        Self { catalog: Catalog::built_in(), lang, out }
    }

    /// The language it speaks.
    pub(super) fn lang(&self) -> &Locale {
        self.lang
    }

    /// A message, to be part of another.
    pub(super) fn words(&self, key: &str, args: &Args) -> Result<String> {
        Ok(self.catalog.plain(self.lang, key, args)?)
    }

    /// Says a message.
    pub(super) fn say(&mut self, key: &str, args: &Args) -> Result<()> {
        let words = self.words(key, args)?;
        writeln!(self.out, "{words}")?;
        Ok(())
    }

    /// Prints a line that programs read too.
    pub(super) fn print(&mut self, line: &str) -> Result<()> {
        writeln!(self.out, "{line}")?;
        Ok(())
    }

    /// Says what is wrong with files.
    pub(super) fn report(&mut self, faults: &[Fault]) -> Result<()> {
        words::write_faults(self.out, &self.catalog, self.lang, faults)
    }

    /// Turns a refusal into words.
    pub(super) fn settle(&mut self, done: Result<()>) -> Result<Outcome> {
        let Err(error) = done else { return Ok(Outcome::Done) };
        match error.downcast::<Refusal>()? {
            Refusal::Message(key, args) => self.say(key, &args)?,
            Refusal::Faults(faults) => self.report(&faults)?,
        }
        Ok(Outcome::Refused)
    }

    /// A day as the reader writes it.
    pub(super) fn day(&self, day: Date) -> Result<String> {
        // Months and days are 1 to 31.
        let (month, day_of_month) = (day.month().unsigned_abs(), day.day().unsigned_abs());
        Ok(format::date_short(self.lang, day.year().into(), month, day_of_month)?)
    }

    /// An instant on the clocks of a zone.
    pub(super) fn time(&self, instant: Timestamp, zone: &TimeZone) -> Result<String> {
        let local = instant.to_zoned(zone.clone());
        Ok(format!("{} {:02}:{:02}", self.day(local.date())?, local.hour(), local.minute()))
    }
}
