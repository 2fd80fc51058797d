//! The words of a letter: subject, text and HTML, made from the same values.

use anyhow::Result;
use serde::Serialize;
use vorrang_view::{Engine, Locale, Page};

use crate::report::fold;

/// The words of a letter.
pub(super) struct Words {
    pub(super) subject: String,
    pub(super) text: String,
    pub(super) html: String,
}

/// What a letter is about.
pub(super) trait Worded: Serialize {
    /// Template of the subject.
    const SUBJECT: &'static str;
    /// Template of the plain text.
    const TEXT: &'static str;
    /// Template of the HTML.
    const HTML: &'static str;

    /// The recipient's language.
    fn lang(&self) -> &Locale;
}

/// Puts it in words.
pub(super) fn words<W: Worded>(engine: &Engine, about: &W) -> Result<Words> {
    Ok(Words {
        subject: engine.render(&Subject(about))?,
        text: fold(&engine.render(&Text(about))?),
        html: engine.render(&Html(about))?,
    })
}

macro_rules! form {
    ($name:ident, $template:ident) => {
        #[derive(Serialize)]
        #[serde(transparent)]
        struct $name<'w, W>(&'w W);

        impl<W: Worded> Page for $name<'_, W> {
            const TEMPLATE: &'static str = W::$template;

            fn lang(&self) -> &Locale {
                self.0.lang()
            }
        }
    };
}

form!(Subject, SUBJECT);
form!(Text, TEXT);
form!(Html, HTML);
