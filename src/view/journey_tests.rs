//! Pages on which readers choose: decision helper, own services, own way; and the sheet for the wall.

use super::sample::SAMPLE;
use super::testing::{fixture, get, page, same_keys, says, site};
use serde_json::Value;

const MORE: &str = r#"
### daten/entscheidungsbaum.yaml
- id: wahl
  titel: Welcher Weg?
  status: freigegeben
  stand: 2021-08-16
  ziel: Sie wissen **es**.
  knoten:
    - id: dienst
      frage: Gibt es einen Dienst?
      hilfe: Im Katalog.
      antworten: [{text: Ja, weiter: geld}, {text: "Nein, noch nicht", ergebnis: Warten.}]
    - id: geld
      frage: Ist Geld da?
      antworten:
        - {text: "Ja!", modell: efa, gruende: [Nur einmal], naechste_schritte: [Fragen]}
        - {text: "ja?", ergebnis: Klären.}
### daten/land.yaml
- {id: th, titel: Thüringen, status: freigegeben, stand: 2021-08-16, kuerzel: TH, ars_praefix: "16", ansprechstelle: mf}
### daten/onlinedienst.yaml
- {id: gross, titel: Für Große, status: freigegeben, stand: 2021-08-16, leistungen: ["leistung:sondernutzung"], modell: efa, anbieter: mf, verfuegbarkeit: nachnutzbar,
   anbindungsvarianten: [databox], ansprechpartner: [postfach], geeignet_fuer: {kommunaltypen: [stadt], laender: [st], einwohner_min: 20000}, aufwand_kommune: {personentage: 1}}
### daten/anbindungsvariante.yaml
- {id: osci, titel: OSCI/XTA, status: freigegeben, stand: 2021-08-16, art: osci_xta}
### daten/schritt.yaml
- {id: gastro-osci, titel: Zertifikat beantragen, status: freigegeben, stand: 2021-08-16, ablauf: gastro, nummer: "4", von: ["rolle:kommune"],
   gilt_wenn: {anbindungsvariante: osci}, aufgaben: [{text: Beantragen}], formulardaten: [{feld: Schlüssel}]}
"#;

fn at(address: &str, template: &str) -> Value {
    page(&site(&format!("{SAMPLE}{MORE}")), address, template).1
}

#[test]
fn a_question_leads_on_and_keeps_the_answers() {
    let first = at("entscheidungshilfe/wahl", "entscheidung.html");
    same_keys(&first, fixture!("entscheidung"));
    says(&first, "ziel_html", &["Sie wissen <strong>es</strong>."]);
    says(
        &first,
        "frage.antworten.*.pfad",
        &[
            "entscheidungshilfe/wahl/dienst-ja/index.html",
            "entscheidungshilfe/wahl/dienst-nein-noch-nicht/index.html",
        ],
    );
    let second = at("entscheidungshilfe/wahl/dienst-ja", "entscheidung.html");
    assert_eq!(get(&second, "frage.nummer"), [2]);
    says(&second, "bisher.*.antwort", &["Ja"]);
    says(&second, "bisher.*.pfad", &["entscheidungshilfe/wahl/index.html"]);
    says(&second, "zurueck.pfad", &["entscheidungshilfe/wahl/index.html"]);
}

#[test]
fn a_result_names_the_model_with_reasons_and_caveats() {
    // Answers of the same word have their numbers in the address.
    let result = at("entscheidungshilfe/wahl/dienst-ja/geld-1", "entscheidung.html");
    same_keys(&result, fixture!("entscheidung"));
    says(&result, "ergebnis.modell.titel", &["Einer für Alle"]);
    says(&result, "ergebnis.gruende.*", &["Nur einmal"]);
    says(&result, "ergebnis.schritte.*", &["Fragen"]);
    says(&result, "bisher.*.frage", &["Gibt es einen Dienst?", "Ist Geld da?"]);
    assert_eq!(get(&result, "frage"), [&Value::Null]);
}

#[test]
fn a_municipality_sees_what_suits_it() {
    let all = at("leistungen/ihre-kommune", "ihre-kommune.html");
    same_keys(&all, fixture!("ihre-kommune"));
    says(&all, "frage", &["In welchem Land liegt Ihre Kommune?"]);
    says(&all, "antworten.*.titel", &["Sachsen-Anhalt", "Thüringen"]);
    // Available, then cheap, then little work.
    says(&all, "dienste.*.titel", &["Außengastronomie beantragen", "Für Große", "Brunnenbohrung"]);
    let town = at("leistungen/ihre-kommune/st/stadt", "ihre-kommune.html");
    says(&town, "gewaehlt.*.wert", &["Sachsen-Anhalt", "Stadt"]);
    says(
        &town,
        "gewaehlt.*.pfad",
        &["leistungen/ihre-kommune/index.html", "leistungen/ihre-kommune/st/index.html"],
    );
    says(
        &town,
        "antworten.*.titel",
        &["bis 19\u{202f}999 Einwohner", "ab 20\u{202f}000 Einwohnern"],
    );
    let small = at("leistungen/ihre-kommune/st/stadt/bis-19999", "ihre-kommune.html");
    says(&small, "andere.*.grund", &["erst ab 20\u{202f}000 Einwohnern"]);
    says(&small, "kommune", &["st/stadt/bis-19999"]);
    let elsewhere = at("leistungen/ihre-kommune/th/landkreis", "ihre-kommune.html");
    says(&elsewhere, "andere.*.grund", &["nur in Sachsen-Anhalt"]);
    assert!(get(&elsewhere, "antworten.*").is_empty(), "sizes make no difference there");
}

#[test]
fn a_way_shows_its_own_steps_only() {
    let view = at("anleitungen/gastro/ueber-osci", "anbindungsweg.html");
    same_keys(&view, fixture!("anbindungsweg"));
    says(&view, "schritte.schritte.*.nummer", &["1", "3", "4"]);
    says(&view, "entfallen.*.schritt.titel", &["Schritt 2: AVV schließen"]);
    says(&view, "felder.*.feld", &["Schlüssel"]);
    says(&view, "auswahl.*.titel", &["Databox", "OSCI/XTA"]);
    says(&view, "auswahl.*.pfad", &["anleitungen/gastro/ueber-databox/index.html"]);
    says(
        &view,
        "checkliste.gruppen.*.kennung",
        &["gastro-interesse", "gastro-broker", "gastro-osci"],
    );
}

#[test]
fn a_sheet_for_the_wall_says_who_helps_with_what() {
    let view = at("beteiligte/support/hilfe", "aushang.html");
    same_keys(&view, fixture!("aushang"));
    says(&view, "dienste.*.titel", &["Außengastronomie beantragen"]);
    says(&view, "support.stufen.*.stufe", &["1"]);
}
