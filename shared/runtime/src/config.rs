//! Settings: one TOML file and a listed set of variables, read once, checked as a whole, passed on as values.
//!
//! A variable is named after its setting, `VORRANG_INTAKE_LISTEN` for `listen` in `[intake]`, and wins over the file;
//! a list is written with commas. A key or variable that is not in [`SETTINGS`] stops the start, so that a typing
//! mistake never passes for a default. Secrets may stand in a file of their own, named by a setting that ends in
//! `_file`.

mod mail;
mod network;
mod section;
mod setting;
mod url;
mod values;

use std::{
    fmt, fs,
    path::{Path, PathBuf},
};

pub use mail::{Login, Mail, MailAddress, MailAddressError, Protection, Transport, TransportError};
pub use network::{Network, NetworkError};
pub use section::{Database, Intake, Logs, Worker};
pub use setting::{SETTINGS, Setting, Standing, sample};
pub use url::{PublicUrl, PublicUrlError, host_of};

use values::Values;

/// All settings.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where answers are kept.
    pub database: Database,
    /// The web service.
    pub intake: Intake,
    /// The batch service.
    pub worker: Worker,
    /// How mail leaves.
    pub mail: Mail,
    /// The log.
    pub logs: Logs,
}

/// Everything that is wrong with the settings, one line each, with file and line or the variable's name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct ConfigError(pub Vec<String>);

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "settings: {}", self.0.join("\nsettings: "))
    }
}

/// The variable that names the file; the only one that is no setting itself.
const PLACE: &str = "VORRANG_SETTINGS";

/// Where the file lies if nothing else is said.
const USUAL_PLACE: &str = "/etc/vorrang/vorrang.toml";

impl Config {
    /// Reads the file that is given, else the one that the variable `VORRANG_SETTINGS` names, else
    /// `/etc/vorrang/vorrang.toml`; and the variables, as [`Config::load`].
    pub fn find(
        given: Option<PathBuf>,
        mut variables: Vec<(String, String)>,
    ) -> Result<Self, ConfigError> {
        let named = variables.extract_if(.., |(name, _)| name == PLACE).next();
        let named = || named.map(|(_, path)| PathBuf::from(path));
        Self::load(&given.or_else(named).unwrap_or_else(|| USUAL_PLACE.into()), variables)
    }

    /// Reads the file and the variables, of which only those that begin with `VORRANG_` matter.
    ///
    /// # Errors
    /// Everything that is wrong, at once. No message repeats a value that may be secret.
    pub fn load(
        path: &Path,
        variables: impl IntoIterator<Item = (String, String)>,
    ) -> Result<Self, ConfigError> {
        let name = path.display().to_string();
        let text = fs::read_to_string(path)
            .map_err(|error| ConfigError(vec![format!("{name}: {error}")]))?;
        Self::read(&name, &text, variables)
    }

    /// Reads a file's text; `name` is what messages call it.
    ///
    /// # Errors
    /// As [`Config::load`].
    pub fn read(
        name: &str,
        text: &str,
        variables: impl IntoIterator<Item = (String, String)>,
    ) -> Result<Self, ConfigError> {
        let values = Values::read(name, text, variables);
        let database = Database::read(&values.section("database"));
        let intake = Intake::read(&values.section("intake"));
        let worker = Worker::read(&values.section("worker"));
        let mail = Mail::read(&values.section("mail"));
        let logs = Logs::read(&values.section("logs"));
        let faults = values.into_faults();
        match (database, intake, worker, mail, logs) {
            (Some(database), Some(intake), Some(worker), Some(mail), Some(logs))
                if faults.is_empty() =>
            {
                Ok(Self { database, intake, worker, mail, logs })
            }
            _ => Err(ConfigError(faults)),
        }
    }
}

#[cfg(test)]
mod tests;
