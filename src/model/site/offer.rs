//! Which files of data a handbook offers, and where they lie. Views name them, exports make them.

use super::Site;
use crate::base::date::Date;
use crate::model::entity::{AnyRecord, AnyTable, KindSpec};
use crate::model::field::{FieldSpec, Shape};
use std::collections::BTreeSet;

/// The folder of all data.
pub const DATA: &str = "daten";

/// All records of an entity that readers may see, as data.
#[derive(Clone)]
pub struct Dataset<'a> {
    /// The entity.
    pub spec: &'static KindSpec,
    /// Its visible records; of several with the same id the first.
    pub records: Vec<&'a dyn AnyRecord>,
}

impl Dataset<'_> {
    /// The latest day for which one of them holds.
    pub fn as_of(&self) -> Option<Date> {
        self.records.iter().filter_map(|record| record.common().as_of).max()
    }

    /// The lists of groups inside its records that have an entry: each is a table of its own.
    pub fn parts(&self) -> Vec<&'static FieldSpec> {
        let mut parts: Vec<_> = part_fields(self.spec).collect();
        if !parts.is_empty() {
            let used: BTreeSet<String> =
                self.records.iter().flat_map(|record| record.data()).map(|(key, _)| key).collect();
            parts.retain(|field| used.contains(field.key));
        }
        parts
    }
}

/// The fields of an entity that are lists of groups.
fn part_fields(spec: &'static KindSpec) -> impl Iterator<Item = &'static FieldSpec> {
    spec.fields.iter().filter(|field| entries(&(field.shape)()).is_some())
}

/// The keys of the groups in a list; none for a list of single values.
pub fn entries(shape: &Shape) -> Option<&'static [FieldSpec]> {
    match shape {
        Shape::List(inner) => inner.group(),
        _ => None,
    }
}

impl Shape {
    /// The keys of a mapping, if one may stand here.
    pub fn group(&self) -> Option<&'static [FieldSpec]> {
        match self {
            Self::Group(fields) => Some(fields),
            Self::Either(shapes) => shapes.iter().find_map(Self::group),
            _ => None,
        }
    }
}

impl Site {
    /// What the handbook offers as data, entity by entity; nothing for those without records.
    pub fn datasets(&self) -> Vec<Dataset<'_>> {
        let tables = self.records.tables();
        let all = tables.into_iter().map(|table| self.dataset_of(table));
        all.filter(|dataset| !dataset.records.is_empty()).collect()
    }

    /// The data of one entity.
    pub fn dataset(&self, kind: &str) -> Option<Dataset<'_>> {
        let dataset = self.dataset_of(self.records.table_of(kind)?);
        (!dataset.records.is_empty()).then_some(dataset)
    }

    fn dataset_of<'a>(&'a self, table: &'a dyn AnyTable) -> Dataset<'a> {
        let first = |record: &&dyn AnyRecord| {
            let known = table.record(record.common().id());
            known.is_some_and(|known| known.place() == record.place())
        };
        let visible = table.records().filter(|record| self.is_visible(record.common()));
        Dataset { spec: table.spec(), records: visible.filter(first).collect() }
    }

    /// The complete address of a file or page, where the handbook says where it is published.
    pub fn canonical(&self, path: &str) -> Option<String> {
        let base = self.config.config.base_url.as_deref()?;
        Some(format!("{}/{path}", base.trim_end_matches('/')))
    }
}

/// Where the data of an entity lie: `daten/leika-leistung.csv`.
pub fn data_path(kind: &str, ending: &str) -> String {
    format!("{DATA}/{}.{ending}", hyphened(kind))
}

/// Where the entries of a list inside the records lie: `daten/finanzierungsmatrix-zellen.csv`.
pub fn part_path(kind: &str, key: &str) -> String {
    format!("{DATA}/{}-{}.csv", hyphened(kind), hyphened(key))
}

/// Where the schema of the data lies: `daten/schema/leika-leistung.schema.json`.
pub fn schema_path(kind: &str) -> String {
    format!("{DATA}/schema/{}.schema.json", hyphened(kind))
}

fn hyphened(name: &str) -> String {
    name.replace('_', "-")
}
