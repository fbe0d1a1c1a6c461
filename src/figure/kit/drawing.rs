//! A drawing as its template needs it: name, words, one plate for wide places and perhaps another
//! for narrow ones, and the table made from the same numbers.

use super::scene::Scene;
use super::svg::svg;
use crate::figure::ink::Ink;
use crate::figure::table::Table;
use serde::Serialize;

/// A drawing in its frame.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Drawing {
    /// Anchor of the caption, unique on the page.
    #[serde(rename = "anker")]
    pub anchor: String,
    /// The caption, and its name for those who listen.
    #[serde(rename = "titel")]
    pub title: String,
    /// What it shows, in sentences.
    #[serde(rename = "worte")]
    pub words: String,
    /// The drawing, widest first.
    #[serde(rename = "tafeln")]
    pub plates: Vec<Plate>,
    /// The same as a table; without one the page shows the same in words beside the drawing.
    #[serde(rename = "tabelle")]
    pub table: Option<Table>,
}

/// A drawing for places of one kind.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Plate {
    /// `img`, or `group` where parts of it lead somewhere.
    #[serde(rename = "rolle")]
    pub role: &'static str,
    /// Whether it may be wider than its place.
    #[serde(rename = "rollt")]
    pub scrolls: bool,
    /// Whether it is so little too wide that it shrinks to its place.
    #[serde(rename = "passt")]
    pub fits: bool,
    /// How wide it is, in letters of the root.
    #[serde(rename = "breite")]
    pub width: String,
    /// How high it is, in letters of the root.
    #[serde(rename = "hoehe")]
    pub height: String,
    /// The plane: `0 0 624 300`.
    #[serde(rename = "ebene")]
    pub plane: String,
    /// How wide the plane is.
    #[serde(skip)]
    pub points: i32,
    /// Ready SVG inside of it.
    pub svg: String,
}

impl Drawing {
    /// A drawing of one plate, which scrolls where there is no room for it.
    pub fn new(ink: &Ink<'_>, title: impl Into<String>, words: String, scene: &Scene) -> Self {
        let plates = vec![Plate::new(ink, scene)];
        Self { title: title.into(), words, plates, ..Self::default() }
    }

    /// The same with another plate for narrow places.
    #[must_use]
    pub fn narrow(mut self, ink: &Ink<'_>, scene: &Scene) -> Self {
        for plate in &mut self.plates {
            plate.fits = (super::WIDE + 1..=super::NEARLY_WIDE).contains(&plate.points);
            plate.scrolls = plate.points > super::NEARLY_WIDE;
        }
        self.plates.push(Plate { scrolls: false, ..Plate::new(ink, scene) });
        self
    }

    /// Makes its ids unique on the page: `bild-3`, `daten-3`.
    pub fn name(&mut self, key: &str) {
        self.anchor = format!("bild-{key}");
        if let Some(table) = &mut self.table {
            table.anchor = format!("daten-{key}");
        }
    }

    /// The same with ids of its own.
    #[must_use]
    pub fn named(mut self, key: &str) -> Self {
        self.name(key);
        self
    }

    /// The same with its numbers as a table.
    #[must_use]
    pub fn with_table(self, table: Table) -> Self {
        Self { table: Some(table), ..self }
    }
}

impl Plate {
    fn new(ink: &Ink<'_>, scene: &Scene) -> Self {
        Self {
            role: if scene.has_links() { "group" } else { "img" },
            scrolls: true,
            fits: false,
            width: letters(scene.width),
            height: letters(scene.height),
            plane: format!("0 0 {} {}", scene.width, scene.height),
            points: scene.width,
            svg: svg(scene, ink.base),
        }
    }
}

/// Points as letters of the root, with sixteenths: `39`, `18.5625`.
fn letters(points: i32) -> String {
    let sixteenths = points % 16 * 625;
    let number = format!("{}.{sixteenths:04}", points / 16);
    number.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_letters() {
        assert_eq!(letters(624), "39");
        assert_eq!(letters(297), "18.5625");
        assert_eq!(letters(320), "20");
    }
}
