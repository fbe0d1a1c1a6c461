//! E14 `anbindungsvariante`: how applications reach a Kommune.

use super::Home;
use super::list::entity;
use crate::model::field::choice;
use crate::model::value::{Flag, Markdown};

entity! {
    /// Eine Anbindungsvariante: auf welchem Weg Anträge in die Kommune kommen.
    Connection = "anbindungsvariante", "Anbindungsvariante", "Anbindungsvarianten", Home::List("vergleiche/anbindungsvarianten");
    {
        /// Art: technischer Weg.
        kind: req ConnectionKind = "art";
        /// Format: pdf, xml oder json.
        format: opt DataFormat = "format";
        /// Adressierung: woran der Weg die Kommune erkennt.
        addressing: opt Addressing = "adressierung";
        /// Rückkanal: ob die Kommune auf demselben Weg antworten kann.
        return_channel: opt Flag = "rueckkanal";
        /// Voraussetzungen: was die Kommune dafür braucht.
        requirements: list Markdown = "voraussetzungen";
        /// Aufwand: niedrig, mittel oder hoch.
        effort: opt EffortLevel = "aufwand";
        /// Übergangslösung: ja, wenn sie auf Dauer abgelöst werden soll.
        interim: opt Flag = "uebergangsloesung";
    }
}

choice! {
    /// Technical ways.
    ConnectionKind {
        Databox = "filetransfer_databox" "Databox (Dateiübertragung)";
        Osci = "osci_xta" "OSCI/XTA";
        FitConnect = "fit_connect" "FIT-Connect";
        OwnPortal = "eigenes_portal" "eigenes Portal";
        Mail = "email" "E-Mail";
        Direct = "fachverfahren_direkt" "direkt ins Fachverfahren";
    }
}

choice! {
    /// Format of an application.
    DataFormat {
        Pdf = "pdf" "PDF";
        Xml = "xml" "XML";
        Json = "json" "JSON";
    }
}

choice! {
    /// How the Kommune is addressed.
    Addressing {
        Mailbox = "funktionspostfach" "Funktionspostfach";
        DvdvKey = "dvdv_organisationsschluessel" "Organisationsschlüssel im DVDV";
        DestinationId = "destination_id" "Destination-ID";
    }
}

choice! {
    /// How much work.
    EffortLevel {
        Low = "niedrig" "niedrig";
        Medium = "mittel" "mittel";
        High = "hoch" "hoch";
    }
}
