//! XZuFi 2.1 to 2.3: Leistungen, Onlinedienste and offices of a Landesredaktion; also FIM-Stammtexte.
//!
//! Versions differ in names and order, so elements are looked for by what they are. Long texts stay where they
//! are kept, and contacts stay out: an export names people.

use super::batch::{Batch, Incoming, Unfit, put, spec};
use super::cell::date;
use super::leika::{Leika, id_of, is_key, shortened};
use super::marks::without_marks;
use super::xml::{Element, elements};
use crate::base::date::Date;
use crate::model::value::Url;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

const WANTED: &[&str] = &["leistung", "onlinedienst", "organisationseinheit"];

/// Text modules of a Leistung by their codes.
const NAME: &str = "02";
const NAME_FOR_CITIZENS: &str = "03";
const SHORT_TEXT: &str = "05";
const LAWS: &str = "07";
const TEASER: &str = "24";

/// Reads an export.
pub fn xzufi(text: &str) -> Result<Batch, Unfit> {
    let read = elements(text, WANTED)?;
    if read.found.is_empty() && read.cut.is_none() {
        return Err(nothing_in(&read.root.name));
    }
    let mut batch = Batch::default();
    let mut keys = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for element in read.found.iter().filter(|element| element.name == "leistung") {
        leistung(element, &mut keys, &mut seen, &mut batch);
    }
    for element in &read.found {
        match &*element.name {
            "onlinedienst" => online_service(element, &keys, &mut batch),
            "organisationseinheit" => office(element, &mut batch),
            _ => {}
        }
    }
    if let Some((line, how)) = read.cut {
        let why = format!("die Datei {how}; übernommen ist nur, was davor vollständig war");
        batch.leave(&format!("Zeile {line}"), why);
    }
    batch.as_of = batch.records.iter().filter_map(|record| day(record.values.get("stand")?)).max();
    batch.notes.push(
        "lange Texte, Ansprechpersonen und Erreichbarkeiten pflegt die Landesredaktion; \
         sie werden nicht übernommen"
            .to_owned(),
    );
    Ok(batch)
}

fn nothing_in(root: &str) -> Unfit {
    if root.eq_ignore_ascii_case("html") {
        let help = "statt der Seite die Datei herunterladen; oft steht darin, warum das misslang";
        return Unfit::new("die Datei ist eine Webseite und kein Export", help);
    }
    let message = format!("die Datei („{root}“) enthält keine Leistungen");
    let help =
        "einen XZuFi-Export mit „leistung“, „onlinedienst“ oder „organisationseinheit“ angeben";
    Unfit::new(message, help)
}

fn day(value: &Value) -> Option<Date> {
    Date::parse(value.as_str()?)
}

fn leistung(
    element: &Element,
    keys: &mut BTreeMap<String, String>,
    seen: &mut BTreeSet<String>,
    batch: &mut Batch,
) {
    let at = format!("Zeile {}", element.line);
    let named = ["referenzleika", "referenzleistungsschluessel", "leistungsschluessel"];
    let mut all = named.iter().flat_map(|name| element.all(name)).map(Element::code);
    let Some(key) = all.find(|key| is_key(key)) else {
        let title = without_marks(&module(element, NAME));
        let name = if title.is_empty() { element.text_at(&["id"]) } else { &title };
        return batch.leave(&at, format!("„{name}“ hat keinen LeiKa-Schlüssel"));
    };
    let own = element.text_at(&["id"]);
    let leika = Leika {
        name: module(element, NAME),
        title: module(element, NAME_FOR_CITIZENS),
        short: [module(element, TEASER), module(element, SHORT_TEXT)]
            .into_iter()
            .find(|text| !text.trim().is_empty())
            .unwrap_or_default(),
        typing: element.all("typisierung").map(Element::code).collect(),
        assurance: element.at(&["vertrauensniveau"]).map(Element::code).unwrap_or_default(),
        laws: module(element, LAWS),
        as_of: date(element.text_at(&["versionsinformation", "geaendertdatumzeit"])),
        key: key.clone(),
        ..Leika::default()
    };
    let record = leika.record(at.clone());
    keys.insert(own.to_owned(), record.id.clone());
    if seen.insert(key.clone()) {
        batch.records.push(record);
    } else {
        batch.leave(&at, format!("der LeiKa-Schlüssel {key} steht weiter oben schon einmal"));
    }
}

