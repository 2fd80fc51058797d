//! Drawings as PNG, for where no drawing is shown but a picture is: in mail.

use std::sync::{Arc, LazyLock};

use anyhow::{Context, Result};
use resvg::{
    tiny_skia::{Color, Pixmap, Transform},
    usvg::{Options, Tree, fontdb::Database},
};
use serde::Serialize;
use vorrang_view::{Engine, Locale, Page};

use super::{Contents, chart::dots::DotPlot};

/// The letters of every picture, part of the program, so that every machine draws the same. Noto Sans comes first, for
/// whatever it lacks, such as Arabic, `DejaVu` Sans.
static LETTERS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut letters = Database::new();
    for font in [notosans::REGULAR_TTF, notosans::BOLD_TTF] {
        letters.load_font_data(font.to_vec());
    }
    for font in [dejavu::sans::regular(), dejavu::sans::bold()] {
        letters.load_font_data(font.to_vec());
    }
    Arc::new(letters)
});

/// The dot plot as PNG, at twice the size at which a letter shows it; none where there is nothing to draw.
pub(crate) fn dot_plot(engine: &Engine, contents: &Contents<'_>) -> Result<Option<Vec<u8>>> {
    let Some(plot) = contents.wide_dots() else { return Ok(None) };
    png(&engine.render(&Drawn { contents, plot })?).map(Some)
}

/// The drawing by itself, which a page otherwise includes.
#[derive(Serialize)]
struct Drawn<'c> {
    #[serde(flatten)]
    contents: &'c Contents<'c>,
    plot: &'c DotPlot,
}

impl Page for Drawn<'_> {
    const TEMPLATE: &'static str = "report/dots.svg";

    fn lang(&self) -> &Locale {
        &self.contents.locale
    }
}

fn png(svg: &str) -> Result<Vec<u8>> {
    let options = Options { fontdb: Arc::clone(&LETTERS), ..Options::default() };
    let tree = Tree::from_str(svg, &options).context("the drawing is no SVG")?;
    let size = tree.size().to_int_size();
    let mut picture =
        Pixmap::new(size.width(), size.height()).context("the drawing has no size")?;
    picture.fill(Color::WHITE);
    resvg::render(&tree, Transform::identity(), &mut picture.as_mut());
    picture.encode_png().context("the picture cannot be written")
}
