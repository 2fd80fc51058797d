//! The empty form of a department's return: its input fields, in the order in which they are shown.

use std::collections::HashMap;

use super::{MOST_INDICATORS, POINTS};
use crate::{
    definition::{self, Kind, Question, Questionnaire},
    goal::Department,
    id::Id,
    round::Round,
    shown::Drawn,
    text::Texts,
};

/// A part of the form that is shown and saved by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// The question that ranks the goals.
    Score,
    /// Points over the department's own goals.
    Points,
    /// One of its goals, by its place in the department's list.
    Goal(usize),
}

/// What an input field of an indicator takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The name of the indicator.
    Name,
    /// Its unit.
    Unit,
    /// The value at the beginning.
    BaselineValue,
    /// The year of that value.
    BaselineYear,
    /// The value aimed at.
    TargetValue,
    /// The year in which it is to be reached.
    TargetYear,
    /// The value there is.
    ActualValue,
    /// The year of that value.
    ActualYear,
}

impl Part {
    /// Every part, in the order shown.
    pub const ALL: [Self; 8] = [
        Self::Name,
        Self::Unit,
        Self::BaselineValue,
        Self::BaselineYear,
        Self::TargetValue,
        Self::TargetYear,
        Self::ActualValue,
        Self::ActualYear,
    ];

    /// The part in names of fields.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Unit => "unit",
            Self::BaselineValue => "baseline",
            Self::BaselineYear => "baseline-year",
            Self::TargetValue => "target",
            Self::TargetYear => "target-year",
            Self::ActualValue => "actual",
            Self::ActualYear => "actual-year",
        }
    }

    /// Whether the field takes a value, which people write as their language does.
    #[must_use]
    pub fn is_value(self) -> bool {
        matches!(self, Self::BaselineValue | Self::TargetValue | Self::ActualValue)
    }
}

/// What an input field takes. Goals are places in the department's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// A part of the scoring question: the field of this index in the questionnaire.
    Score(usize),
    /// The points of a goal.
    Points(usize),
    /// A part of an indicator; rows count from 0.
    #[expect(missing_docs, reason = "the variant's sentence names its fields")]
    Indicator { goal: usize, row: usize, part: Part },
    /// `1` where nothing can be measured.
    NoIndicator(usize),
    /// What is done for a goal.
    Measures(usize),
}

impl Slot {
    /// The section it is shown in.
    #[must_use]
    pub fn section(self) -> Section {
        match self {
            Self::Score(_) => Section::Score,
            Self::Points(_) => Section::Points,
            Self::Indicator { goal, .. } | Self::NoIndicator(goal) | Self::Measures(goal) => {
                Section::Goal(goal)
            }
        }
    }
}

/// An input field. Those of the scoring question are called as in the questionnaire; all others begin with `_`, as no
/// question does.
#[derive(Clone, Debug)]
pub struct Input {
    /// Name in forms and documents.
    pub name: String,
    /// What it takes.
    pub slot: Slot,
}

/// The empty form of one department.
#[derive(Clone, Debug)]
pub struct Blank<'r> {
    /// The round.
    pub round: &'r Round,
    /// The department.
    pub department: &'r Department,
    /// The question that gives points to its own goals, if it has more than one.
    pub(super) points: Option<Questionnaire>,
    inputs: Vec<Input>,
    by_name: HashMap<String, usize>,
    shown: Option<u32>,
}

impl<'r> Blank<'r> {
    /// The form of this department, if the round has it.
    #[must_use]
    pub fn of(round: &'r Round, department: &Id) -> Option<Self> {
        let index = round.departments.iter().position(|known| known.id == *department)?;
        let (department, shown) = (&round.departments[index], shown(round, index));
        let points = (department.goals.len() > 1).then(|| points(round, department));
        let inputs = inputs(round, department);
        let by_name = inputs.iter().enumerate().map(|(i, input)| (input.name.clone(), i)).collect();
        Some(Self { round, department, points, inputs, by_name, shown })
    }

