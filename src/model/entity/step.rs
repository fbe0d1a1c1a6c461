//! `schritt`: one step of a route.

use super::Home;
use super::base_service::BaseService;
use super::connection::Connection;
use super::contact::Contact;
use super::dimension::Dimension;
use super::document::Document;
use super::land::Land;
use super::list::entity;
use super::online_service::MunicipalType;
use super::phase::Phase;
use super::route::Route;
use crate::model::field::{Inner, choice, group};
use crate::model::value::{AnyRef, Duration, Markdown, Ref, Text};

entity! {
    /// Ein Schritt: was die Kommune tut, mit wem, womit, mit welchem Ergebnis.
    Step = "schritt", "Schritt", "Schritte", Home::BelowRoute;
    {
        /// Ablauf: zu welchem Ablauf er gehört.
        route: req Ref<Route> = "ablauf";
        /// Nummer: Platz im Ablauf, zum Beispiel „1“ oder „3a“.
        number: req Text = "nummer";
        /// Von: wer handelt, als „stelle:…“ oder „rolle:…“.
        from: list1 AnyRef = "von";
        /// An: an wen es geht.
        to: list AnyRef = "an";
        /// Dimension: welche Seite er vor allem berührt.
        dimension: opt Ref<Dimension> = "dimension";
        /// Phase: in welcher Phase er ansteht.
        phase: opt Ref<Phase> = "phase";
        /// Aufgaben: was zu tun ist, zum Abhaken.
        tasks: list1 StepTask = "aufgaben";
        /// Eingaben: was bereitliegen muss.
        inputs: list TextOrDocument = "eingaben";
        /// Ergebnisse: was danach vorliegt.
        results: list TextOrDocument = "ergebnisse";
        /// Kontakt: wen man anschreibt.
        contact: opt Ref<Contact> = "kontakt";
        /// Dauer: wie lange es dauert.
        duration: opt Duration = "dauer";
        /// Frist: bis wann.
        deadline: opt Markdown = "frist";
        /// Hängt ab von: Schritte, die vorher fertig sein müssen.
        depends_on: list Ref<Step> = "haengt_ab_von";
        /// Parallel zu: Schritte, die gleichzeitig laufen können.
        parallel_to: list Ref<Step> = "parallel_zu";
        /// Schleife zu: Schritt, zu dem man zurückkehrt, und warum.
        loop_to: opt Loop = "schleife_zu";
        /// Gilt, wenn: für wen der Schritt überhaupt ansteht.
        applies_if: opt AppliesIf = "gilt_wenn";
        /// Formulardaten: Angaben für das Arbeitsblatt.
        form_data: list FormField = "formulardaten";
        /// Hinweise: was zu beachten ist.
        notes: list Markdown = "hinweise";
        /// Fehlerquellen: was oft schiefgeht.
        pitfalls: list Markdown = "fehlerquellen";
        /// Mail: fertiger Text für die Anfrage.
        mail: opt Mail = "mail";
    }
}

group! {
    /// One thing to do.
    StepTask {
        /// Text: was zu tun ist.
        text: req Markdown = "text";
        /// Pflicht: immer oder bedingt.
        duty: opt Duty = "pflicht";
        /// Bedingung: wann es zu tun ist.
        condition: opt Markdown = "bedingung";
    }
}

impl Inner for StepTask {}

group! {
    /// A document, or words for something that is none.
    TextOrDocument {
        /// Text: in Worten.
        text: opt Markdown = "text";
        /// Dokument: welches.
        document: opt Ref<Document> = "dokument";
    }
}

impl Inner for TextOrDocument {}

group! {
    /// A correction loop.
    Loop {
        /// Schritt: wohin es zurückgeht.
        step: req Ref<Step> = "schritt";
        /// Anlass: warum.
        reason: req Markdown = "anlass";
    }
}

impl Inner for Loop {}

group! {
    /// For whom a step applies.
    AppliesIf {
        /// Anbindungsvariante: nur bei dieser.
        connection: opt Ref<Connection> = "anbindungsvariante";
        /// Kommunaltyp: nur bei diesem.
        municipal_type: opt MunicipalType = "kommunaltyp";
        /// Basisdienst: nur mit diesem.
        base_service: opt Ref<BaseService> = "basisdienst";
        /// Land: nur in diesem.
        land: opt Ref<Land> = "land";
    }
}

impl Inner for AppliesIf {}

group! {
    /// A line of the worksheet.
    FormField {
        /// Feld: wie die Angabe heißt.
        name: req Text = "feld";
        /// Beispiel: wie sie aussieht.
        example: opt Text = "beispiel";
        /// Woher: wo man sie findet.
        origin: opt Markdown = "woher";
    }
}

impl Inner for FormField {}

group! {
    /// A ready mail.
    Mail {
        /// Betreff: Betreffzeile.
        subject: req Text = "betreff";
        /// Text: Inhalt.
        text: req Text = "text";
    }
}

impl Inner for Mail {}

choice! {
    /// Whether something must always be done.
    Duty {
        Always = "immer" "immer";
        Conditional = "bedingt" "unter einer Bedingung";
    }
}
