//! V16: measures in the lanes of a roadmap, with a bar on one line of years where a period is known;
//! where most have none, the terms are the line.

use super::roadmap_terms::UNDATED;
use crate::base::date::Date;
use crate::base::id::Id;
use crate::figure::ink::Ink;
use crate::figure::kit::{
    Align, Area, Drawing, Face, Label, Look, NARROW, Outline, Scene, WIDE, Years, count, key,
    patch, stacked,
};
use crate::figure::roadmap::measures;
use crate::figure::shape::Link;
use crate::model::entity::Record;
use crate::model::entity::measure::{Measure, MeasureState};
use crate::model::value::Period;

/// The measures of an organisation, or all, which stand in words below; `None` where there is nothing
/// to tell apart.
pub fn roadmap_lanes(ink: &Ink<'_>, organisation: Option<&Id>) -> Option<Drawing> {
    let roadmap = Lanes::of(ink, organisation)?;
    let title = "Was geschieht wann?";
    let drawing = Drawing::new(ink, title, roadmap.sentences(), &roadmap.scene(WIDE));
    Some(drawing.narrow(ink, &roadmap.scene(NARROW)))
}

pub(super) struct Lanes {
    /// The first year of the line and the one behind its last; `None` where less than half of the
    /// measures have a period.
    pub(super) years: Option<(i32, i32)>,
    pub(super) lanes: Vec<Lane>,
}

pub(super) struct Lane {
    pub(super) title: &'static str,
    pub(super) bars: Vec<Bar>,
}

/// A measure.
pub(super) struct Bar {
    pub(super) title: Link,
    pub(super) state: Option<MeasureState>,
    /// Period, state, doubt.
    pub(super) note: String,
    /// Its first month and the one behind its last, counted from the year nought; `None` for an end
    /// that nobody names, and both for no period at all.
    from: Option<i32>,
    until: Option<i32>,
}

impl Lanes {
    fn of(ink: &Ink<'_>, organisation: Option<&Id>) -> Option<Self> {
        let lanes: Vec<Lane> = measures(ink, organisation)
            .map(|(horizon, here)| Lane {
                title: horizon.label(),
                bars: here.into_iter().map(|one| Bar::of(ink, one)).collect(),
            })
            .collect();
        let years = years(&lanes);
        (years.is_some() || lanes.len() > 1).then_some(Self { years, lanes })
    }

    fn sentences(&self) -> String {
        let lane = |lane: &Lane| {
            let bars: Vec<String> = lane.bars.iter().map(Bar::sentence).collect();
            format!("{}: {}.", lane.title, bars.join("; "))
        };
        let note = self.years.is_none().then(|| UNDATED.to_owned());
        self.lanes.iter().map(lane).chain(note).collect::<Vec<_>>().join(" ")
    }
}

/// The years of the line, if at least half of the measures have a period.
fn years(lanes: &[Lane]) -> Option<(i32, i32)> {
    let bars = || lanes.iter().flat_map(|lane| &lane.bars);
    if bars().filter(|bar| bar.is_timed()).count() * 2 < bars().count() {
        return None;
    }
    let starts = bars().filter_map(|bar| bar.from.or(bar.until.map(|month| month - 1)));
    let ends = bars().filter_map(|bar| bar.until.or(bar.from.map(|month| month + 1)));
    Some((starts.min()?.div_euclid(12), (ends.max()? - 1).div_euclid(12) + 1))
}

impl Bar {
    fn of(ink: &Ink<'_>, measure: &Record<Measure>) -> Self {
        let period = measure.period.as_ref();
        let state = measure.state.map(|state| state.label().to_owned());
        let doubt = ink.doubt(&measure.common).map(|_| "unsicher".to_owned());
        let note: Vec<String> =
            [period.map(Period::words), state, doubt].into_iter().flatten().collect();
        let first = |year: i16, month: i8| i32::from(year) * 12 + i32::from(month) - 1;
        let from = period.and_then(|period| period.from).map(Date::first_day);
        let until = period.and_then(|period| period.until).map(Date::last_day);
        Self {
            title: ink.to(measure),
            state: measure.state,
            note: note.join(", "),
            from: from.map(|day| first(day.year(), day.month())),
            until: until.map(|day| first(day.year(), day.month()) + 1),
        }
    }

