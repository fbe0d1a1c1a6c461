//! Which steps can start, and which wait for others: a graph from top to bottom; a column of boxes
//! where it is narrow.

use super::route_steps::{StepNode, awaited, step_nodes};
use crate::figure::ink::Ink;
use crate::figure::kit::{
    Align, Area, Drawing, Face, Graph, Head, Label, NARROW, Outline, Scene, layered, stacked,
};
use crate::figure::print::below;
use crate::figure::steps::step_link;
use crate::figure::table::{Cell, Column, Table};
use crate::model::entity::Record;
use crate::model::entity::route::Route;

/// What can start at once.
const AT_ONCE: &str = "kann sofort beginnen";

/// What waits for what; `None` for a route without steps.
pub fn dependencies(ink: &Ink<'_>, route: &Record<Route>) -> Option<Drawing> {
    let (steps, _) = step_nodes(ink, route);
    if steps.is_empty() {
        return None;
    }
    let title = format!("Was geht zuerst, was wartet? {}", route.title());
    let words: Vec<String> = steps.iter().map(|step| sentence(step, &steps)).collect();
    let drawing = Drawing::new(ink, title, words.join(" "), &wide(&steps));
    Some(drawing.narrow(ink, &narrow(&steps)).with_table(table(ink, route, &steps)))
}

fn sentence(step: &StepNode, all: &[StepNode]) -> String {
    let state = match awaited(step, all) {
        Some(others) => format!("wartet auf {others}"),
        None => AT_ONCE.to_owned(),
    };
    format!("Schritt {}, {}: {state}.", step.number, step.title.title)
}

fn table(ink: &Ink<'_>, route: &Record<Route>, steps: &[StepNode]) -> Table {
    let columns = ["Schritt", "beginnt", "Bedingung", "Schleife"].map(Column::words).to_vec();
    let title = format!("Reihenfolge der Schritte: {}", route.title());
    let mut table = Table::new("tabelle-abhaengigkeiten", title, columns);
    for (step, record) in steps.iter().zip(crate::figure::steps::route_steps(ink, route)) {
        let start = match awaited(step, steps) {
            Some(others) => format!("nach {others}"),
            None => AT_ONCE.to_owned(),
        };
        let or_none = |words: &Option<String>| match words {
            Some(words) => Cell::new(ink.escaped(words)),
            None => Cell::new("keine"),
        };
        let mut head = ink.anchor(&step_link(ink, record));
        if step.doubtful {
            head.push_str(&below("unsicher"));
        }
        table.push(head, vec![Cell::new(start), or_none(&step.condition), or_none(&step.back)]);
    }
    table
}

/// Around texts, and between the lines of a box.
const PAD: i32 = 12;
const GAP: i32 = 4;
/// How narrow and how wide boxes are.
const LEAST: i32 = 140;
const MOST: i32 = 250;

/// The texts of a box; doubt and conditions stand in words, too.
fn labels(step: &StepNode, all: &[StepNode], width: i32) -> Vec<Label> {
    let small = |text: &str| Label::new(text, width, Face::Small);
    let state = match awaited(step, all) {
        Some(others) => format!("wartet auf {others}"),
        None => AT_ONCE.to_owned(),
    };
    let heading = format!("{} {}", step.number, step.title.title);
    let mut labels = vec![Label::new(&heading, width, Face::Strong), small(&state)];
    labels.extend(step.condition.as_deref().map(small));
    labels.extend(step.back.as_deref().map(small));
    labels.extend(step.doubtful.then(|| small("unsicher")));
    labels
}

fn height(step: &StepNode, all: &[StepNode], width: i32) -> i32 {
    stacked(&labels(step, all, width - 2 * PAD), GAP) + 2 * PAD
}

fn node(scene: &mut Scene, step: &StepNode, all: &[StepNode], area: Area) {
    let class = match (step.waits_for.is_empty(), step.condition.is_some() || step.doubtful) {
        (true, _) => "z-marke",
        (false, false) => "z-kasten",
        (false, true) => "z-kasten z-leise",
    };
    scene.linked(Some(&step.title), |scene| {
        scene.solid(area, Outline::Rect, class);
        let mut y = area.y + PAD;
        for label in labels(step, all, area.w - 2 * PAD) {
            y = scene.text(label, area.x + PAD, y, Align::Start).bottom() + GAP;
        }
    });
}

