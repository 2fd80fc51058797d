//! Results: what the answers of a round came to, as a document the store does not open, and as pages and tables made
//! of it.

use async_trait::async_trait;
use vorrang_survey::{id::Id, time::Timestamp};

use crate::{
    dialect::Dialect,
    error::Error,
    statement::statements,
    token::TokenHash,
    unit::{Row, Unit},
};

/// A result to be remembered.
#[derive(Clone, Debug)]
pub struct NewResult<'r> {
    /// The round.
    pub round: &'r Id,
    /// The version of the round it was reckoned by.
    pub version: u32,
    /// Changes of the round's answers when they were read.
    pub changes: u32,
    /// The result document.
    pub document: &'r str,
    /// Hash of the token in the secret link to it.
    pub token: TokenHash,
    /// How many mails tell of it.
    pub mails: u32,
    /// It in words, a page for each language.
    pub pages: &'r [ResultPage],
    /// It in tables.
    pub tables: &'r [ResultTable],
}

/// A result as it is read in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultPage {
    /// BCP 47 tag.
    pub language: String,
    /// The finding, as plain text.
    pub title: String,
    /// The content of the page as HTML, without what stands around every page.
    pub body: String,
}

/// A table of a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultTable {
    /// Name of its file.
    pub name: String,
    /// Its bytes.
    pub content: Vec<u8>,
}

/// A result as remembered, without its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredResult {
    /// The round.
    pub round: Id,
    /// Its number among the round's results, from 1.
    pub number: u32,
    /// The version of the round it was reckoned by.
    pub version: u32,
    /// Changes of the round's answers when they were read.
    pub changes: u32,
    /// How many mails tell of it.
    pub mails: u32,
    /// When it was made.
    pub made_at: Timestamp,
    /// When answers first changed after it.
    pub stale_at: Option<Timestamp>,
    /// When it was released to the public.
    pub released_at: Option<Timestamp>,
}

/// Recalls results.
#[async_trait]
pub trait ReadResults: Send {
    /// Every result of a round, the first first.
    async fn results(&mut self, round: &Id) -> Result<Vec<StoredResult>, Error>;

    /// The result a secret link leads to.
    async fn result_by_token(&mut self, token: TokenHash) -> Result<Option<StoredResult>, Error>;

    /// The document of a result.
    async fn result_document(&mut self, round: &Id, number: u32) -> Result<Option<String>, Error>;

    /// Languages in which a result can be read.
    async fn result_languages(&mut self, round: &Id, number: u32) -> Result<Vec<String>, Error>;

    /// A result's page in a language.
    async fn result_page(
        &mut self,
        round: &Id,
        number: u32,
        language: &str,
    ) -> Result<Option<ResultPage>, Error>;

    /// A table of a result.
    async fn result_table(
        &mut self,
        round: &Id,
        number: u32,
        name: &str,
    ) -> Result<Option<ResultTable>, Error>;
}

/// Remembers results.
#[async_trait]
pub trait WriteResults: ReadResults {
    /// Remembers a result as the round's next, and returns its number. Whoever calls holds the round's last analysis.
    async fn keep_result(&mut self, result: NewResult<'_>, now: Timestamp) -> Result<u32, Error>;

    /// Marks every result of a round as no longer that of its answers.
    async fn mark_stale(&mut self, round: &Id, now: Timestamp) -> Result<u64, Error>;

    /// Marks a result as still that of the round: too little has changed since for a further one.
    async fn uphold(&mut self, round: &Id, number: u32) -> Result<bool, Error>;

    /// Releases a result to the public. `false` if there is no such result, or it was released before.
    async fn release(&mut self, round: &Id, number: u32, now: Timestamp) -> Result<bool, Error>;
}

macro_rules! results {
    ($which:literal) => {
        concat!(
            "SELECT round, number, version, changes, mails, made_at, stale_at, released_at FROM result ",
            $which
        )
    };
}

statements! {
    RESULTS = results!("WHERE round = $1 ORDER BY number");
    BY_TOKEN = results!("WHERE token_hash = $1");
    DOCUMENT = "SELECT document FROM result WHERE round = $1 AND number = $2";
    LANGUAGES = "SELECT language FROM result_page WHERE round = $1 AND number = $2 ORDER BY language";
    PAGE = "SELECT language, title, body FROM result_page WHERE round = $1 AND number = $2 AND language = $3";
    TABLE = "SELECT name, content FROM result_table WHERE round = $1 AND number = $2 AND name = $3";
    ADD_RESULT = "INSERT INTO result (round, number, version, changes, document, token_hash, mails, made_at)
        SELECT $1, 1 + COUNT(*), $2, $3, $4, $5, $6, $7 FROM result WHERE round = $1 RETURNING number";
    ADD_PAGE = "INSERT INTO result_page (round, number, language, title, body) VALUES ($1, $2, $3, $4, $5)";
    ADD_TABLE = "INSERT INTO result_table (round, number, name, content) VALUES ($1, $2, $3, $4)";
    STALE = "UPDATE result SET stale_at = $2 WHERE round = $1 AND stale_at IS NULL";
    UPHOLD = "UPDATE result SET stale_at = NULL WHERE round = $1 AND number = $2";
    RELEASE = "UPDATE result SET released_at = $3 WHERE round = $1 AND number = $2 AND released_at IS NULL";
}

fn stored_result<D: Dialect>(row: &Row<D>) -> Result<StoredResult, Error> {
    Ok(StoredResult {
        round: row.id("round")?,
        number: row.number("number")?,
        version: row.number("version")?,
        changes: row.number("changes")?,
        mails: row.number("mails")?,
        made_at: row.instant("made_at")?,
        stale_at: row.instant_if_any("stale_at")?,
        released_at: row.instant_if_any("released_at")?,
    })
}

#[async_trait]
impl<D: Dialect> ReadResults for Unit<D> {
    async fn results(&mut self, round: &Id) -> Result<Vec<StoredResult>, Error> {
        let rows = self.call(RESULTS).with_id(round).rows().await?;
        rows.iter().map(stored_result).collect()
    }

