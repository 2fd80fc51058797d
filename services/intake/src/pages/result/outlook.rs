//! Where a round's result is and how far, for pages that lead there.

use serde::Serialize;
use vorrang_view::Locale;

use crate::{
    error::Error,
    frame::addressed,
    results::{Results, Stage},
    round::Asked,
    state::App,
};

/// Where a round's result is and how far.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Outlook {
    /// Its page, which there is from the round's opening on.
    href: String,
    /// Day on which it was made, if everybody may read it.
    made: Option<String>,
    /// Otherwise how far it is.
    stage: Stage,
}

impl Outlook {
    pub(crate) async fn of(app: &App, asked: &Asked, locale: &Locale) -> Result<Self, Error> {
        let results = Results::of(app, &asked.stored.id).await?;
        let (edition, released) = (&asked.edition, results.released());
        Ok(Self {
            href: addressed(&format!("{}/result/", asked.base), locale),
            made: released.map(|result| edition.moment(result.made_at).day),
            stage: results.stage(released, edition, app.clock.now()),
        })
    }

    /// One of each: released, and not.
    #[cfg(test)]
    pub(crate) fn samples() -> Vec<Self> {
        let href = || "/s/example/result/".to_owned();
        let made = |stage| Self { href: href(), made: Some("2027-01-12".into()), stage };
        let awaited = |stage| Self { href: href(), made: None, stage };
        Stage::samples().into_iter().flat_map(|s| [made(s.clone()), awaited(s)]).collect()
    }
}
