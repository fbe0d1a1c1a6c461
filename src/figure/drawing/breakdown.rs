//! V1: what a metric is made of, as a tree from left to right; indented where it is narrow.

use crate::base::id::Id;
use crate::figure::breakdown::{breakdown, verdict};
use crate::figure::ink::Ink;
use crate::figure::kit::{
    Align, Area, Drawing, Face, Hatch, Head, Label, NARROW, Outline, Scene, WIDE, at, stacked,
};
use crate::figure::shape::Link;
use crate::model::entity::Record;
use crate::model::entity::metric::{Metric, PartKind};
use crate::model::value::grouped;
use std::collections::HashSet;

/// What a metric is made of; `None` when it has no parts.
pub fn breakdown_drawing(ink: &Ink<'_>, metric: &Record<Metric>) -> Option<Drawing> {
    let tree = Node::of(ink, metric, None, &mut HashSet::new());
    if tree.parts.is_empty() {
        return None;
    }
    let title = format!("Zusammensetzung: {}", metric.title());
    let words = tree.sentences().join(" ");
    let drawing = Drawing::new(ink, title, words, &wide(&tree)).narrow(ink, &narrow(&tree));
    Some(drawing.with_table(breakdown(ink, metric)))
}

/// A metric in the tree.
struct Node {
    link: Link,
    value: String,
    unit: Option<String>,
    notes: Vec<String>,
    doubtful: bool,
    /// Which part of the whole above it is, in thousandths, where parts may be added.
    share: Option<i32>,
    parts: Vec<Node>,
}

impl Node {
    /// A metric is divided only once, so that circles end. Its unit stands where it is new.
    fn of(
        ink: &Ink<'_>,
        metric: &Record<Metric>,
        above: Option<&Metric>,
        divided: &mut HashSet<Id>,
    ) -> Self {
        let unit = metric.unit.as_deref();
        let parts: Vec<_> = metric.parts.iter().filter_map(|to| ink.find(to)).collect();
        let first = !metric.parts.is_empty() && divided.insert(metric.id().clone());
        let doubtful = ink.doubt(&metric.common).is_some();
        let mut notes = Vec::new();
        if doubtful {
            notes.push("unsicher".to_owned());
        }
        if first {
            notes.push(sum_note(metric, &parts));
        }
        let below = if first { parts } else { Vec::new() };
        Self {
            link: ink.to(metric),
            value: metric.value.words(),
            unit: unit
                .filter(|unit| above.and_then(|one| one.unit.as_deref()) != Some(unit))
                .filter(|unit| !metric.title().contains(unit))
                .map(str::to_owned),
            notes,
            doubtful,
            share: above.and_then(|whole| share(whole, metric)),
            parts: below
                .into_iter()
                .map(|part| Self::of(ink, part, Some(metric), divided))
                .collect(),
        }
    }

    fn sentences(&self) -> Vec<String> {
        if self.parts.is_empty() {
            return Vec::new();
        }
        let parts: Vec<String> = self.parts.iter().map(Self::named).collect();
        let notes = if self.notes.is_empty() {
            String::new()
        } else {
            format!(" ({})", self.notes.join(", "))
        };
        let own = format!("{}{notes}. Darin: {}.", self.named(), parts.join("; "));
        let below = self.parts.iter().flat_map(Self::sentences);
        std::iter::once(own).chain(below).collect()
    }

    fn named(&self) -> String {
        format!("{}: {}", self.link.title, self.value)
    }

    fn depth(&self) -> i32 {
        1 + self.parts.iter().map(Self::depth).max().unwrap_or_default()
    }

    fn labels(&self, width: i32) -> Vec<Label> {
        let small = |text: &str| Label::new(text, width, Face::Small);
        let mut labels = vec![
            Label::new(&self.link.title, width, Face::Strong),
            Label::new(&self.value, width, Face::Number),
        ];
        labels.extend(self.unit.as_deref().map(small));
        labels.extend(self.notes.iter().map(|note| small(note)));
        labels
    }

    fn height(&self, width: i32) -> i32 {
        let bar = if self.share.is_some() { BAR + BAR_GAP } else { 0 };
        stacked(&self.labels(width - 2 * PAD), GAP) + 2 * PAD + bar
    }

    fn draw(&self, scene: &mut Scene, area: Area) {
        let class = if self.doubtful { "z-kasten z-zweifel" } else { "z-kasten" };
        scene.linked(Some(&self.link), |scene| {
            scene.solid(area, Outline::Rect, class);
            let mut y = area.y + PAD;
            for label in self.labels(area.w - 2 * PAD) {
                y = scene.text(label, area.x + PAD, y, Align::Start).bottom() + GAP;
            }
            if let Some(share) = self.share {
                let bar = Area::new(area.x + PAD, y - GAP + BAR_GAP, area.w - 2 * PAD, BAR);
                scene.ground(bar, Outline::Sharp, "z-leer");
                let part = Area { w: (bar.w * share / 1000).max(2), ..bar };
                scene.ground(part, Outline::Sharp, "z-haupt");
                if self.doubtful {
                    scene.hatched(part, Hatch::Rising);
                }
            }
        });
    }
}

/// Only where the parts make up the whole and both numbers are exact.
fn share(whole: &Metric, part: &Metric) -> Option<i32> {
    let (of, own) = (whole.value.exact()?, part.value.exact()?);
    let fits = whole.part_kind == Some(PartKind::Sum) && (0..=of).contains(&own) && of > 0;
    fits.then(|| i32::try_from(own * 1000 / of).ok()).flatten()
}

