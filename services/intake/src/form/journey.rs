//! The way through a questionnaire: which step follows which, and what is asked together.

use std::ops::Range;

use vorrang_survey::{
    condition::Condition,
    definition::{self, Kind, Questionnaire},
    goal::Goal,
};

use super::shown::Shown;

/// Most goals that are rated on one step: five fit a telephone's screen.
const MOST_RATED: usize = 5;

/// One step of the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// What it is about.
    Start,
    /// Who asks, why, and what happens to the answers.
    Notice,
    /// May sensitive questions be asked?
    Consent,
    /// Questions, by index of their group.
    Questions(usize),
    /// All answers once more, before they are sent.
    Check,
}

impl Step {
    /// The step as a form carries it.
    pub(crate) fn code(self) -> String {
        match self {
            Self::Start => "start".to_owned(),
            Self::Notice => "notice".to_owned(),
            Self::Consent => "consent".to_owned(),
            Self::Questions(group) => format!("q{group}"),
            Self::Check => "check".to_owned(),
        }
    }
}

/// A question of a group, or the part of it that is asked there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    /// Index of the question.
    pub(crate) question: usize,
    /// Indices of its input fields that are filled in here, in the order shown.
    pub(crate) fields: Vec<usize>,
    /// Whether the question begins here.
    pub(crate) begins: bool,
    /// Which places of what was drawn are asked here, where fields stand for goals or choices.
    drawn: Option<Range<usize>>,
}

impl Part {
    /// The same part as one person is asked it.
    fn as_drawn(&self, shown: &Shown) -> Self {
        let mut part = self.clone();
        if let Some((range, places)) = self.drawn.clone().zip(shown.places(self.question)) {
            let own = places.iter().skip(range.start).take(range.len());
            part.fields = own.filter_map(|&place| self.fields.get(place).copied()).collect();
        }
        part
    }
}

/// Goals of one field of action, where a question over many goals is asked field by field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Topic {
    /// Index of the field of action.
    pub(crate) field: usize,
    /// Which part of the field's goals, from 1.
    pub(crate) part: usize,
    /// In how many parts they are asked.
    pub(crate) parts: usize,
}

/// What is asked on one step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Group {
    /// Index of the author's page it comes from.
    pub(crate) page: usize,
    /// The goals it is about, if a question was split.
    pub(crate) topic: Option<Topic>,
    /// What is asked.
    pub(crate) parts: Vec<Part>,
}

/// The way through one questionnaire.
#[derive(Debug)]
pub(crate) struct Journey {
    groups: Vec<Group>,
    /// The group before which consent is asked for.
    consent_before: Option<usize>,
}

impl Journey {
    /// Lays the way: a question over goals stands alone, and so does a long list, a matrix, a set or a pair; a rating of many
    /// goals goes field of action by field of action, or as it was drawn, and other questions of a page stay together, but
    /// for those that depend on one another: a page cannot change while it is filled in.
    pub(crate) fn of(questionnaire: &Questionnaire, goals: &[Goal]) -> Self {
        let mut groups: Vec<Group> = Vec::new();
        for (page, asked) in questionnaire.pages.iter().enumerate() {
            let before = groups.len();
            for &question in &asked.questions {
                add(&mut groups, before, page, question, questionnaire, goals);
            }
        }
        let sensitive = |part: &Part| questionnaire.asks_sensitive(part.question);
        let consent_before = groups.iter().position(|group| group.parts.iter().any(sensitive));
        Self { groups, consent_before }
    }

    /// What is asked on a step of questions.
    pub(crate) fn group(&self, group: usize) -> Option<&Group> {
        self.groups.get(group)
    }

    /// The group before which consent is asked for.
    pub(crate) fn consent_before(&self) -> Option<usize> {
        self.consent_before
    }

    /// The questions of a group, asked or not.
    pub(crate) fn questions(&self, group: usize) -> impl Iterator<Item = usize> {
        let parts = self.groups.get(group).map_or(&[][..], |group| &group.parts);
        parts.iter().map(|part| part.question)
    }

    /// The last group that asks a question.
    pub(crate) fn last(&self, question: usize) -> Option<usize> {
        let asks = |group: &Group| group.parts.iter().any(|part| part.question == question);
        self.groups.iter().rposition(asks)
    }

    /// Whether a group is the first that is asked of its page, where the page's introduction stands.
    pub(crate) fn begins_page(&self, group: usize, shown: &Shown) -> bool {
        let page = |group: usize| self.groups.get(group).map(|group| group.page);
        let mut earlier = (0..group).rev().take_while(|&earlier| page(earlier) == page(group));
        earlier.all(|earlier| self.parts(earlier, shown).next().is_none())
    }

    /// Whether a question ends with this group, and is not asked on in a later one.
    pub(crate) fn ends(&self, group: usize, question: usize) -> bool {
        let mut later = self.groups.iter().skip(group + 1).flat_map(|group| &group.parts);
        later.all(|part| part.question != question)
    }

    /// A question of which not everybody is shown the same, all of it on one page.
    pub(crate) fn whole(question: usize, questionnaire: &Questionnaire) -> Option<Part> {
        questionnaire.design(question)?;
        Some(Part {
            question,
            fields: asked_fields(question, questionnaire),
            begins: true,
            drawn: None,
        })
    }

