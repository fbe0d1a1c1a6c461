//! V19: what is there and what is wanted, stage by stage in two lanes, with what is missing; where it
//! is narrow, a card per stage.

use super::stocktaking_cell::{Cell, PAD};
use crate::figure::ink::Ink;
use crate::figure::kit::{
    Align, Area, Drawing, Face, Head, Label, NARROW, Outline, Point, Scene, WIDE, at, count,
};
use crate::figure::stocktaking::{NO_GAP, NO_GOAL, NOTHING, numbered, stocktaking};
use crate::model::entity::Record;
use crate::model::entity::stocktaking::Stocktaking;
use crate::model::value::Markdown;

/// The stages of a stocktaking, and their table; `None` where there are none.
pub fn stocktaking_lanes(ink: &Ink<'_>, stock: &Record<Stocktaking>) -> Option<Drawing> {
    let chart = Chart::of(ink, stock);
    if chart.stages.is_empty() {
        return None;
    }
    let title = format!("Ist und Soll: {}", stock.title());
    let drawing = Drawing::new(ink, title, chart.sentences(), &chart.wide());
    Some(drawing.narrow(ink, &chart.narrow()).with_table(stocktaking(ink, stock)))
}

struct Chart {
    stages: Vec<Stage>,
    /// What is in doubt.
    doubt: Option<String>,
}

/// A stage; nothing is missing where there are no gaps.
struct Stage {
    title: String,
    present: Vec<String>,
    goal: Vec<String>,
    gaps: Vec<String>,
}

impl Chart {
    fn of(ink: &Ink<'_>, stock: &Record<Stocktaking>) -> Self {
        let plain = |texts: &[Markdown]| texts.iter().map(|text| ink.plain(text)).collect();
        let stages = stock.stages.iter().enumerate().map(|(place, stage)| Stage {
            title: numbered(place, &stage.title),
            present: plain(&stage.present),
            goal: plain(&stage.goal),
            gaps: plain(&stage.gaps),
        });
        let doubt = stock.common.reading.as_ref().and_then(|reading| reading.doubt());
        let doubt = doubt.map(|words| format!("Lesart unsicher: {words}"));
        Self { stages: stages.collect(), doubt }
    }

    fn sentences(&self) -> String {
        let stages = self.stages.iter().map(Stage::sentences);
        stages.chain(self.doubt.clone()).collect::<Vec<_>>().join(" ")
    }
}

impl Stage {
    fn sentences(&self) -> String {
        let words = |texts: &[String], none: &str| {
            if texts.is_empty() { none.to_owned() } else { texts.join("; ") }
        };
        format!(
            "{}. Ist: {}. Soll: {}. Lücke: {}.",
            self.title,
            words(&self.present, NOTHING),
            words(&self.goal, NO_GOAL),
            words(&self.gaps, NO_GAP),
        )
    }

    fn gap(&self, width: i32) -> Option<Cell> {
        let word = if self.gaps.len() == 1 { "Lücke" } else { "Lücken" };
        (!self.gaps.is_empty()).then(|| Cell::gap(word, &self.gaps, width))
    }
}

/// Between stages: room for an arrow.
const WAY: i32 = 24;
/// How narrow a stage is at least beside others.
const LEAST: i32 = 124;
/// Below the upper side of a box, where an arrow arrives.
const ENTRY: i32 = 20;
/// How long a line is that is explained.
const KEY: i32 = 34;
/// What a broken line says.
const BROKEN: &str = "Gestrichelt: Auf der nächsten Stufe fehlt etwas.";

impl Chart {
    /// Stages side by side.
    fn wide(&self) -> Scene {
        let number = count(self.stages.len());
        let free = 2 * PAD + WAY * (number - 1);
        let w = ((WIDE - free) / number).max(LEAST);
        let mut scene = Scene::new(WIDE.max(w * number + free));
        let title = |stage: &Stage| Label::new(&stage.title, w, Face::Strong);
        let height = self.stages.iter().map(|stage| title(stage).height()).max();
        let bottom = height.unwrap_or_default();
        for (place, stage) in self.stages.iter().enumerate() {
            let label = title(stage);
            let top = bottom - label.height();
            scene.text(label, PAD + count(place) * (w + WAY), top, Align::Start);
        }
        let is = |stage: &Stage| (Cell::filled("", &stage.present, NOTHING, w), stage.gap(w));
        let y = self.lane(&mut scene, "Ist: was da ist", bottom + PAD, w, is);
        let wanted = |stage: &Stage| (Cell::filled("", &stage.goal, NO_GOAL, w), None);
        let y = self.lane(&mut scene, "Soll: was angestrebt wird", y + PAD, w, wanted);
        self.foot(&mut scene, y + PAD);
        scene
    }

