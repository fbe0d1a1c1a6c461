//! E7 `onlinedienst`: the thing that is reused; the central page for a Kommune.

use super::Home;
use super::base_service::BaseService;
use super::connection::Connection;
use super::contact::Contact;
use super::cost_item::CostItem;
use super::dimension::Dimension;
use super::document::Document;
use super::land::Land;
use super::list::entity;
use super::organisation::Organisation;
use super::reuse_model::ReuseModel;
use super::route::Route;
use super::support_model::SupportModel;
use crate::base::date::Date;
use crate::model::field::{Inner, choice, group};
use crate::model::value::{AnyRef, Duration, Flag, Int, Markdown, Quantity, Ref, Url};

entity! {
    /// Ein Onlinedienst: das, was eine Kommune nachnutzt. Seine Seite beantwortet zuerst: Kann ich? Was kostet es? Womit fange ich an? Wer hilft?
    OnlineService = "onlinedienst", "Onlinedienst", "Onlinedienste", Home::Page("leistungen");
    {
        /// Leistungen: was er abdeckt, als „leistung:…“ oder „leika_leistung:…“.
        services: list1 AnyRef = "leistungen";
        /// Modell: Nachnutzungsmodell.
        model: req Ref<ReuseModel> = "modell";
        /// Anbieter: wer ihn anbietet.
        provider: req Ref<Organisation> = "anbieter";
        /// Betreiber: wer ihn betreibt.
        operator: opt Ref<Organisation> = "betreiber";
        /// Umsetzendes Land: welches Land ihn entwickelt hat.
        implementing_land: opt Ref<Land> = "umsetzendes_land";
        /// Federführung: welche Stelle fachlich führt.
        lead: opt Ref<Organisation> = "federfuehrung";
        /// Reifegrad: 0 (offline) bis 4 (Online-Transaktion); das OZG ist ab 3 erfüllt.
        maturity: opt Maturity = "reifegrad";
        /// EfA-konform: ob er die EfA-Mindestanforderungen erfüllt.
        efa: opt Conformity = "efa_konform";
        /// EfA-Kriterien: die acht Gruppen der Mindestanforderungen.
        efa_criteria: opt EfaCriteria = "efa_kriterien";
        /// Verfügbarkeit: ob man ihn schon nachnutzen kann.
        availability: req Availability = "verfuegbarkeit";
        /// Verfügbar ab: Tag.
        available_from: opt Date = "ab";
        /// Webseite: wo der Dienst erreichbar ist.
        url: opt Url = "url";
        /// Vorführung: Adresse zum Ausprobieren.
        demo_url: opt Url = "demo_url";
        /// Steckbrief: Dokument mit den Eckdaten.
        profile: opt Ref<Document> = "steckbrief";
        /// Anbindungsvarianten: wie Anträge in die Kommune kommen.
        connections: list1 Ref<Connection> = "anbindungsvarianten";
        /// Basisdienste: welche gebraucht werden.
        base_services: list NeededBaseService = "basisdienste";
        /// Voraussetzungen: was in der Kommune da sein muss, je Dimension.
        requirements: list Requirement = "voraussetzungen";
        /// Kosten: Kostenpositionen.
        costs: list Ref<CostItem> = "kosten";
        /// Verträge: was zu schließen ist.
        contracts: list Ref<Document> = "vertraege";
        /// Beschaffungsweg: wie die Kommune an den Dienst kommt.
        procurement: opt Procurement = "beschaffungsweg";
        /// Support: wer im Betrieb hilft.
        support: opt Ref<SupportModel> = "support";
        /// Anleitung: Ablauf mit den Schritten der Kommune.
        route: opt Ref<Route> = "anleitung";
        /// Ansprechpartner: Kontakte für Fragen.
        contacts: list1 Ref<Contact> = "ansprechpartner";
        /// Geeignet für: welche Kommunen.
        suited_for: opt SuitedFor = "geeignet_fuer";
        /// Aufwand der Kommune: wie viel Arbeit es macht.
        effort: opt Effort = "aufwand_kommune";
    }
}

group! {
    /// A base service that is needed.
    NeededBaseService {
        /// Basisdienst: welcher.
        base_service: req Ref<BaseService> = "basisdienst";
        /// Pflicht: ob es ohne ihn nicht geht.
        mandatory: opt Flag = "pflicht";
    }
}

impl Inner for NeededBaseService {}

