//! Texts in a sheet: the cells below `stem:LANG`, named by the row's id.

use std::ops::Range;

use super::{Entry, edit::Edit, plain};
use crate::{
    exchange::Delimiter,
    text::{Lang, Texts},
};

/// A row: the bytes of each of its cells, quotes included.
type Row = Vec<Range<usize>>;

/// Every text of a sheet, row by row.
pub(super) fn entries(text: &str, file: &str, languages: &[Lang]) -> Vec<Entry> {
    let Some(sheet) = Sheet::of(text) else { return Vec::new() };
    let mut found = Vec::new();
    for row in &sheet.rows {
        for stem in sheet.stems() {
            let mut texts = Texts::promised(languages);
            for (column, lang) in sheet.columns_of(&stem) {
                let cell = plain(&sheet.cell(row, column));
                if !cell.is_empty() {
                    texts.insert(lang, cell);
                }
            }
            if !texts.is_empty() {
                let key = format!("{}.{stem}", sheet.id(row));
                found.push(Entry { file: file.to_owned(), key, texts });
            }
        }
    }
    found
}

/// The changes by which the text `ID.STEM` is there in a language: in its cell or, if the language has no column yet, in
/// one after the last of the same text. `None` if there is no such text.
pub(super) fn edits(text: &str, key: &str, lang: &Lang, new: &str) -> Option<Vec<Edit>> {
    let sheet = Sheet::of(text)?;
    let (id, stem) = key.rsplit_once('.')?;
    let own = sheet.rows.iter().find(|row| sheet.id(row) == id)?;
    let cell = quoted(new, sheet.delimiter);
    let mut columns = sheet.columns_of(stem);
    if let Some((column, _)) = columns.iter().find(|(_, there)| there == lang) {
        return Some(vec![(own.get(*column)?.clone(), cell)]);
    }
    let (last, _) = columns.pop()?;
    let after = |row: &Row, cell: &str| {
        let end = row.get(last)?.end;
        Some((end..end, format!("{}{cell}", char::from(sheet.delimiter.byte()))))
    };
    let header = after(&sheet.header, &format!("{stem}:{lang}"))?;
    let rows = sheet.rows.iter().map(|row| after(row, if row == own { &cell } else { "" }));
    std::iter::once(Some(header)).chain(rows).collect()
}

/// A sheet's text, taken apart without changing it.
struct Sheet<'t> {
    text: &'t str,
    delimiter: Delimiter,
    header: Row,
    /// Those that are not empty.
    rows: Vec<Row>,
}

impl<'t> Sheet<'t> {
    fn of(text: &'t str) -> Option<Self> {
        let delimiter = Delimiter::of_header(text.as_bytes())?;
        let mut rows = rows(text.as_bytes(), delimiter.byte());
        let header = if rows.is_empty() { return None } else { rows.remove(0) };
        // A row that has fewer cells than the header is an empty line; reading has refused all others.
        rows.retain(|row| row.len() == header.len() && (row.len() > 1 || !row[0].is_empty()));
        Some(Self { text, delimiter, header, rows })
    }

    fn cell(&self, row: &Row, column: usize) -> String {
        let raw = row.get(column).map_or("", |range| &self.text[range.clone()]);
        let inside = raw.strip_prefix('"').and_then(|raw| raw.strip_suffix('"'));
        inside.map_or_else(|| raw.to_owned(), |inside| inside.replace("\"\"", "\""))
    }

    fn columns(&self) -> Vec<(usize, String, Lang)> {
        let read = |column| {
            let name = self.cell(&self.header, column);
            let (stem, tag) = name.trim().split_once(':')?;
            Some((column, stem.to_owned(), Lang::parse(tag)?))
        };
        (0..self.header.len()).filter_map(read).collect()
    }

    fn columns_of(&self, stem: &str) -> Vec<(usize, Lang)> {
        let own = self.columns().into_iter().filter(|(_, own, _)| own == stem);
        own.map(|(column, _, lang)| (column, lang)).collect()
    }

    /// The texts a row has, in the order of their columns.
    fn stems(&self) -> Vec<String> {
        let mut stems = Vec::new();
        for (_, stem, _) in self.columns() {
            if !stems.contains(&stem) {
                stems.push(stem);
            }
        }
        stems
    }

    fn id(&self, row: &Row) -> String {
        let column =
            (0..self.header.len()).find(|column| self.cell(&self.header, *column).trim() == "id");
        column.map_or_else(String::new, |column| self.cell(row, column).trim().to_owned())
    }
}

/// The cells of each line, split as the reader of tables does.
fn rows(text: &[u8], delimiter: u8) -> Vec<Row> {
    let (mut rows, mut row, mut begin, mut quoted) = (Vec::new(), Row::new(), 0, false);
    for (at, &byte) in text.iter().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => {
                let end = at - usize::from(at > begin && text[at - 1] == b'\r');
                row.push(begin..end);
                rows.push(std::mem::take(&mut row));
                begin = at + 1;
            }
            _ if byte == delimiter && !quoted => {
                row.push(begin..at);
                begin = at + 1;
            }
            _ => {}
        }
    }
    if begin < text.len() || !row.is_empty() {
        row.push(begin..text.len());
        rows.push(row);
    }
    rows
}

/// A text as a cell: in quotes where it would not be read back without.
fn quoted(text: &str, delimiter: Delimiter) -> String {
    let special = |c: char| matches!(c, '"' | '\n' | '\r') || c == char::from(delimiter.byte());
    if text.contains(special) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}
