//! V14: a process from its start to its end, with who acts, how long it takes, and where it goes
//! back.

use crate::figure::ink::Ink;
use crate::figure::kit::{
    Align, Area, Drawing, Face, Head, Label, NARROW, Outline, Scene, WIDE, at, stacked,
};
use crate::figure::process::sum;
use crate::model::entity::Record;
use crate::model::entity::process::{Process, ProcessStep};

/// A process; its steps stand in words below it.
pub fn process_drawing(ink: &Ink<'_>, process: &Record<Process>) -> Drawing {
    let flow = Flow {
        start: ink.plain(&process.start),
        steps: process.steps.iter().map(|step| Stage::of(ink, step)).collect(),
        end: format!("{}: {}", process.end.kind.label(), ink.plain(&process.end.text)),
        sum: format!("Dauer der Schritte: {}", sum(&process.steps)),
    };
    let title = format!("Prozess: {}", process.title());
    Drawing::new(ink, title, flow.sentences(), &flow.scene(&WIDTH)).narrow(ink, &flow.scene(&SLIM))
}

struct Flow {
    start: String,
    steps: Vec<Stage>,
    end: String,
    sum: String,
}

struct Stage {
    text: String,
    /// `IT-Koordination, 2 bis 4 Wochen`.
    note: String,
    /// To which step it goes back, counted from 0, and why.
    back: Option<(usize, String)>,
}

impl Stage {
    fn of(ink: &Ink<'_>, step: &ProcessStep) -> Self {
        let actor = step.actor.as_ref().and_then(|actor| ink.any(actor)).map(|link| link.title);
        // Number and unit stay together.
        let duration = step.duration.as_ref().map(|one| one.words().replace(' ', "\u{a0}"));
        let notes: Vec<String> = actor.into_iter().chain(duration).collect();
        let back = step.back.as_ref().and_then(|back| {
            let to = usize::try_from(back.to.0).ok()?.checked_sub(1)?;
            Some((to, ink.plain(&back.reason)))
        });
        Self { text: ink.plain(&step.text), note: notes.join(" · "), back }
    }

    /// Why it goes back, if there is a step before that it goes back to.
    fn loops(&self, number: usize) -> Option<(usize, String)> {
        let (to, reason) = self.back.as_ref().filter(|(to, _)| *to <= number)?;
        Some((*to, format!("Zurück zu {}: {reason}", to + 1)))
    }
}

/// The measures of a plate.
struct Widths {
    /// The whole.
    all: i32,
    /// The boxes.
    boxes: i32,
    /// Between two ways back.
    lane: i32,
    /// Whether reasons stand beside the ways back; else they stand in the boxes.
    beside: bool,
}

const WIDTH: Widths = Widths { all: WIDE, boxes: 384, lane: 16, beside: true };
const SLIM: Widths = Widths { all: NARROW, boxes: 252, lane: 10, beside: false };
/// Around texts.
const PAD: i32 = 12;
/// Between boxes, with the arrow.
const APART: i32 = 30;
/// The number with what is free behind it.
const NUMBER: i32 = 44;

impl Flow {
    fn sentences(&self) -> String {
        let mut words = vec![format!("Start: {}", self.start)];
        for (number, step) in self.steps.iter().enumerate() {
            let note =
                if step.note.is_empty() { String::new() } else { format!(" ({})", step.note) };
            words.push(format!("Schritt {}: {}{note}.", number + 1, step.text));
            words.extend(step.loops(number).map(|(_, reason)| reason));
        }
        words.push(format!("Ende: {}. {}.", self.end, self.sum));
        words.join(" ")
    }

    fn scene(&self, widths: &Widths) -> Scene {
        let mut scene = Scene::new(widths.all);
        let start = Label::new(&self.start, widths.boxes - 4 * PAD, Face::Text);
        let first = Area::new(1, 1, widths.boxes, start.height() + 2 * PAD);
        scene.solid(first, Outline::Rect, "z-leise");
        scene.centred(vec![start], first, 0, "");
        let mut y = first.bottom();
        let mut areas: Vec<Area> = Vec::new();
        for (number, step) in self.steps.iter().enumerate() {
            let area = stage(&mut scene, widths, step, number, y + APART);
            let middle = area.centre();
            scene.line(vec![at(middle, y), at(middle, area.y)], "z-pfeil", Head::Arrow);
            y = area.bottom().max(self.reason(&mut scene, widths, number, area) - APART + 8);
            areas.push(area);
            if y > area.bottom() {
                scene.line(vec![at(middle, area.bottom()), at(middle, y)], "z-pfeil", Head::None);
            }
        }
        self.end(&mut scene, widths, y);
        self.ways_back(&mut scene, widths, &areas);
        scene
    }

