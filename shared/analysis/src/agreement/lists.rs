//! What two lists have in common at the top.

/// Share of the best k of one list that are also among the best k of the other. Equal scores keep the order of the
/// items; a score that is not a number comes last. `None` if k is 0 or above the number of items.
#[must_use]
pub fn top_overlap(x: &[f64], y: &[f64], k: usize) -> Option<f64> {
    let shared = shared(x, y)?;
    let depth = k.checked_sub(1)?;
    Some(*shared.get(depth)? as f64 / k as f64)
}

/// Rank-biased overlap, extrapolated (Webber, Moffat and Zobel 2010, ACM Transactions on Information Systems 28,
/// equation 32): the share in common at each depth, weighted by a reader who goes on to the next place with
/// probability p. `None` unless 0 < p < 1, or for lists of different length or without items.
#[must_use]
pub fn rank_biased_overlap(x: &[f64], y: &[f64], p: f64) -> Option<f64> {
    let shared = shared(x, y)?;
    let last = *shared.last()? as f64 / shared.len() as f64;
    if !(p > 0.0 && p < 1.0) {
        return None;
    }
    let (mut sum, mut reach) = (0.0, 1.0);
    for (depth, &shared) in (1_u32..).zip(&shared) {
        reach *= p;
        sum += shared as f64 / f64::from(depth) * reach;
    }
    Some((1.0 - p) / p * sum + last * reach)
}

/// For each depth, how many items are above it in both lists.
fn shared(x: &[f64], y: &[f64]) -> Option<Vec<usize>> {
    if x.len() != y.len() {
        return None;
    }
    let mut seen = vec![0; x.len()];
    let mut both = 0;
    let depths = best_first(x).into_iter().zip(best_first(y));
    let count = |(a, b): (usize, usize)| {
        for item in [a, b] {
            seen[item] += 1;
            both += usize::from(seen[item] == 2);
        }
        both
    };
    Some(depths.map(count).collect())
}

fn best_first(scores: &[f64]) -> Vec<usize> {
    let key = |item: usize| if scores[item].is_nan() { f64::NEG_INFINITY } else { scores[item] };
    let mut order: Vec<usize> = (0..scores.len()).collect();
    order.sort_by(|&a, &b| (key(b) + 0.0).total_cmp(&(key(a) + 0.0)));
    order
}
