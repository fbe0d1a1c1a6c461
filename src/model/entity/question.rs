//! `prueffrage`: a question of the four-dimension check.

use super::Home;
use super::challenge::Challenge;
use super::dimension::Dimension;
use super::list::entity;
use super::phase::Phase;
use crate::model::value::{AnyRef, Flag, Markdown, Ref};

entity! {
    /// Eine Prüffrage: was vor einer Entscheidung zu klären ist, mit Nachweis und Antworten.
    Question = "prueffrage", "Prüffrage", "Prüffragen", Home::List("dimensionen/fragen");
    {
        /// Dimension: wohin sie gehört.
        dimension: req Ref<Dimension> = "dimension";
        /// Phase: wann sie zu klären ist.
        phase: opt Ref<Phase> = "phase";
        /// Stufe: Stufe des Weges, auf der sie sich stellt.
        stage: opt Ref<Challenge> = "stufe";
        /// Frage: die Frage selbst.
        question: req Markdown = "frage";
        /// Erläuterung: was gemeint ist.
        explanation: opt Markdown = "erlaeuterung";
        /// Nachweis: woran man erkennt, dass sie beantwortet ist.
        proof: opt Markdown = "nachweis";
        /// Antworten: Seiten, Schritte, Rollen oder Leistungen, die antworten.
        answers: list AnyRef = "antworten";
        /// Pflicht: ob sie beantwortet sein muss.
        mandatory: opt Flag = "pflicht";
    }
}
