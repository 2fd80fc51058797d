//! Answers were saved, to go on later.

use std::fmt::Write;

use axum::{http::StatusCode, response::Response};
use qrcode::{Color, EcLevel, QrCode};
use serde::Serialize;
use vorrang_view::{Locale, Page};

use super::{
    said::Said,
    thanks::Shown,
    visit::{Visit, day_in},
};
use crate::{
    codes::Code,
    drafts::Drafts,
    error::Error,
    form::{Form, Kept, Survey},
    frame::Frame,
};

/// The code to go on with.
#[derive(Debug, Serialize)]
struct SavedPage {
    frame: Frame,
    survey: Said,
    /// Where the code leads on.
    action: String,
    code: Shown,
    picture: Picture,
    /// Last day on which answers can be sent.
    last_day: String,
    /// Last day a draft is kept.
    kept_until: String,
    /// Whether this was a preview, and nothing was kept.
    preview: bool,
}

/// A code as a QR code, for the camera of another telephone.
#[derive(Debug, Serialize)]
struct Picture {
    /// Modules on each side.
    size: usize,
    /// The dark modules as a path, one unit each.
    path: String,
}

impl Picture {
    /// `None` for a text that is too long for any QR code, as no code of ours is.
    fn of(text: &str) -> Option<Self> {
        // Capitals and digits take the least room.
        let code = QrCode::with_error_correction_level(text.to_uppercase(), EcLevel::M).ok()?;
        let size = code.width();
        let modules = code.to_colors();
        let dark = modules.iter().enumerate().filter(|(_, color)| **color == Color::Dark);
        let path = dark.fold(String::new(), |mut path, (at, _)| {
            let _ = write!(path, "M{} {}h1v1h-1z", at % size, at / size); // Writing to a String cannot fail.
            path
        });
        Some(Self { size, path })
    }
}

impl Visit {
    /// Saves what a form holds, right or wrong, and shows the code to go on with.
    pub(super) async fn save(&self, survey: &Survey<'_>, form: &Form) -> Result<Response, Error> {
        let code = form.code.unwrap_or_else(|| Code::new(&*self.app.random));
        let mut form = form.to_keep(survey);
        (form.code, form.kept) = (Some(code), Kept::Draft);
        if !self.asked.preview {
            let round = &self.asked.stored.id;
            let drafts = Drafts::new(round, code);
            let sealed = drafts.seal(&form.carried(survey, &[]), &*self.app.random);
            let mut unit = self.app.store.begin().await?;
            unit.keep_response_draft(round, drafts.id(), &sealed).await?;
            unit.commit().await?;
        }
        let round = &self.asked.edition.round;
        let picture = Picture::of(&code.to_string());
        self.show(
            StatusCode::OK,
            &SavedPage {
                frame: self.frame(&format!("{}/code", self.asked.base)),
                survey: Said::of(&round.title, &self.lang),
                action: self.code_address(),
                code: Shown::of(code),
                picture: picture.ok_or_else(|| Error::Internal("no QR code".to_owned()))?,
                last_day: day_in(round, round.closes).to_string(),
                kept_until: round.retention.drafts_until.to_string(),
                preview: self.asked.preview,
            },
        )
    }

    /// What was saved with this code, if anything was.
    pub(super) async fn saved(&self, code: Code) -> Result<Option<Vec<(String, String)>>, Error> {
        let round = &self.asked.stored.id;
        let drafts = Drafts::new(round, code);
        let sealed = self.app.store.snapshot().await?.response_draft(round, drafts.id()).await?;
        Ok(sealed.and_then(|sealed| drafts.open(&sealed)))
    }

    /// Deletes what was saved with this code.
    pub(super) async fn discard(&self, code: Code) -> Result<(), Error> {
        let round = &self.asked.stored.id;
        let mut unit = self.app.store.begin().await?;
        unit.drop_response_draft(round, Drafts::new(round, code).id()).await?;
        Ok(unit.commit().await?)
    }
}

impl Page for SavedPage {
    const TEMPLATE: &'static str = "survey/saved.html";

    fn lang(&self) -> &Locale {
        self.frame.lang()
    }
}
