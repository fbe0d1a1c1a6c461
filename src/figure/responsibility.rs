//! Who answers for what: roles × phases, and the roles of each task of one phase.
//!
//! Letters keep the grid of phases narrow; each one is spoken as a word and explained below the table. A phase has many
//! roles with long names, so its tasks name them in words, one column for each kind of share.

use super::ink::Ink;
use super::mark::Mark;
use super::shape::Link;
use super::table::{Cell, Column, Layout, Table};
use super::tasks::{TaskBand, phase_link};
use super::timeline::model_phases;
use crate::model::entity::Record;
use crate::model::entity::phase::Phase;
use crate::model::entity::phase_model::PhaseModel;
use crate::model::entity::role::Role;
use crate::model::entity::task::{Responsibility, Task};
use crate::model::site::sort_key;

/// All kinds of shares, the weightiest first.
const KINDS: [Responsibility; 4] = [
    Responsibility::Accountable,
    Responsibility::Responsible,
    Responsibility::Consulted,
    Responsibility::Informed,
];

/// What the letters mean, as HTML.
fn legend() -> String {
    let keys = KINDS.map(|kind| {
        format!("<span class=\"muster\">{}\u{a0}{}</span>", letter(kind), kind.label())
    });
    format!("{} <span class=\"muster\">– nicht beteiligt</span>", keys.join(" "))
}

/// What a column of the grid stands for.
enum Slot<'a> {
    Phase(&'a Record<Phase>),
    Band(TaskBand),
}

impl Slot<'_> {
    fn holds(&self, task: &Task) -> bool {
        match self {
            Self::Phase(phase) => task.phase.as_ref().is_some_and(|to| to.id == *phase.id()),
            Self::Band(band) => band.holds(task),
        }
    }

    fn heading(&self) -> String {
        match self {
            Self::Phase(phase) => format!("Phase {}", phase.number.0),
            Self::Band(TaskBand::AnyPhase) => "Jede Phase".to_owned(),
            Self::Band(TaskBand::AnyProject) => "Ohne Projekt".to_owned(),
        }
    }
}

/// Roles × phases of a model, with the two bands behind them.
pub fn responsibilities(ink: &Ink<'_>, model: &Record<PhaseModel>) -> Table {
    let phases = model_phases(ink, model);
    let mut slots: Vec<Slot<'_>> = phases.iter().map(|phase| Slot::Phase(phase)).collect();
    slots.extend([TaskBand::AnyPhase, TaskBand::AnyProject].map(Slot::Band));
    let tasks: Vec<&Record<Task>> = ink.site.visible().collect();
    slots.retain(|slot| tasks.iter().any(|task| slot.holds(task) && !task.roles.is_empty()));
    let mut columns = vec![Column::words("Rolle")];
    columns.extend(slots.iter().map(|slot| Column::marks(slot.heading())));
    let mut table = Table::new("tabelle-zustaendigkeiten", "Wer ist wann beteiligt?", columns);
    table.layout = Some(Layout::Grid);
    for role in roles(ink) {
        let cell = |slot: &Slot<'_>| {
            let own = tasks.iter().filter(|task| slot.holds(task));
            marks(own.flat_map(|task| kinds(task, role)).collect())
        };
        table.push(ink.head(&ink.to(role), &role.common), slots.iter().map(cell).collect());
    }
    let led = |slot: &Slot<'_>| {
        let here = tasks.iter().filter(|task| slot.holds(task));
        let mut kinds = here.flat_map(|task| &task.roles).map(|part| part.kind);
        verdict(kinds.any(|kind| kind == Responsibility::Accountable))
    };
    table.push_sum("Jemand ist verantwortlich", slots.iter().map(led).collect());
    let links: Vec<Link> = phases.iter().map(|phase| phase_link(ink, phase)).collect();
    table.footnote = Some(format!("{}<br>{}.", legend(), ink.line(&links)));
    table
}

/// Tasks of a phase with the roles that take part.
pub fn task_roles(ink: &Ink<'_>, phase: &Record<Phase>) -> Table {
    let slot = Slot::Phase(phase);
    let mut columns = vec![Column::words("Aufgabe")];
    columns.extend(KINDS.map(|kind| Column::words(kind.label())));
    let title = format!("Wer macht was? {}", phase_link(ink, phase).title);
    let mut table = Table::new("tabelle-aufgaben-rollen", title, columns);
    let tasks = ink.site.visible::<Task>().filter(|task| slot.holds(task));
    for task in tasks.filter(|task| !task.roles.is_empty()) {
        let cells = KINDS.map(|kind| sharers(ink, task, kind));
        table.push(ink.head(&ink.to(task), &task.common), cells.into());
    }
    table
}

