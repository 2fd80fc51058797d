//! A round as one reader sees it.

use axum::{
    extract::FromRequestParts,
    http::{HeaderValue, StatusCode, header::CACHE_CONTROL, request::Parts},
    response::{IntoResponse, Response},
};
use vorrang_survey::{
    round::Round,
    text::Lang,
    time::{Date, Timestamp},
};
use vorrang_view::{Locale, Page};

use super::{problem::Problem, sheet::Sheet};
use crate::{
    error::Error,
    form::{self, Consent, Form, Survey, journey::Step, name, walk::Remarks},
    frame::Frame,
    reader::Reader,
    round::{self, Asked},
    state::App,
};

/// A round as one reader sees it.
pub(super) struct Visit {
    pub(super) app: App,
    pub(super) asked: Asked,
    pub(super) locale: Locale,
    pub(super) lang: Lang,
}

impl FromRequestParts<App> for Visit {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let asked = Asked::from_request_parts(parts, app).await?;
        let locale = Reader::of(&parts.uri, &parts.headers).language(&asked.edition.languages);
        let lang = round::lang(&locale);
        Ok(Self { app: app.clone(), asked, locale, lang })
    }
}

/// The day on the round's calendar.
pub(super) fn day_in(round: &Round, instant: Timestamp) -> Date {
    instant.to_zoned(round.zone.clone()).date()
}

/// A page with something to put right says so to programs, too.
pub(super) fn status(problems: &[Problem]) -> StatusCode {
    if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }
}

impl Visit {
    /// Whether the form that came was sent before.
    pub(super) async fn was_sent(&self, pairs: &[(String, String)]) -> Result<bool, Error> {
        let Some(key) = form::key(pairs).filter(|_| !self.asked.preview) else { return Ok(false) };
        Ok(self.app.store.snapshot().await?.was_sent(&self.asked.stored.id, key).await?)
    }

    pub(super) fn takes_answers(&self) -> bool {
        self.asked.takes_answers(self.app.clock.now())
    }

    pub(super) fn today(&self) -> Date {
        day_in(&self.asked.edition.round, self.app.clock.now())
    }

    /// Counts a form that got beyond a step; nobody's visit of a preview is.
    pub(super) fn count(&self, survey: &Survey<'_>, passed: Step, reached: Option<Step>) {
        if !self.asked.preview {
            let reached = reached.and_then(|step| survey.stage(step));
            let round = &self.asked.stored.id;
            self.app.passages.count(round, self.today(), survey.stage(passed), reached);
        }
    }

    pub(super) fn frame(&self, path: &str) -> Frame {
        Frame::of_round(&self.asked, &self.locale, path)
    }

    pub(super) fn sheet(&self, survey: &Survey<'_>, form: &Form, shown: &[usize]) -> Sheet {
        Sheet::new(&self.asked, survey, form, shown, &self.locale)
    }

    pub(super) fn show<P: Page>(&self, status: StatusCode, page: &P) -> Result<Response, Error> {
        Ok((status, self.app.page(page)?).into_response())
    }

    /// Answers go to the version they are given to, even if there is a newer one by now.
    pub(super) async fn turn_to_version(
        &mut self,
        pairs: &[(String, String)],
    ) -> Result<(), Error> {
        let Some(version) = form::find(pairs, name::VERSION) else { return Ok(()) };
        let current = self.asked.stored.version;
        let version = version.parse().ok().filter(|version| (1..=current).contains(version));
        let version = version.ok_or(Error::Unreadable("an unknown version"))?;
        let (id, editions) = (&self.asked.stored.id, &self.app.editions);
        self.asked.edition = editions.edition(&self.app, id, version).await?;
        Ok(())
    }

    pub(super) fn turn_to_language(&mut self, locale: &Locale) {
        if self.asked.edition.languages.contains(locale) {
            self.locale = locale.clone();
            self.lang = round::lang(locale);
        }
    }

    /// The page of the form's step.
    ///
    /// Up to the page of consent the browser's own "back" works, for which it must keep pages; afterwards no page is
    /// kept. The receipt has the browser forget those it has.
    pub(super) fn step(
        &self,
        survey: &Survey<'_>,
        form: &Form,
        remarks: &Remarks,
    ) -> Result<Response, Error> {
        let mut response = match form.step {
            Step::Start => self.start(survey, form),
            Step::Notice => self.notice(survey, form),
            Step::Consent => self.consent(survey, form, remarks),
            Step::Questions(group) => self.questions(survey, form, remarks, group),
            Step::Check => self.check(survey, form, false),
        }?;
        let begun = form.key.is_some();
        if begun && form.consent == Consent::Open && form.step != Step::Check {
            let kept = HeaderValue::from_static("private, no-cache");
            response.headers_mut().insert(CACHE_CONTROL, kept);
        }
        Ok(response)
    }
}
