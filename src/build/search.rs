//! The files of the search, made when the first of them is asked for. Texts that have not changed since
//! the state before are not analysed again.

use crate::base::output::Output;
use crate::base::quick::QuickMap;
use crate::model::site::Site;
use crate::parse::page::Page;
use crate::search::{Entry, Lexicon, Pen, files};
use crate::view::Bodies;
use rayon::prelude::*;
use std::sync::{Arc, OnceLock};

/// Where all these files lie.
pub const FOLDER: &str = "suche/";

/// The files of the search of one state.
#[derive(Default)]
pub struct Search {
    before: Option<Arc<Analysed>>,
    /// Whether no other state follows, to which the analysis were of use.
    is_last: bool,
    made: OnceLock<Made>,
}

/// The files, and what they were made from if another state may follow.
type Made = (Option<Arc<Analysed>>, Vec<Output>);

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
            Some((analysed, _)) => analysed.clone(),
            None => it.before.clone(),
        });
        Self { before: known, ..Self::default() }
    }

    /// For a state that no other follows.
    pub fn last() -> Self {
        Self { is_last: true, ..Self::default() }
    }

    /// The files.
    pub fn files(&self, site: &Site, bodies: &Bodies) -> &[Output] {
        let (_, files) = self.made.get_or_init(|| self.make(site, bodies));
        files
    }

    fn make(&self, site: &Site, bodies: &Bodies) -> Made {
        let before = self.before.iter().flat_map(|before| &before.texts);
        let known: QuickMap<usize, &Arc<Entry>> =
            before.map(|(page, entry)| (Arc::as_ptr(page).addr(), entry)).collect();
        let lexicon = self.before.as_ref().map(|it| it.lexicon.clone()).unwrap_or_default();
        let analyse = |pen: &mut Pen<'_>, page: &Arc<Page>| {
            let known = known.get(&Arc::as_ptr(page).addr());
            known.map_or_else(|| Arc::new(pen.entry(&page.markdown.body)), |it| Arc::clone(it))
        };
        let entries: Vec<Option<Arc<Entry>>> = bodies
            .par_iter()
            .map_init(|| Pen::new(&lexicon), |pen, page| page.as_ref().map(|it| analyse(pen, it)))
            .collect();
        let outputs = files(site, &lexicon, &entries);
        if self.is_last {
            return (None, outputs);
        }
        let texts = bodies.iter().cloned().zip(entries).filter_map(|(page, entry)| page.zip(entry));
        (Some(Arc::new(Analysed { texts: texts.collect(), lexicon })), outputs)
    }
}
