//! The files of the search, made when the first of them is asked for. Texts that have not changed since
//! the state before are not analysed again.

use crate::base::output::Output;
use crate::base::parallel::PIECE;
use crate::base::quick::QuickMap;
use crate::model::site::Site;
use crate::parse::page::Page;
use crate::search::{Entry, Lexicon, Pens, files};
use crate::view::Bodies;
use rayon::prelude::*;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

/// Where all these files lie.
pub const FOLDER: &str = "suche/";

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

    /// With texts that are analysed at once, before the files are asked for, until it is enough.
    pub fn ahead(bodies: &Bodies, enough: &AtomicBool) -> Self {
        let analysed = Analysed::default().followed_by(bodies, enough);
        Self { before: Some(Arc::new(analysed)), ..Self::default() }
    }

    /// The files.
    pub fn files(&self, site: &Site, bodies: &Bodies) -> &[Output] {
        let (_, files) = self.made.get_or_init(|| self.make(site, bodies));
        files
    }

    fn make(&self, site: &Site, bodies: &Bodies) -> Made {
        let nothing = Analysed::default();
        let before = self.before.as_deref().unwrap_or(&nothing);
        let analysed = before.followed_by(bodies, &AtomicBool::new(false));
        let entries = analysed.entries(bodies);
        let outputs = files(site, &analysed.lexicon, &entries);
        (Arc::new(analysed), outputs)
    }
}

impl Analysed {
    /// The texts of another state, until it is enough: those that have not changed are not analysed again.
    fn followed_by(&self, bodies: &Bodies, enough: &AtomicBool) -> Self {
        let pages: Vec<&Arc<Page>> = bodies.iter().flatten().collect();
        let known: QuickMap<usize, &Arc<Entry>> =
            self.texts.iter().map(|(page, entry)| (Arc::as_ptr(page).addr(), entry)).collect();
        let pens = Pens::new(&self.lexicon);
        let wanted = pages.into_par_iter().with_max_len(PIECE);
        let wanted = wanted.filter(|_| !enough.load(Ordering::Relaxed));
        let texts = wanted.map(|page| {
            let known = known.get(&Arc::as_ptr(page).addr()).map(|it| Arc::clone(it));
            let analysed = || pens.lend(|pen| Arc::new(pen.entry(&page.markdown.body)));
            (page.clone(), known.unwrap_or_else(analysed))
        });
        Self { lexicon: self.lexicon.clone(), texts: texts.collect() }
    }

    /// The texts in the order of the pages.
    fn entries(&self, bodies: &Bodies) -> Vec<Option<Arc<Entry>>> {
        let mut texts = self.texts.iter();
        let mut next = || texts.next().map(|(_, entry)| entry.clone());
        bodies.iter().map(|body| body.as_ref().and_then(|_| next())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::source::{FileId, Source};
    use crate::parse::page::page;

    fn body(text: &str) -> Arc<Page> {
        let text = format!("---\ntitel: A\n---\n\n{text}\n");
        let source = Source { id: FileId(0), path: "a.md".into(), text: text.into(), hash: 0 };
        Arc::new(page(&source).value.page)
    }

    fn never() -> AtomicBool {
        AtomicBool::new(false)
    }

    #[test]
    fn texts_that_have_not_changed_are_kept() {
        let before: Bodies = (0..40).map(|n| Some(body(&format!("Antrag {n}")))).collect();
        let known = Analysed::default().followed_by(&before, &never());
        let mut now = before.clone();
        now.insert(3, None);
        now[5] = Some(body("Bescheid"));
        let entries = known.followed_by(&now, &never()).entries(&now);
        assert!(entries[3].is_none() && entries.iter().flatten().count() == 40);
        let was = known.entries(&before);
        let same = |now: usize, before: usize| {
            entries[now].as_ref().zip(was[before].as_ref()).is_some_and(|(a, b)| Arc::ptr_eq(a, b))
        };
        assert!((0..3).all(|place| same(place, place)) && same(4, 3));
        assert!(!same(5, 4) && (6..41).all(|place| same(place, place - 1)));
    }

    #[test]
    fn enough_is_enough() {
        let bodies: Bodies = (0..40).map(|n| Some(body(&format!("Antrag {n}")))).collect();
        let begun = Analysed::default().followed_by(&bodies, &AtomicBool::new(true));
        assert!(begun.texts.is_empty());
        let whole = begun.followed_by(&bodies, &never());
        assert_eq!(whole.entries(&bodies).iter().flatten().count(), 40);
    }
}