    /// The parts of a group that are asked.
    pub(crate) fn parts(&self, group: usize, shown: &Shown) -> impl Iterator<Item = Part> {
        let parts = self.groups.get(group).map_or(&[][..], |group| &group.parts);
        parts.iter().filter(|part| shown.asks(part.question)).map(|part| part.as_drawn(shown))
    }

    /// Every step, in order, whether or not it is taken.
    pub(crate) fn all(&self) -> Vec<Step> {
        let mut steps = vec![Step::Start, Step::Notice];
        for group in 0..self.groups.len() {
            if self.consent_before == Some(group) {
                steps.push(Step::Consent);
            }
            steps.push(Step::Questions(group));
        }
        steps.push(Step::Check);
        steps
    }

    /// The steps that are taken, given what is asked.
    pub(crate) fn taken(&self, shown: &Shown) -> Vec<Step> {
        let asks = |step: &Step| match *step {
            Step::Questions(group) => self.parts(group, shown).next().is_some(),
            Step::Consent => shown.asks_consent(),
            _ => true,
        };
        self.all().into_iter().filter(asks).collect()
    }

    /// The step a form names, if this questionnaire has it.
    pub(crate) fn step(&self, code: &str) -> Option<Step> {
        self.all().into_iter().find(|step| step.code() == code)
    }
}

/// Adds a question to the groups of its page, which begin at `start`.
fn add(
    groups: &mut Vec<Group>,
    start: usize,
    page: usize,
    question: usize,
    questionnaire: &Questionnaire,
    goals: &[Goal],
) {
    let asked = &questionnaire.questions[question];
    let kind = &asked.kind;
    let fields = asked_fields(question, questionnaire);
    let before = groups.len();
    let part = |fields| Part { question, fields, begins: false, drawn: None };
    let alone = |topic, part| Group { page, topic, parts: vec![part] };
    match kind {
        Kind::BestWorst { .. } => {
            groups.extend(fields.chunks(2).map(|set| alone(None, part(set.to_vec()))));
        }
        Kind::Pairs { .. } => {
            groups.extend(fields.chunks(1).map(|pair| alone(None, part(pair.to_vec()))));
        }
        Kind::Rating { goals: own, .. } if !asked.drawn.is_nothing() => {
            let split = in_parts(asked.drawn.ask.unwrap_or(own.len())).into_iter();
            let drawn = |range| Part { drawn: Some(range), ..part(fields.clone()) };
            groups.extend(split.map(|range| alone(None, drawn(range))));
        }
        Kind::Rating { goals: own, .. } if own.len() > MOST_RATED => {
            let split = by_topic(own, goals).into_iter();
            groups.extend(split.map(|(topic, places)| {
                let fields = places.into_iter().map(|place| fields[place]).collect();
                alone(Some(topic), part(fields))
            }));
        }
        _ => {
            let by_place =
                matches!(kind, Kind::Picks { .. } | Kind::Points { .. } | Kind::Multiple { .. });
            let drawn = (by_place && !asked.drawn.is_nothing()).then_some(0..fields.len());
            let part = Part { drawn, ..part(fields) };
            match groups.get_mut(start..).and_then(<[Group]>::last_mut) {
                Some(last) if !kind.stands_alone() && fits(last, question, questionnaire) => {
                    last.parts.push(Part { begins: true, ..part });
                }
                _ => groups.push(alone(None, part)),
            }
        }
    }
    if let Some(first) = groups.get_mut(before) {
        first.parts.iter_mut().for_each(|part| part.begins = true);
    }
}

/// The fields that somebody fills in.
fn asked_fields(question: usize, questionnaire: &Questionnaire) -> Vec<usize> {
    let is_asked = |&field: &usize| questionnaire.fields()[field].part != definition::Part::Shown;
    questionnaire.fields_of(question).filter(is_asked).collect()
}

/// So many places in parts as equal as can be, each of which fits a screen.
fn in_parts(places: usize) -> Vec<Range<usize>> {
    let most = places.div_ceil(places.div_ceil(MOST_RATED).max(1)).max(1);
    (0..places).step_by(most).map(|first| first..(first + most).min(places)).collect()
}

/// Whether a question can be asked together with a group: none of that stands alone, nor decides whether it is asked.
fn fits(group: &Group, question: usize, questionnaire: &Questionnaire) -> bool {
    let looks_at = questionnaire.questions[question].shown_if.as_ref().map(Condition::questions);
    group.parts.iter().all(|part| {
        let decides = looks_at.as_ref().is_some_and(|own| own.contains(&part.question));
        !decides && !questionnaire.questions[part.question].kind.stands_alone()
    })
}

/// A question's goals, as places in its own list, by field of action in the order in which the fields first appear;
/// a field with too many goals in parts as equal as can be.
fn by_topic(own: &[usize], goals: &[Goal]) -> Vec<(Topic, Vec<usize>)> {
    let mut by_field: Vec<(usize, Vec<usize>)> = Vec::new();
    for (place, &goal) in own.iter().enumerate() {
        let field = goals[goal].field;
        match by_field.iter_mut().find(|(known, _)| *known == field) {
            Some((_, places)) => places.push(place),
            None => by_field.push((field, vec![place])),
        }
    }
    let mut topics = Vec::new();
    for (field, places) in by_field {
        let parts = places.len().div_ceil(MOST_RATED);
        let most = places.len().div_ceil(parts);
        for (index, part) in places.chunks(most).enumerate() {
            topics.push((Topic { field, part: index + 1, parts }, part.to_vec()));
        }
    }
    topics
}
