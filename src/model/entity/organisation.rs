//! E18 `stelle`: an organisation.

use super::Home;
use super::land::Land;
use super::list::entity;
use crate::model::field::choice;
use crate::model::value::{Markdown, Ref, Text, Url};

entity! {
    /// Eine Stelle: Behörde, Kommune, Dienstleister, Hersteller, Verband oder Gremium.
    Organisation = "stelle", "Stelle", "Stellen", Home::List("beteiligte/stellen");
    {
        /// Art: was für eine Stelle.
        kind: req OrganisationKind = "art";
        /// Land: wo sie sitzt.
        land: opt Ref<Land> = "land";
        /// ARS: Regionalschlüssel, zwölf Ziffern in Anführungszeichen, zum Beispiel „150000000000“.
        ars: opt Text = "ars";
        /// Anschrift: Postanschrift.
        address: opt Markdown = "anschrift";
        /// Webseite: beginnt mit https://.
        url: opt Url = "url";
        /// Oberstelle: welcher Stelle sie untersteht.
        parent: opt Ref<Organisation> = "oberstelle";
    }
}

choice! {
    /// Kinds of organisations.
    OrganisationKind {
        Ministry = "ministerium" "Ministerium";
        LandAuthority = "landesbehoerde" "Landesbehörde";
        FederalAuthority = "bundesbehoerde" "Bundesbehörde";
        Municipality = "kommune" "Kommune";
        ItProvider = "it_dienstleister" "IT-Dienstleister";
        Manufacturer = "hersteller" "Hersteller";
        Association = "verband" "Verband";
        Body = "gremium" "Gremium";
        Other = "sonstige" "sonstige Stelle";
    }
}
