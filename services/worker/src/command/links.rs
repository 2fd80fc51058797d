//! `preview`, `invite`: secret links. Only their hashes are kept, so each can be shown once.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use clap::Args as Arguments;
use vorrang_runtime::config::PublicUrl;
use vorrang_store::{StoredRound, TokenHash};
use vorrang_survey::{goal::Department, id::Id};
use vorrang_view::catalog::Args;

use super::{
    desk::{Desk, Place},
    office::Refusal,
    round_id, rounds,
};

/// Where the intake shows a round before it opens.
const PREVIEW: &str = "/preview/";

/// Where the intake has a department's return.
const RETURN: &str = "/d/";

/// Arguments of `preview`.
#[derive(Arguments)]
pub struct PreviewArguments {
    /// Id of the round.
    #[arg(value_parser = round_id)]
    round: Id,
    #[command(flatten)]
    reach: Reach,
    #[command(flatten)]
    pub(super) place: Place,
}

/// Arguments of `invite`.
#[derive(Arguments)]
pub struct InviteArguments {
    /// Id of the round.
    #[arg(value_parser = round_id)]
    round: Id,
    /// Department that gets a new link; its old one leads nowhere any more. May be given several times.
    #[arg(long, value_name = "DEPARTMENT", value_parser = round_id)]
    renew: Vec<Id>,
    #[command(flatten)]
    reach: Reach,
    #[command(flatten)]
    pub(super) place: Place,
}

/// Where links begin.
#[derive(Arguments)]
struct Reach {
    /// Where people reach the service, such as <https://survey.example.org>. Default: what the settings say.
    #[arg(long, value_name = "URL")]
    public_url: Option<PublicUrl>,
}

impl Reach {
    fn url<'r>(&'r self, desk: &'r Desk<'_>) -> Result<&'r PublicUrl> {
        let url = self.public_url.as_ref().or(desk.public_url.as_ref());
        url.context("links need to know where people reach the service: --public-url URL")
    }
}

pub(super) async fn preview(wish: &PreviewArguments, desk: &mut Desk<'_>) -> Result<()> {
    let token = desk.random.token();
    let url = wish.reach.url(desk)?.join(&format!("{PREVIEW}{token}"));
    let mut tx = desk.store.begin().await?;
    rounds::current(&mut *tx, &wish.round).await?;
    tx.set_preview(&wish.round, TokenHash::of(&token)).await?;
    tx.commit().await?;
    desk.office.print(&url)
}

pub(super) async fn invite(wish: &InviteArguments, desk: &mut Desk<'_>) -> Result<()> {
    let mut tx = desk.store.begin().await?;
    let (stored, round) = rounds::current(&mut *tx, &wish.round).await?;
    allow(wish, &stored, &round.departments, desk)?;
    let linked = tx.returns(&wish.round).await?.into_iter().filter(|own| own.linked);
    let linked: BTreeSet<Id> = linked.map(|own| own.department).collect();
    let mut links = Vec::new();
    for Department { id, .. } in &round.departments {
        if !linked.contains(id) || wish.renew.contains(id) {
            let token = desk.random.token();
            tx.set_link(&wish.round, id, TokenHash::of(&token)).await?;
            links.push((id, wish.reach.url(desk)?.join(&format!("{RETURN}{token}"))));
        }
    }
    tx.commit().await?;
    for (department, url) in &links {
        desk.office.print(&format!("{department}\t{url}"))?;
    }
    let kept = round.departments.len() - links.len();
    desk.office.say("invite-done", &Args::new().with("made", links.len()).with("kept", kept))
}

fn allow(
    wish: &InviteArguments,
    stored: &StoredRound,
    departments: &[Department],
    desk: &Desk<'_>,
) -> Result<()> {
    let state = stored.state.at(stored.closes, desk.now);
    let args = Args::new().with("round", stored.id.as_str());
    if !state.takes_invitations() {
        let args = args.with("state", state.name());
        return Err(Refusal::Message("invite-late", args).into());
    }
    let known = |id: &&Id| departments.iter().any(|department| department.id == **id);
    if let Some(stranger) = wish.renew.iter().find(|id| !known(id)) {
        let args = args.with("department", stranger.as_str());
        return Err(Refusal::Message("invite-unknown", args).into());
    }
    Ok(())
}
