//! A TOML file read key by key, so that every fault in it is found in one go, with its line.

use std::{cell::RefCell, collections::BTreeSet, ops::RangeInclusive};

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use crate::{
    decimal::Decimal,
    fault::Faults,
    id::Id,
    text::{Lang, Texts},
};

/// Where faults of one file go, and how its byte offsets become lines.
#[derive(Clone, Copy)]
pub(crate) struct Place<'d> {
    pub(crate) file: &'d str,
    pub(crate) source: &'d str,
    pub(crate) faults: &'d Faults,
}

impl Place<'_> {
    fn line(&self, offset: usize) -> u32 {
        let before = self.source.as_bytes().iter().take(offset).filter(|&&b| b == b'\n').count();
        u32::try_from(before + 1).unwrap_or(u32::MAX)
    }

    pub(crate) fn fault(&self, line: u32, code: &'static str, args: &[(&'static str, &str)]) {
        self.faults.add(self.file, line, code, args);
    }

    /// A text that a promised language lacks and another has.
    pub(crate) fn gap(&self, line: u32, code: &'static str, args: &[(&'static str, &str)]) {
        self.faults.add_gap(self.file, line, code, args);
    }
}

/// A table of the file. Keys are taken by name; [`Section::done`] reports those nobody asked for.
pub(crate) struct Section<'d> {
    place: Place<'d>,
    table: &'d DeTable<'d>,
    line: u32,
    path: String,
    taken: RefCell<BTreeSet<&'static str>>,
}

/// A value with the line it stands on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct At<T> {
    pub(crate) value: T,
    pub(crate) line: u32,
}

/// Parses the file and hands its top table to `read`; a syntax error is the file's only fault.
pub(crate) fn read<T>(place: Place<'_>, read: impl FnOnce(Section<'_>) -> T) -> Option<T> {
    match DeTable::parse(place.source) {
        Ok(table) => Some(read(Section {
            place,
            table: table.get_ref(),
            line: 1,
            path: String::new(),
            taken: RefCell::default(),
        })),
        Err(error) => {
            let line = error.span().map_or(1, |span| place.line(span.start));
            place.fault(line, "toml-syntax", &[("detail", error.message())]);
            None
        }
    }
}

impl<'d> Section<'d> {
    /// Line on which the section begins.
    pub(crate) fn line(&self) -> u32 {
        self.line
    }

