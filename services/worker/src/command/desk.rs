//! Where a command on the database works.

use std::{path::PathBuf, sync::Arc};

use anyhow::{Context, Result};
use clap::Args;
use vorrang_runtime::{
    config::{Config, PublicUrl},
    random::Random,
};
use vorrang_store::{Address, Store};
use vorrang_survey::time::Timestamp;
use vorrang_view::locale::Locale;

use super::{Outcome, Surroundings, office::Office};

/// Connections of a command whose database was named without settings: one to read, one to write.
const CONNECTIONS: u32 = 2;

/// Which installation a command is about, and how it speaks.
#[derive(Args)]
pub struct Place {
    /// Settings of the installation. Default: what `VORRANG_SETTINGS` names, else /etc/vorrang/vorrang.toml.
    #[arg(long, value_name = "FILE")]
    settings: Option<PathBuf>,
    /// Address of a database, in place of any settings. One with a password belongs into the settings: everybody on a
    /// machine can see what its command lines say.
    #[arg(long, value_name = "ADDRESS", conflicts_with = "settings")]
    database: Option<Address>,
    /// Language of the messages.
    #[arg(long, default_value = "en")]
    language: Locale,
}

/// What a command on the database works with.
pub(super) struct Desk<'d> {
    pub(super) store: Store,
    /// The one moment at which the command does everything it does.
    pub(super) now: Timestamp,
    pub(super) random: Arc<dyn Random>,
    /// Where people reach the service, if the settings say.
    pub(super) public_url: Option<PublicUrl>,
    pub(super) office: Office<'d>,
}

/// Works on a database whose tables are there.
pub(super) fn at(
    place: &Place,
    surroundings: Surroundings<'_>,
    work: impl AsyncFnOnce(&mut Desk<'_>) -> Result<()>,
) -> Result<Outcome> {
    at_new(place, surroundings, async |desk| {
        let ready = desk.store.ready().await;
        ready.context("the database is not ready; after an update, and on a new one, run `vorrang-worker migrate`")?;
        work(desk).await
    })
}

/// Works on a database that may be empty.
pub(super) fn at_new(
    place: &Place,
    surroundings: Surroundings<'_>,
    work: impl AsyncFnOnce(&mut Desk<'_>) -> Result<()>,
) -> Result<Outcome> {
    let Surroundings { clock, random, variables, out } = surroundings;
    let (address, connections, public_url) = place.installation(variables)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let store = Store::open(&address, connections).await;
        let store = store.with_context(|| format!("cannot open the database {address}"))?;
        let office = Office::new(&place.language, out);
        let mut desk = Desk { store, now: clock.now(), random, public_url, office };
        let done = work(&mut desk).await;
        desk.store.close().await;
        desk.office.settle(done)
    })
}

impl Place {
    fn installation(
        &self,
        variables: Vec<(String, String)>,
    ) -> Result<(Address, u32, Option<PublicUrl>)> {
        if let Some(address) = &self.database {
            return Ok((address.clone(), CONNECTIONS, None));
        }
        let Config { database, intake, .. } = Config::find(self.settings.clone(), variables)?;
        Ok((database.address, database.connections, Some(intake.public_url)))
    }
}
