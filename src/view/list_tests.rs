//! Lists, glossary and index against the fixtures of their templates, and what they say.

use super::TermPages;
use super::testing::{at_with, fixture, get, json, page, same_keys, sample, says, site};
use crate::base::address::Address;
use crate::base::id::Id;

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
    assert_eq!(special.ahead[0].title, "Onlinedienste finden");
    assert_eq!(special.contents.len(), 3);
    says(&json, "auswahl.0.titel", &["Verfügbarkeit"]);
}

#[test]
fn services_can_be_chosen_by_their_values() {
    let site = sample();
    let (special, json) = page(&site, "leistungen/auswahl", "auswahl.html");
    same_keys(&json, fixture!("auswahl"));
    assert_eq!(special.contents[0].title, "Verfügbarkeit");
    let address = "leistungen/auswahl/verfuegbarkeit-nachnutzbar";
    let (_, json) = page(&site, address, "merkmal.html");
    same_keys(&json, fixture!("merkmal"));
    says(&json, "dienste.*.titel", &["Außengastronomie beantragen"]);
    let own = get(&json, "auswahl.0.werte.*");
    assert!(own.iter().any(|value| value["pfad"].is_null()), "no link to itself: {own:?}");
    let page = site.page_at(&Address::new(address)).expect("the page");
    assert!(site.pages.iter().all(|other| !other.children.contains(&page)), "beside the tree");
}

#[test]
fn changes_stand_newest_first() {
    let (_, json) = page(&sample(), "aenderungen", "aenderungen.html");
    same_keys(&json, fixture!("aenderungen"));
    says(&json, "aenderungen.*.version", &["Leitfaden, Version 1.0", "Leitfaden, Version 0.9"]);
}

#[test]
fn data_stand_with_count_day_and_size() {
    let (_, json) = page(&sample(), "daten", "daten.html");
    same_keys(&json, fixture!("daten"));
    let rows = get(&json, "tabelle.zeilen.*.kopf.html");
    assert!(rows.iter().any(|row| *row == "<a href=\"../glossar/index.html\">Begriffe</a>"));
    let files = get(&json, "tabelle.zeilen.0.zellen.2.html");
    let files = files[0].as_str().expect("HTML");
    assert!(files.contains("<a href=\"../daten/leitfaden.csv\">CSV (2 kB)</a>"), "{files}");
    assert!(files.contains(">CSV: Abschnitte (2 kB)</a>"), "{files}");
    says(&json, "tabelle.zeilen.0.zellen.0.html", &["1"]);
    let (_, json) = page(&sample(), "glossar", "glossar.html");
    says(&json, "dateien.*.pfad", &["daten/begriff.csv", "daten/begriff.json"]);
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
    says(&json, "eintraege.0.zeilen.*.titel", &["Land", "Anschrift", "Webseite", "Stand"]);
    says(
        &json,
        "eintraege.0.verwendung.*.titel",
        &["Leitfäden", "Länder", "Onlinedienste", "Schritte", "Kontakte"],
    );
    let titles = get(&json, "eintraege.0.verwendung.*.titel");
    assert!(titles.iter().all(|title| *title != "Stellen"), "who answers is no user");
    assert_eq!(special.contents.len(), 2);
}

#[test]
fn a_figure_takes_the_place_of_lines() {
    let (_, json) = page(&sample(), "laender", "datenblatt.html");
    same_keys(&json, fixture!("datenblatt"));
    says(&json, "eintraege.0.regeln.*.html", &["Das Land zahlt den Betrieb."]);
    let labels = get(&json, "eintraege.0.zeilen.*.titel");
    assert!(labels.iter().all(|label| *label != "Finanzierung"), "{labels:?}");
}

#[test]
fn a_profile_has_a_page_of_its_own() {
    let common = "status: freigegeben, stand: 2021-08-16";
    let site = site(&format!(
        "### daten/stelle.yaml\n- {{id: sit, titel: SIT, {common}, art: it_dienstleister}}\n\
         ### daten/themenfeld.yaml\n- {{id: bauen, titel: Bauen, {common}, fim_code: bauen_wohnen}}\n\
         ### daten/steckbrief.yaml\n- {{id: muell, titel: Müll (SIT), {common}, anbieter: sit, dienst: Müll, themenfeld: bauen}}\n"
    ));
    let (_, json) = page(&site, "steckbriefe/muell", "steckbrief.html");
    same_keys(&json, fixture!("steckbrief"));
    says(&json, "eintrag.zeilen.*.titel", &["Anbieter", "Dienst", "Themenfeld"]);
    says(&json, "liste.pfad", &["steckbriefe/index.html"]);
    let (_, json) = page(&site, "steckbriefe", "datenblatt.html");
    says(&json, "eintraege.*.titel.pfad", &["steckbriefe/muell/index.html"]);
}

#[test]
fn fact_sheets_speak_in_words() {
    let site = sample();
    let (_, json) = page(&site, "finanzierung/kosten", "datenblatt.html");
    says(&json, "eintraege.0.zeilen.1.html", &["bis zu 1\u{202f}200 Euro im Jahr"]);
    says(&json, "eintraege.0.zeilen.2.html", &["<ul><li>Land: 100 Prozent</li></ul>"]);
    let (_, json) = page(&site, "beteiligte/support", "datenblatt.html");
    says(&json, "eintraege.0.support.eskalation.*.nach", &["Stufe 3"]);
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
            "Änderungen (null)",
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
