//! E9 `programm`: a digitalisation programme or a part of it.

use super::Home;
use super::list::entity;
use super::metric::Metric;
use crate::model::field::choice;
use crate::model::value::{Period, Ref};

entity! {
    /// Ein Programm: Digitalisierungsprogramm oder Teilmenge davon; Spalte der Finanzierungsmatrix.
    Program = "programm", "Programm", "Programme", Home::List("finanzierung/programme");
    {
        /// Ebene: bund oder foederal.
        level: opt ProgramLevel = "ebene";
        /// Anzahl: Kennzahl mit der Zahl der Leistungen.
        count: opt Ref<Metric> = "anzahl";
        /// Zeitraum: von wann bis wann.
        period: opt Period = "zeitraum";
        /// Zustand: laufend, ausgelaufen oder geplant.
        state: opt ProgramState = "zustand";
    }
}

choice! {
    /// Federal or federated programme.
    ProgramLevel {
        Federal = "bund" "Bund";
        Federated = "foederal" "föderal";
    }
}

choice! {
    /// Whether a programme or instrument still runs.
    ProgramState {
        Running = "laufend" "läuft";
        Ended = "ausgelaufen" "ausgelaufen";
        Planned = "geplant" "geplant";
    }
}
