//! Where a store lives.

use std::{fmt, path::PathBuf, str::FromStr};

use sqlx::postgres::PgConnectOptions;

/// The address of a database: `sqlite:PATH` or `postgres://USER:PASSWORD@HOST:PORT/NAME`.
///
/// A PostgreSQL address may carry the parameters of `libpq` (`?sslmode=verify-full`), and what it leaves out is taken
/// from the usual `PG…` variables. Printed, it shows no password.
#[derive(Clone)]
pub struct Address(pub(crate) Kind);

#[derive(Clone)]
pub(crate) enum Kind {
    Sqlite(PathBuf),
    Postgres(Box<PgConnectOptions>),
}

/// Not the address of a database. Does not repeat it, as it may hold a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a database address is sqlite:PATH or postgres://USER:PASSWORD@HOST:PORT/NAME")]
pub struct AddressError;

impl FromStr for Address {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, AddressError> {
        if let Some(path) = text.strip_prefix("sqlite:") {
            // Each connection would get a memory of its own.
            let usable = !path.is_empty() && !path.starts_with(':');
            return usable.then(|| Self(Kind::Sqlite(path.into()))).ok_or(AddressError);
        }
        if !text.starts_with("postgres://") && !text.starts_with("postgresql://") {
            return Err(AddressError);
        }
        PgConnectOptions::from_str(text)
            .map(|options| Self(Kind::Postgres(Box::new(options))))
            .map_err(|_| AddressError)
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::Sqlite(path) => write!(f, "sqlite:{}", path.display()),
            Kind::Postgres(options) => write!(
                f,
                "postgres://{}@{}:{}/{}",
                options.get_username(),
                options.get_host(),
                options.get_port(),
                options.get_database().unwrap_or_default()
            ),
        }
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
