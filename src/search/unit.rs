//! What can be found: a page, or a record that stands on a page with others.

use super::entry::{Entry, Section, Text};
use super::facet::{self, Values};
use super::lexicon::Lexicon;
use super::pen::{Pen, Pens};
use super::record;
use crate::base::address::Target;
use crate::base::date::Date;
use crate::model::entity::{AnyRecord, Home, KINDS};
use crate::model::site::{Page, PageId, PageKind, Site};
use rayon::prelude::*;
use std::sync::Arc;

/// What can be found.
#[derive(Debug)]
pub struct Unit {
    pub title: Text,
    /// From the root of the site, without `index.html`: `glossar/#avv`.
    pub path: String,
    /// The titles of the pages above.
    pub crumbs: String,
    pub keywords: Text,
    pub values: Values,
    pub as_of: Option<Date>,
    /// Whether it belongs to a guide whose pages come behind others.
    pub secondary: bool,
    /// Its own text, then that of the record it shows.
    pub entries: Vec<Arc<Entry>>,
}

/// Where in a unit a text stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Field {
    Title,
    Heading,
    Keywords,
    Body,
    Code,
}

impl Unit {
    /// All texts with their field; the titles of other pages are not among them.
    pub fn texts(&self) -> impl Iterator<Item = (&Text, Field)> {
        let own = [(&self.title, Field::Title), (&self.keywords, Field::Keywords)];
        own.into_iter().chain(self.sections().flat_map(|section| {
            [
                (&section.heading, Field::Heading),
                (&section.text, Field::Body),
                (&section.code, Field::Code),
            ]
        }))
    }

    /// The sections of all its texts.
    pub fn sections(&self) -> impl Iterator<Item = &Section> {
        self.entries.iter().flat_map(|entry| &entry.sections)
    }
}

/// The heading of the facts of a record below the text of its page.
const FACTS: &str = "Angaben";

/// Everything that can be found, pages first. `entries` holds the text of each page.
pub fn units(site: &Site, lexicon: &Lexicon, entries: &[Option<Arc<Entry>>]) -> Vec<Unit> {
    // Pages beside the tree say what others say, and the index A–Z says everything.
    let found = |page: &Page| page.kind != PageKind::Register && !page.kind.is_aside();
    let pages = site.pages.iter().enumerate().filter(|(_, page)| found(page));
    let pages: Vec<(usize, &Page)> = pages.collect();
    let pens = Pens::new(lexicon);
    let unit_of = |(number, page): (usize, &Page)| {
        pens.lend(|pen| page_unit(site, pen, page, entries[number].as_ref()))
    };
    let mut units: Vec<Unit> = pages.into_par_iter().map(unit_of).collect();
    for spec in KINDS {
        let table = site.records.table_of(spec.kind).into_iter();
        let records = table.flat_map(|table| table.records());
        let visible = records.filter(|record| site.is_visible(record.common()));
        units.extend(visible.filter_map(|record| {
            let target = site.target(spec.kind, record.common().id())?;
            let kind = facet::kind(site, record, spec.singular);
            let unit = |pen: &mut Pen<'_>| record_unit(site, pen, record, target, kind);
            (!target.anchor.is_empty()).then(|| pens.lend(unit))
        }));
    }
    units
}

fn page_unit(site: &Site, pen: &mut Pen<'_>, page: &Page, entry: Option<&Arc<Entry>>) -> Unit {
    let doc = site.doc(page);
    let front = doc.map(|doc| (&doc.front.front, doc.front.refs.as_slice()));
    let mut values = facet::of_page(site, page, front);
    let mut entries: Vec<Arc<Entry>> = Vec::new();
    let description = front.and_then(|(front, _)| front.description.as_deref());
    entries.extend(description.map(|text| entry_of(pen, "", text)));
    entries.extend(entry.cloned());
    let mut keywords: Vec<String> = Vec::new();
    keywords.extend(front.iter().flat_map(|(front, _)| &front.keywords).map(ToString::to_string));
    let mut as_of = front.and_then(|(front, _)| front.as_of);
    let (kind, shown) = shown(site, page);
    if let Some(record) = shown {
        facet::of_record(site, record, &mut values);
        entries.push(entry_of(pen, FACTS, &record::text(site, record)));
        keywords.push(record::keywords(record));
        as_of = [as_of, record.common().as_of].into_iter().flatten().min();
    }
    for covered in covered(site, page) {
        let title = &covered.common().title;
        entries.push(entry_of(pen, title, &record::text(site, covered)));
        keywords.push(record::keywords(covered));
    }
    values[0].push(kind.to_owned());
    keywords.retain(|words| !words.is_empty());
    Unit {
        title: pen.text(&page.title),
        path: page.address.as_str().to_owned(),
        crumbs: crumbs(site, page.parent),
        keywords: pen.text(&keywords.join(", ")),
        values,
        as_of,
        secondary: is_secondary(site, page),
        entries,
    }
}