/// `Summe der Teile: 582`, or why there is none.
fn sum_note(metric: &Metric, parts: &[&Record<Metric>]) -> String {
    let (sum, _) = verdict(metric, parts);
    match (sum, metric.part_kind) {
        (Some(sum), _) if metric.value.exact() == Some(sum) => {
            format!("Summe der Teile: {}", grouped(sum))
        }
        (Some(sum), _) => format!("Summe der Teile: {}, weicht ab", grouped(sum)),
        (None, Some(PartKind::Overlapping)) => "Teile überschneiden sich".to_owned(),
        (None, _) => "Teile ergeben keine Summe".to_owned(),
    }
}

/// Around the text of a box.
const PAD: i32 = 10;
/// Between the lines of a box.
const GAP: i32 = 3;
/// The bar of a share, and what is free above it.
const BAR: i32 = 8;
const BAR_GAP: i32 = 6;
/// Between boxes of a column.
const APART: i32 = 14;
/// Between columns.
const BETWEEN: i32 = 28;
/// How narrow and how wide boxes are.
const LEAST: i32 = 128;
const MOST: i32 = 220;
/// How far a level stands to the right of the one above.
const INDENT: i32 = 20;

fn wide(tree: &Node) -> Scene {
    let depth = tree.depth();
    let column = ((WIDE - 2 - BETWEEN * (depth - 1)) / depth).clamp(LEAST, MOST);
    let mut scene = Scene::new(depth * column + (depth - 1) * BETWEEN + 2);
    wide_node(&mut scene, tree, at_column(0, column), 1);
    scene
}

/// The left side and the width of a column.
fn at_column(level: i32, column: i32) -> (i32, i32) {
    (1 + level * (column + BETWEEN), column)
}

/// How high a node with its parts is.
fn block(node: &Node, width: i32) -> i32 {
    node.height(width).max(column(node, width))
}

/// How high the parts of a node are together.
fn column(node: &Node, width: i32) -> i32 {
    let parts: i32 = node.parts.iter().map(|part| block(part, width) + APART).sum();
    parts - APART
}

/// Draws a node in the middle of its parts, and the parts to its right; where its left side is.
fn wide_node(scene: &mut Scene, node: &Node, (x, width): (i32, i32), y: i32) -> i32 {
    let whole = block(node, width);
    let height = node.height(width);
    let area = Area::new(x, y + (whole - height) / 2, width, height);
    node.draw(scene, area);
    let mut below = y + (whole - column(node, width)) / 2;
    let turn = area.right() + BETWEEN / 2;
    for part in &node.parts {
        let to = wide_node(scene, part, (area.right() + BETWEEN, width), below);
        let from = at(area.right(), area.middle());
        // A step of a point or two would look like a mistake.
        let to = if (from.y - to).abs() < 3 { from.y } else { to };
        let points = vec![from, at(turn, from.y), at(turn, to), at(area.right() + BETWEEN, to)];
        scene.line(points, "z-ast", Head::None);
        below += block(part, width) + APART;
    }
    area.middle()
}

fn narrow(tree: &Node) -> Scene {
    let mut scene = Scene::new(NARROW);
    narrow_node(&mut scene, tree, 1, 1);
    scene
}

/// Draws a node and its parts below; the middle of its box and where the next one begins.
fn narrow_node(scene: &mut Scene, node: &Node, x: i32, y: i32) -> (i32, i32) {
    let width = (NARROW - 1 - x).max(LEAST);
    let area = Area::new(x, y, width, node.height(width));
    node.draw(scene, area);
    let trunk = x + INDENT / 2;
    let mut next = area.bottom() + APART;
    for part in &node.parts {
        let (middle, below) = narrow_node(scene, part, x + INDENT, next);
        let points = vec![at(trunk, area.bottom()), at(trunk, middle), at(x + INDENT, middle)];
        scene.line(points, "z-ast", Head::None);
        next = below;
    }
    (area.middle(), next)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::kit::law::{WORST, lawful, same_numbers};
    use crate::figure::testing::sample;

    fn node(title: &str, parts: Vec<Node>) -> Node {
        Node {
            link: Link { path: Some("x/index.html".to_owned()), ..Link::plain(title) },
            value: "bis zu 7\u{202f}416".to_owned(),
            unit: Some(title.to_owned()),
            notes: vec!["Teile überschneiden sich".to_owned()],
            doubtful: true,
            share: Some(200),
            parts,
        }
    }

    #[test]
    fn boxes_never_collide() {
        let leaves = || WORST.iter().map(|title| node(title, Vec::new())).collect::<Vec<_>>();
        let tree = WORST.iter().fold(node("Ganzes", leaves()), |tree, title| {
            let mut parts = leaves();
            parts.truncate(2);
            parts.push(tree);
            node(title, parts)
        });
        lawful([wide(&tree), narrow(&node("Ganzes", leaves()))]);
    }

    #[test]
    fn the_tree_and_its_table_have_the_same_numbers() {
        let site = sample();
        let ink = Ink::new(&site, "../../");
        let metric = site.visible::<Metric>().find(|one| one.id().as_str() == "gesamt");
        let metric = metric.expect("a metric with parts");
        let tree = Node::of(&ink, metric, None, &mut HashSet::new());
        for scene in [wide(&tree), narrow(&tree)] {
            let drawn = same_numbers(&scene, &breakdown(&ink, metric));
            assert!(drawn.contains(&"1582".to_owned()), "{drawn:?}");
        }
    }
}
