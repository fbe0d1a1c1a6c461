//! All records of one entity, by id and in order.

use super::kind::{Entity, KindSpec};
use super::record::{Common, Record, RecordPlace};
use crate::base::id::Id;
use crate::model::field::{FieldSpec, Group, RefUse, Shown};
use serde_json::{Map, Value};
use std::collections::HashMap;

/// All records of the entity `T`, in the order of files and of places inside them.
#[derive(Clone, PartialEq, Debug)]
pub struct Table<T> {
    records: Vec<Record<T>>,
    by_id: HashMap<Id, u32>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self { records: Vec::new(), by_id: HashMap::new() }
    }
}

impl<T: Entity> Table<T> {
    /// Adds a record. Of two with the same id the first one is found by id.
    pub fn push(&mut self, record: Record<T>) {
        let index = self.records.len() as u32;
        self.by_id.entry(record.id().clone()).or_insert(index);
        self.records.push(record);
    }

    /// The record with an id.
    pub fn by_id(&self, id: &Id) -> Option<&Record<T>> {
        self.by_id.get(id).map(|index| &self.records[*index as usize])
    }

    /// All records.
    pub fn iter(&self) -> std::slice::Iter<'_, Record<T>> {
        self.records.iter()
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }
}

impl<'a, T: Entity> IntoIterator for &'a Table<T> {
    type Item = &'a Record<T>;
    type IntoIter = std::slice::Iter<'a, Record<T>>;

    fn into_iter(self) -> Self::IntoIter {
        self.records.iter()
    }
}

/// A record of any entity.
pub trait AnyRecord: Sync {
    /// The name of its entity.
    fn kind(&self) -> &'static str;
    /// What every entity has.
    fn common(&self) -> &Common;
    /// Where it stands.
    fn place(&self) -> RecordPlace;
    /// Everything it refers to.
    fn refs(&self) -> &[RefUse];
    /// Whether some of it could not be read.
    fn is_flawed(&self) -> bool;
    /// Its own values with their specs.
    fn shown(&self) -> Vec<(&'static FieldSpec, Shown)>;
    /// All its values for machines, those that every entity has first.
    fn data(&self) -> Map<String, Value>;
}

impl<T: Entity> AnyRecord for Record<T> {
    fn kind(&self) -> &'static str {
        T::KIND
    }

    fn common(&self) -> &Common {
        &self.common
    }

    fn place(&self) -> RecordPlace {
        self.place
    }

    fn refs(&self) -> &[RefUse] {
        &self.refs
    }

    fn is_flawed(&self) -> bool {
        self.flawed
    }

    fn shown(&self) -> Vec<(&'static FieldSpec, Shown)> {
        self.show()
    }

    fn data(&self) -> Map<String, Value> {
        let mut data = self.common.data_keys();
        data.extend(self.own.data_keys());
        data
    }
}

/// The records of any entity.
pub trait AnyTable {
    /// The entity.
    fn spec(&self) -> &'static KindSpec;
    /// All records.
    fn records(&self) -> Box<dyn Iterator<Item = &dyn AnyRecord> + '_>;
    /// The record with an id.
    fn record(&self, id: &Id) -> Option<&dyn AnyRecord>;
}

impl<T: Entity> AnyTable for Table<T> {
    fn spec(&self) -> &'static KindSpec {
        super::list::spec(T::KIND)
    }

    fn records(&self) -> Box<dyn Iterator<Item = &dyn AnyRecord> + '_> {
        Box::new(self.records.iter().map(|record| record as &dyn AnyRecord))
    }

    fn record(&self, id: &Id) -> Option<&dyn AnyRecord> {
        self.by_id(id).map(|record| record as &dyn AnyRecord)
    }
}
