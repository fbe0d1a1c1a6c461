//! E26 `meldung`: news, a press report, a survey call or a note about a change.

use super::Home;
use super::list::entity;
use super::subject_field::SubjectField;
use crate::base::date::Date;
use crate::model::field::choice;
use crate::model::value::{AnyRef, Markdown, Ref, Url};

entity! {
    /// Eine Meldung: Neuigkeit, Pressebericht, Abfrage, Lösung oder Änderung mit Datum.
    News = "meldung", "Meldung", "Meldungen", Home::List("meldungen");
    {
        /// Art: nachricht, presse, abfrage, loesung oder aenderung.
        kind: req NewsKind = "art";
        /// Datum: Tag der Meldung.
        date: req Date = "datum";
        /// Text: was zu melden ist.
        text: opt Markdown = "text";
        /// Adresse: wo mehr steht.
        url: opt Url = "url";
        /// Betrifft: Seite oder Eintrag, um den es geht.
        about: list AnyRef = "betrifft";
        /// Themenfeld: wohin sie gehört.
        subject_field: opt Ref<SubjectField> = "themenfeld";
    }
}

choice! {
    /// Kinds of news.
    NewsKind {
        News = "nachricht" "Nachricht";
        Press = "presse" "Presse";
        Call = "abfrage" "Abfrage";
        Solution = "loesung" "Lösung";
        Change = "aenderung" "Änderung";
    }
}
