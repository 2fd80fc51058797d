//! The quadrant: how much goals are wanted against how far they have come.

use serde::Serialize;
use vorrang_view::{Direction, Locale};

use super::{
    Anchor, Axis, Frame, HALF, LINE, Line, Px, Spot,
    place::{Area, Block, Named, Places},
};

/// A goal to be drawn.
pub(in crate::report) struct Point<'r> {
    pub(in crate::report) name: &'r str,
    /// Its number among the goals that are wanted and behind.
    pub(in crate::report) number: Option<usize>,
    pub(in crate::report) share: f64,
    pub(in crate::report) share_ends: Option<(f64, f64)>,
    pub(in crate::report) ratio: f64,
    pub(in crate::report) ratio_ends: Option<(f64, f64)>,
    /// Whether it is surely off the path.
    pub(in crate::report) sure: bool,
}

/// The drawing.
#[derive(Serialize)]
pub(in crate::report) struct Quadrant {
    /// `wide` or `narrow`.
    form: &'static str,
    width: Px,
    height: Px,
    frame: Rectangle,
    /// Where what is wanted is behind.
    hued: Rectangle,
    /// Where the axes cross.
    cross: (Px, Px),
    corners: Vec<Corner>,
    share_said: Spot,
    ratio_said: Spot,
    shares: Vec<Tick>,
    ratios: Vec<Tick>,
    marks: Vec<Mark>,
}

#[derive(Serialize)]
struct Rectangle {
    x: Px,
    y: Px,
    width: Px,
    height: Px,
}

/// Where a field is named.
#[derive(Serialize)]
struct Corner {
    wanted: bool,
    behind: bool,
    /// In the narrow form each half of the name has a line.
    lines: Vec<Spot>,
}

/// A figure of an axis.
#[derive(Serialize)]
struct Tick {
    value: f64,
    /// Whether the axes cross here.
    crossing: bool,
    #[serde(flatten)]
    at: Spot,
}

/// A goal.
#[derive(Serialize)]
struct Mark {
    x: Px,
    y: Px,
    radius: Px,
    sure: bool,
    /// In place of a point, the corners of a triangle that tells the direction in which the goal is further out.
    beyond: Option<[(Px, Px); 3]>,
    share: Option<(Px, Px)>,
    ratio: Option<(Px, Px)>,
    name: Vec<Line>,
    number: Option<(usize, Spot)>,
}

/// Where a form of the drawing has what.
struct Form {
    name: &'static str,
    width: f64,
    plot: Area,
    /// Height of the strips that name the fields.
    strip: f64,
    /// Least distance of two figures under the plot.
    step: f64,
    /// Least width of one side of the crossing against the other's, so that the fields' names have room.
    side: f64,
    /// Whether there is room for names, of the fields on one line and of the goals beside their points.
    names: bool,
    radius: f64,
}

/// The drawing does not follow path ratios further than this, lest one goal press all others together.
const RATIOS: (f64, f64) = (-0.5, 2.5);

/// Most names beside points: more would hide what they name.
const MOST_NAMES: usize = 12;

/// Room for a name beside its point; if it finds no place so, on more lines.
const ROOMS: [f64; 2] = [260.0, 150.0];

/// Room for half a figure under the plot.
const HALF_A_FIGURE: f64 = 24.0;

/// Room for a number in its place.
const NUMBER: f64 = 40.0;

