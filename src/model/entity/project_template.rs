//! E25 `projektvorlage`: work packages as a tree, ready for a project tool.

use super::Home;
use super::list::entity;
use super::phase::Phase;
use crate::model::field::{Inner, choice, group};
use crate::model::value::{Identifier, Markdown, Ref, Text};

entity! {
    /// Eine Projektvorlage: Arbeitspakete eines Projekts als Baum, in der Reihenfolge ihrer Bearbeitung.
    ProjectTemplate = "projektvorlage", "Projektvorlage", "Projektvorlagen", Home::List("arbeitshilfen/projektvorlagen");
    {
        /// Werkzeug: Programm, aus dem sie stammt.
        tool: opt Text = "werkzeug";
        /// Pakete: die Arbeitspakete; ihre Reihenfolge hier ist ihre Reihenfolge im Projekt.
        packages: list1 WorkPackage = "pakete";
    }
}

group! {
    /// One work package.
    WorkPackage {
        /// Kennung: kurz und innerhalb der Vorlage eindeutig.
        id: req Identifier = "id";
        /// Typ: phase, epic, user_story oder meilenstein.
        kind: req PackageKind = "typ";
        /// Titel: wie es heißt.
        title: req Text = "titel";
        /// Beschreibung: was zu tun ist.
        description: opt Markdown = "beschreibung";
        /// Eltern: Kennung des Pakets, zu dem es gehört.
        parent: opt Identifier = "eltern";
        /// Hängt ab von: Kennungen der Pakete, die vorher fertig sein müssen.
        depends_on: list Identifier = "haengt_ab_von";
        /// Phase: in welche Phase es fällt.
        phase: opt Ref<Phase> = "phase";
        /// Zustand: neu, in_arbeit oder fertig.
        state: opt PackageState = "zustand";
        /// Werkzeug-ID: Nummer im Projektwerkzeug; sie sagt nichts über die Reihenfolge.
        tool_id: opt Text = "werkzeug_id";
    }
}

impl Inner for WorkPackage {}

choice! {
    /// Types of work packages.
    PackageKind {
        Phase = "phase" "Phase";
        Epic = "epic" "Epic";
        UserStory = "user_story" "User Story";
        Milestone = "meilenstein" "Meilenstein";
    }
}

choice! {
    /// How far a work package is.
    PackageState {
        New = "neu" "neu";
        InWork = "in_arbeit" "in Arbeit";
        Done = "fertig" "fertig";
    }
}
