//! E1 `leitfaden`: a guide with version, sections and change history.

use super::land::Land;
use super::list::entity;
use super::organisation::Organisation;
use super::Home;
use crate::base::date::Date;
use crate::model::field::{Inner, group};
use crate::model::value::{Flag, Identifier, Language, Markdown, PageRef, Ref, Text};

entity! {
    /// Ein Leitfaden: Ausgabe mit Version, Stand, Abschnitten und Änderungen. Mehrere Leitfäden stehen in einem Handbuch.
    Guide = "leitfaden", "Leitfaden", "Leitfäden", Home::Folder;
    {
        /// Version: zum Beispiel „1.2“.
        version: req Text = "version";
        /// Herausgeber: Stelle, die den Leitfaden herausgibt.
        publisher: req Ref<Organisation> = "herausgeber";
        /// Land: für welches Land er gilt.
        land: opt Ref<Land> = "land";
        /// Geltungsbereich: für wen und wofür er gilt.
        scope: opt Markdown = "geltungsbereich";
        /// Ordner: Adresse seiner Übersichtsseite, zum Beispiel „anleitungen/aussengastronomie“.
        folder: opt PageRef = "ordner";
        /// Abschnitte: seine Teile in der Reihenfolge der Navigation.
        sections: list1 Section = "abschnitte";
        /// Lizenz: SPDX-Kürzel, zum Beispiel „CC-BY-4.0“, oder „dl-de/by-2-0“.
        licence: req Text = "lizenz";
        /// Namensnennung: wer bei Weitergabe zu nennen ist.
        attribution: opt Text = "namensnennung";
        /// Sprache: Kürzel, üblich „de“.
        language: opt Language = "sprache";
        /// Änderungen: was sich mit welcher Version geändert hat, Neuestes zuerst.
        changes: list Change = "aenderungen";
        /// Rechtliches: Seiten mit Pflichtangaben, wenn sie vom Handbuch abweichen.
        legal: opt Legal = "rechtliches";
        /// Behördenkopfzeile: nur für Stellen, die sich als amtliche Website ausweisen dürfen.
        official_header: opt Flag = "behoerdenkopfzeile";
        /// Nachrangig: ob die Suche seine Seiten hinter denen anderer Leitfäden zeigt, etwa eine Anleitung für die Redaktion.
        secondary: opt Flag = "nachrangig";
    }
}

group! {
    /// A part of a guide.
    Section {
        /// Kennung: auf sie verweist „abschnitt“ im Seitenkopf.
        id: req Identifier = "id";
        /// Titel: Überschrift in der Navigation.
        title: req Text = "titel";
        /// Nummerierung: ob seine Seiten gezählt werden.
        numbered: opt Flag = "nummerierung";
    }
}

impl Inner for Section {}

group! {
    /// What changed with a version.
    Change {
        /// Version: die neue Version.
        version: req Text = "version";
        /// Datum: Tag der Veröffentlichung.
        date: req Date = "datum";
        /// Text: was neu ist.
        text: req Markdown = "text";
    }
}

impl Inner for Change {}

group! {
    /// Pages with mandatory statements.
    Legal {
        /// Impressum: Adresse der Seite.
        imprint: opt PageRef = "impressum";
        /// Datenschutz: Adresse der Seite.
        privacy: opt PageRef = "datenschutz";
        /// Barrierefreiheit: Adresse der Erklärung.
        accessibility: opt PageRef = "barrierefreiheit";
        /// Leichte Sprache: Adresse der Seite.
        easy_language: opt PageRef = "leichte_sprache";
        /// Gebärdensprache: Adresse der Seite.
        sign_language: opt PageRef = "gebaerdensprache";
    }
}

impl Inner for Legal {}
