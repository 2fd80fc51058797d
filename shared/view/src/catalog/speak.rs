//! Turns a message and its arguments into text, after the Fluent syntax 1.0.
//!
//! The usual Rust resolver is not used: its plural rules forget the "modulo 100" of Arabic (103 would get the wrong
//! form), and its numbers cannot know about digits such as those of `ar-u-nu-arab`. Here both come from the same
//! tables as every other figure. Attributes and functions other than `NUMBER` are not part of this house's catalogues
//! and are refused.

use std::borrow::Cow;
use std::cmp::Ordering;

use fluent_syntax::ast::InlineExpression::{
    self, FunctionReference, MessageReference, NumberLiteral, Placeable, StringLiteral,
    TermReference, VariableReference,
};
use fluent_syntax::ast::{
    CallArguments, Expression, Identifier, NamedArgument, Pattern, PatternElement, Variant,
    VariantKey,
};
use fluent_syntax::unicode::unescape_unicode_to_string;
use icu::plurals::PluralCategory;

use super::{Arg, Args, Language};
use crate::format::{self, Digits};
use crate::locale::Locale;

/// Messages and terms may refer to one another so deep; a circle never ends.
const DEEPEST: u8 = 16;

/// One message being said to one reader.
#[derive(Clone, Copy)]
pub(super) struct Speaker<'a> {
    language: &'a Language,
    /// The reader's language, which may be a variety of the catalogue's; figures are written for the reader.
    locale: &'a Locale,
    args: &'a Args,
    depth: u8,
}

/// What a place in a message holds.
enum Value<'a> {
    Text(Cow<'a, str>),
    Figure(f64, Digits),
}

impl<'a> Speaker<'a> {
    pub(super) fn new(language: &'a Language, locale: &'a Locale, args: &'a Args) -> Self {
        Self { language, locale, args, depth: 0 }
    }

