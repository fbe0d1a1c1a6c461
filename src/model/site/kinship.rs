//! What pages are to one another: above and below, in which order, before and after, in which guide.

use super::doc::DocEntry;
use super::draft::Drafted;
use super::order::{Order, UNORDERED, sort_key};
use super::page::{ByAddress, Page, PageId};
use crate::base::address::Address;
use crate::base::id::Id;
use crate::model::config::ReadConfig;
use crate::model::entity::Records;
use rayon::prelude::*;
use std::collections::HashMap;
use std::sync::Arc;

/// Makes pages of drafts: each with its guide, the page above, those below in order and its neighbours.
pub fn kinship(
    config: &ReadConfig,
    records: &Records,
    docs: &[Arc<DocEntry>],
    drafted: Drafted,
) -> (Vec<Page>, ByAddress) {
    let ids: ByAddress = drafted
        .keys()
        .enumerate()
        .map(|(n, address)| (address.clone(), PageId(n as u32)))
        .collect();
    let begins = beginnings(records);
    let mut pages = Vec::with_capacity(drafted.len());
    let mut numbers = Vec::with_capacity(drafted.len());
    for (address, draft) in drafted {
        let parent = address.parent().and_then(|above| ids.get(&above).copied());
        let guide = own_guide(&begins, docs, &address, draft.doc);
        let inherited = parent.and_then(|parent: PageId| {
            let page: &Page = &pages[parent.0 as usize];
            page.guide.clone()
        });
        let guide = guide.or(inherited);
        numbers.push(draft.number);
        pages.push(Page {
            address,
            parent,
            guide,
            title: draft.title,
            kind: draft.kind,
            doc: draft.doc,
            children: Vec::new(),
            previous: None,
            next: None,
            section: draft.section,
        });
    }
    let orders = orders(config, records, &pages, numbers);
    order_children(&mut pages, &orders);
    read_through(&mut pages);
    (pages, ids)
}

/// The guide that begins at each address; of several the first.
fn beginnings(records: &Records) -> HashMap<Address, Id> {
    let mut begins = HashMap::new();
    for guide in &records.guides {
        if let Some(folder) = &guide.folder {
            begins.entry(Address::new(&folder.0)).or_insert_with(|| guide.id().clone());
        }
    }
    begins
}

/// The guide that begins at this page.
fn own_guide(
    begins: &HashMap<Address, Id>,
    docs: &[Arc<DocEntry>],
    address: &Address,
    doc: Option<u32>,
) -> Option<Id> {
    let front = doc.and_then(|doc| docs[doc as usize].front.front.guide.as_ref());
    if let Some(guide) = front {
        return Some(guide.id.clone());
    }
    begins.get(address).cloned()
}

fn orders(
    config: &ReadConfig,
    records: &Records,
    pages: &[Page],
    numbers: Vec<(i64, String)>,
) -> Vec<Order> {
    let tops: Vec<Address> =
        config.config.navigation.iter().map(|top| Address::new(&top.0)).collect();
    let top = |address: &Address| {
        let place = tops.iter().position(|top| top == address);
        place.map(|place| i64::try_from(place).unwrap_or(0) - UNORDERED)
    };
    pages
        .par_iter()
        .zip(numbers)
        .map(|(page, (number, letter))| Order {
            section: section_place(records, pages, page),
            number: top(&page.address).unwrap_or(number),
            letter,
            title: sort_key(&page.title),
        })
        .collect()
}

/// Sections order the pages inside a guide, not the guide itself among its neighbours.
fn section_place(records: &Records, pages: &[Page], page: &Page) -> u32 {
    let above = page.parent.and_then(|parent| pages[parent.0 as usize].guide.as_ref());
    let inside = page.guide.as_ref().filter(|guide| above == Some(*guide));
    let guide = inside.and_then(|id| records.guides.by_id(id));
    let place = guide.zip(page.section.as_ref()).and_then(|(guide, section)| {
        guide.sections.iter().position(|other| other.id.0 == *section)
    });
    place.map_or(u32::MAX, |place| place as u32)
}

fn order_children(pages: &mut [Page], orders: &[Order]) {
    for number in 0..pages.len() {
        let aside = pages[number].kind.is_aside();
        if let Some(parent) = pages[number].parent.filter(|_| !aside) {
            pages[parent.0 as usize].children.push(PageId(number as u32));
        }
    }
    for page in pages {
        page.children.sort_by(|a, b| orders[a.0 as usize].cmp(&orders[b.0 as usize]));
    }
}

/// Previous and next page, from the top of each main folder down.
fn read_through(pages: &mut [Page]) {
    let Some(start) = pages.iter().position(|page| page.parent.is_none()) else { return };
    for top in pages[start].children.clone() {
        let mut sequence = Vec::new();
        let mut open = vec![top];
        while let Some(id) = open.pop() {
            sequence.push(id);
            open.extend(pages[id.0 as usize].children.iter().rev());
        }
        for pair in sequence.windows(2) {
            pages[pair[0].0 as usize].next = Some(pair[1]);
            pages[pair[1].0 as usize].previous = Some(pair[0]);
        }
    }
}
