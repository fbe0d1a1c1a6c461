//! Every view against the fixture of its template, and what it says.

use super::sample::SAMPLE;
use super::special::{Data, Special};
use super::testing::{at, at_with, json, same_headings, same_keys, site};
use super::{TermPages, not_found, redirect};
use crate::base::address::{Address, Target};
use crate::base::id::Id;
use crate::base::place::Place;
use crate::model::site::{Redirect, Site};
use serde_json::Value;

macro_rules! fixture {
    ($name:literal) => {
        include_str!(concat!("../../tests/theme/", $name, ".json"))
    };
}

macro_rules! template {
    ($name:literal) => {
        include_str!(concat!("../../themes/standard/templates/", $name))
    };
}

fn sample() -> Site {
    site(SAMPLE)
}

#[track_caller]
fn page(site: &Site, address: &str, template: &str) -> (Special, Value) {
    let special = at(site, address);
    assert_eq!(special.template, template, "{address}");
    let json = json(&special);
    (special, json)
}

/// The values behind a path of keys and numbers: `gruppen.0.titel`; `*` collects all items.
fn get<'a>(value: &'a Value, path: &str) -> Vec<&'a Value> {
    path.split('.').fold(vec![value], |values, part| {
        let inner = values.into_iter().flat_map(|value| match (part, value) {
            ("*", Value::Array(items)) => items.iter().collect::<Vec<_>>(),
            (_, Value::Array(items)) => {
                part.parse::<usize>().ok().and_then(|n| items.get(n)).into_iter().collect()
            }
            _ => value.get(part).into_iter().collect(),
        });
        inner.collect()
    })
}

#[track_caller]
fn says(value: &Value, path: &str, wanted: &[&str]) {
    let found: Vec<&str> = get(value, path).into_iter().filter_map(Value::as_str).collect();
    assert_eq!(found, wanted, "{path} in {value:#}");
}

#[test]
fn an_article_costs_nothing() {
    let (special, _) = page(&sample(), "impressum", "artikel.html");
    assert_eq!(special.data, Data::Article);
    assert!(special.contents.is_empty());
}

#[test]
fn every_page_type_lies_flat_beside_a_frame() {
    #[derive(serde::Serialize)]
    struct Whole<'a> {
        titel: &'a str,
        #[serde(flatten)]
        data: &'a Data,
    }
    let site = sample();
    for number in 0..site.pages.len() {
        let address = site.pages[number].address.clone();
        let special = at(&site, address.as_str());
        let whole = Whole { titel: "Titel", data: &special.data };
        let json = serde_json::to_value(whole).expect("flat");
        assert_eq!(json["titel"], "Titel", "{address}");
    }
}

#[test]
fn a_section_lists_its_pages() {
    let (special, json) = page(&sample(), "grundlagen", "abschnitt.html");
    same_keys(&json, fixture!("abschnitt"));
    same_headings(&special, template!("abschnitt.html"));
    says(&json, "seiten.*.titel", &["Überblick"]);
    says(&json, "seiten.0.kurz", &["Drei Wege."]);
    says(&json, "seiten.0.kinder.*.pfad", &["grundlagen/modelle/efa/index.html"]);
}

#[test]
fn the_start_page_shows_what_there_is() {
    let (_, json) = page(&sample(), "", "start.html");
    same_keys(&json, fixture!("start"));
    says(&json, "aktion.pfad", &["leistungen/index.html"]);
    says(&json, "einstiege.*.titel", &["Anleitungen", "Leistungen und Onlinedienste"]);
    says(&json, "einstiege.*.kurz", &["Schritt für Schritt."]);
    says(&json, "leitfaeden.*.umfang", &["3 Schritte"]);
    says(&json, "onlinedienste.*.titel", &["Außengastronomie beantragen", "Brunnenbohrung"]);
    says(&json, "onlinedienste.0.abzeichen.*.text", &["nachnutzbar", "Einer für Alle"]);
    says(&json, "kennzahlen.*.wert", &["582", "bis zu 447 (unsicher gelesen)"]);
    says(
        &json,
        "neues.*.titel.titel",
        &["Außengastronomie beantragen, Version 1.0", "Außengastronomie beantragen, Version 0.9"],
    );
    says(&json, "neues.*.kurz", &["Erste Fassung", "Entwurf"]);
}

#[test]
fn an_empty_handbook_has_a_start_page() {
    let (_, json) = page(&site(""), "", "start.html");
    same_keys(&json, fixture!("start.leer"));
}

