//! Jobs: what is to be done, each thing once.
//!
//! A job is asked for in the unit of work that makes it necessary. Whoever claims it holds a lease until a given
//! instant and works outside of any unit; what comes of it is kept together with the job's end, which only the holder of
//! the lease can note. A worker that dies leaves its lease behind, and another may claim the job once that has run out.

use async_trait::async_trait;
use uuid::Uuid;
use vorrang_survey::{
    id::Id,
    time::{Date, Timestamp},
};

use crate::{
    dialect::Dialect,
    error::Error,
    statement::statements,
    unit::{Row, Unit},
};

/// Something to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Job {
    /// Turns the answers of a round, as they are after so many changes, into a result.
    Analyse {
        /// The round.
        round: Id,
        /// Changes of its answers, see [`StoredRound::changes`](crate::StoredRound::changes).
        changes: u32,
    },
    /// Sends a mail of a round.
    Send {
        /// The round.
        round: Id,
        /// The mail.
        mail: Uuid,
    },
    /// Deletes what of a round may not be kept on a day of its calendar.
    Tidy {
        /// The round.
        round: Id,
        /// The day.
        day: Date,
    },
}

impl Job {
    /// The kind as stored and shown in lists.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Analyse { .. } => "analyse",
            Self::Send { .. } => "send",
            Self::Tidy { .. } => "tidy",
        }
    }

    /// The round it belongs to.
    #[must_use]
    pub fn round(&self) -> &Id {
        match self {
            Self::Analyse { round, .. } | Self::Send { round, .. } | Self::Tidy { round, .. } => {
                round
            }
        }
    }

    /// What of the round it is about.
    fn about(&self) -> String {
        match self {
            Self::Analyse { changes, .. } => changes.to_string(),
            Self::Send { mail, .. } => mail.to_string(),
            Self::Tidy { day, .. } => day.to_string(),
        }
    }

    fn stored(kind: &str, round: Id, about: &str) -> Option<Self> {
        Some(match kind {
            "analyse" => Self::Analyse { round, changes: about.parse().ok()? },
            "send" => Self::Send { round, mail: about.parse().ok()? },
            "tidy" => Self::Tidy { round, day: about.parse().ok()? },
            _ => return None,
        })
    }
}

/// Where a job stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobState {
    /// It is to be done, or somebody is at it.
    Waiting,
    /// It is done, or there was nothing left to do.
    Done,
    /// It could not be done, however often it was tried.
    GivenUp,
}

impl JobState {
    const ALL: [Self; 3] = [Self::Waiting, Self::Done, Self::GivenUp];

    /// The state as stored and shown in lists.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Done => "done",
            Self::GivenUp => "given_up",
        }
    }
}

/// A job as remembered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredJob {
    /// What is to be done.
    pub job: Job,
    /// Where it stands.
    pub state: JobState,
    /// When it is to be done, at the earliest.
    pub due: Timestamp,
    /// How often it was begun.
    pub attempts: u32,
    /// When it was last begun.
    pub begun_at: Option<Timestamp>,
    /// Until when somebody is at it.
    pub leased_until: Option<Timestamp>,
    /// Why it was last put off or given up.
    pub fault: Option<String>,
}

impl StoredJob {
    /// Since when somebody is at it, if somebody is.
    #[must_use]
    pub fn running_since(&self, now: Timestamp) -> Option<Timestamp> {
        self.begun_at.filter(|_| self.leased_until.is_some_and(|until| now < until))
    }
}

/// A job somebody is at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// What is to be done.
    pub job: Job,
    /// How often it was begun, this time included.
    pub attempts: u32,
    /// Random; only who knows it may note how the job ended.
    pub lease: Uuid,
}

/// Recalls jobs.
#[async_trait]
pub trait ReadJobs: Send {
    /// The analysis of a round that was asked for last.
    async fn last_analysis(&mut self, round: &Id) -> Result<Option<StoredJob>, Error>;

    /// Every job of a round that was given up.
    async fn given_up(&mut self, round: &Id) -> Result<Vec<StoredJob>, Error>;

