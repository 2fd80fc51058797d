//! The batch service: does what is to be done, one job after the other, until it is told to stop or nothing is left.
//!
//! A job is claimed for a while and worked on outside of any transaction; what comes of it is kept in one transaction
//! together with the job's end. A worker may be killed at any [`Step`]: another, or the same one later, does the job
//! again and ends in the same place. Only a mail may then go out twice, with the same Message-ID, if the worker was
//! killed between the mail server's word and our own note of it.

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use anyhow::Result;
use tokio::sync::Mutex;
use vorrang_runtime::{
    clock::Clock,
    config::{MailAddress, PublicUrl},
    random::Random,
    shutdown::Stop,
};
use vorrang_store::{Claim, Job, Snapshot, Store};
use vorrang_survey::{id::Id, round::Round};
use vorrang_view::{Catalog, Engine};

use crate::{
    jobs::{self, Trouble},
    post::Post,
    rounds, schedule,
};

/// Where a worker is in its work. Whoever kills it there finds out whether all ends well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// It has claimed a job.
    Claim,
    /// It has read the answers.
    Read,
    /// It has the result.
    Analyse,
    /// It has kept the result.
    Keep,
    /// It is about to hand a mail over.
    Send,
    /// The mail server has taken the mail.
    Accept,
    /// It has noted that.
    Mark,
}

impl Step {
    /// Every step, in order.
    pub const ALL: [Self; 7] =
        [Self::Claim, Self::Read, Self::Analyse, Self::Keep, Self::Send, Self::Accept, Self::Mark];

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Claim => "claim",
            Self::Read => "read",
            Self::Analyse => "analyse",
            Self::Keep => "keep",
            Self::Send => "send",
            Self::Accept => "accept",
            Self::Mark => "mark",
        }
    }
}

/// Told at each step what the worker is at.
pub trait Watch: Send + Sync {
    /// The worker has come to this step of this job.
    fn reached(&self, step: Step, job: &Job);
}

/// Writes each step to the log, for whoever wants to know it as closely as that.
#[derive(Clone, Copy, Debug, Default)]
pub struct Logged;

impl Watch for Logged {
    fn reached(&self, step: Step, job: &Job) {
        tracing::debug!(step = step.name(), job = job.kind(), round = job.round().as_str(), "step");
    }
}

/// First pause after a failure; each further one is twice as long.
const FIRST_PAUSE: Duration = Duration::from_mins(1);

/// Longest pause.
const LONGEST_PAUSE: Duration = Duration::from_hours(6);

/// Tries of one job. With the pauses between them these are two days: a weekend of a mail server that is out of order.
const MOST_TRIES: u32 = 16;

/// What a worker needs, and everything its jobs are given.
pub(crate) struct Worker {
    pub(crate) store: Store,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) random: Arc<dyn Random>,
    pub(crate) watch: Arc<dyn Watch>,
    pub(crate) post: Arc<dyn Post>,
    pub(crate) catalog: Arc<Catalog>,
    pub(crate) engine: Engine,
    /// Where people reach the intake.
    pub(crate) public_url: PublicUrl,
    /// Address mail comes from; of each round's contact, if there is none.
    pub(crate) from: Option<MailAddress>,
    /// The one address that gets every mail.
    pub(crate) redirect_to: Option<MailAddress>,
    pub(crate) rest: Duration,
    pub(crate) lease: Duration,
    pub(crate) known: Known,
}

/// How many jobs a worker did until it found nothing more to do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Jobs that ended well.
    pub(crate) done: u64,
    /// Jobs put off.
    pub(crate) put_off: u64,
    /// Jobs given up.
    pub(crate) given_up: u64,
}

impl Worker {
    /// Works until told to stop. A job that was begun is finished first.
    pub(crate) async fn run(&self, stop: &Stop) {
        while !stop.is_cancelled() {
            if let Err(error) = self.work_off(stop).await {
                tracing::error!(error = format!("{error:#}"), "cannot work");
            }
            tokio::select! {
                () = stop.cancelled() => {}
                () = tokio::time::sleep(self.rest) => {}
            }
        }
    }

    /// Works until nothing is due, or told to stop.
    pub(crate) async fn work_off(&self, stop: &Stop) -> Result<Tally> {
        let mut sum = Tally::default();
        while !stop.is_cancelled() {
            schedule::ask(self).await?;
            let Some(claim) = self.claim().await? else { break };
            self.watch.reached(Step::Claim, &claim.job);
            match jobs::perform(self, &claim).await {
                Ok(()) => sum.done += 1,
                Err(trouble) => self.settle(&claim, trouble, &mut sum).await?,
            }
        }
        Ok(sum)
    }

    async fn claim(&self) -> Result<Option<Claim>> {
        let (now, lease) = (self.clock.now(), self.random.uuid());
        let mut tx = self.store.begin().await?;
        let claim = tx.claim(lease, now, now.saturating_add(self.lease)?).await?;
        tx.commit().await?;
        Ok(claim)
    }

    /// Puts a job off or gives it up, visibly.
    async fn settle(&self, claim: &Claim, trouble: Trouble, sum: &mut Tally) -> Result<()> {
        let (job, round) = (claim.job.kind(), claim.job.round().as_str());
        let mut tx = self.store.begin().await?;
        match trouble {
            // Another has it now, and does or did the same.
            Trouble::LeaseLost => {
                tracing::warn!(job, round, "another worker has taken the job over");
                return Ok(());
            }
            Trouble::NotNow(fault) if claim.attempts < MOST_TRIES => {
                let due = self.clock.now().saturating_add(self.pause(claim.attempts))?;
                tracing::warn!(job, round, attempts = claim.attempts, %due, "put off");
                jobs::note_put_off(&mut *tx, claim, due, &fault).await?;
                sum.put_off += 1;
            }
            Trouble::NotNow(fault) | Trouble::Never(fault) => {
                tracing::error!(job, round, attempts = claim.attempts, "given up");
                jobs::note_given_up(&mut *tx, claim, &fault, self.clock.now()).await?;
                sum.given_up += 1;
            }
        }
        tx.commit().await?;
        Ok(())
    }

    /// Growing pauses, each up to a fifth longer, so that many that failed together do not come together again.
    fn pause(&self, attempts: u32) -> Duration {
        let doubled = FIRST_PAUSE.saturating_mul(1 << attempts.saturating_sub(1).min(20));
        let pause = doubled.min(LONGEST_PAUSE);
        // The highest 16 bits, as a part of a fifth.
        let jitter = (self.random.bits() >> 112) as f64 / 65536.0 / 5.0;
        pause.mul_f64(1.0 + jitter)
    }
}

/// Versions of rounds already read, which never change.
#[derive(Default)]
pub(crate) struct Known(Mutex<BTreeMap<(Id, u32), Arc<Round>>>);

impl Known {
    /// A version of a round.
    pub(crate) async fn round(
        &self,
        snapshot: &mut dyn Snapshot,
        id: &Id,
        version: u32,
    ) -> Result<Arc<Round>> {
        let mut known = self.0.lock().await;
        let key = (id.clone(), version);
        if let Some(round) = known.get(&key) {
            return Ok(Arc::clone(round));
        }
        let round = Arc::new(rounds::version(snapshot, id, version).await?);
        known.insert(key, Arc::clone(&round));
        Ok(round)
    }
}
