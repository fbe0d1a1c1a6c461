//! The rows of the Data Hub: a table, or the pages of its interface as JSON.

use super::batch::Unfit;
use super::cell::as_text;
use super::sheet::sheet;
use crate::base::slug::slug;
use serde_json::Value;
use std::collections::BTreeMap;

/// A row by the names of its columns, without signs and in small letters: `leikakey`.
pub struct Named {
    /// Where it stands.
    pub at: String,
    cells: BTreeMap<String, String>,
}

/// All rows of a file.
#[derive(Default)]
pub struct Rows {
    /// The rows.
    pub rows: Vec<Named>,
    /// Columns that nobody knows.
    pub unknown: Vec<String>,
    /// Where the file breaks off.
    pub cut: Option<u64>,
    /// That it has not all pages of an answer.
    pub missing: Option<String>,
}

impl Named {
    /// The text of a column; empty where there is none.
    pub fn get(&self, name: &str) -> &str {
        self.cells.get(name).map_or("", String::as_str)
    }
}

/// Reads rows with some known columns.
pub fn rows(text: &str, known: &[&str]) -> Result<Rows, Unfit> {
    if text.trim_start().starts_with(['[', '{']) { json(text) } else { table(text, known) }
}

fn table(text: &str, known: &[&str]) -> Result<Rows, Unfit> {
    let is_known = |cell: &String| known.contains(&&*name(cell));
    let found = sheet(text, |cells| cells.iter().filter(|cell| is_known(cell)).count())?;
    let unknown = found.head.iter().filter(|head| !is_known(head) && !head.is_empty());
    let unknown = unknown.cloned().collect();
    let rows = found.rows.iter().map(|row| {
        let names = found.head.iter().map(|head| name(head));
        let cells = names.zip(row.cells.iter().cloned()).collect();
        Named { at: format!("Zeile {}", row.line), cells }
    });
    Ok(Rows { rows: rows.collect(), unknown, cut: found.cut, missing: None })
}

fn json(text: &str) -> Result<Rows, Unfit> {
    let page = read_json(text)?;
    let total = total(&page);
    let items = items(page);
    let missing = missing(total, items.len());
    let rows = items.into_iter().enumerate().map(|(place, item)| {
        let entries = item.as_object().into_iter().flatten();
        let cells = entries.filter_map(|(key, value)| match as_text(value.clone()) {
            Value::String(text) => Some((name(key), text)),
            _ => None,
        });
        Named { at: format!("Eintrag {}", place + 1), cells: cells.collect() }
    });
    Ok(Rows { rows: rows.collect(), missing, ..Rows::default() })
}

fn name(head: &str) -> String {
    slug(head).replace('-', "")
}

/// Reads JSON; says in German where it breaks off.
pub fn read_json(text: &str) -> Result<Value, Unfit> {
    serde_json::from_str(text).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        let why = if error.is_eof() { "bricht ab" } else { "ist kein JSON" };
        let message = format!("die Datei {why} (Zeile {line}, Spalte {column})");
        Unfit::new(message, "die Datei noch einmal herunterladen")
    })
}

/// How many entries an answer has on all its pages, as it says itself.
pub fn total(page: &Value) -> Option<u64> {
    const NAMES: &[&str] = &["total_count", "totalCount", "totalElements", "total"];
    let page = page.get(0).unwrap_or(page);
    NAMES.iter().find_map(|name| page[*name].as_u64())
}

/// What is said about a file that has not all pages of an answer.
pub fn missing(total: Option<u64>, count: usize) -> Option<String> {
    let total = total.filter(|total| *total > count as u64)?;
    Some(format!(
        "die Datei hat {count} von {total} Einträgen; die übrigen Seiten der Antwort fehlen"
    ))
}

/// The entries of a page: a list, a list below one of the usual names, or one entry alone.
pub fn items(page: Value) -> Vec<Value> {
    const NAMES: &[&str] = &["items", "content", "data", "results", "eintraege"];
    match page {
        // Several pages one behind the other.
        Value::Array(items)
            if items.iter().all(|item| NAMES.iter().any(|name| item[*name].is_array())) =>
        {
            items.into_iter().flat_map(self::items).collect()
        }
        Value::Array(items) => items,
        Value::Object(mut entries) => {
            let name = NAMES.iter().find(|name| entries.get(**name).is_some_and(Value::is_array));
            match name.and_then(|name| entries.remove(*name)) {
                Some(Value::Array(items)) => items,
                _ => vec![Value::Object(entries)],
            }
        }
        _ => Vec::new(),
    }
}
