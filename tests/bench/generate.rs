//! Answers of invented people: forty goals from 1 to 5, some left open, and four attributes of which some turn out more
//! often than they live in the town of `round/margins.csv`.
//!
//! Every person draws from a stream of their own, so that the first thousand of a million are those of any thousand.

use std::{
    fmt::Write as _,
    fs::File,
    io::{BufWriter, Write as _},
    path::Path,
};

use anyhow::{Context, Result};
use vorrang_tests::people::Chance;

const GOALS: usize = 40;

/// Who answers, by category: older people and those without migration history more often, districts unevenly.
const TURNOUT: [(&str, &[f64]); 4] = [
    ("age_group", &[0.06, 0.11, 0.16, 0.20, 0.23, 0.24]),
    ("district", &[0.19, 0.15, 0.12, 0.09, 0.08, 0.08, 0.07, 0.06, 0.05, 0.04, 0.04, 0.03]),
    ("gender", &[0.46, 0.53, 0.01]),
    ("migration_history", &[0.86, 0.14]),
];

/// How far a category's mark of a goal may lie from that of others, per attribute.
const LEANING: [f64; 4] = [1.0, 0.6, 0.0, 0.8];

/// What the categories think of the goals.
struct Town {
    popularity: [f64; GOALS],
    /// Per attribute and category the leaning towards each goal.
    leanings: Vec<Vec<[f64; GOALS]>>,
}

impl Town {
    fn of(seed: u64) -> Self {
        // The town's own stream, which no person has.
        let mut chance = Chance::of(seed, u64::MAX);
        let popularity = std::array::from_fn(|_| 2.0 + 2.0 * chance.share());
        let mut leaning = |width: f64| std::array::from_fn(|_| (chance.share() - 0.5) * width);
        let leanings = TURNOUT
            .iter()
            .zip(LEANING)
            .map(|((_, turnout), width)| turnout.iter().map(|_| leaning(width)).collect())
            .collect();
        Self { popularity, leanings }
    }

    /// A person's row without line end.
    fn answer(&self, mut chance: Chance, person: u64, row: &mut String) -> Result<()> {
        write!(row, "{}", person + 1)?;
        let categories = TURNOUT.map(|(_, turnout)| chance.pick(turnout));
        for category in categories {
            write!(row, ",{}", category + 1)?;
        }
        row.push_str(",1");
        let mildness = chance.share() - 0.5;
        for goal in 0..GOALS {
            row.push(',');
            let open = if goal % 7 == 3 { 0.12 } else { 0.04 };
            if chance.happens(open) {
                continue;
            }
            let own: f64 = self.leanings.iter().zip(categories).map(|(own, c)| own[c][goal]).sum();
            let noise = 2.4 * (chance.share() - 0.5);
            let mark = (self.popularity[goal] + own + mildness + noise).round().clamp(1.0, 5.0);
            write!(row, "{mark}")?;
        }
        Ok(())
    }
}

/// Writes the table.
pub(crate) fn generate(people: u64, table: &Path, seed: u64) -> Result<()> {
    let file = File::create(table).with_context(|| format!("cannot write {}", table.display()))?;
    let mut out = BufWriter::with_capacity(1 << 20, file);
    let attributes = TURNOUT.map(|(name, _)| name).join(",");
    let goals: Vec<String> = (1..=GOALS).map(|goal| format!("g{goal:02}")).collect();
    writeln!(out, "id,{attributes},base_weight,{}", goals.join(","))?;
    let town = Town::of(seed);
    let mut row = String::new();
    for person in 0..people {
        row.clear();
        town.answer(Chance::of(seed, person), person, &mut row)?;
        row.push('\n');
        out.write_all(row.as_bytes())?;
    }
    Ok(out.flush()?)
}
