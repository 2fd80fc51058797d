//! `import returns`: departments' returns from a table.

use anyhow::Result;
use vorrang_store::{NewReturn, ReturnImport, note_changes};
use vorrang_survey::{
    exchange::Entry,
    id::Id,
    round::Round,
    target::{Blank, Entries},
};
use vorrang_view::catalog::Args;

use super::TableArguments;
use crate::command::{
    desk::{self, Desk},
    table,
};

/// A department's return in a table.
struct Returned {
    department: Id,
    line: u32,
    content: String,
}

pub(super) async fn import(arguments: &TableArguments, desk: &mut Desk<'_>) -> Result<()> {
    let mut tx = desk.store.begin().await?;
    // Held, so that the round stays where it is while its returns change.
    tx.hold(&arguments.round).await?;
    let (stored, round) = desk::current(&mut *tx, &arguments.round).await?;
    arguments.allow(stored.state)?;
    let map = table::read_map(&round, &arguments.map, true)?;
    let mut returns = Vec::new();
    let mut refused = table::read(&mut desk.office, &round, &arguments.table, &map, |entry| {
        returns.push(returned(&round, &entry)?);
        Ok(())
    })?;
    let name = table::file_name(&arguments.table);
    let (mut added, mut skipped) = (0_usize, 0_usize);
    for Returned { department, line, content } in &returns {
        let (round, version) = (&round.id, stored.version);
        let new = NewReturn { round, department, version, content };
        match tx.import_return(new, desk.now).await? {
            ReturnImport::Added => added += 1,
            ReturnImport::Skipped => skipped += 1,
            ReturnImport::Conflict => {
                refused.push(table::fault(&name, *line, "return-known", department.as_str()));
            }
        }
    }
    refused.sort();
    arguments.settle(&mut desk.office, &refused)?;
    note_changes(&mut *tx, &stored.id, u32::try_from(added)?, desk.now).await?;
    tx.commit().await?;
    let args = Args::new().with("added", added).with("skipped", skipped);
    desk.office.say("import-returns-done", &args)
}

/// The return in a line of the table, which answers the scoring question alone; or why it is none.
fn returned(round: &Round, entry: &Entry) -> Result<Returned, &'static str> {
    let department = Id::parse(&entry.id).ok_or("department-unknown")?;
    let blank = Blank::of(round, &department).ok_or("department-unknown")?;
    let entries = Entries::of_response(&blank, &entry.response);
    if entries == Entries::default() {
        return Err("return-empty");
    }
    Ok(Returned { content: entries.to_document(), line: entry.line, department })
}
