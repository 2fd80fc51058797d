//! Tables that hold no answers: cells as texts, and nothing known of them.

use super::{Delimiter, Lines, bare, defused, unclosed_quote};
use crate::fault::{Fault, Faults};

/// A row and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cells {
    /// Its line, from 1; in a spreadsheet its row.
    pub line: u32,
    /// Its cells, from the left.
    pub texts: Vec<String>,
}

/// Reads a table in UTF-8, header included, whatever separates its cells. Lines without any text are left out.
///
/// # Errors
/// Why it cannot be read.
pub fn read_cells(name: &str, bytes: &[u8]) -> Result<Vec<Cells>, Vec<Fault>> {
    let faults = Faults::default();
    let rows = read(name, bytes, &faults).unwrap_or_default();
    let found = faults.sorted();
    if found.is_empty() { Ok(rows) } else { Err(found) }
}

fn read(name: &str, bytes: &[u8], faults: &Faults) -> Option<Vec<Cells>> {
    let refused = |line, code| {
        faults.add(name, line, code, &[]);
        None
    };
    let Ok(text) = std::str::from_utf8(bytes) else { return refused(0, "not-utf8") };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).as_bytes();
    if let Some(line) = unclosed_quote(text) {
        return refused(line, "quote-unclosed");
    }
    let Some(delimiter) = Delimiter::of_header(text) else {
        return refused(1, "delimiter-unclear");
    };
    let mut reader = csv::ReaderBuilder::new();
    reader.flexible(true).has_headers(false).delimiter(delimiter.byte());
    let (mut rows, mut lines) = (Vec::new(), Lines::new());
    for record in reader.from_reader(text).records() {
        match record {
            Ok(record) => {
                let line = lines.at(text, record.position());
                let texts: Vec<String> = record.iter().map(|cell| bare(cell).to_owned()).collect();
                if texts.iter().any(|text| !text.trim().is_empty()) {
                    rows.push(Cells { line, texts });
                }
            }
            Err(error) => {
                let line = lines.at(text, error.position());
                faults.add(name, line, "csv-syntax", &[("detail", &error.to_string())]);
            }
        }
    }
    Some(rows)
}

/// Writes rows as a table that [`read_cells`] gives back: with a mark by which spreadsheets know UTF-8, and no text that
/// one would take for a formula.
///
/// # Errors
/// Never; the writer of tables could fail on a disk.
pub fn write_cells<const N: usize>(rows: &[[String; N]]) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    for row in rows {
        writer.write_record(row.iter().map(|text| defused(text).into_owned()))?;
    }
    writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}

#[cfg(test)]
mod tests {
    use super::{read_cells, write_cells};

    #[test]
    fn what_is_written_is_read() {
        let rows = [
            ["key", "text"].map(str::to_owned),
            ["a", "+49 30\n\"two\" lines, one text"].map(str::to_owned),
            ["b", "'; =1"].map(str::to_owned),
        ];
        let read = read_cells("t.csv", &write_cells(&rows).unwrap()).unwrap();
        assert_eq!(read.iter().map(|row| row.line).collect::<Vec<_>>(), [1, 2, 4]);
        let texts: Vec<_> = read.into_iter().map(|row| row.texts).collect();
        assert_eq!(texts, rows.map(Vec::from));
    }

    #[test]
    fn an_offices_table_is_read_too() {
        let read = read_cells("t.csv", b"a;b\r\n\r\n;\r\n1;\"x;y\"\r\n").unwrap();
        assert_eq!(
            (read[1].line, &read[1].texts[..]),
            (4, &["1".to_owned(), "x;y".to_owned()][..])
        );
        for (bytes, code) in [
            (&b"a,b\n\xe4,b"[..], "not-utf8"),
            (b"a,b\n\"c,d", "quote-unclosed"),
            (b"a,b;c\n", "delimiter-unclear"),
        ] {
            assert_eq!(read_cells("t.csv", bytes).unwrap_err()[0].code, code);
        }
    }
}
