//! E10 `finanzierungsinstrument`: a source of money.

use super::Home;
use super::list::entity;
use super::organisation::Organisation;
use super::program::ProgramState;
use crate::model::value::{LegalBasis, Period, Ref};

entity! {
    /// Ein Finanzierungsinstrument: woher das Geld kommt und wie lange.
    Instrument = "finanzierungsinstrument", "Finanzierungsinstrument", "Finanzierungsinstrumente", Home::List("finanzierung/instrumente");
    {
        /// Geber: Stelle, die zahlt.
        giver: opt Ref<Organisation> = "geber";
        /// Laufzeit: von wann bis wann.
        period: opt Period = "laufzeit";
        /// Rechtsgrundlage: worauf es beruht.
        law: opt LegalBasis = "rechtsgrundlage";
        /// Zustand: laufend, ausgelaufen oder geplant.
        state: opt ProgramState = "zustand";
    }
}
