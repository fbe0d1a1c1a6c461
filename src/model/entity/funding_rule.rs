//! `finanzierungsregel`: who pays in a Land.

use super::Home;
use super::cost_item::CostItem;
use super::land::Land;
use super::list::entity;
use crate::model::value::{LegalBasis, Markdown, Ref, Text};

entity! {
    /// Eine Finanzierungsregel: wer in einem Land was zahlt.
    FundingRule = "finanzierungsregel", "Finanzierungsregel", "Finanzierungsregeln", Home::List("finanzierung/regeln");
    {
        /// Land: wo sie gilt.
        land: req Ref<Land> = "land";
        /// Beschreibung: die Regel in Worten.
        description: req Markdown = "beschreibung";
        /// Positionen: Kostenpositionen, die sie regelt.
        items: list Ref<CostItem> = "positionen";
        /// Vorbehalt: unter welcher Bedingung sie steht.
        reservation: opt Text = "vorbehalt";
        /// Rechtsgrundlagen: worauf sie beruht.
        laws: list LegalBasis = "rechtsgrundlagen";
    }
}
