//! The letters that ask a department for its return.

use anyhow::Result;
use serde::Serialize;
use vorrang_survey::{goal::Department, round::Round};
use vorrang_view::{Engine, Locale};

use super::{
    Cover, Letter,
    words::{Worded, words},
};
use crate::report::{Contact, Name, Names};

/// Who is asked for what.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asking<'a> {
    /// The round.
    pub(crate) round: &'a Round,
    /// The department.
    pub(crate) department: &'a Department,
    /// Address of its return.
    pub(crate) link: &'a str,
}

/// Asks for a return.
///
/// Fails if a template or a word is broken.
pub(crate) fn invitation(engine: &Engine, cover: &Cover, asking: &Asking<'_>) -> Result<Letter> {
    letter(engine, cover, asking, "invitation")
}

/// Asks once more, where a return is still open; an earlier link goes on working beside this one.
///
/// Fails if a template or a word is broken.
pub(crate) fn reminder(engine: &Engine, cover: &Cover, asking: &Asking<'_>) -> Result<Letter> {
    letter(engine, cover, asking, "reminder")
}

fn letter(
    engine: &Engine,
    cover: &Cover,
    asking: &Asking<'_>,
    kind: &'static str,
) -> Result<Letter> {
    let Asking { round, department, link } = *asking;
    let names = Names { round, lang: &cover.lang };
    let closes = round.closes.to_zoned(round.zone.clone());
    let asked = Asked {
        locale: Locale::parse(cover.lang.as_str())?,
        kind,
        example: round.example,
        town: names.of(&round.town),
        title: names.of(&round.title),
        department: names.of(&department.name),
        goals: department.goals.iter().map(|goal| names.of(&round.goals[*goal].name)).collect(),
        day: closes.date().to_string(),
        time: closes.strftime("%H:%M").to_string(),
        link,
        contact: Contact::of(names),
    };
    let words = words(engine, &asked)?;
    let queued = cover.date.to_string();
    let parts = [kind, round.id.as_str(), department.id.as_str(), &queued];
    Letter::new(&cover.of(round), &round.zone, &parts, words)
}

/// Everything the templates are given.
#[derive(Serialize)]
struct Asked<'a> {
    #[serde(skip)]
    locale: Locale,
    /// `invitation` or `reminder`.
    kind: &'static str,
    example: bool,
    town: Name<'a>,
    title: Name<'a>,
    department: Name<'a>,
    /// The goals it answers for.
    goals: Vec<Name<'a>>,
    /// Last day and time on the round's clocks.
    day: String,
    time: String,
    link: &'a str,
    contact: Contact<'a>,
}

impl Worded for Asked<'_> {
    const SUBJECT: &'static str = "mail/department-subject.txt";
    const TEXT: &'static str = "mail/department.txt";
    const HTML: &'static str = "mail/department.html";

    fn lang(&self) -> &Locale {
        &self.locale
    }
}
