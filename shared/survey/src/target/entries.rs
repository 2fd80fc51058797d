//! What stands in the input fields of a return, and its text: compact JSON of field name and value, sorted by name.

use std::collections::BTreeMap;

use super::{Blank, DepartmentReturn, Figure, Indicator, MOST_INDICATORS, Part, Section, Slot};
use crate::answer::{DocumentError, Response};

/// What stands in the input fields, by name; fields without anything in them are not among them. Values are decimals
/// with a point, `1234.5`, whatever language they were typed in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entries(BTreeMap<String, String>);

impl Entries {
    /// Takes what a form or an earlier draft holds. Names the form does not have are left out, space around a value is,
    /// and so are indicators without anything in them.
    #[must_use]
    pub fn take(blank: &Blank<'_>, pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut entries = Self::default();
        for (name, value) in pairs {
            // Browsers send line ends as CR LF; a carriage return is no content.
            let value = value.trim().replace("\r\n", "\n");
            if blank.input(&name).is_some() && !value.is_empty() {
                entries.0.insert(name, value);
            }
        }
        for goal in 0..blank.department.goals.len() {
            entries.close_ranks(blank, goal);
        }
        entries
    }

    /// The answer to the scoring question of a response that came by another way, such as a table.
    #[must_use]
    pub fn of_response(blank: &Blank<'_>, response: &Response) -> Self {
        let score = response.answers.get(blank.round.plan.score).cloned().flatten();
        Self::of_return(blank, &DepartmentReturn { score, ..DepartmentReturn::default() })
    }

    /// What [`Entries::to_document`] wrote, perhaps for an earlier version of the round: what this form does not have
    /// is left out.
    pub fn from_document(blank: &Blank<'_>, document: &str) -> Result<Self, DocumentError> {
        Ok(Self::take(blank, pairs(document)?))
    }

    /// As [`Entries::from_document`], for this very form: a name it does not have is an error.
    pub(super) fn all_of_document(
        blank: &Blank<'_>,
        document: &str,
    ) -> Result<Self, DocumentError> {
        let pairs = pairs(document)?;
        match pairs.keys().find(|name| blank.input(name).is_none()) {
            Some(stranger) => Err(DocumentError::Field(stranger.clone())),
            None => Ok(Self::take(blank, pairs)),
        }
    }

    /// The entries as text: the same text for the same entries.
    #[must_use]
    #[expect(clippy::missing_panics_doc, reason = "strings can always be written as JSON")]
    pub fn to_document(&self) -> String {
        // A map of strings is always JSON.
        serde_json::to_string(&self.0).expect("strings are JSON")
    }

    /// What stands in a field; empty if nothing does.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    /// Every field with something in it: name and value.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Whether nothing stands anywhere.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What stands in one section.
    #[must_use]
    pub fn section(&self, blank: &Blank<'_>, section: Section) -> Self {
        let own = self.0.iter().filter(|(name, _)| belongs(blank, name, section));
        Self(own.map(|(name, value)| (name.clone(), value.clone())).collect())
    }

    /// These entries with one section replaced by what stands there in `other`.
    #[must_use]
    pub fn with_section(mut self, blank: &Blank<'_>, section: Section, other: &Self) -> Self {
        self.0.retain(|name, _| !belongs(blank, name, section));
        self.0.extend(other.section(blank, section).0);
        self
    }

    /// How many indicators of a goal have anything in them.
    #[must_use]
    pub fn indicators(&self, blank: &Blank<'_>, goal: usize) -> usize {
        let begun = |row: &usize| {
            Part::ALL.iter().any(|&part| {
                !self.get(blank.name(Slot::Indicator { goal, row: *row, part })).is_empty()
            })
        };
        (0..MOST_INDICATORS).filter(begun).count()
    }

    /// Moves indicators up into rows that are empty.
    fn close_ranks(&mut self, blank: &Blank<'_>, goal: usize) {
        let name = |row, part| blank.name(Slot::Indicator { goal, row, part });
        let mut free = 0;
        for row in 0..MOST_INDICATORS {
            let held = Part::ALL.map(|part| (part, self.0.remove(name(row, part))));
            if held.iter().all(|(_, value)| value.is_none()) {
                continue;
            }
            for (part, value) in held {
                self.0.extend(value.map(|value| (name(free, part).to_owned(), value)));
            }
            free += 1;
        }
    }

    /// A return spelled out.
    pub(super) fn of_return(blank: &Blank<'_>, answers: &DepartmentReturn) -> Self {
        let mut entries = Self::default();
        let mut put = |slot, value: String| {
            let input = blank.slot(slot).filter(|_| !value.is_empty());
            if let Some(input) = input {
                entries.0.insert(blank.inputs()[input].name.clone(), value);
            }
        };
        let raw = answers.response(blank).raw(&blank.round.questionnaire);
        for field in blank.round.questionnaire.fields_of(blank.round.plan.score) {
            put(Slot::Score(field), raw[field].as_deref().unwrap_or_default().to_owned());
        }
        for (goal, points) in answers.points.iter().flatten().enumerate() {
            put(Slot::Points(goal), points.to_string());
        }
        for (goal, own) in answers.goals.iter().enumerate() {
            for (row, indicator) in own.indicators.iter().enumerate() {
                for part in Part::ALL {
                    put(Slot::Indicator { goal, row, part }, spelled(indicator, part));
                }
            }
            put(Slot::NoIndicator(goal), if own.no_indicator { "1" } else { "" }.to_owned());
            put(Slot::Measures(goal), own.measures.clone());
        }
        entries
    }
}

fn pairs(document: &str) -> Result<BTreeMap<String, String>, DocumentError> {
    serde_json::from_str(document).map_err(|_| DocumentError::Syntax)
}

fn belongs(blank: &Blank<'_>, name: &str, section: Section) -> bool {
    blank.input(name).is_some_and(|input| blank.inputs()[input].slot.section() == section)
}

fn spelled(indicator: &Indicator, part: Part) -> String {
    let value = |figure: Figure| figure.value.map_or(String::new(), |value| value.to_string());
    let year = |figure: Figure| figure.year.map_or(String::new(), |year| year.to_string());
    match part {
        Part::Name => indicator.name.clone(),
        Part::Unit => indicator.unit.clone(),
        Part::BaselineValue => value(indicator.baseline),
        Part::BaselineYear => year(indicator.baseline),
        Part::TargetValue => value(indicator.target),
        Part::TargetYear => year(indicator.target),
        Part::ActualValue => value(indicator.actual),
        Part::ActualYear => year(indicator.actual),
    }
}
