//! What the tests of the whole house share, and the trial plays with: people who answer through the real pages.
//!
//! - [`browser`]: a browser without script, as plain as they come: pages, forms, buttons;
//! - [`mutations`]: inputs that are almost right, drawn from a seed;
//! - [`people`]: residents and departments drawn from a seed, who fill whatever form they are shown;
//! - [`sink`]: a mail server that takes everything.

pub mod browser;
pub mod mutations;
pub mod people;
pub mod sink;
