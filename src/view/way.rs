//! A route for one connection: only its steps, all that must be filled in, and the checklist.

use super::step::{FormLine, form};
use crate::base::address::Target;
use crate::figure::{
    Checklist, Comparison, Ink, Link, Steps, chosen_checks, chosen_steps, compare_connections,
    condition, route_steps, step_link, ways,
};
use crate::model::entity::Record;
use crate::model::entity::connection::Connection;
use crate::model::entity::route::Route;
use crate::model::entity::step::Step;
use crate::model::site::way::{address, connection};
use serde::Serialize;

/// A route for one connection.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct WayView {
    /// The route with all its steps.
    #[serde(rename = "ablauf")]
    pub route: Link,
    /// The connections to choose from; the chosen one leads nowhere.
    #[serde(rename = "auswahl")]
    pub choice: Vec<Link>,
    /// What the chosen one is like.
    #[serde(rename = "vergleich")]
    pub connection: Comparison,
    /// The steps that apply.
    #[serde(rename = "schritte")]
    pub steps: Steps,
    /// Those that do not.
    #[serde(rename = "entfallen")]
    pub dropped: Vec<DroppedStep>,
    /// Everything that must be filled in on the way.
    #[serde(rename = "felder")]
    pub fields: Vec<StepField>,
    /// The tasks of the steps that apply.
    #[serde(rename = "checkliste")]
    pub checklist: Checklist,
}

/// A step that does not apply.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct DroppedStep {
    /// The step.
    #[serde(rename = "schritt")]
    pub step: Link,
    /// For whom it is.
    #[serde(rename = "bedingung")]
    pub condition: Option<String>,
}

/// Something to fill in.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct StepField {
    /// The line of the worksheet.
    #[serde(flatten)]
    pub line: FormLine,
    /// The step that asks for it.
    #[serde(rename = "schritt")]
    pub step: Link,
}

/// Shows a route for one connection.
pub fn way(ink: &Ink<'_>, route: &Record<Route>, chosen: &Record<Connection>) -> WayView {
    let all = route_steps(ink, route);
    let applies = |step: &&Record<Step>| connection(step).is_none_or(|id| id == chosen.id());
    let choice = ways(ink, route, &all);
    let (steps, others): (Vec<_>, Vec<_>) = all.into_iter().partition(applies);
    WayView {
        route: ink.to(route),
        choice: without_link_to_itself(choice, &Target::page(address(route.id(), chosen.id()))),
        connection: compare_connections(ink, &[chosen]),
        steps: chosen_steps(ink, route, &steps),
        dropped: others.into_iter().map(|step| dropped(ink, step)).collect(),
        fields: steps.iter().flat_map(|step| fields(ink, step)).collect(),
        checklist: chosen_checks(ink, route, &steps),
    }
}

fn without_link_to_itself(choice: Vec<Link>, own: &Target) -> Vec<Link> {
    let own = own.path();
    let plain = |link: Link| {
        if link.path.as_ref() == Some(&own) { Link::plain(link.title) } else { link }
    };
    choice.into_iter().map(plain).collect()
}

fn dropped(ink: &Ink<'_>, step: &Record<Step>) -> DroppedStep {
    let condition = step.applies_if.as_ref().and_then(|applies| condition(ink, applies));
    DroppedStep { step: step_link(ink, step), condition }
}

fn fields(ink: &Ink<'_>, step: &Record<Step>) -> Vec<StepField> {
    let number = Link { title: format!("Schritt {}", &*step.number), ..ink.to(step) };
    let lines = form(ink, step).into_iter();
    lines.map(|line| StepField { line, step: number.clone() }).collect()
}
