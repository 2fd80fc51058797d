//! Templates, words and looks: the house's, and over them the town's own from its folder.

use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use vorrang_runtime::config::Intake;
use vorrang_view::{Catalog, Engine, Locale, Part, catalog::read_folder};

use crate::{assets::Assets, look::Look, templates::TEMPLATES};

/// What was read.
pub(crate) struct Read {
    pub(crate) catalog: Arc<Catalog>,
    pub(crate) engine: Engine,
    /// What pages load.
    pub(crate) assets: Assets,
    /// Languages of pages that belong to no round.
    pub(crate) languages: Vec<Locale>,
}

/// Reads it all. A broken file of the town's stops the start, not a reader.
pub(crate) fn read(settings: &Intake) -> Result<Read> {
    let folder = settings.overlay.as_deref();
    let words = folder.map(|folder| read_folder(&folder.join("locales"))).transpose()?;
    let catalog = Arc::new(Catalog::with_overlay(words.unwrap_or_default())?);
    let templates = folder.map(|folder| folder.join("templates"));
    let languages = languages(&settings.languages, &catalog)?;
    let look = folder.map(|folder| Look::read(folder, &languages)).transpose()?;
    let (assets, shown) = Assets::new(look.unwrap_or_default());
    let engine = Engine::new(TEMPLATES, templates, &catalog)?.with("look", shown);
    Ok(Read { catalog, engine, assets, languages })
}

fn languages(tags: &[String], catalog: &Catalog) -> Result<Vec<Locale>> {
    let languages = tags.iter().map(|tag| {
        let locale = Locale::parse(tag)?;
        ensure!(catalog.has(&locale, Part::Residents), "no words in language {tag} for residents");
        Ok(locale)
    });
    languages.collect::<Result<_>>().context("intake.languages")
}
