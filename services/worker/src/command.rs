//! The subcommands, one module for each group of them.
//!
//! - without a database: `check`, `analyse`, [`texts`] (to translators and back), [`languages`];
//! - on the database, all at a `desk`: [`import`], `state` (open, close), [`links`] (preview, invite, remind),
//!   [`status`], [`decide`] (flagged, decide), [`export`], [`rank`], `results` (release, retry), [`mails`] (outbox,
//!   test-mail), `upkeep` (tidy, migrate), [`withdrawals`];
//! - the batch service itself: [`work`] (run, once);
//! - what they share: `office` says things in the reader's language, `table` reads tables, `output` writes what an analysis leaves behind, `words` puts faults into words.

use std::{io::Write, process::ExitCode, sync::Arc};

use anyhow::Result;
use clap::{Args, Subcommand};
use vorrang_runtime::{clock::Clock, random::Random};
use vorrang_survey::id::Id;

use self::{desk::Place, office::Office};
use crate::{post::Post, queue::Watch};

pub mod analyse;
pub mod check;
pub mod decide;
pub mod desk;
pub mod export;
pub mod import;
pub mod languages;
pub mod links;
pub mod mails;
mod office;
pub(crate) mod output;
mod promise;
pub mod rank;
mod results;
mod state;
pub mod status;
mod table;
pub mod texts;
mod upkeep;
pub mod withdrawals;
mod words;
pub mod work;

/// What a command ended with; a command that could not do its work at all ends with an error instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// All is well.
    Done,
    /// What it was given is not in order; it said why.
    Refused,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Done => Self::SUCCESS,
            Outcome::Refused => Self::FAILURE,
        }
    }
}

/// What a command takes from its surroundings; the program's `main` knows them, a test decides them.
pub struct Surroundings<'s> {
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// Ids and secret links.
    pub random: Arc<dyn Random>,
    /// The `VORRANG_…` variables.
    pub variables: Vec<(String, String)>,
    /// Where it says what it has to say.
    pub out: &'s mut dyn Write,
    /// A way for mail to leave in place of what the settings say; a test's.
    pub post: Option<Arc<dyn Post>>,
    /// Told at each step of a job.
    pub watch: Arc<dyn Watch>,
}

/// A subcommand with its arguments.
#[derive(Subcommand)]
pub enum Command {
    /// Report everything that is wrong with a round's folder, each with file, line and remedy.
    Check(check::CheckArguments),
    /// Analyse answers from a table without any database: result document, tables, and the report in each language.
    Analyse(analyse::AnalyseArguments),
    /// Send a round's texts to translators, and take their translations into its folder.
    #[command(subcommand)]
    Texts(texts::Texts),
    /// List the languages the program has words in: for whom, and whether a native speaker has read them.
    Languages(languages::LanguagesArguments),
    /// Take a round's folder, or answers from a table, into the database.
    #[command(subcommand)]
    Import(import::Import),
    /// Make a secret link under which a round can be looked at before it opens. An earlier link leads nowhere any more.
    Preview(links::PreviewArguments),
    /// Open a round: from now on its plan stands and answers are taken.
    Open(RoundArguments),
    /// Close a round: answers are taken no longer, but for those that the office imports.
    Close(RoundArguments),
    /// Mail each department the secret link to its return. Links made before stay as they are.
    Invite(links::InviteArguments),
    /// Mail each department whose return is still open a further link to it. The one it has goes on working.
    Remind(links::RemindArguments),
    /// Say where rounds stand or, of one round, how many answers came in on which day and which returns are open.
    Status(status::StatusArguments),
    /// Say how many responses look as if no person had sent them, and what was decided about them.
    Flagged(RoundArguments),
    /// Let such responses count, or leave them out: all with a flag, or single ones. May be decided anew at any time.
    Decide(decide::DecideArguments),
    /// Write what is in the database to a file.
    #[command(subcommand)]
    Export(export::What),
    /// Analyse the answers in the database: result document, tables, and the report in each language.
    Rank(rank::RankArguments),
    /// Work without end: close rounds at their time, analyse them, send mail, delete what may not be kept. For systemd
    /// and its like.
    Run(work::WorkArguments),
    /// Do everything that is due now, and end. What was put off waits for a later time.
    Once(work::WorkArguments),
    /// Let the public see a round's last result.
    Release(RoundArguments),
    /// Have what was given up in a round, analysis or mails, tried once more.
    Retry(RoundArguments),
    /// List a round's mails and what became of each.
    Outbox(RoundArguments),
    /// Send a mail to an address at once, to see whether mails arrive.
    TestMail(mails::TestMailArguments),
    /// Delete what may not be kept any longer, by each round's own dates. Made to be run every day.
    Tidy(Place),
    /// Withdraw again what people have withdrawn, from the file the intake notes it in: after a backup was brought back.
    /// Does no harm twice.
    ReapplyWithdrawals(withdrawals::WithdrawalsArguments),
    /// Bring the database's tables up to date. Does no harm twice, and is needed once after each update.
    Migrate(Place),
}

