//! Residents' responses: each is remembered once, with a random id and a day and nothing that leads to a person.

use std::collections::BTreeMap;

use async_trait::async_trait;
use uuid::Uuid;
use vorrang_survey::{answer::Decision, id::Id, time::Date};

use crate::{
    dialect::Dialect,
    error::Error,
    statement::statements,
    unit::{Row, Unit},
};

/// What whoever answered finds their own response by: a keyed hash of a round and of a code of 128 bits that nobody else
/// has.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Receipt(pub [u8; 32]);

impl std::fmt::Debug for Receipt {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Receipt(…)")
    }
}

/// 64 hexadecimal digits.
impl std::fmt::Display for Receipt {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl std::str::FromStr for Receipt {
    type Err = NoReceipt;

    fn from_str(text: &str) -> Result<Self, NoReceipt> {
        let mut bytes = [0; 32];
        if text.len() != 2 * bytes.len() || !text.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(NoReceipt);
        }
        for (byte, at) in bytes.iter_mut().zip((0..).step_by(2)) {
            *byte = u8::from_str_radix(&text[at..at + 2], 16).map_err(|_| NoReceipt)?;
        }
        Ok(Self(bytes))
    }
}

/// No receipt is written like this.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no receipt of 64 hexadecimal digits")]
pub struct NoReceipt;

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
    /// What its sender finds it by.
    pub receipt: Receipt,
    /// Whether it looks as if no person had sent it, so that the office must decide about it.
    pub flagged: bool,
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
    /// What was decided about it, if it is flagged.
    pub decision: Option<Decision>,
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
    /// What was decided about it, if it is flagged.
    pub decision: Option<Decision>,
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

    /// Those of them that are flagged.
    async fn flagged_responses(
        &mut self,
        round: &Id,
        after: Option<Uuid>,
        most: u32,
    ) -> Result<Vec<StoredResponse>, Error>;

    /// How many responses were flagged, by what was decided about them and on which day.
    async fn decisions(
        &mut self,
        round: &Id,
    ) -> Result<BTreeMap<(Decision, Option<Date>), u64>, Error>;

    /// How many responses came in on which day.
    async fn responses_per_day(&mut self, round: &Id) -> Result<BTreeMap<Date, u64>, Error>;

    /// Whether the form with this key was sent before.
    async fn was_sent(&mut self, round: &Id, key: Uuid) -> Result<bool, Error>;

    /// The response with this receipt, if it is (still) there.
    async fn response_by_receipt(
        &mut self,
        receipt: Receipt,
    ) -> Result<Option<StoredResponse>, Error>;
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

    /// Puts other answers in place of those with this receipt. What was decided was about those. `false` if there are
    /// none.
    async fn correct_response(
        &mut self,
        receipt: Receipt,
        version: u32,
        content: &str,
        flagged: bool,
    ) -> Result<bool, Error>;

    /// Notes what was decided about a flagged response, and on which day. `false` if it stands like that already, or no
    /// flagged response has this id.
    async fn decide(
        &mut self,
        round: &Id,
        id: Uuid,
        decision: Decision,
        day: Date,
    ) -> Result<bool, Error>;

    /// Deletes the response with this receipt, and says of which round it was. `None` if there is none (any more).
    async fn withdraw_response(&mut self, receipt: Receipt) -> Result<Option<Id>, Error>;
}

statements! {
    PAGE = "SELECT id, version, day, content, decision FROM response WHERE round = $1 AND id > $2 ORDER BY id LIMIT $3";
    FLAGGED_PAGE = "SELECT id, version, day, content, decision FROM response
        WHERE round = $1 AND id > $2 AND decision IS NOT NULL ORDER BY id LIMIT $3";
    DECISIONS = "SELECT decision, decided_on, COUNT(*) AS amount FROM response
        WHERE round = $1 AND decision IS NOT NULL GROUP BY decision, decided_on";
    DECIDE = "UPDATE response SET decision = $3, decided_on = $4
        WHERE round = $1 AND id = $2 AND decision IS NOT NULL AND decision <> $3";
    PER_DAY = "SELECT day, COUNT(*) AS amount FROM response WHERE round = $1 GROUP BY day";
    SENT = "SELECT round FROM response_key WHERE round = $1 AND key = $2";
    ADD = "INSERT INTO response (round, id, version, day, content, receipt, decision, decided_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    ADD_IMPORT = "INSERT INTO response_import (round, external_id, digest) VALUES ($1, $2, $3)
        ON CONFLICT (round, external_id) DO NOTHING";
    BY_RECEIPT = "SELECT id, version, day, content, decision FROM response WHERE receipt = $1";
    CORRECT = "UPDATE response SET version = $2, content = $3, decision = $4, decided_on = NULL WHERE receipt = $1";
    WITHDRAW = "DELETE FROM response WHERE receipt = $1 RETURNING round";
    IMPORTED = "SELECT digest FROM response_import WHERE round = $1 AND external_id = $2";
}

