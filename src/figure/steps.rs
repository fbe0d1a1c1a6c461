//! The steps of a route, in order.

use super::ink::Ink;
use super::shape::Link;
use super::words::{counted, joined, unreleased};
use crate::base::address::Target;
use crate::model::entity::Record;
use crate::model::entity::connection::Connection;
use crate::model::entity::route::Route;
use crate::model::entity::step::{AppliesIf, Step};
use crate::model::site::{step_number, way};
use serde::Serialize;

/// A route with its steps.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Steps {
    /// A heading, where the page has none.
    #[serde(rename = "titel")]
    pub title: Option<Link>,
    /// What is reached at the end.
    #[serde(rename = "ziel_html")]
    pub goal: Option<String>,
    /// The same for one connection each.
    #[serde(rename = "varianten")]
    pub ways: Vec<Link>,
    /// The steps.
    #[serde(rename = "schritte")]
    pub steps: Vec<StepLine>,
}

/// A step of a route.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct StepLine {
    /// Its number: `3a`.
    #[serde(rename = "nummer")]
    pub number: String,
    /// Its title.
    #[serde(rename = "titel")]
    pub title: String,
    /// Its page, from the root of the site.
    #[serde(rename = "pfad")]
    pub path: String,
    /// What happens, as plain text.
    #[serde(rename = "kurz")]
    pub short: Option<String>,
    /// Who acts.
    #[serde(rename = "von")]
    pub from: Vec<Link>,
    /// To whom it goes.
    #[serde(rename = "an")]
    pub to: Vec<Link>,
    /// Duration, deadline, documents, conditions, doubt.
    #[serde(rename = "merkmale")]
    pub features: Vec<String>,
}

/// A route with its steps.
pub fn steps(ink: &Ink<'_>, route: &Record<Route>) -> Steps {
    let steps = route_steps(ink, route);
    let ways = ways(ink, route, &steps);
    Steps { ways, ..chosen_steps(ink, route, &steps) }
}

/// Some steps of a route.
pub fn chosen_steps(ink: &Ink<'_>, route: &Record<Route>, steps: &[&Record<Step>]) -> Steps {
    Steps {
        title: None,
        goal: ink.maybe_html(route.goal.as_ref()),
        ways: Vec::new(),
        steps: steps.iter().map(|step| line(ink, step)).collect(),
    }
}

/// The pages of a route for one connection each, as far as steps differ.
pub fn ways(ink: &Ink<'_>, route: &Record<Route>, steps: &[&Record<Step>]) -> Vec<Link> {
    if steps.iter().all(|step| way::connection(step).is_none()) {
        return Vec::new();
    }
    let page = |one: &Record<Connection>| {
        let address = way::address(route.id(), one.id());
        let there = ink.site.page_at(&address).is_some();
        there.then(|| Link::inside(one.title(), &Target::page(address)))
    };
    ink.site.visible::<Connection>().filter_map(page).collect()
}

/// The steps of a route that readers may see, by number.
pub fn route_steps<'a>(ink: &Ink<'a>, route: &Record<Route>) -> Vec<&'a Record<Step>> {
    let own = |step: &&Record<Step>| step.route.id == *route.id();
    let mut steps: Vec<_> = ink.site.visible::<Step>().filter(own).collect();
    steps.sort_by_key(|step| step_number(&step.number));
    steps
}

/// `Schritt 2: Vertrag schließen`, leading to its page.
pub fn step_link(ink: &Ink<'_>, step: &Record<Step>) -> Link {
    let title = format!("Schritt {}: {}", &*step.number, step.title());
    Link { title, ..ink.to(step) }
}

/// For whom a step applies: `nur bei Databox`.
pub fn condition(ink: &Ink<'_>, applies: &AppliesIf) -> Option<String> {
    let title = |link: Option<Link>| link.map(|link| link.title);
    let connection = applies.connection.as_ref().and_then(|to| title(ink.link(to)));
    let base_service = applies.base_service.as_ref().and_then(|to| title(ink.link(to)));
    let land = applies.land.as_ref().and_then(|to| title(ink.link(to)));
    let parts: Vec<String> = [
        connection.map(|title| format!("bei Anbindung über {title}")),
        base_service.map(|title| format!("mit {title}")),
        applies.municipal_type.map(|kind| format!("für die Art „{}“", kind.label())),
        land.map(|title| format!("in {title}")),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!parts.is_empty()).then(|| format!("nur {}", joined(&parts)))
}

fn line(ink: &Ink<'_>, step: &Record<Step>) -> StepLine {
    let page = ink.to(step);
    StepLine {
        number: step.number.to_string(),
        title: page.title,
        path: page.path.unwrap_or_default(),
        short: step.common.short.as_deref().map(ToOwned::to_owned),
        from: ink.all(&step.from),
        to: ink.all(&step.to),
        features: features(ink, step),
    }
}

fn features(ink: &Ink<'_>, step: &Record<Step>) -> Vec<String> {
    let both = step.inputs.iter().chain(&step.results);
    let mut papers: Vec<_> =
        both.filter_map(|item| item.document.as_ref()).filter_map(|to| ink.find(to)).collect();
    papers.sort_by_key(|document| document.id());
    papers.dedup_by_key(|document| document.id());
    let parallel: Vec<_> = step.parallel_to.iter().filter_map(|to| ink.find(to)).collect();
    let numbers: Vec<String> = parallel.iter().map(|step| step.number.to_string()).collect();
    let doubt = step.common.reading.as_ref().and_then(|reading| reading.doubt());
    [
        unreleased(&step.common).map(str::to_owned),
        step.duration.as_ref().map(|duration| format!("dauert {}", duration.words())),
        step.deadline.as_ref().map(|deadline| format!("Frist: {}", ink.plain(deadline))),
        (!numbers.is_empty()).then(|| format!("parallel zu Schritt {}", joined(&numbers))),
        step.applies_if.as_ref().and_then(|applies| condition(ink, applies)),
        (!papers.is_empty()).then(|| counted(papers.len(), "Dokument", "Dokumente")),
        doubt.map(|note| format!("Unsicher: {note}")),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[cfg(test)]
mod tests {
    use super::super::shown::Shape;
    use super::super::testing::{block, sample};

    #[test]
    fn steps_stand_by_number_with_what_matters() {
        let Shape::Steps(steps) = block(&sample(), "schritte ablauf=anleitung") else { panic!() };
        assert_eq!(steps.goal.as_deref(), Some("Anträge kommen <strong>online</strong>."));
        let [contract, databox] = &steps.steps[..] else { panic!("two steps") };
        assert_eq!((&*contract.number, &*databox.number), ("2", "10"));
        assert_eq!(contract.path, "anleitungen/anleitung/2-vertrag/index.html");
        assert_eq!(contract.from[0].title, "Projektleitung");
        assert_eq!(contract.to[0].title, "Dataport");
        assert_eq!(contract.features, ["dauert 2 bis 6 Wochen", "1 Dokument"]);
        assert_eq!(
            databox.features,
            [
                "parallel zu Schritt 2",
                "nur bei Anbindung über Databox",
                "Unsicher: Diese Angabe ist in der Quelle nicht sicher lesbar.",
            ]
        );
    }
}
