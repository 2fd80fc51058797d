//! What a round promises in each of its languages, and whether it is kept.

use std::path::Path;

use anyhow::{Context, Result};
use vorrang_survey::{fault::Fault, round::Round, text::Lang};
use vorrang_view::{Catalog, Locale, Part, catalog::read_folder};

use super::office::Refusal;

/// The words of the house, and over them those of a town's folder.
pub(super) fn catalog(overlay: Option<&Path>) -> Result<Catalog> {
    let words = overlay.map(|folder| read_folder(&folder.join("locales"))).transpose()?;
    Catalog::with_overlay(words.unwrap_or_default()).context("the town's own words")
}

/// Refuses a round that would break a promise, had it opened as it is: in which a text is missing in a promised language,
/// or the program has no words for those who are to read them.
pub(super) fn keep(round: &Round, residents: &Catalog) -> Result<()> {
    let mut broken = unspoken(round, residents);
    broken.extend(round.gaps.iter().cloned());
    broken.sort();
    if broken.is_empty() { Ok(()) } else { Err(Refusal::Faults(broken).into()) }
}

/// Refuses a round whose result could be told in none of its languages.
pub(super) fn keep_report(round: &Round) -> Result<()> {
    report(round, &Catalog::built_in())
        .map_or(Ok(()), |fault| Err(Refusal::Faults(vec![fault]).into()))
}

/// The fault of a round without any language that has words for the report.
fn report(round: &Round, house: &Catalog) -> Option<Fault> {
    let languages = round.languages.iter();
    let faults = languages.map(|lang| without(house, Part::Report, lang, "round.toml"));
    faults.collect::<Option<Vec<_>>>()?.into_iter().next()
}

/// Refuses a round with a language in which the program has no words.
pub(super) fn keep_words(round: &Round, residents: &Catalog) -> Result<()> {
    let unspoken = unspoken(round, residents);
    if unspoken.is_empty() { Ok(()) } else { Err(Refusal::Faults(unspoken).into()) }
}

/// A fault for each language in which the program has no words for those who are to read them. What residents read may be
/// a town's own; letters and the result are written in the house's words.
fn unspoken(round: &Round, residents: &Catalog) -> Vec<Fault> {
    let house = Catalog::built_in();
    let (top, mut faults) = ("round.toml", Vec::new());
    for lang in &round.languages {
        faults.extend(without(residents, Part::Residents, lang, top));
    }
    faults.extend(report(round, &house));
    for department in &round.departments {
        faults.extend(without(&house, Part::Administration, &department.lang, "departments.csv"));
    }
    for recipient in &round.steering {
        faults.extend(without(&house, Part::Administration, &recipient.lang, "steering.csv"));
    }
    faults.sort();
    faults.dedup();
    faults
}

/// The fault of a language without the words of a part, if it is without.
fn without(catalog: &Catalog, part: Part, lang: &Lang, file: &str) -> Option<Fault> {
    if Locale::parse(lang.as_str()).is_ok_and(|locale| catalog.has(&locale, part)) {
        return None;
    }
    let known: Vec<String> = catalog.with(part).map(ToString::to_string).collect();
    let args = vec![
        ("language", lang.to_string()),
        ("part", part.name().to_owned()),
        ("known", known.join(", ")),
    ];
    let code = "language-without-words";
    Some(Fault { file: file.to_owned(), line: None, column: None, code, args })
}
