//! E24 `herausforderung`: a stage of the way to reuse, with its topics and questions.

use super::Home;
use super::list::entity;
use super::phase::Phase;
use super::question::Question;
use crate::model::field::{Inner, group};
use crate::model::value::{Int, Markdown, PageRef, Ref, Text};

entity! {
    /// Eine Herausforderung: eine Stufe auf dem Weg zur Nachnutzung mit ihren Themen und Fragen.
    Challenge = "herausforderung", "Herausforderung", "Herausforderungen", Home::List("dimensionen/herausforderungen");
    {
        /// Nummer: Platz auf dem Weg, ab 1.
        number: req Int = "nummer";
        /// Ziel: was am Ende der Stufe erreicht ist.
        goal: opt Markdown = "ziel";
        /// Entspricht: Phasen, in die sie fällt.
        same_as: list Ref<Phase> = "entspricht";
        /// Themen: worum es auf dieser Stufe geht.
        topics: list1 Topic = "themen";
        /// Seite: Adresse der Seite, die sie ausführlich behandelt.
        page: opt PageRef = "seite";
    }
}

group! {
    /// A topic of a stage.
    Topic {
        /// Titel: wie das Thema heißt.
        title: req Text = "titel";
        /// Beschreibung: was gemeint ist.
        description: opt Markdown = "beschreibung";
        /// Fragen: Prüffragen in ihrer Reihenfolge.
        questions: list1 Ref<Question> = "fragen";
    }
}

impl Inner for Topic {}
