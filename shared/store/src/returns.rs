//! Departments' returns: a secret link each, a draft that is saved over and over, and what was submitted.

use async_trait::async_trait;
use vorrang_survey::{id::Id, time::Timestamp};

use crate::{
    State, WriteRounds,
    dialect::Dialect,
    error::Error,
    statement::statements,
    token::TokenHash,
    unit::{Row, Unit},
};

/// A department's return.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Return {
    /// The round.
    pub round: Id,
    /// The department.
    pub department: Id,
    /// Whether a secret link leads to it.
    pub linked: bool,
    /// Counts every change. Whoever saves names the revision they saw, so that nobody overwrites what they never read.
    pub revision: u32,
    /// What was saved since the last submission.
    pub draft: Option<Draft>,
    /// The last submission, which is the one that counts. Without one the return is still open.
    pub submitted: Option<Submission>,
}

/// What is saved but not sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The version of the round it answers.
    pub version: u32,
    /// The answers so far.
    pub content: String,
    /// When it was saved.
    pub saved_at: Timestamp,
}

/// What was sent. Never changed: a correction is a further submission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission {
    /// Its number among the department's submissions, from 1.
    pub number: u32,
    /// The version of the round it answers.
    pub version: u32,
    /// The answers.
    pub content: String,
    /// When it was submitted.
    pub submitted_at: Timestamp,
    /// Who submitted it.
    pub source: Source,
}

/// Who submitted a return.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The department, by its link.
    Department,
    /// The office, from a table.
    Office,
}

impl Source {
    fn name(self) -> &'static str {
        match self {
            Self::Department => "department",
            Self::Office => "office",
        }
    }

    fn named(name: &str) -> Option<Self> {
        [Self::Department, Self::Office].into_iter().find(|source| source.name() == name)
    }
}

/// Answers of a department on their way in.
#[derive(Clone, Copy, Debug)]
pub struct NewReturn<'r> {
    /// The round.
    pub round: &'r Id,
    /// The department.
    pub department: &'r Id,
    /// The version of the round they answer.
    pub version: u32,
    /// The answers.
    pub content: &'r str,
}

/// What became of a draft or a submission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It is saved, or was already, as after a double click. This is the return now.
    Done(Return),
    /// Somebody saved something else meanwhile, which is kept. This is the return now.
    Stale(Return),
    /// The round does not take answers.
    RoundNotOpen,
}

/// What became of a return from a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReturnImport {
    /// It is now the department's submission.
    Added,
    /// It is, answer by answer, the department's submission already.
    Skipped,
    /// The department has submitted other answers, which were left as they are.
    Conflict,
}

/// Recalls returns.
#[async_trait]
pub trait ReadReturns: Send {
    /// The return a secret link leads to. Asking changes nothing.
    async fn return_by_token(&mut self, token: TokenHash) -> Result<Option<Return>, Error>;

    /// One department's return.
    async fn return_of(&mut self, round: &Id, department: &Id) -> Result<Option<Return>, Error>;

    /// Every return of a round, by department. A department that never got a link has none.
    async fn returns(&mut self, round: &Id) -> Result<Vec<Return>, Error>;

    /// Everything a department ever submitted, the first first.
    async fn submissions(&mut self, round: &Id, department: &Id) -> Result<Vec<Submission>, Error>;
}

/// Remembers returns.
#[async_trait]
pub trait WriteReturns: ReadReturns {
    /// Gives a department its secret link. Links it had before lead nowhere from now on.
    async fn set_link(
        &mut self,
        round: &Id,
        department: &Id,
        token: TokenHash,
    ) -> Result<(), Error>;

    /// Gives a department a further secret link, beside the one it has. `false` if it has none yet.
    async fn add_link(
        &mut self,
        round: &Id,
        department: &Id,
        token: TokenHash,
    ) -> Result<bool, Error>;

    /// Saves a draft over the revision the department saw. `None` if there is no such return.
    async fn save_draft(
        &mut self,
        draft: NewReturn<'_>,
        revision: u32,
        now: Timestamp,
    ) -> Result<Option<Saved>, Error>;

    /// Submits a return over the revision the department saw; its draft is done with. `None` if there is no such return.
    async fn submit(
        &mut self,
        answers: NewReturn<'_>,
        revision: u32,
        now: Timestamp,
    ) -> Result<Option<Saved>, Error>;

    /// Submits a return from the office's table, whatever the round's state; [`hold`](WriteRounds::hold) tells it. A
    /// draft of the department stays.
    async fn import_return(
        &mut self,
        answers: NewReturn<'_>,
        now: Timestamp,
    ) -> Result<ReturnImport, Error>;
}

