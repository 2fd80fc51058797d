//! The words of every language, in Fluent files.
//!
//! A message is found in the reader's language or, for a variety such as `de-simple`, in its base language. It is an
//! error if it is in neither, and so is an argument that the message names and does not get: a page with a hole, or
//! with a bare key, never reaches a reader.

mod args;
mod error;
mod folder;
mod part;
mod speak;
mod variables;

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Pattern};
use fluent_syntax::parser;

pub use self::args::{Arg, Args};
pub use self::error::{CatalogError, MessageError};
pub use self::folder::{FolderError, read_folder};
pub use self::part::Part;
use self::speak::Speaker;
use self::variables::{Variables, Wanted};
use crate::format;
use crate::locale::Locale;

/// The files of the house: language, name and text.
macro_rules! files {
    ($($tag:literal: $($name:literal)+;)+) => {
        &[$($((
            $tag,
            $name,
            include_str!(concat!("../locales/", $tag, "/", $name, ".ftl")),
        ),)+)+]
    };
}

/// A further file of a language is a further name in its line.
const BUILT_IN: &[(&str, &str, &str)] = files! {
    "ar": "answer" "common" "intake" "result" "shell";
    "de": "answer" "common" "fault" "intake" "mail" "office" "quality" "report" "result" "returns" "shell";
    "de-simple": "answer" "common" "intake" "result" "shell";
    "en": "answer" "common" "fault" "intake" "mail" "office" "quality" "report" "result" "returns" "shell";
    "fr": "answer" "common" "intake" "result" "shell";
    "nl": "answer" "common" "fault" "intake" "mail" "office" "quality" "report" "result" "returns" "shell";
    "pl": "answer" "common" "intake" "result" "shell";
    "ru": "answer" "common" "intake" "result" "shell";
    "tr": "answer" "common" "intake" "result" "shell";
    "uk": "answer" "common" "intake" "result" "shell";
};

/// The words of all languages. Made once and shared by all threads.
pub struct Catalog {
    languages: BTreeMap<Locale, Language>,
    /// The house's keys by the part they belong to. A town's own keys belong to none.
    parts: BTreeMap<Part, BTreeSet<String>>,
}

/// The words of one language, or of one of its files.
#[derive(Default)]
struct Language {
    messages: BTreeMap<String, Message>,
    terms: BTreeMap<String, Pattern<String>>,
}

/// A language nobody has words for.
static NONE: Language = Language { messages: BTreeMap::new(), terms: BTreeMap::new() };

struct Message {
    pattern: Pattern<String>,
    variables: Variables,
}

