//! `phase`: one phase of a model.

use super::Home;
use super::list::entity;
use super::phase_model::PhaseModel;
use crate::model::value::{Int, Markdown, Ref};

entity! {
    /// Eine Phase: Abschnitt eines Phasenmodells mit Ziel, Aufgaben und Meilenstein am Ende.
    Phase = "phase", "Phase", "Phasen", Home::Shared("phasen/modell");
    {
        /// Modell: zu welchem Phasenmodell sie gehört.
        model: req Ref<PhaseModel> = "modell";
        /// Nummer: Platz im Modell, ab 0.
        number: req Int = "nummer";
        /// Ziel: was am Ende erreicht ist.
        goal: opt Markdown = "ziel";
        /// Entspricht: Phasen anderer Modelle.
        same_as: list Ref<Phase> = "entspricht";
    }
}
