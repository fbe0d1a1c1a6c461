//! The steps of a route as boxes to tick.

use super::ink::Ink;
use super::shape::Link;
use super::steps::{condition, route_steps};
use crate::model::entity::Record;
use crate::model::entity::route::Route;
use crate::model::entity::step::{Step, StepTask};
use serde::Serialize;

/// A checklist.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Checklist {
    /// Its title.
    #[serde(rename = "titel")]
    pub title: Option<String>,
    /// How to use it.
    #[serde(rename = "hinweis_html")]
    pub hint: Option<String>,
    /// The steps.
    #[serde(rename = "gruppen")]
    pub groups: Vec<CheckGroup>,
}

/// A step of a checklist.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct CheckGroup {
    /// What ticks are kept under.
    #[serde(rename = "kennung")]
    pub key: String,
    /// Its number.
    #[serde(rename = "nummer")]
    pub number: Option<String>,
    /// Its title.
    #[serde(rename = "titel")]
    pub title: Link,
    /// What to do.
    #[serde(rename = "aufgaben")]
    pub tasks: Vec<Check>,
}

/// Something to tick.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Check {
    /// What to do.
    pub html: String,
    /// When to do it.
    #[serde(rename = "bedingung_html")]
    pub condition: Option<String>,
    /// A few words behind it.
    #[serde(rename = "zusatz")]
    pub extra: Option<String>,
}

/// The checklist of a route.
pub fn checklist(ink: &Ink<'_>, route: &Record<Route>) -> Checklist {
    chosen_checks(ink, route, &route_steps(ink, route))
}

/// The checklist of some steps of a route.
pub fn chosen_checks(ink: &Ink<'_>, route: &Record<Route>, steps: &[&Record<Step>]) -> Checklist {
    Checklist {
        title: Some(format!("{}: Checkliste", route.title())),
        hint: Some("Ausdrucken, abhaken, zur Akte nehmen.".to_owned()),
        groups: steps.iter().map(|step| group(ink, step)).collect(),
    }
}

/// The tasks of a step as boxes to tick.
pub fn checks(ink: &Ink<'_>, step: &Record<Step>) -> Vec<Check> {
    step.tasks.iter().map(|task| check(ink, task)).collect()
}

/// The title of a step, with the condition under which it is to be done.
pub fn titled(ink: &Ink<'_>, step: &Record<Step>) -> Link {
    let mut title = ink.to(step);
    if let Some(only) = step.applies_if.as_ref().and_then(|applies| condition(ink, applies)) {
        title.title = format!("{} ({only})", title.title);
    }
    title
}

fn group(ink: &Ink<'_>, step: &Record<Step>) -> CheckGroup {
    CheckGroup {
        key: step.id().to_string(),
        number: Some(step.number.to_string()),
        title: titled(ink, step),
        tasks: checks(ink, step),
    }
}

fn check(ink: &Ink<'_>, task: &StepTask) -> Check {
    let conditional = task.duty == Some(crate::model::entity::step::Duty::Conditional);
    let extra = (conditional && task.condition.is_none()).then(|| "nicht in jedem Fall".to_owned());
    Check { html: ink.html(&task.text), condition: ink.maybe_html(task.condition.as_ref()), extra }
}

#[cfg(test)]
mod tests {
    use super::super::shown::Shape;
    use super::super::testing::{block, sample};

    #[test]
    fn tasks_say_when_they_are_due() {
        let Shape::Checklist(list) = block(&sample(), "checkliste ablauf=anleitung") else {
            panic!("a checklist")
        };
        assert_eq!(list.title.as_deref(), Some("Mitnutzung: Checkliste"));
        let titles: Vec<_> = list.groups.iter().map(|group| &*group.title.title).collect();
        assert_eq!(
            titles,
            ["Vertrag schließen", "Databox einrichten (nur bei Anbindung über Databox)"]
        );
        assert_eq!(list.groups[0].tasks[1].condition.as_deref(), Some("die Satzung es verlangt"));
        assert_eq!(list.groups[1].tasks[0].extra.as_deref(), Some("nicht in jedem Fall"));
    }
}
