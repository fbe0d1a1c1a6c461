//! What may stand in a field, as JSON Schema.

use crate::model::entity::KINDS;
use crate::model::field::{ChoiceSpec, FieldSpec, Need, Shape};
use serde_json::{Map, Value, json};

/// A mapping with exactly the keys of the given groups.
pub fn object(groups: &[&[FieldSpec]]) -> Value {
    let fields = || groups.iter().flat_map(|fields| fields.iter());
    let properties: Map<String, Value> =
        fields().map(|field| (field.key.to_owned(), property(field))).collect();
    let required: Vec<&str> =
        fields().filter(|field| field.need == Need::Required).map(|field| field.key).collect();
    json!({
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

fn property(field: &FieldSpec) -> Value {
    let mut schema = schema(&(field.shape)());
    if let Some(keys) = schema.as_object_mut() {
        let own = keys.remove("description").and_then(|words| words.as_str().map(str::to_owned));
        let words = match own {
            Some(own) => format!("{} ({own})", field.doc.trim()),
            None => field.doc.trim().to_owned(),
        };
        keys.insert("title".into(), json!(field.label()));
        keys.insert("description".into(), json!(words));
    }
    schema
}

/// The schema of a shape. Scalars are read as written, so text may look like a number.
fn schema(shape: &Shape) -> Value {
    match shape {
        Shape::Text => json!({ "type": ["string", "number", "boolean"] }),
        Shape::Markdown => json!({
            "type": ["string", "number", "boolean"],
            "description": "Markdown: Verweise und Hervorhebungen sind möglich",
        }),
        Shape::Pattern(pattern, words) => {
            json!({ "type": "string", "pattern": pattern, "description": words })
        }
        Shape::Integer(min, max) => json!({ "type": "integer", "minimum": min, "maximum": max }),
        Shape::Decimal => json!({
            "type": ["number", "string"],
            "minimum": 0,
            "pattern": "^[0-9]{1,10}([.,][0-9]{1,4})?$",
        }),
        Shape::Flag => json!({ "enum": ["ja", "nein", true, false] }),
        Shape::Date => json!({
            "type": "string",
            "pattern": "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$",
            "description": "JJJJ-MM-TT oder JJJJ-MM",
        }),
        Shape::Choice(words) => json!({ "oneOf": choices(words) }),
        Shape::Ref(kind) => json!({
            "type": "string",
            "pattern": format!("^({kind}:)?[a-z0-9][a-z0-9-]{{1,63}}$"),
            "description": format!("Kennung eines Eintrags unter daten/{kind}/"),
        }),
        Shape::AnyRef(others) => json!({
            "type": "string",
            "pattern": format!("^({}):.+$", kinds(others).join("|")),
            "description": "Verweis der Form „art:kennung“",
        }),
        Shape::List(inner) => json!({ "type": "array", "items": schema(inner) }),
        Shape::Group(fields) => object(&[fields]),
        Shape::Either(shapes) => {
            json!({ "anyOf": shapes.iter().map(schema).collect::<Vec<_>>() })
        }
    }
}

/// Each word with its label; digits may stand without quotes.
fn choices(words: &[ChoiceSpec]) -> Vec<Value> {
    let as_text = words.iter().map(|spec| json!({ "const": spec.word, "title": spec.label }));
    let as_number = words.iter().filter_map(|spec| {
        let number = spec.word.parse::<u32>().ok()?;
        Some(json!({ "const": number, "title": spec.label }))
    });
    as_text.chain(as_number).collect()
}

fn kinds(others: &[&'static str]) -> Vec<&'static str> {
    KINDS.iter().map(|spec| spec.kind).chain(others.iter().copied()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::entity::KINDS;

    fn fields(kind: &str) -> Value {
        let spec = KINDS.iter().find(|spec| spec.kind == kind).expect(kind);
        object(&[spec.fields])["properties"].clone()
    }

    #[test]
    fn shapes_become_schemas() {
        let service = fields("onlinedienst");
        assert_eq!(service["modell"]["pattern"], "^(nachnutzungsmodell:)?[a-z0-9][a-z0-9-]{1,63}$");
        assert_eq!(
            service["modell"]["description"],
            "Modell: Nachnutzungsmodell. (Kennung eines Eintrags unter daten/nachnutzungsmodell/)"
        );
        assert_eq!(service["reifegrad"]["oneOf"][3]["title"], "3: Online-Leistung");
        assert_eq!(service["reifegrad"]["oneOf"][8]["const"], 3);
        assert_eq!(service["basisdienste"]["items"]["required"], json!(["basisdienst"]));
        assert_eq!(service["geeignet_fuer"]["additionalProperties"], json!(false));
        assert_eq!(service["url"]["title"], "Webseite");
        let money = fields("kostenposition");
        assert_eq!(money["betrag"]["properties"]["wert"]["minimum"], 0);
    }
}