/// Arguments of a command on one round.
#[derive(Args)]
pub struct RoundArguments {
    /// Id of the round.
    #[arg(value_parser = round_id)]
    round: Id,
    #[command(flatten)]
    place: Place,
}

impl Command {
    /// Runs the command.
    pub fn run(&self, surroundings: Surroundings<'_>) -> Result<Outcome> {
        match self {
            Self::Check(arguments) => {
                let mut office = Office::new(&arguments.language, surroundings.out);
                let done = check::run(arguments, &mut office);
                office.settle(done)
            }
            Self::Analyse(arguments) => {
                let mut office = Office::new(&arguments.language, surroundings.out);
                let done = analyse::run(arguments, &mut office);
                office.settle(done)
            }
            Self::Texts(what) => {
                let now = surroundings.clock.now();
                let mut office = Office::new(what.language(), surroundings.out);
                let done = texts::run(what, now, &mut office);
                office.settle(done)
            }
            Self::Languages(arguments) => {
                let mut office = Office::new(&arguments.language, surroundings.out);
                let done = languages::run(arguments, &mut office);
                office.settle(done)
            }
            Self::Import(what) => {
                desk::at(what.place(), surroundings, async |desk| import::run(what, desk).await)
            }
            Self::Preview(wish) => {
                desk::at(&wish.place, surroundings, async |desk| links::preview(wish, desk).await)
            }
            Self::Open(RoundArguments { round, place }) => {
                desk::at(place, surroundings, async |desk| state::open(round, desk).await)
            }
            Self::Close(RoundArguments { round, place }) => {
                desk::at(place, surroundings, async |desk| state::close(round, desk).await)
            }
            Self::Invite(wish) => {
                desk::at(&wish.place, surroundings, async |desk| links::invite(wish, desk).await)
            }
            Self::Remind(wish) => {
                desk::at(&wish.place, surroundings, async |desk| links::remind(wish, desk).await)
            }
            Self::Run(arguments) => work::run(arguments, surroundings),
            Self::Once(arguments) => work::once(arguments, surroundings),
            Self::Release(RoundArguments { round, place }) => {
                desk::at(place, surroundings, async |desk| results::release(round, desk).await)
            }
            Self::Retry(RoundArguments { round, place }) => {
                desk::at(place, surroundings, async |desk| results::retry(round, desk).await)
            }
            Self::Outbox(RoundArguments { round, place }) => {
                desk::at(place, surroundings, async |desk| mails::outbox(round, desk).await)
            }
            Self::TestMail(wish) => {
                desk::at(&wish.place, surroundings, async |desk| mails::test(wish, desk).await)
            }
            Self::Status(wish) => {
                desk::at(&wish.place, surroundings, async |desk| status::run(wish, desk).await)
            }
            Self::Flagged(RoundArguments { round, place }) => {
                desk::at(place, surroundings, async |desk| decide::list(round, desk).await)
            }
            Self::Decide(wish) => {
                desk::at(&wish.place, surroundings, async |desk| decide::decide(wish, desk).await)
            }
            Self::Export(what) => {
                desk::at(what.place(), surroundings, async |desk| export::run(what, desk).await)
            }
            Self::Rank(wish) => {
                desk::at(&wish.place, surroundings, async |desk| rank::run(wish, desk).await)
            }
            Self::Tidy(place) => {
                desk::at(place, surroundings, async |desk| upkeep::tidy(desk).await)
            }
            Self::ReapplyWithdrawals(wish) => desk::at(&wish.place, surroundings, async |desk| {
                withdrawals::reapply(wish, desk).await
            }),
            Self::Migrate(place) => {
                desk::at_new(place, surroundings, async |desk| upkeep::migrate(desk).await)
            }
        }
    }
}

fn round_id(text: &str) -> Result<Id, &'static str> {
    Id::parse(text).ok_or("an id is 1 to 64 letters, digits, '-', '_' or '.'")
}
