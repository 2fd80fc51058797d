//! The map from a table's columns to a questionnaire.

use std::collections::{BTreeMap, BTreeSet};

use super::{Delimiter, Encoding};
use crate::{
    definition::{Kind, Part, Questionnaire},
    document::{self, At, Place, Section},
    fault::{Fault, Faults},
};

/// The part of a field's name that is no part of an answer.
const SHOWN: &str = "_shown";

/// Where a question's answer stands in the table.
#[derive(Clone, Debug)]
pub(super) enum Columns {
    /// One column for the whole question.
    Whole(String),
    /// Columns in order: places of a ranking, or picked goals and choices.
    List(Vec<String>),
    /// A column for each goal, choice or statement, by its place in the question's list.
    Each(Vec<(usize, String)>),
}

impl Columns {
    pub(super) fn names(&self) -> Box<dyn Iterator<Item = &String> + '_> {
        match self {
            Self::Whole(name) => Box::new(std::iter::once(name)),
            Self::List(names) => Box::new(names.iter()),
            Self::Each(each) => Box::new(each.iter().map(|(_, name)| name)),
        }
    }
}

/// How one question is read.
#[derive(Clone, Debug)]
pub(super) struct Mapping {
    pub(super) question: usize,
    pub(super) columns: Columns,
    pub(super) recode: BTreeMap<String, String>,
    /// Column of the words beside a choice.
    pub(super) words: Option<String>,
    /// Column of the number that tells what the person was shown.
    pub(super) shown: Option<String>,
}

impl Mapping {
    /// Every column of the question, those beside the answer last: words, and what was shown.
    pub(super) fn names(&self) -> impl Iterator<Item = &String> {
        self.columns.names().chain(&self.words).chain(&self.shown)
    }

    /// The parts whose columns stand beside the answer, in their order.
    pub(super) fn beside(&self) -> impl Iterator<Item = Part> {
        let words = self.words.as_ref().map(|_| Part::Words);
        words.into_iter().chain(self.shown.as_ref().map(|_| Part::Shown))
    }
}

/// A map from a table's columns to a questionnaire.
#[derive(Clone, Debug)]
pub struct Map {
    pub(super) id: Option<String>,
    /// Column of the language in which a person agreed to be asked sensitive questions.
    pub(super) consent: Option<String>,
    /// Column that tells which responses were sent very fast.
    pub(super) pace: Option<String>,
    /// Column of the signs that no person sent a response.
    pub(super) flags: Option<String>,
    /// Column of what the office has decided about those.
    pub(super) decision: Option<String>,
    pub(super) encoding: Option<Encoding>,
    pub(super) delimiter: Option<Delimiter>,
    pub(super) missing: BTreeSet<String>,
    pub(super) declined: BTreeSet<String>,
    /// Whether an apostrophe at the start of a text is there for spreadsheets alone.
    pub(super) apostrophe: bool,
    pub(super) mappings: Vec<Mapping>,
}

impl Map {
    /// Reads a `map.toml`.
    ///
    /// # Errors
    /// Everything wrong with it, by line.
    pub fn read(
        file: &str,
        source: &str,
        questionnaire: &Questionnaire,
    ) -> Result<Self, Vec<Fault>> {
        let faults = Faults::default();
        let source = source.strip_prefix('\u{feff}').unwrap_or(source);
        let map = document::read(Place { file, source, faults: &faults }, |top| {
            read_map(top, questionnaire)
        });
        let found = faults.sorted();
        map.filter(|_| found.is_empty()).ok_or(found)
    }

    /// Whether the table names its responses itself.
    #[must_use]
    pub fn has_id(&self) -> bool {
        self.id.is_some()
    }

    /// Columns that are no question's.
    pub(super) fn own_columns(&self) -> impl Iterator<Item = &String> {
        let Self { id, consent, pace, flags, decision, .. } = self;
        [id, consent, pace, flags, decision].into_iter().flatten()
    }

    pub(super) fn names(&self, column: &str) -> bool {
        let asked = self.mappings.iter().flat_map(Mapping::names);
        self.own_columns().chain(asked).any(|name| name == column)
    }
}

fn read_map(top: Section<'_>, questionnaire: &Questionnaire) -> Map {
    let words = |key| -> BTreeSet<String> {
        top.strings(key).unwrap_or_default().into_iter().map(|word| word.value.to_owned()).collect()
    };
    let (missing, declined) = (words("missing"), words("declined"));
    let column = |key| top.optional_string(key).map(|name| name.value.to_owned());
    let (id, consent) = (column("id"), column("consent"));
    let (pace, flags, decision) = (column("pace"), column("flags"), column("decision"));
    let encoding = read_word(&top, "encoding", "encoding-unknown", Encoding::named);
    let delimiter = read_word(&top, "delimiter", "delimiter-unknown", Delimiter::spelled);
    let apostrophe = top.flag("apostrophe");
    let mut mappings = Vec::new();
    top.require("question");
    for (name, section) in top.named_sections("question") {
        match questionnaire.question(name.value) {
            Some(question) => mappings.extend(read_mapping(&section, questionnaire, question)),
            None => section.fault(name.line, "question-unknown", &[("value", name.value)]),
        }
        if questionnaire.question(name.value).is_some() {
            section.done();
        }
    }
    top.done();
    Map {
        id,
        consent,
        pace,
        flags,
        decision,
        encoding,
        delimiter,
        missing,
        declined,
        apostrophe,
        mappings,
    }
}

