//! How a round will be weighted and ranked: fixed before it opens, so that nobody can choose the method that suits.

use crate::{
    definition::{Kind, Questionnaire},
    document::Section,
    goal::Goal,
    id::Id,
    text::{Lang, Texts},
    time::Date,
};

/// Whose answers a stakeholder group's score comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Source {
    /// The residents' responses.
    Responses,
    /// The departments' returns.
    Returns,
}

/// A stakeholder group and its weight in the composite.
#[derive(Clone, Debug)]
pub struct Group {
    /// Stable id.
    pub id: Id,
    /// As shown.
    pub name: Texts,
    /// Whose answers it stands for.
    pub source: Source,
    /// Weight; the weights of all groups sum to 1.
    pub weight: f64,
}

/// Who decided the weights of the groups, when and why: a decision, never an estimate.
#[derive(Clone, Debug)]
pub struct Decision {
    /// Body that decided.
    pub body: Texts,
    /// Day of the decision.
    pub date: Date,
    /// Its reason.
    pub reason: Texts,
}

/// The plan.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Index of the one question that ranks the goals.
    pub score: usize,
    /// Indices of the questions whose margins the responses are raked to.
    pub margins: Vec<usize>,
    /// People in the population, where no margin tells.
    pub population: Option<u64>,
    /// Bounds of a weight against its start value.
    pub bounds: Option<(f64, f64)>,
    /// Seed of every draw.
    pub seed: u64,
    /// Draws behind rank sets.
    pub draws: usize,
    /// k of "among the top k".
    pub top: usize,
    /// Fewest people behind any figure.
    pub disclosure_minimum: u64,
    /// Stakeholder groups.
    pub groups: Vec<Group>,
    /// Who decided their weights.
    pub decided: Decision,
    /// Id of the earlier round whose result this one is compared with, goal by goal.
    pub earlier: Option<Id>,
}

/// Reads the `[plan]` of `round.toml`.
pub(crate) fn read(
    section: Section<'_>,
    promised: &[Lang],
    questionnaire: &Questionnaire,
    goals: &[Goal],
    own: Option<&Id>,
) -> Option<Plan> {
    let earlier = read_earlier(&section, goals, own);
    let goals = goals.len();
    let score = read_score(&section, questionnaire, goals);
    let margins = read_margins(&section, questionnaire);
    let population = section.optional_integer("population", 1..=1 << 53);
    let bounds = read_bounds(&section);
    let seed = section.integer("seed", 0..=(1 << 53) - 1, None);
    let draws = section.integer("draws", 1_000..=1_000_000, Some(10_000));
    let top = section.integer("top", 1..=(goals as u64).saturating_sub(1).max(1), None);
    let minimum = section.integer("disclosure_minimum", 3..=1_000, Some(5));
    let groups = read_groups(&section, promised);
    let decided = section.section("decided").map(|decided| read_decision(decided, promised));
    section.done();
    // Whatever is at fault keeps a stand-in: no round comes of it, but what depends on the plan is still checked.
    let size = |number: Option<u64>| number.and_then(|n| usize::try_from(n).ok()).unwrap_or(1);
    Some(Plan {
        score: score.unwrap_or(0),
        margins: margins?,
        population,
        bounds,
        seed: seed.unwrap_or(0),
        draws: size(draws),
        top: size(top),
        disclosure_minimum: minimum.unwrap_or(5),
        groups,
        decided: decided?,
        earlier,
    })
}

/// The one question that ranks the goals: exactly one, over all goals.
fn read_score(section: &Section<'_>, questionnaire: &Questionnaire, goals: usize) -> Option<usize> {
    let line = section.line_of("score");
    if section.is_list("score") {
        section.strings("score");
        section.fault(line, "score-several", &[]);
        return None;
    }
    let id = section.id("score")?;
    let Some(question) = questionnaire.question(id.value.as_str()) else {
        section.fault(line, "question-unknown", &[("value", id.value.as_str())]);
        return None;
    };
    let asked = &questionnaire.questions[question];
    match asked.kind.goals() {
        None => section.fault(
            line,
            "score-kind",
            &[("question", id.value.as_str()), ("kind", asked.kind.name())],
        ),
        Some(own) if own.len() != goals => {
            section.fault(line, "score-not-all-goals", &[("question", id.value.as_str())]);
        }
        Some(_) => {}
    }
    // Departments answer it too, who are asked nothing before it.
    if asked.shown_if.is_some() || asked.constraint.is_some() {
        section.fault(line, "condition-planned", &[("question", id.value.as_str())]);
    }
    Some(question)
}

