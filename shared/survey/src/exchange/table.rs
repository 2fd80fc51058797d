//! A table of answers, read by a map.

mod for_shards;

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
    io::Cursor,
    sync::atomic::{AtomicU64, Ordering},
};

use sha2::{Digest, Sha256};

use super::{
    Delimiter, Encoding, EncodingError, Lines, bare, decode,
    delimiter::unclosed_quote,
    map::{Columns, Map, Mapping, part_named},
};
use crate::{
    answer::{self, Complaint, DONT_KNOW, Decision, FAST, Flags, RawResponse, Response},
    definition::{Kind, Part, Questionnaire},
    document::At,
    fault::{Fault, Faults},
    text::Lang,
};

/// One response of a table.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Line in the table.
    pub line: u32,
    /// The id column's value, else the table's hash and the row number.
    pub id: String,
    /// The response.
    pub response: Response,
}

/// The table's text, wherever it lies: as it came, or made from another encoding.
type Text<'t> = Cursor<Cow<'t, [u8]>>;

/// A table being read, one response at a time.
pub struct Table<'t> {
    name: String,
    encoding: Encoding,
    delimiter: Delimiter,
    questionnaire: &'t Questionnaire,
    map: &'t Map,
    records: csv::StringRecordsIntoIter<Text<'t>>,
    columns: BTreeMap<String, usize>,
    header: csv::StringRecord,
    /// Column that stands for each input field in a complaint.
    column_of: Vec<Option<String>>,
    /// For each mapping the column indices, in its own order.
    places: Vec<Vec<usize>>,
    /// SHA-256 of the file, where it has no ids of its own.
    hash: String,
    row: u64,
    lines: Lines,
    seen: BTreeSet<String>,
    /// Answers to questions that were not asked, in the responses read so far.
    unasked: AtomicU64,
}

impl<'t> Table<'t> {
    /// Opens a table. How it is spelled is what the map says, else what can be told from the bytes without a guess.
    ///
    /// # Errors
    /// What is wrong with its encoding or header.
    pub fn open(
        name: &str,
        bytes: &'t [u8],
        questionnaire: &'t Questionnaire,
        map: &'t Map,
    ) -> Result<Self, Vec<Fault>> {
        let faults = Faults::default();
        let table = Self::try_open(name, bytes, questionnaire, map, &faults);
        let found = faults.sorted();
        table.filter(|_| found.is_empty()).ok_or(found)
    }

    fn try_open(
        name: &str,
        bytes: &'t [u8],
        questionnaire: &'t Questionnaire,
        map: &'t Map,
        faults: &Faults,
    ) -> Option<Self> {
        let (text, encoding) = match decode(bytes, map.encoding) {
            Ok(found) => found,
            Err(EncodingError::Unclear) => {
                faults.add(name, 0, "encoding-unclear", &[]);
                return None;
            }
            Err(EncodingError::Wrong(told)) => {
                faults.add(name, 0, "encoding-wrong", &[("encoding", told.name())]);
                return None;
            }
        };
        if let Some(line) = unclosed_quote(text.as_bytes()) {
            faults.add(name, line, "quote-unclosed", &[]);
            return None;
        }
        let Some(delimiter) = map.delimiter.or_else(|| Delimiter::of_header(text.as_bytes()))
        else {
            faults.add(name, 1, "delimiter-unclear", &[]);
            return None;
        };
        let text = match text {
            Cow::Borrowed(text) => Cow::Borrowed(text.as_bytes()),
            Cow::Owned(text) => Cow::Owned(text.into_bytes()),
        };
        let mut reader = csv::ReaderBuilder::new()
            .flexible(true)
            .delimiter(delimiter.byte())
            .from_reader(Cursor::new(text));
        let header = reader.headers().cloned().unwrap_or_default();
        let mut table = Self {
            name: name.to_owned(),
            encoding,
            delimiter,
            questionnaire,
            map,
            records: reader.into_records(),
            columns: BTreeMap::new(),
            header,
            column_of: vec![None; questionnaire.fields().len()],
            places: Vec::new(),
            hash: if map.has_id() {
                String::new()
            } else {
                crate::round::hex(&Sha256::digest(bytes))
            },
            row: 0,
            lines: Lines::new(),
            seen: BTreeSet::new(),
            unasked: AtomicU64::new(0),
        };
        table.read_header(faults);
        Some(table)
    }

    /// How the table turned out to be spelled.
    #[must_use]
    pub fn spelling(&self) -> (Encoding, Delimiter) {
        (self.encoding, self.delimiter)
    }

