//! Values that the model refuses are left out, with its words for why.

use super::batch::Incoming;
use super::keys::fields;
use super::write::behind_key;
use crate::base::place::{KeyPath, Place, Step};
use crate::base::source::FileId;
use crate::model::entity::records;
use crate::parse::yaml::yaml;
use serde_json::Value;
use std::fmt::Write;

/// Takes out every value that the model cannot read; says which and why.
pub fn refuse(record: &mut Incoming) -> Vec<String> {
    let mut text = format!("id: {}\n", record.id);
    let fields = fields(record.spec);
    for (key, value) in &record.values {
        let field = fields.iter().find(|field| field.key == key);
        let Some(field) = field.filter(|_| !value.is_null()) else { continue };
        writeln!(text, "{key}:{}", behind_key(&(field.shape)(), value, 0)).expect("text takes all");
    }
    let tree = yaml(FileId(0), &text, 0);
    let found = records(FileId(0), record.spec.kind, tree.value);
    let mut refused = Vec::new();
    for diag in tree.diags.into_iter().chain(found.diags) {
        let key = match &diag.place {
            Place::Key { path, .. } => first_key(path),
            _ => None,
        };
        let Some(key) = key.filter(|key| record.values.contains_key(*key)) else { continue };
        let value = record.values.shift_remove(key).unwrap_or(Value::Null);
        let help = diag.help.map_or(String::new(), |help| format!(" ({help})"));
        let subject = if value.is_string() { format!("{key}: ") } else { String::new() };
        refused.push(format!("{subject}{}{help}", diag.message));
    }
    refused
}

fn first_key(path: &KeyPath) -> Option<&str> {
    match path.steps().first()? {
        Step::Key(key) => Some(key),
        Step::Item(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::batch::spec;
    use super::*;
    use serde_json::json;

    #[test]
    fn the_model_says_what_is_wrong() {
        let values = json!({
            "titel": "Amt", "art": "behoerdlich", "url": "www.example.org", "stand": "bald",
            "ars": "150030000000",
        });
        let mut record = Incoming {
            spec: spec("stelle"),
            id: "amt".into(),
            origin: String::new(),
            at: String::new(),
            values: values.as_object().cloned().expect("a group"),
            known_by: None,
        };
        let refused = refuse(&mut record);
        assert_eq!(refused.len(), 3, "{refused:#?}");
        assert!(refused[0].starts_with("stand: „bald“ ist kein Datum"), "{refused:#?}");
        assert_eq!(Value::Object(record.values), json!({"titel": "Amt", "ars": "150030000000"}));
    }
}
