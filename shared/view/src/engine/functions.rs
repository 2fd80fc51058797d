//! What templates can say.

use std::fmt;
use std::sync::Arc;

use minijinja::value::{Kwargs, Object, ValueKind};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, State, Value};

use crate::catalog::{Args, Catalog};
use crate::format::{self, FormatError};
use crate::locale::Locale;

/// Where the functions find the page's language. Not `lang`: a template may set a variable of that name, for example
/// while it lists the languages to choose from, and would speak in tongues. A name with this sign cannot be set.
pub(super) const READER: &str = "@reader";

/// The page's language as a value of the engine.
#[derive(Debug)]
struct Reader(Locale);

impl Object for Reader {
    fn render(self: &Arc<Self>, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, out)
    }
}

pub(super) fn reader(lang: &Locale) -> Value {
    Value::from_object(Reader(lang.clone()))
}

/// Gives the templates their functions.
pub(super) fn add(templates: &mut Environment<'static>, catalog: &Arc<Catalog>) {
    let names = Arc::clone(catalog);
    templates.add_function("language", move |tag: &str| {
        let name = Locale::parse(tag).ok().and_then(|locale| names.own_name(&locale).ok());
        name.unwrap_or_else(|| tag.to_owned())
    });
    let catalog = Arc::clone(catalog);
    templates.add_function("t", move |state: &State, key: &str, named: Kwargs| {
        let said = catalog
            .message(&language(state)?, key, &arguments(&named)?)
            .map_err(|error| fault(&error))?;
        Ok::<_, Error>(fitting(state, said))
    });
    templates.add_function("num", |state: &State, value: f64, decimals: u8| {
        written(state, |locale| format::number(locale, value, decimals))
    });
    templates.add_function("int", |state: &State, count: i64| {
        written(state, |locale| format::integer(locale, count))
    });
    templates.add_function("pct", |state: &State, share: f64, decimals: u8| {
        written(state, |locale| format::percent(locale, share, decimals))
    });
    templates.add_function("date", |state: &State, day: &str| {
        let (year, month, day) = calendar_day(day)?;
        written(state, |locale| format::date(locale, year, month, day))
    });
    templates.add_function("date_short", |state: &State, day: &str| {
        let (year, month, day) = calendar_day(day)?;
        written(state, |locale| format::date_short(locale, year, month, day))
    });
    templates.add_function("list", |state: &State, items: Vec<Value>| {
        let items = items.iter().map(text).collect::<Result<Vec<_>, _>>()?;
        written(state, |locale| format::list(locale, &items))
    });
    templates.add_function("rng", |state: &State, low: Value, high: Value| {
        let (low, high) = (end(state, &low)?, end(state, &high)?);
        written(state, |locale| Ok(format::range(locale, &low, &high)))
    });
}

/// The language of the page that is being rendered; also within macros and included templates.
fn language(state: &State) -> Result<Locale, Error> {
    let reader = state.lookup(READER);
    let reader = reader.as_ref().and_then(|reader| reader.downcast_object_ref::<Reader>());
    reader.map(|reader| reader.0.clone()).ok_or_else(|| fault("the page has no language"))
}

fn written(
    state: &State,
    write: impl FnOnce(&Locale) -> Result<String, FormatError>,
) -> Result<String, Error> {
    Ok(fitting(state, write(&language(state)?).map_err(|error| fault(&error))?))
}

/// Isolates are for pages; plain text goes without.
fn fitting(state: &State, text: String) -> String {
    if *state.auto_escape() == AutoEscape::None { format::plain(&text) } else { text }
}

fn arguments(named: &Kwargs) -> Result<Args, Error> {
    named.args().try_fold(Args::new(), |args, name| {
        let value: Value = named.get(name)?;
        match value.kind() {
            ValueKind::Number => Ok(args.with(name, f64::try_from(value)?)),
            ValueKind::String => Ok(args.with(name, text(&value)?)),
            other => Err(fault(&format!(
                "argument '{name}' is {other}, but a message takes text or a number"
            ))),
        }
    })
}

fn text(value: &Value) -> Result<String, Error> {
    value.as_str().map(str::to_owned).ok_or_else(|| fault(&format!("{} is no text", value.kind())))
}

/// An end of a range: a whole number, or a figure already written. A bare fraction would leave its decimals to chance.
fn end(state: &State, value: &Value) -> Result<String, Error> {
    if let Some(figure) = value.as_str() {
        return Ok(figure.to_owned());
    }
    let count = i64::try_from(value.clone())?;
    written(state, |locale| format::integer(locale, count))
}

/// Year, month and day of `2026-12-14` (ISO 8601, extended form).
fn calendar_day(text: &str) -> Result<(i32, u8, u8), Error> {
    let is_day = text.len() == 10
        && text.bytes().enumerate().all(|(at, b)| match at {
            4 | 7 => b == b'-',
            _ => b.is_ascii_digit(),
        });
    let parts = || {
        Some((
            text.get(0..4)?.parse().ok()?,
            text.get(5..7)?.parse().ok()?,
            text.get(8..10)?.parse().ok()?,
        ))
    };
    is_day
        .then(parts)
        .flatten()
        .ok_or_else(|| fault(&format!("'{text}' is no day such as 2026-12-14")))
}

fn fault(reason: &(impl ToString + ?Sized)) -> Error {
    Error::new(ErrorKind::InvalidOperation, reason.to_string())
}
