//! What printing needs besides the site, prepared once for all pages.

use super::glossary::TermPages;
use super::nav::Nav;
use super::terms::{Hits, Terms};
use super::variants::Variants;
use crate::base::id::Id;
use crate::base::parallel::PIECE;
use crate::base::quick::QuickMap;
use crate::model::site::{PageId, Site};
use crate::parse::page::Page;
use rayon::prelude::*;
use std::sync::Arc;

/// The parsed text of each page, by page number.
pub type Bodies = Vec<Option<Arc<Page>>>;

/// What printing needs besides the site, prepared once for all pages.
#[derive(Debug)]
pub struct Stock {
    pub(super) terms: Arc<Terms>,
    pub(super) term_pages: Arc<TermPages>,
    pub(super) nav: Arc<Nav>,
    pub(super) variants: Arc<Variants>,
    scans: Vec<Option<Scan>>,
}

/// The terms that a text uses, and where: one search serves both.
#[derive(Clone, Debug)]
struct Scan {
    page: Arc<Page>,
    used: Arc<[Id]>,
    hits: Arc<Hits>,
}

/// What was prepared for the state before.
#[derive(Clone, Copy, Debug)]
pub struct Before<'a> {
    /// The stock of that state.
    pub stock: &'a Stock,
    /// Its site.
    pub site: &'a Arc<Site>,
}

impl Stock {
    /// Prepares printing. What was prepared before and has not changed is taken over.
    pub fn new(site: &Arc<Site>, bodies: &Bodies, before: Option<Before<'_>>) -> Self {
        let same_site = before.filter(|before| Arc::ptr_eq(before.site, site));
        let same_terms = before.filter(|before| Arc::ptr_eq(&before.site.records, &site.records));
        let terms = match same_terms {
            Some(before) => before.stock.terms.clone(),
            None => Arc::new(Terms::new(site)),
        };
        let nav = match same_site {
            Some(before) => before.stock.nav.clone(),
            None => Arc::new(Nav::new(site)),
        };
        let variants = match same_site {
            Some(before) => before.stock.variants.clone(),
            None => Arc::new(Variants::new(site)),
        };
        let scans = scans(&terms, bodies, same_terms.map(|before| before.stock));
        let same_pages = same_site.filter(|before| same_uses(&before.stock.scans, &scans));
        let term_pages = match same_pages {
            Some(before) => before.stock.term_pages.clone(),
            None => Arc::new(term_pages(&scans)),
        };
        Self { terms, term_pages, nav, variants, scans }
    }

    /// The terms that the text of a page uses.
    pub(super) fn used(&self, id: PageId) -> &[Id] {
        self.scans[id.0 as usize].as_ref().map_or(&[], |scan| &scan.used)
    }

    /// Where the text of a page uses terms.
    pub(super) fn hits(&self, id: PageId) -> Option<&Hits> {
        Some(&*self.scans[id.0 as usize].as_ref()?.hits)
    }
}

fn scans(terms: &Terms, bodies: &Bodies, before: Option<&Stock>) -> Vec<Option<Scan>> {
    let known: QuickMap<usize, &Scan> = before.map_or_else(QuickMap::default, |before| {
        before.scans.iter().flatten().map(|scan| (address(&scan.page), scan)).collect()
    });
    let scan = |page: &Arc<Page>| {
        known.get(&address(page)).map_or_else(
            || {
                let hits = terms.find(&page.markdown.body);
                let used = terms.used(&hits).into_iter().cloned().collect();
                Scan { page: page.clone(), used, hits: Arc::new(hits) }
            },
            |known| (*known).clone(),
        )
    };
    bodies.par_iter().with_max_len(PIECE).map(|page| page.as_ref().map(scan)).collect()
}

/// Tells apart texts that are there at the same time.
fn address(page: &Arc<Page>) -> usize {
    Arc::as_ptr(page).addr()
}

fn same_uses(one: &[Option<Scan>], two: &[Option<Scan>]) -> bool {
    let used = |scan: &Option<Scan>| scan.as_ref().map(|scan| scan.used.clone());
    one.len() == two.len() && one.iter().zip(two).all(|(one, two)| used(one) == used(two))
}

fn term_pages(scans: &[Option<Scan>]) -> TermPages {
    let mut pages = TermPages::new();
    for (number, scan) in scans.iter().enumerate() {
        for id in scan.iter().flat_map(|scan| scan.used.iter()) {
            pages.entry(id.clone()).or_default().push(PageId(number as u32));
        }
    }
    pages
}
