//! A number in a circle, as steps and phases have it.

use super::label::{Align, Label};
use super::measure::Face;
use super::outline::Outline;
use super::scene::Scene;
use super::space::{Area, Point};

/// How high and at least how wide the circle is.
pub const BADGE: i32 = 30;

impl Scene {
    /// A number in a circle around a place; a long one stretches it.
    pub fn badge(&mut self, number: &str, centre: Point) -> Area {
        let label = Label { lines: vec![number.to_owned()], face: Face::Strong, whole: None };
        let w = BADGE.max(label.width() + 16);
        let area = Area::new(centre.x - w / 2, centre.y - BADGE / 2, w, BADGE);
        self.solid(area, Outline::Pill, "z-marke");
        let y = area.middle() - label.height() / 2;
        self.text(label, centre.x, y, Align::Middle);
        area
    }
}
