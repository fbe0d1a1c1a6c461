//! `betrag`: an amount of money in euros with rhythm, exactness and date.

use super::number::Decimal;
use crate::base::date::Date;
use crate::model::field::{Inner, choice, group};

choice! {
    /// How often an amount falls due.
    Interval {
        Once = "einmalig" "einmalig";
        Monthly = "monatlich" "im Monat";
        Yearly = "jaehrlich" "im Jahr";
        PerCase = "je_fall" "je Fall";
    }
}

choice! {
    /// How exact an amount is.
    AmountKind {
        Exact = "genau" "genau";
        UpTo = "bis" "bis zu";
        About = "ca" "etwa";
        Unknown = "unbekannt" "nicht bekannt";
    }
}

group! {
    /// An amount in euros.
    Amount {
        /// Wert: Betrag in Euro, zum Beispiel „12.50“; entfällt bei „art: unbekannt“.
        value: opt Decimal = "wert";
        /// Turnus: einmalig, monatlich, jaehrlich oder je_fall.
        interval: req Interval = "turnus";
        /// Art: genau, bis, ca oder unbekannt.
        kind: opt AmountKind = "art";
        /// Stand: Tag, an dem der Betrag galt.
        as_of: opt Date = "stand";
    }
}

impl Inner for Amount {}

impl Amount {
    /// In words: `bis zu 12,50 Euro je Fall`.
    pub fn words(&self) -> String {
        let kind = self.kind.unwrap_or_default();
        let Some(value) = self.value.filter(|_| kind != AmountKind::Unknown) else {
            return "Betrag nicht bekannt".to_owned();
        };
        let cents = if value.0 % 10_000 == 0 { 0 } else { 2 };
        let sum = format!("{} Euro {}", value.german(cents), self.interval.label());
        if kind == AmountKind::Exact { sum } else { format!("{} {sum}", kind.label()) }
    }
}
