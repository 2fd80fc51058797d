//! A Rust file as the compiler reads it, so that no comment is ever taken for code.

use std::str::FromStr as _;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use crate::repository::File;

/// A word or a literal as it is written.
pub(crate) struct Token {
    pub(crate) line: usize,
    pub(crate) text: String,
}

impl Token {
    /// Whether this is a string of any sort: plain, raw or of bytes.
    pub(crate) fn is_string(&self) -> bool {
        self.text.ends_with(['"', '#'])
    }
}

/// The words and literals of a file, without its documentation and its `#[cfg(test)]` items.
pub(crate) fn tokens(file: &File) -> Vec<Token> {
    let stream = TokenStream::from_str(&file.text())
        .unwrap_or_else(|error| panic!("{}: {error}", file.path));
    let mut found = Vec::new();
    gather(stream, &mut found);
    found
}

fn gather(stream: TokenStream, found: &mut Vec<Token>) {
    let mut rest = stream.into_iter();
    while let Some(tree) = rest.next() {
        match tree {
            TokenTree::Group(group) if is_attribute(&group, "[doc=") => {}
            TokenTree::Group(group) if is_attribute(&group, "[cfg(test)]") => {
                rest.by_ref().find(ends_item);
            }
            TokenTree::Group(group) => gather(group.stream(), found),
            TokenTree::Ident(_) | TokenTree::Literal(_) => {
                found.push(Token { line: tree.span().start().line, text: tree.to_string() });
            }
            TokenTree::Punct(_) => {}
        }
    }
}

fn is_attribute(group: &Group, start: &str) -> bool {
    group.delimiter() == Delimiter::Bracket && group.to_string().replace(' ', "").starts_with(start)
}

fn ends_item(tree: &TokenTree) -> bool {
    match tree {
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        TokenTree::Punct(mark) => mark.as_char() == ';',
        TokenTree::Ident(_) | TokenTree::Literal(_) => false,
    }
}
