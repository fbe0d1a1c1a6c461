//! V12: areas as tiles of equal size, each with how far it is.

use crate::figure::ink::Ink;
use crate::figure::kit::{
    Align, Area, Drawing, Face, Label, Look, NARROW, Outline, Scene, WIDE, key, patch,
};
use crate::figure::shape::Link;
use crate::figure::status_board::{seen, tiles};
use crate::figure::words::UNKNOWN;
use crate::model::entity::Record;
use crate::model::entity::progress::ProgressValue;
use crate::model::entity::tile_map::TileMap;
use std::collections::BTreeMap;

/// A map of tiles with the table of the same observations.
pub fn tile_map(ink: &Ink<'_>, map: &Record<TileMap>) -> Drawing {
    let grid = Grid::of(ink, map);
    let drawing = Drawing::new(ink, map.title(), grid.sentences(), &grid.scene(WIDE));
    drawing.narrow(ink, &grid.scene(NARROW)).with_table(tiles(ink, map))
}

struct Grid {
    tiles: Vec<Tile>,
    columns: i32,
    foot: String,
}

struct Tile {
    row: i32,
    column: i32,
    short: String,
    title: String,
    value: Option<ProgressValue>,
    link: Option<Link>,
}

impl Grid {
    fn of(ink: &Ink<'_>, map: &Record<TileMap>) -> Self {
        let known = seen(ink, map);
        let place = |number: i64| i32::try_from(number.clamp(1, 40)).unwrap_or(1) - 1;
        let tiles = map.tiles.iter().map(|tile| {
            let here = known.iter().find(|one| one.ars.as_deref() == Some(&*tile.ars));
            Tile {
                row: place(tile.row.0),
                column: place(tile.column.0),
                short: tile.short.to_string(),
                title: tile.title.to_string(),
                value: here.and_then(|one| one.value),
                link: here.map(|one| ink.to(one)),
            }
        });
        let tiles: Vec<Tile> = tiles.collect();
        let columns = tiles.iter().map(|tile| tile.column + 1).max().unwrap_or(1);
        let date = map.common.as_of.map(|date| format!("Stand: {}.", date.long()));
        let doubt = ink.doubt(&map.common).map(|_| "Lesart unsicher.".to_owned());
        let foot: Vec<String> = date.into_iter().chain(doubt).collect();
        Self { tiles, columns, foot: foot.join(" ") }
    }

    /// How many areas have each value.
    fn counts(&self) -> BTreeMap<i32, (Look, String)> {
        let mut counts: BTreeMap<i32, (Look, &str, usize)> = BTreeMap::new();
        for tile in &self.tiles {
            let (order, look, name) = looks(tile.value);
            counts.entry(order).or_insert((look, name, 0)).2 += 1;
        }
        let line = |(look, name, count)| (look, format!("{name}: {count}"));
        counts.into_iter().map(|(order, entry)| (order, line(entry))).collect()
    }

    /// `4 von 22 Gebieten sind live.`
    fn headline(&self) -> String {
        let live = |tile: &&Tile| tile.value == Some(ProgressValue::Live);
        let (live, all) = (self.tiles.iter().filter(live).count(), self.tiles.len());
        let verb = if live == 1 { "ist" } else { "sind" };
        let areas = if all == 1 { "Gebiet" } else { "Gebieten" };
        format!("{live} von {all} {areas} {verb} live.")
    }

    fn sentences(&self) -> String {
        let counts: Vec<String> = self.counts().into_values().map(|(_, words)| words).collect();
        format!("{} {}. {}", self.headline(), counts.join("; "), self.foot)
    }
}

/// Place in the legend, looks and name of a value.
fn looks(value: Option<ProgressValue>) -> (i32, Look, &'static str) {
    let Some(value) = value else { return (6, Look::Open, UNKNOWN) };
    let (order, look) = match value {
        ProgressValue::Live => (0, Look::Full),
        ProgressValue::Pilot => (1, Look::Crossed),
        ProgressValue::Connecting => (2, Look::Rising),
        ProgressValue::Interested => (3, Look::Level),
        ProgressValue::NotPlanned => (4, Look::Plain),
        ProgressValue::Suspended => (5, Look::Upright),
    };
    (order, look, value.label())
}

