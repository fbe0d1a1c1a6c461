//! Where pages have moved to, so that a browser that shows one can follow.

use super::edition::Edition;
use crate::base::address::Address;
use crate::model::site::Page;
use std::collections::BTreeMap;

/// Old address → new address.
pub type Moves = BTreeMap<Address, Address>;

/// What moved between two states, joined with what had moved before.
pub fn follow(known: &Moves, before: &Edition, after: &Edition) -> Moves {
    let (old, new) = (&before.loaded.site, &after.loaded.site);
    if std::sync::Arc::ptr_eq(old, new) {
        return known.clone();
    }
    let (gone, come) = differing(&old.pages, &new.pages);
    let mut moves = known.clone();
    for page in gone {
        if let Some(to) = successor(before, page, after, &come) {
            for target in moves.values_mut().filter(|target| **target == page.address) {
                target.clone_from(to);
            }
            moves.insert(page.address.clone(), to.clone());
        }
    }
    moves.retain(|from, _| new.page_at(from).is_none());
    moves
}

/// The pages that only one of two states has; both are in the order of their addresses.
fn differing<'a>(old: &'a [Page], new: &'a [Page]) -> (Vec<&'a Page>, Vec<&'a Page>) {
    let (mut gone, mut come) = (Vec::new(), Vec::new());
    let mut rest = new.iter().peekable();
    for page in old {
        // Nearly always it is the very same page: that is asked first.
        while rest.next_if(|other| other.address == page.address).is_none() {
            let Some(other) = rest.next_if(|other| other.address < page.address) else {
                gone.push(page);
                break;
            };
            come.push(other);
        }
    }
    come.extend(rest);
    (gone, come)
}

/// The only new page with the same text, or with the same title.
fn successor<'a>(
    before: &Edition,
    page: &Page,
    after: &Edition,
    come: &[&'a Page],
) -> Option<&'a Address> {
    let text = text_of(before, page);
    let same_text = |other: &&&Page| text.is_some() && text_of(after, other) == text;
    let same_title = |other: &&&Page| other.title == page.title;
    only(come.iter().filter(same_text)).or_else(|| only(come.iter().filter(same_title)))
}

fn only<'a, 'b: 'a>(mut found: impl Iterator<Item = &'a &'b Page>) -> Option<&'b Address> {
    let first = found.next()?;
    found.next().is_none().then_some(&first.address)
}

fn text_of(edition: &Edition, page: &Page) -> Option<u64> {
    let doc = edition.loaded.site.doc(page)?;
    edition.loaded.source(doc).map(|source| source.hash)
}
