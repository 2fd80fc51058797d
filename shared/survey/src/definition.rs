//! The questionnaire: pages, questions, and the input fields a form or a table fills.

mod depending;
mod drawn;
mod matrix;
mod plain;
mod read;

use std::collections::HashMap;

pub(crate) use self::read::read;
pub use self::{
    drawn::SHOWN_AT_MOST,
    matrix::{Matrix, Statement},
    plain::{Day, Number, Scale},
};
use crate::{
    answer::Answer,
    condition::Condition,
    goal::Goal,
    id::Id,
    shown::{Design, Drawn},
    text::Texts,
};

/// One choice of a single or multiple choice question.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Stable id.
    pub id: Id,
    /// As shown.
    pub text: Texts,
    /// Means "no answer": shown last, and never a category of a margin.
    pub no_answer: bool,
    /// Asks for words of one's own. They are free text, and so asked for only after consent, while the choice itself is
    /// anybody's.
    pub other: bool,
}

/// Most choices that are read through at a glance; a district question over more has letters to go by.
pub const GLANCE: usize = 12;

/// In which order a district question shows its choices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// As the folder has them.
    Given,
    /// As the page's language sorts their names.
    Alphabet,
}

/// What a question asks for. Goals are indices into the round's goals, in the order shown.
#[expect(missing_docs, reason = "each variant's sentence names its fields")]
#[derive(Clone, Debug)]
pub enum Kind {
    /// One choice; of a district question the order in which it is looked for.
    Single { choices: Vec<Choice>, district: Option<Order> },
    /// Any number of choices up to `most`.
    Multiple { choices: Vec<Choice>, most: usize },
    /// Each goal on a scale from 1 (`low`) to `scale` (`high`), or "don't know".
    Rating { goals: Vec<usize>, scale: u8, low: Texts, high: Texts },
    /// Goals in order, the most wanted first, at most `places`.
    Ranking { goals: Vec<usize>, places: usize },
    /// A set of at most `most` goals.
    Picks { goals: Vec<usize>, most: usize },
    /// Whole points over goals that add up to `total`.
    Points { goals: Vec<usize>, total: u8 },
    /// So many sets of `size` goals each, of each set the most and the least wanted.
    BestWorst { goals: Vec<usize>, size: usize, sets: usize },
    /// So many pairs of goals, of each the more wanted, or "cannot decide".
    Pairs { goals: Vec<usize>, pairs: usize },
    /// Free text of at most `longest` characters.
    Text { longest: usize },
    /// A number.
    Number(Number),
    /// A day.
    Date(Day),
    /// One mark on a scale.
    Scale(Scale),
    /// One choice for each of several statements.
    Matrix(Matrix),
    /// A sentence to tick.
    Acknowledgement { sentence: Texts },
}

impl Kind {
    /// The goals a goal question is about.
    #[must_use]
    pub fn goals(&self) -> Option<&[usize]> {
        match self {
            Self::Rating { goals, .. }
            | Self::Ranking { goals, .. }
            | Self::Picks { goals, .. }
            | Self::Points { goals, .. }
            | Self::BestWorst { goals, .. }
            | Self::Pairs { goals, .. } => Some(goals),
            Self::Single { .. }
            | Self::Multiple { .. }
            | Self::Text { .. }
            | Self::Number(_)
            | Self::Date(_)
            | Self::Scale(_)
            | Self::Matrix(_)
            | Self::Acknowledgement { .. } => None,
        }
    }

    /// The choices of a choice question.
    #[must_use]
    pub fn choices(&self) -> Option<&[Choice]> {
        match self {
            Self::Single { choices, .. } | Self::Multiple { choices, .. } => Some(choices),
            _ => None,
        }
    }

    /// The choice that asks for words of one's own, by its place in the question's list.
    #[must_use]
    pub fn other(&self) -> Option<usize> {
        self.choices()?.iter().position(|choice| choice.other)
    }

    /// Whether it is asked on a page of its own.
    #[must_use]
    pub fn stands_alone(&self) -> bool {
        self.goals().is_some() || self.is_long() || matches!(self, Self::Matrix(_))
    }

    /// Whether it has more choices than one reads through, and so helps to find them.
    #[must_use]
    pub fn is_long(&self) -> bool {
        matches!(self, Self::Single { choices, district: Some(_) } if choices.len() > GLANCE)
    }

