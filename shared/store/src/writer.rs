//! The one who writes responses down: whatever waits is kept together, in one transaction and one flush.
//!
//! Callers hand a response over and wait for what became of it. While one batch is being written the next one gathers,
//! so a slow disk makes batches larger, not the queue longer; and if the queue is full, whoever comes is told so at
//! once. An answer that says "stored" is on disk.

use std::time::Duration;

use tokio::{
    select,
    sync::{mpsc, oneshot},
    task::JoinHandle,
    time::timeout,
};

use crate::{
    Store,
    error::Error,
    responses::{NewResponse, Outcome},
};

/// How much a writer takes on.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Responses that may wait. One more is [`Refusal::Overloaded`].
    pub waiting: usize,
    /// Responses kept in one transaction.
    pub together: usize,
    /// How long one transaction may take, should a database neither answer nor hang up.
    pub patience: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self { waiting: 1024, together: 512, patience: Duration::from_secs(30) }
    }
}

/// Why a response was not taken. Whoever sends it again, with the same key, still sends one response.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Too many are waiting, or the writer is stopping.
    #[error("too many responses are waiting")]
    Overloaded,
    /// It could not be written, or it is not known whether it was.
    #[error(transparent)]
    Failed(#[from] Error),
}

type Answer = Result<Outcome, Refusal>;

struct Waiting {
    response: NewResponse,
    reply: oneshot::Sender<Answer>,
}

/// Takes responses. Cheap to clone; all clones share one queue.
#[derive(Clone, Debug)]
pub struct Writer {
    queue: mpsc::Sender<Waiting>,
}

/// Ends a writer.
#[derive(Debug)]
pub struct Drain {
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

impl Writer {
    /// Starts a writer as a task of the running tokio runtime.
    #[must_use]
    pub fn start(store: Store, limits: Limits) -> (Self, Drain) {
        let (queue, waiting) = mpsc::channel(limits.waiting);
        let (stop, stopped) = oneshot::channel();
        let task = tokio::spawn(write(store, limits, waiting, stopped));
        (Self { queue }, Drain { stop, task })
    }

    /// Hands a response over and waits for what became of it. A caller that stops waiting takes nothing back.
    pub async fn accept(&self, response: NewResponse) -> Answer {
        let (reply, answer) = oneshot::channel();
        let waiting = Waiting { response, reply };
        self.queue.try_send(waiting).map_err(|_| Refusal::Overloaded)?;
        // A writer that is gone without an answer was stopped with its runtime.
        answer.await.unwrap_or(Err(Refusal::Overloaded))
    }
}

impl Drain {
    /// Takes nothing more, writes whatever waits, and returns when that is done.
    pub async fn finish(self) {
        // The task may have ended already, as nobody could hand anything over any more; then there is nothing to do.
        let _ = self.stop.send(());
        let _ = self.task.await;
    }
}

async fn write(
    store: Store,
    limits: Limits,
    mut queue: mpsc::Receiver<Waiting>,
    mut stopped: oneshot::Receiver<()>,
) {
    let mut batch = Vec::with_capacity(limits.together);
    let mut taking = true;
    loop {
        select! {
            received = queue.recv_many(&mut batch, limits.together) => {
                if received == 0 {
                    return;
                }
                settle(&store, limits.patience, &mut batch).await;
            }
            _ = &mut stopped, if taking => {
                taking = false;
                queue.close();
            }
        }
    }
}

/// Writes a batch and answers everybody in it.
async fn settle(store: &Store, patience: Duration, batch: &mut Vec<Waiting>) {
    let (responses, replies): (Vec<_>, Vec<_>) =
        batch.drain(..).map(|waiting| (waiting.response, waiting.reply)).unzip();
    let answers: Vec<Answer> = match keep(store, patience, &responses).await {
        Ok(outcomes) => outcomes.into_iter().map(Ok).collect(),
        Err(error) if error.is_busy() || responses.len() == 1 => {
            vec![Err(Refusal::Failed(error)); responses.len()]
        }
        Err(_) => one_by_one(store, patience, &responses).await,
    };
    for (reply, answer) in replies.into_iter().zip(answers) {
        // Whoever does not wait any more needs no answer.
        let _ = reply.send(answer);
    }
}

/// Writes each response by itself, so that one that cannot be kept fails alone.
async fn one_by_one(store: &Store, patience: Duration, responses: &[NewResponse]) -> Vec<Answer> {
    let mut answers = Vec::with_capacity(responses.len());
    for response in responses {
        let kept = keep(store, patience, std::slice::from_ref(response)).await;
        let outcome = kept.map(|outcomes| outcomes[0]);
        answers.push(outcome.map_err(Refusal::Failed));
    }
    answers
}

async fn keep(
    store: &Store,
    patience: Duration,
    responses: &[NewResponse],
) -> Result<Vec<Outcome>, Error> {
    let kept = timeout(patience, async {
        let mut unit = store.begin().await?;
        let outcomes = unit.insert_responses(responses).await?;
        unit.commit().await?;
        Ok(outcomes)
    });
    kept.await.unwrap_or_else(|_| Err(Error::Busy("no answer in time".to_owned())))
}
