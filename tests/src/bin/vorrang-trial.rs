//! Plays a town: residents and departments drawn from a seed answer an example round through its real pages.

use anyhow::{Context, Result, bail};
use clap::Parser;
use vorrang_tests::{
    browser::Browser,
    people::{Chance, Department, Resident, Visit},
};

/// Fills an example round with invented answers, through its real pages.
#[derive(Parser)]
struct Arguments {
    /// Where the intake answers, such as `http://127.0.0.1:8080`.
    #[arg(long)]
    intake: String,
    /// Path of the round's form.
    #[arg(long)]
    round: String,
    /// Answers to send.
    #[arg(long, default_value_t = 400)]
    residents: u64,
    /// Seed of everything that is drawn.
    #[arg(long, default_value_t = 2026)]
    seed: u64,
    /// Paths of the departments' returns, one for each that answers.
    #[arg(long)]
    department: Vec<String>,
}

/// Who answers more often than others: a younger, longer settled, more central town than the real one.
const TURNOUT: &[(&str, f64)] = &[
    ("mitte", 4.5),
    ("west", 1.8),
    ("nord", 0.6),
    ("ost", 0.7),
    ("german_none", 9.0),
    ("foreign", 0.8),
    ("german_inherited", 0.6),
    ("no_answer", 0.3),
];

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let browser = Browser::new(&arguments.intake);
    let (mut sent, mut left) = (0, 0);
    for person in 0.. {
        if sent == arguments.residents {
            break;
        }
        let chance = Chance::of(arguments.seed, person);
        let mut resident = Resident { chance, favoured: TURNOUT, skips: 0.06, leaves: 0.08 };
        match resident
            .visit(&browser, &arguments.round)
            .with_context(|| format!("resident {person}"))?
        {
            Visit::Sent => sent += 1,
            Visit::Left => left += 1,
        }
        if left > 10 * arguments.residents {
            bail!("nobody stays to the end of {}", arguments.round);
        }
    }
    for (number, path) in (1_000_000..).zip(&arguments.department) {
        let mut department = Department { chance: Chance::of(arguments.seed, number) };
        department.visit(&browser, path).with_context(|| format!("the return at {path}"))?;
    }
    println!(
        "{sent} residents answered, {left} left on the way, {} departments returned",
        arguments.department.len()
    );
    Ok(())
}
