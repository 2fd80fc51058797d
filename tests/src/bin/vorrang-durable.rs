//! How many answers a second are on disk when their senders are told so: through the writer, which keeps together
//! whatever waits, and one transaction each. Ratios of one run on one machine, never an absolute promise.

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use clap::Parser;
use vorrang_runtime::random::{Random, System};
use vorrang_store::{
    Address, Imported, Limits, NewResponse, NewVersion, Outcome, Receipt, State, Store, Writer,
};
use vorrang_survey::{
    id::Id,
    round::Files,
    time::{Date, Timestamp},
};

/// Measures durable answers a second, batched and not, on each database in turn.
#[derive(Parser)]
struct Arguments {
    /// An empty database; name it once for each database.
    #[arg(long, required = true)]
    database: Vec<Address>,
    /// Answers in each measurement.
    #[arg(long, default_value_t = 4000)]
    answers: usize,
    /// Senders at the same time, each waiting for its answer.
    #[arg(long, default_value_t = 64)]
    senders: usize,
    /// Measurements of each kind, taken in turn; the median is printed.
    #[arg(long, default_value_t = 5)]
    repetitions: usize,
}

#[tokio::main]
async fn main() -> Result<()> {
    let arguments = Arguments::parse();
    for address in &arguments.database {
        let place = Place::prepare(address).await?;
        let (mut together, mut alone) = (Vec::new(), Vec::new());
        for _ in 0..arguments.repetitions {
            together.push(place.together(&arguments).await?);
            alone.push(place.alone(&arguments).await?);
        }
        let (together, alone) = (median(together), median(alone));
        let rate = |time: Duration| arguments.answers as f64 / time.as_secs_f64();
        println!(
            "{address}: {:.0} answers a second together, {:.0} one by one, ratio {:.1}",
            rate(together),
            rate(alone),
            rate(together) / rate(alone)
        );
    }
    Ok(())
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// A database with an open round.
struct Place {
    store: Store,
    round: Id,
    day: Date,
}

impl Place {
    async fn prepare(address: &Address) -> Result<Self> {
        let store = Store::open(address, 16).await?;
        store.migrate().await?;
        let round = Id::parse("durable").expect("a constant that is an id");
        let (opens, closes) = (Timestamp::constant(0, 0), Timestamp::constant(4_102_444_800, 0));
        let files = Files::from([("round.toml".to_owned(), Vec::new())]);
        let mut unit = store.begin().await?;
        let version = NewVersion { round: &round, hash: "0", files: &files, opens, closes };
        let imported = unit.import_version(version, opens).await?;
        ensure!(matches!(imported, Imported::New(_)), "{address} is not empty");
        unit.set_state(&round, State::Draft, State::Open, opens).await?;
        unit.commit().await?;
        Ok(Self { store, round, day: Date::constant(2026, 11, 2) })
    }

    /// About as long as forty ratings and five attributes.
    fn answer(&self) -> NewResponse {
        let random: &dyn Random = &System;
        NewResponse {
            round: self.round.clone(),
            version: 1,
            id: random.uuid(),
            day: self.day,
            content: "{\"goals:2026-01\":\"4\"}".repeat(33),
            key: random.uuid(),
            receipt: Receipt([7; 32]),
            flagged: false,
        }
    }

    /// Every sender hands its answers to the one writer.
    async fn together(&self, arguments: &Arguments) -> Result<Duration> {
        let (writer, drain) = Writer::start(self.store.clone(), Limits::default());
        let begun = now();
        let senders = self.shares(arguments).into_iter().map(|share| {
            let writer = writer.clone();
            tokio::spawn(async move {
                for answer in share {
                    let outcome = writer.accept(answer).await;
                    assert!(matches!(outcome, Ok(Outcome::Stored)), "{outcome:?}");
                }
            })
        });
        for sender in senders.collect::<Vec<_>>() {
            sender.await?;
        }
        let time = begun.elapsed();
        drain.finish().await;
        Ok(time)
    }

    /// Every sender writes its own transactions.
    async fn alone(&self, arguments: &Arguments) -> Result<Duration> {
        let begun = now();
        let senders = self.shares(arguments).into_iter().map(|share| {
            let store = self.store.clone();
            tokio::spawn(async move {
                for answer in share {
                    let mut unit = store.begin().await?;
                    unit.insert_responses(&[answer]).await?;
                    unit.commit().await?;
                }
                Ok::<_, vorrang_store::Error>(())
            })
        });
        for sender in senders.collect::<Vec<_>>() {
            sender.await??;
        }
        Ok(begun.elapsed())
    }

    fn shares(&self, arguments: &Arguments) -> Vec<Vec<NewResponse>> {
        let each = arguments.answers / arguments.senders;
        (0..arguments.senders).map(|_| (0..each).map(|_| self.answer()).collect()).collect()
    }
}

#[expect(clippy::disallowed_methods, reason = "this program measures time")]
fn now() -> Instant {
    Instant::now()
}
