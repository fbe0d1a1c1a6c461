//! Parts of a whole side by side in one bar: widths that add up, names where they fit.

use super::hatch::Hatch;
use super::label::{Align, Label};
use super::measure::Face;
use super::outline::Outline;
use super::scene::Scene;
use super::space::Area;

/// How high a bar is.
pub(in crate::figure) const BAR: i32 = 30;
/// The least that a part is wide, so that it is seen.
const LEAST: i32 = 8;
/// Between the side of a part and its name.
const PAD: i32 = 7;

/// How a part looks: each looks different without colour, too.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(in crate::figure) enum Look {
    /// Full.
    Full,
    /// Lines that rise.
    Rising,
    /// Upright lines.
    Upright,
    /// Level lines.
    Level,
    /// Lines that cross.
    Crossed,
    /// Nothing but an outline.
    Plain,
    /// A broken outline: not settled.
    Open,
}

/// A part of a bar.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::figure) struct Part {
    /// What of the whole it is, in any unit.
    pub size: i64,
    /// Names of it, the longest first; the first one that fits stands inside.
    pub names: Vec<String>,
    /// How it looks.
    pub look: Look,
}

/// Draws parts into an area; the longest names of those that found no room for any.
pub(in crate::figure) fn stack(scene: &mut Scene, area: Area, parts: &[Part]) -> Vec<String> {
    let mut outside = Vec::new();
    let mut x = area.x;
    for (part, w) in parts.iter().zip(widths(parts, area.w)) {
        let area = Area { x, w, ..area };
        let name = part.names.iter().find(|name| Face::Strong.width(name) + 2 * PAD <= w);
        draw(scene, area, part.look, name);
        outside.extend(part.names.first().filter(|_| name.is_none()).cloned());
        x += w;
    }
    outside
}

/// An area that looks like a part, without a name.
pub(in crate::figure) fn patch(scene: &mut Scene, area: Area, look: Look) {
    draw(scene, area, look, None);
}

/// A small part to explain a look, with its name behind; where the next one begins.
pub(in crate::figure) fn key(scene: &mut Scene, x: i32, y: i32, look: Look, name: &str) -> i32 {
    draw(scene, Area::new(x, y + 2, 26, 14), look, None);
    let label = Label::new(name, 400, Face::Small);
    scene.text(label, x + 33, y, Align::Start).right() + 18
}

/// How wide the parts are: together the whole, each at least as wide as can be seen.
fn widths(parts: &[Part], whole: i32) -> Vec<i32> {
    let sum: i64 = parts.iter().map(|part| part.size.max(0)).sum();
    if sum == 0 {
        return parts.iter().map(|_| 0).collect();
    }
    let exact = |part: &Part| part.size.max(0) * i64::from(whole) / sum;
    let mut widths: Vec<i32> = parts
        .iter()
        .map(|part| i32::try_from(exact(part)).unwrap_or(whole).max(LEAST.min(whole)))
        .collect();
    // What rounding and the least width add or leave, the widest part gives or takes.
    let rest = whole - widths.iter().sum::<i32>();
    if let Some(widest) = widths.iter_mut().max() {
        *widest += rest;
    }
    widths
}

fn draw(scene: &mut Scene, area: Area, look: Look, name: Option<&String>) {
    let class = match look {
        Look::Full => "z-teil z-haupt",
        Look::Open => "z-teil z-leise",
        _ => "z-teil z-muster",
    };
    scene.ground(area, Outline::Sharp, class);
    let label = name.map(|name| Label::new(name, area.w, Face::Strong));
    let taken = label.as_ref().map_or(0, |label| label.width() + 2 * PAD);
    let free = Area { x: area.x + taken, w: area.w - taken, ..area };
    let hatch = match look {
        Look::Full | Look::Plain | Look::Open => Hatch::Plain,
        Look::Rising => Hatch::Rising,
        Look::Upright => Hatch::Upright,
        Look::Level => Hatch::Level,
        Look::Crossed => Hatch::Crossed,
    };
    if hatch != Hatch::Plain && free.w > 3 {
        scene.hatched(free.inset(1), hatch);
    }
    if let Some(label) = label {
        let class = if look == Look::Full { "z-auf-haupt" } else { "" };
        let y = area.y + (area.h - label.height()) / 2;
        scene.styled(label, area.x + PAD, y, Align::Start, class);
    }
}

#[cfg(test)]
mod tests {
    use super::super::law::{WORST, broken, words};
    use super::*;

    fn part(size: i64, name: &str) -> Part {
        Part { size, names: vec![name.to_owned(), size.to_string()], look: Look::Rising }
    }

    #[test]
    fn widths_make_up_the_whole() {
        for sizes in [vec![100], vec![60, 40], vec![1, 1, 998], vec![33, 33, 33], vec![0, 7]] {
            let parts: Vec<Part> = sizes.iter().map(|size| part(*size, "x")).collect();
            let widths = widths(&parts, 286);
            assert_eq!(widths.iter().sum::<i32>(), 286, "{sizes:?}");
            assert!(widths.iter().all(|width| *width >= LEAST), "{sizes:?}: {widths:?}");
        }
    }

    #[test]
    fn names_stand_inside_or_are_handed_back() {
        let parts: Vec<Part> =
            WORST.iter().zip([1, 40, 5, 200, 30, 9]).map(|(name, size)| part(size, name)).collect();
        let mut scene = Scene::new(288);
        let outside = stack(&mut scene, Area::new(1, 1, 286, BAR), &parts);
        assert_eq!(broken(&scene), Vec::<String>::new());
        assert_eq!(words(&scene), ["40", "200"]);
        assert_eq!(outside.len(), 4, "{outside:?}");
    }
}
