//! How good the answers are, as the report shows it.

use anyhow::Result;
use serde::Serialize;
use vorrang_analysis::{
    quality::{SMALL_NUMBER, SMALL_SHARE},
    result::{self, Apart, BreakOff, Figure, GoalReplies, LeftAt, Replies, RoundResult},
};

use super::words::{Name, Names};

/// Goals shown of those that many have no opinion about.
const SHOWN: usize = 5;

/// How good the answers are.
#[derive(Serialize)]
pub(super) struct Quality<'r> {
    figures: &'r result::Quality,
    apart: &'r Apart,
    questions: Vec<Row<'r>>,
    /// Whether somewhere it may not be told who was not asked.
    asked_hidden: bool,
    /// Goals with the most "don't know".
    unsure: Vec<Row<'r>>,
    /// Where people left who began; empty where nobody counted, or it may not be told.
    left: Vec<Left<'r>>,
    small: Vec<Small<'r>>,
    /// Whether of some category it may not be told that it is small.
    small_hidden: bool,
    small_share: f64,
    small_number: u64,
}

/// Replies to a question or about a goal.
#[derive(Serialize)]
struct Row<'r> {
    name: Name<'r>,
    replies: &'r Replies,
}

/// People who left at a page.
#[derive(Serialize)]
struct Left<'r> {
    /// Which page, as the catalogue names it.
    at: &'static str,
    /// What it asks about, where it asks.
    name: Option<Name<'r>>,
    /// Which part of that, where there are several.
    part: Option<usize>,
    n: &'r Figure<u64>,
    /// Share of those who began.
    share: Option<f64>,
}

/// A small category.
#[derive(Serialize)]
struct Small<'r> {
    question: Name<'r>,
    category: Name<'r>,
}

/// Gathers what is shown.
pub(super) fn quality<'r>(result: &'r RoundResult, names: Names<'r>) -> Result<Quality<'r>> {
    let figures = &result.quality;
    let mut questions = Vec::new();
    for own in &figures.questions {
        if let Some(replies) = &own.replies {
            let name = names.of(&names.question(&own.question)?.text);
            questions.push(Row { name, replies });
        }
    }
    Ok(Quality {
        asked_hidden: questions.iter().any(|row| row.replies.asked.value().is_none()),
        questions,
        unsure: unsure(result, names)?,
        left: left(&figures.break_off, names)?,
        small: small(&figures.coverage, names)?,
        small_hidden: figures
            .coverage
            .iter()
            .flat_map(|attribute| &attribute.categories)
            .any(|category| category.small.value().is_none()),
        small_share: SMALL_SHARE,
        small_number: SMALL_NUMBER,
        apart: &result.apart,
        figures,
    })
}

fn unsure<'r>(result: &'r RoundResult, names: Names<'r>) -> Result<Vec<Row<'r>>> {
    let scoring = result.quality.questions.iter().find(|own| own.question == result.score.question);
    let unsure = |own: &GoalReplies| own.replies.declined.value().copied().unwrap_or(0);
    let mut goals: Vec<&GoalReplies> =
        scoring.map_or(&[][..], |own| &own.goals).iter().filter(|own| unsure(own) > 0).collect();
    goals.sort_by_key(|own| std::cmp::Reverse(unsure(own)));
    let row =
        |own: &&'r GoalReplies| Ok(Row { name: names.goal(&own.goal)?, replies: &own.replies });
    goals.iter().take(SHOWN).map(row).collect()
}

fn left<'r>(figure: &'r Figure<BreakOff>, names: Names<'r>) -> Result<Vec<Left<'r>>> {
    let Some(break_off) = figure.value() else { return Ok(Vec::new()) };
    let pages = break_off.left.iter().map(|own| {
        let (at, name, part) = page(&own.at, &break_off.left, names)?;
        let share = own.n.value().map(|&n| n as f64 / break_off.begun as f64);
        Ok(Left { at, name, part, n: &own.n, share })
    });
    pages.collect()
}

type Page<'r> = (&'static str, Option<Name<'r>>, Option<usize>);

fn page<'r>(at: &'r LeftAt, all: &[result::Left], names: Names<'r>) -> Result<Page<'r>> {
    let (question, field, part) = match at {
        LeftAt::Notice => return Ok(("notice", None, None)),
        LeftAt::Consent => return Ok(("consent", None, None)),
        LeftAt::Check => return Ok(("check", None, None)),
        LeftAt::Elsewhere => return Ok(("elsewhere", None, None)),
        LeftAt::Questions { question, field, part } => (question, field, part),
    };
    let name = match field {
        Some(field) => names.field(field)?,
        None => names.of(&names.question(question)?.text),
    };
    let second =
        LeftAt::Questions { question: question.clone(), field: field.clone(), part: Some(2) };
    let part = part.filter(|_| all.iter().any(|own| own.at == second));
    Ok(("questions", Some(name), part))
}

fn small<'r>(coverage: &'r [result::Coverage], names: Names<'r>) -> Result<Vec<Small<'r>>> {
    let mut all = Vec::new();
    for attribute in coverage {
        let question = names.question(&attribute.attribute)?;
        let small = attribute.categories.iter().filter(|own| own.small == Figure::Value(true));
        for category in small {
            let (asked, category) =
                (names.of(&question.text), names.choice(question, &category.value)?);
            all.push(Small { question: asked, category });
        }
    }
    Ok(all)
}
