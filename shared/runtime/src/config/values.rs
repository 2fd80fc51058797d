//! Values as given: defaults, under the file's, under the variables'.

use std::{
    cell::RefCell,
    collections::BTreeMap,
    fmt::Display,
    ops::{Range, RangeInclusive},
    str::FromStr,
};

use serde::de::DeserializeOwned;
use toml::{Spanned, Table, Value, de::DeTable};

use super::setting::{SETTINGS, Setting, Standing};

/// Every value that is given or has a default, and what was wrong so far.
pub(super) struct Values {
    given: BTreeMap<(&'static str, &'static str), Given>,
    faults: RefCell<Vec<String>>,
}

struct Given {
    /// Where it was given, for messages.
    place: String,
    value: Value,
}

/// The values of one section.
pub(super) struct Section<'v> {
    values: &'v Values,
    name: &'static str,
}

impl Values {
    pub(super) fn read(
        file: &str,
        text: &str,
        variables: impl IntoIterator<Item = (String, String)>,
    ) -> Self {
        let mut values = Self { given: BTreeMap::new(), faults: RefCell::default() };
        for setting in SETTINGS.iter().filter(|setting| setting.standing == Standing::Default) {
            values.give(setting, "default".to_owned(), listed(setting));
        }
        values.take_file(file, text);
        for (name, value) in variables {
            if name.starts_with("VORRANG_") {
                values.take_variable(&name, &value);
            }
        }
        values
    }

    fn give(&mut self, setting: &Setting, place: String, value: Value) {
        self.given.insert((setting.section, setting.key), Given { place, value });
    }

    fn take_file(&mut self, file: &str, text: &str) {
        let place = |span: Range<usize>| format!("{file}, line {}", line(text, span.start));
        match (DeTable::parse(text), text.parse::<Table>()) {
            (Ok(spans), Ok(table)) => {
                for (section, spanned) in spans.get_ref() {
                    self.take_section(section, spanned, &table, &place);
                }
            }
            (Err(error), _) | (_, Err(error)) => {
                let place = error.span().map_or(file.to_owned(), place);
                self.fault(&place, error.message());
            }
        }
    }

    fn take_section(
        &mut self,
        section: &Spanned<toml::de::DeString<'_>>,
        spanned: &Spanned<toml::de::DeValue<'_>>,
        table: &Table,
        place: &impl Fn(Range<usize>) -> String,
    ) {
        let name = section.get_ref();
        let known = SETTINGS.iter().any(|setting| setting.section == name.as_ref());
        let (Some(keys), Some(Value::Table(values)), true) =
            (spanned.get_ref().as_table(), table.get(name.as_ref()), known)
        else {
            return self.fault(&place(section.span()), &format!("there is no section [{name}]"));
        };
        for key in keys.keys() {
            let place = format!("{}, {name}.{}", place(key.span()), key.get_ref());
            let setting = SETTINGS
                .iter()
                .find(|s| s.section == name.as_ref() && s.key == key.get_ref().as_ref());
            match (setting, values.get(key.get_ref().as_ref())) {
                (Some(setting), Some(value)) => self.give(setting, place, value.clone()),
                _ => self.fault(&place, "there is no such setting"),
            }
        }
    }

    fn take_variable(&mut self, name: &str, text: &str) {
        let Some(setting) = SETTINGS.iter().find(|setting| setting.variable() == name) else {
            return self.fault(name, "there is no such setting");
        };
        let value = match listed(setting) {
            Value::Array(_) => {
                let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
                Value::Array(parts.map(Value::from).collect())
            }
            Value::Integer(_) => match text.trim().parse() {
                Ok(number) => Value::Integer(number),
                Err(_) => return self.fault(name, "not a whole number"),
            },
            _ => Value::from(text),
        };
        self.give(setting, name.to_owned(), value);
    }

    fn fault(&self, place: &str, what: &str) {
        self.faults.borrow_mut().push(format!("{place}: {what}"));
    }

    pub(super) fn section(&self, name: &'static str) -> Section<'_> {
        Section { values: self, name }
    }

    pub(super) fn into_faults(self) -> Vec<String> {
        self.faults.into_inner()
    }
}

/// The value in the list, which gives the setting its type.
fn listed(setting: &Setting) -> Value {
    // The list is part of the program, and a test reads the sample made from it.
    let table: Table = format!("value = {}", setting.value).parse().expect("the list is TOML");
    table["value"].clone()
}

fn line(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

impl Section<'_> {
    fn given(&self, key: &'static str) -> Option<&Given> {
        self.values.given.get(&(self.name, key))
    }

    fn value<T: DeserializeOwned>(&self, key: &'static str, wanted: &str) -> Option<T> {
        let given = self.given(key)?;
        let value = given.value.clone().try_into();
        value.map_err(|_| self.values.fault(&given.place, &format!("not {wanted}"))).ok()
    }

    /// Says that something is wrong with a setting that was given, or that it is missing.
    pub(super) fn fault(&self, key: &'static str, what: &impl Display) {
        let place = self.given(key).map_or(format!("{}.{key}", self.name), |g| g.place.clone());
        self.values.fault(&place, &what.to_string());
    }

    /// A text, if it is given.
    pub(super) fn text(&self, key: &'static str) -> Option<String> {
        self.value(key, "a text")
    }

    /// A text that is written in a certain way.
    pub(super) fn parsed<T: FromStr<Err: Display>>(&self, key: &'static str) -> Option<T> {
        let text = self.text(key)?;
        text.parse().map_err(|error| self.fault(key, &error)).ok()
    }

    /// The same, which must be given.
    pub(super) fn needed<T: FromStr<Err: Display>>(&self, key: &'static str) -> Option<T> {
        if self.given(key).is_none() {
            self.fault(key, &"missing");
        }
        self.parsed(key)
    }

    /// A list of such texts.
    pub(super) fn list<T: FromStr<Err: Display>>(&self, key: &'static str) -> Option<Vec<T>> {
        let texts: Vec<String> = self.value(key, "a list of texts")?;
        let parsed = texts.iter().map(|text| text.parse());
        parsed.collect::<Result<_, T::Err>>().map_err(|error| self.fault(key, &error)).ok()
    }

    /// A whole number within these.
    pub(super) fn number<N: TryFrom<u64>>(
        &self,
        key: &'static str,
        within: RangeInclusive<u64>,
    ) -> Option<N> {
        let number: u64 = self.value(key, "a whole number")?;
        let fits = within.contains(&number).then(|| N::try_from(number).ok()).flatten();
        if fits.is_none() {
            let (low, high) = within.into_inner();
            self.fault(key, &format!("not from {low} to {high}"));
        }
        fits
    }
}
