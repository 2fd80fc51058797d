//! What file mode leaves behind: the result document, tables, and the report in every promised language.

use std::{fs, path::Path, sync::Arc};

use anyhow::{Context, Result};
use vorrang_analysis::result::RoundResult;
use vorrang_survey::{round::Round, text::Lang};
use vorrang_view::{Catalog, Engine, Locale, STYLESHEET};

use crate::report::{self, Basis, Links, OtherLanguage};

const STYLE: &str = "vorrang.css";

/// Writes everything into `folder`, made if it is not there; tells how many files that were.
pub(super) fn write(
    folder: &Path,
    catalog: Catalog,
    round: &Round,
    result: &RoundResult,
) -> Result<usize> {
    let mut files = vec![
        (report::DOCUMENT.to_owned(), report::document(result)?.into()),
        (STYLE.to_owned(), STYLESHEET.into()),
    ];
    let tables = report::tables(round, result)?;
    files.extend(tables.into_iter().map(|table| (table.name, table.bytes)));
    let figures: Vec<_> =
        files.iter().map(|(name, _)| name.clone()).filter(|name| name != STYLE).collect();
    let basis = Basis { round, result, version: None, files: &figures };
    let catalog = Arc::new(catalog);
    let engine = Engine::new(report::TEMPLATES, None, &catalog)?;
    for lang in report::languages(round, &catalog) {
        let links = links(&catalog, round, lang)?;
        let report = report::render(&engine, &basis, lang, &links)?;
        files.push((format!("report.{lang}.html"), report.html.into_bytes()));
        files.push((format!("report.{lang}.txt"), report.text.into_bytes()));
    }
    fs::create_dir_all(folder)
        .with_context(|| format!("cannot make the folder {}", folder.display()))?;
    for (name, bytes) in &files {
        let path = folder.join(name);
        fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(files.len())
}

fn links(catalog: &Catalog, round: &Round, lang: &Lang) -> Result<Links> {
    let mut languages = Vec::new();
    for other in report::languages(round, catalog).filter(|other| *other != lang) {
        let name = catalog.own_name(&Locale::parse(other.as_str())?)?;
        languages.push(OtherLanguage {
            lang: other.to_string(),
            name,
            href: format!("report.{other}.html"),
        });
    }
    Ok(Links { stylesheet: STYLE.to_owned(), languages })
}
