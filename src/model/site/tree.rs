//! All pages: every kind of page joins the tree here.

use super::Drafts;
use super::asset::Assets;
use super::decision;
use super::doc::DocEntry;
use super::draft::{
    Choices, Draft, Drafted, add_changes, add_choices, add_data, add_lists, add_print_editions,
    first_visible, generated,
};
use super::folder::heading;
use super::kinship::kinship;
use super::order::step_number;
use super::page::{ByAddress, Page, PageKind};
use super::redirect::{SEARCH, taken_by_search};
use super::target::step_address;
use super::way::add_ways;
use crate::base::address::Address;
use crate::base::diag::{Diag, RuleId};
use crate::base::place::Place;
use crate::model::config::ReadConfig;
use crate::model::entity::{RecordPlace, Records, Status};
use std::sync::Arc;

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
    kinship(config, records, docs, drafted)
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
    for profile in first_visible(&records.profiles, drafts) {
        let address = Address::new("steckbriefe").join(profile.id().as_str());
        let draft = generated(profile.title(), PageKind::Profile(profile.id().clone()));
        add(address, draft, profile.place);
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
