//! E13 `phasenmodell`: an ordered set of phases.

use super::Home;
use super::land::Land;
use super::list::entity;
use crate::model::value::{Markdown, Ref};

entity! {
    /// Ein Phasenmodell: die Phasen eines Nachnutzungsprojekts in ihrer Reihenfolge.
    PhaseModel = "phasenmodell", "Phasenmodell", "Phasenmodelle", Home::Shared("phasen/modell");
    {
        /// Land: aus welchem Land es stammt.
        land: opt Ref<Land> = "land";
        /// Beschreibung: worum es geht.
        description: opt Markdown = "beschreibung";
    }
}
