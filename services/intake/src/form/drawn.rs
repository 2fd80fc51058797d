//! What was drawn for somebody: the number that tells what they are shown of a question.
//!
//! It is drawn once and carried along with the answers, in a field of its own. A number that cannot have been drawn is
//! drawn again, and whatever was said of what the other showed is gone with it.

use vorrang_survey::definition::{Part, Questionnaire};

use super::{Form, Survey};

impl Form {
    /// The number drawn for a question, if there is one.
    pub(crate) fn number(&self, asked: &Questionnaire, question: usize) -> Option<u32> {
        let design = asked.design(question)?;
        let value = self.value(asked.field_of(question, Part::Shown)?);
        value.parse().ok().filter(|&number| number < design.numbers())
    }

    /// The places of a question's list that are shown, in the order shown; `None` where everybody is shown the same.
    pub(crate) fn places(&self, asked: &Questionnaire, question: usize) -> Option<Vec<usize>> {
        let number = self.number(asked, question)?;
        asked.design(question).map(|design| design.places(number))
    }

    /// Draws a number for every question that may be asked and has none.
    pub(crate) fn draw(&mut self, survey: &Survey<'_>, mut chance: impl FnMut() -> u128) {
        let asked = &survey.round.questionnaire;
        for question in 0..asked.questions.len() {
            let field = asked.field_of(question, Part::Shown);
            let Some((design, field)) = asked.design(question).zip(field) else { continue };
            let withheld = asked.is_sensitive(field) && !self.sensitive();
            if withheld || self.number(asked, question).is_some() {
                continue;
            }
            asked.fields_of(question).for_each(|own| self.values[own] = None);
            let number = chance() % u128::from(design.numbers().max(1));
            self.values[field] = Some(number.to_string());
        }
    }

    /// Without what was said of goals that are not shown, which no page of ours asked for.
    pub(super) fn drop_not_drawn(&mut self, survey: &Survey<'_>) {
        let asked = &survey.round.questionnaire;
        for question in 0..asked.questions.len() {
            let Some(shown) = asked.part(question, self.number(asked, question)) else { continue };
            for field in asked.fields_of(question) {
                let named = |&&goal: &&usize| asked.goal_id(question, goal) == self.value(field);
                let stays = match asked.fields()[field].part {
                    Part::Goal(goal) => shown.contains(&goal),
                    Part::Place(_) => shown.iter().find(named).is_some(),
                    _ => true,
                };
                if !stays {
                    self.values[field] = None;
                }
            }
        }
    }
}
