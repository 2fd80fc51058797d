//! A department's return: overview, the question that ranks the goals, points, a page for each own goal, check, and what
//! was submitted.
//!
//! **The link stays in the address.** `/d/{token}` is an invitation that several people of one department open again and
//! again over weeks, not a sign-in that is spent at first use. So it opens this one return and nothing else, whatever
//! ids are put behind it; a new link for the same department makes it lead nowhere; and when the round closes it leads
//! nowhere either. Opening it changes nothing, so that whatever looks at links before people do is harmless. Only the
//! token's hash is stored and only the route is logged, no page is kept by a browser, and no page's address is told to
//! another site (`guard::headers`). Whoever has the link can do what the department can: that is said on its first page.
//!
//! **Each part is saved by itself**, over what its page showed when it was opened: [`save`] puts it into the draft if
//! nobody has changed that part meanwhile, and otherwise shows both.

mod check;
mod content;
mod difference;
mod figure;
mod goal;
mod gone;
mod languages;
mod overview;
mod points;
mod problem;
mod save;
mod score;
mod side;
mod sitting;
mod submitted;
mod visit;

use axum::{
    Router,
    extract::{Form as Body, Path, Query},
    response::{IntoResponse, Response},
    routing::get,
};
use serde::Deserialize;
use vorrang_survey::target::Section;

use self::{gone::Gone, visit::Visit};
use crate::{error::Error, state::App};

/// Names of what a form carries besides entries. As those, they begin with `_`, but hold no `:`.
mod name {
    /// The pressed button.
    pub(super) const ACTION: &str = "_do";
    /// What was saved of this part when its page was opened.
    pub(super) const SEEN: &str = "_seen";
    /// How many indicators the page shows.
    pub(super) const ROWS: &str = "_rows";
    /// Whether the person came from the check, and so returns there.
    pub(super) const CHECKING: &str = "_checking";
    /// The revision that was checked.
    pub(super) const REVISION: &str = "_revision";
}

/// The addresses of returns.
pub(crate) fn routes() -> Router<App> {
    let part = |section| {
        let show = move |visit: Opened, query| async move { show(visit, section, query) };
        let take = move |visit: Opened, body| take(visit, section, body);
        get(show).post(take)
    };
    Router::new()
        .route("/d/{token}", get(overview::get))
        .route("/d/{token}/score", part(Section::Score))
        .route("/d/{token}/points", part(Section::Points))
        .route("/d/{token}/goals/{goal}", get(show_goal).post(take_goal))
        .route("/d/{token}/check", get(check::get).post(check::post))
        .route("/d/{token}/submitted", get(submitted::get))
        .route("/d/{token}/languages", get(languages::get))
}

/// A link that leads to a return, or one that does not.
type Opened = Result<Visit, Gone>;

/// A form as it was sent.
type Pairs = Vec<(String, String)>;

/// What an address may say besides the language.
#[derive(Deserialize)]
struct Wish {
    checking: Option<String>,
}

fn show(visit: Opened, section: Section, Query(wish): Query<Wish>) -> Result<Response, Error> {
    match visit {
        Ok(visit) => visit.show(section, wish.checking.is_some()),
        Err(gone) => Ok(gone.into_response()),
    }
}

async fn take(
    visit: Opened,
    section: Section,
    Body(pairs): Body<Pairs>,
) -> Result<Response, Error> {
    match visit {
        Ok(visit) => visit.take(section, &pairs).await,
        Err(gone) => {
            let typed = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()));
            Ok(gone.with_typed(typed).into_response())
        }
    }
}

/// The goal an address names, if it is one of the department's own.
#[derive(Deserialize)]
struct Named {
    goal: String,
}

async fn show_goal(
    visit: Opened,
    Path(named): Path<Named>,
    query: Query<Wish>,
) -> Result<Response, Error> {
    let section = own(visit.as_ref(), &named)?;
    show(visit, section, query)
}

async fn take_goal(
    visit: Opened,
    Path(named): Path<Named>,
    body: Body<Pairs>,
) -> Result<Response, Error> {
    let section = own(visit.as_ref(), &named)?;
    take(visit, section, body).await
}

fn own(visit: Result<&Visit, &Gone>, named: &Named) -> Result<Section, Error> {
    // Behind a link that leads nowhere every address is the same.
    let Ok(visit) = visit else { return Ok(Section::Goal(0)) };
    visit.goal(&named.goal).map(Section::Goal).ok_or(Error::NotFound)
}
