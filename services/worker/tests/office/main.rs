//! The office's commands, each test on both databases.

mod change;
mod export;
mod harness;
mod import;
mod links;
mod places;
mod rounds;
mod targets;
mod tidy;
mod told;
mod worker;
