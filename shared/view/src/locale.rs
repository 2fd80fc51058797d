//! A language as a value, and which language suits a reader.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use fluent_langneg::{LanguageIdentifier, NegotiationStrategy, negotiate_languages};
use icu::locale::extensions::unicode::{key, value};
use icu::locale::subtags::region;
use icu::locale::{Locale as IcuLocale, LocaleDirectionality, langid};
use serde::{Deserialize, Serialize};

/// A language tag after BCP 47 in its canonical spelling: `de`, `de-simple`, `ar`, `ar-u-nu-arab`.
///
/// Digits are Western in every language, since they must match letters and house numbers; a tag with `-u-nu-` asks for
/// others. Bare `en` writes dates as Europe does (day first); `en-US` is there for whoever means it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Locale(Arc<IcuLocale>);

/// The text is not a language tag.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is not a language tag (BCP 47), such as de, nl or de-simple")]
pub struct LocaleError(pub String);

/// The side a language starts to write from; its text form is the value of the HTML attribute `dir`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl fmt::Display for Direction {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        })
    }
}

impl Locale {
    /// Reads a language tag in any spelling of its letters' case.
    pub fn parse(tag: &str) -> Result<Self, LocaleError> {
        IcuLocale::try_from_str(tag).map(Self::from).map_err(|_| LocaleError(tag.to_owned()))
    }

    /// The side this language starts from, by its usual script.
    #[must_use]
    pub fn direction(&self) -> Direction {
        if LocaleDirectionality::new_extended().is_right_to_left(&self.0.id) {
            Direction::Rtl
        } else {
            Direction::Ltr
        }
    }

    /// The language alone: `de` for `de-simple` and for `de-AT`.
    #[must_use]
    pub fn base(&self) -> Self {
        IcuLocale::from(self.0.id.language).into()
    }

    /// The language as it is, without the wishes about digits that may follow.
    pub(crate) fn without_wishes(&self) -> Self {
        IcuLocale::from(self.0.id.clone()).into()
    }

    /// What the tables behind numbers, dates, lists and order are asked for.
    ///
    /// Variants go, for no table knows `simple`. Of the wishes only the digits stay: a calendar or an order smuggled in
    /// by a tag would make two readers see two dates for one deadline.
    pub(crate) fn conventions(&self) -> IcuLocale {
        let digits = self.0.extensions.unicode.keywords.get(&key!("nu")).cloned();
        let mut asked = IcuLocale::from(self.0.id.clone());
        asked.id.variants.clear();
        if asked.id == langid!("en") {
            asked.id.region = Some(region!("150"));
        }
        asked.extensions.unicode.keywords.set(key!("nu"), digits.unwrap_or(value!("latn")));
        asked
    }

    /// The value of the tag's wish for digits, if it has one: `arab`, `latn`.
    pub(crate) fn digits(&self) -> Option<String> {
        self.0.extensions.unicode.keywords.get(&key!("nu")).map(ToString::to_string)
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

impl Ord for Locale {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0)
    }
}

impl PartialOrd for Locale {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl From<IcuLocale> for Locale {
    fn from(locale: IcuLocale) -> Self {
        Self(Arc::new(locale))
    }
}

impl FromStr for Locale {
    type Err = LocaleError;

    fn from_str(tag: &str) -> Result<Self, LocaleError> {
        Self::parse(tag)
    }
}

impl TryFrom<String> for Locale {
    type Error = LocaleError;

    fn try_from(tag: String) -> Result<Self, LocaleError> {
        Self::parse(&tag)
    }
}

impl From<Locale> for String {
    fn from(locale: Locale) -> Self {
        locale.to_string()
    }
}

/// The offered language that suits the reader best.
///
/// `requested` is an `Accept-Language` header (RFC 9110, section 12.5.4) or a plain list of tags, wanted most first.
/// Without a match it is the first of `available`; of nothing at all it is `und`, for which no catalogue has words.
#[must_use]
pub fn negotiate(requested: &str, available: &[Locale]) -> Locale {
    let wanted: Vec<_> =
        by_preference(requested).iter().filter_map(Candidate::of).map(|c| c.id).collect();
    let offered: Vec<_> = available.iter().filter_map(Candidate::of).collect();
    negotiate_languages(&wanted, &offered, None, NegotiationStrategy::Lookup)
        .first()
        .map(|best| best.locale)
        .or(available.first())
        .map_or(Locale::from(IcuLocale::UNKNOWN), Clone::clone)
}

/// Tags of the header, best first, without those refused by `q=0`. What cannot be read is passed over: it comes from
/// outside, and a reader with a strange browser still gets a page.
fn by_preference(requested: &str) -> Vec<Locale> {
    let mut tags: Vec<(f32, Locale)> = requested
        .split(',')
        .filter_map(|range| {
            let (tag, parameters) = range.split_once(';').unwrap_or((range, ""));
            let quality = match parameters.trim().strip_prefix("q=") {
                Some(quality) => quality.trim().parse::<f32>().ok()?,
                None => 1.0,
            };
            Some((quality, Locale::parse(tag.trim()).ok()?))
        })
        .filter(|(quality, _)| *quality > 0.0)
        .collect();
    tags.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    tags.into_iter().map(|(_, tag)| tag).collect()
}

/// A language in the negotiator's own form, beside ours.
#[derive(PartialEq)]
struct Candidate<'a> {
    id: LanguageIdentifier,
    locale: &'a Locale,
}

