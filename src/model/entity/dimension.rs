//! E12 `dimension`: one of the four sides from which a reuse is checked.

use super::Home;
use super::list::entity;
use crate::model::value::{Int, Markdown};

entity! {
    /// Eine Dimension: rechtlich, technisch, finanziell oder organisatorisch. Unter ihr sammeln sich Fragen, Seiten, Dokumente und Kosten.
    Dimension = "dimension", "Dimension", "Dimensionen", Home::Page("dimensionen");
    {
        /// Nummer: Platz in Übersichten.
        number: req Int = "nummer";
        /// Leitfrage: was hier zu klären ist.
        question: req Markdown = "leitfrage";
    }
}
