//! What every page of the form has: where it is sent, what it carries, how far along it is.

use serde::Serialize;
use vorrang_survey::text::Lang;
use vorrang_view::{Catalog, Locale, MessageError};

use super::said::Said;
use crate::{
    form::{Form, Kept, Survey, journey::Step},
    frame::addressed,
    round::{Asked, lang as key},
};

/// Values of `survey/form.html`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Sheet {
    /// Where the form is sent.
    pub(super) action: String,
    /// Its hidden fields.
    pub(super) carried: Vec<Carried>,
    /// The round's title.
    pub(super) survey: Said,
    /// How far along the page is; `None` before the first question.
    pub(super) progress: Option<Progress>,
    /// Whether answers that were sent are being corrected. Whoever does that has them, and the code, already.
    pub(super) corrects: bool,
}

/// A hidden field.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Carried {
    pub(super) name: String,
    pub(super) value: String,
}

/// How far along a page is.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Progress {
    /// This step, from 1.
    pub(super) at: usize,
    pub(super) total: usize,
    /// What it is about, where several steps ask the same question.
    pub(super) topic: Option<TopicName>,
}

/// The name of a field of action, and which part of its goals.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct TopicName {
    pub(super) name: Said,
    pub(super) part: usize,
    pub(super) parts: usize,
}

/// A language to choose.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Language {
    pub(super) tag: String,
    pub(super) dir: String,
    /// Its own name.
    pub(super) name: String,
    /// Whether the page is written in it.
    pub(super) current: bool,
}

impl Sheet {
    /// The form's sheet, for a page that shows these input fields itself.
    pub(super) fn new(
        asked: &Asked,
        survey: &Survey<'_>,
        form: &Form,
        shown: &[usize],
        locale: &Locale,
    ) -> Self {
        let lang = key(locale);
        let carried = form.carried(survey, shown).into_iter();
        Self {
            action: addressed(&asked.base, locale),
            carried: carried.map(|(name, value)| Carried { name, value }).collect(),
            survey: Said::of(&survey.round.title, &lang),
            progress: progress(survey, form, &lang),
            corrects: form.kept == Kept::Response,
        }
    }
}

fn progress(survey: &Survey<'_>, form: &Form, lang: &Lang) -> Option<Progress> {
    let counted = |step: &Step| !matches!(step, Step::Start | Step::Notice);
    let taken = survey.journey.taken(&form.possible(survey));
    let steps: Vec<Step> = taken.into_iter().filter(counted).collect();
    let at = steps.iter().position(|step| *step == form.step)? + 1;
    Some(Progress { at, total: steps.len(), topic: topic(survey, form.step, lang) })
}

/// The field of action a step is about, if its question was split.
pub(crate) fn topic(survey: &Survey<'_>, step: Step, lang: &Lang) -> Option<TopicName> {
    let Step::Questions(group) = step else { return None };
    let topic = survey.journey.group(group)?.topic?;
    let name = Said::of(&survey.round.fields[topic.field].name, lang);
    Some(TopicName { name, part: topic.part, parts: topic.parts })
}

/// The languages a round can be read in.
pub(crate) fn languages(
    catalog: &Catalog,
    offered: &[Locale],
    current: &Locale,
) -> Result<Vec<Language>, MessageError> {
    let language = |locale: &Locale| {
        Ok(Language {
            tag: locale.to_string(),
            dir: locale.direction().to_string(),
            name: catalog.own_name(locale)?,
            current: locale == current,
        })
    };
    offered.iter().map(language).collect()
}
