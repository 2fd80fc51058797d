//! Everything that was answered in a round, and what comes of it.

use anyhow::{Context, Result};
use vorrang_analysis::{
    AnalysisError, RoundData, WeighError, analyse, indicator::Returned, result::RoundResult,
    sample::Sample,
};
use vorrang_store::{Snapshot, Submission};
use vorrang_survey::{
    answer::Response,
    id::Id,
    passage::Passage,
    round::Round,
    target::{Blank, DepartmentReturn, GoalReturn},
    time::Timestamp,
};
use vorrang_view::catalog::Args;

use crate::rounds::{self, Versions};

/// Program and version, as results name it.
const PROGRAM: &str = concat!("vorrang ", env!("CARGO_PKG_VERSION"));

/// Everything that was answered in a round.
pub(crate) struct Gathered {
    pub(crate) residents: Sample,
    pub(crate) departments: Sample,
    /// What departments returned of their goals.
    pub(crate) returned: Vec<Returned>,
    /// How far residents got who began on the web.
    pub(crate) passages: Vec<Passage>,
}

impl Gathered {
    pub(crate) fn nothing(round: &Round) -> Self {
        Self {
            residents: Sample::residents(round),
            departments: Sample::departments(round),
            returned: Vec::new(),
            passages: Vec::new(),
        }
    }

    /// As one snapshot sees it.
    pub(crate) async fn of(snapshot: &mut dyn Snapshot, round: &Round) -> Result<Self> {
        let mut versions = Versions::default();
        let residents = residents(snapshot, round, &mut versions).await?;
        let (departments, returned) = departments(snapshot, round, &mut versions).await?;
        let passages = snapshot.passages(&round.id).await?;
        Ok(Self { residents, departments, returned, passages })
    }

    /// The result, which speaks of the instant `at`.
    pub(crate) fn analyse(
        &self,
        round: &Round,
        at: Timestamp,
    ) -> Result<RoundResult, AnalysisError> {
        let Self { residents, departments, returned, passages } = self;
        let program = PROGRAM;
        analyse(&RoundData { round, residents, departments, returned, passages, at, program })
    }
}

/// Everybody who answered, whichever version they answered.
async fn residents(
    snapshot: &mut dyn Snapshot,
    round: &Round,
    versions: &mut Versions,
) -> Result<Sample> {
    let mut sample = Sample::residents(round);
    rounds::each_stored(snapshot, &round.id, async |snapshot, stored| {
        let answered = versions.get(snapshot, &round.id, stored.version).await?;
        let response = rounds::answers(stored, answered)?;
        sample.push_carried(round, &answered.questionnaire, &response);
        Ok(())
    })
    .await?;
    Ok(sample)
}

/// Every department that sent its return, and what it said of its goals.
async fn departments(
    snapshot: &mut dyn Snapshot,
    round: &Round,
    versions: &mut Versions,
) -> Result<(Sample, Vec<Returned>)> {
    let (mut sample, mut returned) = (Sample::departments(round), Vec::new());
    for own in snapshot.returns(&round.id).await? {
        if own.submitted.is_none() {
            continue;
        }
        let (mut last, mut goals) = (None, Vec::new());
        for sent in snapshot.submissions(&round.id, &own.department).await? {
            let answered = versions.get(snapshot, &round.id, sent.version).await?;
            let (response, said) = answers(round, answered, &own.department, &sent)?;
            last = Some(response);
            goals.push(said);
        }
        if let Some(response) = last {
            sample.push(round, &response);
        }
        returned.extend(Returned::of_submissions(&own.department, goals));
    }
    Ok((sample, returned))
}

/// A submission as an answer to the current version: to the scoring question, and about its goals.
fn answers(
    round: &Round,
    answered: &Round,
    department: &Id,
    sent: &Submission,
) -> Result<(Response, Vec<GoalReturn>)> {
    let blank = Blank::of(answered, department);
    let blank = blank
        .with_context(|| format!("version {} has no department {department}", sent.version))?;
    let read = DepartmentReturn::from_document(&blank, &sent.content);
    let read =
        read.with_context(|| format!("the return of {department} to version {}", sent.version))?;
    let response = read.response(&blank).carried(&answered.questionnaire, &round.questionnaire);
    let goals = read.goals.into_iter().filter_map(|goal| goal.carried(answered, round)).collect();
    Ok((response, goals))
}

/// Why there is no result, as a message of the catalogue.
pub(crate) fn explained(error: &AnalysisError) -> (&'static str, Args) {
    let AnalysisError::Weigh(error) = error;
    let named = |attribute: &str, value: &str| {
        Args::new().with("attribute", attribute).with("value", value)
    };
    match error {
        WeighError::EmptyCategory { attribute, value } => {
            ("weigh-empty-category", named(attribute, value))
        }
        WeighError::UnmetCategory { attribute, value } => {
            ("weigh-unmet-category", named(attribute, value))
        }
        WeighError::Unmet => ("weigh-unmet", Args::new()),
    }
}
