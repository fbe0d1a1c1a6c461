//! References of a record to be: by id or by title, and only to what exists.

use super::batch::Incoming;
use super::handbook::Handbook;
use crate::base::id::PLACEHOLDER;
use crate::model::field::{FieldSpec, Need, Shape};
use serde_json::{Map, Value};
use std::collections::HashMap;

/// Where references may lead: into the handbook, and to what comes with the same file.
pub struct Targets<'a> {
    /// The records there are.
    pub handbook: &'a Handbook,
    /// The ids of new records, by entity and the id their file gave them.
    pub coming: HashMap<(&'static str, String), String>,
}

impl Targets<'_> {
    /// The id that is meant by a word.
    fn find(&self, kind: &str, word: &str) -> Option<String> {
        if word == PLACEHOLDER {
            return Some(word.to_owned());
        }
        let coming: &HashMap<(&str, String), String> = &self.coming;
        let known = coming.get(&(kind, word.to_owned())).cloned();
        known.or_else(|| self.handbook.named(kind, word).map(str::to_owned))
    }

    /// Replaces the references of a record by ids; says which lead nowhere, and leaves them out.
    pub fn resolve(&self, record: &mut Incoming) -> Vec<String> {
        let mut lost = Vec::new();
        let fields = super::keys::fields(record.spec);
        let old = std::mem::take(&mut record.values);
        for (key, value) in old {
            let field = fields.iter().find(|field| field.key == key);
            let value = match field {
                Some(field) => self.value(&(field.shape)(), &value, &mut lost),
                None => Some(value),
            };
            record.values.extend(value.map(|value| (key, value)));
        }
        lost
    }

    fn value(&self, shape: &Shape, value: &Value, lost: &mut Vec<String>) -> Option<Value> {
        match (shape, value) {
            (Shape::List(inner), Value::Array(items)) => {
                let items = items.iter().filter_map(|item| self.value(inner, item, lost));
                let items: Vec<Value> = items.collect();
                (!items.is_empty()).then_some(Value::Array(items))
            }
            (Shape::Group(fields), Value::Object(entries)) => self.group(fields, entries, lost),
            (Shape::Ref(kind), Value::String(word)) => {
                let own = word.strip_prefix(kind).and_then(|rest| rest.strip_prefix(':'));
                self.reference(kind, own.unwrap_or(word), lost).map(Value::String)
            }
            (Shape::AnyRef(_), Value::String(word)) => match word.split_once(':') {
                Some(("seite", _)) | None => Some(value.clone()),
                Some((kind, id)) => {
                    let id = self.reference(kind, id.trim(), lost)?;
                    Some(Value::String(format!("{kind}:{id}")))
                }
            },
            _ => Some(value.clone()),
        }
    }

    fn group(
        &self,
        fields: &[FieldSpec],
        entries: &Map<String, Value>,
        lost: &mut Vec<String>,
    ) -> Option<Value> {
        let mut kept = Map::new();
        for (key, value) in entries {
            let field = fields.iter().find(|field| field.key == key);
            let found = match field {
                Some(field) => self.value(&(field.shape)(), value, lost),
                None => Some(value.clone()),
            };
            match found {
                Some(value) => drop(kept.insert(key.clone(), value)),
                None if field.is_some_and(|field| field.need == Need::Required) => return None,
                None => {}
            }
        }
        Some(Value::Object(kept))
    }

    fn reference(&self, kind: &str, word: &str, lost: &mut Vec<String>) -> Option<String> {
        let found = self.find(kind, word);
        if found.is_none() {
            lost.push(format!("„{word}“ steht nicht unter content/daten/{kind}/"));
        }
        found
    }
}
