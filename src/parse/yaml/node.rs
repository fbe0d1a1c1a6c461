//! The tree: what stands where.

use crate::base::place::{KeyPath, Part, Step};
use crate::base::source::Span;

/// A value of a YAML file and its place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Node {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub value: Value,
}

/// What a YAML value is. Scalars are text as written: `01067`, `1.10` and `NO` stay what they are.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Value {
    /// Nothing, `~` or `null`.
    Null,
    /// Text, number, date, truth value: as written, without quotes.
    Scalar(String),
    /// A list.
    List(Vec<Node>),
    /// A mapping in the order of the file.
    Map(Vec<Entry>),
}

/// One `key: value` of a mapping.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Where the key stands.
    pub span: Span,
    /// Its value.
    pub value: Node,
}

impl Node {
    /// An empty mapping.
    pub fn empty_map(span: Span) -> Self {
        Self { span, value: Value::Map(Vec::new()) }
    }

    /// The same value, `offset` bytes later in the file.
    #[must_use]
    pub fn shifted(self, offset: usize) -> Self {
        let value = match self.value {
            Value::List(items) => {
                Value::List(items.into_iter().map(|item| item.shifted(offset)).collect())
            }
            other => other,
        };
        Self { span: self.span.shifted(offset), value }
    }

    /// The value of a key, if this is a mapping that has it.
    pub fn find(&self, key: &str) -> Option<&Entry> {
        match &self.value {
            Value::Map(entries) => entries.iter().find(|entry| entry.key == key),
            _ => None,
        }
    }

    /// The German word for the kind of value.
    pub fn kind(&self) -> &'static str {
        match self.value {
            Value::Null => "nichts",
            Value::Scalar(_) => "ein einzelner Wert",
            Value::List(_) => "eine Liste",
            Value::Map(_) => "eine Gruppe von Schlüsseln",
        }
    }

    /// The bytes a path leads to; a path that ends early yields the last entry it reached.
    pub fn locate(&self, path: &KeyPath, part: Part) -> Span {
        let (mut node, mut span) = (self, self.head());
        for step in path.steps() {
            match (step, &node.value) {
                (Step::Key(key), Value::Map(_)) => {
                    let Some(entry) = node.find(key) else { return span };
                    span = if part == Part::Key { entry.span } else { entry.value.head_or(entry) };
                    node = &entry.value;
                }
                (Step::Item(index), Value::List(items)) => {
                    let Some(item) = items.get(*index as usize) else { return span };
                    (node, span) = (item, item.head());
                }
                _ => return span,
            }
        }
        span
    }

    /// What to underline for this value: a scalar whole, of a mapping only its first key.
    fn head(&self) -> Span {
        match &self.value {
            Value::Map(entries) => entries.first().map_or(self.span, |entry| entry.span),
            Value::List(items) => items.first().map_or(self.span, Self::head),
            Value::Null | Value::Scalar(_) => self.span,
        }
    }

    fn head_or(&self, entry: &Entry) -> Span {
        match &self.value {
            Value::Scalar(_) => self.span,
            Value::Null | Value::List(_) | Value::Map(_) => entry.span,
        }
    }
}
