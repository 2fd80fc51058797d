//! A return as one reader sees it.

use std::sync::Arc;

use axum::{
    extract::{FromRequestParts, RawPathParams},
    http::{StatusCode, request::Parts},
    response::{IntoResponse, Response},
};
use vorrang_store::{Return, TokenHash};
use vorrang_survey::{
    target::{Blank, Entries, FieldError, Section, read},
    text::Lang,
    time::Timestamp,
};
use vorrang_view::{Args, Locale, Page};

use super::{gone::Gone, problem::Problem, side::Side};
use crate::{
    error::Error,
    frame::{Frame, addressed},
    reader::Reader,
    round::{self, Asked, Edition, Moment},
    state::App,
};

/// A return as one reader sees it: found by a secret link, in a round that takes answers.
pub(super) struct Visit {
    pub(super) app: App,
    pub(super) asked: Asked,
    /// The return as it was when the request came.
    pub(super) kept: Return,
    /// Where its pages begin, `/d/TOKEN`.
    pub(super) base: String,
    pub(super) locale: Locale,
    pub(super) lang: Lang,
    /// Those to choose from.
    pub(super) languages: Vec<Locale>,
}

impl FromRequestParts<App> for Visit {
    type Rejection = Gone;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Gone> {
        let reader = Reader::of(&parts.uri, &parts.headers);
        let path = RawPathParams::from_request_parts(parts, app).await.ok();
        let token = path.as_ref().and_then(|path| {
            path.iter().find(|(name, _)| *name == "token").map(|(_, value)| value)
        });
        match open(app, token.unwrap_or_default(), &reader).await {
            Ok(Some(visit)) => Ok(visit),
            Ok(None) => Err(Gone::new(app, &reader.language(&app.for_departments(&app.languages)))),
            Err(error) => Err(Gone::Failed(error)),
        }
    }
}

/// The return this token leads to. There is none for a token nobody has (any more), a round that takes no answers now,
/// and a department the round does not ask any more; which of these, nobody is told.
async fn open(app: &App, token: &str, reader: &Reader) -> Result<Option<Visit>, Error> {
    let mut snapshot = app.store.snapshot().await?;
    let Some(kept) = snapshot.return_by_token(TokenHash::of(token)).await? else {
        return Ok(None);
    };
    let stored = snapshot.round(&kept.round).await?;
    drop(snapshot);
    let Some(stored) = stored.filter(|round| round::takes_answers(round, app.clock.now())) else {
        return Ok(None);
    };
    let edition = app.editions.edition(app, &stored.id, stored.version).await?;
    if Blank::of(&edition.round, &kept.department).is_none() {
        return Ok(None);
    }
    let languages = app.for_departments(&edition.languages);
    let locale = reader.language(&languages);
    let base = format!("/s/{}", stored.id);
    Ok(Some(Visit {
        app: app.clone(),
        asked: Asked { stored, edition, preview: false, base },
        kept,
        base: format!("/d/{token}"),
        lang: round::lang(&locale),
        locale,
        languages,
    }))
}

impl Visit {
    /// The round's current version. A reference of its own, so that a form made from it does not hold the visit.
    pub(super) fn edition(&self) -> Arc<Edition> {
        Arc::clone(&self.asked.edition)
    }

    /// The department's form.
    pub(super) fn blank<'e>(&self, edition: &'e Edition) -> Result<Blank<'e>, Error> {
        Blank::of(&edition.round, &self.kept.department).ok_or(Error::NotFound)
    }

    /// What stands in the form: the draft, else what was submitted, else nothing.
    pub(super) fn entries(&self, blank: &Blank<'_>) -> Result<Entries, Error> {
        entries(blank, &self.kept)
    }

    /// The place in the department's list of the goal with this id.
    pub(super) fn goal(&self, id: &str) -> Option<usize> {
        let round = &self.asked.edition.round;
        let department = round.departments.iter().find(|d| d.id == self.kept.department)?;
        department.goals.iter().position(|&goal| round.goals[goal].id.as_str() == id)
    }

    /// The side of a page about one part.
    pub(super) fn side_of(&self, blank: &Blank<'_>, section: Section) -> Result<Side, Error> {
        let entries = self.entries(blank)?;
        Ok(self.side(blank, &entries, &read(blank, &entries), Some(section)))
    }

    /// What is wrong in words, in the order of the page; `rows` is how many indicators it shows.
    pub(super) fn problems(
        &self,
        blank: &Blank<'_>,
        rows: usize,
        errors: &[FieldError],
    ) -> Result<Vec<Problem>, Error> {
        errors.iter().map(|error| Problem::of(self, blank, rows, error)).collect()
    }

    /// The address of a page of this return, in the reader's language.
    pub(super) fn address(&self, page: &str) -> String {
        addressed(&format!("{}{page}", self.base), &self.locale)
    }

    /// The address of a part.
    pub(super) fn part(&self, blank: &Blank<'_>, section: Section) -> String {
        self.address(&match section {
            Section::Score => "/score".to_owned(),
            Section::Points => "/points".to_owned(),
            Section::Goal(goal) => {
                let goal = blank.department.goals[goal];
                format!("/goals/{}", blank.round.goals[goal].id)
            }
        })
    }

    pub(super) fn frame(&self) -> Frame {
        Frame::of_round(&self.asked, &self.locale, &self.asked.base)
    }

    /// Words of the catalogue.
    pub(super) fn say(&self, key: &str, args: &Args) -> Result<String, Error> {
        Ok(self.app.catalog.message(&self.locale, key, args)?)
    }

    /// The instant on the round's clocks.
    pub(super) fn moment(&self, instant: Timestamp) -> Moment {
        self.asked.edition.moment(instant)
    }

    pub(super) fn page<P: Page>(&self, status: StatusCode, page: &P) -> Result<Response, Error> {
        Ok((status, self.app.page(page)?).into_response())
    }
}

/// What stands in the form of a return.
pub(super) fn entries(blank: &Blank<'_>, kept: &Return) -> Result<Entries, Error> {
    let draft = kept.draft.as_ref().map(|draft| &draft.content);
    let Some(content) = draft.or(kept.submitted.as_ref().map(|last| &last.content)) else {
        return Ok(Entries::default());
    };
    Entries::from_document(blank, content).map_err(|error| Error::Internal(error.to_string()))
}
