//! Values without places: text, lists and groups, as YAML, JSON and tables have them in common.

use crate::base::id::PLACEHOLDER;
use crate::parse::yaml::{Node, Value as Yaml};
use serde_json::Value;

/// A value of a YAML file without its place.
pub fn plain(node: &Node) -> Value {
    match &node.value {
        Yaml::Null => Value::Null,
        Yaml::Scalar(text) => Value::String(text.clone()),
        Yaml::List(items) => Value::Array(items.iter().map(plain).collect()),
        Yaml::Map(entries) => {
            let pairs = entries.iter().map(|entry| (entry.key.clone(), plain(&entry.value)));
            Value::Object(pairs.collect())
        }
    }
}

/// Whether a value only waits to be filled in.
pub fn is_open(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.rsplit(':').next() == Some(PLACEHOLDER),
        Value::Array(items) => !items.is_empty() && items.iter().all(is_open),
        _ => false,
    }
}

/// A value in one line, for a message.
pub fn words(value: &Value) -> String {
    const MOST: usize = 120;
    let text = whole(value);
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{} …", text[..end].trim_end()),
        None => text,
    }
}

fn whole(value: &Value) -> String {
    let joined = |all: Vec<String>, between: &str| all.join(between);
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => joined(items.iter().map(whole).collect(), " | "),
        Value::Object(entries) => joined(entries.values().map(whole).collect(), ", "),
        other => other.to_string(),
    }
}

/// A text with one space for every stretch of white space.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