impl Catalog {
    /// The words of the house.
    #[must_use]
    #[expect(
        clippy::missing_panics_doc,
        reason = "a test loads the same files, which are part of the program"
    )]
    pub fn built_in() -> Self {
        let mut catalog = Self { languages: BTreeMap::new(), parts: BTreeMap::new() };
        for (tag, name, text) in BUILT_IN {
            // Tags, names and texts are constants, and this module's tests run through each of them.
            let locale = Locale::parse(tag).expect("a built-in catalogue has a language tag");
            let part = Part::of_file(name).expect("a built-in file belongs to a part");
            catalog.add(&locale, part, text).expect("a built-in catalogue is Fluent");
        }
        catalog
    }

    /// The words of the house with the town's laid over: for each file its language and its text.
    ///
    /// A message of the town replaces the one with the same key; new keys and new languages are welcome. A language is
    /// offered to readers once its `catalogue-parts` names what it has words for; then it must have all of them.
    pub fn with_overlay(
        files: impl IntoIterator<Item = (Locale, String)>,
    ) -> Result<Self, CatalogError> {
        let mut catalog = Self::built_in();
        for (locale, text) in files {
            catalog.lay_over(&locale, &text)?;
        }
        catalog.check_parts()?;
        Ok(catalog)
    }

    /// The message in this language. Arguments stand in isolates (U+2068, U+2069), so that a name in one script does
    /// not turn a sentence in another around.
    pub fn message(&self, locale: &Locale, key: &str, args: &Args) -> Result<String, MessageError> {
        let language = chain(locale)
            .iter()
            .filter_map(|candidate| self.languages.get(candidate))
            .find(|language| language.messages.contains_key(key));
        language.unwrap_or(&NONE).message(locale, key, args)
    }

    /// The message without isolates, for subjects, plain text and tables: see [`format::plain`].
    pub fn plain(&self, locale: &Locale, key: &str, args: &Args) -> Result<String, MessageError> {
        self.message(locale, key, args).map(|text| format::plain(&text))
    }

    /// The name a language gives itself: Deutsch, Einfache Sprache, العربية.
    ///
    /// Never the name of the base language, or a choice of languages would show one name twice.
    pub fn own_name(&self, locale: &Locale) -> Result<String, MessageError> {
        let key = "language-name";
        let missing = || MessageError::Missing { key: key.to_owned(), locale: locale.clone() };
        self.own(locale, key).ok_or_else(missing)
    }

    /// The languages that have a catalogue, in the order of their tags.
    pub fn locales(&self) -> impl Iterator<Item = &Locale> {
        self.languages.keys()
    }

    /// Whether a language says that it has every word of a part. Its base language does not speak for it: what is
    /// promised in easy language is not kept by a text in plain German.
    #[must_use]
    pub fn has(&self, locale: &Locale, part: Part) -> bool {
        self.own(locale, "catalogue-parts").is_some_and(|parts| part.is_in(&parts))
    }

    /// The languages that have every word of a part, in the order of their tags.
    pub fn with(&self, part: Part) -> impl Iterator<Item = &Locale> {
        self.locales().filter(move |locale| self.has(locale, part))
    }

    /// Whether somebody with this mother tongue has read the words of a language.
    #[must_use]
    pub fn is_reviewed(&self, locale: &Locale) -> bool {
        self.own(locale, "catalogue-reviewed").is_some_and(|reviewed| reviewed == "yes")
    }

    /// The keys of a part that neither a language nor its base language has words for: each of them is a page that cannot
    /// be read.
    #[must_use]
    pub fn gaps(&self, locale: &Locale, part: Part) -> BTreeSet<&str> {
        let spoken: Vec<&Language> =
            chain(locale).iter().filter_map(|candidate| self.languages.get(candidate)).collect();
        let known = |key: &&String| spoken.iter().any(|own| own.messages.contains_key(*key));
        let keys = self.parts.get(&part).into_iter().flatten();
        keys.filter(|key| !known(key)).map(String::as_str).collect()
    }

    /// What a language says of itself.
    fn own(&self, locale: &Locale, key: &str) -> Option<String> {
        let language =
            self.languages.get(locale).or_else(|| self.languages.get(&locale.without_wishes()))?;
        language.message(locale, key, &Args::new()).ok()
    }

    fn check_parts(&self) -> Result<(), CatalogError> {
        for locale in self.locales() {
            for part in Part::ALL.into_iter().filter(|part| self.has(locale, *part)) {
                if let Some(key) = self.gaps(locale, part).first() {
                    let (locale, key) = (locale.clone(), (*key).to_owned());
                    return Err(CatalogError::Gap { locale, part, key });
                }
            }
        }
        Ok(())
    }

    fn add(&mut self, locale: &Locale, part: Part, text: &str) -> Result<(), CatalogError> {
        let file = Language::read(locale, text)?;
        let language = self.languages.entry(locale.clone()).or_default();
        let message = file.messages.keys().find(|key| language.messages.contains_key(*key));
        let term = file.terms.keys().find(|key| language.terms.contains_key(*key));
        if let Some(key) = message.or(term) {
            return Err(CatalogError::Twice { locale: locale.clone(), key: key.clone() });
        }
        self.parts.entry(part).or_default().extend(file.messages.keys().cloned());
        language.lay_over(file);
        Ok(())
    }

    fn lay_over(&mut self, locale: &Locale, text: &str) -> Result<(), CatalogError> {
        let file = Language::read(locale, text)?;
        for (key, message) in &file.messages {
            self.check_variables(locale, key, &message.variables)?;
        }
        self.languages.entry(locale.clone()).or_default().lay_over(file);
        Ok(())
    }

    /// A message known in any language gets the variables that are named there, and no others.
    fn check_variables(
        &self,
        locale: &Locale,
        key: &str,
        variables: &Variables,
    ) -> Result<(), CatalogError> {
        let known: Vec<&Message> =
            self.languages.values().filter_map(|language| language.messages.get(key)).collect();
        let strange = variables
            .keys()
            .find(|name| known.iter().all(|known| !known.variables.contains_key(*name)));
        match strange {
            Some(variable) if !known.is_empty() => Err(CatalogError::Variable {
                locale: locale.clone(),
                key: key.to_owned(),
                variable: variable.clone(),
            }),
            _ => Ok(()),
        }
    }
}

