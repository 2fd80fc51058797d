//! The office's commands, each test on both databases.

mod apart;
mod break_off;
mod change;
mod export;
mod harness;
mod import;
mod links;
mod people;
mod places;
mod rounds;
mod targets;
mod tidy;
mod told;
mod worker;
