//! What a drawing consists of, before it is written down: a list of boxes, texts, lines and links.
//! Tests look at the same list for what overlaps.

use super::arrow::Head;
use super::hatch::Hatch;
use super::label::{Align, Label};
use super::outline::Outline;
use super::space::{Area, Point};
use crate::figure::shape::Link;

/// A drawing before it is written down.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Scene {
    /// How wide it is.
    pub width: i32,
    /// How high it is.
    pub height: i32,
    /// What is in it, from back to front.
    pub items: Vec<Item>,
}

/// A part of a drawing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Item {
    /// A box or an area.
    Shape {
        /// Where it is.
        area: Area,
        /// Its outline.
        outline: Outline,
        /// Its looks, a class of the theme.
        class: &'static str,
        /// What may share its place.
        role: Role,
    },
    /// A pattern.
    Hatched {
        /// Where it is.
        area: Area,
        /// Which pattern.
        hatch: Hatch,
    },
    /// A text.
    Text {
        /// Its lines.
        label: Label,
        /// Where its first line begins, ends or has its middle.
        x: i32,
        /// Where its first line has its upper side.
        y: i32,
        /// Which of these.
        align: Align,
        /// Its looks besides its letters, a class of the theme or nothing.
        class: &'static str,
    },
    /// A line through points.
    Line {
        /// The points.
        points: Vec<Point>,
        /// Its looks, a class of the theme.
        class: &'static str,
        /// What stands at its end.
        head: Head,
    },
    /// Parts that lead somewhere together.
    Link {
        /// Where to.
        link: Link,
        /// The parts.
        items: Vec<Item>,
    },
}

/// What may share the place of a shape.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Role {
    /// Only its own texts: no other box, no line.
    Solid,
    /// Whatever lies in it.
    Ground,
}

impl Scene {
    /// An empty drawing of a width; it grows downwards with what is put in.
    pub fn new(width: i32) -> Self {
        Self { width, ..Self::default() }
    }

    /// A box with nothing else in its place but texts.
    pub fn solid(&mut self, area: Area, outline: Outline, class: &'static str) {
        self.shape(area, outline, class, Role::Solid);
    }

    /// An area in which other things stand.
    pub fn ground(&mut self, area: Area, outline: Outline, class: &'static str) {
        self.shape(area, outline, class, Role::Ground);
    }

    fn shape(&mut self, area: Area, outline: Outline, class: &'static str, role: Role) {
        self.reach(area.bottom() + 1);
        self.items.push(Item::Shape { area, outline, class, role });
    }

    /// A pattern on an area.
    pub fn hatched(&mut self, area: Area, hatch: Hatch) {
        self.items.push(Item::Hatched { area, hatch });
    }

    /// A text whose first line stands at a place; the room it takes.
    pub fn text(&mut self, label: Label, x: i32, y: i32, align: Align) -> Area {
        self.styled(label, x, y, align, "")
    }

    /// A text with looks of its own.
    pub fn styled(
        &mut self,
        label: Label,
        x: i32,
        y: i32,
        align: Align,
        class: &'static str,
    ) -> Area {
        let area = label.area(x, y, align);
        if !label.lines.is_empty() {
            self.reach(area.bottom());
            self.items.push(Item::Text { label, x, y, align, class });
        }
        area
    }

    /// Texts below one another in the middle of a box.
    pub fn centred(&mut self, labels: Vec<Label>, area: Area, gap: i32, class: &'static str) {
        let mut y = area.y + (area.h - super::label::stacked(&labels, gap)) / 2;
        for label in labels.into_iter().filter(|label| !label.lines.is_empty()) {
            y = self.styled(label, area.centre(), y, Align::Middle, class).bottom() + gap;
        }
    }

    /// A line through points.
    pub fn line(&mut self, points: Vec<Point>, class: &'static str, head: Head) {
        let lowest = points.iter().map(|point| point.y).max().unwrap_or_default();
        self.reach(lowest + 1);
        self.items.push(Item::Line { points, class, head });
    }

    /// What is drawn leads somewhere, if there is a page for it.
    pub fn linked(&mut self, link: Option<&Link>, draw: impl FnOnce(&mut Self)) {
        let Some(link) = link.filter(|link| link.path.is_some()) else { return draw(self) };
        let mut inner = Self { items: Vec::new(), ..*self };
        draw(&mut inner);
        self.reach(inner.height);
        self.items.push(Item::Link { link: link.clone(), items: inner.items });
    }

    /// Makes the drawing at least so high.
    pub fn reach(&mut self, bottom: i32) {
        self.height = self.height.max(bottom);
    }

    /// Whether something in it leads somewhere.
    pub fn has_links(&self) -> bool {
        self.items.iter().any(|item| matches!(item, Item::Link { .. }))
    }
}
