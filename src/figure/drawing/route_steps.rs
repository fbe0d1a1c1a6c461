//! The steps of a route as drawings need them: numbers, names, who acts, what waits for what.

use crate::figure::ink::Ink;
use crate::figure::shape::Link;
use crate::figure::steps::{condition, route_steps};
use crate::figure::words::joined;
use crate::model::entity::Record;
use crate::model::entity::route::Route;

/// A step in a drawing.
pub(super) struct StepNode {
    /// `3a`.
    pub number: String,
    /// Its name and page.
    pub title: Link,
    /// Who acts, by place in the list of actors.
    pub from: Vec<usize>,
    /// To whom it goes.
    pub to: Vec<usize>,
    /// The steps it waits for, by place.
    pub waits_for: Vec<usize>,
    /// `nur bei Anbindung über Databox`.
    pub condition: Option<String>,
    /// `zurück zu Schritt 3: …`, plain.
    pub back: Option<String>,
    /// Whether the source cannot be read safely.
    pub doubtful: bool,
}

/// The steps of a route, and who acts in it in the order of their first steps.
pub(super) fn step_nodes(ink: &Ink<'_>, route: &Record<Route>) -> (Vec<StepNode>, Vec<Link>) {
    let steps = route_steps(ink, route);
    let mut actors: Vec<Link> = Vec::new();
    let mut places = |links: Vec<Link>| -> Vec<usize> {
        let place = |link: Link| {
            actors.iter().position(|known| *known == link).unwrap_or_else(|| {
                actors.push(link);
                actors.len() - 1
            })
        };
        let mut places: Vec<usize> = links.into_iter().map(place).collect();
        places.dedup();
        places
    };
    let nodes = steps.iter().map(|step| {
        let before = |to| steps.iter().position(|one| one.id() == to);
        let back = step.loop_to.as_ref().and_then(|back| Some((ink.find(&back.step)?, back)));
        StepNode {
            number: step.number.to_string(),
            title: ink.to(step),
            from: places(ink.all(&step.from)),
            to: places(ink.all(&step.to)),
            waits_for: step.depends_on.iter().filter_map(|to| before(&to.id)).collect(),
            condition: step.applies_if.as_ref().and_then(|applies| condition(ink, applies)),
            back: back.map(|(to, back)| {
                format!("Zurück zu Schritt {}: {}", &*to.number, ink.plain(&back.reason))
            }),
            doubtful: ink.doubt(&step.common).is_some(),
        }
    });
    let nodes = nodes.collect();
    (nodes, actors)
}

/// `Schritt 1`, `Schritt 1 und 3`; nothing when it waits for none.
pub(super) fn awaited(node: &StepNode, all: &[StepNode]) -> Option<String> {
    let numbers: Vec<&str> = node.waits_for.iter().map(|at| &*all[*at].number).collect();
    (!numbers.is_empty()).then(|| format!("Schritt {}", joined(&numbers)))
}
