//! What a resident has answered so far, carried from page to page in one form.
//!
//! Nothing is kept here before the answers are sent: each page holds all of it in hidden fields, and each POST brings
//! all of it back. Names of ours begin with `_`, which no name of a question does.
//!
//! - [`journey`]: the steps of a questionnaire; [`action`]: what a person pressed;
//! - [`walk`]: from one step to the next, forward only past right answers;
//! - [`shown`]: which questions are asked of somebody; [`drawn`]: what of them, where not everybody is shown the same;
//! - [`ranking`]: moves in a ranking; [`search`]: what a long list is narrowed by;
//! - [`typed`]: numbers and days, which are typed otherwise than they are kept.

pub(crate) mod action;
pub(crate) mod drawn;
pub(crate) mod journey;
#[cfg(test)]
mod mutated;
pub(crate) mod ranking;
pub(crate) mod search;
pub(crate) mod shown;
#[cfg(test)]
mod tests;
pub(crate) mod typed;
pub(crate) mod walk;

use std::borrow::Cow;

use uuid::Uuid;
use vorrang_survey::{
    answer::{self, FieldError, RawResponse, Response},
    definition::{Part, Questionnaire},
    passage::Stage,
    round::Round,
    text::Lang,
};
use vorrang_view::{FormatError, Locale};

use self::{
    action::Action,
    journey::{Journey, Step},
    search::Search,
};
use crate::codes::Code;

/// Names of what a form carries besides answers.
pub(crate) mod name {
    /// The version of the round that is answered.
    pub(crate) const VERSION: &str = "_version";
    /// The random key by which a form sent twice is known.
    pub(crate) const KEY: &str = "_key";
    /// When the start was left, in seconds since 1970. It never leaves the form: of answers that are sent only a class
    /// is kept, and whoever changes it changes their own.
    pub(crate) const BEGUN: &str = "_begun";
    /// What only machines fill in, on the first page and the last; whether they did is carried in between.
    pub(crate) const WEBSITE: &str = "_website";
    /// The code by which whoever answers will find the answers again.
    pub(crate) const CODE: &str = "_code";
    /// Whether its answers are kept already, and how.
    pub(crate) const KEPT: &str = "_kept";
    /// The step the page shows.
    pub(crate) const STEP: &str = "_step";
    /// The furthest step there was a page of, so that each is counted once.
    pub(crate) const FURTHEST: &str = "_furthest";
    /// Whether the person came from the check of all answers.
    pub(crate) const CHECKING: &str = "_checking";
    /// Whether sensitive questions may be asked.
    pub(crate) const CONSENT: &str = "_consent";
    /// The box on the page of consent.
    pub(crate) const AGREE: &str = "_agree";
    /// The language its numbers are typed in.
    pub(crate) const LANG: &str = "_lang";
    /// The pressed button.
    pub(crate) const ACTION: &str = "_do";
}

/// How many fields a form of ours holds besides answers, with room to spare.
const OWN_FIELDS: usize = 28;

/// A form that no page of ours can have sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Foreign {
    /// More fields than any of our forms has.
    #[error("more fields than the questionnaire has")]
    TooMany,
    /// No such step.
    #[error("an unknown step")]
    Step,
    /// No such button.
    #[error("an unknown button")]
    Action,
}

/// The first value of this name.
pub(crate) fn find<'p>(pairs: &'p [(String, String)], name: &str) -> Option<&'p str> {
    pairs.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
}

/// The key of a form that came.
pub(crate) fn key(pairs: &[(String, String)]) -> Option<Uuid> {
    Uuid::try_parse(find(pairs, name::KEY)?).ok()
}

/// The code of a form that came.
pub(crate) fn code(pairs: &[(String, String)]) -> Option<Code> {
    Code::parse(find(pairs, name::CODE)?)
}

