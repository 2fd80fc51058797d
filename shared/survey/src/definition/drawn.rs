//! Questions of which not everybody is shown the same.

use std::ops::RangeInclusive;

use super::{Kind, Question, read::Reading};
use crate::{
    document::Section,
    goal::Goal,
    id::Id,
    shown::{Design, Drawn, Shuffle},
};

/// Goals of a set: of two there is only one choice to make, and six are too many to weigh against each other.
const SIZES: RangeInclusive<u64> = 3..=5;
/// Most sets one person is shown.
const SETS: u64 = 20;
/// Most pairs one person is shown.
const PAIRS: u64 = 50;
/// Most times one person is shown the same goal in sets; [the score](crate::shown) reckons with whole numbers up to here.
pub const SHOWN_AT_MOST: usize = 10;

/// Whether people are shown different things of a question.
pub(super) fn is_drawn(question: &Question) -> bool {
    let sets = matches!(question.kind, Kind::BestWorst { .. } | Kind::Pairs { .. });
    sets || !question.drawn.is_nothing()
}

/// What may be shown of a question.
pub(super) fn design(question: &Question, goals: &[Goal]) -> Option<Design> {
    if !is_drawn(question) {
        return None;
    }
    let own = question.kind.goals().unwrap_or_default();
    let choices = question.kind.choices().unwrap_or_default();
    let items = own.iter().map(|&goal| &goals[goal].id).chain(choices.iter().map(|own| &own.id));
    let names: Vec<&Id> = std::iter::once(&question.id).chain(items).collect();
    Some(match question.kind {
        Kind::BestWorst { size, sets, .. } => Design::of_sets(own.len(), size, sets, &names),
        Kind::Pairs { pairs, .. } => Design::of_sets(own.len(), 2, pairs, &names),
        _ => {
            // Of choices "no answer" and "other" stay at the end, where people look for them.
            let places = 0..own.len().max(choices.len());
            let ends = |&place: &usize| {
                choices.get(place).is_some_and(|choice| choice.no_answer || choice.other)
            };
            let (fixed, moving) = places.partition(ends);
            Design::of_list(question.drawn, moving, fixed, &names)
        }
    })
}

impl Reading<'_> {
    /// How a question's list is drawn from. Only lists of goals and of choices have an order of their own, and only of
    /// goals a part is enough: who is not asked about one has still said what comes first among the others.
    pub(super) fn drawn(section: &Section<'_>, kind: &Kind) -> Drawn {
        let goals = match kind {
            Kind::Rating { goals, .. }
            | Kind::Ranking { goals, .. }
            | Kind::Picks { goals, .. }
            | Kind::Points { goals, .. } => goals.len(),
            Kind::Single { district: None, .. } | Kind::Multiple { .. } => 0,
            _ => return Drawn::default(),
        };
        let shuffle = section.optional_string("order").and_then(|word| match word.value {
            "random" => Some(Shuffle::Random),
            "rotated" => Some(Shuffle::Rotated),
            other => {
                section.fault(word.line, "shuffle-unknown", &[("value", other)]);
                None
            }
        });
        let least = match kind {
            Kind::Ranking { places, .. } => *places as u64,
            Kind::Picks { most, .. } => *most as u64 + 1,
            _ => 2,
        };
        let ask = (goals > 0 && section.has("ask"))
            .then(|| section.integer("ask", least.max(2)..=goals as u64, None))
            .flatten();
        let ask = ask.and_then(|ask| usize::try_from(ask).ok()).filter(|&ask| ask < goals);
        Drawn { shuffle, ask }
    }

    pub(super) fn best_worst(&self, section: &Section<'_>) -> Option<Kind> {
        let goals = self.question_goals(section)?;
        let size = section.integer("size", SIZES, Some(4))?.min(goals.len() as u64);
        let most = (SHOWN_AT_MOST * goals.len()) as u64 / size.max(1);
        let sets = section.integer("sets", 1..=SETS.min(most).max(1), None)?;
        let whole = |number| usize::try_from(number).ok();
        if goals.len() < 3 {
            section.fault(section.line_of("goals"), "sets-goals", &[]);
            return None;
        }
        Some(Kind::BestWorst { goals, size: whole(size)?, sets: whole(sets)? })
    }

    pub(super) fn pairs(&self, section: &Section<'_>) -> Option<Kind> {
        let goals = self.question_goals(section)?;
        let all = goals.len() as u64 * (goals.len() as u64 - 1) / 2;
        let pairs = section.integer("pairs", 1..=PAIRS.min(all), None)?;
        Some(Kind::Pairs { goals, pairs: usize::try_from(pairs).ok()? })
    }
}
