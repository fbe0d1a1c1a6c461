//! What is known about a page: from its text, from the record it shows, from the history of their files.

use super::Site;
use super::page::{Page, PageKind};
use crate::base::date::Date;
use crate::model::entity::organisation::Organisation;
use crate::model::entity::source::Source;
use crate::model::entity::{AnyRecord, Status};
use crate::model::value::Ref;

/// What is known about a page.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct About<'a> {
    /// The day for which it holds.
    pub as_of: Option<Date>,
    /// When somebody must look at it again.
    pub review_by: Option<Date>,
    /// When its text or its data were changed last, as far as the history of the files is known.
    pub changed: Option<Date>,
    /// Who answers for it.
    pub responsible: Option<&'a Ref<Organisation>>,
    /// Where it comes from.
    pub sources: Vec<&'a Ref<Source>>,
    /// Whether it is not released.
    pub draft: bool,
    /// What is in doubt.
    pub doubt: Option<&'a str>,
}

impl Site {
    /// What awaits on a page, in a sentence: its own description, the short text of its record, or what
    /// such pages are for.
    pub fn description(&self, page: &Page) -> Option<&str> {
        let front = self.doc(page).and_then(|doc| doc.front.front.description.as_deref());
        let short = || self.record_of(page).and_then(|record| record.common().short.as_deref());
        front.or_else(short).or_else(|| page.kind.purpose())
    }

    /// What is known about a page.
    pub fn about(&self, page: &Page) -> About<'_> {
        let mut about = About::default();
        if let Some(record) = self.record_of(page) {
            let common = record.common();
            about.as_of = common.as_of;
            about.review_by = common.review_by;
            about.changed = self.changed(record);
            about.responsible = common.responsible.as_ref();
            about.sources = common.sources.iter().collect();
            about.draft = common.status() != Status::Released;
            about.doubt = common.reading.as_ref().and_then(|reading| reading.doubt());
        }
        if let PageKind::Listing(folder) = &page.kind {
            self.add_listed(folder, &mut about);
        }
        self.add_text(page, &mut about);
        about
    }

    /// A list is as young as the youngest of its records.
    fn add_listed(&self, folder: &str, about: &mut About<'_>) {
        let tables = self.records.tables();
        let here = tables.iter().filter(|table| table.spec().home.folder() == Some(folder));
        for record in here.flat_map(|table| table.records()) {
            if self.is_visible(record.common()) {
                about.as_of = about.as_of.max(record.common().as_of);
                about.changed = about.changed.max(self.changed(record));
            }
        }
    }

    fn add_text<'a>(&'a self, page: &Page, about: &mut About<'a>) {
        let Some(doc) = self.doc(page) else { return };
        let front = &doc.front.front;
        // A page is as old as the older of its text and its data, and due as soon as one of them is.
        about.as_of = [front.as_of, about.as_of].into_iter().flatten().min();
        about.review_by = [front.review_by, about.review_by].into_iter().flatten().min();
        about.changed = about.changed.max(self.history.get(&doc.file).copied());
        about.responsible = front.responsible.as_ref().or(about.responsible);
        for source in &front.sources {
            if !about.sources.contains(&source) {
                about.sources.push(source);
            }
        }
        about.draft |= front.status() != Status::Released;
        about.doubt = front.reading.as_ref().and_then(|reading| reading.doubt()).or(about.doubt);
    }

    /// The day of the last change of the file that a record stands in.
    fn changed(&self, record: &dyn AnyRecord) -> Option<Date> {
        self.history.get(&record.place().file).copied()
    }
}