/// One version of a round and the way through it.
pub(crate) struct Survey<'r> {
    /// The round as this version defines it.
    pub(crate) round: &'r Round,
    /// Number of the version.
    pub(crate) version: u32,
    /// The way through it.
    pub(crate) journey: Journey,
}

impl<'r> Survey<'r> {
    /// The way through a version.
    pub(crate) fn new(round: &'r Round, version: u32) -> Self {
        Self { round, version, journey: Journey::of(&round.questionnaire, &round.goals) }
    }

    /// The field at which a part of a question says what is wrong, `None` if it does not: what is wrong with a question as a
    /// whole can only be said after its last part, and which field is the first one there may be the lot's.
    pub(crate) fn concerned(
        &self,
        group: usize,
        part: &journey::Part,
        error: &FieldError,
    ) -> Option<usize> {
        if !error.complaint.is_of_whole() {
            return Some(error.field).filter(|field| part.fields.contains(field));
        }
        let asked = &self.round.questionnaire;
        let ours = asked.fields()[error.field].question == part.question;
        let said = ours && self.journey.ends(group, part.question);
        part.fields.first().copied().filter(|_| said)
    }

    /// The stage a step is counted as; reading the start is not counted, as no form has come yet.
    pub(crate) fn stage(&self, step: Step) -> Option<Stage> {
        Some(match step {
            Step::Start => return None,
            Step::Notice => Stage::Notice,
            Step::Consent => Stage::Consent,
            Step::Check => Stage::Check,
            Step::Questions(group) => {
                let group = self.journey.group(group)?;
                let first = group.parts.first()?.question;
                Stage::Questions {
                    question: self.round.questionnaire.questions[first].id.clone(),
                    topic: group
                        .topic
                        .map(|topic| (self.round.fields[topic.field].id.clone(), topic.part)),
                }
            }
        })
    }
}

/// Whether sensitive questions may be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Consent {
    /// Not asked yet.
    Open,
    /// Yes, to the sentence in this language.
    Given(Lang),
    /// No.
    Declined,
}

impl Consent {
    /// As a form carries it: "yes" names the text agreed to by the definition's hash and the language, so that a yes
    /// to other words is none.
    fn code(&self, hash: &str) -> Option<String> {
        match self {
            Self::Open => None,
            Self::Given(lang) => Some(format!("{lang} {hash}")),
            Self::Declined => Some("no".to_owned()),
        }
    }

    fn parse(code: &str, round: &Round) -> Self {
        match code.split_once(' ') {
            None if code == "no" => Self::Declined,
            Some((tag, hash)) if hash == round.hash && round.consent.is_some() => {
                Lang::parse(tag).map_or(Self::Open, Self::Given)
            }
            _ => Self::Open,
        }
    }
}

/// Whether a form's answers are kept already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kept {
    /// Nowhere but in the form.
    Nowhere,
    /// Saved, to go on later.
    Draft,
    /// Sent, and now being corrected.
    Response,
}

impl Kept {
    fn code(self) -> Option<&'static str> {
        match self {
            Self::Nowhere => None,
            Self::Draft => Some("draft"),
            Self::Response => Some("response"),
        }
    }

    fn parse(code: &str) -> Self {
        let all = [Self::Draft, Self::Response];
        all.into_iter().find(|kept| kept.code() == Some(code)).unwrap_or(Self::Nowhere)
    }
}

/// What a resident has answered so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Form {
    /// The random key by which a form sent twice is known; a form that has none yet gets one when it is begun.
    pub(crate) key: Option<Uuid>,
    /// When the start was left, in seconds since 1970.
    pub(crate) begun: Option<i64>,
    /// Whether the field was filled in that nobody sees.
    pub(crate) trapped: bool,
    /// The code by which whoever answers will find the answers again; a form gets it with its key.
    pub(crate) code: Option<Code>,
    /// Whether its answers are kept with this code already.
    pub(crate) kept: Kept,
    /// The step the page shows.
    pub(crate) step: Step,
    /// The furthest step there was a page of.
    pub(crate) furthest: Step,
    /// Whether sensitive questions may be asked.
    pub(crate) consent: Consent,
    /// Whether the box on the page of consent is ticked.
    pub(crate) agrees: bool,
    /// Whether the person came from the check, and so returns there.
    pub(crate) checking: bool,
    /// The language its numbers are typed in: that of its page.
    pub(crate) lang: Locale,
    /// What a long list on its page is narrowed by.
    pub(crate) search: Search,
    /// By input field what was typed or chosen, as it came.
    values: Vec<Option<String>>,
}

