//! E8 `nachnutzungsmodell`: a way of reusing a service.

use super::Home;
use super::list::entity;
use crate::model::field::choice;
use crate::model::value::{Int, Markdown, Ref};

entity! {
    /// Ein Nachnutzungsmodell: wie ein Dienst in die Kommune kommt, wann es passt, was dafür und was dagegen spricht.
    ReuseModel = "nachnutzungsmodell", "Nachnutzungsmodell", "Nachnutzungsmodelle", Home::List("vergleiche/nachnutzungsmodelle");
    {
        /// Beschreibung: worum es geht.
        description: req Markdown = "beschreibung";
        /// Passt, wenn: Bedingungen, unter denen es sich eignet.
        suited_when: list Markdown = "geeignet_wenn";
        /// Vorteile: was dafür spricht.
        advantages: list Markdown = "vorteile";
        /// Nachteile: was dagegen spricht.
        disadvantages: list Markdown = "nachteile";
        /// Rolle des Anbieters: was der Anbieter leistet.
        provider_role: opt Markdown = "anbieterrolle";
        /// Betrieb: zentral, dezentral oder eigen.
        operation: opt Operation = "betrieb";
        /// Entspricht: gleiche Modelle mit anderem Namen.
        same_as: list Ref<ReuseModel> = "entspricht";
        /// Reihenfolge: Platz in Vergleichen.
        order: opt Int = "reihenfolge";
    }
}

choice! {
    /// Who operates.
    Operation {
        Central = "zentral" "zentral";
        Decentral = "dezentral" "dezentral";
        Own = "eigen" "eigener Betrieb";
    }
}
