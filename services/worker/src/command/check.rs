//! `check`: everything wrong with a folder, at once.

use std::path::PathBuf;

use anyhow::Result;
use clap::Args as Arguments;
use vorrang_survey::round::Round;
use vorrang_view::{catalog::Args, locale::Locale};

use super::{
    office::{Office, Refusal},
    promise,
};
use crate::folder;

/// Arguments of `check`.
#[derive(Arguments)]
pub struct CheckArguments {
    /// The round's folder.
    folder: PathBuf,
    /// The town's own templates and words, as `overlay` of the settings names them.
    #[arg(long, value_name = "FOLDER")]
    overlay: Option<PathBuf>,
    /// Language of the messages.
    #[arg(long, default_value = "en")]
    pub(super) language: Locale,
}

pub(super) fn run(arguments: &CheckArguments, office: &mut Office<'_>) -> Result<()> {
    let round = Round::read(&folder::read(&arguments.folder)?).map_err(Refusal::Faults)?;
    promise::keep(&round, &promise::catalog(arguments.overlay.as_deref())?)?;
    let counts = Args::new()
        .with("goals", round.goals.len())
        .with("questions", round.questionnaire.questions.len())
        .with("departments", round.departments.len());
    office.say("check-ok", &counts)
}
