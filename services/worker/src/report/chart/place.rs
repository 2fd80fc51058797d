//! Where labels stand so that none covers a mark, a line or another label.

use super::{Anchor, HALF, LINE, label};

/// A rectangle of the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Area {
    /// Around a point.
    pub(super) fn around(x: f64, y: f64, reach: f64) -> Self {
        Self { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach }
    }

    pub(super) fn meets(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    fn holds(&self, other: &Self) -> bool {
        self.left <= other.left
            && self.right >= other.right
            && self.top <= other.top
            && self.bottom >= other.bottom
    }
}

/// A mark that is to be named.
#[derive(Clone, Copy, Debug)]
pub(super) struct Named {
    /// Its point.
    pub(super) point: Area,
    /// The point with its intervals.
    pub(super) whole: Area,
}

/// A label and the room it takes.
#[derive(Clone, Debug)]
pub(super) struct Block {
    pub(super) lines: Vec<String>,
    width: f64,
}

impl Block {
    /// A text in lines of at most `room`.
    pub(super) fn of(text: &str, room: f64) -> Self {
        let lines = label::wrap(text, room);
        let width = lines.iter().map(|line| label::width(line)).fold(0.0, f64::max);
        Self { lines, width: WIDER * width }
    }

    fn height(&self) -> f64 {
        LINE * self.lines.len() as f64
    }
}

/// Where a label's first line stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) anchor: Anchor,
}

/// The letters drawings carry for mail are up to a twentieth wider than estimated.
const WIDER: f64 = 1.05;

/// Distance of a label from its mark.
const BESIDE: f64 = 6.0;
const ABOVE: f64 = 2.0;

/// What is still free.
#[derive(Debug)]
pub(super) struct Places {
    inside: Area,
    taken: Vec<Area>,
}

impl Places {
    /// Everything `inside` but what is `taken`.
    pub(super) fn new(inside: Area, taken: Vec<Area>) -> Self {
        Self { inside, taken }
    }

    /// Takes the first free place of those beside a mark: after it, before it, below it and above it. `None` if there is
    /// none.
    pub(super) fn take(&mut self, named: &Named, block: &Block) -> Option<Place> {
        let free = |(area, _): &(Area, Anchor)| {
            self.inside.holds(area) && !self.taken.iter().any(|taken| taken.meets(area))
        };
        let (area, anchor) = candidates(named, block).into_iter().find(free)?;
        self.taken.push(area);
        let x = match anchor {
            Anchor::Start => area.left,
            Anchor::Middle => f64::midpoint(area.left, area.right),
            Anchor::End => area.right,
        };
        Some(Place { x, y: area.top + LINE / 2.0 + HALF, anchor })
    }
}

fn candidates(Named { point, whole }: &Named, block: &Block) -> Vec<(Area, Anchor)> {
    let (width, height) = (block.width, block.height());
    let (x, y) = (f64::midpoint(point.left, point.right), f64::midpoint(point.top, point.bottom));
    let at = |left: f64, top: f64| Area { left, top, right: left + width, bottom: top + height };
    let (below, above) = (whole.bottom + ABOVE, whole.top - ABOVE - height);
    let mut candidates = Vec::new();
    for (after, before) in [(point.right, point.left), (whole.right, whole.left)] {
        for top in [y - height / 2.0, y - 2.0, y + 2.0 - height] {
            candidates.push((at(after + BESIDE, top), Anchor::Start));
            candidates.push((at(before - BESIDE - width, top), Anchor::End));
        }
    }
    for top in [below, above] {
        candidates.push((at(x - width / 2.0, top), Anchor::Middle));
        candidates.push((at(point.left, top), Anchor::Start));
        candidates.push((at(point.right - width, top), Anchor::End));
    }
    candidates
}

#[cfg(test)]
mod tests {
    use super::*;

    const INSIDE: Area = Area { left: 0.0, top: 0.0, right: 300.0, bottom: 200.0 };

    fn named(x: f64, y: f64) -> Named {
        let point = Area::around(x, y, 6.0);
        Named { point, whole: Area { top: y - 15.0, bottom: y + 15.0, ..point } }
    }

    #[test]
    fn a_label_stands_after_its_mark_or_wherever_there_is_room() {
        let block = Block::of("Kita", 100.0);
        let mut places = Places::new(INSIDE, Vec::new());
        let mut anchor = |x, y| places.take(&named(x, y), &block).map(|place| place.anchor);
        assert_eq!(anchor(150.0, 100.0), Some(Anchor::Start));
        assert_eq!(anchor(290.0, 100.0), Some(Anchor::End), "there is no room after it");
        let mut wall = Places::new(INSIDE, vec![Area { top: 90.0, bottom: 110.0, ..INSIDE }]);
        let place = wall.take(&named(150.0, 100.0), &block).unwrap();
        assert!(place.y < 90.0 || place.y - LINE > 110.0, "beside it something stands: {place:?}");
        let mut full = Places::new(INSIDE, vec![INSIDE]);
        assert_eq!(full.take(&named(150.0, 100.0), &block), None);
    }

    #[test]
    fn no_label_covers_another() {
        let mut places = Places::new(INSIDE, Vec::new());
        let block = Block::of("Wohnungen", 100.0);
        for step in 0..40 {
            let (x, y) = (f64::from(step * 37 % 300), f64::from(step * 53 % 200));
            let _ = places.take(&named(x, y), &block);
        }
        assert!(places.taken.len() > 5);
        for (index, one) in places.taken.iter().enumerate() {
            assert!(places.taken[index + 1..].iter().all(|other| !other.meets(one)));
        }
    }
}
