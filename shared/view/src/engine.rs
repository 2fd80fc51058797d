//! Templates that cannot forget: a value that is not there, an escape, or the language.
//!
//! A template is looked for in the town's folder first, then among those of the house. What a page holds is data: it
//! is escaped, and template or Fluent syntax inside it is printed. The template's functions speak the page's language:
//!
//! | function | gives |
//! |---|---|
//! | `t("key", name=value, …)` | the message of the catalogue |
//! | `num(x, decimals)`, `int(n)` | a figure |
//! | `pct(share, decimals)` | a share from 0 to 1 as percent |
//! | `date("2026-12-14")`, `date_short("2026-12-14")` | a day in words, in figures |
//! | `list(["A", "B"])` | a list in a sentence |
//! | `language("ar")` | the name a language gives itself, or its tag if it has no words here |
//! | `rng(low, high)` | a range of whole numbers, or of figures already written |
//!
//! In `.txt` templates they come without isolates, see [`format::plain`](crate::format::plain).

mod functions;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use minijinja::value::{Serde, merge_maps};
use serde::Serialize;

use minijinja::{
    AutoEscape, Environment, Error, TemplateSource, UndefinedBehavior, Value, path_loader,
};

use crate::catalog::Catalog;
use crate::locale::Locale;
use crate::page::Page;

/// A page that could not be rendered: what failed, in which template and line.
#[derive(Debug, thiserror::Error)]
#[error("template {template}: {source}")]
pub struct RenderError {
    /// Name of the page's template; the fault may be in one that it includes.
    pub template: String,
    /// The engine's own words.
    pub source: Error,
}

/// All templates and all words. Made once and shared by all threads.
pub struct Engine {
    templates: Environment<'static>,
}

impl Engine {
    /// An engine over the templates of the house, given as name and text, and a folder with those of the town.
    ///
    /// All templates of the house, or the town's in their place, are read here, so that a broken one stops the start
    /// and not a reader. They are kept: a change in the folder is seen after a restart.
    pub fn new(
        built_in: &[(&'static str, &'static str)],
        overlay: Option<PathBuf>,
        catalog: &Arc<Catalog>,
    ) -> Result<Self, RenderError> {
        let mut templates = Environment::new();
        templates.set_undefined_behavior(UndefinedBehavior::Strict);
        templates.set_auto_escape_callback(|name| match name.rsplit_once('.') {
            Some((_, "txt")) => AutoEscape::None,
            _ => AutoEscape::Html,
        });
        templates.set_auto_reload(false);
        // With it, an error would carry the page's values into the log, and these may be somebody's answers.
        templates.set_debug(false);
        templates.set_loader(loader(built_in, overlay));
        functions::add(&mut templates, catalog);
        for (name, _) in built_in {
            templates
                .get_template(name)
                .map_err(|source| RenderError { template: (*name).to_owned(), source })?;
        }
        Ok(Self { templates })
    }

    /// With something that every page knows besides its own values, under a name. A page's own value of that name wins.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Serialize) -> Self {
        self.templates.add_global(name, Value::from(Serde(value)));
        self
    }

    /// The page as text.
    pub fn render<P: Page>(&self, page: &P) -> Result<String, RenderError> {
        let context = merge_maps([Value::from(Serde(page)), surroundings(page.lang())]);
        self.templates
            .get_template(P::TEMPLATE)
            .and_then(|template| template.render(context))
            .map_err(|source| RenderError { template: P::TEMPLATE.to_owned(), source })
    }
}

/// What every page knows besides its own values. They win over a page's fields of the same name.
fn surroundings(lang: &Locale) -> Value {
    Value::from(BTreeMap::from([
        ("lang", Value::from(lang.without_wishes().to_string())),
        ("dir", Value::from(lang.direction().to_string())),
        (functions::READER, functions::reader(lang)),
    ]))
}

/// Finds a template's text. The town's folder is never left: names with a segment that starts with a dot, or with a
/// backslash, are not looked for in it.
fn loader(
    built_in: &[(&'static str, &'static str)],
    overlay: Option<PathBuf>,
) -> impl Fn(&str) -> Result<Option<TemplateSource>, Error> + Send + Sync + 'static {
    let built_in: BTreeMap<&str, &str> = built_in.iter().copied().collect();
    let town = overlay.map(path_loader);
    move |name| {
        let own = town.as_ref().map_or(Ok(None), |load| load(name))?;
        Ok(own.or_else(|| built_in.get(name).map(|text| TemplateSource::from(*text))))
    }
}

#[cfg(test)]
mod tests;
