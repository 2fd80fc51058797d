//! What a spreadsheet must be before it is opened. It is a package, a ZIP archive of parts (ECMA-376 part 2), and whoever
//! reads its cells believes what it says of itself; so it is measured first, as it declares itself and as it unpacks.

use std::io::{Cursor, Read};

use vorrang_survey::fault::Fault;
use zip::{ZipArchive, result::ZipError};

/// The largest file, in bytes. A table of a thousand texts has some 200,000.
pub(super) const LARGEST: usize = 8 << 20;

/// The most that all parts, or all texts of the cells, may come to, in bytes.
pub(super) const UNPACKED: usize = 32 << 20;

/// The most that the styles may come to, in bytes: in memory they are far larger than they are written.
const STYLES: usize = 1 << 20;

/// The most parts. What office programs write has some twenty.
const PARTS: usize = 1_000;

/// How many times larger than packed a part may be, if it is larger than [`LOOSE`]. Sheets reach thirty; zeros, a thousand.
const RATIO: u64 = 100;
const LOOSE: u64 = 1 << 20;

/// How every file begins that has a first part. Archives may also begin later in a file, which is then a file of another
/// kind to another reader.
const SIGNATURE: &[u8] = b"PK\x03\x04";

/// What the table of texts says of how many there are. Its reader makes room for them before it has seen any.
const COUNT: &[u8] = b"uniqueCount";

/// Unpacks everything once and keeps nothing.
pub(super) fn check(name: &str, bytes: &[u8]) -> Result<(), Vec<Fault>> {
    if bytes.len() > LARGEST {
        return Err(too_large(name, LARGEST));
    }
    let broken = |error: ZipError| broken(name, &error);
    if !bytes.starts_with(SIGNATURE) {
        return Err(broken(ZipError::InvalidArchive("it does not begin with a part".into())));
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if archive.len() > PARTS || archive.has_duplicate_names() {
        return Err(fault(name, "spreadsheet-parts", Some(("most", PARTS.to_string()))));
    }
    let mut declared = 0_u64;
    for index in 0..archive.len() {
        let part = archive.by_index_data(index).map_err(broken)?;
        declared = declared.saturating_add(part.size());
        if declared > UNPACKED as u64 {
            return Err(too_large(name, UNPACKED));
        }
        if part.size() > part.compressed_size().saturating_mul(RATIO).max(LOOSE) {
            return Err(fault(name, "spreadsheet-ratio", Some(("most", RATIO.to_string()))));
        }
    }
    let mut unpacked = Vec::new();
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(broken)?;
        let (size, path) = (part.size(), part.name_raw().to_ascii_lowercase());
        unpacked.clear();
        // The byte after the last shows a lie. What was declared is known to be small.
        let read = part.take(size + 1).read_to_end(&mut unpacked);
        read.map_err(|error| broken(error.into()))?;
        if path.ends_with(b"styles.xml") && unpacked.len() > STYLES {
            return Err(too_large(name, STYLES));
        }
        let counts = !path.ends_with(b"sharedstrings.xml") || counts_truly(&unpacked);
        if unpacked.len() as u64 != size || !counts {
            return Err(fault(name, "spreadsheet-false", None));
        }
    }
    Ok(())
}

/// Whether no count in a table of texts is larger than the table itself. Control characters, of which XML knows three, would
/// be those of an encoding in which the count can be spelled otherwise.
fn counts_truly(table: &[u8]) -> bool {
    if table.iter().any(|&byte| byte < b' ' && !b"\t\n\r".contains(&byte)) {
        return false;
    }
    let begins = table.windows(COUNT.len()).enumerate().filter(|(_, word)| *word == COUNT);
    begins.map(|(at, _)| &table[at + COUNT.len()..]).all(|rest| {
        let mut digits = rest
            .iter()
            .skip_while(|byte| b"\t\n\r =\"'+".contains(byte))
            .take_while(|byte| byte.is_ascii_digit());
        let count = digits.try_fold(0_usize, |sum, byte| {
            sum.checked_mul(10)?.checked_add(usize::from(byte - b'0'))
        });
        count.is_some_and(|count| count <= table.len())
    })
}

/// What makes a spreadsheet unreadable, in the words of whoever found it.
pub(super) fn broken(name: &str, error: &impl ToString) -> Vec<Fault> {
    fault(name, "spreadsheet-broken", Some(("detail", error.to_string())))
}

/// More bytes than a table of texts has.
pub(super) fn too_large(name: &str, most: usize) -> Vec<Fault> {
    fault(name, "spreadsheet-large", Some(("most", (most >> 20).to_string())))
}

/// What is wrong with a spreadsheet as a whole.
pub(super) fn fault(
    name: &str,
    code: &'static str,
    about: Option<(&'static str, String)>,
) -> Vec<Fault> {
    let args = about.into_iter().collect();
    vec![Fault { file: name.to_owned(), line: None, column: None, code, args }]
}
