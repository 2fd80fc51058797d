//! The jackknife: each unit of the first stage left out in turn.

use crate::sampling::{Sampling, Stratum};

/// One replicate of the jackknife.
#[derive(Clone, Debug, PartialEq)]
pub struct Jackknife {
    /// What each row's base weight is multiplied by.
    pub factors: Vec<f64>,
    /// What the squared distance of its figure counts, (1 - f)(n - 1)/n of the unit's stratum.
    pub scale: f64,
}

/// A replicate for each unit of the first stage: the unit is out, the others of its stratum stand in with
/// n/(n - 1), other strata stay (Jones 1974; JK1 with one stratum, `JKn` with several). A stratum drawn in full, or
/// with a single unit, has none.
pub fn jackknife(sampling: &Sampling) -> impl Iterator<Item = Jackknife> {
    let drawn = |stratum: &&Stratum| !stratum.is_exhausted() && stratum.units.len() > 1;
    sampling.strata().iter().filter(drawn).flat_map(|stratum| {
        (0..stratum.units.len()).map(|out| without(stratum, out, sampling.rows()))
    })
}

fn without(stratum: &Stratum, out: usize, rows: usize) -> Jackknife {
    let units = stratum.units.len() as f64;
    let mut factors = vec![1.0; rows];
    for (index, unit) in stratum.units.iter().enumerate() {
        let factor = if index == out { 0.0 } else { units / (units - 1.0) };
        unit.rows.iter().for_each(|&row| factors[row] = factor);
    }
    Jackknife { factors, scale: (1.0 - stratum.fraction()) * (units - 1.0) / units }
}
