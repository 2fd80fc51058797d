//! Everything that was answered in a round, and what comes of it.

use std::{num::NonZeroUsize, panic, thread};

use anyhow::{Context, Result};
use vorrang_analysis::{
    AnalysisError, Earlier, RoundData, WeighError, analyse, indicator::Returned,
    result::RoundResult, sample::Sample,
};
use vorrang_store::{MailState, Snapshot, StoredMail, StoredResponse, StoredResult, Submission};
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
    pub(crate) earlier: History,
}

/// What has been told before.
#[derive(Default)]
pub(crate) struct History {
    /// Results of the round that somebody outside has seen, the first first.
    pub(crate) told: Vec<RoundResult>,
    /// The number of each among all results of the round.
    pub(crate) numbers: Vec<u32>,
    /// What departments had returned when the last of them was made.
    departments: Option<Sample>,
    /// The last result told of the earlier round that the plan names.
    pub(crate) round: Option<RoundResult>,
}

impl Gathered {
    pub(crate) fn nothing(round: &Round) -> Self {
        Self {
            residents: Sample::residents(round),
            departments: Sample::departments(round),
            returned: Vec::new(),
            earlier: History::default(),
            passages: Vec::new(),
        }
    }

    /// As one snapshot sees it.
    pub(crate) async fn of(snapshot: &mut dyn Snapshot, round: &Round) -> Result<Self> {
        let mut versions = Versions::default();
        let residents = residents(snapshot, round, &mut versions).await?;
        let (departments, returned) = departments(snapshot, round, &mut versions, None).await?;
        let passages = snapshot.passages(&round.id).await?;
        let earlier = History::of(snapshot, round, &mut versions).await?;
        Ok(Self { residents, departments, returned, passages, earlier })
    }

    /// The result, which speaks of the instant `at`.
    pub(crate) fn analyse(
        &self,
        round: &Round,
        at: Timestamp,
    ) -> Result<RoundResult, AnalysisError> {
        let Self { residents, departments, returned, passages, earlier } = self;
        let earlier = Earlier {
            told: &earlier.told,
            departments: earlier.departments.as_ref(),
            round: earlier.round.as_ref(),
        };
        let program = PROGRAM;
        analyse(&RoundData {
            round,
            residents,
            departments,
            returned,
            passages,
            earlier,
            at,
            program,
        })
    }
}

impl History {
    async fn of(
        snapshot: &mut dyn Snapshot,
        round: &Round,
        versions: &mut Versions,
    ) -> Result<Self> {
        let mut history = Self::default();
        let mut last = None;
        for result in told(snapshot, &round.id).await? {
            history.told.push(document(snapshot, &result).await?);
            history.numbers.push(result.number);
            last = Some(result.made_at);
        }
        if last.is_some() {
            history.departments = Some(departments(snapshot, round, versions, last).await?.0);
        }
        if let Some(earlier) = &round.plan.earlier
            && let Some(result) = told(snapshot, earlier).await?.last()
        {
            history.round = Some(document(snapshot, result).await?);
        }
        Ok(history)
    }
}

/// Results of a round that somebody outside has seen, the first first; none, if there is no such round.
async fn told(snapshot: &mut dyn Snapshot, round: &Id) -> Result<Vec<StoredResult>> {
    let mails = snapshot.mails(round).await?;
    let results = snapshot.results(round).await?.into_iter();
    Ok(results.filter(|result| has_left(result, &mails)).collect())
}

async fn document(snapshot: &mut dyn Snapshot, result: &StoredResult) -> Result<RoundResult> {
    let StoredResult { round, number, .. } = result;
    let document = snapshot.result_document(round, *number).await?;
    let document =
        document.with_context(|| format!("result {number} of {round} has no document"))?;
    RoundResult::read(&document)
        .with_context(|| format!("the document of result {number} of {round}"))
}

/// Whether somebody outside may have seen a result. What a mail server did not take may have gone out all the same, and
/// mails that told of it are deleted some day.
fn has_left(result: &StoredResult, mails: &[StoredMail]) -> bool {
    let kept: Vec<_> = mails.iter().filter(|mail| mail.result == Some(result.number)).collect();
    let stayed = |mail: &&&StoredMail| {
        matches!(mail.state, MailState::Waiting | MailState::Cancelled) && mail.fault.is_none()
    };
    result.released_at.is_some() || kept.iter().filter(stayed).count() < result.mails as usize
}

/// Everybody who answered, whichever version they answered.
async fn residents(
    snapshot: &mut dyn Snapshot,
    round: &Round,
    versions: &mut Versions,
) -> Result<Sample> {
    let processors = thread::available_parallelism().map_or(1, NonZeroUsize::get);
    let mut samples = vec![Sample::residents(round); processors];
    rounds::each_page(snapshot, &round.id, async |snapshot, page| {
        for stored in page {
            versions.get(snapshot, &round.id, stored.version).await?;
        }
        push_page(round, versions, page, &mut samples)
    })
    .await?;
    let mut all = Sample::residents(round);
    for sample in samples {
        all.merge(sample);
    }
    Ok(all)
}

/// Adds some responses, to versions already known, to samples filled at the same time.
fn push_page(
    round: &Round,
    versions: &Versions,
    page: &[StoredResponse],
    samples: &mut [Sample],
) -> Result<()> {
    let size = page.len().div_ceil(samples.len()).max(1);
    thread::scope(|scope| {
        let add = |(part, sample): (&'_ [StoredResponse], &'_ mut Sample)| {
            part.iter().try_for_each(|stored| push(round, versions, stored, sample))
        };
        let run = |work| scope.spawn(move || add(work));
        let running: Vec<_> = page.chunks(size).zip(samples).map(run).collect();
        // Only a fault of the program makes a part panic; then the panic goes on.
        let done = |part: thread::ScopedJoinHandle<'_, _>| {
            part.join().unwrap_or_else(|panic| panic::resume_unwind(panic))
        };
        running.into_iter().try_for_each(done)
    })
}

fn push(
    round: &Round,
    versions: &Versions,
    stored: &StoredResponse,
    sample: &mut Sample,
) -> Result<()> {
    let answered = versions.known(stored.version).context("a version that was not read")?;
    let response = rounds::answers(stored, answered)?;
    if answered.hash == round.hash {
        sample.push(round, &response); // The same questionnaire.
    } else {
        sample.push_carried(round, &answered.questionnaire, &response);
    }
    Ok(())
}

/// Every department that sent its return, until an instant if there is one, and what it said of its goals.
async fn departments(
    snapshot: &mut dyn Snapshot,
    round: &Round,
    versions: &mut Versions,
    until: Option<Timestamp>,
) -> Result<(Sample, Vec<Returned>)> {
    let (mut sample, mut returned) = (Sample::departments(round), Vec::new());
    for own in snapshot.returns(&round.id).await? {
        if own.submitted.is_none() {
            continue;
        }
        let (mut last, mut goals) = (None, Vec::new());
        let sent = snapshot.submissions(&round.id, &own.department).await?.into_iter();
        for sent in sent.filter(|sent| until.is_none_or(|until| sent.submitted_at <= until)) {
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
    let error = match error {
        AnalysisError::Weigh(error) => error,
        AnalysisError::TooFew { changed, needed, .. } => {
            return ("told-too-few", Args::new().with("changed", *changed).with("needed", *needed));
        }
    };
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