/// The records that have no place but the page of the service that alone covers them: who knows a number of
/// theirs finds it.
fn covered<'a>(site: &'a Site, page: &Page) -> impl Iterator<Item = &'a dyn AnyRecord> {
    let service = match &page.kind {
        PageKind::OnlineService(id) => site.records.online_services.by_id(id),
        _ => None,
    };
    let services = service.into_iter().flat_map(|service| &service.services);
    let here = |record: &&dyn AnyRecord| {
        let target = site.target(record.kind(), record.common().id());
        target.is_some_and(|target| target.page == page.address && target.anchor.is_empty())
    };
    services.filter_map(|used| site.find_any(&used.kind, &used.id)).filter(here)
}

/// What a page is called among the hits, and the record it shows.
fn shown<'a>(site: &'a Site, page: &Page) -> (&'static str, Option<&'a dyn AnyRecord>) {
    match &page.kind {
        PageKind::OnlineService(id) => ("Onlinedienst", site.find_any("onlinedienst", id)),
        PageKind::Route(id) => ("Anleitung", site.find_any("ablauf", id)),
        PageKind::Step(id) => ("Schritt", site.find_any("schritt", id)),
        PageKind::Dimension(id) => ("Dimension", site.find_any("dimension", id)),
        PageKind::Profile(id) => ("Steckbrief", site.find_any("steckbrief", id)),
        PageKind::Decision(id, _) => ("Entscheidungshilfe", site.find_any("entscheidungsbaum", id)),
        PageKind::Listing(_)
        | PageKind::Register
        | PageKind::Data
        | PageKind::Facets
        | PageKind::Facet(_)
        | PageKind::Audience(_)
        | PageKind::Print(_)
        | PageKind::Way(..)
        | PageKind::Poster(_)
        | PageKind::Changes => ("Übersicht", None),
        PageKind::Article => match guide(site, page) {
            Some(guide) => ("Leitfaden", Some(guide)),
            None => ("Seite", None),
        },
    }
}

/// The guide whose page this is.
fn guide<'a>(site: &'a Site, page: &Page) -> Option<&'a dyn AnyRecord> {
    let id = page.guide.as_ref()?;
    debug_assert!(KINDS.iter().any(|spec| spec.kind == "leitfaden" && spec.home == Home::Folder));
    let target = site.target("leitfaden", id)?;
    (target.page == page.address).then(|| site.find_any("leitfaden", id)).flatten()
}

fn is_secondary(site: &Site, page: &Page) -> bool {
    let guide = page.guide.as_ref().and_then(|id| site.records.guides.by_id(id));
    guide.and_then(|guide| guide.secondary).is_some_and(|yes| yes.0)
}

fn record_unit(
    site: &Site,
    pen: &mut Pen<'_>,
    record: &dyn AnyRecord,
    target: &Target,
    kind: String,
) -> Unit {
    let common = record.common();
    let mut values = Values::default();
    facet::of_record(site, record, &mut values);
    values[0].push(kind);
    Unit {
        title: pen.text(&common.title),
        path: format!("{}#{}", target.page.as_str(), target.anchor),
        crumbs: crumbs(site, site.page_at(&target.page)),
        keywords: pen.text(&record::keywords(record)),
        values,
        as_of: common.as_of,
        secondary: false,
        entries: vec![entry_of(pen, "", &record::text(site, record))],
    }
}

fn entry_of(pen: &mut Pen<'_>, heading: &str, text: &str) -> Arc<Entry> {
    Arc::new(pen.entry_of(heading, text))
}

fn crumbs(site: &Site, above: Option<PageId>) -> String {
    let mut titles = Vec::new();
    let mut next = above;
    while let Some(page) = next.map(|id| site.page(id)) {
        next = page.parent;
        if next.is_some() {
            titles.push(&*page.title);
        }
    }
    titles.reverse();
    titles.join(" › ")
}
