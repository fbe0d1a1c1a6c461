//! `bestandsaufnahme`: what is there and what is missing, stage by stage.

use super::Home;
use super::list::entity;
use super::organisation::Organisation;
use crate::model::field::{Inner, group};
use crate::model::value::{Markdown, Ref, Text};

entity! {
    /// Eine Bestandsaufnahme: Ist, Soll und Lücken von der Information bis zum Archiv.
    Stocktaking = "bestandsaufnahme", "Bestandsaufnahme", "Bestandsaufnahmen", Home::List("zahlen/bestand");
    {
        /// Stelle: wessen Bestand.
        organisation: opt Ref<Organisation> = "stelle";
        /// Stufen: vom Zugang bis zum Archiv, in der Reihenfolge.
        stages: list1 Stage = "stufen";
    }
}

group! {
    /// One stage.
    Stage {
        /// Titel: wie die Stufe heißt.
        title: req Text = "titel";
        /// Ist: was da ist.
        present: list Markdown = "ist";
        /// Soll: was angestrebt wird.
        goal: list Markdown = "soll";
        /// Lücken: was fehlt.
        gaps: list Markdown = "luecken";
    }
}

impl Inner for Stage {}
