//! A file's text, changed at some places and nowhere else.

use std::ops::Range;

use crate::round::Files;

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A change: what stands in this range of bytes gives way to a text.
pub(super) type Edit = (Range<usize>, String);

/// A file of text with the byte order mark and the line ends it has.
pub(super) struct Source {
    marked: bool,
    text: String,
}

impl Source {
    /// The file, if it is there and UTF-8.
    pub(super) fn of(files: &Files, name: &str) -> Option<Self> {
        let text = std::str::from_utf8(files.get(name)?).ok()?;
        let bare = text.strip_prefix(BYTE_ORDER_MARK);
        Some(Self { marked: bare.is_some(), text: bare.unwrap_or(text).to_owned() })
    }

    /// The text without its mark.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Makes changes, whose ranges do not overlap. New lines end as the file's own do.
    pub(super) fn apply(&mut self, mut edits: Vec<Edit>) {
        let windows = self.text.contains("\r\n");
        edits.sort_by_key(|(range, _)| range.start);
        for (range, text) in edits.into_iter().rev() {
            let text = if windows { text.replace('\n', "\r\n") } else { text };
            self.text.replace_range(range, &text);
        }
    }

    pub(super) fn into_bytes(self) -> Vec<u8> {
        let mark = if self.marked { BYTE_ORDER_MARK } else { "" };
        format!("{mark}{}", self.text).into_bytes()
    }
}
