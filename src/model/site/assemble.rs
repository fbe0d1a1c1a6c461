//! Summaries and records → `Site`.

use super::asset::Assets;
use super::audience::{Audience, audiences};
use super::doc::DocEntry;
use super::draft::Choices;
use super::facet::{Facet, facets};
use super::page::{ByAddress, Page, PageId};
use super::redirect::{Redirect, redirects};
use super::target::{Targets, is_visible, targets};
use super::tree::{file_collisions, pages};
use super::uses::{self, Use, Uses};
use super::{Drafts, History};
use crate::base::address::{Address, Target};
use crate::base::date::Date;
use crate::base::found::Found;
use crate::base::id::Id;
use crate::base::quick::QuickMap;
use crate::base::rule_doc::RuleDoc;
use crate::model::config::ReadConfig;
use crate::model::entity::{AnyRecord, Common, Entity, Has, Record, Records};
use crate::model::value::Ref;
use std::collections::HashMap;
use std::sync::Arc;

/// What a site is made of.
#[derive(Debug)]
pub struct Input {
    /// The configuration.
    pub config: ReadConfig,
    /// All records.
    pub records: Arc<Records>,
    /// A site of these very records: what follows from them alone is taken over.
    pub known: Option<Arc<Site>>,
    /// All Markdown files, in the order of their paths.
    pub docs: Vec<Arc<DocEntry>>,
    /// All files that are published as they are.
    pub assets: Assets,
    /// Whether drafts are shown.
    pub drafts: Drafts,
    /// The day the checks take for today.
    pub today: Date,
    /// The documentation of the rules, for the pages that explain them.
    pub rules: Vec<RuleDoc>,
    /// When files were changed last, as far as that is known.
    pub history: History,
}

/// Everything resolved.
#[derive(Debug)]
pub struct Site {
    /// The configuration.
    pub config: ReadConfig,
    /// All records, drafts included.
    pub records: Arc<Records>,
    /// All Markdown files, drafts included, in the order of their paths.
    pub docs: Vec<Arc<DocEntry>>,
    /// All files that are published as they are.
    pub assets: Assets,
    /// Whether drafts are shown.
    pub drafts: Drafts,
    /// The day the checks take for today.
    pub today: Date,
    /// The documentation of the rules, for the pages that explain them.
    pub rules: Vec<RuleDoc>,
    /// When files were changed last, as far as that is known.
    pub history: History,
    /// All pages in the order of their addresses.
    pub pages: Vec<Page>,
    /// By what services can be chosen.
    pub facets: Arc<[Facet]>,
    /// Municipalities as far as they have told about themselves.
    pub audiences: Arc<[Audience]>,
    /// Old addresses.
    pub redirects: Vec<Redirect>,
    by_address: ByAddress,
    by_path: QuickMap<Arc<str>, u32>,
    targets: Arc<Targets>,
    uses: Uses,
}

/// Makes the site. Cannot see bodies.
pub fn assemble(input: Input) -> Found<Site> {
    let mut diags = Vec::new();
    let Input { config, records, known, docs, assets, drafts, today, rules, history } = input;
    let (targets, facets, audiences) = match known {
        Some(site) => (site.targets.clone(), site.facets.clone(), site.audiences.clone()),
        None => (
            targets(&records, drafts).into(),
            facets(&records, drafts).into(),
            audiences(&records, drafts).into(),
        ),
    };
    let choices = Choices { facets: &facets, audiences: &audiences };
    let (pages, by_address) = pages(&config, &records, &docs, choices, drafts, &mut diags);
    file_collisions(&assets, &mut diags);
    let by_path = docs.iter().enumerate().map(|(n, doc)| (doc.path.clone(), n as u32)).collect();
    let mut site = Site {
        config,
        records,
        docs,
        assets,
        drafts,
        today,
        rules,
        history,
        pages,
        facets,
        audiences,
        redirects: Vec::new(),
        by_address,
        by_path,
        targets,
        uses: Uses::default(),
    };
    site.redirects = redirects(&site, &mut diags);
    site.uses = all_uses(&site);
    Found::new(site, diags)
}

