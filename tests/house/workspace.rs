//! The workspace as Cargo resolves it: each of our crates with what it imports and what it reaches.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde::Deserialize;

use crate::repository;

/// What the product is built for; crates for other systems are not built in, nor fetched to be
/// asked.
const PLATFORM: &str = "x86_64-unknown-linux-gnu";

/// One of our crates. Names are package names; what only tests use does not count.
pub(crate) struct Member {
    pub(crate) name: String,
    /// What its own manifest names.
    pub(crate) imports: BTreeSet<String>,
    /// All that is built into it, however deep. Cargo counts in a few crates that only a test's
    /// features call for.
    pub(crate) reach: BTreeSet<String>,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    workspace_members: Vec<String>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    pkg: String,
    dep_kinds: Vec<Use>,
}

/// What a dependency is for: `None` to be built in, else `dev` or `build`.
#[derive(Deserialize)]
struct Use {
    kind: Option<String>,
}

impl Dependency {
    fn is_built_in(&self) -> bool {
        self.dep_kinds.iter().any(|purpose| purpose.kind.is_none())
    }
}

pub(crate) fn members() -> Vec<Member> {
    let metadata = resolved();
    let names: BTreeMap<&str, &str> = metadata
        .packages
        .iter()
        .map(|package| (package.id.as_str(), package.name.as_str()))
        .collect();
    let imports: BTreeMap<&str, Vec<&str>> =
        metadata.resolve.nodes.iter().map(|node| (node.id.as_str(), built_in(node))).collect();
    let member = |id: &String| Member {
        name: names[id.as_str()].to_owned(),
        imports: imports[id.as_str()].iter().map(|id| names[id].to_owned()).collect(),
        reach: reach(id, &imports).into_iter().map(|id| names[id].to_owned()).collect(),
    };
    metadata.workspace_members.iter().map(member).collect()
}

fn resolved() -> Metadata {
    let answer = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--filter-platform", PLATFORM])
        .current_dir(repository::root())
        .output()
        .expect("cargo can be started");
    let complaint = String::from_utf8_lossy(&answer.stderr);
    assert!(answer.status.success(), "cargo metadata: {complaint}");
    serde_json::from_slice(&answer.stdout).expect("cargo metadata keeps to its format")
}

fn built_in(node: &Node) -> Vec<&str> {
    node.deps
        .iter()
        .filter(|dependency| dependency.is_built_in())
        .map(|dependency| dependency.pkg.as_str())
        .collect()
}

fn reach<'a>(from: &'a str, imports: &BTreeMap<&'a str, Vec<&'a str>>) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut open = imports[from].clone();
    while let Some(next) = open.pop() {
        if reached.insert(next) {
            open.extend(&imports[next]);
        }
    }
    reached
}
