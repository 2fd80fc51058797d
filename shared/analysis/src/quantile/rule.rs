//! How a quantile follows from weighted values.

use crate::long_sum::LongSum;
use crate::respondents::Column;

/// The nine types of Hyndman and Fan (1996), with weights.
///
/// Types 1 to 3 give a value that was observed (2 the mean of two where it falls between them), the others join the
/// values by lines. Equal values keep the order of the rows, which types 4 to 9 may notice where weights differ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum QuantileRule {
    /// The first value whose cumulated share exceeds p, or reaches it exactly.
    #[default]
    Type1,
    /// As type 1, but the mean of both neighbours where p is reached exactly.
    Type2,
    /// As type 1 among distinct values, but the even one of both neighbours.
    Type3,
    /// Lines between cumulated shares.
    Type4,
    /// Lines between the middles of the steps (Hazen 1914).
    Type5,
    /// Lines with one more weight at the end (Weibull 1939).
    Type6,
    /// Lines from the first value to the last (Gumbel 1939).
    Type7,
    /// Lines, nearly unbiased for the median.
    Type8,
    /// Lines, nearly unbiased for normal values.
    Type9,
}

/// Values in ascending order with cumulated weights; without those of weight 0.
pub(super) struct Distribution {
    values: Vec<f64>,
    weights: Vec<f64>,
    cumulated: Vec<f64>,
    people: f64,
}

impl Distribution {
    /// `None` without any value.
    pub(super) fn of(column: &Column, weights: &[f64]) -> Option<Self> {
        let mut answers: Vec<(f64, f64)> = column
            .iter()
            .zip(weights)
            .filter_map(|(value, &weight)| Some(((*value)?, weight)))
            .filter(|(_, weight)| *weight != 0.0)
            .collect();
        answers.sort_by(|a, b| a.0.total_cmp(&b.0));
        (!answers.is_empty()).then(|| Self::sorted(&answers))
    }

    fn sorted(answers: &[(f64, f64)]) -> Self {
        let mut sum = LongSum::default();
        let mut cumulate = |(_, weight): &(f64, f64)| {
            sum.add(*weight);
            sum.value()
        };
        let cumulated: Vec<f64> = answers.iter().map(&mut cumulate).collect();
        let (values, weights) = answers.iter().copied().unzip();
        Self { values, weights, people: sum.value(), cumulated }
    }

    /// Each distinct value once, with the weight of all who gave it.
    fn distinct(&self) -> Self {
        let mut answers: Vec<(f64, f64)> = Vec::new();
        for (&value, &weight) in self.values.iter().zip(&self.weights) {
            match answers.last_mut() {
                Some((last, sum)) if value <= *last => *sum += weight,
                _ => answers.push((value, weight)),
            }
        }
        Self::sorted(&answers)
    }

    /// Where p falls.
    fn place(&self, p: f64) -> Place {
        // Values whose share is at most p; where there is none the reference takes the first all the same.
        let low = self.cumulated.partition_point(|&sum| sum <= p * self.people).max(1) - 1;
        let high = (low + 1).min(self.values.len() - 1);
        Place {
            low: self.values[low],
            high: self.values[high],
            even: low % 2 == 1,
            past_low: p - self.cumulated[low] / self.people,
            short_of_high: self.cumulated[high] / self.people - p,
        }
    }

    /// The value on lines through the values at the given shares, those at the ends beyond them.
    fn between(&self, shares: impl Iterator<Item = f64>, p: f64) -> f64 {
        let shares: Vec<f64> = shares.collect();
        let after = shares.partition_point(|&share| share <= p);
        if after == 0 {
            return self.values[0];
        }
        let low = after - 1;
        if after == shares.len() {
            return self.values[low];
        }
        let way = (p - shares[low]) / (shares[after] - shares[low]);
        self.values[low] + (self.values[after] - self.values[low]) * way
    }

    /// Shares a part `above` of each value's weight past all smaller values, out of all weights and a part `end` of
    /// the last.
    fn shares(&self, above: f64, end: f64) -> impl Iterator<Item = f64> {
        let all = self.people + end * self.weights[self.weights.len() - 1];
        let share = move |(sum, weight): (&f64, &f64)| (sum - weight + above * weight) / all;
        self.cumulated.iter().zip(&self.weights).map(share)
    }
}

/// The values on either side of a chance.
struct Place {
    low: f64,
    high: f64,
    /// Whether the lower is the second, fourth, and so on.
    even: bool,
    past_low: f64,
    short_of_high: f64,
}

impl QuantileRule {
    pub(super) fn quantile(self, distribution: &Distribution, p: f64) -> f64 {
        match self {
            Self::Type1 | Self::Type2 | Self::Type4 => self.on_steps(&distribution.place(p)),
            Self::Type3 => self.on_steps(&distribution.distinct().place(p)),
            Self::Type5 => distribution.between(distribution.shares(0.5, 0.0), p),
            Self::Type6 => distribution.between(distribution.shares(1.0, 1.0), p),
            Self::Type7 => distribution.between(distribution.shares(0.0, -1.0), p),
            Self::Type8 => distribution.between(distribution.shares(2.0 / 3.0, 1.0 / 3.0), p),
            Self::Type9 => distribution.between(distribution.shares(0.625, 0.25), p),
        }
    }

    fn on_steps(self, place: &Place) -> f64 {
        let exact = place.past_low == 0.0;
        match self {
            Self::Type2 if exact => f64::midpoint(place.low, place.high),
            Self::Type3 if exact && place.even => place.low,
            Self::Type1 if exact => place.low,
            Self::Type4 => {
                let way = place.past_low / (place.short_of_high + place.past_low);
                place.low * (1.0 - way) + place.high * way
            }
            _ => place.high,
        }
    }
}
