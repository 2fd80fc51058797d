//! Units of work: what is done in one, is done or not done as a whole.

use std::error::Error as StdError;

use async_trait::async_trait;
use sqlx::{Database, Pool, Transaction};
use vorrang_survey::{
    id::Id,
    time::{Date, Timestamp},
};

use crate::{
    ReadDeletions, ReadJobs, ReadMails, ReadPassages, ReadResponseDrafts, ReadResponses,
    ReadResults, ReadReturns, ReadRounds, WriteDeletions, WriteJobs, WriteMails, WritePassages,
    WriteResponseDrafts, WriteResponses, WriteResults, WriteReturns, WriteRounds,
    carry::{Gives, Takes},
    dialect::Dialect,
    error::Error,
    statement::Statement,
};

/// One consistent look at everything: all reads see the same moment, whatever is written meanwhile.
pub trait Snapshot:
    ReadRounds
    + ReadResponses
    + ReadReturns
    + ReadDeletions
    + ReadJobs
    + ReadResults
    + ReadMails
    + ReadPassages
    + ReadResponseDrafts
{
}

/// A unit of work that writes. Dropped without [`commit`](Tx::commit), it leaves nothing behind.
#[async_trait]
pub trait Tx:
    Snapshot
    + WriteRounds
    + WriteResponses
    + WriteReturns
    + WriteDeletions
    + WriteJobs
    + WriteResults
    + WriteMails
    + WritePassages
    + WriteResponseDrafts
{
    /// Keeps everything done in this unit, durably. [`Error::Spoiled`] if a statement failed in it: the databases
    /// disagree on whether the rest could be kept, so it never is.
    async fn commit(self: Box<Self>) -> Result<(), Error>;
}

/// A unit of work on one of the databases.
pub(crate) struct Unit<D: Dialect> {
    transaction: Transaction<'static, D>,
    spoiled: bool,
}

impl<D: Dialect> Unit<D> {
    pub(crate) async fn begin(pool: &Pool<D>, how: &'static str) -> Result<Self, Error> {
        let transaction = pool.begin_with(how).await.map_err(Error::of::<D>)?;
        Ok(Self { transaction, spoiled: false })
    }

    /// Starts a call of a statement; its arguments follow in order, then how it is run.
    pub(crate) fn call(&mut self, statement: Statement) -> Call<'_, D> {
        Call { unit: self, statement, arguments: Ok(D::Arguments::default()) }
    }

    /// Runs a script of the schema.
    pub(crate) async fn script(&mut self, script: &'static str) -> Result<(), Error> {
        let result = D::script(&mut self.transaction, script).await;
        self.watch(result).map(drop)
    }

    /// Has the database read a statement.
    pub(crate) async fn prepare(&mut self, statement: Statement) -> Result<(), Error> {
        D::prepare(&mut self.transaction, statement.sql())
            .await
            .map(drop)
            .map_err(|error| Error::Broken(format!("{}: {error}", statement.name())))
    }
}

impl<D: Dialect> Snapshot for Unit<D> {}

#[async_trait]
impl<D: Dialect> Tx for Unit<D> {
    async fn commit(self: Box<Self>) -> Result<(), Error> {
        if self.spoiled {
            return Err(Error::Spoiled);
        }
        self.transaction.commit().await.map_err(Error::of::<D>)
    }
}

/// A statement on its way to the database.
pub(crate) struct Call<'u, D: Dialect> {
    unit: &'u mut Unit<D>,
    statement: Statement,
    arguments: Result<<D as Database>::Arguments, Box<dyn StdError + Send + Sync>>,
}

impl<'u, D: Dialect> Call<'u, D> {
    /// The next argument.
    pub(crate) fn with<T: ?Sized>(mut self, value: &T) -> Self
    where
        D: Takes<T>,
    {
        self.arguments = self
            .arguments
            .and_then(|mut arguments| D::take(&mut arguments, value).map(|()| arguments));
        self
    }

    pub(crate) fn with_id(self, id: &Id) -> Self {
        self.with(id.as_str())
    }

    pub(crate) fn with_instant(self, instant: Timestamp) -> Self {
        self.with(&instant.as_microsecond())
    }