    /// The kind as the folder spells it.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Single { district: None, .. } => "single",
            Self::Single { district: Some(_), .. } => "district",
            Self::Multiple { .. } => "multiple",
            Self::Rating { .. } => "rating",
            Self::Ranking { .. } => "ranking",
            Self::Picks { .. } => "picks",
            Self::Points { .. } => "points",
            Self::BestWorst { .. } => "best-worst",
            Self::Pairs { .. } => "pairs",
            Self::Text { .. } => "text",
            Self::Number(_) => "number",
            Self::Date(_) => "date",
            Self::Scale(_) => "scale",
            Self::Matrix(_) => "matrix",
            Self::Acknowledgement { .. } => "acknowledgement",
        }
    }
}

/// A question.
#[derive(Clone, Debug)]
pub struct Question {
    /// Stable id.
    pub id: Id,
    /// The question itself.
    pub text: Texts,
    /// Help with answering; empty if none.
    pub hint: Texts,
    /// What it asks for.
    pub kind: Kind,
    /// What of its list one person is shown, and in which order; sets and pairs are drawn anyhow.
    pub drawn: Drawn,
    /// Whether leaving it empty is asked about.
    pub required: bool,
    /// Whether it asks for special categories of data (Art. 9 GDPR): only after consent, never required.
    pub sensitive: bool,
    /// When it is asked: its own condition and that of its page, which look at earlier questions. `None` is always.
    pub shown_if: Option<Condition>,
    /// What an answer has to be besides an answer.
    pub constraint: Option<Constraint>,
}

/// What an answer has to be, seen with those before it.
#[derive(Clone, Debug)]
pub struct Constraint {
    /// Holds for every answer that is allowed.
    pub condition: Condition,
    /// What is said where it does not.
    pub text: Texts,
}

/// A page of questions.
#[derive(Clone, Debug)]
pub struct Page {
    /// Stable id.
    pub id: Id,
    /// Heading.
    pub title: Texts,
    /// Opening paragraph; empty if none.
    pub intro: Texts,
    /// Indices of its questions.
    pub questions: Vec<usize>,
}

/// Which part of a question an input field fills.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The whole question: a single choice, a text.
    Whole,
    /// A choice of a multiple choice question.
    Choice(usize),
    /// A goal, by its place in the question's list.
    Goal(usize),
    /// A place of a ranking, from 0.
    Place(usize),
    /// A statement of a matrix.
    Row(usize),
    /// The most wanted goal of a set.
    Best(usize),
    /// The least wanted goal of a set.
    Worst(usize),
    /// A pair.
    Pair(usize),
    /// The words of one's own beside the choice that asks for them.
    Words,
    /// The number that tells what the person was shown.
    Shown,
}

/// An input: a form's field or a table's column. Its name is `question`, `question:choice`, `question:goal`,
/// `question:row`, for a ranking `question:place`, for sets `question:set:best` and `question:set:worst`, for pairs
/// `question:pair`, `question:choice:words` for words beside a choice, and `question:_shown` for what was drawn, with `:`
/// because no id holds one.
#[derive(Clone, Debug)]
pub struct InputField {
    /// Name in forms and exports.
    pub name: String,
    /// Index of its question.
    pub question: usize,
    /// Part of that question.
    pub part: Part,
}

/// The questionnaire of a round.
#[derive(Clone, Debug)]
pub struct Questionnaire {
    /// Pages in order.
    pub pages: Vec<Page>,
    /// All questions in order.
    pub questions: Vec<Question>,
    fields: Vec<InputField>,
    first_field: Vec<usize>,
    by_name: HashMap<String, usize>,
    goal_ids: Vec<Id>,
    /// By index of the question; `None` where everybody is shown the same.
    designs: Vec<Option<Design>>,
}

impl Questionnaire {
    /// Puts a questionnaire together.
    #[must_use]
    pub fn new(pages: Vec<Page>, questions: Vec<Question>, goals: &[Goal]) -> Self {
        let mut fields = Vec::new();
        let mut first_field = Vec::new();
        for (index, question) in questions.iter().enumerate() {
            first_field.push(fields.len());
            fields.extend(input_fields(index, question, goals));
        }
        first_field.push(fields.len());
        let by_name = fields.iter().enumerate().map(|(i, field)| (field.name.clone(), i)).collect();
        let goal_ids = goals.iter().map(|goal| goal.id.clone()).collect();
        let designs = questions.iter().map(|question| drawn::design(question, goals)).collect();
        Self { pages, questions, fields, first_field, by_name, goal_ids, designs }
    }

    /// Every input field, question by question.
    #[must_use]
    pub fn fields(&self) -> &[InputField] {
        &self.fields
    }

