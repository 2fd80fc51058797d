//! How tables are spelled that real offices publish.

use std::{collections::BTreeSet, fs, path::Path};

use encoding_rs::{MACINTOSH, WINDOWS_1252};
use vorrang_survey::exchange::{Delimiter, EncodingError, decode};

use crate::shared;

/// Every table of the folder and how it is spelled, as seen by eye in its bytes. The one that is unclear has no header,
/// and decimal commas between its semicolons.
const TABLES: &[(&str, &str)] = &[
    ("bestworst-us-issues/vdata.csv", "UTF-8, comma"),
    ("margins-konstanz-2024/nach_altersgruppe.csv", "UTF-8, comma"),
    ("margins-konstanz-2024/nach_staatsangehoerigkeit.csv", "UTF-8, comma"),
    ("margins-konstanz-2024/nach_stadtteilen.csv", "UTF-8, comma"),
    ("margins-konstanz-2024/pyramide_2024.csv", "UTF-8, comma"),
    ("margins-muenster-migration-2006-2019/Migration.csv", "UTF-8, comma"),
    ("pairs-immigration-attitudes/immig.csv", "UTF-8, comma"),
    ("polis-bowling-green-2018/comments.csv", "UTF-8, comma"),
    ("polis-bowling-green-2018/participants-votes.csv", "UTF-8, comma"),
    ("polis-bowling-green-2018/summary.csv", "UTF-8, comma"),
    ("survey-kanton-zuerich-gemeinden/KTZH_00001341_00002759.csv", "UTF-8 with mark, comma"),
    ("survey-kanton-zuerich-gemeinden/KTZH_00001341_00002918.csv", "UTF-8 with mark, comma"),
    ("survey-kanton-zuerich-gemeinden/communes.csv", "UTF-8, comma"),
    ("survey-kanton-zuerich-gemeinden/margins_bezirk.csv", "UTF-8, comma"),
    ("survey-kanton-zuerich-gemeinden/margins_gemeinde_groesse.csv", "UTF-8, comma"),
    ("targets-muenster-haushalt-2026/band1_p052_PG0107_Kennzahlen.csv", "UTF-8, comma"),
    ("targets-muenster-haushalt-2026/band1_p058_PG0108_Kennzahlen.csv", "UTF-8, comma"),
    ("targets-muenster-haushalt-2026/band1_p096_PG0116_Kennzahlen.csv", "UTF-8, comma"),
    ("targets-muenster-klima-ressorts/05515000_csv_klimarelevante_daten.csv", "UTF-8, semicolon"),
    (
        "targets-muenster-klima-ressorts/220307_HHB_Auswertung_Ergebnisse-vereinfacht_formatiert.csv",
        "UTF-8, delimiter unclear",
    ),
    ("targets-muenster-klima-ressorts/mobilitaetsdaten.csv", "UTF-8, semicolon"),
    ("targets-niedersachsen-integration/indicator_1-1-1.csv", "UTF-8 with mark, comma"),
    ("targets-niedersachsen-integration/indicator_1-3-1.csv", "UTF-8 with mark, comma"),
    ("targets-niedersachsen-integration/indicator_2-2-4.csv", "UTF-8, comma"),
    ("targets-niedersachsen-integration/indicator_2-3-1.csv", "UTF-8 with mark, comma"),
    ("targets-niedersachsen-integration/indicator_2-3-3.csv", "UTF-8 with mark, comma"),
    ("targets-niedersachsen-integration/indicator_3-1-1.csv", "UTF-8 with mark, comma"),
    ("targets-niedersachsen-integration/indicator_3-1-2.csv", "UTF-8 with mark, comma"),
    ("targets-niedersachsen-integration/indicator_4-1-4.csv", "UTF-8 with mark, comma"),
    ("targets-niedersachsen-integration/indicator_4-2-2.csv", "UTF-8 with mark, comma"),
    ("targets-niedersachsen-integration/indicator_4-4-1.csv", "UTF-8 with mark, comma"),
    ("targets-niedersachsen-integration/indicator_5-1-2.csv", "UTF-8 with mark, comma"),
    ("targets-niedersachsen-integration/indicator_5-2-1.csv", "UTF-8 with mark, comma"),
    ("targets-niedersachsen-integration/indicator_5-3-2.csv", "UTF-8 with mark, comma"),
    ("targets-niedersachsen-integration/indicator_6-1-1.csv", "UTF-8 with mark, comma"),
    ("targets-niedersachsen-integration/indicator_6-2-1.csv", "UTF-8 with mark, comma"),
    ("targets-niedersachsen-integration/indicator_7-2-1.csv", "UTF-8 with mark, comma"),
    ("targets-niedersachsen-integration/indicator_7-2-2.csv", "UTF-8 with mark, comma"),
    ("targets-niedersachsen-integration/indicator_8-1-1.csv", "UTF-8 with mark, comma"),
];

/// What is found in a table's bytes.
fn spelling(bytes: &[u8]) -> String {
    match decode(bytes, None) {
        Err(error) => error.to_string(),
        Ok((text, encoding)) => {
            let mark = if bytes.starts_with(b"\xef\xbb\xbf") { " with mark" } else { "" };
            let delimiter = Delimiter::of_header(text.as_bytes());
            let delimiter = delimiter.map_or("delimiter unclear", Delimiter::name);
            format!("{}{mark}, {delimiter}", encoding.name())
        }
    }
}

fn bytes(table: &str) -> Vec<u8> {
    fs::read(shared().join("data").join(table)).unwrap()
}

#[test]
fn every_table_is_read_as_it_is_spelled() {
    for (table, expected) in TABLES {
        assert_eq!(spelling(&bytes(table)), *expected, "{table}");
    }
    let known: BTreeSet<_> = TABLES.iter().map(|(table, _)| (*table).to_owned()).collect();
    assert_eq!(tables_in(&shared().join("data")), known);
}

fn tables_in(data: &Path) -> BTreeSet<String> {
    let entries = |folder: &Path| -> Vec<_> {
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
    };
    let files =
        entries(data).into_iter().filter(|path| path.is_dir()).flat_map(|path| entries(&path));
    let tables = files.filter(|path| path.extension().is_some_and(|ending| ending == "csv"));
    tables.map(|path| path.strip_prefix(data).unwrap().to_str().unwrap().to_owned()).collect()
}

/// The same tables as other programs would have saved them: read as the same text, or refused, but never read wrong.
#[test]
fn no_table_is_read_wrong_in_any_encoding() {
    let (mut windows, mut macintosh) = (0, 0);
    for (table, _) in TABLES {
        let bytes = bytes(table);
        let (text, _) = decode(&bytes, None).unwrap();
        for sixteen in [u16::to_le_bytes, u16::to_be_bytes] {
            let saved: Vec<u8> = text.encode_utf16().flat_map(sixteen).collect();
            assert_eq!(decode(&saved, None).unwrap().0, text, "{table}");
        }
        let (saved, _, lossy) = WINDOWS_1252.encode(&text);
        if !lossy && !text.is_ascii() {
            windows += 1;
            let (read, encoding) = decode(&saved, None).unwrap();
            assert_eq!((read, encoding.name()), (text.clone(), "windows-1252"), "{table}");
        }
        let (saved, _, lossy) = MACINTOSH.encode(&text);
        if !lossy && !text.is_ascii() {
            macintosh += 1;
            assert_eq!(decode(&saved, None), Err(EncodingError::Unclear), "{table}");
        }
    }
    // Few would prove little.
    assert!(windows >= 25 && macintosh >= 25, "{windows} and {macintosh}");
}
