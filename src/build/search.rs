//! The files of the search, made when the first of them is asked for. Texts that have not changed since
//! the state before are not analysed again.

use crate::base::output::Output;
use crate::base::quick::QuickMap;
use crate::model::site::Site;
use crate::parse::page::Page;
use crate::search::{Entry, Lexicon, Pen, files};
use crate::view::Bodies;
use rayon::prelude::*;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

/// Where all these files lie.
pub const FOLDER: &str = "suche/";

/// Into so many runs the texts are cut, each for one pen: it takes room, and remembers the words it met.
const RUNS: usize = 16;

/// The files of the search of one state.
#[derive(Default)]
pub struct Search {
    before: Option<Arc<Analysed>>,
    made: OnceLock<Made>,
}

/// What the files were made from, and the files.
type Made = (Arc<Analysed>, Vec<Output>);

/// Texts that have been analysed, with the lexicon their words are numbered in.
#[derive(Default)]
struct Analysed {
    lexicon: Arc<Lexicon>,
    texts: Vec<(Arc<Page>, Arc<Entry>)>,
}

impl Search {
    /// Takes over what the state before has analysed.
    pub fn new(before: Option<&Self>) -> Self {
        let known = before.and_then(|it| match it.made.get() {
            Some((analysed, _)) => Some(analysed.clone()),
            None => it.before.clone(),
        });
        Self { before: known, ..Self::default() }
    }

    /// With texts that are analysed at once, before anything else of the state is ready, until it is enough.
    pub fn ahead(pages: &[&Arc<Page>], enough: &AtomicBool) -> Self {
        let analysed = Analysed::default().followed_by(pages, enough);
        Self { before: Some(Arc::new(analysed)), ..Self::default() }
    }

    /// The files.
    pub fn files(&self, site: &Site, bodies: &Bodies) -> &[Output] {
        let (_, files) = self.made.get_or_init(|| self.make(site, bodies));
        files
    }

    fn make(&self, site: &Site, bodies: &Bodies) -> Made {
        let nothing = Analysed::default();
        let pages: Vec<&Arc<Page>> = bodies.iter().flatten().collect();
        let before = self.before.as_deref().unwrap_or(&nothing);
        let analysed = before.followed_by(&pages, &AtomicBool::new(false));
        let entries = analysed.entries(bodies);
        let outputs = files(site, &analysed.lexicon, &entries);
        (Arc::new(analysed), outputs)
    }
}

impl Analysed {
    /// The texts of another state, until it is enough: those that have not changed are not analysed again.
    fn followed_by(&self, pages: &[&Arc<Page>], enough: &AtomicBool) -> Self {
        let known: QuickMap<usize, &Arc<Entry>> =
            self.texts.iter().map(|(page, entry)| (Arc::as_ptr(page).addr(), entry)).collect();
        let runs = pages.par_chunks(pages.len().div_ceil(RUNS).max(1)).flat_map_iter(|run| {
            let mut pen = None;
            let wanted = run.iter().take_while(|_| !enough.load(Ordering::Relaxed));
            let known = &known;
            wanted.map(move |page| {
                let known = known.get(&Arc::as_ptr(page).addr()).map(|it| Arc::clone(it));
                let entry = known.unwrap_or_else(|| {
                    let pen = pen.get_or_insert_with(|| Pen::new(&self.lexicon));
                    Arc::new(pen.entry(&page.markdown.body))
                });
                ((*page).clone(), entry)
            })
        });
        Self { lexicon: self.lexicon.clone(), texts: runs.collect() }
    }

    /// The texts in the order of the pages.
    fn entries(&self, bodies: &Bodies) -> Vec<Option<Arc<Entry>>> {
        let mut texts = self.texts.iter();
        let mut next = || texts.next().map(|(_, entry)| entry.clone());
        bodies.iter().map(|body| body.as_ref().and_then(|_| next())).collect()
    }
}
