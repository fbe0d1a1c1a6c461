//! The list of sources: by kind, each with the pages that rest on it.

use super::contents::ContentsLine;
use super::lines::{doubt, text_line};
use super::used_by::{page_line, pages_using};
use crate::base::date::Date;
use crate::figure::{Download, Fact, Ink, Link, licence_words, source_heading};
use crate::model::entity::Record;
use crate::model::entity::source::{Source, SourceKind};
use crate::model::site::sort_key;
use serde::Serialize;
use std::collections::BTreeMap;

/// The list of sources.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct SourcesView {
    /// The same as data.
    #[serde(rename = "dateien")]
    pub files: Vec<Download>,
    /// The sources by kind.
    #[serde(rename = "gruppen")]
    pub groups: Vec<SourceGroup>,
}

/// All sources of a kind.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct SourceGroup {
    /// `gruppe-gesetz`.
    #[serde(rename = "anker")]
    pub anchor: String,
    /// `Gesetze`.
    #[serde(rename = "titel")]
    pub title: String,
    /// Its sources, sorted.
    #[serde(rename = "quellen")]
    pub sources: Vec<SourceEntry>,
}

/// A source.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct SourceEntry {
    /// Its anchor.
    #[serde(rename = "anker")]
    pub anchor: String,
    /// Its name, leading to the source itself.
    #[serde(rename = "titel")]
    pub link: Link,
    /// What it is about.
    #[serde(rename = "kurz_html")]
    pub short: Option<String>,
    /// Who published it, when it was seen, who rests on it.
    #[serde(rename = "zeilen")]
    pub lines: Vec<Fact>,
}

/// Shows all sources.
pub fn sources(ink: &Ink<'_>, files: Vec<Download>) -> SourcesView {
    let mut all: Vec<&Record<Source>> = ink.site.visible::<Source>().collect();
    all.sort_by_cached_key(|source| sort_key(source.title()));
    let mut kinds: BTreeMap<SourceKind, Vec<SourceEntry>> = BTreeMap::new();
    for source in all {
        kinds.entry(source.kind).or_default().push(entry(ink, source));
    }
    let groups = kinds.into_iter().map(|(kind, sources)| SourceGroup {
        anchor: format!("gruppe-{}", kind.word()),
        title: source_heading(kind).to_owned(),
        sources,
    });
    SourcesView { files, groups: groups.collect() }
}

impl SourcesView {
    /// The headings behind the text.
    pub fn contents(&self) -> Vec<ContentsLine> {
        self.groups.iter().map(|group| ContentsLine::new(&group.title, &group.anchor)).collect()
    }
}

fn entry(ink: &Ink<'_>, source: &Record<Source>) -> SourceEntry {
    let title = match &source.url {
        Some(url) => Link::outside(source.title(), url),
        None => Link::plain(source.title()),
    };
    let doubt = doubt(&source.common);
    let licence = source.licence.as_ref().map(|licence| licence_words(licence));
    let visited = source.visited.map(Date::long);
    let pages = pages_using(ink.site, "quelle", source.id());
    let lines = [
        text_line(ink, "Unsichere Lesart", doubt),
        text_line(ink, "Herausgeber", source.publisher.as_deref()),
        text_line(ink, "Lizenz", licence.as_deref()),
        text_line(ink, "Abgerufen am", visited.as_deref()),
        page_line(ink.site, "Genutzt auf", &pages),
    ];
    SourceEntry {
        anchor: source.id().to_string(),
        link: title,
        short: source.common.short.as_ref().map(|short| ink.escaped(short)),
        lines: lines.into_iter().flatten().collect(),
    }
}
