//! E20 `gremium`: a body that steers, or a forum that exchanges.

use super::Home;
use super::contact::Contact;
use super::land::Land;
use super::list::entity;
use super::metric::Metric;
use super::organisation::Organisation;
use crate::model::field::choice;
use crate::model::value::{Int, Markdown, Ref, Text};

entity! {
    /// Ein Gremium: wer auf welcher Ebene steuert, entscheidet oder sich austauscht, wie oft, und wem berichtet wird.
    Body = "gremium", "Gremium", "Gremien", Home::List("beteiligte/gremien");
    {
        /// Zweck: wozu es da ist.
        purpose: req Markdown = "zweck";
        /// Ebene: bund, land, kommune oder dienstleister.
        level: req BodyLevel = "ebene";
        /// Land: in welchem Land es arbeitet.
        land: opt Ref<Land> = "land";
        /// Turnus: wie oft es zusammenkommt.
        rhythm: opt Text = "turnus";
        /// Mitglieder: Stellen, die vertreten sind.
        members: list Ref<Organisation> = "mitglieder";
        /// Berichtet an: Gremien, die seine Ergebnisse bekommen.
        reports_to: list Ref<Body> = "berichtet_an";
        /// Anzahl: Kennzahl, wie viele Personen es sind.
        size: opt Ref<Metric> = "anzahl";
        /// Kontakt: wie man es erreicht.
        contact: opt Ref<Contact> = "kontakt";
        /// Reihenfolge: Platz im Organigramm, kleine Zahlen zuerst.
        order: opt Int = "reihenfolge";
    }
}

choice! {
    /// Level on which a body works.
    BodyLevel {
        Federal = "bund" "Bund";
        Land = "land" "Land";
        Municipality = "kommune" "Kommunen";
        Provider = "dienstleister" "IT-Dienstleister";
    }
}
