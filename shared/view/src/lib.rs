//! How values become words: languages, numbers, templates.
//!
//! This crate knows nothing of surveys or figures. It gets values and a [`Locale`] and gives text back.
//!
//! - [`locale`]: a language as a value; which of the offered languages suits a reader.
//! - [`catalog`]: the words, in Fluent files under `locales/`, one folder for each language. A town may lay its own
//!   words over them.
//! - [`mod@format`]: numbers, shares, dates, ranges and lists as a language writes them, and numbers as people type them.
//! - [`engine`]: templates that cannot forget the language, an undefined value or an escape.
//! - [`page`]: a page is its template and its values.
//!
//! To add a word, add its key to the file of every language that has this file; a test holds them together. To add a
//! language, add a folder and its line in [`catalog`]; its `catalogue-parts` says what it has words for. A missing word is always an error that names key and language, never an empty
//! place or the bare key.

pub mod catalog;
pub mod engine;
pub mod format;
pub mod locale;
pub mod page;

pub use catalog::{Arg, Args, Catalog, CatalogError, MessageError, Part};
pub use engine::{Engine, RenderError};
pub use format::{FormatError, NumberError};
pub use locale::{Direction, Locale, LocaleError, negotiate};
pub use page::Page;

/// The one stylesheet of pages and reports.
pub const STYLESHEET: &str = include_str!("../assets/vorrang.css");

/// The one script, which no page needs.
pub const SCRIPT: &str = include_str!("../assets/vorrang.js");
