//! The phases of a project in one line.

use super::folder::folder_of;
use super::page_line::PageLink;
use crate::base::address::{Address, Target};
use crate::base::id::Id;
use crate::figure::{Ink, model_phases};
use crate::model::entity::Entity;
use crate::model::entity::phase::Phase;
use crate::model::entity::phase_model::PhaseModel;
use crate::model::site::{Page, Site};
use serde::Serialize;

/// The phases of a project in one line.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct PhaseStrip {
    /// The phase model.
    #[serde(rename = "titel")]
    pub title: String,
    /// Its phases.
    #[serde(rename = "schritte")]
    pub phases: Vec<StripPhase>,
}

/// A phase in the strip.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct StripPhase {
    /// Its number.
    #[serde(rename = "nummer")]
    pub number: String,
    /// Its name and page.
    #[serde(flatten)]
    pub page: PageLink,
}

/// The phases of the first model; each leads to the page that is about it alone.
pub(super) fn phase_strip(ink: &Ink<'_>) -> Option<PhaseStrip> {
    let model = ink.site.visible::<PhaseModel>().next()?;
    let phases = model_phases(ink, model).into_iter().filter_map(|phase| {
        let target = phase_page(ink.site, phase.id())
            .or_else(|| ink.site.target(Phase::KIND, phase.id()).cloned())?;
        let page = PageLink::named(phase.title(), &target);
        Some(StripPhase { number: phase.number.0.to_string(), page })
    });
    let phases: Vec<StripPhase> = phases.collect();
    (!phases.is_empty()).then(|| PhaseStrip { title: model.title().to_owned(), phases })
}

/// The page in the folder of the phases whose front matter names this phase and no other.
fn phase_page(site: &Site, phase: &Id) -> Option<Target> {
    let folder = Address::new(folder_of::<Phase>()).parent()?;
    let children = &site.page(site.page_at(&folder)?).children;
    let about = |page: &&Page| {
        let doc = site.doc(page);
        doc.is_some_and(|doc| matches!(&doc.front.front.phases[..], [only] if only.id == *phase))
    };
    let page = children.iter().map(|id| site.page(*id)).find(about)?;
    Some(Target::page(page.address.clone()))
}
