//! E32 `option`: one of several ways to choose from.

use super::Home;
use super::list::entity;
use super::option_set::OptionSet;
use crate::model::field::{Inner, choice, group};
use crate::model::value::{Identifier, Markdown, Ref, Text};

entity! {
    /// Eine Option: eine Wahlmöglichkeit eines Vergleichs mit einem Wert je Kriterium.
    Alternative = "option", "Option", "Optionen", Home::Shared("vergleiche/wahlmoeglichkeiten");
    {
        /// Vergleich: zu welchem Vergleich sie gehört.
        set: req Ref<OptionSet> = "vergleich";
        /// Zeichen: Buchstabe oder Nummer, zum Beispiel „A“.
        letter: opt Text = "zeichen";
        /// Beschreibung: worin sie besteht.
        description: req Markdown = "beschreibung";
        /// Werte: wie sie die Kriterien erfüllt.
        values: list AlternativeValue = "werte";
    }
}

group! {
    /// How an option meets a criterion.
    AlternativeValue {
        /// Kriterium: Kennung aus dem Vergleich.
        criterion: req Identifier = "kriterium";
        /// Text: wie sie es erfüllt.
        text: req Markdown = "text";
        /// Erfüllt: ja, teils oder nein, wo sich das sagen lässt; ergibt ein Zeichen vor dem Text.
        met: opt Met = "erfuellt";
    }
}

impl Inner for AlternativeValue {}

choice! {
    /// Whether an option meets a criterion.
    Met {
        Yes = "ja" "erfüllt";
        Partly = "teils" "teils erfüllt";
        No = "nein" "nicht erfüllt";
    }
}
