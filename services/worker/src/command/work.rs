//! `run`, `once`: the batch service itself.

use std::{path::PathBuf, sync::Arc};

use anyhow::{Context, Result};
use clap::Args as Arguments;
use vorrang_runtime::{config::Config, shutdown, shutdown::Stop, telemetry};
use vorrang_store::Store;
use vorrang_view::{Catalog, catalog::Args, locale::Locale};

use super::{
    Outcome, Surroundings,
    desk::READY,
    office::{Office, Refusal},
};
use crate::{
    letter, post,
    queue::{Known, Worker},
};

/// Arguments of `run` and `once`.
#[derive(Arguments)]
pub struct WorkArguments {
    /// Settings of the installation. Default: what `VORRANG_SETTINGS` names, else /etc/vorrang/vorrang.toml.
    #[arg(long, value_name = "FILE")]
    settings: Option<PathBuf>,
    /// Language of the messages.
    #[arg(long, default_value = "en")]
    language: Locale,
}

/// Works until told to stop. Says what it does in the log, not to anybody at a command line.
pub(super) fn run(arguments: &WorkArguments, surroundings: Surroundings<'_>) -> Result<Outcome> {
    let clock = Arc::clone(&surroundings.clock);
    work(arguments, surroundings, async |worker, config, _| {
        telemetry::start(&config.logs, clock)?;
        let stop = shutdown::on_signal().context("signals")?;
        tracing::info!("working");
        worker.run(&stop).await;
        tracing::info!("stopped");
        Ok(())
    })
}

/// Works until nothing is due.
pub(super) fn once(arguments: &WorkArguments, surroundings: Surroundings<'_>) -> Result<Outcome> {
    work(arguments, surroundings, async |worker, _, office| {
        let done = worker.work_off(&Stop::new()).await?;
        let args = Args::new()
            .with("done", done.done)
            .with("put_off", done.put_off)
            .with("given_up", done.given_up);
        if done.given_up > 0 {
            return Err(Refusal::Message("once-done", args).into());
        }
        office.say("once-done", &args)
    })
}

fn work(
    arguments: &WorkArguments,
    surroundings: Surroundings<'_>,
    work: impl AsyncFnOnce(&Worker, &Config, &mut Office<'_>) -> Result<()>,
) -> Result<Outcome> {
    let Surroundings { clock, random, variables, out, post, watch } = surroundings;
    let config = Config::find(arguments.settings.clone(), variables)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let (address, intake) = (&config.database.address, &config.intake);
        let store = Store::open(address, config.database.connections).await;
        let store = store.with_context(|| format!("cannot open the database {address}"))?;
        store.ready().await.context(READY)?;
        let catalog = Arc::new(Catalog::built_in());
        let worker = Worker {
            store: store.clone(),
            clock,
            random,
            watch,
            post: match post {
                Some(post) => post,
                None => post::open(&config.mail, intake.public_url.host())?,
            },
            engine: letter::engine(&catalog)?,
            catalog,
            public_url: intake.public_url.clone(),
            from: config.mail.from.clone(),
            redirect_to: config.mail.redirect_to.clone(),
            rest: config.worker.rest,
            lease: config.worker.lease,
            known: Known::default(),
        };
        let mut office = Office::new(&arguments.language, out);
        let done = work(&worker, &config, &mut office).await;
        store.close().await;
        office.settle(done)
    })
}