fn all_uses(site: &Site) -> Uses {
    let mut all = Uses::default();
    uses::by_records(&site.records, site.drafts, &mut all);
    for (number, page) in site.pages.iter().enumerate() {
        if let Some(doc) = page.doc {
            uses::by_doc(&site.docs[doc as usize], PageId(number as u32), &mut all);
        }
    }
    for used in &site.config.refs {
        uses::note(&mut all, &used.kind, &used.id, Use::Config);
    }
    all
}

impl Site {
    /// A page by its number.
    pub fn page(&self, id: PageId) -> &Page {
        &self.pages[id.0 as usize]
    }

    /// The page at an address.
    pub fn page_at(&self, address: &Address) -> Option<PageId> {
        self.by_address.get(address).copied()
    }

    /// The record that a page is about, if readers may see it.
    pub fn record_of(&self, page: &Page) -> Option<&dyn AnyRecord> {
        let (kind, id) = page.kind.record()?;
        self.find_any(kind, id)
    }

    /// The Markdown file of a page.
    pub fn doc(&self, page: &Page) -> Option<&DocEntry> {
        page.doc.map(|doc| &*self.docs[doc as usize])
    }

    /// The published Markdown file at an address.
    pub fn doc_at(&self, address: &Address) -> Option<&DocEntry> {
        self.doc(self.page(self.page_at(address)?))
    }

    /// The Markdown file at a path of the project, published or not.
    pub fn doc_by_path(&self, path: &str) -> Option<&DocEntry> {
        self.by_path.get(path).map(|doc| &*self.docs[*doc as usize])
    }

    /// Where a visible record is shown.
    pub fn target(&self, kind: &str, id: &Id) -> Option<&Target> {
        self.targets.get(kind)?.get(id)
    }

    /// Whether readers may see a record.
    pub fn is_visible(&self, common: &Common) -> bool {
        is_visible(common, self.drafts)
    }

    /// The record a reference means, if readers may see it.
    pub fn find<T: Entity>(&self, reference: &Ref<T>) -> Option<&Record<T>>
    where
        Records: Has<T>,
    {
        self.records.table().by_id(&reference.id).filter(|record| self.is_visible(&record.common))
    }

    /// The record of any entity, if readers may see it.
    pub fn find_any(&self, kind: &str, id: &Id) -> Option<&dyn AnyRecord> {
        let record = self.records.table_of(kind)?.record(id)?;
        self.is_visible(record.common()).then_some(record)
    }

    /// All records of an entity that readers may see.
    pub fn visible<T: Entity>(&self) -> impl Iterator<Item = &Record<T>>
    where
        Records: Has<T>,
    {
        self.records.table().iter().filter(|record| self.is_visible(&record.common))
    }

    /// What today's date decides about the pages, as marks: equal marks, equal pages.
    ///
    /// Whoever reads `today` for something that readers see must have its mark here.
    pub fn day_marks(&self) -> Vec<u8> {
        let passed =
            |day: Option<Date>| day.map_or(0, |day| 1 + u8::from(day.days_until(self.today) > 0));
        let begun = |day: Option<Date>| day.map_or(0, |day| 1 + u8::from(day <= self.today));
        let docs = self.docs.iter().map(|doc| passed(doc.front.front.review_by));
        let tables = self.records.tables();
        let records = tables.iter().flat_map(|table| table.records());
        let records = records.map(|record| passed(record.common().review_by));
        let services = self.records.online_services.iter().map(|s| begun(s.available_from));
        docs.chain(records).chain(services).collect()
    }

    /// Who uses a record.
    pub fn uses(&self, kind: &str, id: &Id) -> &[Use] {
        self.uses.get(kind).and_then(|ids| ids.get(id)).map_or(&[], Vec::as_slice)
    }

    /// The anchors of records shown on a page.
    pub(super) fn record_anchors(&self, page: &Address) -> Vec<String> {
        let kinds = crate::model::entity::KINDS.iter().filter(|spec| match spec.home {
            crate::model::entity::Home::List(folder)
            | crate::model::entity::Home::Shared(folder) => Address::new(folder) == *page,
            _ => false,
        });
        let places = kinds.filter_map(|spec| self.targets.get(spec.kind));
        let mut anchors: Vec<String> = places
            .flat_map(HashMap::values)
            .filter(|target| target.page == *page)
            .map(|target| target.anchor.to_string())
            .collect();
        anchors.sort();
        anchors
    }
}
