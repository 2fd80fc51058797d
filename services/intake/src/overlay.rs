//! Templates and words: the house's, and over them the town's own from its folder.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::{Context, Result, ensure};
use vorrang_runtime::config::Intake;
use vorrang_view::{Catalog, Engine, Locale};

use crate::templates::TEMPLATES;

/// What was read.
pub(crate) struct Read {
    pub(crate) catalog: Arc<Catalog>,
    pub(crate) engine: Engine,
    /// Languages of pages that belong to no round.
    pub(crate) languages: Vec<Locale>,
}

/// Reads both. A broken file of the town's stops the start, not a reader.
pub(crate) fn read(settings: &Intake) -> Result<Read> {
    let folder = settings.overlay.as_deref();
    let words = folder.map(|folder| words(&folder.join("locales"))).transpose()?;
    let catalog = Arc::new(Catalog::with_overlay(words.unwrap_or_default())?);
    let templates = folder.map(|folder| folder.join("templates"));
    let engine = Engine::new(TEMPLATES, templates, &catalog)?;
    let languages = languages(&settings.languages, &catalog)?;
    Ok(Read { catalog, engine, languages })
}

fn languages(tags: &[String], catalog: &Catalog) -> Result<Vec<Locale>> {
    let languages = tags.iter().map(|tag| {
        let locale = Locale::parse(tag)?;
        ensure!(catalog.locales().any(|there| *there == locale), "no words in language {tag}");
        Ok(locale)
    });
    languages.collect::<Result<_>>().context("intake.languages")
}

/// The files `LANG/*.ftl` of a folder; there need not be any.
fn words(folder: &Path) -> Result<Vec<(Locale, String)>> {
    let mut words = Vec::new();
    if !folder.exists() {
        return Ok(words);
    }
    for language in entries(folder)? {
        let tag = language.file_name().unwrap_or_default().to_string_lossy();
        let locale = Locale::parse(&tag).with_context(|| language.display().to_string())?;
        let files = entries(&language)?;
        for file in files.iter().filter(|file| file.extension().is_some_and(|kind| kind == "ftl")) {
            let text = fs::read_to_string(file).with_context(|| file.display().to_string())?;
            words.push((locale.clone(), text));
        }
    }
    Ok(words)
}

/// What is in a folder, by name.
fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let list = || -> std::io::Result<Vec<PathBuf>> {
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect()
    };
    let mut paths = list().with_context(|| folder.display().to_string())?;
    paths.sort();
    Ok(paths)
}
