//! Author texts in several languages.

use std::{collections::BTreeMap, fmt};

/// A language as a BCP 47 tag (RFC 5646), lower-cased: `de`, `nl`, `de-simple`, `ar`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(transparent)]
pub struct Lang(String);

impl Lang {
    /// The language, if `tag` has the form of a tag: 2-3 letters, then subtags of 2-8 letters or digits.
    #[must_use]
    pub fn parse(tag: &str) -> Option<Self> {
        let mut parts = tag.split('-');
        let primary = parts.next()?;
        let ok = (2..=3).contains(&primary.len())
            && primary.bytes().all(|b| b.is_ascii_alphabetic())
            && parts.all(|p| {
                (2..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric())
            });
        ok.then(|| Self(tag.to_ascii_lowercase()))
    }

    /// The tag.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language alone: `de` of `de-simple`.
    #[must_use]
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One text in several languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
#[serde(transparent)]
pub struct Texts(BTreeMap<Lang, String>);

impl Texts {
    /// Sets the text of one language.
    pub fn insert(&mut self, lang: Lang, text: String) {
        self.0.insert(lang, text);
    }

    /// Whether `lang` itself has a text.
    #[must_use]
    pub fn has(&self, lang: &Lang) -> bool {
        self.0.contains_key(lang)
    }

    /// Whether no language has a text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The languages given.
    pub fn langs(&self) -> impl Iterator<Item = &Lang> {
        self.0.keys()
    }

    /// The text in `lang`, else in its primary language, else in any: with the language it is in, so that a page can
    /// mark a fallback (WCAG 2.2 SC 3.1.2). `None` only if there is no text at all.
    #[must_use]
    pub fn find(&self, lang: &Lang) -> Option<(&Lang, &str)> {
        let primary = || self.0.iter().find(|(l, _)| l.as_str() == lang.primary());
        let found = self.0.get_key_value(lang).or_else(primary).or_else(|| self.0.iter().next())?;
        Some((found.0, found.1.as_str()))
    }

    /// The text [`Texts::find`] finds, or nothing.
    #[must_use]
    pub fn show(&self, lang: &Lang) -> &str {
        self.find(lang).map_or("", |(_, text)| text)
    }
}

#[cfg(test)]
mod tests {
    use super::{Lang, Texts};

    #[test]
    fn falls_back_to_the_primary_language_and_says_so() {
        let lang = |tag| Lang::parse(tag).unwrap();
        let mut texts = Texts::default();
        texts.insert(lang("nl"), "wonen".into());
        texts.insert(lang("de"), "Wohnen".into());
        assert_eq!(texts.find(&lang("de-simple")), Some((&lang("de"), "Wohnen")));
        assert_eq!(texts.find(&lang("ar")), Some((&lang("de"), "Wohnen")));
        assert!(Lang::parse("d").is_none() && Lang::parse("de_DE").is_none());
    }
}
