//! Rounds: the folders they were read from, and where they stand.

use async_trait::async_trait;
use vorrang_survey::{
    id::Id,
    round::{Files, State},
    time::Timestamp,
};

use crate::{
    dialect::Dialect,
    error::Error,
    statement::statements,
    token::TokenHash,
    unit::{Row, Unit},
};

/// A round as remembered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredRound {
    /// Its id.
    pub id: Id,
    /// Where it stands.
    pub state: State,
    /// Its current version, from 1.
    pub version: u32,
    /// When the current version says it opens.
    pub opens: Timestamp,
    /// When the current version says it closes.
    pub closes: Timestamp,
    /// Hash of the token in the secret link to its preview.
    pub preview: Option<TokenHash>,
    /// When its state last changed; at first, when it was imported.
    pub changed_at: Timestamp,
    /// How many of its answers were added or taken back other than by its open form.
    pub changes: u32,
}

impl StoredRound {
    /// When it ends or ended: as its folder says, or when the office closed it before.
    #[must_use]
    pub fn end(&self) -> Timestamp {
        match self.state {
            State::Draft | State::Open => self.closes,
            State::Closed | State::Reported => self.closes.min(self.changed_at),
        }
    }
}

/// One folder a round was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredVersion {
    /// Its number, from 1.
    pub number: u32,
    /// Hash of its definition, as given when it was imported.
    pub hash: String,
    /// Its files.
    pub files: Files,
    /// When it was imported.
    pub imported_at: Timestamp,
}

/// A folder to be remembered.
#[derive(Clone, Copy, Debug)]
pub struct NewVersion<'v> {
    /// The round it describes.
    pub round: &'v Id,
    /// Hash of its definition.
    pub hash: &'v str,
    /// Its files.
    pub files: &'v Files,
    /// When it says the round opens.
    pub opens: Timestamp,
    /// When it says the round closes.
    pub closes: Timestamp,
}

/// What became of a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Imported {
    /// It is now the round's current version, with this number.
    New(u32),
    /// It is, byte by byte, the current version already.
    Same(u32),
}

/// Recalls rounds.
#[async_trait]
pub trait ReadRounds: Send {
    /// Every round, by id.
    async fn rounds(&mut self) -> Result<Vec<StoredRound>, Error>;

    /// One round.
    async fn round(&mut self, id: &Id) -> Result<Option<StoredRound>, Error>;

    /// One version of a round, with its files.
    async fn version(&mut self, round: &Id, number: u32) -> Result<Option<StoredVersion>, Error>;
}

/// Remembers rounds.
#[async_trait]
pub trait WriteRounds: ReadRounds {
    /// Makes a folder the current version of its round, which begins as a draft if it is new. A folder that does not
    /// differ from the current version in any file leaves everything as it is. Versions are never changed, and
    /// answers point to the one they answered.
    async fn import_version(
        &mut self,
        folder: NewVersion<'_>,
        now: Timestamp,
    ) -> Result<Imported, Error>;

    /// Where a round stands, held there until this unit of work ends: what is written in it is written in that state.
    /// Not meant for moving the round: two who hold it cannot both move it, so one of them would be told
    /// [`Error::Busy`]. [`set_state`](Self::set_state) needs no hold.
    async fn hold(&mut self, round: &Id) -> Result<Option<State>, Error>;

    /// Moves a round from one state to another. `false` if it was not (any more) in the first.
    async fn set_state(
        &mut self,
        round: &Id,
        from: State,
        to: State,
        now: Timestamp,
    ) -> Result<bool, Error>;

    /// Counts answers of a round that were added or taken back other than by its open form, and returns the new count.
    /// `None` if there is no such round.
    async fn count_changes(&mut self, round: &Id, amount: u32) -> Result<Option<u32>, Error>;

    /// Replaces the secret link to a round's preview. `false` if there is no such round.
    async fn set_preview(&mut self, round: &Id, token: TokenHash) -> Result<bool, Error>;
}

statements! {
    ROUNDS = "SELECT id, state, version, opens, closes, preview_hash, changed_at, changes FROM round ORDER BY id";
    ROUND = "SELECT id, state, version, opens, closes, preview_hash, changed_at, changes FROM round WHERE id = $1";
    VERSION = "SELECT number, hash, imported_at FROM round_version WHERE round = $1 AND number = $2";
    FILES = "SELECT name, content FROM round_file WHERE round = $1 AND version = $2";
    ADD_ROUND = "INSERT INTO round (id, state, version, opens, closes, changed_at)
        VALUES ($1, 'draft', 0, $2, $3, $4) ON CONFLICT (id) DO NOTHING";
    /// Changes nothing, so that a second import of the same round waits for this one.
    LOCK_ROUND = "UPDATE round SET version = version WHERE id = $1 RETURNING version";
    ADD_VERSION = "INSERT INTO round_version (round, number, hash, imported_at) VALUES ($1, $2, $3, $4)";
    ADD_FILE = "INSERT INTO round_file (round, version, name, content) VALUES ($1, $2, $3, $4)";
    USE_VERSION = "UPDATE round SET version = $2, opens = $3, closes = $4 WHERE id = $1";
    SET_STATE = "UPDATE round SET state = $3, changed_at = $4 WHERE id = $1 AND state = $2";
    COUNT_CHANGES = "UPDATE round SET changes = changes + $2 WHERE id = $1 RETURNING changes";
    SET_PREVIEW = "UPDATE round SET preview_hash = $2 WHERE id = $1";
}

