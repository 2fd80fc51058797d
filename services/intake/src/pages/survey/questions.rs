//! A page of questions.

use axum::response::Response;
use serde::Serialize;
use vorrang_view::{Locale, Page};

use super::{
    asking::Asking,
    problem::Problem,
    question::{Body, Question},
    ranking::Status,
    said::Said,
    sheet::Sheet,
    visit::{Visit, status},
};
use crate::{
    error::Error,
    form::{Form, Survey, walk::Remarks},
    frame::Frame,
};

/// A page of questions.
#[derive(Debug, Serialize)]
struct QuestionsPage {
    frame: Frame,
    sheet: Sheet,
    /// The question, if there is only one; else the author's title of the page.
    heading: Said,
    intro: Option<Said>,
    questions: Vec<Question>,
    problems: Vec<Problem>,
    status: Option<Status>,
    /// Whether the person came from the check, and returns there.
    checking: bool,
    /// Whether there is a list to search.
    finds: bool,
}

/// What a group of questions shows.
struct Asks {
    heading: Said,
    intro: Option<Said>,
    questions: Vec<Question>,
    /// Input fields that the page shows itself, and so does not carry along.
    fields: Vec<usize>,
}

impl Asking<'_> {
    /// A group of questions.
    fn group(&self, group: usize) -> Option<Asks> {
        let asked = &self.survey.round.questionnaire;
        let here = self.survey.journey.group(group)?;
        let shown = self.form.shown(self.survey);
        let parts: Vec<_> = self.survey.journey.parts(group, &shown).collect();
        let page = &asked.pages[here.page];
        let questions: Vec<Question> = parts.iter().map(|part| self.question(part)).collect();
        let typed = |question: &&Question| !matches!(question.body, Body::Ranking(_));
        let typed = parts.iter().zip(&questions).filter(|(_, question)| typed(question));
        let fields = typed.flat_map(|(part, _)| part.fields.iter().copied()).collect();
        Some(Asks {
            heading: match &questions[..] {
                [only] => only.text.clone(),
                _ => Said::of(&page.title, self.lang),
            },
            intro: Said::optional(&page.intro, self.lang)
                .filter(|_| self.survey.journey.begins_page(group, &shown)),
            questions,
            fields,
        })
    }
}

impl Visit {
    pub(super) fn questions(
        &self,
        survey: &Survey<'_>,
        form: &Form,
        remarks: &Remarks,
        group: usize,
    ) -> Result<Response, Error> {
        let asking = Asking { survey, form, remarks, lang: &self.lang };
        let asks = asking.group(group).ok_or(Error::NotFound)?;
        let page = QuestionsPage {
            finds: asks.questions.iter().any(Question::finds),
            frame: self.frame(&self.asked.base),
            sheet: self.sheet(survey, form, &asks.fields),
            heading: asks.heading,
            intro: asks.intro,
            questions: asks.questions,
            problems: asking.problems(),
            status: asking.status(),
            checking: form.checking,
        };
        self.show(status(&page.problems), &page)
    }
}

impl Page for QuestionsPage {
    const TEMPLATE: &'static str = "survey/questions.html";

    fn lang(&self) -> &Locale {
        self.frame.lang()
    }
}
