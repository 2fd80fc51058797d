//! `preview`, `invite`, `remind`: secret links. Only their hashes are kept, so each can be shown or mailed once.

use std::{collections::BTreeSet, sync::Arc};

use anyhow::{Context, Result};
use clap::Args as Arguments;
use vorrang_runtime::config::PublicUrl;
use vorrang_store::{MailKind, StoredRound, TokenHash, Tx};
use vorrang_survey::{id::Id, round::Round};
use vorrang_view::catalog::{Args, Catalog};

use super::{
    desk::{self, Desk, Place},
    office::Refusal,
    round_id,
};
use crate::{
    ledger,
    letter::{self, Asking, Cover, Letter, Mailbox},
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
    /// Department that gets a new link; its old ones lead nowhere any more. May be given several times.
    #[arg(long, value_name = "DEPARTMENT", value_parser = round_id)]
    renew: Vec<Id>,
    /// Print the links instead of mailing them.
    #[arg(long)]
    print: bool,
    #[command(flatten)]
    reach: Reach,
    #[command(flatten)]
    pub(super) place: Place,
}

/// Arguments of `remind`.
#[derive(Arguments)]
pub struct RemindArguments {
    /// Id of the round.
    #[arg(value_parser = round_id)]
    round: Id,
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
    desk::current(&mut *tx, &wish.round).await?;
    tx.set_preview(&wish.round, TokenHash::of(&token)).await?;
    tx.commit().await?;
    desk.office.print(&url)
}

pub(super) async fn invite(wish: &InviteArguments, desk: &mut Desk<'_>) -> Result<()> {
    let mut tx = desk.store.begin().await?;
    let (stored, round) = desk::current(&mut *tx, &wish.round).await?;
    allow(&stored, desk)?;
    known(wish, &round)?;
    let linked = tx.returns(&wish.round).await?.into_iter().filter(|own| own.linked);
    let linked: BTreeSet<Id> = linked.map(|own| own.department).collect();
    let mut links = Vec::new();
    for department in &round.departments {
        if !linked.contains(&department.id) || wish.renew.contains(&department.id) {
            let token = desk.random.token();
            tx.set_link(&wish.round, &department.id, TokenHash::of(&token)).await?;
            links.push((department, wish.reach.url(desk)?.join(&format!("{RETURN}{token}"))));
        }
    }
    if !wish.print {
        let engine = letter::engine(&Arc::new(Catalog::built_in()))?;
        for (department, link) in &links {
            let asking = Asking { round: &round, department, link };
            let letter = letter::invitation(&engine, &cover(desk, &asking), &asking)?;
            post(&mut *tx, desk, &round.id, MailKind::Invitation, &letter).await?;
        }
    }
    tx.commit().await?;
    if wish.print {
        for (department, url) in &links {
            desk.office.print(&format!("{}\t{url}", department.id))?;
        }
    }
    let kept = round.departments.len() - links.len();
    let args = Args::new().with("made", links.len()).with("kept", kept);
    desk.office.say(if wish.print { "invite-printed" } else { "invite-done" }, &args)
}

pub(super) async fn remind(wish: &RemindArguments, desk: &mut Desk<'_>) -> Result<()> {
    let mut tx = desk.store.begin().await?;
    let (stored, round) = desk::current(&mut *tx, &wish.round).await?;
    allow(&stored, desk)?;
    let engine = letter::engine(&Arc::new(Catalog::built_in()))?;
    let mut reminded = 0_usize;
    for own in tx.returns(&wish.round).await? {
        let mut departments = round.departments.iter();
        let department = departments.find(|department| department.id == own.department);
        if let (Some(department), None, true) = (department, own.submitted, own.linked) {
            let token = desk.random.token();
            tx.add_link(&wish.round, &department.id, TokenHash::of(&token)).await?;
            let link = &wish.reach.url(desk)?.join(&format!("{RETURN}{token}"));
            let asking = Asking { round: &round, department, link };
            let letter = letter::reminder(&engine, &cover(desk, &asking), &asking)?;
            post(&mut *tx, desk, &round.id, MailKind::Reminder, &letter).await?;
            reminded += 1;
        }
    }
    tx.commit().await?;
    desk.office.say("remind-done", &Args::new().with("reminded", reminded))
}

/// The outside of a letter to a department.
fn cover(desk: &Desk<'_>, asking: &Asking<'_>) -> Cover {
    let Asking { round, department, .. } = *asking;
    let to = Mailbox {
        name: department.name.show(&department.lang).to_owned(),
        address: department.email.clone(),
    };
    let from = desk.mail.as_ref().and_then(|mail| mail.from.as_ref());
    ledger::cover(round, from, to, &department.lang, desk.now)
}

/// Writes a letter down in the ledger; a worker sends it.
async fn post(
    tx: &mut dyn Tx,
    desk: &Desk<'_>,
    round: &Id,
    kind: MailKind,
    letter: &Letter,
) -> Result<()> {
    let entry = ledger::entry(letter, desk.random.uuid(), round, kind, None)?;
    tx.post(&entry, desk.now).await?;
    Ok(())
}

/// Refuses links to returns that nobody could send any more.
fn allow(stored: &StoredRound, desk: &Desk<'_>) -> Result<()> {
    let state = stored.state.at(stored.closes, desk.now);
    if state.takes_invitations() {
        return Ok(());
    }
    let args = Args::new().with("round", stored.id.as_str()).with("state", state.name());
    Err(Refusal::Message("invite-late", args).into())
}

/// Refuses departments that the round does not have.
fn known(wish: &InviteArguments, round: &Round) -> Result<()> {
    let stranger = |id: &&Id| !round.departments.iter().any(|department| department.id == **id);
    let Some(stranger) = wish.renew.iter().find(stranger) else { return Ok(()) };
    let args = Args::new().with("round", round.id.as_str()).with("department", stranger.as_str());
    Err(Refusal::Message("invite-unknown", args).into())
}
