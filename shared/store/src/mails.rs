//! The ledger of mails. A mail is written down whole before anybody tries to send it, so that every try sends the same
//! bytes; and each ends in a state that says what became of it.

use async_trait::async_trait;
use uuid::Uuid;
use vorrang_survey::{id::Id, time::Timestamp};

use crate::{
    Job, WriteJobs,
    dialect::Dialect,
    error::Error,
    statement::statements,
    unit::{Row, Unit},
};

/// What a mail is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailKind {
    /// Tells of a result.
    Report,
    /// Gives a department the link to its return.
    Invitation,
    /// Asks a department for the return it has not sent.
    Reminder,
}

impl MailKind {
    const ALL: [Self; 3] = [Self::Report, Self::Invitation, Self::Reminder];

    /// The kind as stored and shown in lists.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Invitation => "invitation",
            Self::Reminder => "reminder",
        }
    }
}

/// Where a mail stands. All but the first are final.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailState {
    /// It is to be sent.
    Waiting,
    /// A mail server has taken it.
    Sent,
    /// A mail server will not have it.
    Refused,
    /// No mail server could be reached, however often it was tried.
    GivenUp,
    /// What it tells has been overtaken.
    Cancelled,
}

impl MailState {
    const ALL: [Self; 5] =
        [Self::Waiting, Self::Sent, Self::Refused, Self::GivenUp, Self::Cancelled];

    /// The state as stored and shown in lists.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sent => "sent",
            Self::Refused => "refused",
            Self::GivenUp => "given_up",
            Self::Cancelled => "cancelled",
        }
    }
}

/// A mail to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMail {
    /// A random (v4) id.
    pub id: Uuid,
    /// The round it is about.
    pub round: Id,
    /// What it is for.
    pub kind: MailKind,
    /// The result it tells of.
    pub result: Option<u32>,
    /// The address it comes from, and to which a mail server complains.
    pub sender: String,
    /// The address it goes to.
    pub recipient: String,
    /// Its Message-ID, which says what it is for and to whom: there is one mail of each.
    pub message_id: String,
    /// The message as it is sent (RFC 5322).
    pub message: Vec<u8>,
}

/// A mail as remembered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredMail {
    /// Its id.
    pub id: Uuid,
    /// The round it is about.
    pub round: Id,
    /// What it is for.
    pub kind: MailKind,
    /// The result it tells of.
    pub result: Option<u32>,
    /// The address it comes from, and to which a mail server complains.
    pub sender: String,
    /// The address it goes to.
    pub recipient: String,
    /// Its Message-ID.
    pub message_id: String,
    /// Where it stands.
    pub state: MailState,
    /// When it was written.
    pub queued_at: Timestamp,
    /// When it came to its end.
    pub ended_at: Option<Timestamp>,
    /// What the mail server last said against it.
    pub fault: Option<String>,
}

/// Recalls mails.
#[async_trait]
pub trait ReadMails: Send {
    /// Every mail of a round, the oldest first.
    async fn mails(&mut self, round: &Id) -> Result<Vec<StoredMail>, Error>;

    /// One mail.
    async fn mail(&mut self, id: Uuid) -> Result<Option<StoredMail>, Error>;

    /// The message of a mail that is still to be sent.
    async fn message(&mut self, id: Uuid) -> Result<Option<Vec<u8>>, Error>;
}

/// Remembers mails.
#[async_trait]
pub trait WriteMails: ReadMails {
    /// Writes a mail down and asks for it to be sent. `false` if there is one with its Message-ID already.
    async fn post(&mut self, mail: &NewMail, now: Timestamp) -> Result<bool, Error>;

    /// Notes what became of a mail; its message is kept only if it was given up. A mail that was cancelled while it was
    /// being sent is noted as what became of it.
    async fn settle_mail(
        &mut self,
        id: Uuid,
        state: MailState,
        fault: Option<&str>,
        now: Timestamp,
    ) -> Result<bool, Error>;

    /// Notes what a mail server said against a mail that will be tried again.
    async fn note_fault(&mut self, id: Uuid, fault: &str) -> Result<(), Error>;

    /// Has a mail that was given up wait again. `false` if it was not.
    async fn reopen_mail(&mut self, id: Uuid) -> Result<bool, Error>;

    /// Cancels every mail about results of a round that was not sent yet. Returns how many.
    async fn cancel_reports(&mut self, round: &Id, now: Timestamp) -> Result<u64, Error>;
}

macro_rules! mails {
    ($which:literal) => {
        concat!(
            "SELECT id, round, kind, result, sender, recipient, message_id, state, queued_at, ended_at, fault FROM mail ",
            $which
        )
    };
}

