//! The question that ranks the goals, as residents get it; all its goals on one page.

use axum::response::Response;
use serde::Serialize;
use vorrang_survey::{
    answer,
    definition::Part,
    target::{Blank, Complaint, Entries, Slot},
};
use vorrang_view::{Locale, Page};

use super::{
    Pairs,
    side::Side,
    sitting::{Marks, Sheet, Sitting},
    visit::Visit,
};
use crate::{
    error::Error,
    form::{
        Consent, Form, Survey,
        action::Action,
        journey::{Journey, Step},
        ranking::Moved,
        walk::Outcome,
        walk::Remarks,
    },
    frame::Frame,
    pages::survey::{
        asking::Asking,
        problem::Problem,
        question::{Body, Question},
        ranking::Status,
        said::Said,
        sheet::{TopicName, topic},
    },
};

/// The question that ranks the goals.
#[derive(Debug, Serialize)]
pub(crate) struct ScorePage {
    frame: Frame,
    side: Side,
    sheet: Sheet,
    problems: Vec<Problem>,
    text: Said,
    hint: Option<Said>,
    /// The question, or its goals by field of action.
    groups: Vec<Group>,
    status: Option<Status>,
}

/// Goals of a field of action.
#[derive(Debug, Serialize)]
struct Group {
    topic: Option<TopicName>,
    question: Question,
}

/// The page of the scoring question.
pub(super) fn page(
    visit: &Visit,
    blank: &Blank<'_>,
    sitting: &Sitting,
    marks: &Marks,
) -> Result<Response, Error> {
    let survey = Survey::new(blank.round, visit.asked.edition.version);
    let form = form(visit, &survey, blank, &sitting.typed)?;
    let errors = marks.errors.iter().filter_map(|error| {
        match (blank.inputs()[error.field].slot, &error.complaint) {
            (Slot::Score(field), Complaint::Answer(complaint)) => {
                Some(answer::FieldError { field, complaint: complaint.clone() })
            }
            _ => None,
        }
    });
    let remarks = Remarks { errors: errors.collect(), moved: marks.moved, ..Remarks::default() };
    let asking = Asking { survey: &survey, form: &form, remarks: &remarks, lang: &visit.lang };
    let groups = groups(&asking, blank.round.plan.score);
    let mut sheet = visit.sheet(blank, sitting, marks)?;
    if groups.iter().any(|group| matches!(group.question.body, Body::Ranking(_))) {
        let places = sitting.typed.iter().map(|(name, value)| (name.to_owned(), value.to_owned()));
        sheet.carried.extend(places);
    }
    let question = &blank.round.questionnaire.questions[blank.round.plan.score];
    visit.page(
        marks.status(),
        &ScorePage {
            frame: visit.frame(),
            side: visit.side_of(blank, sitting.section)?,
            sheet,
            problems: asking.problems(),
            text: Said::of(&question.text, &visit.lang),
            hint: Said::optional(&question.hint, &visit.lang),
            groups,
            status: asking.status(),
        },
    )
}

/// The steps on which residents are asked the question, one after the other.
fn groups(asking: &Asking<'_>, score: usize) -> Vec<Group> {
    let journey = &asking.survey.journey;
    if let Some(part) = Journey::whole(score, &asking.survey.round.questionnaire) {
        return vec![Group { topic: None, question: asking.question(&part) }];
    }
    let steps = (0..).map_while(|step| Some((step, journey.group(step)?)));
    let ours = steps.flat_map(|(step, group)| {
        group.parts.iter().filter(|part| part.question == score).map(move |part| (step, part))
    });
    ours.map(|(step, part)| Group {
        topic: topic(asking.survey, Step::Questions(step), asking.lang),
        question: asking.question(part),
    })
    .collect()
}

/// The residents' form, with nothing in it but the answer to the scoring question.
fn form(
    visit: &Visit,
    survey: &Survey<'_>,
    blank: &Blank<'_>,
    typed: &Entries,
) -> Result<Form, Error> {
    let mut begun = Form::new(survey, &visit.locale);
    // Departments speak of goals, not of themselves; nobody's consent is needed.
    begun.consent = Consent::Given(visit.lang.clone());
    let mut pairs = begun.carried(survey, &[]);
    pairs.extend(typed.iter().map(|(name, value)| (name.to_owned(), value.to_owned())));
    let asked = &survey.round.questionnaire;
    let shown = asked.field_of(survey.round.plan.score, Part::Shown);
    pairs.extend(
        shown
            .zip(blank.shown())
            .map(|(field, number)| (asked.fields()[field].name.clone(), number.to_string())),
    );
    Ok(Form::read(survey, &pairs, &visit.locale)?.0)
}

/// Makes the move of a ranking's button.
pub(super) fn press(
    visit: &Visit,
    blank: &Blank<'_>,
    sitting: &mut Sitting,
    button: &str,
    pairs: &Pairs,
) -> Result<Option<Moved>, Error> {
    let unknown = Error::Unreadable("an unknown button");
    let survey = Survey::new(blank.round, visit.asked.edition.version);
    let action = match Action::parse(button, &survey.journey, pairs) {
        Some(Action::Rank(step)) if step.question == blank.round.plan.score => Action::Rank(step),
        _ => return Err(unknown),
    };
    let mut form = form(visit, &survey, blank, &sitting.typed)?;
    let Outcome::Show(remarks) = form.walk(&survey, &action, &visit.lang) else {
        return Err(unknown);
    };
    let questionnaire = &blank.round.questionnaire;
    let fields = questionnaire.fields_of(blank.round.plan.score);
    sitting.typed = Entries::take(
        blank,
        fields.map(|field| {
            (questionnaire.fields()[field].name.clone(), form.value(field).to_owned())
        }),
    );
    Ok(remarks.moved)
}

impl Page for ScorePage {
    const TEMPLATE: &'static str = "returns/score.html";

    fn lang(&self) -> &Locale {
        self.frame.lang()
    }
}