    pub(crate) fn with_number(self, number: u32) -> Self {
        self.with(&i64::from(number))
    }

    /// Every row the statement returns.
    pub(crate) async fn rows(self) -> Result<Vec<Row<D>>, Error> {
        let (unit, sql, arguments) = self.ready()?;
        let rows = D::rows(&mut unit.transaction, sql, arguments).await;
        let rows = unit.watch(rows)?;
        Ok(rows.into_iter().map(Row).collect())
    }

    /// The row the statement returns, if it returns any.
    pub(crate) async fn row(self) -> Result<Option<Row<D>>, Error> {
        Ok(self.rows().await?.into_iter().next())
    }

    /// How many rows the statement wrote or deleted.
    pub(crate) async fn run(self) -> Result<u64, Error> {
        let (unit, sql, arguments) = self.ready()?;
        let result = D::run(&mut unit.transaction, sql, arguments).await;
        unit.watch(result).map(|result| D::affected(&result))
    }

    fn ready(self) -> Result<(&'u mut Unit<D>, &'static str, D::Arguments), Error> {
        let name = self.statement.name();
        let arguments =
            self.arguments.map_err(|error| Error::Broken(format!("{name}: {error}")))?;
        Ok((self.unit, self.statement.sql(), arguments))
    }
}

impl<D: Dialect> Unit<D> {
    fn watch<T>(&mut self, outcome: Result<T, sqlx::Error>) -> Result<T, Error> {
        self.spoiled |= outcome.is_err();
        outcome.map_err(Error::of::<D>)
    }
}

/// A row that came back.
pub(crate) struct Row<D: Dialect>(D::Row);

impl<D: Dialect> Row<D> {
    pub(crate) fn get<T>(&self, column: &'static str) -> Result<T, Error>
    where
        D: Gives<T>,
    {
        D::give(&self.0, column).map_err(Error::of::<D>)
    }

    pub(crate) fn id(&self, column: &'static str) -> Result<Id, Error> {
        Id::parse(&self.get::<String>(column)?).ok_or_else(|| Error::unreadable(column))
    }

    pub(crate) fn number(&self, column: &'static str) -> Result<u32, Error> {
        u32::try_from(self.get::<i64>(column)?).map_err(|_| Error::unreadable(column))
    }

    /// A count of rows.
    pub(crate) fn amount(&self, column: &'static str) -> Result<u64, Error> {
        u64::try_from(self.get::<i64>(column)?).map_err(|_| Error::unreadable(column))
    }

    pub(crate) fn instant(&self, column: &'static str) -> Result<Timestamp, Error> {
        Timestamp::from_microsecond(self.get(column)?).map_err(|_| Error::unreadable(column))
    }

    pub(crate) fn instant_if_any(&self, column: &'static str) -> Result<Option<Timestamp>, Error> {
        let instant =
            |number| Timestamp::from_microsecond(number).map_err(|_| Error::unreadable(column));
        self.get::<Option<i64>>(column)?.map(instant).transpose()
    }

    pub(crate) fn number_if_any(&self, column: &'static str) -> Result<Option<u32>, Error> {
        let number = |number| u32::try_from(number).map_err(|_| Error::unreadable(column));
        self.get::<Option<i64>>(column)?.map(number).transpose()
    }

    pub(crate) fn date(&self, column: &'static str) -> Result<Date, Error> {
        let text: String = self.get(column)?;
        text.parse().map_err(|_| Error::unreadable(column))
    }

    pub(crate) fn date_if_any(&self, column: &'static str) -> Result<Option<Date>, Error> {
        let date = |text: String| text.parse().map_err(|_| Error::unreadable(column));
        self.get::<Option<String>>(column)?.map(date).transpose()
    }

    /// 32 bytes, as every hash has.
    pub(crate) fn hash(&self, column: &'static str) -> Result<Option<[u8; 32]>, Error> {
        let bytes: Option<Vec<u8>> = self.get(column)?;
        bytes.map(|bytes| bytes.try_into().map_err(|_| Error::unreadable(column))).transpose()
    }
}
