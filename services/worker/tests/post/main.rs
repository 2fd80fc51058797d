//! How mail leaves: what the worker makes of everything that a mail server may say, or not say.
//!
//! The mail server is a scripted one of the test's own. Certificates are made with `openssl`.

mod breaks;
mod certificates;
#[path = "../office/harness.rs"]
#[expect(dead_code, reason = "the office's own tests need more of it")]
mod harness;
mod ledger;
mod protection;
mod replies;
mod server;
mod ways;
