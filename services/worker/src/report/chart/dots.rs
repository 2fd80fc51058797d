//! The dot plot: for each goal its win share with interval, its absolute level and its possible places, in tiers.

use serde::Serialize;
use vorrang_analysis::result::{GoalResult, State};
use vorrang_view::{Direction, Locale};

use super::{Anchor, Axis, Frame, HALF, LINE, Line, Px, Spot, label};
use crate::report::page::{Goal, Tier, When};

/// Where the columns of a form of the drawing stand.
struct Columns {
    width: f64,
    /// Height of the headings.
    head: f64,
    /// Where tiers are named.
    tier: f64,
    name: f64,
    /// Room for a goal's name.
    room: f64,
    /// First and last position of the scale of win shares.
    scale: (f64, f64),
    /// Where the level ends, if there is one.
    level: Option<f64>,
    /// First and last position of the scale of places; in the narrow form the places are written only, at its end.
    places: (f64, f64),
    /// Whether a goal takes two rows, its name and its figures.
    narrow: bool,
}

/// The drawing.
#[derive(Serialize)]
pub(in crate::report) struct DotPlot {
    /// `wide` or `narrow`.
    form: &'static str,
    width: Px,
    height: Px,
    start: Px,
    end: Px,
    head: Heads,
    ticks: Vec<Tick>,
    /// Where as many comparisons are won as lost, and where that is said.
    neutral: Px,
    neutral_said: Spot,
    bands: Vec<Band>,
    /// The last rule.
    bottom: Px,
}

/// Where the headings stand.
#[derive(Serialize)]
struct Heads {
    goal: Option<Spot>,
    share: Spot,
    level: Option<Spot>,
    scale_of_level: Option<Spot>,
    places: Spot,
    /// First and last place.
    place_ticks: Vec<Tick>,
}

/// A figure under a heading.
#[derive(Serialize)]
struct Tick {
    value: usize,
    #[serde(flatten)]
    at: Spot,
}

/// A tier.
#[derive(Serialize)]
struct Band {
    number: Option<usize>,
    when: When,
    hued: bool,
    top: Px,
    height: Px,
    named: Spot,
    said: Option<Spot>,
    /// Upper and lower ends of the line at 50: the whole tier's, or in the narrow form each goal's below its name.
    neutral: Vec<(Px, Px)>,
    rows: Vec<Row>,
}

/// A goal.
#[derive(Serialize)]
struct Row {
    name: Vec<Line>,
    share: Option<Share>,
    /// Why there is no share, and where that is said.
    state: Option<State>,
    stated: Spot,
    level: Option<Written>,
    places: Option<Places>,
}

/// A win share with its interval.
#[derive(Serialize)]
struct Share {
    value: f64,
    x: Px,
    y: Px,
    /// Of the point; small enough in the narrow form to leave its interval in sight.
    radius: Px,
    interval: Option<(Px, Px)>,
    caps: (Px, Px),
    written: Spot,
}

/// A share of 0..1 to be written, or why there is none.
#[derive(Serialize)]
struct Written {
    value: Option<f64>,
    state: Option<State>,
    at: Spot,
}

/// A rank set.
#[derive(Serialize)]
struct Places {
    low: usize,
    high: usize,
    y: Px,
    strip: Option<Strip>,
    written: Spot,
}

/// A rank set drawn on the line of all places.
#[derive(Serialize)]
struct Strip {
    ends: (Px, Px),
    bar: (Px, Px),
    /// One for each place, unless they would run together.
    dots: Vec<Px>,
}