/// The German text of the module with a code.
fn module(element: &Element, code: &str) -> String {
    let mut modules = element.all("modultext");
    let found = modules
        .find(|module| module.at(&["leikatextmodul"]).is_some_and(|named| named.code() == code));
    found.map(|module| german(module, "inhalt")).unwrap_or_default()
}

/// Of the texts of a name the German one: `de`, `de-DE`, or without a language.
fn german(element: &Element, name: &str) -> String {
    let language = |one: &&Element| one.attribute("languagecode").to_lowercase();
    let rank = |one: &&Element| match language(one).as_str() {
        "de" | "de-de" => 0,
        "" => 1,
        _ => 2,
    };
    let best = element.all(name).min_by_key(rank).filter(|one| rank(one) < 2);
    best.map(|one| one.text.trim().to_owned()).unwrap_or_default()
}

fn online_service(element: &Element, keys: &BTreeMap<String, String>, batch: &mut Batch) {
    let at = format!("Zeile {}", element.line);
    let title = without_marks(&german(element, "bezeichnung"));
    if title.is_empty() {
        return batch.leave(&at, "ein Onlinedienst ohne Bezeichnung");
    }
    let texts = ["teaser", "kurztext", "kurzbeschreibung", "beschreibung"];
    let short = texts.iter().map(|name| german(element, name)).find(|text| !text.is_empty());
    let mut values = Map::new();
    put(&mut values, "titel", &title);
    put(&mut values, "kurz", &shortened(&without_marks(&short.unwrap_or_default())));
    let mut ids = Vec::new();
    references(element, &mut ids);
    let mut services: Vec<Value> = Vec::new();
    for id in ids.iter().filter_map(|id| keys.get(*id)) {
        let reference = Value::String(format!("leika_leistung:{id}"));
        if !services.contains(&reference) {
            services.push(reference);
        }
    }
    if !services.is_empty() {
        values.insert("leistungen".to_owned(), Value::Array(services));
    }
    put(&mut values, "url", address(element).unwrap_or_default());
    let (spec, id) = (spec("onlinedienst"), id_of(&title, "onlinedienst"));
    let origin = identity(element, &id);
    batch.records.push(Incoming { spec, id, origin, at, values, known_by: Some("titel") });
}

/// The ids of Leistungen that an element names anywhere inside.
fn references<'a>(element: &'a Element, ids: &mut Vec<&'a str>) {
    for inner in &element.inside {
        if inner.name == "leistungid" || inner.name == "leistungsid" {
            ids.push(inner.text.trim());
        }
        references(inner, ids);
    }
}

/// The address of the service itself: a link of type 01, or else the first.
fn address(element: &Element) -> Option<&str> {
    let is_other = |link: &&Element| link.at(&["typ"]).is_none_or(|kind| kind.code() != "01");
    let mut links: Vec<&Element> = element.all("link").collect();
    links.sort_by_key(is_other);
    links.into_iter().map(own_link).find(|url| Url::is_allowed(url))
}

fn own_link(link: &Element) -> &str {
    let inner =
        ["link", "uri"].iter().map(|name| link.text_at(&[name])).find(|text| !text.is_empty());
    inner.unwrap_or_else(|| link.text.trim())
}

fn office(element: &Element, batch: &mut Batch) {
    let at = format!("Zeile {}", element.line);
    let named = element.at(&["name"]).map(|name| {
        let inner = german(name, "name");
        if inner.is_empty() { name.text.trim().to_owned() } else { inner }
    });
    let title = without_marks(&named.unwrap_or_default());
    if title.is_empty() {
        return batch.leave(&at, "eine Organisationseinheit ohne Namen");
    }
    let mut values = Map::new();
    put(&mut values, "titel", &title);
    put(&mut values, "art", "sonstige");
    put(&mut values, "anschrift", &postal(element));
    let url = element.text_at(&["internetadresse", "uri"]);
    put(&mut values, "url", if Url::is_allowed(url) { url } else { "" });
    let (spec, id) = (spec("stelle"), id_of(&title, "stelle"));
    let origin = identity(element, &id);
    batch.records.push(Incoming { spec, id, origin, at, values, known_by: Some("titel") });
}

