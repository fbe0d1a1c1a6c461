//! Properties by which hits are narrowed down.

use crate::model::entity::AnyRecord;
use crate::model::entity::document::Document;
use crate::model::entity::online_service::OnlineService;
use crate::model::entity::service::Service;
use crate::model::entity::{Entity, Record};
use crate::model::field::RefUse;
use crate::model::page::Front;
use crate::model::site::{Page, Site};
use crate::model::value::AnyRef;

/// The facets in the order in which they are shown: key in the address, label.
pub const FACETS: [(&str, &str); 7] = [
    ("art", "Art"),
    ("leitfaden", "Leitfaden"),
    ("themenfeld", "Themenfeld"),
    ("dimension", "Dimension"),
    ("phase", "Phase"),
    ("zielgruppe", "Zielgruppe"),
    ("modell", "Nachnutzungsmodell"),
];

/// The values of one unit, one list for each facet.
pub type Values = [Vec<String>; FACETS.len()];

/// Facets that follow from a reference to a record of the entity.
const BY_REFERENCE: [(&str, usize); 4] =
    [("themenfeld", 2), ("dimension", 3), ("phase", 4), ("nachnutzungsmodell", 6)];
const AUDIENCE: usize = 5;

/// The values of a page by itself.
pub fn of_page(site: &Site, page: &Page, front: Option<(&Front, &[RefUse])>) -> Values {
    let mut values = Values::default();
    let guide = page.guide.as_ref().and_then(|id| site.find_any("leitfaden", id));
    add(&mut values, 1, guide.map(|guide| guide.common().title.to_string()));
    if let Some((front, refs)) = front {
        by_references(site, refs, &mut values);
        add(&mut values, AUDIENCE, front.audience.iter().map(|one| one.label().to_owned()));
    }
    values
}

/// Adds the values of a record.
pub fn of_record(site: &Site, record: &dyn AnyRecord, values: &mut Values) {
    by_references(site, record.refs(), values);
    let own = (record.kind(), record.common().title.to_string());
    let itself = BY_REFERENCE.iter().find(|(kind, _)| *kind == own.0);
    if let Some((_, facet)) = itself {
        add(values, *facet, [own.1]);
    }
    match record.kind() {
        Service::KIND => of_service(site, record, values),
        OnlineService::KIND => {
            let services = site.records.online_services.by_id(record.common().id());
            for bundle in services.into_iter().flat_map(|service| &service.services) {
                if let Some(covered) = covered(site, bundle) {
                    of_service(site, covered, values);
                    by_references(site, covered.refs(), values);
                }
            }
        }
        _ => {}
    }
}

fn covered<'a>(site: &'a Site, bundle: &AnyRef) -> Option<&'a dyn AnyRecord> {
    site.find_any(&bundle.kind, &bundle.id)
}

fn of_service(site: &Site, record: &dyn AnyRecord, values: &mut Values) {
    let service = site.records.services.by_id(record.common().id());
    let audience = service.filter(|_| record.kind() == Service::KIND).into_iter();
    let labels = audience.flat_map(|service| &service.audience).map(|one| one.label().to_owned());
    add(values, AUDIENCE, labels);
}

fn by_references(site: &Site, refs: &[RefUse], values: &mut Values) {
    for used in refs {
        let facet = BY_REFERENCE.iter().find(|(kind, _)| *kind == &*used.kind);
        if let Some((_, facet)) = facet {
            let record = site.find_any(&used.kind, &used.id);
            add(values, *facet, record.map(|record| record.common().title.to_string()));
        }
    }
}

fn add(values: &mut Values, facet: usize, new: impl IntoIterator<Item = String>) {
    for value in new {
        if !values[facet].contains(&value) {
            values[facet].push(value);
        }
    }
}

/// What a record is called among the hits: its entity, a document by what it is.
pub fn kind(site: &Site, record: &dyn AnyRecord, singular: &str) -> String {
    let document: Option<&Record<Document>> = (record.kind() == Document::KIND)
        .then(|| site.records.documents.by_id(record.common().id()))
        .flatten();
    document.map_or(singular, |document| document.kind.label()).to_owned()
}
