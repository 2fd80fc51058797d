//! A round's folder, tables beside it, and the office's commands.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use tempfile::TempDir;

/// What a command said, and whether it went well.
pub(crate) fn run(arguments: &[&str]) -> (bool, String) {
    let output =
        Command::new(env!("CARGO_BIN_EXE_vorrang-worker")).args(arguments).output().unwrap();
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    (output.status.success(), String::from_utf8(output.stdout).unwrap())
}

#[track_caller]
pub(crate) fn done(arguments: &[&str]) -> String {
    let (content, said) = run(arguments);
    assert!(content, "{said}");
    said
}

#[track_caller]
pub(crate) fn refused(arguments: &[&str], expected: &[&str]) {
    let (content, said) = run(arguments);
    assert!(!content, "{said}");
    for words in expected {
        assert!(said.contains(words), "{words:?} was not said:\n{said}");
    }
}

/// A copy of the example round and a table beside it.
pub(crate) struct Desk {
    folder: TempDir,
}

impl Desk {
    pub(crate) fn new() -> Self {
        let desk = Self { folder: TempDir::new().unwrap() };
        fs::create_dir(desk.round()).unwrap();
        let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../deploy/example");
        for entry in fs::read_dir(example).unwrap() {
            let entry = entry.unwrap();
            fs::copy(entry.path(), desk.round().join(entry.file_name())).unwrap();
        }
        desk
    }

    pub(crate) fn round(&self) -> PathBuf {
        self.folder.path().join("round")
    }

    pub(crate) fn path(&self, name: &str) -> String {
        self.folder.path().join(name).to_str().unwrap().to_owned()
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.round().join(name)).unwrap()
    }

    pub(crate) fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let entries = fs::read_dir(self.round()).unwrap().map(|entry| entry.unwrap());
        let file = |entry: fs::DirEntry| {
            (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap())
        };
        entries.map(file).collect()
    }

    pub(crate) fn export(&self, target: &str, table: &str) -> String {
        done(&[
            "texts",
            "export",
            &self.path("round"),
            "--target",
            target,
            "--out",
            &self.path(table),
        ])
    }

    pub(crate) fn import(&self, table: &str, run: impl FnOnce(&[&str]) -> String) -> String {
        run(&["texts", "import", &self.path("round"), "--table", &self.path(table)])
    }

    /// The rows of a CSV table.
    pub(crate) fn rows(&self, table: &str) -> Vec<Vec<String>> {
        let text = fs::read_to_string(self.path(table)).unwrap();
        records(text.strip_prefix('\u{feff}').unwrap())
    }

    /// Writes a table as an office's spreadsheet program saves it: with semicolons.
    pub(crate) fn write(&self, table: &str, rows: &[Vec<String>]) {
        let mut writer = csv::WriterBuilder::new().delimiter(b';').from_path(self.path(table));
        let writer = writer.as_mut().unwrap();
        for row in rows {
            writer.write_record(row).unwrap();
        }
        writer.flush().unwrap();
    }
}

pub(crate) fn records(text: &str) -> Vec<Vec<String>> {
    let reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let rows = reader.into_records().map(|row| row.unwrap());
    rows.map(|row| row.iter().map(str::to_owned).collect()).collect()
}