impl Form {
    /// A form nobody has begun.
    pub(crate) fn new(survey: &Survey<'_>, lang: &Locale) -> Self {
        Self {
            key: None,
            begun: None,
            trapped: false,
            code: None,
            kept: Kept::Nowhere,
            step: Step::Start,
            furthest: Step::Start,
            consent: Consent::Open,
            agrees: false,
            checking: false,
            lang: lang.clone(),
            search: Search::default(),
            values: vec![None; survey.round.questionnaire.fields().len()],
        }
    }

    /// A form filled in with answers that were sent with this code, at the check of all answers.
    pub(crate) fn of_response(
        survey: &Survey<'_>,
        response: &Response,
        code: Code,
        lang: &Locale,
    ) -> Result<Self, FormatError> {
        let raw = response.raw(&survey.round.questionnaire).into_iter();
        let asks = survey.journey.all().contains(&Step::Consent);
        let mut form = Self {
            code: Some(code),
            kept: Kept::Response,
            step: Step::Check,
            furthest: Step::Check,
            consent: match &response.consent {
                Some(lang) => Consent::Given(lang.clone()),
                None if asks => Consent::Declined,
                None => Consent::Open,
            },
            agrees: response.consent.is_some(),
            values: raw.map(|value| value.map(Cow::into_owned)).collect(),
            ..Self::new(survey, lang)
        };
        form.spell(&survey.round.questionnaire)?;
        Ok(form)
    }

    /// Reads what a page in this language sent, and the button pressed. Names that are neither ours nor the questionnaire's are passed
    /// over, and so is whatever was asked for without consent.
    pub(crate) fn read(
        survey: &Survey<'_>,
        pairs: &[(String, String)],
        lang: &Locale,
    ) -> Result<(Self, Action), Foreign> {
        let mut form = Self::new(survey, lang);
        let mut step = None;
        let inputs = form.values.len() + typed::more_inputs(&survey.round.questionnaire);
        if pairs.len() > inputs + OWN_FIELDS {
            return Err(Foreign::TooMany);
        }
        // Whoever presses Enter in a browser without a button of its own for that wants to go on.
        let mut action = Action::Next;
        for (name, value) in pairs {
            match name.as_str() {
                name::KEY => form.key = key(pairs),
                name::BEGUN => form.begun = value.parse().ok(),
                name::WEBSITE => form.trapped |= !value.trim().is_empty(),
                name::CODE => form.code = Code::parse(value),
                name::KEPT => form.kept = Kept::parse(value),
                name::STEP => step = survey.journey.step(value),
                name::FURTHEST => {
                    form.furthest = survey.journey.step(value).unwrap_or(Step::Start);
                }
                name::CHECKING => form.checking = true,
                name::CONSENT => form.consent = Consent::parse(value, survey.round),
                name::AGREE => form.agrees = true,
                name::LANG => form.lang = Locale::parse(value).unwrap_or(form.lang),
                search::name::SOUGHT | search::name::SHOWN => form.search.take(name, value),
                name::ACTION => {
                    action = Action::parse(value, &survey.journey, pairs).ok_or(Foreign::Action)?;
                }
                name => form.answer(survey, name, value),
            }
        }
        form.drop_sensitive(survey);
        form.drop_not_drawn(survey);
        form.step = step.filter(|&step| form.takes(survey, step)).ok_or(Foreign::Step)?;
        Ok((form, action))
    }

