//! What the report holds, before any word of it is chosen.

use anyhow::{Context, Result};
use serde::Serialize;
use vorrang_analysis::result::{self, GoalResult, Provenance, RoundResult, Weighting};
use vorrang_survey::{
    definition::Kind,
    round::Round,
    text::Lang,
    time::{Date, Timestamp},
};
use vorrang_view::Locale;

use super::{
    Basis, Said, Version,
    change::{self, Change},
    chart::dots::DotPlot,
    priority::{self, Behind, Priority},
    quality::{self, Quality},
    sides::{self, Sides},
    together::{self, Together},
    words::{Finding, Name, Names, finding},
};

/// Everything the templates of the report are given.
#[derive(Serialize)]
pub(crate) struct Contents<'r> {
    #[serde(skip)]
    pub(crate) locale: Locale,
    town: Name<'r>,
    title: Name<'r>,
    contact: Contact<'r>,
    example: bool,
    /// Year the round closed in. A text, for a year has no thousands.
    year: String,
    opened: String,
    closed: String,
    at: String,
    version: Option<Numbered>,
    finding: Finding<'r>,
    /// The finding and its doubt in words.
    #[serde(flatten)]
    pub(crate) said: Said,
    asked: Asked<'r>,
    pub(super) tiers: Vec<Tier<'r>>,
    pub(super) dots: Option<Dots>,
    weighting: &'r Weighting,
    participation: Vec<Attribute<'r>>,
    quality: Quality<'r>,
    sides: Option<Sides<'r>>,
    /// Whether departments' answers since an earlier result are not counted yet.
    held: bool,
    together: Option<Together<'r>>,
    /// What is wanted for sure and behind, the furthest behind first.
    behind: Vec<Behind<'r>>,
    priority: Option<Priority<'r>>,
    change: Option<Change<'r>>,
    provenance: &'r Provenance,
    /// A text, as it is to be typed in again.
    seed: String,
    minimum: u64,
    files: &'r [String],
}

/// Which of the round's results it is.
#[derive(Serialize)]
struct Numbered {
    number: u32,
    /// Day it was made.
    made: String,
}

/// Whom to ask.
#[derive(Serialize)]
pub(crate) struct Contact<'r> {
    name: Name<'r>,
    email: &'r str,
    phone: &'r str,
}

impl<'r> Contact<'r> {
    pub(crate) fn of(names: Names<'r>) -> Self {
        let contact = &names.round.contact;
        Self { name: names.of(&contact.name), email: &contact.email, phone: &contact.phone }
    }
}

/// The question that ranks the goals.
#[derive(Serialize)]
struct Asked<'r> {
    question: Name<'r>,
    kind: &'static str,
    /// Highest mark of a rating, places of a ranking, most picks, points to give, sets.
    most: usize,
    /// Goals of a set.
    size: Option<usize>,
    /// How many of the goals one person was asked about, if not all.
    part: Option<usize>,
    /// Lowest mark of a rating that counts as important.
    high: Option<u8>,
    /// How many marks that are.
    marks: Option<usize>,
    top: usize,
    goals: usize,
    /// Goals that have a place.
    places: usize,
}

/// Goals between which no order is certain.
#[derive(Serialize)]
pub(super) struct Tier<'r> {
    /// From 1; `None` for the goals that have no place.
    pub(super) number: Option<usize>,
    pub(super) when: When,
    pub(super) goals: Vec<Goal<'r>>,
}

/// When the goals of a tier come.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum When {
    First,
    Next,
    Later,
    Last,
    /// There is one tier only, and so no order at all.
    Open,
    /// These goals have no place.
    Unplaced,
}

/// A goal and its figures.
#[derive(Serialize)]
pub(super) struct Goal<'r> {
    pub(super) name: Name<'r>,
    field: Name<'r>,
    pub(super) figures: &'r GoalResult,
}

/// The same drawing for wide and for narrow screens.
#[derive(Serialize)]
pub(super) struct Dots {
    wide: DotPlot,
    narrow: DotPlot,
}

/// Who answered, by one question.
#[derive(Serialize)]
struct Attribute<'r> {
    question: Name<'r>,
    categories: Vec<Category<'r>>,
}

/// One answer to it; without a name for those who gave none.
#[derive(Serialize)]
struct Category<'r> {
    name: Option<Name<'r>>,
    figures: &'r result::Category,
}

impl<'r> Contents<'r> {
    /// Fails if the result belongs to another round.
    pub(super) fn new(basis: &Basis<'r>, lang: &'r Lang) -> Result<Self> {
        let Basis { round, result, version, files } = *basis;
        let names = Names { round, lang };
        let locale = Locale::parse(lang.as_str())?;
        let at: Timestamp =
            result.at.parse().with_context(|| format!("instant of the result: {}", result.at))?;
        // A round that closes at midnight took its last answers the day before.
        let closed = day(round, round.closes.min(at) - std::time::Duration::from_secs(1));
        let tiers = tiers(result, names)?;
        let numbered = |version: Version| Numbered {
            number: version.number,
            made: day(round, version.made).to_string(),
        };
        Ok(Self {
            town: names.of(&round.town),
            title: names.of(&round.title),
            contact: Contact::of(names),
            example: result.example,
            year: closed.year().to_string(),
            opened: day(round, round.opens).to_string(),
            closed: closed.to_string(),
            at: day(round, at).to_string(),
            version: version.map(numbered),
            finding: finding(&result.order, result.score.top, names)?,
            said: Said::default(),
            asked: asked(result, names)?,
            dots: dots(&tiers, &locale),
            weighting: &result.weighting,
            participation: participation(result, names)?,
            quality: quality::quality(result, names)?,
            sides: sides::compare(result, &tiers, names, &locale)?,
            held: result.groups.iter().any(|group| group.held),
            together: together::put_together(result, names)?,
            behind: priority::behind(result, names)?,
            priority: priority::against(result, names, &locale)?,
            change: change::change(result, names)?,
            provenance: &result.provenance,
            seed: result.provenance.seed.to_string(),
            minimum: result.score.disclosure_minimum,
            tiers,
            files,
            locale,
        })
    }
}

