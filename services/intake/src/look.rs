//! The town's look, from files of its folder: `look.toml` with its name and its two colours, and `logo.png`.
//!
//! A colour that some could not read, or a drawing that could bring anything but a drawing, stops the start.

mod colour;
mod picture;

use std::{collections::BTreeMap, fs, io, path::Path};

use anyhow::{Context, Result, bail, ensure};
use serde::Deserialize;
use vorrang_view::Locale;

use self::colour::Colour;
pub(crate) use self::picture::Picture;

/// The grounds that colours stand on, as the stylesheet has them, light and dark.
const PAPERS: [Colour; 2] = [Colour::of(0xff, 0xff, 0xff), Colour::of(0x13, 0x15, 0x25)];

/// What `act` needs against the paper, light and dark: that of the house's own, so that a town's is as good everywhere the
/// house's is read, on the paper and on the softer ground of a chosen zone.
const ACT: [f64; 2] = [8.5, 8.2];

/// What `brand` needs: it is a mark and no text (WCAG 2.2, 1.4.11).
const BRAND: [f64; 2] = [3.0, 3.0];

/// The town's look. Without files, the house's.
#[derive(Debug, Default)]
pub(crate) struct Look {
    /// The town's name by language, for pages that belong to no round.
    pub(crate) names: BTreeMap<String, String>,
    /// The logo, in place of the name.
    pub(crate) logo: Option<Picture>,
    /// What the stylesheet says in place of the house's colours.
    pub(crate) colours: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    name: BTreeMap<String, String>,
    #[serde(default)]
    light: Colours,
    #[serde(default)]
    dark: Colours,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Colours {
    brand: Option<String>,
    act: Option<String>,
}

impl Look {
    /// Reads the look from the town's folder. `languages` are those of pages that belong to no round.
    pub(crate) fn read(folder: &Path, languages: &[Locale]) -> Result<Self> {
        let logo = folder.join("logo.svg");
        ensure!(
            !logo.exists(),
            "{}: a logo is a PNG, for an SVG can hold a script",
            logo.display()
        );
        let (about, logo) = (folder.join("look.toml"), folder.join("logo.png"));
        let file = found(fs::read_to_string(&about), &about)?;
        let file = file.map(|text| toml::from_str(&text)).transpose();
        let file: Option<File> = file.with_context(|| about.display().to_string())?;
        let logo = found(fs::read(&logo), &logo)?
            .map(|bytes| Picture::read(&bytes).with_context(|| logo.display().to_string()))
            .transpose()?;
        let Some(File { name, light, dark }) = file else {
            return Ok(Self { logo, ..Self::default() });
        };
        let colours = [light, dark].map(|own| [("brand", own.brand), ("act", own.act)]);
        let colours = styled(colours).with_context(|| about.display().to_string())?;
        if !name.is_empty() {
            let missing = languages.iter().find(|lang| !name.contains_key(&lang.to_string()));
            if let Some(lang) = missing {
                bail!("{}: the town has no name in the language {lang}", about.display());
            }
        }
        Ok(Self { names: name, logo, colours })
    }
}

/// What was read, unless there is no such file.
fn found<T>(read: io::Result<T>, path: &Path) -> Result<Option<T>> {
    match read {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        read => read.map(Some).with_context(|| path.display().to_string()),
    }
}

/// The colours as rules of the stylesheet, light and dark, once each is known to be read.
fn styled(colours: [[(&str, Option<String>); 2]; 2]) -> Result<String> {
    let schemes = ["light", "dark"].into_iter().zip(PAPERS).zip(ACT.into_iter().zip(BRAND));
    let mut rules = Vec::new();
    for (own, ((scheme, paper), (act, brand))) in colours.into_iter().zip(schemes) {
        let mut rule = String::new();
        for (name, written) in own {
            let Some(written) = written else { continue };
            let colour = Colour::parse(&written).with_context(|| {
                format!("{scheme}.{name}: write a colour as #1a2b3c, not {written:?}")
            })?;
            let (found, needed) = (colour.contrast(paper), if name == "act" { act } else { brand });
            ensure!(
                (found * 10.0).round() >= needed * 10.0,
                "{scheme}.{name}: {written} has a contrast of {found:.1} to the paper {paper}; {needed:.1} is needed"
            );
            rule += &["--", name, ": ", &colour.to_string(), ";"].concat();
        }
        rules.push(rule);
    }
    Ok(match &rules[..] {
        [light, dark] if light.is_empty() && dark.is_empty() => String::new(),
        [light, dark] if light.is_empty() || dark.is_empty() => {
            bail!("colours are given for the light or the dark, but none for the other")
        }
        // On paper the light ones are printed.
        rules => format!(
            "\n:root {{ {} }}\n@media screen and (prefers-color-scheme: dark) {{ :root {{ {} }} }}\n",
            rules[0], rules[1]
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(file: &str) -> Result<Look> {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("look.toml"), file).unwrap();
        Look::read(folder.path(), &[Locale::parse("de").unwrap()])
    }

    fn refused(file: &str) -> String {
        format!("{:#}", read(file).unwrap_err())
    }

    #[test]
    fn the_houses_own_colours_are_good_enough() {
        let own = "[light]\nact = \"#2044aa\"\nbrand = \"#131525\"\n[dark]\nact = \"#97afe1\"\nbrand = \"#f3f4f7\"";
        let look = read(own).unwrap();
        assert!(
            look.colours.contains("--act: #2044aa;--") || look.colours.contains("--act: #2044aa;")
        );
        assert!(look.colours.contains("(prefers-color-scheme: dark)"));
    }

    #[test]
    fn a_colour_that_is_too_faint_is_refused_with_what_it_has_and_what_it_needs() {
        let said = refused("[light]\nact = \"#1d7fc4\"\n[dark]\nact = \"#97afe1\"");
        assert!(
            said.contains(
                "light.act: #1d7fc4 has a contrast of 4.3 to the paper #ffffff; 8.5 is needed"
            ),
            "{said}"
        );
        let said = refused("[light]\nact = \"#2044aa\"\n[dark]\nact = \"#2044aa\"");
        assert!(
            said.contains("dark.act: #2044aa has a contrast of 2.1")
                && said.contains("8.2 is needed"),
            "{said}"
        );
        let said = refused("[light]\nbrand = \"#ffcc00\"\n[dark]\nbrand = \"#ffcc00\"");
        assert!(said.contains("light.brand") && said.contains("3.0 is needed"), "{said}");
    }

    #[test]
    fn what_is_no_look_is_refused() {
        assert!(refused("[light]\nact = \"blue\"\n[dark]\nact = \"#97afe1\"").contains("#1a2b3c"));
        assert!(refused("[light]\nact = \"#2044aa; } body {\"").contains("light.act"));
        assert!(refused("[light]\nink = \"#000000\"").contains("look.toml"));
        assert!(refused("[light]\nact = \"#2044aa\"").contains("none for the other"));
        assert!(refused("[name]\nnl = \"Stad\"").contains("no name in the language de"));
        assert_eq!(read("[name]\nde = \"Stadt Auenried\"").unwrap().names["de"], "Stadt Auenried");
    }

    #[test]
    fn a_folder_without_a_look_has_the_houses() {
        let folder = tempfile::tempdir().unwrap();
        let look = Look::read(folder.path(), &[]).unwrap();
        assert!(look.logo.is_none() && look.colours.is_empty() && look.names.is_empty());
        fs::write(folder.path().join("logo.svg"), "<svg/>").unwrap();
        let said = format!("{:#}", Look::read(folder.path(), &[]).unwrap_err());
        assert!(said.contains("logo.svg") && said.contains("PNG"), "{said}");
    }
}