/// What a step waits for without what those wait for themselves.
fn direct(steps: &[StepNode]) -> Vec<(usize, usize)> {
    let mut edges = Vec::new();
    for (to, step) in steps.iter().enumerate() {
        for from in &step.waits_for {
            let others = step.waits_for.iter().filter(|other| *other != from);
            if !others.into_iter().any(|other| reaches(steps, *other, *from, steps.len())) {
                edges.push((*from, to));
            }
        }
    }
    edges
}

/// Whether a step waits for another one, perhaps by way of others.
fn reaches(steps: &[StepNode], step: usize, other: usize, depth: usize) -> bool {
    let next = &steps[step].waits_for;
    depth > 0 && next.iter().any(|at| *at == other || reaches(steps, *at, other, depth - 1))
}

fn wide(steps: &[StepNode]) -> Scene {
    let graph = Graph { nodes: steps.len(), edges: direct(steps) };
    let laid = layered(&graph);
    let width = laid.node_width().clamp(LEAST, MOST);
    let heights: Vec<i32> = steps.iter().map(|step| height(step, steps, width)).collect();
    let plan = laid.plan(&graph, width, &heights);
    let mut scene = Scene::new(plan.width);
    for (step, area) in steps.iter().zip(plan.nodes) {
        node(&mut scene, step, steps, area);
    }
    for line in plan.lines {
        scene.line(line, "z-pfeil", Head::Arrow);
    }
    scene
}

/// All that may go at once stands together below its own heading.
fn narrow(steps: &[StepNode]) -> Scene {
    let laid = layered(&Graph { nodes: steps.len(), edges: direct(steps) });
    let mut scene = Scene::new(NARROW);
    let mut y = 0;
    for (number, layer) in laid.layers.iter().enumerate() {
        let last = number > 0 && number + 1 == laid.layers.len();
        let heading = if last { "Zuletzt" } else { "Danach" };
        let heading = if number == 0 { "Zuerst" } else { heading };
        let heading = Label::new(heading, NARROW, Face::SmallStrong);
        y = scene.text(heading, 1, y, Align::Start).bottom() + 6;
        for step in layer.iter().filter_map(|place| place.node()).map(|at| &steps[at]) {
            let area = Area::new(1, y, NARROW - 2, height(step, steps, NARROW - 2));
            node(&mut scene, step, steps, area);
            y = area.bottom() + 10;
        }
        y += 8;
    }
    scene
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::kit::law::{WORST, lawful};
    use crate::figure::shape::Link;
    use crate::figure::testing::cells;
    use crate::figure::testing::sample;

    fn step(number: usize, title: &str, waits_for: Vec<usize>) -> StepNode {
        StepNode {
            number: number.to_string(),
            title: Link { path: Some("x".to_owned()), ..Link::plain(title) },
            from: Vec::new(),
            to: Vec::new(),
            waits_for,
            condition: Some(title.to_owned()),
            back: Some(title.to_owned()),
            doubtful: true,
        }
    }

    #[test]
    fn boxes_and_arrows_never_collide() {
        let waits = [vec![], vec![], vec![0], vec![0, 1], vec![0, 3], vec![1, 2, 4], vec![0]];
        let titles = WORST.iter().chain(WORST);
        let steps: Vec<StepNode> = (waits.into_iter().enumerate().zip(titles))
            .map(|((number, waits), title)| step(number, title, waits))
            .collect();
        lawful([wide(&steps), narrow(&steps)]);
    }

    #[test]
    fn what_follows_from_others_is_not_drawn_twice() {
        let steps = [step(1, "a", vec![]), step(2, "b", vec![0]), step(3, "c", vec![0, 1])];
        assert_eq!(direct(&steps), [(0, 1), (1, 2)]);
        assert_eq!(awaited(&steps[2], &steps).as_deref(), Some("Schritt 1 und 2"));
    }

    #[test]
    fn the_table_says_when_each_step_begins() {
        let rows = cells(&sample(), "abhaengigkeiten ablauf=anleitung");
        assert_eq!(rows[0][1..], [AT_ONCE, "keine", "keine"]);
        assert_eq!(rows[1][2], "nur bei Anbindung über Databox");
    }
}
