//! A logo: a PNG of which nothing is kept but the drawing (W3C Recommendation PNG, third edition).

use anyhow::{Result, ensure};

/// Of a logo, in bytes: it is part of everybody's first view.
const MOST_BYTES: usize = 12 * 1024;

/// Pixels of its longer side.
const MOST_PIXELS: u32 = 1200;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// What a drawing needs. All else can say where, when and by whom a picture was made.
const KEPT: [&[u8; 4]; 7] = [b"IHDR", b"PLTE", b"tRNS", b"gAMA", b"sRGB", b"IDAT", b"IEND"];

/// A logo.
#[derive(Clone, Debug)]
pub(crate) struct Picture {
    /// The file, without what is no drawing.
    pub(crate) bytes: Vec<u8>,
    /// Width in pixels.
    pub(crate) width: u32,
    /// Height in pixels.
    pub(crate) height: u32,
}

impl Picture {
    /// Reads a PNG and leaves out of it what is no drawing.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self> {
        let mut rest = bytes.strip_prefix(SIGNATURE).unwrap_or_default();
        ensure!(!rest.is_empty(), "this is no PNG");
        let (mut kept, mut size, mut ended) = (SIGNATURE.to_vec(), None, false);
        while !ended {
            let Some((chunk, name, after)) = chunk(rest) else {
                anyhow::bail!("this PNG breaks off");
            };
            if name == b"IHDR" {
                size = Some((number(&chunk[8..]), number(&chunk[12..])));
            }
            ensure!(size.is_some(), "this PNG does not begin as one");
            if KEPT.iter().any(|kept| *kept == name) {
                kept.extend_from_slice(chunk);
            }
            ended = name == b"IEND";
            rest = after;
        }
        let (width, height) = size.unwrap_or_default();
        ensure!(
            (1..=MOST_PIXELS).contains(&width) && (1..=MOST_PIXELS).contains(&height),
            "a logo has at most {MOST_PIXELS} pixels a side, not {width} x {height}"
        );
        ensure!(
            kept.len() <= MOST_BYTES,
            "a logo has at most {MOST_BYTES} bytes, not {}: everybody waits for it",
            kept.len()
        );
        Ok(Self { bytes: kept, width, height })
    }
}

/// The first chunk with its length and its check, its name, and what follows.
fn chunk(bytes: &[u8]) -> Option<(&[u8], &[u8], &[u8])> {
    let length = usize::try_from(number(bytes.get(..4)?)).ok()?;
    let name = bytes.get(4..8)?;
    // Nothing shorter holds a width and a height.
    if name == b"IHDR" && length != 13 {
        return None;
    }
    let whole = length.checked_add(12)?;
    Some((bytes.get(..whole)?, name, &bytes[whole..]))
}

/// The number in the first four bytes.
fn number(bytes: &[u8]) -> u32 {
    bytes.iter().take(4).fold(0, |number, byte| (number << 8) | u32::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(name: &[u8], data: &[u8]) -> Vec<u8> {
        let length = u32::try_from(data.len()).unwrap().to_be_bytes();
        [&length[..], name, data, &[0; 4]].concat()
    }

    fn png(width: u32, more: &[u8], last: &[u8]) -> Vec<u8> {
        let head = [&width.to_be_bytes()[..], &40_u32.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
        [SIGNATURE, &part(b"IHDR", &head), more, &part(b"IDAT", b"drawing"), last].concat()
    }

    #[test]
    fn only_the_drawing_is_kept() {
        let place = part(b"eXIf", b"51.96 N 7.63 E");
        let words = part(b"tEXt", b"Author\0somebody");
        let (end, after) = (part(b"IEND", b""), b"<script>");
        let whole = png(120, &[place, words].concat(), &[&end[..], after].concat());
        let logo = Picture::read(&whole).unwrap();
        assert_eq!((logo.width, logo.height), (120, 40));
        assert_eq!(logo.bytes, png(120, b"", &end));
    }

    #[test]
    fn what_is_no_logo_is_refused() {
        let end = part(b"IEND", b"");
        for (bytes, why) in [
            (b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(), "no PNG"),
            (b"\xff\xd8\xff\xe0".to_vec(), "no PNG"),
            (png(120, b"", b""), "breaks off"),
            (png(120, &[0xff; 12], &end), "breaks off"),
            (png(5000, b"", &end), "pixels"),
            (png(120, &part(b"IDAT", &vec![0; MOST_BYTES]), &end), "bytes"),
            ([SIGNATURE, &end].concat(), "begin"),
        ] {
            let said = Picture::read(&bytes).unwrap_err().to_string();
            assert!(said.contains(why), "{why}: {said}");
        }
    }
}
