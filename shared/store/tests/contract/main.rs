//! Every promise of the store, tried on SQLite and on PostgreSQL in each run.

#![expect(clippy::doc_markdown, reason = "SQLite and PostgreSQL are names, not code")]

mod address;
mod deletions;
mod harness;
mod jobs;
mod mails;
mod migration;
mod passages;
mod response_drafts;
mod responses;
mod results;
mod returns;
mod rounds;
mod schema;
mod units;
mod writer;
