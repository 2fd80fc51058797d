//! What a message is given.

use std::collections::BTreeMap;

/// A value for a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Printed as it is. Nothing in it is ever read as Fluent or as template.
    Text(String),
    /// Chooses the plural form and is written in the language's way, with the decimals it has unless the message says
    /// otherwise: `{ NUMBER($share, maximumFractionDigits: 1) }`. Years want `useGrouping: "false"`, or come as text.
    Number(f64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<f64> for Arg {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

impl From<u32> for Arg {
    fn from(count: u32) -> Self {
        Self::Number(count.into())
    }
}

impl From<u64> for Arg {
    fn from(count: u64) -> Self {
        Self::Number(count as f64)
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Self::Number(count as f64)
    }
}

/// The arguments of a message by name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Args(BTreeMap<String, Arg>);

impl Args {
    /// No arguments yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// One argument more.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Arg>) -> Self {
        self.0.insert(name.to_owned(), value.into());
        self
    }

    pub(super) fn get(&self, name: &str) -> Option<&Arg> {
        self.0.get(name)
    }
}
