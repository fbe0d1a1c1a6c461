//! The values of a component as what they mean: records, choices, words.

use super::ink::Ink;
use crate::base::id::Id;
use crate::base::rule_doc::RuleDoc;
use crate::model::entity::{Entity, Has, Record, Records};
use crate::model::site::sort_key;
use crate::parse::markdown::Component;

/// A call of a component on one page.
pub(super) struct Call<'a> {
    ink: Ink<'a>,
    component: &'a Component,
}

impl<'a> Call<'a> {
    /// A call on a page.
    pub(super) fn new(ink: &Ink<'a>, component: &'a Component) -> Self {
        Self { ink: *ink, component }
    }

    /// The name of the component.
    pub(super) fn name(&self) -> &'a str {
        &self.component.name
    }

    /// A word behind a key.
    pub(super) fn word(&self, key: &str) -> Option<&'a str> {
        self.component.named(key)
    }

    /// An id behind a key.
    pub(super) fn id(&self, key: &str) -> Option<Id> {
        self.word(key).map(Id::new)
    }

    /// The record without a key.
    pub(super) fn bare<T: Entity>(&self) -> Option<&'a Record<T>>
    where
        Records: Has<T>,
    {
        self.record(self.component.bare().next()?)
    }

    /// The record behind a key.
    pub(super) fn named<T: Entity>(&self, key: &str) -> Option<&'a Record<T>>
    where
        Records: Has<T>,
    {
        self.record(self.word(key)?)
    }

    /// The rule without a key.
    pub(super) fn rule(&self) -> Option<&'a RuleDoc> {
        let id = self.component.bare().next()?;
        self.ink.site.rules.iter().find(|rule| rule.id == id)
    }

    /// The records behind `nur` in the order of the author; without it all, by title.
    pub(super) fn chosen<T: Entity>(&self) -> Vec<&'a Record<T>>
    where
        Records: Has<T>,
    {
        if let Some(ids) = self.word("nur") {
            return ids.split(',').filter_map(|id| self.record(id.trim())).collect();
        }
        let mut all: Vec<_> = self.ink.site.visible::<T>().collect();
        all.sort_by_key(|record| (sort_key(record.title()), record.id().clone()));
        all
    }

    fn record<T: Entity>(&self, id: &str) -> Option<&'a Record<T>>
    where
        Records: Has<T>,
    {
        self.ink.find(&crate::model::value::Ref::new(id))
    }
}
