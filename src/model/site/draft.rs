//! Pages before the tree is known, and those that exist without a file or record of their own.

use super::Drafts;
use super::audience::Audience;
use super::doc::DocEntry;
use super::facet::Facet;
use super::folder::heading;
use super::offer::DATA;
use super::order::UNORDERED;
use super::page::PageKind;
use super::target::is_visible;
use crate::base::address::Address;
use crate::base::id::Id;
use crate::base::place::Place;
use crate::model::entity::{AnyTable, Entity, Home, Record, Records, Table};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A page before the tree is known.
pub(super) struct Draft {
    pub title: Arc<str>,
    pub kind: PageKind,
    pub doc: Option<u32>,
    pub section: Option<Id>,
    pub number: (i64, String),
    pub place: Option<Place>,
}

pub(super) type Drafted = BTreeMap<Address, Draft>;

pub(super) fn generated(title: impl Into<Arc<str>>, kind: PageKind) -> Draft {
    let (section, number, place) = (None, (UNORDERED, String::new()), None);
    Draft { title: title.into(), kind, doc: None, section, number, place }
}

/// Visible records; of several with the same id only the first (P002 speaks about the others).
pub(super) fn first_visible<T: Entity>(
    table: &Table<T>,
    drafts: Drafts,
) -> impl Iterator<Item = &Record<T>> {
    table.iter().filter(move |record| {
        is_visible(&record.common, drafts)
            && table.by_id(record.id()).is_some_and(|first| first.place == record.place)
    })
}

pub(super) fn add_lists(records: &Records, drafts: Drafts, drafted: &mut Drafted) {
    for table in records.tables() {
        let (Home::List(folder) | Home::Shared(folder) | Home::Page(folder)) = table.spec().home
        else {
            continue;
        };
        let listed = folder != "anleitungen";
        if listed && table.records().any(|record| is_visible(record.common(), drafts)) {
            let address = Address::new(folder);
            let list = || generated(heading(folder), PageKind::Listing(folder.into()));
            drafted.entry(address).or_insert_with(list);
        }
    }
    drafted.insert(Address::new("register"), generated(heading("register"), PageKind::Register));
}

/// The page of all data, where there are any.
pub(super) fn add_data(records: &Records, drafts: Drafts, drafted: &mut Drafted) {
    let visible =
        |table: &&dyn AnyTable| table.records().any(|record| is_visible(record.common(), drafts));
    if records.tables().iter().any(visible) {
        drafted.insert(Address::new(DATA), generated(heading(DATA), PageKind::Data));
    }
}

/// By what services can be chosen.
#[derive(Clone, Copy)]
pub(super) struct Choices<'a> {
    pub facets: &'a [Facet],
    pub audiences: &'a [Audience],
}

/// One page per value by which services can be chosen, below a page of all of them; one page per
/// municipality that has told about itself.
pub(super) fn add_choices(Choices { facets, audiences }: Choices<'_>, drafted: &mut Drafted) {
    for (number, one) in audiences.iter().enumerate() {
        let draft = generated(&*one.title, PageKind::Audience(number as u32));
        drafted.entry(one.address.clone()).or_insert(draft);
    }
    let folder = Address::new("leistungen").join("auswahl");
    for (number, facet) in facets.iter().enumerate() {
        let title = format!("{}: {}", facet.group, facet.title);
        let draft = generated(title, PageKind::Facet(number as u32));
        drafted.entry(folder.join(&facet.name)).or_insert(draft);
    }
    if !facets.is_empty() {
        let all = || generated("Dienste nach Merkmalen", PageKind::Facets);
        drafted.entry(folder).or_insert_with(all);
    }
}

/// Each guide that has an overview is there as one page for paper, too.
pub(super) fn add_print_editions(
    records: &Records,
    docs: &[Arc<DocEntry>],
    drafts: Drafts,
    drafted: &mut Drafted,
) {
    let shown = first_visible(&records.guides, drafts).filter_map(|guide| {
        let address = Address::new(&guide.folder.as_ref()?.0);
        let has_overview =
            docs.iter().any(|doc| doc.address == address) || drafted.contains_key(&address);
        has_overview.then(|| (address.join("druck"), guide))
    });
    for (address, guide) in shown.collect::<Vec<_>>() {
        let draft = generated(
            format!("Druckfassung: {}", guide.title()),
            PageKind::Print(guide.id().clone()),
        );
        drafted.entry(address).or_insert(draft);
    }
}

/// The page of changes, where anything has changed.
pub(super) fn add_changes(
    records: &Records,
    docs: &[Arc<DocEntry>],
    drafts: Drafts,
    drafted: &mut Drafted,
) {
    let any = first_visible(&records.guides, drafts).any(|guide| !guide.changes.is_empty())
        || docs.iter().any(|doc| !doc.front.front.changes.is_empty());
    if any {
        let list = || generated(heading("aenderungen"), PageKind::Changes);
        drafted.entry(Address::new("aenderungen")).or_insert_with(list);
    }
}
