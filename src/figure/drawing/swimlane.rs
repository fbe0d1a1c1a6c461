//! V3: who acts at which step, to whom: a lane per actor, a numbered arrow per step; where it is
//! narrow, a card per step.

use super::route_steps::{StepNode, step_nodes};
use crate::figure::ink::Ink;
use crate::figure::kit::{
    Align, Area, Drawing, Face, Head, Label, NARROW, Outline, Scene, WIDE, at, count,
};
use crate::figure::participants::participants;
use crate::figure::shape::Link;
use crate::figure::words::{UNKNOWN, joined};
use crate::model::entity::Record;
use crate::model::entity::route::Route;

/// Who acts at which step; `None` for a route without steps.
pub fn swimlane(ink: &Ink<'_>, route: &Record<Route>) -> Option<Drawing> {
    let (steps, actors) = step_nodes(ink, route);
    if steps.is_empty() || actors.is_empty() {
        return None;
    }
    let title = format!("Wer handelt wann? {}", route.title());
    let words: Vec<String> = steps.iter().map(|step| sentence(step, &actors)).collect();
    let drawing = Drawing::new(ink, title, words.join(" "), &wide(&steps, &actors));
    let drawing = drawing.narrow(ink, &narrow(&steps, &actors));
    Some(drawing.with_table(participants(ink, route)))
}

fn names<'a>(places: &[usize], actors: &'a [Link]) -> Vec<&'a str> {
    places.iter().map(|at| &*actors[*at].title).collect()
}

fn sentence(step: &StepNode, actors: &[Link]) -> String {
    let from = joined(&names(&step.from, actors));
    let to = joined(&names(&step.to, actors));
    let way = match (from.is_empty(), to.is_empty()) {
        (true, _) => UNKNOWN.to_owned(),
        (_, true) => from,
        _ => format!("{from} an {to}"),
    };
    format!("Schritt {}, {}: {way}.", step.number, step.title.title)
}

/// The column with the names of the steps.
const NAMES: i32 = 204;
/// How narrow a lane is at least beside that column, and at least at all.
const LANE: i32 = 102;
const SLIM: i32 = 88;
/// Around texts.
const PAD: i32 = 10;
/// How high a lane is where an arrow runs.
const ARROW: i32 = 46;

/// Where the lanes stand, and the names of the steps: beside the arrows, or above where there are
/// many lanes.
struct Lanes {
    left: i32,
    lane: i32,
    beside: bool,
}

impl Lanes {
    fn of(actors: usize) -> Self {
        let beside = count(actors) * LANE <= WIDE - NAMES;
        let left = if beside { NAMES } else { 0 };
        Self { left, lane: ((WIDE - left) / count(actors)).max(SLIM), beside }
    }

    fn centre(&self, place: usize) -> i32 {
        self.left + self.lane * count(place) + self.lane / 2
    }

    /// How high the name of a step is with what is free around it, and how high its row is.
    fn heights(&self, name: &Label) -> (i32, i32) {
        if self.beside {
            let height = (name.height() + 2 * PAD).max(54);
            return (height, height);
        }
        let height = name.height() + PAD + 2;
        (height, height + ARROW)
    }
}

fn wide(steps: &[StepNode], actors: &[Link]) -> Scene {
    let lanes = Lanes::of(actors.len());
    let mut scene = Scene::new((lanes.left + lanes.lane * count(actors.len())).max(WIDE));
    let top = heads(&mut scene, actors, &lanes);
    let cell = if lanes.beside { NAMES - 4 } else { scene.width };
    let labels: Vec<Label> = steps.iter().map(|step| title(step, cell - 2 * PAD)).collect();
    let bottom = top + labels.iter().map(|label| lanes.heights(label).1).sum::<i32>();
    let mut y = top;
    for (number, label) in labels.iter().enumerate() {
        let (name, row) = lanes.heights(label);
        if !lanes.beside || number % 2 == 0 {
            scene.ground(Area::new(1, y, scene.width - 2, name), Outline::Rect, "z-flaeche");
        }
        y += row;
    }
    for place in 0..actors.len() {
        let x = lanes.centre(place);
        let mut from = top;
        for label in labels.iter().filter(|_| !lanes.beside) {
            let (name, row) = lanes.heights(label);
            scene.line(vec![at(x, from + name), at(x, from + row)], "z-gitter", Head::None);
            from += row;
        }
        if lanes.beside {
            scene.line(vec![at(x, top), at(x, bottom)], "z-gitter", Head::None);
        }
    }
    let mut y = top;
    for (step, label) in steps.iter().zip(labels) {
        let (name, row) = lanes.heights(&label);
        named(&mut scene, step, label, Area::new(0, y, cell, name));
        let middle = if lanes.beside { y + row / 2 } else { y + name + ARROW / 2 };
        arrows(&mut scene, step, middle, |place| lanes.centre(place));
        y += row;
    }
    scene
}