/// The earlier round: another one, of which at least one goal is continued.
fn read_earlier(section: &Section<'_>, goals: &[Goal], own: Option<&Id>) -> Option<Id> {
    if !section.has("earlier") {
        return None;
    }
    let earlier = section.id("earlier")?;
    let value = earlier.value.as_str();
    if own == Some(&earlier.value) {
        section.fault(earlier.line, "earlier-itself", &[("value", value)]);
    }
    if goals.iter().all(|goal| goal.continues.is_none()) {
        section.fault(earlier.line, "earlier-continued-by-none", &[("value", value)]);
    }
    Some(earlier.value)
}

fn read_margins(section: &Section<'_>, questionnaire: &Questionnaire) -> Option<Vec<usize>> {
    let mut margins = Vec::new();
    for id in section.ids("margins") {
        match questionnaire.question(id.value.as_str()) {
            None => section.fault(id.line, "question-unknown", &[("value", id.value.as_str())]),
            Some(question) if margins.contains(&question) => {
                section.fault(id.line, "id-duplicate", &[("value", id.value.as_str())]);
            }
            Some(question)
                if matches!(questionnaire.questions[question].kind, Kind::Single { .. }) =>
            {
                // Whoever is not asked could not be told from whoever did not answer.
                if questionnaire.questions[question].shown_if.is_some() {
                    let question = ("question", id.value.as_str());
                    section.fault(id.line, "condition-planned", &[question]);
                }
                margins.push(question);
            }
            Some(_) => section.fault(id.line, "margin-kind", &[("question", id.value.as_str())]),
        }
    }
    section.has("margins").then_some(margins)
}

fn read_bounds(section: &Section<'_>) -> Option<(f64, f64)> {
    let bounds = section.numbers("bounds")?;
    match bounds.value[..] {
        [low, high] if low > 0.0 && low < 1.0 && high > 1.0 => Some((low, high)),
        _ => {
            section.fault(bounds.line, "bounds-invalid", &[]);
            None
        }
    }
}

fn read_groups(section: &Section<'_>, promised: &[Lang]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut ids = Vec::new();
    let line = section.line_of("group");
    for part in section.sections("group") {
        let (id, name, weight) =
            (part.id("id"), part.text("name", promised), part.number("weight"));
        let source = read_source(&part, &groups);
        let weight = weight.and_then(|weight| {
            let ok = (0.0..=1.0).contains(&weight.value);
            if !ok {
                part.fault(weight.line, "group-weight", &[]);
            }
            ok.then_some(weight.value)
        });
        part.done();
        ids.extend(id.clone());
        if let (Some(id), Some(source), Some(weight)) = (id, source, weight) {
            groups.push(Group { id: id.value, name, source, weight });
        }
    }
    crate::sheet::report_duplicates(section.place(), ids.iter());
    if groups.len() == ids.len() && section.is_list("group") {
        report_weights(section, line, &groups);
    }
    groups
}

fn read_source(part: &Section<'_>, groups: &[Group]) -> Option<Source> {
    let word = part.string("source")?;
    let source = match word.value {
        "responses" => Source::Responses,
        "returns" => Source::Returns,
        other => {
            part.fault(word.line, "group-source-unknown", &[("value", other)]);
            return None;
        }
    };
    if groups.iter().any(|group| group.source == source) {
        part.fault(word.line, "group-source-twice", &[("value", word.value)]);
    }
    Some(source)
}

fn report_weights(section: &Section<'_>, line: u32, groups: &[Group]) {
    let sum: f64 = groups.iter().map(|group| group.weight).sum();
    // A hundredth of a percent forgives thirds written as 0.3333 no more than it hides a slip.
    if !groups.is_empty() && (sum - 1.0).abs() > 1e-9 {
        section.fault(
            line,
            "group-weights-sum",
            &[("sum", &format!("{}", (sum * 1e9).round() / 1e9))],
        );
    }
    if !groups.iter().any(|group| group.source == Source::Responses) {
        section.fault(line, "group-responses-missing", &[]);
    }
}

fn read_decision(section: Section<'_>, promised: &[Lang]) -> Decision {
    let (body, reason) = (section.text("body", promised), section.text("reason", promised));
    let date = crate::round::read_date(&section, "date");
    section.done();
    Decision { body, date: date.unwrap_or(Date::constant(1970, 1, 1)), reason }
}
