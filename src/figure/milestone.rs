//! A single milestone: between which phases it lies, and how to recognise it.

use super::ink::Ink;
use super::shape::Link;
use super::tasks::phase_link;
use crate::model::entity::Record;
use crate::model::entity::milestone::Milestone;
use serde::Serialize;

/// A milestone.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct MilestoneBox {
    /// Its name.
    #[serde(rename = "titel")]
    pub title: Link,
    /// The phases it separates.
    #[serde(rename = "zwischen")]
    pub between: Vec<Link>,
    /// How to recognise that it is reached.
    #[serde(rename = "kriterium_html")]
    pub criterion: Option<String>,
}

/// A single milestone.
pub fn milestone(ink: &Ink<'_>, milestone: &Record<Milestone>) -> MilestoneBox {
    let mut phases: Vec<_> = milestone.between.iter().filter_map(|to| ink.find(to)).collect();
    phases.sort_by_key(|phase| phase.number);
    let criterion = ink.maybe_html(milestone.criterion.as_ref());
    MilestoneBox {
        title: ink.to(milestone),
        between: phases.into_iter().map(|phase| phase_link(ink, phase)).collect(),
        criterion: ink.with_doubt(criterion, &milestone.common),
    }
}

#[cfg(test)]
mod tests {
    use super::super::shown::Shape;
    use super::super::testing::{block, sample};

    #[test]
    fn a_milestone_lies_between_phases() {
        let Shape::Milestone(shown) = block(&sample(), "meilenstein erkannt") else { panic!() };
        let between: Vec<_> = shown.between.iter().map(|link| &*link.title).collect();
        assert_eq!(between, ["Phase 0: Start", "Phase 1: Prüfung"]);
    }
}
