//! Patterns, so that areas differ without colour. They are drawn line by line: patterns of SVG would
//! need ids, which a page must not have twice.

use super::space::{Area, Point, at};

/// How an area is hatched.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Hatch {
    /// Not at all.
    #[default]
    Plain,
    /// Lines that rise to the right.
    Rising,
    /// Lines that fall to the right.
    Falling,
    /// Both.
    Crossed,
    /// Level lines.
    Level,
    /// Upright lines.
    Upright,
}

/// How far two lines stand apart.
const STEP: i32 = 8;

impl Hatch {
    /// The lines of a pattern inside an area.
    pub(super) fn lines(self, area: Area) -> Vec<(Point, Point)> {
        match self {
            Self::Plain => Vec::new(),
            Self::Rising => slanted(area, |point| point),
            Self::Falling => falling(area),
            Self::Crossed => [slanted(area, |point| point), falling(area)].concat(),
            Self::Level => {
                steps(area.y, area.bottom()).map(|y| (at(area.x, y), at(area.right(), y))).collect()
            }
            Self::Upright => {
                steps(area.x, area.right()).map(|x| (at(x, area.y), at(x, area.bottom()))).collect()
            }
        }
    }
}

fn steps(from: i32, to: i32) -> impl Iterator<Item = i32> {
    (from + STEP / 2..to).step_by(STEP as usize)
}

fn falling(area: Area) -> Vec<(Point, Point)> {
    slanted(area, |point| at(area.x + area.right() - point.x, point.y))
}

/// Lines along which x + y stays the same, cut at the sides.
fn slanted(area: Area, turn: impl Fn(Point) -> Point) -> Vec<(Point, Point)> {
    let line = |sum: i32| {
        let left = at((sum - area.bottom()).max(area.x), (sum - area.x).min(area.bottom()));
        let right = at((sum - area.y).min(area.right()), (sum - area.right()).max(area.y));
        (turn(left), turn(right))
    };
    steps(area.x + area.y, area.right() + area.bottom()).map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_stay_inside() {
        let area = Area::new(10, 20, 31, 17);
        for hatch in [Hatch::Rising, Hatch::Falling, Hatch::Crossed, Hatch::Level, Hatch::Upright] {
            let lines = hatch.lines(area);
            assert!(!lines.is_empty(), "{hatch:?}");
            for (from, to) in lines {
                for point in [from, to] {
                    assert!(area.contains(Area::new(point.x, point.y, 0, 0)), "{hatch:?}");
                }
            }
        }
        assert!(Hatch::Plain.lines(area).is_empty());
    }
}
