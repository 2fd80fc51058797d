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

/// Points of a picture for each unit of its drawing, so that it is sharp on screens with small points.
const SCALE: f32 = 2.0;

/// Most goals in a picture; one of more is nothing to look at in a letter.
const MOST_GOALS: usize = 60;

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

/// The dot plot for a letter as PNG; none where there is nothing to draw, or too much.
pub(crate) fn dot_plot(engine: &Engine, contents: &Contents<'_>) -> Result<Option<Vec<u8>>> {
    let goals: usize = contents.tiers.iter().map(|tier| tier.goals.len()).sum();
    if contents.dots.is_none() || goals > MOST_GOALS {
        return Ok(None);
    }
    let plot = DotPlot::letter(&contents.tiers, &contents.locale);
    png(&engine.render(&Drawn { contents, plot })?).map(Some)
}

/// The drawing by itself, which a page otherwise includes.
#[derive(Serialize)]
struct Drawn<'c> {
    #[serde(flatten)]
    contents: &'c Contents<'c>,
    plot: DotPlot,
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
    let size = tree.size().to_int_size().scale_by(SCALE).context("the drawing has no size")?;
    let mut picture =
        Pixmap::new(size.width(), size.height()).context("the drawing has no size")?;
    picture.fill(Color::WHITE);
    resvg::render(&tree, Transform::from_scale(SCALE, SCALE), &mut picture.as_mut());
    picture.encode_png().context("the picture cannot be written")
}
