//! The phases of a model with their milestones and tasks.

use super::ink::Ink;
use super::shape::Link;
use crate::model::entity::Record;
use crate::model::entity::milestone::Milestone;
use crate::model::entity::phase::Phase;
use crate::model::entity::phase_model::PhaseModel;
use crate::model::entity::task::Task;
use crate::model::value::Flag;
use serde::Serialize;

/// Phases in order, and the bands below them.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Timeline {
    /// The phase model.
    #[serde(rename = "titel")]
    pub title: Option<String>,
    /// The phases.
    #[serde(rename = "phasen")]
    pub phases: Vec<PhaseLine>,
    /// Tasks of no single phase.
    #[serde(rename = "baender")]
    pub bands: Vec<Band>,
}

/// A phase.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct PhaseLine {
    /// Its number.
    #[serde(rename = "nummer")]
    pub number: String,
    /// Its name.
    #[serde(rename = "titel")]
    pub title: Link,
    /// What is reached at its end.
    #[serde(rename = "ziel_html")]
    pub goal: Option<String>,
    /// What is to do.
    #[serde(rename = "aufgaben")]
    pub tasks: Vec<Link>,
    /// What ends it.
    #[serde(rename = "meilenstein")]
    pub milestone: Option<MilestoneLine>,
}

/// What ends a phase.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct MilestoneLine {
    /// Its name.
    #[serde(rename = "titel")]
    pub title: String,
    /// How to recognise it.
    pub html: Option<String>,
}

/// Tasks of no single phase.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Band {
    /// Its name.
    #[serde(rename = "titel")]
    pub title: Link,
    /// What is to do.
    #[serde(rename = "aufgaben")]
    pub tasks: Vec<Link>,
}

/// The phases of a model.
pub fn timeline(ink: &Ink<'_>, model: &Record<PhaseModel>) -> Timeline {
    let phases = model_phases(ink, model);
    Timeline {
        title: Some(model.title().to_owned()),
        phases: phases.iter().map(|phase| line(ink, phase, &phases)).collect(),
        bands: bands(ink),
    }
}

impl Timeline {
    /// The same below a heading that says its name already.
    #[must_use]
    pub fn bare(self) -> Self {
        Self { title: None, ..self }
    }
}

/// The phases of a model that readers may see, by number.
pub fn model_phases<'a>(ink: &Ink<'a>, model: &Record<PhaseModel>) -> Vec<&'a Record<Phase>> {
    let own = |phase: &&Record<Phase>| phase.model.id == *model.id();
    let mut phases: Vec<_> = ink.site.visible::<Phase>().filter(own).collect();
    phases.sort_by_key(|phase| phase.number);
    phases
}

/// Whether a value says yes.
pub(super) fn is_yes(flag: Option<Flag>) -> bool {
    flag.is_some_and(|flag| flag.0)
}

fn line(ink: &Ink<'_>, phase: &Record<Phase>, all: &[&Record<Phase>]) -> PhaseLine {
    let tasks = ink.site.visible::<Task>();
    let own = tasks.filter(|task| task.phase.as_ref().is_some_and(|to| to.id == *phase.id()));
    PhaseLine {
        number: phase.number.0.to_string(),
        title: ink.to(phase),
        goal: ink.with_doubt(ink.maybe_html(phase.goal.as_ref()), &phase.common),
        tasks: own.map(|task| ink.to(task)).collect(),
        milestone: ending(ink, phase, all).map(|milestone| MilestoneLine {
            title: milestone.title().to_owned(),
            html: ink.with_doubt(ink.maybe_html(milestone.criterion.as_ref()), &milestone.common),
        }),
    }
}

/// The milestone between a phase and a later one.
fn ending<'a>(
    ink: &Ink<'a>,
    phase: &Record<Phase>,
    all: &[&Record<Phase>],
) -> Option<&'a Record<Milestone>> {
    let is_later = |id| all.iter().any(|other| other.id() == id && other.number > phase.number);
    ink.site.visible::<Milestone>().find(|milestone| {
        let mut between = milestone.between.iter().map(|to| &to.id);
        between.clone().any(|id| id == phase.id()) && between.any(is_later)
    })
}

fn bands(ink: &Ink<'_>) -> Vec<Band> {
    let band = |title: &str, has: fn(&Task) -> bool| {
        let tasks: Vec<Link> =
            ink.site.visible::<Task>().filter(|task| has(task)).map(|task| ink.to(task)).collect();
        (!tasks.is_empty()).then(|| Band { title: Link::plain(title), tasks })
    };
    let both = [
        band("Aufgaben in jeder Phase", |task| is_yes(task.any_phase)),
        band("Aufgaben unabhängig vom Projekt", |task| is_yes(task.any_project)),
    ];
    both.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::super::shown::Shape;
    use super::super::testing::{block, sample};

    #[test]
    fn phases_end_in_milestones_and_drafts_stay_hidden() {
        let Shape::Timeline(line) = block(&sample(), "zeitstrahl modell") else { panic!() };
        assert_eq!(line.title.as_deref(), Some("Phasen des Landes"));
        let [start, check] = &line.phases[..] else { panic!("two phases") };
        assert_eq!((&*start.number, &*check.number), ("0", "1"));
        assert_eq!(start.tasks[0].title, "Gruppe bilden");
        let milestone = start.milestone.as_ref().expect("a milestone");
        assert_eq!(milestone.html.as_deref(), Some("Ein Dienst ist bekannt."));
        assert_eq!(check.milestone, None);
        let bands: Vec<_> = line.bands.iter().map(|band| &*band.tasks[0].title).collect();
        assert_eq!(bands, ["Beobachten", "Pflegen"]);
    }
}