    /// Whether a job was asked for, whatever became of it.
    async fn was_asked(&mut self, job: &Job) -> Result<bool, Error>;

    /// How many jobs are waiting, of all rounds.
    async fn jobs_waiting(&mut self) -> Result<u64, Error>;
}

/// Remembers jobs.
#[async_trait]
pub trait WriteJobs: ReadJobs {
    /// Asks for a job. `false` if it was asked for before, whatever became of it.
    async fn enqueue(&mut self, job: &Job, due: Timestamp) -> Result<bool, Error>;

    /// Claims a job that is due and that nobody is at, the one due first, until an instant.
    async fn claim(
        &mut self,
        lease: Uuid,
        now: Timestamp,
        until: Timestamp,
    ) -> Result<Option<Claim>, Error>;

    /// Notes that a job is done. `false` if its lease has gone to somebody else: then this unit of work must not be
    /// kept, for they do the same.
    async fn finish(&mut self, claim: &Claim) -> Result<bool, Error>;

    /// Puts a job off to be tried again. `false` as [`finish`](Self::finish).
    async fn put_off(&mut self, claim: &Claim, due: Timestamp, fault: &str) -> Result<bool, Error>;

    /// Gives a job up. `false` as [`finish`](Self::finish).
    async fn give_up(&mut self, claim: &Claim, fault: &str) -> Result<bool, Error>;

    /// Has every job of a round that was given up tried once more, from the beginning. Returns how many.
    async fn try_again(&mut self, round: &Id, now: Timestamp) -> Result<u64, Error>;

    /// Forgets jobs of a round that were done and were due before an instant.
    async fn forget_done(&mut self, round: &Id, before: Timestamp) -> Result<u64, Error>;
}

macro_rules! jobs {
    ($which:literal) => {
        concat!(
            "SELECT kind, round, about, state, due, attempts, begun_at, leased_until, fault FROM job ",
            $which
        )
    };
}

statements! {
    /// The number of changes is a text; the longer one is the larger.
    LAST_ANALYSIS = jobs!("WHERE round = $1 AND kind = 'analyse' ORDER BY length(about) DESC, about DESC LIMIT 1");
    GIVEN_UP = jobs!("WHERE round = $1 AND state = 'given_up' ORDER BY due, kind, about");
    ASKED = jobs!("WHERE kind = $1 AND round = $2 AND about = $3");
    WAITING = "SELECT COUNT(*) AS amount FROM job WHERE state = 'waiting'";
    ENQUEUE = "INSERT INTO job (kind, round, about, state, due, attempts) VALUES ($1, $2, $3, 'waiting', $4, 0)
        ON CONFLICT (kind, round, about) DO NOTHING";
    FINISH = "UPDATE job SET state = 'done', lease = NULL, leased_until = NULL, fault = NULL
        WHERE kind = $1 AND round = $2 AND about = $3 AND lease = $4";
    PUT_OFF = "UPDATE job SET lease = NULL, leased_until = NULL, due = $5, fault = $6
        WHERE kind = $1 AND round = $2 AND about = $3 AND lease = $4";
    GIVE_UP = "UPDATE job SET state = 'given_up', lease = NULL, leased_until = NULL, fault = $5
        WHERE kind = $1 AND round = $2 AND about = $3 AND lease = $4";
    TRY_AGAIN = "UPDATE job SET state = 'waiting', due = $2, attempts = 0 WHERE round = $1 AND state = 'given_up'";
    FORGET = "DELETE FROM job WHERE round = $1 AND state = 'done' AND due < $2";
}

