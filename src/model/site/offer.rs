//! Which files of data a handbook offers, and where they lie. Views name them, exports make them.

use super::Site;
use crate::base::date::Date;
use crate::model::entity::{AnyRecord, AnyTable, KindSpec};
use crate::model::field::{FieldSpec, Shape};

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
}

/// A list of groups inside the records of an entity, perhaps inside the entries of another one.
#[derive(Clone, Debug)]
pub struct Part {
    /// The keys from the record to the list.
    pub way: Vec<&'static FieldSpec>,
}

impl Part {
    /// All such lists of an entity, outer ones before those inside them.
    pub fn all(spec: &'static KindSpec) -> Vec<Self> {
        let mut parts = Vec::new();
        add_parts(&[], spec.fields, &mut parts);
        parts
    }

    /// What it is called: `Runden`, or `Blöcke: Runden` for a list inside a list.
    pub fn title(&self) -> String {
        self.way.iter().map(|field| field.label()).collect::<Vec<_>>().join(": ")
    }

    /// Its keys: `runden`, or `bloecke.runden`.
    pub fn keys(&self) -> String {
        self.way.iter().map(|field| field.key).collect::<Vec<_>>().join(".")
    }

    /// The keys of its entries.
    pub fn entries(&self) -> &'static [FieldSpec] {
        let last = self.way.last().and_then(|field| entries(&(field.shape)()));
        last.expect("a part is a list of groups")
    }

    /// Where its entries lie.
    pub fn path(&self, kind: &str) -> String {
        let keys: Vec<&str> = self.way.iter().map(|field| field.key).collect();
        part_path(kind, &keys.join("-"))
    }
}

fn add_parts(above: &[&'static FieldSpec], fields: &'static [FieldSpec], parts: &mut Vec<Part>) {
    for field in fields {
        let way: Vec<_> = above.iter().copied().chain([field]).collect();
        let shape = (field.shape)();
        if let Some(inner) = shape.group() {
            add_parts(&way, inner, parts);
        } else if let Some(inner) = entries(&shape) {
            parts.push(Part { way: way.clone() });
            add_parts(&way, inner, parts);
        }
    }
}

/// The keys of the groups in a list; none for a list of single values.
fn entries(shape: &Shape) -> Option<&'static [FieldSpec]> {
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

    /// Whether readers may see a record of an entity.
    pub fn has_records(&self, kind: &str) -> bool {
        let table = self.records.table_of(kind);
        table.is_some_and(|table| table.records().any(|record| self.is_visible(record.common())))
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
