//! A line of years, on which months have their places.

use super::arrow::Head;
use super::label::{Align, Label};
use super::measure::Face;
use super::scene::Scene;
use super::space::at;

/// A line of years.
#[derive(Clone, Copy)]
pub(in crate::figure) struct Years {
    /// Where it begins.
    pub left: i32,
    /// How long it is.
    pub length: i32,
    /// Its first year and the one behind its last.
    pub years: (i32, i32),
}

/// How wide the number of a year is with what is free behind it.
const YEAR: i32 = 44;
/// How high the mark of a year is.
const TICK: i32 = 6;

impl Years {
    /// Where a month begins, counted from January of the year nought.
    pub(in crate::figure) fn place(self, month: i32) -> i32 {
        let (first, behind) = (self.years.0 * 12, self.years.1 * 12);
        self.left + (month.clamp(first, behind) - first) * self.length / (behind - first).max(1)
    }

    /// The line with as many years as have room; where it ends.
    pub(in crate::figure) fn draw(self, scene: &mut Scene, y: i32) -> i32 {
        let (first, behind) = self.years;
        let room = (self.length / YEAR).max(1);
        let step = ((behind - first + room - 1) / room).max(1);
        let line = y + Face::Small.line() + TICK;
        let end = self.left + self.length;
        for year in (first..behind).step_by(usize::try_from(step).unwrap_or(1)) {
            let x = self.place(year * 12);
            scene.line(vec![at(x, line - TICK), at(x, line)], "z-ast", Head::None);
            // The last one has no room where the step does not divide the years.
            if x + YEAR <= end {
                scene.text(Label::new(&year.to_string(), YEAR, Face::Small), x, y, Align::Start);
            }
        }
        scene.line(vec![at(self.left, line), at(end, line)], "z-ast", Head::None);
        line
    }
}

#[cfg(test)]
mod tests {
    use super::super::law::{lawful, words};
    use super::*;

    #[test]
    fn years_have_room_beside_one_another() {
        for (last, drawn) in [(2022, 2), (2031, 5), (2099, 5)] {
            let mut scene = Scene::new(288);
            Years { left: 10, length: 278, years: (2020, last) }.draw(&mut scene, 0);
            assert_eq!(words(&scene).len(), drawn, "{last}");
            lawful([scene]);
        }
    }

    #[test]
    fn months_outside_stand_at_the_ends() {
        let line = Years { left: 10, length: 240, years: (2020, 2022) };
        let places = [i32::MIN, 2020 * 12, 2021 * 12, i32::MAX].map(|month| line.place(month));
        assert_eq!(places, [10, 10, 130, 250]);
    }
}
