//! What stands beside the pages of a small handbook.

use crate::export::testing::{HANDBOOK, SHOP, site, text};
use crate::model::site::Site;
use serde_json::{Value, json};

const LANDS: &str = "- {id: st, titel: Sachsen-Anhalt, status: freigegeben, stand: 2021-08, kuerzel: ST, ars_praefix: \"15\", ansprechstelle: mf}";
const MODELS: &str = "- {id: efa, titel: EfA, status: freigegeben, stand: 2021-08, beschreibung: Ein Land für alle.}";
const BUNDLES: &str = "- {id: nutzung, titel: Sondernutzung, status: freigegeben, stand: 2021-08, ozg_id: \"12345\", themenfeld: feld, vollzug: [kommune], zielgruppe: [unternehmen], leika: [freisitz]}";
const LEIKA: &str = "- {id: freisitz, titel: Freisitz, status: freigegeben, stand: 2021-08, leika: \"99089003026000\", bezeichnung: Freisitz}";
const SERVICES: &str = "- {id: gastro, titel: \"Gastro </script>\", kurz: Tische., status: freigegeben, stand: 2021-08, leistungen: [\"leistung:nutzung\"], modell: efa, anbieter: mf, verfuegbarkeit: nachnutzbar, url: \"https://dienst.example/\", anbindungsvarianten: [databox], ansprechpartner: [postfach]}";
const ROUTES: &str = "- {id: gastro, titel: Mitnutzung, status: freigegeben, stand: 2021-08, ziel: \"**Alles** läuft.\"}";
const STEPS: &str = r#"
- {id: gastro-zwei, titel: Zweitens, status: freigegeben, stand: 2021-08, ablauf: gastro, nummer: "2", von: ["stelle:mf"], aufgaben: [{text: Tun}]}
- {id: gastro-eins, titel: Erstens, status: freigegeben, stand: 2021-08, ablauf: gastro, nummer: "1", von: ["stelle:mf"], aufgaben: [{text: "[Lesen](stelle:mf)"}, {text: Fragen}]}
"#;
const TERMS: &str = "- {id: avv, titel: AVV, status: freigegeben, stand: 2021-08, langform: Vertrag, definition: \"Nach **Art. 28**.\", synonyme: [AV-Vertrag]}";
const EVENTS: &str = "- {id: treffen, titel: Treffen, status: freigegeben, stand: 2021-08, beginn: 2026-12-10, ort: Erfurt, veranstalter: mf, zustand: abgesagt}";

fn handbook() -> Site {
    site(
        &format!("{HANDBOOK}\nland: st\nherausgeber: mf"),
        &[
            SHOP[0],
            SHOP[1],
            ("land", LANDS),
            ("nachnutzungsmodell", MODELS),
            ("leistung", BUNDLES),
            ("leika_leistung", LEIKA),
            ("onlinedienst", SERVICES),
            ("ablauf", ROUTES),
            ("schritt", STEPS),
            ("begriff", TERMS),
            ("termin", EVENTS),
        ],
    )
}

fn graph(site: &Site, page: &str) -> Vec<Value> {
    let text = text(site, &format!("{page}daten.jsonld"));
    let data: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(data["@context"], "https://schema.org");
    data["@graph"].as_array().expect("a list").clone()
}

#[test]
fn a_service_says_who_offers_what_to_whom() {
    let found = graph(&handbook(), "leistungen/gastro/");
    assert_eq!(found[0]["itemListElement"][1]["item"], "https://a.example/b/leistungen/");
    let service = &found[1];
    assert_eq!(service["@type"], "GovernmentService");
    assert_eq!(service["name"], "Gastro </script>");
    assert_eq!(service["serviceType"], json!(["Sondernutzung"]));
    let office = json!({"@type": "GovernmentOrganization", "name": "Ministerium"});
    assert_eq!(service["provider"], office);
    assert_eq!(service["areaServed"]["name"], "Sachsen-Anhalt");
    assert_eq!(service["audience"][0]["audienceType"], "Unternehmen");
    assert_eq!(service["identifier"][0]["value"], "99089003026000");
    assert_eq!(service["availableChannel"]["serviceUrl"], "https://dienst.example/");
}

#[test]
fn a_route_has_its_steps_in_order() {
    let found = graph(&handbook(), "anleitungen/gastro/");
    let route = &found[1];
    assert_eq!((&route["@type"], &route["description"]), (&json!("HowTo"), &json!("Alles läuft.")));
    let names: Vec<_> =
        route["step"].as_array().expect("steps").iter().map(|it| &it["name"]).collect();
    assert_eq!(names, ["Erstens", "Zweitens"]);
    assert_eq!(route["step"][0]["itemListElement"][0]["text"], "Lesen");
    assert_eq!(route["step"][0]["url"], "https://a.example/b/anleitungen/gastro/1-eins/");
}

#[test]
fn terms_dates_data_and_the_handbook_speak_for_themselves() {
    let site = handbook();
    let terms = &graph(&site, "glossar/")[1];
    assert_eq!(terms["hasDefinedTerm"][0]["description"], "Nach Art. 28.");
    assert_eq!(terms["hasDefinedTerm"][0]["alternateName"], json!(["Vertrag", "AV-Vertrag"]));
    let event = &graph(&site, "termine/")[1];
    assert_eq!(event["eventStatus"], "https://schema.org/EventCancelled");
    assert_eq!(event["location"][0]["name"], "Erfurt");
    let data = &graph(&site, "daten/")[1];
    assert_eq!(data["@type"], "DataCatalog");
    let first = &data["dataset"][0];
    assert_eq!(first["license"], "https://creativecommons.org/licenses/by/4.0/deed.de");
    let start = &graph(&site, "")[0];
    assert_eq!(
        (&start["@type"], &start["url"]),
        (&json!("WebSite"), &json!("https://a.example/b/"))
    );
}

#[test]
fn without_an_address_nothing_is_said() {
    let site = site("titel: A\nbeschreibung: B", &[("begriff", TERMS)]);
    assert_eq!(super::linked_data(&site).count(), 0);
}
