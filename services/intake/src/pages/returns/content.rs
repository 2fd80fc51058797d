//! A whole return in words: to be checked before it is submitted, and to be seen afterwards.

use serde::Serialize;
use vorrang_survey::{
    answer::{Answer, RATED_DONT_KNOW, Verdict},
    target::{Blank, DepartmentReturn, GoalReturn, Indicator, Reading, Section},
};
use vorrang_view::Locale;

use super::{figure, goal::Way, side::kind, visit::Visit};
use crate::{error::Error, pages::survey::said::Said};

/// A part in words.
#[derive(Debug, Serialize)]
pub(super) struct Told {
    kind: &'static str,
    /// The question or the goal; points have a name of ours.
    name: Option<Said>,
    /// The part's page, to change it.
    href: String,
    /// Whether something in it must be put right.
    unclear: bool,
    /// Goals with what was given to each, the first first.
    list: Vec<Given>,
    /// Over how many goals the list could go.
    goals: usize,
    /// Of sets of goals the most and the least wanted.
    sets: Vec<(Said, Said)>,
    /// Of pairs of goals the more wanted; `None` stands for "cannot decide".
    pairs: Vec<Option<Said>>,
    goal: Option<ToldGoal>,
}

/// What was given to a goal.
#[derive(Debug, Serialize)]
struct Given {
    goal: Said,
    /// A rating, a place or points; a pick has none.
    number: Option<usize>,
    /// Whether the answer was "don't know".
    unknown: bool,
}

/// What was said about a goal.
#[derive(Debug, Serialize)]
struct ToldGoal {
    indicators: Vec<ToldIndicator>,
    no_indicator: bool,
    measures: String,
}

/// An indicator in words.
#[derive(Debug, Serialize)]
struct ToldIndicator {
    name: String,
    unit: String,
    figures: Vec<ToldFigure>,
    way: Option<Way>,
}

/// A value and its year, each as far as it is known.
#[derive(Debug, Serialize)]
struct ToldFigure {
    kind: &'static str,
    value: Option<String>,
    year: Option<String>,
}

impl Visit {
    /// Every part of a return.
    pub(super) fn told(&self, blank: &Blank<'_>, reading: &Reading) -> Result<Vec<Told>, Error> {
        let answers = &reading.answers;
        let section_of = |field: usize| blank.inputs()[field].slot.section();
        let told = |section| {
            let (list, goals) = self.list(blank, answers, section);
            let goal = match section {
                Section::Goal(goal) => answers.goals.get(goal),
                _ => None,
            };
            Ok(Told {
                kind: kind(section),
                name: self.name(blank, section),
                href: format!("{}&checking=1", self.part(blank, section)),
                unclear: reading.errors.iter().any(|error| section_of(error.field) == section),
                list,
                goals,
                sets: self.sets(blank, answers, section),
                pairs: self.pairs(blank, answers, section),
                goal: goal.map(|goal| told_goal(goal, &self.locale)).transpose()?,
            })
        };
        blank.sections().into_iter().map(told).collect()
    }

    fn sets(
        &self,
        blank: &Blank<'_>,
        answers: &DepartmentReturn,
        section: Section,
    ) -> Vec<(Said, Said)> {
        let (Section::Score, Some(Answer::BestWorst(sets))) = (section, &answers.score) else {
            return Vec::new();
        };
        let name = |place| self.scored(blank, place);
        let said = sets.iter().flatten();
        said.filter_map(|&(best, worst)| name(best).zip(name(worst))).collect()
    }

    fn pairs(
        &self,
        blank: &Blank<'_>,
        answers: &DepartmentReturn,
        section: Section,
    ) -> Vec<Option<Said>> {
        let (Section::Score, Some(Answer::Pairs(pairs))) = (section, &answers.score) else {
            return Vec::new();
        };
        let said = pairs.iter().filter(|verdict| **verdict != Verdict::Open);
        said.map(|verdict| match *verdict {
            Verdict::Goal(place) => self.scored(blank, place),
            _ => None,
        })
        .collect()
    }