impl Quadrant {
    /// For screens from 60rem on.
    pub(in crate::report) fn wide(points: &[Point<'_>], locale: &Locale) -> Self {
        let form = Form {
            name: "wide",
            width: 704.0,
            plot: Area { left: 36.0, top: 32.0, right: 703.0, bottom: 540.0 },
            strip: 36.0,
            step: 92.0,
            side: 0.75,
            names: true,
            radius: 6.5,
        };
        Drawing::new(form, points, locale).draw(points)
    }

    /// For narrower ones, drawn for 360 px less the edges of the page.
    pub(in crate::report) fn narrow(points: &[Point<'_>], locale: &Locale) -> Self {
        let form = Form {
            name: "narrow",
            width: 328.0,
            plot: Area { left: 30.0, top: 32.0, right: 327.0, bottom: 410.0 },
            strip: 52.0,
            step: 52.0,
            side: 1.0,
            names: false,
            radius: 5.0,
        };
        Drawing::new(form, points, locale).draw(points)
    }

    /// Whether a goal is further out than the drawing reaches.
    pub(in crate::report) fn has_beyond(&self) -> bool {
        self.marks.iter().any(|mark| mark.beyond.is_some())
    }
}

struct Drawing {
    form: Form,
    frame: Frame,
    share: Axis,
    ratio: Axis,
}

impl Drawing {
    fn new(form: Form, points: &[Point<'_>], locale: &Locale) -> Self {
        let Area { left, top, right, bottom } = form.plot;
        let (inside, edge) = (form.strip + 8.0, form.radius + 6.0);
        let shares = points.iter().flat_map(|point| ends(point.share, point.share_ends));
        Self {
            frame: Frame { width: form.width, mirrored: locale.direction() == Direction::Rtl },
            share: Axis::in_tens(shares, bottom - inside, top + inside),
            ratio: ratios(points, form.side, left + edge, right - edge),
            form,
        }
    }

    fn draw(&self, points: &[Point<'_>]) -> Quadrant {
        let plot = self.form.plot;
        let (x, y) = self.cross();
        Quadrant {
            form: self.form.name,
            width: Px(self.form.width),
            height: Px(plot.bottom + 56.0),
            frame: self.rectangle(plot),
            hued: self.rectangle(Area { right: x, bottom: y, ..plot }),
            cross: (self.frame.x(x), Px(y)),
            corners: self.corners(),
            share_said: self.frame.spot(0.0, 16.0, Anchor::Start),
            ratio_said: self.frame.spot(plot.right, plot.bottom + 48.0, Anchor::End),
            shares: self.share_ticks(),
            ratios: self.ratio_ticks(),
            marks: self.marks(points),
        }
    }

    fn cross(&self) -> (f64, f64) {
        (self.ratio.x(1.0), self.share.x(50.0))
    }

    fn rectangle(&self, area: Area) -> Rectangle {
        Rectangle {
            x: self.frame.x(if self.frame.mirrored { area.right } else { area.left }),
            y: Px(area.top),
            width: Px(area.right - area.left),
            height: Px(area.bottom - area.top),
        }
    }

    fn corners(&self) -> Vec<Corner> {
        let Form { plot, names, .. } = self.form;
        let lines = if names { 1_u8 } else { 2 };
        let corner = |(wanted, behind)| {
            let first = if wanted {
                plot.top + 24.0
            } else {
                plot.bottom - 14.0 - LINE * f64::from(lines - 1)
            };
            let (x, anchor) = if behind {
                (plot.left + 6.0, Anchor::Start)
            } else {
                (plot.right - 6.0, Anchor::End)
            };
            let line = |line| self.frame.spot(x, first + LINE * f64::from(line), anchor);
            Corner { wanted, behind, lines: (0..lines).map(line).collect() }
        };
        [(true, true), (true, false), (false, true), (false, false)].map(corner).into()
    }

    fn share_ticks(&self) -> Vec<Tick> {
        let tick = |ten: u8| {
            let value = f64::from(ten);
            let (x, y) = (self.form.plot.left - 8.0, self.share.x(value) + HALF);
            Tick { value, crossing: ten == 50, at: self.frame.spot(x, y, Anchor::End) }
        };
        self.share.marks().map(tick).collect()
    }

    fn ratio_ticks(&self) -> Vec<Tick> {
        let plot = self.form.plot;
        let inside = plot.left + HALF_A_FIGURE..=plot.right - HALF_A_FIGURE;
        let apart = self.ratio.x(0.01) - self.ratio.x(0.0);
        let wide = |step: &i32| f64::from(*step) * apart >= self.form.step;
        let step = [20, 50, 100].into_iter().find(wide).unwrap_or(200);
        // In steps from 100 %, where the axes cross.
        let percents = (-10..=10).map(|steps| 100 + steps * step);
        percents
            .map(|percent| (f64::from(percent) / 100.0, percent == 100))
            .map(|(value, crossing)| (self.ratio.x(value), value, crossing))
            .filter(|(x, ..)| inside.contains(x))
            .map(|(x, value, crossing)| {
                let y = plot.bottom + 22.0;
                Tick { value, crossing, at: self.frame.spot(x, y, Anchor::Middle) }
            })
            .collect()
    }

    fn marks(&self, points: &[Point<'_>]) -> Vec<Mark> {
        let mut marks: Vec<Mark> = points.iter().map(|point| self.mark(point)).collect();
        let mut places = self.places(points);
        for index in self.to_be_named(points) {
            let (point, named) = (&points[index], self.named(&points[index]));
            let rooms = ROOMS.iter().filter(|_| self.form.names);
            let mut names = rooms.map(|room| Block::of(point.name, *room));
            let found = names.find_map(|block| Some((places.take(&named, &block)?, block)));
            if let Some((place, block)) = found {
                marks[index].name = self.frame.block(block.lines, place.x, place.y, place.anchor);
            } else if let Some(number) = point.number {
                let place = places.take(&named, &Block::of(&number.to_string(), NUMBER));
                marks[index].number =
                    place.map(|place| (number, self.frame.spot(place.x, place.y, place.anchor)));
            }
        }
        marks
    }

    /// First the goals that are wanted and behind, then those that are furthest from where the axes cross.
    fn to_be_named(&self, points: &[Point<'_>]) -> Vec<usize> {
        let (x, y) = self.cross();
        let distance = |point: &Point<'_>| {
            (self.ratio.x(point.ratio) - x).hypot(self.share.x(point.share) - y)
        };
        let mut order: Vec<usize> = (0..points.len()).collect();
        order.sort_by(|&a, &b| {
            let key = |point: &Point<'_>| point.number.unwrap_or(usize::MAX);
            let (a, b) = (&points[a], &points[b]);
            key(a).cmp(&key(b)).then(distance(b).total_cmp(&distance(a)))
        });
        order.truncate(MOST_NAMES);
        order
    }

    /// What no label may cover: marks with their intervals, and the lines where the axes cross.
    fn places(&self, points: &[Point<'_>]) -> Places {
        let Form { plot, strip, .. } = self.form;
        let (x, y) = self.cross();
        let mut taken = vec![
            Area { left: x - 3.0, right: x + 3.0, ..plot },
            Area { top: y - 3.0, bottom: y + 3.0, ..plot },
        ];
        for Named { point, whole } in points.iter().map(|point| self.named(point)) {
            let (x, y) =
                (f64::midpoint(point.left, point.right), f64::midpoint(point.top, point.bottom));
            taken.push(point);
            taken.push(Area { left: x - 2.0, right: x + 2.0, ..whole });
            taken.push(Area { top: y - 2.0, bottom: y + 2.0, ..whole });
        }
        let inside = Area {
            left: plot.left + 4.0,
            top: plot.top + strip,
            right: plot.right - 4.0,
            bottom: plot.bottom - strip,
        };
        Places::new(inside, taken)
    }

    fn named(&self, own: &Point<'_>) -> Named {
        let (x, y) = (self.ratio_at(own.ratio), self.share.x(own.share));
        let point = Area::around(x, y, self.form.radius + 1.5);
        let [low, high] = ends(own.share, own.share_ends).map(|share| self.share.x(share));
        let [left, right] = ends(own.ratio, own.ratio_ends).map(|ratio| self.ratio_at(ratio));
        let whole = Area {
            left: point.left.min(left),
            top: point.top.min(high),
            right: point.right.max(right),
            bottom: point.bottom.max(low),
        };
        Named { point, whole }
    }

    /// Where a path ratio stands; one that is further out stands at the edge.
    fn ratio_at(&self, ratio: f64) -> f64 {
        self.ratio.x(ratio.clamp(self.ratio.low, self.ratio.high))
    }

    fn mark(&self, point: &Point<'_>) -> Mark {
        let (x, y, radius) =
            (self.ratio_at(point.ratio), self.share.x(point.share), self.form.radius);
        let across =
            |(low, high)| (self.frame.x(self.ratio_at(low)), self.frame.x(self.ratio_at(high)));
        let outside = !(RATIOS.0..=RATIOS.1).contains(&point.ratio);
        let out = if point.ratio < 1.0 { -radius } else { radius };
        let triangle = [(x + out, y), (x - out, y - radius), (x - out, y + radius)];
        Mark {
            x: self.frame.x(x),
            y: Px(y),
            radius: Px(radius),
            sure: point.sure,
            beyond: outside.then(|| triangle.map(|(x, y)| (self.frame.x(x), Px(y)))),
            share: point
                .share_ends
                .map(|(low, high)| (Px(self.share.x(low)), Px(self.share.x(high)))),
            ratio: point.ratio_ends.map(across),
            name: Vec::new(),
            number: None,
        }
    }
}

/// Both ends of an interval; the value itself where there is none.
fn ends(value: f64, interval: Option<(f64, f64)>) -> [f64; 2] {
    interval.map_or([value, value], |(low, high)| [low, high])
}

/// Path ratios on both sides of 1, each side wide enough to be named.
fn ratios(points: &[Point<'_>], side: f64, from: f64, to: f64) -> Axis {
    let all = points.iter().flat_map(|point| ends(point.ratio, point.ratio_ends));
    let (low, high) = all
        .map(|ratio| ratio.clamp(RATIOS.0, RATIOS.1))
        .fold((0.6_f64, 1.4_f64), |(low, high), ratio| (low.min(ratio), high.max(ratio)));
    let (before, after) = (1.0 - low, high - 1.0);
    let (before, after) = (before.max(side * after), after.max(side * before));
    Axis { low: 1.0 - before, high: 1.0 + after, from, to }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::chart::label;

    const NAMES: [&str; 4] = [
        "Kita-Plätze in jedem Stadtteil",
        "Wohnungen",
        "Ausländische Abschlüsse schneller anerkennen",
        "Beratung zum Aufenthaltsrecht",
    ];

    /// Goals strewn over the plane, every fifth an estimate, the first seven wanted and behind.
    fn strewn(goals: usize) -> Vec<Point<'static>> {
        let point = |goal: usize| {
            let (share, ratio) = ((goal * 37 % 61) as f64, (goal * 53 % 71) as f64);
            let (share, ratio) = (20.0 + share, 0.05 * ratio - 0.3);
            let estimate = goal.is_multiple_of(5);
            Point {
                name: NAMES[goal % 4],
                number: (goal < 7).then_some(goal + 1),
                share,
                share_ends: Some((share - 2.1, share + 2.1)),
                ratio,
                ratio_ends: estimate.then_some((ratio - 0.3, ratio + 0.3)),
                sure: !estimate,
            }
        };
        (0..goals).map(point).collect()
    }

    fn drawings(points: &[Point<'_>]) -> [Quadrant; 4] {
        let [left, right] = ["de", "ar"].map(|tag| Locale::parse(tag).unwrap());
        let (wide, narrow) = (Quadrant::wide, Quadrant::narrow);
        [wide(points, &left), narrow(points, &left), wide(points, &right), narrow(points, &right)]
    }

    /// Area of a line of text by its estimated width.
    fn area(at: &Spot, text: &str) -> Area {
        let (x, width) = (at.x.0, label::width(text));
        let left = match at.anchor {
            Anchor::Start => x,
            Anchor::Middle => x - width / 2.0,
            Anchor::End => x - width,
        };
        Area { left, top: at.y.0 - 14.0, right: left + width, bottom: at.y.0 + 3.0 }
    }

    fn labels(drawing: &Quadrant) -> Vec<Area> {
        let of_mark = |mark: &Mark| {
            let number = mark.number.iter().map(|(number, at)| area(at, &number.to_string()));
            mark.name
                .iter()
                .map(|line| area(&line.at, &line.text))
                .chain(number)
                .collect::<Vec<_>>()
        };
        drawing.marks.iter().flat_map(of_mark).collect()
    }

    /// Everything a label must keep clear of.
    fn drawn(drawing: &Quadrant) -> Vec<Area> {
        let mut drawn = Vec::new();
        for mark in &drawing.marks {
            drawn.push(Area::around(mark.x.0, mark.y.0, mark.radius.0));
            let across = mark.ratio.map(|(one, other)| {
                let (left, right) = (one.0.min(other.0), one.0.max(other.0));
                Area { left, right, top: mark.y.0 - 1.5, bottom: mark.y.0 + 1.5 }
            });
            let along = mark.share.map(|(low, high)| Area {
                left: mark.x.0 - 1.5,
                right: mark.x.0 + 1.5,
                top: high.0,
                bottom: low.0,
            });
            drawn.extend(across.into_iter().chain(along));
        }
        let Rectangle { x, y, width, height } = &drawing.frame;
        let (across, along) = (drawing.cross.1.0, drawing.cross.0.0);
        drawn.push(Area { left: x.0, right: x.0 + width.0, top: across, bottom: across });
        drawn.push(Area { left: along, right: along, top: y.0, bottom: y.0 + height.0 });
        drawn
    }

    #[test]
    fn no_label_covers_a_mark_a_line_or_another_label() {
        for goals in [1, 3, 12, 40, 120] {
            for drawing in drawings(&strewn(goals)) {
                let (labels, drawn) = (labels(&drawing), drawn(&drawing));
                assert!(goals > 40 || !labels.is_empty(), "{goals} {}", drawing.form);
                for (index, label) in labels.iter().enumerate() {
                    let frame = &drawing.frame;
                    assert!(label.left >= frame.x.0 && label.right <= frame.x.0 + frame.width.0);
                    let others = labels[index + 1..].iter().chain(&drawn);
                    assert!(others.clone().all(|other| !other.meets(label)), "{goals} {label:?}");
                }
            }
        }
    }

    #[test]
    fn few_goals_all_have_their_names() {
        let [wide, ..] = drawings(&strewn(6));
        assert!(wide.marks.iter().all(|mark| !mark.name.is_empty()));
    }

    #[test]
    fn one_goal_far_out_does_not_press_the_others_together() {
        let mut points = strewn(12);
        points[3].ratio = 90.0;
        points[4].ratio = -7.0;
        for drawing in drawings(&points) {
            assert!(drawing.has_beyond());
            let out: Vec<bool> = drawing.marks.iter().map(|mark| mark.beyond.is_some()).collect();
            let expected: Vec<bool> =
                points.iter().map(|point| !(-0.5..=2.5).contains(&point.ratio)).collect();
            assert_eq!(out, expected);
            let frame = &drawing.frame;
            let inside = frame.x.0..=frame.x.0 + frame.width.0;
            assert!(drawing.marks.iter().all(|mark| inside.contains(&mark.x.0)));
        }
        assert!(!drawings(&points[..3])[0].has_beyond());
    }
}