fn postal(element: &Element) -> String {
    let Some(address) = element.at(&["anschrift"]) else { return String::new() };
    let pair = |one: &str, other: &str| {
        format!("{} {}", address.text_at(&[one]), address.text_at(&[other])).trim().to_owned()
    };
    let lines = [pair("strasse", "hausnummer"), pair("postleitzahl", "ort")];
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join(", ")
}

/// What tells an element in its source: its id with the agency that gave it.
fn identity(element: &Element, otherwise: &str) -> String {
    match element.at(&["id"]) {
        Some(id) if !id.text.trim().is_empty() => {
            format!("{}:{}", id.attribute("schemeagencyid"), id.text.trim())
        }
        _ => otherwise.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const EXPORT: &str = include_str!("../../tests/import/hundesteuer.xml");

    fn values(batch: &Batch, place: usize) -> Value {
        Value::Object(batch.records[place].values.clone())
    }

    #[test]
    fn an_export_becomes_records() {
        let batch = xzufi(EXPORT).expect("an export");
        assert_eq!(batch.records.len(), 3, "{:?}", batch.left);
        let wanted = json!({
            "titel": "Hund anmelden", "stand": "2026-03-04", "leika": "99102013104000",
            "bezeichnung": "Hundesteuer Anmeldung", "typisierung": "5", "vertrauensniveau": "20",
            "rechtsgrundlagen": [{"norm": "Hundesteuersatzung", "fundstelle": "§ 1"}],
        });
        assert_eq!(values(&batch, 0), wanted);
        let wanted = json!({
            "titel": "Hund online anmelden", "url": "https://dienst.example/",
            "leistungen": ["leika_leistung:hund-anmelden"],
        });
        assert_eq!(values(&batch, 1), wanted);
        assert_eq!(values(&batch, 2)["anschrift"], "Markt 1, 01067 Musterstadt");
        assert_eq!(batch.records[2].origin, "L100:12");
        assert!(batch.left.is_empty());
    }

    #[test]
    fn other_versions_and_prefixes_say_the_same() {
        let first = xzufi(EXPORT).expect("an export");
        let newer = EXPORT
            .replace("2_2_0", "2_3_1")
            .replace("x:referenzLeiKa", "x:referenz_leistungsschluessel")
            .replace("x:", "");
        let second = xzufi(&newer).expect("an export");
        assert_eq!(values(&first, 0), values(&second, 0));
        assert_eq!(values(&first, 1), values(&second, 1));
    }

    #[test]
    fn what_lacks_a_key_or_comes_twice_is_told() {
        let twice = EXPORT.replace(
            "</x:leistung>\n </x:schreibe>",
            "</x:leistung>\n <x:leistung>\
            <x:referenzLeiKa><code>99102013104000</code></x:referenzLeiKa></x:leistung>\
            <x:leistung><x:id>1</x:id></x:leistung></x:schreibe>",
        );
        let batch = xzufi(&twice).expect("an export");
        let why: Vec<&str> = batch.left.iter().map(|left| left.why.as_str()).collect();
        assert_eq!(why.len(), 2, "{why:?}");
        assert_eq!(why[1], "„1“ hat keinen LeiKa-Schlüssel");
    }

    #[test]
    fn other_files_are_told_what_they_are() {
        for (text, wanted) in [
            ("<a><b/></a>", "die Datei („a“) enthält keine Leistungen"),
            ("<html><body/></html>", "die Datei ist eine Webseite und kein Export"),
        ] {
            assert_eq!(xzufi(text).expect_err(text).message, wanted);
        }
    }
}
