//! Pages with a type of their own against the fixtures of their templates, and what they say.

use super::special::Data;
use super::testing::{
    at, fixture, get, page, same_headings, same_keys, sample, says, site, template,
};
use super::{not_found, redirect};
use crate::base::address::{Address, Target};
use crate::base::place::Place;
use crate::model::site::Redirect;
use serde_json::Value;

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
    assert_eq!(special.ahead[0].title, "Schritt für Schritt");
    assert_eq!(special.contents[0].title, "1 Basis");
}

#[test]
fn a_step_shows_everything_about_it() {
    let (special, json) = page(&sample(), "anleitungen/gastro/2-avv", "schritt.html");
    same_keys(&json, fixture!("schritt"));
    same_headings(&special, template!("teile/schrittinhalt.html"));
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
    says(&json, "schritt.danach.*.titel", &["Schritt 3: Broker einrichten"]);
    says(&json, "schritt.hinweise.*", &["Geht <strong>elektronisch</strong>."]);
    says(&json, "schritt.eingaben.0.dokument.groesse", &["120 kB"]);
}

#[test]
fn a_sparse_step_says_what_is_missing() {
    let (special, json) = page(&sample(), "anleitungen/gastro/1-interesse", "schritt.html");
    same_keys(&json, fixture!("schritt"));
    says(&json, "schritt.dauer", &["keine Angabe"]);
    assert_eq!(get(&json, "kontaktbox"), [&Value::Null]);
    let lines = special.ahead.iter().chain(&special.contents);
    let anchors: Vec<_> = lines.map(|line| line.anchor.as_str()).collect();
    assert_eq!(anchors, ["seite-aufgaben", "seite-reihenfolge"]);
}

#[test]
fn a_dimension_collects_what_touches_it() {
    let (special, json) = page(&sample(), "dimensionen/rechtlich", "dimension.html");
    same_keys(&json, fixture!("dimension"));
    says(&json, "schritte.*.titel", &["Schritt 2: AVV schließen"]);
    assert_eq!(get(&json, "recht.zeilen.*").len(), 2);
    assert_eq!(get(&json, "kosten"), [&Value::Null]);
    assert!(special.contents.iter().any(|line| line.anchor == "seite-rechtsgrundlagen"));
}

#[test]
fn links_may_name_every_anchor_that_a_page_brings() {
    let site = sample();
    let mut wrong = Vec::new();
    for page in &site.pages {
        let special = at(&site, page.address.as_str());
        let known = site.anchors(&Target::page(page.address.clone()));
        for line in special.ahead.iter().chain(&special.contents) {
            if !known.contains(&line.anchor) {
                wrong.push(format!("{}#{}", page.address, line.anchor));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
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
