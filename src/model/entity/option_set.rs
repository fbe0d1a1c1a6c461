//! E32 `vergleich`: options side by side, by criteria of one's own.

use super::Home;
use super::list::entity;
use crate::model::field::{Inner, group};
use crate::model::value::{Identifier, Markdown, Text};

entity! {
    /// Ein Vergleich: Wahlmöglichkeiten nebeneinander, nach eigenen Kriterien.
    OptionSet = "vergleich", "Vergleich", "Vergleiche", Home::Shared("vergleiche/wahlmoeglichkeiten");
    {
        /// Frage: was zu entscheiden ist.
        question: req Markdown = "frage";
        /// Kriterien: wonach verglichen wird, in der Reihenfolge.
        criteria: list1 OwnCriterion = "kriterien";
    }
}

group! {
    /// A criterion of a comparison.
    OwnCriterion {
        /// Kennung: kurz und innerhalb des Vergleichs eindeutig.
        id: req Identifier = "id";
        /// Titel: wie es heißt.
        title: req Text = "titel";
    }
}

impl Inner for OwnCriterion {}