impl DotPlot {
    /// For screens from 60rem on.
    pub(in crate::report) fn wide(tiers: &[Tier<'_>], locale: &Locale) -> Self {
        let level = has_level(tiers);
        let (last, written) = places(tiers);
        let columns = Columns {
            width: 1120.0,
            head: 58.0,
            tier: 12.0,
            name: 118.0,
            room: 307.0,
            scale: if level { (480.0, 708.0) } else { (480.0, 806.0) },
            level: level.then_some(846.0),
            places: (910.0, 1106.0 - written),
            narrow: false,
        };
        Drawing::new(columns, last, tiers, locale).draw(tiers)
    }

    /// For narrower ones, drawn for 360 px less the edges of the page.
    pub(in crate::report) fn narrow(tiers: &[Tier<'_>], locale: &Locale) -> Self {
        Self::in_two_rows(328.0, tiers, locale)
    }

    /// For letters, drawn for the width of their column less its edges.
    pub(in crate::report) fn letter(tiers: &[Tier<'_>], locale: &Locale) -> Self {
        Self::in_two_rows(560.0, tiers, locale)
    }

    fn in_two_rows(width: f64, tiers: &[Tier<'_>], locale: &Locale) -> Self {
        let level = has_level(tiers);
        let (last, written) = places(tiers);
        let columns = Columns {
            width,
            head: 54.0,
            tier: 4.0,
            name: 4.0,
            room: width - 8.0,
            scale: (38.0, if level { width - 160.0 } else { width - 108.0 }),
            level: level.then_some(width - 12.0 - written),
            places: (width - 12.0 - written, width - 2.0),
            narrow: true,
        };
        Drawing::new(columns, last, tiers, locale).draw(tiers)
    }
}

fn has_level(tiers: &[Tier<'_>]) -> bool {
    tiers.iter().flat_map(|tier| &tier.goals).any(|goal| goal.figures.level.is_some())
}

/// Number of places, and the room a rank set takes when it is written, or the heading of its column if that is wider.
fn places(tiers: &[Tier<'_>]) -> (usize, f64) {
    let goals = tiers.iter().flat_map(|tier| &tier.goals);
    let last = goals.filter(|goal| goal.figures.rank.value().is_some()).count();
    // Bold is a tenth wider.
    let set = 1.1 * label::width(&format!("{last}–{last}"));
    (last, set.max(52.0))
}

/// What every part of the drawing needs to know.
struct Drawing {
    columns: Columns,
    frame: Frame,
    axis: Axis,
    /// Number of places.
    last: usize,
}

impl Drawing {
    fn new(columns: Columns, last: usize, tiers: &[Tier<'_>], locale: &Locale) -> Self {
        let goals = || tiers.iter().flat_map(|tier| &tier.goals).map(|goal| goal.figures);
        let ends = |goal: &GoalResult| {
            [&goal.win_share, &goal.ci_low, &goal.ci_high].map(|f| f.value().copied())
        };
        Self {
            frame: Frame { width: columns.width, mirrored: locale.direction() == Direction::Rtl },
            axis: Axis::in_tens(goals().flat_map(ends).flatten(), columns.scale.0, columns.scale.1),
            last,
            columns,
        }
    }

    fn draw(&self, tiers: &[Tier<'_>]) -> DotPlot {
        let mut y = self.columns.head;
        let mut bands = Vec::new();
        for (index, tier) in tiers.iter().enumerate() {
            let (band, height) = self.band(tier, index % 2 == 0, y);
            bands.push(band);
            y += height;
        }
        let at = |x| self.frame.x(x);
        DotPlot {
            form: if self.columns.narrow { "narrow" } else { "wide" },
            width: Px(self.columns.width),
            height: Px(y + 32.0),
            start: at(0.0),
            end: at(self.columns.width),
            head: self.heads(),
            ticks: self
                .axis
                .marks()
                .map(|ten| self.tick(ten.into(), self.axis.x(ten.into())))
                .collect(),
            neutral: self.frame.x(self.axis.x(50.0)),
            neutral_said: if self.columns.narrow {
                self.frame.spot(self.columns.name, y + 24.0, Anchor::Start)
            } else {
                self.frame.spot(self.axis.x(50.0), y + 24.0, Anchor::Middle)
            },
            bands,
            bottom: Px(y),
        }
    }

    fn heads(&self) -> Heads {
        let Columns { narrow, name, scale, level, places, .. } = self.columns;
        let (first, second) = self.head_lines();
        let spot = |x, y, anchor| self.frame.spot(x, y, anchor);
        let ends = if narrow { vec![] } else { vec![(1, places.0), (self.last, places.1)] };
        Heads {
            goal: (!narrow).then(|| spot(name, first, Anchor::Start)),
            share: spot(if narrow { name } else { scale.0 - 48.0 }, first, Anchor::Start),
            level: level.map(|x| spot(x, first, Anchor::End)),
            scale_of_level: level.map(|x| spot(x, second, Anchor::End)),
            places: if narrow {
                spot(places.1, first, Anchor::End)
            } else {
                spot(places.0 - 6.0, first, Anchor::Start)
            },
            place_ticks: ends.into_iter().map(|(place, x)| self.tick(place, x)).collect(),
        }
    }

    /// Base lines of the headings.
    fn head_lines(&self) -> (f64, f64) {
        (self.columns.head - 38.0, self.columns.head - 14.0)
    }

    fn tick(&self, value: usize, x: f64) -> Tick {
        Tick { value, at: self.frame.spot(x, self.head_lines().1, Anchor::Middle) }
    }

    fn band(&self, tier: &Tier<'_>, hued: bool, top: f64) -> (Band, f64) {
        let narrow = self.columns.narrow;
        let mut y = top + if narrow { 32.0 } else { 4.0 };
        let mut rows = Vec::new();
        for goal in &tier.goals {
            let (row, height) = self.row(goal, y);
            rows.push(row);
            y += height;
        }
        // A tier of one goal still has room for the two lines that name it.
        let height = (y + 4.0 - top).max(if narrow { 0.0 } else { 57.0 });
        let line = |y| self.frame.spot(self.columns.tier, y, Anchor::Start);
        let around = |share: &Share| (Px(share.y.0 - 9.0), Px(share.y.0 + 11.0));
        let band = Band {
            number: tier.number,
            when: tier.when,
            hued,
            top: Px(top),
            height: Px(height),
            named: line(top + 4.0 + 16.5 + HALF),
            neutral: if narrow {
                rows.iter().filter_map(|row: &Row| row.share.as_ref()).map(around).collect()
            } else {
                tier.number.map(|_| (Px(top), Px(top + height))).into_iter().collect()
            },
            said: (!narrow).then(|| line(top + 4.0 + 16.5 + HALF + LINE)),
            rows,
        };
        (band, height)
    }

    fn row(&self, goal: &Goal<'_>, top: f64) -> (Row, f64) {
        let columns = &self.columns;
        let lines = label::wrap(goal.name.text, columns.room);
        let more = LINE * (lines.len() as f64 - 1.0);
        let (height, first, y) = if columns.narrow {
            (more + 56.0, top + 18.0, top + more + 36.0)
        } else {
            (more + 33.0, top + 16.5 + HALF, top + f64::midpoint(more, 33.0))
        };
        let row = Row {
            name: self.frame.lines(lines, columns.name, first),
            share: self.share(goal.figures, y),
            state: goal.figures.win_share.state(),
            stated: self.frame.spot(
                if columns.narrow { columns.name } else { columns.scale.0 },
                y + HALF,
                Anchor::Start,
            ),
            level: self.level(goal.figures, y),
            places: self.places(goal.figures, y),
        };
        (row, height)
    }

    fn share(&self, goal: &GoalResult, y: f64) -> Option<Share> {
        let value = *goal.win_share.value()?;
        let at = |value: f64| self.axis.x(value);
        let ends =
            goal.ci_low.value().zip(goal.ci_high.value()).map(|(low, high)| (at(*low), at(*high)));
        let (low, high) = ends.unwrap_or((at(value), at(value)));
        let radius = if self.columns.narrow { 4.0 } else { 6.5 };
        let (low_side, high_side) = (low.min(at(value) - radius), high.max(at(value) + radius));
        Some(Share {
            value,
            x: self.frame.x(at(value)),
            y: Px(y),
            radius: Px(radius),
            interval: ends.map(|(low, high)| (self.frame.x(low), self.frame.x(high))),
            caps: (Px(y - 5.0), Px(y + 5.0)),
            // The figure stands on the side away from 50, where nothing crosses it.
            written: if value >= 50.0 {
                self.frame.spot(high_side + 8.0, y + HALF, Anchor::Start)
            } else {
                self.frame.spot(low_side - 8.0, y + HALF, Anchor::End)
            },
        })
    }

    fn level(&self, goal: &GoalResult, y: f64) -> Option<Written> {
        // Without a win share the row says why in one place.
        let share = &goal.level.as_ref().filter(|_| goal.win_share.state().is_none())?.share_high;
        let at = self.frame.spot(self.columns.level?, y + HALF, Anchor::End);
        Some(Written { value: share.value().copied(), state: share.state(), at })
    }

    fn places(&self, goal: &GoalResult, y: f64) -> Option<Places> {
        let (low, high) = (*goal.rank_low.value()?, *goal.rank_high.value()?);
        let strip = (!self.columns.narrow).then(|| self.strip(low, high));
        let written = if self.columns.narrow {
            self.frame.spot(self.columns.places.1, y + HALF, Anchor::End)
        } else {
            self.frame.spot(self.place(high) + 12.0, y + HALF, Anchor::Start)
        };
        Some(Places { low, high, y: Px(y), strip, written })
    }

    fn strip(&self, low: usize, high: usize) -> Strip {
        let x = |place| self.frame.x(self.place(place));
        let dense = self.place(2) - self.place(1) < 8.0;
        Strip {
            ends: (x(1), x(self.last)),
            bar: (x(low), x(high)),
            dots: if dense { vec![] } else { (1..=self.last).map(x).collect() },
        }
    }

    fn place(&self, place: usize) -> f64 {
        let (first, last) = self.columns.places;
        let steps = self.last.saturating_sub(1).max(1) as f64;
        first + (place as f64 - 1.0) / steps * (last - first)
    }
}
