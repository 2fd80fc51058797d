//! The figures as CSV tables: UTF-8, one header row, RFC 4180 quoting, CRLF, dot decimals, ISO dates.
//!
//! Every column is described in `RESULT.md` of `vorrang-analysis`.

mod cell;
mod change;
mod gaps;
mod quality;
mod targets;

use anyhow::{Context, Result};
use csv::{Terminator, Writer, WriterBuilder};
use vorrang_analysis::result::{Composite, Figure, GoalResult, Level, RoundResult};
use vorrang_survey::{plan::Source, round::Round, text::Texts};

use self::cell::{figure, number, text};

/// A table.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    /// Name of its file.
    pub(crate) name: String,
    /// CSV.
    pub(crate) bytes: Vec<u8>,
}

/// All tables of a result. A table the plan does not ask for, or that has no row, is left out.
///
/// Fails if the result belongs to another round.
pub(crate) fn tables(round: &Round, result: &RoundResult) -> Result<Vec<Table>> {
    let mut tables = vec![("goals.csv", goals(round, result)?)];
    if !result.participation.is_empty() {
        tables.push(("participation.csv", participation(round, result)?));
    }
    tables.push(("quality.csv", quality::quality(result)?));
    if !result.groups.is_empty() {
        tables.push(("groups.csv", groups(result)?));
    }
    if let Figure::Value(gaps) = &result.gaps {
        tables.push(("gaps.csv", gaps::gaps(gaps)?));
    }
    if let Figure::Value(composite) = &result.composite {
        tables.push(("composite.csv", scores(composite)?));
        tables.push(("flips.csv", flips(composite)?));
    }
    if let Figure::Value(covariance) = &result.covariance {
        tables.push(("covariance.csv", matrix(result, covariance)?));
    }
    if result.targets.iter().any(|goal| !goal.indicators.is_empty()) {
        tables.push(("targets.csv", targets::indicators(&result.targets)?));
    }
    if let Figure::Value(priority) = &result.priority {
        tables.push(("priority.csv", targets::priority(priority, &result.targets)?));
    }
    if let Figure::Value(own) = &result.change {
        tables.push(("change.csv", change::change(own)?));
    }
    Ok(tables.into_iter().map(|(name, bytes)| Table { name: name.to_owned(), bytes }).collect())
}

/// A table being written: rows of cells, the first of them the header.
struct Sheet(Writer<Vec<u8>>);

impl Sheet {
    fn new<S: AsRef<str>>(header: &[S]) -> Result<Self> {
        let mut sheet =
            Self(WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new()));
        sheet.row(header)?;
        Ok(sheet)
    }

    fn row<S: AsRef<str>>(&mut self, cells: &[S]) -> Result<()> {
        Ok(self.0.write_record(cells.iter().map(|cell| cell.as_ref().as_bytes()))?)
    }

    fn bytes(self) -> Result<Vec<u8>> {
        Ok(self.0.into_inner().map_err(csv::IntoInnerError::into_error)?)
    }
}

/// Header cells `name:de`, `name:nl` … as in the round's own files.
fn headed(round: &Round, name: &str) -> Vec<String> {
    round.languages.iter().map(|lang| format!("{name}:{lang}")).collect()
}

fn in_all_languages(round: &Round, texts: Option<&Texts>) -> Vec<String> {
    let show = |lang| texts.map_or_else(String::new, |texts| text(texts.show(lang)));
    round.languages.iter().map(show).collect()
}

const SCORES: [&str; 12] = [
    "n",
    "n_eff",
    "win_share",
    "se",
    "ci_low",
    "ci_high",
    "rank",
    "rank_low",
    "rank_high",
    "tier",
    "p_top",
    "mean_rank",
];

const LEVELS: [&str; 7] = [
    "level_n",
    "level_mean",
    "level_mean_se",
    "level_share_high",
    "level_share_high_se",
    "level_share_high_low",
    "level_share_high_high",
];

fn goals(round: &Round, result: &RoundResult) -> Result<Vec<u8>> {
    let rated = result.goals.iter().any(|goal| goal.level.is_some());
    let mut header = vec!["goal".to_owned()];
    header.extend(headed(round, "name"));
    header.push("field".to_owned());
    header.extend(headed(round, "field_name"));
    header.extend(SCORES.map(str::to_owned));
    header.extend(LEVELS.iter().filter(|_| rated).map(|name| (*name).to_owned()));
    let mut sheet = Sheet::new(&header)?;
    for goal in &result.goals {
        let own = round.goals.iter().find(|own| own.id.as_str() == goal.goal);
        let own = own.with_context(|| format!("the round has no goal {}", goal.goal))?;
        let mut row = vec![text(&goal.goal)];
        row.extend(in_all_languages(round, Some(&own.name)));
        row.push(text(&goal.field));
        row.extend(in_all_languages(round, round.fields.get(own.field).map(|field| &field.name)));
        row.extend(score_cells(goal));
        if rated {
            row.extend(level_cells(goal.level.as_ref()));
        }
        sheet.row(&row)?;
    }
    sheet.bytes()
}

