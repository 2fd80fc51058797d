//! The web service: residents answer, departments return their targets. Pages need no script.
//!
//! - [`Server`] builds, binds and runs until stopped;
//! - `router`: every route on one screen;
//! - `state`: what every request may reach; `passages`: how far residents get; `codes`:
//!   how they find their answers again; `drafts`: how they go on later; `round`: the round a request speaks of; `results`: how far
//!   its results are; `reader`: the language;
//! - `guard`: what stands before every page, and `error`: what is said when something is in the way;
//! - `overlay`: the town's own templates and words, `look` and `assets`: its name, colours and logo, and what pages load;
//! - `pages`: one file for each page, GET and POST together; `frame` is what stands around each.
//!
//! To add a page: a file in `pages` with its type, its template under `templates/` and in `templates`, its line in
//! `router`, its words in every language's catalogue.

mod assets;
mod codes;
mod drafts;
mod error;
mod etag;
mod figure;
mod form;
mod frame;
mod guard;
mod look;
mod overlay;
mod pages;
mod passages;
mod reader;
mod results;
mod round;
mod router;
mod serve;
mod state;
mod templates;

use std::{net::SocketAddr, sync::Arc};

use anyhow::{Context, Result};
use axum::Router;
use tokio::net::TcpListener;
use vorrang_runtime::{clock::Clock, config::Config, random::Random, shutdown::Stop};
use vorrang_store::{Drain, Limits, Store, Writer};

use crate::{codes::Codes, guard::rate::Rate, state::App};

/// What a process has from outside.
#[derive(Clone)]
pub struct Surroundings {
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// Ids and tokens.
    pub random: Arc<dyn Random>,
    /// Cancelled when the service is to stop.
    pub stop: Stop,
}

/// The service, bound to its addresses and not yet running.
pub struct Server {
    app: App,
    drain: Drain,
    router: Router,
    listeners: Vec<TcpListener>,
}

/// Whether templates and words, the town's own included, fit the settings.
pub fn check(config: &Config) -> Result<()> {
    overlay::read(&config.intake).map(drop)
}

impl Server {
    /// Opens the database and brings its schema up to date, reads templates and words, and binds.
    pub async fn start(config: Config, surroundings: Surroundings) -> Result<Self> {
        let Config { database, intake, .. } = config;
        let store = Store::open(&database.address, database.connections).await;
        let store = store.with_context(|| format!("database {}", database.address))?;
        store.migrate().await.with_context(|| format!("database {}", database.address))?;
        let limits = Limits { waiting: intake.waiting, ..Limits::default() };
        let (writer, drain) = Writer::start(store.clone(), limits);
        let mut listeners = Vec::new();
        for address in &intake.listen {
            let listener = TcpListener::bind(address).await;
            listeners.push(listener.with_context(|| format!("address {address}"))?);
        }
        let app = app(store, writer, intake, surroundings)?;
        Ok(Self { router: router::router(app.clone()), app, drain, listeners })
    }

    /// The addresses bound, in the order of the settings.
    pub fn addresses(&self) -> Result<Vec<SocketAddr>> {
        self.listeners.iter().map(|listener| Ok(listener.local_addr()?)).collect()
    }

    /// Answers until told to stop, then ends in order: first it says that it is not ready and goes on for a moment, then
    /// it takes no new requests and ends the running ones, and last it writes down every response that still waits, and how
    /// far people got.
    pub async fn run(self) {
        let Self { app, drain, router, listeners } = self;
        tokio::join!(
            serve::until_stopped(listeners, router, &app),
            app.passages.keep_on(&app.store, &app.stop),
        );
        drain.finish().await;
        app.passages.keep(&app.store).await;
        app.store.close().await;
        tracing::info!("stopped");
    }
}

fn app(
    store: Store,
    writer: Writer,
    intake: vorrang_runtime::config::Intake,
    surroundings: Surroundings,
) -> Result<App> {
    let Surroundings { clock, random, stop } = surroundings;
    let overlay::Read { catalog, engine, assets, languages } = overlay::read(&intake)?;
    let codes = Codes::open(&intake, &*random)?;
    let rate =
        Rate::new(intake.requests_per_minute, intake.requests_at_once, clock.now(), &*random);
    Ok(App {
        store,
        writer,
        codes: Arc::new(codes),
        passages: Arc::default(),
        engine: Arc::new(engine),
        assets: Arc::new(assets),
        catalog,
        languages: languages.into(),
        rate: Arc::new(rate),
        clock,
        random,
        settings: Arc::new(intake),
        editions: Arc::default(),
        stop,
    })
}
