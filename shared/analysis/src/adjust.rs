//! p values adjusted for many comparisons. Fixtures: `p_adjust`, `group_gap`; `p.adjust` of R.

/// How to adjust.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Adjustment {
    /// Chance of any false claim at most alpha (Holm 1979): for what the headline says.
    Holm,
    /// Share of false claims among all at most alpha (Benjamini and Hochberg 1995): for exploration.
    BenjaminiHochberg,
    /// The same under any dependence (Benjamini and Yekutieli 2001).
    BenjaminiYekutieli,
    /// Holm's bound with a step up, for independent tests (Hochberg 1988).
    Hochberg,
    /// Every p value times their number.
    Bonferroni,
}

/// Adjusted p values in the order given. Those that are missing stay so, and do not count.
#[must_use]
pub fn adjust(p: &[Option<f64>], adjustment: Adjustment) -> Vec<Option<f64>> {
    let mut order: Vec<(usize, f64)> =
        p.iter().enumerate().filter_map(|(index, p)| Some((index, (*p)?))).collect();
    order.sort_by(|a, b| a.1.total_cmp(&b.1));
    let count = order.len();
    let factor = factor(adjustment, count);
    let mut adjusted = vec![None; p.len()];
    let mut bound: f64 = if adjustment == Adjustment::Holm { 0.0 } else { 1.0 };
    for step in 0..count {
        let down = adjustment == Adjustment::Holm;
        let place = if down { step } else { count - 1 - step };
        let (index, p) = order[place];
        let own = (factor(place + 1) * p).min(1.0);
        bound = if down { bound.max(own) } else { bound.min(own) };
        // Bonferroni's takes no account of the others.
        adjusted[index] = Some(if adjustment == Adjustment::Bonferroni { own } else { bound });
    }
    adjusted
}

/// What the p value of each place, 1 for the smallest, is multiplied by.
fn factor(adjustment: Adjustment, count: usize) -> impl Fn(usize) -> f64 {
    let all = count as f64;
    let harmonic: f64 = (1..=count).map(|place| 1.0 / place as f64).sum();
    move |place| match adjustment {
        Adjustment::Holm | Adjustment::Hochberg => (count + 1 - place) as f64,
        Adjustment::BenjaminiHochberg => all / place as f64,
        Adjustment::BenjaminiYekutieli => harmonic * all / place as f64,
        Adjustment::Bonferroni => all,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn missing_tests_do_not_count() {
        let p = [Some(0.03), None, Some(0.01)];
        assert_eq!(adjust(&p, Adjustment::Holm), [Some(0.03), None, Some(0.02)]);
        assert_eq!(adjust(&p, Adjustment::Bonferroni), [Some(0.06), None, Some(0.02)]);
        assert_eq!(adjust(&[None], Adjustment::BenjaminiYekutieli), [None]);
    }
}
