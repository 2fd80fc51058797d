//! Where a table can be cut between two rows.

use crate::exchange::holds;

/// At most so many parts of about one size, each of whole rows. A single part where quotes do not tell for certain which
/// line ends stand between rows.
pub(super) fn in_parts(rows: &[u8], delimiter: u8, parts: usize) -> Vec<&[u8]> {
    let Some(quoted) = quoted(rows, delimiter) else { return vec![rows] };
    let mut cuts = vec![0];
    for part in 1..parts {
        let wanted = (rows.len() / parts * part).max(cuts[part - 1]);
        cuts.push(next_row(rows, &quoted, wanted));
    }
    cuts.push(rows.len());
    cuts.windows(2).map(|ends| &rows[ends[0]..ends[1]]).collect()
}

/// The spans between quotes, first to last; `None` if a quote stands where it neither opens nor closes a cell.
fn quoted(rows: &[u8], delimiter: u8) -> Option<Vec<(usize, usize)>> {
    let ends_cell = |byte: Option<&u8>| match byte {
        None | Some(b'\n' | b'\r') => true,
        Some(&byte) => byte == delimiter,
    };
    let mut spans = Vec::new();
    if !holds(rows, b'"') {
        return Some(spans); // Searched for much sooner than byte by byte.
    }
    let mut at = 0;
    while let Some(open) = quote_from(rows, at) {
        if !ends_cell(open.checked_sub(1).map(|before| &rows[before])) {
            return None;
        }
        let mut close = quote_from(rows, open + 1)?;
        while rows.get(close + 1) == Some(&b'"') {
            close = quote_from(rows, close + 2)?; // A doubled quote is one that the cell holds.
        }
        if !ends_cell(rows.get(close + 1)) {
            return None;
        }
        if rows[open..close].contains(&b'\n') {
            spans.push((open, close));
        }
        at = close + 1;
    }
    Some(spans)
}

fn quote_from(rows: &[u8], at: usize) -> Option<usize> {
    rows[at..].iter().position(|&byte| byte == b'"').map(|found| at + found)
}

/// Behind the first line end from a byte on that stands outside quotes.
fn next_row(rows: &[u8], quoted: &[(usize, usize)], from: usize) -> usize {
    let mut at = from;
    while let Some(end) = rows[at..].iter().position(|&byte| byte == b'\n') {
        let end = at + end;
        let span = quoted[..quoted.partition_point(|&(open, _)| open < end)].last();
        match span {
            Some(&(_, close)) if close > end => at = close,
            _ => return end + 1,
        }
    }
    rows.len()
}