    async fn result_by_token(&mut self, token: TokenHash) -> Result<Option<StoredResult>, Error> {
        let row = self.call(BY_TOKEN).with(&token.0[..]).row().await?;
        row.as_ref().map(stored_result).transpose()
    }

    async fn result_document(&mut self, round: &Id, number: u32) -> Result<Option<String>, Error> {
        let row = self.call(DOCUMENT).with_id(round).with_number(number).row().await?;
        row.map(|row| row.get("document")).transpose()
    }

    async fn result_languages(&mut self, round: &Id, number: u32) -> Result<Vec<String>, Error> {
        let rows = self.call(LANGUAGES).with_id(round).with_number(number).rows().await?;
        rows.iter().map(|row| row.get("language")).collect()
    }

    async fn result_page(
        &mut self,
        round: &Id,
        number: u32,
        language: &str,
    ) -> Result<Option<ResultPage>, Error> {
        let call = self.call(PAGE).with_id(round).with_number(number).with(language);
        let Some(row) = call.row().await? else {
            return Ok(None);
        };
        let (language, title, body) = (row.get("language")?, row.get("title")?, row.get("body")?);
        Ok(Some(ResultPage { language, title, body }))
    }

    async fn result_table(
        &mut self,
        round: &Id,
        number: u32,
        name: &str,
    ) -> Result<Option<ResultTable>, Error> {
        let row = self.call(TABLE).with_id(round).with_number(number).with(name).row().await?;
        row.map(|row| Ok(ResultTable { name: row.get("name")?, content: row.get("content")? }))
            .transpose()
    }
}

#[async_trait]
impl<D: Dialect> WriteResults for Unit<D> {
    async fn keep_result(&mut self, result: NewResult<'_>, now: Timestamp) -> Result<u32, Error> {
        let call = self.call(ADD_RESULT).with_id(result.round).with_number(result.version);
        let call = call.with_number(result.changes).with(result.document).with(&result.token.0[..]);
        let row = call.with_number(result.mails).with_instant(now).row().await?;
        let number =
            row.map_or_else(|| Err(Error::unreadable("number")), |r| r.number("number"))?;
        for page in result.pages {
            let call = self.call(ADD_PAGE).with_id(result.round).with_number(number);
            let call = call.with(page.language.as_str()).with(page.title.as_str());
            call.with(page.body.as_str()).run().await?;
        }
        for table in result.tables {
            let call = self.call(ADD_TABLE).with_id(result.round).with_number(number);
            call.with(table.name.as_str()).with(table.content.as_slice()).run().await?;
        }
        Ok(number)
    }

    async fn mark_stale(&mut self, round: &Id, now: Timestamp) -> Result<u64, Error> {
        self.call(STALE).with_id(round).with_instant(now).run().await
    }

    async fn uphold(&mut self, round: &Id, number: u32) -> Result<bool, Error> {
        Ok(self.call(UPHOLD).with_id(round).with_number(number).run().await? > 0)
    }

    async fn release(&mut self, round: &Id, number: u32, now: Timestamp) -> Result<bool, Error> {
        let call = self.call(RELEASE).with_id(round).with_number(number).with_instant(now);
        Ok(call.run().await? > 0)
    }
}