statements! {
    MAILS = mails!("WHERE round = $1 ORDER BY queued_at, kind, recipient, message_id");
    MAIL = mails!("WHERE id = $1");
    MESSAGE = "SELECT message FROM mail WHERE id = $1 AND state = 'waiting'";
    ADD_MAIL = "INSERT INTO mail (id, round, kind, result, sender, recipient, message_id, message, state, queued_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting', $9) ON CONFLICT (message_id) DO NOTHING";
    SETTLE = "UPDATE mail SET state = $2, fault = $3, ended_at = $4, message = NULL
        WHERE id = $1 AND state IN ('waiting', 'cancelled')";
    GIVE_UP = "UPDATE mail SET state = $2, fault = $3, ended_at = $4 WHERE id = $1 AND state = 'waiting'";
    REOPEN = "UPDATE mail SET state = 'waiting', ended_at = NULL WHERE id = $1 AND state = 'given_up'";
    NOTE_FAULT = "UPDATE mail SET fault = $2 WHERE id = $1 AND state = 'waiting'";
    CANCEL = "UPDATE mail SET state = 'cancelled', ended_at = $2, message = NULL
        WHERE round = $1 AND kind = 'report' AND state IN ('waiting', 'given_up')";
}

fn stored_mail<D: Dialect>(row: &Row<D>) -> Result<StoredMail, Error> {
    let (kind, state): (String, String) = (row.get("kind")?, row.get("state")?);
    let kind = MailKind::ALL.into_iter().find(|known| known.name() == kind);
    let state = MailState::ALL.into_iter().find(|known| known.name() == state);
    Ok(StoredMail {
        id: row.get("id")?,
        round: row.id("round")?,
        kind: kind.ok_or_else(|| Error::unreadable("kind"))?,
        result: row.number_if_any("result")?,
        sender: row.get("sender")?,
        recipient: row.get("recipient")?,
        message_id: row.get("message_id")?,
        state: state.ok_or_else(|| Error::unreadable("state"))?,
        queued_at: row.instant("queued_at")?,
        ended_at: row.instant_if_any("ended_at")?,
        fault: row.get("fault")?,
    })
}

#[async_trait]
impl<D: Dialect> ReadMails for Unit<D> {
    async fn mails(&mut self, round: &Id) -> Result<Vec<StoredMail>, Error> {
        let rows = self.call(MAILS).with_id(round).rows().await?;
        rows.iter().map(stored_mail).collect()
    }

    async fn mail(&mut self, id: Uuid) -> Result<Option<StoredMail>, Error> {
        let row = self.call(MAIL).with(&id).row().await?;
        row.as_ref().map(stored_mail).transpose()
    }

    async fn message(&mut self, id: Uuid) -> Result<Option<Vec<u8>>, Error> {
        let row = self.call(MESSAGE).with(&id).row().await?;
        row.map(|row| row.get("message")).transpose()
    }
}

#[async_trait]
impl<D: Dialect> WriteMails for Unit<D> {
    async fn post(&mut self, mail: &NewMail, now: Timestamp) -> Result<bool, Error> {
        let call = self.call(ADD_MAIL).with(&mail.id).with_id(&mail.round).with(mail.kind.name());
        let call = call.with(&mail.result.map(i64::from)).with(mail.sender.as_str());
        let call = call.with(mail.recipient.as_str());
        let call = call.with(mail.message_id.as_str()).with(mail.message.as_slice());
        if call.with_instant(now).run().await? == 0 {
            return Ok(false);
        }
        self.enqueue(&Job::Send { round: mail.round.clone(), mail: mail.id }, now).await
    }

    async fn settle_mail(
        &mut self,
        id: Uuid,
        state: MailState,
        fault: Option<&str>,
        now: Timestamp,
    ) -> Result<bool, Error> {
        let statement = if state == MailState::GivenUp { GIVE_UP } else { SETTLE };
        let call = self.call(statement).with(&id).with(state.name());
        let call = call.with(&fault.map(str::to_owned)).with_instant(now);
        Ok(call.run().await? > 0)
    }

    async fn note_fault(&mut self, id: Uuid, fault: &str) -> Result<(), Error> {
        self.call(NOTE_FAULT).with(&id).with(fault).run().await.map(drop)
    }

    async fn reopen_mail(&mut self, id: Uuid) -> Result<bool, Error> {
        Ok(self.call(REOPEN).with(&id).run().await? > 0)
    }

    async fn cancel_reports(&mut self, round: &Id, now: Timestamp) -> Result<u64, Error> {
        self.call(CANCEL).with_id(round).with_instant(now).run().await
    }
}
