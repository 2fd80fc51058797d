//! Numbers, days, marks and sentences to tick.

use vorrang_survey::{
    answer::{Complaint, DONT_KNOW, DayPart},
    definition::{self, Number},
    text::Texts,
};

use super::{Asking, Body, Opt, Part, Said};
use crate::{
    form::typed::day_name,
    pages::survey::question::{DayInput, Keys, Scale},
};

impl Asking<'_> {
    pub(super) fn number(&self, field: usize, text: &Texts, number: &Number) -> Body {
        Body::Number {
            field: self.row(field, Said::of(text, self.lang)),
            unit: Said::optional(&number.unit, self.lang),
            keys: keys(number),
        }
    }

    pub(super) fn day(&self, field: usize) -> Body {
        let errors = &self.remarks.errors;
        let error = errors.iter().find(|error| error.field == field);
        let wrong = error.map(|error| match error.complaint {
            Complaint::Date(complaint) => complaint.part(),
            _ => DayPart::Day,
        });
        // Of a day that there is, no part is more wrong than another.
        let whole = error.is_some_and(|error| match error.complaint {
            Complaint::Date(complaint) => complaint.is_whole(),
            _ => true,
        });
        let part = |part: DayPart| DayInput {
            id: format!("f{field}-{}", part.name()),
            name: day_name(&self.name(field), part),
            part: part.name(),
            value: self.form.day_part(field, part).to_owned(),
            wrong: whole || wrong == Some(part),
        };
        Body::Date { parts: DayPart::ALL.map(part) }
    }

    pub(super) fn scale(&self, field: usize, scale: &definition::Scale, required: bool) -> Body {
        let value = self.form.value(field).trim();
        let opt = |index: u8, point: String, text: Option<Said>, apart| Opt {
            id: format!("f{field}-{index}"),
            name: self.name(field),
            on: !point.is_empty() && value == point,
            value: point,
            text,
            apart,
            words: None,
        };
        let apart = match (scale.dont_know, required) {
            (true, _) => Some(opt(scale.points, DONT_KNOW.to_owned(), None, true)),
            (false, false) => Some(opt(scale.points, String::new(), None, true)),
            (false, true) => None,
        };
        let points = (1..=scale.points).map(|point| opt(point - 1, point.to_string(), None, false));
        Body::Scale(Scale {
            low: Said::of(&scale.low, self.lang),
            high: Said::of(&scale.high, self.lang),
            highest: scale.points,
            points: points.collect(),
            apart,
        })
    }

    pub(super) fn acknowledgement(&self, part: &Part, sentence: &Texts) -> Body {
        let sentence = Said::of(sentence, self.lang);
        Body::Acknowledgement { tick: self.checkbox(part.fields[0], sentence, false) }
    }
}

/// The keys a telephone offers. Those of figures have no minus sign.
fn keys(number: &Number) -> Keys {
    match (number.least, number.decimals) {
        (Some(least), 0) if !least.is_negative() => Keys::Numeric,
        (Some(least), _) if !least.is_negative() => Keys::Decimal,
        _ => Keys::Text,
    }
}
