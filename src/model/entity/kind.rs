//! What an entity is: its name in YAML, its words for readers, where its records are shown.

use super::record::Common;
use crate::model::field::{FieldSpec, Group};

/// An entity: the type of a record.
pub trait Entity: Group + PartialEq + Clone + Sync + 'static {
    /// The name in YAML paths and references, singular: `onlinedienst`.
    const KIND: &'static str;
    /// The heading for several of them: `Onlinedienste`.
    const PLURAL: &'static str;
    /// One of them: `Onlinedienst`.
    const SINGULAR: &'static str;
    /// Where the records are shown.
    const HOME: Home;
}

/// Where records of an entity are shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Home {
    /// Each has a page `<folder>/<id>/`.
    Page(&'static str),
    /// All stand on one page, each with an anchor `#<id>`.
    List(&'static str),
    /// All stand on a page of several entities, each with an anchor `#<entity>-<id>`.
    Shared(&'static str),
    /// A step stands below the page of its route.
    BelowRoute,
    /// A guide is shown by the page that its `ordner` names.
    Folder,
}

impl Home {
    /// The folder of the list that shows the records, if there is one.
    pub fn folder(self) -> Option<&'static str> {
        match self {
            Self::Page(folder) | Self::List(folder) | Self::Shared(folder) => Some(folder),
            Self::BelowRoute | Self::Folder => None,
        }
    }
}

/// The description of an entity for schema, manual and generic pages.
#[derive(Clone, Copy, Debug)]
pub struct KindSpec {
    /// The name in YAML.
    pub kind: &'static str,
    /// One of them.
    pub singular: &'static str,
    /// Several of them.
    pub plural: &'static str,
    /// What it is, from the comment of its type.
    pub doc: &'static str,
    /// Where its records are shown.
    pub home: Home,
    /// Its own keys.
    pub fields: &'static [FieldSpec],
}

impl KindSpec {
    /// The description of the entity `T`.
    pub const fn of<T: Entity>(doc: &'static str) -> Self {
        Self {
            kind: T::KIND,
            singular: T::SINGULAR,
            plural: T::PLURAL,
            doc,
            home: T::HOME,
            fields: T::FIELDS,
        }
    }

    /// The keys that every entity has.
    pub fn common() -> &'static [FieldSpec] {
        Common::FIELDS
    }
}
