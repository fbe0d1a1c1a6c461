//! E3 `themenfeld`: one of the 14 subject fields.

use super::Home;
use super::list::entity;
use super::organisation::Organisation;
use crate::model::field::{Inner, choice, group};
use crate::model::value::{Ref, Text};

entity! {
    /// Ein Themenfeld: eine der 14 Fachgruppen, in die OZG-Leistungen geordnet sind.
    SubjectField = "themenfeld", "Themenfeld", "Themenfelder", Home::List("themenfelder");
    {
        /// Kürzel: kurze Schreibweise.
        code: opt Text = "kuerzel";
        /// Farbe: Name oder Wert, mit dem es dargestellt wird.
        colour: opt Text = "farbe";
        /// Federführung: wer das Themenfeld führt.
        lead: list Lead = "federfuehrung";
        /// FIM-Code: Wert der FIM-Codeliste.
        fim_code: req FimCode = "fim_code";
    }
}

group! {
    /// Who leads a subject field, on which level.
    Lead {
        /// Ebene: bund oder land.
        level: req LeadLevel = "ebene";
        /// Stelle: wer führt.
        organisation: req Ref<Organisation> = "stelle";
    }
}

impl Inner for Lead {}

choice! {
    /// Level of a lead.
    LeadLevel {
        Federal = "bund" "Bund";
        Land = "land" "Land";
    }
}

choice! {
    /// Codes of the FIM list of subject fields.
    FimCode {
        Mobility = "mobilitaet_reisen" "Mobilität & Reisen";
        Education = "bildung" "Bildung";
        Leisure = "engagement_hobby" "Engagement & Hobby";
        Migration = "ein_auswanderung" "Ein- & Auswanderung";
        Business = "unternehmensfuehrung_entwicklung" "Unternehmensführung & -entwicklung";
        Taxes = "steuern_zoll" "Steuern & Zoll";
        Environment = "umwelt" "Umwelt";
        Work = "arbeit_ruhestand" "Arbeit & Ruhestand";
        Family = "familie_kind" "Familie & Kind";
        CrossSection = "querschnittsleistungen" "Querschnittsleistungen";
        Housing = "bauen_wohnen" "Bauen & Wohnen";
        Research = "forschung_foerderung" "Forschung & Förderung";
        Health = "gesundheit" "Gesundheit";
        Law = "recht_ordnung" "Recht & Ordnung";
    }
}
