//! The schema, as scripts that are only ever added to. Each is written so that the program before it still runs on
//! what it leaves: first expand, then move, and contract only in a later release.

use std::collections::BTreeMap;

use crate::{dialect::Dialect, error::Error, statement::statements, unit::Unit};

/// A step of the schema, once for each database under the same file name.
pub(crate) struct Script {
    name: &'static str,
    pub(crate) sqlite: &'static str,
    pub(crate) postgres: &'static str,
}

macro_rules! scripts {
    ($($name:literal),+ $(,)?) => {
        &[$(Script {
            name: $name,
            sqlite: include_str!(concat!("../migrations/sqlite/", $name, ".sql")),
            postgres: include_str!(concat!("../migrations/postgres/", $name, ".sql")),
        }),+]
    };
}

/// Every script, in order. Add at the end; change none that was released.
const SCRIPTS: &[Script] = scripts![
    "0001_intake",
    "0002_results",
    "0003_passages",
    "0004_receipts",
    "0005_response_drafts",
    "0006_decisions"
];

/// Where scripts already run are noted, with their text.
const NOTES: &str = "CREATE TABLE IF NOT EXISTS schema_script (
    number BIGINT NOT NULL,
    name TEXT NOT NULL,
    script TEXT NOT NULL,
    CONSTRAINT schema_script_pk PRIMARY KEY (number)
)";

statements! {
    DONE = "SELECT number, script FROM schema_script";
    NOTE = "INSERT INTO schema_script (number, name, script) VALUES ($1, $2, $3)";
}

/// Runs the scripts not yet run, once, however many processes start at the same time: all in one unit of work, which
/// nobody else enters meanwhile. Scripts it does not know are a newer program's, and leave a schema that fits this one.
pub(crate) async fn migrate<D: Dialect>(unit: &mut Unit<D>) -> Result<(), Error> {
    D::lock_schema(unit).await?;
    unit.script(NOTES).await?;
    let rows = unit.call(DONE).rows().await?;
    let done = rows.iter().map(|row| Ok((row.number("number")?, row.get("script")?)));
    let done: BTreeMap<u32, String> = done.collect::<Result<_, Error>>()?;
    for (number, script) in (1..).zip(SCRIPTS) {
        let (name, text) = (script.name, D::text(script));
        match done.get(&number) {
            Some(run) if run == text => {}
            Some(_) => return Err(Error::Broken(format!("script {name} is not the one once run"))),
            None => {
                unit.script(text).await?;
                let note = unit.call(NOTE).with_number(number).with(name);
                note.with(text).run().await?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::SCRIPTS;

    /// A script that lies there but is not in the list would never be run.
    #[test]
    fn every_script_is_listed() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
        let listed: Vec<_> = SCRIPTS.iter().map(|script| format!("{}.sql", script.name)).collect();
        assert!(listed.is_sorted());
        for database in ["sqlite", "postgres"] {
            let files = std::fs::read_dir(folder.join(database)).unwrap();
            let name = |file: std::io::Result<std::fs::DirEntry>| file.unwrap().file_name();
            let mut names: Vec<_> =
                files.map(|file| name(file).to_string_lossy().into_owned()).collect();
            names.sort();
            assert_eq!(names, listed, "{database}");
        }
    }
}
