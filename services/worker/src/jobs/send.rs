//! Sends one mail.

use uuid::Uuid;
use vorrang_store::{Claim, Error, MailState, Snapshot, StoredMail};

use super::{Trouble, finish};
use crate::{
    post::{Failure, Parcel},
    queue::{Step, Worker},
};

/// Why a mail is put off, for the log.
const OVERTAKEN: &str = "answers have changed since this result";

/// Hands a mail over and notes what became of it.
pub(super) async fn run(worker: &Worker, claim: &Claim, id: Uuid) -> Result<(), Trouble> {
    let mut snapshot = worker.store.snapshot().await?;
    let (mail, message) = (snapshot.mail(id).await?, snapshot.message(id).await?);
    let overtaken = match &mail {
        Some(mail) => is_overtaken(&mut *snapshot, mail).await?,
        None => false,
    };
    drop(snapshot);
    if overtaken && message.is_some() {
        return Err(Trouble::NotNow(OVERTAKEN.to_owned()));
    }
    let (state, fault) = match (mail, message) {
        (Some(mail), Some(message)) => {
            worker.watch.reached(Step::Send, &claim.job);
            match hand_over(worker, &mail, &message).await {
                Ok(()) => (MailState::Sent, None),
                Err(Failure::Refused(fault)) => (MailState::Refused, Some(fault)),
                Err(Failure::NotNow(fault)) => return Err(Trouble::NotNow(fault)),
            }
        }
        // Sent, cancelled or deleted meanwhile: there is nothing left to do.
        _ => return finish(worker.store.begin().await?, claim).await,
    };
    worker.watch.reached(Step::Accept, &claim.job);
    let mut tx = worker.store.begin().await?;
    tx.settle_mail(id, state, fault.as_deref(), worker.clock.now()).await?;
    finish(tx, claim).await?;
    worker.watch.reached(Step::Mark, &claim.job);
    Ok(())
}

/// Whether a mail tells of a result that may be replaced: the analysis decides whether it stands or is cancelled.
async fn is_overtaken(snapshot: &mut dyn Snapshot, mail: &StoredMail) -> Result<bool, Error> {
    let results = snapshot.results(&mail.round).await?;
    let mut own = results.iter().filter(|result| Some(result.number) == mail.result);
    Ok(own.any(|result| result.stale_at.is_some()))
}

async fn hand_over(worker: &Worker, mail: &StoredMail, message: &[u8]) -> Result<(), Failure> {
    let recipient = worker.redirect_to.as_ref().map_or(mail.recipient.as_str(), |to| to.as_str());
    let parcel = Parcel { sender: &mail.sender, recipient, message_id: &mail.message_id, message };
    worker.post.hand_over(&parcel).await
}
