//! Tasks of a phase, or of all phases and of none.

use super::documents::download;
use super::ink::Ink;
use super::shape::{Download, Fact, Link};
use super::timeline::{is_yes, model_phases};
use crate::model::entity::Record;
use crate::model::entity::phase::Phase;
use crate::model::entity::phase_model::PhaseModel;
use crate::model::entity::task::{Responsibility, Task};
use serde::Serialize;

/// Tasks in groups.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Tasks {
    /// One group per phase or band.
    #[serde(rename = "gruppen")]
    pub groups: Vec<TaskGroup>,
}

/// The tasks of a phase or band.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct TaskGroup {
    /// The phase, where the page does not say it already.
    #[serde(rename = "titel")]
    pub title: Option<Link>,
    /// The tasks.
    #[serde(rename = "aufgaben")]
    pub tasks: Vec<TaskEntry>,
}

/// A task.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct TaskEntry {
    /// Anchor, if it has one on this page.
    #[serde(rename = "anker")]
    pub anchor: Option<String>,
    /// What to do.
    #[serde(rename = "titel")]
    pub title: String,
    /// The dimension it belongs to.
    pub dimension: Option<String>,
    /// More about it.
    #[serde(rename = "kurz_html")]
    pub short: Option<String>,
    /// Result, roles, what comes first, doubt.
    #[serde(rename = "zeilen")]
    pub facts: Vec<Fact>,
    /// Documents that help.
    #[serde(rename = "vorlagen")]
    pub templates: Vec<Download>,
}

/// The tasks of a phase; without one, all of them by phase and band.
pub fn tasks(ink: &Ink<'_>, phase: Option<&Record<Phase>>) -> Tasks {
    let groups = match phase {
        Some(phase) => vec![group(ink, None, |task| in_phase(task, phase))],
        None => all(ink),
    };
    Tasks { groups: groups.into_iter().filter(|group| !group.tasks.is_empty()).collect() }
}

/// The tasks that belong to no single phase.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TaskBand {
    /// Those of every phase.
    AnyPhase,
    /// Those that need no project.
    AnyProject,
}

impl TaskBand {
    /// The band that a word means.
    pub fn of(word: &str) -> Option<Self> {
        match word {
            "phasenunabhaengig" => Some(Self::AnyPhase),
            "projektunabhaengig" => Some(Self::AnyProject),
            _ => None,
        }
    }

    /// Whether a task belongs to the band.
    pub(super) fn holds(self, task: &Task) -> bool {
        match self {
            Self::AnyPhase => is_yes(task.any_phase),
            Self::AnyProject => is_yes(task.any_project) && !is_yes(task.any_phase),
        }
    }
}

/// The tasks of one band.
pub fn band_tasks(ink: &Ink<'_>, band: TaskBand) -> Tasks {
    let group = group(ink, None, |task| band.holds(task));
    Tasks { groups: Some(group).into_iter().filter(|group| !group.tasks.is_empty()).collect() }
}

/// One task.
pub fn task(ink: &Ink<'_>, task: &Record<Task>) -> TaskEntry {
    let dimension = task.dimension.as_ref().and_then(|to| ink.find(to));
    let templates = task.templates.iter().filter_map(|to| ink.find(to));
    TaskEntry {
        anchor: None,
        title: task.title().to_owned(),
        dimension: dimension.map(|dimension| dimension.title().to_owned()),
        short: task.common.short.as_ref().map(|short| ink.escaped(short)),
        facts: facts(ink, task),
        templates: templates.map(|document| download(ink, document)).collect(),
    }
}

/// `Phase 2: Prüfung`, leading to its place.
pub fn phase_link(ink: &Ink<'_>, phase: &Record<Phase>) -> Link {
    Link { title: format!("Phase {}: {}", phase.number.0, phase.title()), ..ink.to(phase) }
}

