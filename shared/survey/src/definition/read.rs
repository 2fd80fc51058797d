//! The questionnaire as its file has it.

use std::collections::BTreeSet;

use super::{
    Choice, Kind, Order, Page, Question, Questionnaire,
    depending::{Depending, Depends},
    plain,
};
use crate::{
    document::{At, Place, Section},
    goal::Goal,
    id::Id,
    text::Lang,
};

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

pub(super) fn report_twice<'a>(place: Place<'_>, ids: impl Iterator<Item = &'a At<Id>>) {
    crate::sheet::report_duplicates(place, ids);
}

pub(super) struct Reading<'r> {
    pub(super) promised: &'r [Lang],
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
        let drawn = kind.as_ref().map(|kind| Self::drawn(&section, kind)).unwrap_or_default();
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
                drawn,
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
            "best-worst" => self.best_worst(section),
            "pairs" => self.pairs(section),
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
    pub(super) fn listed(
        &self,
        section: &Section<'_>,
        key: &'static str,
        words: bool,
    ) -> Vec<Choice> {
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

    pub(super) fn question_goals(&self, section: &Section<'_>) -> Option<Vec<usize>> {
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
