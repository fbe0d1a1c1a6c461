//! `workshop`: a guide for a workshop with timed blocks.

use super::Home;
use super::list::entity;
use super::worksheet::Worksheet;
use crate::model::field::{Inner, group};
use crate::model::value::{Int, Markdown, Ref, Text};

entity! {
    /// Eine Workshop-Anleitung: Blöcke mit Minuten, Material und leeren Blättern; die Zeiten werden zusammengezählt.
    Workshop = "workshop", "Workshop-Anleitung", "Workshop-Anleitungen", Home::List("arbeitshilfen/workshops");
    {
        /// Ziel: was am Ende erreicht ist.
        goal: opt Markdown = "ziel";
        /// Gruppe: wer und wie viele teilnehmen.
        group: opt Text = "gruppe";
        /// Material: was bereitliegen muss.
        material: list Markdown = "material";
        /// Blöcke: die Tagesordnung.
        blocks: list1 AgendaBlock = "bloecke";
    }
}

group! {
    /// A block of the agenda.
    AgendaBlock {
        /// Titel: wie der Block heißt.
        title: req Text = "titel";
        /// Teile: was nacheinander geschieht.
        parts: list1 AgendaPart = "teile";
        /// Arbeitsblatt: welches Blatt gebraucht wird.
        worksheet: opt Ref<Worksheet> = "arbeitsblatt";
    }
}

impl Inner for AgendaBlock {}

group! {
    /// One part of a block.
    AgendaPart {
        /// Text: was geschieht.
        text: req Markdown = "text";
        /// Minuten: wie lange.
        minutes: req Int = "minuten";
    }
}

impl Inner for AgendaPart {}
