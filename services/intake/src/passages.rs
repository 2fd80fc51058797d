//! Counts how far residents get: in memory, and now and then written down for the day.
//!
//! A form carries the furthest stage it has been at; when it first gets beyond, that is counted, and nothing else about
//! it. Between two writings counts of several people are one, so that not even the order of rows tells who came when.

use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use vorrang_runtime::shutdown::Stop;
use vorrang_store::{DayPassage, Error, Store};
use vorrang_survey::{
    id::Id,
    passage::{Passage, Stage},
    time::Date,
};

/// How long counts wait in memory. A process that is killed loses no more than these.
const PAUSE: Duration = Duration::from_mins(1);

type Counts = BTreeMap<(Id, Date, Stage), (u64, u64)>;

/// Counts that are not written down yet.
#[derive(Debug, Default)]
pub(crate) struct Passages {
    counts: Mutex<Counts>,
}

impl Passages {
    /// A form of this round got somewhere on this day: further than `passed`, and first to `reached`.
    pub(crate) fn count(
        &self,
        round: &Id,
        day: Date,
        passed: Option<Stage>,
        reached: Option<Stage>,
    ) {
        let mut counts = self.counts();
        if let Some(stage) = passed {
            counts.entry((round.clone(), day, stage)).or_default().1 += 1;
        }
        if let Some(stage) = reached {
            counts.entry((round.clone(), day, stage)).or_default().0 += 1;
        }
    }

    /// Writes counts down every now and then, until told to stop.
    pub(crate) async fn keep_on(&self, store: &Store, stop: &Stop) {
        loop {
            tokio::select! {
                () = tokio::time::sleep(PAUSE) => self.keep(store).await,
                () = stop.cancelled() => return,
            }
        }
    }

    /// Writes down what was counted; what cannot be written waits for the next time.
    pub(crate) async fn keep(&self, store: &Store) {
        let taken = std::mem::take(&mut *self.counts());
        if taken.is_empty() {
            return;
        }
        if let Err(cause) = write(store, &taken).await {
            tracing::warn!(%cause, "how far people got could not be written down");
            let mut counts = self.counts();
            for (place, (reached, passed)) in taken {
                let count = counts.entry(place).or_default();
                *count = (count.0 + reached, count.1 + passed);
            }
        }
    }

    /// Whoever panicked while counting left whole counts behind.
    fn counts(&self) -> std::sync::MutexGuard<'_, Counts> {
        self.counts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn write(store: &Store, counts: &Counts) -> Result<(), Error> {
    let counted = counts.iter().map(|((round, day, stage), &(reached, passed))| DayPassage {
        round: round.clone(),
        day: *day,
        passage: Passage { stage: stage.clone(), reached, passed },
    });
    let counted: Vec<DayPassage> = counted.collect();
    let mut unit = store.begin().await?;
    unit.add_passages(&counted).await?;
    unit.commit().await
}
