//! Conditions of pages and questions, read once all questions are known.

use std::ops::Range;

use super::{Constraint, Question};
use crate::{
    condition::{self, Condition, Scope, Wrong},
    document::{At, Section},
    goal::Goal,
    id::Id,
    text::{Lang, Texts},
};

/// What a question says of others.
pub(super) struct Depends {
    shown_if: Option<At<String>>,
    valid_if: Option<At<String>>,
    valid_text: Texts,
}

/// The conditions of a questionnaire as they were written.
#[derive(Default)]
pub(super) struct Depending {
    /// By the questions of the page.
    pages: Vec<(Range<usize>, At<String>)>,
    questions: Vec<(usize, Depends)>,
    /// Questions that cannot be read for other reasons.
    broken: Vec<Id>,
}

fn written(section: &Section<'_>, key: &'static str) -> Option<At<String>> {
    let text = section.optional_string(key)?;
    Some(At { value: text.value.to_owned(), line: text.line })
}

impl Depends {
    pub(super) fn of(section: &Section<'_>, promised: &[Lang]) -> Self {
        if section.has("valid_if") || section.has("valid_text") {
            section.require("valid_if");
            section.require("valid_text");
        }
        Self {
            shown_if: written(section, "shown_if"),
            valid_if: written(section, "valid_if"),
            valid_text: section.optional_text("valid_text", promised),
        }
    }
}

impl Depending {
    pub(super) fn add_page(&mut self, section: &Section<'_>, questions: Range<usize>) {
        self.pages.extend(written(section, "shown_if").map(|text| (questions, text)));
    }

    pub(super) fn add(&mut self, question: usize, depends: Depends) {
        self.questions.push((question, depends));
    }

    pub(super) fn add_broken(&mut self, id: &Id) {
        self.broken.push(id.clone());
    }

    /// Reads every condition and gives it to its questions.
    pub(super) fn settle(
        self,
        top: &Section<'_>,
        questions: &mut [(At<Id>, Question)],
        goals: &[Goal],
    ) {
        let mut found: Vec<(Range<usize>, Condition)> = Vec::new();
        let mut constraints: Vec<(usize, Constraint)> = Vec::new();
        let all: Vec<&Question> = questions.iter().map(|(_, question)| question).collect();
        let read = |key, text: &At<String>, known, own| {
            let scope = Scope { questions: &all, goals, known, own };
            let condition = condition::check(&text.value, &scope);
            condition.map_err(|wrong| self.report(top, key, text.line, &wrong)).ok()
        };
        for (own, text) in &self.pages {
            let condition = read("shown_if", text, own.start, own.clone());
            found.extend(condition.map(|condition| (own.clone(), condition)));
        }
        for (question, depends) in &self.questions {
            let own = *question..question + 1;
            if let Some(text) = &depends.shown_if {
                let condition = read("shown_if", text, own.start, own.clone());
                found.extend(condition.map(|condition| (own.clone(), condition)));
            }
            let Some(text) = &depends.valid_if else { continue };
            let Some(condition) = read("valid_if", text, own.end, own) else { continue };
            if !condition.questions().contains(question) {
                let name = all[*question].id.as_str();
                top.fault(text.line, "condition-not-own", &[("question", name)]);
            }
            let text = depends.valid_text.clone();
            constraints.push((*question, Constraint { condition, text }));
        }
        for (own, condition) in found {
            for (_, question) in &mut questions[own] {
                let before = question.shown_if.take();
                question.shown_if = Some(match before {
                    Some(before) => before.and(condition.clone()),
                    None => condition.clone(),
                });
            }
        }
        for (question, constraint) in constraints {
            questions[question].1.constraint = Some(constraint);
        }
    }

    fn report(&self, top: &Section<'_>, key: &'static str, line: u32, wrong: &Wrong) {
        let name = wrong.value.split(':').next().unwrap_or_default();
        let broken = self.broken.iter().any(|id| id.as_str() == name);
        // That question has a fault of its own, which explains this one.
        if wrong.code == "condition-question" && broken {
            return;
        }
        let at = wrong.at.to_string();
        top.fault(line, wrong.code, &[("key", key), ("at", &at), ("value", &wrong.value)]);
    }
}
