//! What is typed otherwise than it is kept: numbers as the page's language writes them, and days in three parts.
//!
//! A form keeps what was typed, to the letter, and knows the language it was typed in; only what is read as an answer is
//! turned into the questionnaire's own spelling. The parts of a day stand in the value of its one input field, year,
//! month and day with hyphens between them, whether or not they make a day yet.

use std::borrow::Cow;

use vorrang_survey::{
    answer::DayPart,
    definition::{Kind, Questionnaire},
};
use vorrang_view::{FormatError, Locale, format::ungrouped};

use super::{Form, Survey};
use crate::figure::{decimal, decimals, translated};

/// Between the parts of a day.
const HYPHEN: char = '-';
/// Stands in for a hyphen within a part, which is wrong there and shown as it came.
const DASH: &str = "\u{2013}";

/// Name of the input in which a part of a day is typed.
pub(crate) fn day_name(field: &str, part: DayPart) -> String {
    format!("{field}:{}", part.name())
}

/// How many inputs more a page has than the questionnaire has input fields.
pub(super) fn more_inputs(asked: &Questionnaire) -> usize {
    let days = asked.questions.iter().filter(|asked| matches!(asked.kind, Kind::Date(_)));
    days.count() * DayPart::ALL.len()
}

/// The input field of a day and the part that is typed under this name.
pub(super) fn day_part(asked: &Questionnaire, name: &str) -> Option<(usize, DayPart)> {
    let (field, part) = name.rsplit_once(':')?;
    let field = asked.field(field).filter(|&field| kind_of(asked, field, is_day))?;
    let part = DayPart::ALL.into_iter().find(|own| own.name() == part)?;
    Some((field, part))
}

/// A decimal as a resident's page writes it: without marks between thousands, for it may be a year.
pub(crate) fn written(value: &str, locale: &Locale) -> Result<String, FormatError> {
    value
        .parse()
        .map_or_else(|_| Ok(value.to_owned()), |number| ungrouped(locale, number, decimals(value)))
}

impl Form {
    /// What was typed of a day.
    pub(crate) fn day_part(&self, field: usize, part: DayPart) -> &str {
        let mut parts = self.value(field).splitn(3, HYPHEN);
        let mut next = || parts.next().unwrap_or_default();
        let (year, month, day) = (next(), next(), next());
        match part {
            DayPart::Day => day,
            DayPart::Month => month,
            DayPart::Year => year,
        }
    }

    pub(super) fn set_day_part(&mut self, field: usize, part: DayPart, typed: &str) {
        let typed = typed.trim().replace(HYPHEN, DASH);
        let of = |own| if own == part { &*typed } else { self.day_part(field, own) };
        let [day, month, year] = DayPart::ALL.map(of);
        let any = [day, month, year].iter().any(|part| !part.is_empty());
        self.values[field] = any.then(|| [year, month, day].join("-"));
    }

    /// A value as the questionnaire spells it.
    pub(super) fn plain(&self, asked: &Questionnaire, field: usize) -> Option<Cow<'_, str>> {
        let typed = self.values[field].as_deref()?;
        Some(match &asked.questions[asked.fields()[field].question].kind {
            Kind::Number(_) => Cow::Owned(decimal(typed, &self.lang)),
            Kind::Date(_) => {
                let parts = [DayPart::Year, DayPart::Month, DayPart::Day];
                let digits = parts.map(|part| self.digits(self.day_part(field, part)));
                Cow::Owned(digits.join("-"))
            }
            _ => Cow::Borrowed(typed),
        })
    }

    /// A part of a day in Western digits, `3` for `03` and for `3.`.
    fn digits(&self, typed: &str) -> String {
        let bare = typed.trim().trim_end_matches('.');
        let number = decimal(bare, &self.lang);
        let whole = number.bytes().all(|b| b.is_ascii_digit());
        if whole { number } else { bare.to_owned() }
    }

    /// Takes values that were kept, as this form's language writes them.
    pub(super) fn spell(&mut self, asked: &Questionnaire) -> Result<(), FormatError> {
        self.respell(asked, written)
    }

    /// Turns to a page in another language: what can be read as a number is written as that does.
    pub(crate) fn turn_to(
        &mut self,
        survey: &Survey<'_>,
        locale: &Locale,
    ) -> Result<(), FormatError> {
        let from = std::mem::replace(&mut self.lang, locale.clone());
        if from == *locale {
            return Ok(());
        }
        self.respell(&survey.round.questionnaire, |text, to| translated(text, &from, to, written))
    }

    fn respell(
        &mut self,
        asked: &Questionnaire,
        spell: impl Fn(&str, &Locale) -> Result<String, FormatError>,
    ) -> Result<(), FormatError> {
        for (field, value) in self.values.iter_mut().enumerate() {
            if let Some(text) = value.as_mut().filter(|_| kind_of(asked, field, is_number)) {
                *text = spell(text, &self.lang)?;
            }
        }
        Ok(())
    }
}

fn is_day(kind: &Kind) -> bool {
    matches!(kind, Kind::Date(_))
}

fn is_number(kind: &Kind) -> bool {
    matches!(kind, Kind::Number(_))
}

fn kind_of(asked: &Questionnaire, field: usize, is: impl Fn(&Kind) -> bool) -> bool {
    is(&asked.questions[asked.fields()[field].question].kind)
}
