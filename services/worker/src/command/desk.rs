//! Where a command on the database works.

use std::{path::PathBuf, sync::Arc};

use anyhow::{Context, Result};
use clap::Args as Arguments;
use vorrang_runtime::{
    config::{self, Config, PublicUrl},
    random::Random,
};
use vorrang_store::{Address, Snapshot, Store, StoredRound};
use vorrang_survey::{id::Id, round::Round, time::Timestamp};
use vorrang_view::{catalog::Args, locale::Locale};

use super::{
    Outcome, Surroundings,
    office::{Office, Refusal},
};
use crate::{post::Post, rounds};

/// Connections of a command whose database was named without settings: one to read, one to write.
const CONNECTIONS: u32 = 2;

/// What to do about a database without our tables.
pub(super) const READY: &str =
    "the database is not ready; after an update, and on a new one, run `vorrang-worker migrate`";

/// Which installation a command is about, and how it speaks.
#[derive(Arguments)]
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
    /// The town's own templates and words, if the settings name any.
    pub(super) overlay: Option<PathBuf>,
    /// How mail leaves, if the settings say.
    pub(super) mail: Option<config::Mail>,
    /// A way for mail to leave in place of theirs.
    pub(super) post: Option<Arc<dyn Post>>,
    pub(super) office: Office<'d>,
}

/// Works on a database whose tables are there.
pub(super) fn at(
    place: &Place,
    surroundings: Surroundings<'_>,
    work: impl AsyncFnOnce(&mut Desk<'_>) -> Result<()>,
) -> Result<Outcome> {
    at_new(place, surroundings, async |desk| {
        desk.store.ready().await.context(READY)?;
        work(desk).await
    })
}

/// Works on a database that may be empty.
pub(super) fn at_new(
    place: &Place,
    surroundings: Surroundings<'_>,
    work: impl AsyncFnOnce(&mut Desk<'_>) -> Result<()>,
) -> Result<Outcome> {
    let Surroundings { clock, random, variables, out, post, .. } = surroundings;
    let Installation { address, connections, public_url, overlay, mail } =
        place.installation(variables)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let store = Store::open(&address, connections).await;
        let store = store.with_context(|| format!("cannot open the database {address}"))?;
        let office = Office::new(&place.language, out);
        let now = clock.now();
        let mut desk = Desk { store, now, random, public_url, overlay, mail, post, office };
        let done = work(&mut desk).await;
        desk.store.close().await;
        desk.office.settle(done)
    })
}

/// What a command needs to know of an installation.
struct Installation {
    address: Address,
    connections: u32,
    public_url: Option<PublicUrl>,
    overlay: Option<PathBuf>,
    mail: Option<config::Mail>,
}

impl Place {
    fn installation(&self, variables: Vec<(String, String)>) -> Result<Installation> {
        if let Some(address) = &self.database {
            let (address, connections) = (address.clone(), CONNECTIONS);
            return Ok(Installation {
                address,
                connections,
                public_url: None,
                overlay: None,
                mail: None,
            });
        }
        let Config { database, intake, mail, .. } = Config::find(self.settings.clone(), variables)?;
        Ok(Installation {
            address: database.address,
            connections: database.connections,
            public_url: Some(intake.public_url),
            overlay: intake.overlay,
            mail: Some(mail),
        })
    }
}

/// A round as it stands, and its current version.
pub(super) async fn current(snapshot: &mut dyn Snapshot, id: &Id) -> Result<(StoredRound, Round)> {
    let Some(stored) = snapshot.round(id).await? else {
        let args = Args::new().with("round", id.as_str());
        return Err(Refusal::Message("round-unknown", args).into());
    };
    let round = rounds::version(snapshot, id, stored.version).await?;
    Ok((stored, round))
}
