//! Spreadsheets that are almost right, as bytes and within their parts: they are read or refused, whatever they are.
//!
//! A million: `cargo test --lib mutated -- --ignored`.

use std::io::{Cursor, Read, Write};

use vorrang_survey::{fault::CODES, text::Lang, time::Timestamp};
use zip::{CompressionMethod, ZipArchive, ZipWriter, write::SimpleFileOptions};

use super::spreadsheet::{read, write};

#[path = "../../../../../tests/src/mutations.rs"]
#[expect(unreachable_pub, dead_code, reason = "the tests of the whole house reach it from outside")]
mod mutations;

use mutations::Mutations;

const WORDS: [&str; 15] = [
    "PK\u{3}\u{4}",
    "uniqueCount=\"4\"",
    "<si><t>",
    "</si>",
    "<c r=\"XFD1048576\" t=\"s\"><v>0</v></c>",
    "<c r=\"B2:A1\"/>",
    "ref=\"B2:A1\"",
    "t=\"d\"",
    "t=\"inlineStr\"",
    "<is><t>x</t></is>",
    "<f t=\"shared\" si=\"0\">A1</f>",
    "_x0000_",
    "&#x110000;",
    "<!DOCTYPE x [<!ENTITY y \"z\">]>",
    "encoding=\"UTF-16\"",
];

#[test]
fn spreadsheets() {
    spreadsheets_of(3_000);
}

#[test]
#[ignore = "takes minutes"]
fn a_million_spreadsheets() {
    spreadsheets_of(1_000_000);
}

fn spreadsheets_of(count: usize) {
    let rows = ["file key source:de target:uk", "round.toml title \u{e4} \u{41d}", "a b c =1+1"]
        .map(|row| row.split(' ').map(str::to_owned).collect::<Vec<_>>().try_into())
        .map(|row| row.expect("four cells"));
    let lang = Lang::parse("uk").expect("a language");
    let book = write(&rows, &lang, "t", Timestamp::UNIX_EPOCH).expect("a spreadsheet");
    let parts = unpack(&book);
    let mut mutations = Mutations::new(50);
    let mut taken = 0;
    for turn in 0..count {
        let input = if turn % 4 == 0 {
            mutations.of(&[&book], &WORDS)
        } else {
            let mut parts = parts.clone();
            let changed = mutations.below(parts.len());
            parts[changed].1 = mutations.of(&[&parts[changed].1], &WORDS);
            pack(&parts)
        };
        match read("t.xlsx", &input) {
            Ok(rows) => {
                taken += 1;
                assert!(rows.iter().all(|row| row.texts.len() <= 26 && row.line <= 100_000));
            }
            Err(faults) => {
                assert!(!faults.is_empty());
                assert!(faults.iter().all(|fault| CODES.contains(&fault.code)), "{faults:?}");
            }
        }
    }
    assert!(taken > count / 10, "only {taken} of {count} were taken");
}

fn unpack(book: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(book)).expect("an archive");
    let parts = (0..archive.len()).map(|index| {
        let mut part = archive.by_index(index).expect("a part");
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("bytes");
        (part.name().expect("a name").into_owned(), bytes)
    });
    parts.collect()
}

fn pack(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in parts {
        writer.start_file(name.as_str(), stored).expect("a part");
        writer.write_all(bytes).expect("bytes");
    }
    writer.finish().expect("an archive").into_inner()
}
