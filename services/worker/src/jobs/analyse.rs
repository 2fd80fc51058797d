//! Turns the answers of a round into its result: kept as a document, as pages and tables, and told to the steering group.

use std::{collections::BTreeSet, sync::Arc};

use anyhow::{Context, Result};
use vorrang_analysis::{AnalysisError, result::RoundResult};
use vorrang_store::{
    Claim, Job, MailKind, NewMail, NewResult, ResultPage, ResultTable, State, StoredRound,
    TokenHash,
};
use vorrang_survey::{
    goal::{Department, Recipient},
    id::Id,
    round::Round,
    time::Timestamp,
};
use vorrang_view::{Locale, Part};

use super::{Trouble, finish};
use crate::{
    gather::{self, Gathered},
    ledger,
    letter::{self, Mailbox, News, Version},
    queue::{Step, Worker},
    report::{self, Basis, Links},
};

/// Where the intake shows a result to whoever has its link.
const RESULT: &str = "/result/";

/// A round and everything that was answered in it at one moment.
struct Answers {
    stored: StoredRound,
    round: Arc<Round>,
    gathered: Gathered,
    /// Departments that sent their return.
    returned: BTreeSet<Id>,
    /// Number of the result that is to be.
    number: u32,
}

/// A result ready to be kept.
struct Made {
    document: String,
    token: TokenHash,
    pages: Vec<ResultPage>,
    tables: Vec<ResultTable>,
    mails: Vec<NewMail>,
}

/// Analyses the answers as they are after so many changes. If there were more since, another job is asked for.
pub(super) async fn run(
    worker: &Worker,
    claim: &Claim,
    id: &Id,
    changes: u32,
) -> Result<(), Trouble> {
    let answers = read(worker, id).await?;
    worker.watch.reached(Step::Read, &claim.job);
    let Some(answers) = answers.filter(|answers| answers.stored.changes == changes) else {
        return pass_on(worker, claim, id).await;
    };
    let Some(made) = make(worker, &answers)? else {
        return uphold(worker, claim, &answers).await;
    };
    worker.watch.reached(Step::Analyse, &claim.job);
    keep(worker, claim, &answers, &made).await?;
    worker.watch.reached(Step::Keep, &claim.job);
    Ok(())
}

/// Everything, as one snapshot sees it.
async fn read(worker: &Worker, id: &Id) -> Result<Option<Answers>> {
    let mut snapshot = worker.store.snapshot().await?;
    let Some(stored) = snapshot.round(id).await? else { return Ok(None) };
    let round = worker.known.round(&mut *snapshot, id, stored.version).await?;
    let gathered = Gathered::of(&mut *snapshot, &round).await?;
    let returns = snapshot.returns(id).await?.into_iter();
    let returned = returns.filter(|own| own.submitted.is_some()).map(|own| own.department);
    let number = u32::try_from(snapshot.results(id).await?.len())? + 1;
    Ok(Some(Answers { stored, round, gathered, returned: returned.collect(), number }))
}

/// The answers have changed since this was asked for: what was asked for would be stale at once.
async fn pass_on(worker: &Worker, claim: &Claim, id: &Id) -> Result<(), Trouble> {
    let mut tx = worker.store.begin().await?;
    if let Some(stored) = tx.round(id).await? {
        let job = Job::Analyse { round: id.clone(), changes: stored.changes };
        tx.enqueue(&job, worker.clock.now()).await?;
    }
    finish(tx, claim).await
}

/// `None` where too few answers have changed since an earlier result to tell another one.
fn make(worker: &Worker, answers: &Answers) -> Result<Option<Made>, Trouble> {
    let Answers { stored, round, gathered, number, .. } = answers;
    let result = match gathered.analyse(round, stored.end()) {
        Ok(result) => result,
        Err(AnalysisError::TooFew { .. }) => return Ok(None),
        Err(error) => return Err(hopeless(worker, round, &error)),
    };
    let (now, token) = (worker.clock.now(), worker.random.token());
    let version = Version { number: *number, made: now };
    let news = News {
        round,
        result: &result,
        version,
        link: &worker.public_url.join(&format!("{RESULT}{token}/")),
        recipients: recipients(round).count(),
        reason: None,
        missing: &missing(answers),
    };
    Ok(Some(Made {
        document: report::document(&result)?,
        token: TokenHash::of(&token),
        pages: pages(worker, round, &result, version)?,
        tables: tables(round, &result)?,
        mails: recipients(round)
            .map(|recipient| mail(worker, &news, recipient, now))
            .collect::<Result<_>>()?,
    }))
}

