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
pub struct Texts {
    texts: BTreeMap<Lang, String>,
    /// What is shown where a language has no text.
    #[serde(skip)]
    first: Option<Lang>,
}

impl Texts {
    /// No text yet. Where a language will have none, the text in the language promised first stands in for it.
    #[must_use]
    pub fn promised(languages: &[Lang]) -> Self {
        Self { texts: BTreeMap::new(), first: languages.first().cloned() }
    }

    /// Sets the text of one language.
    pub fn insert(&mut self, lang: Lang, text: String) {
        self.texts.insert(lang, text);
    }

    /// Whether `lang` itself has a text.
    #[must_use]
    pub fn has(&self, lang: &Lang) -> bool {
        self.texts.contains_key(lang)
    }

    /// The text of `lang` itself, if it has one.
    #[must_use]
    pub fn get(&self, lang: &Lang) -> Option<&str> {
        self.texts.get(lang).map(String::as_str)
    }

    /// Whether no language has a text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// The languages given.
    pub fn langs(&self) -> impl Iterator<Item = &Lang> {
        self.texts.keys()
    }

    /// The text in `lang`, else in its primary language, else in the one promised first, else in any: with the language
    /// it is in, so that a page can mark a fallback (WCAG 2.2 SC 3.1.2). `None` only if there is no text at all.
    #[must_use]
    pub fn find(&self, lang: &Lang) -> Option<(&Lang, &str)> {
        let primary = || self.texts.iter().find(|(l, _)| l.as_str() == lang.primary());
        let first = || self.texts.get_key_value(self.first.as_ref()?);
        let any = || self.texts.iter().next();
        let found = self.texts.get_key_value(lang).or_else(primary).or_else(first).or_else(any)?;
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
        let mut texts = Texts::promised(&[lang("nl"), lang("de")]);
        texts.insert(lang("nl"), "wonen".into());
        texts.insert(lang("de"), "Wohnen".into());
        assert_eq!(texts.find(&lang("de-simple")), Some((&lang("de"), "Wohnen")));
        assert_eq!(texts.find(&lang("ar")), Some((&lang("nl"), "wonen")));
        assert!(Lang::parse("d").is_none() && Lang::parse("de_DE").is_none());
    }
}
