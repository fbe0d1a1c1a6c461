//! E26 `termin`: a date, or a series of dates.

use super::Home;
use super::contact::Contact;
use super::list::entity;
use super::organisation::Organisation;
use crate::base::date::Date;
use crate::model::field::{Inner, choice, group};
use crate::model::page::Audience;
use crate::model::value::{Markdown, Ref, Text, Url};

entity! {
    /// Ein Termin: Veranstaltung oder Sprechstunde, einmal oder in einer Reihe.
    Event = "termin", "Termin", "Termine", Home::List("termine");
    {
        /// Beginn: erster Tag.
        begins: req Date = "beginn";
        /// Ende: letzter Tag, wenn er mehrere Tage dauert.
        ends: opt Date = "ende";
        /// Uhrzeit: zum Beispiel „10:00–11:30“.
        time: opt Text = "uhrzeit";
        /// Ort: wo er stattfindet.
        place: opt Text = "ort";
        /// Adresse im Netz: wo man teilnimmt oder sich anmeldet.
        online_url: opt Url = "online_url";
        /// Reihe: wie er sich wiederholt.
        series: opt Series = "reihe";
        /// Zielgruppe: für wen er ist.
        audience: list Audience = "zielgruppe";
        /// Veranstalter: wer einlädt.
        host: opt Ref<Organisation> = "veranstalter";
        /// Kontakt: wo man fragt oder sich anmeldet.
        contact: opt Ref<Contact> = "kontakt";
        /// Inhalt: worum es geht.
        content: opt Markdown = "inhalt";
        /// Zustand: angekuendigt, vorbei oder abgesagt.
        state: opt EventState = "zustand";
    }
}

group! {
    /// How a date repeats.
    Series {
        /// Turnus: woechentlich, zweiwoechentlich, monatlich oder vierteljaehrlich.
        rhythm: req Rhythm = "turnus";
        /// Bis: letzter Tag der Reihe.
        until: opt Date = "bis";
    }
}

impl Inner for Series {}

choice! {
    /// How often a date repeats.
    Rhythm {
        Weekly = "woechentlich" "wöchentlich";
        Fortnightly = "zweiwoechentlich" "alle zwei Wochen";
        Monthly = "monatlich" "monatlich";
        Quarterly = "vierteljaehrlich" "vierteljährlich";
    }
}

choice! {
    /// Whether a date is still ahead.
    EventState {
        Announced = "angekuendigt" "angekündigt";
        Past = "vorbei" "vorbei";
        Cancelled = "abgesagt" "abgesagt";
    }
}
