//! The records of an entity as tables: one of the records, one per list of groups inside them.

use super::columns::{Column, columns};
use super::csv::csv;
use super::json::PLACE;
use super::place::place;
use crate::base::output::Output;
use crate::model::entity::KindSpec;
use crate::model::field::FieldSpec;
use crate::model::site::{Dataset, Site, data_path, entries, part_path};
use serde_json::{Map, Value};

/// The records, one per row.
pub fn records(site: &Site, dataset: &Dataset<'_>) -> Output {
    let columns = columns(&[KindSpec::common(), dataset.spec.fields]);
    let heading = columns.iter().map(Column::heading).chain([PLACE.to_owned()]).collect();
    let rows = dataset.records.iter().map(|record| {
        let data = record.data();
        let place = place(site, *record).unwrap_or_default();
        columns.iter().map(|column| column.cell(site, &data)).chain([place]).collect()
    });
    let bytes = csv([heading].into_iter().chain(rows));
    Output::new(data_path(dataset.spec.kind, "csv"), bytes)
}

/// The entries of a list inside the records, each with the record it belongs to.
pub fn part(site: &Site, dataset: &Dataset<'_>, field: &'static FieldSpec) -> Option<Output> {
    let columns = columns(&[entries(&(field.shape)())?]);
    let kind = dataset.spec.kind;
    let head = [kind.to_owned(), format!("{kind}.titel"), "nummer_in_liste".to_owned()];
    let heading = head.into_iter().chain(columns.iter().map(Column::heading)).collect();
    let rows = dataset.records.iter().flat_map(|record| {
        let items = list(record.data(), field.key);
        items.into_iter().enumerate().map(|(place, item)| {
            let common = record.common();
            let head = [common.id().to_string(), common.title.to_string(), (place + 1).to_string()];
            head.into_iter().chain(columns.iter().map(|it| it.cell(site, &item))).collect()
        })
    });
    let bytes = csv([heading].into_iter().chain(rows.collect::<Vec<_>>()));
    Some(Output::new(part_path(kind, field.key), bytes))
}

fn list(mut data: Map<String, Value>, key: &str) -> Vec<Map<String, Value>> {
    let Some(Value::Array(items)) = data.remove(key) else { return Vec::new() };
    let groups = items.into_iter().filter_map(|item| match item {
        Value::Object(group) => Some(group),
        _ => None,
    });
    groups.collect()
}
