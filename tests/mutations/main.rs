//! Everything that reads text from outside, given inputs that are almost right: it says what is wrong or takes it, and
//! never panics; what it takes, it takes again as it writes it.
//!
//! Each test runs some thousands. A million each: `cargo test --test mutations -- --ignored`.

mod answers;
mod folders;
mod typed;

use vorrang_survey::{
    fault::{CODES, Fault},
    round::{Files, Round},
};

/// How many inputs a test of every day takes, and one that runs when asked.
const SOME: usize = 3_000;
const MILLION: usize = 1_000_000;

/// Declares tests that take a number of inputs: once some, once a million.
macro_rules! mutated {
    ($($name:ident),+ $(,)?) => {
        mod some {
            $(
                #[test]
                fn $name() {
                    super::$name(crate::SOME);
                }
            )+
        }

        mod a_million {
            $(
                #[test]
                #[ignore = "takes minutes"]
                fn $name() {
                    super::$name(crate::MILLION);
                }
            )+
        }
    };
}

use mutated;

/// The folder of a round with one question of every kind.
fn folder() -> Files {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../services/intake/tests/every-kind");
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    entries
        .map(|entry| {
            let name = entry.file_name().into_string().unwrap();
            (name, std::fs::read(entry.path()).unwrap())
        })
        .collect()
}

fn round() -> Round {
    Round::read(&folder()).unwrap()
}

/// What is wrong with an input is told, and in words that there are.
#[track_caller]
fn are_told(faults: &[Fault], input: &[u8]) {
    let input = || String::from_utf8_lossy(input).into_owned();
    assert!(!faults.is_empty(), "refused without a word: {}", input());
    for fault in faults {
        assert!(CODES.contains(&fault.code), "{} has no words: {}", fault.code, input());
    }
}