    fn sentence(&self) -> String {
        if self.note.is_empty() {
            return self.title.title.clone();
        }
        format!("{} ({})", self.title.title, self.note)
    }

    const fn is_timed(&self) -> bool {
        self.from.is_some() || self.until.is_some()
    }

    pub(super) const fn look(&self) -> Look {
        match self.state {
            Some(MeasureState::Done) => Look::Full,
            Some(MeasureState::InWork) => Look::Rising,
            Some(MeasureState::Planned) => Look::Plain,
            Some(MeasureState::Open) | None => Look::Open,
        }
    }
}

/// The column of the lanes.
const NAMES: i32 = 132;
/// Around texts.
const PAD: i32 = 10;
/// How high a bar is, and what is free between parts of a lane.
pub(super) const BAR: i32 = 16;
pub(super) const GAP: i32 = 12;

impl Lanes {
    fn scene(&self, width: i32) -> Scene {
        let mut scene = Scene::new(width);
        let bottom = match self.years {
            Some(years) => self.dated(&mut scene, years),
            None => self.by_term(&mut scene),
        };
        self.states(&mut scene, bottom + GAP);
        scene
    }

    /// Lanes below a line of years; where they end.
    fn dated(&self, scene: &mut Scene, years: (i32, i32)) -> i32 {
        let width = scene.width;
        let beside = width >= WIDE;
        let left = if beside { NAMES } else { PAD };
        let axis = Years { left, length: width - left - PAD, years };
        let mut y = axis.draw(scene, 0) + GAP;
        for lane in &self.lanes {
            let mut inner = Scene::new(width);
            let title = Label::new(lane.title, NAMES + 40, Face::Strong);
            let title = inner.text(title, PAD, y + PAD, Align::Start);
            let top = if beside { y + PAD } else { title.bottom() + GAP / 2 };
            let bottom = lane.draw(&mut inner, axis, top).max(title.bottom()) + PAD;
            scene.ground(Area::new(0, y, width, bottom - y), Outline::Rect, "z-flaeche");
            scene.items.extend(inner.items);
            y = bottom + GAP;
        }
        y - GAP
    }

    /// What the looks of bars say.
    fn states(&self, scene: &mut Scene, mut y: i32) {
        let mut states: Vec<(Look, &str)> = Vec::new();
        let shown = |bar: &&Bar| bar.is_timed() || self.years.is_none();
        for bar in self.lanes.iter().flat_map(|lane| &lane.bars).filter(shown) {
            let state = bar.state.map_or("Zustand nicht genannt", MeasureState::label);
            if !states.contains(&(bar.look(), state)) {
                states.push((bar.look(), state));
            }
        }
        let mut x = 1;
        for (look, state) in states {
            if x > 1 && x + 51 + Face::Small.width(state) > scene.width {
                (x, y) = (1, y + Face::Small.line() + 4);
            }
            x = key(scene, x, y, look, state);
        }
    }
}

impl Lane {
    /// What has a period below one another, the rest in boxes; where they end.
    fn draw(&self, scene: &mut Scene, axis: Years, mut y: i32) -> i32 {
        for bar in self.bars.iter().filter(|bar| bar.is_timed()) {
            y = bar.timed(scene, axis, y) + GAP;
        }
        let rest: Vec<&Bar> = self.bars.iter().filter(|bar| !bar.is_timed()).collect();
        if !rest.is_empty() && rest.len() < self.bars.len() {
            let label = Label::new("Ohne Zeitraum", axis.length, Face::Small);
            y = scene.styled(label, axis.left, y, Align::Start, "z-nebenbei").bottom() + GAP / 2;
        }
        let columns = if axis.length > NARROW { 2 } else { 1 };
        let width = (axis.length - GAP * (columns - 1)) / columns;
        for row in rest.chunks(usize::try_from(columns).unwrap_or(1)) {
            let height = row.iter().map(|bar| bar.height(width)).max().unwrap_or_default();
            for (place, bar) in row.iter().enumerate() {
                let x = axis.left + count(place) * (width + GAP);
                bar.boxed(scene, Area::new(x, y, width, height));
            }
            y += height + GAP;
        }
        y - GAP
    }
}

