//! E17 `rolle`: what somebody does in a reuse project.

use super::Home;
use super::list::entity;
use crate::model::field::choice;
use crate::model::value::Markdown;

entity! {
    /// Eine Rolle: was jemand in einem Nachnutzungsprojekt tut und können muss.
    Role = "rolle", "Rolle", "Rollen", Home::List("beteiligte/rollen");
    {
        /// Ebene: bund, land, kommune oder dienstleister.
        level: req RoleLevel = "ebene";
        /// Aufgaben: was zu tun ist.
        tasks: list Markdown = "aufgaben";
        /// Kompetenzen: was man können muss.
        skills: list Markdown = "kompetenzen";
        /// Besetzt durch: wer sie üblicherweise übernimmt.
        filled_by: opt Markdown = "besetzt_durch";
    }
}

choice! {
    /// Where a role sits.
    RoleLevel {
        Federal = "bund" "Bund";
        Land = "land" "Land";
        Municipality = "kommune" "Kommune";
        Provider = "dienstleister" "Dienstleister";
    }
}
