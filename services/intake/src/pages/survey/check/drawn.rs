//! What was said of sets and pairs.

use vorrang_survey::{answer::Verdict, definition};

use super::{Asking, Given, Part};

impl Asking<'_> {
    /// What was said of the set that is asked in one part.
    pub(super) fn set(&self, part: &Part, sets: &[Option<(usize, usize)>]) -> Given {
        let Some(definition::Part::Best(set)) = self.first(part) else { return Given::Nothing };
        let goal = |goal| self.goal(part.question, goal);
        match sets.get(set).copied().flatten() {
            Some((best, worst)) => Given::Set { best: goal(best), worst: goal(worst) },
            None => Given::Nothing,
        }
    }

    /// What was said of the pair that is asked in one part.
    pub(super) fn verdict(&self, part: &Part, pairs: &[Verdict]) -> Given {
        let Some(definition::Part::Pair(pair)) = self.first(part) else { return Given::Nothing };
        match pairs.get(pair) {
            Some(&Verdict::Goal(goal)) => Given::Pair(Some(self.goal(part.question, goal))),
            Some(Verdict::Undecided) => Given::Pair(None),
            Some(Verdict::Open) | None => Given::Nothing,
        }
    }

    fn first(&self, part: &Part) -> Option<definition::Part> {
        let field = part.fields.first()?;
        Some(self.survey.round.questionnaire.fields()[*field].part)
    }
}
