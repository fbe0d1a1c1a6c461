//! E2 `land`: what differs between the Länder.

use super::Home;
use super::funding_rule::FundingRule;
use super::list::entity;
use super::organisation::Organisation;
use crate::model::field::{Inner, group};
use crate::model::value::{Int, NamedLink, Ref, Text, Url};

entity! {
    /// Ein Land: Ansprechstelle, Angebotsorte, Finanzierung und Recht der Barrierefreiheit.
    Land = "land", "Land", "Länder", Home::List("laender");
    {
        /// Kürzel: zwei Buchstaben, zum Beispiel „ST“.
        code: req Text = "kuerzel";
        /// ARS-Präfix: die ersten beiden Ziffern des Regionalschlüssels, zum Beispiel „15“.
        ars_prefix: req Text = "ars_praefix";
        /// Ansprechstelle: wer Kommunen zur Nachnutzung berät.
        contact: req Ref<Organisation> = "ansprechstelle";
        /// Angebotsorte: wo Kommunen nachnutzbare Dienste finden.
        catalogues: list NamedLink = "angebotsorte";
        /// Marktplatz: weitere Marktplätze.
        markets: list NamedLink = "marktplatz";
        /// Finanzierung: Regel, wer im Land zahlt.
        funding: opt Ref<FundingRule> = "finanzierung";
        /// Pflegende Stelle im DVDV: wer Einträge im Diensteverzeichnis vornimmt.
        dvdv_keeper: opt Ref<Organisation> = "pflegende_stelle_dvdv";
        /// Landesredaktion: wer die Leistungstexte pflegt.
        editorial: opt EditorialOffice = "landesredaktion";
        /// Barrierefreiheit: Gesetz, Überwachung und Durchsetzung.
        accessibility: opt AccessibilityLaw = "barrierefreiheit";
    }
}

group! {
    /// The office that keeps the texts of Leistungen.
    EditorialOffice {
        /// Name: wie sie heißt.
        name: req Text = "name";
        /// Webseite: beginnt mit https://.
        url: opt Url = "url";
    }
}

impl Inner for EditorialOffice {}

group! {
    /// The law of accessibility of a Land.
    AccessibilityLaw {
        /// Gesetz: Name mit Paragrafen.
        act: req Text = "gesetz";
        /// Verordnung: Name.
        decree: opt Text = "verordnung";
        /// Überwachungsstelle: wer prüft.
        monitoring: opt Text = "ueberwachungsstelle";
        /// Durchsetzung: wohin man sich wendet, wenn eine Antwort ausbleibt.
        enforcement: opt Enforcement = "durchsetzung";
        /// Antwortfrist: Tage, in denen auf einen Hinweis zu antworten ist.
        answer_days: opt Int = "antwortfrist_tage";
    }
}

impl Inner for AccessibilityLaw {}

group! {
    /// The body that enforces accessibility.
    Enforcement {
        /// Name: wie sie heißt.
        name: req Text = "name";
        /// Webseite: beginnt mit https://.
        url: opt Url = "url";
        /// Kontakt: Postfach oder Telefon.
        contact: opt Text = "kontakt";
    }
}

impl Inner for Enforcement {}
