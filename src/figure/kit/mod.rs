//! The kit of all drawings: text is measured and wrapped, boxes are placed, a scene becomes SVG.
//!
//! Imports `base` and `parse` (escaping) and the shapes of `figure`. All lengths are whole points of
//! a plane of which 16 are as wide as the page's root letter is high, so that drawings grow with the
//! letters of the reader. Colours are classes; the theme's `figures.css` gives them their looks.

mod arrow;
mod badge;
mod drawing;
mod hatch;
mod label;
mod layers;
mod measure;
mod outline;
mod plan;
mod scale;
mod scene;
mod space;
mod stack;
mod svg;
mod wrap;
mod years;

pub use drawing::{Drawing, Plate};

pub(super) use arrow::Head;
pub(super) use badge::BADGE;
pub(super) use hatch::Hatch;
pub(super) use label::{Align, Label, stacked};
pub(super) use layers::{Graph, layered};
pub(super) use measure::Face;
pub(super) use outline::Outline;
pub(super) use scale::Scale;
pub(super) use scene::Scene;
pub(super) use space::{Area, Point, at, count};
pub(super) use stack::{BAR, Look, Part, key, patch, stack};
pub(super) use years::Years;

/// How wide a drawing is beside a table of contents.
pub(super) const WIDE: i32 = 624;
/// Up to this width a drawing shrinks to its place: its smallest letters are still 12 points high.
pub(super) const NEARLY_WIDE: i32 = 736;
/// How wide a drawing is on the narrowest screen.
pub(super) const NARROW: i32 = 288;

#[cfg(test)]
pub(super) mod law;
