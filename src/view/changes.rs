//! What changed, in all guides and pages, newest first.

use super::page_line::PageLink;
use crate::base::address::Target;
use crate::base::date::Date;
use crate::figure::{Day, Ink};
use crate::model::entity::guide::Guide;
use serde::Serialize;

/// What changed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ChangesView {
    /// The changes, newest first.
    #[serde(rename = "aenderungen")]
    pub changes: Vec<ChangeEntry>,
}

/// A change of a guide or a page.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ChangeEntry {
    /// When.
    #[serde(rename = "datum")]
    pub day: Day,
    /// `Leitfaden, Version 1.2`, or none for a page.
    pub version: Option<String>,
    /// Where.
    #[serde(rename = "seite")]
    pub page: PageLink,
    /// What.
    pub html: String,
}

/// Collects all changes.
pub fn changes(ink: &Ink<'_>) -> ChangesView {
    let mut all: Vec<(Date, ChangeEntry)> = of_guides(ink).chain(of_pages(ink)).collect();
    all.sort_by_cached_key(|(day, entry)| (std::cmp::Reverse(*day), entry.page.path.clone()));
    ChangesView { changes: all.into_iter().map(|(_, entry)| entry).collect() }
}

fn of_guides<'a>(ink: &'a Ink<'a>) -> impl Iterator<Item = (Date, ChangeEntry)> + 'a {
    let guides = ink.site.visible::<Guide>().filter_map(|guide| {
        let target = ink.site.target("leitfaden", guide.id())?;
        ink.site.page_at(&target.page)?;
        Some((guide, PageLink::named(guide.title(), target)))
    });
    guides.flat_map(move |(guide, page)| {
        guide.changes.iter().map(move |change| {
            let version = Some(format!("Leitfaden, Version {}", &*change.version));
            let html = ink.html(&change.text);
            (
                change.date,
                ChangeEntry { day: change.date.into(), version, page: page.clone(), html },
            )
        })
    })
}

fn of_pages<'a>(ink: &'a Ink<'a>) -> impl Iterator<Item = (Date, ChangeEntry)> + 'a {
    ink.site.pages.iter().flat_map(move |page| {
        let changes = ink.site.doc(page).map_or(&[][..], |doc| &doc.front.front.changes);
        changes.iter().map(move |change| {
            let target = Target::page(page.address.clone());
            let page = PageLink::named(&page.title, &target);
            let html = ink.html(&change.text);
            (change.date, ChangeEntry { day: change.date.into(), version: None, page, html })
        })
    })
}
