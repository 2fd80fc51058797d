//! `languages`: which languages the program has words in.

use std::path::PathBuf;

use anyhow::Result;
use clap::Args as Arguments;
use vorrang_view::{Catalog, Part, catalog::Args, format, locale::Locale};

use super::{office::Office, promise};

/// Arguments of `languages`.
#[derive(Arguments)]
pub struct LanguagesArguments {
    /// The town's own templates and words, as `overlay` of the settings names them.
    #[arg(long, value_name = "FOLDER")]
    overlay: Option<PathBuf>,
    /// Language of the messages.
    #[arg(long, default_value = "en")]
    pub(super) language: Locale,
}

pub(super) fn run(arguments: &LanguagesArguments, office: &mut Office<'_>) -> Result<()> {
    let catalog = promise::catalog(arguments.overlay.as_deref())?;
    for locale in catalog.locales() {
        let parts = parts(&catalog, locale, office)?;
        let args = Args::new()
            .with("tag", locale.to_string())
            .with("name", catalog.own_name(locale)?)
            .with("parts", parts)
            .with("reviewed", if catalog.is_reviewed(locale) { "yes" } else { "no" });
        office.say("languages-line", &args)?;
    }
    Ok(())
}

/// For whom a language has words, as a list.
fn parts(catalog: &Catalog, locale: &Locale, office: &Office<'_>) -> Result<String> {
    let own = Part::ALL.into_iter().filter(|part| catalog.has(locale, *part));
    let named =
        own.map(|part| office.words("languages-part", &Args::new().with("part", part.name())));
    let named = named.collect::<Result<Vec<_>>>()?;
    Ok(format::plain(&format::list(office.lang(), &named)?))
}
