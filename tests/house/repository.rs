//! The files of the repository: those that Git knows, or would take in at the next commit.

use std::path::{Path, PathBuf};
use std::process::Command;

/// A file with its path from the root of the repository, written with `/`.
pub(crate) struct File {
    pub(crate) path: String,
    place: PathBuf,
}

impl File {
    /// The file's text; bytes that are no UTF-8 are replaced, so that a picture can be searched
    /// too.
    pub(crate) fn text(&self) -> String {
        let bytes = std::fs::read(&self.place).expect("a listed file can be read");
        String::from_utf8_lossy(&bytes).into_owned()
    }

    pub(crate) fn is_kind(&self, extension: &str) -> bool {
        self.place.extension().is_some_and(|kind| kind == extension)
    }
}

pub(crate) fn root() -> &'static Path {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().expect("the tests lie in the repository")
}

/// Every file, those not yet committed included; files removed but not yet committed are left out.
pub(crate) fn files() -> Vec<File> {
    let listing = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard", "-z"])
        .current_dir(root())
        .output()
        .expect("git can be started");
    let complaint = String::from_utf8_lossy(&listing.stderr);
    assert!(listing.status.success(), "git ls-files: {complaint}");
    let paths = String::from_utf8(listing.stdout).expect("paths are UTF-8");
    let files: Vec<File> =
        paths.split_terminator('\0').map(file).filter(|file| file.place.is_file()).collect();
    assert!(!files.is_empty(), "Git lists no files");
    files
}

fn file(path: &str) -> File {
    File { path: path.to_owned(), place: root().join(path) }
}
