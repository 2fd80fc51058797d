//! The service over real connections: its guards, its own pages, its log, its end.

#![expect(clippy::doc_markdown, reason = "SQLite and PostgreSQL are names, not code")]

mod apart;
mod conditions;
mod drawn;
mod guards;
mod headers;
mod hostile;
mod http;
mod logs;
mod look;
mod own;
mod pages;
mod paper;
mod plain;
mod program;
mod ranking;
mod refused;
mod resident;
mod result;
mod stopping;
mod tongues;
mod town;
mod weight;
