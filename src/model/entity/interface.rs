//! `schnittstelle`: a technical interface, planned or there.

use super::Home;
use super::list::entity;
use super::organisation::Organisation;
use crate::model::field::choice;
use crate::model::value::{Markdown, Ref, Text};

entity! {
    /// Eine Schnittstelle: was womit verbunden wird, wozu, und wie weit das ist.
    Interface = "schnittstelle", "Schnittstelle", "Schnittstellen", Home::List("arbeitshilfen/schnittstellen");
    {
        /// Art: dms, payment, fachverfahren, druck, intern oder konto.
        kind: req InterfaceKind = "art";
        /// System: womit verbunden wird.
        system: opt Text = "system";
        /// Zweck: was damit erreicht werden soll.
        purpose: req Markdown = "zweck";
        /// Zeitpunkt: wann sie sich lohnt.
        moment: opt Markdown = "zeitpunkt";
        /// Zustand: idee, konzept, angebot, umsetzung oder betrieb, zum Stand des Eintrags.
        state: opt InterfaceState = "zustand";
        /// Stelle: bei wem.
        organisation: opt Ref<Organisation> = "stelle";
        /// Fragen: was vorher zu klären ist.
        questions: list Markdown = "fragen";
    }
}

choice! {
    /// Kinds of interfaces.
    InterfaceKind {
        Records = "dms" "Dokumentenmanagement";
        Payment = "payment" "Bezahlung";
        Backend = "fachverfahren" "Fachverfahren";
        Print = "druck" "Druck";
        Internal = "intern" "Interner Dienst";
        Account = "konto" "Nutzerkonto";
    }
}

choice! {
    /// How far an interface is.
    InterfaceState {
        Idea = "idee" "Idee";
        Concept = "konzept" "Konzept";
        Offer = "angebot" "Angebot erwartet";
        Building = "umsetzung" "in Umsetzung";
        Running = "betrieb" "in Betrieb";
    }
}
