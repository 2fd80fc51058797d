//! What a link shows that leads to no return: always the same, whether it never led to one, was replaced, or its round
//! takes no answers now.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde::Serialize;
use vorrang_view::{Locale, Page};

use crate::{error::Error, frame::Frame, state::App};

/// Why a link was not opened.
pub(super) enum Gone {
    /// It leads to no return.
    Nowhere(App, Box<GonePage>),
    /// It could not be looked up.
    Failed(Error),
}

/// The page of a link that leads to no return.
#[derive(Debug, Serialize)]
pub(crate) struct GonePage {
    frame: Frame,
    /// What somebody typed who sent it too late, so that they can take it along.
    typed: Vec<String>,
}

impl Gone {
    pub(super) fn new(app: &App, locale: &Locale) -> Self {
        let page = GonePage { frame: Frame::plain(locale, "/"), typed: Vec::new() };
        Self::Nowhere(app.clone(), Box::new(page))
    }

    /// The same, with the words and numbers a form brought along.
    pub(super) fn with_typed<'t>(
        mut self,
        entries: impl Iterator<Item = (&'t str, &'t str)>,
    ) -> Self {
        if let Self::Nowhere(_, page) = &mut self {
            let own = entries.filter(|(name, _)| {
                ["_indicator:", "_measures:"].iter().any(|start| name.starts_with(start))
            });
            let typed = own.map(|(_, value)| value.trim().to_owned());
            page.typed = typed.filter(|value| !value.is_empty()).collect();
        }
        self
    }
}

impl IntoResponse for Gone {
    fn into_response(self) -> Response {
        match self {
            Self::Failed(error) => error.into_response(),
            Self::Nowhere(app, page) => match app.page(&*page) {
                Ok(html) => (StatusCode::NOT_FOUND, html).into_response(),
                Err(error) => error.into_response(),
            },
        }
    }
}

impl Page for GonePage {
    const TEMPLATE: &'static str = "returns/gone.html";

    fn lang(&self) -> &Locale {
        self.frame.lang()
    }
}
