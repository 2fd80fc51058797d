//! Sums of amounts, such as budgets, to which few contribute much.

/// What each contributor added to a sum, from the largest on.
#[derive(Clone, Debug, PartialEq)]
pub struct Contributions(Vec<f64>);

impl Contributions {
    /// From amounts in any order. `None` if one is negative or not a number.
    #[must_use]
    pub fn new(mut amounts: Vec<f64>) -> Option<Self> {
        amounts.sort_by(|a, b| b.total_cmp(a));
        let valid = amounts.iter().all(|amount| amount.is_finite() && *amount >= 0.0);
        valid.then_some(Self(amounts))
    }

    /// The sum.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.0.iter().sum()
    }

    /// How much of 100 the largest n contribute; `None` if the sum is 0.
    #[must_use]
    pub fn share_of_largest(&self, n: usize) -> Option<f64> {
        let total = self.total();
        (total > 0.0).then(|| 100.0 * self.0.iter().take(n).sum::<f64>() / total)
    }

    /// The (n, k) rule: the largest n contribute more than k of 100 (Cox 1981, Journal of the American Statistical
    /// Association 76).
    #[must_use]
    pub fn is_dominated(&self, n: usize, k: f64) -> bool {
        self.share_of_largest(n).is_some_and(|share| share > k)
    }

    /// What is left of the sum without the largest two.
    #[must_use]
    pub fn remainder(&self) -> f64 {
        self.0.iter().skip(2).sum()
    }

    /// The p% rule: the second largest contributor could estimate the largest one to within p of 100.
    #[must_use]
    pub fn is_estimable(&self, p: f64) -> bool {
        self.0.first().is_some_and(|largest| self.remainder() < p / 100.0 * largest)
    }
}