    /// The number that tells which sets of the scoring question the department is shown; `None` if it is asked about all
    /// goals at once.
    #[must_use]
    pub fn shown(&self) -> Option<u32> {
        self.shown
    }

    /// Every input field, section by section.
    #[must_use]
    pub fn inputs(&self) -> &[Input] {
        &self.inputs
    }

    /// Index of the input field of this name.
    #[must_use]
    pub fn input(&self, name: &str) -> Option<usize> {
        self.by_name.get(name).copied()
    }

    /// Index of the input field of this slot.
    #[must_use]
    pub fn slot(&self, slot: Slot) -> Option<usize> {
        self.inputs.iter().position(|input| input.slot == slot)
    }

    /// The name of the input field of this slot; empty if there is none.
    pub(super) fn name(&self, slot: Slot) -> &str {
        self.slot(slot).map_or("", |index| &self.inputs[index].name)
    }

    /// The sections, in the order shown.
    #[must_use]
    pub fn sections(&self) -> Vec<Section> {
        let points = self.points.as_ref().map(|_| Section::Points);
        let goals = (0..self.department.goals.len()).map(Section::Goal);
        std::iter::once(Section::Score).chain(points).chain(goals).collect()
    }
}

/// Departments are few, and so each is asked about all goals, in the order of the folder. Of sets and pairs each is shown those
/// of the next number, so that together they see every goal as often as any other.
fn shown(round: &Round, department: usize) -> Option<u32> {
    let score = round.plan.score;
    let design = round.questionnaire.design(score)?;
    let sets = matches!(
        round.questionnaire.questions[score].kind,
        Kind::BestWorst { .. } | Kind::Pairs { .. }
    );
    sets.then(|| u32::try_from(department).map_or(0, |number| number % design.numbers().max(1)))
}

/// The questionnaire of one question that gives points to the department's own goals, so that points over own goals
/// are read by the rule for points over goals.
fn points(round: &Round, department: &Department) -> Questionnaire {
    let question = Question {
        // A constant that is an id.
        id: Id::parse("points").expect("`points` is an id"),
        text: Texts::default(),
        hint: Texts::default(),
        kind: Kind::Points { goals: department.goals.clone(), total: POINTS },
        drawn: Drawn::default(),
        required: false,
        sensitive: false,
        shown_if: None,
        constraint: None,
    };
    Questionnaire::new(Vec::new(), vec![question], &round.goals)
}

fn inputs(round: &Round, department: &Department) -> Vec<Input> {
    let questionnaire = &round.questionnaire;
    let asked = |&field: &usize| questionnaire.fields()[field].part != definition::Part::Shown;
    let score = questionnaire.fields_of(round.plan.score).filter(asked).map(|field| Input {
        name: questionnaire.fields()[field].name.clone(),
        slot: Slot::Score(field),
    });
    let own = || department.goals.iter().map(|&goal| &round.goals[goal].id).enumerate();
    let points = own()
        .filter(|_| department.goals.len() > 1)
        .map(|(goal, id)| Input { name: format!("_points:{id}"), slot: Slot::Points(goal) });
    score.chain(points).chain(own().flat_map(|(goal, id)| goal_inputs(goal, id))).collect()
}

fn goal_inputs(goal: usize, id: &Id) -> Vec<Input> {
    let mut inputs = Vec::new();
    for row in 0..MOST_INDICATORS {
        inputs.extend(Part::ALL.map(|part| Input {
            name: format!("_indicator:{id}:{}:{}", row + 1, part.name()),
            slot: Slot::Indicator { goal, row, part },
        }));
    }
    let none = Input { name: format!("_no-indicator:{id}"), slot: Slot::NoIndicator(goal) };
    let measures = Input { name: format!("_measures:{id}"), slot: Slot::Measures(goal) };
    inputs.extend([none, measures]);
    inputs
}
