//! The round a request speaks of.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

use axum::{
    extract::{FromRequestParts, RawPathParams},
    http::request::Parts,
};
use serde::Serialize;
use vorrang_store::{StoredRound, TokenHash};
use vorrang_survey::{
    id::Id,
    round::{Files, Round, State},
    text::{Lang, Texts},
    time::{Date, Timestamp},
};
use vorrang_view::{Catalog, Locale, Part};

use crate::{error::Error, state::App};

/// One version of a round, read once and kept: versions never change.
pub(crate) struct Edition {
    /// Its number, from 1; answers point to it.
    pub(crate) version: u32,
    /// The round as this version defines it.
    pub(crate) round: Round,
    /// The folder it was read from.
    pub(crate) files: Files,
    /// The promised languages that we have words for, in the order promised.
    pub(crate) languages: Vec<Locale>,
}

/// The round a request speaks of, in its current version.
///
/// As an extractor it reads the path: `{round}` is the id of a round that is no draft any more, `{token}` the secret
/// link to one that is shown before it opens. So the same handlers serve both, nested under `/s/{round}` and
/// `/preview/{token}`. Anything else is [`Error::NotFound`].
#[derive(Clone)]
pub(crate) struct Asked {
    /// Where the round stands.
    pub(crate) stored: StoredRound,
    /// Its definition.
    pub(crate) edition: Arc<Edition>,
    /// Whether it is only looked at by its secret link: then nothing is ever stored.
    pub(crate) preview: bool,
    /// Where its pages begin, `/s/ID` or `/preview/TOKEN`, without a slash at the end.
    pub(crate) base: String,
}

impl Asked {
    /// Whether answers may be sent at this instant. Of a preview they may, and go nowhere.
    pub(crate) fn takes_answers(&self, now: Timestamp) -> bool {
        self.preview || takes_answers(&self.stored, now)
    }
}

/// Whether a round takes answers now.
pub(crate) fn takes_answers(round: &StoredRound, now: Timestamp) -> bool {
    round.state.at(round.closes, now).takes_answers()
}

/// An author's text in the page's language.
pub(crate) fn text(texts: &Texts, locale: &Locale) -> String {
    texts.show(&lang(locale)).to_owned()
}

/// A page's language as authors' texts are keyed.
pub(crate) fn lang(locale: &Locale) -> Lang {
    // Every language tag of the catalogues has the form of a tag; a stranger one has no texts.
    Lang::parse(&locale.to_string()).unwrap_or_else(|| Lang::parse("und").expect("`und` is a tag"))
}

/// An instant on a round's clocks, for a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Moment {
    /// `2026-12-14`.
    pub(crate) day: String,
    /// `18:00`.
    pub(crate) time: String,
}

impl FromRequestParts<App> for Asked {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let path = RawPathParams::from_request_parts(parts, app).await;
        let path = path.map_err(|_| Error::NotFound)?;
        let part = |name| path.iter().find(|(key, _)| *key == name).map(|(_, value)| value);
        let asked = match (part("round"), part("token")) {
            (Some(id), _) => published(app, id).await?,
            (_, Some(token)) => previewed(app, token).await?,
            _ => None,
        };
        asked.ok_or(Error::NotFound)
    }
}

/// The round of this id, unless it is a draft.
pub(crate) async fn published(app: &App, id: &str) -> Result<Option<Asked>, Error> {
    let Some(id) = Id::parse(id) else { return Ok(None) };
    let stored = app.store.snapshot().await?.round(&id).await?;
    let Some(stored) = stored.filter(|round| round.state != State::Draft) else { return Ok(None) };
    Asked::new(app, stored, false, format!("/s/{id}")).await.map(Some)
}

/// The round whose preview has this secret link.
async fn previewed(app: &App, token: &str) -> Result<Option<Asked>, Error> {
    let hash = TokenHash::of(token);
    let rounds = app.store.snapshot().await?.rounds().await?;
    let Some(stored) = rounds.into_iter().find(|round| round.preview == Some(hash)) else {
        return Ok(None);
    };
    Asked::new(app, stored, true, format!("/preview/{token}")).await.map(Some)
}

impl Asked {
    async fn new(
        app: &App,
        stored: StoredRound,
        preview: bool,
        base: String,
    ) -> Result<Self, Error> {
        let edition = app.editions.edition(app, &stored.id, stored.version).await?;
        Ok(Self { stored, edition, preview, base })
    }
}

