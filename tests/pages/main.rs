//! Residents' pages in Chromium: what every page keeps to, in every state, and the promises of the form as a whole.
//!
//! They need Chromium, its driver and axe; `tests/run.sh` brings all three, and without one of them the tests fail.

mod choices;
mod everywhere;
mod findings;
mod keyboard;
mod ways;
mod words;
