//! The law of all drawings: nothing overlaps, nothing sticks out, no line runs through a box or a
//! word. Tests of drawings hand their scenes to [`lawful`] and [`same_numbers`].

use super::scene::{Item, Role, Scene};
use super::space::{Area, Point};
use super::{NARROW, WIDE};
use serde::Serialize;

/// Labels as bad as German gets, for tests to lay out.
pub const WORST: &[&str] = &[
    "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung",
    "Landesbeauftragte für den Datenschutz und die Informationsfreiheit Sachsen-Anhalt",
    "Verbandsgemeindebürgermeisterinnen und Verbandsgemeindebürgermeister",
    "Einer-für-Alle-Mindestanforderungen/Nachnutzungsvereinbarung",
    "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
    "A",
];

/// The scenes of both plates.
pub fn plates(scene: impl Fn(i32) -> Scene) -> [Scene; 2] {
    [WIDE, NARROW].map(scene)
}

/// Fails where a scene breaks the law.
#[track_caller]
pub fn lawful(scenes: impl IntoIterator<Item = Scene>) {
    for scene in scenes {
        assert_eq!(broken(&scene), Vec::<String>::new());
    }
}

/// Fails where a number is drawn that does not stand in the table; the drawn ones.
#[track_caller]
pub fn same_numbers(scene: &Scene, table: &impl Serialize) -> Vec<String> {
    let listed = numbers(&serde_json::to_string(table).expect("plain data"));
    let drawn = numbers(&words(scene).join(" "));
    let missing: Vec<_> = drawn.iter().filter(|number| !listed.contains(number)).collect();
    assert!(missing.is_empty(), "{missing:?} in {listed:?}");
    drawn
}

/// What breaks the law, in words.
pub fn broken(scene: &Scene) -> Vec<String> {
    let mut flat = Flat::default();
    flat.take(&scene.items);
    let mut wrong = Vec::new();
    let plane = Area::new(0, 0, scene.width, scene.height);
    let boxes = flat.solids.iter().chain(&flat.grounds).chain(flat.texts.iter().map(|(_, at)| at));
    wrong.extend(boxes.filter(|at| !plane.contains(**at)).map(|at| format!("outside: {at:?}")));
    pairs(&flat.solids, |a, b| {
        if a.overlaps(*b) {
            wrong.push(format!("boxes overlap: {a:?} {b:?}"));
        }
    });
    pairs(&flat.texts, |(one, a), (other, b)| {
        if a.overlaps(*b) {
            wrong.push(format!("„{one}“ and „{other}“ overlap"));
        }
    });
    for (text, at) in &flat.texts {
        let around = flat.solids.iter().chain(&flat.grounds);
        let cut = around.filter(|area| area.overlaps(*at) && !area.contains(*at));
        wrong.extend(cut.map(|area| format!("„{text}“ {at:?} sticks out of {area:?}")));
    }
    flat.crossed(&mut wrong);
    wrong
}

/// The words of a scene, in order.
pub fn words(scene: &Scene) -> Vec<String> {
    let mut flat = Flat::default();
    flat.take(&scene.items);
    flat.texts.into_iter().map(|(text, _)| text).collect()
}

/// The numbers in a text, without the blanks inside of them.
pub fn numbers(text: &str) -> Vec<String> {
    let joined = text.replace(['\u{202f}', '.'], "");
    let parts = joined.split(|char: char| !char.is_ascii_digit());
    parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

fn pairs<T>(all: &[T], mut look: impl FnMut(&T, &T)) {
    for (number, one) in all.iter().enumerate() {
        for other in &all[number + 1..] {
            look(one, other);
        }
    }
}

#[derive(Default)]
struct Flat {
    solids: Vec<Area>,
    grounds: Vec<Area>,
    texts: Vec<(String, Area)>,
    pieces: Vec<(Point, Point)>,
}

impl Flat {
    /// Level and upright lines that run through something.
    fn crossed(&self, wrong: &mut Vec<String>) {
        for (from, to) in &self.pieces {
            let piece = Area::new(
                from.x.min(to.x),
                from.y.min(to.y),
                (from.x - to.x).abs().max(1),
                (from.y - to.y).abs().max(1),
            );
            let straight = from.x == to.x || from.y == to.y;
            let hit = |area: &Area| straight && area.inset(1).overlaps(piece);
            wrong.extend(
                self.solids
                    .iter()
                    .filter(|area| hit(area))
                    .map(|area| format!("a line {from:?} {to:?} runs through {area:?}")),
            );
            wrong.extend(
                self.texts
                    .iter()
                    .filter(|(_, area)| hit(area))
                    .map(|(text, _)| format!("a line {from:?} {to:?} runs through „{text}“")),
            );
        }
    }

    fn take(&mut self, items: &[Item]) {
        for item in items {
            match item {
                Item::Shape { area, role: Role::Solid, .. } => self.solids.push(*area),
                Item::Shape { area, .. } => self.grounds.push(*area),
                Item::Text { label, x, y, align, .. } => {
                    self.texts.push((label.lines.join(" "), label.area(*x, *y, *align)));
                }
                Item::Line { points, class, .. } if !class.starts_with("z-gitter") => {
                    self.pieces.extend(points.windows(2).map(|pair| (pair[0], pair[1])));
                }
                Item::Line { .. } | Item::Hatched { .. } => {}
                Item::Link { items, .. } => self.take(items),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Align, Face, Head, Label, Outline};
    use super::*;

    #[test]
    fn what_overlaps_is_found() {
        let mut scene = Scene::new(200);
        scene.solid(Area::new(0, 0, 100, 40), Outline::Rect, "z-kasten");
        scene.text(Label::new("Vertrag", 90, Face::Text), 5, 5, Align::Start);
        assert_eq!(broken(&scene), Vec::<String>::new());
        scene.solid(Area::new(90, 0, 50, 40), Outline::Rect, "z-kasten");
        scene.text(Label::new("Vertrag", 90, Face::Text), 120, 50, Align::Start);
        scene.text(Label::new("Datenschutz", 150, Face::Text), 130, 60, Align::Start);
        let through = vec![Point { x: 0, y: 20 }, Point { x: 50, y: 20 }];
        scene.line(through, "z-pfeil", Head::Arrow);
        assert_eq!(broken(&scene).len(), 5, "{:#?}", broken(&scene));
    }

    #[test]
    fn numbers_are_read_in_german() {
        assert_eq!(numbers("7\u{202f}416 von 1.200 (Schritt 3)"), ["7416", "1200", "3"]);
    }
}