    /// A goal by its place in the scoring question's list.
    fn scored(&self, blank: &Blank<'_>, place: usize) -> Option<Said> {
        let round = blank.round;
        let goals = round.questionnaire.questions[round.plan.score].kind.goals()?;
        Some(Said::of(&round.goals[*goals.get(place)?].name, &self.lang))
    }

    fn list(
        &self,
        blank: &Blank<'_>,
        answers: &DepartmentReturn,
        section: Section,
    ) -> (Vec<Given>, usize) {
        let round = blank.round;
        let asked = match section {
            Section::Score => {
                let kind = &round.questionnaire.questions[round.plan.score].kind;
                kind.goals().unwrap_or_default()
            }
            Section::Points => &blank.department.goals,
            Section::Goal(_) => &[],
        };
        let rated = matches!(answers.score, Some(Answer::Ratings(_))) && section == Section::Score;
        let given = |(place, number): (usize, Option<usize>)| {
            let goal = &round.goals[*asked.get(place)?];
            let unknown = rated && number.is_none();
            Some(Given { goal: Said::of(&goal.name, &self.lang), number, unknown })
        };
        let numbers = match section {
            Section::Score => answers.score.as_ref().map_or_else(Vec::new, numbers),
            Section::Points => shares(answers.points.as_deref().unwrap_or_default()),
            Section::Goal(_) => Vec::new(),
        };
        (numbers.into_iter().filter_map(given).collect(), asked.len())
    }
}

/// Goals, by their places in the question's list, with what was given to each.
fn numbers(answer: &Answer) -> Vec<(usize, Option<usize>)> {
    match answer {
        Answer::Ratings(ratings) => {
            let rated = ratings.iter().enumerate().filter(|(_, rating)| **rating > 0);
            rated
                .map(|(place, &rating)| {
                    (place, Some(usize::from(rating)).filter(|_| rating != RATED_DONT_KNOW))
                })
                .collect()
        }
        Answer::Ranking(ranking) => {
            ranking.iter().enumerate().map(|(place, &goal)| (goal, Some(place + 1))).collect()
        }
        Answer::Picks(picked) => picked.iter().map(|&goal| (goal, None)).collect(),
        Answer::Points(points) => shares(points),
        Answer::BestWorst(_)
        | Answer::Pairs(_)
        | Answer::Choice(_)
        | Answer::Choices(_)
        | Answer::Text(_)
        | Answer::Number(_)
        | Answer::Date(_)
        | Answer::Scale(_)
        | Answer::Matrix(_)
        | Answer::Acknowledged => Vec::new(),
    }
}

fn shares(points: &[u8]) -> Vec<(usize, Option<usize>)> {
    let given = points.iter().enumerate().filter(|(_, points)| **points > 0);
    given.map(|(place, &points)| (place, Some(usize::from(points)))).collect()
}

fn told_goal(goal: &GoalReturn, locale: &Locale) -> Result<ToldGoal, Error> {
    let indicators = goal.indicators.iter().map(|indicator| told_indicator(indicator, locale));
    Ok(ToldGoal {
        indicators: indicators.collect::<Result<_, Error>>()?,
        no_indicator: goal.no_indicator,
        measures: goal.measures.clone(),
    })
}

fn told_indicator(indicator: &Indicator, locale: &Locale) -> Result<ToldIndicator, Error> {
    let figures = [
        ("baseline", indicator.baseline),
        ("target", indicator.target),
        ("actual", indicator.actual),
    ];
    let told = |(kind, told): (&'static str, vorrang_survey::target::Figure)| {
        Ok(ToldFigure {
            kind,
            value: told.value.map(|value| figure::told(value, locale)).transpose()?,
            year: told.year.map(|year| year.to_string()),
        })
    };
    Ok(ToldIndicator {
        name: indicator.name.clone(),
        unit: indicator.unit.clone(),
        figures: figures.into_iter().map(told).collect::<Result<_, Error>>()?,
        way: Way::of(indicator, locale)?,
    })
}
