//! Bytes as text. What is taken is always told, and nothing is taken that could as well be something else: then the
//! map's `encoding` must say.

use std::borrow::Cow;

use encoding_rs::{REPLACEMENT, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, X_USER_DEFINED};

use super::holds;

/// How bytes spell text, one of those in the WHATWG Encoding Standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Encoding(&'static encoding_rs::Encoding);

/// Why bytes are not read as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EncodingError {
    /// They may be one thing as well as another.
    #[error("the bytes may spell text in more than one way")]
    Unclear,
    /// They are not what they were said to be.
    #[error("the bytes are not {}", .0.name())]
    Wrong(Encoding),
}

impl Encoding {
    /// The encoding with this label: `windows-1252`, `UTF-16LE`, `macintosh`.
    #[must_use]
    pub fn named(label: &str) -> Option<Self> {
        // Both are there for browsers alone, and neither is text.
        let is_text = |encoding: &_| ![REPLACEMENT, X_USER_DEFINED].contains(encoding);
        encoding_rs::Encoding::for_label(label.as_bytes()).filter(is_text).map(Self)
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0.name()
    }
}

/// The text, without byte order mark, and how it was spelled: as `told`, else as the mark says, else as the bytes allow.
///
/// # Errors
/// Bytes that are not what they should be, or that several encodings fit.
pub fn decode(
    bytes: &[u8],
    told: Option<Encoding>,
) -> Result<(Cow<'_, str>, Encoding), EncodingError> {
    let mark = encoding_rs::Encoding::for_bom(bytes);
    let marked = mark.map(|(encoding, _)| Encoding(encoding));
    if told.or(marked).is_none()
        && let Some(text) = plain(bytes)
    {
        return Ok((Cow::Borrowed(text), Encoding(UTF_8)));
    }
    let encoding = told.or(marked).or_else(|| recognise(bytes)).ok_or(EncodingError::Unclear)?;
    let text = &bytes[mark.map_or(0, |(_, length)| length)..];
    let text = if encoding.0 == UTF_8 {
        std::str::from_utf8(text).ok().map(Cow::Borrowed)
    } else {
        encoding.0.decode_without_bom_handling_and_without_replacement(text)
    };
    match text {
        Some(text) if marked.is_none_or(|marked| marked == encoding) => Ok((text, encoding)),
        _ => Err(EncodingError::Wrong(encoding)),
    }
}

/// UTF-8, the usual case: a large table is gone through only once for it.
fn plain(bytes: &[u8]) -> Option<&str> {
    std::str::from_utf8(bytes).ok().filter(|_| !holds(bytes, 0))
}

/// The encoding of bytes that are no plain UTF-8.
fn recognise(bytes: &[u8]) -> Option<Encoding> {
    let encoding = if holds(bytes, 0) {
        two_bytes_each(bytes)
    } else {
        is_windows_1252(bytes).then_some(WINDOWS_1252)
    };
    encoding.map(Encoding)
}

/// In UTF-16 one byte of nearly every character is zero, always on the same side. No other text holds a zero.
fn two_bytes_each(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let zeros = |side: usize| bytes.iter().skip(side).step_by(2).filter(|&&byte| byte == 0).count();
    match (zeros(0), zeros(1)) {
        (0, low) if low * 4 > bytes.len() => Some(UTF_16LE),
        (high, 0) if high * 4 > bytes.len() => Some(UTF_16BE),
        _ => None,
    }
}

/// Signs of Windows-1252 that stand in the middle of words: apostrophe, dashes, no-break space, soft hyphen.
const IN_WORDS: [u8; 5] = [0x92, 0x96, 0x97, 0xa0, 0xad];

/// What Windows-1252 does not use or western European languages do not write, and other encodings do: letters of the
/// Macintosh, of DOS, of Turkish and Icelandic, the euro of ISO-8859-15, and the pair with which broken UTF-8 begins.
const STRANGE: [u8; 26] = [
    0x81, 0x83, 0x88, 0x8a, 0x8c, 0x8d, 0x8e, 0x8f, 0x90, 0x98, 0x9a, 0x9c, 0x9d, 0x9e, 0x9f, 0xa4,
    0xc2, 0xc3, 0xd0, 0xd7, 0xdd, 0xde, 0xf0, 0xf7, 0xfd, 0xfe,
];

