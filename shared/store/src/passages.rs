//! How far residents got who began a questionnaire: counts of each day.

use async_trait::async_trait;
use vorrang_survey::{
    id::Id,
    passage::{Passage, Stage},
    time::Date,
};

use crate::{dialect::Dialect, error::Error, statement::statements, unit::Unit};

/// Forms that got somewhere on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayPassage {
    /// The round.
    pub round: Id,
    /// The day, on the round's calendar.
    pub day: Date,
    /// Where, and how many.
    pub passage: Passage,
}

/// Recalls passages.
#[async_trait]
pub trait ReadPassages: Send {
    /// Every stage of a round that was reached, over all days, by its name.
    async fn passages(&mut self, round: &Id) -> Result<Vec<Passage>, Error>;
}

/// Remembers passages.
#[async_trait]
pub trait WritePassages: ReadPassages {
    /// Adds to the counts of a day.
    async fn add_passages(&mut self, counted: &[DayPassage]) -> Result<(), Error>;
}

statements! {
    ADD = "INSERT INTO passage (round, day, stage, reached, passed) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (round, day, stage) DO UPDATE
        SET reached = passage.reached + excluded.reached, passed = passage.passed + excluded.passed";
    // PostgreSQL adds whole numbers up to a NUMERIC.
    STAGES = "SELECT stage, CAST(SUM(reached) AS BIGINT) AS reached, CAST(SUM(passed) AS BIGINT) AS passed
        FROM passage WHERE round = $1 GROUP BY stage ORDER BY stage";
}

#[async_trait]
impl<D: Dialect> ReadPassages for Unit<D> {
    async fn passages(&mut self, round: &Id) -> Result<Vec<Passage>, Error> {
        let rows = self.call(STAGES).with_id(round).rows().await?;
        let passage = |row: &crate::unit::Row<D>| {
            let stage: String = row.get("stage")?;
            let stage: Stage = stage.parse().map_err(|_| Error::unreadable("stage"))?;
            Ok(Passage { stage, reached: row.amount("reached")?, passed: row.amount("passed")? })
        };
        rows.iter().map(passage).collect()
    }
}

#[async_trait]
impl<D: Dialect> WritePassages for Unit<D> {
    async fn add_passages(&mut self, counted: &[DayPassage]) -> Result<(), Error> {
        // Forms of a day stay far below 2^63.
        let amount = |count| i64::try_from(count).unwrap_or(i64::MAX);
        for DayPassage { round, day, passage } in counted {
            let call = self.call(ADD).with_id(round).with(day.to_string().as_str());
            let call = call.with(passage.stage.to_string().as_str());
            call.with(&amount(passage.reached)).with(&amount(passage.passed)).run().await?;
        }
        Ok(())
    }
}
