//! How a process lives. Whatever a program needs from its surroundings enters here, at its `main`, and is passed on.
//!
//! - [`config`]: settings from one TOML file and a listed set of variables;
//! - [`clock`]: what time it is;
//! - [`random`]: ids and tokens nobody can guess;
//! - [`telemetry`]: logs, one JSON object per line;
//! - [`shutdown`]: the wish to stop;
//! - [`health`]: what a process tells whoever watches over it.
//!
//! To add a setting, add it to [`config::SETTINGS`] and to the section that reads it; the sample under `deploy/` is
//! written from that list.

pub mod clock;
pub mod config;
pub mod health;
pub mod random;
pub mod shutdown;
pub mod telemetry;
