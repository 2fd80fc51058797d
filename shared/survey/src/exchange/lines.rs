//! On which line of its file a row stands.

/// Counts lines from row to row.
///
/// The reader of tables tells where it went on reading, which is before the line feed of the row above and before lines
/// left empty; people count from what they see.
pub(crate) struct Lines {
    byte: usize,
    line: u32,
}

impl Lines {
    pub(crate) fn new() -> Self {
        Self { byte: 0, line: 1 }
    }

    /// The line of the row that was read from this byte on. Rows come in order.
    pub(crate) fn at(&mut self, text: &[u8], position: Option<&csv::Position>) -> u32 {
        let byte = position.and_then(|position| usize::try_from(position.byte()).ok());
        let byte = byte.unwrap_or(self.byte).clamp(self.byte, text.len());
        let empty = text[byte..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let passed = self.byte..byte + empty;
        self.byte = passed.end;
        let ends = passed.filter(|&at| match text[at] {
            b'\n' => true,
            b'\r' => text.get(at + 1) != Some(&b'\n'),
            _ => false,
        });
        self.line = self.line.saturating_add(u32::try_from(ends.count()).unwrap_or(u32::MAX));
        self.line
    }
}
