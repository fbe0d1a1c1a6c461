//! What one Markdown text says, apart from how it is printed.

use super::body::Body;
use crate::base::source::Span;
use std::sync::Arc;

/// One parsed Markdown text.
#[derive(Clone, Debug, Default)]
pub struct Markdown {
    /// Everything the rest of the site may depend on; holds no positions.
    pub summary: Arc<Summary>,
    /// The text itself, cut where something must be joined in.
    pub body: Body,
    /// Place of the n-th reference in the file.
    pub spans: Vec<Span>,
}

/// What other pages and the rules may know of a text. Equal summaries mean: nothing else changes.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Summary {
    /// All headings in order.
    pub headings: Vec<Heading>,
    /// Everything with a place of its own, numbered as in the body.
    pub references: Vec<Reference>,
    /// Ids besides those of the headings that a link may name (`tabelle-1`, `fussnote-1` …).
    pub anchors: Vec<Arc<str>>,
    /// Whether a block of code is not closed and hides what follows.
    pub torn: bool,
}

impl Summary {
    /// Whether a link to `#anchor` arrives somewhere on this page.
    pub fn has_anchor(&self, anchor: &str) -> bool {
        self.headings.iter().any(|heading| *heading.id == *anchor)
            || self.anchors.iter().any(|id| **id == *anchor)
    }
}

/// A heading of the text; the title of the page is not among them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Heading {
    /// 2 to 6.
    pub level: u8,
    /// Its anchor, unique on the page.
    pub id: Arc<str>,
    /// Its words without markup.
    pub text: String,
    /// Its number among the references.
    pub reference: u32,
}

/// Something in the text that has a place of its own.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Reference {
    /// The n-th heading.
    Heading(u32),
    /// A link whose target is allowed.
    Link {
        /// Where it leads.
        target: LinkTarget,
        /// Its words without markup.
        text: String,
    },
    /// A picture of the handbook.
    Image {
        /// Path as written, percent-decoded, NFC.
        path: String,
        /// What it says to those who do not see it.
        alt: Alt,
    },
    /// A component `{{ … }}`.
    Component(Component),
}

/// Where a link leads.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum LinkTarget {
    /// A file of the handbook.
    Page {
        /// Relative path as written, percent-decoded, NFC.
        path: String,
        /// The anchor behind it, without `#`.
        anchor: Option<String>,
    },
    /// An anchor of the same page, without `#`.
    Anchor(String),
    /// A record: `leistung:aussengastronomie`.
    Record {
        /// The entity; not yet known to exist.
        kind: String,
        /// The id; not yet known to exist.
        id: String,
        /// The anchor behind it, without `#`.
        anchor: Option<String>,
    },
    /// A complete address: https, http, mailto, tel.
    External(String),
}

/// What a picture says to those who do not see it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Alt {
    /// Words.
    Text(String),
    /// Nothing, and that is meant.
    Decorative,
    /// Nothing, and a message has been made.
    Missing,
}

/// A component `{{ name value key="value" }}`; the name is not yet known to exist.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Component {
    /// Its name.
    pub name: String,
    /// Its values in order, with key or without.
    pub args: Values,
    /// Whether it stands in a line or alone.
    pub form: Form,
}

/// Values of a component, with key or without.
pub type Values = Vec<(Option<String>, String)>;

impl Component {
    /// The value behind a key.
    pub fn named(&self, key: &str) -> Option<&str> {
        let matching = self.args.iter().find(|(name, _)| name.as_deref() == Some(key));
        matching.map(|(_, value)| value.as_str())
    }

    /// The values without a key, in order.
    pub fn bare(&self) -> impl Iterator<Item = &str> {
        self.args.iter().filter(|(name, _)| name.is_none()).map(|(_, value)| value.as_str())
    }
}

/// How a component stands in the text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// Inside a line.
    Inline,
    /// Alone in its paragraph.
    Block,
}
