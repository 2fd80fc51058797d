//! Keys of the catalogues: each is said somewhere, and whatever is said has words. That each language has the words of the
//! parts it says it has, the catalogue's own tests hold.

use std::collections::BTreeSet;

use vorrang_survey::fault::CODES;

use crate::hold;
use crate::repository::{File, files};
use crate::tokens::{Token, tokens};

/// What the catalogue itself asks of a language.
const OF_THE_LANGUAGE: [&str; 3] = ["language-name", "catalogue-reviewed", "catalogue-parts"];

/// Functions whose argument is a key.
const SAYING: [&str; 3] = ["say", "words", "Message"];

#[test]
fn every_word_is_said_somewhere() {
    let said = said();
    let spoken = |key: &String| {
        OF_THE_LANGUAGE.contains(&key.as_str()) || said.iter().any(|said| said.covers(key))
    };
    let idle: Vec<String> = german_keys().into_iter().filter(|key| !spoken(key)).collect();
    hold("keys nobody says:", &idle);
}

#[test]
fn everything_said_has_words() {
    let keys = german_keys();
    let wordless = |said: &Said| !keys.iter().any(|key| said.covers(key));
    let of_templates = templates().flat_map(|file| in_template(&file.text()));
    let of_code = code().flat_map(|file| {
        let tokens = tokens(&file);
        let pairs = tokens.windows(2).filter(|pair| SAYING.contains(&pair[0].text.as_str()));
        pairs.filter_map(|pair| key_in(&pair[1])).collect::<Vec<_>>()
    });
    let missing: BTreeSet<String> =
        of_templates.chain(of_code).filter(wordless).map(|said| said.0.join("…")).collect();
    hold("keys without words:", &missing.into_iter().collect::<Vec<_>>());
}

/// A fault's key is made of its code, so that the two tests above would let any pass.
#[test]
fn every_fault_has_words_and_no_words_are_of_no_fault() {
    let codes: BTreeSet<String> = CODES.iter().map(|code| format!("fault-{code}")).collect();
    let place = |key: &String| key.starts_with("fault-place");
    let keys: BTreeSet<String> =
        german_keys().into_iter().filter(|key| key.starts_with("fault-") && !place(key)).collect();
    let differ: Vec<String> = codes.symmetric_difference(&keys).cloned().collect();
    hold("faults without words, or words without a fault:", &differ);
}

/// A key as it is said: whole, or in pieces with something between them.
struct Said(Vec<String>);

impl Said {
    fn covers(&self, key: &str) -> bool {
        let (first, rest) = self.0.split_first().expect("a key has a first piece");
        let Some(mut left) = key.strip_prefix(first.as_str()) else { return false };
        let Some((last, middle)) = rest.split_last() else { return left.is_empty() };
        for piece in middle {
            match left.split_once(piece.as_str()) {
                Some((_, after)) => left = after,
                None => return false,
            }
        }
        left.len() > last.len() && left.ends_with(last.as_str())
    }
}

/// Everything that looks like a key in code, templates and other words.
fn said() -> Vec<Said> {
    let of_templates = templates().flat_map(|file| in_template(&file.text()));
    let of_code =
        code().flat_map(|file| tokens(&file).iter().filter_map(key_in).collect::<Vec<_>>());
    let of_words = catalogues("de").flat_map(|file| {
        let text = file.text();
        let references = text.split("{ ").skip(1).filter_map(|rest| rest.split(" }").next());
        let keys = references.filter(|name| is_key(name));
        keys.map(|key| Said(vec![key.to_owned()])).collect::<Vec<_>>()
    });
    let handed_on = templates().flat_map(|file| quoted(&file.text()));
    of_templates.chain(handed_on).chain(of_code).chain(of_words).collect()
}

/// `t("key")`, `t("start-" ~ name ~ "-end")`, `t("a" if b else "c")`.
fn in_template(text: &str) -> Vec<Said> {
    let mut found = Vec::new();
    for call in text.split("t(").skip(1) {
        let end = call.find([',', ')']).unwrap_or(call.len());
        let argument = &call[..end];
        let choices =
            argument.split(" else ").map(|choice| choice.split(" if ").next().unwrap_or(choice));
        found.extend(choices.filter_map(pieces));
    }
    found
}

/// Whatever stands in quotes and may be a key that is handed to a macro.
fn quoted(text: &str) -> Vec<Said> {
    let keys = text.split('"').skip(1).step_by(2).filter(|text| is_key(text));
    keys.map(|key| Said(vec![key.to_owned()])).collect()
}

/// The literal pieces of a joined key.
fn pieces(joined: &str) -> Option<Said> {
    let parts: Vec<&str> = joined.split('~').map(str::trim).collect();
    let literal = |part: &&str| part.trim_matches('"').to_owned();
    let mut pieces: Vec<String> =
        parts.iter().filter(|part| part.starts_with('"')).map(literal).collect();
    if !parts.last()?.starts_with('"') {
        pieces.push(String::new());
    }
    let begins = parts.first()?.starts_with('"');
    (begins && pieces.first()?.len() > 1).then_some(Said(pieces))
}

/// A string of Rust that is a key, or a pattern that makes one.
fn key_in(token: &Token) -> Option<Said> {
    let text = token.text.strip_prefix('"')?.strip_suffix('"')?;
    if is_key(text) {
        return Some(Said(vec![text.to_owned()]));
    }
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((piece, after)) = rest.split_once('{') {
        pieces.push(piece.to_owned());
        rest = after.split_once('}')?.1;
    }
    pieces.push(rest.to_owned());
    let word = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let formed = pieces.len() > 1 && pieces[0].ends_with('-') && pieces[0].len() > 1;
    (formed && pieces.iter().all(|piece| piece.chars().all(word))).then_some(Said(pieces))
}

fn is_key(text: &str) -> bool {
    let word = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.contains('-')
        && text.chars().all(word)
}

/// German has every part.
fn german_keys() -> BTreeSet<String> {
    let keys = |file: File| {
        let text = file.text();
        let lines = text.lines().filter_map(|line| line.split_once(" =").map(|(key, _)| key));
        lines.filter(|key| is_key(key)).map(str::to_owned).collect::<Vec<_>>()
    };
    let keys: BTreeSet<String> = catalogues("de").flat_map(keys).collect();
    assert!(keys.len() > 500, "{} keys", keys.len());
    keys
}

fn catalogues(language: &'static str) -> impl Iterator<Item = File> {
    let folder = format!("shared/view/locales/{language}/");
    files().into_iter().filter(move |file| file.path.starts_with(&folder))
}

fn templates() -> impl Iterator<Item = File> {
    files().into_iter().filter(|file| file.path.contains("/templates/"))
}

/// What is built in. Tests say words that nobody else does.
fn code() -> impl Iterator<Item = File> {
    let product = |file: &File| {
        let tests = file.path.split('/').any(|part| part == "tests" || part == "tests.rs");
        file.is_kind("rs") && !tests
    };
    files().into_iter().filter(product)
}