/// The actors above their lanes; where the rows begin.
fn heads(scene: &mut Scene, actors: &[Link], lanes: &Lanes) -> i32 {
    let label = |actor: &Link| Label::new(&actor.title, lanes.lane - 6, Face::SmallStrong);
    let height = actors.iter().map(|actor| label(actor).height()).max().unwrap_or_default() + PAD;
    for (place, actor) in actors.iter().enumerate() {
        let x = lanes.left + lanes.lane * count(place) + 2;
        let area = Area::new(x, 1, lanes.lane - 4, height);
        scene.linked(Some(actor), |scene| {
            scene.solid(area, Outline::Rect, "z-kasten");
            scene.centred(vec![label(actor)], area, 0, "");
        });
    }
    height + 12
}

fn title(step: &StepNode, width: i32) -> Label {
    Label::new(&format!("{} {}", step.number, step.title.title), width, Face::Strong)
}

fn named(scene: &mut Scene, step: &StepNode, label: Label, cell: Area) {
    let y = cell.middle() - label.height() / 2;
    scene.linked(Some(&step.title), |scene| {
        scene.ground(cell, Outline::Rect, "z-zelle");
        scene.text(label, cell.x + PAD, y, Align::Start);
    });
}

/// A number on the lane of each who acts, an arrow from the nearest of them to each it goes to.
fn arrows(scene: &mut Scene, step: &StepNode, y: i32, centre: impl Fn(usize) -> i32) {
    let mut half = 0;
    for place in &step.from {
        half = scene.badge(&step.number, at(centre(*place), y)).w / 2;
    }
    for target in step.to.iter().filter(|target| !step.from.contains(target)) {
        let Some(nearest) = step.from.iter().min_by_key(|from| from.abs_diff(*target)) else {
            continue;
        };
        let (from, to) = (centre(*nearest), centre(*target));
        let start = from + if to > from { half } else { -half };
        scene.line(vec![at(start, y), at(to, y)], "z-pfeil", Head::Arrow);
    }
}

fn narrow(steps: &[StepNode], actors: &[Link]) -> Scene {
    let mut scene = Scene::new(NARROW);
    let mut y = 1;
    for step in steps {
        y = card(&mut scene, step, actors, y) + 12;
    }
    scene
}

/// Between number and text of a card.
const INNER: i32 = 52;

/// A step with who acts above whom it goes to; where it ends.
fn card(scene: &mut Scene, step: &StepNode, actors: &[Link], top: i32) -> i32 {
    let width = NARROW - INNER - PAD;
    let heading = Label::new(&step.title.title, width, Face::Strong);
    let boxed = |name: &str| Label::new(name, width - 2 * PAD, Face::Small);
    let from: Vec<Label> = names(&step.from, actors).into_iter().map(boxed).collect();
    let to: Vec<Label> = names(&step.to, actors).into_iter().map(boxed).collect();
    let pills = |labels: &[Label]| labels.iter().map(|one| one.height() + 12 + 4).sum::<i32>();
    let arrow = if to.is_empty() { 0 } else { 24 };
    let height = PAD + heading.height() + 8 + pills(&from) + arrow + pills(&to) + PAD - 4;
    let area = Area::new(1, top, NARROW - 2, height);
    scene.ground(area, Outline::Rect, "z-kasten");
    scene.badge(&step.number, at(1 + INNER / 2, top + PAD + heading.face.line() / 2));
    let mut y = top + PAD;
    scene.linked(Some(&step.title), |scene| {
        y = scene.text(heading, INNER, y, Align::Start).bottom() + 8;
    });
    let pill = |scene: &mut Scene, label: Label, y: i32| {
        let area = Area::new(INNER, y, width, label.height() + 12);
        scene.solid(area, Outline::Rect, "z-flaeche");
        scene.text(label, INNER + PAD, y + 6, Align::Start);
        area.bottom() + 4
    };
    for label in from {
        y = pill(scene, label, y);
    }
    if !to.is_empty() {
        let x = INNER + 2 * PAD;
        scene.line(vec![at(x, y - 4), at(x, y + 20)], "z-pfeil", Head::Arrow);
        y += arrow - 4;
    }
    for label in to {
        y = pill(scene, label, y);
    }
    area.bottom()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::kit::law::{WORST, lawful};
    use crate::figure::testing::{block, sample};
    use crate::figure::{Shape, Table};

    #[test]
    fn lanes_and_cards_never_collide() {
        let link = |title: &str| Link { path: Some("x".to_owned()), ..Link::plain(title) };
        let actors: Vec<Link> = WORST.iter().map(|title| link(title)).collect();
        let steps: Vec<StepNode> = WORST
            .iter()
            .enumerate()
            .map(|(number, title)| StepNode {
                number: format!("{number}a"),
                title: link(title),
                from: if number == 0 { vec![0] } else { vec![number, 0] },
                to: vec![1, 4, number],
                waits_for: Vec::new(),
                condition: None,
                back: None,
                doubtful: false,
            })
            .collect();
        lawful([wide(&steps, &actors), narrow(&steps, &actors)]);
    }

    #[test]
    fn the_words_name_every_step() {
        let Shape::Drawing(drawing) = block(&sample(), "beteiligte ablauf=anleitung") else {
            panic!("a drawing")
        };
        let start = "Schritt 2, Vertrag schließen: Projektleitung an Dataport.";
        assert!(drawing.words.starts_with(start), "{}", drawing.words);
        let Some(Table { rows, .. }) = drawing.table else { panic!("a table") };
        assert_eq!(rows.len(), 2);
    }
}