impl Bar {
    /// The name above the bar, as near to it as its length allows; where it ends.
    fn timed(&self, scene: &mut Scene, axis: Years, y: i32) -> i32 {
        let (from, until) = (self.from.unwrap_or(i32::MIN), self.until.unwrap_or(i32::MAX));
        let (start, end) = (axis.place(from), axis.place(until));
        let right = axis.left + axis.length;
        let name = Label::new(&self.title.title, axis.length, Face::Strong);
        let note = Label::new(&self.note, axis.length, Face::Small);
        let x = start.min(right - name.width().max(note.width()));
        scene.linked(Some(&self.title), |scene| {
            let name = scene.text(name, x, y, Align::Start);
            let bar = Area::new(start, name.bottom() + 4, (end - start).max(4), BAR);
            patch(scene, bar, self.look());
            scene.text(note, x, bar.bottom() + 4, Align::Start);
        });
        scene.height
    }

    fn labels(&self, width: i32) -> Vec<Label> {
        let width = width - 2 * PAD;
        let name = Label::new(&self.title.title, width, Face::Strong);
        vec![name, Label::new(&self.note, width, Face::Small)]
    }

    fn height(&self, width: i32) -> i32 {
        stacked(&self.labels(width), 2) + 2 * PAD
    }

    fn boxed(&self, scene: &mut Scene, area: Area) {
        scene.linked(Some(&self.title), |scene| {
            scene.solid(area, Outline::Rect, "z-kasten");
            let mut y = area.y + PAD;
            for label in self.labels(area.w) {
                y = scene.text(label, area.x + PAD, y, Align::Start).bottom() + 2;
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::kit::law::{WORST, lawful, plates, words};
    use crate::figure::testing::{block, sample};

    #[test]
    fn names_bars_and_boxes_never_collide() {
        let bar = |(number, title): (usize, &&str)| Bar {
            title: Link { path: Some("x".to_owned()), ..Link::plain(*title) },
            state: None,
            note: WORST.join(" "),
            from: (number % 3 != 2).then_some(2020 * 12 + count(number) * 20),
            until: (number % 3 == 0).then_some(2020 * 12 + count(number) * 20 + 1),
        };
        let lane = |title| Lane { title, bars: WORST.iter().enumerate().map(bar).collect() };
        let lanes = Lanes {
            years: Some((2020, 2031)),
            lanes: ["Kurzfristig", "Mittelfristig", "Langfristig"].map(lane).into(),
        };
        lawful(plates(|width| lanes.scene(width)));
        let undated = Lanes { years: None, ..lanes };
        lawful(plates(|width| undated.scene(width)));
    }

    #[test]
    fn bars_have_the_periods_that_stand_below() {
        let site = sample();
        let ink = Ink::new(&site, "../../");
        let all = Lanes::of(&ink, None).expect("three measures");
        assert_eq!(all.years, None, "one of three has a period");
        assert!(all.sentences().ends_with(UNDATED), "{}", all.sentences());
        let lanes = Lanes::of(&ink, Some(&Id::new("mf"))).expect("one of two has a period");
        assert_eq!(lanes.years, Some((2020, 2022)));
        let bar = &lanes.lanes[0].bars[0];
        assert_eq!((bar.from, bar.until), (Some(2020 * 12), Some(2022 * 12)));
        let words = words(&lanes.scene(NARROW)).concat();
        let crate::figure::Shape::Roadmap(roadmap) = block(&site, "massnahmen stelle=mf") else {
            panic!()
        };
        for measure in roadmap.lanes.iter().flat_map(|lane| &lane.measures) {
            assert!(words.contains(&measure.title.title), "{words}");
            for fact in measure.facts.iter().filter(|fact| fact.label == "Zeitraum") {
                assert!(lanes.sentences().contains(fact.html.as_deref().unwrap_or("–")));
            }
        }
    }
}
