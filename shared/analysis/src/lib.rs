//! What the answers mean: pure, deterministic, the same input gives the same bytes.
//!
//! One entrance, [`analyse()`], which turns [`RoundData`] into a [`result::RoundResult`]. Its page reads from top to bottom:
//!
//! 1. [`sample`]: respondents as columns of codes, pushed one at a time; [`tally`] and [`sums`]: the exact whole-number
//!    sums of a raking cell, on which everything else rests;
//! 2. [`weighting`]: raking and bounded calibration to the margins, trimming, effective sizes;
//! 3. [`score`] and [`estimate`]: win shares with their joint covariance, linearised after calibration, and how well that is
//!    known; [`interval`];
//! 4. [`disclose`]: what may leave the room;
//! 5. [`draws`] and [`rank`]: rank sets, tiers, chances, and how often the sets hold the true ranks; groups against each
//!    other ([`result::GroupGaps`]) and put together ([`composite`]);
//! 6. [`indicator`] and [`target`]: how far each goal has come, beside how much it is wanted.
//!
//! Row by row, where tallies do not reach: [`sampling`] (strata, clusters, stages) and [`respondents`] (their weights) carry
//! [`linear`] (totals, means, ratios), [`share`], [`quantile`], [`table`] and [`comparison`]; [`adjust`] corrects many
//! tests at once, and [`replicate`] does a figure over and over.
//!
//! Beside the score: [`quality`] (what was left open, and responses that stand out), [`preference`] (worths from rankings,
//! pairs, best-worst sets and judgements), [`choice`] (the order votes between two goals at a time would give),
//! [`agreement`] (of raters, and of groups).
//!
//! | to estimate | see | reference |
//! |---|---|---|
//! | weights that meet margins, within bounds, trimmed | [`weighting`] | `calibrate`, `rake`, `trimWeights` |
//! | strata, clusters, stages, finite populations, lonely units | [`sampling`] | `svydesign`, `svyrecvar` |
//! | totals, means, ratios, domains, design effects | [`linear`], [`estimate`] | `svytotal`, `svymean`, `svyratio`, `svyby` |
//! | shares with an interval | [`interval`], [`share`] | `svyciprop` |
//! | quantiles | [`quantile`] | `svyquantile` |
//! | two-way tables | [`table`] | `svytable`, `svychisq` |
//! | two groups, several groups | [`comparison`], [`adjust`] | `svyttest`, `svyranktest`, `p.adjust` |
//! | jackknife, bootstrap | [`replicate`] | `as.svrepdesign` |
//! | rankings, pairs, best and worst, judgements | [`preference`] | `coxph`, `BradleyTerry2`, `support.BWS` |
//! | votes | [`choice`] | – |
//! | agreement | [`agreement`] | `irr`, `cor.test` |
//! | ranks | [`rank`] | csranks |
//! | targets | [`target`] | `lm` |
//! | what may be shown | [`disclose`] | linear programmes |
//!
//! Without a reference are what the answers are like ([`quality`]), and everything drawn at random; tests work these out in
//! another way.
//!
//! The specification of each figure is cited where it is computed; the golden figures from R are in `tests/reference`, under
//! the names that each module gives as its fixtures. Errors are values: a figure that the data do not determine is `None` or
//! an error that names the remedy, never 0.

mod analyse;
mod chance;
mod factor;
mod long_sum;
mod shards;
mod tail;

pub mod adjust;
pub mod agreement;
pub mod choice;
pub mod comparison;
pub mod composite;
pub mod disclose;
pub mod draws;
pub mod estimate;
pub mod indicator;
pub mod interval;
pub mod linear;
pub mod preference;
pub mod quality;
pub mod quantile;
pub mod rank;
pub mod replicate;
pub mod respondents;
pub mod result;
pub mod sample;
pub mod sampling;
pub mod score;
pub mod share;
pub mod sums;
pub mod table;
pub mod tally;
pub mod target;
pub mod weighting;

pub use analyse::{AnalysisError, CONFIDENCE, Earlier, RoundData, WeighError, analyse};
