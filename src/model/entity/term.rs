//! E30 `begriff`: a term of the glossary.

use super::Home;
use super::list::entity;
use crate::model::value::{Markdown, Ref, Text};

entity! {
    /// Ein Begriff: Eintrag im Glossar mit Abkürzung, Langform, Synonymen und Erklärung.
    Term = "begriff", "Begriff", "Begriffe", Home::List("glossar");
    {
        /// Abkürzung: kurze Form.
        abbreviation: opt Text = "abkuerzung";
        /// Langform: ausgeschrieben.
        long_form: opt Text = "langform";
        /// Definition: Erklärung in ein bis drei Sätzen.
        definition: req Markdown = "definition";
        /// Siehe: Begriff, unter dem es steht.
        see: list Ref<Term> = "siehe";
        /// Synonyme: andere Wörter dafür.
        synonyms: list Text = "synonyme";
        /// Verwandt: Begriffe in der Nähe.
        related: list Ref<Term> = "verwandt";
        /// Leichte Sprache: Erklärung in Leichter Sprache.
        easy: opt Markdown = "leichte_sprache";
    }
}
