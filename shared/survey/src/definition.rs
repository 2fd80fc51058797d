//! The questionnaire: pages, questions, and the input fields a form or a table fills.

mod depending;
mod matrix;
mod plain;

use std::collections::{BTreeSet, HashMap};

use self::depending::{Depending, Depends};
pub use self::{
    matrix::{Matrix, Statement},
    plain::{Day, Number, Scale},
};
use crate::{
    answer::Answer,
    condition::Condition,
    document::{At, Place, Section},
    goal::Goal,
    id::Id,
    text::{Lang, Texts},
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
            | Self::Points { goals, .. } => Some(goals),
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
    /// The words of one's own beside the choice that asks for them.
    Words,
}

/// An input: a form's field or a table's column. Its name is `question`, `question:choice`, `question:goal`,
/// `question:row`, for a ranking `question:place`, and `question:choice:words` for words beside a choice, with `:` because
/// no id holds one.
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
        Self { pages, questions, fields, first_field, by_name, goal_ids }
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
    fields
}

/// Reads `questionnaire.toml`; `consent` tells whether the round asks for consent.
pub(crate) fn read(
    top: Section<'_>,
    promised: &[Lang],
    goals: &[Goal],
    consent: bool,
) -> Questionnaire {
    let depending = Depending::default();
    let mut reading = Reading { promised, goals, questions: Vec::new(), consent, depending };
    let pages: Vec<_> =
        top.sections("page").into_iter().filter_map(|section| reading.page(section)).collect();
    let place = top.place();
    report_twice(place, pages.iter().map(|(id, _)| id));
    report_twice(place, reading.questions.iter().map(|(id, _)| id));
    reading.depending.settle(&top, &mut reading.questions, goals);
    top.done();
    let questions = reading.questions.into_iter().map(|(_, question)| question).collect();
    Questionnaire::new(pages.into_iter().map(|(_, page)| page).collect(), questions, goals)
}

fn report_twice<'a>(place: Place<'_>, ids: impl Iterator<Item = &'a At<Id>>) {
    crate::sheet::report_duplicates(place, ids);
}

struct Reading<'r> {
    promised: &'r [Lang],
    goals: &'r [Goal],
    questions: Vec<(At<Id>, Question)>,
    consent: bool,
    depending: Depending,
}

