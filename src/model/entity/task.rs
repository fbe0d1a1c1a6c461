//! `aufgabe`: something to do in a phase or in all of them.

use super::Home;
use super::dimension::Dimension;
use super::document::Document;
use super::list::entity;
use super::phase::Phase;
use super::role::Role;
use crate::model::field::{Inner, choice, group};
use crate::model::value::{Flag, Markdown, Ref};

entity! {
    /// Eine Aufgabe: was in einer Phase oder unabhängig davon zu tun ist, von wem, mit welchem Ergebnis.
    Task = "aufgabe", "Aufgabe", "Aufgaben", Home::List("phasen/aufgaben");
    {
        /// Phase: wann sie ansteht.
        phase: opt Ref<Phase> = "phase";
        /// Phasenunabhängig: ja, wenn sie in jeder Phase ansteht.
        any_phase: opt Flag = "phasenunabhaengig";
        /// Projektunabhängig: ja, wenn sie auch ohne Projekt ansteht.
        any_project: opt Flag = "projektunabhaengig";
        /// Dimension: wohin sie gehört.
        dimension: opt Ref<Dimension> = "dimension";
        /// Rollen: wer verantwortlich ist, ausführt, berät oder informiert wird.
        roles: list TaskRole = "rollen";
        /// Ergebnis: was danach vorliegt.
        result: opt Markdown = "ergebnis";
        /// Vorlagen: Dokumente, die helfen.
        templates: list Ref<Document> = "vorlagen";
        /// Hängt ab von: Aufgaben, die vorher fertig sein müssen.
        depends_on: list Ref<Task> = "haengt_ab_von";
    }
}

group! {
    /// Who takes part in a task, and how.
    TaskRole {
        /// Rolle: wer.
        role: req Ref<Role> = "rolle";
        /// Art: verantwortlich, ausfuehrend, beratend oder informiert.
        kind: req Responsibility = "art";
    }
}

impl Inner for TaskRole {}

choice! {
    /// How a role takes part.
    Responsibility {
        Accountable = "verantwortlich" "verantwortlich";
        Responsible = "ausfuehrend" "führt aus";
        Consulted = "beratend" "berät";
        Informed = "informiert" "wird informiert";
    }
}