/// Where words are looked for: the language itself, without wishes about digits, and its base.
fn chain(locale: &Locale) -> [Locale; 3] {
    [locale.clone(), locale.without_wishes(), locale.base()]
}

impl Language {
    fn read(locale: &Locale, text: &str) -> Result<Self, CatalogError> {
        let resource = parser::parse(text.to_owned()).map_err(|(_, errors)| {
            let at = errors.first().map_or(0, |error| error.pos.start);
            CatalogError::Syntax {
                locale: locale.clone(),
                line: text.bytes().take(at).filter(|b| *b == b'\n').count() + 1,
                reason: errors.first().map(ToString::to_string).unwrap_or_default(),
            }
        })?;
        let mut language = Self::default();
        for entry in resource.body {
            if let Some(key) = language.learn(entry) {
                return Err(CatalogError::Twice { locale: locale.clone(), key });
            }
        }
        Ok(language)
    }

    /// Takes a message or a term in; the key, if it was there before.
    fn learn(&mut self, entry: Entry<String>) -> Option<String> {
        match entry {
            Entry::Message(message) => {
                let pattern = message.value?;
                let variables = variables::of(&pattern);
                let before =
                    self.messages.insert(message.id.name.clone(), Message { pattern, variables });
                before.map(|_| message.id.name)
            }
            Entry::Term(term) => {
                self.terms.insert(term.id.name.clone(), term.value).map(|_| term.id.name)
            }
            _ => None,
        }
    }

    fn lay_over(&mut self, file: Self) {
        self.messages.extend(file.messages);
        self.terms.extend(file.terms);
    }

    fn message(&self, locale: &Locale, key: &str, args: &Args) -> Result<String, MessageError> {
        let Some(message) = self.messages.get(key) else {
            return Err(MessageError::Missing { key: key.to_owned(), locale: locale.clone() });
        };
        message.check_arguments(locale, key, args)?;
        Speaker::new(self, locale, args).say(&message.pattern).map_err(|reason| {
            MessageError::Unresolved { key: key.to_owned(), locale: locale.clone(), reason }
        })
    }
}

impl Message {
    /// All arguments must be there, also those of a branch not taken today: 1 answer must not fail where 2 did not.
    fn check_arguments(&self, locale: &Locale, key: &str, args: &Args) -> Result<(), MessageError> {
        let key = || key.to_owned();
        let locale = || locale.clone();
        for (argument, wanted) in &self.variables {
            let name = || argument.clone();
            match (args.get(argument), wanted) {
                (Some(Arg::Text(_)), Wanted::Anything) => {}
                (Some(Arg::Number(value)), _) if value.is_finite() => {}
                (None, _) => {
                    return Err(MessageError::NoArgument {
                        key: key(),
                        locale: locale(),
                        argument: name(),
                    });
                }
                _ => {
                    return Err(MessageError::NoNumber {
                        key: key(),
                        locale: locale(),
                        argument: name(),
                    });
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
