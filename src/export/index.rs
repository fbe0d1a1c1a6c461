//! The list of all data for programs: what there is, how many, of which day, where.

use super::json::{about, extend, output};
use super::published::Published;
use crate::base::output::Output;
use crate::model::site::{DATA, INDEX, Site, data_path, schema_path};
use serde_json::{Value, json};

/// The list, if there are data. Paths are as seen from the list.
pub fn index(site: &Site, datasets: &[Published<'_>]) -> Option<Output> {
    if datasets.is_empty() {
        return None;
    }
    let mut index = json!({ "titel": "Offene Daten" });
    extend(&mut index, about(site));
    let offers = site.formats().into_iter().filter(|offer| offer.path != INDEX);
    let others = offers.map(|offer| {
        let path = beside(&offer.path);
        json!({ "titel": offer.title, "art": offer.kind, "datei": path })
    });
    let tables: Vec<Value> = datasets.iter().map(entry).collect();
    extend(
        &mut index,
        [("daten", Some(tables.into())), ("weitere", Some(others.collect::<Vec<_>>().into()))],
    );
    Some(output(INDEX, &index))
}

fn entry(published: &Published<'_>) -> Value {
    let dataset = &published.dataset;
    let kind = dataset.spec.kind;
    let parts = published.parts.iter().map(|part| {
        json!({ "titel": part.title(), "schluessel": part.keys(), "csv": beside(&part.path(kind)) })
    });
    let mut entry = json!({
        "art": kind,
        "titel": dataset.spec.plural,
        "anzahl": dataset.records.len(),
        "csv": beside(&data_path(kind, "csv")),
        "json": beside(&data_path(kind, "json")),
        "schema": beside(&schema_path(kind)),
        "listen": parts.collect::<Vec<_>>(),
    });
    extend(&mut entry, [("stand", dataset.as_of().map(|day| day.to_string().into()))]);
    entry
}

/// A path as seen from the folder of the data.
fn beside(path: &str) -> String {
    match path.strip_prefix(DATA).and_then(|rest| rest.strip_prefix('/')) {
        Some(inner) => inner.to_owned(),
        None => format!("../{path}"),
    }
}
