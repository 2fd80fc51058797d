//! The program side of the bench: makes the tables, and does what is measured. `run.sh` beside it starts everything and
//! takes the times from outside; nothing here looks at a clock.

mod figures;
mod floor;
mod generate;
mod stored;

use std::path::PathBuf;

use anyhow::Result;
use clap::Parser;
use vorrang_store::Address;

use figures::Bench;

/// Parts of the bench; `tests/bench/run.sh` calls them.
#[derive(Parser)]
enum Part {
    /// Write the answers of so many invented people as a table.
    Generate {
        /// How many.
        people: u64,
        /// The table.
        table: PathBuf,
        /// Seed of everything that is drawn.
        #[arg(long, default_value_t = 2026)]
        seed: u64,
    },
    /// Only count the fields of a table, on all processors: the reader of tables needs as long.
    Floor {
        /// The table.
        table: PathBuf,
    },
    /// Analyse a table, and draw replicates.
    Figures {
        /// The bench's folder.
        folder: PathBuf,
        /// The table.
        table: PathBuf,
        /// How many.
        #[arg(long, default_value_t = 0)]
        replicates: u64,
    },
    /// Tally a table, then add the tallies of another one and take them away again, so many times.
    Kept {
        /// The bench's folder.
        folder: PathBuf,
        /// The table.
        table: PathBuf,
        /// The other one.
        change: PathBuf,
        /// How often.
        times: u32,
    },
    /// Fill an empty database with the answers of a table.
    Fill {
        /// The bench's folder.
        folder: PathBuf,
        /// The database.
        database: Address,
        /// The table.
        table: PathBuf,
    },
    /// Read all answers from a database and do nothing with them.
    Rows {
        /// The bench's folder.
        folder: PathBuf,
        /// The database.
        database: Address,
    },
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    match Part::parse() {
        Part::Generate { people, table, seed } => generate::generate(people, &table, seed)?,
        Part::Floor { table } => println!("{} fields", floor::fields(&table)?),
        Part::Figures { folder, table, replicates } => {
            println!("{}", Bench::read(&folder)?.figures(&table, replicates)?);
        }
        Part::Kept { folder, table, change, times } => {
            let cells = Bench::read(&folder)?.kept(&table, &change, times)?.into_cells();
            println!("{} cells", cells.len());
        }
        Part::Fill { folder, database, table } => {
            stored::fill(&Bench::read(&folder)?, &database, &table).await?;
        }
        Part::Rows { folder, database } => {
            println!("{} bytes", stored::rows(&Bench::read(&folder)?, &database).await?);
        }
    }
    Ok(())
}
