//! Sums of doubles with twice their digits.

/// The double next to a whole number. Most numbers fit in 64 bits, which processors convert themselves.
pub(crate) fn double(number: i128) -> f64 {
    i64::try_from(number).map_or(number as f64, |number| number as f64)
}

/// A sum that carries its rounding errors along (Neumaier 1974, Ogita, Rump and Oishi 2005).
///
/// Figures that are equal when worked out by hand come out equal: two goals with the same mean tie.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct LongSum {
    sum: f64,
    errors: f64,
}

impl LongSum {
    /// Adds a number.
    pub(crate) fn add(&mut self, x: f64) {
        let next = self.sum + x;
        let taken = next - self.sum;
        self.errors += (self.sum - (next - taken)) + (x - taken);
        self.sum = next;
    }

    /// Adds `weight` times a whole number below 2^100.
    pub(crate) fn add_times(&mut self, weight: f64, number: i128) {
        let high = double(number);
        #[expect(clippy::cast_possible_truncation, reason = "a whole number far below 2^127 again")]
        let low = (number - high as i128) as f64;
        self.add_product(weight, high);
        self.errors += weight * low;
    }

    /// Adds the product of two numbers.
    pub(crate) fn add_product(&mut self, a: f64, b: f64) {
        let product = a * b;
        self.add(product);
        self.errors += a.mul_add(b, -product);
    }

    /// The sum, rounded once.
    pub(crate) fn value(self) -> f64 {
        self.sum + self.errors
    }

    /// This sum over another that is not 0, rounded once.
    pub(crate) fn over(self, other: Self) -> f64 {
        let divisor = other.value();
        let errors = other.errors - (divisor - other.sum);
        let quotient = self.value() / divisor;
        let rest = (-quotient).mul_add(divisor, self.sum) + self.errors - quotient * errors;
        quotient + rest / divisor
    }
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "equal to the last bit")]
mod tests {
    use super::*;

    fn mean(weight: f64, parts: &[(i128, i128)]) -> f64 {
        let (mut total, mut count) = (LongSum::default(), LongSum::default());
        for &(part, people) in parts {
            total.add_times(weight, part);
            count.add_times(weight, people);
        }
        total.over(count)
    }

    #[test]
    fn equal_fractions_are_equal() {
        let weight = 250_000.0 / 301.0;
        let unit = 144_403_552_893_600 / 39;
        let whole = mean(weight, &[(950 * unit, 285)]);
        assert_eq!(whole, mean(weight, &[(333 * unit, 107), (100 * unit, 20), (517 * unit, 158)]));
        assert_eq!(whole, mean(weight / 7.0, &[(1900 * unit, 570)]));
        assert_eq!(whole, (950 * unit / 5) as f64 / 57.0);
    }

    #[test]
    fn nothing_is_lost_beside_a_large_number() {
        let mut sum = LongSum::default();
        for x in [1e16, 1.0, 1.0, -1e16] {
            sum.add(x);
        }
        assert_eq!(sum.value(), 2.0);
    }
}
