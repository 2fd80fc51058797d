//! A round's folder on disk.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use vorrang_survey::round::{Files, PAGE_STEMS, REQUIRED_FILES};

/// Reads the files that belong to a round; others in the folder are not ours to judge.
pub(crate) fn read(folder: &Path) -> Result<Files> {
    let mut files = Files::new();
    let entries = fs::read_dir(folder)
        .with_context(|| format!("cannot read the folder {}", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let Ok(name) = entry.file_name().into_string() else { continue };
        if belongs(&name) {
            let bytes = fs::read(entry.path())
                .with_context(|| format!("cannot read {}", entry.path().display()))?;
            files.insert(name, bytes);
        }
    }
    Ok(files)
}

fn belongs(name: &str) -> bool {
    let page = |stem: &&str| {
        let rest = name.strip_prefix(*stem).filter(|rest| rest.starts_with('.'));
        rest.is_some_and(|rest| rest.strip_suffix(".md").is_some())
    };
    REQUIRED_FILES.contains(&name) || PAGE_STEMS.iter().any(page)
}
