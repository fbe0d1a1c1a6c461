//! E19 `kontakt`: whom to write to, for what.

use super::Home;
use super::list::entity;
use super::organisation::Organisation;
use crate::model::value::{Flag, MailAddress, Markdown, Ref, Text, Url};

entity! {
    /// Ein Kontakt: Funktionspostfach, Telefon oder Seite einer Stelle für einen Zweck.
    Contact = "kontakt", "Kontakt", "Kontakte", Home::List("beteiligte/kontakte");
    {
        /// Stelle: zu wem er gehört.
        organisation: req Ref<Organisation> = "stelle";
        /// Zweck: wofür man ihn nutzt.
        purpose: req Markdown = "zweck";
        /// E-Mail: Funktionspostfach, keine Person.
        email: opt MailAddress = "email";
        /// Telefon: Sammelnummer.
        phone: opt Text = "telefon";
        /// Webseite: beginnt mit https://.
        url: opt Url = "url";
        /// Erreichbarkeit: Zeiten.
        hours: opt Text = "erreichbarkeit";
        /// Person: Name; nur mit „einwilligung: ja“.
        person: opt Text = "person";
        /// Einwilligung: ja, wenn die Person der Veröffentlichung zugestimmt hat.
        consent: opt Flag = "einwilligung";
    }
}
