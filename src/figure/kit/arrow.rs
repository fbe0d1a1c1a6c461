//! Lines from box to box, with rounded bends and a head of their own.

use super::space::{Point, at};
use std::fmt::Write as _;

/// What stands at the end of a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Head {
    /// Nothing.
    #[default]
    None,
    /// A tip.
    Arrow,
}

/// How long and half as wide a tip is.
const LENGTH: i32 = 9;
const HALF: i32 = 5;
/// How round a bend is.
const BEND: i32 = 8;

/// A line through some points: its path, and the corners of its tip.
pub fn arrow(points: &[Point], head: Head) -> (String, Option<[Point; 3]>) {
    let mut points = points.to_vec();
    points.dedup();
    let tip = (head == Head::Arrow).then(|| tip(&mut points)).flatten();
    (path(&points), tip)
}

/// The corners of the tip; the line ends at its back.
fn tip(points: &mut [Point]) -> Option<[Point; 3]> {
    let [.., from, end] = points else { return None };
    let (dx, dy) = ((end.x - from.x).signum(), (end.y - from.y).signum());
    let back = at(end.x - dx * LENGTH, end.y - dy * LENGTH);
    let tip = *end;
    *end = back;
    let side = |half: i32| at(back.x - dy * half, back.y + dx * half);
    Some([side(HALF), tip, side(-HALF)])
}

/// Straight pieces with rounded bends.
fn path(points: &[Point]) -> String {
    let mut path = String::new();
    for (number, point) in points.iter().enumerate() {
        let around = (number.checked_sub(1).and_then(|at| points.get(at)), points.get(number + 1));
        match around {
            (None, _) => _ = write!(path, "M{} {}", point.x, point.y),
            (Some(_), None) => _ = write!(path, "L{} {}", point.x, point.y),
            (Some(before), Some(behind)) => {
                let (a, b) = (toward(*point, *before), toward(*point, *behind));
                _ = write!(path, "L{} {}Q{} {} {} {}", a.x, a.y, point.x, point.y, b.x, b.y);
            }
        }
    }
    path
}

/// A little way from one point to another.
fn toward(from: Point, to: Point) -> Point {
    let step = |from: i32, to: i32| (to - from).signum() * BEND.min((to - from).abs() / 2);
    at(from.x + step(from.x, to.x), from.y + step(from.y, to.y))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_ends_at_the_back_of_its_tip() {
        let (path, tip) = arrow(&[at(0, 0), at(40, 0), at(40, 50)], Head::Arrow);
        assert_eq!(path, "M0 0L32 0Q40 0 40 8L40 41");
        assert_eq!(tip, Some([at(35, 41), at(40, 50), at(45, 41)]));
        assert_eq!(arrow(&[at(0, 0), at(9, 0)], Head::None).1, None);
    }
}