const GAP: i32 = 12;

impl Grid {
    fn scene(&self, width: i32) -> Scene {
        let apart = if width >= WIDE { 6 } else { 3 };
        let room = (width - 2 - apart * (self.columns - 1)) / self.columns;
        let size = room.clamp(38, 66);
        let mut scene = Scene::new((self.columns * (size + apart) - apart + 2).max(width));
        let headline = Label::new(&self.headline(), width, Face::Text);
        let top = scene.text(headline, 0, 0, Align::Start).bottom() + GAP;
        for tile in &self.tiles {
            let (x, y) = (1 + tile.column * (size + apart), top + tile.row * (size + apart));
            tile.draw(&mut scene, Area::new(x, y, size, size));
        }
        let (mut x, mut y) = (0, scene.height + GAP);
        for (look, words) in self.counts().into_values() {
            let needed = 51 + Face::Small.width(&words);
            if x > 0 && x + needed > width {
                (x, y) = (0, y + Face::Small.line() + 4);
            }
            x = key(&mut scene, x, y, look, &words);
        }
        let foot = Label::new(&self.foot, width, Face::Small);
        scene.styled(foot, 0, y + Face::Small.line() + 8, Align::Start, "z-nebenbei");
        scene
    }
}

impl Tile {
    /// The letters above, the value below; who listens hears the whole name.
    fn draw(&self, scene: &mut Scene, area: Area) {
        let (_, look, name) = looks(self.value);
        let face = if area.w > 50 { Face::Strong } else { Face::SmallStrong };
        let is_plain = matches!(look, Look::Full | Look::Open | Look::Plain);
        let mut label = Label::new(&self.short, area.w, face);
        label.lines.truncate(1);
        label.whole = Some(format!("{}: {name}", self.title));
        let letters = if look == Look::Full { "z-auf-haupt" } else { "z-name" };
        scene.linked(self.link.as_ref(), |scene| {
            let class = match look {
                Look::Full => "z-teil z-haupt",
                Look::Open => "z-teil z-leise",
                _ => "z-teil z-muster",
            };
            scene.solid(area, Outline::Rect, class);
            let room = if is_plain { area.h } else { area.h * 6 / 10 };
            let y = area.y + (room - label.height()) / 2 + 1;
            scene.styled(label, area.centre(), y, Align::Middle, letters);
            if !is_plain {
                let strip = Area { y: area.y + area.h * 6 / 10, h: area.h * 4 / 10, ..area };
                patch(scene, strip.inset(1), look);
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::kit::law::{lawful, numbers, plates, words};
    use crate::figure::testing::sample;

    #[test]
    fn tiles_never_collide() {
        let values = [None, Some(ProgressValue::Live), Some(ProgressValue::Pilot)];
        let tile = |(number, value): (i32, Option<ProgressValue>)| Tile {
            row: number / 8,
            column: number % 8,
            short: "WWWWWW".to_owned(),
            title: "Landkreis".to_owned(),
            value,
            link: Some(Link { path: Some("x".to_owned()), ..Link::plain("x") }),
        };
        let tiles = (0..40).zip(values.into_iter().cycle()).map(tile).collect();
        let grid = Grid { tiles, columns: 8, foot: "Stand".to_owned() };
        lawful(plates(|width| grid.scene(width)));
    }

    #[test]
    fn the_map_counts_what_its_table_lists() {
        let site = sample();
        let ink = Ink::new(&site, "../../");
        let map = site.visible::<TileMap>().next().expect("a map");
        let (grid, table) = (Grid::of(&ink, map), tiles(&ink, map));
        let live = table.rows.iter().filter(|row| row.cells[1].html == "live").count();
        let drawn = numbers(&words(&grid.scene(NARROW)).join(" "));
        assert_eq!(drawn[..2], [live.to_string(), table.rows.len().to_string()]);
    }
}