#[test]
fn a_guide_shows_steps_sections_and_changes() {
    let (special, json) = page(&sample(), "anleitungen/gastro", "leitfaden.html");
    same_keys(&json, fixture!("leitfaden"));
    same_headings(&special, template!("leitfaden.html"));
    says(&json, "leitfaden.herausgeber.titel", &["Ministerium der Finanzen"]);
    says(&json, "leitfaden.fakten.*.titel", &["Gilt für", "Land", "Onlinedienst", "Lizenz"]);
    says(&json, "schritte.schritte.*.nummer", &["1", "2", "3"]);
    says(&json, "abschnitte.*.titel", &["Basis", "Hilfestellung", "Weitere Seiten"]);
    says(&json, "abschnitte.*.nummer", &["1"]);
    says(&json, "abschnitte.*.seiten.*.titel", &["Überblick", "Hilfe", "Anhang"]);
    says(&json, "abschnitte.0.seiten.*.nummer", &["1.1"]);
    says(&json, "aenderungen.*.version", &["1.0", "0.9"]);
    assert_eq!(special.contents[1].title, "1 Basis");
}

#[test]
fn a_step_shows_everything_about_it() {
    let (special, json) = page(&sample(), "anleitungen/gastro/2-avv", "schritt.html");
    same_keys(&json, fixture!("schritt"));
    same_headings(&special, template!("schritt.html"));
    says(&json, "leiste.titel.titel", &["Außengastronomie"]);
    says(
        &json,
        "leiste.schritte.*.titel",
        &["Interesse bekunden", "AVV schließen", "Broker einrichten"],
    );
    assert_eq!(get(&json, "leiste.schritte.*.aktuell"), [false, true, false]);
    says(&json, "schritt.dauer", &["2 bis 6 Wochen"]);
    says(&json, "schritt.gilt_wenn.*.titel", &["Databox", "Art der Kommune: Stadt"]);
    says(
        &json,
        "schritt.mail.href",
        &["mailto:ozg@example.org?subject=AVV%20%26%20mehr&body=Guten%20Tag%2C%0D%0A%0D%0Abitte."],
    );
    says(&json, "schritt.haengt_ab_von.*.titel", &["Schritt 1: Interesse bekunden"]);
    says(&json, "schritt.parallel_zu.*.titel", &["Schritt 3: Broker einrichten"]);
    says(
        &json,
        "schritt.hinweise.*",
        &[
            "Geht <strong>elektronisch</strong>.",
            "Erst nach diesem Schritt möglich: <a href=\"../../../anleitungen/gastro/3-broker/index.html\">\
         Schritt 3: Broker einrichten</a>",
        ],
    );
    says(&json, "schritt.eingaben.0.dokument.groesse", &["120 kB"]);
}

#[test]
fn a_sparse_step_says_what_is_missing() {
    let (special, json) = page(&sample(), "anleitungen/gastro/1-interesse", "schritt.html");
    same_keys(&json, fixture!("schritt"));
    says(&json, "schritt.dauer", &["keine Angabe"]);
    assert_eq!(get(&json, "kontaktbox"), [&Value::Null]);
    let anchors: Vec<_> = special.contents.iter().map(|line| line.anchor.as_str()).collect();
    assert_eq!(anchors, ["aufgaben", "hinweise"]);
}

#[test]
fn a_service_answers_first() {
    let (special, json) = page(&sample(), "leistungen/gastro", "onlinedienst.html");
    same_keys(&json, fixture!("onlinedienst"));
    same_headings(&special, template!("onlinedienst.html"));
    says(&json, "abzeichen.*.text", &["nachnutzbar", "Reifegrad 3", "EfA-konform: teilweise"]);
    says(&json, "abzeichen.*.art", &["erfolg", "info", "warnung"]);
    says(&json, "fakten.0.werte.*.titel", &["Sondernutzung (12345)"]);
    says(&json, "fakten.0.werte.*.pfad", &["leistungen/index.html#leistung-sondernutzung"]);
    says(&json, "voraussetzungen.*.titel.titel", &["Rechtlich", "Technisch"]);
    says(&json, "kosten.einleitung_html", &["Das Land zahlt den Betrieb. Vorbehalt: Haushalt"]);
    says(&json, "dokumente.*.titel", &["Muster AVV", "Selbstauskunft"]);
    says(&json, "rechtsgrundlagen.*.titel", &["§ 18 StrG LSA", "Art. 28 DSGVO"]);
    says(&json, "efa.zeilen.0.zellen.*.html", &["erfüllt"]);
    says(&json, "efa.zeilen.1.zellen.*.html", &["keine Angabe"]);
}

