//! E27 `umfrage`: one round of a survey.

use super::Home;
use super::list::entity;
use crate::base::date::Date;
use crate::model::field::{Inner, choice, group};
use crate::model::value::{Int, Markdown, Ref, Text};

entity! {
    /// Eine Umfrage: eine Frage, ihre Antworten und wie viele geantwortet haben, an einem Stichtag.
    Survey = "umfrage", "Umfrage", "Umfragen", Home::List("zahlen/umfragen");
    {
        /// Frage: was gefragt wurde.
        question: req Markdown = "frage";
        /// Auswahl: einfach, wenn jede Stelle genau eine Antwort gab, sonst mehrfach.
        choice: opt AnswerChoice = "auswahl";
        /// Antworten: was geantwortet wurde, wie oft.
        answers: list1 SurveyAnswer = "antworten";
        /// Grundgesamtheit: wie viele gefragt wurden.
        population: opt Int = "grundgesamtheit";
        /// Rücklauf: wie viele geantwortet haben.
        returned: opt Int = "ruecklauf";
        /// Stichtag: Tag oder Monat, für den die Antworten gelten.
        reference_date: req Date = "stichtag";
        /// Runde: die wievielte Befragung.
        round: opt Int = "runde";
        /// Vorige Runde: dieselbe Frage davor.
        previous: opt Ref<Survey> = "vorige_runde";
    }
}

group! {
    /// One answer and how often it was given.
    SurveyAnswer {
        /// Text: die Antwort.
        text: req Text = "text";
        /// Anzahl: wie oft.
        count: req Int = "anzahl";
    }
}

impl Inner for SurveyAnswer {}

choice! {
    /// How many answers one may give.
    AnswerChoice {
        Single = "einfach" "eine Antwort möglich";
        Multiple = "mehrfach" "mehrere Antworten möglich";
    }
}
