//! `vorrang-worker texts` and `languages`: a round's texts to translators and back.

mod desk;
mod spreadsheets;

use std::fs;

use calamine::{Reader, Xlsx};
use rust_xlsxwriter::Workbook;
use tempfile::TempDir;

use desk::{Desk, done, records, refused};

/// Fills in every translation.
fn translated(mut rows: Vec<Vec<String>>, word: &str) -> Vec<Vec<String>> {
    for row in &mut rows[1..] {
        row[3] = format!("{word} {}", row[2]);
    }
    rows
}

#[test]
fn every_text_goes_out_and_every_translation_comes_in() {
    let desk = Desk::new();
    let said = desk.export("uk", "uk.csv");
    let rows = desk.rows("uk.csv");
    assert_eq!(rows[0], ["file", "key", "source:de", "target:uk"]);
    let texts = rows.len() - 1;
    assert!(
        said.contains(&format!("{texts} texts are in uk.csv. {texts} of them have no")),
        "{said}"
    );
    for (file, key) in [
        ("round.toml", "title"),
        ("round.toml", "notice.legal_ground"),
        ("round.toml", "plan.group[residents].name"),
        ("questionnaire.toml", "page[rate].question[goals].hint"),
        ("questionnaire.toml", "page[about].question[borough].choices[nord].text"),
        ("fields.csv", "legal.name"),
        ("goals.csv", "2026-01.description"),
        ("departments.csv", "integration.name"),
        ("privacy.de.md", "privacy"),
    ] {
        assert!(rows.iter().any(|row| row[0] == file && row[1] == key), "{file} {key}");
    }

    desk.write("back.csv", &translated(rows, "Так \"само\", "));
    let said = desk.import("back.csv", done);
    assert!(said.contains("Every text is there in the language “uk” now."), "{said}");
    let old = "\"de\", \"nl\", \"en\"";
    let top = desk.read("round.toml").replacen(old, &format!("{old}, \"uk\""), 1);
    fs::write(desk.round().join("round.toml"), top).unwrap();
    done(&["check", &desk.path("round")]);
    assert!(
        desk.read("round.toml")
            .contains("en = \"Living together in Auenried: what comes first?\"\nuk = ")
    );
    assert!(
        desk.read("goals.csv").starts_with("id,field,continues,name:de,name:nl,name:en,name:uk,")
    );
    assert!(desk.read("privacy.uk.md").starts_with("Так \"само\",  #"));
    // What is there already changes nothing.
    let before = desk.files();
    assert!(desk.import("back.csv", done).contains("Nothing has changed."));
    assert_eq!(desk.files(), before);
    assert!(desk.export("uk", "uk.csv").contains("All of them are translated."));
}

#[test]
fn only_what_was_translated_changes_and_line_ends_stay() {
    let desk = Desk::new();
    // Another editor's file: with a mark, other line ends, and a comment after a text.
    let goals = format!("\u{feff}{}", desk.read("goals.csv").replace('\n', "\r\n"));
    fs::write(desk.round().join("goals.csv"), &goals).unwrap();
    let top = desk.read("round.toml").replacen(
        "en = \"City of Auenried\"",
        "en = \"City of Auenried\" # its own name",
        1,
    );
    fs::write(desk.round().join("round.toml"), &top).unwrap();
    let before = desk.files();
    desk.export("ar", "ar.csv");
    let mut rows = desk.rows("ar.csv");
    for row in &mut rows {
        match row[1].as_str() {
            "town" => row[3] = "مدينة \\ \"Auenried\"".to_owned(),
            "2026-02.name" => row[3] = "هدف, \"اثنان\"\nسطر".to_owned(),
            _ => {}
        }
    }
    desk.write("ar.csv", &rows);
    let said = desk.import("ar.csv", done);
    assert!(said.starts_with("goals.csv\nround.toml\n2 files were changed."), "{said}");
    let after = desk.files();
    for (name, bytes) in &before {
        assert!(["goals.csv", "round.toml"].contains(&name.as_str()) || after[name] == *bytes);
    }
    let written = "en = \"City of Auenried\" # its own name\nar = 'مدينة \\ \"Auenried\"'\n";
    assert_eq!(
        desk.read("round.toml").replace(written, "en = \"City of Auenried\" # its own name\n"),
        top
    );
    let now = desk.read("goals.csv");
    assert!(now.contains(",\"هدف, \"\"اثنان\"\"\r\nسطر\","), "{now}");
    assert!(
        now.starts_with('\u{feff}') && now.matches('\n').count() == now.matches("\r\n").count()
    );
    let added = records(&now)[0].iter().position(|name| name == "name:ar").unwrap();
    assert_eq!(records(&now)[2][added], "هدف, \"اثنان\"\r\nسطر");
    let without = |mut row: Vec<String>| {
        row.remove(added);
        row
    };
    let bare: Vec<_> = records(&now).into_iter().map(without).collect();
    assert_eq!(bare, records(&goals));
}