/// The round a path of ours leads to, if it leads to one.
pub(crate) async fn at(app: &App, path: &str) -> Result<Option<Asked>, Error> {
    let mut parts = path.split('/').skip(1);
    match (parts.next(), parts.next()) {
        (Some("s"), Some(id)) => published(app, id).await,
        (Some("preview"), Some(token)) => previewed(app, token).await,
        _ => Ok(None),
    }
}

/// Every round that is no draft any more, by id.
pub(crate) async fn all_published(app: &App) -> Result<Vec<Asked>, Error> {
    let rounds = app.store.snapshot().await?.rounds().await?;
    let mut published = Vec::new();
    for stored in rounds.into_iter().filter(|round| round.state != State::Draft) {
        let base = format!("/s/{}", stored.id);
        published.push(Asked::new(app, stored, false, base).await?);
    }
    Ok(published)
}

/// Editions already read.
#[derive(Default)]
pub(crate) struct Editions(Mutex<BTreeMap<(Id, u32), Arc<Edition>>>);

impl Editions {
    /// One version of a round, which must be there: a form, a link or the round itself named it.
    pub(crate) async fn edition(
        &self,
        app: &App,
        id: &Id,
        version: u32,
    ) -> Result<Arc<Edition>, Error> {
        let key = (id.clone(), version);
        if let Some(edition) = self.lock().get(&key) {
            return Ok(Arc::clone(edition));
        }
        let stored = app.store.snapshot().await?.version(id, version).await?;
        let stored = stored.ok_or_else(|| lost(id, version, "it is not in the store"))?;
        let edition = Arc::new(
            Edition::read(&app.catalog, version, stored.files)
                .map_err(|code| lost(id, version, code))?,
        );
        self.lock().insert(key, Arc::clone(&edition));
        Ok(edition)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<(Id, u32), Arc<Edition>>> {
        // A thread that panicked while it held the lock has left a whole map behind.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn lost(id: &Id, version: u32, why: &str) -> Error {
    Error::Internal(format!("round {id}, version {version}: {why}"))
}

impl Edition {
    /// Reads a version's folder; if it cannot be read, the first fault's code.
    fn read(catalog: &Catalog, version: u32, files: Files) -> Result<Self, &'static str> {
        let round = Round::read(&files)
            .map_err(|faults| faults.first().map_or("unreadable", |fault| fault.code))?;
        let promised = round.languages.iter().filter_map(|tag| Locale::parse(tag.as_str()).ok());
        let languages = promised.filter(|locale| catalog.has(locale, Part::Residents)).collect();
        Ok(Self { version, round, files, languages })
    }

    /// The language of the author's texts on a page in `lang`: itself, if it is promised, else the first that is.
    pub(crate) fn language(&self, lang: &Locale) -> Locale {
        if self.languages.contains(lang) {
            return lang.clone();
        }
        self.languages.first().unwrap_or(lang).clone()
    }

    /// The last day on which answers are taken, on the round's calendar: of a round that closes at midnight, the day
    /// before.
    pub(crate) fn last_day(&self) -> Date {
        let last = self.round.closes.as_microsecond() - 1;
        // No round closes at the beginning of time.
        let last = Timestamp::from_microsecond(last).unwrap_or(self.round.closes);
        last.to_zoned(self.round.zone.clone()).date()
    }

    /// The instant on the round's clocks.
    pub(crate) fn moment(&self, instant: Timestamp) -> Moment {
        let there = instant.to_zoned(self.round.zone.clone());
        Moment {
            day: there.date().to_string(),
            time: format!("{:02}:{:02}", there.hour(), there.minute()),
        }
    }

    /// The text of a page of the folder and the language it is in. A page that is not there in the reader's language is
    /// there in another or not at all; that can be of a draft only.
    pub(crate) fn page(&self, stem: &str, lang: &Locale) -> Option<(Locale, &str)> {
        let base = lang.base();
        let mut languages = [lang, &base].into_iter().chain(&self.languages);
        languages.find_map(|lang| Some((lang.clone(), self.page_in(stem, lang)?)))
    }

    fn page_in(&self, stem: &str, lang: &Locale) -> Option<&str> {
        let bytes = self.files.get(&format!("{stem}.{}.md", crate::round::lang(lang)))?;
        let text = std::str::from_utf8(bytes).ok()?;
        Some(text.trim_start_matches('\u{feff}'))
    }
}