/// Returns, each beside its last submission.
macro_rules! returns {
    ($which:literal) => {
        concat!(
            "SELECT r.round, r.department, r.token_hash, r.revision, r.draft, r.draft_version, r.draft_saved_at,
                s.number, s.version, s.source, s.submitted_at, s.content
            FROM department_return r
            LEFT JOIN return_submission s
                ON s.round = r.round AND s.department = r.department AND s.number = r.submissions ",
            $which
        )
    };
}

statements! {
    BY_TOKEN = returns!(
        "WHERE r.token_hash = $1 OR EXISTS (
            SELECT 1 FROM return_link l WHERE l.token_hash = $1 AND l.round = r.round AND l.department = r.department
        )"
    );
    BY_DEPARTMENT = returns!("WHERE r.round = $1 AND r.department = $2");
    BY_ROUND = returns!("WHERE r.round = $1 ORDER BY r.department");
    SUBMISSIONS = "SELECT number, version, source, submitted_at, content FROM return_submission
        WHERE round = $1 AND department = $2 ORDER BY number";
    SET_LINK = "INSERT INTO department_return (round, department, token_hash, revision, submissions)
        VALUES ($1, $2, $3, 0, 0)
        ON CONFLICT (round, department) DO UPDATE SET token_hash = excluded.token_hash";
    DROP_LINKS = "DELETE FROM return_link WHERE round = $1 AND department = $2";
    ADD_LINK = "INSERT INTO return_link (token_hash, round, department)
        SELECT $3, round, department FROM department_return
        WHERE round = $1 AND department = $2 AND token_hash IS NOT NULL";
    ADD_RETURN = "INSERT INTO department_return (round, department, revision, submissions) VALUES ($1, $2, 0, 0)
        ON CONFLICT (round, department) DO NOTHING";
    SAVE_DRAFT = "UPDATE department_return
        SET revision = revision + 1, draft = $4, draft_version = $5, draft_saved_at = $6
        WHERE round = $1 AND department = $2 AND revision = $3";
    /// The draft is done with only if its own department submits.
    COUNT_SUBMISSION = "UPDATE department_return
        SET revision = revision + 1, submissions = submissions + 1,
            draft = NULL, draft_version = NULL, draft_saved_at = NULL
        WHERE round = $1 AND department = $2 AND revision = $3 RETURNING submissions";
    COUNT_IMPORT = "UPDATE department_return SET revision = revision + 1, submissions = 1
        WHERE round = $1 AND department = $2 AND submissions = 0";
    ADD_SUBMISSION = "INSERT INTO return_submission
        (round, department, number, version, source, submitted_at, content) VALUES ($1, $2, $3, $4, $5, $6, $7)";
}

fn stored_return<D: Dialect>(row: &Row<D>) -> Result<Return, Error> {
    Ok(Return {
        round: row.id("round")?,
        department: row.id("department")?,
        linked: row.hash("token_hash")?.is_some(),
        revision: row.number("revision")?,
        draft: draft(row)?,
        submitted: match row.get::<Option<i64>>("number")? {
            Some(_) => Some(submission(row)?),
            None => None,
        },
    })
}

fn draft<D: Dialect>(row: &Row<D>) -> Result<Option<Draft>, Error> {
    let Some(content) = row.get("draft")? else {
        return Ok(None);
    };
    Ok(Some(Draft {
        version: row.number("draft_version")?,
        content,
        saved_at: row.instant("draft_saved_at")?,
    }))
}

fn submission<D: Dialect>(row: &Row<D>) -> Result<Submission, Error> {
    let source: String = row.get("source")?;
    Ok(Submission {
        number: row.number("number")?,
        version: row.number("version")?,
        content: row.get("content")?,
        submitted_at: row.instant("submitted_at")?,
        source: Source::named(&source).ok_or_else(|| Error::unreadable("source"))?,
    })
}

impl Return {
    fn holds_draft(&self, sent: NewReturn<'_>) -> bool {
        let draft = self.draft.as_ref();
        draft.is_some_and(|draft| draft.version == sent.version && draft.content == sent.content)
    }

    fn holds_submission(&self, sent: NewReturn<'_>) -> bool {
        let last = self.submitted.as_ref();
        last.is_some_and(|last| last.version == sent.version && last.content == sent.content)
    }
}

impl<D: Dialect> Unit<D> {
    async fn takes_answers(&mut self, round: &Id) -> Result<bool, Error> {
        Ok(self.hold(round).await? == Some(State::Open))
    }

