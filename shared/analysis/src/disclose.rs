//! What may leave the room: no figure from fewer people than the plan's minimum, nor one from which a hidden one can
//! be computed (Hundepool et al. 2012, Statistical Disclosure Control, chapters 3 and 4). Fixture: `sdc`.
//!
//! Counts are people who answered, never weights. Lists with a known total: [`hidden_counts`], [`hidden_goals`],
//! [`share_may_show`]; beside what an earlier result told of them, [`hidden_counts_since`] and [`hidden_goals_since`]. Tables of two dimensions with all their totals:
//!
//! 1. [`sensitive`] names the cells that must not be told: small ones, and rows in which all say the same;
//!    [`Contributions`] does so for sums of amounts;
//! 2. [`protect`] hides others beside them until an attacker with [`bounds`] as narrow as can be learns too little;
//! 3. [`release`] does the same for a table that has been published before with fewer answers, or that is the
//!    detail of another one, so that their difference tells nothing either;
//! 4. [`rounding`] is the alternative for small tables.
//!
//! The attacker knows the shown cells, all totals that are shown, that counts are not negative, and that people are added
//! from one date to the next, never taken away. Tables of the same people that share only their answers, each with all
//! totals of the answers shown, tell nothing more together than apart; tables that share more than one dimension do, and
//! must not both be published. Fixture: `sdc`.

mod attacker;
mod contributions;
mod list;
mod protect;
mod release;
pub mod rounding;
mod table;

pub use attacker::{Bounds, bounds};
pub use contributions::Contributions;
pub use list::{
    Told, hidden_counts, hidden_counts_since, hidden_goals, hidden_goals_since, share_may_show,
};
pub use protect::protect;
pub use release::{Refused, Release, differs_by_few, release};
pub use table::{Cells, Rules, Table, sensitive};
