//! `import`: folders and tables into the database.

mod folder;
mod responses;
mod returns;

use std::path::PathBuf;

use anyhow::Result;
use clap::{Args as Arguments, Subcommand};
use vorrang_survey::{fault::Fault, id::Id, round::State};
use vorrang_view::catalog::Args;

use super::{
    desk::{Desk, Place},
    office::{Office, Refusal},
    round_id, table,
};

/// What can be imported.
#[derive(Subcommand)]
pub enum Import {
    /// A round's folder: makes the round, or a new version of it.
    Round(FolderArguments),
    /// Residents' answers from a table, such as paper that was typed in.
    Responses(TableArguments),
    /// Departments' returns from a table. Its id column holds the department's id.
    Returns(TableArguments),
}

/// Arguments of `import round`.
#[derive(Arguments)]
pub struct FolderArguments {
    /// The round's folder.
    folder: PathBuf,
    #[command(flatten)]
    place: Place,
}

/// Arguments of `import responses` and `import returns`.
#[derive(Arguments)]
pub struct TableArguments {
    /// Id of the round.
    #[arg(long, value_name = "ID", value_parser = round_id)]
    round: Id,
    /// The table.
    #[arg(long, value_name = "FILE")]
    table: PathBuf,
    /// Which column of it is which question.
    #[arg(long, value_name = "MAP")]
    map: PathBuf,
    /// Leave refused lines out instead of refusing the table.
    #[arg(long)]
    skip_invalid: bool,
    /// The round's result was made already: add to its answers all the same, for a further result.
    #[arg(long)]
    new_result: bool,
    #[command(flatten)]
    place: Place,
}

impl Import {
    pub(super) fn place(&self) -> &Place {
        match self {
            Self::Round(arguments) => &arguments.place,
            Self::Responses(arguments) | Self::Returns(arguments) => &arguments.place,
        }
    }
}

pub(super) async fn run(what: &Import, desk: &mut Desk<'_>) -> Result<()> {
    match what {
        Import::Round(arguments) => folder::import(&arguments.folder, desk).await,
        Import::Responses(arguments) => responses::import(arguments, desk).await,
        Import::Returns(arguments) => returns::import(arguments, desk).await,
    }
}

impl TableArguments {
    /// Refuses a table that a round in this state does not take.
    fn allow(&self, state: State) -> Result<()> {
        let key = match state {
            State::Reported if !self.new_result => "import-reported",
            _ if state.takes_tables() => return Ok(()),
            _ => "import-draft",
        };
        let args = Args::new().with("round", self.round.as_str());
        Err(Refusal::Message(key, args).into())
    }

    fn settle(&self, office: &mut Office<'_>, refused: &[Fault]) -> Result<()> {
        table::settle(office, refused, self.skip_invalid, "import-refused")
    }
}