fn stored_response<D: Dialect>(row: &Row<D>) -> Result<StoredResponse, Error> {
    Ok(StoredResponse {
        id: row.get("id")?,
        version: row.number("version")?,
        day: row.date("day")?,
        content: row.get("content")?,
        decision: decision(row)?,
    })
}

fn decision<D: Dialect>(row: &Row<D>) -> Result<Option<Decision>, Error> {
    let name: Option<String> = row.get("decision")?;
    let named = |name: String| Decision::named(&name).ok_or_else(|| Error::unreadable("decision"));
    name.map(named).transpose()
}

/// What is decided about a response that comes in.
pub(crate) fn undecided(flagged: bool) -> Option<Decision> {
    flagged.then_some(Decision::Open)
}

/// A response to be added: one that was sent, or one of a table.
pub(crate) struct Addition<'a> {
    pub(crate) round: &'a Id,
    pub(crate) id: Uuid,
    pub(crate) version: u32,
    pub(crate) day: Date,
    pub(crate) content: &'a str,
    pub(crate) receipt: Option<Receipt>,
    pub(crate) decision: Option<Decision>,
}

impl<D: Dialect> Unit<D> {
    /// Adds one response. One that comes with a decision was decided about that day.
    pub(crate) async fn add_response(&mut self, new: &Addition<'_>) -> Result<(), Error> {
        let day = new.day.to_string();
        let decided = new.decision.is_some_and(|decision| decision != Decision::Open);
        let call = self.call(ADD).with_id(new.round).with(&new.id).with_number(new.version);
        let call = call.with(day.as_str()).with(new.content);
        let call = call.with(&new.receipt.map(|receipt| receipt.0.to_vec()));
        let call = call.with(&new.decision.map(|decision| decision.name().to_owned()));
        call.with(&decided.then_some(day)).run().await.map(drop)
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

    async fn flagged_responses(
        &mut self,
        round: &Id,
        after: Option<Uuid>,
        most: u32,
    ) -> Result<Vec<StoredResponse>, Error> {
        let call = self.call(FLAGGED_PAGE).with_id(round);
        let call = call.with(&after.unwrap_or_default()).with_number(most);
        call.rows().await?.iter().map(stored_response).collect()
    }

    async fn decisions(
        &mut self,
        round: &Id,
    ) -> Result<BTreeMap<(Decision, Option<Date>), u64>, Error> {
        let rows = self.call(DECISIONS).with_id(round).rows().await?;
        let decided = |row: &Row<D>| {
            let decision = decision(row)?.ok_or_else(|| Error::unreadable("decision"))?;
            Ok(((decision, row.date_if_any("decided_on")?), row.amount("amount")?))
        };
        rows.iter().map(decided).collect()
    }

    async fn responses_per_day(&mut self, round: &Id) -> Result<BTreeMap<Date, u64>, Error> {
        let rows = self.call(PER_DAY).with_id(round).rows().await?;
        rows.iter().map(|row| Ok((row.date("day")?, row.amount("amount")?))).collect()
    }

    async fn was_sent(&mut self, round: &Id, key: Uuid) -> Result<bool, Error> {
        let call = self.call(SENT).with_id(round).with(&key);
        Ok(call.row().await?.is_some())
    }

    async fn response_by_receipt(
        &mut self,
        receipt: Receipt,
    ) -> Result<Option<StoredResponse>, Error> {
        let row = self.call(BY_RECEIPT).with(&receipt.0[..]).row().await?;
        row.as_ref().map(stored_response).transpose()
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
                    let ImportedResponse { id, version, day, ref content, decision, .. } = *row;
                    let new =
                        Addition { round, id, version, day, content, receipt: None, decision };
                    self.add_response(&new).await?;
                    report.added += 1;
                }
                Some(digest) if digest == row.digest => report.skipped += 1,
                Some(_) => report.conflicts.push(row.external_id.clone()),
            }
        }
        Ok(report)
    }

    async fn correct_response(
        &mut self,
        receipt: Receipt,
        version: u32,
        content: &str,
        flagged: bool,
    ) -> Result<bool, Error> {
        let call = self.call(CORRECT).with(&receipt.0[..]).with_number(version).with(content);
        let decision = undecided(flagged).map(|decision| decision.name().to_owned());
        Ok(call.with(&decision).run().await? > 0)
    }

    async fn decide(
        &mut self,
        round: &Id,
        id: Uuid,
        decision: Decision,
        day: Date,
    ) -> Result<bool, Error> {
        let call = self.call(DECIDE).with_id(round).with(&id).with(decision.name());
        Ok(call.with(day.to_string().as_str()).run().await? > 0)
    }

    async fn withdraw_response(&mut self, receipt: Receipt) -> Result<Option<Id>, Error> {
        let row = self.call(WITHDRAW).with(&receipt.0[..]).row().await?;
        row.map(|row| row.id("round")).transpose()
    }
}
