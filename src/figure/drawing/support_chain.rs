//! V8: who helps in operation, and who hands on to whom; the numbers stand in the list below, too.

use crate::figure::ink::Ink;
use crate::figure::kit::{
    Align, Area, Drawing, Face, Head, Label, NARROW, Outline, Scene, WIDE, at, stacked,
};
use crate::figure::shape::Link;
use crate::figure::support::{name, number, title};
use crate::model::entity::Record;
use crate::model::entity::support_model::{LevelName, SupportModel};

/// The levels with their ways; `None` when nobody hands on. The page says the same in words.
pub fn support_chain(ink: &Ink<'_>, model: &Record<SupportModel>) -> Option<Drawing> {
    let chain = Chain::of(ink, model);
    if chain.ways.is_empty() {
        return None;
    }
    let title = "Wer gibt an wen weiter?";
    let drawing = Drawing::new(ink, title, chain.sentences(), &chain.scene(WIDE));
    Some(drawing.narrow(ink, &chain.scene(NARROW)))
}

struct Chain {
    levels: Vec<Level>,
    /// From where to where, in the order of the list.
    ways: Vec<(LevelName, LevelName)>,
}

struct Level {
    level: LevelName,
    title: String,
    actor: Option<Link>,
}

impl Chain {
    fn of(ink: &Ink<'_>, model: &Record<SupportModel>) -> Self {
        let mut levels: Vec<Level> = Vec::new();
        for one in &model.levels {
            if levels.iter().all(|known| known.level != one.level) {
                let title = format!("{} {}", number(one.level), title(one.level));
                levels.push(Level { level: one.level, title, actor: ink.any(&one.actor) });
            }
        }
        levels.sort_by_key(|one| one.level);
        let known = |level| levels.iter().any(|one| one.level == level);
        let ways = model.escalations.iter().map(|one| (one.from, one.to));
        let ways = ways.filter(|(from, to)| known(*from) && known(*to) && from != to).collect();
        Self { levels, ways }
    }

    fn sentences(&self) -> String {
        let ways = self.ways.iter().zip(1..);
        let ways = ways.map(|((from, to), place)| {
            format!("Weg {place}: von {} an {}.", name(*from), name(*to))
        });
        ways.collect::<Vec<_>>().join(" ")
    }

    /// Whether both kinds of second level stand side by side.
    fn is_split(&self) -> bool {
        let has = |level| self.levels.iter().any(|one| one.level == level);
        has(LevelName::SecondSubject) && has(LevelName::SecondTechnical)
    }
}

const PAD: i32 = 10;
/// Between boxes, above and beside one another: room for a number on the way.
const DOWN: i32 = 58;
const ASIDE: i32 = 62;
/// The number of a way.
const DISC: i32 = 26;
/// How far the way back stands beside the way there.
const BACK: i32 = 34;

const fn row(level: LevelName) -> usize {
    match level {
        LevelName::First => 0,
        LevelName::SecondSubject | LevelName::SecondTechnical => 1,
        LevelName::Third => 2,
    }
}

impl Chain {
    fn scene(&self, width: i32) -> Scene {
        let mut scene = Scene::new(width);
        let boxes = self.boxes(width);
        for (level, area) in self.levels.iter().zip(&boxes) {
            level.draw(&mut scene, *area);
        }
        for ((from, to), place) in self.ways.iter().zip(1..) {
            let area = |level| {
                let at = self.levels.iter().position(|one| one.level == level);
                boxes[at.unwrap_or_default()]
            };
            self.way(&mut scene, place, (*from, area(*from)), (*to, area(*to)));
        }
        scene
    }

    /// Where the boxes stand: one level below the other, both second ones side by side.
    fn boxes(&self, width: i32) -> Vec<Area> {
        let half = (width - 2 - ASIDE) / 2;
        let place = |level: LevelName| match level {
            LevelName::SecondSubject if self.is_split() => (1, half),
            LevelName::SecondTechnical if self.is_split() => (1 + half + ASIDE, half),
            _ => (1, width - 2),
        };
        let mut tops = [1; 4];
        for at in 0..3 {
            let here = self.levels.iter().filter(|one| row(one.level) == at);
            let height = here.map(|one| one.height(place(one.level).1)).max();
            tops[at + 1] = tops[at] + height.map_or(0, |height| height + DOWN);
        }
        let area = |one: &Level| {
            let at = row(one.level);
            let (x, w) = place(one.level);
            Area::new(x, tops[at], w, tops[at + 1] - tops[at] - DOWN)
        };
        self.levels.iter().map(area).collect()
    }

