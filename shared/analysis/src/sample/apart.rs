//! Responses that look as if no person had sent them.

use vorrang_survey::{
    answer::{Decision, Response},
    definition::Questionnaire,
    round::Round,
};

use super::Sample;

/// Flagged responses by what the office has decided, and a sample of those that are kept apart.
#[derive(Clone, Debug, Default)]
pub struct Apart {
    /// Counted like any other: they are part of the sample itself.
    pub counted: u64,
    /// Left out.
    pub left_out: u64,
    /// Not decided about.
    pub undecided: u64,
    /// Those left out and those not decided about; `None` if nobody is.
    kept: Option<Box<Sample>>,
}

impl Apart {
    /// Takes note of a response; whether it is kept apart here, and so is not part of the sample.
    pub(super) fn keeps(
        &mut self,
        round: &Round,
        response: &Response,
        from: Option<&Questionnaire>,
    ) -> bool {
        if !response.flags.any() {
            return false;
        }
        match response.decision {
            Decision::Counted => self.counted += 1,
            Decision::LeftOut => self.left_out += 1,
            Decision::Open => self.undecided += 1,
        }
        if response.counts() {
            return false;
        }
        let kept = self.kept.get_or_insert_with(|| Box::new(Sample::residents(round)));
        kept.include(round, response, from);
        true
    }

    pub(super) fn merge(&mut self, other: Self) {
        self.counted += other.counted;
        self.left_out += other.left_out;
        self.undecided += other.undecided;
        match (&mut self.kept, other.kept) {
            (Some(own), Some(other)) => own.merge(*other),
            (own, other) => *own = own.take().or(other),
        }
    }

    /// Those who are kept apart, if there are any.
    #[must_use]
    pub fn kept(&self) -> Option<&Sample> {
        self.kept.as_deref()
    }

    /// How many that are.
    #[must_use]
    pub fn len(&self) -> u64 {
        self.left_out + self.undecided
    }

    /// Whether nobody is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
