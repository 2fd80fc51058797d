//! What may not stand in Rust, whichever crate it is in.

use crate::hold;
use crate::repository::{File, files};
use crate::tokens::{Token, tokens};

/// A statement is told by its verb in capitals and a later word; `""` stands for any word.
const STATEMENTS: [(&str, &str); 4] =
    [("SELECT", ""), ("INSERT", "INTO"), ("UPDATE", "SET"), ("DELETE", "FROM")];

/// The compiler forbids it where a manifest inherits our lints; this holds where one forgets to.
#[test]
fn nothing_is_unsafe() {
    hold("`unsafe` stands in:", &breaches(|_| true, |token| token.text == "unsafe"));
}

#[test]
fn only_the_store_speaks_sql() {
    let elsewhere = |file: &File| !file.path.starts_with("shared/store/");
    hold(
        "SQL outside the store:",
        &breaches(elsewhere, |token| token.is_string() && is_sql(&token.text)),
    );
}

/// Words for people lie in catalogues and templates. Letters beyond ASCII give away most of those
/// that do not.
#[test]
fn no_sentence_for_people_stands_in_rust() {
    let speaks = |token: &Token| {
        token.text.chars().any(|letter| letter.is_alphabetic() && !letter.is_ascii())
    };
    hold(
        "strings in a human language:",
        &breaches(is_product, |token| token.is_string() && speaks(token)),
    );
}

fn breaches(concerned: impl Fn(&File) -> bool, breaks: impl Fn(&Token) -> bool) -> Vec<String> {
    let sources = files().into_iter().filter(|file| file.is_kind("rs") && concerned(file));
    let in_file = |file: File| {
        let broken = tokens(&file).into_iter().filter(|token| breaks(token));
        broken
            .map(|token| format!("{}:{}  {}", file.path, token.line, token.text))
            .collect::<Vec<_>>()
    };
    sources.flat_map(in_file).collect()
}

fn is_sql(literal: &str) -> bool {
    let plain = literal.replace("\\n", " ");
    let words: Vec<&str> = plain
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let follows = |(verb, later): &(&str, &str)| {
        let mut rest = words.iter().skip_while(|word| *word != verb).skip(1);
        rest.any(|word| later.is_empty() || word == later)
    };
    STATEMENTS.iter().any(follows)
}

/// Tests quote what people read; they lie in folders and files of that name.
fn is_product(file: &File) -> bool {
    !file.path.split('/').any(|part| part == "tests" || part == "tests.rs")
}
