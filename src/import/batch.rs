//! What a file brings, before the handbook is looked at.

use super::report::Left;
use crate::base::date::Date;
use crate::model::entity::{KINDS, KindSpec};
use serde_json::{Map, Value};

/// A record as a file has it.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// Its entity.
    pub spec: &'static KindSpec,
    /// The id it gets if the handbook does not know it.
    pub id: String,
    /// What tells it in the source; stays when title and order change.
    pub origin: String,
    /// Where it stands: `Zeile 12`.
    pub at: String,
    /// Its values by key, as text, lists and groups of text.
    pub values: Map<String, Value>,
    /// The key whose value tells the record in the handbook, whatever its id.
    pub known_by: Option<&'static str>,
}

/// All records of a file.
#[derive(Default, Debug)]
pub struct Batch {
    /// The records.
    pub records: Vec<Incoming>,
    /// What was not taken, and why.
    pub left: Vec<Left>,
    /// What holds for the whole file.
    pub notes: Vec<String>,
    /// The day the file names for itself.
    pub as_of: Option<Date>,
}

/// Why nothing of a file can be taken.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unfit {
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
}

impl Unfit {
    /// A message with its help.
    pub fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { message: message.into(), help: help.into() }
    }
}

impl Batch {
    /// Notes that something was not taken.
    pub fn leave(&mut self, at: &str, why: impl Into<String>) {
        self.left.push(Left { at: at.to_owned(), why: why.into() });
    }
}

/// The description of an entity that exists.
pub fn spec(kind: &str) -> &'static KindSpec {
    KINDS.iter().find(|spec| spec.kind == kind).expect("the entity is in the list")
}

/// Puts a text into values unless it is empty.
pub fn put(values: &mut Map<String, Value>, key: &str, text: &str) {
    if !text.trim().is_empty() {
        values.insert(key.to_owned(), Value::String(text.trim().to_owned()));
    }
}
