//! Residents' responses: each is remembered once, with a random id and a day and nothing that leads to a person.

use std::collections::BTreeMap;

use async_trait::async_trait;
use uuid::Uuid;
use vorrang_survey::{id::Id, time::Date};

use crate::{
    dialect::Dialect,
    error::Error,
    statement::statements,
    unit::{Row, Unit},
};

/// A response to be remembered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewResponse {
    /// The round answered.
    pub round: Id,
    /// The version answered.
    pub version: u32,
    /// A random (v4) id, which tells neither order nor time.
    pub id: Uuid,
    /// The day it came in, on the round's calendar.
    pub day: Date,
    /// The answers.
    pub content: String,
    /// The random key in the form that was sent. Whoever sends the same form again sends the same key.
    pub key: Uuid,
}

/// What became of a response that was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is remembered.
    Stored,
    /// The form was sent before; what came first counts.
    AlreadyThere,
    /// The round does not take answers.
    RoundNotOpen,
}

/// A response from a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedResponse {
    /// What the table calls it.
    pub external_id: String,
    /// Digest of the answers, the same for the same answers.
    pub digest: [u8; 32],
    /// The version answered.
    pub version: u32,
    /// A random (v4) id.
    pub id: Uuid,
    /// The day it was imported, on the round's calendar.
    pub day: Date,
    /// The answers.
    pub content: String,
}

/// What became of the responses of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportReport {
    /// Responses that are new.
    pub added: usize,
    /// Responses imported before, with the same answers.
    pub skipped: usize,
    /// What the table calls those imported before with other answers. They were left as they are.
    pub conflicts: Vec<String>,
}

/// A response as remembered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredResponse {
    /// Its id.
    pub id: Uuid,
    /// The version answered.
    pub version: u32,
    /// The day it came in.
    pub day: Date,
    /// The answers.
    pub content: String,
}

/// Recalls responses.
#[async_trait]
pub trait ReadResponses: Send {
    /// The next responses of a round by id, at most so many, from the first or after the one named. A million of them
    /// are read page by page in one snapshot, which sees the same moment on every page.
    async fn responses(
        &mut self,
        round: &Id,
        after: Option<Uuid>,
        most: u32,
    ) -> Result<Vec<StoredResponse>, Error>;

    /// How many responses came in on which day.
    async fn responses_per_day(&mut self, round: &Id) -> Result<BTreeMap<Date, u64>, Error>;

    /// Whether the form with this key was sent before.
    async fn was_sent(&mut self, round: &Id, key: Uuid) -> Result<bool, Error>;
}

/// Remembers responses.
#[async_trait]
pub trait WriteResponses: ReadResponses {
    /// Remembers responses that were sent, each once, and says what became of each, in order. One that cannot be kept
    /// is an error for all of them.
    async fn insert_responses(&mut self, sent: &[NewResponse]) -> Result<Vec<Outcome>, Error>;

    /// Remembers a table's responses, whatever the round's state; [`hold`](crate::WriteRounds::hold) tells it.
    async fn import_responses(
        &mut self,
        round: &Id,
        table: &[ImportedResponse],
    ) -> Result<ImportReport, Error>;
}

statements! {
    PAGE = "SELECT id, version, day, content FROM response WHERE round = $1 AND id > $2 ORDER BY id LIMIT $3";
    PER_DAY = "SELECT day, COUNT(*) AS amount FROM response WHERE round = $1 GROUP BY day";
    SENT = "SELECT round FROM response_key WHERE round = $1 AND key = $2";
    ADD = "INSERT INTO response (round, id, version, day, content) VALUES ($1, $2, $3, $4, $5)";
    ADD_IMPORT = "INSERT INTO response_import (round, external_id, digest) VALUES ($1, $2, $3)
        ON CONFLICT (round, external_id) DO NOTHING";
    IMPORTED = "SELECT digest FROM response_import WHERE round = $1 AND external_id = $2";
}

fn stored_response<D: Dialect>(row: &Row<D>) -> Result<StoredResponse, Error> {
    Ok(StoredResponse {
        id: row.get("id")?,
        version: row.number("version")?,
        day: row.date("day")?,
        content: row.get("content")?,
    })
}

impl<D: Dialect> Unit<D> {
    /// Adds one response.
    pub(crate) async fn add_response(
        &mut self,
        round: &Id,
        id: Uuid,
        version: u32,
        day: Date,
        content: &str,
    ) -> Result<(), Error> {
        let call = self.call(ADD).with_id(round).with(&id);
        call.with_number(version).with(day.to_string().as_str()).with(content).run().await.map(drop)
    }

    /// The digest a row of a table was imported with before, or `None` if it is new, and now known.
    async fn imported_before(
        &mut self,
        round: &Id,
        response: &ImportedResponse,
    ) -> Result<Option<[u8; 32]>, Error> {
        let id = response.external_id.as_str();
        let add = self.call(ADD_IMPORT).with_id(round).with(id);
        if add.with(&response.digest[..]).run().await? > 0 {
            return Ok(None);
        }
        let row = self.call(IMPORTED).with_id(round).with(id).row().await?;
        row.map_or(Ok(None), |row| row.hash("digest"))
    }
}

#[async_trait]
impl<D: Dialect> ReadResponses for Unit<D> {
    async fn responses(
        &mut self,
        round: &Id,
        after: Option<Uuid>,
        most: u32,
    ) -> Result<Vec<StoredResponse>, Error> {
        // No random id is all zeros, so "after zero" is the beginning.
        let call = self.call(PAGE).with_id(round);
        let call = call.with(&after.unwrap_or_default()).with_number(most);
        call.rows().await?.iter().map(stored_response).collect()
    }

    async fn responses_per_day(&mut self, round: &Id) -> Result<BTreeMap<Date, u64>, Error> {
        let rows = self.call(PER_DAY).with_id(round).rows().await?;
        rows.iter().map(|row| Ok((row.date("day")?, row.amount("amount")?))).collect()
    }

    async fn was_sent(&mut self, round: &Id, key: Uuid) -> Result<bool, Error> {
        let call = self.call(SENT).with_id(round).with(&key);
        Ok(call.row().await?.is_some())
    }
}

#[async_trait]
impl<D: Dialect> WriteResponses for Unit<D> {
    async fn insert_responses(&mut self, sent: &[NewResponse]) -> Result<Vec<Outcome>, Error> {
        D::insert_responses(self, sent).await
    }

    async fn import_responses(
        &mut self,
        round: &Id,
        table: &[ImportedResponse],
    ) -> Result<ImportReport, Error> {
        let mut report = ImportReport::default();
        for row in table {
            match self.imported_before(round, row).await? {
                None => {
                    self.add_response(round, row.id, row.version, row.day, &row.content).await?;
                    report.added += 1;
                }
                Some(digest) if digest == row.digest => report.skipped += 1,
                Some(_) => report.conflicts.push(row.external_id.clone()),
            }
        }
        Ok(report)
    }
}
