//! The table as a spreadsheet (Office Open XML).

use std::{collections::BTreeMap, io::Cursor};

use anyhow::{Context, Result};
use calamine::{Data, Reader, Xlsx, XlsxError};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook};
use vorrang_survey::{exchange::Cells, fault::Fault, text::Lang, time::Timestamp};
use vorrang_view::{Direction, Locale};

use super::package;

/// Columns as wide as so many letters.
const WIDTHS: [f64; 4] = [20.0, 34.0, 60.0, 60.0];

/// Rows and columns that may hold texts; a table for translators has four columns, and room for their notes beside.
const ROWS: u32 = 100_000;
const COLUMNS: u32 = 26;

/// How `write` calls the one sheet.
const SHEET: &str = "texts";

/// Writes rows of cells, the first as a header that stays in sight. What translators fill in is read from its own side.
pub(super) fn write(
    rows: &[[String; 4]],
    target: &Lang,
    title: &str,
    now: Timestamp,
) -> Result<Vec<u8>> {
    let mut book = Workbook::new();
    let made = ExcelDateTime::from_timestamp(now.as_second())?;
    book.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&made));
    let sheet = book.add_worksheet();
    sheet.set_name(SHEET)?;
    sheet.set_freeze_panes(1, 0)?;
    for (column, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    let plain = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_num_format("@");
    let rtl = Locale::parse(target.as_str()).is_ok_and(|to| to.direction() == Direction::Rtl);
    let translated = plain.clone().set_reading_direction(if rtl { 2 } else { 1 });
    let head = Format::new().set_bold();
    for (line, row) in (0..).zip(rows) {
        for (column, text) in (0..).zip(row) {
            let format = match (line, column) {
                (0, _) => &head,
                (_, 3) => &translated,
                _ => &plain,
            };
            if text.is_empty() {
                sheet.write_blank(line, column, format)?;
            } else {
                sheet
                    .write_string_with_format(line, column, text, format)
                    .with_context(|| format!("row {}: use a .csv file instead", line + 1))?;
            }
        }
    }
    Ok(book.save_to_buffer()?)
}

/// Reads the first sheet's cells as texts, one after the other: nothing is laid out as wide and long as a single cell at
/// the far end would make it.
pub(super) fn read(name: &str, bytes: &[u8]) -> Result<Vec<Cells>, Vec<Fault>> {
    package::check(name, bytes)?;
    let broken = |error: XlsxError| package::broken(name, &error);
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let Some(sheet) = book.sheet_names().into_iter().next() else { return Ok(Vec::new()) };
    let mut cells = book.worksheet_cells_reader(&sheet).map_err(broken)?;
    let mut rows: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    let mut left = package::UNPACKED;
    while let Some(cell) = cells.next_cell().map_err(broken)? {
        let (row, column) = cell.get_position();
        let text = Data::from(cell.get_value().clone()).to_string();
        // A text that stands once in the file may stand in any number of cells.
        left = left
            .checked_sub(text.len())
            .ok_or_else(|| package::too_large(name, package::UNPACKED))?;
        if text.trim().is_empty() {
            continue;
        }
        if row >= ROWS || column >= COLUMNS {
            return Err(vec![out_of_range(name, row + 1)]);
        }
        let texts = rows.entry(row).or_default();
        let column = column as usize;
        texts.resize(texts.len().max(column + 1), String::new());
        texts[column] = text;
    }
    Ok(rows.into_iter().map(|(row, texts)| Cells { line: row + 1, texts }).collect())
}

/// A text far from the table.
fn out_of_range(name: &str, line: u32) -> Fault {
    let args = vec![("rows", ROWS.to_string())];
    let code = "spreadsheet-range";
    Fault { file: name.to_owned(), line: Some(line), column: None, code, args }
}