    /// The text, or in words what is missing. Places within a text are isolated, unless they hold the catalogue's own
    /// words.
    pub(super) fn say(self, pattern: &'a Pattern<String>) -> Result<String, String> {
        let mut text = String::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => text.push_str(value),
                PatternElement::Placeable { expression } => {
                    let place = self.expression(expression)?;
                    let alone = pattern.elements.len() == 1;
                    text.push_str(&if alone || is_own_words(expression) {
                        place
                    } else {
                        format::isolated(&place)
                    });
                }
            }
        }
        Ok(text)
    }

    fn expression(self, expression: &'a Expression<String>) -> Result<String, String> {
        match expression {
            Expression::Inline(inline) => self.written(self.value(inline)?),
            Expression::Select { selector, variants } => {
                let value = self.value(selector)?;
                for variant in variants {
                    if self.matches(&variant.key, &value)? {
                        return self.say(&variant.value);
                    }
                }
                let rest = variants.iter().find(|variant: &&Variant<_>| variant.default);
                self.say(&rest.ok_or("a choice has no default")?.value)
            }
        }
    }

    fn value(self, inline: &'a InlineExpression<String>) -> Result<Value<'a>, String> {
        match inline {
            StringLiteral { value } => Ok(Value::Text(unescape_unicode_to_string(value))),
            NumberLiteral { value } => figure(value),
            VariableReference { id } => match self.args.get(&id.name) {
                Some(Arg::Text(text)) => Ok(Value::Text(text.into())),
                Some(Arg::Number(value)) => Ok(Value::Figure(*value, Digits::ALL)),
                None => Err(format!("there is no variable ${}", id.name)),
            },
            FunctionReference { id, arguments } if id.name == "NUMBER" => self.number(arguments),
            FunctionReference { id, .. } => Err(format!("there is no function {}", id.name)),
            MessageReference { id, attribute: None } => {
                let message = self.language.messages.get(&id.name);
                let message =
                    message.ok_or_else(|| format!("there is no message '{}'", id.name))?;
                Ok(Value::Text(self.deeper()?.say(&message.pattern)?.into()))
            }
            TermReference { id, attribute: None, arguments } => self.term(id, arguments.as_ref()),
            Placeable { expression } => Ok(Value::Text(self.expression(expression)?.into())),
            MessageReference { id, .. } | TermReference { id, .. } => {
                Err(format!("'{}' is asked for an attribute; catalogues have none here", id.name))
            }
        }
    }

    /// A term hears only what is said to it by name, not the message's own arguments.
    fn term(
        self,
        id: &Identifier<String>,
        arguments: Option<&'a CallArguments<String>>,
    ) -> Result<Value<'a>, String> {
        let mut args = Args::new();
        let named = arguments.into_iter().flat_map(|arguments| &arguments.named);
        for NamedArgument { name, value } in named {
            args = match self.value(value)? {
                Value::Text(text) => args.with(&name.name, text.into_owned()),
                Value::Figure(value, _) => args.with(&name.name, value),
            };
        }
        let term = self.language.terms.get(&id.name);
        let pattern = term.ok_or_else(|| format!("there is no term '-{}'", id.name))?;
        let speaker = Speaker { args: &args, ..self.deeper()? };
        Ok(Value::Text(speaker.say(pattern)?.into()))
    }

    /// `NUMBER($x, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false")`.
    fn number(self, arguments: &'a CallArguments<String>) -> Result<Value<'a>, String> {
        let first = arguments.positional.first().ok_or("NUMBER of nothing")?;
        let Value::Figure(value, mut digits) = self.value(first)? else {
            return Err("NUMBER of something that is no number".to_owned());
        };
        for NamedArgument { name, value } in &arguments.named {
            match (name.name.as_str(), value) {
                ("minimumFractionDigits", NumberLiteral { value }) => {
                    digits.least = decimals(value)?;
                }
                ("maximumFractionDigits", NumberLiteral { value }) => {
                    digits.most = Some(decimals(value)?);
                }
                ("useGrouping", StringLiteral { value }) => digits.grouped = value != "false",
                (other, _) => {
                    return Err(format!("NUMBER does not know {other} with such a value"));
                }
            }
        }
        Ok(Value::Figure(value, digits))
    }

    fn matches(self, key: &VariantKey<String>, value: &Value<'_>) -> Result<bool, String> {
        Ok(match (key, value) {
            (VariantKey::Identifier { name }, Value::Text(text)) => name == text,
            (VariantKey::Identifier { name }, Value::Figure(value, digits)) => {
                let form = format::plural(self.locale, *value, *digits)
                    .map_err(|error| error.to_string())?;
                PluralCategory::get_for_cldr_string(name) == Some(form)
            }
            (VariantKey::NumberLiteral { value: key }, Value::Figure(value, _)) => {
                key.parse::<f64>().is_ok_and(|key| key.partial_cmp(value) == Some(Ordering::Equal))
            }
            (VariantKey::NumberLiteral { .. }, Value::Text(_)) => false,
        })
    }

    fn written(self, value: Value<'_>) -> Result<String, String> {
        match value {
            Value::Text(text) => Ok(text.into_owned()),
            Value::Figure(value, digits) => {
                format::decimal(self.locale, value, digits).map_err(|error| error.to_string())
            }
        }
    }

    fn deeper(self) -> Result<Self, String> {
        if self.depth == DEEPEST {
            return Err("messages refer to one another in a circle".to_owned());
        }
        Ok(Self { depth: self.depth + 1, ..self })
    }
}

/// A figure typed into the message keeps the zeros it was typed with.
fn figure<'a>(typed: &str) -> Result<Value<'a>, String> {
    let value = typed.parse().map_err(|_| format!("{typed} is no number"))?;
    let shown = typed.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    let least = u8::try_from(shown).unwrap_or(u8::MAX);
    Ok(Value::Figure(value, Digits { least, ..Digits::ALL }))
}

fn decimals(typed: &str) -> Result<u8, String> {
    typed.parse().map_err(|_| format!("{typed} is no number of decimals"))
}

fn is_own_words(expression: &Expression<String>) -> bool {
    matches!(
        expression,
        Expression::Inline(StringLiteral { .. } | MessageReference { .. } | TermReference { .. })
    )
}
