//! Keeping a part: over what its page showed, and never over what somebody has saved since.

use vorrang_store::{NewReturn, Saved};
use vorrang_survey::target::{Blank, Entries, Section};

use super::visit::{Visit, entries};
use crate::error::Error;

/// What became of a part.
pub(super) enum Kept {
    /// It is saved, or was already.
    Saved,
    /// Somebody has saved this of it since the page was opened. Nothing was changed.
    Other(Entries),
    /// Since a moment ago the round takes no answers. Nothing was changed.
    Closed,
}

impl Visit {
    /// Puts a part into the draft if it is still as its page showed it. What others save of other parts stays, whenever
    /// they do it.
    pub(super) async fn keep(
        &self,
        blank: &Blank<'_>,
        section: Section,
        typed: &Entries,
        seen: &Entries,
    ) -> Result<Kept, Error> {
        let mut now = self.kept.clone();
        loop {
            let whole = entries(blank, &now)?;
            let theirs = whole.section(blank, section);
            if theirs == *typed {
                return Ok(Kept::Saved);
            }
            if theirs != *seen {
                return Ok(Kept::Other(theirs));
            }
            let content = whole.with_section(blank, section, typed).to_document();
            match self.save_draft(&content, now.revision).await? {
                Some(Saved::Done(_)) => return Ok(Kept::Saved),
                // Somebody was faster: with another part, and it goes on, or with this one.
                Some(Saved::Stale(faster)) => now = faster,
                Some(Saved::RoundNotOpen) | None => return Ok(Kept::Closed),
            }
        }
    }

    async fn save_draft(&self, content: &str, revision: u32) -> Result<Option<Saved>, Error> {
        let mut unit = self.app.store.begin().await?;
        let draft = self.content(content);
        let saved = unit.save_draft(draft, revision, self.app.clock.now()).await?;
        unit.commit().await?;
        Ok(saved)
    }

    /// Answers of this department to the round's current version.
    pub(super) fn content<'c>(&'c self, content: &'c str) -> NewReturn<'c> {
        NewReturn {
            round: &self.kept.round,
            department: &self.kept.department,
            version: self.asked.edition.version,
            content,
        }
    }
}
