//! All answers once more, before they are sent.

mod drawn;
mod plain;

use axum::{
    http::{HeaderValue, StatusCode, header::RETRY_AFTER},
    response::Response,
};
use serde::Serialize;
use vorrang_survey::{
    answer::{self, Answer, FieldError, RATED_DONT_KNOW},
    definition::Kind,
};
use vorrang_view::{Locale, Page};

use super::{
    asking::Asking,
    problem::Counted,
    said::Said,
    sheet::{Sheet, TopicName, topic},
    visit::Visit,
};
use crate::{
    error::Error,
    form::{
        Consent, Form, Survey,
        journey::{Part, Step},
        walk::Remarks,
    },
    frame::Frame,
};

/// All answers once more.
#[derive(Debug, Serialize)]
struct CheckPage {
    frame: Frame,
    sheet: Sheet,
    rows: Vec<Line>,
    /// Whether sending just failed for want of room; everything is still here.
    overloaded: bool,
}

/// A question, its answer and the way back to it.
#[derive(Debug, Serialize)]
pub(super) struct Line {
    /// The step where it is asked.
    step: String,
    /// The question; `None` for consent, which the catalogue names.
    text: Option<Said>,
    topic: Option<TopicName>,
    /// Which set or pair of the question it is.
    set: Option<Counted>,
    answer: Given,
}

/// An answer in words.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", content = "of", rename_all = "lowercase")]
enum Given {
    /// None.
    Nothing,
    /// One that is not in order yet.
    Unclear,
    /// Choices or picks.
    Choices(Vec<Said>),
    /// A text.
    Text(String),
    /// Choices, and what was written beside one of them.
    Written { choices: Vec<Said>, words: String },
    /// A number as the language writes it.
    Number { figure: String, unit: Option<Said> },
    /// A day, `2026-12-14`.
    Day(String),
    /// A mark on a scale; `None` is "don't know".
    Mark { mark: Option<u8>, highest: u8 },
    /// Statements, each with its choice.
    Matrix(Vec<(Said, Said)>),
    /// Goals in order, and how many have no place.
    Ranking { goals: Vec<Said>, open: usize },
    /// The most and the least wanted of a set.
    Set { best: Said, worst: Said },
    /// The more wanted of a pair; `None` is "cannot decide".
    Pair(Option<Said>),
    /// Goals with their points.
    Points(Vec<(Said, u8)>),
    /// How many goals were rated, and how: `None` is "don't know".
    Ratings { rated: usize, goals: usize, unknown: usize, list: Vec<(Said, Option<u8>)> },
    /// Whether sensitive questions may be asked.
    Consent { agreed: bool },
}

impl Visit {
    /// The check; `overloaded` if sending just failed for want of room.
    pub(super) fn check(
        &self,
        survey: &Survey<'_>,
        form: &Form,
        overloaded: bool,
    ) -> Result<Response, Error> {
        let remarks = Remarks::default();
        let asking = Asking { survey, form, remarks: &remarks, lang: &self.lang };
        let page = CheckPage {
            frame: self.frame(&self.asked.base),
            sheet: self.sheet(survey, form, &[]),
            rows: asking.lines(&form.answers(survey)),
            overloaded,
        };
        if !overloaded {
            return self.show(StatusCode::OK, &page);
        }
        let mut response = self.show(StatusCode::SERVICE_UNAVAILABLE, &page)?;
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("5"));
        Ok(response)
    }
}

impl Page for CheckPage {
    const TEMPLATE: &'static str = "survey/check.html";

    fn lang(&self) -> &Locale {
        self.frame.lang()
    }
}

/// A form's values, as they were read.
type Read = (answer::Response, Vec<FieldError>);

