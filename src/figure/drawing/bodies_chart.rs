//! V15: bodies by level with their numbers, each below the one it reports to.

use crate::base::id::Id;
use crate::figure::bodies::{bodies, shown_bodies};
use crate::figure::ink::Ink;
use crate::figure::kit::{
    Align, Area, Drawing, Face, Head, Label, NARROW, Outline, Scene, WIDE, at, stacked,
};
use crate::figure::metrics::value_words;
use crate::figure::shape::Link;
use crate::model::entity::Record;
use crate::model::entity::body::Body;
use std::collections::HashSet;

/// The bodies of a Land, or all, with their table; `None` when nobody reports to anybody.
pub fn bodies_chart(ink: &Ink<'_>, land: Option<&Id>) -> Option<Drawing> {
    let all = shown_bodies(ink, land);
    let chart = Chart::of(ink, &all);
    if chart.roots.iter().all(|root| root.below.is_empty()) {
        return None;
    }
    let title = "Wer berichtet an wen?";
    let drawing = Drawing::new(ink, title, chart.sentences(), &chart.scene(WIDE));
    Some(drawing.narrow(ink, &chart.scene(NARROW)).with_table(bodies(ink, land)))
}

struct Chart {
    roots: Vec<Node>,
}

struct Node {
    link: Link,
    /// Level, how many there are, doubt, to whom else it reports.
    notes: Vec<String>,
    doubtful: bool,
    below: Vec<Node>,
}

impl Chart {
    /// Who reports to nobody shown here stands at the top; each body stands once.
    fn of(ink: &Ink<'_>, all: &[&Record<Body>]) -> Self {
        let mut placed = HashSet::new();
        let shown = |id: &Id| all.iter().any(|one| one.id() == id);
        let mut roots = Vec::new();
        for one in all {
            if !one.reports_to.iter().any(|to| shown(&to.id)) && placed.insert(one.id().clone()) {
                roots.push(Node::of(ink, one, all, &mut placed));
            }
        }
        // Who reports in a circle has no top.
        for one in all {
            if placed.insert(one.id().clone()) {
                roots.push(Node::of(ink, one, all, &mut placed));
            }
        }
        Self { roots }
    }

    fn sentences(&self) -> String {
        self.roots.iter().flat_map(Node::sentences).collect::<Vec<_>>().join(" ")
    }
}

impl Node {
    fn of(
        ink: &Ink<'_>,
        one: &Record<Body>,
        all: &[&Record<Body>],
        placed: &mut HashSet<Id>,
    ) -> Self {
        let size = one.size.as_ref().and_then(|to| ink.find(to));
        let mut notes = vec![format!("Ebene: {}", one.level.label())];
        notes.extend(size.map(|size| value_words(size)));
        let others: Vec<String> = one
            .reports_to
            .iter()
            .skip(1)
            .filter_map(|to| ink.link(to))
            .map(|to| to.title)
            .collect();
        notes.extend(
            (!others.is_empty()).then(|| format!("berichtet auch an {}", others.join(", "))),
        );
        let doubtful = ink.doubt(&one.common).is_some();
        notes.extend(doubtful.then(|| "unsicher".to_owned()));
        let mut below = Vec::new();
        for other in all {
            let reports = other.reports_to.first().is_some_and(|to| to.id == *one.id());
            if reports && placed.insert(other.id().clone()) {
                below.push(Self::of(ink, other, all, placed));
            }
        }
        Self { link: ink.to(one), notes, doubtful, below }
    }

    fn sentences(&self) -> Vec<String> {
        let own = format!("{} ({}).", self.link.title, self.notes.join(", "));
        let reports = self
            .below
            .iter()
            .map(|node| format!("{} berichtet an {}.", node.link.title, self.link.title));
        let below = self.below.iter().flat_map(Self::sentences);
        std::iter::once(own).chain(reports).chain(below).collect()
    }

    fn labels(&self, width: i32) -> Vec<Label> {
        let width = width - 2 * PAD;
        let name = Label::new(&self.link.title, width, Face::Strong);
        let notes = self.notes.iter().map(|note| Label::new(note, width, Face::Small));
        std::iter::once(name).chain(notes).collect()
    }
}

const PAD: i32 = 10;
const APART: i32 = 18;
const INDENT: i32 = 32;
/// How wide boxes are at most and at least.
const MOST: i32 = 440;
const LEAST: i32 = 120;

impl Chart {
    fn scene(&self, width: i32) -> Scene {
        let mut scene = Scene::new(width);
        let mut y = 1;
        for root in &self.roots {
            y = root.draw(&mut scene, 1, y).1;
        }
        scene
    }
}

impl Node {
    /// Draws a body and who reports to it below; the middle of its box and where the next begins.
    fn draw(&self, scene: &mut Scene, x: i32, y: i32) -> (i32, i32) {
        let width = (scene.width - 1 - x).clamp(LEAST, MOST);
        scene.width = scene.width.max(x + width + 1);
        let labels = self.labels(width);
        let area = Area::new(x, y, width, stacked(&labels, 2) + 2 * PAD);
        let class = if self.doubtful { "z-kasten z-zweifel" } else { "z-kasten" };
        scene.linked(Some(&self.link), |scene| {
            scene.solid(area, Outline::Rect, class);
            let mut y = area.y + PAD;
            for label in labels {
                y = scene.text(label, area.x + PAD, y, Align::Start).bottom() + 2;
            }
        });
        let mut next = area.bottom() + APART;
        for node in &self.below {
            let (middle, below) = node.draw(scene, x + INDENT, next);
            let trunk = x + INDENT / 2;
            let points = vec![at(x + INDENT, middle), at(trunk, middle), at(trunk, area.bottom())];
            scene.line(points, "z-pfeil", Head::Arrow);
            next = below;
        }
        (area.middle(), next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::kit::law::{WORST, lawful, plates, words};
    use crate::figure::testing::sample;

    #[test]
    fn boxes_never_collide() {
        let node = |below: Vec<Node>, title: &str| Node {
            link: Link { path: Some("x".to_owned()), ..Link::plain(title) },
            notes: vec![title.to_owned()],
            doubtful: true,
            below,
        };
        let deep = WORST
            .iter()
            .fold(Vec::new(), |below, title| vec![node(below, title), node(Vec::new(), title)]);
        let chart = Chart { roots: deep };
        lawful(plates(|width| chart.scene(width)));
    }

    #[test]
    fn the_chart_has_every_body_of_its_table_once() {
        let site = sample();
        let ink = Ink::new(&site, "../../");
        let all = shown_bodies(&ink, None);
        let drawn = words(&Chart::of(&ink, &all).scene(WIDE));
        for one in &all {
            assert_eq!(drawn.iter().filter(|word| *word == one.title()).count(), 1, "{drawn:?}");
        }
        assert!(drawn.contains(&"115 OZG-Leistungen".to_owned()), "{drawn:?}");
        let words = bodies_chart(&ink, None).expect("a chart").words;
        assert!(words.contains(" berichtet an Planungsrat."), "{words}");
    }
}