    async fn add_submission(
        &mut self,
        answers: NewReturn<'_>,
        number: u32,
        source: Source,
        now: Timestamp,
    ) -> Result<(), Error> {
        self.call(ADD_SUBMISSION)
            .with_id(answers.round)
            .with_id(answers.department)
            .with_number(number)
            .with_number(answers.version)
            .with(source.name())
            .with_instant(now)
            .with(answers.content)
            .run()
            .await
            .map(drop)
    }
}

#[async_trait]
impl<D: Dialect> ReadReturns for Unit<D> {
    async fn return_by_token(&mut self, token: TokenHash) -> Result<Option<Return>, Error> {
        let row = self.call(BY_TOKEN).with(&token.0[..]).row().await?;
        row.as_ref().map(stored_return).transpose()
    }

    async fn return_of(&mut self, round: &Id, department: &Id) -> Result<Option<Return>, Error> {
        let call = self.call(BY_DEPARTMENT).with_id(round).with_id(department);
        call.row().await?.as_ref().map(stored_return).transpose()
    }

    async fn returns(&mut self, round: &Id) -> Result<Vec<Return>, Error> {
        let rows = self.call(BY_ROUND).with_id(round).rows().await?;
        rows.iter().map(stored_return).collect()
    }

    async fn submissions(&mut self, round: &Id, department: &Id) -> Result<Vec<Submission>, Error> {
        let call = self.call(SUBMISSIONS).with_id(round).with_id(department);
        call.rows().await?.iter().map(submission).collect()
    }
}

#[async_trait]
impl<D: Dialect> WriteReturns for Unit<D> {
    async fn set_link(
        &mut self,
        round: &Id,
        department: &Id,
        token: TokenHash,
    ) -> Result<(), Error> {
        self.call(DROP_LINKS).with_id(round).with_id(department).run().await?;
        let call = self.call(SET_LINK).with_id(round).with_id(department);
        call.with(&token.0[..]).run().await.map(drop)
    }

    async fn add_link(
        &mut self,
        round: &Id,
        department: &Id,
        token: TokenHash,
    ) -> Result<bool, Error> {
        let call = self.call(ADD_LINK).with_id(round).with_id(department);
        Ok(call.with(&token.0[..]).run().await? > 0)
    }

    async fn save_draft(
        &mut self,
        draft: NewReturn<'_>,
        revision: u32,
        now: Timestamp,
    ) -> Result<Option<Saved>, Error> {
        if !self.takes_answers(draft.round).await? {
            return Ok(Some(Saved::RoundNotOpen));
        }
        self.call(SAVE_DRAFT)
            .with_id(draft.round)
            .with_id(draft.department)
            .with_number(revision)
            .with(draft.content)
            .with_number(draft.version)
            .with_instant(now)
            .run()
            .await?;
        // Found there is saved, whether by this call, by the first of two clicks, or by a colleague.
        let now = self.return_of(draft.round, draft.department).await?;
        Ok(now.map(|now| if now.holds_draft(draft) { Saved::Done(now) } else { Saved::Stale(now) }))
    }

    async fn submit(
        &mut self,
        answers: NewReturn<'_>,
        revision: u32,
        now: Timestamp,
    ) -> Result<Option<Saved>, Error> {
        if !self.takes_answers(answers.round).await? {
            return Ok(Some(Saved::RoundNotOpen));
        }
        let call = self.call(COUNT_SUBMISSION).with_id(answers.round);
        let call = call.with_id(answers.department).with_number(revision);
        if let Some(row) = call.row().await? {
            let number = row.number("submissions")?;
            self.add_submission(answers, number, Source::Department, now).await?;
        }
        let now = self.return_of(answers.round, answers.department).await?;
        Ok(now.map(|now| {
            if now.draft.is_none() && now.holds_submission(answers) {
                Saved::Done(now)
            } else {
                Saved::Stale(now)
            }
        }))
    }

    async fn import_return(
        &mut self,
        answers: NewReturn<'_>,
        now: Timestamp,
    ) -> Result<ReturnImport, Error> {
        let (round, department) = (answers.round, answers.department);
        let add = self.call(ADD_RETURN).with_id(round).with_id(department);
        add.run().await?;
        let count = self.call(COUNT_IMPORT).with_id(round).with_id(department);
        if count.run().await? > 0 {
            self.add_submission(answers, 1, Source::Office, now).await?;
            return Ok(ReturnImport::Added);
        }
        let current = self.return_of(round, department).await?;
        if current.is_some_and(|current| current.holds_submission(answers)) {
            Ok(ReturnImport::Skipped)
        } else {
            Ok(ReturnImport::Conflict)
        }
    }
}
