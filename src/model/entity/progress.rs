//! E27 `umsetzungsstand`: an observation how far something is, somewhere, on some day.

use super::Home;
use super::list::entity;
use super::organisation::Organisation;
use super::phase::Phase;
use super::source::Source;
use crate::base::date::Date;
use crate::model::field::choice;
use crate::model::value::{AnyRef, Markdown, Ref, Text};

entity! {
    /// Ein Umsetzungsstand: wie weit ein Onlinedienst oder eine Leistung in einem Gebiet an einem Tag war.
    Progress = "umsetzungsstand", "Umsetzungsstand", "Umsetzungsstände", Home::List("zahlen/umsetzungsstand");
    {
        /// Gegenstand: worum es geht, als „onlinedienst:…“, „leistung:…“, „steckbrief:…“ oder „ablauf:…“.
        subject: req AnyRef = "gegenstand";
        /// Stelle: wo es so war.
        organisation: opt Ref<Organisation> = "stelle";
        /// ARS: Regionalschlüssel des Gebiets, zwölf Ziffern in Anführungszeichen.
        ars: opt Text = "ars";
        /// Phase: in welcher Phase es war.
        phase: opt Ref<Phase> = "phase";
        /// Wert: nicht_geplant, interessiert, in_anbindung, pilot, live oder ausgesetzt.
        value: opt ProgressValue = "wert";
        /// Datum: Tag oder Monat der Beobachtung.
        date: req Date = "datum";
        /// Quelle: woher die Beobachtung stammt.
        source: req Ref<Source> = "quelle";
        /// Hinweis: was dazu zu sagen ist.
        note: opt Markdown = "hinweis";
    }
}

choice! {
    /// How far something is.
    ProgressValue {
        NotPlanned = "nicht_geplant" "nicht geplant";
        Interested = "interessiert" "interessiert";
        Connecting = "in_anbindung" "in Anbindung";
        Pilot = "pilot" "Pilotbetrieb";
        Live = "live" "live";
        Suspended = "ausgesetzt" "ausgesetzt";
    }
}