group! {
    /// What a Kommune must have.
    Requirement {
        /// Dimension: rechtlich, technisch, finanziell oder organisatorisch.
        dimension: req Ref<Dimension> = "dimension";
        /// Text: was da sein muss.
        text: req Markdown = "text";
        /// Pflicht: ob es ohne nicht geht.
        mandatory: opt Flag = "pflicht";
    }
}

impl Inner for Requirement {}

group! {
    /// Which municipalities it suits.
    SuitedFor {
        /// Kommunaltypen: welche Arten von Kommunen.
        types: list MunicipalType = "kommunaltypen";
        /// Länder: in denen Kommunen ihn nutzen können; ohne Angabe in allen.
        lands: list Ref<Land> = "laender";
        /// Einwohner mindestens: untere Grenze.
        inhabitants_min: opt Int = "einwohner_min";
        /// Einwohner höchstens: obere Grenze.
        inhabitants_max: opt Int = "einwohner_max";
    }
}

impl Inner for SuitedFor {}

group! {
    /// How much work it is for a Kommune.
    Effort {
        /// Personentage: Arbeit der Kommune.
        person_days: opt Quantity = "personentage";
        /// Dauer: von der Anfrage bis zum Start.
        duration: opt Duration = "dauer";
    }
}

impl Inner for Effort {}

group! {
    /// The eight groups of EfA minimum requirements.
    EfaCriteria {
        /// Oberfläche: Gestaltung und Bedienung.
        surface: opt Fulfilment = "oberflaeche";
        /// Fachlogik: Regeln des Verfahrens.
        logic: opt Fulfilment = "fachlogik";
        /// Nutzerkonto: Anmeldung.
        account: opt Fulfilment = "nutzerkonto";
        /// Payment: Bezahlung.
        payment: opt Fulfilment = "payment";
        /// Datenaustausch: Übergabe an Fachverfahren.
        exchange: opt Fulfilment = "datenaustausch";
        /// Routing: Weg zur zuständigen Stelle.
        routing: opt Fulfilment = "routing";
        /// Recht: Verträge und Datenschutz.
        law: opt Fulfilment = "recht";
        /// Organisation: Betrieb und Weiterentwicklung.
        organisation: opt Fulfilment = "organisation";
    }
}

impl Inner for EfaCriteria {}

choice! {
    /// Whether a criterion is met.
    Fulfilment {
        Unchecked = "ungeprueft" "nicht geprüft";
        Met = "erfuellt" "erfüllt";
        Partly = "teilweise" "teilweise erfüllt";
        Unmet = "nicht_erfuellt" "nicht erfüllt";
    }
}

choice! {
    /// Whether the minimum requirements are met.
    Conformity {
        Unchecked = "ungeprueft" "nicht geprüft";
        Yes = "ja" "ja";
        Partly = "teilweise" "teilweise";
        No = "nein" "nein";
    }
}

choice! {
    /// Maturity model of the OZG, levels 0 to 4.
    Maturity {
        Offline = "0" "0: offline";
        Information = "1" "1: Information";
        Form = "2" "2: Formular-Assistent";
        Online = "3" "3: Online-Leistung";
        Transaction = "4" "4: Online-Transaktion";
    }
}

choice! {
    /// Whether it can be reused already.
    Availability {
        Planned = "geplant" "geplant";
        InDevelopment = "in_entwicklung" "in Entwicklung";
        Pilot = "pilot" "im Pilotbetrieb";
        Reusable = "nachnutzbar" "nachnutzbar";
        Discontinued = "eingestellt" "eingestellt";
    }
}

choice! {
    /// How a Kommune gets it.
    Procurement {
        FreeFromLand = "land_unentgeltlich" "unentgeltlich vom Land";
        FitStore = "fit_store" "FIT-Store";
        Marketplace = "efa_marktplatz" "EfA-Marktplatz";
        Agreement = "verwaltungsabkommen" "Verwaltungsabkommen";
        Direct = "direkt" "direkt beim Anbieter";
    }
}

choice! {
    /// Kinds of municipalities.
    MunicipalType {
        Municipality = "gemeinde" "Gemeinde";
        Association = "verbandsgemeinde" "Verbandsgemeinde";
        Town = "stadt" "Stadt";
        City = "kreisfreie_stadt" "kreisfreie Stadt";
        District = "landkreis" "Landkreis";
    }
}

impl MunicipalType {
    /// Several of the kind: `Verbandsgemeinden`.
    pub fn plural(self) -> &'static str {
        match self {
            Self::Municipality => "Gemeinden",
            Self::Association => "Verbandsgemeinden",
            Self::Town => "Städte",
            Self::City => "kreisfreie Städte",
            Self::District => "Landkreise",
        }
    }
}
