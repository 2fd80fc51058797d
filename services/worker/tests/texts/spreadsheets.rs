//! Spreadsheets made to fill the memory of whoever opens them. Each is refused by name, in a fraction of the memory that it
//! asks for.

use std::{
    fs,
    io::{Cursor, Read, Write},
    process::Command,
};

use rust_xlsxwriter::{Format, Workbook};
use zip::{CompressionMethod, ZipArchive, ZipWriter, write::SimpleFileOptions};

use super::desk::Desk;

/// Kilobytes of address space that the program gets.
const MEMORY: u32 = 256 << 10;

const MEGABYTE: usize = 1 << 20;

/// Parts by name.
type Parts = Vec<(String, Vec<u8>)>;

/// A spreadsheet as office programs save it, of these cells.
fn book(cells: &[(u32, u16, &str)]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, column, text) in cells {
        sheet.write_string(*row, *column, *text).unwrap();
    }
    book.save_to_buffer().unwrap()
}

/// The header of a table for translators, and a text.
const CELLS: [(u32, u16, &str); 8] = [
    (0, 0, "file"),
    (0, 1, "key"),
    (0, 2, "source:de"),
    (0, 3, "target:uk"),
    (1, 0, "round.toml"),
    (1, 1, "title"),
    (1, 2, "Was soll in Auenried zuerst geschehen?"),
    (1, 3, "Так"),
];

fn unpack(book: &[u8]) -> Parts {
    let mut archive = ZipArchive::new(Cursor::new(book)).unwrap();
    let parts = (0..archive.len()).map(|index| {
        let mut part = archive.by_index(index).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        (part.name().unwrap().into_owned(), bytes)
    });
    parts.collect()
}

fn pack(parts: &Parts) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in parts {
        writer.start_file(name.as_str(), packed).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A good spreadsheet and one part more.
fn with_part(name: &str, bytes: Vec<u8>) -> Vec<u8> {
    let mut parts = unpack(&book(&CELLS));
    parts.push((name.to_owned(), bytes));
    pack(&parts)
}

/// A good spreadsheet with a change in one part.
fn changed(name: &str, change: impl Fn(String) -> Vec<u8>) -> Vec<u8> {
    let mut parts = unpack(&book(&CELLS));
    let part = parts.iter_mut().find(|(own, _)| own == name).expect(name);
    part.1 = change(String::from_utf8(part.1.clone()).unwrap());
    pack(&parts)
}

/// Has every header of a part declare another size.
fn declare(mut book: Vec<u8>, name: &str, size: u32) -> Vec<u8> {
    let mut changed = 0;
    for (signature, at, named) in [(b"PK\x03\x04", 22, 30), (b"PK\x01\x02", 24, 46)] {
        for start in 0..book.len() - named {
            let own = book[start..].starts_with(signature)
                && book[start + named..].starts_with(name.as_bytes());
            if own {
                book[start + at..start + at + 4].copy_from_slice(&size.to_le_bytes());
                changed += 1;
            }
        }
    }
    assert_eq!(changed, 2, "{name} has two headers");
    book
}

/// What the office hears when it takes this in, with little memory.
fn said(desk: &Desk, book: &[u8]) -> (bool, String) {
    fs::write(desk.path("evil.xlsx"), book).unwrap();
    let output = Command::new("sh")
        .args(["-c", &format!("ulimit -v {MEMORY}; exec \"$0\" \"$@\"")])
        .arg(env!("CARGO_BIN_EXE_vorrang-worker"))
        .args(["texts", "import", &desk.path("round"), "--table", &desk.path("evil.xlsx")])
        .output()
        .unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8(said).unwrap())
}

#[track_caller]
fn is_refused(what: &str, book: &[u8], words: &str) {
    let desk = Desk::new();
    let before = desk.files();
    let (content, said) = said(&desk, book);
    assert!(!content && said.contains(words), "{what}: {said}");
    assert_eq!(desk.files(), before, "{what}");
}

#[test]
fn what_unpacks_to_more_than_texts_is_refused_by_what_it_declares() {
    let zeros = |size: usize| with_part("xl/media/image1.png", vec![0; size]);
    is_refused("200 MB", &zeros(200 * MEGABYTE), "has more than 32 MB");
    is_refused("4 MB of zeros", &zeros(4 * MEGABYTE), "more than 100 times as large");
    let noise: Vec<u8> =
        (0..9 * MEGABYTE as u64).map(|n| ((n * n * n) >> 11).to_le_bytes()[0]).collect();
    let mut file = book(&CELLS);
    file.extend(noise);
    is_refused("a file of 9 MB", &file, "has more than 8 MB");
}

