//! A department's return over real connections, on both databases.

#![expect(clippy::doc_markdown, reason = "SQLite and PostgreSQL are names, not code")]

mod apart;
mod journey;
mod kinds;
mod meanwhile;
mod numbers;
mod person;

#[path = "../shell/http.rs"]
mod http;

#[path = "../shell/town.rs"]
#[expect(dead_code, reason = "the tests of the shell need more of it")]
mod town;

/// What is logged is tested with the shell.
mod logs {
    pub(crate) fn listen() {}
}
