//! Authors' texts on a page, with the language of those that are not in the page's own.

use serde::Serialize;
use vorrang_survey::text::{Lang, Texts};
use vorrang_view::Locale;

/// A text as an author wrote it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Said {
    text: String,
    /// Its language and the side that starts from, if it is not the page's (WCAG 2.2, SC 3.1.2).
    lang: Option<String>,
    dir: Option<String>,
}

impl Said {
    /// The text in the page's language, or in one that there is.
    pub(crate) fn of(texts: &Texts, page: &Lang) -> Self {
        let Some((lang, text)) = texts.find(page) else { return Self::plain("") };
        let foreign = Some(lang).filter(|lang| *lang != page);
        let dir = foreign.and_then(|lang| Locale::parse(lang.as_str()).ok());
        Self {
            text: text.to_owned(),
            lang: foreign.map(ToString::to_string),
            dir: dir.map(|locale| locale.direction().to_string()),
        }
    }

    /// The text, if its author gave one in any language.
    pub(crate) fn optional(texts: &Texts, page: &Lang) -> Option<Self> {
        (!texts.is_empty()).then(|| Self::of(texts, page))
    }

    /// The text itself.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// A text in the page's language.
    pub(crate) fn plain(text: &str) -> Self {
        Self { text: text.to_owned(), lang: None, dir: None }
    }
}

#[cfg(test)]
mod tests {
    use super::{Lang, Said, Texts};

    #[test]
    fn a_text_in_another_language_says_so() {
        let lang = |tag| Lang::parse(tag).unwrap();
        let mut texts = Texts::default();
        texts.insert(lang("ar"), "سكن".into());
        texts.insert(lang("de"), "Wohnen".into());
        assert_eq!(Said::of(&texts, &lang("de")), Said::plain("Wohnen"));
        let foreign = Said::of(&texts, &lang("nl"));
        assert_eq!((foreign.lang.as_deref(), foreign.dir.as_deref()), (Some("ar"), Some("rtl")));
        assert_eq!(Said::optional(&Texts::default(), &lang("nl")), None);
    }
}
