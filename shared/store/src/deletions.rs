//! Deleting what may no longer be kept, and a note that it was done.

use async_trait::async_trait;
use vorrang_survey::{
    id::Id,
    time::{Date, Timestamp},
};

use crate::{dialect::Dialect, error::Error, statement::statements, unit::Unit};

/// How long a round's data are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keep {
    /// Last day responses are kept, and with them the keys and table ids they came in by, how far people got,
    /// and the ledger of mails.
    pub answers_until: Date,
    /// Last day drafts, of departments and of residents, and secret links are kept.
    pub drafts_until: Date,
}

/// What is deleted on its day. A department's submissions are none of it: they are the town's own records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Deleted {
    /// Responses of residents.
    Answers,
    /// Drafts of departments and of residents.
    Drafts,
    /// Secret links of departments and of the preview.
    Links,
    /// Mails, with the addresses they went to.
    Mails,
}

impl Deleted {
    /// The kind as stored and shown in lists.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Answers => "answers",
            Self::Drafts => "drafts",
            Self::Links => "links",
            Self::Mails => "mails",
        }
    }

    fn named(name: &str) -> Option<Self> {
        let all = [Self::Answers, Self::Drafts, Self::Links, Self::Mails];
        all.into_iter().find(|kind| kind.name() == name)
    }
}

/// That something was deleted: how much, but not what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deletion {
    /// What kind of thing.
    pub kind: Deleted,
    /// How many.
    pub amount: u64,
    /// When.
    pub deleted_at: Timestamp,
}

/// Recalls deletions.
#[async_trait]
pub trait ReadDeletions: Send {
    /// Every deletion in a round, the oldest first.
    async fn deletions(&mut self, round: &Id) -> Result<Vec<Deletion>, Error>;
}

/// Deletes.
#[async_trait]
pub trait WriteDeletions: ReadDeletions {
    /// Deletes whatever of a round may not be kept on `today`, on the round's calendar, and notes and returns what was
    /// deleted. Deletes and notes nothing the second time.
    async fn tidy(
        &mut self,
        round: &Id,
        keep: Keep,
        today: Date,
        now: Timestamp,
    ) -> Result<Vec<Deletion>, Error>;
}

statements! {
    DELETE_RESPONSES = "DELETE FROM response WHERE round = $1";
    DELETE_KEYS = "DELETE FROM response_key WHERE round = $1";
    DELETE_IMPORTS = "DELETE FROM response_import WHERE round = $1";
    DELETE_PASSAGES = "DELETE FROM passage WHERE round = $1";
    DELETE_DRAFTS = "UPDATE department_return
        SET revision = revision + 1, draft = NULL, draft_version = NULL, draft_saved_at = NULL
        WHERE round = $1 AND draft IS NOT NULL";
    DELETE_RESPONSE_DRAFTS = "DELETE FROM response_draft WHERE round = $1";
    DELETE_LINKS = "UPDATE department_return SET token_hash = NULL WHERE round = $1 AND token_hash IS NOT NULL";
    DELETE_FURTHER_LINKS = "DELETE FROM return_link WHERE round = $1";
    DELETE_PREVIEW = "UPDATE round SET preview_hash = NULL WHERE id = $1 AND preview_hash IS NOT NULL";
    DELETE_SENDING = "DELETE FROM job WHERE round = $1 AND kind = 'send'";
    DELETE_MAILS = "DELETE FROM mail WHERE round = $1";
    NOTE = "INSERT INTO deletion (round, kind, deleted_at, amount) VALUES ($1, $2, $3, $4)";
    DELETIONS = "SELECT kind, deleted_at, amount FROM deletion WHERE round = $1 ORDER BY deleted_at, kind";
}

impl<D: Dialect> Unit<D> {
    async fn delete_answers(&mut self, round: &Id) -> Result<u64, Error> {
        self.call(DELETE_KEYS).with_id(round).run().await?;
        self.call(DELETE_IMPORTS).with_id(round).run().await?;
        self.call(DELETE_PASSAGES).with_id(round).run().await?;
        self.call(DELETE_RESPONSES).with_id(round).run().await
    }

    async fn delete_drafts(&mut self, round: &Id) -> Result<u64, Error> {
        let saved = self.call(DELETE_RESPONSE_DRAFTS).with_id(round).run().await?;
        Ok(saved + self.call(DELETE_DRAFTS).with_id(round).run().await?)
    }

    async fn delete_links(&mut self, round: &Id) -> Result<u64, Error> {
        let previews = self.call(DELETE_PREVIEW).with_id(round).run().await?;
        let further = self.call(DELETE_FURTHER_LINKS).with_id(round).run().await?;
        Ok(previews + further + self.call(DELETE_LINKS).with_id(round).run().await?)
    }

    async fn delete_mails(&mut self, round: &Id) -> Result<u64, Error> {
        self.call(DELETE_SENDING).with_id(round).run().await?;
        self.call(DELETE_MAILS).with_id(round).run().await
    }

    async fn note(&mut self, round: &Id, deletion: Deletion) -> Result<(), Error> {
        // A count of rows in memory or on disk stays far below 2^63.
        let amount = i64::try_from(deletion.amount).unwrap_or(i64::MAX);
        let call = self.call(NOTE).with_id(round).with(deletion.kind.name());
        let call = call.with_instant(deletion.deleted_at).with(&amount);
        call.run().await.map(drop)
    }
}

#[async_trait]
impl<D: Dialect> ReadDeletions for Unit<D> {
    async fn deletions(&mut self, round: &Id) -> Result<Vec<Deletion>, Error> {
        let rows = self.call(DELETIONS).with_id(round).rows().await?;
        let deletion = |row: &crate::unit::Row<D>| {
            let kind: String = row.get("kind")?;
            Ok(Deletion {
                kind: Deleted::named(&kind).ok_or_else(|| Error::unreadable("kind"))?,
                amount: row.amount("amount")?,
                deleted_at: row.instant("deleted_at")?,
            })
        };
        rows.iter().map(deletion).collect()
    }
}

#[async_trait]
impl<D: Dialect> WriteDeletions for Unit<D> {
    async fn tidy(
        &mut self,
        round: &Id,
        keep: Keep,
        today: Date,
        now: Timestamp,
    ) -> Result<Vec<Deletion>, Error> {
        let mut amounts = Vec::new();
        if today > keep.answers_until {
            amounts.push((Deleted::Answers, self.delete_answers(round).await?));
            amounts.push((Deleted::Mails, self.delete_mails(round).await?));
        }
        if today > keep.drafts_until {
            amounts.push((Deleted::Drafts, self.delete_drafts(round).await?));
            amounts.push((Deleted::Links, self.delete_links(round).await?));
        }
        let mut deletions = Vec::new();
        for (kind, amount) in amounts.into_iter().filter(|(_, amount)| *amount > 0) {
            let deletion = Deletion { kind, amount, deleted_at: now };
            self.note(round, deletion).await?;
            deletions.push(deletion);
        }
        Ok(deletions)
    }
}
