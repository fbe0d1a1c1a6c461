//! What happens around the reading of one record: where we are, what is wrong, what is referred to.

use crate::base::diag::{Diag, RuleId, Severity};
use crate::base::id::Id;
use crate::base::place::{KeyPath, Part, Place};
use crate::base::source::FileId;
use crate::parse::yaml::{Node, Value};
use std::sync::Arc;

/// The rule that speaks when a key or a value is not what it should be.
pub const WRONG: RuleId = RuleId("P001");

/// A reference from a record or front matter to a record or page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RefUse {
    /// Where in the record.
    pub path: KeyPath,
    /// The entity, or `seite` for a page address.
    pub kind: Arc<str>,
    /// The id, or the address of a page.
    pub id: Id,
}

/// The reading of one record or one front matter.
#[derive(Debug)]
pub struct Cx<'a> {
    file: FileId,
    record: Option<u32>,
    /// What is wrong.
    pub diags: &'a mut Vec<Diag>,
    /// What is referred to.
    pub refs: Vec<RefUse>,
    /// Keys that are probably there, mistyped: their absence is not worth a message of its own.
    pub meant: Vec<KeyPath>,
}

impl<'a> Cx<'a> {
    /// For the n-th record of a YAML file.
    pub fn record(file: FileId, record: u32, diags: &'a mut Vec<Diag>) -> Self {
        Self { file, record: Some(record), diags, refs: Vec::new(), meant: Vec::new() }
    }

    /// For the front matter of a Markdown file, or the configuration.
    pub fn front(file: FileId, diags: &'a mut Vec<Diag>) -> Self {
        Self { file, record: None, diags, refs: Vec::new(), meant: Vec::new() }
    }

    /// The file that is read.
    pub fn file(&self) -> FileId {
        self.file
    }

    /// The place of an entry.
    pub fn place(&self, path: &KeyPath, part: Part) -> Place {
        let (file, path) = (self.file, path.clone());
        match self.record {
            Some(record) => Place::Key { file, record, path, part },
            None => Place::Front { file, path, part },
        }
    }

    /// Notes that a value is wrong.
    pub fn wrong(&mut self, path: &KeyPath, message: String, help: Option<String>) {
        let diag = Diag::error(WRONG, self.place(path, Part::Value), message).help_maybe(help);
        self.diags.push(diag);
    }

    /// Notes that a value has the wrong form and hands back nothing.
    pub fn wrong_form<T>(&mut self, node: &Node, path: &KeyPath, wanted: &str) -> Option<T> {
        let message = format!("„{path}“ ist {}, gebraucht wird {wanted}", node.kind());
        self.wrong(path, message, other_form(node, wanted));
        None
    }

    /// Whether an error was found since there were so many messages.
    pub fn has_erred_since(&self, messages: usize) -> bool {
        self.diags[messages..].iter().any(|diag| diag.severity == Severity::Error)
    }

    /// Whether a key at the top is there, though mistyped or with a value that nobody can read.
    pub fn is_unclear<T>(&self, node: &Node, key: &str, value: Option<&T>) -> bool {
        let given = node.find(key).is_some_and(|entry| entry.value.value != Value::Null);
        value.is_none() && (given || self.meant.contains(&KeyPath::key(key)))
    }

    /// Notes a reference.
    pub fn refers(&mut self, path: &KeyPath, kind: &str, id: &str) {
        self.refs.push(RefUse { path: path.clone(), kind: kind.into(), id: Id::new(id) });
    }
}

/// How the same value looks in the wanted form.
fn other_form(node: &Node, wanted: &str) -> Option<String> {
    let group = wanted.starts_with("eine Gruppe");
    match &node.value {
        Value::Scalar(text) if wanted.starts_with("eine Liste") => {
            let bare = text.trim_start_matches(['–', '—', '•', '·', ' ']).replace(';', ",");
            Some(format!("in eckigen Klammern schreiben: [{bare}]"))
        }
        Value::Scalar(_) | Value::Null => {
            group.then(|| "die Schlüssel eingerückt darunter schreiben".to_owned())
        }
        Value::List(items) => Some(match items.as_slice() {
            [one] if group || matches!(one.value, Value::Scalar(_)) => {
                "ohne Strich und ohne eckige Klammern schreiben".to_owned()
            }
            _ => format!("hier steht nur ein Wert: {wanted}"),
        }),
        Value::Map(_) if wanted.starts_with("eine Liste") => {
            Some("jeden Punkt mit „- “ in eine eigene Zeile schreiben".to_owned())
        }
        Value::Map(entries)
            if let [one] = entries.as_slice()
                && let Value::Scalar(text) = &one.value.value =>
        {
            Some(format!("in gerade Anführungszeichen setzen: \"{}: {text}\"", one.key))
        }
        Value::Map(entries) if entries.iter().all(|entry| entry.value.value == Value::Null) => {
            let words: Vec<&str> = entries.iter().map(|entry| &*entry.key).collect();
            Some(format!("in gerade Anführungszeichen setzen: \"{{{}}}\"", words.join(", ")))
        }
        Value::Map(_) => Some(format!("hier steht nur ein Wert: {wanted}")),
    }
}
