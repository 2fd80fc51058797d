//! Tables of answers: read by a map that says which column is which question, and written so that the map beside them
//! reads them back.
//!
//! - [`Map`] is read from a `map.toml`, [`Table`] by a map;
//! - [`Encoding`] and [`Delimiter`] are how a file spells a table, and [`decode`] finds out;
//! - [`read_cells`] and [`write_cells`] know tables that hold no answers;
//! - [`Export`] writes, [`write_map`] writes the map to it, and [`write_shown`] what its numbers stand for.

mod cells;
mod delimiter;
mod encoding;
mod export;
mod lines;
mod map;
mod shards;
mod shown;
mod table;

use std::borrow::Cow;

pub use self::{
    cells::{Cells, read_cells, write_cells},
    delimiter::Delimiter,
    encoding::{Encoding, EncodingError, decode},
    export::{Export, Exported, write_map},
    map::Map,
    shown::write_shown,
    table::{Entry, Table},
};
pub(crate) use self::{delimiter::unclosed_quote, lines::Lines};

/// Whether a byte is among others: searched without a stop on the way, and so many at a time.
#[expect(clippy::needless_bitwise_bool, reason = "the lazy operator is a stop on the way")]
fn holds(bytes: &[u8], wanted: u8) -> bool {
    const STRETCH: usize = 4096;
    let any = |stretch: &[u8]| stretch.iter().fold(false, |any, &byte| any | (byte == wanted));
    bytes.chunks(STRETCH).any(any)
}

/// A text as a cell that no spreadsheet takes for a formula: with an apostrophe before a first character that would
/// start one, full-width forms among them, and before an apostrophe, so that [`bare`] gives every text back.
fn defused(text: &str) -> Cow<'_, str> {
    let starts_a_formula = text.starts_with([
        '=', '+', '-', '@', '\t', '\r', '\n', '\0', '\'', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}',
        '\u{ff20}', '\u{2212}',
    ]);
    if starts_a_formula { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text in a cell that [`defused`] made.
fn bare(cell: &str) -> &str {
    cell.strip_prefix('\'').unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use super::{bare, defused};

    #[test]
    fn a_text_is_no_formula_and_comes_back() {
        for bad in [
            "=1+1",
            "+49",
            "-5",
            "@SUM(A1)",
            "\tx",
            "\rx",
            "\nx",
            "\0x",
            "\u{ff1d}1",
            "\u{ff0b}1",
            "\u{ff0d}1",
            "\u{ff20}x",
            "\u{2212}5",
            "'x",
            "'=1",
            "''",
        ] {
            let cell = defused(bad);
            assert_eq!(cell, format!("'{bad}"));
            assert_eq!(bare(&cell), bad);
        }
        for good in ["Kita", "a=b", " =1", "", "5"] {
            assert_eq!(bare(&defused(good)), good);
            assert_eq!(defused(good), good);
        }
    }
}
