//! What a field is: the trait of all values, its description and how it is shown.

use super::cx::Cx;
use crate::base::id::Id;
use crate::base::place::KeyPath;
use crate::parse::yaml::Node;
use serde_json::Value;
use std::sync::Arc;

/// A value that can stand in a YAML file.
pub trait Field: Sized + Default {
    /// Reads the value; what is wrong goes to `cx`, and `None` comes back.
    fn read(node: &Node, path: &KeyPath, cx: &mut Cx<'_>) -> Option<Self>;

    /// What may stand here, for schema and manual.
    fn shape() -> Shape;

    /// The value as readers see it.
    fn show(&self) -> Shown;

    /// The value as machines read it: the keys and words of YAML, numbers as numbers.
    fn data(&self) -> Value;
}

/// What may stand in a field.
#[derive(Clone, Debug)]
pub enum Shape {
    /// Text as written.
    Text,
    /// Text with inline Markdown.
    Markdown,
    /// A text of a certain form: regular expression and words for it.
    Pattern(&'static str, &'static str),
    /// A whole number between two bounds.
    Integer(i64, i64),
    /// A number with decimals.
    Decimal,
    /// `ja` or `nein`.
    Flag,
    /// A day or a month.
    Date,
    /// One of a few words.
    Choice(&'static [ChoiceSpec]),
    /// The id of a record of one entity.
    Ref(&'static str),
    /// `entity:id`, with the entities that are allowed.
    AnyRef(&'static [&'static str]),
    /// A list.
    List(Box<Self>),
    /// A mapping with known keys.
    Group(&'static [FieldSpec]),
    /// One form or the other.
    Either(Vec<Self>),
}

/// One word of a choice.
#[derive(Clone, Copy, Debug)]
pub struct ChoiceSpec {
    /// As it stands in YAML.
    pub word: &'static str,
    /// As readers see it.
    pub label: &'static str,
}

/// Whether a field must be there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Need {
    /// It must.
    Required,
    /// It may.
    Optional,
}

/// One key of a group.
#[derive(Clone, Copy)]
pub struct FieldSpec {
    /// The key in YAML.
    pub key: &'static str,
    /// „Name: was es ist“; the name is the label for readers.
    pub doc: &'static str,
    /// Whether it must be there.
    pub need: Need,
    /// What may stand here.
    pub shape: fn() -> Shape,
}

impl FieldSpec {
    /// The label for readers.
    pub fn label(&self) -> &'static str {
        let doc = self.doc.trim();
        doc.split_once(':').map_or(doc.trim_end_matches('.'), |(label, _)| label)
    }
}

impl std::fmt::Debug for FieldSpec {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.key)
    }
}

/// A value as readers see it, independent of any output format.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Shown {
    /// No value.
    Nothing,
    /// Plain text.
    Text(String),
    /// Text with inline Markdown.
    Markdown(Arc<str>),
    /// A link to the outside.
    Link(Arc<str>),
    /// A record: entity and id.
    Record(Arc<str>, Id),
    /// A page of the handbook by its address.
    Page(Arc<str>),
    /// Several values.
    List(Vec<Self>),
    /// Several labelled values.
    Group(Vec<(&'static str, Self)>),
}

impl Shown {
    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Nothing => true,
            Self::Text(text) => text.is_empty(),
            Self::Markdown(text) | Self::Link(text) | Self::Page(text) => text.is_empty(),
            Self::Record(_, id) => id.as_str().is_empty(),
            Self::List(items) => items.iter().all(Self::is_empty),
            Self::Group(items) => items.iter().all(|(_, item)| item.is_empty()),
        }
    }
}
