//! The data of an entity with the files made of them: its values are put together once for all.

use super::{json, sheet};
use crate::base::output::Output;
use crate::model::entity::AnyRecord;
use crate::model::site::{Dataset, Part, Site};
use serde_json::{Map, Value};

/// The data of an entity with the files made of them.
pub struct Published<'a> {
    /// The data.
    pub dataset: Dataset<'a>,
    /// The lists inside its records that have entries.
    pub parts: Vec<Part>,
    /// The files.
    pub files: Vec<Output>,
}

/// Makes the files of an entity.
pub fn published<'a>(site: &Site, dataset: Dataset<'a>) -> Published<'a> {
    let data: Vec<Map<String, Value>> =
        dataset.records.iter().map(|record| AnyRecord::data(*record)).collect();
    let table = sheet::records(site, &dataset, &data);
    let made = Part::all(dataset.spec)
        .into_iter()
        .filter_map(|part| sheet::part(site, &dataset, &data, &part).map(|file| (part, file)));
    let (parts, tables): (Vec<Part>, Vec<Output>) = made.unzip();
    let whole = [table, json::records(site, &dataset, data), json::schema(dataset.spec)];
    Published { dataset, parts, files: whole.into_iter().chain(tables).collect() }
}
