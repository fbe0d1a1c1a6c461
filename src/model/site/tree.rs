//! All pages, their place in the tree and their order; long because every kind of page joins the tree here.

use super::Drafts;
use super::asset::Assets;
use super::decision;
use super::doc::DocEntry;
use super::draft::{
    Choices, Draft, Drafted, add_changes, add_choices, add_data, add_lists, add_print_editions,
    first_visible, generated,
};
use super::folder::heading;
use super::order::{Order, UNORDERED, sort_key, step_number};
use super::page::{Page, PageId, PageKind};
use super::redirect::{SEARCH, taken_by_search};
use super::target::step_address;
use super::way::add_ways;
use crate::base::address::Address;
use crate::base::diag::{Diag, RuleId};
use crate::base::id::Id;
use crate::base::place::Place;
use crate::base::quick::QuickMap;
use crate::model::config::ReadConfig;
use crate::model::entity::{RecordPlace, Records, Status};
use rayon::prelude::*;
use std::collections::HashMap;
use std::sync::Arc;

/// The numbers of pages by their addresses.
pub type ByAddress = QuickMap<Address, PageId>;

/// The rule that speaks when addresses collide.
const ADDRESSES: RuleId = RuleId("P006");

/// All pages in the order of their addresses, and their numbers by address.
pub fn pages(
    config: &ReadConfig,
    records: &Records,
    docs: &[Arc<DocEntry>],
    choices: Choices<'_>,
    drafts: Drafts,
    diags: &mut Vec<Diag>,
) -> (Vec<Page>, ByAddress) {
    let mut drafted = Drafted::new();
    add_record_pages(records, drafts, &mut drafted, diags);
    add_lists(records, drafts, &mut drafted);
    add_data(records, drafts, &mut drafted);
    add_choices(choices, &mut drafted);
    add_print_editions(records, docs, drafts, &mut drafted);
    add_ways(records, drafts, &mut drafted);
    add_changes(records, docs, drafts, &mut drafted);
    add_docs(docs, drafts, &mut drafted, diags);
    add_folders(&mut drafted);
    link(config, records, docs, drafted)
}

fn add_record_pages(
    records: &Records,
    drafts: Drafts,
    drafted: &mut Drafted,
    diags: &mut Vec<Diag>,
) {
    let mut add = |address: Address, draft: Draft, place: RecordPlace| {
        let place = place.at("id");
        if let Some(other) = drafted.get(&address) {
            diags.push(collision(&address, &place, other.place.as_ref()));
        } else {
            drafted.insert(address, Draft { place: Some(place), ..draft });
        }
    };
    for service in first_visible(&records.online_services, drafts) {
        let address = Address::new("leistungen").join(service.id().as_str());
        let kind = PageKind::OnlineService(service.id().clone());
        add(address, generated(service.title(), kind), service.place);
    }
    for route in first_visible(&records.routes, drafts) {
        let address = Address::new("anleitungen").join(route.id().as_str());
        add(address, generated(route.title(), PageKind::Route(route.id().clone())), route.place);
    }
    for dimension in first_visible(&records.dimensions, drafts) {
        let address = Address::new("dimensionen").join(dimension.id().as_str());
        let draft = generated(dimension.title(), PageKind::Dimension(dimension.id().clone()));
        let number = (dimension.number.0, String::new());
        add(address, Draft { number, ..draft }, dimension.place);
    }
    for (address, draft, place) in decision::pages(records, drafts) {
        add(address, draft, place);
    }
    for step in first_visible(&records.steps, drafts) {
        let route = records.routes.by_id(&step.route.id);
        let section = route.and_then(|route| route.section.as_ref()).map(|id| id.0.clone());
        let draft = generated(step.title(), PageKind::Step(step.id().clone()));
        let number = step_number(&step.number);
        add(step_address(step), Draft { section, number, ..draft }, step.place);
    }
}

fn add_docs(docs: &[Arc<DocEntry>], drafts: Drafts, drafted: &mut Drafted, diags: &mut Vec<Diag>) {
    for (number, doc) in docs.iter().enumerate() {
        let front = &doc.front.front;
        let visible = match front.status() {
            Status::Released => true,
            Status::Draft | Status::InReview => drafts == Drafts::Show,
            Status::Archived => false,
        };
        if !visible {
            continue;
        }
        let place = Place::File(doc.file);
        if doc.address == Address::new(SEARCH) {
            diags.push(taken_by_search(place));
            continue;
        }
        let draft = drafted
            .entry(doc.address.clone())
            .or_insert_with(|| generated(&*front.title, PageKind::Article));
        if draft.doc.is_some() {
            diags.push(collision(&doc.address, &place, draft.place.as_ref()));
            continue;
        }
        draft.doc = Some(number as u32);
        draft.place = Some(place);
        draft.title =
            if front.title.is_empty() { draft.title.clone() } else { front.title.0.clone() };
        draft.section = front.section.as_ref().map(|id| id.0.clone()).or(draft.section.take());
        if let Some(order) = front.order {
            draft.number = (order.0, String::new());
        }
    }
}

/// Two files that would be published under one name.
pub fn file_collisions(assets: &Assets, diags: &mut Vec<Diag>) {
    for (later, first) in assets.doubles() {
        let message = format!("zwei Dateien heißen veröffentlicht beide „{}“", later.output);
        diags.push(
            Diag::error(ADDRESSES, Place::Path(later.path.clone()), message)
                .help("eine der beiden umbenennen")
                .related(Place::Path(first.path.clone()), "die andere Datei"),
        );
    }
}

fn collision(address: &Address, place: &Place, other: Option<&Place>) -> Diag {
    let message = format!("zwei Quellen ergeben dieselbe Adresse „{address}“");
    let diag = Diag::error(ADDRESSES, place.clone(), message)
        .help("eine der beiden umbenennen oder beide zusammenführen");
    match other {
        Some(other) => diag.related(other.clone(), "die andere Quelle"),
        None => diag,
    }
}

/// Every page has a page above it.
fn add_folders(drafted: &mut Drafted) {
    let mut missing = Vec::new();
    // Neighbours share their parent, and pages come in the order of their addresses.
    let mut known = None;
    for address in drafted.keys() {
        let mut parent = address.parent().filter(|above| known.as_ref() != Some(above));
        if parent.is_some() {
            known.clone_from(&parent);
        }
        while let Some(above) = parent {
            if !drafted.contains_key(&above) {
                missing.push(above.clone());
            }
            parent = above.parent();
        }
    }
    missing.push(Address::default());
    for address in missing {
        let title = heading(address.as_str());
        drafted.entry(address).or_insert_with(|| generated(title, PageKind::Article));
    }
}

fn link(
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
