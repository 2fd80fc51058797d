//! The page in place of a result that nobody can read yet.

use axum::response::Html;
use serde::Serialize;
use vorrang_view::{Locale, Page};

use super::visit::Visit;
use crate::{
    error::Error,
    frame::{Frame, addressed},
    pages::survey::{said::Said, start::Contact},
    results::Stage,
    round,
};

/// The page in place of a result that nobody can read yet.
#[derive(Serialize)]
pub(crate) struct AwaitedPage {
    frame: Frame,
    survey: Said,
    stage: Stage,
    /// The questionnaire.
    survey_href: String,
    /// The page again, as it will be by then.
    reload: String,
    contact: Contact,
}

impl Visit {
    pub(super) fn awaited(&self) -> Result<Html<String>, Error> {
        let (found, lang) = (&self.found, round::lang(&self.locale));
        let edition = &found.asked.edition;
        self.app.page(&AwaitedPage {
            frame: self.frame(),
            survey: Said::of(&edition.round.title, &lang),
            stage: found.results.stage(None, edition, self.app.clock.now()),
            survey_href: addressed(&found.asked.base, &self.locale),
            reload: addressed(&found.path, &self.locale),
            contact: Contact::of(&edition.round.contact, &lang),
        })
    }
}

impl Page for AwaitedPage {
    const TEMPLATE: &'static str = "result/awaited.html";

    fn lang(&self) -> &Locale {
        self.frame.lang()
    }
}

#[cfg(test)]
mod tests {
    use vorrang_survey::{
        round,
        text::{Lang, Texts},
    };

    use super::*;
    use crate::templates::renders;

    fn contact() -> Contact {
        let office = round::Contact {
            name: Texts::default(),
            email: "office@example.org".into(),
            phone: "+49 30 0".into(),
            paper: Texts::default(),
        };
        Contact::of(&office, &Lang::parse("de").unwrap())
    }

    #[test]
    fn it_renders_at_every_stage() {
        for stage in Stage::samples() {
            renders(|lang| AwaitedPage {
                frame: Frame::plain(lang, "/"),
                survey: Said::plain("Survey"),
                stage: stage.clone(),
                survey_href: "/s/example".into(),
                reload: "/s/example/result/".into(),
                contact: contact(),
            });
        }
    }
}