    /// How many answers were left out of the responses read so far, as the questionnaire does not ask for them whoever
    /// gave the others.
    #[must_use]
    pub fn unasked(&self) -> u64 {
        self.unasked.load(Ordering::Relaxed)
    }

    fn read_header(&mut self, faults: &Faults) {
        for (index, column) in self.header.iter().enumerate() {
            if self.columns.insert(column.trim().to_owned(), index).is_some()
                && self.map.names(column.trim())
            {
                faults.add(&self.name, 1, "column-duplicate", &[("column", column)]);
            }
        }
        for own in self.map.own_columns() {
            self.column(own, faults);
        }
        for mapping in &self.map.mappings {
            let places = mapping.names().map(|name| self.column(name, faults)).collect();
            self.places.push(places);
            self.name_columns(mapping);
        }
    }

    fn column(&self, name: &str, faults: &Faults) -> usize {
        self.columns.get(name).copied().unwrap_or_else(|| {
            faults.add(&self.name, 1, "column-missing", &[("column", name)]);
            0
        })
    }

    /// Remembers which column a complaint about an input field is about.
    fn name_columns(&mut self, mapping: &Mapping) {
        let first = mapping.columns.names().next().cloned();
        for field in self.questionnaire.fields_of(mapping.question) {
            let part = self.questionnaire.fields()[field].part;
            let own = match (&mapping.columns, part) {
                (Columns::List(columns), Part::Place(place)) => columns.get(place).cloned(),
                (_, Part::Words) => mapping.words.clone(),
                (_, Part::Shown) => mapping.shown.clone(),
                (Columns::Each(each), Part::Best(_) | Part::Worst(_) | Part::Pair(_)) => {
                    let slot = field - self.questionnaire.fields_of(mapping.question).start;
                    each.iter().find(|(own, _)| *own == slot).map(|(_, column)| column.clone())
                }
                (Columns::Each(each), Part::Goal(part) | Part::Choice(part) | Part::Row(part)) => {
                    each.iter().find(|(own, _)| *own == part).map(|(_, column)| column.clone())
                }
                _ => None,
            };
            self.column_of[field] = own.or_else(|| first.clone());
        }
    }

    fn entry(&mut self, record: &csv::StringRecord, line: u32) -> Result<Entry, Vec<Fault>> {
        if record.len() != self.width() {
            let (found, wanted) = (record.len().to_string(), self.header.len().to_string());
            return Err(vec![self.fault(
                line,
                None,
                "row-length",
                vec![("found", found), ("wanted", wanted)],
            )]);
        }
        let mut faults = Vec::new();
        let raw = self.raw(record, line, &mut faults);
        let (mut response, errors) = answer::read(self.questionnaire, &raw);
        // A table cannot be asked again for an answer that was left out.
        for error in errors.into_iter().filter(|error| !error.complaint.is_open()) {
            let mut args = error.complaint.args();
            args.push(("value", raw[error.field].as_deref().unwrap_or_default().to_owned()));
            faults.push(self.fault(
                line,
                self.column_of[error.field].clone(),
                error.complaint.code(),
                args,
            ));
        }
        self.set_circumstances(record, line, &mut response, &mut faults);
        let id = self.id(record, line, &mut faults);
        if faults.is_empty() {
            self.add_unasked(answer::given_unasked(self.questionnaire, &raw, &response.answers));
        }
        if faults.is_empty() { Ok(Entry { line, id, response }) } else { Err(faults) }
    }

