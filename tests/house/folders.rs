//! What lies where, and that samples can be read.

use std::collections::BTreeSet;

use crate::hold;
use crate::repository::{File, files};

/// The top of the repository, besides dot files: what a visitor reads first, and four folders.
const TOP: [&str; 16] = [
    "CHANGELOG.md",
    "CODE_OF_CONDUCT.md",
    "CONTRIBUTING.md",
    "Cargo.lock",
    "Cargo.toml",
    "GOVERNANCE.md",
    "LICENSE",
    "LICENSES",
    "README.md",
    "REUSE.toml",
    "SECURITY.md",
    "publiccode.yml",
    "deploy",
    "services",
    "shared",
    "tests",
];

#[test]
fn the_top_folder_holds_only_what_belongs_there() {
    let top = |file: File| file.path.split('/').next().map(str::to_owned);
    let entries: BTreeSet<String> = files().into_iter().filter_map(top).collect();
    let belongs = |entry: &String| entry.starts_with('.') || TOP.contains(&entry.as_str());
    let strange: Vec<String> = entries.into_iter().filter(|entry| !belongs(entry)).collect();
    hold("entries of the top folder that have no place there:", &strange);
}

/// What lies beside the checkout is for trying the product on real surveys, and only `.ci/run`
/// knows where. Within the repository a crate reaches another through Cargo, never through the
/// file tree.
#[test]
fn only_the_trial_run_looks_beside_the_checkout() {
    let beside = concat!("..", "/shared");
    let concerned = files().into_iter().filter(|file| file.path != ".ci/run");
    let naming: Vec<String> =
        concerned.filter(|file| file.text().contains(beside)).map(|file| file.path).collect();
    hold("files that reach for a folder named `shared` by way of `..`:", &naming);
}

#[test]
fn every_sample_configuration_is_toml() {
    let samples =
        files().into_iter().filter(|file| file.path.starts_with("deploy/") && file.is_kind("toml"));
    let complaint = |file: File| {
        let parsed = file.text().parse::<toml::Table>();
        parsed.err().map(|error| format!("{}: {error}", file.path))
    };
    let broken: Vec<String> = samples.filter_map(complaint).collect();
    hold("samples that are no TOML:", &broken);
}