    fn answer(&mut self, survey: &Survey<'_>, name: &str, value: &str) {
        let asked = &survey.round.questionnaire;
        if let Some(field) = asked.field(name) {
            self.values[field] = Some(value.to_owned()).filter(|value| !value.is_empty());
        } else if let Some((field, part)) = typed::day_part(asked, name) {
            self.set_day_part(field, part, value);
        }
    }

    /// Takes note of the step it is at, if it was never as far: then from which it came.
    pub(crate) fn advance(&mut self, survey: &Survey<'_>) -> Option<Step> {
        let far = |step| survey.journey.all().into_iter().position(|own| own == step);
        if far(self.step) <= far(self.furthest) {
            return None;
        }
        Some(std::mem::replace(&mut self.furthest, self.step))
    }

    /// What stands in an input field.
    pub(crate) fn value(&self, field: usize) -> &str {
        self.values.get(field).and_then(Option::as_deref).unwrap_or_default()
    }

    /// How many input fields somebody filled in.
    pub(crate) fn filled(&self, asked: &Questionnaire) -> usize {
        let fields = asked.fields().iter().zip(&self.values);
        fields.filter(|(field, value)| value.is_some() && field.part != Part::Shown).count()
    }

    /// Whether sensitive questions may be asked.
    pub(crate) fn sensitive(&self) -> bool {
        matches!(self.consent, Consent::Given(_))
    }

    /// Without consent no sensitive answer is carried any further.
    fn drop_sensitive(&mut self, survey: &Survey<'_>) {
        if self.sensitive() {
            return;
        }
        let asked = &survey.round.questionnaire;
        for (field, value) in self.values.iter_mut().enumerate() {
            if asked.is_sensitive(field) {
                *value = None;
            }
        }
    }

    /// The form as it may be kept: without what was typed before an answer changed and is not asked any more. As long as
    /// the form is only carried along, that stays in it, and is there again once it is asked again.
    pub(crate) fn to_keep(&self, survey: &Survey<'_>) -> Self {
        let mut form = self.clone();
        form.drop_hidden(survey);
        form
    }

    /// The values read as answers, and all that is wrong with them.
    pub(crate) fn answers(&self, survey: &Survey<'_>) -> (Response, Vec<FieldError>) {
        let asked = &survey.round.questionnaire;
        let raw: RawResponse<'_> =
            (0..self.values.len()).map(|field| self.plain(asked, field)).collect();
        let (mut response, errors) = answer::read(asked, &raw);
        if let Consent::Given(lang) = &self.consent {
            response.consent = Some(lang.clone());
        }
        (response, errors)
    }

    /// What a page must carry along in hidden fields, by name, given the input fields that it shows itself.
    pub(crate) fn carried(&self, survey: &Survey<'_>, shown: &[usize]) -> Vec<(String, String)> {
        let own = [
            (name::VERSION, Some(survey.version.to_string())),
            (name::KEY, self.key.map(|key| key.simple().to_string())),
            (name::BEGUN, self.begun.map(|begun| begun.to_string())),
            (name::WEBSITE, self.trapped.then(|| "1".to_owned())),
            (name::CODE, self.code.map(|code| code.to_string())),
            (name::KEPT, self.kept.code().map(str::to_owned)),
            (name::STEP, Some(self.step.code())),
            (name::FURTHEST, Some(self.furthest.code())),
            (name::CHECKING, self.checking.then(|| "1".to_owned())),
            (name::CONSENT, self.consent.code(&survey.round.hash)),
            (name::LANG, Some(self.lang.to_string())),
        ];
        let own = own.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
        let fields = survey.round.questionnaire.fields().iter().zip(&self.values).enumerate();
        let answers = fields.filter(|(field, _)| !shown.contains(field));
        own.chain(
            answers.filter_map(|(_, (field, value))| Some((field.name.clone(), value.clone()?))),
        )
        .collect()
    }
}
