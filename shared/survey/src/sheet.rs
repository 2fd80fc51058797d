//! A CSV file of the folder: rows with their line, columns by name, everything wrong reported at once.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    document::{At, Place, has_control_character},
    exchange::{Delimiter, Lines, unclosed_quote},
    id::Id,
    text::{Lang, Texts},
};

/// Which columns a sheet has. Texts have a column for each language, `stem:LANG`.
#[derive(Clone, Copy)]
pub(crate) struct Columns<'c> {
    pub(crate) fixed: &'c [&'c str],
    pub(crate) optional: &'c [&'c str],
    pub(crate) texts: &'c [&'c str],
    pub(crate) optional_texts: &'c [&'c str],
}

/// No columns.
pub(crate) const NONE: Columns<'static> =
    Columns { fixed: &[], optional: &[], texts: &[], optional_texts: &[] };

impl Columns<'_> {
    fn has(&self, name: &str) -> bool {
        let text = |stem: &str| self.texts.contains(&stem) || self.optional_texts.contains(&stem);
        let is_text = name
            .split_once(':')
            .is_some_and(|(stem, tag)| text(stem) && Lang::parse(tag).is_some());
        self.fixed.contains(&name) || self.optional.contains(&name) || is_text
    }

    /// Columns of texts that must be there: of an optional text those of every language, once one is there.
    fn required_texts(&self, promised: &[Lang], there: &BTreeMap<String, usize>) -> Vec<String> {
        let begun = self.optional_texts.iter().filter(|stem| has_text(there, stem));
        let stems = self.texts.iter().chain(begun);
        stems.flat_map(|stem| promised.iter().map(move |lang| format!("{stem}:{lang}"))).collect()
    }

    /// What to write instead of an unknown column.
    fn known(&self, promised: &[Lang]) -> String {
        let first = promised.first().map_or("de", Lang::as_str);
        let plain = self.fixed.iter().chain(self.optional).map(|name| (*name).to_owned());
        let texts =
            self.texts.iter().chain(self.optional_texts).map(|stem| format!("{stem}:{first}"));
        plain.chain(texts).collect::<Vec<_>>().join(", ")
    }
}

/// Whether a text has a column in any language.
fn has_text(columns: &BTreeMap<String, usize>, stem: &str) -> bool {
    columns.keys().any(|column| column.split_once(':').is_some_and(|(own, _)| own == stem))
}

/// The rows of a sheet and its header.
pub(crate) struct Sheet<'d> {
    place: Place<'d>,
    promised: &'d [Lang],
    columns: BTreeMap<String, usize>,
    rows: Vec<(u32, csv::StringRecord)>,
}

/// One row.
pub(crate) struct Row<'s> {
    sheet: &'s Sheet<'s>,
    record: &'s csv::StringRecord,
    pub(crate) line: u32,
}

impl<'d> Sheet<'d> {
    /// Reads the sheet: separated by commas or semicolons, as its header row has it. Rows without anything are left out.
    pub(crate) fn read(place: Place<'d>, promised: &'d [Lang], columns: Columns<'_>) -> Self {
        let mut sheet = Sheet { place, promised, columns: BTreeMap::new(), rows: Vec::new() };
        let bytes = place.source.as_bytes();
        if let Some(line) = unclosed_quote(bytes) {
            place.fault(line, "quote-unclosed", &[]);
            return sheet;
        }
        let Some(delimiter) = Delimiter::of_header(bytes) else {
            place.fault(1, "delimiter-unclear", &[]);
            return sheet;
        };
        let mut reader =
            csv::ReaderBuilder::new().flexible(true).delimiter(delimiter.byte()).from_reader(bytes);
        let header = reader.headers().cloned().unwrap_or_default();
        let known = columns.known(promised);
        for (index, name) in header.iter().enumerate() {
            sheet.column(index, name.trim(), &columns, &known);
        }
        sheet.report_missing(&columns);
        let mut lines = Lines::new();
        for record in reader.records() {
            sheet.row(record, header.len(), &mut lines);
        }
        sheet
    }

    fn column(&mut self, index: usize, name: &str, columns: &Columns<'_>, known: &str) {
        if !columns.has(name) {
            self.place.fault(1, "column-unknown", &[("column", name), ("known", known)]);
        } else if self.columns.insert(name.to_owned(), index).is_some() {
            self.place.fault(1, "column-duplicate", &[("column", name)]);
        }
    }

    fn report_missing(&self, columns: &Columns<'_>) {
        let missing = |name: &&str| !self.columns.contains_key(*name);
        for name in columns.fixed.iter().copied().filter(missing) {
            self.place.fault(1, "column-missing", &[("column", name)]);
        }
        let texts = columns.required_texts(self.promised, &self.columns);
        for name in texts.iter().map(String::as_str).filter(missing) {
            let stem = name.split(':').next().unwrap_or(name);
            if has_text(&self.columns, stem) {
                self.place.gap(1, "column-missing", &[("column", name)]);
            } else {
                self.place.fault(1, "column-missing", &[("column", name)]);
            }
        }
    }

