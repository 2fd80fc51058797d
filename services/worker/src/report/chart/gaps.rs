//! The dumbbell: what residents and departments want, goal by goal, and how far that is apart.

use serde::Serialize;
use vorrang_view::{Direction, Locale};

use super::{Anchor, Axis, Frame, HALF, LINE, Line, Px, Spot, label};
use crate::report::sides::Gap;

/// The drawing.
#[derive(Serialize)]
pub(in crate::report) struct GapPlot {
    /// `wide` or `narrow`.
    form: &'static str,
    width: Px,
    height: Px,
    /// Where the two sides are named.
    residents: Spot,
    departments: Spot,
    rows: Vec<Row>,
}

/// A goal.
#[derive(Serialize)]
struct Row {
    name: Vec<Line>,
    /// Where "not certain" stands, if the difference is not.
    unsure: Option<Spot>,
    y: Px,
    residents: Mark,
    departments: Mark,
}

/// A side's win share.
#[derive(Serialize)]
struct Mark {
    value: f64,
    x: Px,
    written: Spot,
}

/// Where a form of the drawing has what.
struct Form {
    name: &'static str,
    width: f64,
    room: f64,
    scale: (f64, f64),
    /// Whether a goal's name stands above its marks.
    stacked: bool,
}

/// Height of the line that names the sides.
const HEAD: f64 = 28.0;

impl GapPlot {
    /// For screens from 60rem on.
    pub(in crate::report) fn wide(gaps: &[Gap<'_>], locale: &Locale) -> Self {
        draw(
            &Form {
                name: "wide",
                width: 704.0,
                room: 290.0,
                scale: (350.0, 590.0),
                stacked: false,
            },
            gaps,
            locale,
        )
    }

    /// For narrower ones, drawn for 360 px less the edges of the page.
    pub(in crate::report) fn narrow(gaps: &[Gap<'_>], locale: &Locale) -> Self {
        draw(
            &Form {
                name: "narrow",
                width: 328.0,
                room: 328.0,
                scale: (40.0, 288.0),
                stacked: true,
            },
            gaps,
            locale,
        )
    }
}

fn draw(form: &Form, gaps: &[Gap<'_>], locale: &Locale) -> GapPlot {
    let frame = Frame { width: form.width, mirrored: locale.direction() == Direction::Rtl };
    let axis = Axis::over(
        gaps.iter().flat_map(|gap| [gap.residents, gap.departments]),
        form.scale.0,
        form.scale.1,
    );
    let mut y = HEAD;
    let mut rows = Vec::new();
    for gap in gaps {
        let (row, height) = row(form, frame, axis, gap, y);
        rows.push(row);
        y += height;
    }
    let (residents, departments) = sides(form, frame, axis, gaps.first());
    GapPlot {
        form: form.name,
        width: Px(form.width),
        height: Px(y + 4.0),
        residents,
        departments,
        rows,
    }
}

/// The sides are named once, each on the half where its mark of the first goal is: above the marks, or at the ends of a
/// narrow drawing.
fn sides(form: &Form, frame: Frame, axis: Axis, first: Option<&Gap<'_>>) -> (Spot, Spot) {
    let (residents, departments) =
        first.map_or((0.0, 0.0), |gap| (axis.x(gap.residents), axis.x(gap.departments)));
    let (low, high) = (residents.min(departments), residents.max(departments));
    let middle = f64::midpoint(low, high);
    let (low, high) = if form.stacked {
        (frame.spot(0.0, 16.0, Anchor::Start), frame.spot(form.width, 16.0, Anchor::End))
    } else {
        (
            frame.spot((low + 7.0).min(middle - 8.0), 16.0, Anchor::End),
            frame.spot((high - 7.0).max(middle + 8.0), 16.0, Anchor::Start),
        )
    };
    if residents <= departments { (low, high) } else { (high, low) }
}

fn row(form: &Form, frame: Frame, axis: Axis, gap: &Gap<'_>, top: f64) -> (Row, f64) {
    let lines = label::wrap(gap.name, form.room);
    let below = LINE * lines.len() as f64;
    let said = if gap.sure { 0.0 } else { LINE };
    let text = below + said;
    let (height, y) = if form.stacked {
        (text + 40.0, top + text + 20.0)
    } else {
        (text + 16.0, top + f64::midpoint(text, 16.0))
    };
    let first = if form.stacked { top + 18.0 } else { top + 8.0 + LINE / 2.0 + HALF };
    let (residents, departments) = (axis.x(gap.residents), axis.x(gap.departments));
    let mark = |value, x: f64, lower: bool| Mark {
        value,
        x: frame.x(x),
        written: if lower {
            frame.spot(x - 14.0, y + HALF, Anchor::End)
        } else {
            frame.spot(x + 14.0, y + HALF, Anchor::Start)
        },
    };
    let row = Row {
        unsure: (!gap.sure).then(|| frame.spot(0.0, first + below, Anchor::Start)),
        name: frame.lines(lines, 0.0, first),
        y: Px(y),
        residents: mark(gap.residents, residents, residents <= departments),
        departments: mark(gap.departments, departments, residents > departments),
    };
    (row, height)
}