#[test]
fn what_declares_another_size_than_it_has_is_refused() {
    let name = "xl/worksheets/sheet2.xml";
    let bomb = with_part(name, vec![b' '; 200 * MEGABYTE]);
    let larger = "larger than its declared uncompressed size";
    is_refused("200 MB as 1,000 bytes", &declare(bomb, name, 1_000), larger);
    let name = "xl/sharedStrings.xml";
    is_refused("texts as 9 bytes", &declare(book(&CELLS), name, 9), larger);
    is_refused(
        "texts as 900,000 bytes",
        &declare(book(&CELLS), name, 900_000),
        "holds something else",
    );
}

#[test]
fn more_parts_than_office_programs_write_are_refused() {
    let mut parts = unpack(&book(&CELLS));
    parts.extend((0..1_000).map(|number| (format!("xl/media/{number}.png"), Vec::new())));
    is_refused("1,000 pictures", &pack(&parts), "more than 1000 parts");
}

#[test]
fn a_cell_at_the_far_end_is_refused_by_its_row() {
    let far = [&CELLS[..], &[(1_048_575, 16_383, "far")]].concat();
    is_refused("XFD1048576", &book(&far), "evil.xlsx, line 1048576: In this row a text stands");
    let right = [&CELLS[..], &[(1, 26, "right")]].concat();
    is_refused("AA2", &book(&right), "evil.xlsx, line 2: In this row a text stands");
}

#[test]
fn a_count_of_texts_that_are_not_there_is_refused() {
    let name = "xl/sharedStrings.xml";
    for count in ["4000000000", "99999999999999999999", "+4000000000"] {
        let counted = changed(name, |text| {
            assert!(text.contains("uniqueCount=\"8\""), "{text}");
            text.replace("uniqueCount=\"8\"", &format!("uniqueCount = '{count}'")).into_bytes()
        });
        is_refused(count, &counted, "holds something else");
    }
    let wide = changed(name, |text| {
        let text = text.replace("uniqueCount=\"8\"", "uniqueCount=\"4000000000\"");
        let units = text.replace("UTF-8", "UTF-16").encode_utf16().collect::<Vec<_>>();
        [vec![0xff, 0xfe], units.into_iter().flat_map(u16::to_le_bytes).collect()].concat()
    });
    is_refused("a count in UTF-16", &wide, "holds something else");
}

#[test]
fn what_grows_only_in_memory_is_refused() {
    let long = "x".repeat(30_000);
    let cells = (0..2_000).map(|row| (row, 4, long.as_str()));
    let cells: Vec<_> = CELLS.into_iter().chain(cells).collect();
    is_refused("a long text in 2,000 cells", &book(&cells), "has more than 32 MB");
    let styles = changed("xl/styles.xml", |text| {
        let xf = "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>";
        let many: Vec<String> = (0..40_000).map(|n| xf.replace('0', &n.to_string())).collect();
        text.replace("</cellXfs>", &format!("{}</cellXfs>", many.concat())).into_bytes()
    });
    is_refused("40,000 styles", &styles, "has more than 1 MB");
}

#[test]
fn a_file_that_is_another_kind_to_another_reader_is_refused() {
    let both = [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".repeat(64), book(&CELLS)].concat();
    is_refused("a spreadsheet within another file", &both, "This spreadsheet cannot be read.");
}

/// Formats reach to the last row when somebody has marked a whole column.
#[test]
fn empty_cells_may_stand_anywhere() {
    let desk = Desk::new();
    desk.export("uk", "uk.csv");
    let title = desk.rows("uk.csv").into_iter().find(|row| row[1] == "title").unwrap();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, column, text) in CELLS {
        let text = if (row, column) == (1, 2) { title[2].as_str() } else { text };
        sheet.write_string(row, column, text).unwrap();
    }
    sheet.write_blank(1_048_575, 16_383, &Format::new().set_bold()).unwrap();
    let (content, said) = said(&desk, &book.save_to_buffer().unwrap());
    assert!(content, "{said}");
    assert!(desk.read("round.toml").contains("uk = \"Так\""), "{said}");
}