/// An optional word that means something; the fault if it does not.
fn read_word<T>(
    top: &Section<'_>,
    key: &'static str,
    fault: &'static str,
    meaning: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    let word = top.optional_string(key)?;
    let found = meaning(word.value);
    if found.is_none() {
        top.fault(word.line, fault, &[("value", word.value)]);
    }
    found
}

fn read_mapping(
    section: &Section<'_>,
    questionnaire: &Questionnaire,
    question: usize,
) -> Option<Mapping> {
    let kind = &questionnaire.questions[question].kind;
    let recode: BTreeMap<String, String> = section
        .named_strings("recode")
        .into_iter()
        .map(|(from, to)| (from.value.to_owned(), to))
        .collect();
    let words = kind.other().and_then(|_| section.optional_string("words"));
    let words = words.map(|name| name.value.to_owned());
    let shown = questionnaire.design(question).and_then(|_| section.optional_string("shown"));
    let shown = shown.map(|name| name.value.to_owned());
    let columns = match kind {
        Kind::Single { .. }
        | Kind::Text { .. }
        | Kind::Number(_)
        | Kind::Date(_)
        | Kind::Scale(_)
        | Kind::Acknowledgement { .. } => {
            Columns::Whole(section.string("column")?.value.to_owned())
        }
        Kind::Rating { .. }
        | Kind::Points { .. }
        | Kind::BestWorst { .. }
        | Kind::Pairs { .. }
        | Kind::Matrix(_)
            if section.is_list("columns") =>
        {
            section.strings("columns");
            section.fault(section.line_of("columns"), "columns-shape", &[("kind", kind.name())]);
            return None;
        }
        _ if section.is_list("columns") => read_list(section, kind)?,
        _ => Columns::Each(read_each(section, questionnaire, question)?),
    };
    report_targets(section, questionnaire, question, &columns, &recode);
    Some(Mapping { question, columns, recode, words, shown })
}

/// A recoded value that is no choice, goal or column would otherwise be refused again on every row.
fn report_targets(
    section: &Section<'_>,
    questionnaire: &Questionnaire,
    question: usize,
    columns: &Columns,
    recode: &BTreeMap<String, String>,
) {
    let line = section.line_of("recode");
    let known = |target: &str| match (&questionnaire.questions[question].kind, columns) {
        (Kind::Matrix(matrix), _) => {
            matrix.columns.iter().any(|column| column.id.as_str() == target)
        }
        (Kind::Single { .. }, _) | (_, Columns::List(_)) => {
            part_named(questionnaire, question, &At { value: target, line }).is_some()
        }
        _ => true,
    };
    for target in recode.values().filter(|target| !known(target)) {
        section.fault(line, "answer-unknown", &[("value", target)]);
    }
}

fn read_list(section: &Section<'_>, kind: &Kind) -> Option<Columns> {
    let columns: Vec<_> =
        section.strings("columns")?.into_iter().map(|column| column.value.to_owned()).collect();
    let most = match kind {
        Kind::Ranking { places, .. } => *places,
        Kind::Picks { goals, .. } => goals.len(),
        _ => kind.choices().map_or(0, <[_]>::len),
    };
    if columns.len() > most {
        section.fault(
            section.line_of("columns"),
            "columns-too-many",
            &[("most", &most.to_string())],
        );
        return None;
    }
    Some(Columns::List(columns))
}

fn read_each(
    section: &Section<'_>,
    questionnaire: &Questionnaire,
    question: usize,
) -> Option<Vec<(usize, String)>> {
    if !section.has("columns") {
        section.require("columns");
        return None;
    }
    let named = section.named_strings("columns");
    let parts = named.into_iter().filter_map(|(name, column)| {
        let part = part_named(questionnaire, question, &name);
        if part.is_none() {
            section.fault(name.line, "answer-unknown", &[("value", name.value)]);
        }
        part.map(|part| (part, column))
    });
    Some(parts.collect())
}

/// The goal, choice or statement of this id, by its place in the question's list; of sets and pairs the input field of this
/// name, by its place among the question's.
pub(super) fn part_named(
    questionnaire: &Questionnaire,
    question: usize,
    name: &At<&str>,
) -> Option<usize> {
    let kind = &questionnaire.questions[question].kind;
    if let Some(choices) = kind.choices() {
        return choices.iter().position(|choice| choice.id.as_str() == name.value);
    }
    if matches!(kind, Kind::BestWorst { .. } | Kind::Pairs { .. }) {
        let fields = questionnaire.fields_of(question);
        let named = format!("{}:{}", questionnaire.questions[question].id, name.value);
        let field = questionnaire.field(&named).filter(|field| fields.contains(field))?;
        return Some(field - fields.start).filter(|_| name.value != SHOWN);
    }
    if let Kind::Matrix(matrix) = kind {
        return matrix.rows.iter().position(|row| row.id.as_str() == name.value);
    }
    let goals = kind.goals().map_or(0, <[_]>::len);
    (0..goals).find(|&goal| questionnaire.goal_id(question, goal) == name.value)
}
