//! References the other way round: who uses a record.

use super::page::PageId;
use super::target::is_visible;
use super::{DocEntry, Drafts};
use crate::base::id::Id;
use crate::base::quick::QuickMap;
use crate::model::component;
use crate::model::entity::Records;
use crate::parse::markdown::{LinkTarget, Reference};
use std::sync::Arc;

/// Something that refers to a record.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Use {
    /// A page.
    Page(PageId),
    /// A record.
    Record(&'static str, Id),
    /// The configuration.
    Config,
}

/// Who uses which record: entity → id → users, in order and without doubles.
pub type Uses = QuickMap<Arc<str>, QuickMap<Id, Vec<Use>>>;

/// Notes that a record is used.
pub fn note(uses: &mut Uses, kind: &str, id: &Id, by: Use) {
    if !uses.contains_key(kind) {
        uses.insert(kind.into(), QuickMap::default());
    }
    let known = uses.get_mut(kind).expect("just inserted").entry(id.clone()).or_default();
    // Each user notes all it uses before the next one does.
    if known.last() != Some(&by) {
        known.push(by);
    }
}

/// The uses by records.
pub fn by_records(records: &Records, drafts: Drafts, uses: &mut Uses) {
    for table in records.tables() {
        for record in table.records().filter(|record| is_visible(record.common(), drafts)) {
            for used in record.refs() {
                let by = Use::Record(record.kind(), record.common().id().clone());
                note(uses, &used.kind, &used.id, by);
            }
        }
    }
}

/// The uses by a page.
pub fn by_doc(doc: &DocEntry, page: PageId, uses: &mut Uses) {
    for used in &doc.front.refs {
        note(uses, &used.kind, &used.id, Use::Page(page));
    }
    for reference in &doc.summary.references {
        match reference {
            Reference::Link { target: LinkTarget::Record { kind, id, .. }, .. } => {
                note(uses, kind, &Id::new(id), Use::Page(page));
            }
            Reference::Component(call) => {
                for (kind, id) in component::records(call) {
                    note(uses, kind, &Id::new(id), Use::Page(page));
                }
            }
            _ => {}
        }
    }
}