    /// A lane with a box for each stage, what is missing below it, and the way from stage to stage,
    /// which breaks off where something is missing; where the lane ends.
    fn lane(
        &self,
        scene: &mut Scene,
        title: &str,
        top: i32,
        w: i32,
        cells: impl Fn(&Stage) -> (Cell, Option<Cell>),
    ) -> i32 {
        let mut lane = Scene::new(scene.width);
        let title = Label::new(title, scene.width - 2 * PAD, Face::Strong);
        let y = lane.text(title, PAD, top + PAD, Align::Start).bottom() + PAD;
        let cells: Vec<_> = self.stages.iter().map(cells).collect();
        let below = |gap: &Option<Cell>| gap.as_ref().map_or(0, |gap| gap.height() + PAD);
        let height = cells.iter().map(|(cell, gap)| cell.height() + below(gap)).max();
        for (place, (cell, gap)) in cells.iter().enumerate() {
            let x = PAD + count(place) * (w + WAY);
            let own = height.unwrap_or_default() - below(gap);
            cell.draw(&mut lane, Area::new(x, y, w, own));
            if place > 0 {
                way(&mut lane, at(x - WAY, y + ENTRY), at(x, y + ENTRY), gap.is_some());
            }
            if let Some(gap) = gap {
                gap.draw(&mut lane, Area::new(x, y + own + PAD, w, gap.height()));
            }
        }
        let bottom = lane.height + PAD;
        let ground = Area::new(1, top, scene.width - 2, bottom - top);
        scene.ground(ground, Outline::Rect, "z-flaeche");
        scene.items.extend(lane.items);
        bottom
    }

    /// A card for each stage.
    fn narrow(&self) -> Scene {
        let mut scene = Scene::new(NARROW);
        let mut y = 0;
        for (place, stage) in self.stages.iter().enumerate() {
            if place > 0 {
                let x = NARROW / 2;
                way(&mut scene, at(x, y), at(x, y + WAY), !stage.gaps.is_empty());
                y += WAY;
            }
            y = stage.card(&mut scene, y);
        }
        self.foot(&mut scene, y + PAD);
        scene
    }

    /// What a broken way says, and what is in doubt.
    fn foot(&self, scene: &mut Scene, mut y: i32) {
        if self.stages.iter().skip(1).any(|stage| !stage.gaps.is_empty()) {
            let label = Label::new(BROKEN, scene.width - KEY - PAD, Face::Small);
            let middle = y + Face::Small.line() / 2;
            way(scene, at(1, middle), at(KEY, middle), true);
            y = scene.text(label, KEY + PAD, y, Align::Start).bottom() + PAD / 2;
        }
        if let Some(doubt) = &self.doubt {
            let label = Label::new(doubt, scene.width, Face::Small);
            scene.styled(label, 0, y, Align::Start, "z-warnwort");
        }
    }
}

/// From stage to stage; broken where something is missing on the next one.
fn way(scene: &mut Scene, from: Point, to: Point, broken: bool) {
    let (class, head) = if broken { ("z-zurueck", Head::None) } else { ("z-pfeil", Head::Arrow) };
    scene.line(vec![from, to], class, head);
}

impl Stage {
    /// What is there, what is missing and what is wanted below one another; where the card ends.
    fn card(&self, scene: &mut Scene, top: i32) -> i32 {
        let w = scene.width - 2 * PAD;
        let mut card = Scene::new(scene.width);
        let title = Label::new(&self.title, w, Face::Strong);
        let mut y = card.text(title, PAD, top + PAD, Align::Start).bottom() + PAD;
        let is = Cell::filled("Ist", &self.present, NOTHING, w);
        let wanted = Cell::filled("Soll", &self.goal, NO_GOAL, w);
        for cell in [Some(is), self.gap(w), Some(wanted)].into_iter().flatten() {
            cell.draw(&mut card, Area::new(PAD, y, w, cell.height()));
            y += cell.height() + PAD;
        }
        let ground = Area::new(1, top, scene.width - 2, y - top);
        scene.ground(ground, Outline::Rect, "z-flaeche");
        scene.items.extend(card.items);
        y
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::kit::law::{WORST, lawful, words};
    use crate::figure::testing::{cells, sample};

    #[test]
    fn boxes_and_ways_never_collide() {
        let all = || WORST.iter().map(|text| (*text).to_owned());
        for length in 1..=WORST.len() {
            let stage = |(place, title): (usize, String)| Stage {
                title,
                present: all().skip(place).collect(),
                goal: all().take(place).collect(),
                gaps: all().take(place % 3).collect(),
            };
            let stages = all().take(length).enumerate().map(stage).collect();
            let chart = Chart { stages, doubt: Some(WORST.join(" ")) };
            lawful([chart.wide(), chart.narrow()]);
        }
    }

    #[test]
    fn both_plates_say_what_the_table_says() {
        let site = sample();
        let ink = Ink::new(&site, "../../");
        let stock = site.visible::<Stocktaking>().next().expect("a stocktaking");
        let chart = Chart::of(&ink, stock);
        for plate in [chart.wide(), chart.narrow()] {
            let drawn = words(&plate);
            for row in cells(&site, "bestand haus") {
                let said = row.iter().filter(|cell| *cell != NO_GAP);
                for cell in said {
                    assert!(drawn.contains(cell), "{cell} in {drawn:?}");
                }
            }
            assert!(drawn.contains(&"Lücke".to_owned()) && drawn.contains(&"!".to_owned()));
        }
        let end = "2. Archiv. Ist: nichts genannt. Soll: keine Angabe. Lücke: kein Archiv.";
        assert!(chart.sentences().ends_with(end), "{}", chart.sentences());
    }
}
