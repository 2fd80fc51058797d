//! What residents saved to go on later: sealed, so that nobody can read it who has not their code.

use async_trait::async_trait;
use vorrang_survey::id::Id;

use crate::{dialect::Dialect, error::Error, statement::statements, unit::Unit};

/// What a saved response is found by. It is derived from its sender's code, and leads back to no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DraftId(pub [u8; 32]);

/// Recalls saved responses.
#[async_trait]
pub trait ReadResponseDrafts: Send {
    /// What was saved last under this id.
    async fn response_draft(&mut self, round: &Id, id: DraftId) -> Result<Option<Vec<u8>>, Error>;
}

/// Saves responses.
#[async_trait]
pub trait WriteResponseDrafts: ReadResponseDrafts {
    /// Saves over what was saved under this id before.
    async fn keep_response_draft(
        &mut self,
        round: &Id,
        id: DraftId,
        sealed: &[u8],
    ) -> Result<(), Error>;

    /// Deletes what was saved under this id. `false` if there is nothing.
    async fn drop_response_draft(&mut self, round: &Id, id: DraftId) -> Result<bool, Error>;
}

statements! {
    DRAFT = "SELECT sealed FROM response_draft WHERE round = $1 AND id = $2";
    KEEP = "INSERT INTO response_draft (round, id, sealed) VALUES ($1, $2, $3)
        ON CONFLICT (round, id) DO UPDATE SET sealed = excluded.sealed";
    DROP = "DELETE FROM response_draft WHERE round = $1 AND id = $2";
}

#[async_trait]
impl<D: Dialect> ReadResponseDrafts for Unit<D> {
    async fn response_draft(&mut self, round: &Id, id: DraftId) -> Result<Option<Vec<u8>>, Error> {
        let row = self.call(DRAFT).with_id(round).with(&id.0[..]).row().await?;
        row.map(|row| row.get("sealed")).transpose()
    }
}

#[async_trait]
impl<D: Dialect> WriteResponseDrafts for Unit<D> {
    async fn keep_response_draft(
        &mut self,
        round: &Id,
        id: DraftId,
        sealed: &[u8],
    ) -> Result<(), Error> {
        self.call(KEEP).with_id(round).with(&id.0[..]).with(sealed).run().await.map(drop)
    }

    async fn drop_response_draft(&mut self, round: &Id, id: DraftId) -> Result<bool, Error> {
        Ok(self.call(DROP).with_id(round).with(&id.0[..]).run().await? > 0)
    }
}
