//! All documents by kind.

use super::contents::ContentsLine;
use crate::figure::{Download, Ink, download};
use crate::model::entity::Record;
use crate::model::entity::document::{Document, DocumentKind};
use crate::model::site::sort_key;
use serde::Serialize;
use std::collections::BTreeMap;

/// All documents.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct DocumentsView {
    /// The same as data.
    #[serde(rename = "dateien")]
    pub files: Vec<Download>,
    /// The documents by kind.
    #[serde(rename = "gruppen")]
    pub groups: Vec<DocumentGroup>,
}

/// All documents of a kind.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct DocumentGroup {
    /// `gruppe-vertrag`.
    #[serde(rename = "anker")]
    pub anchor: String,
    /// `Verträge`.
    #[serde(rename = "titel")]
    pub title: String,
    /// Its documents, sorted.
    #[serde(rename = "dokumente")]
    pub documents: Vec<Download>,
}

/// Shows all documents.
pub fn documents(ink: &Ink<'_>, files: Vec<Download>) -> DocumentsView {
    let mut all: Vec<&Record<Document>> = ink.site.visible::<Document>().collect();
    all.sort_by_cached_key(|document| sort_key(document.title()));
    let mut kinds: BTreeMap<DocumentKind, Vec<Download>> = BTreeMap::new();
    for document in all {
        let mut shown = download(ink, document);
        shown.anchor = Some(document.id().to_string());
        kinds.entry(document.kind).or_default().push(shown);
    }
    let groups = kinds.into_iter().map(|(kind, documents)| DocumentGroup {
        anchor: format!("gruppe-{}", kind.word()),
        title: plural(kind).to_owned(),
        documents,
    });
    DocumentsView { files, groups: groups.collect() }
}

impl DocumentsView {
    /// The headings behind the text.
    pub fn contents(&self) -> Vec<ContentsLine> {
        self.groups.iter().map(|group| ContentsLine::new(&group.title, &group.anchor)).collect()
    }
}

fn plural(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Template => "Vorlagen",
        DocumentKind::Contract => "Verträge",
        DocumentKind::Checklist => "Checklisten",
        DocumentKind::Guide => "Leitfäden",
        DocumentKind::Decision => "Beschlüsse",
        DocumentKind::Presentation => "Präsentationen",
        DocumentKind::Form => "Formulare",
    }
}
