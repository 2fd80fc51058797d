//! The batch service and the survey office's command line.
//!
//! - [`command`]: the subcommands, a module for each group;
//! - `folder`: a round's folder on disk;
//! - `report`: a result in words, tables and pictures.

pub mod command;
mod folder;
mod report;

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
