//! What stands before every page.
//!
//! From the outside in: [`log`] gives the request an id and writes one line about it, [`headers`] sets what every
//! response carries, [`fault`] puts a page in place of a bare error; a panic behind them becomes such an error. Then a
//! request is refused that is for another [`host`], comes too often from one place ([`rate`]), comes from another site, or
//! has a [`body`] like none of our forms. `router` puts them in this order.

pub(crate) mod body;
pub(crate) mod client;
pub(crate) mod fault;
pub(crate) mod headers;
pub(crate) mod host;
pub(crate) mod log;
pub(crate) mod rate;
