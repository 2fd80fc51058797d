//! The web service's program: arguments in, exit code out.

use std::{path::PathBuf, process::ExitCode, sync::Arc};

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};
use vorrang_intake::{Server, Surroundings};
use vorrang_runtime::{clock, config::Config, random, shutdown, telemetry};

/// The pages on which residents answer and departments return their targets.
#[derive(Parser)]
#[command(name = "vorrang-intake", version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    /// Settings of the installation. Default: what `VORRANG_SETTINGS` names, else /etc/vorrang/vorrang.toml.
    #[arg(long, global = true, value_name = "FILE")]
    settings: Option<PathBuf>,
}

#[derive(Subcommand)]
enum Command {
    /// Serve until SIGTERM or SIGINT.
    Run,
    /// Say everything that is wrong with the settings, the town's templates and its words.
    CheckConfig,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match perform(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("vorrang-intake: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn perform(arguments: Arguments) -> Result<()> {
    let config = Config::find(arguments.settings, variables())?;
    match arguments.command {
        Command::Run => run(config),
        Command::CheckConfig => {
            vorrang_intake::check(&config)?;
            println!("settings, templates and words are in order");
            Ok(())
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "here the variables enter, and nowhere else")]
fn variables() -> Vec<(String, String)> {
    // A name or value that is no text is none of ours.
    std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
        .collect()
}

#[tokio::main]
async fn run(config: Config) -> Result<()> {
    let clock: Arc<dyn clock::Clock> = Arc::new(clock::System);
    telemetry::start(&config.logs, Arc::clone(&clock))?;
    let stop = shutdown::on_signal().context("signals")?;
    let surroundings = Surroundings { clock, random: Arc::new(random::System), stop };
    let server = Box::pin(Server::start(config, surroundings)).await?;
    for address in server.addresses()? {
        tracing::info!(%address, "listening");
    }
    server.run().await;
    Ok(())
}
