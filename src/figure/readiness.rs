//! Whether a municipality is ready: what each step leaves behind, to tick off.

use super::checklist::{Check, CheckGroup, Checklist, titled};
use super::ink::Ink;
use super::steps::route_steps;
use crate::model::entity::Record;
use crate::model::entity::route::Route;
use crate::model::entity::step::{Step, TextOrDocument};

/// The results of all steps of a route as a check.
pub fn readiness(ink: &Ink<'_>, route: &Record<Route>) -> Checklist {
    let steps = route_steps(ink, route);
    let hint = if steps.iter().any(|step| step.applies_if.is_some()) {
        "Bereit sind Sie, wenn alles vorliegt, was auf Ihrem Weg nötig ist."
    } else {
        "Bereit sind Sie, wenn alles davon vorliegt."
    };
    let groups = steps.into_iter().map(|step| group(ink, step));
    Checklist {
        title: Some(format!("Bereit für „{}“?", route.title())),
        hint: Some(hint.to_owned()),
        groups: groups.filter(|group| !group.tasks.is_empty()).collect(),
    }
}

fn group(ink: &Ink<'_>, step: &Record<Step>) -> CheckGroup {
    let tasks = step.results.iter().filter_map(|result| check(ink, result)).collect();
    CheckGroup {
        key: format!("bereit-{}", step.id()),
        number: Some(step.number.to_string()),
        title: titled(ink, step),
        tasks,
    }
}

fn check(ink: &Ink<'_>, result: &TextOrDocument) -> Option<Check> {
    let document = result.document.as_ref().and_then(|to| ink.link(to));
    let document = document.map(|link| ink.anchor(&link));
    let html = ink.maybe_html(result.text.as_ref()).or(document)?;
    Some(Check { html, condition: None, extra: None })
}

#[cfg(test)]
mod tests {
    use super::super::shown::Shape;
    use super::super::testing::{block, sample};

    #[test]
    fn results_are_what_counts() {
        let Shape::Checklist(list) = block(&sample(), "bereitschaft ablauf=anleitung") else {
            panic!("a checklist")
        };
        assert_eq!(list.title.as_deref(), Some("Bereit für „Mitnutzung“?"));
        assert!(list.groups.iter().all(|group| !group.tasks.is_empty()));
        let hint = "Bereit sind Sie, wenn alles vorliegt, was auf Ihrem Weg nötig ist.";
        assert_eq!(list.hint.as_deref(), Some(hint));
    }
}
