//! Rows of a part, one after the other, as pieces of its text.

use std::io::Read;

use crate::exchange::holds;

/// A row: where its cells lie in the text.
#[derive(Clone, Copy)]
pub(super) struct Row<'r> {
    text: &'r [u8],
    begin: usize,
    /// Where each cell ends.
    ends: &'r [usize],
    /// Bytes from the end of a cell to the begin of the next.
    gap: usize,
}

impl<'r> Row<'r> {
    pub(super) fn cells(&self) -> usize {
        self.ends.len()
    }

    /// A cell; empty if there is none.
    pub(super) fn cell(&self, index: usize) -> &'r [u8] {
        let Some(&end) = self.ends.get(index) else { return &[] };
        let before = index.checked_sub(1).map(|before| self.ends[before] + self.gap);
        &self.text[before.unwrap_or(self.begin)..end]
    }

    /// The row as the reader of tables would hand it over; `None` if it is no text.
    pub(super) fn record(&self) -> Option<csv::StringRecord> {
        let cells = (0..self.cells()).map(|index| std::str::from_utf8(self.cell(index)));
        Some(csv::StringRecord::from(cells.collect::<Result<Vec<_>, _>>().ok()?))
    }
}

/// Hands all rows to `take`, until it says `None`.
pub(super) fn each(
    part: &[u8],
    delimiter: u8,
    take: impl FnMut(&Row<'_>) -> Option<()>,
) -> Option<()> {
    // Without quotes a delimiter is a delimiter and a line end a line end.
    if holds(part, b'"') || holds(part, b'\r') {
        each_quoted(part, delimiter, take)
    } else {
        each_plain(part, delimiter, take)
    }
}

fn each_quoted(
    part: &[u8],
    delimiter: u8,
    mut take: impl FnMut(&Row<'_>) -> Option<()>,
) -> Option<()> {
    // What the reader takes for a byte order mark at the beginning is content here; an empty line before it is passed over.
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .has_headers(false)
        .delimiter(delimiter)
        .from_reader(b"\n".chain(part));
    let (mut record, mut ends) = (csv::ByteRecord::new(), Vec::new());
    while reader.read_byte_record(&mut record).ok()? {
        ends.clear();
        ends.extend((0..record.len()).filter_map(|cell| Some(record.range(cell)?.end)));
        take(&Row { text: record.as_slice(), begin: 0, ends: &ends, gap: 0 })?;
    }
    Some(())
}

/// Bytes looked through at a time; they stay in the processor's first cache.
const STRETCH: usize = 16 * 1024;

fn each_plain(
    part: &[u8],
    delimiter: u8,
    mut take: impl FnMut(&Row<'_>) -> Option<()>,
) -> Option<()> {
    let mut marks = Marks::default();
    let mut rest = part;
    while !rest.is_empty() {
        let (stretch, after) = rest.split_at(stretch(rest));
        marks.set(stretch, delimiter);
        let (mut begin, mut first) = (0, 0);
        for &last in &marks.lines[..marks.ended] {
            let ends = &marks.cells[first..=last];
            // The reader of tables passes over empty lines.
            if ends[0] > begin || ends.len() > 1 {
                take(&Row { text: stretch, begin, ends, gap: 1 })?;
            }
            (begin, first) = (marks.cells[last] + 1, last + 1);
        }
        rest = after;
    }
    Some(())
}

/// Length of the next whole lines.
fn stretch(rest: &[u8]) -> usize {
    let near = &rest[..rest.len().min(STRETCH)];
    let end = |byte: &u8| *byte == b'\n';
    let end = near.iter().rposition(end).or_else(|| rest.iter().position(end));
    end.map_or(rest.len(), |end| end + 1)
}

/// Ends of cells, and which of them end a line too.
#[derive(Default)]
struct Marks {
    cells: Vec<usize>,
    lines: Vec<usize>,
    /// How many lines there are; what stands behind is left over.
    ended: usize,
}

impl Marks {
    /// Without a branch on what a byte is, which no processor can foresee: every place is written down, and the next one over
    /// it unless it counts.
    #[expect(clippy::needless_bitwise_bool, reason = "the lazy operator is a branch")]
    fn set(&mut self, lines: &[u8], delimiter: u8) {
        let room = self.cells.len().max(lines.len() + 1);
        self.cells.resize(room, 0);
        self.lines.resize(room, 0);
        let (mut cells, mut ended) = (0, 0);
        for (at, &byte) in lines.iter().enumerate() {
            let line = byte == b'\n';
            self.cells[cells] = at;
            self.lines[ended] = cells;
            cells += usize::from(line | (byte == delimiter));
            ended += usize::from(line);
        }
        if lines.last() != Some(&b'\n') {
            (self.cells[cells], self.lines[ended]) = (lines.len(), cells);
            ended += 1;
        }
        self.ended = ended;
    }
}
