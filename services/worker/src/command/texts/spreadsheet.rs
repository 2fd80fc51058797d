//! The table as a spreadsheet (Office Open XML).

use std::io::Cursor;

use anyhow::{Context, Result};
use calamine::{Reader, Xlsx};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook};
use vorrang_survey::{exchange::Cells, fault::Fault, text::Lang, time::Timestamp};
use vorrang_view::{Direction, Locale};

/// Columns as wide as so many letters.
const WIDTHS: [f64; 4] = [20.0, 34.0, 60.0, 60.0];

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

/// Reads the first sheet's cells as texts.
pub(super) fn read(name: &str, bytes: &[u8]) -> Result<Vec<Cells>, Vec<Fault>> {
    let broken = |error: calamine::XlsxError| {
        let args = vec![("detail", error.to_string())];
        let file = name.to_owned();
        vec![Fault { file, line: None, column: None, code: "spreadsheet-broken", args }]
    };
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let Some(range) = book.worksheet_range_at(0) else { return Ok(Vec::new()) };
    let range = range.map_err(broken)?;
    let (first, left) = range.start().unwrap_or_default();
    let row = |(line, cells): (u32, &[calamine::Data])| {
        let before = std::iter::repeat_n(String::new(), usize::try_from(left).unwrap_or(0));
        let texts = before.chain(cells.iter().map(ToString::to_string)).collect();
        Cells { line, texts }
    };
    let rows = (first + 1..).zip(range.rows()).map(row);
    Ok(rows.filter(|row| row.texts.iter().any(|text| !text.trim().is_empty())).collect())
}
