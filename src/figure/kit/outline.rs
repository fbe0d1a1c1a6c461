//! The outlines that boxes may have.

use super::space::{Area, Point, at};

/// The outline of a box, as large as its area.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Outline {
    /// A rectangle with softened corners.
    #[default]
    Rect,
    /// A rectangle with sharp corners.
    Sharp,
    /// A rectangle with round ends.
    Pill,
    /// A square standing on its corner.
    Diamond,
    /// A rectangle with a tip on the right.
    Tag,
    /// A rectangle with a notch on the left and a tip on the right.
    Chevron,
}

/// How far the tip of a chevron stands out.
pub(super) const TIP: i32 = 14;

impl Outline {
    /// The radius of its corners.
    pub(super) const fn round(self, area: Area) -> i32 {
        match self {
            Self::Rect => 6,
            Self::Pill => area.h / 2,
            _ => 0,
        }
    }

    /// Its corners, unless it is a rectangle.
    pub(super) fn corners(self, area: Area) -> Option<Vec<Point>> {
        let Area { x, y, .. } = area;
        let (right, bottom, middle) = (area.right(), area.bottom(), area.middle());
        match self {
            Self::Rect | Self::Sharp | Self::Pill => None,
            Self::Diamond => Some(vec![
                at(area.centre(), y),
                at(right, middle),
                at(area.centre(), bottom),
                at(x, middle),
            ]),
            Self::Tag => Some(vec![
                at(x, y),
                at(right - TIP, y),
                at(right, middle),
                at(right - TIP, bottom),
                at(x, bottom),
            ]),
            Self::Chevron => Some(vec![
                at(x, y),
                at(right - TIP, y),
                at(right, middle),
                at(right - TIP, bottom),
                at(x, bottom),
                at(x + TIP, middle),
            ]),
        }
    }
}
