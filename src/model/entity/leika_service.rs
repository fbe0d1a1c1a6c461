//! E6 `leika_leistung`: an entry of the national catalogue of Leistungen.

use super::Home;
use super::list::entity;
use crate::model::field::{Inner, choice, group};
use crate::model::value::{Int, LegalBasis, Text, Url};

entity! {
    /// Eine LeiKa-Leistung: ein Eintrag im Leistungskatalog mit 14-stelligem Schlüssel.
    LeikaService = "leika_leistung", "LeiKa-Leistung", "LeiKa-Leistungen", Home::Shared("leistungen");
    {
        /// LeiKa-Schlüssel: 14 Ziffern in Anführungszeichen, zum Beispiel „99000000000000“.
        key: req Text = "leika";
        /// Bezeichnung: Name im Leistungskatalog.
        name: req Text = "bezeichnung";
        /// Typisierung: wer regelt und wer vollzieht.
        typing: opt Typing = "typisierung";
        /// Vertrauensniveau: FIM-Code.
        assurance: opt Assurance = "vertrauensniveau";
        /// Rechtsgrundlagen: worauf sie beruht.
        laws: list LegalBasis = "rechtsgrundlagen";
        /// Freigabestatus: FIM-Wert von 1 bis 8.
        release: opt Int = "freigabe_status";
        /// Stammtext: Adresse im FIM-Portal.
        text_url: opt Url = "stammtext_url";
        /// FIM-Artefakte: wie weit Stammtext, Prozess und Datenschema sind.
        artefacts: opt Artefacts = "fim_artefakte";
    }
}

group! {
    /// How far the FIM artefacts are.
    Artefacts {
        /// Stammtext: Bearbeitungsstand.
        text: opt ArtefactState = "stammtext";
        /// Prozess: Bearbeitungsstand.
        process: opt ArtefactState = "prozess";
        /// Datenschema: Bearbeitungsstand.
        data: opt ArtefactState = "datenschema";
    }
}

impl Inner for Artefacts {}

choice! {
    /// How far an artefact is.
    ArtefactState {
        InWork = "in_bearbeitung" "in Bearbeitung";
        Submitted = "eingereicht" "eingereicht";
        Approved = "fachlich_freigegeben" "fachlich freigegeben";
        Unplanned = "nicht_vorgesehen" "nicht vorgesehen";
    }
}

choice! {
    /// Level of assurance, FIM code list.
    Assurance {
        A00 = "00" "kein Vertrauensniveau";
        A10 = "10" "untergeordnet (10)";
        A15 = "15" "niedrig (15)";
        A20 = "20" "normal (20)";
        A30 = "30" "substanziell (30)";
        A40 = "40" "hoch (40)";
    }
}

choice! {
    /// Who rules and who executes, FIM code list.
    Typing {
        T1 = "1" "1: Regelung und Vollzug Bund";
        T2 = "2" "2: Regelung Bund, Vollzug Land";
        T2a = "2a" "2a";
        T2b = "2b" "2b";
        T3 = "3" "3: Regelung Bund, Vollzug Kommune";
        T3a = "3a" "3a";
        T3b = "3b" "3b";
        T23 = "2/3" "2/3: Regelung Bund, Vollzug Land oder Kommune";
        T23a = "2/3a" "2/3a";
        T23b = "2/3b" "2/3b";
        T4 = "4" "4: Regelung Land, Vollzug Land oder Kommune";
        T4a = "4a" "4a";
        T4b = "4b" "4b";
        T5 = "5" "5: Regelung und Vollzug Kommune";
        T6 = "6" "6";
        T7 = "7" "7";
        T8 = "8" "8";
        T9 = "9" "9";
        T10 = "10" "10";
        T11 = "11" "11";
        T12 = "12" "12";
    }
}