/// Most goals that can be told one by one.
const FEW: usize = 16;

impl Contents<'_> {
    /// How many tiers are told one by one, goal after goal: the first two, or all of them if that is few goals, but none
    /// that would make it more; none where there is nothing to tell.
    pub(crate) fn tiers_in_short(&self) -> usize {
        if self.dots.is_none() {
            return 0;
        }
        let goals =
            |tiers| self.tiers.iter().take(tiers).map(|tier| tier.goals.len()).sum::<usize>();
        [self.tiers.len(), 2, 1].into_iter().find(|tiers| goals(*tiers) <= FEW).unwrap_or(0)
    }
}

pub(super) fn day(round: &Round, instant: Timestamp) -> Date {
    instant.to_zoned(round.zone.clone()).date()
}

fn asked<'r>(result: &RoundResult, names: Names<'r>) -> Result<Asked<'r>> {
    let question = names.question(&result.score.question)?;
    Ok(Asked {
        question: names.of(&question.text),
        kind: question.kind.name(),
        most: match &question.kind {
            Kind::Rating { scale, .. } => (*scale).into(),
            Kind::Ranking { places, .. } => *places,
            Kind::Multiple { most, .. } | Kind::Picks { most, .. } => *most,
            Kind::Points { total, .. } => (*total).into(),
            Kind::BestWorst { sets, .. } => *sets,
            Kind::Pairs { pairs, .. } => *pairs,
            Kind::Single { .. }
            | Kind::Text { .. }
            | Kind::Number(_)
            | Kind::Date(_)
            | Kind::Scale(_)
            | Kind::Matrix(_)
            | Kind::Acknowledgement { .. } => 1,
        },
        size: result.score.size,
        part: question.drawn.ask,
        high: result.score.high,
        marks: result
            .score
            .scale
            .zip(result.score.high)
            .map(|(scale, high)| (scale + 1).saturating_sub(high).into()),
        top: result.score.top,
        goals: result.goals.len(),
        places: result.goals.iter().filter(|goal| goal.rank.value().is_some()).count(),
    })
}

/// The tiers by number, each by rank, and the goals without a place last.
fn tiers<'r>(result: &'r RoundResult, names: Names<'r>) -> Result<Vec<Tier<'r>>> {
    let mut goals: Vec<&GoalResult> = result.goals.iter().collect();
    let tier = |goal: &GoalResult| goal.tier.value().copied();
    goals.sort_by_key(|goal| {
        (tier(goal).unwrap_or(usize::MAX), goal.rank.value().copied().unwrap_or(usize::MAX))
    });
    let last = goals.iter().filter_map(|goal| tier(goal)).max().unwrap_or(0);
    let with_names = |figures: &'r GoalResult| {
        Ok(Goal { name: names.goal(&figures.goal)?, field: names.field(&figures.field)?, figures })
    };
    let of_one_tier = goals.chunk_by(|a, b| tier(a) == tier(b));
    let tiers = of_one_tier.map(|goals| {
        let number = tier(goals[0]);
        let goals = goals.iter().copied().map(with_names).collect::<Result<_>>()?;
        Ok(Tier { number, when: when(number, last), goals })
    });
    tiers.collect()
}

/// The first comes first and the last last; of those between, the upper half comes next.
fn when(tier: Option<usize>, last: usize) -> When {
    match tier {
        None => When::Unplaced,
        Some(_) if last == 1 => When::Open,
        Some(1) => When::First,
        Some(tier) if tier == last && last > 2 => When::Last,
        Some(tier) if tier == 2 || 2 * (tier - 1) < last => When::Next,
        Some(_) => When::Later,
    }
}

/// No drawing where there is nothing to draw.
fn dots(tiers: &[Tier<'_>], locale: &Locale) -> Option<Dots> {
    let mut goals = tiers.iter().flat_map(|tier| &tier.goals);
    let drawn = goals.any(|goal| goal.figures.win_share.value().is_some());
    drawn.then(|| Dots {
        wide: DotPlot::wide(tiers, locale),
        narrow: DotPlot::narrow(tiers, locale),
    })
}

fn participation<'r>(result: &'r RoundResult, names: Names<'r>) -> Result<Vec<Attribute<'r>>> {
    let attribute = |attribute: &'r result::Attribute| {
        let question = names.question(&attribute.attribute)?;
        let category = |figures: &'r result::Category| {
            let name =
                figures.value.as_deref().map(|value| names.choice(question, value)).transpose()?;
            Ok(Category { name, figures })
        };
        let categories = attribute.categories.iter().map(category).collect::<Result<_>>()?;
        Ok(Attribute { question: names.of(&question.text), categories })
    };
    result.participation.iter().map(attribute).collect()
}

#[cfg(test)]
mod tests {
    use super::{When, when};

    #[test]
    fn every_number_of_tiers_has_its_words() {
        use When::{First, Last, Later, Next, Open};
        for (last, words) in [
            (1, &[Open][..]),
            (2, &[First, Next]),
            (3, &[First, Next, Last]),
            (4, &[First, Next, Later, Last]),
            (6, &[First, Next, Next, Later, Later, Last]),
        ] {
            let found: Vec<When> = (1..=last).map(|tier| when(Some(tier), last)).collect();
            assert_eq!(found, words, "{last}");
        }
        assert_eq!(when(None, 4), When::Unplaced);
    }
}
