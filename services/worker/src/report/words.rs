//! Names in the reader's language, and what the headline may say.

use anyhow::{Context, Result};
use serde::Serialize;
use vorrang_analysis::result::{Figure, Order, State};
use vorrang_survey::{
    definition::Question,
    round::Round,
    text::{Lang, Texts},
};

/// A text of the round's authors.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub(crate) struct Name<'r> {
    /// As shown.
    pub(super) text: &'r str,
    /// Its language, if it is not the page's: a page marks what is in another language (WCAG 2.2 SC 3.1.2).
    lang: Option<&'r str>,
}

/// The round's own words for one language.
#[derive(Clone, Copy)]
pub(crate) struct Names<'r> {
    pub(crate) round: &'r Round,
    pub(crate) lang: &'r Lang,
}

impl<'r> Names<'r> {
    pub(crate) fn of(self, texts: &'r Texts) -> Name<'r> {
        match texts.find(self.lang) {
            Some((lang, text)) => {
                Name { text, lang: Some(lang.as_str()).filter(|_| lang != self.lang) }
            }
            None => Name { text: "", lang: None },
        }
    }

    pub(super) fn goal(self, id: &str) -> Result<Name<'r>> {
        let goal = self.round.goals.iter().find(|goal| goal.id.as_str() == id);
        goal.map(|goal| self.of(&goal.name)).with_context(|| format!("the round has no goal {id}"))
    }

    pub(super) fn field(self, id: &str) -> Result<Name<'r>> {
        let field = self.round.fields.iter().find(|field| field.id.as_str() == id);
        field
            .map(|field| self.of(&field.name))
            .with_context(|| format!("the round has no field of action {id}"))
    }

    pub(super) fn group(self, id: &str) -> Result<Name<'r>> {
        let group = self.round.plan.groups.iter().find(|group| group.id.as_str() == id);
        group
            .map(|group| self.of(&group.name))
            .with_context(|| format!("the plan has no group {id}"))
    }

    /// What a department said, in the language it is written to in.
    pub(super) fn said(self, text: &'r str, department: &str) -> Name<'r> {
        let own = self.round.departments.iter().find(|own| own.id.as_str() == department);
        let lang = own.map(|own| own.lang.as_str()).filter(|lang| *lang != self.lang.as_str());
        Name { text, lang }
    }

    pub(super) fn question(self, id: &str) -> Result<&'r Question> {
        let asked = &self.round.questionnaire;
        let question =
            asked.question(id).with_context(|| format!("the round has no question {id}"))?;
        Ok(&asked.questions[question])
    }

    pub(super) fn choice(self, question: &'r Question, id: &str) -> Result<Name<'r>> {
        let choice = question
            .kind
            .choices()
            .unwrap_or_default()
            .iter()
            .find(|choice| choice.id.as_str() == id);
        choice
            .map(|choice| self.of(&choice.text))
            .with_context(|| format!("question {} has no choice {id}", question.id))
    }
}

/// Most goals a headline names. More of them at the top is no finding but the lack of one.
const MOST_NAMED: usize = 7;

/// What can be said about the whole order.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum Finding<'r> {
    /// Goals surely ahead of all `others` together, by rank.
    Ahead { goals: Vec<Name<'r>>, others: usize },
    /// Nobody knows who is ahead; `goals` of `of` may be among the first `top`.
    Open { goals: Vec<Name<'r>>, top: usize, of: usize },
    /// There is no order.
    None { state: State },
}

/// What the simultaneous rank sets allow to say: they, and not the sets of single goals, hold for several goals at once.
pub(super) fn finding<'r>(
    order: &Figure<Order>,
    top: usize,
    names: Names<'r>,
) -> Result<Finding<'r>> {
    let order = match order {
        Figure::Value(order) => order,
        Figure::Missing { state } => return Ok(Finding::None { state: *state }),
    };
    let named = |ids: &[String]| ids.iter().map(|id| names.goal(id)).collect::<Result<Vec<_>>>();
    let (ahead, of) = (order.ahead.len(), order.sets.len());
    if ahead < of && (1..=MOST_NAMED).contains(&ahead) {
        return Ok(Finding::Ahead { goals: named(&order.ahead)?, others: of - ahead });
    }
    Ok(Finding::Open { goals: named(&order.may_be_top)?, top, of })
}