    fn way(
        &self,
        scene: &mut Scene,
        place: i32,
        (from, start): (LevelName, Area),
        (to, end): (LevelName, Area),
    ) {
        let back =
            if row(to) < row(from) || (row(to) == row(from) && to < from) { BACK } else { 0 };
        if row(from) == row(to) {
            let y = start.middle() - DISC / 2 + back;
            let (left, right) = (start.right().min(end.right()), start.x.max(end.x));
            let disc = Area::new(left + (right - left - DISC) / 2, y - DISC / 2, DISC, DISC);
            let (a, b) = if back == 0 { (left, right) } else { (right, left) };
            let (near, far) =
                if back == 0 { (disc.x, disc.right()) } else { (disc.right(), disc.x) };
            scene.line(vec![at(a, y), at(near, y)], "z-pfeil", Head::None);
            scene.line(vec![at(far, y), at(b, y)], "z-pfeil", Head::Arrow);
            return numbered(scene, disc, place);
        }
        let narrow = if start.w < end.w { start } else { end };
        let skips = row(from).abs_diff(row(to)) == 2 && self.is_split();
        let x =
            if skips { narrow.centre() - ASIDE / 2 + 8 + back / 4 } else { narrow.centre() + back };
        let (upper, lower) = (start.bottom().min(end.bottom()), start.y.max(end.y));
        let gap = if skips { upper + DOWN } else { lower };
        let disc = Area::new(x - DISC / 2, upper + (gap - upper - DISC) / 2, DISC, DISC);
        let (a, b) = if back == 0 { (upper, lower) } else { (lower, upper) };
        let (near, far) = if back == 0 { (disc.y, disc.bottom()) } else { (disc.bottom(), disc.y) };
        scene.line(vec![at(x, a), at(x, near)], "z-pfeil", Head::None);
        scene.line(vec![at(x, far), at(x, b)], "z-pfeil", Head::Arrow);
        numbered(scene, disc, place);
    }
}

fn numbered(scene: &mut Scene, disc: Area, place: i32) {
    scene.solid(disc, Outline::Pill, "z-marke");
    let label = Label::new(&place.to_string(), DISC, Face::SmallStrong);
    scene.centred(vec![label], disc, 0, "");
}

impl Level {
    fn labels(&self, width: i32) -> Vec<Label> {
        let title = Label::new(&self.title, width - 2 * PAD, Face::Strong);
        let actor =
            self.actor.as_ref().map(|link| Label::new(&link.title, width - 2 * PAD, Face::Small));
        std::iter::once(title).chain(actor).collect()
    }

    fn height(&self, width: i32) -> i32 {
        // Two ways side by side need some room.
        (stacked(&self.labels(width), 3) + 2 * PAD).max(72)
    }

    fn draw(&self, scene: &mut Scene, area: Area) {
        scene.linked(self.actor.as_ref(), |scene| {
            scene.solid(area, Outline::Rect, "z-kasten");
            let mut y = area.y + (area.h - stacked(&self.labels(area.w), 3)) / 2;
            for label in self.labels(area.w) {
                y = scene.text(label, area.centre(), y, Align::Middle).bottom() + 3;
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::kit::law::{WORST, lawful, plates, words};
    use crate::figure::testing::sample;
    use LevelName::{First, SecondSubject, SecondTechnical, Third};

    #[test]
    fn ways_and_boxes_never_collide() {
        let all = [First, SecondSubject, SecondTechnical, Third];
        for title in WORST {
            let level = |level: &LevelName| Level {
                level: *level,
                title: format!("2 {title}"),
                actor: Some(Link { path: Some("x".to_owned()), ..Link::plain(*title) }),
            };
            let there =
                [(First, SecondSubject), (First, SecondTechnical), (SecondTechnical, Third)];
            let aside = [(SecondSubject, SecondTechnical), (SecondSubject, Third)];
            let ways: Vec<_> = there.into_iter().chain(aside).collect();
            let back = ways.iter().map(|(from, to)| (*to, *from));
            for ways in [ways.clone(), back.collect(), vec![(First, Third)]] {
                let chain = Chain { levels: all.iter().map(level).collect(), ways };
                lawful(plates(|width| chain.scene(width)));
            }
        }
    }

    #[test]
    fn every_way_has_the_number_of_its_line() {
        let site = sample();
        let ink = Ink::new(&site, "../../");
        let model = site.visible::<SupportModel>().next().expect("a model");
        let chain = Chain::of(&ink, model);
        assert_eq!(chain.sentences(), "Weg 1: von Stufe 1 an Stufe 2 (technisch).");
        assert!(words(&chain.scene(NARROW)).contains(&"1".to_owned()));
    }
}
