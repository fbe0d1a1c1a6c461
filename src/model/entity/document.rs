//! E21 `dokument`: template, contract, form or download.

use super::Home;
use super::dimension::Dimension;
use super::list::entity;
use crate::base::date::Date;
use crate::model::field::choice;
use crate::model::value::{Flag, Ref, Text, Url};

entity! {
    /// Ein Dokument: Vorlage, Vertrag, Checkliste, Formular oder anderes zum Herunterladen.
    Document = "dokument", "Dokument", "Dokumente", Home::List("arbeitshilfen/dokumente");
    {
        /// Art: was für ein Dokument.
        kind: req DocumentKind = "art";
        /// Datei: Pfad unter assets/; entweder Datei oder Adresse.
        file: opt Text = "datei";
        /// Webseite: beginnt mit https://; entweder Datei oder Webseite.
        url: opt Url = "url";
        /// Format: zum Beispiel PDF, DOCX, XLSX.
        format: opt Text = "format";
        /// Barrierefrei: ja, nein oder unbekannt.
        accessible: opt AccessibleState = "barrierefrei";
        /// Version: Ausgabe.
        version: opt Text = "version";
        /// Lizenz: SPDX-Kürzel, zum Beispiel „CC-BY-4.0“, oder „dl-de/by-2-0“.
        licence: opt Text = "lizenz";
        /// Gültig bis: letzter Tag.
        valid_until: opt Date = "gueltig_bis";
        /// Dimensionen: wozu es gehört.
        dimensions: list Ref<Dimension> = "dimensionen";
        /// Nicht personenbezogen: ja bestätigt, dass keine Personen darin stehen.
        impersonal: opt Flag = "nicht_personenbezogen";
    }
}

choice! {
    /// Kinds of documents.
    DocumentKind {
        Template = "vorlage" "Vorlage";
        Contract = "vertrag" "Vertrag";
        Checklist = "checkliste" "Checkliste";
        Guide = "leitfaden" "Leitfaden";
        Decision = "beschluss" "Beschluss";
        Presentation = "praesentation" "Präsentation";
        Form = "formular" "Formular";
    }
}

choice! {
    /// Whether a document is accessible.
    AccessibleState {
        Unknown = "unbekannt" "unbekannt";
        Yes = "ja" "ja";
        No = "nein" "nein";
    }
}
