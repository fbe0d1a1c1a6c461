//! What the files of a handbook say, and that nothing odd in it breaks them.

use super::files::files;
use super::json::PLACE;
use super::testing::{HANDBOOK, SHOP, site, text};
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
fn a_list_inside_a_list_names_the_entry_it_belongs_to() {
    let workshop = "- {id: tag, titel: Ein Tag, status: freigegeben, stand: 2021-08, ziel: Reden, bloecke: [\
                    {titel: Vor, teile: [{text: A, minuten: 3}, {text: B, minuten: 7}]}, {titel: Nach, teile: [{text: C, minuten: 9}]}]}";
    let site = site(HANDBOOK, &[("workshop", workshop)]);
    assert_eq!(
        lines(&site, "daten/workshop-bloecke-teile.csv"),
        [
            "workshop;workshop.titel;bloecke.nummer_in_liste;nummer_in_liste;text;minuten",
            "tag;Ein Tag;1;1;A;3",
            "tag;Ein Tag;1;2;B;7",
            "tag;Ein Tag;2;1;C;9",
            "",
        ]
    );
    let data: Value = serde_json::from_str(&text(&site, "daten/index.json")).expect("JSON");
    let lists = &data["daten"][0]["listen"];
    assert_eq!(lists[1]["schluessel"], "bloecke.teile");
    assert_eq!(lists[1]["titel"], "Blöcke: Teile");
    assert_eq!(lists[1]["csv"], "workshop-bloecke-teile.csv");
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
    let paths: Vec<_> = files(&site).into_iter().map(|file| file.path).collect();
    assert_eq!(paths, ["robots.txt".into()]);
    assert!(site.pages.iter().all(|page| page.address.as_str() != "daten/"));
}

#[test]
fn no_entity_has_the_key_for_the_place() {
    assert!(KINDS.iter().all(|spec| spec.fields.iter().all(|field| field.key != PLACE)));
}

#[test]
fn the_catalogue_names_data_licence_and_place() {
    let lands = "- {id: st, titel: Sachsen-Anhalt, status: freigegeben, stand: 2021-08, kuerzel: ST, ars_praefix: \"15\", ansprechstelle: mf}";
    let handbook = format!(
        "{HANDBOOK}\nland: st\noffene_daten: {{datenbereitsteller: http://dcat-ap.de/def/contributors/probe}}"
    );
    let site =
        site(&handbook, &[("land", lands), SHOP[0], ("kennzahl", METRICS), ("quelle", SOURCES)]);
    let data: Value = serde_json::from_str(&text(&site, "daten/katalog.jsonld")).expect("JSON");
    assert_eq!(data["dct:license"]["@id"], "http://dcat-ap.de/def/licenses/cc-by/4.0");
    let sets = data["dcat:dataset"].as_array().expect("a list");
    let metrics =
        sets.iter().find(|set| set["@id"].as_str().is_some_and(|id| id.ends_with("#kennzahl")));
    let metrics = metrics.expect("the metrics are described");
    assert_eq!(metrics["dct:modified"]["@value"], "2026-11-21");
    assert_eq!(
        metrics["dct:spatial"]["@id"],
        "http://dcat-ap.de/def/politicalGeocoding/stateKey/15"
    );
    assert_eq!(metrics["dcatde:contributorID"]["@id"], "http://dcat-ap.de/def/contributors/probe");
    let files: Vec<_> = metrics["dcat:distribution"].as_array().expect("a list").iter().collect();
    assert_eq!(files.len(), 3);
    assert_eq!(files[2]["dcat:downloadURL"]["@id"], "https://a.example/b/daten/kennzahl-reihe.csv");
    let sources =
        sets.iter().find(|set| set["@id"].as_str().is_some_and(|id| id.ends_with("#quelle")));
    let month = &sources.expect("the sources are described")["dct:modified"];
    assert_eq!(month["@type"], "xsd:gYearMonth");
}

#[test]
fn the_list_for_programs_names_paths_beside_it() {
    let site = site("titel: A\nbeschreibung: B", &[("kennzahl", METRICS), ("quelle", SOURCES)]);
    let data: Value = serde_json::from_str(&text(&site, "daten/index.json")).expect("JSON");
    assert_eq!(data["daten"][0]["csv"], "kennzahl.csv");
    assert_eq!(data["daten"][0]["listen"][0]["csv"], "kennzahl-reihe.csv");
    assert_eq!(data["daten"][1]["schema"], "schema/quelle.schema.json");
    assert!(files(&site).iter().all(|file| *file.path != *"daten/katalog.jsonld"));
}

#[test]
fn what_is_offered_is_made() {
    let site = site(HANDBOOK, &[("kennzahl", METRICS), ("quelle", SOURCES)]);
    let made: Vec<_> = files(&site).into_iter().map(|file| file.path.to_string()).collect();
    for offer in site.formats() {
        assert!(made.contains(&offer.path), "{} is not among {made:#?}", offer.path);
    }
}
