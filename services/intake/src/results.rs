//! How far the results of a round are.

use serde::Serialize;
use vorrang_store::{JobState, State, StoredJob, StoredResult, StoredRound};
use vorrang_survey::{id::Id, time::Timestamp};

use crate::{
    error::Error,
    round::{Edition, takes_answers},
    state::App,
};

/// What was known of a round's results at one moment.
pub(crate) struct Results {
    /// Where the round stood.
    round: StoredRound,
    /// Every result, the first first.
    made: Vec<StoredResult>,
    /// The analysis that was asked for last.
    analysis: Option<StoredJob>,
}

/// How far the result is that nobody can read yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "state", rename_all = "lowercase")]
pub(crate) enum Stage {
    /// The round takes answers until the end of this day.
    Open {
        /// `2026-12-14`.
        until: String,
    },
    /// The answers are to be analysed, for the first time or once more.
    Waiting,
    /// It is being calculated.
    Running {
        /// Since when, on the round's clocks: `10:42`.
        since: String,
    },
    /// It could not be calculated.
    Failed,
    /// It is there, but not released.
    Made,
}

impl Results {
    /// What is known of the results of this round, which must be there.
    pub(crate) async fn of(app: &App, round: &Id) -> Result<Self, Error> {
        let mut snapshot = app.store.snapshot().await?;
        Ok(Self {
            round: snapshot.round(round).await?.ok_or(Error::NotFound)?,
            made: snapshot.results(round).await?,
            analysis: snapshot.last_analysis(round).await?,
        })
    }

    /// The result of this number.
    pub(crate) fn numbered(&self, number: u32) -> Option<&StoredResult> {
        self.made.iter().find(|result| result.number == number)
    }

    /// The newest.
    pub(crate) fn newest(&self) -> Option<&StoredResult> {
        self.made.last()
    }

    /// The newest that everybody may read.
    pub(crate) fn released(&self) -> Option<&StoredResult> {
        self.made.iter().rev().find(|result| result.released_at.is_some())
    }

    /// How many answers were added or taken back after those that a result knows; `None` if it is that of all answers.
    pub(crate) fn changes_since(&self, result: &StoredResult) -> Option<u32> {
        result.stale_at?;
        Some(self.round.changes.saturating_sub(result.changes))
    }

    /// How far the result is that comes after one that can be read, or the first.
    pub(crate) fn stage(
        &self,
        read: Option<&StoredResult>,
        edition: &Edition,
        now: Timestamp,
    ) -> Stage {
        if takes_answers(&self.round, now) {
            return Stage::Open { until: edition.last_day().to_string() };
        }
        let Some(analysis) = &self.analysis else { return self.made_after(read) };
        match (analysis.state, analysis.running_since(now)) {
            (JobState::GivenUp, _) => Stage::Failed,
            (JobState::Waiting, Some(since)) => {
                Stage::Running { since: edition.moment(since).time }
            }
            (JobState::Waiting, None) => Stage::Waiting,
            (JobState::Done, _) => self.made_after(read),
        }
    }

    /// Where nothing is under way, there is a later result or there is none yet. A round may also have been reported on
    /// by other means than ours.
    fn made_after(&self, read: Option<&StoredResult>) -> Stage {
        let is_made = match (self.newest(), read) {
            (Some(newest), Some(read)) => newest.number > read.number,
            (Some(_), None) => true,
            (None, _) => self.round.state == State::Reported,
        };
        if is_made { Stage::Made } else { Stage::Waiting }
    }
}

#[cfg(test)]
impl Stage {
    /// One of each.
    pub(crate) fn samples() -> [Self; 5] {
        let (until, since) = ("2026-12-14".to_owned(), "10:42".to_owned());
        [Self::Open { until }, Self::Waiting, Self::Running { since }, Self::Failed, Self::Made]
    }
}
