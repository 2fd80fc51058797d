//! Whole journeys through the programs as an operator runs them: a database, settings, two binaries, a browser.
//!
//! They need a database server (`VORRANG_TEST_POSTGRES`), Chromium and its driver; `tests/run.sh` brings all three.

mod apart;
mod crowd;
mod killed;
mod mail;
mod phone;
mod round;
mod withdrawn;