/// Who has one kind of share in a task.
fn sharers(ink: &Ink<'_>, task: &Task, kind: Responsibility) -> Cell {
    let parts = task.roles.iter().filter(|part| part.kind == kind);
    let roles: Vec<Link> = parts.filter_map(|part| ink.link(&part.role)).collect();
    if roles.is_empty() {
        return spoken("–", "niemand");
    }
    Cell::new(ink.line(&roles))
}

/// Roles that some task names, by level and title.
fn roles<'a>(ink: &Ink<'a>) -> Vec<&'a Record<Role>> {
    let named =
        |role: &&Record<Role>| ink.site.visible::<Task>().any(|task| !kinds(task, role).is_empty());
    let mut roles: Vec<_> = ink.site.visible::<Role>().filter(named).collect();
    roles.sort_by_key(|role| (role.level, sort_key(role.title())));
    roles
}

fn kinds(task: &Task, role: &Record<Role>) -> Vec<Responsibility> {
    let own = task.roles.iter().filter(|part| part.role.id == *role.id());
    own.map(|part| part.kind).collect()
}

/// The letters for those who see, the words for those who listen.
fn marks(mut kinds: Vec<Responsibility>) -> Cell {
    kinds.sort_unstable();
    kinds.dedup();
    if kinds.is_empty() {
        return spoken("–", "nicht beteiligt");
    }
    let letters: String = kinds.iter().map(|kind| letter(*kind)).collect();
    let words: Vec<_> = kinds.iter().map(|kind| kind.label()).collect();
    spoken(&letters, &words.join(", "))
}

/// Whether somebody answers for a phase.
fn verdict(led: bool) -> Cell {
    let (mark, word) = if led { (Mark::Yes, "ja") } else { (Mark::No, "nein") };
    Cell::new(mark.beside(word))
}

fn spoken(shown: &str, words: &str) -> Cell {
    Cell::new(format!(
        "<span aria-hidden=\"true\">{shown}</span><span class=\"nur-vorlesen\">{words}</span>"
    ))
}

/// A letter in a frame; the frame of each kind looks different.
fn letter(kind: Responsibility) -> String {
    let (class, letter) = match kind {
        Responsibility::Accountable => ("v", 'V'),
        Responsibility::Responsible => ("a", 'A'),
        Responsibility::Consulted => ("b", 'B'),
        Responsibility::Informed => ("i", 'I'),
    };
    format!("<span class=\"anteil anteil-{class}\">{letter}</span>")
}

#[cfg(test)]
mod tests {
    use super::super::shown::Shape;
    use super::super::testing::{block, cells, sample};

    #[test]
    fn roles_meet_phases_in_letters_and_words() {
        let site = sample();
        let Shape::Table(table) = block(&site, "zustaendigkeiten modell") else { panic!() };
        let titles: Vec<_> = table.columns.iter().map(|column| &*column.title).collect();
        assert_eq!(titles, ["Rolle", "Phase 0"]);
        let rows = cells(&site, "zustaendigkeiten modell");
        let leads = rows.iter().find(|row| row[0].contains("Projektleitung")).expect("a row");
        assert!(leads[1].contains(">V</span>") && leads[1].contains(">verantwortlich</span>"));
        let last = rows.last().expect("a row");
        assert_eq!(last[0], "Jemand ist verantwortlich");
        assert!(last[1].ends_with("</svg> ja"), "{}", last[1]);
    }

    #[test]
    fn tasks_of_a_phase_name_their_roles() {
        let site = sample();
        let Shape::Table(table) = block(&site, "zustaendigkeiten phase=start") else { panic!() };
        let titles: Vec<_> = table.columns.iter().map(|column| &*column.title).collect();
        assert_eq!(titles, ["Aufgabe", "verantwortlich", "führt aus", "berät", "wird informiert"]);
        let rows = cells(&site, "zustaendigkeiten phase=start");
        assert_eq!(rows.len(), 1);
        assert!(rows[0][1].contains("Projektleitung"), "{rows:?}");
        assert!(rows[0][4].contains(">niemand</span>"), "{rows:?}");
    }
}