fn score_cells(goal: &GoalResult) -> [String; 12] {
    [
        figure(&goal.n),
        figure(&goal.n_eff),
        figure(&goal.win_share),
        figure(&goal.se),
        figure(&goal.ci_low),
        figure(&goal.ci_high),
        figure(&goal.rank),
        figure(&goal.rank_low),
        figure(&goal.rank_high),
        figure(&goal.tier),
        figure(&goal.p_top),
        figure(&goal.mean_rank),
    ]
}

fn level_cells(level: Option<&Level>) -> [String; 7] {
    let Some(level) = level else { return LEVELS.map(|_| String::new()) };
    [
        figure(&level.n),
        figure(&level.mean),
        figure(&level.mean_se),
        figure(&level.share_high),
        figure(&level.share_high_se),
        figure(&level.share_high_low),
        figure(&level.share_high_high),
    ]
}

fn participation(round: &Round, result: &RoundResult) -> Result<Vec<u8>> {
    let mut header = vec!["attribute".to_owned(), "value".to_owned()];
    header.extend(headed(round, "name"));
    header.extend(["n", "share", "population", "population_share"].map(str::to_owned));
    let mut sheet = Sheet::new(&header)?;
    for attribute in &result.participation {
        let asked = round.questionnaire.question(&attribute.attribute);
        let asked =
            asked.with_context(|| format!("the round has no question {}", attribute.attribute))?;
        let choices = round.questionnaire.questions[asked].kind.choices().unwrap_or_default();
        for category in &attribute.categories {
            let choice =
                choices.iter().find(|choice| Some(choice.id.as_str()) == category.value.as_deref());
            let mut row = vec![
                text(&attribute.attribute),
                text(category.value.as_deref().unwrap_or("unknown")),
            ];
            row.extend(in_all_languages(round, choice.map(|choice| &choice.text)));
            row.extend([
                figure(&category.n),
                figure(&category.share),
                category.population.map_or_else(String::new, |people| people.to_string()),
                category.population_share.map_or_else(String::new, number),
            ]);
            sheet.row(&row)?;
        }
    }
    sheet.bytes()
}

fn groups(result: &RoundResult) -> Result<Vec<u8>> {
    let header = [
        "group",
        "source",
        "weight",
        "n",
        "of",
        "complete_count",
        "held",
        "goal",
        "win_share",
        "se",
        "rank",
    ];
    let mut sheet = Sheet::new(&header)?;
    for group in &result.groups {
        let source = match group.source {
            Source::Responses => "responses",
            Source::Returns => "returns",
        };
        for goal in &group.goals {
            sheet.row(&[
                text(&group.group),
                source.to_owned(),
                number(group.weight),
                figure(&group.n),
                group.of.map_or_else(String::new, |of| of.to_string()),
                group.complete_count.to_string(),
                group.held.to_string(),
                text(&goal.goal),
                figure(&goal.win_share),
                figure(&goal.se),
                figure(&goal.rank),
            ])?;
        }
    }
    sheet.bytes()
}

fn scores(composite: &Composite) -> Result<Vec<u8>> {
    let mut sheet =
        Sheet::new(&["goal", "score", "se", "rank", "rank_low", "rank_high", "top_share"])?;
    for goal in &composite.goals {
        sheet.row(&[
            text(&goal.goal),
            figure(&goal.score),
            figure(&goal.se),
            figure(&goal.rank),
            figure(&goal.rank_low),
            figure(&goal.rank_high),
            figure(&goal.top_share),
        ])?;
    }
    sheet.bytes()
}

fn flips(composite: &Composite) -> Result<Vec<u8>> {
    let mut sheet = Sheet::new(&["above", "below", "group", "weight", "distance"])?;
    for flip in &composite.flips {
        let ids = [&flip.above, &flip.below, &flip.group].map(|id| text(id));
        sheet.row(&[ids.as_slice(), &[number(flip.weight), number(flip.distance)]].concat())?;
    }
    sheet.bytes()
}

/// Rows and columns are the goals that have a win share.
fn matrix(result: &RoundResult, covariance: &[Vec<f64>]) -> Result<Vec<u8>> {
    let with_value = result.goals.iter().filter(|goal| goal.win_share.value().is_some());
    let ids: Vec<String> = with_value.map(|goal| text(&goal.goal)).collect();
    let mut sheet = Sheet::new(&[&["goal".to_owned()], ids.as_slice()].concat())?;
    for (id, row) in ids.iter().zip(covariance) {
        let cells: Vec<String> = row.iter().map(|value| number(*value)).collect();
        sheet.row(&[std::slice::from_ref(id), &cells].concat())?;
    }
    sheet.bytes()
}