impl<'a> Candidate<'a> {
    fn of(locale: &'a Locale) -> Option<Self> {
        Some(Self { id: locale.without_wishes().to_string().parse().ok()?, locale })
    }
}

impl AsRef<LanguageIdentifier> for Candidate<'_> {
    fn as_ref(&self) -> &LanguageIdentifier {
        &self.id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locale(tag: &str) -> Locale {
        Locale::parse(tag).unwrap()
    }

    fn offered(tags: &[&str]) -> Vec<Locale> {
        tags.iter().map(|tag| locale(tag)).collect()
    }

    #[test]
    fn a_tag_is_read_in_any_case_and_written_in_one() {
        assert_eq!(locale("DE-simple").to_string(), "de-simple");
        assert_eq!(locale("de-at").to_string(), "de-AT");
        assert_eq!(locale("ar-u-nu-arab").to_string(), "ar-u-nu-arab");
        assert_eq!("nl".parse::<Locale>().unwrap(), locale("nl"));
    }

    #[test]
    fn what_is_no_tag_is_refused_by_name() {
        for bad in ["", "d", "deutsch!", "de_DE ", "../de", "de-"] {
            assert_eq!(Locale::parse(bad), Err(LocaleError(bad.to_owned())), "{bad:?}");
        }
    }

    #[test]
    fn serde_speaks_plain_tags() {
        assert_eq!(serde_json::to_string(&locale("de-simple")).unwrap(), "\"de-simple\"");
        assert_eq!(serde_json::from_str::<Locale>("\"NL\"").unwrap(), locale("nl"));
        assert!(serde_json::from_str::<Locale>("\"not a tag\"").is_err());
    }

    #[test]
    fn order_is_the_order_of_the_tags() {
        let mut tags = offered(&["nl", "de-simple", "ar", "de"]);
        tags.sort();
        assert_eq!(tags, offered(&["ar", "de", "de-simple", "nl"]));
    }

    #[test]
    fn direction_follows_the_script() {
        for tag in ["ar", "fa", "he", "ckb", "ar-u-nu-latn", "uz-Arab", "ur-DE"] {
            assert_eq!(locale(tag).direction(), Direction::Rtl, "{tag}");
        }
        for tag in ["de", "de-simple", "nl", "uk", "tr", "az-Latn"] {
            assert_eq!(locale(tag).direction(), Direction::Ltr, "{tag}");
        }
        assert_eq!(Direction::Rtl.to_string(), "rtl");
    }

    #[test]
    fn the_base_is_the_language_alone() {
        for tag in ["de-simple", "de-AT", "de-Latn-DE-u-nu-latn", "de"] {
            assert_eq!(locale(tag).base(), locale("de"));
        }
    }

    #[test]
    fn the_reader_gets_the_best_of_what_there_is() {
        let town = offered(&["de", "nl", "en", "de-simple", "ar-u-nu-arab"]);
        for (requested, expected) in [
            ("nl", "nl"),
            ("nl-BE,nl;q=0.9,en;q=0.8", "nl"),
            ("de-AT", "de"),
            ("de-simple", "de-simple"),
            ("en;q=0.5, nl;q=0.9", "nl"),
            ("en;q=0, nl;q=0.1", "nl"),
            ("fr, en;q=0.3", "en"),
            ("ar", "ar-u-nu-arab"),
            ("ar-SY, de;q=0.2", "ar-u-nu-arab"),
            ("fr", "de"),
            ("*", "de"),
            ("", "de"),
            ("en;q=much, <script>, ;;;", "de"),
        ] {
            assert_eq!(negotiate(requested, &town), locale(expected), "{requested:?}");
        }
    }

    #[test]
    fn without_a_match_the_first_is_taken() {
        assert_eq!(negotiate("fr", &offered(&["nl", "de"])), locale("nl"));
        assert_eq!(negotiate("de", &[]), locale("und"));
    }
}