    fn end(&self, scene: &mut Scene, widths: &Widths, y: i32) {
        let width = widths.boxes - 4 * PAD;
        let labels = vec![
            Label::new(&self.end, width, Face::Strong),
            Label::new(&self.sum, width, Face::Small),
        ];
        let area = Area::new(1, y + APART, widths.boxes, stacked(&labels, 4) + 2 * PAD);
        let middle = area.centre();
        scene.line(vec![at(middle, y), at(middle, area.y)], "z-pfeil", Head::Arrow);
        scene.solid(area, Outline::Rect, "z-marke");
        scene.centred(labels, area, 4, "");
    }

    /// The reason for a way back beside its box; where it ends.
    fn reason(&self, scene: &mut Scene, widths: &Widths, number: usize, area: Area) -> i32 {
        let Some((_, reason)) = self.steps[number].loops(number).filter(|_| widths.beside) else {
            return 0;
        };
        let x = widths.boxes + 20 + widths.lane * self.lanes();
        let label = Label::new(&reason, widths.all - x, Face::Small);
        let y = (area.bottom() - label.height()).max(area.y);
        scene.styled(label, x, y, Align::Start, "z-warnwort").bottom()
    }

    fn lanes(&self) -> i32 {
        let looped = |(number, step): (usize, &Stage)| step.loops(number).is_some();
        self.steps.iter().enumerate().filter(|one| looped(*one)).fold(0, |lanes, _| lanes + 1)
    }

    /// Each way back has its own lane; it leaves a box low and enters one high.
    fn ways_back(&self, scene: &mut Scene, widths: &Widths, areas: &[Area]) {
        let mut lane = 1;
        for (number, from) in areas.iter().enumerate() {
            let Some((to, _)) = self.steps[number].loops(number) else { continue };
            let (to, x) = (areas[to], widths.boxes + 4 + widths.lane * lane);
            let (low, high) = (from.bottom() - PAD, to.y + PAD);
            let way = vec![at(from.right(), low), at(x, low), at(x, high), at(to.right(), high)];
            scene.line(way, "z-zurueck", Head::Arrow);
            lane += 1;
        }
    }
}

/// A step in its box.
fn stage(scene: &mut Scene, widths: &Widths, step: &Stage, number: usize, y: i32) -> Area {
    let width = widths.boxes - NUMBER - PAD - 4;
    let mut labels = vec![
        Label::new(&step.text, width, Face::Strong),
        Label::new(&step.note, width, Face::Small),
    ];
    if let Some((_, reason)) = step.loops(number).filter(|_| !widths.beside) {
        labels.push(Label::new(&reason, width, Face::Small));
    }
    let area = Area::new(1, y, widths.boxes, (stacked(&labels, 4) + 2 * PAD).max(54));
    scene.ground(area, Outline::Rect, "z-kasten");
    scene.badge(&(number + 1).to_string(), at(area.x + NUMBER / 2 + 4, area.middle()));
    let mut y = area.y + (area.h - stacked(&labels, 4)) / 2;
    for label in labels.into_iter().filter(|label| !label.lines.is_empty()) {
        y = scene.text(label, area.x + NUMBER + 6, y, Align::Start).bottom() + 4;
    }
    area
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::kit::law::{WORST, lawful};

    #[test]
    fn boxes_and_ways_back_never_collide() {
        let step = |(number, text): (usize, &&str)| Stage {
            text: (*text).to_owned(),
            note: (*text).to_owned(),
            back: (number % 2 == 1).then(|| (number / 2, WORST[1].to_owned())),
        };
        let flow = Flow {
            start: WORST[0].to_owned(),
            steps: WORST.iter().enumerate().map(step).collect(),
            end: WORST[2].to_owned(),
            sum: WORST[3].to_owned(),
        };
        lawful([&WIDTH, &SLIM].map(|widths| flow.scene(widths)));
    }
}
