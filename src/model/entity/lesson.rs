//! `erfahrung`: a lesson learned.

use super::Home;
use super::dimension::Dimension;
use super::list::entity;
use super::organisation::Organisation;
use crate::model::value::{AnyRef, Markdown, Ref};

entity! {
    /// Eine Erfahrung: was eine Stelle gelernt hat und was andere daraus machen können.
    Lesson = "erfahrung", "Erfahrung", "Erfahrungen", Home::List("arbeitshilfen/erfahrungen");
    {
        /// Text: was gelernt wurde.
        text: req Markdown = "text";
        /// Rat: was andere daraus machen können.
        advice: opt Markdown = "rat";
        /// Stelle: wer die Erfahrung gemacht hat.
        organisation: opt Ref<Organisation> = "stelle";
        /// Dimension: wohin sie gehört.
        dimension: opt Ref<Dimension> = "dimension";
        /// Betrifft: Seiten und Einträge, für die sie wichtig ist.
        about: list AnyRef = "betrifft";
    }
}
