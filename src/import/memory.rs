//! What was last imported, per format and entity: `importe/csv-begriff.json`.
//!
//! Part of the handbook, not of its published pages. One record a line, so that version control shows what changed.

use super::batch::Unfit;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::fmt::Write;

/// The folder of all memories, from the project folder.
const FOLDER: &str = "importe";
/// The version of the form.
const VERSION: u64 = 1;
const ABOUT: &str = "Was „leitfaden import“ zuletzt übernommen hat. Gehört zum Handbuch: bitte mit \
                     versionieren und nicht von Hand ändern.";

/// Everything last imported of one entity in one format.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Memory {
    records: BTreeMap<String, Remembered>,
}

/// A record as it was last imported.
#[derive(Clone, PartialEq, Debug)]
pub struct Remembered {
    /// What tells it in the source.
    pub origin: String,
    /// The name of the file it came from.
    pub file: String,
    /// Its values.
    pub values: Map<String, Value>,
}

/// Where a memory lies, from the project folder.
pub fn path(format: &str, kind: &str) -> String {
    format!("{FOLDER}/{format}-{kind}.json")
}

impl Memory {
    /// Reads a memory.
    pub fn parse(path: &str, text: &str) -> Result<Self, Unfit> {
        let unfit = |why: &str| {
            let help = "die Datei aus der Versionsverwaltung wiederherstellen; ist sie verloren, löschen: \
                        dann gilt bei Unterschieden überall der Wert der Redaktion";
            Unfit::new(format!("„{path}“ {why}"), help)
        };
        let all: Value = serde_json::from_str(text).map_err(|_| unfit("ist beschädigt"))?;
        if all["fassung"].as_u64() != Some(VERSION) {
            return Err(unfit("stammt von einer anderen Version des Programms"));
        }
        let entries = all["eintraege"].as_object().ok_or_else(|| unfit("ist beschädigt"))?;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let records = entries.iter().map(|(id, entry)| {
            let values = entry["werte"].as_object().cloned().unwrap_or_default();
            let (origin, file) = (text(&entry["herkunft"]), text(&entry["datei"]));
            (id.clone(), Remembered { origin, file, values })
        });
        Ok(Self { records: records.collect() })
    }

    /// The file.
    pub fn print(&self) -> String {
        let mut out = format!(
            "{{\n\"beschreibung\": {},\n\"fassung\": {VERSION},\n\"eintraege\": {{\n",
            json!(ABOUT)
        );
        for (place, (id, record)) in self.records.iter().enumerate() {
            let comma = if place + 1 == self.records.len() { "" } else { "," };
            let entry = json!({
                "herkunft": record.origin, "datei": record.file, "werte": record.values,
            });
            writeln!(out, "{}: {entry}{comma}", json!(id)).expect("text takes all");
        }
        out + "}\n}\n"
    }

    /// A record by its id.
    pub fn get(&self, id: &str) -> Option<&Remembered> {
        self.records.get(id)
    }

    /// All records with their ids.
    pub fn iter(&self) -> impl Iterator<Item = (&String, &Remembered)> {
        self.records.iter()
    }

    /// Remembers a record.
    pub fn keep(&mut self, id: &str, record: Remembered) {
        self.records.insert(id.to_owned(), record);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_remembered_is_known_again() {
        let mut memory = Memory::default();
        for id in ["b", "a"] {
            let values = json!({"titel": "Größe \"x\"", "siehe": ["y"]});
            let values = values.as_object().cloned().expect("a group");
            memory.keep(id, Remembered { origin: "1".into(), file: "x.csv".into(), values });
        }
        let text = memory.print();
        assert_eq!(text.lines().count(), 8, "{text}");
        assert_eq!(Memory::parse("x", &text), Ok(memory));
        assert!(Memory::parse("x", "{").is_err());
        assert!(Memory::parse("x", &text.replace("\"fassung\": 1", "\"fassung\": 2")).is_err());
        assert_eq!(Memory::parse("x", &Memory::default().print()), Ok(Memory::default()));
    }
}