    /// Indices of a question's input fields.
    #[must_use]
    pub fn fields_of(&self, question: usize) -> std::ops::Range<usize> {
        self.first_field[question]..self.first_field[question + 1]
    }

    /// Index of the field of a question that takes this part.
    #[must_use]
    pub fn field_of(&self, question: usize, part: Part) -> Option<usize> {
        self.fields_of(question).find(|&field| self.fields[field].part == part)
    }

    /// Index of the input field of this name.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<usize> {
        self.by_name.get(name).copied()
    }

    /// Whether an input field asks for special categories of data, or for free text in which they may stand.
    #[must_use]
    pub fn is_sensitive(&self, field: usize) -> bool {
        let InputField { question, part, .. } = self.fields[field];
        self.questions[question].sensitive || part == Part::Words
    }

    /// Whether any field of a question is sensitive.
    #[must_use]
    pub fn asks_sensitive(&self, question: usize) -> bool {
        self.fields_of(question).any(|field| self.is_sensitive(field))
    }

    /// Id of a goal by its place in a question's list; empty if the question has no such goal.
    #[must_use]
    pub fn goal_id(&self, question: usize, goal: usize) -> &str {
        let goals = self.questions[question].kind.goals().unwrap_or_default();
        goals.get(goal).map_or("", |&goal| self.goal_ids[goal].as_str())
    }

    /// What may be shown of a question; `None` where everybody is shown the same.
    #[must_use]
    pub fn design(&self, question: usize) -> Option<&Design> {
        self.designs[question].as_ref()
    }

    /// The places of a question's list about which whoever drew this number is asked; `None` where that is all of them, or
    /// where it is not known what was drawn.
    #[must_use]
    pub fn part(&self, question: usize, number: Option<u32>) -> Option<Vec<usize>> {
        self.questions[question].drawn.ask?;
        self.designs[question].as_ref().zip(number).map(|(design, number)| design.places(number))
    }

    /// Whether a question is asked of somebody who gave these answers, consent aside. Answers to questions that were not
    /// asked must not be among them.
    #[must_use]
    pub fn shows(&self, question: usize, answers: &[Option<Answer>]) -> bool {
        let condition = self.questions[question].shown_if.as_ref();
        condition.is_none_or(|condition| condition.holds(answers))
    }

    /// Index of the question with this id.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<usize> {
        self.questions.iter().position(|question| question.id.as_str() == id)
    }
}

fn input_fields(question: usize, asked: &Question, goals: &[Goal]) -> Vec<InputField> {
    let id = &asked.id;
    let named = |name: String, part| InputField { name, question, part };
    let mut fields = match &asked.kind {
        Kind::Single { .. }
        | Kind::Text { .. }
        | Kind::Number(_)
        | Kind::Date(_)
        | Kind::Scale(_)
        | Kind::Acknowledgement { .. } => vec![named(id.to_string(), Part::Whole)],
        Kind::Multiple { choices, .. } => choices
            .iter()
            .enumerate()
            .map(|(i, c)| named(format!("{id}:{}", c.id), Part::Choice(i)))
            .collect(),
        Kind::Matrix(Matrix { rows, .. }) => rows
            .iter()
            .enumerate()
            .map(|(i, row)| named(format!("{id}:{}", row.id), Part::Row(i)))
            .collect(),
        Kind::Ranking { places, .. } => (0..*places)
            .map(|place| named(format!("{id}:{}", place + 1), Part::Place(place)))
            .collect(),
        Kind::BestWorst { sets, .. } => (0..*sets)
            .flat_map(|set| {
                let name = |end| format!("{id}:{}:{end}", set + 1);
                [named(name("best"), Part::Best(set)), named(name("worst"), Part::Worst(set))]
            })
            .collect(),
        Kind::Pairs { pairs, .. } => {
            (0..*pairs).map(|pair| named(format!("{id}:{}", pair + 1), Part::Pair(pair))).collect()
        }
        Kind::Rating { goals: own, .. }
        | Kind::Picks { goals: own, .. }
        | Kind::Points { goals: own, .. } => own
            .iter()
            .enumerate()
            .map(|(i, &goal)| named(format!("{id}:{}", goals[goal].id), Part::Goal(i)))
            .collect(),
    };
    let other = asked.kind.choices().unwrap_or_default().iter().find(|choice| choice.other);
    fields.extend(other.map(|choice| named(format!("{id}:{}:words", choice.id), Part::Words)));
    fields.extend(drawn::is_drawn(asked).then(|| named(format!("{id}:_shown"), Part::Shown)));
    fields
}
