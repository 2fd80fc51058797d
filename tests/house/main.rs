//! House rules: what the compiler and the linter cannot see, held by ordinary tests.
//!
//! - [`imports`] who may import whom, and where each outside crate has its home
//! - [`sources`] what may not stand in Rust: `unsafe`, SQL, sentences for people
//! - [`words`] that every word of the catalogues is said, and everything said has words
//! - [`folders`] what lies where, and that every sample can be read
//!
//! A rule collects every breach before it fails, so that one run tells all there is to mend.

mod folders;
mod imports;
mod repository;
mod sources;
mod tokens;
mod words;
mod workspace;

/// Fails with one line per breach of `rule`.
#[track_caller]
fn hold(rule: &str, breaches: &[String]) {
    assert!(breaches.is_empty(), "{rule}\n  {}", breaches.join("\n  "));
}
