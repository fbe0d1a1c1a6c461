//! What readers see: rules speak about that, so that a draft may stay unfinished.

use crate::base::place::{KeyPath, Part, Place};
use crate::base::source::FileId;
use crate::model::entity::{AnyRecord, Entity, Has, Record, Records};
use crate::model::site::{DocEntry, Site};

/// Visible records of all entities, in the order of entities, files and places.
pub fn records(site: &Site) -> impl Iterator<Item = &dyn AnyRecord> {
    let tables = site.records.tables().into_iter();
    tables.flat_map(|table| table.records()).filter(|record| site.is_visible(record.common()))
}

/// Visible records of one entity; of several with the same id only the first (P002 speaks about
/// the others).
pub fn of<T: Entity>(site: &Site) -> impl Iterator<Item = &Record<T>>
where
    Records: Has<T>,
{
    let table = site.records.table();
    site.visible::<T>()
        .filter(move |record| table.by_id(record.id()).is_some_and(|it| it.place == record.place))
}

/// Visible Markdown files with their number in the site, in the order of their paths.
pub fn docs(site: &Site) -> Vec<(usize, &DocEntry)> {
    let visible = |(number, doc): &(usize, &DocEntry)| {
        site.page_at(&doc.address)
            .is_some_and(|page| site.page(page).doc == u32::try_from(*number).ok())
    };
    site.docs.iter().map(|doc| &**doc).enumerate().filter(visible).collect()
}

/// Whether some record, page or the configuration could not be read wholly: what it names is not known
/// then, so nobody can say that something is named nowhere.
pub fn any_flawed(site: &Site) -> bool {
    let mut records = site.records.tables().into_iter().flat_map(|table| table.records());
    let torn = |doc: &DocEntry| doc.front.flawed || doc.summary.torn;
    records.any(AnyRecord::is_flawed) || site.config.flawed || site.docs.iter().any(|doc| torn(doc))
}

/// The place of a value in the front matter of a page, or in the configuration.
pub fn front(file: FileId, path: KeyPath) -> Place {
    Place::Front { file, path, part: Part::Value }
}
