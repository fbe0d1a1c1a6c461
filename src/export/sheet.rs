//! The records of an entity as tables: one of the records, one per list of groups inside
//! them or inside the entries of such a list.

use super::columns::{Column, columns};
use super::csv::csv;
use super::json::PLACE;
use super::place::place;
use crate::base::output::Output;
use crate::model::entity::KindSpec;
use crate::model::field::FieldSpec;
use crate::model::site::{Dataset, Part, Site, data_path};
use serde_json::{Map, Value};

/// The records, one per row.
pub fn records(site: &Site, dataset: &Dataset<'_>, data: &[Map<String, Value>]) -> Output {
    let columns = columns(&[KindSpec::common(), dataset.spec.fields]);
    let heading = columns.iter().map(Column::heading).chain([PLACE.to_owned()]).collect();
    let rows = dataset.records.iter().zip(data).map(|(record, data)| {
        let place = place(site, *record).unwrap_or_default();
        columns.iter().map(|column| column.cell(site, data)).chain([place]).collect()
    });
    let bytes = csv([heading].into_iter().chain(rows));
    Output::new(data_path(dataset.spec.kind, "csv"), bytes)
}

/// The entries of a list inside the records, each with the record and the entries it belongs to; none
/// if there are no entries.
pub fn part(
    site: &Site,
    dataset: &Dataset<'_>,
    data: &[Map<String, Value>],
    part: &Part,
) -> Option<Output> {
    let columns = columns(&[part.entries()]);
    let kind = dataset.spec.kind;
    let mut rows = Vec::new();
    for (record, data) in dataset.records.iter().zip(data) {
        let common = record.common();
        let head = [common.id().to_string(), common.title.to_string()];
        entries(data, &part.way, &head, &mut |head, entry| {
            let cells = columns.iter().map(|column| column.cell(site, entry));
            rows.push(head.iter().cloned().chain(cells).collect());
        });
    }
    if rows.is_empty() {
        return None;
    }
    let head = [kind.to_owned(), format!("{kind}.titel")].into_iter().chain(numbers(&part.way));
    let heading = head.chain(columns.iter().map(Column::heading)).collect();
    Some(Output::new(part.path(kind), csv([heading].into_iter().chain(rows))))
}

/// The headings of the columns that say which entry of which list it is.
fn numbers(way: &[&'static FieldSpec]) -> Vec<String> {
    let is_list = |field: &&&FieldSpec| (field.shape)().group().is_none();
    let outer = way.iter().rev().skip(1).rev().filter(is_list);
    let outer = outer.map(|field| format!("{}.{NUMBER}", field.key));
    outer.chain([NUMBER.to_owned()]).collect()
}

/// The column with the number of an entry in its list.
const NUMBER: &str = "nummer_in_liste";

/// What is done with an entry and what leads to it.
type Visit<'a> = dyn FnMut(&[String], &Map<String, Value>) + 'a;

/// Visits the entries at the end of the way, each with what leads to it.
fn entries(
    group: &Map<String, Value>,
    way: &[&'static FieldSpec],
    head: &[String],
    visit: &mut Visit<'_>,
) {
    let Some((first, rest)) = way.split_first() else { return visit(head, group) };
    match group.get(first.key) {
        Some(Value::Object(inner)) => entries(inner, rest, head, visit),
        Some(Value::Array(items)) => {
            for (place, item) in items.iter().enumerate() {
                let head = [head, &[(place + 1).to_string()]].concat();
                if let Value::Object(inner) = item {
                    entries(inner, rest, &head, visit);
                }
            }
        }
        _ => {}
    }
}
