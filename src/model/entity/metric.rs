//! E28 `kennzahl`: a figure with date and source. Each figure lives once.

use super::Home;
use super::list::entity;
use super::source::Source;
use crate::base::date::Date;
use crate::model::field::{Inner, choice, group};
use crate::model::value::{Markdown, Quantity, Ref, Text};

entity! {
    /// Eine Kennzahl: ein Wert mit Einheit, Stand und Quelle; Texte zitieren sie, statt sie zu wiederholen.
    Metric = "kennzahl", "Kennzahl", "Kennzahlen", Home::List("zahlen");
    {
        /// Wert: Zahl, oder „art“ und „wert“.
        value: req Quantity = "wert";
        /// Einheit: was gezählt wird.
        unit: opt Text = "einheit";
        /// Quelle: woher der Wert stammt.
        source: req Ref<Source> = "quelle";
        /// Gilt für: Gebiet oder Zusammenhang.
        scope: opt Markdown = "gilt_fuer";
        /// Teile: Kennzahlen, aus denen sie sich zusammensetzt.
        parts: list Ref<Metric> = "teile";
        /// Art der Teile: summe oder ueberlappend.
        part_kind: opt PartKind = "teilart";
        /// Ziel: angestrebter Wert.
        goal: opt Quantity = "ziel";
        /// Reihe: frühere Werte.
        series: list SeriesValue = "reihe";
    }
}

group! {
    /// An earlier value.
    SeriesValue {
        /// Stand: Tag oder Monat.
        as_of: req Date = "stand";
        /// Wert: der Wert damals.
        value: req Quantity = "wert";
    }
}

impl Inner for SeriesValue {}

choice! {
    /// How parts relate to the whole.
    PartKind {
        Sum = "summe" "ergeben zusammen das Ganze";
        Overlapping = "ueberlappend" "überschneiden sich";
    }
}
