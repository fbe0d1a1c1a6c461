//! V2: the phases of a model as a flight of steps, the milestones between them, and the bands of
//! tasks that run below all of them.

use crate::figure::ink::Ink;
use crate::figure::kit::{
    Align, Area, Drawing, Face, Head, Label, NARROW, Outline, Point, Scene, WIDE, at, count,
    stacked,
};
use crate::figure::timeline::{Timeline, timeline};
use crate::figure::words::counted;
use crate::model::entity::Record;
use crate::model::entity::phase_model::PhaseModel;

/// The phases of a model; they stand in words below it.
pub fn phases_drawing(ink: &Ink<'_>, model: &Record<PhaseModel>) -> Option<Drawing> {
    let line = timeline(ink, model);
    if line.phases.len() < 2 {
        return None;
    }
    let title = format!("{} im Überblick", model.title());
    Some(Drawing::new(ink, title, words(&line), &wide(&line)).narrow(ink, &narrow(&line)))
}

fn words(line: &Timeline) -> String {
    let mut words = Vec::new();
    for phase in &line.phases {
        words.push(format!("Phase {}: {}.", phase.number, phase.title.title));
        if let Some(milestone) = &phase.milestone {
            words.push(format!("Danach der Meilenstein „{}“.", milestone.title));
        }
    }
    let band = |(title, tasks): (&str, String)| format!("Über die ganze Zeit: {title}, {tasks}.");
    words.extend(bands(line).map(band));
    words.join(" ")
}

fn bands(line: &Timeline) -> impl Iterator<Item = (&str, String)> {
    line.bands
        .iter()
        .map(|band| (&*band.title.title, counted(band.tasks.len(), "Aufgabe", "Aufgaben")))
}

/// How high a phase and a milestone are, and how far phases reach over one another.
const BAR: i32 = 38;
const MARK: i32 = 18;
const OVER: i32 = 24;
/// Between a bar and a milestone, and around texts.
const GAP: i32 = 8;

fn wide(line: &Timeline) -> Scene {
    let width = (WIDE - 2 - OVER) / count(line.phases.len());
    let mut scene = Scene::new(WIDE);
    let mut y = 1;
    for (place, phase) in line.phases.iter().enumerate() {
        let x = 1 + width * count(place);
        let left = x - 1 > WIDE - (x + width + OVER);
        let (side, align, room) = if left {
            (x - GAP - 4, Align::End, x - GAP - 8)
        } else {
            (x + width + OVER + GAP + 4, Align::Start, WIDE - x - width - OVER - GAP - 8)
        };
        let label = Label::new(&phase.title.title, room, Face::Strong);
        let bar = Area::new(x, y, width + OVER, BAR.max(label.height() + GAP));
        scene.linked(Some(&phase.title), |scene| {
            scene.solid(bar, Outline::Rect, "z-haupt");
            let number = Label::new(&phase.number, bar.w, Face::Strong);
            scene.centred(vec![number], bar, 0, "z-auf-haupt");
            let top = bar.middle() - label.height() / 2;
            scene.text(label, side, top, align);
        });
        y = bar.bottom();
        if place + 1 == line.phases.len() {
            break;
        }
        let x = x + width + OVER / 2;
        let name = phase.milestone.as_ref().map(|milestone| &*milestone.title);
        y = milestone(&mut scene, name, at(x, y), x > WIDE / 2);
    }
    wide_bands(&mut scene, line, y + 20);
    scene
}

/// The way from one phase down to the next, past the milestone; where it ends.
fn milestone(scene: &mut Scene, name: Option<&str>, from: Point, left: bool) -> i32 {
    let Some(name) = name else {
        scene.line(vec![from, at(from.x, from.y + 24)], "z-pfeil", Head::Arrow);
        return from.y + 24;
    };
    let (side, align, room) = if left {
        (from.x - MARK / 2 - GAP, Align::End, from.x - MARK - GAP)
    } else {
        (from.x + MARK / 2 + GAP, Align::Start, WIDE - from.x - MARK - GAP)
    };
    let label = Label::new(name, room, Face::Small);
    let height = MARK.max(label.height());
    let mark = Area::new(from.x - MARK / 2, from.y + GAP + (height - MARK) / 2, MARK, MARK);
    let end = from.y + GAP + height + 18;
    scene.line(vec![from, at(from.x, mark.y)], "z-pfeil", Head::None);
    scene.solid(mark, Outline::Diamond, "z-marke");
    scene.text(label.clone(), side, mark.middle() - label.height() / 2, align);
    scene.line(vec![at(from.x, mark.bottom()), at(from.x, end)], "z-pfeil", Head::Arrow);
    end
}

