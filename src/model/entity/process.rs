//! E23 `prozess`: a process in six answers, as workshops draw it up.

use super::Home;
use super::document::Document;
use super::list::entity;
use crate::model::field::{Inner, choice, group};
use crate::model::value::{AnyRef, Duration, Int, Markdown, Ref, Text};

entity! {
    /// Ein Prozess: Anstoß, Akteure, Eingaben, Schritte, Dauer und Ergebnis auf einer Seite.
    Process = "prozess", "Prozess", "Prozesse", Home::List("arbeitshilfen/prozesse");
    {
        /// Start: wer oder was ihn anstößt.
        start: req Markdown = "start";
        /// Akteure: wer beteiligt ist, als „stelle:…“ oder „rolle:…“.
        actors: list1 AnyRef = "akteure";
        /// Eingaben: Unterlagen, Angaben und Mittel, die nötig sind.
        inputs: list1 Markdown = "eingaben";
        /// Schritte: wie er abläuft, in der Reihenfolge.
        steps: list1 ProcessStep = "schritte";
        /// Dauer: wie lange er im Ganzen dauert, mit Wartezeiten.
        duration: opt Duration = "dauer";
        /// Ende: was am Schluss vorliegt.
        end: req ProcessEnd = "ende";
        /// Begleitung: was neben den Schritten geschieht, zum Beispiel Schulung.
        alongside: list Alongside = "begleitung";
        /// Vorlagen: Dokumente, die helfen.
        templates: list Ref<Document> = "vorlagen";
    }
}

group! {
    /// One step of a process.
    ProcessStep {
        /// Text: was geschieht.
        text: req Markdown = "text";
        /// Akteur: wer handelt.
        actor: opt AnyRef = "akteur";
        /// Dauer: wie lange es dauert.
        duration: opt Duration = "dauer";
        /// Schleife: wohin und warum es zurückgeht.
        back: opt Back = "schleife";
    }
}

impl Inner for ProcessStep {}

group! {
    /// A correction loop inside a process.
    Back {
        /// Zu: Nummer des Schritts, zu dem man zurückkehrt, von 1 an gezählt.
        to: req Int = "zu";
        /// Anlass: wann.
        reason: req Markdown = "anlass";
    }
}

impl Inner for Back {}

group! {
    /// What a process brings forth.
    ProcessEnd {
        /// Art: produkt, dienstleistung oder information.
        kind: req EndKind = "art";
        /// Text: was genau.
        text: req Markdown = "text";
    }
}

impl Inner for ProcessEnd {}

group! {
    /// Something that goes along with the steps.
    Alongside {
        /// Zeitpunkt: wann.
        moment: req Text = "zeitpunkt";
        /// Text: was geschieht.
        text: req Markdown = "text";
    }
}

impl Inner for Alongside {}

choice! {
    /// What a process ends in.
    EndKind {
        Product = "produkt" "Produkt";
        Service = "dienstleistung" "Dienstleistung";
        Information = "information" "Information";
    }
}