fn stored_round<D: Dialect>(row: &Row<D>) -> Result<StoredRound, Error> {
    Ok(StoredRound {
        id: row.id("id")?,
        state: state(row)?,
        version: row.number("version")?,
        opens: row.instant("opens")?,
        closes: row.instant("closes")?,
        preview: row.hash("preview_hash")?.map(TokenHash),
        changed_at: row.instant("changed_at")?,
        changes: row.number("changes")?,
    })
}

fn state<D: Dialect>(row: &Row<D>) -> Result<State, Error> {
    State::named(&row.get::<String>("state")?).ok_or_else(|| Error::unreadable("state"))
}

impl<D: Dialect> Unit<D> {
    async fn files(&mut self, round: &Id, version: u32) -> Result<Files, Error> {
        let call = self.call(FILES).with_id(round).with_number(version);
        let rows = call.rows().await?;
        rows.iter().map(|row| Ok((row.get("name")?, row.get("content")?))).collect()
    }

    async fn add_version(
        &mut self,
        folder: NewVersion<'_>,
        number: u32,
        now: Timestamp,
    ) -> Result<(), Error> {
        self.call(ADD_VERSION)
            .with_id(folder.round)
            .with_number(number)
            .with(folder.hash)
            .with_instant(now)
            .run()
            .await?;
        for (name, content) in folder.files {
            self.call(ADD_FILE)
                .with_id(folder.round)
                .with_number(number)
                .with(name.as_str())
                .with(content.as_slice())
                .run()
                .await?;
        }
        self.call(USE_VERSION)
            .with_id(folder.round)
            .with_number(number)
            .with_instant(folder.opens)
            .with_instant(folder.closes)
            .run()
            .await?;
        Ok(())
    }
}

#[async_trait]
impl<D: Dialect> ReadRounds for Unit<D> {
    async fn rounds(&mut self) -> Result<Vec<StoredRound>, Error> {
        let rows = self.call(ROUNDS).rows().await?;
        rows.iter().map(stored_round).collect()
    }

    async fn round(&mut self, id: &Id) -> Result<Option<StoredRound>, Error> {
        let row = self.call(ROUND).with_id(id).row().await?;
        row.as_ref().map(stored_round).transpose()
    }

    async fn version(&mut self, round: &Id, number: u32) -> Result<Option<StoredVersion>, Error> {
        let call = self.call(VERSION).with_id(round).with_number(number);
        let Some(row) = call.row().await? else {
            return Ok(None);
        };
        Ok(Some(StoredVersion {
            number,
            hash: row.get("hash")?,
            imported_at: row.instant("imported_at")?,
            files: self.files(round, number).await?,
        }))
    }
}

#[async_trait]
impl<D: Dialect> WriteRounds for Unit<D> {
    async fn import_version(
        &mut self,
        folder: NewVersion<'_>,
        now: Timestamp,
    ) -> Result<Imported, Error> {
        self.call(ADD_ROUND)
            .with_id(folder.round)
            .with_instant(folder.opens)
            .with_instant(folder.closes)
            .with_instant(now)
            .run()
            .await?;
        let lock = self.call(LOCK_ROUND).with_id(folder.round).row().await?;
        let current = lock.map_or(Ok(0), |row| row.number("version"))?;
        if current > 0 && self.files(folder.round, current).await? == *folder.files {
            return Ok(Imported::Same(current));
        }
        self.add_version(folder, current + 1, now).await?;
        Ok(Imported::New(current + 1))
    }

    async fn hold(&mut self, round: &Id) -> Result<Option<State>, Error> {
        let row = self.call(D::HOLD_ROUND).with_id(round).row().await?;
        row.as_ref().map(state).transpose()
    }

    async fn set_state(
        &mut self,
        round: &Id,
        from: State,
        to: State,
        now: Timestamp,
    ) -> Result<bool, Error> {
        let call = self.call(SET_STATE).with_id(round).with(from.name()).with(to.name());
        Ok(call.with_instant(now).run().await? > 0)
    }

    async fn count_changes(&mut self, round: &Id, amount: u32) -> Result<Option<u32>, Error> {
        let row = self.call(COUNT_CHANGES).with_id(round).with_number(amount).row().await?;
        row.map(|row| row.number("changes")).transpose()
    }

    async fn set_preview(&mut self, round: &Id, token: TokenHash) -> Result<bool, Error> {
        let call = self.call(SET_PREVIEW).with_id(round).with(&token.0[..]);
        Ok(call.run().await? > 0)
    }
}
