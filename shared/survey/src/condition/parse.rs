//! A condition's text as a tree. Names are taken as they come; [`check`](super::check) knows whether they are any.

use super::{Sign, Wrong};

/// Most characters of a condition.
pub const LONGEST: usize = 1_000;

/// Most brackets and `not` within one another.
pub const DEEPEST: usize = 16;

/// Most comparisons and functions of a condition.
pub const MOST: usize = 100;

/// A condition as it was written.
#[derive(Debug, PartialEq)]
pub(super) enum Tree<'t> {
    All(Vec<Tree<'t>>),
    Any(Vec<Tree<'t>>),
    Not(Box<Tree<'t>>),
    Answered(Word<'t>),
    Chosen(Word<'t>, Word<'t>),
    Compared(Word<'t>, Sign, Word<'t>),
}

/// A name or a number, and its first character in the text, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word<'t> {
    pub(super) text: &'t str,
    pub(super) at: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token<'t> {
    Word(&'t str),
    Sign(Sign),
    Open,
    Close,
    Comma,
}

/// Reads a condition.
pub(super) fn parse(text: &str) -> Result<Tree<'_>, Wrong> {
    if text.chars().nth(LONGEST).is_some() {
        return Err(wrong("condition-too-long", LONGEST + 1, LONGEST.to_string()));
    }
    let tokens = tokens(text)?;
    let mut parser = Parser { text, tokens, next: 0, depth: 0, parts: 0 };
    let tree = parser.any()?;
    match parser.peek() {
        None => Ok(tree),
        Some(_) => Err(parser.unexpected()),
    }
}

fn wrong(code: &'static str, at: usize, value: String) -> Wrong {
    Wrong { code, at, value }
}

/// A token, where it begins and where it ends, in bytes.
type Spot<'t> = (Token<'t>, usize, usize);

fn tokens(text: &str) -> Result<Vec<Spot<'_>>, Wrong> {
    let mut found = Vec::new();
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        let at = text.len() - rest.len();
        let Some(first) = rest.chars().next() else { return Ok(found) };
        let (token, length) = match first {
            '(' => (Token::Open, 1),
            ')' => (Token::Close, 1),
            ',' => (Token::Comma, 1),
            '=' => (Token::Sign(Sign::Equal), 1),
            '<' if rest.starts_with("<=") => (Token::Sign(Sign::AtMost), 2),
            '>' if rest.starts_with(">=") => (Token::Sign(Sign::AtLeast), 2),
            '!' if rest.starts_with("!=") => (Token::Sign(Sign::Unequal), 2),
            '<' => (Token::Sign(Sign::Less), 1),
            '>' => (Token::Sign(Sign::More), 1),
            _ if is_word(first) => {
                let word = rest.split_once(|c| !is_word(c)).map_or(rest, |(word, _)| word);
                (Token::Word(word), word.len())
            }
            _ => {
                let at = text[..at].chars().count() + 1;
                return Err(wrong("condition-character", at, first.to_string()));
            }
        };
        found.push((token, at, at + length));
        rest = &text[at + length..];
    }
}

/// What ids, numbers and names of a goal's part are made of.
fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | ':')
}

struct Parser<'t> {
    text: &'t str,
    tokens: Vec<Spot<'t>>,
    next: usize,
    depth: usize,
    parts: usize,
}

impl<'t> Parser<'t> {
    fn peek(&self) -> Option<Token<'t>> {
        self.tokens.get(self.next).map(|(token, ..)| *token)
    }

    /// Where the next token begins, as a character of the text.
    fn at(&self) -> usize {
        let byte = self.tokens.get(self.next).map_or(self.text.len(), |(_, at, _)| *at);
        self.text[..byte].chars().count() + 1
    }

    fn unexpected(&self) -> Wrong {
        match self.tokens.get(self.next) {
            Some((_, from, to)) => {
                wrong("condition-unexpected", self.at(), self.text[*from..*to].to_owned())
            }
            None => wrong("condition-ends", self.at(), String::new()),
        }
    }

    /// Takes the token, if it is the next one.
    fn takes(&mut self, token: Token<'_>) -> bool {
        let found = self.peek() == Some(token);
        self.next += usize::from(found);
        found
    }

    fn want(&mut self, token: Token<'_>) -> Result<(), Wrong> {
        if self.takes(token) { Ok(()) } else { Err(self.unexpected()) }
    }

    fn word(&mut self) -> Result<Word<'t>, Wrong> {
        let at = self.at();
        match self.peek() {
            Some(Token::Word(text)) => {
                self.next += 1;
                Ok(Word { text, at })
            }
            _ => Err(self.unexpected()),
        }
    }

    fn any(&mut self) -> Result<Tree<'t>, Wrong> {
        let mut parts = vec![self.all()?];
        while self.takes(Token::Word("or")) {
            parts.push(self.all()?);
        }
        Ok(one_or(parts, Tree::Any))
    }

    fn all(&mut self) -> Result<Tree<'t>, Wrong> {
        let mut parts = vec![self.part()?];
        while self.takes(Token::Word("and")) {
            parts.push(self.part()?);
        }
        Ok(one_or(parts, Tree::All))
    }

    fn part(&mut self) -> Result<Tree<'t>, Wrong> {
        let at = self.at();
        if self.takes(Token::Open) {
            let inner = self.deeper(at, Self::any)?;
            self.want(Token::Close)?;
            return Ok(inner);
        }
        if self.takes(Token::Word("not")) {
            return Ok(Tree::Not(Box::new(self.deeper(at, Self::part)?)));
        }
        self.parts += 1;
        if self.parts > MOST {
            return Err(wrong("condition-too-many", at, MOST.to_string()));
        }
        if matches!(self.peek(), Some(Token::Word("and" | "or"))) {
            return Err(self.unexpected());
        }
        let word = self.word()?;
        match word.text {
            "answered" if self.takes(Token::Open) => {
                let question = self.word()?;
                self.want(Token::Close)?;
                Ok(Tree::Answered(question))
            }
            "chosen" if self.takes(Token::Open) => {
                let question = self.word()?;
                self.want(Token::Comma)?;
                let choice = self.word()?;
                self.want(Token::Close)?;
                Ok(Tree::Chosen(question, choice))
            }
            _ => match self.peek() {
                Some(Token::Sign(sign)) => {
                    self.next += 1;
                    Ok(Tree::Compared(word, sign, self.word()?))
                }
                _ => Err(self.unexpected()),
            },
        }
    }

    /// Reads what stands within a bracket or behind a `not` at this place.
    fn deeper(
        &mut self,
        at: usize,
        read: impl FnOnce(&mut Self) -> Result<Tree<'t>, Wrong>,
    ) -> Result<Tree<'t>, Wrong> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(wrong("condition-too-deep", at, DEEPEST.to_string()));
        }
        let tree = read(self)?;
        self.depth -= 1;
        Ok(tree)
    }
}

/// The only part as it is, several joined.
fn one_or<'t>(mut parts: Vec<Tree<'t>>, join: fn(Vec<Tree<'t>>) -> Tree<'t>) -> Tree<'t> {
    match parts.pop() {
        Some(only) if parts.is_empty() => only,
        last => {
            parts.extend(last);
            join(parts)
        }
    }
}
