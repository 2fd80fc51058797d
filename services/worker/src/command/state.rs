//! `open`, `close`: a round moves on.

use anyhow::Result;
use vorrang_store::{StoredRound, Tx};
use vorrang_survey::{
    id::Id,
    round::{Round, State, TransitionError},
};
use vorrang_view::catalog::Args;

use super::{
    desk::{self, Desk},
    office::Refusal,
    promise,
};
use crate::schedule;

pub(super) async fn open(id: &Id, desk: &mut Desk<'_>) -> Result<()> {
    let now = desk.now;
    advance(
        id,
        desk,
        |stored| stored.state.open(stored.closes, now),
        |round, desk| promise::keep(round, &promise::catalog(desk.overlay.as_deref())?),
        async |tx, stored| Ok(tx.set_state(&stored.id, stored.state, State::Open, now).await?),
    )
    .await
}

pub(super) async fn close(id: &Id, desk: &mut Desk<'_>) -> Result<()> {
    let now = desk.now;
    advance(
        id,
        desk,
        |stored| stored.state.close(),
        |_, _| Ok(()),
        async |tx, stored| schedule::close(tx, stored, now).await,
    )
    .await
}

async fn advance(
    id: &Id,
    desk: &mut Desk<'_>,
    transition: impl Fn(&StoredRound) -> Result<State, TransitionError>,
    allow: impl Fn(&Round, &Desk<'_>) -> Result<()>,
    perform: impl AsyncFnOnce(&mut dyn Tx, &StoredRound) -> Result<bool>,
) -> Result<()> {
    let mut tx = desk.store.begin().await?;
    let (stored, round) = desk::current(&mut *tx, id).await?;
    let closes = desk.office.time(stored.closes, &round.zone)?;
    let args = Args::new().with("round", id.as_str()).with("closes", closes);
    let to = transition(&stored).map_err(|error| refusal(error, args.clone()))?;
    allow(&round, desk)?;
    if !perform(&mut *tx, &stored).await? {
        return Err(Refusal::Message("state-overtaken", args).into());
    }
    tx.commit().await?;
    desk.office.say("state-changed", &args.with("state", to.name()))
}

fn refusal(error: TransitionError, args: Args) -> Refusal {
    match error {
        TransitionError::NoWay { from, to } => {
            Refusal::Message("state-no-way", args.with("state", from.name()).with("to", to.name()))
        }
        TransitionError::TooLate => Refusal::Message("state-too-late", args),
    }
}
