//! Where everything in a drawing stands. The templates `report/*.svg.html` draw it and hold its words.
//!
//! Positions are reckoned as for a language read from the left and mirrored when they are written down. Text is placed
//! by `text-anchor` alone: a `direction` would be obeyed by browsers and ignored by others who draw the same SVG.

pub(super) mod dots;
pub(super) mod gaps;
mod label;
mod place;
pub(super) mod quadrant;

use serde::{Serialize, Serializer};

/// A length in the drawing's units, written with at most one decimal, so that bytes do not hang on rounding errors.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Px(f64);

impl Serialize for Px {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let text = format!("{:.1}", self.0);
        out.serialize_str(text.strip_suffix(".0").unwrap_or(&text))
    }
}

/// Where a text stands.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct Spot {
    x: Px,
    y: Px,
    anchor: Anchor,
}

/// Which part of a text stands there.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// A line of a label.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Line {
    #[serde(flatten)]
    at: Spot,
    text: String,
}

/// The drawing's width and the side it is read from.
#[derive(Clone, Copy)]
struct Frame {
    width: f64,
    mirrored: bool,
}

impl Frame {
    fn x(self, x: f64) -> Px {
        Px(if self.mirrored { self.width - x } else { x })
    }

    fn spot(self, x: f64, y: f64, anchor: Anchor) -> Spot {
        let anchor = match (anchor, self.mirrored) {
            (Anchor::Start, true) => Anchor::End,
            (Anchor::End, true) => Anchor::Start,
            (anchor, _) => anchor,
        };
        Spot { x: self.x(x), y: Px(y), anchor }
    }

    /// The lines of a label from `x` on, the first on the base line `y`.
    fn lines(self, lines: Vec<String>, x: f64, y: f64) -> Vec<Line> {
        self.block(lines, x, y, Anchor::Start)
    }

    /// The lines of a label at `x`, the first on the base line `y`.
    fn block(self, lines: Vec<String>, x: f64, y: f64, anchor: Anchor) -> Vec<Line> {
        let line =
            |(index, text)| Line { at: self.spot(x, y + LINE * f64::from(index), anchor), text };
        (0_u16..).zip(lines).map(line).collect()
    }
}

/// A scale, from its low end to its high one.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Axis {
    low: f64,
    high: f64,
    from: f64,
    to: f64,
}

impl Axis {
    /// Whole tens around all `values` and around 50, drawn between `from` and `to`.
    fn in_tens(values: impl Iterator<Item = f64>, from: f64, to: f64) -> Self {
        let (low, high) = values
            .fold((45.0_f64, 55.0_f64), |(low, high), value| (low.min(value), high.max(value)));
        Self { low: (low / 10.0).floor() * 10.0, high: (high / 10.0).ceil() * 10.0, from, to }
    }

    /// From the lowest of `values` to the highest, at least a point apart.
    fn over(values: impl Iterator<Item = f64>, from: f64, to: f64) -> Self {
        let (low, high) = values
            .fold((100.0_f64, 0.0_f64), |(low, high), value| (low.min(value), high.max(value)));
        Self { low, high: high.max(low + 1.0), from, to }
    }

    fn x(self, value: f64) -> f64 {
        self.from + (value - self.low) / (self.high - self.low) * (self.to - self.from)
    }

    /// The tens to be named: each, or every other so that they do not run together, and 50 in any case.
    fn marks(self) -> impl Iterator<Item = u8> {
        let apart = (self.x(10.0) - self.x(0.0)).abs();
        let (first, step) = if apart < 24.0 { (10, 20) } else { (0, 10) };
        let tens = (first..=100_u8).step_by(step);
        tens.filter(move |&ten| (self.low..=self.high).contains(&f64::from(ten)))
    }
}

/// Distance from base line to base line, and from the middle of a line down to its base line.
const LINE: f64 = 20.0;
const HALF: f64 = 5.5;
