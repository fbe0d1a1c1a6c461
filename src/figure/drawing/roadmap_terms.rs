//! Measures on a line of terms: short, medium, long, without years.

use super::roadmap_lanes::{BAR, Bar, GAP, Lanes};
use crate::figure::kit::{Align, Area, Face, Head, Label, Scene, WIDE, at, count, patch};

/// What tells a line of terms from a line of years.
pub(super) const UNDATED: &str = "Ohne Jahreszahlen: Die Abschnitte stehen für Fristen.";
/// How high the mark of a term is, and half as far it stands out of an upright line.
const TICK: i32 = 6;
/// Beside an upright line.
const BESIDE: i32 = 24;

impl Lanes {
    /// The terms on one line; where they end.
    pub(super) fn by_term(&self, scene: &mut Scene) -> i32 {
        let note = Label::new(UNDATED, scene.width, Face::Small);
        let y = scene.styled(note, 0, 0, Align::Start, "z-nebenbei").bottom() + GAP;
        if scene.width >= WIDE { self.level(scene, y) } else { self.upright(scene, y) }
    }

    /// Terms from left to right, their measures below.
    fn level(&self, scene: &mut Scene, y: i32) -> i32 {
        let columns = count(self.lanes.len());
        let width = (scene.width - 2 - GAP * columns) / columns;
        let line = y + Face::Strong.line() + TICK + 4;
        let mut bottom = line;
        for (place, lane) in self.lanes.iter().enumerate() {
            let x = 1 + count(place) * (width + GAP);
            let title = Label::new(lane.title, width, Face::Strong);
            scene.text(title, x, y, Align::Start);
            scene.line(vec![at(x, line - TICK), at(x, line + TICK)], "z-ast", Head::None);
            let end = below(&lane.bars, scene, Area::new(x, line + TICK + GAP, width, 0));
            bottom = bottom.max(end);
        }
        scene.line(vec![at(0, line), at(scene.width, line)], "z-pfeil", Head::Arrow);
        bottom
    }

    /// Terms from top to bottom, their measures beside the line.
    fn upright(&self, scene: &mut Scene, top: i32) -> i32 {
        let width = scene.width - BESIDE - 1;
        let mut y = top;
        for lane in &self.lanes {
            let title = Label::new(lane.title, width, Face::Strong);
            let middle = y + title.height() / 2;
            scene.line(vec![at(2, middle), at(2 + 2 * TICK, middle)], "z-ast", Head::None);
            y = scene.text(title, BESIDE, y, Align::Start).bottom() + GAP / 2;
            y = below(&lane.bars, scene, Area::new(BESIDE, y, width, 0)) + 2 * GAP;
        }
        let x = 2 + TICK;
        scene.line(vec![at(x, top), at(x, y)], "z-pfeil", Head::Arrow);
        y
    }
}

/// Bars as long as their term, below one another; where they end.
fn below(bars: &[Bar], scene: &mut Scene, mut place: Area) -> i32 {
    for bar in bars {
        place.y = bar.in_term(scene, place) + GAP;
    }
    place.y - GAP
}

impl Bar {
    /// The name above the bar, state and period below it; where they end.
    fn in_term(&self, scene: &mut Scene, place: Area) -> i32 {
        let name = Label::new(&self.title.title, place.w, Face::Strong);
        let note = Label::new(&self.note, place.w, Face::Small);
        let mut bottom = place.y;
        scene.linked(Some(&self.title), |scene| {
            let name = scene.text(name, place.x, place.y, Align::Start);
            let bar = Area { y: name.bottom() + 4, h: BAR, ..place };
            patch(scene, bar, self.look());
            bottom = scene.text(note, place.x, bar.bottom() + 4, Align::Start).bottom();
        });
        bottom
    }
}