#[test]
fn a_sparse_service_says_what_is_missing() {
    let (special, json) = page(&sample(), "leistungen/brunnen", "onlinedienst.html");
    same_keys(&json, fixture!("onlinedienst"));
    let open: Vec<_> =
        get(&json, "fakten.*").into_iter().filter(|f| f["html"] == "keine Angabe").collect();
    let labels: Vec<_> = open.iter().filter_map(|fact| fact["titel"].as_str()).collect();
    assert_eq!(labels, ["Betrieb", "Reifegrad", "Beschaffungsweg", "Aufwand der Kommune"]);
    assert!(special.contents.iter().all(|line| line.anchor != "support"));
}

#[test]
fn the_catalogue_groups_by_field() {
    let (special, json) = page(&sample(), "leistungen", "leistungen.html");
    same_keys(&json, fixture!("leistungen"));
    says(
        &json,
        "gruppen.*.titel",
        &["Unternehmensführung", "Weitere Onlinedienste", "LeiKa-Leistungen"],
    );
    says(&json, "gruppen.0.leistungen.*.titel.titel", &["Sondernutzung", "Wohngeld"]);
    says(&json, "gruppen.0.leistungen.*.titel.pfad", &["leistungen/gastro/index.html"]);
    says(
        &json,
        "gruppen.0.leistungen.*.merkmale.*",
        &["OZG-ID 12345", "Vollzug: Kommune", "Unternehmen", "OZG-ID 10081", "Vollzug: Land"],
    );
    says(&json, "gruppen.1.leistungen.*.dienste.*.titel", &["Brunnenbohrung"]);
    says(
        &json,
        "gruppen.2.leistungen.*.dienste.*.titel",
        &["Außengastronomie beantragen", "Brunnenbohrung"],
    );
    assert_eq!(special.contents.len(), 3);
}

#[test]
fn the_glossary_names_pages() {
    let site = sample();
    let found = site.page_at(&Address::new("anleitungen/gastro/ueberblick")).expect("a page");
    let mut term_pages = TermPages::new();
    term_pages.insert(Id::new("avv"), vec![found]);
    let json = json(&at_with(&site, "glossar", &term_pages));
    same_keys(&json, fixture!("glossar"));
    says(&json, "gruppen.*.buchstabe", &["0–9", "A", "E", "O"]);
    says(&json, "alphabet.0.anker", &["buchstabe-0"]);
    assert_eq!(get(&json, "alphabet.*").len(), 27);
    says(
        &json,
        "gruppen.1.begriffe.0.zeilen.*.titel",
        &["Auch genannt", "Siehe auch", "Kommt vor auf"],
    );
    says(
        &json,
        "gruppen.1.begriffe.0.zeilen.2.werte.*.pfad",
        &["anleitungen/gastro/ueberblick/index.html", "grundlagen/modelle/index.html"],
    );
}

#[test]
fn sources_name_who_rests_on_them() {
    let (special, json) = page(&sample(), "quellen", "quellen.html");
    same_keys(&json, fixture!("quellen"));
    says(&json, "gruppen.*.titel", &["Vorträge", "Gesetze"]);
    says(
        &json,
        "gruppen.0.quellen.0.zeilen.*.titel",
        &["Herausgeber", "Abgerufen am", "Genutzt auf"],
    );
    says(&json, "gruppen.0.quellen.0.zeilen.2.werte.*.titel", &["Support", "Überblick", "Zahlen"]);
    assert_eq!(special.contents[0].anchor, "gruppe-vortrag");
}

#[test]
fn contacts_stand_by_level() {
    let (_, json) = page(&sample(), "beteiligte/kontakte", "kontakte.html");
    same_keys(&json, fixture!("kontakte"));
    says(&json, "gruppen.*.titel", &["Land", "Dienstleister und Hersteller"]);
    says(&json, "gruppen.0.kontakte.*.anker", &["postfach"]);
    says(&json, "gruppen.0.kontakte.*.zweck_html", &["Interesse <strong>bekunden</strong>"]);
}