    fn row(
        &mut self,
        record: Result<csv::StringRecord, csv::Error>,
        width: usize,
        lines: &mut Lines,
    ) {
        let text = self.place.source.as_bytes();
        match record {
            Err(error) => {
                let line = lines.at(text, error.position());
                self.place.fault(line, "csv-syntax", &[("detail", &error.to_string())]);
            }
            Ok(record) if record.iter().all(|cell| cell.trim().is_empty()) => {}
            Ok(record) => {
                let line = lines.at(text, record.position());
                if record.len() == width {
                    self.rows.push((line, record));
                } else {
                    let (found, wanted) = (record.len().to_string(), width.to_string());
                    self.place.fault(line, "row-length", &[("found", &found), ("wanted", &wanted)]);
                }
            }
        }
    }

    /// The rows.
    pub(crate) fn rows(&'d self) -> impl Iterator<Item = Row<'d>> {
        self.rows.iter().map(|(line, record)| Row { sheet: self, record, line: *line })
    }
}

impl Row<'_> {
    pub(crate) fn fault(&self, code: &'static str, args: &[(&'static str, &str)]) {
        self.sheet.place.fault(self.line, code, args);
    }

    /// The cell, trimmed; empty if the column is missing.
    pub(crate) fn cell(&self, column: &str) -> &str {
        self.sheet.columns.get(column).and_then(|&i| self.record.get(i)).unwrap_or("").trim()
    }

    /// A required cell without control characters.
    pub(crate) fn required(&self, column: &str) -> Option<&str> {
        if !self.sheet.columns.contains_key(column) {
            return None; // Reported once, at the header.
        }
        let cell = self.cell(column);
        if cell.is_empty() {
            self.fault("empty-value", &[("key", column)]);
        } else if has_control_character(cell) {
            self.fault("control-character", &[("key", column)]);
        } else {
            return Some(cell);
        }
        None
    }

    /// A required id.
    pub(crate) fn id(&self, column: &str) -> Option<At<Id>> {
        let cell = self.required(column)?;
        let id = Id::parse(cell);
        if id.is_none() {
            self.fault("id-invalid", &[("value", cell)]);
        }
        id.map(|value| At { value, line: self.line })
    }

    /// The texts of the `stem:LANG` columns. `required` ones must be there in every promised language, others in
    /// all of them or in none.
    pub(crate) fn texts(&self, stem: &str, required: bool) -> Texts {
        let mut texts = Texts::promised(self.sheet.promised);
        for column in self.sheet.columns.keys() {
            let lang = column
                .split_once(':')
                .filter(|(s, _)| *s == stem)
                .and_then(|(_, tag)| Lang::parse(tag));
            let cell = self.cell(column);
            match lang {
                Some(_) if has_control_character(cell) => {
                    self.fault("control-character", &[("key", column)]);
                }
                Some(lang) if !cell.is_empty() => texts.insert(lang, cell.to_owned()),
                _ => {}
            }
        }
        // A language without a column is reported once, at the header.
        let has_column = |lang: &&Lang| self.sheet.columns.contains_key(&format!("{stem}:{lang}"));
        if required || !texts.is_empty() {
            for lang in
                self.sheet.promised.iter().filter(|lang| !texts.has(lang)).filter(has_column)
            {
                let args = [("key", stem), ("language", lang.as_str())];
                if texts.is_empty() {
                    self.fault("translation-missing", &args);
                } else {
                    self.sheet.place.gap(self.line, "translation-missing", &args);
                }
            }
        }
        texts
    }

    /// A required mail address.
    pub(crate) fn email(&self, column: &str) -> Option<String> {
        let cell = self.required(column)?;
        let ok = is_email(cell);
        if !ok {
            self.fault("email-invalid", &[("value", cell)]);
        }
        ok.then(|| cell.to_owned())
    }

    /// A required language, one of those promised.
    pub(crate) fn lang(&self, column: &str) -> Option<Lang> {
        let cell = self.required(column)?;
        let lang = Lang::parse(cell);
        match &lang {
            None => self.fault("language-invalid", &[("value", cell)]),
            Some(lang) if !self.sheet.promised.contains(lang) => {
                self.fault("language-not-promised", &[("language", lang.as_str())]);
            }
            Some(_) => {}
        }
        lang
    }
}

/// Whether this is a plain mail address: ASCII, exactly one `@`, a dotted domain, nothing that could end a header.
#[must_use]
pub fn is_email(text: &str) -> bool {
    let stray = |c: char| c.is_whitespace() || c.is_control() || "<>,;\"()[]\\".contains(c);
    text.is_ascii()
        && !text.contains(stray)
        && text.split_once('@').is_some_and(|(local, domain)| {
            let labels = domain.split('.').collect::<Vec<_>>();
            !local.is_empty()
                && labels.len() > 1
                && !domain.contains('@')
                && labels.iter().all(|label| !label.is_empty())
        })
}

/// Reports ids that stand twice.
pub(crate) fn report_duplicates<'a>(place: Place<'_>, ids: impl Iterator<Item = &'a At<Id>>) {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !seen.insert(&id.value) {
            place.fault(id.line, "id-duplicate", &[("value", id.value.as_str())]);
        }
    }
}
