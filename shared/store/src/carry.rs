//! What a database must be able to do for our statements, in bounds that are written once.
//!
//! `sqlx` states these abilities as `where` clauses over lifetimes, which the compiler does not carry from a trait to
//! those who use it: each generic function would repeat all of them. Here each is a trait with one blanket
//! implementation, and so can stand as a supertrait of [`Dialect`](crate::dialect::Dialect).

use std::{error::Error, pin::Pin};

use sqlx::{ColumnIndex, Database, Decode, Encode, Executor, Row, Type};

type Running<'c, T> = Pin<Box<dyn Future<Output = Result<T, sqlx::Error>> + Send + 'c>>;

/// Runs statements.
pub(crate) trait Runs: Database {
    /// Runs a statement and collects the rows it returns.
    fn rows<'c>(
        connection: &'c mut Self::Connection,
        sql: &'static str,
        arguments: Self::Arguments,
    ) -> Running<'c, Vec<Self::Row>>;

    /// Runs a statement that returns no rows.
    fn run<'c>(
        connection: &'c mut Self::Connection,
        sql: &'static str,
        arguments: Self::Arguments,
    ) -> Running<'c, Self::QueryResult>;

    /// Runs a script of several statements, none of which takes arguments.
    fn script<'c>(
        connection: &'c mut Self::Connection,
        script: &'static str,
    ) -> Running<'c, Self::QueryResult>;

    /// Has the database read a statement without running it.
    fn prepare<'c>(
        connection: &'c mut Self::Connection,
        sql: &'static str,
    ) -> Running<'c, Self::Statement>;
}

impl<D: Database> Runs for D
where
    for<'c> &'c mut D::Connection: Executor<'c, Database = D>,
{
    fn rows<'c>(
        connection: &'c mut D::Connection,
        sql: &'static str,
        arguments: D::Arguments,
    ) -> Running<'c, Vec<D::Row>> {
        connection.fetch_all((sql, Some(arguments)))
    }

    fn run<'c>(
        connection: &'c mut D::Connection,
        sql: &'static str,
        arguments: D::Arguments,
    ) -> Running<'c, D::QueryResult> {
        connection.execute((sql, Some(arguments)))
    }

    fn script<'c>(
        connection: &'c mut D::Connection,
        script: &'static str,
    ) -> Running<'c, D::QueryResult> {
        connection.execute(script)
    }

    fn prepare<'c>(
        connection: &'c mut D::Connection,
        sql: &'static str,
    ) -> Running<'c, D::Statement> {
        connection.prepare(sqlx::SqlSafeStr::into_sql_str(sql))
    }
}

/// Takes values of a type as arguments.
pub(crate) trait Takes<T: ?Sized>: Database {
    /// Adds one more argument.
    fn take(arguments: &mut Self::Arguments, value: &T)
    -> Result<(), Box<dyn Error + Send + Sync>>;
}

impl<D: Database, T: ?Sized> Takes<T> for D
where
    for<'v> &'v T: Encode<'v, D> + Type<D>,
{
    fn take(arguments: &mut D::Arguments, value: &T) -> Result<(), Box<dyn Error + Send + Sync>> {
        sqlx::Arguments::add(arguments, value)
    }
}

/// Gives values of a type back from a column.
pub(crate) trait Gives<T>: Database {
    /// The value in a named column.
    fn give(row: &Self::Row, column: &'static str) -> Result<T, sqlx::Error>;
}

impl<D: Database, T> Gives<T> for D
where
    T: for<'r> Decode<'r, D> + Type<D>,
    for<'n> &'n str: ColumnIndex<D::Row>,
{
    fn give(row: &D::Row, column: &'static str) -> Result<T, sqlx::Error> {
        row.try_get(column)
    }
}
