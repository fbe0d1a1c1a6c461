//! Values → YAML as a person would write it.

use crate::model::field::{FieldSpec, Shape};
use serde_json::{Map, Value};
use std::fmt::Write;

/// What stands behind `key:` – a blank and the value, or indented lines below. `indent` is that of the key.
pub fn behind_key(shape: &Shape, value: &Value, indent: usize) -> String {
    let below = |lines: Vec<String>| {
        lines
            .iter()
            .fold(String::new(), |text, line| format!("{text}\n{}{line}", " ".repeat(indent + 2)))
    };
    match value {
        Value::Array(items) if items.is_empty() => " []".to_owned(),
        Value::Array(_) | Value::Object(_) => below(lines(shape, value)),
        _ => format!(" {}", scalar(shape, value)),
    }
}

/// A list in one line: `[a, b]`; none if it holds more than words.
pub fn in_brackets(shape: &Shape, value: &Value) -> Option<String> {
    let (Shape::List(inner), Value::Array(items)) = (shape, value) else { return None };
    let words: Option<Vec<String>> = items
        .iter()
        .map(|item| {
            let text = item.as_str()?;
            let plain = scalar(inner, item);
            let breaks = !plain.starts_with('"') && text.contains([',', '[', ']', '{', '}']);
            Some(if breaks { quoted(text) } else { plain })
        })
        .collect();
    Some(format!("[{}]", words?.join(", ")))
}

/// The lines of a list or group, without the indent of the key.
fn lines(shape: &Shape, value: &Value) -> Vec<String> {
    match (shape, value) {
        (Shape::List(inner), Value::Array(items)) => {
            items.iter().flat_map(|item| below_dash(&lines(inner, item))).collect()
        }
        (_, Value::Array(items)) => {
            items.iter().flat_map(|item| below_dash(&lines(&Shape::Text, item))).collect()
        }
        (Shape::Group(fields), Value::Object(entries)) => group(fields, entries),
        (Shape::Either(shapes), Value::Object(entries)) => {
            let fields = shapes.iter().find_map(|shape| match shape {
                Shape::Group(fields) => Some(*fields),
                _ => None,
            });
            group(fields.unwrap_or_default(), entries)
        }
        (_, Value::Object(entries)) => group(&[], entries),
        _ => vec![scalar(shape, value)],
    }
}

fn group(fields: &[FieldSpec], entries: &Map<String, Value>) -> Vec<String> {
    let mut out = Vec::new();
    for (key, value) in entries {
        let field = fields.iter().find(|field| field.key == key);
        let shape = field.map_or(Shape::Text, |field| (field.shape)());
        let text = format!("{key}:{}", behind_key(&shape, value, 0));
        out.extend(text.lines().map(str::to_owned));
    }
    out
}

fn below_dash(lines: &[String]) -> Vec<String> {
    let sign = |place: usize| if place == 0 { "- " } else { "  " };
    lines.iter().enumerate().map(|(place, line)| format!("{}{line}", sign(place))).collect()
}

/// A scalar: as it is where YAML reads it so, in quotes where it might not.
pub fn scalar(shape: &Shape, value: &Value) -> String {
    let text = match value {
        Value::String(text) => text.as_str(),
        Value::Null => "",
        other => return other.to_string(),
    };
    let shape = match shape {
        Shape::Either(shapes) => &shapes[0],
        other => other,
    };
    let bare = match shape {
        Shape::Text | Shape::Markdown => is_prose(text),
        _ => is_word(text),
    };
    if bare { text.to_owned() } else { quoted(text) }
}

/// Dates, numbers, ids, words and addresses.
fn is_word(text: &str) -> bool {
    let sign = |byte: u8| byte.is_ascii_alphanumeric() || b"-_./:%?=&~+;@".contains(&byte);
    let number_with_zero = text.len() > 1 && text.starts_with('0') && !text.contains('-');
    text.bytes().next().is_some_and(|byte| byte.is_ascii_alphanumeric())
        && text.bytes().all(sign)
        && !text.ends_with(':')
        && !number_with_zero
        && !is_special(text)
}

/// Words and sentences that begin with a letter and hold no sign that YAML reads otherwise.
fn is_prose(text: &str) -> bool {
    let sign = |char: char| char.is_alphanumeric() || " .,;-–/()„“‚‘§%+&!?’…".contains(char);
    text.chars().next().is_some_and(char::is_alphabetic)
        && text.chars().all(sign)
        && !text.ends_with(' ')
        && !is_special(text)
}

fn is_special(text: &str) -> bool {
    let low = text.to_lowercase();
    ["null", "true", "false", "yes", "no", "on", "off", "y", "n", ".inf", ".nan"].contains(&&*low)
}

fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for char in text.chars() {
        match char {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            _ if char.is_control() || ('\u{2028}'..='\u{2029}').contains(&char) => {
                write!(out, "\\u{:04x}", u32::from(char)).expect("text takes all");
            }
            _ => out.push(char),
        }
    }
    out + "\""
}

#[cfg(test)]
mod tests {
    use super::super::plain::plain;
    use super::*;
    use crate::base::source::FileId;
    use crate::parse::yaml::yaml;
    use proptest::prelude::*;
    use serde_json::json;

    fn read(text: &str) -> Value {
        let found = yaml(FileId(0), text, 0);
        assert!(found.diags.is_empty(), "{text}: {:?}", found.diags);
        plain(&found.value)
    }

    #[test]
    fn values_look_like_handwork() {
        let list = |inner: Shape| Shape::List(Box::new(inner));
        for (shape, value, wanted) in [
            (Shape::Text, json!("Größe & Maße"), " Größe & Maße"),
            (Shape::Text, json!("99102013104000"), " \"99102013104000\""),
            (Shape::Text, json!("a: b"), " \"a: b\""),
            (Shape::Text, json!("No"), " \"No\""),
            (Shape::Text, json!("sagt \"ja\""), " \"sagt \\\"ja\\\"\""),
            (Shape::Date, json!("2026-01-02"), " 2026-01-02"),
            (Shape::Choice(&[]), json!("2/3"), " 2/3"),
            (Shape::Choice(&[]), json!("00"), " \"00\""),
            (
                Shape::Pattern("^http", ""),
                json!("https://a.example/?b=c#d"),
                " \"https://a.example/?b=c#d\"",
            ),
            (list(Shape::Text), json!(["a", "b"]), "\n  - a\n  - b"),
            (Shape::Group(&[]), json!({"a": "x", "b": ["z"]}), "\n  a: x\n  b:\n    - z"),
            (list(Shape::Group(&[])), json!([{"a": "x", "b": "z"}]), "\n  - a: x\n    b: z"),
        ] {
            let written = behind_key(&shape, &value, 0);
            assert_eq!(written, wanted);
            assert_eq!(read(&format!("k:{written}\n"))["k"], value);
        }
        let list = in_brackets(&list(Shape::Text), &json!(["a", "b, c"]));
        assert_eq!(list.as_deref(), Some("[a, \"b, c\"]"));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(text in "\\PC{1,40}") {
            let text = text.trim();
            prop_assume!(!text.is_empty());
            for shape in [Shape::Text, Shape::Ref("stelle")] {
                let value = json!(text);
                let found = read(&format!("k:{}\nl: x\n", behind_key(&shape, &value, 0)));
                prop_assert_eq!(&found["k"], &value);
            }
        }
    }
}
