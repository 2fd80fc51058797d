//! `outbox`, `test-mail`: what becomes of mails.

use std::sync::Arc;

use anyhow::{Context, Result, anyhow};
use clap::Args as Arguments;
use vorrang_runtime::config::MailAddress;
use vorrang_store::{MailKind, MailState, StoredMail};
use vorrang_survey::{id::Id, round::Round, text::Lang, time::TimeZone};
use vorrang_view::catalog::{Args, Catalog};

use super::{
    desk::{self, Desk, Place},
    office::Refusal,
};
use crate::{
    letter::{self, Cover, Mailbox},
    post::{self, Parcel},
};

/// Arguments of `test-mail`.
#[derive(Arguments)]
pub struct TestMailArguments {
    /// The address.
    address: MailAddress,
    #[command(flatten)]
    pub(super) place: Place,
}

/// Lists every mail of a round with its state, then says how many there are of each, and whether reports are missing.
pub(super) async fn outbox(id: &Id, desk: &mut Desk<'_>) -> Result<()> {
    let mut snapshot = desk.store.snapshot().await?;
    let (_, round) = desk::current(&mut *snapshot, id).await?;
    let mails = snapshot.mails(id).await?;
    for mail in &mails {
        say_mail(mail, &round, desk)?;
    }
    let count = |state| mails.iter().filter(|mail| mail.state == state).count();
    let args = Args::new()
        .with("all", mails.len())
        .with("waiting", count(MailState::Waiting))
        .with("sent", count(MailState::Sent))
        .with("refused", count(MailState::Refused))
        .with("given_up", count(MailState::GivenUp))
        .with("cancelled", count(MailState::Cancelled));
    desk.office.say("outbox-sum", &args)?;
    for result in snapshot.results(id).await? {
        let own = mails
            .iter()
            .filter(|mail| mail.kind == MailKind::Report && mail.result == Some(result.number));
        let (written, sent) = own.fold((0_u32, 0_u32), |(all, sent), mail| {
            (all + 1, sent + u32::from(mail.state == MailState::Sent))
        });
        let args = Args::new()
            .with("result", result.number)
            .with("expected", result.mails)
            .with("written", written)
            .with("sent", sent);
        desk.office.say("outbox-result", &args)?;
    }
    Ok(())
}

fn say_mail(mail: &StoredMail, round: &Round, desk: &mut Desk<'_>) -> Result<()> {
    let at = mail.ended_at.unwrap_or(mail.queued_at);
    let args = Args::new()
        .with("kind", mail.kind.name())
        .with("result", mail.result.unwrap_or_default())
        .with("recipient", mail.recipient.as_str())
        .with("state", mail.state.name())
        .with("at", desk.office.time(at, &round.zone)?)
        .with("fault", mail.fault.as_deref().unwrap_or_default());
    desk.office.say("outbox-mail", &args)
}

/// Sends a mail at once, past the ledger: what goes wrong is said here and now.
pub(super) async fn test(wish: &TestMailArguments, desk: &mut Desk<'_>) -> Result<()> {
    let address = wish.address.as_str();
    let mail = desk.mail.as_ref().context("a test mail needs settings: --settings FILE")?;
    let post = match (&desk.post, &desk.public_url) {
        (Some(post), _) => Arc::clone(post),
        (None, Some(url)) => post::open(mail, url.host())?,
        (None, None) => return Err(anyhow!("settings without intake.public_url")),
    };
    let own = |address: &str| Mailbox { name: String::new(), address: address.to_owned() };
    let from = mail.from.as_ref().unwrap_or(&wish.address).as_str();
    let lang = desk.office.lang().to_string();
    let cover = Cover {
        from: own(from),
        reply_to: own(from),
        to: own(address),
        lang: Lang::parse(&lang).context("the language of the messages")?,
        date: desk.now,
    };
    let engine = letter::engine(&Arc::new(Catalog::built_in()))?;
    let link = desk.public_url.as_ref().map(ToString::to_string);
    let letter = letter::trial(&engine, &cover, &TimeZone::UTC, link.as_deref())?;
    let recipient = mail.redirect_to.as_ref().unwrap_or(&wish.address).as_str();
    let message = letter.bytes()?;
    let parcel =
        Parcel { sender: from, recipient, message_id: &letter.message_id, message: &message };
    let args = Args::new().with("address", recipient);
    match post.hand_over(&parcel).await {
        Ok(()) => desk.office.say("test-mail-done", &args),
        Err(failure) => {
            let args = args.with("fault", failure.to_string());
            Err(Refusal::Message("test-mail-failed", args).into())
        }
    }
}