#[test]
fn a_translation_that_is_there_is_changed_in_its_place() {
    let desk = Desk::new();
    let before = desk.files();
    desk.export("nl", "nl.csv");
    let mut rows = desk.rows("nl.csv");
    for row in &mut rows {
        match row[1].as_str() {
            "2026-02.name" => row[3] = "Discriminatie bestrijden".to_owned(),
            "page[rate].title" => row[3] = "Alle doelen".to_owned(),
            // Nothing is taken away by an empty cell.
            _ => row[3] = if row[1] == "key" { row[3].clone() } else { String::new() },
        }
    }
    desk.write("nl.csv", &rows);
    desk.import("nl.csv", done);
    let mut expected = before;
    for (name, old, new) in [
        ("goals.csv", "Discriminatie aanpakken", "Discriminatie bestrijden"),
        ("questionnaire.toml", "Veertig doelen", "Alle doelen"),
    ] {
        let text = String::from_utf8(expected[name].clone()).unwrap();
        expected.insert(name.to_owned(), text.replacen(old, new, 1).into_bytes());
    }
    assert_eq!(desk.files(), expected);
}

#[test]
fn a_spreadsheet_makes_the_same_way() {
    let desk = Desk::new();
    desk.export("ar", "ar.xlsx");
    let mut book: Xlsx<_> = calamine::open_workbook(desk.path("ar.xlsx")).unwrap();
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    let rows: Vec<Vec<String>> =
        range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    desk.export("ar", "ar.csv");
    let mut expected = desk.rows("ar.csv");
    expected.iter_mut().flatten().for_each(|cell| {
        *cell = cell.strip_prefix('\'').unwrap_or(cell).to_owned();
    });
    assert_eq!(rows, expected);

    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (line, row) in (0..).zip(translated(rows, "نص")) {
        for (column, text) in (0..).zip(row) {
            sheet.write_string(line, column, text).unwrap();
        }
    }
    book.save(desk.path("back.xlsx")).unwrap();
    let said = desk.import("back.xlsx", done);
    assert!(said.contains("Every text is there in the language “ar” now."), "{said}");
    fs::write(desk.path("torn.xlsx"), "no spreadsheet").unwrap();
    let torn = ["texts", "import", &desk.path("round"), "--table", &desk.path("torn.xlsx")];
    refused(&torn, &["torn.xlsx: This spreadsheet cannot be read."]);
}

#[test]
fn every_bad_row_is_named_and_then_nothing_is_written() {
    let desk = Desk::new();
    desk.export("uk", "uk.csv");
    let mut rows = translated(desk.rows("uk.csv"), "Так");
    rows[1][1] = "heading".to_owned();
    rows[2][2] = "Stadt Neuenried".to_owned();
    rows[3][3] = "Так \u{7}".to_owned();
    rows[5] = rows[4].clone();
    rows[6][0] = "nowhere.toml".to_owned();
    let privacy = rows.iter().position(|row| row[1] == "privacy").unwrap();
    rows[privacy][3] = rows[privacy][3].replace("privacy@example.org", "privat@example.org");
    desk.write("bad.csv", &rows);
    let before = desk.files();
    let import = ["texts", "import", &desk.path("round"), "--table", &desk.path("bad.csv")];
    refused(
        &import,
        &[
            "bad.csv, line 2: There is no text “heading”",
            "bad.csv, line 3: The text “town” is not the one that was translated",
            "bad.csv, line 4: “notice.who” holds an invisible character",
            "bad.csv, line 6: The text “notice.why” already has a row",
            "bad.csv, line 7: There is no text “notice.recipients”",
            "The translation of “privacy” lacks the address “privacy@example.org”",
        ],
    );
    assert_eq!(desk.files(), before);
    for (header, words) in [
        (["file", "key", "source:de", "uk"], "This is no table for translators"),
        (["file", "key", "source:de", "target:de"], "This is no table for translators"),
        (["key", "file", "source:de", "target:uk"], "This is no table for translators"),
    ] {
        rows[0] = header.map(str::to_owned).to_vec();
        desk.write("bad.csv", &rows);
        refused(&import, &[words]);
    }
    fs::write(desk.path("bad.csv"), b"file,key\n\xe4,b\n").unwrap();
    refused(&import, &["bad.csv"]);
}

#[test]
fn the_office_hears_which_languages_there_are_and_who_has_read_them() {
    let said = done(&["languages"]);
    for line in [
        "de: Deutsch, pages for residents, the report and mails, returns and commands; no native speaker has read it yet",
        "uk: Українська, pages for residents; no native speaker has read it yet",
        "ar: العربية, pages for residents; no native speaker has read it yet",
    ] {
        assert!(said.lines().any(|own| own == line), "{line:?} is not in\n{said}");
    }
    assert_eq!(said.lines().count(), 10);
    let folder = TempDir::new().unwrap();
    fs::create_dir_all(folder.path().join("locales/nl")).unwrap();
    fs::write(folder.path().join("locales/nl/own.ftl"), "catalogue-reviewed = yes\n").unwrap();
    let overlay = folder.path().to_str().unwrap();
    let said = done(&["languages", "--overlay", overlay, "--language", "nl"]);
    assert!(
        said.lines().any(|line| line.starts_with("nl: ") && !line.contains("moedertaal")),
        "{said}"
    );
}
