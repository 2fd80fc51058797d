//! The letter that shows that letters arrive.

use anyhow::Result;
use serde::Serialize;
use vorrang_survey::time::TimeZone;
use vorrang_view::{Engine, Locale};

use super::{
    Cover, Letter,
    words::{Worded, words},
};

/// A letter that asks for nothing, for whoever sets up the sending of letters. `link` is where people reach the service.
///
/// Fails if a template or a word is broken.
pub(crate) fn trial(
    engine: &Engine,
    cover: &Cover,
    zone: &TimeZone,
    link: Option<&str>,
) -> Result<Letter> {
    let queued = cover.date.to_zoned(zone.clone());
    let tried = Tried {
        locale: Locale::parse(cover.lang.as_str())?,
        sender: &cover.from.address,
        day: queued.date().to_string(),
        time: queued.strftime("%H:%M").to_string(),
        link,
    };
    let words = words(engine, &tried)?;
    Letter::new(cover, zone, &["trial", &cover.to.address, &cover.date.to_string()], words)
}

/// Everything the templates are given.
#[derive(Serialize)]
struct Tried<'a> {
    #[serde(skip)]
    locale: Locale,
    sender: &'a str,
    day: String,
    time: String,
    link: Option<&'a str>,
}

impl Worded for Tried<'_> {
    const SUBJECT: &'static str = "mail/trial-subject.txt";
    const TEXT: &'static str = "mail/trial.txt";
    const HTML: &'static str = "mail/trial.html";

    fn lang(&self) -> &Locale {
        &self.locale
    }
}
