//! E26 `massnahme`: something planned, in a lane of the roadmap.

use super::Home;
use super::list::entity;
use super::organisation::Organisation;
use crate::model::field::choice;
use crate::model::value::{Markdown, Period, Ref};

entity! {
    /// Eine Maßnahme: was eine Stelle kurz-, mittel- oder langfristig vorhat und wie weit sie ist.
    Measure = "massnahme", "Maßnahme", "Maßnahmen", Home::List("zahlen/massnahmen");
    {
        /// Horizont: kurz, mittel oder lang.
        horizon: req Horizon = "horizont";
        /// Zeitraum: von wann bis wann.
        period: opt Period = "zeitraum";
        /// Zustand: offen, in_planung, in_bearbeitung oder umgesetzt, zum Stand des Eintrags.
        state: opt MeasureState = "zustand";
        /// Stelle: wer sie verantwortet.
        organisation: opt Ref<Organisation> = "stelle";
        /// Kriterien: wonach ausgewählt und entschieden wird.
        criteria: list Markdown = "kriterien";
    }
}

choice! {
    /// Lanes of a roadmap.
    Horizon {
        Short = "kurz" "Kurzfristig";
        Medium = "mittel" "Mittelfristig";
        Long = "lang" "Langfristig";
    }
}

choice! {
    /// How far a measure is.
    MeasureState {
        Open = "offen" "offen";
        Planned = "in_planung" "in Planung";
        InWork = "in_bearbeitung" "in Bearbeitung";
        Done = "umgesetzt" "umgesetzt";
    }
}
