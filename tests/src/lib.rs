//! What the tests of the whole house share, and the trial plays with: people who answer through the real pages.
//!
//! - [`browser`]: a browser without script, as plain as they come: pages, forms, buttons;
//! - [`mutations`]: inputs that are almost right, drawn from a seed;
//! - [`driver`]: Chromium, for what only a real browser can tell;
//! - [`people`]: residents and departments drawn from a seed, who fill whatever form they are shown;
//! - [`rounds`]: rounds as folders of files;
//! - [`sink`]: a mail server that takes everything;
//! - [`town`]: a town with a database and a running intake;
//! - [`walk`]: one way through every resident's page and state;
//! - [`axe`]: what axe finds on a page.

pub mod axe;
pub mod browser;
pub mod driver;
pub mod mutations;
pub mod people;
pub mod rounds;
pub mod sink;
pub mod town;
pub mod walk;
