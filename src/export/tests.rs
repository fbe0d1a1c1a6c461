//! What the files of a handbook say, and that nothing odd in it breaks them.

use super::files::files;
use super::json::PLACE;
use super::testing::{HANDBOOK, site, text};
use crate::model::entity::KINDS;
use serde_json::{Value, json};

const METRICS: &str = r#"
- {id: alt, titel: "=cmd|'/C calc'!A0", status: freigegeben, stand: 1969-07-21, wert: {art: bis, wert: 447}, quelle: deck,
   kurz: "Sagt \"ja\"; 👩‍💻", reihe: [{stand: 1968-01, wert: 3}, {stand: 1969-01-01, wert: unbestimmt}]}
- {id: neu, titel: Neu, status: freigegeben, stand: 2026-11-21, wert: 5, quelle: deck, teile: [alt], teilart: summe}
- {id: geheim, titel: Geheim, status: entwurf, wert: 1, quelle: deck}
"#;
const SOURCES: &str =
    "- {id: deck, titel: Vortrag, status: freigegeben, stand: 2021-08, art: vortrag}";

fn lines(site: &crate::model::site::Site, path: &str) -> Vec<String> {
    text(site, path).trim_start_matches('\u{feff}').split("\r\n").map(str::to_owned).collect()
}

#[test]
fn records_are_rows_and_references_have_titles() {
    let site = site(HANDBOOK, &[("kennzahl", METRICS), ("quelle", SOURCES)]);
    let rows = lines(&site, "daten/kennzahl.csv");
    assert_eq!(rows.len(), 4, "heading, two records, the end: {rows:#?}");
    let heading: Vec<&str> = rows[0].split(';').collect();
    assert_eq!(heading[..3], ["id", "titel", "kurz"]);
    assert!(heading.ends_with(&["ziel.art", "ziel.wert", PLACE]), "{heading:?}");
    assert!(
        rows[1]
            .starts_with("alt;'=cmd|'/C calc'!A0;\"Sagt \"\"ja\"\"; 👩‍💻\";freigegeben;1969-07-21;")
    );
    assert!(rows[1].contains(";bis;447;"), "{}", rows[1]);
    assert!(rows[1].contains(";deck;Vortrag;"), "{}", rows[1]);
    assert!(rows[2].ends_with(";https://a.example/b/zahlen/#neu"), "{}", rows[2]);
    assert!(rows[2].contains(";alt;'=cmd|'/C calc'!A0;summe;"), "{}", rows[2]);
}

#[test]
fn lists_of_groups_are_tables_of_their_own() {
    let site = site(HANDBOOK, &[("kennzahl", METRICS), ("quelle", SOURCES)]);
    let rows = lines(&site, "daten/kennzahl-reihe.csv");
    assert_eq!(
        rows,
        [
            "kennzahl;kennzahl.titel;nummer_in_liste;stand;wert.art;wert.wert",
            "alt;'=cmd|'/C calc'!A0;1;1968-01;genau;3",
            "alt;'=cmd|'/C calc'!A0;2;1969-01-01;unbestimmt;",
            "",
        ]
    );
    assert!(files(&site).iter().all(|file| !file.path.starts_with("daten/quelle-")));
}

#[test]
fn json_has_the_keys_and_words_of_yaml() {
    let site = site(HANDBOOK, &[("kennzahl", METRICS), ("quelle", SOURCES)]);
    let data: Value = serde_json::from_str(&text(&site, "daten/kennzahl.json")).expect("JSON");
    assert_eq!(data["$schema"], "schema/kennzahl.schema.json");
    assert_eq!((&data["anzahl"], &data["stand"]), (&json!(2), &json!("2026-11-21")));
    assert_eq!((&data["handbuch"], &data["lizenz"]), (&json!("Probe & Co"), &json!("CC-BY-4.0")));
    assert_eq!(
        data["eintraege"][1],
        json!({
            "id": "neu", "titel": "Neu", "status": "freigegeben", "stand": "2026-11-21",
            "wert": {"art": "genau", "wert": 5}, "quelle": "deck", "teile": ["alt"],
            "teilart": "summe", "handbuchseite": "https://a.example/b/zahlen/#neu",
        })
    );
}

#[test]
fn money_and_answers_are_written_for_each_reader() {
    let costs = "- {id: betrieb, titel: Betrieb, status: freigegeben, stand: 2021-08, kostenart: betrieb,\n   \
                 betrag: {wert: \"1200.50\", turnus: jaehrlich}, offen: ja,\n   \
                 traeger: [{ebene: land, anteil: \"33.3\"}]}";
    let site = site("titel: A\nbeschreibung: B", &[("kostenposition", costs)]);
    let rows = lines(&site, "daten/kostenposition.csv");
    assert!(rows[1].contains(";1200,5;jaehrlich;"), "{}", rows[1]);
    assert!(rows[1].contains(";ja;"), "{}", rows[1]);
    assert!(rows[1].ends_with(";finanzierung/kosten/index.html#betrieb"), "{}", rows[1]);
    let data: Value =
        serde_json::from_str(&text(&site, "daten/kostenposition.json")).expect("JSON");
    assert_eq!(data["eintraege"][0]["betrag"]["wert"], json!(1200.5));
    assert_eq!(data["eintraege"][0]["offen"], json!(true));
    assert_eq!(data["lizenz"], Value::Null);
}

#[test]
fn a_handbook_without_records_has_no_data() {
    let site = site("titel: A\nbeschreibung: B", &[]);
    assert!(files(&site).is_empty());
    assert!(site.pages.iter().all(|page| page.address.as_str() != "daten/"));
}

#[test]
fn no_entity_has_the_key_for_the_place() {
    assert!(KINDS.iter().all(|spec| spec.fields.iter().all(|field| field.key != PLACE)));
}
