//! Records of a folder as fact sheets: every list that has no page type of its own.

use super::badge;
use super::contents::ContentsLine;
use super::lines::{doubt, link_line, text_line};
use super::sheet_figure::{SheetFigure, drawn, sheet_figure};
use super::spoken::spoken;
use super::used_by::user_lines;
use crate::base::address::{Address, Target};
use crate::base::date::Date;
use crate::figure::{Badge, Download, Fact, Ink, Link};
use crate::model::entity::profile::Profile;
use crate::model::entity::{AnyRecord, AnyTable, Home, KindSpec, Record};
use crate::model::field::{FieldSpec, Shown};
use crate::model::site::Page;
use crate::model::value::AnyRef;
use serde::Serialize;

/// Records as fact sheets.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct FactSheetView {
    /// The same as data.
    #[serde(rename = "dateien")]
    pub files: Vec<Download>,
    /// The records.
    #[serde(rename = "eintraege")]
    pub entries: Vec<FactSheet>,
}

/// A record with all its values.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct FactSheet {
    /// Its anchor.
    #[serde(rename = "anker")]
    pub anchor: String,
    /// Its name, leading to its own page if it has one.
    #[serde(rename = "titel")]
    pub link: Link,
    /// Its kind and what to beware of.
    #[serde(rename = "abzeichen")]
    pub badges: Vec<Badge>,
    /// What it is about.
    #[serde(rename = "kurz_html")]
    pub short: Option<String>,
    /// What is in doubt.
    #[serde(rename = "unsicher")]
    pub doubt: Option<String>,
    /// Its values.
    #[serde(rename = "zeilen")]
    pub lines: Vec<Fact>,
    /// What reads better as a figure than as lines.
    #[serde(flatten)]
    pub figure: SheetFigure,
    /// Who uses it.
    #[serde(rename = "verwendung")]
    pub users: Vec<Fact>,
}

/// Shows every visible record whose home is the folder, entity by entity in the order of the files.
pub fn fact_sheet(ink: &Ink<'_>, folder: &str, files: Vec<Download>) -> FactSheetView {
    let tables = ink.site.records.tables();
    let here = tables.into_iter().filter(|table| table.spec().home.folder() == Some(folder));
    let page = Address::new(folder);
    let entries = here.flat_map(|table| {
        let visible = table.records().filter(|record| ink.site.is_visible(record.common()));
        visible.map(|record| sheet(ink, &page, table.spec(), record)).collect::<Vec<_>>()
    });
    FactSheetView { files, entries: entries.collect() }
}

/// A page about one record.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ProfileView {
    /// What is known of it.
    #[serde(rename = "eintrag")]
    pub entry: FactSheet,
    /// All of its kind.
    #[serde(rename = "liste")]
    pub list: Option<Link>,
}

/// Shows a service that a provider offers to others.
pub fn profile(ink: &Ink<'_>, page: &Page, record: &Record<Profile>) -> ProfileView {
    let spec = AnyTable::spec(&ink.site.records.profiles);
    let list = spec.home.folder().map(Address::new);
    let list = list.filter(|list| ink.site.page_at(list).is_some());
    let list = list.map(|list| Link::inside("Alle Steckbriefe", &Target::page(list)));
    ProfileView { entry: sheet(ink, &page.address, spec, record), list }
}

impl FactSheetView {
    /// The headings behind the text.
    pub fn contents(&self) -> Vec<ContentsLine> {
        let line = |entry: &FactSheet| ContentsLine::new(&entry.link.title, &entry.anchor);
        self.entries.iter().map(line).collect()
    }
}

fn sheet(ink: &Ink<'_>, page: &Address, spec: &KindSpec, record: &dyn AnyRecord) -> FactSheet {
    let common = record.common();
    let target = ink.site.target(record.kind(), common.id());
    let here = target.filter(|target| target.page == *page);
    let alone = here.is_some_and(|target| target.anchor.is_empty());
    let anchor = here.map_or_else(|| common.id().to_string(), |target| target.anchor.to_string());
    let title = match target {
        Some(target) if here.is_none() => Link::inside(&*common.title, target),
        _ => Link::plain(&*common.title),
    };
    let shared = matches!(spec.home, Home::Shared(_)).then(|| Badge::new(spec.singular, None));
    let values = record.shown();
    let badges = shared.into_iter().chain(values.iter().filter_map(badge_of));
    let doubt = doubt(common);
    FactSheet {
        anchor,
        link: title,
        badges: badges.chain(badge::caution(ink.site, common)).collect(),
        short: common.short.as_ref().map(|short| ink.escaped(short)),
        doubt: doubt.map(str::to_owned),
        lines: lines(ink, record, &values, alone),
        figure: sheet_figure(ink, record),
        users: user_lines(ink, record.kind(), common.id()),
    }
}

/// Kind and state stand beside the title.
fn badge_of((spec, shown): &(&'static FieldSpec, Shown)) -> Option<Badge> {
    match (spec.key, shown) {
        ("art", Shown::Text(label)) => Some(Badge::new(label.as_str(), None)),
        ("zustand", Shown::Text(label)) => Some(badge::state(label)),
        _ => None,
    }
}

/// The values of a record. A page of its own tells day and sources at its end, as every page does.
fn lines(
    ink: &Ink<'_>,
    record: &dyn AnyRecord,
    values: &[(&'static FieldSpec, Shown)],
    alone: bool,
) -> Vec<Fact> {
    let common = record.common();
    let said = |value: &&(&'static FieldSpec, Shown)| {
        badge_of(value).is_none() && !drawn(ink, record, value.0.key)
    };
    let own = values.iter().filter(said).filter_map(|(spec, shown)| {
        spoken(ink, record, spec).or_else(|| ink.fact(spec.label(), shown))
    });
    let mut lines: Vec<Fact> = own.collect();
    let as_of = common.as_of.map(Date::long);
    let said = |link: &Link| lines.iter().any(|fact| fact.links.contains(link));
    let sources = common.sources.iter().filter_map(|source| ink.link(source));
    let sources: Vec<Link> = sources.filter(|link| !said(link)).collect();
    let successor = common.replaced_by.as_ref().and_then(|next: &AnyRef| ink.any(next));
    let shared = [
        text_line(ink, "Stand", as_of.as_deref()).filter(|_| !alone),
        link_line("Quellen", sources).filter(|_| !alone),
        link_line("Ersetzt durch", successor),
    ];
    lines.extend(shared.into_iter().flatten());
    lines
}