/// Claims a job; PostgreSQL adds that rows others are at are passed over.
macro_rules! claim {
    ($lock:literal) => {
        concat!(
            "UPDATE job SET lease = $1, leased_until = $3, begun_at = $2, attempts = attempts + 1
            WHERE (kind, round, about) = (
                SELECT kind, round, about FROM job
                WHERE state = 'waiting' AND due <= $2 AND (leased_until IS NULL OR leased_until <= $2)
                ORDER BY due, kind, round, about LIMIT 1",
            $lock,
            ") RETURNING kind, round, about, attempts"
        )
    };
}

pub(crate) use claim;

fn job<D: Dialect>(row: &Row<D>) -> Result<Job, Error> {
    let (kind, about): (String, String) = (row.get("kind")?, row.get("about")?);
    Job::stored(&kind, row.id("round")?, &about).ok_or_else(|| Error::unreadable("about"))
}

fn stored_job<D: Dialect>(row: &Row<D>) -> Result<StoredJob, Error> {
    let name: String = row.get("state")?;
    let state = JobState::ALL.into_iter().find(|state| state.name() == name);
    Ok(StoredJob {
        job: job(row)?,
        state: state.ok_or_else(|| Error::unreadable("state"))?,
        due: row.instant("due")?,
        attempts: row.number("attempts")?,
        begun_at: row.instant_if_any("begun_at")?,
        leased_until: row.instant_if_any("leased_until")?,
        fault: row.get("fault")?,
    })
}

#[async_trait]
impl<D: Dialect> ReadJobs for Unit<D> {
    async fn last_analysis(&mut self, round: &Id) -> Result<Option<StoredJob>, Error> {
        let row = self.call(LAST_ANALYSIS).with_id(round).row().await?;
        row.as_ref().map(stored_job).transpose()
    }

    async fn given_up(&mut self, round: &Id) -> Result<Vec<StoredJob>, Error> {
        let rows = self.call(GIVEN_UP).with_id(round).rows().await?;
        rows.iter().map(stored_job).collect()
    }

    async fn was_asked(&mut self, job: &Job) -> Result<bool, Error> {
        Ok(self.call(ASKED).with_job(job).row().await?.is_some())
    }

    async fn jobs_waiting(&mut self) -> Result<u64, Error> {
        let row = self.call(WAITING).row().await?;
        row.map_or(Ok(0), |row| row.amount("amount"))
    }
}

#[async_trait]
impl<D: Dialect> WriteJobs for Unit<D> {
    async fn enqueue(&mut self, job: &Job, due: Timestamp) -> Result<bool, Error> {
        let call = self.call(ENQUEUE).with_job(job).with_instant(due);
        Ok(call.run().await? > 0)
    }

    async fn claim(
        &mut self,
        lease: Uuid,
        now: Timestamp,
        until: Timestamp,
    ) -> Result<Option<Claim>, Error> {
        let call = self.call(D::CLAIM_JOB).with(&lease).with_instant(now).with_instant(until);
        let Some(row) = call.row().await? else {
            return Ok(None);
        };
        Ok(Some(Claim { job: job(&row)?, attempts: row.number("attempts")?, lease }))
    }

    async fn finish(&mut self, claim: &Claim) -> Result<bool, Error> {
        let call = self.call(FINISH).with_job(&claim.job).with(&claim.lease);
        Ok(call.run().await? > 0)
    }

    async fn put_off(&mut self, claim: &Claim, due: Timestamp, fault: &str) -> Result<bool, Error> {
        let call = self.call(PUT_OFF).with_job(&claim.job).with(&claim.lease);
        Ok(call.with_instant(due).with(fault).run().await? > 0)
    }

    async fn give_up(&mut self, claim: &Claim, fault: &str) -> Result<bool, Error> {
        let call = self.call(GIVE_UP).with_job(&claim.job).with(&claim.lease);
        Ok(call.with(fault).run().await? > 0)
    }

    async fn try_again(&mut self, round: &Id, now: Timestamp) -> Result<u64, Error> {
        self.call(TRY_AGAIN).with_id(round).with_instant(now).run().await
    }

    async fn forget_done(&mut self, round: &Id, before: Timestamp) -> Result<u64, Error> {
        self.call(FORGET).with_id(round).with_instant(before).run().await
    }
}

impl<D: Dialect> crate::unit::Call<'_, D> {
    fn with_job(self, job: &Job) -> Self {
        self.with(job.kind()).with_id(job.round()).with(job.about().as_str())
    }
}
