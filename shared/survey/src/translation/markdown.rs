//! Pages, each a text of its own: `privacy.de.md` in German.

use super::{Entry, edit::Source, plain};
use crate::{
    round::{Files, PAGE_STEMS},
    text::{Lang, Texts},
};

/// The pages a folder has.
pub(super) fn entries(files: &Files, languages: &[Lang]) -> Vec<Entry> {
    PAGE_STEMS.iter().filter_map(|stem| entry(files, stem, languages)).collect()
}

fn entry(files: &Files, stem: &str, languages: &[Lang]) -> Option<Entry> {
    let mut texts = Texts::promised(languages);
    for name in files.keys().filter(|name| is_page(name)) {
        let tag = name.strip_prefix(stem).and_then(|rest| rest.strip_prefix('.'));
        let lang = tag.and_then(|tag| tag.strip_suffix(".md")).and_then(Lang::parse);
        if let (Some(lang), Some(source)) = (lang, Source::of(files, name)) {
            texts.insert(lang, plain(source.text()));
        }
    }
    let (lang, _) = texts.find(languages.first()?)?;
    Some(Entry { file: format!("{stem}.{lang}.md"), key: (*stem).to_owned(), texts })
}

pub(super) fn is_page(file: &str) -> bool {
    file.strip_suffix(".md").is_some()
}

/// The page in a language, ending in a line feed, with the line ends of the page that was translated.
pub(super) fn written(files: &Files, source: &str, stem: &str, lang: &Lang, text: &str) -> Vec<u8> {
    let own = Source::of(files, &format!("{stem}.{lang}.md"));
    let like = own.or_else(|| Source::of(files, source));
    let windows = like.is_some_and(|source| source.text().contains("\r\n"));
    let text = format!("{text}\n");
    if windows { text.replace('\n', "\r\n") } else { text }.into_bytes()
}
