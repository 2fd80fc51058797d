//! A town's own words on disk.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use crate::locale::{Locale, LocaleError};

/// Why a folder of words cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// A file or folder cannot be read.
    #[error("cannot read {}: {source}", path.display())]
    Unreadable {
        /// Where.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A folder is not named after a language.
    #[error("{}: {source}", path.display())]
    Name {
        /// Where.
        path: PathBuf,
        /// Why.
        source: LocaleError,
    },
}

/// The files `LANG/*.ftl` of a folder by name, for [`Catalog::with_overlay`](super::Catalog::with_overlay); there need not
/// be any.
pub fn read_folder(folder: &Path) -> Result<Vec<(Locale, String)>, FolderError> {
    let mut words = Vec::new();
    if !folder.exists() {
        return Ok(words);
    }
    for language in entries(folder)? {
        let tag = language.file_name().unwrap_or_default().to_string_lossy();
        let locale = Locale::parse(&tag)
            .map_err(|source| FolderError::Name { path: language.clone(), source })?;
        let files = entries(&language)?;
        for file in files.iter().filter(|file| file.extension().is_some_and(|kind| kind == "ftl")) {
            let text = fs::read_to_string(file).map_err(|source| unreadable(file, source))?;
            words.push((locale.clone(), text));
        }
    }
    Ok(words)
}

/// What is in a folder, by name.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, FolderError> {
    let list = || -> io::Result<Vec<PathBuf>> {
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect()
    };
    let mut paths = list().map_err(|source| unreadable(folder, source))?;
    paths.sort();
    Ok(paths)
}

fn unreadable(path: &Path, source: io::Error) -> FolderError {
    FolderError::Unreadable { path: path.to_owned(), source }
}
