//! E22 `supportmodell`: who helps in operation, level by level.

use super::Home;
use super::contact::Contact;
use super::list::entity;
use super::source::Source;
use crate::model::field::{Inner, choice, group};
use crate::model::value::{AnyRef, Markdown, Ref, Text};

entity! {
    /// Ein Supportmodell: wer im Betrieb auf welcher Stufe hilft und wann weitergegeben wird.
    SupportModel = "supportmodell", "Supportmodell", "Supportmodelle", Home::List("beteiligte/support");
    {
        /// Stufen: 1, 2f (fachlich), 2t (technisch), 3.
        levels: list1 SupportLevel = "stufen";
        /// Eskalation: wann von welcher Stufe an welche weitergegeben wird.
        escalations: list Escalation = "eskalation";
        /// Mindestanforderungen: was der Support leisten muss.
        minimum: list Markdown = "mindestanforderungen";
        /// Wissensbasis: wo Antworten stehen.
        knowledge: list Ref<Source> = "wissensbasis";
    }
}

group! {
    /// One level of support.
    SupportLevel {
        /// Stufe: 1, 2f, 2t oder 3.
        level: req LevelName = "stufe";
        /// Akteur: wer hilft, als „stelle:…“ oder „rolle:…“.
        actor: req AnyRef = "akteur";
        /// Kanal: Kontakte.
        channels: list Ref<Contact> = "kanal";
        /// Zeiten: wann jemand da ist.
        hours: opt Text = "zeiten";
        /// Reaktionszeit: bis wann jemand antwortet.
        response: opt Text = "reaktionszeit";
        /// Aufgaben: was diese Stufe tut.
        tasks: list Markdown = "aufgaben";
    }
}

impl Inner for SupportLevel {}

group! {
    /// When a case is passed on.
    Escalation {
        /// Von: Stufe.
        from: req LevelName = "von";
        /// Nach: Stufe.
        to: req LevelName = "nach";
        /// Bedingung: wann.
        condition: opt Markdown = "bedingung";
    }
}

impl Inner for Escalation {}

choice! {
    /// Levels of support.
    LevelName {
        First = "1" "1st Level";
        SecondSubject = "2f" "2nd Level fachlich";
        SecondTechnical = "2t" "2nd Level technisch";
        Third = "3" "3rd Level";
    }
}