impl Asking<'_> {
    /// Every question asked, with its answer; `read` is what the form's values were read as.
    pub(super) fn lines(&self, read: &Read) -> Vec<Line> {
        let asked = &self.survey.round.questionnaire;
        let mut lines = Vec::new();
        let shown = self.form.shown(self.survey);
        for step in self.survey.journey.taken(&shown) {
            match step {
                Step::Questions(group) => {
                    let parts = self.survey.journey.parts(group, &shown);
                    lines.extend(parts.map(|part| Line {
                        step: step.code(),
                        text: Some(Said::of(&asked.questions[part.question].text, self.lang)),
                        topic: topic(self.survey, step, self.lang),
                        set: part.fields.first().and_then(|&field| {
                            let kind = &asked.questions[part.question].kind;
                            Counted::of(kind, asked.fields()[field].part)
                        }),
                        answer: self.given(group, &part, read),
                    }));
                }
                Step::Consent => lines.push(Line {
                    step: step.code(),
                    text: None,
                    topic: None,
                    set: None,
                    answer: Given::Consent {
                        agreed: matches!(self.form.consent, Consent::Given(_)),
                    },
                }),
                Step::Start | Step::Notice | Step::Check => {}
            }
        }
        lines
    }

    fn given(&self, group: usize, part: &Part, (response, errors): &Read) -> Given {
        if errors.iter().any(|error| self.survey.concerned(group, part, error).is_some()) {
            return Given::Unclear;
        }
        let question = part.question;
        let Some(answer) = response.answers.get(question).and_then(Option::as_ref) else {
            return Given::Nothing;
        };
        let goal = |place: usize| self.goal(question, place);
        match answer {
            Answer::Choice(choice) => self.chosen(question, &[*choice], response),
            Answer::Choices(chosen) => self.chosen(question, chosen, response),
            Answer::Number(number) => self.number_given(question, *number),
            Answer::Date(day) => Given::Day(day.to_string()),
            Answer::Scale(mark) => self.mark(question, *mark),
            Answer::Matrix(chosen) => self.statements(question, chosen),
            Answer::Acknowledged => self.sentence(question),
            Answer::Picks(picked) => Given::Choices(picked.iter().map(|&p| goal(p)).collect()),
            Answer::Text(text) => Given::Text(text.clone()),
            Answer::Ranking(ranking) => Given::Ranking {
                goals: ranking.iter().map(|&place| goal(place)).collect(),
                open: self.goals(question).saturating_sub(ranking.len()),
            },
            Answer::BestWorst(sets) => self.set(part, sets),
            Answer::Pairs(pairs) => self.verdict(part, pairs),
            Answer::Points(points) => {
                let given = points.iter().enumerate().filter(|(_, points)| **points > 0);
                Given::Points(given.map(|(place, &points)| (goal(place), points)).collect())
            }
            Answer::Ratings(ratings) => self.ratings(part, ratings),
        }
    }

    fn chosen(&self, question: usize, chosen: &[usize], response: &answer::Response) -> Given {
        let choices = self.choices(question, chosen);
        match response.written.get(&question) {
            Some(words) => Given::Written { choices, words: words.clone() },
            None => Given::Choices(choices),
        }
    }

    fn choices(&self, question: usize, chosen: &[usize]) -> Vec<Said> {
        let kind = &self.survey.round.questionnaire.questions[question].kind;
        let choices = kind.choices().unwrap_or_default();
        let text = |&choice: &usize| Some(Said::of(&choices.get(choice)?.text, self.lang));
        chosen.iter().filter_map(text).collect()
    }

    fn goals(&self, question: usize) -> usize {
        let kind: &Kind = &self.survey.round.questionnaire.questions[question].kind;
        let all = kind.goals().map_or(0, <[usize]>::len);
        self.survey.round.questionnaire.questions[question].drawn.ask.unwrap_or(all)
    }

    /// The ratings of the goals asked in one part.
    fn ratings(&self, part: &Part, ratings: &[u8]) -> Given {
        let first = self.survey.round.questionnaire.fields_of(part.question).start;
        let here = part.fields.iter().map(|field| field - first);
        let given = here.filter(|&place| ratings.get(place).is_some_and(|&rating| rating > 0));
        let list: Vec<(Said, Option<u8>)> = given
            .map(|place| {
                let rating = Some(ratings[place]).filter(|&rating| rating != RATED_DONT_KNOW);
                (self.goal(part.question, place), rating)
            })
            .collect();
        if list.is_empty() {
            return Given::Nothing;
        }
        let unknown = list.iter().filter(|(_, rating)| rating.is_none()).count();
        Given::Ratings { rated: list.len() - unknown, goals: part.fields.len(), unknown, list }
    }
}
