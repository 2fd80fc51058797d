//! Sets and pairs, as they were drawn.

use vorrang_survey::{answer::DONT_KNOW, definition};

use super::{Asking, Body, Opt, Part};
use crate::pages::survey::question::{Candidate, Pair, Set};

impl Asking<'_> {
    /// Sets of goals, one on a resident's page and all on a department's.
    pub(super) fn sets(&self, part: &Part, sets: usize, required: bool) -> Body {
        let sets = part.fields.chunks(2).filter_map(|fields| {
            let &[best, worst] = fields else { return None };
            let definition::Part::Best(set) = self.part(best) else { return None };
            let mut rows: Vec<Option<usize>> = self.drawn(part.question, set)?;
            if !required {
                rows.push(None); // A way to answer nothing.
            }
            let rows = rows.into_iter().enumerate();
            let rows =
                rows.map(|(index, goal)| self.candidate(part.question, [best, worst], index, goal));
            let rows: Vec<Candidate> = rows.collect();
            let chosen = |end: fn(&Candidate) -> &Opt| rows.iter().any(|row| end(row).on);
            let columns = [("best", chosen(|row| &row.best)), ("worst", chosen(|row| &row.worst))];
            let problem = self.field_problem(best).or_else(|| self.field_problem(worst));
            Some(Set {
                id: format!("f{best}"),
                number: set + 1,
                of: sets,
                empty: columns.into_iter().find(|(_, chosen)| !chosen).map(|(end, _)| end),
                rows,
                problem,
            })
        });
        Body::Sets { sets: sets.collect() }
    }

    /// A row of a set with its two buttons; of no goal, those that take back what was chosen.
    fn candidate(
        &self,
        question: usize,
        [best, worst]: [usize; 2],
        index: usize,
        goal: Option<usize>,
    ) -> Candidate {
        let (best, worst) =
            (self.vote(question, best, index, goal), self.vote(question, worst, index, goal));
        Candidate {
            id: format!("{}-goal", best.id),
            text: goal.map(|goal| self.goal(question, goal)),
            twice: best.on && worst.on,
            best,
            worst,
        }
    }

    /// Pairs of goals to choose between, one on a resident's page and all on a department's.
    pub(super) fn pairs(&self, part: &Part, pairs: usize, required: bool) -> Body {
        let pair = |&field: &usize| {
            let definition::Part::Pair(pair) = self.part(field) else { return None };
            let goals: Vec<Option<usize>> = self.drawn(part.question, pair)?;
            let goals = goals.into_iter().enumerate();
            let options: Vec<Opt> =
                goals.map(|(index, goal)| self.vote(part.question, field, index, goal)).collect();
            let apart = |index: usize, value: &str| Opt {
                id: format!("f{field}-{index}"),
                name: self.name(field),
                value: value.to_owned(),
                text: None,
                on: !value.is_empty() && self.form.value(field) == value,
                apart: true,
                words: None,
            };
            Some(Pair {
                id: format!("f{field}"),
                number: pair + 1,
                of: pairs,
                undecided: apart(options.len(), DONT_KNOW),
                none: (!required).then(|| apart(options.len() + 1, "")),
                options,
                problem: self.field_problem(field),
            })
        };
        Body::Pairs { pairs: part.fields.iter().filter_map(pair).collect() }
    }

    fn part(&self, field: usize) -> definition::Part {
        self.survey.round.questionnaire.fields()[field].part
    }

    /// The goals of a set.
    fn drawn(&self, question: usize, set: usize) -> Option<Vec<Option<usize>>> {
        let asked = &self.survey.round.questionnaire;
        let number = self.form.number(asked, question)?;
        Some(asked.design(question)?.set(number, set).into_iter().map(Some).collect())
    }

    /// The radio button that gives a goal to a field; of no goal, that which takes it back.
    fn vote(&self, question: usize, field: usize, index: usize, goal: Option<usize>) -> Opt {
        let asked = &self.survey.round.questionnaire;
        let value = goal.map_or("", |goal| asked.goal_id(question, goal));
        Opt {
            id: format!("f{field}-{index}"),
            name: self.name(field),
            value: value.to_owned(),
            text: goal.map(|goal| self.goal(question, goal)),
            on: !value.is_empty() && self.form.value(field) == value,
            apart: goal.is_none(),
            words: None,
        }
    }
}
