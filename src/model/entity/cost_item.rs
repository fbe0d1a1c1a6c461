//! E11 `kostenposition`: one kind of cost and who bears it.

use super::Home;
use super::land::Land;
use super::list::entity;
use super::organisation::Organisation;
use crate::base::date::Date;
use crate::model::field::{Inner, choice, group};
use crate::model::value::{Amount, Decimal, Flag, Ref, Text};

entity! {
    /// Eine Kostenposition: was kostet, wie viel, wer zahlt welchen Anteil.
    CostItem = "kostenposition", "Kostenposition", "Kostenpositionen", Home::List("finanzierung/kosten");
    {
        /// Kostenart: wofür gezahlt wird.
        kind: req CostKind = "kostenart";
        /// Betrag: wie viel; fehlt er, heißt es „keine Angabe“.
        amount: opt Amount = "betrag";
        /// Träger: wer zahlt, mit Anteil in Prozent.
        bearers: list1 Bearer = "traeger";
        /// Gültig von: erster Tag.
        valid_from: opt Date = "gueltig_von";
        /// Gültig bis: letzter Tag.
        valid_until: opt Date = "gueltig_bis";
        /// Offen: ja, wenn die Anteile noch nicht feststehen.
        open: opt Flag = "offen";
        /// Land: für welches Land es gilt.
        land: opt Ref<Land> = "land";
    }
}

group! {
    /// Who bears a cost, with share.
    Bearer {
        /// Stelle: wer zahlt.
        organisation: opt Ref<Organisation> = "stelle";
        /// Ebene: bund, land, kommune oder it_dienstleister.
        level: opt BearerLevel = "ebene";
        /// Anteil: Prozent von 0 bis 100.
        share: opt Decimal = "anteil";
        /// Verteilschlüssel: wonach innerhalb der Ebene verteilt wird.
        key: opt SharingKey = "verteilschluessel";
        /// Vorbehalt: unter welcher Bedingung die Zusage steht.
        reservation: opt Text = "vorbehalt";
    }
}

impl Inner for Bearer {}

choice! {
    /// What is paid for.
    CostKind {
        Development = "entwicklung" "Entwicklung";
        LandAdaptation = "landesanpassung" "Anpassung an das Land";
        Connection = "anbindung" "Anbindung";
        Interface = "schnittstelle" "Schnittstelle";
        Operation = "betrieb" "Betrieb";
        Infrastructure = "infrastruktur" "Infrastruktur";
        Maintenance = "wartung" "Wartung";
        FurtherDevelopment = "weiterentwicklung" "Weiterentwicklung";
        Support = "support" "Support";
        BaseService = "basisdienst" "Basisdienst";
        Certificate = "zertifikat" "Zertifikat";
        Training = "schulung" "Schulung";
        Backend = "fachverfahren" "Fachverfahren";
        Fee = "gebuehr" "Gebühr";
    }
}

choice! {
    /// Level that pays.
    BearerLevel {
        Federal = "bund" "Bund";
        Land = "land" "Land";
        Municipality = "kommune" "Kommune";
        ItProvider = "it_dienstleister" "IT-Dienstleister";
    }
}

choice! {
    /// How a share is divided inside a level.
    SharingKey {
        None = "keiner" "ohne Schlüssel";
        Koenigstein = "koenigsteiner" "Königsteiner Schlüssel";
        Inhabitants = "einwohner" "nach Einwohnern";
        Cases = "fallzahl" "nach Fallzahl";
        Parity = "paritaetisch" "zu gleichen Teilen";
        Fixed = "fest" "fester Betrag";
    }
}
