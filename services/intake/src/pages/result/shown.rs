//! The page of a result.

use axum::{
    http::{
        HeaderMap,
        header::{ACCEPT_LANGUAGE, CONTENT_TYPE, VARY},
    },
    response::Response,
};
use serde::Serialize;
use vorrang_store::StoredResult;
use vorrang_view::{Locale, Page};

use super::visit::Visit;
use crate::{
    error::Error,
    frame::{Foreign, Frame, addressed},
    results::Stage,
    round,
};

/// The page of a result.
#[derive(Serialize)]
pub(crate) struct ResultPage {
    frame: Frame,
    /// The finding.
    title: String,
    /// The content as the worker wrote it, HTML.
    body: String,
    /// What is said above figures that are not the last word.
    bar: Option<Bar>,
    /// Whether it is read by its link only.
    unreleased: bool,
    /// The language of finding and content, if they are not there in the page's.
    foreign: Option<Foreign>,
}

/// What is said above figures that are not the last word.
#[derive(Serialize)]
struct Bar {
    /// Day on which these were made, `2027-01-12`.
    made: String,
    /// How many answers were added or taken back since, if any.
    changes: Option<u32>,
    next: Next,
}

/// What comes after a result.
#[derive(Serialize)]
#[serde(untagged)]
enum Next {
    /// There is a newer one.
    Newer {
        /// Day on which it was made.
        newer: String,
        /// Where it is, if everybody may read it.
        href: Option<String>,
    },
    /// There will be one.
    To {
        stage: Stage,
        /// The page again, as it will be by then.
        reload: String,
    },
}

impl Visit {
    pub(super) async fn show(
        &self,
        result: &StoredResult,
        asking: &HeaderMap,
    ) -> Result<Response, Error> {
        let mut snapshot = self.app.store.snapshot().await?;
        let there = snapshot.result_languages(&result.round, result.number).await?;
        let is_there = |lang: &&Locale| there.contains(&round::lang(lang).to_string());
        let promised = &self.found.asked.edition.languages;
        let told = std::iter::once(&self.locale).chain(promised).find(is_there);
        let told = told.unwrap_or(&self.locale);
        let lang = round::lang(told);
        let page = snapshot.result_page(&result.round, result.number, lang.as_str()).await?;
        drop(snapshot);
        let page = page.ok_or_else(|| {
            Error::Internal(format!("result {}/{} has no page", result.round, result.number))
        })?;
        let html = self.app.page(&ResultPage {
            frame: self.frame().unmarked(),
            title: page.title,
            body: page.body,
            bar: self.bar(result),
            unreleased: result.released_at.is_none(),
            foreign: Foreign::of(told, &self.locale),
        })?;
        let about = [
            (CONTENT_TYPE, "text/html; charset=utf-8"),
            // Without a wish in the address, the browser's decides.
            (VARY, ACCEPT_LANGUAGE.as_str()),
        ];
        Ok(self.answer(asking, about, html.0.into_bytes()))
    }

    pub(super) fn frame(&self) -> Frame {
        Frame::of_round(&self.found.asked, &self.locale, &self.found.path)
    }

    fn bar(&self, result: &StoredResult) -> Option<Bar> {
        let changes = self.found.results.changes_since(result);
        let newer = self.newer(result);
        if changes.is_none() && newer.is_none() {
            return None;
        }
        let next = newer.unwrap_or_else(|| self.next(result));
        Some(Bar { made: self.found.asked.edition.moment(result.made_at).day, changes, next })
    }

    /// The result after this one, for whoever has a link to this one: the public reads the newest that it may. To a
    /// newer one that is not released leads a link of its own, of which only the hash is known here.
    fn newer(&self, result: &StoredResult) -> Option<Next> {
        if !self.found.by_link {
            return None;
        }
        let (results, asked) = (&self.found.results, &self.found.asked);
        let after = |other: &&StoredResult| other.number > result.number;
        let released = results.released().filter(after);
        let newer = released.or_else(|| results.newest().filter(after))?;
        let address = |_| addressed(&format!("{}/result/", asked.base), &self.locale);
        Some(Next::Newer {
            newer: asked.edition.moment(newer.made_at).day,
            href: released.map(address),
        })
    }

    fn next(&self, result: &StoredResult) -> Next {
        let (edition, now) = (&self.found.asked.edition, self.app.clock.now());
        let stage = self.found.results.stage(Some(result), edition, now);
        Next::To { stage, reload: addressed(&self.found.path, &self.locale) }
    }
}

impl Page for ResultPage {
    const TEMPLATE: &'static str = "result/result.html";

    fn lang(&self) -> &Locale {
        self.frame.lang()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::templates::renders;

    fn page(lang: &Locale, bar: Option<Bar>) -> ResultPage {
        let (title, body) = ("Finding".to_owned(), "<h1>Finding</h1>".to_owned());
        let foreign = Foreign::of(&Locale::parse("ar").unwrap(), lang);
        let frame = Frame::plain(lang, "/");
        ResultPage { frame, title, body, unreleased: bar.is_some(), bar, foreign }
    }

    #[test]
    fn it_renders_with_whatever_comes_next() {
        let made = || "2027-01-12".to_owned();
        let bar = |next| Some(Bar { made: made(), changes: Some(3), next });
        renders(|lang| page(lang, None));
        for stage in Stage::samples() {
            let to = || Next::To { stage: stage.clone(), reload: "/".into() };
            renders(|lang| page(lang, bar(to())));
        }
        for href in [None, Some("/".to_owned())] {
            let newer = || Next::Newer { newer: made(), href: href.clone() };
            renders(|lang| page(lang, Some(Bar { made: made(), changes: None, next: newer() })));
        }
    }
}
