//! Sends one mail.

use uuid::Uuid;
use vorrang_store::{Claim, MailState, StoredMail};

use super::{Trouble, finish};
use crate::{
    post::{Failure, Parcel},
    queue::{Step, Worker},
};

/// Hands a mail over and notes what became of it.
pub(super) async fn run(worker: &Worker, claim: &Claim, id: Uuid) -> Result<(), Trouble> {
    let mut snapshot = worker.store.snapshot().await?;
    let (mail, message) = (snapshot.mail(id).await?, snapshot.message(id).await?);
    drop(snapshot);
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

async fn hand_over(worker: &Worker, mail: &StoredMail, message: &[u8]) -> Result<(), Failure> {
    let recipient = worker.redirect_to.as_ref().map_or(mail.recipient.as_str(), |to| to.as_str());
    let parcel = Parcel { sender: &mail.sender, recipient, message_id: &mail.message_id, message };
    worker.post.hand_over(&parcel).await
}
