//! The one form in which two writings of a value are compared: `12,5` and `"12.50"` say the same.

use super::plain::one_line;
use crate::model::field::{FieldSpec, Shape};
use crate::model::value::Decimal;
use serde_json::{Map, Value};

/// The value in the form in which writings are compared.
pub fn normal(shape: &Shape, value: &Value) -> Value {
    match (shape, value) {
        (Shape::List(inner), Value::Array(items)) => {
            Value::Array(items.iter().map(|item| normal(inner, item)).collect())
        }
        (Shape::Group(fields), Value::Object(entries)) => group(fields, entries),
        (Shape::Either(shapes), Value::Object(entries)) => {
            let fields = shapes.iter().find_map(|shape| match shape {
                Shape::Group(fields) => Some(*fields),
                _ => None,
            });
            short(group(fields.unwrap_or_default(), entries))
        }
        (Shape::Either(shapes), _) => normal(&shapes[0], value),
        (_, Value::String(text)) => Value::String(scalar(shape, text)),
        _ => value.clone(),
    }
}

fn group(fields: &[FieldSpec], entries: &Map<String, Value>) -> Value {
    let entries = entries.iter().map(|(key, value)| {
        let field = fields.iter().find(|field| field.key == key);
        let value = field.map_or_else(|| value.clone(), |field| normal(&(field.shape)(), value));
        (key.clone(), value)
    });
    Value::Object(entries.filter(|(_, value)| !value.is_null()).collect())
}

/// `{art: genau, wert: 5}` is `5`, and `{art: unsicher}` is `unsicher`.
fn short(value: Value) -> Value {
    let kind = value.get("art").and_then(Value::as_str).unwrap_or_default();
    match (value.as_object().map_or(0, Map::len), kind, value.get("wert")) {
        (1, "", _) => value,
        (1, kind, _) => Value::String(kind.to_owned()),
        (2, "genau", Some(number)) => number.clone(),
        _ => value,
    }
}

fn scalar(shape: &Shape, text: &str) -> String {
    let text = one_line(text);
    match shape {
        Shape::Decimal => Decimal::parse(&text).map_or(text, |number| number.german(0)),
        Shape::Flag if text == "true" => "ja".to_owned(),
        Shape::Flag if text == "false" => "nein".to_owned(),
        Shape::Ref(kind) => {
            let own = text.strip_prefix(kind).and_then(|rest| rest.strip_prefix(':'));
            own.map_or_else(|| text.clone(), str::to_owned)
        }
        Shape::AnyRef(_) | Shape::Pattern("^/?[a-z0-9/-]*$", _) => {
            let (kind, rest) = text.split_once(':').unwrap_or(("", &text));
            let colon = if text.contains(':') { ":" } else { "" };
            format!("{kind}{colon}{}", rest.trim_matches('/'))
        }
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::field::Field;
    use crate::model::value::{Quantity, Reading};
    use serde_json::json;

    #[test]
    fn writings_of_one_value_are_equal() {
        for (shape, one, two) in [
            (Shape::Decimal, json!("12,5"), json!("12.50")),
            (Shape::Flag, json!("ja"), json!("true")),
            (Shape::Ref("stelle"), json!("stelle:amt"), json!("amt")),
            (Shape::AnyRef(&[]), json!("seite:/a/b/"), json!("seite:a/b")),
            (Shape::Markdown, json!("zwei\n  Zeilen\n"), json!("zwei Zeilen")),
            (Quantity::shape(), json!({"art": "genau", "wert": "7"}), json!("7")),
            (Reading::shape(), json!({"art": "unsicher"}), json!("unsicher")),
            (Shape::List(Box::new(Shape::Flag)), json!(["true"]), json!(["ja"])),
        ] {
            assert_eq!(normal(&shape, &one), normal(&shape, &two));
        }
        let (bound, exact) = (json!({"art": "bis", "wert": "7"}), json!("7"));
        assert_ne!(normal(&Quantity::shape(), &bound), normal(&Quantity::shape(), &exact));
    }
}
