//! `arbeitsblatt`: a blank form to print and fill in.

use super::Home;
use super::dimension::Dimension;
use super::list::entity;
use crate::model::field::{Inner, group};
use crate::model::value::{Int, Markdown, Ref, Text};

entity! {
    /// Ein Arbeitsblatt: leeres Formular zum Ausdrucken und Ausfüllen.
    Worksheet = "arbeitsblatt", "Arbeitsblatt", "Arbeitsblätter", Home::List("arbeitshilfen/arbeitsblaetter");
    {
        /// Anleitung: wie man es ausfüllt.
        instruction: opt Markdown = "anleitung";
        /// Felder: was einzutragen ist.
        blanks: list1 Blank = "felder";
        /// Dimensionen: wozu es gehört.
        dimensions: list Ref<Dimension> = "dimensionen";
    }
}

group! {
    /// One field to fill in.
    Blank {
        /// Titel: was einzutragen ist.
        title: req Text = "titel";
        /// Hilfe: was gemeint ist.
        help: opt Markdown = "hilfe";
        /// Zeilen: wie viele Zeilen zum Schreiben, üblich 1.
        lines: opt Int = "zeilen";
        /// Auswahl: Kästchen zum Ankreuzen statt Zeilen.
        choices: list Text = "auswahl";
    }
}

impl Inner for Blank {}
