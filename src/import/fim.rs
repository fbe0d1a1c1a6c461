//! FIM-Portal: Leistungssteckbriefe and Stammtexte as JSON; XML goes the way of XZuFi.

use super::batch::{Batch, Incoming, Unfit, put, spec};
use super::cell::date;
use super::handbook::Handbook;
use super::leika::{Leika, id_of, is_key, texts};
use super::rows::{items, missing, read_json, total};
use super::xzufi::xzufi;
use crate::base::date::Date;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// What the file says about the bundles of the OZG.
type Bundles = BTreeMap<String, Incoming>;

/// Reads a page of the interface, one answer, several of them in a list, or a Stammtext as XML.
pub fn fim(text: &str, handbook: &Handbook) -> Result<Batch, Unfit> {
    if text.trim_start().starts_with('<') {
        return xzufi(text);
    }
    let page = read_json(text)?;
    let total = total(&page);
    let entries = items(page);
    let mut batch = Batch::default();
    batch.notes.extend(missing(total, entries.len()));
    let (mut bundles, mut seen) = (Bundles::new(), BTreeSet::new());
    for (place, entry) in entries.iter().enumerate() {
        let at = format!("Eintrag {}", place + 1);
        let names = ["leistungsschluessel", "leika_schluessel", "id"];
        let mut keys = names.iter().flat_map(|name| texts(&entry[*name]));
        let Some(key) = keys.find(|key| is_key(key)) else {
            batch.leave(&at, "ohne Leistungsschlüssel mit 14 Ziffern");
            continue;
        };
        if !seen.insert(key.clone()) {
            batch
                .leave(&at, format!("der Leistungsschlüssel {key} steht weiter oben schon einmal"));
            continue;
        }
        let record = leika(entry, key).record(at.clone());
        let one = entry.get("ozg").filter(|it| it.is_object());
        for bundle in entry["ozg"].as_array().into_iter().flatten().chain(one) {
            add_bundle(&mut bundles, bundle, entry, &record, handbook);
        }
        batch.records.push(record);
    }
    if batch.records.is_empty() {
        let message = "die Datei enthält keine Leistung mit 14-stelligem Schlüssel";
        let help = "die Antwort des FIM-Portals (JSON) oder einen Stammtext (XML) angeben";
        return Err(Unfit::new(message, help));
    }
    batch.as_of =
        batch.records.iter().filter_map(|it| Date::parse(it.values.get("stand")?.as_str()?)).max();
    batch.records.extend(bundles.into_values());
    Ok(batch)
}

fn leika(entry: &Value, key: String) -> Leika {
    let first = |names: &[&str]| {
        let mut all = names.iter().flat_map(|name| texts(&entry[*name]));
        all.find(|text| !text.trim().is_empty()).unwrap_or_default()
    };
    let laws: Vec<String> = texts(&entry["rechtsgrundlagen"]);
    Leika {
        key,
        name: first(&["leistungsbezeichnung", "title", "bezeichnung"]),
        title: first(&["leistungsbezeichnung_2", "title", "bezeichnung"]),
        short: first(&["teaser", "kurztext"]),
        typing: texts(&entry["typisierung"]),
        assurance: first(&["vertrauensniveau"]),
        release: first(&["freigabe_status", "status_katalog"]),
        laws: laws.join("\n"),
        as_of: date(&first(&["geaendert_datum_zeit", "letzte_aenderung", "last_update"])),
    }
}

/// The OZG-Leistung that bundles a LeiKa-Leistung; several of the file may belong to it.
fn add_bundle(
    bundles: &mut Bundles,
    bundle: &Value,
    entry: &Value,
    member: &Incoming,
    handbook: &Handbook,
) {
    let Some(ozg) = texts(&bundle["id"]).into_iter().next() else { return };
    let fresh = || {
        let title = texts(&bundle["leistung"]).into_iter().next().unwrap_or_default();
        let title = if title.is_empty() { format!("OZG-Leistung {ozg}") } else { title };
        let (spec, id) = (spec("leistung"), id_of(&title, &format!("ozg-{ozg}")));
        let (origin, at) = (ozg.clone(), member.at.clone());
        let mut values = Map::new();
        put(&mut values, "titel", &title);
        put(&mut values, "ozg_id", &ozg);
        let field = texts(&bundle["themenfeld"]).into_iter().next().unwrap_or_default();
        let field = handbook.told_by("themenfeld", "fim_code", &field);
        put(&mut values, "themenfeld", field.unwrap_or_default());
        Incoming { spec, id, origin, at, values, known_by: Some("ozg_id") }
    };
    let record = bundles.entry(ozg.clone()).or_insert_with(fresh);
    add(&mut record.values, "leika", vec![member.id.clone()]);
    add(&mut record.values, "zielgruppe", audience(entry));
    add(&mut record.values, "vollzug", execution(bundle, entry));
    if let Some(code) = sdg(entry) {
        let sdg = serde_json::json!({ "relevant": "ja", "code": code });
        record.values.entry("sdg").or_insert(sdg);
    }
}

