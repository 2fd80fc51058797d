//! Texts in a TOML file. Where a table has a key that is a promised language, it is a text: no other table of a round's
//! files has a key of that form beside others, and reading the round has refused keys it does not know.

use std::ops::Range;

use toml::{
    Spanned, Value,
    de::{DeTable, DeValue},
};

use super::{Entry, edit::Edit, plain};
use crate::text::{Lang, Texts};

/// A text and where it stands.
pub(super) struct Spot {
    pub(super) key: String,
    /// Whether the languages stand between braces.
    inline: bool,
    told: Vec<Told>,
}

/// The text of one language.
struct Told {
    lang: Lang,
    text: String,
    /// Of the key.
    tag: Range<usize>,
    /// Of the string, quotes included.
    value: Range<usize>,
}

/// Every text of a file, by its place there.
pub(super) fn spots(source: &str, languages: &[Lang]) -> Vec<Spot> {
    let mut found = Vec::new();
    if let Ok(table) = DeTable::parse(source) {
        walk(table.get_ref(), "", source, languages, &mut found);
    }
    found.sort_by_key(|spot: &Spot| spot.told.iter().map(|told| told.tag.start).min());
    found
}

fn walk(table: &DeTable<'_>, path: &str, source: &str, languages: &[Lang], found: &mut Vec<Spot>) {
    for (name, value) in table {
        let name = name.get_ref();
        let key = if path.is_empty() { name.to_string() } else { format!("{path}.{name}") };
        visit(value, &key, source, languages, found);
    }
}

fn visit(
    value: &Spanned<DeValue<'_>>,
    key: &str,
    source: &str,
    languages: &[Lang],
    found: &mut Vec<Spot>,
) {
    match value.get_ref() {
        DeValue::Table(table) => match spot(table, value, key, source, languages) {
            Some(spot) => found.push(spot),
            None => walk(table, key, source, languages, found),
        },
        DeValue::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                let id = item.get_ref().as_table().and_then(|table| table.get("id"));
                let id = id.and_then(|id| id.get_ref().as_str()).map(str::to_owned);
                let name = id.unwrap_or_else(|| (index + 1).to_string());
                visit(item, &format!("{key}[{name}]"), source, languages, found);
            }
        }
        _ => {}
    }
}

/// The table as a text, if it is one.
fn spot(
    table: &DeTable<'_>,
    value: &Spanned<DeValue<'_>>,
    key: &str,
    source: &str,
    languages: &[Lang],
) -> Option<Spot> {
    let tell = |(tag, value): (&Spanned<_>, &Spanned<DeValue<'_>>)| {
        let tag: &Spanned<std::borrow::Cow<'_, str>> = tag;
        let lang = Lang::parse(tag.get_ref())?;
        let text = plain(value.get_ref().as_str()?);
        Some(Told { lang, text, tag: tag.span(), value: value.span() })
    };
    let told: Vec<Told> = table.iter().map(tell).collect::<Option<_>>()?;
    let inline = source.as_bytes().get(value.span().start) == Some(&b'{');
    let promised = told.iter().any(|told| languages.contains(&told.lang));
    promised.then(|| Spot { key: key.to_owned(), inline, told })
}

impl Spot {
    pub(super) fn entry(self, file: &str, languages: &[Lang]) -> Entry {
        let mut texts = Texts::promised(languages);
        for told in self.told {
            texts.insert(told.lang, told.text);
        }
        Entry { file: file.to_owned(), key: self.key, texts }
    }

    /// The change by which the text is there in a language: in place of the one that was, or after the last language,
    /// written as that is.
    pub(super) fn edit(&self, source: &str, lang: &Lang, text: &str) -> Edit {
        let quoted = Value::String(text.to_owned()).to_string();
        if let Some(told) = self.told.iter().find(|told| told.lang == *lang) {
            return (told.value.clone(), quoted);
        }
        let Some(last) = self.told.iter().max_by_key(|told| told.value.end) else {
            return (0..0, String::new()); // A spot has a promised language.
        };
        if self.inline {
            let end = last.value.end;
            return (end..end, format!(", {lang} = {quoted}"));
        }
        let begin = source[..last.tag.start].rfind('\n').map_or(0, |at| at + 1);
        let before = &source[begin..last.tag.start];
        let rest = &source[last.value.end..];
        let line = rest.find('\n').unwrap_or(rest.len());
        let line = line - usize::from(rest[..line].ends_with('\r'));
        let end = last.value.end + line;
        (end..end, format!("\n{before}{lang} = {quoted}"))
    }
}
