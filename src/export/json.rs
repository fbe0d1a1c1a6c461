//! The records of an entity as JSON in the keys and words of YAML, with its schema.

use super::place::place;
use super::shape::object;
use crate::base::output::Output;
use crate::model::entity::KindSpec;
use crate::model::site::{Dataset, Site, data_path, schema_path};
use serde_json::{Map, Value, json};

/// The key for where a record stands in the handbook; no entity has it.
pub const PLACE: &str = "handbuchseite";

/// The records, with what must be known to use them.
pub fn records(site: &Site, dataset: &Dataset<'_>, data: Vec<Map<String, Value>>) -> Output {
    let entries = dataset.records.iter().zip(data).map(|(record, mut entry)| {
        entry.extend(place(site, *record).map(|place| (PLACE.to_owned(), place.into())));
        Value::Object(entry)
    });
    let schema = schema_path(dataset.spec.kind);
    let mut head = json!({
        "$schema": schema.trim_start_matches("daten/"),
        "art": dataset.spec.kind,
        "titel": dataset.spec.plural,
    });
    extend(&mut head, about(site));
    extend(&mut head, [("stand", dataset.as_of().map(|day| day.to_string().into()))]);
    extend(
        &mut head,
        [("anzahl", Some(dataset.records.len().into())), ("eintraege", Some(entries.collect()))],
    );
    output(&data_path(dataset.spec.kind, "json"), &head)
}

/// From which handbook the data are, and what one may do with them.
pub fn about(site: &Site) -> Vec<(&'static str, Option<Value>)> {
    let config = &site.config.config;
    let publisher = config.publisher.as_ref().and_then(|office| site.find(office));
    vec![
        ("handbuch", Some((*config.title).into())),
        ("adresse", site.canonical("").map(Value::from)),
        ("herausgeber", publisher.map(|office| office.title().into())),
        ("lizenz", config.licence.as_deref().map(Value::from)),
    ]
}

/// Adds the keys that have a value.
pub fn extend(object: &mut Value, keys: impl IntoIterator<Item = (&'static str, Option<Value>)>) {
    let known = keys.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?)));
    if let Value::Object(entries) = object {
        entries.extend(known);
    }
}

/// A JSON file that people can read, too.
pub fn output(path: &str, value: &Value) -> Output {
    let mut bytes = serde_json::to_vec_pretty(value).expect("a document of plain values");
    bytes.push(b'\n');
    Output::new(path, bytes)
}

/// What the file of an entity looks like (JSON Schema 2020-12).
pub fn schema(spec: &'static KindSpec) -> Output {
    let mut entry = object(&[KindSpec::common(), spec.fields]);
    entry["properties"][PLACE] = json!({
        "type": "string",
        "title": "Seite",
        "description": "Wo der Eintrag im Handbuch steht",
    });
    let text = json!({ "type": "string" });
    let properties: Map<String, Value> =
        ["$schema", "art", "titel", "handbuch", "adresse", "herausgeber", "lizenz", "stand"]
            .into_iter()
            .map(|key| (key.to_owned(), text.clone()))
            .chain([
                ("anzahl".to_owned(), json!({ "type": "integer", "minimum": 0 })),
                (
                    "eintraege".to_owned(),
                    json!({ "type": "array", "items": { "$ref": "#/$defs/eintrag" } }),
                ),
            ])
            .collect();
    let document = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": spec.plural,
        "description": spec.doc.trim(),
        "type": "object",
        "properties": properties,
        "required": ["art", "titel", "handbuch", "anzahl", "eintraege"],
        "additionalProperties": false,
        "$defs": { "eintrag": entry },
    });
    output(&schema_path(spec.kind), &document)
}