fn all(ink: &Ink<'_>) -> Vec<TaskGroup> {
    let mut groups = Vec::new();
    for model in ink.site.visible::<PhaseModel>() {
        for phase in model_phases(ink, model) {
            let title = Some(phase_link(ink, phase));
            groups.push(group(ink, title, |task| in_phase(task, phase)));
        }
    }
    let none = |task: &Task| {
        task.phase.as_ref().is_none_or(|to| ink.find(to).is_none())
            && !is_yes(task.any_phase)
            && !is_yes(task.any_project)
    };
    let band = |title: &str| Some(Link::plain(title));
    groups.push(group(ink, band("In jeder Phase"), |task| TaskBand::AnyPhase.holds(task)));
    groups
        .push(group(ink, band("Unabhängig vom Projekt"), |task| TaskBand::AnyProject.holds(task)));
    groups.push(group(ink, band("Ohne Phase"), none));
    groups
}

fn group(ink: &Ink<'_>, title: Option<Link>, belongs: impl Fn(&Task) -> bool) -> TaskGroup {
    let own = ink.site.visible::<Task>().filter(|task| belongs(task));
    TaskGroup { title, tasks: own.map(|one| task(ink, one)).collect() }
}

fn in_phase(task: &Task, phase: &Record<Phase>) -> bool {
    task.phase.as_ref().is_some_and(|to| to.id == *phase.id())
}

fn facts(ink: &Ink<'_>, task: &Record<Task>) -> Vec<Fact> {
    let text = |label: &str, html: String| Fact {
        label: label.to_owned(),
        html: Some(html),
        links: Vec::new(),
    };
    let links = |label: &str, links: Vec<Link>| Fact { label: label.to_owned(), html: None, links };
    let mut facts: Vec<Fact> = Vec::new();
    facts.extend(ink.maybe_html(task.result.as_ref()).map(|html| text("Ergebnis", html)));
    for (kind, label) in [
        (Responsibility::Accountable, "Verantwortlich"),
        (Responsibility::Responsible, "Führt aus"),
        (Responsibility::Consulted, "Berät"),
        (Responsibility::Informed, "Wird informiert"),
    ] {
        let own = task.roles.iter().filter(|role| role.kind == kind);
        facts.push(links(label, own.filter_map(|role| ink.link(&role.role)).collect()));
    }
    let before = task.depends_on.iter().filter_map(|to| ink.link(to)).collect();
    facts.push(links("Vorher fertig", before));
    facts.extend(ink.doubt(&task.common).map(|html| text("Lesart", html)));
    facts.retain(|fact| fact.html.is_some() || !fact.links.is_empty());
    facts
}

#[cfg(test)]
mod tests {
    use super::super::shown::Shape;
    use super::super::testing::{block, sample};
    use super::TaskGroup;

    fn groups(call: &str) -> Vec<TaskGroup> {
        let Shape::Tasks(tasks) = block(&sample(), call) else { panic!("{call}") };
        tasks.groups
    }

    #[test]
    fn tasks_stand_by_phase_and_band() {
        let all = groups("aufgaben");
        let titles: Vec<_> = all.iter().map(|one| one.title.clone().map(|l| l.title)).collect();
        let wanted = ["Phase 0: Start", "In jeder Phase", "Unabhängig vom Projekt"];
        assert_eq!(titles, wanted.map(|title| Some(title.to_owned())));
    }

    #[test]
    fn a_task_says_who_and_with_what() {
        let one = groups("aufgaben phase=start");
        assert_eq!(one[0].title, None);
        let task = &one[0].tasks[0];
        let labels: Vec<_> = task.facts.iter().map(|fact| &*fact.label).collect();
        assert_eq!(labels, ["Ergebnis", "Verantwortlich", "Führt aus"]);
        assert_eq!(task.facts[1].links[0].title, "Projektleitung");
        assert_eq!(task.templates[0].title, "Vertrag");
        assert_eq!(task.dimension.as_deref(), Some("Rechtlich"));
    }
}
