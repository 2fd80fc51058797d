//! The batch service and the survey office's command line.
//!
//! - [`command`]: the subcommands, a module for each group;
//! - [`queue`]: the jobs, one after the other, `schedule` what the time asks for, `jobs` each of them;
//! - `letter`: the mails in words, `ledger` their entry in the ledger, [`post`] how they leave the house;
//! - `rounds`: rounds and their answers, as the database recalls them; `gather`: everything answered in one, and its
//!   result;
//! - `folder`: a round's folder on disk;
//! - `report`: a result in words, tables and pictures.

pub mod command;
mod folder;
mod gather;
mod jobs;
mod ledger;
mod letter;
pub mod post;
pub mod queue;
mod report;
mod rounds;
mod schedule;

/// The program's arguments.
#[derive(clap::Parser)]
#[command(
    name = "vorrang-worker",
    version,
    about = "From a town's question to a defensible ranking of its goals."
)]
pub struct Arguments {
    /// What is to be done.
    #[command(subcommand)]
    pub command: command::Command,
}
