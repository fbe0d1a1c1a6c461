//! E5 `leistung`: an OZG-Leistung, a bundle of LeiKa-Leistungen.

use super::Home;
use super::leika_service::LeikaService;
use super::list::entity;
use super::phase::Phase;
use super::program::ProgramLevel;
use super::reuse_model::ReuseModel;
use super::situation::Situation;
use super::subject_field::SubjectField;
use crate::model::field::{Inner, choice, group};
use crate::model::value::{Flag, Quantity, Ref, Text};

entity! {
    /// Eine OZG-Leistung: ein Bündel von LeiKa-Leistungen, das Onlinedienste abdecken.
    Service = "leistung", "OZG-Leistung", "OZG-Leistungen", Home::Shared("leistungen");
    {
        /// OZG-ID: fünf Ziffern aus dem OZG-Katalog, in Anführungszeichen, zum Beispiel „00000“.
        ozg_id: req Text = "ozg_id";
        /// Themenfeld: wozu sie gehört.
        field: req Ref<SubjectField> = "themenfeld";
        /// Lage: die Hauptlage.
        situation: opt Ref<Situation> = "lage";
        /// Weitere Lagen: Lagen, in denen sie auch gebraucht wird.
        other_situations: list Ref<Situation> = "lagen_sekundaer";
        /// Programm: bund oder foederal.
        program: opt ProgramLevel = "programm";
        /// LeiKa-Leistungen: was sie bündelt.
        leika: list Ref<LeikaService> = "leika";
        /// Zielgruppe: wer sie beantragt.
        audience: list ServiceAudience = "zielgruppe";
        /// Vollzug: welche Ebene sie ausführt.
        execution: list1 Level = "vollzug";
        /// SDG: ob sie unter das europäische Zugangstor fällt.
        sdg: opt Sdg = "sdg";
        /// Priorität: wie dringend sie ist.
        priority: opt Priority = "prioritaet";
        /// Empfohlenes Modell: Nachnutzungsmodell nach der OZG-Informationsplattform.
        recommended: opt Ref<ReuseModel> = "empfohlenes_modell";
        /// Fallzahl: wie oft sie vorkommt.
        cases: opt Cases = "fallzahl";
        /// Phase: wie weit die Nachnutzung ist.
        phase: opt Ref<Phase> = "phase";
    }
}

group! {
    /// How often a Leistung occurs.
    Cases {
        /// Menge: Zahl der Fälle.
        quantity: req Quantity = "menge";
        /// Bezug: Jahr, für das die Zahl gilt.
        year: opt Text = "bezug";
        /// Gebiet: für welches Gebiet die Zahl gilt.
        area: opt Text = "gebiet";
    }
}

impl Inner for Cases {}

group! {
    /// Relation to the Single Digital Gateway.
    Sdg {
        /// Relevant: ja oder nein.
        relevant: req Flag = "relevant";
        /// Anhang: I, II oder keiner.
        annex: opt SdgAnnex = "anhang";
        /// Code: sieben Ziffern der SDG-Codeliste.
        code: opt Text = "code";
    }
}

impl Inner for Sdg {}

choice! {
    /// Annex of the SDG regulation.
    SdgAnnex {
        None = "keiner" "keiner";
        One = "I" "Anhang I";
        Two = "II" "Anhang II";
    }
}

choice! {
    /// Who applies.
    ServiceAudience {
        Citizens = "buerger" "Bürgerinnen und Bürger";
        Companies = "unternehmen" "Unternehmen";
        Administration = "verwaltung" "Verwaltung";
    }
}

choice! {
    /// A level of administration.
    Level {
        Federal = "bund" "Bund";
        Land = "land" "Land";
        Municipality = "kommune" "Kommune";
    }
}

choice! {
    /// How urgent a Leistung is.
    Priority {
        Unset = "nicht_festgelegt" "nicht festgelegt";
        Low = "niedrig" "niedrig";
        Medium = "mittel" "mittel";
        High = "hoch" "hoch";
    }
}
