//! Kinds of question that stand for themselves: a number, a day, a mark on a scale, a sentence to tick.

use super::read::Reading;
use crate::{
    decimal::{Decimal, MOST_DECIMALS},
    document::Section,
    round::read_date,
    text::Texts,
    time::Date,
};

/// A number to type.
#[derive(Clone, Debug)]
pub struct Number {
    /// Most digits behind the point; 0 for whole numbers.
    pub decimals: u8,
    /// The lowest allowed.
    pub least: Option<Decimal>,
    /// The highest allowed.
    pub most: Option<Decimal>,
    /// What it counts or measures; empty if nothing is said.
    pub unit: Texts,
}

/// A day to type.
#[derive(Clone, Debug)]
pub struct Day {
    /// The first allowed.
    pub earliest: Option<Date>,
    /// The last allowed.
    pub latest: Option<Date>,
}

/// A scale from 1 to `points` with named ends.
#[derive(Clone, Debug)]
pub struct Scale {
    /// The highest mark.
    pub points: u8,
    /// What 1 means.
    pub low: Texts,
    /// What the highest mark means.
    pub high: Texts,
    /// Whether one may say "don't know".
    pub dont_know: bool,
}

impl Reading<'_> {
    pub(super) fn number(&self, section: &Section<'_>) -> Option<Number> {
        let decimals = section.integer("decimals", 0..=u64::from(MOST_DECIMALS), Some(0));
        let (least, most) = (section.decimal("least"), section.decimal("most"));
        let unit = section.optional_text("unit", self.promised);
        if least.zip(most).is_some_and(|(least, most)| least > most) {
            crossed(section, "least", "most");
        }
        Some(Number { decimals: u8::try_from(decimals?).ok()?, least, most, unit })
    }

    pub(super) fn scale(&self, section: &Section<'_>) -> Option<Scale> {
        let points = section.integer("scale", 2..=10, Some(5));
        let (low, high) = (section.text("low", self.promised), section.text("high", self.promised));
        let dont_know = section.flag("dont_know");
        Some(Scale { points: u8::try_from(points?).ok()?, low, high, dont_know })
    }
}

pub(super) fn day(section: &Section<'_>) -> Day {
    let date = |key| section.has(key).then(|| read_date(section, key)).flatten();
    let (earliest, latest) = (date("earliest"), date("latest"));
    if earliest.zip(latest).is_some_and(|(earliest, latest)| earliest > latest) {
        crossed(section, "earliest", "latest");
    }
    Day { earliest, latest }
}

fn crossed(section: &Section<'_>, low: &'static str, high: &'static str) {
    section.fault(section.line_of(high), "bounds-crossed", &[("low", low), ("high", high)]);
}
