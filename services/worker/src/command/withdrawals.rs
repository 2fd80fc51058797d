//! `reapply-withdrawals`: what people have withdrawn is withdrawn again in a database that came from a backup.

use std::{collections::BTreeMap, path::PathBuf};

use anyhow::{Context, Result};
use clap::Args as Arguments;
use vorrang_store::{Receipt, note_changes};
use vorrang_survey::{fault::Fault, id::Id, time::Date};
use vorrang_view::catalog::Args;

use super::{
    desk::{Desk, Place},
    office::Refusal,
    table,
};

/// Arguments of `reapply-withdrawals`.
#[derive(Arguments)]
pub struct WithdrawalsArguments {
    /// The file that the setting `withdrawals_file` of the intake names.
    file: PathBuf,
    #[command(flatten)]
    pub(super) place: Place,
}

/// Withdraws what each line names. A line that cannot be read keeps none of the others from being done, and is told.
pub(super) async fn reapply(wish: &WithdrawalsArguments, desk: &mut Desk<'_>) -> Result<()> {
    let text = std::fs::read_to_string(&wish.file);
    let text = text.with_context(|| format!("{}", wish.file.display()))?;
    let mut tx = desk.store.begin().await?;
    let (mut rounds, mut faults) = (BTreeMap::<Id, u32>::new(), Vec::new());
    for (number, line) in (1..).zip(text.lines()) {
        let Some(receipt) = receipt(line) else {
            let name = table::file_name(&wish.file);
            faults.push(table::fault(&name, number, "withdrawal-unreadable", ""));
            continue;
        };
        if let Some(round) = tx.withdraw_response(receipt).await? {
            *rounds.entry(round).or_default() += 1;
        }
    }
    for (round, amount) in &rounds {
        note_changes(&mut *tx, round, *amount, desk.now).await?;
    }
    tx.commit().await?;
    for (round, amount) in &rounds {
        let args = Args::new().with("round", round.as_str()).with("amount", u64::from(*amount));
        desk.office.say("withdrawals-reapplied", &args)?;
    }
    if rounds.is_empty() {
        desk.office.say("withdrawals-none", &Args::new())?;
    }
    refuse(faults)
}

fn refuse(faults: Vec<Fault>) -> Result<()> {
    if faults.is_empty() { Ok(()) } else { Err(Refusal::Faults(faults).into()) }
}

/// The receipt of a line of day and receipt.
fn receipt(line: &str) -> Option<Receipt> {
    let (day, receipt) = line.split_once(' ')?;
    day.parse::<Date>().ok()?;
    receipt.parse().ok()
}
