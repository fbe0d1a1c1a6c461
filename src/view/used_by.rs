//! Lines that say where a record is used: „Genutzt auf“, „Verwendet von“.

use super::lines::link_line;
use crate::base::address::Target;
use crate::base::id::Id;
use crate::base::place::Step;
use crate::figure::{Fact, Ink, Link};
use crate::model::entity::KINDS;
use crate::model::field::RefUse;
use crate::model::site::{DocEntry, Page, PageId, Site, Use, sort_key};
use crate::model::value::AnyRef;
use crate::parse::markdown::{LinkTarget, Reference};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// How many users a line names; the rest is counted.
const NAMED: usize = 40;

/// The pages on which a record is used: those that name it, and those that show a record that does.
pub(super) fn pages_using(site: &Site, kind: &str, id: &Id) -> BTreeSet<PageId> {
    let page = |by: &Use| match by {
        Use::Page(page) => Some(*page),
        Use::Record(kind, id) => site.page_at(&site.target(kind, id)?.page),
        Use::Config => None,
    };
    site.uses(kind, id).iter().filter_map(page).collect()
}

/// A line of pages, `None` when there is none. Pages of one name say which page they stand below.
pub(super) fn page_line(site: &Site, label: &str, pages: &BTreeSet<PageId>) -> Option<Fact> {
    let named: Vec<&Page> = pages.iter().take(NAMED).map(|id| site.page(*id)).collect();
    let mut count: HashMap<&str, usize> = HashMap::new();
    for page in &named {
        *count.entry(&page.title).or_default() += 1;
    }
    let link = |page: &&Page| {
        let target = Target::page(page.address.clone());
        match page.parent.filter(|_| count.get(&*page.title).is_some_and(|count| *count > 1)) {
            Some(above) => {
                Link::inside(format!("{} ({})", page.title, site.page(above).title), &target)
            }
            None => Link::inside(&*page.title, &target),
        }
    };
    let mut links: Vec<Link> = named.iter().map(link).collect();
    links.extend(rest(pages.len(), "Seiten"));
    link_line(label, links)
}

/// „Verwendet von“: one line per entity, in the order of the entities, pages last.
pub(super) fn user_lines(ink: &Ink<'_>, kind: &str, id: &Id) -> Vec<Fact> {
    let mut groups: BTreeMap<usize, (&str, Vec<Link>)> = BTreeMap::new();
    for by in ink.site.uses(kind, id).iter().filter(|by| !only_answers(ink.site, by, kind, id)) {
        if let Some((place, plural, user)) = user(ink, by) {
            groups.entry(place).or_insert((plural, Vec::new())).1.push(user);
        }
    }
    groups.into_values().filter_map(|(plural, links)| user_line(plural, links)).collect()
}

fn user_line(plural: &str, mut links: Vec<Link>) -> Option<Fact> {
    links.sort_by_cached_key(|link| (sort_key(&link.title), link.path.clone()));
    links.dedup();
    let count = links.len();
    links.truncate(NAMED);
    links.extend(rest(count, plural));
    link_line(plural, links)
}

fn rest(count: usize, what: &str) -> Option<Link> {
    let more = count.checked_sub(NAMED).filter(|more| *more > 0)?;
    Some(Link::plain(format!("{more} weitere {what}")))
}

fn user(ink: &Ink<'_>, by: &Use) -> Option<(usize, &'static str, Link)> {
    match by {
        Use::Page(page) => {
            let page = ink.page(ink.site.page(*page).address.as_str())?;
            Some((usize::MAX, "Seiten", page))
        }
        Use::Record(kind, id) => {
            let place = KINDS.iter().position(|spec| spec.kind == *kind)?;
            let record = ink.any(&AnyRef { kind: (*kind).into(), id: id.clone() })?;
            Some((place, KINDS[place].plural, record))
        }
        Use::Config => None,
    }
}

/// Whether the user names a Stelle only as the one that answers for it: that says nothing about
/// the Stelle and would fill its entry with half the handbook.
fn only_answers(site: &Site, by: &Use, kind: &str, id: &Id) -> bool {
    if kind != "stelle" {
        return false;
    }
    match by {
        Use::Page(page) => {
            let doc = site.doc(site.page(*page));
            doc.is_some_and(|doc| answers(&doc.front.refs, kind, id) && !mentions(doc, kind, id))
        }
        Use::Record(by, own) => {
            site.find_any(by, own).is_some_and(|record| answers(record.refs(), kind, id))
        }
        Use::Config => true,
    }
}

/// Whether all references to the record stand under `verantwortlich`, and there is one.
fn answers(refs: &[RefUse], kind: &str, id: &Id) -> bool {
    let mut named = refs.iter().filter(|used| *used.kind == *kind && used.id == *id).peekable();
    named.peek().is_some()
        && named
            .all(|used| matches!(used.path.steps(), [Step::Key(key)] if &**key == "verantwortlich"))
}

/// Whether the text of a page links to the record.
fn mentions(doc: &DocEntry, kind: &str, id: &Id) -> bool {
    doc.summary.references.iter().any(|reference| match reference {
        Reference::Link { target: LinkTarget::Record { kind: other, id: named, .. }, .. } => {
            other.as_str() == kind && named.as_str() == id.as_str()
        }
        _ => false,
    })
}