/// Adds words to a list, each once.
fn add(values: &mut Map<String, Value>, key: &str, words: Vec<String>) {
    for word in words.into_iter().map(Value::String) {
        let list = values.entry(key).or_insert_with(|| Value::Array(Vec::new()));
        if let Value::Array(items) = list
            && !items.contains(&word)
        {
            items.push(word);
        }
    }
}

fn audience(entry: &Value) -> Vec<String> {
    let word = |code: String| match code.as_str() {
        "001" => Some("buerger".to_owned()),
        "002" => Some("unternehmen".to_owned()),
        "003" => Some("verwaltung".to_owned()),
        _ => None,
    };
    texts(&entry["leistungsadressat"]).into_iter().filter_map(word).collect()
}

/// Which levels execute: as the bundle names them, or as the code of the Leistung implies.
fn execution(bundle: &Value, entry: &Value) -> Vec<String> {
    let named = texts(&bundle["vollzugsbehoerden"]).join(" ").to_lowercase();
    let levels = [("bund", "bund"), ("land", "land"), ("länder", "land"), ("kommun", "kommune")];
    let mut found: Vec<String> = Vec::new();
    for (_, level) in levels.iter().filter(|(part, _)| named.contains(part)) {
        found.push((*level).to_owned());
    }
    if found.is_empty() {
        let codes = texts(&entry["typisierung"]).join("/");
        let levels: &[&str] = match codes.trim_end_matches(['a', 'b']) {
            "1" => &["bund"],
            "2" => &["land"],
            "3" | "5" => &["kommune"],
            "2/3" | "4" => &["land", "kommune"],
            _ => &[],
        };
        found = levels.iter().map(|level| (*level).to_owned()).collect();
    }
    found
}

/// The first code of the Single Digital Gateway that says something.
fn sdg(entry: &Value) -> Option<String> {
    let named = ["informationsbereich_sdg", "sdg_informationsbereiche", "sdg_codes", "sdg"];
    let nested = &entry["informationsbereiche_sdg"]["informationsbereich_sdg1"];
    let mut codes = named.iter().flat_map(|name| texts(&entry[*name])).chain(texts(nested));
    codes.find(|code| {
        code.len() == 7 && code.bytes().all(|byte| byte.is_ascii_digit()) && code != "0000000"
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::source::{FileId, Source};
    use serde_json::json;

    fn handbook() -> Handbook {
        let path = "content/daten/themenfeld/a.yaml".into();
        let text = "id: steuern\nfim_code: steuern_zoll\n".into();
        Handbook::of(&[Source { id: FileId(0), path, text, hash: 0 }])
    }

    #[test]
    fn a_page_becomes_services_and_their_bundle() {
        let page = json!({"total_count": 2, "items": [
            {
                "leistungsschluessel": "99102013104000", "title": "Hundesteuer Anmeldung",
                "leistungsbezeichnung_2": "Hund anmelden", "typisierung": ["5"],
                "freigabe_status": 6, "leistungsadressat": ["001", "002"],
                "rechtsgrundlagen": "§ 1 Hundesteuersatzung\nhttps://nur.example/",
                "geaendert_datum_zeit": "2026-05-06T07:08:09",
                "informationsbereiche_sdg": {"informationsbereich_sdg1": ["0000000", "1234567"]},
                "ozg": [{"id": 10109, "leistung": "Hundesteuer", "themenfeld": "steuern_zoll"}],
            },
            {"leistungsschluessel": ["99102013002000"], "title": "Hundesteuer Festsetzung",
             "ozg": {"id": "10109"}},
            {"title": "ohne Schlüssel"},
        ]});
        let batch = fim(&page.to_string(), &handbook()).expect("a page");
        assert_eq!(batch.records.len(), 3);
        let bundle = Value::Object(batch.records[2].values.clone());
        let wanted = json!({
            "titel": "Hundesteuer", "ozg_id": "10109", "themenfeld": "steuern",
            "leika": ["hund-anmelden", "hundesteuer-festsetzung"],
            "zielgruppe": ["buerger", "unternehmen"], "vollzug": ["kommune"],
            "sdg": {"relevant": "ja", "code": "1234567"},
        });
        assert_eq!(bundle, wanted);
        assert_eq!(batch.records[0].values["freigabe_status"], "6");
        assert_eq!(batch.left.len(), 1);
        assert_eq!(batch.as_of, Date::day(2026, 5, 6));
    }

    #[test]
    fn foreign_files_are_told() {
        for text in ["{}", "[1, 2]", "{\"items\": [{\"id\": \"1\"}]}", "{\"items\":"] {
            assert!(fim(text, &Handbook::default()).is_err(), "{text}");
        }
    }
}
