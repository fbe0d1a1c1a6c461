//! Changes of a record in the text it stands in: comments, order and writing of all else stay.
//!
//! Nothing is guessed: a value that cannot be replaced alone yields no change, and [`fits`] reads the result again.

use super::handbook::DataFile;
use super::layout::{column, end_of_entry, end_of_record, has_comment, line, template_line, token};
use super::normal::normal;
use super::plain::plain;
use super::splice::Splice;
use super::write::{behind_key, in_brackets, scalar};
use crate::base::source::FileId;
use crate::model::field::{FieldSpec, Shape};
use crate::parse::yaml::{Entry, Node, Value as Yaml, is_unreadable, yaml};
use serde_json::Value;
use std::ops::Range;

/// A value to enter into a record of a file.
#[derive(Clone, Debug)]
pub struct Change {
    /// Which record of the file.
    pub record: usize,
    /// The key.
    pub field: &'static FieldSpec,
    /// The value.
    pub value: Value,
}

/// The change of the text, or `None` where it cannot be made without touching anything else.
pub fn splice(file: &DataFile, change: &Change, order: &[&'static FieldSpec]) -> Option<Splice> {
    let record = &file.records[change.record];
    let text = &*file.text;
    let shape = (change.field.shape)();
    match record.find(change.field.key) {
        Some(entry) => replaced(text, entry, &shape, &change.value),
        None => inserted(text, record, order, change, &shape),
    }
}

/// Whether a text says what it said before, and the changes besides.
pub fn fits(file: &DataFile, changes: &[Change], text: &str) -> bool {
    let found = yaml(FileId(0), text, 0);
    let records = match &found.value.value {
        Yaml::List(items) => items.iter().collect(),
        _ => vec![&found.value],
    };
    let says = |(place, (old, new)): (usize, (&Node, &&Node))| {
        let mut wanted = plain(old);
        let Value::Object(entries) = &mut wanted else { return false };
        let mut said = plain(new);
        for change in changes.iter().filter(|change| change.record == place) {
            let shape = (change.field.shape)();
            let entry = said.get_mut(change.field.key);
            entries.insert(change.field.key.to_owned(), normal(&shape, &change.value));
            if let Some(entry) = entry {
                *entry = normal(&shape, entry);
            }
        }
        wanted == said
    };
    !is_unreadable(&found.diags)
        && records.len() == file.records.len()
        && file.records.iter().zip(&records).enumerate().all(says)
}

fn replaced(text: &str, entry: &Entry, shape: &Shape, value: &Value) -> Option<Splice> {
    let key_end = entry.span.end as usize;
    let colon = key_end + text[key_end..].find(':')?;
    let column = column(text, entry.span.start as usize)?;
    let extent = colon + 1..end_of_entry(text, colon, column);
    let first = line(text, colon + 1);
    if extent.end <= colon + 1 + first.len()
        && let Some(token) = token(first)
    {
        let range = colon + 1 + token.start..colon + 1 + token.end;
        let new = match value {
            Value::String(_) => Some(scalar(shape, value)),
            _ if first[token.clone()].starts_with('[') => in_brackets(shape, value),
            _ => None,
        };
        if let Some(new) = new {
            let blank = if token.start == 0 { " " } else { "" };
            return Some(Splice { range, text: format!("{blank}{new}") });
        }
    }
    appended(text, entry, shape, value, &extent).or_else(|| {
        let free = !has_comment(&text[extent.clone()]);
        free.then(|| Splice { range: extent, text: behind_key(shape, value, column) })
    })
}

/// New items at the end of a list that stays otherwise.
fn appended(
    text: &str,
    entry: &Entry,
    shape: &Shape,
    value: &Value,
    extent: &Range<usize>,
) -> Option<Splice> {
    let (Yaml::List(old), Value::Array(new)) = (&entry.value.value, value) else { return None };
    let same = old.len() < new.len()
        && old.iter().zip(new).all(|(old, new)| matches!((&old.value, new), (Yaml::Scalar(a), Value::String(b)) if a.trim() == b));
    let last = old.last().filter(|_| same)?.span.start as usize;
    let start = text[..last].rfind('\n').map_or(0, |end| end + 1);
    let (before, _) = text[start..last].split_once("- ")?;
    if !before.trim().is_empty() {
        return None;
    }
    let Shape::List(inner) = shape else { return None };
    let added = new[old.len()..].iter();
    let lines = added
        .fold(String::new(), |text, item| format!("{text}\n{before}- {}", scalar(inner, item)));
    Some(Splice { range: extent.end..extent.end, text: lines })
}

/// A new key behind the nearest one that comes before it, or where the template keeps its place.
fn inserted(
    text: &str,
    record: &Node,
    order: &[&'static FieldSpec],
    change: &Change,
    shape: &Shape,
) -> Option<Splice> {
    let Yaml::Map(entries) = &record.value else { return None };
    let start = entries.first()?.span.start as usize;
    let column = column(text, start)?;
    let key = change.field.key;
    let new = format!("\n{}{key}:{}", " ".repeat(column), behind_key(shape, &change.value, column));
    let ends = entries.iter().map(|entry| end_of_entry(text, entry.span.end as usize, column));
    let end = ends.max()?;
    let kept = template_line(text, start, end_of_record(text, end, column), key, column);
    let at = kept.or_else(|| {
        let place = |key: &str| order.iter().position(|field| field.key == key);
        let own = place(key)?;
        let before = entries.iter().filter(|entry| place(&entry.key).is_some_and(|it| it < own));
        let nearest = before.max_by_key(|entry| place(&entry.key)).or(entries.first())?;
        Some(end_of_entry(text, nearest.span.end as usize, column))
    })?;
    Some(Splice { range: at..at, text: new })
}

#[cfg(test)]
mod tests;