#[test]
fn documents_stand_by_kind() {
    let (_, json) = page(&sample(), "arbeitshilfen/dokumente", "dokumente.html");
    same_keys(&json, fixture!("dokumente"));
    says(&json, "gruppen.*.titel", &["Verträge", "Formulare"]);
    says(&json, "gruppen.*.dokumente.*.anker", &["avv", "selbstauskunft"]);
}

#[test]
fn fact_sheets_show_every_value() {
    let site = sample();
    let (special, json) = page(&site, "beteiligte/stellen", "datenblatt.html");
    same_keys(&json, fixture!("datenblatt"));
    says(&json, "eintraege.*.titel.titel", &["Ministerium der Finanzen", "Dataport"]);
    says(&json, "eintraege.*.unsicher", &["Die Zuständigkeit hat gewechselt."]);
    says(&json, "eintraege.1.abzeichen.*.text", &["IT-Dienstleister", "Prüfung überfällig"]);
    says(
        &json,
        "eintraege.0.zeilen.*.titel",
        &[
            "Land",
            "Anschrift",
            "Adresse",
            "Stand",
            "Verwendet von (Leitfäden)",
            "Verwendet von (Länder)",
            "Verwendet von (Onlinedienste)",
            "Verwendet von (Schritte)",
            "Verwendet von (Kontakte)",
        ],
    );
    let titles = get(&json, "eintraege.0.zeilen.*.titel");
    assert!(
        titles.iter().all(|title| *title != "Verwendet von (Stellen)"),
        "who answers is no user"
    );
    assert_eq!(special.contents.len(), 2);
    let (_, json) = page(&site, "finanzierung/kosten", "datenblatt.html");
    says(&json, "eintraege.0.zeilen.1.html", &["bis zu 1\u{202f}200 Euro im Jahr"]);
    says(&json, "eintraege.0.zeilen.2.html", &["<ul><li>Land: 100 Prozent</li></ul>"]);
    let (_, json) = page(&site, "beteiligte/support", "datenblatt.html");
    says(
        &json,
        "eintraege.0.zeilen.1.html",
        &["<ul><li>Von Stufe 1 an Stufe 3: Störung</li></ul>"],
    );
    let (_, json) = page(&site, "finanzierung/instrumente", "datenblatt.html");
    says(&json, "eintraege.0.abzeichen.*.art", &["warnung"]);
    says(&json, "eintraege.0.zeilen.0.html", &["Juni 2020 bis Dezember 2022"]);
}

#[test]
fn the_index_has_every_name() {
    let (_, json) = page(&sample(), "register", "register.html");
    same_keys(&json, fixture!("register"));
    let named = |letter: &str| -> Vec<String> {
        let groups = get(&json, "gruppen.*");
        let group = groups.into_iter().find(|group| group["buchstabe"] == letter).expect("a group");
        let entries = get(group, "eintraege.*").into_iter();
        entries
            .map(|e| format!("{} ({})", e["titel"]["titel"], e["art"]).replace('"', ""))
            .collect()
    };
    assert_eq!(
        named("A"),
        [
            "Anbindungsvarianten (null)",
            "Anhang (null)",
            "Anleitungen (null)",
            "Arbeitshilfen (null)",
            "Ärger-Vertrag (Begriff, siehe AVV)",
            "Auftragsverarbeitungsvertrag (Begriff, siehe AVV)",
            "Außengastronomie (Anleitung)",
            "Außengastronomie beantragen (Onlinedienst)",
            "AVV (Begriff)",
            "AVV schließen (Schritt 2, Außengastronomie)",
        ]
    );
    assert_eq!(named("U"), ["Überblick (Außengastronomie)", "Überblick (Grundlagen)"]);
    assert_eq!(named("0–9"), ["115-Verbund (Begriff)"]);
}

#[test]
fn ways_that_lead_on() {
    let json = serde_json::to_value(not_found(&sample())).expect("plain data");
    same_keys(&json, fixture!("404"));
    says(
        &json,
        "wege.*.pfad",
        &[
            "index.html",
            "leistungen/index.html",
            "register/index.html",
            "glossar/index.html",
            "beteiligte/kontakte/index.html",
        ],
    );
    let old = Redirect {
        from: Address::new("alt"),
        to: Target::page(Address::new("neu")),
        title: "Neu".to_owned(),
        place: Place::Project,
    };
    let json = serde_json::to_value(redirect(&old)).expect("plain data");
    same_keys(&json, fixture!("weiterleitung"));
    says(&json, "ziel.pfad", &["neu/index.html"]);
}
