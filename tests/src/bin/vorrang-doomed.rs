//! A worker that is killed, as by `kill -9`, when it first comes to a step: whether all ends well is seen afterwards.

use std::{
    path::PathBuf,
    process::{Command, ExitCode},
    sync::Arc,
};

use anyhow::{Context, Result};
use clap::Parser;
use vorrang_runtime::{clock, random};
use vorrang_store::Job;
use vorrang_worker::{
    Arguments,
    command::Surroundings,
    queue::{Step, Watch},
};

/// Does what `vorrang-worker once` does, until it is killed.
#[derive(Parser)]
struct Wish {
    /// The step.
    #[arg(long)]
    step: String,
    /// Settings of the installation.
    #[arg(long)]
    settings: PathBuf,
}

struct Doom(Step);

impl Watch for Doom {
    fn reached(&self, step: Step, _job: &Job) {
        if step == self.0 {
            let me = std::process::id().to_string();
            // It ends here; if it does not, the test sees a worker that ended otherwise.
            let _ = Command::new("kill").args(["-KILL", &me]).status();
        }
    }
}

fn main() -> Result<ExitCode> {
    let wish = Wish::parse();
    let step = Step::ALL.into_iter().find(|step| step.name() == wish.step);
    let step = step.with_context(|| format!("there is no step {}", wish.step))?;
    let settings = wish.settings.display().to_string();
    let once = Arguments::try_parse_from(["vorrang-worker", "once", "--settings", &settings])?;
    let outcome = once.command.run(Surroundings {
        clock: Arc::new(clock::System),
        random: Arc::new(random::System),
        variables: Vec::new(),
        out: &mut std::io::stdout().lock(),
        post: None,
        watch: Arc::new(Doom(step)),
    })?;
    Ok(outcome.into())
}
