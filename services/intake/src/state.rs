//! What every request may reach.

use std::sync::Arc;

use axum::response::Html;
use vorrang_runtime::{clock::Clock, config, random::Random, shutdown::Stop};
use vorrang_store::{Store, Writer};
use vorrang_view::{Catalog, Engine, Locale, Page, Part};

use crate::{
    assets::Assets, codes::Codes, error::Error, guard::rate::Rate, passages::Passages,
    round::Editions,
};

/// The service's parts. Handlers take it as `State(app): State<App>`; a clone is a handful of counted pointers.
#[derive(Clone)]
pub(crate) struct App {
    /// What is remembered: `app.store.snapshot()` to read, `app.store.begin()` to write.
    pub(crate) store: Store,
    /// Takes responses in, many in one transaction. What it says is durable.
    pub(crate) writer: Writer,
    /// Codes of residents.
    pub(crate) codes: Arc<Codes>,
    /// Counts how far residents get.
    pub(crate) passages: Arc<Passages>,
    /// Templates. Most pages go through [`App::page`].
    pub(crate) engine: Arc<Engine>,
    /// What pages load.
    pub(crate) assets: Arc<Assets>,
    /// Words of all languages.
    pub(crate) catalog: Arc<Catalog>,
    /// What time it is.
    pub(crate) clock: Arc<dyn Clock>,
    /// Ids, form keys, references.
    pub(crate) random: Arc<dyn Random>,
    /// Section `[intake]` of the settings.
    pub(crate) settings: Arc<config::Intake>,
    /// Rounds' definitions already read. Handlers take [`crate::round::Asked`] instead.
    pub(crate) editions: Arc<Editions>,
    /// Languages of pages that belong to no round, the default first.
    pub(crate) languages: Arc<[Locale]>,
    /// How often each place has asked.
    pub(crate) rate: Arc<Rate>,
    /// Whether the service was asked to stop.
    pub(crate) stop: Stop,
}

impl App {
    /// Those of some languages in which departments can read their pages or, if there are none, all in which they can.
    pub(crate) fn for_departments(&self, languages: &[Locale]) -> Vec<Locale> {
        let has = |lang: &&Locale| self.catalog.has(lang, Part::Administration);
        let own: Vec<Locale> = languages.iter().filter(has).cloned().collect();
        if own.is_empty() {
            self.catalog.with(Part::Administration).cloned().collect()
        } else {
            own
        }
    }

    /// The page as HTML. Whoever answers with another status says so: `(StatusCode::UNPROCESSABLE_ENTITY, app.page(…)?)`.
    pub(crate) fn page<P: Page>(&self, page: &P) -> Result<Html<String>, Error> {
        Ok(Html(self.engine.render(page)?))
    }
}
