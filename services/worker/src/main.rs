//! The batch service's program: arguments in, exit code out.

use std::{io::Write, process::ExitCode, sync::Arc};

use anyhow::Result;
use clap::Parser;
use vorrang_runtime::{clock, random};
use vorrang_worker::{
    Arguments,
    command::{Outcome, Surroundings},
    queue::Logged,
};

fn main() -> ExitCode {
    match perform(&Arguments::parse()) {
        Ok(outcome) => outcome.into(),
        Err(error) => {
            eprintln!("vorrang-worker: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn perform(arguments: &Arguments) -> Result<Outcome> {
    let mut out = std::io::stdout().lock();
    let outcome = arguments.command.run(Surroundings {
        clock: Arc::new(clock::System),
        random: Arc::new(random::System),
        variables: variables(),
        out: &mut out,
        post: None,
        watch: Arc::new(Logged),
    })?;
    out.flush()?;
    Ok(outcome)
}

#[expect(clippy::disallowed_methods, reason = "here the variables enter, and nowhere else")]
fn variables() -> Vec<(String, String)> {
    // A name or value that is no text is none of ours.
    let texts = std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)));
    texts.filter(|(name, _)| name.starts_with("VORRANG_")).collect()
}
