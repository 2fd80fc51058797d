//! `import round`: a folder becomes a round, or the next version of one.

use std::path::Path;

use anyhow::Result;
use vorrang_store::{Imported, NewVersion};
use vorrang_survey::round::{Round, State};
use vorrang_view::catalog::Args;

use crate::{
    command::{
        desk::{self, Desk},
        office::Refusal,
        promise,
    },
    folder,
};

pub(super) async fn import(folder: &Path, desk: &mut Desk<'_>) -> Result<()> {
    let files = folder::read(folder)?;
    let round = Round::read(&files).map_err(Refusal::Faults)?;
    let words = promise::catalog(desk.overlay.as_deref())?;
    promise::keep_words(&round, &words)?;
    let new = NewVersion {
        round: &round.id,
        hash: &round.hash,
        files: &files,
        opens: round.opens,
        closes: round.closes,
    };
    let mut tx = desk.store.begin().await?;
    let before = match tx.round(&round.id).await? {
        Some(_) => Some(desk::current(&mut *tx, &round.id).await?),
        None => None,
    };
    let imported = tx.import_version(new, desk.now).await?;
    if let (Some((stored, before)), Imported::New(_)) = (&before, imported) {
        // A refusal drops the unit of work, and the version with it.
        let state = stored.state.at(stored.closes, desk.now);
        allow(state, before, &round)?;
        if state.takes_answers() {
            promise::keep(&round, &words)?;
        }
    }
    tx.commit().await?;
    let (key, version) = match imported {
        Imported::New(version @ 1) => ("import-round-first", version),
        Imported::New(version) => ("import-round-version", version),
        Imported::Same(version) => ("import-round-same", version),
    };
    desk.office.say(key, &Args::new().with("round", round.id.as_str()).with("version", version))?;
    if round.gaps.is_empty() {
        return Ok(());
    }
    desk.office.say("import-round-gaps", &Args::new())?;
    desk.office.report(&round.gaps)
}

/// Refuses a change that comes too late, or that would break a promise.
fn allow(state: State, before: &Round, after: &Round) -> Result<()> {
    let args = Args::new().with("round", after.id.as_str()).with("state", state.name());
    if !state.takes_versions() {
        return Err(Refusal::Message("import-round-late", args).into());
    }
    let (promised, wished) = (&before.retention, &after.retention);
    let longer = wished.answers_until > promised.answers_until
        || wished.drafts_until > promised.drafts_until;
    if state.takes_answers() && longer {
        return Err(Refusal::Message("import-round-retention", args).into());
    }
    Ok(())
}
