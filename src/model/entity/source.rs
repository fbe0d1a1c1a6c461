//! E29 `quelle`: where a fact comes from.

use super::Home;
use super::list::entity;
use crate::base::date::Date;
use crate::model::field::choice;
use crate::model::value::{Text, Url};

entity! {
    /// Eine Quelle: Website, Plattform, Dokument, Vortrag, Gesetz oder Datensatz, aus dem Angaben stammen.
    Source = "quelle", "Quelle", "Quellen", Home::List("quellen");
    {
        /// Art: was für eine Quelle.
        kind: req SourceKind = "art";
        /// Webseite: beginnt mit https://.
        url: opt Url = "url";
        /// Abgerufen am: wann sie zuletzt angesehen wurde.
        visited: opt Date = "abgerufen_am";
        /// Lizenz: SPDX-Kürzel, zum Beispiel „CC-BY-4.0“, oder „dl-de/by-2-0“.
        licence: opt Text = "lizenz";
        /// Herausgeber: wer sie veröffentlicht.
        publisher: opt Text = "herausgeber";
    }
}

choice! {
    /// Kinds of sources.
    SourceKind {
        Website = "website" "Website";
        Platform = "plattform" "Plattform";
        Document = "dokument" "Dokument";
        Talk = "vortrag" "Vortrag";
        Law = "gesetz" "Gesetz";
        Dataset = "datensatz" "Datensatz";
    }
}
