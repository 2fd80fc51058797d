//! `release`, `retry`: what the office decides about results.

use anyhow::Result;
use vorrang_survey::id::Id;
use vorrang_view::catalog::Args;

use super::{
    desk::{self, Desk},
    office::Refusal,
};

/// Lets the public see a round's last result, unless its answers have changed since.
pub(super) async fn release(id: &Id, desk: &mut Desk<'_>) -> Result<()> {
    let mut tx = desk.store.begin().await?;
    let (_, round) = desk::current(&mut *tx, id).await?;
    let args = Args::new().with("round", id.as_str());
    let results = tx.results(id).await?;
    // A result that stands comes before a later one that was never told and is out of date.
    let stands = results.iter().rfind(|result| result.stale_at.is_none());
    let Some(last) = stands.or(results.last()) else {
        return Err(Refusal::Message("release-none", args).into());
    };
    let args = args.with("result", last.number);
    if let Some(since) = last.stale_at {
        let args = args.with("since", desk.office.time(since, &round.zone)?);
        return Err(Refusal::Message("release-stale", args).into());
    }
    let released = tx.release(id, last.number, desk.now).await?;
    tx.commit().await?;
    let page = desk.public_url.as_ref().map(|url| url.join(&format!("/s/{id}/result/")));
    let args = args.with("page", page.unwrap_or_default());
    desk.office.say(if released { "release-done" } else { "release-again" }, &args)
}

/// Has what was given up tried once more.
pub(super) async fn retry(id: &Id, desk: &mut Desk<'_>) -> Result<()> {
    let mut tx = desk.store.begin().await?;
    desk::current(&mut *tx, id).await?;
    for job in tx.given_up(id).await? {
        if let vorrang_store::Job::Send { mail, .. } = job.job {
            tx.reopen_mail(mail).await?;
        }
    }
    let jobs = tx.try_again(id, desk.now).await?;
    tx.commit().await?;
    desk.office.say("retry-done", &Args::new().with("jobs", jobs))
}
