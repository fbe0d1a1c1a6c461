//! The index A–Z: everything that has a name, the way to find without a script.

use super::inflection::same_word;
use super::letters::{Letter, alphabet, anchor, heading, initial};
use crate::base::address::Target;
use crate::figure::{Download, Link};
use crate::model::entity::contact::Contact;
use crate::model::entity::document::Document;
use crate::model::entity::leika_service::LeikaService;
use crate::model::entity::service::Service;
use crate::model::entity::term::Term;
use crate::model::entity::{Entity, Has, Record, Records};
use crate::model::site::{Page, PageKind, Site, sort_key};
use serde::Serialize;
use std::collections::BTreeMap;

/// The index A–Z.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct RegisterView {
    /// The same as data.
    #[serde(rename = "dateien")]
    pub files: Vec<Download>,
    /// The letters to jump to.
    #[serde(rename = "alphabet")]
    pub letters: Vec<Letter>,
    /// The entries by letter.
    #[serde(rename = "gruppen")]
    pub groups: Vec<RegisterGroup>,
}

/// All entries of a letter.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct RegisterGroup {
    /// `A`.
    #[serde(rename = "buchstabe")]
    pub letter: String,
    /// `buchstabe-a`.
    #[serde(rename = "anker")]
    pub anchor: String,
    /// Its entries, sorted.
    #[serde(rename = "eintraege")]
    pub entries: Vec<RegisterEntry>,
}

/// A name and where it leads.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct RegisterEntry {
    /// The name.
    #[serde(rename = "titel")]
    pub link: Link,
    /// What it is; empty for plain pages whose title says it.
    #[serde(rename = "art")]
    pub kind: Option<String>,
}

/// Collects the index.
pub fn register(site: &Site, files: Vec<Download>) -> RegisterView {
    let mut entries: Vec<RegisterEntry> = Vec::with_capacity(site.pages.len() * 2);
    let listed = site.pages.iter().filter(|page| !page.kind.is_aside());
    entries.extend(listed.map(|page| page_entry(site, page)));
    entries.extend(record_entries::<Service>(site, |_| Service::SINGULAR.to_owned()));
    entries.extend(record_entries::<LeikaService>(site, |_| LeikaService::SINGULAR.to_owned()));
    entries.extend(record_entries::<Document>(site, |record| record.kind.label().to_owned()));
    entries.extend(record_entries::<Contact>(site, |_| Contact::SINGULAR.to_owned()));
    entries.extend(site.visible::<Term>().flat_map(|term| term_entries(site, term)));
    entries.sort_by_cached_key(|entry| {
        (sort_key(&entry.link.title), entry.link.title.clone(), entry.link.path.clone())
    });
    entries.dedup();
    tell_apart(site, &mut entries);
    let mut groups: BTreeMap<char, Vec<RegisterEntry>> = BTreeMap::new();
    for entry in entries {
        groups.entry(initial(&entry.link.title)).or_default().push(entry);
    }
    let letters = alphabet(&groups);
    let groups = groups.into_iter().map(|(letter, entries)| RegisterGroup {
        letter: heading(letter),
        anchor: anchor(letter),
        entries,
    });
    RegisterView { files, letters, groups: groups.collect() }
}

fn page_entry(site: &Site, page: &Page) -> RegisterEntry {
    let kind = match &page.kind {
        PageKind::OnlineService(_) => Some("Onlinedienst".to_owned()),
        PageKind::Route(_) => Some("Anleitung".to_owned()),
        PageKind::Step(id) => site.records.steps.by_id(id).map(|step| {
            let number = format!("Schritt {}", &*step.number);
            let route = page.parent.map(|route| &site.page(route).title);
            route.map_or(number.clone(), |route| format!("{number}, {route}"))
        }),
        PageKind::Dimension(_) => Some("Dimension".to_owned()),
        PageKind::Profile(_) => Some("Steckbrief".to_owned()),
        _ => None,
    };
    let target = Target::page(page.address.clone());
    RegisterEntry { link: Link::inside(&*page.title, &target), kind }
}

fn record_entries<T: Entity>(
    site: &Site,
    kind: fn(&Record<T>) -> String,
) -> impl Iterator<Item = RegisterEntry>
where
    Records: Has<T>,
{
    site.visible::<T>().filter_map(move |record| {
        let link = Link::inside(record.title(), site.target(T::KIND, record.id())?);
        Some(RegisterEntry { link, kind: Some(kind(record)) })
    })
}

/// A term under its title and under every other name it has.
fn term_entries(site: &Site, term: &Record<Term>) -> Vec<RegisterEntry> {
    let Some(target) = site.target(Term::KIND, term.id()) else { return Vec::new() };
    let entry = |name: &str, kind: String| RegisterEntry {
        link: Link::inside(name, target),
        kind: Some(kind),
    };
    let others = term.abbreviation.iter().chain(&term.long_form).chain(&term.synonyms);
    let mut entries = vec![entry(term.title(), Term::SINGULAR.to_owned())];
    for name in others {
        if !entries.iter().any(|known| same_word(&known.link.title, name)) {
            entries.push(entry(name, format!("{}, siehe {}", Term::SINGULAR, term.title())));
        }
    }
    entries
}

/// Pages of the same name say which page they stand below.
fn tell_apart(site: &Site, entries: &mut [RegisterEntry]) {
    for start in 1..entries.len() {
        let [before, entry] = &mut entries[start - 1..=start] else { continue };
        if before.link.title == entry.link.title {
            for entry in [before, entry] {
                if entry.kind.is_none() {
                    entry.kind = above(site, entry);
                }
            }
        }
    }
}

/// The page above, unless that is the start page.
fn above(site: &Site, entry: &RegisterEntry) -> Option<String> {
    let folder = entry.link.path.as_ref()?.strip_suffix("index.html")?;
    let page = site.page_at(&crate::base::address::Address::new(folder))?;
    let parent = site.page(site.page(page).parent?);
    parent.parent.map(|_| parent.title.to_string())
}
