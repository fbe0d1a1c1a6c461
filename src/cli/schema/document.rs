//! One schema per entity, one for front matter, one for the configuration.

use crate::export::object;
use crate::model::config::Config;
use crate::model::entity::{KINDS, KindSpec};
use crate::model::field::Group;
use crate::model::page::Front;
use serde_json::{Value, json};

/// A schema file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Document {
    /// Its file name: `stelle.schema.json`.
    pub name: String,
    /// Its JSON text.
    pub text: String,
}

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// All schemas.
pub fn documents() -> Vec<Document> {
    let front =
        plain("Seitenkopf", "Angaben am Anfang einer Markdown-Seite.", object(&[Front::FIELDS]));
    let config = plain("Handbuch", "Einstellungen des Handbuchs.", object(&[Config::FIELDS]));
    let own = [("seite", front), ("handbuch", config)];
    let own = own.into_iter().map(|(name, schema)| document(name, &schema));
    KINDS.iter().map(|kind| document(kind.kind, &records(kind))).chain(own).collect()
}

fn document(name: &str, schema: &Value) -> Document {
    let mut text = serde_json::to_string_pretty(schema).expect("a document of plain values");
    text.push('\n');
    Document { name: format!("{name}.schema.json"), text }
}

fn plain(title: &str, description: &str, mut schema: Value) -> Value {
    let mut head = json!({ "$schema": DIALECT, "title": title, "description": description });
    let (Some(head_keys), Some(keys)) = (head.as_object_mut(), schema.as_object_mut()) else {
        return schema;
    };
    head_keys.append(keys);
    head
}

/// A file holds one record or a list of records.
fn records(kind: &KindSpec) -> Value {
    let record = json!({ "$ref": "#/$defs/eintrag" });
    json!({
        "$schema": DIALECT,
        "title": kind.singular,
        "description": kind.doc.trim(),
        "anyOf": [record, { "type": "array", "items": record }],
        "$defs": { "eintrag": object(&[KindSpec::common(), kind.fields]) },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn schema(name: &str) -> Value {
        let documents = documents();
        let found = documents.iter().find(|document| document.name == name).expect(name);
        serde_json::from_str(&found.text).expect("JSON")
    }

    #[test]
    fn a_record_in_full() {
        let schema = schema("begriff.schema.json");
        assert_eq!(schema["$schema"], DIALECT);
        assert_eq!(schema["title"], "Begriff");
        let record = &schema["$defs"]["eintrag"];
        assert_eq!(record["required"], json!(["id", "titel", "definition"]));
        assert_eq!(record["additionalProperties"], json!(false));
        assert_eq!(record["properties"]["siehe"]["type"], "array");
        assert_eq!(record["properties"]["status"]["oneOf"][0]["const"], "entwurf");
    }

    #[test]
    fn every_entity_page_head_and_configuration_have_one() {
        let names: Vec<String> = documents().into_iter().map(|document| document.name).collect();
        assert_eq!(names.len(), KINDS.len() + 2);
        assert!(names.contains(&"onlinedienst.schema.json".to_owned()));
        assert_eq!(schema("seite.schema.json")["required"], json!(["titel"]));
        assert_eq!(schema("handbuch.schema.json")["required"], json!(["titel", "beschreibung"]));
    }
}