/// Bands below all phases, as wide as the drawing.
fn wide_bands(scene: &mut Scene, line: &Timeline, mut y: i32) {
    for (title, tasks) in bands(line) {
        let width = scene.width - 60;
        let labels =
            vec![Label::new(title, width, Face::Strong), Label::new(&tasks, width, Face::Small)];
        let area = Area::new(1, y, scene.width - 2, stacked(&labels, 2) + 2 * GAP);
        scene.ground(area, Outline::Chevron, "z-leise");
        scene.centred(labels, area, 2, "");
        y = area.bottom() + 10;
    }
}

/// Where the texts of the narrow plate begin.
const INNER: i32 = 48;

fn narrow(line: &Timeline) -> Scene {
    let mut scene = Scene::new(NARROW);
    let mut y = 1;
    let axis = 1 + INNER / 2 - 4;
    for (place, phase) in line.phases.iter().enumerate() {
        let label = Label::new(&phase.title.title, NARROW - INNER - GAP, Face::Strong);
        let area = Area::new(1, y, NARROW - 2, label.height() + 2 * GAP + 4);
        scene.linked(Some(&phase.title), |scene| {
            scene.ground(area, Outline::Rect, "z-kasten");
            let number = Label::new(&phase.number, INNER, Face::Strong);
            let bar = Area::new(area.x, area.y, INNER - 8, area.h);
            scene.ground(bar, Outline::Rect, "z-haupt");
            scene.centred(vec![number], bar, 0, "z-auf-haupt");
            scene.text(label, INNER + 2, area.y + GAP + 2, Align::Start);
        });
        y = area.bottom();
        if place + 1 < line.phases.len() {
            let name = phase.milestone.as_ref().map(|milestone| &*milestone.title);
            y = narrow_milestone(&mut scene, name, axis, y);
        }
    }
    wide_bands(&mut scene, line, y + 16);
    scene
}

fn narrow_milestone(scene: &mut Scene, name: Option<&str>, x: i32, y: i32) -> i32 {
    let label = Label::new(name.unwrap_or_default(), NARROW - INNER - GAP, Face::Small);
    let height = label.height().max(MARK);
    let mark = Area::new(x - MARK / 2, y + GAP + (height - MARK) / 2, MARK, MARK);
    let end = y + height + GAP + 16;
    if name.is_none() {
        scene.line(vec![at(x, y), at(x, y + 22)], "z-pfeil", Head::Arrow);
        return y + 22;
    }
    scene.line(vec![at(x, y), at(x, mark.y)], "z-pfeil", Head::None);
    scene.solid(mark, Outline::Diamond, "z-marke");
    scene.line(vec![at(x, mark.bottom()), at(x, end)], "z-pfeil", Head::Arrow);
    scene.text(label.clone(), INNER + 2, mark.middle() - label.height() / 2, Align::Start);
    end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::kit::law::{WORST, lawful};
    use crate::figure::shape::Link;
    use crate::figure::timeline::{Band, MilestoneLine, PhaseLine};

    #[test]
    fn phases_milestones_and_bands_never_collide() {
        let link = |title: &str| Link { path: Some("x".to_owned()), ..Link::plain(title) };
        let titles = WORST.iter().chain(WORST);
        let phase = |(number, title): (usize, &&str)| PhaseLine {
            number: number.to_string(),
            title: link(title),
            goal: None,
            tasks: Vec::new(),
            milestone: (number != 2)
                .then(|| MilestoneLine { title: (*title).to_owned(), html: None }),
        };
        let timeline = Timeline {
            title: None,
            phases: titles.enumerate().map(phase).collect(),
            bands: WORST
                .iter()
                .map(|title| Band { title: link(title), tasks: Vec::new() })
                .collect(),
        };
        lawful([wide(&timeline), narrow(&timeline)]);
    }
}
