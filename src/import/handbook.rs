//! The records a handbook has, as text with places.

use crate::base::id::is_valid;
use crate::base::source::Source;
use crate::parse::yaml::{Node, Value, is_unreadable, yaml};
use std::collections::HashMap;
use std::sync::Arc;

/// Keys by whose values a record may be told.
const TELLING: &[&str] = &["titel", "leika", "ozg_id", "ars", "fim_code"];

/// A file of records.
pub struct DataFile {
    /// Its path from the project folder.
    pub path: Arc<str>,
    /// Its text.
    pub text: Arc<str>,
    /// Its records.
    pub records: Vec<Node>,
}

/// A record that is there.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// Which file.
    pub file: usize,
    /// Which record of the file.
    pub index: usize,
    /// What it says.
    pub node: &'a Node,
}

/// The records a handbook has.
#[derive(Default)]
pub struct Handbook {
    files: Vec<DataFile>,
    unreadable: Vec<Arc<str>>,
    by_id: HashMap<(String, String), (usize, usize)>,
    by_value: HashMap<(String, &'static str, String), String>,
}

impl Handbook {
    /// Reads all data files of a handbook.
    pub fn of(sources: &[Source]) -> Self {
        let mut handbook = Self::default();
        for source in sources {
            let inside = source.path.strip_prefix("content/daten/");
            let Some((kind, _)) = inside.and_then(|path| path.split_once('/')) else { continue };
            let found = yaml(source.id, &source.text, 0);
            if is_unreadable(&found.diags) {
                handbook.unreadable.push(source.path.clone());
                continue;
            }
            let records = match found.value.value {
                Value::List(items) => items,
                Value::Null => Vec::new(),
                _ => vec![found.value],
            };
            handbook.add(kind, &records);
            let (path, text) = (source.path.clone(), source.text.clone());
            handbook.files.push(DataFile { path, text, records });
        }
        handbook
    }

    fn add(&mut self, kind: &str, records: &[Node]) {
        for (index, node) in records.iter().enumerate() {
            let Some(id) = text(node, "id") else { continue };
            let place = (self.files.len(), index);
            self.by_id.entry((kind.to_owned(), id.to_owned())).or_insert(place);
            for key in TELLING {
                if let Some(value) = text(node, key) {
                    let told = (kind.to_owned(), *key, value.to_lowercase());
                    self.by_value.entry(told).or_insert_with(|| id.to_owned());
                }
            }
        }
    }

    /// Files that YAML cannot read; nothing is known about their records.
    pub fn unreadable(&self) -> &[Arc<str>] {
        &self.unreadable
    }

    /// A file of records.
    pub fn file(&self, file: usize) -> &DataFile {
        &self.files[file]
    }

    /// Whether there is a file at a path.
    pub fn has_file(&self, path: &str) -> bool {
        self.files.iter().any(|file| &*file.path == path)
            || self.unreadable.iter().any(|other| &**other == path)
    }

    /// The record with an id.
    pub fn find(&self, kind: &str, id: &str) -> Option<Known<'_>> {
        let (file, index) = *self.by_id.get(&(kind.to_owned(), id.to_owned()))?;
        Some(Known { file, index, node: &self.files[file].records[index] })
    }

    /// The id of the record in which a key has a value; upper and lower case are the same.
    pub fn told_by(&self, kind: &str, key: &'static str, value: &str) -> Option<&str> {
        let told = (kind.to_owned(), key, value.to_lowercase());
        self.by_value.get(&told).map(String::as_str)
    }

    /// The id of a record that is named by its id or its title.
    pub fn named(&self, kind: &str, word: &str) -> Option<&str> {
        let by_id = self.by_id.get_key_value(&(kind.to_owned(), word.to_owned()));
        by_id.map(|((_, id), _)| id.as_str()).or_else(|| self.told_by(kind, "titel", word))
    }

    /// An id for a new record that no other has.
    pub fn free_id(&self, kind: &str, wanted: &str, taken: &dyn Fn(&str) -> bool) -> String {
        let start = if is_valid(wanted) { wanted.to_owned() } else { "eintrag".to_owned() };
        let numbered = (2_u32..).map(|number| {
            let stem: String = start.chars().take(58).collect();
            format!("{}-{number}", stem.trim_end_matches('-'))
        });
        let used =
            |id: &String| self.by_id.contains_key(&(kind.to_owned(), id.clone())) || taken(id);
        std::iter::once(start.clone()).chain(numbered).find(|id| !used(id)).expect("numbers go on")
    }
}

/// The text of a key.
pub fn text<'a>(node: &'a Node, key: &str) -> Option<&'a str> {
    match &node.find(key)?.value.value {
        Value::Scalar(text) => Some(text.trim()),
        _ => None,
    }
}