impl Reading<'_> {
    fn page(&mut self, section: Section<'_>) -> Option<(At<Id>, Page)> {
        let id = section.id("id");
        let (title, intro) =
            (section.text("title", self.promised), section.optional_text("intro", self.promised));
        let first = self.questions.len();
        for question in section.sections("question") {
            let depends = Depends::of(&question, self.promised);
            let id = question.peek_id("id");
            match (self.question(question), id) {
                (Some(read), _) => {
                    self.depending.add(self.questions.len(), depends);
                    self.questions.push(read);
                }
                (None, id) => id.iter().for_each(|id| self.depending.add_broken(id)),
            }
        }
        let questions = first..self.questions.len();
        self.depending.add_page(&section, questions.clone());
        let questions = questions.collect();
        section.done();
        let id = id?;
        Some((id.clone(), Page { id: id.value, title, intro, questions }))
    }

    fn question(&self, section: Section<'_>) -> Option<(At<Id>, Question)> {
        let id = section.id("id");
        let (text, hint) =
            (section.text("text", self.promised), section.optional_text("hint", self.promised));
        let (required, marked) = (section.flag("required"), section.flag("sensitive"));
        let kind = section.string("kind").and_then(|kind| self.kind(&section, &kind));
        let sensitive = marked || matches!(kind, Some(Kind::Text { .. }));
        let words = kind.as_ref().is_some_and(|kind| kind.other().is_some());
        let name = id.as_ref().map_or("", |id| id.value.as_str());
        if sensitive && required {
            section.fault(section.line_of("required"), "sensitive-required", &[("question", name)]);
        }
        if (sensitive || words) && !self.consent {
            section.fault(section.line(), "consent-missing", &[("question", name)]);
        }
        if kind.is_some() {
            section.done(); // Of an unknown kind every further key would be called unknown too.
        }
        let id = id?;
        let (shown_if, constraint) = (None, None); // They wait until all questions are known.
        Some((
            id.clone(),
            Question {
                id: id.value,
                text,
                hint,
                kind: kind?,
                required,
                sensitive,
                shown_if,
                constraint,
            },
        ))
    }

    fn kind(&self, section: &Section<'_>, kind: &At<&str>) -> Option<Kind> {
        let whole = |n: Option<u64>| n.map(|n| usize::try_from(n).unwrap_or(usize::MAX));
        match kind.value {
            "single" => Some(Kind::Single { choices: self.choices(section)?, district: None }),
            "district" => self.district(section),
            "multiple" => {
                let choices = self.choices(section)?;
                let all = choices.len() as u64;
                let most = whole(section.integer("most", 1..=all, Some(all)))?;
                Some(Kind::Multiple { choices, most })
            }
            "rating" => {
                let scale = section.integer("scale", 2..=10, Some(5));
                let (low, high) =
                    (section.text("low", self.promised), section.text("high", self.promised));
                let goals = self.question_goals(section)?;
                Some(Kind::Rating { goals, scale: u8::try_from(scale?).ok()?, low, high })
            }
            "ranking" => {
                let goals = self.question_goals(section)?;
                let places = whole(section.integer("places", 1..=goals.len() as u64, None))?;
                Some(Kind::Ranking { goals, places })
            }
            "picks" => {
                let goals = self.question_goals(section)?;
                // Picking all goals would say nothing.
                let most = whole(section.integer("most", 1..=goals.len() as u64 - 1, None))?;
                Some(Kind::Picks { goals, most })
            }
            "points" => {
                let total = section.integer("total", 10..=200, Some(100));
                Some(Kind::Points {
                    goals: self.question_goals(section)?,
                    total: u8::try_from(total?).ok()?,
                })
            }
            "text" => Some(Kind::Text {
                longest: whole(section.integer("longest", 1..=10_000, Some(500)))?,
            }),
            "number" => self.number(section).map(Kind::Number),
            "date" => Some(Kind::Date(plain::day(section))),
            "scale" => self.scale(section).map(Kind::Scale),
            "matrix" => self.matrix(section).map(Kind::Matrix),
            "acknowledgement" => {
                Some(Kind::Acknowledgement { sentence: section.text("sentence", self.promised) })
            }
            other => {
                section.fault(kind.line, "kind-unknown", &[("value", other)]);
                None
            }
        }
    }

    fn choices(&self, section: &Section<'_>) -> Option<Vec<Choice>> {
        enough(section, self.listed(section, "choices", true))
    }

    /// A single choice from a long list, in which nothing is written beside a choice.
    fn district(&self, section: &Section<'_>) -> Option<Kind> {
        let order = match section.optional_string("order") {
            None | Some(At { value: "alphabet", .. }) => Order::Alphabet,
            Some(At { value: "given", .. }) => Order::Given,
            Some(At { value, line }) => {
                section.fault(line, "order-unknown", &[("value", value)]);
                Order::Alphabet
            }
        };
        let choices = enough(section, self.listed(section, "choices", false))?;
        Some(Kind::Single { choices, district: Some(order) })
    }

    /// The choices a list offers, "no answer" last, whatever its place in the file; `words` if one may ask for words of
    /// one's own.
    fn listed(&self, section: &Section<'_>, key: &'static str, words: bool) -> Vec<Choice> {
        let mut choices = Vec::new();
        for choice in section.sections(key) {
            let (id, text, no_answer) =
                (choice.id("id"), choice.text("text", self.promised), choice.flag("no_answer"));
            let other = words && choice.flag("other");
            choice.done();
            choices
                .extend(id.map(|id| (id.clone(), Choice { id: id.value, text, no_answer, other })));
        }
        report_twice(section.place(), choices.iter().map(|(id, _)| id));
        let mut choices: Vec<_> = choices.into_iter().map(|(_, choice)| choice).collect();
        choices.sort_by_key(|choice| choice.no_answer);
        choices
    }

    fn question_goals(&self, section: &Section<'_>) -> Option<Vec<usize>> {
        if section.is_string("goals") {
            let word = section.string("goals")?;
            if word.value == "all" {
                return Some((0..self.goals.len()).collect())
                    .filter(|goals: &Vec<_>| goals.len() > 1);
            }
            section.fault(word.line, "goal-unknown", &[("value", word.value)]);
            return None;
        }
        let ids = section.ids("goals");
        report_twice(section.place(), ids.iter());
        let mut seen = BTreeSet::new();
        let mut goals = Vec::new();
        for id in &ids {
            match self.goals.iter().position(|goal| goal.id == id.value) {
                Some(goal) if seen.insert(goal) => goals.push(goal),
                Some(_) => {}
                None => section.fault(id.line, "goal-unknown", &[("value", id.value.as_str())]),
            }
        }
        if goals.len() < 2 {
            section.fault(section.line_of("goals"), "goals-missing", &[]);
            return None;
        }
        Some(goals)
    }
}

/// The choices of a question, if they are enough to choose from.
fn enough(section: &Section<'_>, choices: Vec<Choice>) -> Option<Vec<Choice>> {
    let line = section.line_of("choices");
    let real = choices.iter().filter(|choice| !choice.no_answer).count();
    if real < 2 {
        section.fault(line, "choices-too-few", &[]);
        return None;
    }
    if choices.len() - real > 1 {
        section.fault(line, "no-answer-twice", &[]);
    }
    let words = choices.iter().filter(|choice| choice.other);
    if words.clone().count() > 1 || words.clone().any(|choice| choice.no_answer) {
        section.fault(line, "other-twice", &[]);
    }
    Some(choices)
}