/// Whether bytes that are no UTF-8 look like Windows-1252 and like nothing else. Another encoding betrays itself by a
/// strange letter, by a sign in the middle of a word, or by words of accented letters alone.
fn is_windows_1252(bytes: &[u8]) -> bool {
    let near = |at: Option<usize>| at.and_then(|at| bytes.get(at)).copied().unwrap_or(b' ');
    let accented: fn(u8) -> bool = |byte| byte >= 0xc0;
    let letter: fn(u8) -> bool = |byte| byte.is_ascii_alphabetic() || byte >= 0xc0;
    bytes.iter().enumerate().all(|(at, byte)| {
        let (before, after) = (near(at.checked_sub(1)), near(Some(at + 1)));
        let alike = if accented(*byte) { accented } else { letter };
        let in_word = alike(before) && alike(after);
        byte.is_ascii() || IN_WORDS.contains(byte) || !(STRANGE.contains(byte) || in_word)
    })
}

#[cfg(test)]
mod tests {
    use super::{Encoding, EncodingError, decode};

    /// The name of what was taken, or why nothing was.
    fn taken(bytes: &[u8]) -> String {
        match decode(bytes, None) {
            Ok((_, encoding)) => encoding.name().to_owned(),
            Err(error) => error.to_string(),
        }
    }

    fn in_utf_16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    const TEXT: &str = "gr\u{f6}\u{df}er;\u{20ac} 5;foto\u{2019}s;\u{201e}na\u{201c}";

    #[test]
    fn what_offices_save_is_read_as_it_was_written() {
        let windows = b"gr\xf6\xdfer;\x80 5;foto\x92s;\x84na\x93".as_slice();
        let marked = [b"\xef\xbb\xbf", TEXT.as_bytes()].concat();
        let (little, big) = (in_utf_16(TEXT, u16::to_le_bytes), in_utf_16(TEXT, u16::to_be_bytes));
        for (bytes, name) in [
            (TEXT.as_bytes(), "UTF-8"),
            (&marked, "UTF-8"),
            (windows, "windows-1252"),
            (&little, "UTF-16LE"),
            (&[b"\xff\xfe".as_slice(), &little].concat(), "UTF-16LE"),
            (&big, "UTF-16BE"),
            (&[b"\xfe\xff".as_slice(), &big].concat(), "UTF-16BE"),
        ] {
            let (text, encoding) = decode(bytes, None).unwrap();
            assert_eq!((text.as_ref(), encoding.name()), (TEXT, name));
        }
    }

    #[test]
    fn what_may_be_something_else_is_refused_until_told() {
        let unclear = EncodingError::Unclear.to_string();
        for (label, bytes) in [
            ("macintosh", b"gr\x9a\xa7er".as_slice()),
            ("iso-8859-15", b"\xa4 5"),
            ("windows-1254", b"\xdeahin"),
            ("windows-1250", b"Wa\xb3\xeasa"),
            ("windows-1251", b"\xca\xe8\xe5\xe2"),
        ] {
            assert_eq!(taken(bytes), unclear, "{label}");
            let told = Encoding::named(label);
            assert!(told.is_some());
            assert!(decode(bytes, told).is_ok(), "{label}");
        }
        // DOS, UTF-8 cut short, UTF-8 with a stray byte, a stray zero.
        for bytes in [
            b"gr\x94\xe1er".as_slice(),
            b"f\x81r",
            b"gr\xc3\xb6\xc3",
            b"\xc3\xbc \xfc",
            b"a\0bcdefgh",
        ] {
            assert_eq!(taken(bytes), unclear, "{bytes:x?}");
        }
    }

    #[test]
    fn bytes_that_are_not_what_was_told_are_refused() {
        let wrong = |bytes: &[u8], label: &str| {
            let told = Encoding::named(label).unwrap();
            assert_eq!(decode(bytes, Some(told)), Err(EncodingError::Wrong(told)), "{label}");
        };
        wrong(b"f\xfcr", "utf-8");
        wrong(b"\xef\xbb\xbfa", "windows-1252");
        wrong(b"a\0b", "utf-16le");
        assert_eq!(Encoding::named("replacement"), None);
        assert_eq!(Encoding::named("latin"), None);
    }
}
