//! Faults in words, for whoever sits at the command line.

use std::io::Write;

use anyhow::Result;
use vorrang_survey::fault::Fault;
use vorrang_view::{
    catalog::{Args, Catalog},
    locale::Locale,
};

/// Writes each fault as `place: message`, one line each, and their number.
pub(super) fn write_faults(
    out: &mut dyn Write,
    catalog: &Catalog,
    lang: &Locale,
    faults: &[Fault],
) -> Result<()> {
    for fault in faults {
        writeln!(out, "{}: {}", place(catalog, lang, fault)?, message(catalog, lang, fault)?)?;
    }
    let count = Args::new().with("count", faults.len());
    writeln!(out, "{}", catalog.plain(lang, "check-faults", &count)?)?;
    Ok(())
}

fn message(catalog: &Catalog, lang: &Locale, fault: &Fault) -> Result<String> {
    let args =
        fault.args.iter().fold(Args::new(), |args, (name, value)| args.with(name, value.as_str()));
    Ok(catalog.plain(lang, &format!("fault-{}", fault.code), &args)?)
}

fn place(catalog: &Catalog, lang: &Locale, fault: &Fault) -> Result<String> {
    let mut args = Args::new().with("file", fault.file.as_str());
    let key = match (fault.line, &fault.column) {
        (None, _) => "fault-place-file",
        (Some(line), None) => {
            args = args.with("line", line.to_string());
            "fault-place"
        }
        (Some(line), Some(column)) => {
            args = args.with("line", line.to_string()).with("column", column.as_str());
            "fault-place-column"
        }
    };
    Ok(catalog.plain(lang, key, &args)?)
}
