//! Many raters, some of whom left items out.

/// How far apart two ratings are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Metric {
    /// Different or not.
    Nominal,
    /// By how many ratings lie between them: for scales without equal steps.
    #[default]
    Ordinal,
    /// By the square of their difference.
    Interval,
}

/// Krippendorff's alpha: 1 is full agreement, 0 what chance would give, below 0 disagreement.
///
/// Krippendorff 2004 (Content Analysis, chapter 11), R's `irr::kripp.alpha`. `ratings` has a row per rater and a column
/// per item. Items with fewer than two ratings say nothing. `None` without two different ratings, or with rows of
/// different length.
#[must_use]
pub fn krippendorff_alpha(ratings: &[Vec<Option<f64>>], metric: Metric) -> Option<f64> {
    let items = ratings.first()?.len();
    if ratings.iter().any(|row| row.len() != items) {
        return None;
    }
    let mut values: Vec<f64> = ratings.iter().flatten().copied().flatten().collect();
    values.sort_by(f64::total_cmp);
    values.dedup();
    let mut together = vec![vec![0.0; values.len()]; values.len()];
    for item in 0..items {
        let mut counts = vec![0.0; values.len()];
        for rating in ratings.iter().filter_map(|row| row[item]) {
            counts[values.partition_point(|&value| value < rating)] += 1.0;
        }
        add_coincidences(&counts, &mut together);
    }
    let totals: Vec<f64> = together.iter().map(|row| row.iter().sum()).collect();
    let (mut observed, mut expected) = (0.0, 0.0);
    for a in 0..values.len() {
        for b in 0..values.len() {
            let distance = distance(metric, &values, &totals, a.min(b), a.max(b));
            observed += together[a][b] * distance;
            expected += totals[a] * totals[b] * distance;
        }
    }
    let all: f64 = totals.iter().sum();
    (expected > 0.0).then(|| 1.0 - (all - 1.0) * observed / expected)
}

/// Adds each ordered pair of one item's ratings, divided by the number of ratings less 1.
fn add_coincidences(counts: &[f64], together: &mut [Vec<f64>]) {
    let raters: f64 = counts.iter().sum();
    if raters < 2.0 {
        return;
    }
    for (a, row) in together.iter_mut().enumerate() {
        for (b, pairs) in row.iter_mut().enumerate() {
            let others = if a == b { counts[b] - 1.0 } else { counts[b] };
            *pairs += counts[a] * others / (raters - 1.0);
        }
    }
}

fn distance(metric: Metric, values: &[f64], totals: &[f64], low: usize, high: usize) -> f64 {
    match metric {
        Metric::Nominal => f64::from(u8::from(low != high)),
        Metric::Interval => (values[high] - values[low]).powi(2),
        Metric::Ordinal => {
            let between: f64 = totals[low..=high].iter().sum();
            (between - f64::midpoint(totals[low], totals[high])).powi(2)
        }
    }
}
