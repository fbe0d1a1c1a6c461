//! E31 `steckbrief`: a service that a provider offers to others.

use super::Home;
use super::list::entity;
use super::organisation::Organisation;
use super::service::Service;
use super::subject_field::SubjectField;
use crate::model::field::choice;
use crate::model::value::{Ref, Text, Url};

entity! {
    /// Ein Steckbrief: ein Onlinedienst, den ein Anbieter anderen Kommunen zur Übernahme nennt.
    Profile = "steckbrief", "Steckbrief", "Steckbriefe", Home::Page("steckbriefe");
    {
        /// Anbieter: wer ihn anbietet.
        provider: req Ref<Organisation> = "anbieter";
        /// Dienst: wie der Onlinedienst heißt.
        service_name: req Text = "dienst";
        /// Themenfeld: wohin er gehört.
        subject_field: req Ref<SubjectField> = "themenfeld";
        /// Leistung: welche OZG-Leistung er abdeckt.
        service: opt Ref<Service> = "leistung";
        /// Beispiel: Adresse, unter der er läuft.
        example_url: opt Url = "beispiel_url";
        /// Angebotsumfang: nachweise_papier, nachweise_digital oder once_only.
        scope: opt Scope = "angebotsumfang";
        /// Datei: Name der Datei in der Quelle.
        file: opt Text = "datei";
    }
}

choice! {
    /// What an application offers.
    Scope {
        PaperProofs = "nachweise_papier" "Antrag online, Nachweise auf Papier";
        DigitalProofs = "nachweise_digital" "Antrag online mit allen Nachweisen";
        OnceOnly = "once_only" "Antrag online, Nachweise holt die Verwaltung selbst (Once-Only)";
    }
}