/// Why these answers cannot be analysed, in the first language of the town that the office has words in. Trying again
/// would end the same way.
fn hopeless(worker: &Worker, round: &Round, error: &AnalysisError) -> Trouble {
    let (key, args) = gather::explained(error);
    let mut languages = round.languages.iter().filter_map(|lang| Locale::parse(lang.as_str()).ok());
    let said = languages
        .find(|lang| worker.catalog.has(lang, Part::Administration))
        .context("a round has a language with words for its office")
        .and_then(|lang| Ok(worker.catalog.plain(&lang, key, &args)?));
    said.map_or_else(Trouble::from, Trouble::Never)
}

fn missing(answers: &Answers) -> Vec<&Department> {
    let all = answers.round.departments.iter();
    all.filter(|department| !answers.returned.contains(&department.id)).collect()
}

/// Everybody who is told the result, each address once.
fn recipients(round: &Round) -> impl Iterator<Item = &Recipient> {
    let mut addresses = BTreeSet::new();
    round.steering.iter().filter(move |recipient| addresses.insert(recipient.email.as_str()))
}

fn pages(
    worker: &Worker,
    round: &Round,
    result: &RoundResult,
    version: Version,
) -> Result<Vec<ResultPage>> {
    let tables = report::tables(round, result)?.into_iter().map(|table| table.name);
    let files: Vec<String> = [report::DOCUMENT.to_owned()].into_iter().chain(tables).collect();
    let basis = Basis { round, result, version: Some(version), files: &files };
    let page = |lang| {
        let report = report::render(&worker.engine, &basis, lang, &Links::default())?;
        Ok(ResultPage { language: lang.to_string(), title: report.title, body: report.body })
    };
    report::languages(round, &worker.catalog).map(page).collect()
}

fn tables(round: &Round, result: &RoundResult) -> Result<Vec<ResultTable>> {
    let tables = report::tables(round, result)?.into_iter();
    Ok(tables.map(|table| ResultTable { name: table.name, content: table.bytes }).collect())
}

fn mail(
    worker: &Worker,
    news: &News<'_>,
    recipient: &Recipient,
    now: Timestamp,
) -> Result<NewMail> {
    let to = Mailbox { name: recipient.name.clone(), address: recipient.email.clone() };
    let cover = ledger::cover(news.round, worker.from.as_ref(), to, &recipient.lang, now);
    let letter = letter::report(&worker.engine, &cover, news)?;
    let number = Some(news.version.number);
    ledger::entry(&letter, worker.random.uuid(), &news.round.id, MailKind::Report, number)
}

/// The last result that was told stands as it is.
async fn uphold(worker: &Worker, claim: &Claim, answers: &Answers) -> Result<(), Trouble> {
    let Answers { stored, gathered, .. } = answers;
    let mut tx = worker.store.begin().await?;
    if tx.count_changes(&stored.id, 0).await? != Some(stored.changes) {
        drop(tx);
        return pass_on(worker, claim, &stored.id).await;
    }
    let last = gathered.earlier.numbers.last();
    tx.uphold(&stored.id, *last.context("too few since no result")?).await?;
    finish(tx, claim).await
}

/// Keeps everything together with the job's end, or nothing.
async fn keep(
    worker: &Worker,
    claim: &Claim,
    answers: &Answers,
    made: &Made,
) -> Result<(), Trouble> {
    let Answers { stored, number, .. } = answers;
    let now = worker.clock.now();
    let mut tx = worker.store.begin().await?;
    // Counting none tells how many there are, and lets nobody count until this unit of work ends.
    if tx.count_changes(&stored.id, 0).await? != Some(stored.changes) {
        drop(tx);
        return pass_on(worker, claim, &stored.id).await;
    }
    tx.set_state(&stored.id, State::Closed, State::Reported, now).await?;
    let result = NewResult {
        round: &stored.id,
        version: stored.version,
        changes: stored.changes,
        document: &made.document,
        token: made.token,
        mails: u32::try_from(made.mails.len()).map_err(anyhow::Error::from)?,
        pages: &made.pages,
        tables: &made.tables,
    };
    if tx.keep_result(result, now).await? != *number {
        return Err(Trouble::LeaseLost);
    }
    tx.cancel_reports(&stored.id, now).await?;
    for mail in &made.mails {
        tx.post(mail, now).await?;
    }
    finish(tx, claim).await
}