    fn fault(
        &self,
        line: u32,
        column: Option<String>,
        code: &'static str,
        args: Vec<(&'static str, String)>,
    ) -> Fault {
        Fault { file: self.name.clone(), line: Some(line), column, code, args }
    }

    fn cell<'r>(&self, record: &'r csv::StringRecord, column: &str) -> &'r str {
        self.columns.get(column).and_then(|&index| record.get(index)).unwrap_or("").trim()
    }

    /// The language in which a person agreed to be asked sensitive questions.
    fn consent(
        &self,
        record: &csv::StringRecord,
        line: u32,
        faults: &mut Vec<Fault>,
    ) -> Option<Lang> {
        let column = self.map.consent.as_ref()?;
        let cell = self.cell(record, column);
        if cell.is_empty() || self.map.missing.contains(cell) {
            return None;
        }
        let lang = Lang::parse(cell);
        if lang.is_none() {
            let args = vec![("value", cell.to_owned())];
            faults.push(self.fault(line, Some(column.clone()), "language-invalid", args));
        }
        lang
    }

    /// Sets what a response has beside its answers.
    fn set_circumstances(
        &self,
        record: &csv::StringRecord,
        line: u32,
        response: &mut Response,
        faults: &mut Vec<Fault>,
    ) {
        let Map { pace, flags, decision, .. } = self.map;
        let fast = |word: &str| (word == FAST).then_some(true);
        response.consent = self.consent(record, line, faults);
        response.fast = self.word(pace.as_ref(), "pace-invalid", fast, record, line, faults);
        response.flags =
            self.word(flags.as_ref(), "flags-invalid", Flags::named, record, line, faults);
        response.decision =
            self.word(decision.as_ref(), "decision-invalid", Decision::named, record, line, faults);
    }

    /// What a word in a column means; where there is none, what no word means.
    fn word<T: Default>(
        &self,
        column: Option<&String>,
        code: &'static str,
        named: impl Fn(&str) -> Option<T>,
        record: &csv::StringRecord,
        line: u32,
        faults: &mut Vec<Fault>,
    ) -> T {
        let Some(column) = column else { return T::default() };
        let cell = self.cell(record, column);
        if cell.is_empty() || self.map.missing.contains(cell) {
            return T::default();
        }
        named(cell).unwrap_or_else(|| {
            let args = vec![("value", cell.to_owned())];
            faults.push(self.fault(line, Some(column.clone()), code, args));
            T::default()
        })
    }

    fn id(&mut self, record: &csv::StringRecord, line: u32, faults: &mut Vec<Fault>) -> String {
        let Some(column) = &self.map.id else {
            return format!("{}-{}", self.hash, self.row);
        };
        let id = self.cell(record, column).to_owned();
        let code = if id.is_empty() { "response-id-missing" } else { "response-id-duplicate" };
        if id.is_empty() || !self.seen.insert(id.clone()) {
            faults.push(self.fault(line, Some(column.clone()), code, vec![("value", id.clone())]));
        }
        id
    }

    fn raw<'r>(
        &self,
        record: &'r csv::StringRecord,
        line: u32,
        faults: &mut Vec<Fault>,
    ) -> RawResponse<'r>
    where
        't: 'r,
    {
        let mut raw: RawResponse<'r> = vec![None; self.questionnaire.fields().len()];
        for mapping in 0..self.places.len() {
            self.fill(&mut raw, mapping, record, line, faults);
        }
        raw
    }

    /// Fills the input fields of one question from its columns.
    fn fill<'r>(
        &self,
        raw: &mut RawResponse<'r>,
        mapping: usize,
        record: &'r csv::StringRecord,
        line: u32,
        faults: &mut Vec<Fault>,
    ) where
        't: 'r,
    {
        let (mapping, places) = (&self.map.mappings[mapping], &self.places[mapping][..]);
        let first = self.questionnaire.fields_of(mapping.question).start;
        let (own, beside) = places.split_at(places.len() - mapping.beside().count());
        for (part, &place) in mapping.beside().zip(beside) {
            if let Some(field) = self.questionnaire.field_of(mapping.question, part) {
                raw[field] = self.words(record.get(place).unwrap_or(""));
            }
        }
        let mut declined = Vec::new();
        for (index, &place) in own.iter().enumerate() {
            let cell = record.get(place).unwrap_or("");
            let put = match self.value(mapping, cell.trim()) {
                None => Ok(()),
                Some(Value::Declined) => {
                    declined.extend(self.declined(mapping, index));
                    Ok(())
                }
                Some(Value::Given(value)) => self.put(raw, first, mapping, index, value),
            };
            if let Err(complaint) = put {
                let column = mapping.columns.names().nth(index).cloned();
                let mut args = complaint.args();
                args.push(("value", cell.to_owned()));
                faults.push(self.fault(line, column, complaint.code(), args));
            }
        }
        // Last, as each column of a question may decline all of it.
        for (slot, value) in declined {
            raw[first + slot].get_or_insert(value);
        }
    }

    /// What a cell holds that stands beside an answer.
    fn words<'r>(&self, cell: &'r str) -> Option<Cow<'r, str>> {
        let cell = cell.trim();
        let said = !self.map.missing.contains(cell) && !self.map.declined.contains(cell);
        let text = if self.map.apostrophe { bare(cell) } else { cell };
        Some(text).filter(|text| said && !text.is_empty()).map(Cow::Borrowed)
    }

    /// What a cell says; `None` if it means "not answered".
    fn value<'r>(&self, mapping: &'r Mapping, cell: &'r str) -> Option<Value<'r>>
    where
        't: 'r,
    {
        if cell.is_empty() || self.map.missing.contains(cell) {
            return None;
        }
        if self.map.declined.contains(cell) {
            return Some(Value::Declined);
        }
        let kind = &self.questionnaire.questions[mapping.question].kind;
        let may_be_defused = matches!(kind, Kind::Text { .. } | Kind::Number(_));
        let cell = if may_be_defused && self.map.apostrophe { bare(cell) } else { cell };
        let recoded = mapping.recode.get(cell).map_or(cell, String::as_str);
        Some(Value::Given(Cow::Borrowed(recoded)))
    }

    /// Puts a value where the questionnaire expects it.
    fn put<'r>(
        &self,
        raw: &mut RawResponse<'r>,
        first: usize,
        mapping: &Mapping,
        index: usize,
        value: Cow<'r, str>,
    ) -> Result<(), Complaint> {
        let (slot, value) = self.slot(mapping, index, value)?;
        if raw[first + slot].is_some() {
            return Err(Complaint::Twice);
        }
        raw[first + slot] = Some(value);
        Ok(())
    }

    /// Where "no answer" goes and what it is called there; `None` if the question does not tell it from being skipped.
    fn declined(&self, mapping: &Mapping, index: usize) -> Option<(usize, Cow<'static, str>)> {
        let kind = &self.questionnaire.questions[mapping.question].kind;
        let no_answer = || kind.choices()?.iter().position(|choice| choice.no_answer);
        match (kind, &mapping.columns) {
            (Kind::Rating { .. } | Kind::Pairs { .. }, Columns::Each(each)) => {
                Some((each[index].0, Cow::Borrowed(DONT_KNOW)))
            }
            (Kind::Scale(scale), _) if scale.dont_know => Some((0, Cow::Borrowed(DONT_KNOW))),
            (Kind::Matrix(matrix), Columns::Each(each)) => {
                let no_answer = matrix.columns.iter().find(|column| column.no_answer)?;
                Some((each[index].0, Cow::Owned(no_answer.id.to_string())))
            }
            (Kind::Single { choices, .. }, _) => {
                Some((0, Cow::Owned(choices[no_answer()?].id.to_string())))
            }
            (Kind::Multiple { .. }, _) => Some((no_answer()?, Cow::Borrowed("1"))),
            _ => None,
        }
    }

    /// Which of the question's input fields a column fills, and with what.
    fn slot<'r>(
        &self,
        mapping: &Mapping,
        index: usize,
        value: Cow<'r, str>,
    ) -> Result<(usize, Cow<'r, str>), Complaint> {
        let kind = &self.questionnaire.questions[mapping.question].kind;
        match (&mapping.columns, kind) {
            (Columns::Whole(_), _) => Ok((0, value)),
            (Columns::List(_), Kind::Ranking { .. }) => Ok((index, value)),
            (Columns::List(_), _) => {
                let name = At { value: value.as_ref(), line: 0 };
                let part = part_named(self.questionnaire, mapping.question, &name);
                Ok((part.ok_or(Complaint::Unknown)?, Cow::Borrowed("1")))
            }
            (Columns::Each(each), Kind::Ranking { places, .. }) => {
                let place = value.parse::<usize>().map_err(|_| Complaint::NotNumber)?;
                let high = u8::try_from(*places).unwrap_or(u8::MAX);
                let slot = place.checked_sub(1).filter(|slot| slot < places);
                let slot = slot.ok_or(Complaint::OutOfRange { low: 1, high })?;
                let goal = self.questionnaire.goal_id(mapping.question, each[index].0);
                Ok((slot, Cow::Owned(goal.to_owned())))
            }
            (Columns::Each(each), _) => Ok((each[index].0, value)),
        }
    }
}

/// What a cell says of a question.
enum Value<'r> {
    /// A value in the questionnaire's own spelling.
    Given(Cow<'r, str>),
    /// "No answer", "don't know".
    Declined,
}

impl Iterator for Table<'_> {
    type Item = Result<Entry, Vec<Fault>>;

    fn next(&mut self) -> Option<Self::Item> {
        let record = self.records.next()?;
        self.row += 1;
        let position = match &record {
            Ok(record) => record.position(),
            Err(error) => error.position(),
        };
        let line = self.lines.at(self.records.reader().get_ref().get_ref(), position);
        Some(match record {
            Ok(record) => self.entry(&record, line),
            Err(error) => {
                Err(vec![self.fault(line, None, "csv-syntax", vec![("detail", error.to_string())])])
            }
        })
    }
}
