//! The jobs, a module for each.

mod analyse;
mod send;
mod tidy;

use anyhow::Result;
use vorrang_store::{Claim, Job, MailState, Tx};
use vorrang_survey::time::Timestamp;

use crate::queue::Worker;

/// Why a job did not end well.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// It took so long that another worker has taken it over. Nothing of it was kept.
    LeaseLost,
    /// It may go well later.
    NotNow(String),
    /// It will never go well.
    Never(String),
}

impl From<anyhow::Error> for Trouble {
    /// What is wrong with the machine may be put right.
    fn from(error: anyhow::Error) -> Self {
        Self::NotNow(format!("{error:#}"))
    }
}

impl From<vorrang_store::Error> for Trouble {
    fn from(error: vorrang_store::Error) -> Self {
        Self::NotNow(error.to_string())
    }
}

/// Does a job.
pub(crate) async fn perform(worker: &Worker, claim: &Claim) -> Result<(), Trouble> {
    match &claim.job {
        Job::Analyse { round, changes } => analyse::run(worker, claim, round, *changes).await,
        Job::Send { mail, .. } => send::run(worker, claim, *mail).await,
        Job::Tidy { round, day } => tidy::run(worker, claim, round, *day).await,
    }
}

/// Notes that a job is done and keeps the unit of work; nothing of it, if another has taken the job over.
async fn finish(mut tx: Box<dyn Tx>, claim: &Claim) -> Result<(), Trouble> {
    if !tx.finish(claim).await? {
        return Err(Trouble::LeaseLost);
    }
    Ok(tx.commit().await?)
}

/// Notes that a job will be tried again, and a mail's ledger why.
pub(crate) async fn note_put_off(
    tx: &mut dyn Tx,
    claim: &Claim,
    due: Timestamp,
    fault: &str,
) -> Result<()> {
    if tx.put_off(claim, due, fault).await?
        && let Job::Send { mail, .. } = claim.job
    {
        tx.note_fault(mail, fault).await?;
    }
    Ok(())
}

/// Notes that a job was given up, and with it a mail.
pub(crate) async fn note_given_up(
    tx: &mut dyn Tx,
    claim: &Claim,
    fault: &str,
    now: Timestamp,
) -> Result<()> {
    if tx.give_up(claim, fault).await?
        && let Job::Send { mail, .. } = claim.job
    {
        tx.settle_mail(mail, MailState::GivenUp, Some(fault), now).await?;
    }
    Ok(())
}