    pub(crate) fn place(&self) -> Place<'d> {
        self.place
    }

    /// The key's full name, `plan.group.weight`.
    pub(crate) fn name(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    pub(crate) fn fault(&self, line: u32, code: &'static str, args: &[(&'static str, &str)]) {
        self.place.fault(line, code, args);
    }

    fn take(&self, key: &'static str) -> Option<&'d Spanned<DeValue<'d>>> {
        self.taken.borrow_mut().insert(key);
        self.table.get(key)
    }

    fn wrong(&self, key: &str, value: &Spanned<DeValue<'_>>, wanted: &str) {
        let line = self.place.line(value.span().start);
        self.fault(line, "wrong-type", &[("key", &self.name(key)), ("wanted", wanted)]);
    }

    fn missing(&self, key: &str) {
        self.fault(self.line, "key-missing", &[("key", &self.name(key))]);
    }

    /// Whether the key is there at all.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    fn at<T>(&self, value: T, spanned: &Spanned<DeValue<'_>>) -> At<T> {
        At { value, line: self.place.line(spanned.span().start) }
    }

    /// An optional string, trimmed, neither empty nor with control characters.
    pub(crate) fn optional_string(&self, key: &'static str) -> Option<At<&'d str>> {
        let value = self.take(key)?;
        let Some(text) = value.get_ref().as_str() else {
            self.wrong(key, value, "string");
            return None;
        };
        let found = self.at(text.trim(), value);
        clean(self.place, &self.name(key), &found).then_some(found)
    }

    /// A required string.
    pub(crate) fn string(&self, key: &'static str) -> Option<At<&'d str>> {
        if !self.has(key) {
            self.missing(key);
        }
        self.optional_string(key)
    }

    /// A required id.
    pub(crate) fn id(&self, key: &'static str) -> Option<At<Id>> {
        let text = self.string(key)?;
        self.as_id(text)
    }

    /// An id, if there is one that can be read; nothing is reported.
    pub(crate) fn peek_id(&self, key: &str) -> Option<Id> {
        self.table.get(key)?.get_ref().as_str().and_then(Id::parse)
    }

    fn as_id(&self, text: At<&str>) -> Option<At<Id>> {
        let id = Id::parse(text.value);
        if id.is_none() {
            self.fault(text.line, "id-invalid", &[("value", text.value)]);
        }
        id.map(|value| At { value, line: text.line })
    }

    /// `true` or `false`; absent is `false`.
    pub(crate) fn flag(&self, key: &'static str) -> bool {
        let Some(value) = self.take(key) else {
            return false;
        };
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.wrong(key, value, "flag");
            false
        })
    }

    /// A whole number within `range` that may be absent.
    pub(crate) fn optional_integer(
        &self,
        key: &'static str,
        range: RangeInclusive<u64>,
    ) -> Option<u64> {
        let present = self.has(key);
        self.integer(key, range, Some(0)).filter(|_| present)
    }

    /// Reports the key as missing if it is.
    pub(crate) fn require(&self, key: &'static str) {
        if self.take(key).is_none() {
            self.missing(key);
        }
    }

    /// A whole number within `range`; `default` when absent, a fault when there is no default.
    pub(crate) fn integer(
        &self,
        key: &'static str,
        range: RangeInclusive<u64>,
        default: Option<u64>,
    ) -> Option<u64> {
        let Some(value) = self.take(key) else {
            if default.is_none() {
                self.missing(key);
            }
            return default;
        };
        let Some(integer) = value.get_ref().as_integer() else {
            self.wrong(key, value, "integer");
            return None;
        };
        let number = u64::from_str_radix(integer.as_str(), integer.radix())
            .ok()
            .filter(|n| range.contains(n));
        if number.is_none() {
            let (low, high) = (range.start().to_string(), range.end().to_string());
            let line = self.place.line(value.span().start);
            self.fault(
                line,
                "out-of-range",
                &[("key", &self.name(key)), ("low", &low), ("high", &high)],
            );
        }
        number
    }

    fn as_number(value: &DeValue<'_>) -> Option<f64> {
        let text = value.as_float().map(toml::de::DeFloat::as_str);
        let text = text.or_else(|| {
            value.as_integer().filter(|i| i.radix() == 10).map(toml::de::DeInteger::as_str)
        })?;
        text.parse().ok().filter(|n: &f64| n.is_finite())
    }

    /// A required finite number.
    pub(crate) fn number(&self, key: &'static str) -> Option<At<f64>> {
        let Some(value) = self.take(key) else {
            self.missing(key);
            return None;
        };
        let number = Self::as_number(value.get_ref());
        if number.is_none() {
            self.wrong(key, value, "number");
        }
        number.map(|n| self.at(n, value))
    }

    /// A decimal number that may be absent.
    pub(crate) fn decimal(&self, key: &'static str) -> Option<Decimal> {
        let value = self.take(key)?;
        let text = value.get_ref().as_float().map(toml::de::DeFloat::as_str);
        let text = text.or_else(|| {
            value
                .get_ref()
                .as_integer()
                .filter(|i| i.radix() == 10)
                .map(toml::de::DeInteger::as_str)
        });
        let number = text.and_then(|text| Decimal::parse(text).ok());
        if number.is_none() {
            self.wrong(key, value, "number");
        }
        number
    }

    /// A list whose members `each` understands; a fault of type `wanted` for the list or a member that is none.
    fn list<T>(
        &self,
        key: &'static str,
        wanted: &str,
        each: impl Fn(&'d Spanned<DeValue<'d>>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let value = self.take(key)?;
        let Some(array) = value.get_ref().as_array() else {
            self.wrong(key, value, wanted);
            return None;
        };
        let read = |item| {
            let found = each(item);
            if found.is_none() {
                self.wrong(key, item, wanted);
            }
            found
        };
        Some(array.iter().filter_map(read).collect())
    }

    /// An optional list of numbers.
    pub(crate) fn numbers(&self, key: &'static str) -> Option<At<Vec<f64>>> {
        let numbers = self.list(key, "number-list", |item| Self::as_number(item.get_ref()))?;
        Some(At { value: numbers, line: self.line_of(key) })
    }

    /// An optional list of strings.
    pub(crate) fn strings(&self, key: &'static str) -> Option<Vec<At<&'d str>>> {
        self.list(key, "string-list", |item| {
            item.get_ref().as_str().map(|text| self.at(text, item))
        })
    }

    /// A required list of ids.
    pub(crate) fn ids(&self, key: &'static str) -> Vec<At<Id>> {
        if !self.has(key) {
            self.missing(key);
        }
        self.strings(key)
            .unwrap_or_default()
            .into_iter()
            .filter_map(|text| self.as_id(text))
            .collect()
    }

    /// Line of a key's value, or of the section.
    pub(crate) fn line_of(&self, key: &str) -> u32 {
        self.table.get(key).map_or(self.line, |value| self.place.line(value.span().start))
    }

    /// Whether the key holds a string.
    pub(crate) fn is_string(&self, key: &str) -> bool {
        self.table.get(key).is_some_and(|value| value.get_ref().is_str())
    }

    /// Whether the key holds a list.
    pub(crate) fn is_list(&self, key: &str) -> bool {
        self.table.get(key).is_some_and(|value| value.get_ref().is_array())
    }

    /// A required text in every promised language.
    pub(crate) fn text(&self, key: &'static str, promised: &[Lang]) -> Texts {
        if !self.has(key) {
            self.missing(key);
        }
        self.optional_text(key, promised)
    }

    /// A text that may be absent; when there, it is there in every promised language.
    pub(crate) fn optional_text(&self, key: &'static str, promised: &[Lang]) -> Texts {
        let mut texts = Texts::promised(promised);
        let Some(value) = self.take(key) else {
            return texts;
        };
        let Some(table) = value.get_ref().as_table() else {
            self.wrong(key, value, "text");
            return texts;
        };
        for (tag, item) in table {
            let line = self.place.line(tag.span().start);
            match (Lang::parse(tag.get_ref()), item.get_ref().as_str()) {
                (None, _) => self.fault(line, "language-invalid", &[("value", tag.get_ref())]),
                (_, None) => self.wrong(key, item, "string"),
                (Some(lang), Some(text)) => {
                    let found = At { value: text.trim(), line };
                    if clean(self.place, &self.name(key), &found) {
                        texts.insert(lang, found.value.to_owned());
                    }
                }
            }
        }
        let line = self.place.line(value.span().start);
        require_languages(self.place, line, &self.name(key), &texts, promised);
        texts
    }

    fn child(
        &self,
        key: &'static str,
        value: &'d Spanned<DeValue<'d>>,
        table: &'d DeTable<'d>,
    ) -> Self {
        Section {
            place: self.place,
            table,
            line: self.place.line(value.span().start),
            path: self.name(key),
            taken: RefCell::default(),
        }
    }

    /// An optional table.
    pub(crate) fn optional_section(&self, key: &'static str) -> Option<Self> {
        let value = self.take(key)?;
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.wrong(key, value, "table");
        }
        table.map(|table| self.child(key, value, table))
    }

    /// A required table.
    pub(crate) fn section(&self, key: &'static str) -> Option<Self> {
        if !self.has(key) {
            self.missing(key);
        }
        self.optional_section(key)
    }

    /// A required list of tables.
    pub(crate) fn sections(&self, key: &'static str) -> Vec<Self> {
        if !self.has(key) {
            self.missing(key);
        }
        let child = |item: &'d Spanned<DeValue<'d>>| {
            item.get_ref().as_table().map(|table| self.child(key, item, table))
        };
        self.list(key, "table-list", child).unwrap_or_default()
    }

    /// The tables by name inside a table, for names the format does not fix.
    pub(crate) fn named_sections(&self, key: &'static str) -> Vec<(At<&'d str>, Self)> {
        let Some(value) = self.take(key) else {
            return Vec::new();
        };
        let Some(table) = value.get_ref().as_table() else {
            self.wrong(key, value, "table");
            return Vec::new();
        };
        let mut found = Vec::new();
        for (name, item) in table {
            let line = self.place.line(name.span().start);
            match item.get_ref().as_table() {
                Some(inner) => {
                    let name = At { value: name.get_ref().as_ref(), line };
                    let mut section = self.child(key, item, inner);
                    section.path = format!("{}.{}", self.name(key), name.value);
                    section.line = line;
                    found.push((name, section));
                }
                None => self.wrong(key, item, "table"),
            }
        }
        found
    }

    /// The strings by name inside a table, for names the format does not fix; numbers count as their spelling.
    pub(crate) fn named_strings(&self, key: &'static str) -> Vec<(At<&'d str>, String)> {
        let Some(value) = self.take(key) else {
            return Vec::new();
        };
        let Some(table) = value.get_ref().as_table() else {
            self.wrong(key, value, "table");
            return Vec::new();
        };
        let mut found = Vec::new();
        for (name, item) in table {
            let line = self.place.line(name.span().start);
            let text = item.get_ref().as_str().map(str::to_owned);
            let text = text.or_else(|| item.get_ref().as_integer().map(ToString::to_string));
            match text {
                Some(text) => found.push((At { value: name.get_ref().as_ref(), line }, text)),
                None => self.wrong(key, item, "string"),
            }
        }
        found
    }

    /// Reports every key nobody asked for.
    pub(crate) fn done(self) {
        let taken = self.taken.borrow();
        let known = taken.iter().copied().collect::<Vec<_>>().join(", ");
        for key in self.table.keys().filter(|key| !taken.contains(key.get_ref().as_ref())) {
            let line = self.place.line(key.span().start);
            self.fault(
                line,
                "key-unknown",
                &[("key", &self.name(key.get_ref())), ("known", &known)],
            );
        }
    }
}

/// Whether a text is neither empty nor holds control characters (line breaks and tabs aside); a fault if not.
fn clean(place: Place<'_>, key: &str, found: &At<&str>) -> bool {
    if found.value.is_empty() {
        place.fault(found.line, "empty-value", &[("key", key)]);
        return false;
    }
    if has_control_character(found.value) {
        place.fault(found.line, "control-character", &[("key", key)]);
        return false;
    }
    true
}

/// Control characters that no text needs and a mail header or a page must not carry.
pub(crate) fn has_control_character(text: &str) -> bool {
    text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t'))
}

/// A gap for each promised language without a text.
pub(crate) fn require_languages(
    place: Place<'_>,
    line: u32,
    key: &str,
    texts: &Texts,
    promised: &[Lang],
) {
    if texts.is_empty() {
        return; // Already reported: missing, of the wrong type, or empty.
    }
    for lang in promised.iter().filter(|lang| !texts.has(lang)) {
        place.gap(line, "translation-missing", &[("key", key), ("language", lang.as_str())]);
    }
}
